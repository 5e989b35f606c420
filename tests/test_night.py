"""Whole nights on the sample desk, through real sockets: what a desk's operator relies on."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from digest import pipeline
from digest.config import Desk, load_desk
from digest.edits import check_edits
from digest.intake import Run
from digest.problems import ConfigError, LockedError, Reason, split
from digest.records import Edition
from digest.sample.desk import NIGHTS, make_desk
from digest.sample.server import Clock, serve
from digest.store import Editions

pytestmark = pytest.mark.whole


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder, with its hash."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def press(night: int, port: int) -> Iterator[Clock]:
    clock = Clock(NIGHTS[night])
    with serve(clock, port):
        yield clock


@pytest.fixture(scope="module")
def built(sample: Path) -> Desk:
    return load_desk(sample)


@pytest.fixture
def desk(built: Desk, tmp_path: Path) -> Desk:
    """A copy of the built desk that a test may spoil."""
    shutil.copytree(built.root, tmp_path / "desk")
    return load_desk(tmp_path / "desk")


def newest(desk: Desk) -> Edition:
    editions = Editions(desk.content)
    return editions.get(editions.days[-1])


def test_three_nights_make_three_editions(built: Desk) -> None:
    editions = list(Editions(built.content))
    assert [str(edition.edition) for edition in editions] == ["2026-05-12", "2026-05-13", "2026-05-14"]
    for edition in editions:
        assert edition.counts.sources == 11
        assert edition.counts.feeds_failed == 2
        assert edition.counts.articles >= 15
        assert edition.window[1] - edition.window[0] == timedelta(days=1)


def test_every_printed_thing_names_its_article(built: Desk) -> None:
    for edition in Editions(built.content):
        for story in edition.stories:
            articles = {article.id for article in story.articles}
            for text in [*story.headline.values(), *(text for texts in story.summary.values() for text in texts)]:
                assert text.origin in {"verbatim", "gist"}
                assert text.article is None or text.article in articles
                assert text.origin == "gist" or text.article
            assert {quote.article for quote in story.quotes} <= articles
            assert {figure.article for figure in story.figures} <= articles


def test_every_story_is_whole_in_both_languages(built: Desk) -> None:
    for edition in Editions(built.content):
        for story in edition.stories:
            assert set(story.headline) == set(story.summary) == {"ar", "en"}
            assert all(story.summary.values())


def test_an_article_stands_in_one_edition(built: Desk) -> None:
    links = [
        link
        for edition in Editions(built.content)
        for link in [
            *(line.url for line in edition.also),
            *(article.url for story in edition.stories for article in story.articles),
        ]
    ]
    assert len(links) == len(set(links))


def test_a_running_story_keeps_its_id(built: Desk) -> None:
    days = [{story.id for story in edition.stories} for edition in Editions(built.content)]
    running = days[0] & days[1] & days[2]
    assert running
    last = newest(built)
    assert all(str(story.since) == "2026-05-12" for story in last.stories if story.id in running)


def test_the_broken_and_the_dead_feed_are_told(built: Desk) -> None:
    problems = {problem.source: split(problem.message)[0] for problem in newest(built).problems}
    assert problems["radio-jabal"] is Reason.NO_CONNECTION
    assert problems["al-nashra"] is not None
    assert {str(problem.since) for problem in newest(built).problems if problem.source == "radio-jabal"} == {"2026-05-12"}


def test_the_legacy_encoding_is_read(built: Desk) -> None:
    lines = [line for edition in Editions(built.content) for line in edition.also if line.source == "sawt-al-mina"]
    titles = [
        article.title
        for edition in Editions(built.content)
        for story in edition.stories
        for article in story.articles
        if article.source == "sawt-al-mina"
    ] + [line.title for line in lines]
    assert len(titles) == 4
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in title) and "�" not in title for title in titles)


def test_the_wire_copy_counts_once(built: Desk) -> None:
    first = Editions(built.content).get(NIGHTS[0].date())
    story = max(first.stories, key=lambda story: sum(article.wire is not None for article in story.articles))
    assert len({article.source for article in story.articles if article.wire or article.source == "wat"}) == 5
    assert story.rank_reason.publishers < len({article.source for article in story.articles})


def test_running_the_same_night_twice_changes_no_byte(desk: Desk, sample_port: int) -> None:
    before = snapshot(desk.content), snapshot(desk.site)
    with press(2, sample_port):
        again = pipeline.night(Run(desk, NIGHTS[2]))
    assert not again.changed
    assert (snapshot(desk.content), snapshot(desk.site)) == before


def test_another_day_another_machine_the_same_bytes(built: Desk, sample_port: int, tmp_path: Path) -> None:
    """Replayed in a process with another hash seed, locale, zone and umask."""
    program = (
        "import os, sys; from pathlib import Path; from digest.demo import demo\n"
        "os.umask(0o077); demo(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    command = [sys.executable, "-c", program, str(tmp_path / "desk"), str(sample_port)]
    subprocess.run(command, env=environment, check=True, timeout=120, stdout=subprocess.DEVNULL)
    assert snapshot(tmp_path / "desk" / "content") == snapshot(built.content)
    assert _pages(snapshot(tmp_path / "desk" / "site")) == _pages(snapshot(built.site))


def _pages(files: dict[str, str]) -> dict[str, str]:
    """All but the parts of the search index, which Pagefind writes in another order each time (ARCHITECTURE.md)."""
    return {path: digest for path, digest in files.items() if not path.startswith("search/")}


def test_without_network_a_brief_still_comes_out(desk: Desk) -> None:
    """Nothing listens: a dated edition that says so, the older ones untouched."""
    before = snapshot(desk.content)
    tomorrow = NIGHTS[2] + timedelta(days=1)
    night = pipeline.night(Run(desk, tomorrow))
    assert night.edition.edition == tomorrow.date()
    assert night.edition.stories == ()
    assert night.edition.counts.feeds_failed == 11
    assert Reason.NO_SOURCE_ANSWERED in {problem.reason for problem in night.problems}
    assert before.items() <= snapshot(desk.content).items()
    page = (desk.site / "en" / "2026-05-15" / "index.html").read_text(encoding="utf-8")
    assert "2026-05-14" in page


def test_a_lost_state_file_loses_nothing_and_repeats_nothing(desk: Desk, sample_port: int) -> None:
    before = snapshot(desk.content)
    shutil.rmtree(desk.state)
    with press(2, sample_port):
        night = pipeline.gather(Run(desk, NIGHTS[2]))
        assert not night.changed
        assert snapshot(desk.content) == before
        shutil.rmtree(desk.state)
        later = pipeline.gather(Run(desk, NIGHTS[2] + timedelta(days=1)))
    assert later.edition.stories == ()
    assert later.edition.also == ()


def test_what_a_person_changed_is_never_overwritten(desk: Desk, sample_port: int) -> None:
    path = Editions(desk.content).path(NIGHTS[2].date())
    edited = path.read_text(encoding="utf-8").replace("origin: verbatim", "origin: edited", 1)
    path.write_text(edited, encoding="utf-8")
    late = replace(desk, settings=replace(desk.settings, closing="06:00"))
    with press(2, sample_port) as clock:
        clock.now = NIGHTS[2] + timedelta(hours=1)
        pipeline.gather(Run(late, clock.now))
    assert path.read_text(encoding="utf-8") == edited
    pipeline.build(desk)


def test_offline_builds_from_state_alone(desk: Desk) -> None:
    path = Editions(desk.content).path(NIGHTS[2].date())
    before = path.read_text(encoding="utf-8")
    path.unlink()
    night = pipeline.gather(Run(desk, NIGHTS[2], offline=True))
    assert night.changed
    assert [story.id for section in night.edition.topics for story in section.stories] == [
        line.split()[-1] for line in before.splitlines() if line.startswith("  - id: ")
    ]


def test_a_second_run_is_refused_while_one_is_at_work(desk: Desk) -> None:
    from digest.lock import lock

    with lock(desk.state), pytest.raises(LockedError, match="another run is at work"):
        pipeline.gather(Run(desk, NIGHTS[2]))


def test_a_killed_run_leaves_whole_files_and_the_next_one_completes_it(built: Desk, sample_port: int, tmp_path: Path) -> None:
    root = tmp_path / "desk"
    make_desk(root, sample_port)
    command = [sys.executable, "-m", "digest", "run", "--desk", str(root), "--now", NIGHTS[0].isoformat()]
    moments = (".digest/state.sqlite3", "content/editions/2026/*", ".site.new/en/*")  # each is there before what it holds
    with press(0, sample_port):
        for moment in moments:
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
                while run.poll() is None and not any(root.glob(moment)):
                    time.sleep(0.005)
                run.send_signal(signal.SIGKILL)
            assert run.returncode == -signal.SIGKILL, f"it had ended before {moment}"
            for edition in Editions(root / "content"):
                assert edition.edition == NIGHTS[0].date()
            assert not (root / "site").exists() or snapshot(root / "site") == {} or (root / "site" / "index.html").is_file()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    name = "editions/2026/2026-05-12.yaml"
    assert snapshot(root / "content")[name] == snapshot(built.content)[name]
    assert [path.name for path in root.iterdir() if path.name.startswith(".") and path.name != ".digest"] == []


def test_each_reader_gets_an_edition_once_however_often_the_night_runs(desk: Desk, sample_port: int) -> None:
    from aiosmtpd.controller import Controller
    from aiosmtpd.handlers import Message

    received: list[tuple[str, str]] = []

    class Inbox(Message):
        def handle_message(self, message: EmailMessage) -> None:  # type: ignore[override]  # the parser's own class
            received.append((str(message["X-RcptTo"]), str(message["Content-Language"] or message["Subject"])))

    controller = Controller(Inbox(), hostname="127.0.0.1", port=sample_port + 1)
    controller.start()
    try:
        mail = replace(desk.settings.mail, smtp=f"smtp://127.0.0.1:{sample_port + 1}")
        mailing = replace(desk, settings=replace(desk.settings, mail=mail))
        with press(2, sample_port):
            for _ in range(2):
                pipeline.night(Run(mailing, NIGHTS[2]))
    finally:
        controller.stop()
    assert sorted(recipient for recipient, _ in received) == ["qari@brief.example", "reader@brief.example"]
    assert b"reader@" not in (desk.content / "sent.yaml").read_bytes()


def test_an_old_text_told_again_is_no_news(built: Desk) -> None:
    (old,) = [story for story in newest(built).stories if story.unchanged]
    assert old.rank == len(newest(built).stories)
    for language, words in (("en", "no new reports"), ("ar", "لا تقارير جديدة")):
        page = (built.site / language / "2026-05-14" / old.id / "index.html").read_text(encoding="utf-8")
        assert words in page
    assert {story.id for story in newest(built).silent}.isdisjoint(story.id for story in newest(built).stories)


def test_the_editor_s_words_stand_on_the_pages_and_in_the_mail(built: Desk) -> None:
    assert check_edits(built.content, [topic.id for topic in built.topics]) == []
    english = (built.site / "en" / "2026-05-14" / "index.html").read_text(encoding="utf-8")
    arabic = (built.site / "ar" / "2026-05-14" / "index.html").read_text(encoding="utf-8")
    assert "Ain Zaytun lays its dead to rest" in english
    assert "<strong>closed on Friday</strong>" in english
    assert "نواب أورسانيا يتبادلون الاتهامات" in arabic
    assert "<strong>مغلق يوم الجمعة</strong>" in arabic


def test_a_desk_whose_edits_cannot_be_read_makes_no_request_and_keeps_its_site(desk: Desk, sample_port: int) -> None:
    before = snapshot(desk.content), snapshot(desk.site)
    (desk.content / "edits" / "2026-05-13.yaml").write_text("stories: [", encoding="utf-8")
    with press(2, sample_port), pytest.raises(ConfigError, match=r"content/edits/2026-05-13\.yaml:"):
        pipeline.night(Run(desk, NIGHTS[2] + timedelta(days=1)))
    (desk.content / "edits" / "2026-05-13.yaml").unlink()
    assert (snapshot(desk.content), snapshot(desk.site)) == before

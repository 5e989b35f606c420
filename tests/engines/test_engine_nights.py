"""The sample desk's night with engines over real sockets: what they say well is printed, what they say badly never is, and no
fault of theirs costs the brief a story, or more than one deadline."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tiny_model import make_model

from bench._faults import FAULTS, LIES
from bench._nights import NIGHT, chat, edition_of, gather, plain_desk, printed, whole, with_engines
from bench._scripted import CANARY, LINK, NUMBER, Script, serve
from digest import pipeline, report
from digest.config import Desk
from digest.gather.state import State
from digest.intake import Run
from digest.problems import Reason, split
from digest.records import Story

pytestmark = pytest.mark.whole
DEADLINE = 2.0  # seconds, in the settings of nights.chat
SLACK = 12.0  # seconds: another machine's idea of a moment, the check's tables read in


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return plain_desk(tmp_path_factory.mktemp("plain") / "desk")


@dataclass(slots=True)
class Outcome:
    desk: Desk
    night: pipeline.Night
    script: Script


@pytest.fixture(scope="module")
def good(plain: Desk, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A night with an engine that does what it can, on the wire piece by piece."""
    script = Script(say=lambda text: f"<think>{CANARY} {NUMBER}?\n\nyes</think>\n\n{text}", stream=True)
    with serve(script) as url:
        desk = with_engines(plain, tmp_path_factory.mktemp("good") / "desk", chat(url))
        done = gather(desk)
    pipeline.build(desk)
    return Outcome(desk, done, script)


@pytest.fixture
def night(plain: Desk, tmp_path: Path) -> Callable[..., Outcome]:
    def run(script: Script, settings: Callable[[str], str] = chat) -> Outcome:
        with serve(script) as url:
            desk = with_engines(plain, tmp_path / "desk", settings(url))
            done = gather(desk)
        return Outcome(desk, done, script)

    return run


def engine_problems(outcome: Outcome) -> set[Reason | None]:
    return {split(problem.message)[0] for problem in outcome.night.edition.problems if problem.stage == "engines"}


def translated_story(outcome: Outcome) -> tuple[Story, str]:
    """A story with a translated headline and summary, and in which language."""
    return next(
        (story, code)
        for story in outcome.night.edition.stories
        for code, text in story.headline.items()
        if text.origin == story.summary[code][0].origin == "translated"
    )


def same_brief(plain: Desk, outcome: Outcome) -> None:
    """The stories of the night without engines, in its order, each whole in both languages; no number that nobody printed."""
    with_, without = outcome.night.edition, edition_of(plain)
    assert [story.id for story in with_.stories] == [story.id for story in without.stories]
    assert whole(with_)
    assert [story.articles for story in with_.stories] == [story.articles for story in without.stories]
    pipeline.build(outcome.desk)
    edition, pages = printed(outcome.desk)
    assert CANARY not in edition + pages
    assert LINK not in edition + pages
    assert NUMBER not in pages  # the edition's file may say why it was refused


# --- what is said well ----------------------------------------------------------------------------------------------------


def test_a_good_engine_brings_the_story_into_the_other_language(good: Outcome, plain: Desk) -> None:
    outcome = good
    same_brief(plain, outcome)
    assert engine_problems(outcome) == set()
    story, code = translated_story(outcome)
    headline, summary, other = story.headline[code], story.summary[code], {"ar": "en", "en": "ar"}[code]
    assert (headline.engine, headline.original) == ("Gemma", story.headline[other].text)
    assert summary[0].origin == "translated"
    assert summary[0].article in {article.id for article in story.articles if article.language == other}
    assert summary[0].original
    quotes = [quote for story in outcome.night.edition.stories for quote in story.quotes if quote.translations]
    assert quotes
    assert all(set(quote.translations) == {"ar", "en"} - {quote.language} for quote in quotes)


def test_pages_mail_and_feeds_say_who_translated_and_show_the_original(good: Outcome) -> None:
    outcome = good
    site = outcome.desk.site
    story, code = translated_story(outcome)
    page = (site / code / NIGHT.date().isoformat() / story.id / "index.html").read_text(encoding="utf-8")
    label, show = {"en": ("translated by", "Show the original"), "ar": ("ترجمة", "عرض النص الأصلي")}[code]
    assert label in page
    assert show in page
    brief = (site / "en" / NIGHT.date().isoformat() / "brief.txt").read_text(encoding="utf-8")
    assert "[translated by Gemma]" in brief
    assert "[written by Gemma from the sources]" in brief
    data = json.loads((site / "ar" / NIGHT.date().isoformat() / "brief.json").read_text(encoding="utf-8"))
    lines = [line for topic in data["topics"] for told in topic["stories"] for line in told.get("summary", [])]
    assert any(line["origin"] == "written" and line["engine"] == "Gemma" and line["originals"] for line in lines)
    said = [quote for topic in data["topics"] for told in topic["stories"] for quote in told.get("quotes", [])]
    rendered = [quote for quote in said if "translation" in quote]
    assert rendered
    assert all(quote["translation"]["language"] == "ar" != quote["language"] for quote in rendered)
    assert {(quote["translation"]["origin"], quote["translation"]["engine"]) for quote in rendered} == {("translated", "Gemma")}
    assert "ترجمة" in (site / "ar" / "feed.xml").read_text(encoding="utf-8")
    status = (site / "ar" / "status" / "index.html").read_text(encoding="utf-8")
    assert "نصوص مترجمة" in status
    assert "ما رفضه التدقيق" in status


def test_what_was_written_cites_sentences_that_stand_there(good: Outcome) -> None:
    outcome = good
    written = [
        (story, code, text)
        for story in outcome.night.edition.stories
        for code, texts in story.summary.items()
        for text in texts
        if text.origin == "written"
    ]
    assert {code for _, code, _ in written} == {"ar", "en"}
    for story, _, text in written:
        assert text.cites
        assert {cited.article for cited in text.cites} <= {article.id for article in story.articles}


def test_the_same_night_twice_sends_nothing_and_changes_nothing(plain: Desk, tmp_path: Path) -> None:
    script = Script()
    with serve(script) as url:
        desk = with_engines(plain, tmp_path / "desk", chat(url))
        gather(desk)
        before, sent = edition_of(desk), len(script.asked)
        again = gather(desk)
        assert len(script.asked) == sent > 20
        assert not again.changed
        offline = pipeline.gather(Run(desk, NIGHT, offline=True))  # what was answered before is at hand, nothing is asked
    assert edition_of(desk) == before == offline.edition
    with State.open(desk.state / "state.sqlite3") as state:
        costs = {(work): cost for _, _, work, cost in state.costs()}
    assert costs["translate"].requests + costs["write"].requests == sent
    assert costs["translate"].known >= sent - costs["write"].requests
    assert costs["translate"].sent == 100 * costs["translate"].requests
    (line,) = (line for line in report.status(desk) if "Gemma  translate" in line)
    assert f"{costs['translate'].requests} requests" in line


@pytest.mark.engines
def test_a_second_engine_helps_where_the_first_cannot(night: Callable[..., Outcome]) -> None:
    with serve(Script()) as good:
        outcome = night(
            Script(say=lambda text: text + " 99"),
            lambda url: (
                "engines:\n  known:\n"
                f"    Bad: {{kind: openai, url: {url}/v1, model: m}}\n"
                f"    Good: {{kind: libretranslate, url: {good}}}\n"
                "  translate: [Bad, Good]\n"
            ),
        )
    engines = {text.engine for story in outcome.night.edition.stories for text in story.headline.values()}
    assert "Good" in engines
    assert "Bad" not in engines


@pytest.mark.engines
def test_an_engine_is_asked_only_for_its_pairs_and_no_more_at_once_than_told(night: Callable[..., Outcome]) -> None:
    outcome = night(Script(), lambda url: chat(url, ", pairs: [ar-en], concurrency: 2", "  translate: [Gemma]\n"))
    assert outcome.script.most_under_way <= 2
    assert all("into English" in request["messages"][0]["content"] for request in outcome.script.asked)
    assert {text.origin for story in outcome.night.edition.stories for text in story.summary["ar"]} == {"verbatim", "gist"}


# --- what is sent ---------------------------------------------------------------------------------------------------------


def test_the_key_goes_to_the_server_and_nowhere_else(
    night: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MUJAZ_TEST_KEY", "sk-hidden-1234")
    outcome = night(Script(fault="broken"), lambda url: chat(url, ", key: MUJAZ_TEST_KEY"))
    assert set(outcome.script.keys) == {"Bearer sk-hidden-1234"}
    files = [path for path in outcome.desk.root.rglob("*") if path.is_file()]
    assert not [path for path in files if b"sk-hidden" in path.read_bytes()]
    assert "sk-hidden" not in "".join(capsys.readouterr())


@pytest.mark.engines
def test_without_a_key_nothing_is_asked(night: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MUJAZ_TEST_KEY", raising=False)
    outcome = night(Script(), lambda url: chat(url, ", key: MUJAZ_TEST_KEY"))
    assert outcome.script.asked == []
    assert engine_problems(outcome) == {Reason.NO_KEY}


def test_texts_are_fenced_and_names_go_with_them(good: Outcome) -> None:
    messages = [request["messages"] for request in good.script.asked]
    prompts = [(system["content"], user["content"]) for system, user in messages if "<text" in user["content"]]
    assert any("جلال عوض = Jalal Awad" in system for system, _ in prompts)
    for system, user in prompts:
        fence = user.rpartition("</text ")[2].rstrip(">\n ")
        assert f"<text {fence}>" in user
        assert fence in system


# --- what is said badly ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lie", ["canary in Arabic"])
def test_what_an_engine_makes_up_is_not_printed(night: Callable[..., Outcome], plain: Desk, lie: str) -> None:
    refuses(night, plain, lie)


@pytest.mark.engines
@pytest.mark.parametrize("lie", LIES)
def test_no_lie_is_printed(night: Callable[..., Outcome], plain: Desk, lie: str) -> None:
    refuses(night, plain, lie)


def refuses(night: Callable[..., Outcome], plain: Desk, lie: str) -> None:
    outcome = night(Script(say=LIES[lie]))
    same_brief(plain, outcome)
    assert engine_problems(outcome) == {Reason.NONSENSE}
    origins = {text.origin for story in outcome.night.edition.stories for texts in story.summary.values() for text in texts}
    assert origins <= {"verbatim", "gist"}
    assert any(quote.rejected for story in outcome.night.edition.stories for quote in story.quotes)
    every_refusal_is_told(outcome)


def every_refusal_is_told(outcome: Outcome) -> None:
    """What the check refused stands in the edition, each with its reason, and is counted on the status page."""
    with State.open(outcome.desk.state / "state.sqlite3") as state:
        refused = sum(cost.refused for *_, cost in state.costs())
    told = [text.rejected for story in outcome.night.edition.stories for text in story.headline.values()]
    told += [text.rejected for story in outcome.night.edition.stories for texts in story.summary.values() for text in texts]
    told += [line for story in outcome.night.edition.stories for quote in story.quotes for line in quote.rejected.values()]
    told += [line for story in outcome.night.edition.stories for lines in story.rejected.values() for line in lines]
    assert refused == len([line for line in told if line]) > 10
    status = (outcome.desk.site / "en" / "status" / "index.html").read_text(encoding="utf-8")
    assert f"<dd>{refused}</dd>" in status


# --- what goes wrong ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["drip"])
def test_a_fault_costs_its_deadline_once(night: Callable[..., Outcome], plain: Desk, fault: str) -> None:
    costs_its_deadline_once(night, plain, fault)


@pytest.mark.engines
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_costs_its_deadline_once(night: Callable[..., Outcome], plain: Desk, fault: str) -> None:
    costs_its_deadline_once(night, plain, fault)


def costs_its_deadline_once(night: Callable[..., Outcome], plain: Desk, fault: str) -> None:
    script, reason = FAULTS[fault]
    script.asked.clear()
    begun = time.monotonic()
    outcome = night(script)
    assert time.monotonic() - begun < DEADLINE + SLACK
    same_brief(plain, outcome)
    assert engine_problems(outcome) == {reason}
    assert len(script.asked) <= 4 * 3, "an engine that fails is not asked again and again"


@pytest.mark.engines
def test_nobody_listens(night: Callable[..., Outcome], plain: Desk) -> None:
    outcome = night(Script(), lambda url: chat("http://127.0.0.1:9"))
    same_brief(plain, outcome)
    assert engine_problems(outcome) == {Reason.NO_CONNECTION}


@pytest.mark.engines
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if "stream" not in fault and fault != "half an answer"])
def test_libretranslate_costs_its_deadline_once(night: Callable[..., Outcome], plain: Desk, fault: str) -> None:
    script, reason = FAULTS[fault]
    script.asked.clear()
    outcome = night(
        script,
        lambda url: f"engines:\n  known:\n    L: {{kind: libretranslate, url: {url}, seconds: 2}}\n  translate: [L]\n",
    )
    same_brief(plain, outcome)
    assert engine_problems(outcome) == {reason}


@pytest.mark.engines
def test_a_short_wait_and_single_errors_are_lived_with(night: Callable[..., Outcome]) -> None:
    for fault in ("wait", "broken"):
        outcome = night(Script(fault=fault, times=2, retry_after="1"))
        assert engine_problems(outcome) == set()
        assert "translated" in {text.origin for story in outcome.night.edition.stories for text in story.headline.values()}
        shutil.rmtree(outcome.desk.root)


@pytest.mark.engines
def test_a_model_in_the_process_that_knows_nothing_costs_the_brief_nothing(
    night: Callable[..., Outcome], plain: Desk, tmp_path: Path
) -> None:
    model = make_model(tmp_path / "tiny")
    outcome = night(
        Script(),
        lambda url: f"engines:\n  known:\n    Tiny: {{kind: ctranslate2, model: {model}}}\n  translate: [Tiny]\n",
    )
    same_brief(plain, outcome)
    assert {text.origin for story in outcome.night.edition.stories for text in story.headline.values()} == {"verbatim", "gist"}
    assert any(quote.rejected for story in outcome.night.edition.stories for quote in story.quotes)


# --- what it may cost -----------------------------------------------------------------------------------------------------


@pytest.mark.engines
@pytest.mark.parametrize(
    ("limit", "said"),
    [("tokens: 4000", "4000 tokens"), ("money: 0.004", "0.004 money"), ("minutes: 0.0001", "0.0001 minutes")],
)
def test_a_ceiling_ends_the_asking_and_is_told(night: Callable[..., Outcome], plain: Desk, limit: str, said: str) -> None:
    price = ", price: {input: 1.0, output: 1.0}"
    work = f"  translate: [Gemma]\n  write: [Gemma]\n  night: {{{limit}}}\n"
    outcome = night(Script(), lambda url: chat(url, price, work))
    same_brief(plain, outcome)
    assert ("engines", f"{Reason.CEILING.value}: {said}") in {
        (problem.stage, problem.message) for problem in outcome.night.edition.problems
    }
    with State.open(outcome.desk.state / "state.sqlite3") as state:
        costs = [cost for *_, cost in state.costs()]
    assert sum(cost.sent + cost.received for cost in costs) <= (4000 if "tokens" in limit else 9000)
    assert sum(cost.money for cost in costs) <= (0.004 if "money" in limit else 1)

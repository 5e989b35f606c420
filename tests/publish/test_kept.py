"""A build takes as long as what is new: pages of an edition that nothing changed are those that stand, byte for byte, and
whatever they are made of makes them anew when it changes."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import tamira

from digest.config import Desk
from digest.publish.kept import Kept
from digest.publish.render import render
from digest.publish.site import publish
from digest.records import Edition, Output, Text
from digest.store import Editions, write_edition

DAYS = [tamira.DAY + timedelta(days=n) for n in range(-2, 2)]
MADE = tamira.story(headline={"en": Text("Another headline", "verbatim", "a2")})


class Watched(Kept):
    """Tells which editions were rendered."""

    def __init__(self, desk: Desk, days: tuple[date, ...]) -> None:
        super().__init__(desk, days)
        self.rendered: list[date] = []

    def files(self, edition: Edition, render: Callable[[], Iterable[Output]]) -> Iterator[Output]:
        def noted() -> Iterable[Output]:
            self.rendered.append(edition.edition)
            return render()

        return super().files(edition, noted)


def write(desk: Desk, *editions: Edition) -> None:
    for edition in editions:
        write_edition(Editions(desk.content).path(edition.edition), edition)


def build(desk: Desk) -> list[date]:
    """The editions that a build rendered; its site is that of a build which keeps nothing."""
    editions = Editions(desk.content)
    kept = Watched(desk, editions.days)
    publish(render(desk, editions, None, kept), desk.site)
    kept.save()
    anew = {output.path: output.body for output in render(desk, editions)}
    standing = {path.relative_to(desk.site).as_posix(): path.read_bytes() for path in desk.site.rglob("*") if path.is_file()}
    assert standing == anew | {".gitignore": standing[".gitignore"]}
    return kept.rendered


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = tamira.desk(tmp_path_factory.mktemp("built") / "desk")
    write(made, *(tamira.edition([tamira.story(since=DAYS[0])], day) for day in DAYS[:3]))
    assert build(made) == DAYS[:3]
    return made


@pytest.fixture
def desk(built: Desk, tmp_path: Path) -> Desk:
    """A copy of the built desk."""
    shutil.copytree(built.root, tmp_path / "desk")
    return replace(built, root=tmp_path / "desk")


def test_what_did_not_change_is_not_rendered(desk: Desk) -> None:
    assert build(desk) == []


def test_a_new_edition_renders_itself_and_the_one_before_that_leads_to_it(desk: Desk) -> None:
    write(desk, tamira.edition([tamira.story(since=DAYS[0])], DAYS[3]))
    assert build(desk) == DAYS[2:]


def test_a_changed_edition_renders_those_after_it_too(desk: Desk) -> None:
    write(desk, tamira.edition([replace(MADE, since=DAYS[0])], DAYS[1]))
    assert build(desk) == DAYS[1:3]


def test_a_changed_desk_renders_all(desk: Desk) -> None:
    assert build(replace(desk, settings=replace(desk.settings, base_url="https://other.example/"))) == DAYS[:3]
    (desk.root / "templates" / "strings" / "en").mkdir(parents=True)
    (desk.root / "templates" / "strings" / "en" / "own.po").write_text(
        'msgid ""\nmsgstr ""\n\nmsgid "foot.more"\nmsgstr "Here"\n'
    )
    assert build(desk) == DAYS[:3]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("changed by hand")])
def test_a_page_lost_or_changed_by_hand_is_made_anew(desk: Desk, spoil: Callable[[Path], object]) -> None:
    spoil(desk.site / "ar" / DAYS[1].isoformat() / "index.html")
    assert build(desk) == [DAYS[1]]


@pytest.mark.parametrize("body", [b"", b"\xff", b"2026-05-14 x\n", b"a b c d\n"])
def test_a_memory_that_cannot_be_read_is_none(desk: Desk, body: bytes) -> None:
    (desk.state / "built.txt").write_bytes(body)
    assert build(desk) == DAYS[:3]

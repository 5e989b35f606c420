from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from digest.records import (
    Account,
    AlsoLine,
    Counts,
    Difference,
    Edition,
    PrintedFigure,
    PrintedProblem,
    PrintedQuote,
    RankReason,
    Section,
    Story,
    StoryArticle,
    Text,
)
from digest.store import EditionError, Editions, read_edition, write_edition

NIGHT = datetime.fromisoformat("2026-05-12T05:00:00+03:00")
STORY = Story(
    id="flood-wadi-sirr-7k2f",
    rank=1,
    since=date(2026, 5, 12),
    headline={"ar": Text("السيول تجتاح وادي السر", "verbatim", "a1"), "en": Text("Flood: Wadi Sirr", "gist")},
    summary={"ar": (Text("انهار الجسر.", "verbatim", "a1", 2),), "en": (Text("no", "gist"), Text("12:30", "edited"))},
    articles=(StoryArticle("a1", "al-mirsad", "https://x.example/1", "السيول", "ar", NIGHT, None),),
    rank_reason=RankReason(1, ("ar",), NIGHT),
    quotes=(PrintedQuote("ليلى شاهين", "layla-shahin", "أنقذنا أربعين شخصا", "ar", "a1", "قالت", True),),
    figures=(PrintedFigure(14, "killed", "14 قتيلا", "a1", 0, place="wadi-sirr"), PrintedFigure(2.5, "metres", "2.5", "a1", 1)),
    differs=(Difference("killed in wadi-sirr", (Account(14, ("a1",)), Account("none", ("a1",)))),),
    names=("layla-shahin",),
)
EDITION = Edition(
    edition=date(2026, 5, 12),
    schema=1,
    window=(NIGHT.replace(day=11), NIGHT),
    gathered=NIGHT,
    counts=Counts(11, 2, 30, 29, 12),
    topics=(Section("disaster", (STORY,)),),
    also=(AlsoLine("Tram line 6 😀", "https://y.example/", "orsania-herald", "en", "other"),),
    problems=(PrintedProblem("fetch", "radio-jabal", "no connection", date(2026, 5, 12)),),
)


def test_an_edition_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = Editions(tmp_path).path(EDITION.edition)
    first = write_edition(path, EDITION)
    assert read_edition(path) == EDITION
    assert write_edition(path, read_edition(path)) == first


def test_the_yaml_is_the_contract(tmp_path: Path) -> None:
    path = Editions(tmp_path).path(EDITION.edition)
    write_edition(path, EDITION)
    text = path.read_text(encoding="utf-8")
    assert path == tmp_path / "editions" / "2026" / "2026-05-12.yaml"
    assert text.startswith(
        "edition: 2026-05-12\nschema: 1\nwindow:\n- 2026-05-11T05:00:00+03:00\n- 2026-05-12T05:00:00+03:00\n"
    )
    assert "wire: null" in text
    assert "😀" in text
    assert "text: 'no'" in text


def test_an_unchanged_edition_is_not_touched(tmp_path: Path) -> None:
    path = Editions(tmp_path).path(EDITION.edition)
    write_edition(path, EDITION)
    before = path.stat()
    write_edition(path, EDITION)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino
    write_edition(path, replace(EDITION, also=()))
    assert [item.name for item in path.parent.iterdir()] == ["2026-05-12.yaml"]


def test_mistakes_are_told_with_file_and_line(tmp_path: Path) -> None:
    path = Editions(tmp_path).path(EDITION.edition)
    write_edition(path, EDITION)
    text = path.read_text(encoding="utf-8").replace("      rank: 1\n", "").replace("origin: gist", "origin: guessed", 1)
    path.write_text(text.replace("    rank: 1\n", "    rang: 1\n"), encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        read_edition(path)
    message = str(caught.value)
    assert "did you mean 'rank'?" in message
    assert "found 'guessed'" in message
    assert all(line.startswith("content/editions/2026/2026-05-12.yaml:") for line in message.splitlines())


def test_an_edition_under_another_date_is_refused(tmp_path: Path) -> None:
    path = Editions(tmp_path).path(date(2026, 5, 13))
    write_edition(path, EDITION)
    with pytest.raises(EditionError, match="says it is the edition of 2026-05-12"):
        read_edition(path)


def test_what_editors_leave_beside_editions_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "editions" / "2026"
    write_edition(folder / "2026-05-12.yaml", EDITION)
    for stray in (
        "2026-05-12.yaml~",
        ".2026-05-12.yaml.swp",
        "2026-05-12 (copy).yaml",
        "2026-05-11.yaml.orig",
        "2026-13-01.yaml",
    ):
        (folder / stray).write_text("x", encoding="utf-8")
    (folder / "2026-05-10.yaml").mkdir()
    assert Editions(tmp_path).days == (date(2026, 5, 12),)


def test_earlier_editions_come_newest_first(tmp_path: Path) -> None:
    for day in (10, 11, 12):
        edition = replace(EDITION, edition=date(2026, 5, day))
        write_edition(Editions(tmp_path).path(edition.edition), edition)
    editions = Editions(tmp_path)
    assert [edition.edition.day for edition in editions.before(date(2026, 5, 12), 7)] == [11, 10]
    assert [edition.edition.day for edition in editions] == [10, 11, 12]

"""The state file: what is kept, what is forgotten, and what a damaged file costs."""

import os
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.gather.state import FeedHealth, SeenEntry, State, Validators
from digest.problems import DigestError, Problem, Reason
from digest.records import Entry, Extract
from digest.text.identity import entry_key

FEED = "https://mirsad.example/feed"
NOW = datetime(2026, 5, 11, 5, 0, tzinfo=timezone(timedelta(hours=3)))
HOUR = timedelta(hours=1)
LONG_AGO, LATER = NOW - 30 * 24 * HOUR, NOW + 30 * 24 * HOUR


def entry(number: int, published: datetime | None = None) -> Entry:
    link = f"https://mirsad.example/{number}"
    return Entry(
        "mirsad", f"g{number}", link, f"عنوان الخبر {number}", "ارتفع النهر فجرا", f"<p>نص {number}</p>", published=published
    )


def seen(number: int, at: datetime = NOW, published: datetime | None = None) -> SeenEntry:
    item = entry(number, published)
    return SeenEntry(entry_key(item), item, at, FEED)


def extract(number: int) -> Extract:
    problems = (Problem("extract", "mirsad", Reason.PAYWALL),)
    return Extract(f"عنوان {number}", "فقرة\n\nأخرى", "ar", published=NOW, origin="feed", problems=problems)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".digest" / "state.sqlite3"


# --- feeds ------------------------------------------------------------------------------------------------------------------


def test_a_feed_keeps_its_validators_and_counts_what_is_new(path: Path) -> None:
    with State.open(path) as state:
        assert state.validators(FEED) == Validators()
        assert state.save_feed(FEED, "mirsad", [seen(1), seen(2)], Validators('"1"', "yesterday", "abc"), NOW) == 2
    with State.open(path) as state:
        assert state.validators(FEED) == Validators('"1"', "yesterday", "abc", NOW)
        assert state.save_feed(FEED, "mirsad", [seen(2, NOW + HOUR), seen(3)], Validators(), NOW + HOUR) == 1
        assert state.validators(FEED) == Validators(last_success=NOW + HOUR)
        assert [(each.key, each.first_seen) for each in state.unread(LONG_AGO, LATER) if each.entry.guid == "g2"] == [
            (seen(2).key, NOW)
        ]


def test_validators_and_entries_are_kept_together_or_not_at_all(path: Path) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(1)], Validators('"1"'), NOW)
        naive = seen(3, NOW.replace(tzinfo=None))
        with pytest.raises(ValueError, match="without a zone"):
            state.save_feed(FEED, "mirsad", [seen(2), naive], Validators('"2"'), NOW)
        assert state.validators(FEED).etag == '"1"'
        assert [each.entry.guid for each in state.unread(LONG_AGO, LATER)] == ["g1"]


def test_a_killed_run_loses_nothing_that_was_saved(path: Path) -> None:
    code = (
        "import os, signal, sys; sys.path.insert(0, sys.argv[2])\n"
        "from pathlib import Path\n"
        "import test_state as t\n"
        "state = t.State.open(Path(sys.argv[1]))\n"
        "state.save_feed(t.FEED, 'mirsad', [t.seen(1)], t.Validators('\"1\"'), t.NOW)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(path), str(Path(__file__).parent)], check=False, cwd=Path(__file__).parents[2]
    )
    with State.open(path) as state:
        assert state.problems == []
        assert state.validators(FEED).etag == '"1"'
        assert len(state.unread(LONG_AGO, LATER)) == 1


def test_failures_are_counted_in_a_row_and_leave_the_validators(path: Path) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(1), seen(2, NOW + HOUR)], Validators('"1"'), NOW)
        state.save_failure(FEED, "mirsad", "too slow", NOW + HOUR)
        state.save_failure(FEED, "mirsad", "gone: 410", NOW + 2 * HOUR)
        state.save_failure("https://ufuq.example/feed", "ufuq", "no answer", NOW)
        assert state.validators(FEED).etag == '"1"'
        assert state.health() == [
            FeedHealth(FEED, "mirsad", NOW, NOW + HOUR, 2, "gone: 410", 2, NOW + HOUR),
            FeedHealth("https://ufuq.example/feed", "ufuq", None, NOW, 1, "no answer", 0, None),
        ]
        state.save_feed(FEED, "mirsad", [], state.validators(FEED), NOW + 3 * HOUR)
        assert state.health()[0] == FeedHealth(FEED, "mirsad", NOW + 3 * HOUR, None, 0, "", 2, NOW + HOUR)


# --- entries and texts ------------------------------------------------------------------------------------------------------


def test_an_entry_is_unread_until_it_has_a_text(path: Path) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(1), seen(2)], Validators(), NOW)
        state.save_extract(seen(1).key, extract(1), NOW)
        state.save_extract("unknown", extract(9), NOW)
        assert [each.entry.guid for each in state.unread(LONG_AGO, LATER)] == ["g2"]
        assert list(state.texts(LONG_AGO, LATER)) == [(seen(1), extract(1))]
        state.save_extract(seen(1).key, extract(7), NOW)
        assert [text for _, text in state.texts(LONG_AGO, LATER)] == [extract(7)]


def test_a_window_holds_what_was_seen_after_its_start_and_up_to_its_end(path: Path) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(n, NOW + n * HOUR) for n in range(4)], Validators(), NOW)
        assert [each.entry.guid for each in state.unread(NOW, NOW + 2 * HOUR)] == ["g1", "g2"]
        for number in range(4):
            state.save_extract(seen(number).key, extract(number), NOW)
        assert [each.entry.guid for each, _ in state.texts(NOW.astimezone(UTC), NOW + 2 * HOUR)] == ["g1", "g2"]


def test_texts_come_by_date_then_by_key(path: Path) -> None:
    items = [seen(1, NOW, NOW - HOUR), seen(2, NOW, NOW - 3 * HOUR), seen(3, NOW - 2 * HOUR), seen(4, NOW, NOW - HOUR)]
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", items, Validators(), NOW)
        for item in items:
            state.save_extract(item.key, extract(1), NOW)
        twins = sorted((items[0], items[3]), key=lambda item: item.key)
        assert [each for each, _ in state.texts(LONG_AGO, LATER)] == [items[1], items[2], *twins]


def test_what_is_forgotten_never_comes_back(path: Path) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(1, LONG_AGO), seen(2)], Validators(), NOW)
        state.save_extract(seen(1).key, extract(1), NOW)
        state.forget(NOW - HOUR)
        assert list(state.texts(LONG_AGO - HOUR, LATER)) == []
        assert state.save_feed(FEED, "mirsad", [seen(1), seen(2)], Validators(), NOW) == 0
        assert [each.entry.guid for each in state.unread(LONG_AGO, LATER)] == ["g2"]


def test_a_change_of_system_brings_no_old_news_back(path: Path) -> None:
    old = [entry(number) for number in range(5)]
    new = [replace(item, guid=f"cms-{n}", url=f"https://mirsad.example/cms/{n}") for n, item in enumerate(old)]
    with State.open(path) as state:
        assert state.save_feed(FEED, "mirsad", [SeenEntry(entry_key(e), e, NOW, FEED) for e in old], Validators(), NOW) == 5
        moved = [SeenEntry(entry_key(e), e, NOW + HOUR, FEED) for e in new]
        assert state.save_feed(FEED, "mirsad", moved, Validators(), NOW + HOUR) == 0
        assert len(state.unread(LONG_AGO, LATER)) == 5


TEXTS = st.text(st.characters(), max_size=30)
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
ENTRIES = st.builds(
    Entry, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, st.none() | TIMES, st.sampled_from([None, "ar", "en"])
)  # fmt: skip
EXTRACTS = st.builds(
    Extract, TEXTS, TEXTS, st.just("ar"), TEXTS, st.none() | TIMES, origin=st.sampled_from(["page", "feed", "summary"])
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ENTRIES, EXTRACTS)
def test_what_goes_in_comes_out(tmp_path: Path, item: Entry, text: Extract) -> None:
    """Whatever a feed sends, half surrogate pairs included."""
    path = tmp_path / f"{time.monotonic_ns()}.sqlite3"
    kept = SeenEntry(entry_key(item), item, NOW, FEED)
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [kept], Validators(), NOW)
        state.save_extract(kept.key, text, NOW)
        assert list(state.texts(LONG_AGO, LATER)) == [(kept, text)]


def test_profiles_and_edition_hashes(path: Path) -> None:
    day = date(2026, 5, 11)
    with State.open(path) as state:
        assert state.profile("mirsad") is None
        assert state.edition_hash(day) is None
        for value in ("1", "2"):
            state.save_profile("mirsad", f'{{"blocks": {value}}}')
            state.save_edition_hash(day, value)
    with State.open(path) as state:
        assert state.profile("mirsad") == '{"blocks": 2}'
        assert state.edition_hash(day) == "2"


# --- files that are not what they should be ---------------------------------------------------------------------------------


def filled(path: Path, entries: int = 200) -> None:
    with State.open(path) as state:
        state.save_feed(FEED, "mirsad", [seen(number) for number in range(entries)], Validators('"1"'), NOW)


@pytest.mark.parametrize("damage", ["not a database", "cut", "zeroed"])
def test_a_damaged_file_is_put_aside_and_a_fresh_one_begun(path: Path, damage: str) -> None:
    filled(path)
    whole = path.read_bytes()
    spoilt = {
        "not a database": b"hello" * 500,
        "cut": whole[: len(whole) // 2],
        "zeroed": whole[:4096] + bytes(len(whole) - 4096),
    }
    for number in (1, 2):
        path.write_bytes(spoilt[damage])
        with State.open(path) as state:
            assert state.problems == [Problem("state", None, Reason.STATE_DAMAGED, f"state.sqlite3.broken-{number}")]
            assert state.validators(FEED) == Validators()
            assert state.save_feed(FEED, "mirsad", [seen(1)], Validators(), NOW) == 1
        assert path.with_name(f"state.sqlite3.broken-{number}").read_bytes() == spoilt[damage]
    with State.open(path) as state:
        assert state.problems == []


def test_a_damaged_row_costs_only_itself(path: Path) -> None:
    filled(path, 3)
    with sqlite3.connect(path) as database:
        data = bytearray(database.execute("SELECT entry FROM entries WHERE key = ?", (seen(1).key,)).fetchone()[0])
        data[len(data) // 2] ^= 1
        database.execute("UPDATE entries SET entry = ? WHERE key = ?", (bytes(data), seen(1).key))
    database.close()
    with State.open(path) as state:
        assert {each.entry.guid for each in state.unread(LONG_AGO, LATER)} == {"g0", "g2"}
        assert state.problems == [Problem("state", None, Reason.STATE_DAMAGED, seen(1).key)]


def test_a_file_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    filled(path, 1)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(DigestError, match="newer version"):
        State.open(path)
    assert path.read_bytes() == before


def test_a_folder_in_its_place_is_told_in_one_line(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(DigestError, match="unable to open"):
        State.open(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_rights_is_told_in_one_line(path: Path) -> None:
    path.parent.mkdir(mode=0o500)
    with pytest.raises(DigestError):
        State.open(path)


def test_two_can_read_while_one_writes(path: Path) -> None:
    with State.open(path) as writer, State.open(path) as reader:
        writer.save_feed(FEED, "mirsad", [seen(1)], Validators(), NOW)
        assert len(reader.health()) == 1

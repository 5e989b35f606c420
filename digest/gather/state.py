"""What the desk remembers between two nights: validators, entries and their texts, in one SQLite file.

It is a cache: deleting it costs work, never an edition. The journal is a write-ahead log with `synchronous = NORMAL`: a commit
waits for no disk, so every feed and every text is committed by itself, a killed run loses nothing that was committed, and
`digest status` can read while a night runs. A power cut may undo the last commits, each whole: then they are fetched again.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import TypeAdapter

from digest.engine_settings import Work
from digest.gather._cost import Cost
from digest.gather._database import Record, errors_told, opened, packed, unpacked
from digest.problems import Problem, Reason
from digest.records import Entry, Extract
from digest.text.identity import fingerprint

_ENTRY = TypeAdapter(Entry)
_EXTRACT = TypeAdapter(Extract)


@dataclass(frozen=True, slots=True)
class Validators:
    """What to ask a feed with next time. `body_hash` tells an answer that only pretends to be new; `last_success` is set by
    the state."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    last_success: datetime | None = None
    items: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """An entry with its identity (`digest.text.identity`), when we first saw it, and in which feed."""

    key: str
    entry: Entry
    first_seen: datetime
    seen_by_feed: str


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How a feed has been doing. `entries` are those still kept, `newest` is when the last new one was first seen."""

    feed: str
    source: str
    last_success: datetime | None
    failing_since: datetime | None
    failures: int
    message: str
    entries: int
    newest: datetime | None


class State:
    """The open state file. Leave its context to close it. All times are aware; DigestError where the file cannot be used.

    `problems` says what was damaged: the whole file (moved aside, a fresh one begun), or single rows (left out)."""

    def __init__(self, path: Path, database: sqlite3.Connection, problems: list[Problem]) -> None:
        self._path = path
        self._database = database
        self.problems = problems

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, or begin it. DigestError for a file of a newer version, and for one that cannot be written."""
        with errors_told(path):
            database, moved = opened(path)
        return cls(path, database, [Problem("state", None, Reason.STATE_DAMAGED, moved)] if moved else [])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    # feeds

    def validators(self, feed: str) -> Validators:
        """Those of the last good answer; empty if there has been none."""
        rows = self._rows("SELECT etag, last_modified, body_hash, last_success, items, notes FROM feeds WHERE feed = ?", feed)
        for etag, modified, digest, success, items, notes in rows:
            return Validators(etag, modified, digest, _moment(success), int(items), tuple(notes.splitlines()))
        return Validators()

    def save_feed(self, feed: str, source: str, entries: Sequence[SeenEntry], validators: Validators, now: datetime) -> int:
        """Keep a good answer's entries and validators, both or neither. Returns how many entries were new.

        An entry that is known by its key stays as it was first seen; one known by its fingerprint under another key (the outlet
        changed its system) is not new either.
        """
        with self._writing():
            new = sum(self._add(seen) for seen in entries)
            self._database.execute(
                "INSERT INTO feeds (feed, source, etag, last_modified, body_hash, last_success, items, notes) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (feed) DO UPDATE SET source = excluded.source, etag = excluded.etag, "
                "last_modified = excluded.last_modified, body_hash = excluded.body_hash, last_success = excluded.last_success, "
                "items = excluded.items, notes = excluded.notes, failing_since = NULL, failures = 0, message = ''",
                (
                    feed,
                    source,
                    validators.etag,
                    validators.last_modified,
                    validators.body_hash,
                    _stamp(now),
                    validators.items,
                    "\n".join(validators.notes),
                ),
            )
        return new

    def save_failure(self, feed: str, source: str, message: str, now: datetime) -> None:
        """Count one more failure in a row. The validators stay."""
        with self._writing():
            self._database.execute(
                "INSERT INTO feeds (feed, source, failing_since, failures, message) VALUES (?, ?, ?, 1, ?) "
                "ON CONFLICT (feed) DO UPDATE SET source = excluded.source, message = excluded.message, "
                "failures = failures + 1, failing_since = coalesce(failing_since, excluded.failing_since)",
                (feed, source, _stamp(now), message),
            )

    def health(self) -> list[FeedHealth]:
        """Every feed that was ever asked, by its address."""
        rows = self._rows(
            "SELECT f.feed, f.source, f.last_success, f.failing_since, f.failures, f.message, count(e.key), max(e.first_seen) "
            "FROM feeds f LEFT JOIN entries e ON e.feed = f.feed GROUP BY f.feed ORDER BY f.feed"
        )
        return [
            FeedHealth(feed, source, _moment(success), _moment(since), failures, message, entries, _moment(newest))
            for feed, source, success, since, failures, message, entries, newest in rows
        ]

    # entries and their texts

    def unread(self, since: datetime, until: datetime) -> list[SeenEntry]:
        """The entries first seen after `since` and up to `until` that have no text yet, in the order they were seen."""
        rows = self._rows(
            "SELECT key, entry, first_seen, feed FROM entries WHERE extract IS NULL AND first_seen > ? AND first_seen <= ? "
            "ORDER BY first_seen, key",
            _stamp(since),
            _stamp(until),
        )
        return [seen for row in rows if (seen := self._seen(*row))]

    def save_extract(self, entry_key: str, extract: Extract, now: datetime) -> None:
        """Keep the text of an entry, read at `now`; a later one takes its place. Nothing happens if the entry is forgotten."""
        with self._writing():
            row = (packed(_EXTRACT, extract), _stamp(now), entry_key)
            self._database.execute("UPDATE entries SET extract = ?, read_at = ? WHERE key = ?", row)

    def texts(self, since: datetime, until: datetime) -> Iterator[tuple[SeenEntry, Extract]]:
        """The entries first seen after `since` and up to `until` that have a text, by their date (or, undated, when they were
        first seen), then by key."""
        rows = self._rows(
            "SELECT key, entry, first_seen, feed, extract FROM entries "
            "WHERE extract IS NOT NULL AND first_seen > ? AND first_seen <= ? ORDER BY coalesce(published, first_seen), key",
            _stamp(since),
            _stamp(until),
        )
        for *row, data in rows:
            seen = self._seen(*row)
            extract = self._unpacked(_EXTRACT, data, seen.key) if seen else None
            if seen and extract:
                yield seen, extract

    def forget(self, before: datetime) -> None:
        """Drop entries and texts first seen before this, and what engines answered. That entries were seen is kept, so they
        never come back as new."""
        with self._writing():
            self._database.execute("DELETE FROM entries WHERE first_seen < ?", (_stamp(before),))
            self._database.execute("DELETE FROM answers WHERE saved < ?", (_stamp(before),))
            self._database.execute("DELETE FROM costs WHERE day < ?", (before.date().isoformat(),))

    # what was learnt, and what was written

    def profile(self, source: str) -> str | None:
        """What was learnt of an outlet's pages, as it was saved."""
        return self._value("SELECT profile FROM profiles WHERE source = ?", source)

    def save_profile(self, source: str, profile: str) -> None:
        with self._writing():
            self._database.execute("INSERT OR REPLACE INTO profiles VALUES (?, ?)", (source, profile))

    def edition_hash(self, day: date) -> str | None:
        """The hash of the edition as we wrote it: another one on disk means that a person has changed it."""
        return self._value("SELECT sha256 FROM editions WHERE day = ?", day.isoformat())

    def save_edition_hash(self, day: date, sha256: str) -> None:
        with self._writing():
            self._database.execute("INSERT OR REPLACE INTO editions VALUES (?, ?)", (day.isoformat(), sha256))

    # what engines answered, and what that cost

    def answer(self, key: str) -> str | None:
        """What an engine answered to a question before."""
        return self._value("SELECT text FROM answers WHERE key = ?", key)

    def save_answer(self, key: str, text: str, now: datetime) -> None:
        """Committed by itself: a killed run has paid for one answer at most that it does not have."""
        with self._writing():
            said = text.encode("utf-8", "replace").decode()  # half a surrogate pair cannot be stored
            self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (key, said, _stamp(now)))

    def add_costs(self, day: date, costs: Mapping[tuple[str, Work], Cost]) -> None:
        """Adds what the engines of a run cost to what those of the same night cost before."""
        columns = [each.name for each in fields(Cost)]
        added = ", ".join(f"{column} = {column} + excluded.{column}" for column in columns)
        names, places = ", ".join(columns), ", ".join("?" * len(columns))
        with self._writing():
            self._database.executemany(
                f"INSERT INTO costs (day, engine, work, {names}) VALUES (?, ?, ?, {places}) "  # noqa: S608  # our own names
                f"ON CONFLICT (day, engine, work) DO UPDATE SET {added}",
                [(day.isoformat(), *key, *astuple(cost)) for key, cost in costs.items()],
            )

    def costs(self) -> Iterator[tuple[date, str, Work, Cost]]:
        """(night, engine, work, what that cost), the newest night first."""
        columns = ", ".join(each.name for each in fields(Cost))
        for day, engine, work, *cost in self._rows(
            f"SELECT day, engine, work, {columns} FROM costs ORDER BY day DESC, work, engine"  # noqa: S608  # our own names
        ):
            yield date.fromisoformat(day), engine, work, Cost(*cost)

    # helpers

    def _add(self, seen: SeenEntry) -> bool:
        """Keep an entry if it is new. Its identity is kept in any case."""
        known = "SELECT 1 FROM identities WHERE "
        if self._database.execute(known + "key = ?", (seen.key,)).fetchone():
            return False
        mark = fingerprint(seen.entry)
        returned = mark and self._database.execute(known + "fingerprint = ?", (mark,)).fetchone()
        self._database.execute("INSERT INTO identities VALUES (?, ?)", (seen.key, mark))
        if returned:
            return False
        published = _stamp(seen.entry.published) if seen.entry.published else None
        row = (seen.key, seen.seen_by_feed, _stamp(seen.first_seen), published, packed(_ENTRY, seen.entry))
        self._database.execute("INSERT INTO entries (key, feed, first_seen, published, entry) VALUES (?, ?, ?, ?, ?)", row)
        return True

    def _seen(self, key: str, data: bytes, first_seen: str, feed: str) -> SeenEntry | None:
        entry = self._unpacked(_ENTRY, data, key)
        return SeenEntry(key, entry, datetime.fromisoformat(first_seen), feed) if entry else None

    def _unpacked(self, kind: TypeAdapter[Record], data: bytes, key: str) -> Record | None:
        """A record, or None with a problem said: a damaged row costs only itself."""
        record = unpacked(kind, data)
        if record is None:
            self.problems.append(Problem("state", None, Reason.STATE_DAMAGED, key))
        return record

    def _rows(self, sql: str, *values: str) -> list[Any]:
        with errors_told(self._path):
            return self._database.execute(sql, values).fetchall()

    def _value(self, sql: str, key: str) -> str | None:
        return next((str(value) for (value,) in self._rows(sql, key)), None)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing."""
        with errors_told(self._path), self._database:
            yield


def _stamp(moment: datetime) -> str:
    """A time as text that sorts as times do."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(stamp: str | None) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp else None

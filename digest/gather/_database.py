"""The SQLite file under the state: opened, checked, its mistakes told, records packed for it."""

import itertools
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from digest.problems import DigestError

_SCHEMA_VERSION = 2
_SCHEMA = """
CREATE TABLE feeds (
    feed TEXT PRIMARY KEY, source TEXT NOT NULL, etag TEXT, last_modified TEXT, body_hash TEXT, last_success TEXT,
    items INTEGER NOT NULL DEFAULT 0, notes TEXT NOT NULL DEFAULT '',
    failing_since TEXT, failures INTEGER NOT NULL DEFAULT 0, message TEXT NOT NULL DEFAULT ''
);
-- Every entry ever seen: what was dropped, or withdrawn by its outlet, never comes back as new.
CREATE TABLE identities (key TEXT PRIMARY KEY, fingerprint TEXT) WITHOUT ROWID;
CREATE INDEX identities_by_fingerprint ON identities (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE TABLE entries (
    key TEXT PRIMARY KEY, feed TEXT NOT NULL, first_seen TEXT NOT NULL, published TEXT, entry BLOB NOT NULL,
    extract BLOB, read_at TEXT
);
CREATE INDEX entries_by_first_seen ON entries (first_seen);
CREATE INDEX entries_by_feed ON entries (feed, first_seen);
CREATE TABLE profiles (source TEXT PRIMARY KEY, profile TEXT NOT NULL);
CREATE TABLE editions (day TEXT PRIMARY KEY, sha256 TEXT NOT NULL);
"""
_SINCE_2 = """
CREATE TABLE answers (key TEXT PRIMARY KEY, text TEXT NOT NULL, saved TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE costs (
    day TEXT NOT NULL, engine TEXT NOT NULL, work TEXT NOT NULL,
    requests INTEGER NOT NULL, known INTEGER NOT NULL, failed INTEGER NOT NULL, refused INTEGER NOT NULL,
    sent INTEGER NOT NULL, received INTEGER NOT NULL, money REAL NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (day, engine, work)
) WITHOUT ROWID;
"""
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PATIENCE = 30.0  # seconds to wait for another process that writes

Record = TypeVar("Record")


class _DamagedError(Exception):
    """The file is no SQLite database, or a broken one."""


def opened(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """The database, begun where there is none, and the name under which a damaged one was put aside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _connected(path), None
    except _DamagedError:
        moved = _moved_aside(path)
        return _connected(path), moved


def _connected(path: Path) -> sqlite3.Connection:
    """The open database, checked, with our tables in it."""
    with ExitStack() as unless_good:
        database = sqlite3.connect(path, timeout=_PATIENCE)
        unless_good.callback(database.close)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in _DAMAGE:
                raise _DamagedError from error
            raise
        if verdict != "ok":
            raise _DamagedError
        if version > _SCHEMA_VERSION:
            raise DigestError(
                f"{path}: written by a newer version of this program (format {version}, known here: {_SCHEMA_VERSION}). "
                "Update the program, or delete the file: that costs work, never an edition."
            )
        if version < _SCHEMA_VERSION:
            tables = _SINCE_2 if version else _SCHEMA + _SINCE_2
            database.executescript(f"BEGIN; {tables} PRAGMA user_version = {_SCHEMA_VERSION}; COMMIT")
        unless_good.pop_all()
        return database


def _moved_aside(path: Path) -> str:
    """Rename the damaged file and what belongs to it; its new name."""
    number = next(n for n in itertools.count(1) if not path.with_name(f"{path.name}.broken-{n}").exists())
    moved = f"{path.name}.broken-{number}"
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(path.with_name(moved + ending))
    return moved


@contextmanager
def errors_told(path: Path) -> Iterator[None]:
    """A full disk, a missing right, a file damaged under our hands: one line for the operator."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        raise DigestError(f"{path}: the state file cannot be used: {error}") from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            raise DigestError(f"{path}: {error}. Delete the file: that costs work, never an edition.") from error
        raise


def packed(kind: TypeAdapter[Record], record: Record) -> bytes:
    """A record as compressed JSON: a third of the room, and zlib's checksum finds a flipped bit. Half a surrogate pair in what
    a feed gave must not stop us, hence not pydantic's own JSON."""
    data = kind.dump_python(record, mode="json")
    return zlib.compress(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"), level=1)


def unpacked(kind: TypeAdapter[Record], data: bytes) -> Record | None:
    """The record; None if what was stored is damaged, or of another form than today's."""
    try:
        return kind.validate_python(json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass")))
    except (zlib.error, ValueError):
        return None

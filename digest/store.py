"""Editions ⇄ YAML files: `content/editions/2026/2026-11-22.yaml`. Read strictly, written whole or not at all."""

import hashlib
import os
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from digest import documents
from digest.problems import DigestError
from digest.records import Edition


class EditionError(DigestError):
    """An edition file that cannot be used; the message has a line for each mistake, with file and line."""


def read_edition(path: Path) -> Edition:
    """The edition in a file. Raises EditionError."""
    shown = f"content/editions/{path.parent.name}/{path.name}"
    try:
        edition = documents.load(documents.read(path, shown), Edition)
    except documents.DocumentError as error:
        raise EditionError(str(error.mistake)) from error
    except documents.MistakesError as error:
        raise EditionError(str(error)) from error
    if edition.edition.isoformat() != path.stem:
        raise EditionError(f"{shown}: says it is the edition of {edition.edition}; rename the file or mend the date")
    return edition


def write_edition(path: Path, edition: Edition) -> str:
    """Writes the edition, unless the file already says just that; the hash of what stands there."""
    body = documents.dump(edition)
    if not path.exists() or path.read_bytes() != body:
        write_whole(path, body)
    return hashlib.sha256(body).hexdigest()


def write_whole(path: Path, body: bytes) -> None:
    """Replaces a file so that a reader, a crash or a full disk meets the old one or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class Editions:
    """The editions of a desk, by date. Only a few are held in memory at a time."""

    def __init__(self, content: Path) -> None:
        self._folder = content / "editions"
        self.days: tuple[date, ...] = tuple(sorted(_days(self._folder)))
        self._read = lru_cache(maxsize=8)(read_edition)

    def path(self, day: date) -> Path:
        return self._folder / f"{day.year:04}" / f"{day.isoformat()}.yaml"

    def get(self, day: date) -> Edition:
        """The edition of a day that is in `days`. Raises EditionError."""
        return self._read(self.path(day))

    def before(self, day: date, limit: int) -> list[Edition]:
        """Up to `limit` editions before a day, newest first."""
        return [self.get(earlier) for earlier in reversed([known for known in self.days if known < day][-limit:])]

    def __iter__(self) -> Iterator[Edition]:
        return (self.get(day) for day in self.days)


def _days(folder: Path) -> Iterator[date]:
    """The dates of the edition files; what editors and their programs leave beside them is passed over."""
    for path in folder.glob("[0-9][0-9][0-9][0-9]/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].yaml"):
        try:
            day = date.fromisoformat(path.stem)
        except ValueError:
            continue
        if path.is_file() and path.parent.name == f"{day.year:04}":
            yield day


def check_editions(content: Path) -> list[str]:
    """Every mistake in the edition files, each with file and line."""
    mistakes: list[str] = []
    editions = Editions(content)
    for day in editions.days:
        try:
            editions.get(day)
        except EditionError as error:
            mistakes += str(error).splitlines()
    return mistakes

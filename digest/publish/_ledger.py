"""`content/sent.yaml`: who was sent which edition, so that no one ever gets it twice.

Recipients stand there as salted hashes; the salt is in the file, for the hashes only keep addresses out of a repository that
many read. A mail is `sending` from just before its text leaves until the server has answered. One that a kill left so may have
arrived: it becomes `unknown`, and no machine sends it again.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict

from digest import documents
from digest.problems import DigestError
from digest.store import write_whole

State = Literal["sending", "sent", "held", "unknown", "refused"]

KEPT_EDITIONS = 90


@dataclass(frozen=True, slots=True)
class _Book:
    """The file. `closed`: editions up to that day are forgotten, and never mailed again. A mail's key: language and hash."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    salt: str
    closed: date | None = None
    mails: Mapping[date, Mapping[str, State]] = field(default_factory=dict)


class Ledger:
    """The ledger of a desk. Every change is on disk before `record` returns."""

    def __init__(self, path: Path) -> None:
        """Raises DigestError for a file that cannot be read: without it nobody can say who has the mail."""
        self._path = path
        self._book = _read(path) if path.exists() else _Book(secrets.token_hex(16))

    def key(self, language: str, address: str) -> str:
        """What stands for a recipient of one language; addresses that differ only in case are one."""
        digest = hashlib.sha256(f"{self._book.salt} {address.casefold()}".encode()).hexdigest()
        return f"{language}-{digest[:24]}"

    def state(self, day: date, key: str) -> State | None:
        """What became of a mail; None if it was never tried."""
        if self._book.closed and day <= self._book.closed:
            return "sent"
        state = self._book.mails.get(day, {}).get(key)
        return "unknown" if state == "sending" else state

    def record(self, day: date, key: str, state: State) -> None:
        """Raises DigestError if it cannot be written: what is not in the ledger might be sent twice."""
        mails = {**self._book.mails, day: {**self._book.mails.get(day, {}), key: state}}
        forgotten = sorted(mails)[:-KEPT_EDITIONS]
        kept = {known: mails[known] for known in sorted(mails) if known not in forgotten}
        self._book = replace(self._book, mails=kept, closed=forgotten[-1] if forgotten else self._book.closed)
        try:
            write_whole(self._path, documents.dump(self._book))
        except OSError as error:
            raise DigestError(f"content/{self._path.name}: cannot be written ({error.strerror}); mail stops here") from error


def _read(path: Path) -> _Book:
    shown = f"content/{path.name}"
    try:
        return documents.load(documents.read(path, shown), _Book)
    except (documents.DocumentError, documents.MistakesError) as error:
        raise DigestError(f"{error}\n{shown} tells who has the mail; mend it or take it back from your backup") from error

"""The index of the site's search, made by Pagefind's program: a folder of small files that a browser asks for as it needs them.

    for each month of editions
        its records wait                    until there are enough for a part of the index
        the part did not change?            then its files are those of the site that stands
        else Pagefind makes it              in a folder of its own, read back

So a night makes one part anew, whatever the age of the archive, and Pagefind (100 KB a record) never holds more than one. Its
files differ from run to run where its tables have no order, hence the key beside them: the hash of what the part was made from.
Pagefind is spoken to as its own Python package does, which waits a tenth of a second for each record.
"""

import base64
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any

from digest.problems import Problem, Reason
from digest.publish._search import Part, Record, words
from digest.records import Output
from digest.text.lexicon import lexicon

FOLDER = "search"
_ENOUGH = 1000  # records; a month of the largest desk has 1,240
_KEY = "key.txt"
_FORM = 2  # goes up when words are made in another way, so that all parts are made anew
_NO_DAY = "0"  # of a name: after all days
_SECONDS = 600  # for one part
_LANGUAGE = "en"  # whose endings Pagefind takes off; Arabic ones are off already
_OURS = ("pagefind.js", "pagefind-entry.json")
_OUR_KINDS = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", f".{_LANGUAGE}.pagefind")


class _FailedError(Exception):
    """Pagefind did not do what it was asked."""


class Index:
    """The index of one build. `site` is the one that stands; `problems` what went wrong: the site is then without search."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._first = ""  # the month that the waiting records begin with
        self._waiting: list[Record] = []
        self._program = _program()
        self.parts: Sequence[Part] = ()
        self.problems: tuple[Problem, ...] = ()
        if self._program is None:
            self._give_up("pagefind")

    def month(self, name: str, records: Iterable[Record]) -> Iterator[Output]:
        """Takes the records of a month; gives the files of a part that is full."""
        self._first = self._first or name
        self._waiting += records
        if len(self._waiting) >= _ENOUGH:
            yield from self._part()

    def close(self, records: Iterable[Record]) -> Iterator[Output]:
        """Takes the records that belong to no month; gives the files of the last part."""
        self._waiting += records
        if self._waiting:
            self._first = self._first or "names"
            yield from self._part()

    def _part(self) -> Iterator[Output]:
        name, records = self._first, self._waiting
        self._first, self._waiting = "", []
        if self._program is None:
            return
        part = Part(f"{FOLDER}/{name}/", _key(records))
        files = _standing(self._site / part.folder, part.key)
        if files is None:
            try:
                files = _made(self._program, records)
            except (_FailedError, OSError) as error:
                self._give_up(type(error).__name__ if isinstance(error, OSError) else str(error))
                return
        self.parts = (*self.parts, part)
        yield Output(part.folder + _KEY, f"{part.key}\n".encode())
        yield from (Output(part.folder + path, body) for path, body in sorted(files.items()))

    def _give_up(self, detail: str) -> None:
        self._program, self.parts = None, ()
        self.problems = (Problem("search", None, Reason.NO_SEARCH, detail),)


def _program() -> Path | None:
    """Pagefind's program, as it came with its package; None where there is none for this machine."""
    try:
        from pagefind.service import get_executable
    except ImportError:
        return None
    found = get_executable()
    return found if found and found.is_file() else None


def _key(records: Sequence[Record]) -> str:
    """Of what the part is made from; the words themselves are made only for a part that changed."""
    told = [metadata.version("pagefind"), _FORM, *map(asdict, records)]
    return sha256(json.dumps(told).encode()).hexdigest()[:16]


def _standing(folder: Path, key: str) -> Mapping[str, bytes] | None:
    """The files of the part as it stands in the site; None if it is another."""
    try:
        if (folder / _KEY).read_text("ascii").strip() != key:
            return None
        return _files(folder)
    except (OSError, UnicodeDecodeError):
        return None


def _files(folder: Path) -> Mapping[str, bytes]:
    """What of Pagefind's files the search page needs: its index, and neither its own user interface nor other languages."""
    found = ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for name, path in found if name in _OURS or name.endswith(_OUR_KINDS)}


def _made(program: Path, records: Iterable[Record]) -> Mapping[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="mujaz-search-") as folder:
        with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder) as process:  # noqa: S603  # our own dependency
            timer = threading.Timer(_SECONDS, process.kill)
            timer.start()
            try:
                _talk(process, records, Path(folder))
            finally:
                timer.cancel()
                process.kill()
        return _files(Path(folder))


def _talk(process: "subprocess.Popen[bytes]", records: Iterable[Record], folder: Path) -> None:
    begun = _ask(process, {"type": "NewIndex", "config": {"force_language": _LANGUAGE}})
    index = begun["index_id"]
    vocabulary = lexicon()
    for record in records:
        _ask(
            process,
            {
                "type": "AddRecord",
                "index_id": index,
                "url": record.address,
                "content": words(record, vocabulary),
                "language": _LANGUAGE,
                "meta": dict(record.shown),
                "filters": {name: list(values) for name, values in record.filters.items()},
                "sort": {"day": record.shown.get("day", _NO_DAY)},
            },
        )
    _ask(process, {"type": "WriteFiles", "index_id": index, "output_path": str(folder)})


def _ask(process: "subprocess.Popen[bytes]", request: Mapping[str, Any]) -> Mapping[str, Any]:
    """A request and its answer, each JSON in base64 with a comma behind it."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + b",")
    process.stdin.flush()
    answer = bytearray()
    while not answer.endswith(b","):
        more = os.read(process.stdout.fileno(), 1 << 16)
        if not more:
            raise _FailedError("pagefind ended")
        answer += more
    try:
        payload: Mapping[str, Any] = json.loads(base64.b64decode(answer[:-1]))["payload"]
    except (ValueError, KeyError) as error:
        raise _FailedError("pagefind's answer") from error
    if payload.get("type") == "Error":
        raise _FailedError(str(payload.get("message", ""))[:200])
    return payload

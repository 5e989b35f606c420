"""The pages that stand: an edition of which nothing changed since the last build is not rendered again, so that a build takes
as long as what is new, not as long as the archive.

The pages of an edition are made of the program, of the desk's files, of the editions up to it, of the day that follows, and of
the month of the newest edition, to which all pages lead. The hash of all that, and one of the files themselves, is kept in
`.digest/`: a page that somebody changed or lost in `site/` is made anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from digest.config import Desk
from digest.publish import _paths
from digest.publish._voice import template_folders
from digest.records import Edition, Output
from digest.store import write_whole

_PROGRAM = Path(__file__).resolve().parent.parent
_LIBRARIES = ("Babel", "hijridate", "Jinja2", "Markdown", "nh3")  # whose words, dates and markup stand on pages


class Kept:
    """Of one build. `days` are those of all editions; the editions must pass in their order."""

    def __init__(self, desk: Desk, days: Sequence[date]) -> None:
        self._site, self._file = desk.site, desk.state / "built.txt"
        self._languages = desk.settings.languages
        self._following = dict(zip(days, (*days[1:], None), strict=False))
        self._standing = _read(self._file)
        self._built: dict[str, tuple[str, str]] = {}
        newest = f"{days[-1]:%Y-%m}" if days else ""
        self._made_of = sha256(f"{_program()} {_desk(desk)} {newest}".encode())

    def files(self, edition: Edition, render: Callable[[], Iterable[Output]]) -> Iterator[Output]:
        """The files of an edition as they stand, or else as they are rendered."""
        self._made_of.update(repr(edition).encode())
        day = edition.edition.isoformat()
        key = sha256(f"{self._made_of.hexdigest()} {self._following[edition.edition]}".encode()).hexdigest()
        if self._standing.get(day, ("",))[0] == key:
            standing = tuple(self._found(edition.edition))
            if _hash(standing) == self._standing[day][1]:
                self._built[day] = self._standing[day]
                yield from standing
                return
        rendered = tuple(render())
        self._built[day] = (key, _hash(rendered))
        yield from rendered

    def _found(self, day: date) -> Iterator[Output]:
        for language in self._languages:
            for path in (self._site / _paths.edition(language, day)).rglob("*"):
                if path.is_file() and not path.is_symlink():
                    yield Output(path.relative_to(self._site).as_posix(), path.read_bytes())

    def save(self) -> None:
        """Remembers what was built, once it stands; what could not be remembered is only made again."""
        lines = (f"{day} {key} {files}\n" for day, (key, files) in self._built.items())
        with suppress(OSError):
            write_whole(self._file, "".join(lines).encode())


def _read(file: Path) -> Mapping[str, tuple[str, str]]:
    """Day → the hash of what its pages are made of, and that of the pages. What cannot be read is not known."""
    try:
        rows = [line.split() for line in file.read_text("ascii").splitlines()]
    except (OSError, UnicodeDecodeError):
        return {}
    return {row[0]: (row[1], row[2]) for row in rows if len(row) == 3}


def _hash(outputs: Iterable[Output]) -> str:
    found = sorted((output.path, sha256(output.body).hexdigest()) for output in outputs)
    return sha256(repr(found).encode()).hexdigest()


@lru_cache(maxsize=1)
def _program() -> str:
    return " ".join((_hash(_files(_PROGRAM)), *map(version, _LIBRARIES)))


def _desk(desk: Desk) -> str:
    own, shipped = template_folders(desk)
    files = _hash([*_files(shipped), *_files(own), *_files(desk.content / "pages")])
    return f"{files} {replace(desk, root=Path())!r}"


def _files(root: Path) -> Iterator[Output]:
    """All files below a folder, but for compiled ones."""
    for path in root.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            yield Output(path.relative_to(root).as_posix(), path.read_bytes())

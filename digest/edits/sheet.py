"""`content/edits/YYYY-MM-DD.yaml` → what the editor asks for, with the line of each wish.

A file that does not parse stops the command (ConfigError), for nobody can tell what it wanted hidden. A mistake in one entry
costs that entry, as a Problem; but what it hides stays hidden.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, cast, get_type_hints

from digest import documents
from digest.documents import Document, Mistake, MistakesError, Path_
from digest.problems import ConfigError, Problem, Reason
from digest.records import Edits, StoryEdit

STAGE = "edits"
_TRUE = frozenset({"true", "yes", "on", "1", "y", "t"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The edits of a day. `lines` has the line of each of their values, by its path: `("stories", 2, "merge", 0)`."""

    edits: Edits
    file: str = ""
    lines: Mapping[Path_, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line(self, path: Path_) -> int:
        return Document(self.file, None, self.lines).line(path)


def load_sheets(content: Path) -> Mapping[date, Sheet]:
    """The edits of every day that has any. Raises ConfigError with a line for each file that cannot be read as a whole."""
    sheets: dict[date, Sheet] = {}
    mistakes: list[Mistake] = []
    for path in sorted((content / "edits").glob("*.y*ml")):
        if path.name.startswith("."):  # what editing programs leave
            continue
        shown = f"content/edits/{path.name}"
        day = _day(path)
        if day is None:
            mistakes.append(Mistake(shown, 0, "the name must be a day, such as 2026-05-12.yaml"))
            continue
        try:
            sheets[day] = _sheet(documents.read(path, shown))
        except documents.DocumentError as error:
            mistakes.append(error.mistake)
    if mistakes:
        raise ConfigError("\n".join(map(str, mistakes)))
    return sheets


def _day(path: Path) -> date | None:
    try:
        day = date.fromisoformat(path.stem)
    except ValueError:
        return None
    return day if path.name == f"{day.isoformat()}.yaml" else None


def parse_sheet(body: bytes, shown: str) -> Sheet:
    """The edits in some bytes. Raises documents.DocumentError."""
    return _sheet(documents.parse(body, shown))


def _sheet(document: Document[Any]) -> Sheet:
    if document.data is None:
        return Sheet(Edits(), document.file)
    if not isinstance(document.data, dict):
        raise documents.DocumentError(Mistake(document.file, 1, "must have the keys notes, order or stories"))
    mistakes: list[Mistake] = []
    parts: dict[str, Any] = {}
    for key, kind in get_type_hints(Edits, include_extras=True).items():
        if key in document.data and key != "stories" and document.data[key] is not None:
            parts[key] = _part(document, kind, (key,), mistakes)
    unknown = {key: value for key, value in document.data.items() if key not in get_type_hints(Edits)}
    _part(Document(document.file, unknown, document.lines), Edits, (), mistakes)
    stories, lines = _stories(document, mistakes)
    edits = Edits(**{key: value for key, value in parts.items() if value is not None}, stories=stories)
    problems = tuple(Problem(STAGE, None, Reason.BAD_ENTRY, str(mistake)) for mistake in mistakes)
    return Sheet(edits, document.file, lines, problems)


def _part(document: Document[Any], kind: Any, at: Path_, mistakes: list[Mistake]) -> Any:
    """The value at a place of the document; None where it has mistakes."""
    try:
        return documents.load(document, cast("type[Any]", cast("Hashable", kind)), at)
    except MistakesError as error:
        mistakes += error.mistakes
        return None


def _stories(document: Document[Any], mistakes: list[Mistake]) -> tuple[tuple[StoryEdit, ...], Mapping[Path_, int]]:
    """The entries without mistakes, and all lines of the file with those entries counted anew."""
    entries = document.data.get("stories")
    if entries is None:
        return (), document.lines
    if not isinstance(entries, list):
        mistakes.append(Mistake(document.file, document.line(("stories",)), "stories: must be a list of `- story:` entries"))
        return (), document.lines
    kept: list[StoryEdit] = []
    places: dict[int, int] = {}
    for number, raw in enumerate(entries):
        edit = _part(document, StoryEdit, ("stories", number), mistakes) or _hidden(raw)
        if edit:
            places[number] = len(kept)
            kept.append(edit)
    return tuple(kept), dict(_renumbered(document.lines, places))


def _hidden(raw: Any) -> StoryEdit | None:
    """What is left of an entry with mistakes: whoever wanted a story hidden wants it hidden."""
    if isinstance(raw, dict) and isinstance(raw.get("story"), str) and str(raw.get("hide")).lower() in _TRUE:
        return replace(StoryEdit(raw["story"].strip()), hide=True)
    return None


def _renumbered(lines: Mapping[Path_, int], places: Mapping[int, int]) -> Iterator[tuple[Path_, int]]:
    for path, line in lines.items():
        if len(path) < 2 or path[0] != "stories":
            yield path, line
        elif path[1] in places:
            yield ("stories", places[cast("int", path[1])], *path[2:]), line

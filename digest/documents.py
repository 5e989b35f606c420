"""Strict YAML: the files that people edit, and the editions.

Every scalar is read as the text that stands there (only an empty value and `null` are nothing), and becomes a number, a date
or a truth value where the field it stands in has that type. So a headline `no`, a closing hour `12:30` and a country `NO` stay
what the editor wrote. Duplicate keys, aliases, merge keys and tags are refused, with file and line.

Written with the pure-Python dumper always (libyaml escapes emoji and folds lines elsewhere): equal data, equal bytes.
"""

import dataclasses
import difflib
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast, get_args, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml reads the same documents, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # the two have one interface and no common base

T = TypeVar("T")
Path_ = tuple[str | int, ...]

UNSHOWN = "unshown"  # the type of a mistake whose value is not printed: it may be a secret

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a file. `line` counts from 1; 0 where the whole file is meant."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class DocumentError(Exception):
    """A file that cannot be read as a document at all."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """A file's content, with the line of each value by its path (`("mail", "smtp")`, `(3, "name", "ar")`)."""

    file: str
    data: T
    lines: Mapping[Path_, int]

    def line(self, path: Sequence[str | int]) -> int:
        """The line of a value, or of the nearest thing around it that stands in the file."""
        for length in range(len(path), -1, -1):
            if tuple(path[:length]) in self.lines:
                return self.lines[tuple(path[:length])]
        return 0


def read(path: Path, shown: str | None = None) -> Document[Any]:
    """The document in a file. Raises DocumentError: not there, not a file, not UTF-8, not YAML, or YAML we refuse."""
    shown = shown or path.name
    try:
        if not path.is_file():  # a FIFO or a device would block, a folder cannot be read
            raise DocumentError(Mistake(shown, 0, "there is no such file" if not path.exists() else "not a regular file"))
        if path.stat().st_size > MAX_BYTES:
            raise DocumentError(Mistake(shown, 0, f"larger than {MAX_BYTES // 2**20} MiB"))
        body = path.read_bytes()
    except OSError as error:
        raise DocumentError(Mistake(shown, 0, f"cannot be read ({error.strerror})")) from error
    return parse(body, shown)


def parse(body: bytes, shown: str) -> Document[Any]:
    """The document in some bytes; `shown` names them in messages. Raises DocumentError."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise DocumentError(Mistake(shown, line, "not UTF-8: save the file again with that encoding")) from error
    loader = _Loader(text)
    try:
        _check_events(text, shown)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DocumentError(Mistake(shown, line, f"not YAML: {error.problem}")) from error
    except yaml.YAMLError as error:  # a reader error: a character YAML does not allow
        raise DocumentError(Mistake(shown, 0, f"not YAML: {str(error).splitlines()[0]}")) from error
    finally:
        loader.dispose()
    lines: dict[Path_, int] = {}
    data = None if node is None else _construct(node, (), lines, shown)
    return Document(shown, data, lines)


def _check_events(text: str, shown: str) -> None:
    """Refuse what could make a small file large or deep, before any of it is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise DocumentError(Mistake(shown, line, "anchors and aliases (& and *) are not read: write the value out"))
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise DocumentError(Mistake(shown, line, f"tags are not read: {tag}"))
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise DocumentError(Mistake(shown, line, f"nested deeper than {MAX_DEPTH} levels"))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1


def _construct(node: yaml.Node, path: Path_, lines: dict[Path_, int], shown: str) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in ("", "null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*path, index), lines, shown) for index, item in enumerate(node.value)]
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise DocumentError(Mistake(shown, line, "a key must be plain text"))
        key = key_node.value
        if key in mapping:
            raise DocumentError(Mistake(shown, line, f"key {key!r} stands twice, first in line {lines[(*path, key)]}"))
        lines[(*path, key)] = line
        mapping[key] = _construct(value_node, (*path, key), lines, shown)
    return mapping


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("Any", kind))


def load(document: Document[Any], kind: type[T], at: Path_ = ()) -> T:
    """The data as a record of that type. Raises Mistakes: every mistake, each with its line. `at` is where the data stands
    in the document, for records that are one entry of a list."""
    data = document.data
    for step in at:
        data = data[step]
    try:
        record: T = _adapter(cast("Hashable", kind)).validate_python(data)
    except ValidationError as error:
        raise MistakesError(tuple(_mistakes(document, error, kind, at))) from error
    return record


class MistakesError(Exception):
    """A document that does not have the form asked for."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


def _mistakes(document: Document[Any], error: ValidationError, kind: Any, at: Path_) -> Iterator[Mistake]:
    for item in error.errors(include_url=False, include_context=False):
        path = tuple(part for part in item["loc"] if not (isinstance(part, str) and part.endswith("]")))
        shown_path = ".".join(str(part) for part in path) or "the file"
        if item["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
            message = f"unknown key {shown_path!r}{_nearest(str(path[-1]), kind, path[:-1])}"
        elif item["type"] in ("missing", "missing_argument"):
            message = f"{shown_path!r} is missing"
        elif item["type"] == UNSHOWN:
            message = f"{shown_path}: {item['msg']}"
        else:
            message = f"{shown_path}: {item['msg'].removeprefix('Value error, ')}, found {_shown(item['input'])}"
        yield Mistake(document.file, document.line(at + path), message)


def suggestion(word: str, known: Sequence[str]) -> str:
    """What somebody may have meant who misspelt a word, as the end of a message; empty where nothing is near."""
    close = difflib.get_close_matches(word, known, n=1)
    return f", did you mean {close[0]!r}?" if close else ""


def _nearest(key: str, kind: Any, path: Path_) -> str:
    """A suggestion for a misspelt key, from the fields of the record it stands in."""
    for step in path:
        kind = _inside(kind, step)
    known = [field.name for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
    return suggestion(key, known)


def _inside(kind: Any, step: str | int) -> Any:
    """The type of a field of a record, or of the items of a list or mapping; None where the path leads out of the records."""
    if dataclasses.is_dataclass(kind):
        return get_type_hints(kind).get(str(step))
    return next((item for item in reversed(get_args(kind)) if item is not Ellipsis and item is not type(None)), None)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


# --- writing --------------------------------------------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """Block style, no aliases, times with a T."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(
    datetime, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())
)


# Line ends that YAML readers turn into spaces unless they are escaped, which only double quotes do.
_ODD_LINE_ENDS = frozenset("\x85\u2028\u2029\ufeff")


def _represent_text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"' if _ODD_LINE_ENDS & set(value) else None)


_Dumper.add_representer(str, _represent_text)


def dump(data: Any) -> bytes:
    """Data (mappings, lists, scalars, dataclasses) as YAML, UTF-8: the same bytes on every machine."""
    text: str = yaml.dump(
        plain(data), Dumper=_Dumper, allow_unicode=True, default_flow_style=False, sort_keys=False, width=10**6
    )
    return text.encode()


def plain(value: Any) -> Any:
    """Records as mappings, without the fields that have their default."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, str | int | float | bool | date | datetime) or value is None:
        return value
    raise TypeError(f"no YAML form for {type(value).__name__}")


def _is_default(field: "dataclasses.Field[Any]", value: Any) -> bool:
    if field.default is not dataclasses.MISSING:
        return bool(value == field.default)
    return field.default_factory is not dataclasses.MISSING and value == field.default_factory()

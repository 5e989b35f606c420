"""What seven feed readers expect of their own sample feeds, in one shape: the files that lie in `feeds/` of the data folder.

- kurtmckee/feedparser: `Expect:` lines, Python expressions over feedparser's result, of which the clauses are taken that speak
  of what an entry keeps;
- lemon24/reader: `EntryData(...)` in a Python file, read as syntax, never run;
- rbren/rss-parser, kagisearch/fastfeedparser: JSON beside the feed;
- the others have only feeds: what is expected is as many entries as there are item or entry elements.
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BASE = "http://127.0.0.1:8097/"
_HEADER = re.compile(r"^\s*Header:\s*([\w-]+):[ \t]*(.*)$", re.MULTILINE)
_EXPECT = re.compile(r"^\s*Expect:\s*(.*)$", re.MULTILINE)
_ITEM = re.compile(rb"<(?:[\w-]+:)?(?:item|entry)(?:\s[^<>]*)?>")
_FIELDS = {
    "title": "title", "link": "link", "id": "guid", "guid": "guid", "summary": "text", "description": "text", "content": "text",
    "published_parsed": "date", "updated_parsed": "date", "created_parsed": "date",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing a project says of its file: the value of a field of an entry. `entry` is None for the feed as a whole, whose
    fields are `title` and `entries`, their number."""

    entry: int | None
    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Sample:
    """A file as a server would send it, and what its project expects."""

    project: str
    name: str
    body: bytes
    content_type: str
    url: str
    expected: tuple[Expectation, ...]


def samples(folder: Path) -> Iterator[Sample]:
    """All feeds below `feeds/`, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _is_feed(path):
            project = path.relative_to(folder).parts[0].replace("+", "/")
            body = path.read_bytes()
            name = path.relative_to(folder / path.relative_to(folder).parts[0]).as_posix()
            text = body.decode("latin-1")
            headers = {key.lower(): value.strip() for key, value in _HEADER.findall(text)} if "feedparser" in project else {}
            url = headers.get("content-location", "")
            expected = tuple(_expected(path, project, body, text))
            yield Sample(
                project, name, body, headers.get("content-type", ""), url if url.startswith("http") else BASE + name, expected
            )


def _is_feed(path: Path) -> bool:
    if path.name in ("LICENSE", "custom") or path.suffix in (".py", ".html") or path.parent.name == "output":
        return False
    return not (path.suffix == ".json" and path.with_suffix(".xml").exists()) and not path.name.endswith(".expected.json")


def _expected(path: Path, project: str, body: bytes, text: str) -> Iterator[Expectation]:
    if project == "kurtmckee/feedparser":
        yield from _from_expression(text)
    elif project == "lemon24/reader":
        yield from _from_reader(path.with_name(path.name + ".py"))
    elif project == "rbren/rss-parser" and (beside := path.parent.parent / "output" / f"{path.stem}.json").exists():
        yield from _from_rss_parser(_json(beside))
    elif project == "kagisearch/fastfeedparser":
        beside = path.with_suffix(".json" if path.suffix == ".xml" else ".expected.json")
        yield from _from_fastfeedparser(_json(beside))
    elif path.suffix == ".json":
        yield Expectation(None, "entries", len(json.loads(body).get("items", ())))
    else:
        yield Expectation(None, "entries", len(_ITEM.findall(body)))


# --- feedparser: `Expect: not bozo and entries[0]['title'] == 'Example'` ---------------------------------------------------


def _from_expression(text: str) -> Iterator[Expectation]:
    line = _EXPECT.search(text)
    try:
        expression = ast.parse(line[1].strip() if line else "1", mode="eval").body
    except SyntaxError:
        return
    clauses = expression.values if isinstance(expression, ast.BoolOp) and isinstance(expression.op, ast.And) else [expression]
    for clause in clauses:
        if isinstance(clause, ast.Name) and clause.id == "bozo":
            yield Expectation(None, "problem", True)
        elif isinstance(clause, ast.Compare) and all(isinstance(operator, ast.Eq) for operator in clause.ops):
            *sides, last = [clause.left, *clause.comparators]
            value = _literal(last)
            yield from (found for side in sides if (found := _clause(_path(side), value)))


def _clause(path: tuple[Any, ...], value: Any) -> Expectation | None:
    """`('entries', 0, 'content', 0, 'value')` → the text of the first entry."""
    if path == ("feed", "title"):
        return Expectation(None, "title", value)
    if len(path) < 3 or path[0] != "entries" or not isinstance(path[1], int):
        return None
    entry, field, rest = path[1], str(path[2]), path[3:]
    name = field.removesuffix("_detail")
    kept = rest == () if name == field and name != "content" else rest in (("value",), (0, "value"))
    return Expectation(entry, _FIELDS[name], value) if kept and name in _FIELDS and value is not None else None


def _path(node: ast.expr) -> tuple[Any, ...]:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (*_path(node.value), node.attr)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return (*_path(node.value), node.slice.value)
    return ()


def _literal(node: ast.expr) -> Any:
    """A literal, or literals added up; None for what is neither."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _literal(node.left), _literal(node.right)
        return left + right if isinstance(left, str) and isinstance(right, str) else None
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


# --- the others -----------------------------------------------------------------------------------------------------------


def _json(path: Path) -> Any:
    body = path.read_bytes()
    try:
        return json.loads(body)
    except UnicodeDecodeError:
        return json.loads(body.decode("latin-1"))


def _from_reader(path: Path) -> Iterator[Expectation]:
    names = {"title": "title", "link": "link", "id": "guid", "published": "date", "summary": "text"}
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "EntryData"
    ]
    yield Expectation(None, "entries", len(calls))
    for number, call in enumerate(sorted(calls, key=lambda call: call.lineno)):
        for keyword in call.keywords:
            field = names.get(keyword.arg or "")
            value = _datetime(keyword.value) if field == "date" else _literal(keyword.value)
            if field and value is not None:
                yield Expectation(number, field, value)


def _datetime(node: ast.expr) -> Any:
    """`datetime.datetime(2009, 9, 6, 16, 20, tzinfo=datetime.UTC)` → its numbers."""
    return tuple(_literal(argument) for argument in node.args) if isinstance(node, ast.Call) else None


def _from_rss_parser(expected: Any) -> Iterator[Expectation]:
    items = expected["feed"].get("items", [])
    yield Expectation(None, "entries", len(items))
    for number, item in enumerate(items):
        text = item.get("content:encoded") or item.get("content") or item.get("summary")
        yield from _entry(number, item.get("title"), item.get("link"), item.get("isoDate"), text)


def _from_fastfeedparser(expected: Any) -> Iterator[Expectation]:
    yield Expectation(None, "entries", len(expected["entries"]))
    for number, entry in enumerate(expected["entries"]):
        contents = [part.get("value") for part in entry.get("content") or ()]
        text = next(iter(contents), None) or entry.get("description")
        yield from _entry(number, entry.get("title"), entry.get("link"), entry.get("published"), text)


def _entry(number: int, title: Any, link: Any, date: Any, text: Any) -> Iterator[Expectation]:
    for field, value in (("title", title), ("link", link), ("date", date), ("text", text)):
        if isinstance(value, str) and value.strip() and value != "EMPTY":  # what an option of one test puts for nothing
            yield Expectation(number, field, value)

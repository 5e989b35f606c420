"""The designer's contract: what a template asks of its record stands in the record, whatever branch it asks it in."""

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any

import pytest
from jinja2 import Environment, nodes

from digest.publish import _parts, _standing_views, _views

TEMPLATES = Path(__file__).resolve().parent.parent.parent / "templates"
RECORDS: Mapping[str, type] = {
    name: record
    for module in (_parts, _views, _standing_views)
    for name, record in vars(module).items()
    if isinstance(record, type) and is_dataclass(record)
}
FIELDS = {field.name for record in RECORDS.values() for field in fields(record)}
# What Jinja has of its own, and the methods of dates.
OWN = {"first", "last", "index", "grouper", "list", "date", "year", "month", "length"}


def page_of(template: str) -> type | None:
    """The record whose docstring begins with the name of the template, or names it in its first sentence."""
    for record in RECORDS.values():
        if f"`{template}`" in (record.__doc__ or "").split(". ")[0]:
            return record
    return None


def test_every_page_template_has_its_record_and_every_record_its_template() -> None:
    pages = [path.name for path in TEMPLATES.glob("*.html") if not path.name.startswith("_")]
    without = {"base.html", "feed_entry.html"}  # extended by all; given a Card
    assert [name for name in pages if name not in without and page_of(name) is None] == []
    named = {name for record in RECORDS.values() for name in re.findall(r"`([a-z]+\.(?:html|xml))`", record.__doc__ or "")}
    assert {name for name in named if not (TEMPLATES / name).is_file()} == set()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.*ml")), ids=lambda path: path.name)
def test_a_template_asks_only_for_what_its_record_has(path: Path) -> None:
    page = RECORDS["Card"] if path.name == "feed_entry.html" else page_of(path.name)
    checker = Checker({"page": page, "site": _parts.Site})
    checker.visit(Environment().parse(path.read_text("utf-8")))  # nothing is rendered
    assert checker.wrong == []


def test_the_check_finds_what_is_wrong() -> None:
    text = (
        "{% for block in page.topics %}{% for card in block.cards %}{{ card.headlin }}{% endfor %}{% endfor %}{{ page.topp }}"
    )
    checker = Checker({"page": _views.EditionPage})
    checker.visit(Environment().parse(text))
    assert checker.wrong == ["line 1: Card has no headlin", "line 1: EditionPage has no topp"]


class Checker:
    """Follows the types of records through a template. What it cannot follow, such as the arguments of a macro, must at least
    be a field of some record."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = dict(known)
        self.wrong: list[str] = []

    def visit(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.For):
            self._loop(node)
            return
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            self._known[node.target.name] = self._type(node.node)
        if isinstance(node, nodes.Import) and isinstance(node.template, nodes.Const):
            self._known[node.target] = macros_of(TEMPLATES / node.template.value)
        if isinstance(node, nodes.Getattr):
            self._type(node)
        for child in node.iter_child_nodes():
            self.visit(child)

    def _loop(self, node: nodes.For) -> None:
        self.visit(node.iter)
        before = dict(self._known)
        if isinstance(node.target, nodes.Name):
            self._known[node.target.name] = item_of(self._type(node.iter))
        for child in (*([node.test] if node.test else []), *node.body, *node.else_):
            self.visit(child)
        self._known = before

    def _type(self, node: nodes.Node) -> Any:
        """The type of an expression; None where it cannot be told."""
        if isinstance(node, nodes.Name):
            return self._known.get(node.name)
        if isinstance(node, nodes.Getattr):
            return self._attribute(node, plain(self._type(node.node)))
        if isinstance(node, nodes.Filter) and node.name in ("reverse", "list") and node.node:
            return self._type(node.node)
        if isinstance(node, nodes.Getitem):
            whole = self._type(node.node)
            return whole if isinstance(node.arg, nodes.Slice) else item_of(whole)
        return None

    def _attribute(self, node: nodes.Getattr, owner: Any) -> Any:
        if is_dataclass(owner):
            types = typing.get_type_hints(owner)
            if node.attr not in types:
                self.wrong.append(f"line {node.lineno}: {getattr(owner, '__name__', owner)} has no {node.attr}")
            return types.get(node.attr)
        known = owner if isinstance(owner, frozenset) else FIELDS | OWN
        if node.attr not in known:
            self.wrong.append(f"line {node.lineno}: nothing has {node.attr}")
        return None


def macros_of(path: Path) -> frozenset[str]:
    return frozenset(macro.name for macro in Environment().parse(path.read_text("utf-8")).find_all(nodes.Macro))


def plain(found: Any) -> Any:
    """The type without `| None`."""
    if isinstance(found, UnionType):
        return next((part for part in typing.get_args(found) if part is not type(None)), None)
    return found


def item_of(found: Any) -> Any:
    """What stands in a tuple of records."""
    return next(iter(_items(plain(found))), None)


def _items(found: Any) -> Iterator[Any]:
    if typing.get_origin(found) is tuple and typing.get_args(found)[-1] is Ellipsis:
        yield typing.get_args(found)[0]

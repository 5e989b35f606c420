"""Tag soup to well-formed XML, for feeds that no XML parser takes. Linear time, whatever the input.

A feed's skeleton (channel, item) and its fields are told from the markup that someone forgot to escape inside a field: that
markup is escaped here. Tags that were not closed are closed, and prefixes that were not declared are declared.
"""

import html
import re
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from digest.gather._elements import ATTRIBUTES, ITEMS, KEPT, OUTER, PREFIXES, RICH, TITLE

_OPENING = re.compile(r"<(?=[A-Za-z_/!?])")
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z_][\w.-]*(?::[a-z_][\w.-]*)?)"
    r"(?P<attributes>(?:[\s/][^<>\"']*(?:\"[^\"<]*\"[^<>\"']*|'[^'<]*'[^<>\"']*)*+)?)>",
    re.ASCII | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"(?<![\w.:-])([\w.:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.ASCII)

_PREFIX = re.compile("(?:rss|atom|atom10|a10):")  # of the feed's own elements, if anyone writes one

_HOLDERS = OUTER | ITEMS | {"author"}  # they hold elements; all others that are kept hold text
_PASSED_OVER = frozenset(("image", "textinput", "source"))  # with a title and a link of their own
# What is never markup of an article, so that it ends a field that was left open.
_NEVER_MARKUP = frozenset("item entry pubdate guid published updated issued modified created".split())

_MOST_PIECES = 100_000  # texts and tags of one field

Kind = Literal["text", "cdata", "tag"]


def rebuild(text: str) -> tuple[str, bool]:
    """The feed in a text after `xmlguard.mended`, as XML, and whether it had an end. "" if there is no feed in it."""
    soup = _Soup(text)
    soup.read()
    return "".join(soup.out), soup.ended


class _Soup:
    """Goes from tag to tag, and writes the skeleton and the fields it knows."""

    def __init__(self, text: str) -> None:
        self.out: list[str] = []
        self.ended = True
        self._text = text
        self._stack: list[str] = []  # holders that are open
        self._item_start = 0  # where in `out` the newest item begins
        self._field = ""  # the field that is open, its attributes, and what was found in it
        self._field_attributes: dict[str, str] = {}
        self._content: list[tuple[Kind, str]] = []
        self._passed = ""  # the element that is being passed over
        self._missing: set[str] = set()  # ends that do not come again, so that nobody looks twice

    def read(self) -> None:
        position = 0
        while opening := _OPENING.search(self._text, position):
            self._add("text", self._text[position : opening.start()])
            position = self._markup(opening.start())
        self._add("text", self._text[position:])
        self._finish()

    def _markup(self, start: int) -> int:
        """Read what begins with this angle bracket; returns where it ends."""
        if self._text.startswith("<![CDATA[", start):
            end = self._find("]]>", start)
            self._add("cdata", self._text[start + 9 : end if end >= 0 else len(self._text)])
            return end + 3 if end >= 0 else len(self._text)
        for opening, closing in (("<!--", "-->"), ("<?", "?>"), ("<!", ">")):
            if self._text.startswith(opening, start) and (end := self._find(closing, start)) >= 0:
                return end + len(closing)
        tag = _TAG.match(self._text, start)
        if tag is None:
            self._add("text", "<")
            return start + 1
        name = _PREFIX.sub("", tag["name"].lower())
        act = self._close if tag["end"] else self._open
        act("rdf:rdf" if name == "rdf" else name, tag)
        return tag.end()

    def _find(self, end: str, start: int) -> int:
        found = -1 if end in self._missing else self._text.find(end, start)
        if found < 0:
            self._missing.add(end)
        return found

    def _add(self, kind: Kind, text: str) -> None:
        if self._field:
            if len(self._content) < _MOST_PIECES:
                self._content.append((kind, text))
        elif self._stack and self._stack[-1] == "author":  # text in RSS, a holder in Atom
            self.out.append(_as_xml(kind, text))

    def _open(self, name: str, tag: re.Match[str]) -> None:
        if self._field in RICH and not self._ends_field(name):
            self._add("tag", tag.group())
            return
        if name in _PASSED_OVER and not tag["attributes"].endswith("/"):
            self._passed = name
        elif name in ITEMS:
            self._passed = ""
        if self._passed or name not in KEPT or not (self._stack or name in OUTER):
            return
        self._end_field()
        if name in ITEMS or name in OUTER:
            self._unwind()
            self._item_start = len(self.out)
        attributes = _attributes(tag["attributes"], root=not self._stack)
        if name in _HOLDERS:
            self.out.append(f"<{name}{_written(attributes)}>")
            self._stack.append(name)
        else:
            self._field, self._field_attributes = name, attributes
        if tag["attributes"].endswith("/"):
            self._close(name, tag)

    def _ends_field(self, name: str) -> bool:
        """Whether a tag cannot be markup of the field that is open: in a title, that is any other field."""
        return name in _NEVER_MARKUP or (name in KEPT and (":" in name or RICH[self._field] == TITLE))

    def _close(self, name: str, tag: re.Match[str]) -> None:
        if name == self._passed:
            self._passed = ""
        if self._field in RICH and name != self._field and name not in OUTER | ITEMS:
            self._add("tag", tag.group())
        elif name == self._field:
            self._end_field()
        elif name in self._stack:
            self._end_field()
            while self._pop() != name:
                pass

    def _end_field(self) -> None:
        """Write the open field. With tags in it, its source is HTML, and is escaped as a whole."""
        if not self._field:
            return
        if any(kind == "tag" for kind, _ in self._content):
            self._field_attributes["type"] = "html"
            content = escape("".join(text.replace("<", "&lt;") if kind == "text" else text for kind, text in self._content))
        else:
            content = "".join(_as_xml(kind, text) for kind, text in self._content)
        self.out.append(f"<{self._field}{_written(self._field_attributes)}>{content}</{self._field}>")
        self._field = ""
        self._content = []

    def _pop(self) -> str:
        name = self._stack.pop()
        self.out.append(f"</{name}>")
        return name

    def _unwind(self) -> None:
        while self._stack and self._stack[-1] not in OUTER:
            self._pop()

    def _finish(self) -> None:
        """An item that is still open broke off, and is left out."""
        self.ended = not self._stack
        unfinished = next((name for name in self._stack if name in ITEMS), None)
        if unfinished:
            del self.out[self._item_start :]
            del self._stack[self._stack.index(unfinished) :]
        else:
            self._end_field()
        while self._stack:
            self._pop()


def _as_xml(kind: Kind, text: str) -> str:
    return escape(text) if kind == "cdata" else text.replace("<", "&lt;").replace("]]>", "]]&gt;")


def _attributes(source: str, *, root: bool) -> dict[str, str]:
    found = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(source)}
    kept = {name: value for name, value in found.items() if name in ATTRIBUTES or (root and name == "xmlns")}
    return ({f"xmlns:{prefix}": uri for prefix, uri in PREFIXES.items()} if root else {}) | kept


def _written(attributes: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())

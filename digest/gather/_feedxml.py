"""A clean copy of an XML feed: the few elements that are kept, with known names, bounded texts and balanced tags.

feedparser gets this copy, never the feed itself. So what takes it quadratic time or trips it (a hundred thousand categories,
an author of 32 KB, thousands of attributes, geometry, chapters) does not reach it, and a feed that breaks off is still whole.
Which elements mean the same, whatever their prefix, follows feedparser's own table of namespaces.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from digest.gather._elements import ATTRIBUTES, CORE, DATES, ITEMS, KEPT, MODULES, NAMES, OUTER, PREFIXES, RICH
from digest.text.xmlguard import SEPARATOR, read, readable

MOST_READ = 50_000  # items; those that follow are not looked at
_MOST_FIELDS = 100  # elements kept of one item
_MOST_TAGS = 200_000  # of markup, in all texts together
_DEEPEST = 200  # levels of markup inside one text
_LONGEST_ATTRIBUTE = 4_000

_TOP = OUTER | ITEMS  # never inside one another's fields
_WORDS = re.compile(r"[\s<>()\[\]]+")
_HTTP = re.compile(r"https?:", re.IGNORECASE)
_NO_HOST = re.compile(r"\s*https?:(?!//[^/\s])", re.IGNORECASE)
_NO_ADDRESS = "invalid:"  # for what has no host: feedparser would make one of what follows the third slash

# What expat says when a document ends too soon, and when something follows its root.
_TOO_SHORT = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN, expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)  # fmt: skip
_TOO_LONG = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]


@dataclass(frozen=True, slots=True)
class Item:
    """Which of the copy's pieces an item is, and its first date, as written."""

    piece: int
    date: str


@dataclass(frozen=True, slots=True)
class CleanFeed:
    """`complete` is False where the feed broke off; `tidy` is False where something followed its end."""

    pieces: tuple[str, ...]
    items: tuple[Item, ...]
    complete: bool
    tidy: bool

    def xml(self, chosen: Collection[Item]) -> bytes:
        """The copy as UTF-8, with the chosen items only."""
        left_out = {item.piece for item in self.items} - {item.piece for item in chosen}
        pieces = (piece for number, piece in enumerate(self.pieces) if number not in left_out)
        return ("<?xml version='1.0' encoding='utf-8'?>" + "".join(pieces)).encode()


def clean_copy(text: str) -> CleanFeed:
    """Raises `xmlguard.Refused`, and `expat.ExpatError` where the feed is not well-formed before its end."""
    copier = _Copier()
    complete = tidy = True
    try:
        read(readable(text), copier.start, copier.end, copier.characters, namespaces=True)
    except expat.ExpatError as error:
        if error.code == _TOO_LONG:
            tidy = False
        elif error.code in _TOO_SHORT and copier.stack:
            complete = False
            copier.close()
        else:
            raise
    return CleanFeed(tuple(copier.pieces), tuple(copier.items), complete, tidy)


@dataclass(slots=True)
class _Open:
    """An element that is being copied: where it began, how much text it may still take, and what a plain one has taken."""

    name: str
    start: int
    left: int
    text: str = ""


class _Copier:
    """Takes expat's events, holds the copy. Bounded: what is not kept is not stored."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.items: list[Item] = []
        self.stack: list[_Open] = []
        self._skipped = 0  # levels below an element that is not kept
        self._inner: list[bool] = []  # elements of markup that are open in a rich one: whether they were copied
        self._date = ""
        self._fields = 0  # elements kept since the last item
        self._tags = 0  # of markup, in all
        self._names: dict[str, str | None] = {}
        self._default_namespace: str | None = None

    def start(self, raw: str, attributes: list[str]) -> None:
        if self._skipped:
            self._skipped += 1
        elif self._inner or (self.stack and self.stack[-1].name in RICH):
            copied = self.stack[-1].left > 0 and len(self._inner) < _DEEPEST and self._tags < _MOST_TAGS
            self._inner.append(copied)
            if copied:
                self.pieces.append(f"<{_local(raw)}{_inner_attributes(attributes)}>")
                self.stack[-1].left -= len(self.pieces[-1])
                self._tags += 1
        else:
            self._start_kept(raw, attributes)

    def end(self, raw: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._inner:
            if self._inner.pop():
                self.pieces.append(f"</{_local(raw)}>")
        else:
            self._end_kept(self.stack.pop())

    def characters(self, text: str) -> None:
        if self._skipped or not self.stack:
            return
        opened = self.stack[-1]
        if opened.left <= 0:
            return
        if opened.name in RICH:
            self.pieces.append(_written(text[: opened.left]))
        else:
            opened.text += text[: opened.left]
        opened.left -= len(text)

    def close(self) -> None:
        """End a copy that broke off: drop what was unfinished, close what holds it."""
        unfinished = next((opened for opened in self.stack if opened.name not in OUTER), None)
        if unfinished:
            del self.pieces[unfinished.start :]
            del self.stack[self.stack.index(unfinished) :]
        while self.stack:
            self.pieces.append(f"</{self.stack.pop().name}>")

    def _start_kept(self, raw: str, attributes: list[str]) -> None:
        if raw not in self._names:
            self._names[raw] = _known_name(raw)
        name = self._names[raw]
        if name is None or self._is_surplus(name) or (name == "link" and not _is_article(attributes)):
            self._skipped = 1
            return
        self._fields += 1
        declarations = "" if self.stack else "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
        self.stack.append(_Open(name, len(self.pieces), KEPT[name]))
        if self._default_namespace is None and ":" not in name:
            self._default_namespace = raw.partition(SEPARATOR)[0] if SEPARATOR in raw else ""
            declarations += f" xmlns={quoteattr(self._default_namespace)}" if self._default_namespace else ""
        if name in ITEMS:
            self._date = ""
        self.pieces.append(f"<{name}{declarations}{_attributes(attributes)}>")

    def _is_surplus(self, name: str) -> bool:
        """Whether an element stands where it cannot, or is one too many."""
        if name in _TOP:
            misplaced = bool(self.stack) and self.stack[-1].name not in OUTER
            return misplaced or (name in ITEMS and len(self.items) >= MOST_READ)
        return self._fields > _MOST_FIELDS

    def _end_kept(self, opened: _Open) -> None:
        name, text = opened.name, opened.text.strip()
        if name in DATES and not self._date:
            self._date = text
        elif name in NAMES and "@" in text:
            text = " ".join(word for word in _WORDS.split(text) if "@" not in word)
        elif name == "link" and _NO_HOST.match(text):
            text = _NO_ADDRESS
        elif name == "id" or (name == "guid" and "ispermalink=" not in self.pieces[opened.start] and not _HTTP.match(text)):
            # Compared as it stands (RFC 4287, 4.2.6), never resolved; a guid is a link only if it says so or looks like one.
            self.pieces[opened.start] = f'<{name} ispermalink="false">'
        self.pieces.append(f"{_written(text)}</{name}>")
        if name in ITEMS:
            self.pieces[opened.start :] = ["".join(self.pieces[opened.start :])]
            self.items.append(Item(opened.start, self._date))
            self._fields = 0


def _known_name(raw: str) -> str | None:
    """The name under which feedparser knows an element; None for what is not kept."""
    parts = raw.split(SEPARATOR)
    uri = parts[0].lower() if len(parts) > 1 else ""
    local = parts[1 if len(parts) > 1 else 0].lower()
    own = uri in CORE or "backend.userland.com/rss" in uri
    if uri in MODULES:
        name = f"{MODULES[uri]}:{local}"
    elif own or len(parts) < 3:  # without a prefix even an unknown namespace means the feed's own elements
        name = local
    else:
        return None
    if name == "rdf":
        name = "rdf:rdf"
    return name if name in KEPT else None


def _written(text: str) -> str:
    """CDATA where there is something to escape: expat hands it on whole, so that feedparser gets one call, not one for each
    reference (twice as fast)."""
    if "<" in text or "&" in text or "]]>" in text:
        return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"
    return text


def _local(raw: str) -> str:
    parts = raw.split(SEPARATOR)
    return parts[1] if len(parts) > 1 else parts[0]


def _attributes(flat: list[str]) -> str:
    named = {_attribute_name(raw): value for raw, value in zip(flat[::2], flat[1::2], strict=True)}
    return "".join(f" {name}={quoteattr(_address(value))}" for name, value in named.items() if name in ATTRIBUTES)


def _inner_attributes(flat: list[str]) -> str:
    named = {_attribute_name(raw): value for raw, value in zip(flat[::2], flat[1::2], strict=True)}
    return "".join(f" {name}={quoteattr(value[:_LONGEST_ATTRIBUTE])}" for name, value in named.items() if _is_plain(name))


def _is_article(attributes: list[str]) -> bool:
    """Whether a link leads to the article: an RSS link, or Atom's `alternate`; not an enclosure, the feed itself, a reply."""
    named = dict(zip(attributes[::2], attributes[1::2], strict=True))
    return named.get("rel", "alternate").lower().endswith("alternate")


def _attribute_name(raw: str) -> str:
    """`xml:lang`, `rdf:about` and bare names in lower case; of other namespaces, a name that nothing asks for."""
    uri, found, rest = raw.partition(SEPARATOR)
    if not found:
        return raw.lower()
    return f"{MODULES.get(uri.lower(), '?')}:{rest.partition(SEPARATOR)[0].lower()}"


def _is_plain(name: str) -> bool:
    return ":" not in name or name in ATTRIBUTES


def _address(value: str) -> str:
    return _NO_ADDRESS if _NO_HOST.match(value) else value[:_LONGEST_ATTRIBUTE]

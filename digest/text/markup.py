"""A page's HTML as a tree and as the run of text blocks in it, in bounded time.

The parser (libxml2) stops at depth 256 and is quadratic in the attributes of one tag, so both are looked at: the first in its
error log, the second before it runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from digest.problems import Reason

Element = Any  # an lxml element; lxml has no types

MAX_CHARACTERS = 5_000_000
MAX_ELEMENTS = 50_000
_MAX_ATTRIBUTES = 500

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
SHORT = 25  # characters: less is never a paragraph
LONG = 80  # more is, full stop or not
MOSTLY = 0.5  # share of a block in links from which on it is one
_FEWEST = 4  # words of a sentence
_LEAD = 100  # a heading as long as this is the article's lead
_FULL_STOP = re.compile(r"[.!?؟۔…:][\"”»’)\]]*\s*\Z")
_TEASER_ENDS = ("[...]", "[…]", "[....]")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN = (
    "script style template noscript svg math iframe object embed canvas audio video map head select option optgroup "
    "datalist textarea input button dialog applet amp-sidebar amp-ad amp-analytics amp-consent amp-iframe".split()
)
_TAG = re.compile(r"<[a-zA-Z](?:=\s*+(?:\"[^\"]*\"|'[^']*')|[^>])*+")  # a quote opens a value only after "="
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_RAW_TEXT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_RAW_END = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31-\u0e4e"
    "\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe2f"
)
_MARKS_RUN = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")  # normalising a long run is quadratic
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"\s+")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDING_CLASSES = frozenset(
    ("hidden", "visually-hidden", "sr-only", "screen-reader-text", "d-none", "visuallyhidden", "element-invisible")
)
_WRAPPED = 60  # characters: a shorter line before a single `<br>` was not wrapped, it ends there
_TERMINAL = '.!?؟۔…:؛"”»)]'


def is_sentence(text: str) -> bool:
    """Whether a text is four words or more and closed by a full stop."""
    return len(text.split()) >= _FEWEST and ends_sentence(text) and not text.rstrip().endswith(":")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or cell. `linked` counts the characters inside links; `element` is the innermost element
    that makes a block of it; `order` its place on the page."""

    text: str
    linked: int
    element: Element
    order: int

    @property
    def heading(self) -> bool:
        return self.element.tag in HEADINGS

    @property
    def link_share(self) -> float:
        return self.linked / len(self.text)

    @property
    def prose(self) -> bool:
        """Whether the block reads like a paragraph of an article: long enough or closed by a full stop, not mostly links, not
        the beginning of another text ("… [...]")."""
        text = self.text
        if len(text) < SHORT or self.link_share > MOSTLY or text.endswith(_TEASER_ENDS):
            return False
        if self.heading:
            return len(text) >= _LEAD
        return len(text) >= LONG or ends_sentence(text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, or with a colon."""
    return bool(_FULL_STOP.search(text[-12:]))


def parse(text: str) -> tuple[Element | None, Reason | None]:
    """The tree of a page; None with the reason where it is too large, too deep, too full of attributes, or has nothing."""
    if len(text) > MAX_CHARACTERS:
        return None, Reason.TOO_LARGE
    if _too_many_attributes(text):
        return None, Reason.TOO_MANY_ATTRIBUTES
    return _tree(text)


def _tree(text: str) -> tuple[Element | None, Reason | None]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_MARKS_RUN.sub(r"\1", _CONTROLS.sub("", text)).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # "Document is empty"
        return None, Reason.NO_TEXT
    if any("depth" in entry.message for entry in parser.error_log):
        return None, Reason.TOO_DEEP
    if next(islice(tree.iter(), MAX_ELEMENTS, None), None) is not None:
        return None, Reason.TOO_LARGE
    return tree, None


def _too_many_attributes(text: str) -> bool:
    """Whether one tag has more attributes than any page needs. One pass: what follows an unclosed tag belongs to it."""
    at = text.find("<")
    while at >= 0:
        tag = _TAG.match(text, at)
        if not tag:
            at = text.find("<", at + 1)
            continue
        markup = tag.group()
        if len(markup) > 2 * _MAX_ATTRIBUTES and len(_VALUE.sub("= ", markup).split()) > _MAX_ATTRIBUTES:
            return True
        at = tag.end()
        if _RAW_TEXT.match(markup):  # what looks like a tag in a script is none
            end = _RAW_END.search(text, at)
            at = end.start() if end else len(text)
        at = text.find("<", at)
    return False


def drop(element: Element) -> None:
    """Take an element out of its tree, leaving the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + " " + element.tail
        else:
            parent.text = (parent.text or "") + " " + element.tail
    parent.remove(element)


def drop_unseen(tree: Element) -> None:
    """Take out what a reader never sees as text: scripts, controls, hidden elements. What is hidden but holds half of the page
    is shown by a script once it has run, and stays."""
    for element in list(tree.iter(*_UNSEEN)):
        drop(element)
    total = _length(tree)
    for element in list(tree.xpath(".//*[@hidden or @aria-hidden='true' or @style or @class]")):
        if _hidden(element) and 2 * _length(element) < total:
            drop(element)


def _length(element: Element) -> int:
    return sum(len(text) for text in element.itertext())


def _hidden(element: Element) -> bool:
    attributes = element.attrib
    return (
        "hidden" in attributes
        or (attributes.get("aria-hidden") == "true" and element.tag not in ("body", "main", "article"))
        or bool(_HIDING_STYLE.search(attributes.get("style", "")))
        or not _HIDING_CLASSES.isdisjoint(attributes.get("class", "").split())
    )


def blocks_of(tree: Element) -> list[Block]:
    """The text blocks below an element, in reading order, blanks folded. `<br>` parts paragraphs where it stands twice or after
    the end of a sentence."""
    from lxml import etree

    out: list[Block] = []
    stack = [tree]
    run: list[tuple[str, bool]] = []
    links = 0

    def flush() -> None:
        for text, linked in _lines(run):
            out.append(Block(text, linked, stack[-1], len(out)))
        run.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        starts = event == "start"
        if tag == "br":
            if starts:
                run.append(("\n", False))
        elif tag == "a":
            links += 1 if starts else -1
        elif tag not in INLINE:
            flush()
            if starts:
                stack.append(element)
            elif len(stack) > 1:
                stack.pop()
        text = element.text if starts else element.tail
        if text and (starts or element is not tree):
            run.append((_BLANKS.sub(" ", text), links > 0))
    flush()
    return out


def _lines(run: list[tuple[str, bool]]) -> Iterator[tuple[str, int]]:
    """The lines of a run of text, each with how many of its characters are linked."""
    line, linked, breaks = "", 0, 0
    for text, in_link in run:
        if text == "\n":
            breaks += 1
            continue
        if not text.strip() and breaks:
            continue
        if breaks and line.strip():
            whole = len(line) < _WRAPPED or 2 * linked > len(line) or line.rstrip().endswith(tuple(_TERMINAL))
            if breaks > 1 or whole:
                yield line.strip(), min(linked, len(line.strip()))
                line, linked = "", 0
            else:
                line += " "
        breaks = 0
        line += text.lstrip() if line.endswith(" ") or not line else text
        linked += len(text.strip()) if in_link else 0
    if line.strip():
        yield line.strip(), min(linked, len(line.strip()))

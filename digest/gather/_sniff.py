"""What an answer to a feed's address is: a feed, a web page, or something else; and where the feed in it begins."""

import re
from dataclasses import dataclass
from typing import Literal

from digest.text.clean import clean_line, plain

_FEED_ROOTS = frozenset(("rss", "rdf", "feed", "channel"))
_PAGE_ROOTS = frozenset(
    "html head body title meta link script style noscript div p center h1 h2 br b font table pre span a".split()
)
_FEED_START = re.compile(r"<(?:\?xml\b|(?:[\w.-]{1,30}:)?(?:rss|rdf|feed)[\s>])", re.IGNORECASE)
_NAME = re.compile(r"<(?:[\w.-]{1,60}:)?([\w.-]{1,60})")
_TITLE = re.compile(r"<title[^<>]*>([^<]{1,2000})", re.IGNORECASE)
_HEAD = 65_536  # characters in which junk before a feed may lie, and a page's title


@dataclass(frozen=True, slots=True)
class Sniffed:
    """`start` is where the feed begins, after junk; `detail` a web page's title, or the name of the format."""

    kind: Literal["xml", "json", "page", "other", "empty"]
    start: int = 0
    detail: str = ""


def sniff(text: str) -> Sniffed:
    body = text.lstrip("\ufeff \t\r\n")
    if not body.strip("\x00 \t\r\n\f\v"):
        return Sniffed("empty")
    if body[0] in "{[":
        return Sniffed("json")
    prolog = _after_prolog(text)
    if prolog >= len(text):
        return Sniffed("empty")
    first = _NAME.match(text, prolog)
    root = first[1].lower() if first else ""
    if root in _FEED_ROOTS:
        return Sniffed("xml")
    junk = _FEED_START.search(text, 1, _HEAD)  # a PHP warning, a page around the feed
    if junk and _is_feed(text, junk.start()):
        return Sniffed("xml", junk.start())
    if root in _PAGE_ROOTS or _TITLE.search(text, 0, _HEAD):
        title = _TITLE.search(text, 0, _HEAD)
        return Sniffed("page", detail=clean_line(plain(title[1]), 120) if title else "")
    return Sniffed("other", detail=clean_line(root or _shown(body), 40))


def _is_feed(text: str, start: int) -> bool:
    name = _NAME.match(text, _after_prolog(text, start))
    return name is not None and name[1].lower() in _FEED_ROOTS


def _after_prolog(text: str, start: int = 0) -> int:
    """Where the first element begins: after blanks, comments, processing instructions and a DOCTYPE with what is in it."""
    while True:
        while start < len(text) and text[start] in "\ufeff \t\r\n":
            start += 1
        if text.startswith("<!--", start):
            end = text.find("-->", start + 4)
        elif text.startswith("<?", start):
            end = text.find("?>", start + 2)
        elif text.startswith("<!", start):
            end = text.find(">", start)
            bracket = text.find("[", start, end)
            end = text.find("]>", bracket) if bracket >= 0 else end
        else:
            return start
        if end < 0:
            return len(text)
        start = text.find(">", end) + 1


def _shown(body: str) -> str:
    """The first characters of something unknown, if they are text: "%PDF-1.4", "GIF89a"."""
    return "".join(character for character in body[:12] if character.isprintable())

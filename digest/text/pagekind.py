"""Which pages are no article to read: walls, logins, errors, live blogs, galleries, films.

What the page declares comes first; its phrases count only where there is hardly any text, since articles are written about
paywalls, cookies and live blogs too."""

import re

from digest.problems import Reason
from digest.text import wall_words
from digest.text.furniture import line_key
from digest.text.markup import Element, is_sentence
from digest.text.metadata import Metadata

_SHORT = 700  # characters of text: a page with less may be a wall; a stub of a paid article has about as much
_VERY_SHORT = 350
_EMPTY = 60  # less is an article only where the page says so
_CROWDED = 2  # times a short text and its headline: a box that holds more is not theirs
_TEXT_BOXES = ".//article|.//main|.//*[@role='main' or @itemprop='articleBody']"
_MANY_PICTURES = 6
_FEW = 3
_LIVE_NAMES = re.compile(r"(?:^|[\s_-])live[\s_-]?(?:blog|update|post|entry|event|feed|coverage)", re.IGNORECASE)
_GALLERY_TYPES = frozenset(("ImageGallery", "MediaGallery", "Gallery"))
_CLOCK = re.compile(r"\A\W*\d{1,2}[:.]\d{2}\b")
_WALL_NAMES = re.compile(
    r"(?:^|[\s_-])(?:paywall|regwall|piano|tp-modal|subscriber-only|meteredcontent|premium-wall|locked-content)", re.IGNORECASE
)


def _keys(table: str) -> tuple[str, ...]:
    return tuple(f" {key} " for phrase in table.replace("\n", "|").split("|") if (key := line_key(phrase)))


_PHRASES = (
    (_keys(wall_words.MISSING), Reason.GONE),
    (_keys(wall_words.PAYWALL), Reason.PAYWALL),
    (_keys(wall_words.DOORS), Reason.BLOCKED),
    (_keys(wall_words.SCRIPTS), Reason.NO_TEXT),
    (_keys(wall_words.COOKIES), Reason.PAYWALL),
)
_AROUND = _keys(wall_words.AROUND_WALLS)
_LIVE, _GALLERY, _VIDEO = _keys(wall_words.LIVE), _keys(wall_words.GALLERY), _keys(wall_words.VIDEO)


def judge(tree: Element, metadata: Metadata, title: str, paragraphs: list[str], rest: list[str]) -> Reason | None:
    """Why a page cannot be taken for an article; None if it can. `paragraphs` is the text found, `rest` the other lines of the
    page."""
    length = sum(map(len, paragraphs))
    heading = next((" ".join(element.itertext()) for element in tree.iter("h1")), "")
    headline = f" {line_key(title)} | {line_key(heading)} "
    if _is_live(tree, metadata, headline, paragraphs):
        return Reason.LIVE_BLOG
    if length < _SHORT:
        if not metadata.free or _has_wall(tree):
            return Reason.PAYWALL
        reason = _said(headline, paragraphs, rest, length) or _shown(tree, metadata, headline, length)
        if reason:
            return reason
    return Reason.NO_TEXT if length < _EMPTY and not _is_brief(tree, headline, paragraphs, rest) else None


def _is_brief(tree: Element, headline: str, paragraphs: list[str], rest: list[str]) -> bool:
    """Whether so short a text is plainly the article all the same: a whole sentence below a title, where the page keeps its
    text, or with nothing else beside it."""
    said = [line for line in paragraphs if f" {line_key(line)} " not in headline]
    if not headline.strip(" |") or not said or not is_sentence(said[0]):
        return False
    if all(f" {line_key(line)} " in headline for line in rest):
        return True
    boxes = (" ".join(" ".join(box.itertext()).split()) for box in tree.xpath(_TEXT_BOXES))
    return any(said[0] in box and len(box) <= _CROWDED * len(said[0] + headline) for box in boxes)


def _shown(tree: Element, metadata: Metadata, headline: str, length: int) -> Reason | None:
    """A gallery or a film with a few words beside it."""
    gallery = bool(metadata.types & _GALLERY_TYPES) or _has(_GALLERY, headline)
    pictures = sum(1 for _ in tree.iter("img", "amp-img", "picture"))
    if gallery and pictures >= (_FEW if length < _VERY_SHORT else _MANY_PICTURES):
        return Reason.GALLERY
    if length >= _VERY_SHORT:
        return None
    declared = "VideoObject" in metadata.types or any(kind.startswith("video") for kind in metadata.types)
    player = any(True for _ in tree.iter("video", "iframe", "amp-video", "embed", "object"))
    return Reason.VIDEO if declared or (player and _has(_VIDEO, headline)) else None


def _is_live(tree: Element, metadata: Metadata, headline: str, paragraphs: list[str]) -> bool:
    if "LiveBlogPosting" in metadata.types:
        return True
    times = sum(1 for line in paragraphs if _CLOCK.match(line))
    return _has(_LIVE, headline) and (times >= _FEW or bool(_LIVE_NAMES.search(_names(tree))))


def _names(tree: Element) -> str:
    return " ".join(f"{box.get('class', '')} {box.get('id', '')}" for box in tree.xpath(".//*[@class or @id]"))


def _said(headline: str, paragraphs: list[str], rest: list[str], length: int) -> Reason | None:
    """What the page says instead of an article: in its headline and text, or, if there is next to none, anywhere."""
    lines = [headline, *(f" {line_key(line)} " for line in (paragraphs if length >= _VERY_SHORT else [*paragraphs, *rest]))]
    for phrases, reason in _PHRASES:
        if reason is Reason.GONE and length >= _VERY_SHORT:
            continue
        if any(_has(phrases, line) for line in lines):
            return reason
    return None


def is_wall_line(line: str) -> bool:
    """Whether a short line belongs to a wall, not to the stub above it."""
    key = f" {line_key(line)} "
    return len(line) <= 300 and (_has(_AROUND, key) or any(_has(phrases, key) for phrases, _ in _PHRASES))


def _has(phrases: tuple[str, ...], line: str) -> bool:
    return any(phrase in line for phrase in phrases)


def _has_wall(tree: Element) -> bool:
    boxes = tree.xpath(".//div[@class or @id]|.//section[@class or @id]")
    return any(_WALL_NAMES.search(f"{box.get('class', '')} {box.get('id', '')}") for box in boxes)

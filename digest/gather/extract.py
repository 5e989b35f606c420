"""One page → what it says: title, byline, date, address, section, and the article's paragraphs.

    bytes → text (whatever their label) → tree, if it is not too deep, large or strange to parse
          → metadata · our own body against trafilatura's · JSON-LD and the feed's content, where they have more
          → no article at all (wall, error, live blog, gallery, film)? then the feed's own words, and the reason
          → paragraphs without credits, repetitions and what was learnt of the outlet

Pure: what was learnt (`Profile`) is an argument, nothing is kept.
"""

import logging
import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Literal

from digest.problems import Problem, Reason
from digest.records import Entry, Extract, Page
from digest.text import language as language_of
from digest.text.body import Body, find_body, find_in_fragment
from digest.text.clean import clean_line, clean_text, plain
from digest.text.credits import is_credit, is_dateline, wire_credit
from digest.text.decode import declared_charset, decode
from digest.text.detect import detect
from digest.text.furniture import Profile, is_furniture, is_notice, line_key, points_elsewhere
from digest.text.markup import MOSTLY, Block, Element, blocks_of, drop_unseen, parse
from digest.text.metadata import Metadata, read_metadata
from digest.text.pagekind import is_wall_line, judge
from digest.text.paragraphs import refine

_STAGE = "extract"
_MAX_BYTES = 15_000_000
_MAX_TEXT = 400_000  # characters: no article is longer
_MAX_ELEMENTS = 15_000  # trafilatura's time grows faster than the page and its text; ours does not
_AGREES = 0.85  # of trafilatura's text that ours must have, but for what we left out for a reason
_DUMP = 0.2  # of trafilatura's text in links: then it took lists of other articles along
_RUN = 5  # words in a row that tell a text
_RICHER = 1.3  # times as long as the page's text: JSON-LD and the feed know more
_ENOUGH_WORDS = 8  # of title and summary, before they are held against the page
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
_LABEL = 40  # characters: so short a line may be a link of the menu
_CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*\Z")

# A third party's bug on one strange page costs its opinion of that page, no more.
_LIBRARY_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_HARMLESS = frozenset((Reason.WRONG_ENCODING,))

Origin = Literal["page", "feed", "summary"]

# Those leave text worth reading where there is no feed to fall back on.
_STILL_TEXT = frozenset((Reason.PAYWALL, Reason.LIVE_BLOG, Reason.GALLERY, Reason.VIDEO))


@dataclass(frozen=True, slots=True)
class _Found:
    """A text with where it is from; `agency` is a credit that stood beside it."""

    paragraphs: tuple[str, ...] = ()
    origin: Origin = "page"
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page as it is, as a reader sees it, and the blocks of the latter."""

    whole: Element
    visible: Element
    blocks: tuple[Block, ...]


def extract(page: Page, profile: Profile, *, language: str | None = None, entry: Entry | None = None) -> Extract:
    """What a page says, without its furniture.

    `profile` is what was learnt of the outlet, `language` the language expected of it, `entry` the feed's item that led here:
    its date is preferred, its content is used where it is richer or the page fails. Never raises for any input: what went wrong
    is in `problems`, and `text` may be empty.
    """
    reasons: list[Reason] = []
    metadata, found = _read(page, profile, entry, reasons)
    found = _or_feed(found, entry, profile, failed=not _HARMLESS.issuperset(reasons))
    title = _title(metadata, entry)
    refined = refine(title, found.paragraphs)
    text = clean_text("\n\n".join(refined.paragraphs))
    if len(text) > _MAX_TEXT:
        text = text[:_MAX_TEXT].rpartition("\n\n")[0] or text[:_MAX_TEXT]
        reasons.append(Reason.TOO_LONG)
    if text and not _LETTER.search(text):
        reasons.append(Reason.NO_TEXT)
    return Extract(
        title=title,
        text=text,
        language=detect(f"{title}\n{text}", language or (entry.language if entry else None)),
        byline=_byline(metadata, entry, refined.agency or found.agency),
        published=(entry.published if entry else None) or metadata.published,
        url=metadata.url,
        section=metadata.section,
        origin=found.origin,
        problems=tuple(Problem(_STAGE, entry.source if entry else None, reason, page.url) for reason in reasons),
    )


def blocks(page: Page) -> list[str]:
    """The text blocks of a page, furniture and all: what `learn` takes to know an outlet's furniture."""
    tree = _tree(page, [])
    if tree is None:
        return []
    drop_unseen(tree)
    return [block.text for block in blocks_of(tree)]


def _tree(page: Page, reasons: list[Reason]) -> Element | None:
    if len(page.body) > _MAX_BYTES:
        reasons.append(Reason.TOO_LARGE)
        return None
    if page.body[:1024].lstrip().startswith(b"%PDF") or page.content_type.startswith(
        ("application/pdf", "image/", "audio/", "video/")
    ):
        reasons.append(Reason.NOT_A_DOCUMENT)
        return None
    decoded = decode(page.body, declared_charset(page.content_type, page.body))
    if decoded.problem:
        reasons.append(decoded.problem)
    tree, reason = parse(decoded.text)
    if reason:
        reasons.append(reason)
    return tree


def _title(metadata: Metadata, entry: Entry | None) -> str:
    """The page's title as it spells it; the feed's, if the page gives none or only its own name."""
    told = clean_line(plain(entry.title)) if entry else ""
    words, expected = set(line_key(metadata.title).split()), set(line_key(told).split())
    differs = bool(expected) and 2 * len(words & expected) < min(len(words), len(expected))
    return told if differs or not words else metadata.title


def _read(page: Page, profile: Profile, entry: Entry | None, reasons: list[Reason]) -> tuple[Metadata, _Found]:
    """The page's metadata and its article; a reason is added if there is none."""
    tree = _tree(page, reasons)
    if tree is None:
        return Metadata(url=page.url), _Found()
    whole = deepcopy(tree)
    drop_unseen(tree)
    seen = _Seen(whole, tree, tuple(blocks_of(tree)))
    metadata = read_metadata(whole, page.url, [block.text for block in seen.blocks])
    title = _title(metadata, entry)
    body = find_body(tree, title, profile)
    declared = _clean(metadata.body.split("\n"), profile)
    paragraphs = _longer(_agreed(body, seen, profile) if body.blocks or not declared else [], declared)
    taken = set(paragraphs)
    reason = judge(whole, metadata, title, paragraphs, [block.text for block in seen.blocks if block.text not in taken])
    if reason is None and entry and _is_another(entry, paragraphs):
        reason = Reason.NO_TEXT
    if reason:
        reasons.append(reason)
        paragraphs = _beside_wall(paragraphs, seen) if reason in _STILL_TEXT else []
    agencies = (wire_credit(line) for line in body.around if is_credit(line) or is_dateline(line))
    return metadata, _Found(tuple(paragraphs), agency=next(filter(None, agencies), None))


def _beside_wall(paragraphs: list[str], page: _Seen) -> list[str]:
    """What little text there is where there is no article, without the wall and the menu."""
    links = "\n".join(block.text for block in page.blocks if block.link_share > MOSTLY)
    return [line for line in paragraphs if not is_wall_line(line) and (len(line) > _LABEL or line not in links)]


def _is_another(entry: Entry, paragraphs: list[str]) -> bool:
    """Whether a page has nothing to do with what the feed said of it: the home page, say, to which old links lead."""
    promised = plain(f"{entry.title} {entry.summary}")
    words = language_of(detect(promised)).keys
    expected = set(words(promised))
    return len(expected) >= _ENOUGH_WORDS and expected.isdisjoint(words(" ".join(paragraphs)))


def _agreed(body: Body, page: _Seen, profile: Profile) -> list[str]:
    """Our own text, if trafilatura's has hardly any running text that ours lacks; else trafilatura's, which knows many more
    kinds of page. What we left out for a reason (other articles, comments, furniture learnt) does not count."""
    own = [block.text for block in body.blocks]
    if sum(1 for _ in page.whole.iter()) > _MAX_ELEMENTS or sum(len(block.text) for block in page.blocks) > _MAX_TEXT:
        return own
    ours = _shingles(own)
    linked = _shingles(block.text for block in page.blocks if block.link_share > MOSTLY)
    expected = _shingles(block.text for block in page.blocks if block.link_share <= MOSTLY) - _shingles(body.rejected)
    other: list[str] = []
    for fast in (True, False):
        other = _trafilatura(page.whole, fast)
        theirs = _shingles(other)
        wanted = theirs & expected
        is_dump = len(theirs & linked) > _DUMP * len(theirs) and 2 * len(ours) >= len(theirs - linked)
        if own and (is_dump or len(wanted & ours) >= _AGREES * len(wanted)):
            return own
    rejected = set(body.rejected)
    return [line for line in _clean(other, profile) if line not in rejected]


def _shingles(lines: Iterable[str]) -> set[tuple[str, ...]]:
    """The runs of words in some lines, by which texts are compared whatever their lines."""
    out: set[tuple[str, ...]] = set()
    for line in lines:
        words = _WORD.findall(line)
        out.update(zip(*(words[first:] for first in range(_RUN)), strict=False))
    return out


def _clean(lines: Iterable[str], profile: Profile) -> list[str]:
    """Lines without pointers, notices and what was learnt."""
    lines = (line.strip() for line in lines)
    return [
        line
        for line in lines
        if line and not points_elsewhere(line) and not is_notice(line) and not is_furniture(profile, line)
    ]


def _trafilatura(tree: Element, fast: bool) -> list[str]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports each odd page; we have Problems for that
    try:
        text = trafilatura.extract(tree, fast=fast, include_comments=False, include_tables=True)
    except _LIBRARY_FAULTS:
        return []
    return [line.removeprefix("- ").strip() for line in (text or "").split("\n") if line.strip()]


def _longer(paragraphs: list[str], other: list[str]) -> list[str]:
    """The other version of a text if it is whole, clearly longer, and begins alike; else ours."""
    length, other_length = sum(map(len, paragraphs)), sum(map(len, other))
    if not other or _CUT_SHORT.search(other[-1]) or other_length < max(200.0, _RICHER * length):
        return paragraphs
    joined = " ".join(other)
    alike = sum(len(line) for line in paragraphs if line[:40] in joined)
    return other if length < 200 or alike >= 0.5 * length else paragraphs


def _or_feed(found: _Found, entry: Entry | None, profile: Profile, failed: bool) -> _Found:
    """The feed's content where it is richer than the page or the page failed; its summary where there is nothing better."""
    if entry is None:
        return found
    content = _fragment(entry.content, profile)
    if failed and sum(map(len, content)) >= 200:
        return _Found(tuple(content), "feed")
    if not failed and (longer := _longer(list(found.paragraphs), content)) != list(found.paragraphs):
        return _Found(tuple(longer), "feed")
    summary = _fragment(entry.summary, profile) or content
    if summary and (failed or not found.paragraphs):
        return _Found(tuple(summary), "summary")
    return found


def _fragment(markup: str, profile: Profile) -> list[str]:
    if not markup.strip():
        return []
    tree, _ = parse(f"<div>{markup}</div>")
    if tree is None:
        return []
    drop_unseen(tree)
    return [block.text for block in find_in_fragment(tree, profile)]


def _byline(metadata: Metadata, entry: Entry | None, agency: str | None) -> str:
    """Who wrote it; a credit line that was taken out of the text is kept here, so that it is still known whose copy this is."""
    name = metadata.byline or (clean_line(plain(entry.byline), 80) if entry else "")
    if not agency or agency in name.lower():
        return name
    return f"{name} ({agency})" if name else agency

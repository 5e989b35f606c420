"""Page furniture: what a page says around its article, known by its words or learnt from the outlet's own pages.

A block that comes back on many pages of one outlet is furniture in any language: comment forms, bulletins, legal lines, the
heads of lists. What is a sentence needs far more pages to be believed, since a wire sentence or a background paragraph comes
back too."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from digest.text import furniture_words as words
from digest.text.folding import fold

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_LONGEST = 300  # characters of a block that count
_FORGET_AT = 400  # pages: from here on older pages count half, so that a new design is learnt
_MAX_KNOWN = 20_000  # blocks kept; the rare ones go first
_SENTENCE = re.compile(r"[.!?؟۔…][\"”»’)\]]*\s*\Z")
_SENTENCE_LENGTH = 60

_MIN_PAGES = 3  # a block on fewer pages is never furniture
_SHARE = 0.15  # of the outlet's pages, for a label, a heading, a line without a full stop
_SENTENCE_SHARE = 0.4  # for what reads like a sentence
_FIXTURE_SHARE = 0.5


def line_key(text: str) -> str:
    """The words of a line, folded: how lines of furniture are compared."""
    return " ".join(_WORD.findall(fold(text[:_LONGEST])))


def _keys(table: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for phrase in table.replace("\n", "|").split("|") if (key := line_key(phrase))))


def _by_first_word(table: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for key in _keys(table):
        out.setdefault(key.partition(" ")[0], []).append(key + " ")
    return {first: tuple(phrases) for first, phrases in out.items()}


_ENDINGS, _POINTERS, _NOTICES = map(_by_first_word, (words.ENDINGS, words.POINTERS, words.NOTICES))
_LEGAL = _keys(words.LEGAL)
_LINKED = 0.4  # a block that is so much link is one
_SET_OFF = re.compile(r"\W*\w+\s*(?::|\.\.|…|\||-|–|>|»)")
_LEADING_COUNT = re.compile(r"\A(?:\d+ )?")


@dataclass(frozen=True, slots=True)
class Profile:
    """What was learnt of one outlet: on how many of its `pages` each block stood, by fingerprint."""

    pages: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)


def learn(profile: Profile, blocks: Iterable[str]) -> Profile:
    """The profile with one more page in it. A block counts once a page, however often it stands there."""
    pages, counts = profile.pages, dict(profile.counts)
    if pages >= _FORGET_AT:
        pages, counts = pages // 2, {key: count // 2 for key, count in counts.items() if count > 1}
    for key in {_fingerprint(block) for block in blocks}:
        counts[key] = counts.get(key, 0) + 1
    if len(counts) > _MAX_KNOWN:
        counts = {key: count for key, count in counts.items() if count > 1}
    return Profile(pages + 1, counts)


def is_furniture(profile: Profile, block: str) -> bool:
    """Whether a block stood on so many of the outlet's pages that it cannot be part of an article."""
    sentence = len(block) >= _SENTENCE_LENGTH and bool(_SENTENCE.search(block[-20:]))
    needed = max(_MIN_PAGES + sentence, profile.pages * (_SENTENCE_SHARE if sentence else _SHARE))
    return _pages_with(profile, block) >= needed


def is_fixture(profile: Profile, block: str) -> bool:
    """Whether a block stood on half of the outlet's pages or more: the head of a list, say, whatever the list holds."""
    return _pages_with(profile, block) >= max(_MIN_PAGES, profile.pages * _FIXTURE_SHARE)


def _pages_with(profile: Profile, block: str) -> int:
    return profile.counts.get(_fingerprint(block), 0) if profile.pages >= _MIN_PAGES else 0


def to_json(profile: Profile) -> str:
    return json.dumps({"pages": profile.pages, "counts": dict(sorted(profile.counts.items()))}, separators=(",", ":"))


def from_json(text: str) -> Profile:
    """The profile that `to_json` wrote; an empty one for anything else, since it can be learnt again."""
    try:
        data = json.loads(text)
        counts = {str(key): int(count) for key, count in data["counts"].items()}
        return Profile(int(data["pages"]), counts)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Profile()


def ends_article(block: str) -> bool:
    """Whether a short block is the head of what follows an article: related articles, comments, tags."""
    return len(block) <= 60 and bool(_begins(_LEADING_COUNT.sub("", line_key(block)), _ENDINGS))


def points_elsewhere(block: str, link_share: float = 0.0) -> bool:
    """Whether a block points to another article or film ("read also: …", "اقرأ أيضاً"). What ends like a sentence and is no
    link does not; a single word ("more", "شاهد") must be set off by a colon or dots, be a link, or stand alone."""
    phrase = _begins(line_key(block), _POINTERS)
    if not phrase or len(block) > _LONGEST or (link_share < _LINKED and _SENTENCE.search(block[-20:])):
        return False
    return " " in phrase or link_share >= _LINKED or len(block) <= 20 or bool(_SET_OFF.match(block))


def is_notice(block: str) -> bool:
    """Whether a block speaks to the user of the site (subscribe, share, copyright), not to the reader of the news."""
    key = line_key(block)
    if any(phrase in key for phrase in _LEGAL):
        return len(block) <= _LONGEST
    phrase = _begins(key, _NOTICES)
    return bool(phrase) and len(block) <= (160 if " " in phrase else 40)


def _begins(key: str, phrases: Mapping[str, tuple[str, ...]]) -> str:
    """The phrase that a line begins with, or nothing."""
    key += " "
    return next((phrase.rstrip() for phrase in phrases.get(key.partition(" ")[0], ()) if key.startswith(phrase)), "")


def _fingerprint(block: str) -> str:
    """Digits are masked: counts and dates change from page to page."""
    return blake2b(_DIGITS.sub("0", line_key(block)).encode("utf-8", "replace"), digest_size=6).hexdigest()

"""The last look at an article's paragraphs: what repeats the headline or another paragraph goes, and so do lines of mere
credit."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.text.credits import is_credit, is_dateline, wire_credit
from digest.text.folding import fold
from digest.text.furniture import line_key

_FULL_STOP = re.compile(r"[.!?؟۔…][\"”»’)\]]*\s*\Z")
_PULL_QUOTE = 300  # characters: what is longer and stands twice is left alone but for exact repetition
_LONG = 120
_LIKE_TITLE = 0.9
_MOST_COMPARED = 300  # paragraphs: a longer text is not searched for its pull quotes
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Refined:
    """`agency` is the credit of a line that was left out, as `wire_credit` gives it."""

    paragraphs: tuple[str, ...]
    agency: str | None = None


def refine(title: str, paragraphs: Sequence[str]) -> Refined:
    """The paragraphs without a repeated headline, lone datelines and bylines at the start, credits, and text that stands
    twice."""
    kept: list[str] = []
    agency = None
    for number, paragraph in enumerate(paragraphs):
        if is_credit(paragraph) or (number < 3 and not any(map(_is_prose, kept)) and is_dateline(paragraph)):
            agency = agency or wire_credit(paragraph)
        elif not (number < 3 and _repeats(title, paragraph)):
            kept.append(paragraph)
    return Refined(tuple(_once(kept)), agency)


def _is_prose(paragraph: str) -> bool:
    return bool(_FULL_STOP.search(paragraph)) or len(paragraph) > _LONG


def _repeats(title: str, paragraph: str) -> bool:
    if not title or len(paragraph) > 2 * len(title) + 20:
        return False
    words, wanted = line_key(paragraph).split(), line_key(title).split()
    return words == wanted or SequenceMatcher(None, words, wanted, autojunk=False).ratio() >= _LIKE_TITLE


def _once(paragraphs: Sequence[str]) -> list[str]:
    """Each paragraph once; a short one not at all if a longer one says the same and more (pull quotes, a lead before the
    text)."""
    keys = [f" {' '.join(_WORD.findall(fold(paragraph)))} " for paragraph in paragraphs]
    times = Counter(keys)
    whole = "\n".join(keys) if len(keys) <= _MOST_COMPARED else ""
    out: list[str] = []
    seen: set[str] = set()
    for paragraph, key in zip(paragraphs, keys, strict=True):
        may_be_quoted = len(paragraph) <= _PULL_QUOTE and key.count(" ") > 5
        if key in seen or (may_be_quoted and whole.count(key) > times[key]):
            continue
        seen.add(key)
        out.append(paragraph)
    return out

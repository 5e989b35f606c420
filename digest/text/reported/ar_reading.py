"""An Arabic text as units of tokens, and where in it a report begins that has words in marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from digest.records import Sentence
from digest.text.reported import units
from digest.text.reported.ar_words import Kind, Word, look
from digest.text.reported.marks import Break, quotations

_LETTERS = (
    "\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06e1-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
    "\u200c-\u200f\u061c"
)
_TOKEN = re.compile(f"[{_LETTERS}]+|\\d+(?:[.,:/]\\d+)*|[A-Za-z\u00c0-\u024f](?:[\\w@#.'’-]*\\w)?|[^\\w\\s]")
_WORD = re.compile(f"[{_LETTERS}]+")
_MARK_SOON = re.compile(f'(?:\\s*[{_LETTERS}]+){{0,3}}[\\s،:]*[«“"„”»]')
_PAUSES = "،,؛.:"

Unit = units.Unit[Word]
ARABIC = units.Grammar(_TOKEN, look, lambda spelling, quotation: Word("q", spelling, quotation=quotation), longer="nx")


def read(text: str, sentences: Sequence[Sentence]) -> list[Unit]:
    """The sentences of an Arabic text as units."""
    return units.read(ARABIC, text, sentences, quotations(text, _breaks(text), singles=True))


def _breaks(text: str) -> Break:
    """Where a report begins that opens marks of its own: what was not closed before ends there. Worked out when first asked."""

    places: list[int] | None = None

    def find(start: int, end: int) -> int | None:
        nonlocal places
        places = _openings(text) if places is None else places
        index = bisect_right(places, start)
        if index == len(places) or places[index] >= end:
            return None
        return len(text[start : places[index]].rstrip(_PAUSES + " \n")) + start

    return find


def _openings(text: str) -> list[int]:
    found = []
    before: re.Match[str] | None = None
    for match in _WORD.finditer(text):
        word = ARABIC.look[match.group()]
        if word.cue and _MARK_SOON.match(text, match.end(), match.end() + 60):
            start = match.start()
            if before and before.end() + 1 >= start and ARABIC.look[before.group()].kind & Kind.CONNECTIVE:
                start = before.start()
            if word.joined or start < match.start() or text[max(0, start - 3) : start].rstrip()[-1:] in _PAUSES:
                found.append(start)
        before = match
    return found

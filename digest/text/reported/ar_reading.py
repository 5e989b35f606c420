"""An Arabic text as the grammar of reported speech reads it: units of tokens, where each outermost quotation is one token."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from digest.records import Sentence
from digest.text.reported.marks import Break, Quotation, quotations
from digest.text.reported.ar_words import Kind, Word, look

_LETTERS = (
    "\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06e1-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
    "\u200c-\u200f\u061c"
)
_TOKEN = re.compile(f"[{_LETTERS}]+|\\d+(?:[.,:/]\\d+)*|[A-Za-z\u00c0-\u024f@#_][\\w@#.'’-]*|[^\\w\\s]")
_WORD = re.compile(f"[{_LETTERS}]+")
_MARK_SOON = re.compile(f"(?:\\s*[{_LETTERS}]+){{0,3}}[\\s،:]*[«“\"„”»]")
_PAUSES = "،,؛.:"
_LONGEST = 4000  # characters outside quotations: a longer unit is cut, so that work on one stays bounded


class Unit:
    """One sentence, or several where a quotation holds them together. `words` are its tokens; where they stand in the text is
    worked out only when asked, since most sentences report nothing."""

    __slots__ = ("_pieces", "_spans", "text", "words")

    def __init__(self, text: str, pieces: Sequence[tuple[int, int] | Quotation]) -> None:
        self.text = text
        self._pieces = pieces
        self._spans: list[tuple[int, int]] | None = None
        self.words: list[Word] = []
        for piece in pieces:
            if isinstance(piece, Quotation):
                self.words.append(Word("q", text[piece.start : piece.end], quotation=piece))
            else:
                self.words.extend(map(look, _TOKEN.findall(text, *piece)))

    def span(self, index: int) -> tuple[int, int]:
        """Where a token stands; a quotation without its marks."""
        if self._spans is None:
            self._spans = []
            for piece in self._pieces:
                if isinstance(piece, Quotation):
                    self._spans.append((piece.start, piece.end))
                else:
                    self._spans.extend(match.span() for match in _TOKEN.finditer(self.text, *piece))
        return self._spans[index]

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` up to, without, token `last`; marks around a quotation at an edge are left out."""
        return self.span(first)[0], self.span(last - 1)[1]


def read(text: str, sentences: Sequence[Sentence]) -> list[Unit]:
    """The sentences of a text as units; one that ends inside a quotation goes on until after it."""
    quotes = quotations(text, _breaks(text), singles=True)
    units: list[Unit] = []
    pieces: list[tuple[int, int] | Quotation] = []
    at = 0
    next_quote = 0
    for sentence in sentences or (Sentence(text, 0, len(text)),):
        start = max(sentence.start, at)
        if start >= sentence.end:
            continue
        if pieces and start == sentence.start and not _in_brackets(text, start):
            units.append(Unit(text, pieces))
            pieces = []
        while next_quote < len(quotes) and quotes[next_quote].opens < sentence.end:
            quote = quotes[next_quote]
            pieces += (start, quote.opens), quote
            start = quote.resumes
            next_quote += 1
        at = max(start, sentence.end)
        while start + _LONGEST < sentence.end:
            units.append(Unit(text, [*pieces, (start, start + _LONGEST)]))
            pieces = []
            start += _LONGEST
        if start < sentence.end:
            pieces.append((start, sentence.end))
    if pieces:
        units.append(Unit(text, pieces))
    return units


def _in_brackets(text: str, at: int) -> bool:
    """Whether a short bracket opened just before is still open: the full stops of (بي. بي. سي) end nothing."""
    before = text[max(0, at - 20) : at]
    return before.rfind("(") > before.rfind(")") and ")" in text[at : at + 20]


def _breaks(text: str) -> Break:
    """Where a report begins that opens marks of its own: what was never closed before it ends there. Worked out when first asked."""

    @cache
    def places() -> list[int]:
        found = []
        before = None
        for match in _WORD.finditer(text):
            word = look(match.group())
            if word.cue and _MARK_SOON.match(text, match.end(), match.end() + 60):
                connected = before and look(before.group()).kind & Kind.CONNECTIVE and not before.end() + 1 < match.start()
                start = before.start() if before and connected else match.start()
                if word.joined or connected or text[max(0, start - 3) : start].rstrip()[-1:] in _PAUSES:
                    found.append(start)
            before = match
        return found

    def find(start: int, end: int) -> int | None:
        offsets = places()
        index = bisect_right(offsets, start)
        if index == len(offsets) or offsets[index] >= end:
            return None
        return len(text[start : offsets[index]].rstrip(_PAUSES + " \n")) + start

    return find

"""Sentences as tokens for a grammar to read, where each outermost quotation is one token."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import compress, count
from typing import Generic, Protocol, TypeVar

from digest.records import Sentence
from digest.text.remembered import Remembered
from digest.text.reported.marks import Quotation
from digest.text.tokens import UNSEEN, tokens

_LONGEST = 4000  # characters outside quotations: a longer unit is cut, so that work on one stays bounded


class Token(Protocol):
    """What every grammar tells of a token: `shape` w word, n number, p punctuation, q a whole quotation."""

    @property
    def shape(self) -> str: ...
    @property
    def spelling(self) -> str: ...


W = TypeVar("W", bound=Token)


class Grammar(Generic[W]):
    """How a language's tokens are told apart and what is known of each: `token` matches one, `look` takes its spelling,
    `quoted` a whole quotation. Tokens of the shapes `longer` may go on over the words that all stages share: U.S., 10:30."""

    def __init__(
        self, token: re.Pattern[str], look: Callable[[str], W], quoted: Callable[[str, Quotation], W], longer: str
    ) -> None:
        self.token, self.look, self.quoted, self.longer = token, Remembered(look), quoted, frozenset(longer)
        self.between = Remembered(self._between, 1 << 12)

    def _between(self, gap: str) -> tuple[tuple[int, W], ...]:
        """The tokens of what stands between two words, with their places."""
        seen = (match for match in self.token.finditer(gap) if UNSEEN.sub("", match.group()))
        return tuple((match.start(), self.look[match.group()]) for match in seen)


class Scan(Generic[W]):
    """The tokens of a text as a grammar sees them, with their places: the words that `digest.text.tokens` found for all stages,
    and what stands between them. No token goes on over a seam."""

    def __init__(self, grammar: Grammar[W], text: str, seams: Sequence[int]) -> None:
        self.text, self.grammar, self._seams = text, grammar, seams
        self.words: list[W] = []
        self.starts: list[int] = []
        found = tokens(text)
        known = list(map(grammar.look.__getitem__, found.spelled))
        starts = [*found.starts, len(text)]
        at = place = 0
        for index in compress(count(), map(" ".__ne__, found.gaps)):
            if index < at:
                continue
            if index > at:
                self.words += known[at:index]
                self.starts += starts[at:index]
                place = self._end()
                at = index
            while starts[at] < place:
                at += 1
            for start, word in grammar.between[text[place : starts[at]]]:
                self.words.append(word)
                self.starts.append(place + start)
            place = starts[at]
        self.words += known[at:]
        self.starts += starts[at:-1]

    def _end(self) -> int:
        """Where the last token ends, after it has taken in all that belongs to it."""
        word, start = self.words[-1], self.starts[-1]
        if word.shape in self.grammar.longer:
            seam = bisect_right(self._seams, start)
            limit = self._seams[seam] if seam < len(self._seams) else len(self.text)
            whole = self.grammar.token.match(self.text, start, limit)
            if whole and whole.end() > start + len(word.spelling):
                word = self.words[-1] = self.grammar.look[whole.group()]
        return start + len(word.spelling)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin within a stretch of the text: the first, and the one behind the last."""
        first = bisect_left(self.starts, start)
        return first, bisect_left(self.starts, end, first)


class Unit(Generic[W]):
    """One sentence, or several where a quotation holds them together. `words` are its tokens, `marked` tells which of them are
    quotations."""

    __slots__ = ("_begins", "_firsts", "_scan", "marked", "text", "words")

    def __init__(self, scan: Scan[W], pieces: Sequence[tuple[int, int] | Quotation]) -> None:
        self.text = scan.text
        self._scan = scan
        self._begins: list[int] = []  # the token with which each piece begins, here
        self._firsts: list[int] = []  # and in the scan
        self.words: list[W] = []
        self.marked: dict[int, Quotation] = {}
        for piece in pieces:
            if isinstance(piece, Quotation):
                self.marked[len(self.words)] = piece
                self.words.append(scan.grammar.quoted(self.text[piece.start : piece.end], piece))
            else:
                first, last = scan.within(*piece)
                self._begins.append(len(self.words))
                self._firsts.append(first)
                self.words += scan.words[first:last]

    def inside(self, quotation: Quotation) -> "Unit[W]":
        """The words of a quotation as a unit of their own."""
        return Unit(self._scan, [(quotation.start, quotation.end)])

    def span(self, index: int) -> tuple[int, int]:
        """Where a token stands; a quotation without its marks."""
        if index in self.marked:
            return self.marked[index].start, self.marked[index].end
        piece = bisect_right(self._begins, index) - 1
        start = self._scan.starts[self._firsts[piece] + index - self._begins[piece]]
        return start, start + len(self.words[index].spelling)

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` up to, without, token `last`; of one quotation alone without its marks."""
        start, end = self.span(first)[0], self.span(last - 1)[1]
        if last - first > 1 and self.marked:
            start = self.marked[first].opens if first in self.marked else start
            end = self.marked[last - 1].resumes if last - 1 in self.marked else end
        return start, end


def read(grammar: Grammar[W], text: str, sentences: Sequence[Sentence], quotes: Sequence[Quotation]) -> list[Unit[W]]:
    """The sentences of a text as units; one that ends inside a quotation or a short bracket goes on until after it."""
    scan = Scan(grammar, text, [edge for quote in quotes for edge in (quote.opens, quote.start, quote.end, quote.resumes)])
    units: list[Unit[W]] = []
    pieces: list[tuple[int, int] | Quotation] = []
    at = 0
    next_quote = 0
    for sentence in sentences or (Sentence(text, 0, len(text)),):
        start = max(sentence.start, at)
        if start >= sentence.end:
            continue
        if pieces and start == sentence.start and not _in_brackets(text, start):
            units.append(Unit(scan, pieces))
            pieces = []
        while next_quote < len(quotes) and quotes[next_quote].opens < sentence.end:
            quote = quotes[next_quote]
            pieces += (start, quote.opens), quote
            start = quote.resumes
            next_quote += 1
        at = max(start, sentence.end)
        while start + _LONGEST < sentence.end:
            units.append(Unit(scan, [*pieces, (start, start + _LONGEST)]))
            pieces = []
            start += _LONGEST
        if start < sentence.end:
            pieces.append((start, sentence.end))
    if pieces:
        units.append(Unit(scan, pieces))
    return units


def _in_brackets(text: str, at: int) -> bool:
    """Whether a short bracket opened just before is still open: the full stops of (بي. بي. سي) end nothing."""
    before = text[max(0, at - 20) : at]
    return before.rfind("(") > before.rfind(")") and ")" in text[at : at + 20]

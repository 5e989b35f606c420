"""Sentences as tokens for a grammar to read, where each outermost quotation is one token."""

import re
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Generic, TypeVar

from digest.records import Sentence
from digest.text.remembered import Remembered
from digest.text.reported.marks import Quotation

_LONGEST = 4000  # characters outside quotations: a longer unit is cut, so that work on one stays bounded

W = TypeVar("W")


class Grammar(Generic[W]):
    """How a language's tokens are told apart and what is known of each: `look` takes a spelling, `quoted` a whole quotation.
    `token` takes a blank before the group that is the token: so the next one is found sooner."""

    def __init__(self, token: re.Pattern[str], look: Callable[[str], W], quoted: Callable[[str, Quotation], W]) -> None:
        self.token, self.look, self.quoted = token, Remembered(look), quoted


class Unit(Generic[W]):
    """One sentence, or several where a quotation holds them together. `words` are its tokens, `marked` tells which of them are
    quotations; where they stand in the text is worked out only when asked, since most sentences report nothing."""

    __slots__ = ("_grammar", "_pieces", "_spans", "marked", "text", "words")

    def __init__(self, grammar: Grammar[W], text: str, pieces: Sequence[tuple[int, int] | Quotation]) -> None:
        self.text = text
        self._grammar = grammar
        self._pieces = pieces
        self._spans: list[tuple[int, int]] = []
        self.words: list[W] = []
        self.marked: dict[int, Quotation] = {}
        for piece in pieces:
            if isinstance(piece, Quotation):
                self.marked[len(self.words)] = piece
                self.words.append(grammar.quoted(text[piece.start : piece.end], piece))
            else:
                self.words.extend(map(grammar.look.__getitem__, grammar.token.findall(text, *piece)))

    def span(self, index: int) -> tuple[int, int]:
        """Where a token stands; a quotation without its marks."""
        if not self._spans:
            for piece in self._pieces:
                if isinstance(piece, Quotation):
                    self._spans.append((piece.start, piece.end))
                else:
                    self._spans.extend(map(re.Match.span, self._grammar.token.finditer(self.text, *piece), repeat(1)))
        return self._spans[index]

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` up to, without, token `last`; of one quotation alone without its marks."""
        start, end = self.span(first)[0], self.span(last - 1)[1]
        if last - first > 1 and self.marked:
            start = self.marked[first].opens if first in self.marked else start
            end = self.marked[last - 1].resumes if last - 1 in self.marked else end
        return start, end


def read(grammar: Grammar[W], text: str, sentences: Sequence[Sentence], quotes: Sequence[Quotation]) -> list[Unit[W]]:
    """The sentences of a text as units; one that ends inside a quotation or a short bracket goes on until after it."""
    units: list[Unit[W]] = []
    pieces: list[tuple[int, int] | Quotation] = []
    at = 0
    next_quote = 0
    for sentence in sentences or (Sentence(text, 0, len(text)),):
        start = max(sentence.start, at)
        if start >= sentence.end:
            continue
        if pieces and start == sentence.start and not _in_brackets(text, start):
            units.append(Unit(grammar, text, pieces))
            pieces = []
        while next_quote < len(quotes) and quotes[next_quote].opens < sentence.end:
            quote = quotes[next_quote]
            pieces += (start, quote.opens), quote
            start = quote.resumes
            next_quote += 1
        at = max(start, sentence.end)
        while start + _LONGEST < sentence.end:
            units.append(Unit(grammar, text, [*pieces, (start, start + _LONGEST)]))
            pieces = []
            start += _LONGEST
        if start < sentence.end:
            pieces.append((start, sentence.end))
    if pieces:
        units.append(Unit(grammar, text, pieces))
    return units


def _in_brackets(text: str, at: int) -> bool:
    """Whether a short bracket opened just before is still open: the full stops of (بي. بي. سي) end nothing."""
    before = text[max(0, at - 20) : at]
    return before.rfind("(") > before.rfind(")") and ")" in text[at : at + 20]

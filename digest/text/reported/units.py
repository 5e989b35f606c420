"""Sentences as tokens for a grammar to read, where each outermost quotation is one token."""

import re
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from digest.records import Sentence
from digest.text.remembered import Remembered
from digest.text.reported.marks import Quotation

_LONGEST = 4000  # characters outside quotations: a longer unit is cut, so that work on one stays bounded

W = TypeVar("W")


class Grammar(Generic[W]):
    """How a language's tokens are told apart and what is known of each: `look` takes a spelling, `quoted` a whole quotation."""

    def __init__(self, token: re.Pattern[str], look: Callable[[str], W], quoted: Callable[[str, Quotation], W]) -> None:
        self.token, self.look, self.quoted = token, Remembered(look), quoted


class Unit(Generic[W]):
    """One sentence, or several where a quotation holds them together. `words` are its tokens; where they stand in the text is
    worked out only when asked, since most sentences report nothing."""

    __slots__ = ("_grammar", "_marked", "_pieces", "_spans", "text", "words")

    def __init__(self, grammar: Grammar[W], text: str, pieces: Sequence[tuple[int, int] | Quotation]) -> None:
        self.text = text
        self._grammar = grammar
        self._pieces = pieces
        self._spans: list[tuple[int, int]] | None = None
        self._marked: dict[int, tuple[int, int]] = {}  # quotations with their marks
        self.words: list[W] = []
        for piece in pieces:
            if isinstance(piece, Quotation):
                self.words.append(grammar.quoted(text[piece.start : piece.end], piece))
            else:
                self.words.extend(map(grammar.look.__getitem__, grammar.token.findall(text, *piece)))

    def span(self, index: int) -> tuple[int, int]:
        """Where a token stands; a quotation without its marks."""
        if self._spans is None:
            self._spans = []
            for piece in self._pieces:
                if isinstance(piece, Quotation):
                    self._marked[len(self._spans)] = piece.opens, piece.resumes
                    self._spans.append((piece.start, piece.end))
                else:
                    self._spans += [match.span() for match in self._grammar.token.finditer(self.text, *piece)]
        return self._spans[index]

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` up to, without, token `last`; of one quotation alone without its marks."""
        start, end = self.span(first)[0], self.span(last - 1)[1]
        if last - first > 1:
            start, end = self._marked.get(first, (start, end))[0], self._marked.get(last - 1, (start, end))[1]
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

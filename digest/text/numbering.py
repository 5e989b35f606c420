"""Words as small numbers, for one run over many texts.

Folding and stemming a word costs a hundred times what looking it up does, and news says the same words all night. So a text is
cut at its white space, and what each piece means is worked out once. `Numbering(language.keys)(text)` gives the same words, in
the same order, as `language.keys(text)`.
"""

from collections.abc import Callable
from itertools import chain, islice

_MOST_PIECES = 200_000  # pieces remembered: bounds memory, not results


class Numbering(dict[str, tuple[int, ...]]):
    """Gives each word a number, from 0, in the order of first meeting. As a dict it is what it remembers: piece → numbers."""

    def __init__(self, split: Callable[[str], list[str]]) -> None:
        super().__init__()
        self._split = split
        self._numbers: dict[str, int] = {}
        self._capitals: list[int] = []  # by word: distinct pieces that were capitalised, and all of them
        self._all: list[int] = []

    def __call__(self, text: str, most: int | None = None) -> list[int]:
        """The numbers of the words of a text, in order; the first `most` of them."""
        return list(islice(chain.from_iterable(map(self.__getitem__, text.split())), most))

    @property
    def words(self) -> list[str]:
        """The words, each at its number."""
        return list(self._numbers)

    def number(self, word: str) -> int:
        """The number of one word, taken as it is."""
        number = self._numbers.setdefault(word, len(self._numbers))
        if number == len(self._all):
            self._capitals.append(0)
            self._all.append(0)
        return number

    def capitalised(self, number: int) -> float:
        """How far a word is written with a capital: 1 for a name in a script that has them, 0 where there are none."""
        return self._capitals[number] / self._all[number] if self._all[number] else 0.0

    def __missing__(self, piece: str) -> tuple[int, ...]:
        numbers = tuple(self.number(word) for word in self._split(piece))
        capital = piece != piece.lower()
        for number in numbers:
            self._all[number] += 1
            self._capitals[number] += capital
        if len(self) < _MOST_PIECES:
            self[piece] = numbers
        return numbers

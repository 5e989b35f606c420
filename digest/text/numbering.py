"""Words as small numbers, for one run over many texts.

Folding and stemming a word costs a hundred times what looking it up does, and news says the same words all night. So a text is
cut at its white space, and what each piece means is worked out once. `Numbering(language.keys)` numbers the same words, in the
same order, as `language.keys(text)` gives.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]


class Numbering:
    """Gives each word a number, from 0, in the order of first meeting. It remembers every piece it has met, so it lives as long
    as one run and holds no more than the run's texts."""

    def __init__(self, split: Callable[[str], list[str]]) -> None:
        self._split = split
        self._numbers: dict[str, int] = {}
        self._capitals: list[int] = []  # by word: distinct pieces that were capitalised, and all of them
        self._all: list[int] = []
        self._pieces = _Pieces(self._words)

    def __call__(self, texts: Iterable[str]) -> list["Numbers"]:
        """The numbers of the words of each text, in their order."""
        import numpy as np

        pieces = [np.fromiter(map(self._pieces.__getitem__, text.split()), np.int32) for text in texts]
        starts, words = np.array(self._pieces.starts, np.int64), np.array(self._pieces.words, np.int32)
        return [_spread(found, starts, words) for found in pieces]

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

    def _words(self, piece: str) -> list[int]:
        numbers = [self.number(word) for word in self._split(piece)]
        capital = piece != piece.lower()
        for number in numbers:
            self._all[number] += 1
            self._capitals[number] += capital
        return numbers


class _Pieces(dict[str, int]):
    """Piece → its number; the words of piece n are `words[starts[n]:starts[n + 1]]`."""

    def __init__(self, words_of: Callable[[str], list[int]]) -> None:
        super().__init__()
        self._words_of = words_of
        self.starts = [0]
        self.words: list[int] = []

    def __missing__(self, piece: str) -> int:
        number = len(self)
        self.words += self._words_of(piece)
        self.starts.append(len(self.words))
        self[piece] = number
        return number


def _spread(pieces: "Numbers", starts: "NDArray[np.int64]", words: "Numbers") -> "Numbers":
    """The words of a run of pieces; most pieces are one word, a dash is none."""
    import numpy as np

    begins = starts[pieces]
    counts = starts[pieces + 1] - begins
    ends = np.cumsum(counts)
    if not len(ends):
        return words[:0]
    spread: Numbers = words[np.repeat(begins - ends + counts, counts) + np.arange(ends[-1])]
    return spread

"""What a pure function says of one word, remembered: news repeats its words.

A `dict` that answers what it lacks, since `map(table.__getitem__, words)` is faster than calling a function, even a cached one,
for each word. It stops growing when it is full, so hostile text costs time, not memory.
"""

from collections.abc import Callable
from typing import TypeVar

_MOST = 1 << 16  # words: a language's working vocabulary
_LONGEST = 64  # characters: what is longer is no word that comes back

V = TypeVar("V")


class Remembered(dict[str, V]):
    """`table[word]` is `answer(word)`."""

    def __init__(self, answer: Callable[[str], V], most: int = _MOST) -> None:
        super().__init__()
        self._answer, self._most = answer, most

    def __missing__(self, word: str) -> V:
        answer = self._answer(word)
        if len(self) < self._most and len(word) <= _LONGEST:
            self[word] = answer
        return answer

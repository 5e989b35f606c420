"""Words as small numbers, for many texts.

Folding a word costs a hundred times what looking it up does, and news says the same words all night. So a text is cut at its
white space, and what each piece means is worked out once; so is all else that is asked of a word.
"""

import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from digest.text import parted
from digest.text.folding import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]
    Places = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Answers = NDArray[np.uint64]

_BLOCK = 500  # texts cut at once: bounds memory
_MOST = 150_000  # pieces from which a shared numbering is given up for a new one: bounds memory


@dataclass(frozen=True, slots=True)
class Runs:
    """Texts as runs of numbers: text n is `numbers[ends[n]:ends[n + 1]]`. `capitals` tells which have a capital letter."""

    numbers: "Numbers"
    capitals: "Flags"
    ends: "Places"

    @property
    def rows(self) -> "Places":
        """For each number, the text it is in."""
        import numpy as np

        return np.repeat(np.arange(len(self.ends) - 1), np.diff(self.ends))

    @property
    def places(self) -> "Places":
        """For each number, its place in its text, from 0."""
        import numpy as np

        return np.arange(len(self.numbers)) - np.repeat(self.ends[:-1], np.diff(self.ends))

    def only(self, kept: "Flags") -> "Runs":
        """The same texts with nothing but the numbers that are kept."""
        import numpy as np

        return Runs(self.numbers[kept], self.capitals[kept], np.concatenate(([0], np.cumsum(kept)))[self.ends])

    def of(self, texts: Sequence[int]) -> "Runs":
        """Some of the texts, in the order asked for."""
        ends, places = parts(self.ends, texts)
        return Runs(self.numbers[places], self.capitals[places], ends)


def parts(ends: "Places", chosen: "Sequence[int] | Places") -> tuple["Places", "Places"]:
    """Of runs with these ends, some: their ends, and the places of all that is in them."""
    import numpy as np

    own = np.array(chosen, np.int64)
    sizes = np.diff(ends)[own]
    after = np.concatenate(([0], np.cumsum(sizes)))
    return after, np.repeat(ends[:-1][own] - after[:-1], sizes) + np.arange(after[-1])


def hashed(word: str) -> int:
    """64 bits of a word, the same on every machine."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")


class Numbering:
    """Gives each word a number, from 0, in the order of first meeting: the words of `Language.words`, in any language.
    It remembers every piece it has met, and what was asked of its words."""

    def __init__(self) -> None:
        self._pieces = _Pieces()
        self._asked: dict[Callable[[str], int], _Asked] = {}

    def __call__(self, texts: Sequence[str]) -> Runs:
        """The numbers of the words of each text, in their order."""
        import numpy as np

        blocks = [self._numbered(texts[start : start + _BLOCK]) for start in range(0, max(len(texts), 1), _BLOCK)]
        counts = np.concatenate([np.diff(block.ends) for block in blocks])
        return Runs(
            np.concatenate([block.numbers for block in blocks]),
            np.concatenate([block.capitals for block in blocks]),
            np.concatenate(([0], np.cumsum(counts))),
        )

    def __len__(self) -> int:
        """How many pieces it has met."""
        return len(self._pieces)

    @property
    def words(self) -> list[str]:
        """The words, each at its number."""
        return list(self._pieces.spelled)

    def asked(self, question: Callable[[str], int], numbers: "Numbers") -> "Answers":
        """What a pure function says of each of the words with these numbers: 64 bits."""
        if question not in self._asked:
            self._asked[question] = _Asked(question)
        return self._asked[question].of(numbers, self._pieces.spelled)

    def _numbered(self, texts: Sequence[str]) -> Runs:
        import numpy as np

        cut = [text.split() for text in texts]
        lengths = np.cumsum([0, *map(len, cut)])
        pieces = np.fromiter(map(self._pieces.__getitem__, chain.from_iterable(cut)), np.int32, int(lengths[-1]))
        self._pieces.part()
        starts, words = np.array(self._pieces.starts), np.array(self._pieces.words)
        begins = starts[pieces]
        counts = starts[pieces + 1] - begins  # most pieces are one word, a dash is none
        ends = np.concatenate(([0], np.cumsum(counts)))
        numbers = words[np.repeat(begins - ends[:-1], counts) + np.arange(ends[-1])]
        return Runs(numbers, np.repeat(np.array(self._pieces.capitals, bool)[pieces], counts), ends[lengths])


class _Asked:
    """What one function says of words, worked out when it is asked for and then kept."""

    def __init__(self, question: Callable[[str], int]) -> None:
        import numpy as np

        self._question = question
        self._answers, self._known = np.zeros(0, np.uint64), np.zeros(0, bool)

    def of(self, numbers: "Numbers", spelled: Sequence[str]) -> "Answers":
        import numpy as np

        more = len(spelled) - len(self._known)
        self._answers = np.concatenate((self._answers, np.zeros(more, np.uint64)))
        self._known = np.concatenate((self._known, np.zeros(more, bool)))
        new = np.unique(numbers[~self._known[numbers]])
        self._answers[new] = [*map(self._question, map(spelled.__getitem__, new.tolist()))]
        self._known[new] = True
        return self._answers[numbers]


class _Pieces(dict[str, int]):
    """Piece → its number; the words of piece n are `words[starts[n]:starts[n + 1]]`. New pieces are only counted when they are
    met, and parted into words together: folding many at once costs little more than folding one."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self.spelled: list[str] = []
        self.words = array("i")
        self.starts = array("i", [0])
        self.capitals = array("b")
        self._new: list[str] = []

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self)
        self._new.append(piece)
        return number

    def part(self) -> None:
        """Part the new pieces into their words."""
        if not self._new:
            return
        joined = "\n".join(self._new)  # no piece holds a line break, and folding makes none
        self.capitals.extend(small != piece for small, piece in zip(joined.lower().split("\n"), self._new, strict=True))
        for folded in fold(joined).split("\n"):
            self.words.extend(map(self._number, (folded,) if folded.isalpha() else parted(folded)))
            self.starts.append(len(self.words))
        self._new.clear()

    def _number(self, word: str) -> int:
        number = self.numbers.setdefault(word, len(self.spelled))
        if number == len(self.spelled):
            self.spelled.append(word)
        return number


class _Own(threading.local):
    def __init__(self) -> None:
        self.numbering = Numbering()


_OWN = _Own()


def shared() -> Numbering:
    """The numbering of this thread, so that what one batch met costs the next one nothing. A full one is given up for a new
    one: what came out of the old one stays with it."""
    if len(_OWN.numbering) > _MOST:
        _OWN.numbering = Numbering()
    return _OWN.numbering

"""Words as small numbers, for many texts.

Folding a word costs a hundred times what looking it up does, and news says the same words all night. So texts are cut at their
white space, and what each piece means is worked out once; so is all else that is asked of a word. Pieces are known again by
their hashes, for which no piece needs to be an object of its own: those of many texts are computed together.
"""

import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from digest.text import parted
from digest.text.folding import fold
from digest.text.pieces import Pieces, blocks, cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]
    Places = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Answers = NDArray[np.uint64]

_MOST = 500_000  # pieces from which a shared numbering is given up for a new one: bounds memory


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


def parts(ends: "Places", chosen: "Sequence[int] | NDArray[np.signedinteger[Any]]") -> tuple["Places", "Places"]:
    """Of runs with these ends, some: their ends, and the places of all that is in them."""
    import numpy as np

    own = np.array(chosen, np.int64)
    sizes = np.diff(ends)[own]
    after = np.concatenate(([0], np.cumsum(sizes)))
    return after, np.repeat(ends[:-1][own] - after[:-1], sizes) + np.arange(after[-1])


def distinct(numbers: "Numbers") -> "Numbers":
    """The numbers that are there, in order, each once."""
    import numpy as np

    return np.flatnonzero(np.bincount(numbers)).astype(np.int32)


def hashed(word: str) -> int:
    """64 bits of a word, the same on every machine."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")


class Numbering:
    """Gives each word a number, from 0, in the order of first meeting: the words of `Language.words`, in any language.
    It remembers every piece it has met, and what was asked of its words."""

    def __init__(self) -> None:
        self._met = _Met()
        self._asked: dict[Callable[[str], int], _Asked] = {}

    def __call__(self, texts: Sequence[str]) -> Runs:
        """The numbers of the words of each text, in their order."""
        import numpy as np

        found = [self._numbered(block) for block in blocks(texts)]
        counts = np.concatenate([np.zeros(0, np.int64), *(np.diff(block.ends) for block in found)])
        return Runs(
            np.concatenate([np.zeros(0, np.int32), *(block.numbers for block in found)]),
            np.concatenate([np.zeros(0, bool), *(block.capitals for block in found)]),
            np.concatenate(([0], np.cumsum(counts))),
        )

    def __len__(self) -> int:
        """How many pieces it has met."""
        return len(self._met)

    @property
    def words(self) -> list[str]:
        """The words, each at its number."""
        return list(self._met.spelled)

    def asked(self, question: Callable[[str], int], numbers: "Numbers") -> "Answers":
        """What a pure function says of each of the words with these numbers: 64 bits."""
        if question not in self._asked:
            self._asked[question] = _Asked(question)
        return self._asked[question].of(numbers, self._met.spelled)

    def _numbered(self, texts: Sequence[str]) -> Runs:
        import numpy as np

        pieces, rows = cut(texts)
        met = self._met.numbered(pieces)
        ends, places = parts(self._met.starts, met)  # most pieces are one word, a dash is none
        return Runs(self._met.words[places], np.repeat(self._met.capitals[met], np.diff(ends)), ends[rows])


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
        new = distinct(numbers[~self._known[numbers]])
        self._answers[new] = np.array(array("Q", map(self._question, map(spelled.__getitem__, new.tolist()))))
        self._known[new] = True
        return self._answers[numbers]


class _Met:
    """The pieces that were met; the words of piece n are `words[starts[n]:starts[n + 1]]`."""

    def __init__(self) -> None:
        import numpy as np

        self.spelled: list[str] = []
        self.starts, self.words = np.zeros(1, np.int64), np.zeros(0, np.int32)
        self.capitals = np.zeros(0, bool)
        self._hashes, self._numbers = np.zeros(0, np.uint64), np.zeros(0, np.int32)  # by hash
        self._words: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.capitals)

    def numbered(self, pieces: Pieces) -> "Numbers":
        """The number of each piece."""
        import numpy as np

        hashes, first, every = np.unique(pieces.hashes, return_index=True, return_inverse=True)
        places = np.searchsorted(self._hashes, hashes)
        known = places < len(self._hashes)
        known[known] = self._hashes[places[known]] == hashes[known]
        numbers = np.empty(len(hashes), np.int32)
        numbers[known] = self._numbers[places[known]]
        new = np.flatnonzero(~known)
        new = new[np.argsort(first[new])]
        numbers[new] = np.arange(len(self), len(self) + len(new))
        if len(new):
            self._part(pieces.written(first[new]))
        self._hashes = np.insert(self._hashes, places[~known], hashes[~known])
        self._numbers = np.insert(self._numbers, places[~known], numbers[~known])
        return numbers[every]

    def _part(self, pieces: Sequence[str]) -> None:
        """Part new pieces into their words: to fold many together costs little more than to fold one."""
        import numpy as np

        joined = "\n".join(pieces)  # no piece holds a line break, and folding makes none
        capitals = [small != piece for small, piece in zip(joined.lower().split("\n"), pieces, strict=True)]
        words, ends = array("i"), array("q")
        for folded in fold(joined).split("\n"):
            words.extend(map(self._number, (folded,) if folded.isalpha() else parted(folded)))
            ends.append(len(words))
        self.starts = np.concatenate((self.starts, len(self.words) + np.array(ends)))
        self.words = np.concatenate((self.words, np.array(words)))
        self.capitals = np.concatenate((self.capitals, np.array(capitals, bool)))

    def _number(self, word: str) -> int:
        number = self._words.setdefault(word, len(self.spelled))
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

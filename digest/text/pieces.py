"""Texts cut at their white space into pieces, each with a hash by which it is known again. All pieces of many texts are found
and hashed together, so no piece is an object of its own.

A piece's hash is the polynomial of its characters (Karp and Rabin 1987), modulo 2^64: the difference of two sums, over all that
stands before its end and before its begin.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import SystemRandom
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Hashes = NDArray[np.uint64]
    Places = NDArray[np.int64]

_BLOCK = 1 << 17  # characters cut at once, if no text is longer: bounds memory
_LAST_BLANK = 0x3000  # the last of the characters that are white space

# The base of the polynomial. Drawn anew in each process, so that nobody can write words that are taken for one.
_BASE = SystemRandom().getrandbits(61) * 8 + 5


@dataclass(frozen=True, slots=True)
class Pieces:
    """Texts, joined, with the places where their pieces begin and end, and a hash of each piece."""

    text: str
    begins: "Places"
    ends: "Places"
    hashes: "Hashes"

    def written(self, chosen: "Places") -> list[str]:
        """Some of the pieces, as they are written."""
        return [
            self.text[begin:end] for begin, end in zip(self.begins[chosen].tolist(), self.ends[chosen].tolist(), strict=True)
        ]


def blocks(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts, so many at a time that they are no longer together than is cut at once."""
    start = characters = 0
    for at, text in enumerate(texts):
        if at > start and characters + len(text) > _BLOCK:
            yield texts[start:at]
            start, characters = at, 0
        characters += len(text)
    yield texts[start:]


def cut(texts: Sequence[str]) -> tuple[Pieces, "Places"]:
    """Texts cut at their white space, and where each begins among the pieces; where all end is the last of these."""
    import numpy as np

    text = "\n".join(("", *texts, ""))
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    blank = np.take(_blanks(), characters, mode="clip")
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
    begins, ends = edges[::2], edges[1::2]
    powers, inverse = _powers(len(text))
    sums = np.cumsum((characters + np.uint32(1)) * powers)
    hashes = (sums[ends - 1] - sums[begins - 1]) * inverse[begins]
    lengths = np.array([1, *(len(text) + 1 for text in texts)])
    return Pieces(text, begins, ends, hashes), np.searchsorted(begins, np.cumsum(lengths))


@cache
def _blanks() -> "Flags":
    """Which characters are white space; the last stands for all behind it."""
    import numpy as np

    return np.array([chr(code).isspace() for code in range(_LAST_BLANK + 1)] + [False])


def _powers(count: int) -> tuple["Hashes", "Hashes"]:
    """The powers of the base, and those of its inverse, modulo 2^64."""
    powers, inverse = _all_powers(1 << (max(count, _BLOCK) - 1).bit_length())
    return powers[:count], inverse[:count]


@cache
def _all_powers(count: int) -> tuple["Hashes", "Hashes"]:
    import numpy as np

    bases = (_BASE, pow(_BASE, -1, 1 << 64))
    powers, inverse = (np.cumprod(np.array([1] + [base] * (count - 1), np.uint64), dtype=np.uint64) for base in bases)
    return powers, inverse

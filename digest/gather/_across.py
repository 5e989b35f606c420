"""How alike stories of two languages are in what they say (`_traits`): cosines over traits weighed by how rare they are, the
names in the two texts matched letter by letter.

Which pairs are worth that is found on an inverted index of the rarer traits and of the consonants of names, so the cost grows
with the number of stories, not with their square.
"""

import math
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from digest.gather._happened import common
from digest.gather._named import Names, keys_of
from digest.gather._rows import joined
from digest.gather._traits import Traits
from digest.text.background import COMMON
from digest.text.lexicon import Lexicon
from digest.text.places import places
from digest.text.vectors import heaviest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Values = NDArray[np.float64]

_BLOCK = 500  # stories compared with all others at once: bounds memory
_PAIRS = 2000  # compared at once

_PLACE = "p"

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of trait counts, and how much of the night is searched."""

    concept: float = 1.0
    place: float = 0.5
    number: float = 1.3
    date: float = 1.0
    name: float = 0.8
    unsaid: float = 40.0  # added to the square of each length: two short texts are never nearly equal
    elsewhere: float = 0.7  # what a likeness counts of two stories that name places, and none in the same country
    happened: float = 0.1  # likeness in concepts, numbers and dates alone that two stories on one event have at least
    background: int = 100  # stories that stand for the news of other nights
    background_share: float = 0.1  # of them that hold a common word
    rare: int = 400  # stories that have a trait for it still to lead from one to another
    leads: int = 40  # a story's heaviest such traits
    partners: int = 4  # stories in each other language that are looked at closely


@dataclass(frozen=True, slots=True)
class Told:
    """One story, as far as time compares it. `begun` and `ended` are its first and last dated article, in hours; None where
    none has a date."""

    number: int
    language: str
    begun: float | None
    ended: float | None


class Likeness:
    """The stories of a night, ready to be compared across languages. `traits` together run along the stories. Names are matched
    under the executor, if there is one."""

    def __init__(
        self,
        told: Sequence[Told],
        traits: Sequence[Traits],
        lexicon: Lexicon,
        weights: Weights,
        executor: Executor | None = None,
    ) -> None:
        import numpy as np
        from scipy import sparse

        self._weights, self._vocabulary = weights, lexicon.languages
        self._language = np.array([story.language for story in told])
        columns, words = joined([part.counts for part in traits]), joined([part.names for part in traits])
        kinds = {"c": weights.concept, _PLACE: weights.place, "n": weights.number, "d": weights.date}
        kind = np.array([math.sqrt(kinds[trait[0]]) for trait in columns.names])
        counts, named = columns.matrix(), words.matrix()
        usual = frozenset("c:" + concept for code in COMMON for concept in common(lexicon, code))
        worth = self._worth(counts, columns.names, usual)
        self._full = _scaled(counts, kind * worth)
        self._happened = _scaled(self._full, np.array([float(trait[0] != _PLACE) for trait in columns.names]), often=False)
        self._where = counts.astype(bool).astype(np.float64) @ _countries(columns.names)
        keys: dict[str, int] = {}
        key = np.array([keys.setdefault(key, len(keys)) for key in keys_of(words.names)], np.int32)
        own = sparse.csr_matrix(
            (np.ones(named.nnz), key[named.indices], named.indptr.copy()), shape=(len(told), max(len(keys), 1))
        )
        own.sum_duplicates()
        own.data[:] = 1
        key_worth = self._worth(own, [*keys], frozenset())
        self._leads = sparse.hstack((self._full, _scaled(own, key_worth)), format="csr").astype(np.float32)
        self._names = Names(
            words.names, _scaled(named, math.sqrt(weights.name) * key_worth[key]), executor.map if executor else map
        )

    def pairs(self, left: str, right: str) -> list[tuple[int, int, float]]:
        """(place in `told`, place in `told`, likeness up to 1) of stories of two languages that have something in common."""
        import numpy as np

        first, second = self._promising(*(np.flatnonzero(self._language == code) for code in (left, right)))
        named = self._names.alike(first, second)
        both = first, second
        product = _products(self._full, first, second) + named
        likeness = _cosine(product, *(self._lengths(self._full, at) + named + self._weights.unsaid for at in both))
        if {left, right} <= self._vocabulary:  # else names and numbers are all there is
            lengths = (self._lengths(self._happened, at) + self._weights.unsaid / 2 for at in both)
            happened = _cosine(_products(self._happened, first, second), *lengths)
            likeness = likeness * np.sqrt(np.minimum(1.0, happened / self._weights.happened))
        apart = (_products(self._where, first, second) == 0) & (self._lengths(self._where, first) > 0)
        likeness = np.where(apart & (self._lengths(self._where, second) > 0), self._weights.elsewhere * likeness, likeness)
        return list(zip(first.tolist(), second.tolist(), likeness.tolist(), strict=True))

    def _lengths(self, matrix: Matrix, rows: "Places") -> "Values":
        """The squares of the lengths of rows."""
        import numpy as np

        return np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()[rows]

    def _worth(self, matrix: Matrix, traits: Sequence[str], usual: frozenset[str]) -> "Values":
        """Of each trait the inverse document frequency, by the language in which it is more frequent."""
        import numpy as np

        weights = self._weights
        expected = np.array([trait in usual for trait in traits], bool) * weights.background_share * weights.background
        worth = np.full(len(traits), math.inf)
        for code in np.unique(self._language):
            spoken = self._language == code
            counts = np.bincount(matrix[spoken].indices, minlength=len(traits))
            rarity = np.log((spoken.sum() + weights.background) / (counts + 0.5 + expected))
            worth = np.where(counts > 0, np.minimum(worth, rarity), worth)
        return worth

    def _promising(self, left: "Places", right: "Places") -> tuple["Places", "Places"]:
        """The pairs that share most of their rarer traits: for each story of either side the nearest of the other. By the
        second of each pair, then by the first."""
        import numpy as np

        one, other = self._leads[left], self._leads[right]
        width = self._leads.shape[1]
        few = np.bincount(one.indices, minlength=width) + np.bincount(other.indices, minlength=width) <= self._weights.rare
        one, other = (_only(side, few, self._weights.leads) for side in (one, other))
        found = set(_nearest(one, other, self._weights.partners))
        found |= {(first, second) for second, first in _nearest(other, one, self._weights.partners)}
        pairs = np.array(sorted((second, first) for first, second in found), np.int64).reshape(-1, 2)
        return left[pairs[:, 1]], right[pairs[:, 0]]


def _countries(traits: Sequence[str]) -> Matrix:
    """A row a trait: the country of a place, or nothing. Never without a column."""
    import numpy as np
    from scipy import sparse

    known = [places().named(trait[2:]) if trait[0] == _PLACE else None for trait in traits]
    held = [(row, place.country) for row, place in enumerate(known) if place and place.country]
    number = {country: column for column, country in enumerate(sorted({country for _, country in held}))}
    rows, columns = [row for row, _ in held], [number[country] for _, country in held]
    return sparse.csr_matrix((np.ones(len(held)), (rows, columns)), shape=(len(traits), max(len(number), 1)))


def _cosine(product: "Values", left: "Values", right: "Values") -> "Values":
    """Of vectors two by two, by their products and the squares of their lengths."""
    import numpy as np

    cosine: Values = product / np.sqrt(left * right)
    return cosine


# --- stories as rows of numbers -------------------------------------------------------------------------------------------


def _scaled(matrix: Matrix, factors: "Values", *, often: bool = True) -> Matrix:
    """The same with each column times its factor; what is said more than once first counts less than as often."""
    import numpy as np

    scaled = matrix.copy()
    if often:
        scaled.data = np.where(scaled.data > 1, 1 + np.log(np.maximum(scaled.data, 1)), scaled.data)
    scaled.data *= factors[scaled.indices]
    return scaled


def _products(matrix: Matrix, left: "Places", right: "Places") -> "Values":
    """The products of rows, two by two."""
    import numpy as np

    starts = range(0, len(left), _PAIRS)
    parts = (matrix[left[at : at + _PAIRS]].multiply(matrix[right[at : at + _PAIRS]]).sum(axis=1) for at in starts)
    return np.concatenate([np.zeros(0), *(np.asarray(part).ravel() for part in parts)])


def _only(matrix: Matrix, kept: "NDArray[np.bool_]", most: int) -> Matrix:
    """The rows with nothing but the kept columns, of those the heaviest, at length 1."""
    import numpy as np

    matrix.data *= kept[matrix.indices]
    matrix.eliminate_zeros()
    matrix = heaviest(matrix, most)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return matrix


def _nearest(rows: Matrix, others: Matrix, most: int) -> Iterator[tuple[int, int]]:
    index = others.T.tocsr()
    for start in range(0, rows.shape[0], _BLOCK):
        near = heaviest((rows[start : start + _BLOCK] @ index).tocsr(), most).tocoo()
        yield from zip((near.row + start).tolist(), near.col.tolist(), strict=True)

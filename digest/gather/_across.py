"""How alike stories of two languages are in what they say (`_traits`): cosines over traits weighed by how rare they are, the
names in the two texts matched letter by letter.

Which pairs are worth that is found on an inverted index of the rarer traits and of the consonants of names, so the cost grows
with the number of stories, not with their square.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from digest.gather._traits import Traits
from digest.text.background import COMMON
from digest.text.lexicon import Lexicon
from digest.text.transliteration import near_keys, word_evidence, word_key
from digest.text.vectors import heaviest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 500  # stories compared with all others at once: bounds memory
_MEMORY = 1 << 17  # pairs of words remembered
_CERTAIN, _WIDTH = 5.5, 1.3  # nats of evidence at which two words of two texts on one event are as likely one name as not
_UNLIKELY = 0.2
_LONG = 4  # consonants of a key of which one may be lost

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
    happened: float = 0.1  # likeness in concepts, numbers and dates alone that two stories on one event have at least
    background: int = 100  # stories that stand for the news of other nights
    background_share: float = 0.1  # of them that hold a common word
    rare: int = 400  # stories that have a trait for it still to lead from one to another
    leads: int = 40  # a story's heaviest such traits
    partners: int = 4  # stories in each other language that are looked at closely


@dataclass(frozen=True, slots=True)
class Told:
    """One story, as far as it is compared. `begun` and `ended` are its first and last dated article, in hours; None where
    none has a date."""

    number: int
    language: str
    begun: float | None
    ended: float | None
    traits: Traits


class Likeness:
    """The stories of a night, ready to be compared across languages."""

    def __init__(self, told: Sequence[Told], lexicon: Lexicon, weights: Weights) -> None:
        self._told, self._weights = told, weights
        self._sizes = Counter(story.language for story in told)
        keys = [_keys(story.traits.names) for story in told]
        kinds = {"c": weights.concept, "p": weights.place, "n": weights.number, "d": weights.date, "k": weights.name}
        worth = self._worth(keys, _common(lexicon))
        self._full = [{t: math.sqrt(kinds[t[0]]) * worth[t] * _often(n) for t, n in s.traits.counts.items()} for s in told]
        self._lengths = [sum(value * value for value in values.values()) for values in self._full]
        self._happenings = [sum(v * v for t, v in values.items() if t[0] != _PLACE) for values in self._full]
        self._vocabulary = lexicon.languages
        self._leads = [values | {key: worth[key] for key in own} for values, own in zip(self._full, keys, strict=True)]
        self._names = [
            {
                word: math.sqrt(weights.name) * worth[_key(word)] * _often(n)
                for word, n in story.traits.names.items()
                if _key(word)
            }
            for story in told
        ]

    def pairs(self, left: str, right: str) -> Iterator[tuple[int, int, float]]:
        """(place in `told`, place in `told`, likeness up to 1) of stories of two languages that have something in common."""
        places = [[at for at, story in enumerate(self._told) if story.language == code] for code in (left, right)]
        indexed: dict[int, dict[str, list[str]]] = {}
        for first, second in self._promising(*places):
            if second not in indexed:
                indexed[second] = _by_key(self._names[second])
            yield first, second, self._alike(first, second, indexed[second])

    def _alike(self, first: int, second: int, index: Mapping[str, Sequence[str]]) -> float:
        left, right = self._full[first], self._full[second]
        shared = [(trait[0] == _PLACE, value * right[trait]) for trait, value in left.items() if trait in right]
        happened = sum(value for is_place, value in shared if not is_place)
        named = _named_alike(self._names[first], self._names[second], index)
        likeness = _cosine(
            sum(value for _, value in shared) + named,
            *(self._lengths[at] + named + self._weights.unsaid for at in (first, second)),
        )
        if not {self._told[at].language for at in (first, second)} <= self._vocabulary:
            return likeness  # names and numbers are all there is
        alike = _cosine(happened, *(self._happenings[at] + self._weights.unsaid / 2 for at in (first, second)))
        return likeness * math.sqrt(min(1.0, alike / self._weights.happened))

    def _worth(self, keys: Sequence[Sequence[str]], common: frozenset[str]) -> dict[str, float]:
        """Trait or key → inverse document frequency, by the language in which it is more frequent."""
        spread: dict[str, Counter[str]] = defaultdict(Counter)
        for story, own in zip(self._told, keys, strict=True):
            spread[story.language].update(story.traits.counts.keys() | own)
        weights = self._weights
        worth: dict[str, float] = {}
        for code, counts in spread.items():
            size = self._sizes[code] + weights.background
            for trait, count in counts.items():
                known = count + 0.5 + (weights.background_share * weights.background if trait in common else 0)
                worth[trait] = min(worth.get(trait, math.inf), math.log(size / known))
        return worth

    def _promising(self, left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
        """The pairs that share most of their rarer traits: for each story of either side the nearest of the other."""
        import numpy as np

        if not left or not right:
            return []
        columns: dict[str, int] = {}
        one, other = (_matrix([self._leads[at] for at in side], columns) for side in (left, right))
        width = len(columns)
        one.resize((len(left), width))
        other.resize((len(right), width))
        few = np.bincount(one.indices, minlength=width) + np.bincount(other.indices, minlength=width) <= self._weights.rare
        one, other = (_only(side, few, self._weights.leads) for side in (one, other))
        found = set(_nearest(one, other, self._weights.partners))
        found |= {(first, second) for second, first in _nearest(other, one, self._weights.partners)}
        return sorted((left[first], right[second]) for first, second in found)


def _common(lexicon: Lexicon) -> frozenset[str]:
    """The concepts that any press text may speak of."""
    return frozenset("c:" + one for code, words in COMMON.items() for word in words for one in lexicon.senses(word, code))


def _cosine(product: float, left: float, right: float) -> float:
    """Of two vectors, by their product and the squares of their lengths."""
    return product / math.sqrt(left * right)


def _often(count: float) -> float:
    return 1 + math.log(count) if count > 1 else count


# --- pairs worth looking at -----------------------------------------------------------------------------------------------


def _matrix(rows: Sequence[Mapping[str, float]], columns: dict[str, int]) -> Matrix:
    import numpy as np
    from scipy import sparse

    ends = np.cumsum([0, *map(len, rows)])
    places = np.fromiter((columns.setdefault(trait, len(columns)) for row in rows for trait in row), np.int32, int(ends[-1]))
    values = np.fromiter((value for row in rows for value in row.values()), np.float32, int(ends[-1]))
    return sparse.csr_matrix((values, places, ends), shape=(len(rows), max(len(columns), 1)))


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


# --- names ----------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=_MEMORY)
def _key(word: str) -> str:
    """The key of a word that may be a name, as the trait by which stories are found; of an Arabic one without its particles."""
    key = word_key(word.rpartition(" ")[2])
    return f"k:{key}" if len(key) > 1 else ""


def _keys(names: Mapping[str, float]) -> list[str]:
    return [*dict.fromkeys(filter(None, map(_key, names)))]


@lru_cache(maxsize=_MEMORY)
def _near(word: str) -> tuple[str, ...]:
    """The keys by which a word is looked for in another text, of each of its readings."""
    keys = {word_key(form) for form in word.split(" ")}
    return tuple(sorted({near for key in keys if len(key) > 1 for near in (near_keys(key) if len(key) >= _LONG else (key,))}))


def _by_key(names: Mapping[str, float]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in names:
        for key in _near(word):
            found[key].append(word)
    return found


def _named_alike(left: Mapping[str, float], right: Mapping[str, float], index: Mapping[str, Sequence[str]]) -> float:
    """What the names in common bring: of each word the likeliest partner, each partner once."""
    offers = []
    for word, value in left.items():
        partners = {other for key in _near(word) for other in index.get(key, ())}
        offers += [
            (likely * value * right[other], word, other) for other in partners if (likely := _one_name(word, other)) > _UNLIKELY
        ]
    taken: set[str] = set()
    total = 0.0
    for brings, word, other in sorted(offers, reverse=True):
        if word not in taken and other not in taken:
            taken |= {word, other}
            total += brings
    return total


@lru_cache(maxsize=_MEMORY)
def _one_name(one: str, other: str) -> float:
    """How likely two words of texts on one event are one name, 0 to 1."""
    if one.isascii() == other.isascii():
        return float(not set(one.split(" ")).isdisjoint(other.split(" ")))
    arabic, latin = (other, one) if one.isascii() else (one, other)
    evidence = max((word_evidence(form, latin) for form in arabic.split(" ")), default=0.0)
    return 1 / (1 + math.exp(min((_CERTAIN - evidence) / _WIDTH, 500.0)))

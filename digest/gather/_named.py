"""Names that two texts have in common, matched letter by letter across scripts."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from digest.text.transliteration import near_keys, word_evidence, word_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

_MEMORY = 1 << 16  # pairs of words remembered
_CERTAIN, _WIDTH = 5.5, 1.3  # nats of evidence at which two words of two texts on one event are as likely one name as not
_UNLIKELY = 0.2
_LONG = 4  # consonants of a key of which one may be lost

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@lru_cache(maxsize=_MEMORY)
def key_of(word: str) -> str:
    """The key of a word that may be a name, as the trait by which stories are found; of an Arabic one without its particles."""
    key = word_key(word.rpartition(" ")[2])
    return f"k:{key}" if len(key) > 1 else ""


@lru_cache(maxsize=_MEMORY)
def _near(word: str) -> tuple[str, ...]:
    """The keys by which a word is looked for in another text, of each of its readings."""
    keys = {word_key(form) for form in word.split(" ")}
    return tuple(sorted({near for key in keys if len(key) > 1 for near in (near_keys(key) if len(key) >= _LONG else (key,))}))


@dataclass(frozen=True, slots=True)
class Names:
    """The words of stories that may be names, with what each would bring; `pairs` are rows of stories to compare."""

    words: Sequence[str]
    values: Matrix
    pairs: Sequence[tuple[int, int]] = ()

    def part(self, first: "Places", second: "Places") -> "Names":
        """No more than some pairs need."""
        import numpy as np

        rows, pairs = np.unique(np.concatenate((first, second)), return_inverse=True)
        values = self.values[rows]
        columns, values.indices = np.unique(values.indices, return_inverse=True)
        values.resize((len(rows), max(len(columns), 1)))
        return Names([self.words[column] for column in columns.tolist()], values, list(zip(*np.split(pairs, 2), strict=True)))

    def row(self, number: int) -> dict[str, float]:
        start, end = self.values.indptr[number : number + 2]
        words = (self.words[column] for column in self.values.indices[start:end].tolist())
        return dict(zip(words, self.values.data[start:end].tolist(), strict=True))


def named_alike(names: Names) -> list[float]:
    """What the names in common bring to each pair."""
    found = []
    for second, pairs in groupby(names.pairs, key=itemgetter(1)):
        right = names.row(second)
        index = _by_key(right)
        found += [_alike(names.row(first), right, index) for first, _ in pairs]
    return found


def _by_key(names: Mapping[str, float]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in names:
        for key in _near(word):
            found[key].append(word)
    return found


def _alike(left: Mapping[str, float], right: Mapping[str, float], index: Mapping[str, Sequence[str]]) -> float:
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

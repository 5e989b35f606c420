"""Names that two texts have in common, matched letter by letter across scripts."""

import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from digest.text.transliteration import near_keys, word_evidence, word_key, word_keys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Values = NDArray[np.float64]

_MEMORY = 1 << 16  # words remembered
_PAIRS = 2000  # looked at at once
_CERTAIN, _WIDTH = 5.5, 1.3  # nats of evidence at which two words of two texts on one event are as likely one name as not
_UNLIKELY = 0.2
_LEAST = _CERTAIN + _WIDTH * math.log(_UNLIKELY / (1 - _UNLIKELY))  # evidence at which it is just as unlikely
_LONG = 4  # consonants of a key of which one may be lost

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@lru_cache(maxsize=_MEMORY)
def key_of(word: str) -> str:
    """The key of a word that may be a name, as the trait by which stories are found; of an Arabic one without its particles."""
    return _told(word_key(word.rpartition(" ")[2]))


def keys_of(words: Sequence[str]) -> list[str]:
    """The same of each of many words."""
    return [*map(_told, word_keys([word.rpartition(" ")[2] for word in words]))]


def _told(key: str) -> str:
    return f"k:{key}" if len(key) > 1 else ""


class Names:
    """The words of stories that may be names. `values` has a row a story, a column a word: what it would bring. `mapped` is
    `map`, or that of an executor."""

    def __init__(self, words: Sequence[str], values: Matrix, mapped: Callable[..., Iterable[Any]]) -> None:
        import numpy as np

        self._words, self._values, self._mapped = words, values, mapped
        readings = [word.split(" ") for word in words]
        keys = word_keys([*chain.from_iterable(readings)])
        distinct = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        near, counts = _all_near([*distinct])
        key = np.fromiter(map(distinct.__getitem__, keys), np.int64, len(keys))
        word = np.repeat(np.arange(len(words)), [*map(len, readings)])
        places, within = _repeated(counts[key])
        self._keys = near[(np.cumsum(counts) - counts)[key][places] + within]
        self._ends = np.searchsorted(word[places], np.arange(len(words) + 1))

    def alike(self, first: "Places", second: "Places") -> "Values":
        """What the names in common bring to each pair of stories: of each word the likeliest partner, each partner once."""
        import numpy as np

        nothing = np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
        blocks = range(0, len(first), _PAIRS)
        found = [self._candidates(first[at : at + _PAIRS], second[at : at + _PAIRS], at) for at in blocks]
        pairs, words, worth = (np.concatenate(one) for one in zip(nothing, *found, strict=True))
        distinct, places = np.unique(words, return_inverse=True)
        brings = worth * self._likely(distinct)[places]
        total = np.zeros(len(first))
        taken: set[tuple[int, int]] = set()  # of a pair a word; the second story's words behind those of the first
        fitting = np.flatnonzero(brings)
        order = fitting[np.lexsort((words[fitting], -brings[fitting], pairs[fitting]))]
        one, other = np.divmod(words[order], len(self._words))
        for pair, word, partner, much in zip(
            pairs[order].tolist(), one.tolist(), (other + len(self._words)).tolist(), brings[order].tolist(), strict=True
        ):
            if (pair, word) not in taken and (pair, partner) not in taken:
                taken |= {(pair, word), (pair, partner)}
                total[pair] += much
        return total

    def _candidates(self, first: "Places", second: "Places", begin: int) -> tuple["Places", "Places", "Values"]:
        """The words of pairs of stories that have a key in common: (pair, both words in one number, what they would bring)."""
        import numpy as np

        pair, keys, words, values = self._keyed(first)
        other_pair, other_keys, other_words, other_values = self._keyed(second)
        mine, theirs = pair << 32 | keys, other_pair << 32 | other_keys
        order = np.argsort(theirs)
        starts, stops = (np.searchsorted(theirs, mine, side, sorter=order) for side in ("left", "right"))
        left, within = _repeated(stops - starts)
        right = order[starts[left] + within]
        both = words[left] * len(self._words) + other_words[right]
        ordered = np.lexsort((both, pair[left]))
        pair, both, worth = pair[left][ordered], both[ordered], (values[left] * other_values[right])[ordered]
        new = np.ones(len(pair), bool)
        new[1:] = (pair[1:] != pair[:-1]) | (both[1:] != both[:-1])
        return pair[new] + begin, both[new], worth[new]

    def _keyed(self, rows: "Places") -> tuple["Places", "Places", "Places", "Values"]:
        """(place among the rows, key, word, value) of all keys of the words of rows."""
        import numpy as np

        starts = self._values.indptr[rows].astype(np.int64)
        places, within = _repeated(self._values.indptr[rows + 1] - starts)
        entries = starts[places] + within
        words = self._values.indices[entries].astype(np.int64)
        spread, within = _repeated(np.diff(self._ends)[words])
        words, entries = words[spread], entries[spread]
        return places[spread], self._keys[self._ends[words] + within], words, self._values.data[entries]

    def _likely(self, both: "Places") -> "Values":
        """How likely two words are one name; 0 for what is unlikely."""
        import numpy as np

        spelled = [
            (self._words[one], self._words[other]) for one, other in zip(*np.divmod(both, len(self._words) or 1), strict=True)
        ]
        parts = (spelled[start : start + _PAIRS] for start in range(0, len(spelled), _PAIRS))
        likely = np.array([one for part in self._mapped(_all_likely, parts) for one in part], np.float64)
        return np.where(likely > _UNLIKELY, likely, 0.0)


def _repeated(counts: "Places") -> tuple["Places", "Places"]:
    """Each place as often as it counts, and the how-manieth time it is, from 0."""
    import numpy as np

    ends = np.cumsum(counts)
    places = np.repeat(np.arange(len(counts)), counts)
    return places, np.arange(len(places)) - (ends - counts)[places]


def _all_near(keys: Sequence[str]) -> tuple["Places", "Places"]:
    """Numbers of the keys by which words with these keys are looked for in another text, and how many each of them has."""
    import numpy as np

    numbers: dict[str, int] = {}
    found, counts = array("q"), array("q")
    for key in keys:
        near = near_keys(key) if len(key) >= _LONG else (key,) if len(key) > 1 else ()
        found.extend(numbers.setdefault(one, len(numbers)) for one in near)
        counts.append(len(near))
    return np.array(found, np.int64), np.array(counts, np.int64)


def _all_likely(pairs: Sequence[tuple[str, str]]) -> list[float]:
    return [_one_name(one, other) for one, other in pairs]


def _one_name(one: str, other: str) -> float:
    """How likely two words of texts on one event are one name, 0 to 1; of what is unlikely, only that it is."""
    if one.isascii() == other.isascii():
        return float(not set(one.split(" ")).isdisjoint(other.split(" ")))
    arabic, latin = (other, one) if one.isascii() else (one, other)
    evidence = max((word_evidence(form, latin, _LEAST) for form in arabic.split(" ")), default=0.0)
    return 1 / (1 + math.exp(min((_CERTAIN - evidence) / _WIDTH, 500.0)))

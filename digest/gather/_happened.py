"""Whether two articles of one language that share rare words tell of one event: asked, as between two languages (`link`), by
what happened, not by who.

The rarest words of an article are names, and two articles may share several and tell of two events: one man has two days in
court, two trades fear one law. So where two articles are near by their words but neither surely near to another, their openings
are read for the concepts of the vocabulary and for numbers. Where these have little in common, and time does not speak for
the pair, it counts for less. A language without a vocabulary cannot be asked: there time alone is left to speak.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from digest.gather._merging import Pairs
from digest.records import Article
from digest.text.arrays import sorted_set
from digest.text.background import COMMON
from digest.text.lexicon import Lexicon
from digest.text.numbering import hashed, parts
from digest.text.vectors import Read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Values = NDArray[np.float64]
    Keys = NDArray[np.uint64]

HOURS = 36.0  # between two stories, at which their likeness counts exp(-1/2)
UNDATED = 0.5  # what a likeness counts where a story has no date
_WORDS = 100  # of an opening that are read
_FIRST = 50  # of them, and of the title, that count twice
_PAIRS = 20_000  # compared at once: bounds memory
_NUMBER = 1 << 63  # in the key of a number; a concept's is without it

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@dataclass(frozen=True, slots=True)
class Doubt:
    """Which pairs are asked, and what their answer must reach."""

    begins: float = 0.22  # cosine from which two articles may make a story
    ends: float = 0.6  # from which their words alone tell
    enough: float = 0.07  # likeness in what happened, with what time leaves of it, with which a pair counts in full
    unsaid: float = 20.0  # added to the square of each length: two short texts are never nearly equal
    background: int = 100  # articles that stand for the news of other nights
    background_share: float = 0.1  # of them that hold a common word


DOUBT = Doubt()


@dataclass(frozen=True, slots=True)
class Happened:
    """What the openings of articles of one language say happened: article n the `keys` at `indices[ends[n]:ends[n + 1]]`, each
    so many `times`. A key stands for a concept, or for a number."""

    keys: "Keys"
    indices: "NDArray[np.int32]"
    ends: "Places"
    times: "NDArray[np.float32]"

    def of(self, articles: "Sequence[int] | Places") -> "Happened":
        """Some of the articles, in the order asked for; no key is dropped."""
        ends, places = parts(self.ends, articles)
        return replace(self, indices=self.indices[places], ends=ends, times=self.times[places])


@dataclass(frozen=True, slots=True)
class Openings:
    """What is asked of articles of one language: the hour of each, not a number for an undated one; what they say, if their
    language has a vocabulary; and the keys of what any text may say."""

    hours: "Values"
    happened: Happened | None
    usual: "Keys"


def asked(pairs: Pairs, openings: Openings, doubt: Doubt = DOUBT) -> Pairs:
    """The pairs of articles, the doubtful ones with less of their cosine the less they reach of what is enough: by its square.
    Where there is no vocabulary time alone can be asked."""
    import numpy as np

    doubtful = np.flatnonzero(_doubtful(pairs, len(openings.hours), doubt))
    if not len(doubtful):
        return pairs
    places, both = np.unique(np.concatenate((pairs.left[doubtful], pairs.right[doubtful])), return_inverse=True)
    left, right = np.split(both, 2)
    reached = _nearness(openings.hours[places], left, right)
    if openings.happened is not None:
        said = _weighed(openings.happened.of(places.tolist()), openings.usual, doubt)
        reached = (reached * _likeness(said, left, right, doubt.unsaid) / doubt.enough) ** 2
    cosine = pairs.cosine.copy()
    cosine[doubtful] *= np.minimum(1.0, reached).astype(np.float32)
    return pairs._replace(cosine=cosine)


def _doubtful(pairs: Pairs, articles: int, doubt: Doubt) -> "NDArray[np.bool_]":
    """The pairs that may make a story, and not both of whose articles are surely near to another: there a mean decides."""
    import numpy as np

    certain = pairs.cosine >= doubt.ends
    sure = np.zeros(articles, bool)
    sure[pairs.left[certain]] = sure[pairs.right[certain]] = True
    doubtful: NDArray[np.bool_] = (pairs.cosine >= doubt.begins) & ~certain & ~(sure[pairs.left] & sure[pairs.right])
    return doubtful


def _nearness(hours: "Values", left: "Places", right: "Places") -> "Values":
    """What the time between two articles leaves of their likeness."""
    import numpy as np

    nearness: Values = np.nan_to_num(np.exp(-(((hours[left] - hours[right]) / HOURS) ** 2) / 2), nan=UNDATED)
    return nearness


def _likeness(said: Matrix, left: "Places", right: "Places", unsaid: float) -> "Values":
    """The cosine of rows, two by two."""
    import numpy as np

    length = np.sqrt(np.asarray(said.multiply(said).sum(axis=1)).ravel() + unsaid)
    parts = [
        np.asarray(said[left[at : at + _PAIRS]].multiply(said[right[at : at + _PAIRS]]).sum(axis=1)).ravel()
        for at in range(0, len(left), _PAIRS)
    ]
    likeness: Values = np.concatenate(parts) / (length[left] * length[right])
    return likeness


def _weighed(told: Happened, usual: "Keys", doubt: Doubt) -> Matrix:
    """A row an article: what it says, weighed by how rare that is."""
    import numpy as np
    from scipy import sparse

    times = np.where(told.times > 1, 1 + np.log(np.maximum(told.times, 1)), told.times)
    expected = np.isin(told.keys, usual) * doubt.background * doubt.background_share
    held = np.bincount(told.indices, minlength=len(told.keys))
    worth = np.log((len(told.ends) - 1 + doubt.background) / (held + 0.5 + expected))
    return sparse.csr_matrix((times * worth[told.indices], told.indices, told.ends), shape=(len(told.ends) - 1, len(told.keys)))


# --- what an opening says happened ----------------------------------------------------------------------------------------


def happened(batch: Read, code: str, words: Lexicon) -> Happened:
    """What the openings of a batch of articles of one language say; its first words count twice."""
    import numpy as np

    meanings = _meanings(words, code)
    read = [runs.only(runs.places < _WORDS) for runs in (batch.texts, batch.titles)]
    rows = np.concatenate([runs.rows for runs in read])
    weights = np.concatenate([np.where(runs.places < _FIRST, 2.0, 1.0) for runs in read])
    answers = batch.numbering.asked(meanings.of, np.concatenate([runs.numbers for runs in read]))
    number = answers >= _NUMBER
    words_of, keys, shares = meanings.told(answers[~number].astype(np.int64))
    rows = np.concatenate((rows[number], rows[~number][words_of]))
    weights = np.concatenate((weights[number], weights[~number][words_of] * shares))
    return _counted(rows, np.concatenate((answers[number], keys)), weights, len(batch.marks))


def openings(articles: Sequence[Article], said: Happened, usual: "Keys | None") -> Openings:
    """What is asked of articles of one language. `usual` are the keys of what any text may say, if it has a vocabulary."""
    import numpy as np

    hours = np.array([article.published.timestamp() / 3600 if article.dated else np.nan for article in articles])
    return Openings(hours, None, np.zeros(0, np.uint64)) if usual is None else Openings(hours, said, usual)


@lru_cache(maxsize=16)
def usual(words: Lexicon, code: str) -> "Keys | None":
    """The keys of the concepts that any text of a language may speak of; none at all for a language without a vocabulary."""
    import numpy as np

    return np.array(sorted(map(_key, common(words, code))), np.uint64) if code in words.languages else None


def common(words: Lexicon, code: str) -> frozenset[str]:
    """The concepts that any text of a language may speak of."""
    return frozenset(concept for word in COMMON.get(code, ()) for concept in words.senses(word, code))


def joined(batches: Sequence[Happened]) -> Happened:
    """Several batches as one, in their order."""
    import numpy as np

    keys = sorted_set(np.concatenate([np.zeros(0, np.uint64), *(batch.keys for batch in batches)]))
    indices = [np.searchsorted(keys, batch.keys).astype(np.int32)[batch.indices] for batch in batches]
    counts = [np.diff(batch.ends) for batch in batches]
    return Happened(
        keys,
        np.concatenate([np.zeros(0, np.int32), *indices]),
        np.concatenate(([0], np.cumsum(np.concatenate([np.zeros(0, np.int64), *counts])))),
        np.concatenate([np.zeros(0, np.float32), *(batch.times for batch in batches)]),
    )


def _counted(rows: "Places", said: "Keys", weights: "Values", articles: int) -> Happened:
    """What is said in which row, with its weight, as counts."""
    import numpy as np

    keys, indices = np.unique(said, return_inverse=True)
    told, places = np.unique(rows << 32 | indices, return_inverse=True)
    times = np.bincount(places, weights, len(told)).astype(np.float32)
    ends = np.searchsorted(told >> 32, np.arange(articles + 1))
    return Happened(keys, (told & 0xFFFFFFFF).astype(np.int32), ends, times)


class _Meanings:
    """What the words of one language may mean. Most words that mean anything mean what others do, so sets of meanings are
    numbered: 0 is that of a word without any."""

    def __init__(self, words: Lexicon, code: str) -> None:
        self._words, self._code = words, code
        self._numbers: dict[tuple[str, ...], int] = {(): 0}
        self._keys, self._starts = array("Q"), array("q", [0, 0])

    def of(self, word: str) -> int:
        """The number of a word's meanings, or the key of the number that it is."""
        if word[:1].isdigit():
            return _NUMBER | hashed(word) >> 1
        senses = self._words.meanings(word, self._code)
        if senses not in self._numbers:
            self._numbers[senses] = len(self._numbers)
            self._keys.extend(map(_key, senses))
            self._starts.append(len(self._keys))
        return self._numbers[senses]

    def told(self, numbers: "Places") -> tuple["Places", "Keys", "Values"]:
        """All meanings of words, each with the place of its word and its share of it: the meanings of a word share it."""
        import numpy as np

        ends, places = parts(np.array(self._starts), numbers)
        counts = np.diff(ends)
        return np.repeat(np.arange(len(numbers)), counts), np.array(self._keys)[places], 1 / np.repeat(counts, counts)


@lru_cache(maxsize=16)
def _meanings(words: Lexicon, code: str) -> _Meanings:
    return _Meanings(words, code)


def _key(concept: str) -> int:
    return hashed(concept) >> 1

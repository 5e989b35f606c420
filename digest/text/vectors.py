"""Texts as sparse vectors of unit length at most: TF-IDF with a background, as the grouping of news needs it.

Sublinear term frequency and inverse document frequency (Salton and Buckley 1988). What the body, the lead and the title say is
weighed apart, each at unit length, and added: what the title says counts whatever the length of the text. Numbers and names
tell one event from the next of its kind, so they weigh more. The background (`digest.text.background`) stands for the articles
that are not at hand.

    documents ▸ read ▸ count, a batch at a time ▸ weigh, all together

A batch is read and counted by itself, which is most of the work and may be done anywhere. Neither the order of the documents
nor how they fell into batches matters to the bit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from digest.text import language
from digest.text.arrays import by_threads, sorted_set
from digest.text.background import COMMON
from digest.text.numbering import Numbering, Runs, distinct, hashed, parts, shared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]
    Places = NDArray[np.int64]
    Keys = NDArray[np.uint64]

Matrix = Any  # scipy.sparse.csr_matrix, which has no types
_MOST_TEXT, _MOST_TITLE = 24_000, 1000  # characters
_MOST_TIMES = 255  # a word is counted in one document
_HASH = 62  # bits of a key; those above tell what it is
_WORD, _NUMBER, _NAME = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Document:
    """What is weighed of one article. `marks` are words to count as they are, such as the ids of names."""

    title: str
    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each thing counts. Found on Arabic and English story sets together; one setting for every language."""

    text_words: int = 300  # read of a text: news says the event first
    lead_words: int = 100  # the opening, which counts again
    stand_in: int = 12  # words of the text that stand in for a missing title
    lead: float = 0.5  # beside 1 for the text
    title: float = 0.2
    number: float = 2.0
    name: float = 1.8
    capitals: float = 0.4  # of the times a name is written, with a capital: others have one where a sentence begins
    terms: int = 128  # kept of a document: its heaviest
    background: int = 200  # articles the background stands for
    background_share: float = 0.1  # of them that hold a common word


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Read:
    """A batch of documents as the numbers of their words; one without a text is its title."""

    numbering: Numbering
    texts: Runs
    titles: Runs
    marks: Sequence[Sequence[str]]

    def of(self, documents: Sequence[int]) -> "Read":
        """Some of the documents, in the order asked for."""
        marks = [self.marks[number] for number in documents]
        return Read(self.numbering, self.texts.of(documents), self.titles.of(documents), marks)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a batch of documents of one language says: document n the `keys` at `indices[ends[n]:ends[n + 1]]`. A key stands for
    all words of one stem: what it is, and a hash. `said` are three rows along the indices: how often documents say it all in
    all, in title and lead, in the title. Of each key, `capitals` and `written` tell how often it has a capital and how often it
    is written at all."""

    keys: "Keys"
    indices: "NDArray[np.unsignedinteger[Any]]"
    ends: "Places"
    said: "NDArray[np.uint8]"
    capitals: "Places"
    written: "Places"

    def of(self, documents: Sequence[int]) -> "Counts":
        """Some of the documents, in the order asked for; what is known of the keys stays."""
        ends, places = parts(self.ends, documents)
        return replace(self, indices=self.indices[places], ends=ends, said=self.said[:, places])


def vectors(documents: Sequence[Document], code: str, weights: Weights = WEIGHTS) -> Matrix:
    """Documents of one language → a row each (float32, CSR, sorted indices); empty where there are no words."""
    return weigh([count(read(documents), code, weights)], code, weights)


def read(documents: Sequence[Document]) -> Read:
    """The words of a batch of documents."""
    numbering = shared()
    texts = numbering([(document.text or document.title)[:_MOST_TEXT] for document in documents])
    titles = numbering([document.title[:_MOST_TITLE] for document in documents])
    return Read(numbering, texts, titles, [document.marks for document in documents])


def count(batch: Read, code: str, weights: Weights = WEIGHTS) -> Counts:
    """What a batch of documents of one language says."""
    import numpy as np

    marks = np.array([_key(f"@{mark}") for own in batch.marks for mark in own], np.uint64)
    keys, key = _keyed(batch, code, marks)
    texts, titles = (Runs(key[run.numbers], run.capitals, run.ends) for run in (batch.texts, batch.titles))
    texts, titles = (run.only(run.numbers > 0) for run in (texts, titles))
    texts, titles = texts.only(texts.places < weights.text_words), titles.only(titles.places < weights.lead_words)
    untitled = np.diff(titles.ends) == 0
    lead = _at(texts.only(texts.places < weights.lead_words))
    title = np.concatenate((_at(titles), _at(texts.only(untitled[texts.rows] & (texts.places < weights.stand_in)))))
    marked = np.repeat(np.arange(len(batch.marks)), [*map(len, batch.marks)]) << 32 | np.searchsorted(keys, marks)
    told, total = np.unique(np.concatenate((_at(texts), title, marked)), return_counts=True)
    again = (np.bincount(np.searchsorted(told, part), minlength=len(told)) for part in (np.concatenate((lead, title)), title))
    return Counts(
        keys,
        (told & 0xFFFFFFFF).astype(np.min_scalar_type(len(keys))),  # there are many: as small as can be
        np.searchsorted(told >> 32, np.arange(len(batch.marks) + 1)),
        np.minimum([total, *again], _MOST_TIMES).astype(np.uint8),
        *_written(batch, key, len(keys)),
    )


def _keyed(batch: Read, code: str, marks: "Keys") -> tuple["Keys", "NDArray[np.int32]"]:
    """The keys in order, and by the number of a word the place of its key: 0 for one without meaning."""
    import numpy as np

    said = distinct(np.concatenate((batch.texts.numbers, batch.titles.numbers)))
    answers = batch.numbering.asked(_question(code), said)
    keys = sorted_set(np.concatenate((np.zeros(1, np.uint64), answers, marks)))
    key = np.zeros(said.max(initial=0) + 1, np.int32)
    key[said] = np.searchsorted(keys, answers)
    return keys, key


def _written(batch: Read, key: "NDArray[np.int32]", keys: int) -> tuple["Places", "Places"]:
    """How often each key is written with a capital, and how often at all."""
    import numpy as np

    every = key[np.concatenate((batch.texts.numbers, batch.titles.numbers))]
    capital = every[np.concatenate((batch.texts.capitals, batch.titles.capitals))]
    return np.bincount(capital, minlength=keys).astype(np.int32), np.bincount(every, minlength=keys).astype(np.int32)


@cache
def _question(code: str) -> Callable[[str], int]:
    """What gives the words of a language their keys; 0 for one without meaning."""
    spoken = language(code)
    return lambda word: 0 if word in spoken.stopwords else _key(spoken.stem(word))


def _key(word: str) -> int:
    """The key of a stem, or of a mark, which begins with @."""
    kind = _NUMBER if word[:1].isdigit() else _NAME if word[:1] == "@" else _WORD
    return kind << _HASH | hashed(word) >> 64 - _HASH


def _at(run: Runs) -> "Places":
    """Document and word of each place of a run, in one number."""
    return run.rows << 32 | run.numbers


def weigh(batches: Sequence[Counts], code: str, weights: Weights = WEIGHTS) -> Matrix:
    """What batches of documents of one language say → a row a document, in their order (float32, CSR, sorted indices)."""
    import numpy as np
    from scipy import sparse

    spoken = language(code)
    usual = [_key(spoken.stem(next(iter(spoken.words(word)), ""))) for word in COMMON.get(code, ())]
    common = np.array(usual, np.uint64)
    keys = sorted_set(np.concatenate((common, *(batch.keys for batch in batches))))
    frequency, capitals, written = np.zeros((3, len(keys)), np.float32)
    frequency[np.searchsorted(keys, common)] = weights.background * weights.background_share
    columns = [np.searchsorted(keys, batch.keys).astype(np.int32) for batch in batches]
    for batch, own in zip(batches, columns, strict=True):
        frequency[own] += np.bincount(batch.indices, minlength=len(own))
        capitals[own] += batch.capitals
        written[own] += batch.written
    articles = sum(len(batch.ends) - 1 for batch in batches) + weights.background
    named = capitals >= weights.capitals * np.maximum(written, 1)
    worth = (np.log((articles + 1) / (frequency + 0.5)) * _emphasis(keys, named, weights)).astype(np.float32)
    rows = by_threads(partial(_weighed, worth=worth, weights=weights), zip(batches, columns, strict=True))
    return sparse.vstack(rows, format="csr") if rows else sparse.csr_matrix((0, len(keys)), dtype=np.float32)


def _emphasis(keys: "Keys", named: "NDArray[np.bool_]", weights: Weights) -> "Vector":
    """The weight of each key for what it is: a number, a name, or neither."""
    import numpy as np

    kinds = keys >> np.uint64(_HASH)
    emphasis = np.select([kinds == _NUMBER, named | (kinds == _NAME)], [weights.number, weights.name], 1.0)
    return emphasis.astype(np.float32)


def _weighed(counted: tuple[Counts, "NDArray[np.int32]"], worth: "Vector", weights: Weights) -> Matrix:
    """One batch of rows. Its keys have their columns in the same order, so the indices stay sorted."""
    import numpy as np
    from scipy import sparse

    batch, column = counted
    documents = len(batch.ends) - 1
    rows = np.repeat(np.arange(documents), np.diff(batch.ends))
    indices = column[batch.indices]
    worths = worth[indices]
    damped = np.concatenate(([0], 1 + np.log(np.arange(1, _MOST_TIMES + 1)))).astype(np.float32)
    total = np.zeros(len(indices), np.float32)
    for times, share in zip(batch.said, (1.0, weights.lead, weights.title), strict=True):
        total += _unit(damped[times] * worths, rows, documents) * np.float32(share)
    matrix = sparse.csr_matrix((_unit(total, rows, documents), indices, batch.ends), shape=(documents, len(worth)))
    return heaviest(matrix, weights.terms)


def _unit(values: "Vector", rows: "Places", count: int) -> "Vector":
    """The same with rows of length 1; empty rows stay empty."""
    import numpy as np

    lengths = np.sqrt(np.bincount(rows, values * values, count))
    return (values / np.maximum(lengths, 1e-9)[rows]).astype(np.float32)


def heaviest(matrix: Matrix, most: int) -> Matrix:
    """The same with at most `most` entries a row, their values untouched. Of equal values the first words stay; indices
    must be sorted, values float32 and not negative."""
    import numpy as np
    from scipy import sparse

    counts = np.diff(matrix.indptr)
    if not len(counts) or counts.max() <= most:
        return matrix
    long = np.flatnonzero(counts > most)
    sizes = counts[long]
    begins = np.cumsum(sizes) - sizes
    places = np.repeat(matrix.indptr[long] - begins, sizes) + np.arange(sizes.sum())
    rows = np.repeat(np.arange(len(long)), sizes)
    bits = matrix.data[places].view(np.int32).astype(np.int64)  # such numbers sort as their bits do
    falling = rows << 32 | 0x7FFFFFFF - bits
    last = np.sort(falling)[begins + most - 1][rows]  # of those that stay
    before, equal = falling < last, falling == last
    room = most - np.bincount(rows[before], minlength=len(long))
    so_far = np.cumsum(equal)
    so_far -= (so_far - equal)[begins][rows]
    kept = np.ones(len(matrix.data), bool)
    kept[places] = before | equal & (so_far <= room[rows])
    ends = np.concatenate(([0], np.cumsum(np.minimum(counts, most))))
    return sparse.csr_matrix((matrix.data[kept], matrix.indices[kept], ends), shape=matrix.shape)

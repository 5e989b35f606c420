"""Texts as sparse vectors of unit length at most: TF-IDF with a background, as the grouping of news needs it.

Sublinear term frequency and inverse document frequency (Salton and Buckley 1988). What the body, the lead and the title say is
weighed apart, each at unit length, and added: what the title says counts whatever the length of the text. Numbers and names
tell one event from the next of its kind, so they weigh more. The background (`digest.text.background`) stands for the articles
that are not at hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from digest.text import language
from digest.text.background import COMMON
from digest.text.numbering import Numbering

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]
    Numbers = NDArray[np.int32]

Matrix = Any  # scipy.sparse.csr_matrix, which has no types
_BLOCK = 4000  # documents counted at once: bounds memory


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
    terms: int = 128  # kept of a document: its heaviest
    background: int = 200  # articles the background stands for
    background_share: float = 0.1  # of them that hold a common word


WEIGHTS = Weights()


def vectors(documents: Iterable[Document], code: str, weights: Weights = WEIGHTS) -> Matrix:
    """Documents of one language → a row each (float32, CSR, sorted indices); empty where there are no words."""
    import numpy as np
    from scipy import sparse

    spoken = language(code)
    numbering = Numbering(spoken.keys)
    for word in COMMON.get(code, ()):
        numbering.number(spoken.stem(next(iter(spoken.words(word)), "")))
    common = len(numbering.words)
    blocks = _counts(documents, numbering, weights)
    width = len(numbering.words)
    frequency = np.zeros(width, np.float32)
    frequency[:common] = weights.background * weights.background_share
    for block in blocks:
        frequency += np.bincount(block[0].indices, minlength=width)
    articles = sum(block[0].shape[0] for block in blocks) + weights.background
    worth = np.log((articles + 1) / (frequency + 0.5)) * _emphasis(numbering, weights)
    rows = [_weighed(block, worth.astype(np.float32), weights) for block in blocks]
    return sparse.vstack(rows, format="csr") if rows else sparse.csr_matrix((0, width), dtype=np.float32)


def _counts(documents: Iterable[Document], numbering: Numbering, weights: Weights) -> list[list[Matrix]]:
    """How often each document says each word: all in all, in title and lead, in the title. In blocks of documents."""
    blocks = []
    rest = iter(documents)
    while block := list(islice(rest, _BLOCK)):
        texts = numbering(document.text[: 16 * weights.text_words] for document in block)
        titles = numbering(document.title[:1000] for document in block)
        marks = ([numbering.number(f"@{mark}") for mark in document.marks] for document in block)
        rows = [_views(*row, weights) for row in zip(texts, titles, marks, strict=True)]
        blocks.append([_matrix(view) for view in zip(*rows, strict=True)])
    return blocks


def _weighed(block: Sequence[Matrix], worth: "Vector", weights: Weights) -> Matrix:
    """One block of rows from its three counts."""
    import numpy as np
    from scipy import sparse

    total = sparse.csr_matrix((block[0].shape[0], len(worth)), dtype=np.float32)
    for view, share in zip(block, (1.0, weights.lead, weights.title), strict=True):
        view.resize(total.shape)
        view.data = (1 + np.log(view.data)) * worth[view.indices]
        total = total + _unit(view) * np.float32(share)
    total = heaviest(_unit(total), weights.terms)
    total.sort_indices()
    return total


def _views(text: "Numbers", title: "Numbers", marks: Sequence[int], weights: Weights) -> tuple["Numbers", "Numbers", "Numbers"]:
    """All that counts of a document, what counts again, and what counts once more."""
    import numpy as np

    text = text[: weights.text_words]
    title = title[: weights.lead_words] if len(title) else text[: weights.stand_in]
    everything = np.concatenate((text, title, np.array(marks, np.int32)))
    return everything, np.concatenate((text[: weights.lead_words], title)), title


def _matrix(rows: Sequence["Numbers"]) -> Matrix:
    import numpy as np
    from scipy import sparse

    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate(rows)
    width = int(columns.max()) + 1 if len(columns) else 1
    matrix = sparse.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), width))
    matrix.sum_duplicates()
    return matrix


def _emphasis(numbering: Numbering, weights: Weights) -> "Vector":
    """The weight of each word for what it is: a number, a name, or neither."""
    import numpy as np

    def of(number: int, word: str) -> float:
        if word[:1].isdigit():
            return weights.number
        return weights.name if word[:1] == "@" or numbering.capitalised(number) >= 0.7 else 1.0

    return np.array([of(number, word) for number, word in enumerate(numbering.words)], np.float32)


def _unit(matrix: Matrix) -> Matrix:
    """The same with rows of length 1; empty rows stay empty."""
    import numpy as np

    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return matrix


def heaviest(matrix: Matrix, most: int) -> Matrix:
    """The same with at most `most` entries a row, their values untouched. Of equal values the first words stay."""
    import numpy as np
    from scipy import sparse

    counts = np.diff(matrix.indptr)
    if not len(counts) or counts.max() <= most:
        return matrix
    kept = np.ones(len(matrix.data), bool)
    for row in np.flatnonzero(counts > most).tolist():
        start, end = matrix.indptr[row : row + 2]
        order = np.argsort(-matrix.data[start:end], kind="stable")  # the indices are sorted, so of equals the first come first
        kept[start + order[most:]] = False
    ends = np.concatenate(([0], np.cumsum(np.minimum(counts, most))))
    return sparse.csr_matrix((matrix.data[kept], matrix.indices[kept], ends), shape=matrix.shape)

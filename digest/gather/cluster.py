"""Which articles of one language tell of one event.

Articles become vectors (`digest.text.vectors`); those that share rare words are compared, and clusters are merged best first by
average link (`_merging`). A merge must not fall far below what holds its two sides together: a tight story takes in only what
is as close, a loose one (a summit, told from many sides) takes in more, and two strikes of one week stay two. One cosine
between two articles may be chance, a mean over many is not, so the fewer they are the more is asked; and what their rare words
have in common may be who, not what happened, which is asked as between two languages (`_happened`). Never plain connected
components: they chain. The days between two clusters count against them. Copies are folded first: a reprint weighs nothing.

The pairs worth comparing are found on an inverted index of rare words, so that the cost grows with the number of articles. The
order of the input does not matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any

from digest.gather._happened import DOUBT, Doubt, Happened, Openings, asked, happened, joined, openings, usual
from digest.gather._merging import BOND, Bond, Pairs, merged
from digest.records import Article
from digest.text.arrays import by_threads
from digest.text.lexicon import Lexicon, lexicon
from digest.text.vectors import WEIGHTS, Counts, Document, Read, Weights, count, heaviest, read, weigh

_COUNTED = 1000  # articles counted at once: bounds memory
_BLOCK = 250  # articles compared with all others at once: bounds memory
_PAIRS = 20_000  # cosines computed at once


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are grouped: one setting for every language and every size of night."""

    weights: Weights = WEIGHTS
    bond: Bond = BOND
    doubt: Doubt = DOUBT
    rare_words: int = 32  # an article's heaviest words, by which others like it are found
    rare: int = 500  # articles that hold a word for it still to count as rare
    near: float = 0.16  # cosine from which two articles are compared further


SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Said:
    """What a batch of articles of one language says, and the keys of what any text of it may say (`_happened.usual`)."""

    counts: Counts
    happened: Happened
    usual: Any

    def of(self, articles: Sequence[int]) -> "Said":
        """Some of the articles, in the order asked for."""
        return Said(self.counts.of(articles), self.happened.of(articles), self.usual)


def cluster(
    articles: Sequence[Article],
    copies: Sequence[int] | None = None,
    words: Lexicon | None = None,
    settings: Settings = SETTINGS,
    batches: Mapping[str, Iterable[Said]] | None = None,
    executor: Executor | None = None,
) -> tuple[int, ...]:
    """A story number for each article, counted from 0 in the order of the articles. No story holds two languages.

    `copies` names for each article the one whose copy it is (`find_copies`); a copy goes where that one goes. `words` is the
    vocabulary (the shipped one if none is given). `batches` are what the articles of each language say (`said`), batch after
    batch, where they were read already. The languages are grouped under the executor, if there is one.
    """
    first = list(range(len(articles))) if copies is None else list(copies)
    spoken: dict[str, list[int]] = {code: [] for code in sorted({article.language for article in articles})}
    for index, article in enumerate(articles):
        spoken[article.language].append(index)
    originals = {code: [index for index in own if first[index] == index] for code, own in spoken.items()}
    for own in originals.values():
        own.sort(key=lambda index: (articles[index].published, articles[index].source, articles[index].url, index))
    if batches is None:
        words = words or lexicon()
        batches = {code: _said([articles[index] for index in own], words, settings) for code, own in spoken.items()}
    nights = (
        _night(code, [articles[index] for index in kept], batches[code], _places(spoken[code], kept), settings)
        for code, kept in originals.items()
    )
    label = list(range(len(articles)))
    mapped = executor.map if executor else map
    for own, stories in zip(originals.values(), mapped(_grouped, nights), strict=True):
        for story in stories:
            for member in story:
                label[own[member]] = own[min(story)]
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(label[index], len(numbers)) for index in first)


def said(batch: Read, code: str, words: Lexicon, settings: Settings = SETTINGS) -> Said:
    """What a batch of articles of one language says, for `cluster`."""
    return Said(count(batch, code, settings.weights), happened(batch, code, words), usual(words, code))


def document(article: Article) -> Document:
    """What is weighed of an article. The people and bodies that it names count once more by their ids, which are one where
    spellings differ; places do not: they stand in the text as all spell them, and every report of a country shares them."""
    return Document(article.title, article.text, tuple(name.id for name in article.names if name.kind != "place"))


def _said(articles: Sequence[Article], words: Lexicon, settings: Settings) -> Iterator[Said]:
    for start in range(0, len(articles), _COUNTED):
        block = articles[start : start + _COUNTED]
        yield said(read([document(article) for article in block]), block[0].language, words, settings)


def _places(own: Sequence[int], originals: Sequence[int]) -> list[int]:
    """Where each of the originals stands in `own`, which is sorted."""
    place = {index: number for number, index in enumerate(own)}
    return [place[index] for index in originals]


@dataclass(frozen=True, slots=True)
class _Night:
    """The articles of one language, as numbers: a row of `matrix` each."""

    matrix: Any
    openings: Openings
    settings: Settings


def _night(
    code: str, articles: Sequence[Article], batches: Iterable[Said], places: Sequence[int], settings: Settings
) -> _Night:
    """The articles of a language that stand at these places of the batches."""
    import numpy as np

    kept = np.sort(np.array(places, np.int64))
    order = np.searchsorted(kept, places)
    only = list(_only(batches, kept))
    happened = joined([batch.happened for batch in only]).of(order)
    matrix = weigh([batch.counts for batch in only], code, settings.weights)[order]
    return _Night(matrix, openings(articles, happened, only[0].usual), settings)


def _only(batches: Iterable[Said], kept: Any) -> Iterator[Said]:
    """The batches with no more than the articles at these places, in order; a batch may be given up when it was read."""
    import numpy as np

    begin = 0
    for batch in batches:
        end = begin + len(batch.counts.ends) - 1
        first, last = np.searchsorted(kept, (begin, end))
        yield batch.of(kept[first:last] - begin)
        begin = end


def _grouped(night: _Night) -> list[list[int]]:
    """The stories among articles of one language, as lists of rows."""
    pairs = asked(_near(night.matrix, night.settings), night.openings, night.settings.doubt)
    return merged(night.matrix, night.openings.hours / 24, pairs, night.settings.bond)


def _near(matrix: Any, settings: Settings) -> Pairs:
    """The rows that share rare words and are near enough."""
    import numpy as np

    rare = _rare(matrix, settings)
    pairs = partial(_near_block, matrix, rare, rare.T.tocsr(), settings.near)
    none = Pairs(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32))
    return Pairs(*map(np.concatenate, zip(none, *by_threads(pairs, range(0, matrix.shape[0], _BLOCK)), strict=True)))


def _near_block(matrix: Any, rare: Any, index: Any, near: float, start: int) -> Pairs:
    """The pairs of a block of rows with later ones."""
    import numpy as np

    found = rare[start : start + _BLOCK] @ index
    places = np.flatnonzero(found.data >= near / 2)
    left = (np.searchsorted(found.indptr, places, "right") - 1 + start).astype(np.int32)
    right = found.indices[places]
    left, right = left[right > left], right[right > left]
    parts = (slice(part, part + _PAIRS) for part in range(0, len(left), _PAIRS))
    cosines = [matrix[left[part]].multiply(matrix[right[part]]).sum(axis=1).A1 for part in parts]
    cosine = np.concatenate([np.zeros(0, np.float32), *cosines])
    return Pairs(left[cosine >= near], right[cosine >= near], cosine[cosine >= near])


def _rare(matrix: Any, settings: Settings) -> Any:
    """Each row's heaviest words among those that few rows hold."""
    import numpy as np
    from scipy import sparse

    few = (np.bincount(matrix.indices, minlength=matrix.shape[1]) <= settings.rare).astype(np.float32)
    blocks = (matrix[start : start + _COUNTED] for start in range(0, max(matrix.shape[0], 1), _COUNTED))
    return sparse.vstack(by_threads(partial(_rare_block, few, settings.rare_words), blocks), format="csr")


def _rare_block(few: Any, most: int, block: Any) -> Any:
    rare = block.copy()
    rare.data *= few[rare.indices]
    rare.eliminate_zeros()
    return heaviest(rare, most)

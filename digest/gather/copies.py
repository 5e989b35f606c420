"""Which articles are copies of one another: reprints, near duplicates, and the wire copy that many outlets carry.

MinHash (Broder 1997) over shingles of three folded words: 64 permutations in 32 bands of 2 (locality-sensitive hashing), once
over the whole text and once over its opening, since a reprint is cut at its end. Short bands propose much; what they propose is
verified on the shingles themselves, so a chance collision joins nothing. In a band an article is compared with the first and
with the one before it alone: 400 copies cost 800 comparisons.

A batch of articles is sketched by itself, which is most of the work and may be done anywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zlib import crc32

from digest.records import Article
from digest.text.arrays import by_threads, sorted_set
from digest.text.numbering import Numbering, Runs, shared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]
    Short = NDArray[np.uint32]
    Places = NDArray[np.int64]

_SHINGLE = 3  # words
_PERMUTATIONS = 64
_BANDS = 32
_OPENING = 60  # shingles
_CONTAINED = 0.75  # share of the shorter text's shingles found in the longer one
_CONTAINED_ALIKE = 0.6  # the same for two texts of like length: neither is less than half the other
_MOST_CHARACTERS = 24_000  # of a text: a copy shows long before that
_FEWEST = 5  # shingles: fewer say nothing, and such texts are copies only if they are equal
_PROMISING = 0.1  # of two sketches the same: what is worth verifying
_BLOCK = 1000  # texts sketched at once: bounds memory
_ODD = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # odd 64-bit constants of SplitMix64


@dataclass(frozen=True, slots=True)
class Sketches:
    """A batch of articles, sketched. `shingles` are the distinct ones of each, in order, as hashes: those of article n are
    `shingles[ends[n]:ends[n + 1]]`. `whole` and `opening` have a row for each article that has shingles, the rest of whose
    numbers stand in `rows`: under each of the permutations, its least shingle."""

    shingles: "Short"
    ends: "Places"
    rows: "Places"
    whole: "Short"
    opening: "Short"


def find_copies(articles: Sequence[Article], sketched: Sequence[Sketches] | None = None) -> tuple[int, ...]:
    """For each article the index of the first published article of its copy group; its own where it is nobody's copy.
    `sketched` are the sketches of the articles, batch after batch, where they were made already."""
    if sketched is None:
        blocks = (articles[start : start + _BLOCK] for start in range(0, len(articles), _BLOCK))
        sketched = [sketch(*_read(block)) for block in blocks]
    order = sorted(range(len(articles)), key=lambda index: _published(articles[index]))
    shingles = [part for batch in sketched for part in _parted(batch)]
    first = list(range(len(order)))  # union-find over positions in `order`; the root is the first published
    for left, right in _candidates(sketched, order):
        root, other = _root(first, left), _root(first, right)
        if root != other and _same(shingles[order[left]], shingles[order[right]]):
            first[max(root, other)] = min(root, other)
    copies = {index: order[_root(first, position)] for position, index in enumerate(order)}
    return tuple(copies[index] for index in range(len(articles)))


def _published(article: Article) -> tuple[datetime, str, str]:
    return article.published, article.source, article.url


def _read(articles: Sequence[Article]) -> tuple[Numbering, Runs]:
    """The words of articles of any languages: they are parted alike in all."""
    numbering = shared()
    return numbering, numbering([(article.text or article.title)[:_MOST_CHARACTERS] for article in articles])


def sketch(numbering: Numbering, texts: Runs) -> Sketches:
    """A batch of texts, as numbers of their words, sketched; the same on every machine."""
    import numpy as np

    sizes = np.diff(texts.ends)
    padded = np.where(sizes, np.maximum(sizes, _SHINGLE), 0)  # a text of a word or two is one shingle
    begins = np.cumsum(padded) - padded
    said = np.zeros(padded.sum(), np.uint64)
    said[np.repeat(begins, sizes) + texts.places] = numbering.asked(_hashed, texts.numbers)
    counts = np.maximum(padded - _SHINGLE + 1, 0)
    ends = np.concatenate(([0], np.cumsum(counts)))
    places = np.arange(ends[-1]) - np.repeat(ends[:-1], counts)
    shingles = _shingled(said, np.repeat(begins, counts) + places)
    row = np.repeat(np.arange(len(sizes)), counts)
    opening = places < _OPENING
    distinct, _ = np.unique(row.astype(np.uint64) << np.uint64(32) | shingles >> np.uint64(32), return_counts=True)
    return Sketches(
        distinct.astype(np.uint32),
        np.searchsorted(distinct >> np.uint64(32), np.arange(len(sizes) + 1)),
        np.flatnonzero(counts),
        _sketches(shingles, counts[counts > 0]),
        _sketches(shingles[opening], np.minimum(counts, _OPENING)[counts > 0]),
    )


def _hashed(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


def _shingled(words: "Hashes", starts: "Places") -> "Hashes":
    """The hashes of the runs of words that begin there, from the hashes of the words."""
    import numpy as np

    runs = words[starts]
    for place in range(1, _SHINGLE):
        runs = runs * np.uint64(_ODD[0]) + words[starts + place]
    return _mixed(runs)


def _mixed(numbers: "Hashes") -> "Hashes":
    """SplitMix64 (Steele, Lea and Flood 2014): every bit of a number moves every bit of its hash. Wraps around at 64 bits."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(_ODD[1])
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(_ODD[2])
    return numbers ^ (numbers >> np.uint64(31))


def _sketches(shingles: "Hashes", counts: "Places") -> "Short":
    """A row a text: under each of the permutations, its least shingle. `counts` are how many each text has, none of them 0."""
    import numpy as np

    multipliers = _mixed(np.arange(1, _PERMUTATIONS + 1, dtype=np.uint64)) | np.uint64(1)
    sketches = np.empty((len(counts), _PERMUTATIONS), np.uint32)
    if len(counts):
        begins = np.cumsum(counts) - counts
        for column, multiplier in enumerate(multipliers):
            sketches[:, column] = np.minimum.reduceat(shingles * multiplier, begins) >> np.uint64(32)
    return sketches


def _parted(batch: Sketches) -> list["Short"]:
    """The shingles of each article."""
    return [batch.shingles[start:end] for start, end in zip(batch.ends[:-1], batch.ends[1:], strict=True)]


def _candidates(sketched: Sequence[Sketches], order: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of places in the order that may be copies, in order, each once."""
    import numpy as np

    if not order:
        return []
    begins = np.cumsum([0, *(len(batch.ends) - 1 for batch in sketched)])
    rows = np.concatenate([batch.rows + begin for batch, begin in zip(sketched, begins, strict=False)])
    places = np.argsort(order)[rows]  # where each row stands in the order
    ordered = np.argsort(places)
    sketches = (np.concatenate(parts)[ordered] for parts in zip(*((one.whole, one.opening) for one in sketched), strict=True))
    pairs = sorted_set(np.concatenate(by_threads(_alike, sketches)))
    left, right = (places[ordered][side].tolist() for side in (pairs >> 32, pairs & 0xFFFFFFFF))
    return list(zip(left, right, strict=True))


def _alike(sketches: "Short") -> "Places":
    """Pairs of rows, in one number, that share a band and enough of the rest: each row with the first that has the band, and
    with the one before it there."""
    import numpy as np

    found = [np.empty(0, np.int64)]
    for band in range(0, _PERMUTATIONS, _PERMUTATIONS // _BANDS):
        keys = sketches[:, band].astype(np.uint64) << np.uint64(32) | sketches[:, band + 1]
        order = np.argsort(keys, kind="stable")
        same = np.concatenate(([False], keys[order[1:]] == keys[order[:-1]]))[: len(order)]
        first = np.maximum.accumulate(np.where(same, 0, np.arange(len(order))))
        found += [order[before] << 32 | order[same] for before in (first[same], np.flatnonzero(same) - 1)]
    pairs = sorted_set(np.concatenate(found))
    promising = [
        (sketches[part >> 32] == sketches[part & 0xFFFFFFFF]).mean(axis=1) >= _PROMISING
        for part in np.array_split(pairs, len(pairs) // (10 * _BLOCK) + 1)
    ]
    kept: NDArray[np.int64] = pairs[np.concatenate(promising)]
    return kept


def _same(left: "Short", right: "Short") -> bool:
    """Whether two texts share enough shingles to be one text."""
    import numpy as np

    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < _FEWEST:
        return bool(np.array_equal(left, right))
    needed = _CONTAINED_ALIKE if 2 * len(shorter) >= len(longer) else _CONTAINED
    both = np.concatenate((left, right))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1])) >= needed * len(shorter)


def _root(first: list[int], position: int) -> int:
    while first[position] != position:
        first[position] = first[first[position]]
        position = first[position]
    return position

"""Which articles are copies of one another: reprints, near duplicates, and the wire copy that many outlets carry.

MinHash (Broder 1997) over shingles of four folded words, 64 permutations in 16 bands of 4 (locality-sensitive hashing), once over
the whole text and once over its opening, since a reprint is cut at its end. What the bands propose is verified on the shingles
themselves, so a chance collision joins nothing. Within a band only neighbours are compared: 400 copies cost 400 comparisons.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zlib import crc32

from digest.records import Article
from digest.text import language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

SHINGLE = 4  # words
PERMUTATIONS = 64
BANDS = 16
OPENING = 60  # shingles
JACCARD = 0.5
CONTAINMENT = 0.75  # of the shorter text in the longer
_MOST_CHARACTERS = 24_000  # of a text: a copy shows long before that
_FEWEST_SHINGLES = 5  # fewer say nothing; such texts are copies only if they are equal


def find_copies(articles: Sequence[Article]) -> tuple[int, ...]:
    """For each article the index of the first published article of its copy group; its own where it is nobody's copy."""
    import numpy as np

    order = sorted(range(len(articles)), key=lambda index: (articles[index].published, articles[index].source, articles[index].url, index))
    hashed: dict[str, int] = {}
    shingles = [_shingles(articles[index], hashed) for index in order]
    first = list(range(len(order)))  # union-find over positions in `order`; the root is the first published
    for left, right in _candidates(shingles):
        root, other = _root(first, left), _root(first, right)
        if root != other and _same(shingles[left], shingles[right]):
            first[max(root, other)] = min(root, other)
    copies = np.empty(len(order), dtype=int)
    for position, index in enumerate(order):
        copies[index] = order[_root(first, position)]
    return tuple(copies.tolist())


def _shingles(article: Article, hashed: dict[str, int]) -> "Hashes":
    """The hashes of an article's shingles, in the order of the text. `hashed` remembers the hash of each word."""
    import numpy as np

    words = language(article.language).words(article.text[:_MOST_CHARACTERS] or article.title)
    for word in words:
        if word not in hashed:
            hashed[word] = crc32(word.encode("utf-8", "replace")) | 1
    numbers = np.fromiter((hashed[word] for word in words), np.uint64, len(words))
    if len(words) <= SHINGLE:
        return _mixed(numbers, 0).sum(keepdims=True)[: len(words)]
    parts = (_mixed(numbers[place : len(numbers) - SHINGLE + 1 + place], place) for place in range(SHINGLE))
    return np.add.reduce(list(parts))


def _mixed(numbers: "Hashes", salt: int) -> "Hashes":
    """SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output. Wraps around at 64 bits."""
    import numpy as np

    mixed = numbers + np.uint64((0x9E3779B97F4A7C15 * (salt + 1)) & 0xFFFFFFFFFFFFFFFF)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _candidates(shingles: Sequence["Hashes"]) -> list[tuple[int, int]]:
    """Pairs that share a band: each article with the first of its bucket and with the one before it there."""
    import numpy as np

    pairs: set[tuple[int, int]] = set()
    for keys in (_bands(shingles), _bands([hashes[:OPENING] for hashes in shingles])):
        for band in range(BANDS):
            order = np.argsort(keys[:, band], kind="stable")
            values = keys[order, band]
            starts = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1]))) if len(values) else order
            for start, end in zip(starts, [*starts[1:], len(values)], strict=True):
                members = order[start:end].tolist()
                if end - start > 1 and values[start]:
                    pairs.update((members[0], member) for member in members[1:])
                    pairs.update(zip(members[1:], members[2:], strict=False))
    return sorted(pairs)


def _bands(shingles: Sequence["Hashes"]) -> "Hashes":
    """One row an article, one key a band; 0 where there is no text."""
    import numpy as np

    multipliers = _mixed(np.arange(1, PERMUTATIONS + 1, dtype=np.uint64), 1) | np.uint64(1)
    folding = _mixed(np.arange(PERMUTATIONS // BANDS, dtype=np.uint64), 2)
    keys = np.zeros((len(shingles), BANDS), np.uint64)
    for row, hashes in enumerate(shingles):
        if len(hashes):
            sketch = (hashes[:, None] * multipliers).min(axis=0).reshape(BANDS, -1)
            keys[row] = _mixed((sketch * folding).sum(axis=1, dtype=np.uint64), 3) | np.uint64(1)
    return keys


def _same(left: "Hashes", right: "Hashes") -> bool:
    """Whether two texts share enough shingles to be one text."""
    import numpy as np

    left, right = np.unique(left), np.unique(right)
    if min(len(left), len(right)) < _FEWEST_SHINGLES:
        return np.array_equal(left, right)
    shared = len(np.intersect1d(left, right, assume_unique=True))
    return shared >= JACCARD * (len(left) + len(right) - shared) or shared >= CONTAINMENT * min(len(left), len(right))


def _root(first: list[int], position: int) -> int:
    while first[position] != position:
        first[position] = first[first[position]]
        position = first[position]
    return position

"""Which articles are copies of one another: reprints, near duplicates, and the wire copy that many outlets carry.

MinHash (Broder 1997) over shingles of three folded words: 64 permutations in 32 bands of 2 (locality-sensitive hashing), once over
the whole text and once over its opening, since a reprint is cut at its end. Short bands propose much; what they propose is
verified on the shingles themselves, so a chance collision joins nothing. In a band an article is compared with the first and with
the one before it alone: 400 copies cost 800 comparisons.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zlib import crc32

from digest.records import Article
from digest.text import language
from digest.text.numbering import Numbering

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

_SHINGLE = 3  # words
_PERMUTATIONS = 64
_BANDS = 32
_OPENING = 60  # shingles
_CONTAINED = 0.75  # share of the shorter text's shingles found in the longer one
_CONTAINED_ALIKE = 0.6  # the same for two texts of like length: neither is less than half the other
_MOST_CHARACTERS = 24_000  # of a text: a copy shows long before that
_FEWEST = 5  # shingles: fewer say nothing, and such texts are copies only if they are equal
_ALL_BITS = 0xFFFFFFFFFFFFFFFF


def find_copies(articles: Sequence[Article]) -> tuple[int, ...]:
    """For each article the index of the first published article of its copy group; its own where it is nobody's copy."""
    order = sorted(range(len(articles)), key=lambda index: (articles[index].published, articles[index].source, articles[index].url))
    shingles = _shingles([articles[index] for index in order])
    first = list(range(len(order)))  # union-find over positions in `order`; the root is the first published
    for left, right in _candidates(shingles):
        root, other = _root(first, left), _root(first, right)
        if root != other and _same(shingles[left], shingles[right]):
            first[max(root, other)] = min(root, other)
    copies = {index: order[_root(first, position)] for position, index in enumerate(order)}
    return tuple(copies[index] for index in range(len(articles)))


def _shingles(articles: Sequence[Article]) -> list["Hashes"]:
    """For each article the hashes of its shingles, in the order of the text; the same on every machine."""
    import numpy as np

    numberings = {code: Numbering(language(code).words) for code in {article.language for article in articles}}
    shingles: list[Hashes] = [np.empty(0, np.uint64)] * len(articles)
    for code, numbering in numberings.items():
        spoken = [position for position, article in enumerate(articles) if article.language == code]
        texts = [numbering(articles[position].text[:_MOST_CHARACTERS] or articles[position].title) for position in spoken]
        hashes = np.array([crc32(word.encode("utf-8", "replace")) for word in numbering.words], np.uint64)
        for position, numbers in zip(spoken, texts, strict=True):
            shingles[position] = _shingled(hashes[numbers])
    return shingles


def _shingled(words: "Hashes") -> "Hashes":
    """The hashes of runs of words, from the hashes of the words; a shorter text is one run."""
    import numpy as np

    size = min(_SHINGLE, len(words))
    if not size:
        return words
    places = [_mixed(words[place : len(words) - size + 1 + place], place) for place in range(size)]
    return np.add.reduce(places)  # type: ignore[no-any-return]  # numpy's stubs give Any


def _mixed(numbers: "Hashes", salt: int) -> "Hashes":
    """SplitMix64 (Steele, Lea and Flood 2014): every bit of a number moves every bit of its hash. Wraps around at 64 bits."""
    import numpy as np

    mixed = numbers + np.uint64(0x9E3779B97F4A7C15 * (salt + 1) & _ALL_BITS)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _candidates(shingles: Sequence["Hashes"]) -> list[tuple[int, int]]:
    """Pairs that share a band: each article with the first that has the band's key, and with the one before it there."""
    import numpy as np

    pairs: set[tuple[int, int]] = set()
    for keys in (_keys(shingles), _keys([hashes[:_OPENING] for hashes in shingles])):
        for band in keys.T:
            order = np.argsort(band, kind="stable")
            same = np.flatnonzero((band[order[1:]] == band[order[:-1]]) & (band[order[1:]] != 0)) + 1
            start = 0
            for place in same.tolist():
                if place == 0 or band[order[place - 1]] != band[order[start]]:
                    start = place - 1
                pairs.add((int(order[start]), int(order[place])))
                pairs.add((int(order[place - 1]), int(order[place])))
    return sorted(pairs)


def _keys(shingles: Sequence["Hashes"]) -> "Hashes":
    """One row an article, one key a band; 0 where there is no text."""
    import numpy as np

    multipliers = _mixed(np.arange(_PERMUTATIONS, dtype=np.uint64), 100) | np.uint64(1)
    place = _mixed(np.arange(_PERMUTATIONS // _BANDS, dtype=np.uint64), 101)
    keys = np.zeros((len(shingles), _BANDS), np.uint64)
    for row, hashes in enumerate(shingles):
        if len(hashes):
            sketch = (hashes[:, None] * multipliers).min(axis=0).reshape(_BANDS, -1)
            keys[row] = _mixed((sketch * place).sum(axis=1), 102) | np.uint64(1)
    return keys


def _same(left: "Hashes", right: "Hashes") -> bool:
    """Whether two texts share enough shingles to be one text."""
    import numpy as np

    left, right = np.unique(left), np.unique(right)
    shorter, longer = sorted((len(left), len(right)))
    if shorter < _FEWEST:
        return bool(np.array_equal(left, right))
    needed = _CONTAINED_ALIKE if 2 * shorter >= longer else _CONTAINED
    return len(np.intersect1d(left, right, assume_unique=True)) >= needed * shorter


def _root(first: list[int], position: int) -> int:
    while first[position] != position:
        first[position] = first[first[position]]
        position = first[position]
    return position

"""Which articles are copies of one another: reprints, near duplicates, and the wire copy that many outlets carry.

MinHash (Broder 1997) over shingles of three folded words: 64 permutations in 32 bands of 2 (locality-sensitive hashing), once
over the whole text and once over its opening, since a reprint is cut at its end. Short bands propose much; what they propose is
verified on the shingles themselves, so a chance collision joins nothing. In a band an article is compared with the first and
with the one before it alone: 400 copies cost 800 comparisons.
"""

from collections.abc import Sequence
from datetime import datetime
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
_PROMISING = 0.1  # of two sketches the same: what is worth verifying
_BLOCK = 2000  # texts sketched at once: bounds memory
_ODD = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # odd 64-bit constants of SplitMix64


def find_copies(articles: Sequence[Article]) -> tuple[int, ...]:
    """For each article the index of the first published article of its copy group; its own where it is nobody's copy."""
    order = sorted(range(len(articles)), key=lambda index: _published(articles[index]))
    shingles = _shingles([articles[index] for index in order])
    first = list(range(len(order)))  # union-find over positions in `order`; the root is the first published
    for left, right in _candidates(shingles):
        root, other = _root(first, left), _root(first, right)
        if root != other and _same(shingles[left], shingles[right]):
            first[max(root, other)] = min(root, other)
    copies = {index: order[_root(first, position)] for position, index in enumerate(order)}
    return tuple(copies[index] for index in range(len(articles)))


def _published(article: Article) -> tuple[datetime, str, str]:
    return article.published, article.source, article.url


def _shingles(articles: Sequence[Article]) -> list["Hashes"]:
    """For each article the hashes of its shingles, in the order of the text; the same on every machine."""
    import numpy as np

    shingles: list[Hashes] = [np.empty(0, np.uint64)] * len(articles)
    for code in {article.language for article in articles}:
        numbering = Numbering(language(code).words)
        spoken = [place for place, article in enumerate(articles) if article.language == code]
        texts = numbering((articles[place].text or articles[place].title)[:_MOST_CHARACTERS] for place in spoken)
        hashes = np.array([crc32(word.encode("utf-8", "replace")) for word in numbering.words], np.uint64)
        for place, numbers in zip(spoken, texts, strict=True):
            shingles[place] = _shingled(hashes[numbers])
    return shingles


def _shingled(words: "Hashes") -> "Hashes":
    """The hashes of runs of words, from the hashes of the words; a shorter text is one run."""
    import numpy as np

    size = min(_SHINGLE, len(words))
    if not size:
        return words
    runs = words[: len(words) - size + 1]
    for place in range(1, size):
        runs = runs * np.uint64(_ODD[0]) + words[place : len(words) - size + 1 + place]
    return _mixed(runs)


def _mixed(numbers: "Hashes") -> "Hashes":
    """SplitMix64 (Steele, Lea and Flood 2014): every bit of a number moves every bit of its hash. Wraps around at 64 bits."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(_ODD[1])
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(_ODD[2])
    return numbers ^ (numbers >> np.uint64(31))


def _candidates(shingles: Sequence["Hashes"]) -> list[tuple[int, int]]:
    """Pairs of places that may be copies, in order, each once."""
    import numpy as np

    places = np.array([place for place, hashes in enumerate(shingles) if len(hashes)], np.int64)
    texts = [shingles[place] for place in places]
    if not texts:
        return []
    found = [_alike(_sketches(texts)), _alike(_sketches([hashes[:_OPENING] for hashes in texts]))]
    pairs = np.unique(np.concatenate(found), axis=0)
    return [(int(left), int(right)) for left, right in places[pairs]]


def _sketches(texts: Sequence["Hashes"]) -> "Hashes":
    """A row a text: under each of the permutations, its least shingle."""
    import numpy as np

    multipliers = _mixed(np.arange(1, _PERMUTATIONS + 1, dtype=np.uint64)) | np.uint64(1)
    sketches = np.empty((len(texts), _PERMUTATIONS), np.uint64)
    for start in range(0, len(texts), _BLOCK):
        block = texts[start : start + _BLOCK]
        joined = np.concatenate(block)
        begins = np.cumsum([0, *map(len, block[:-1])])
        for column, multiplier in enumerate(multipliers):
            sketches[start : start + _BLOCK, column] = np.minimum.reduceat(joined * multiplier, begins)
    return sketches


def _alike(sketches: "Hashes") -> "NDArray[np.int64]":
    """Pairs of rows that share a band and enough of the rest: each row with the first that has the band, and with the one
    before it there."""
    import numpy as np

    found = [np.empty((0, 2), np.int64)]
    for band in range(0, _PERMUTATIONS, _PERMUTATIONS // _BANDS):
        keys = sketches[:, band] * np.uint64(_ODD[0]) + sketches[:, band + 1]
        order = np.argsort(keys, kind="stable")
        same = np.concatenate(([False], keys[order[1:]] == keys[order[:-1]]))
        first = np.maximum.accumulate(np.where(same, 0, np.arange(len(order))))
        found += [np.stack((order[first[same]], order[same]), axis=1), np.stack((order[:-1][same[1:]], order[same]), axis=1)]
    pairs: NDArray[np.int64] = np.unique(np.concatenate(found), axis=0)
    promising = [
        (sketches[part[:, 0]] == sketches[part[:, 1]]).mean(axis=1) >= _PROMISING
        for part in np.array_split(pairs, len(pairs) // (10 * _BLOCK) + 1)
    ]
    kept: NDArray[np.int64] = pairs[np.concatenate(promising)]
    return kept


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

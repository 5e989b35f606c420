"""Which articles of one language tell of one event.

Articles become vectors (`digest.text.vectors`); those that share rare words are compared, and clusters are merged best first by
average link. A merge must not fall far below what holds its two sides together: a tight story takes in only what is as close, a
loose one (a summit, told from many sides) takes in more, and two strikes of one week stay two. One cosine between two articles
may be chance, a mean over many is not, so the fewer they are the more is asked. Never plain connected
components: they chain. The days between two clusters count against them. Copies are folded first: a reprint weighs nothing.

Average link: Sokal and Michener 1958. The pairs worth comparing are found on an inverted index of rare words, so that the cost
grows with the number of articles. The order of the input does not matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, nsmallest
from math import exp, sqrt
from typing import TYPE_CHECKING, Any

from digest.records import Article
from digest.text.vectors import WEIGHTS, Document, Weights, heaviest, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Row = tuple[NDArray[np.int32], NDArray[np.float32]]

_BLOCK = 250  # articles compared with all others at once: bounds memory
_PAIRS = 20_000  # cosines computed at once
_OFFERS = 8  # merges a cluster has in the queue: the others come when these are done


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are grouped: one setting for every language and every size of night."""

    weights: Weights = WEIGHTS
    rare_words: int = 32  # an article's heaviest words, by which others like it are found
    rare: int = 500  # articles that hold a word for it still to count as rare
    near: float = 0.16  # cosine from which two articles are compared further
    expected: float = 0.27  # the cosine expected inside a story of which nothing is known yet
    share: float = 0.64  # of what holds two clusters together, which the link between them must reach
    chance: float = 0.2  # more of it that two single articles need; the half where they are four, and so on
    days: float = 1.5  # the gap at which a link counts exp(-1/2)


SETTINGS = Settings()


def cluster(articles: Sequence[Article], copies: Sequence[int] | None = None, settings: Settings = SETTINGS) -> tuple[int, ...]:
    """A story number for each article, counted from 0 in the order of the articles. No story holds two languages.

    `copies` names for each article the one whose copy it is (`find_copies`); a copy goes where that one goes.
    """
    first = list(range(len(articles))) if copies is None else list(copies)
    order = sorted({*first}, key=lambda index: (articles[index].published, articles[index].source, articles[index].url, index))
    label = list(range(len(articles)))
    for code in sorted({articles[index].language for index in order}):
        spoken = [index for index in order if articles[index].language == code]
        for story in _group([articles[index] for index in spoken], code, settings):
            for member in story:
                label[spoken[member]] = spoken[min(story)]
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(label[index], len(numbers)) for index in first)


def _group(articles: Sequence[Article], code: str, settings: Settings) -> list[list[int]]:
    """The stories among articles of one language: lists of positions."""
    matrix = vectors((_document(article) for article in articles), code, settings.weights)
    days = [article.published.timestamp() / 86400 if article.dated else None for article in articles]
    stories = _Stories(matrix, days, settings)
    for left, right, cosine in _near(matrix, settings):
        stories.link(left, right, cosine)
    return stories.merged()


def _document(article: Article) -> Document:
    return Document(article.title, article.text, tuple(name.id for name in article.names))


def _near(matrix: Any, settings: Settings) -> Iterator[tuple[int, int, float]]:
    """Pairs of rows that share rare words, the first before the second, with their cosine."""
    import numpy as np

    rare = _rare(matrix, settings)
    index = rare.T.tocsr()
    for start in range(0, matrix.shape[0], _BLOCK):
        found = (rare[start : start + _BLOCK] @ index).tocoo()
        kept = (found.col > found.row + start) & (found.data >= settings.near / 2)
        left, right = found.row[kept] + start, found.col[kept]
        for part in range(0, len(left), _PAIRS):
            rows, columns = left[part : part + _PAIRS], right[part : part + _PAIRS]
            cosines = np.asarray(matrix[rows].multiply(matrix[columns]).sum(axis=1)).ravel()
            near = cosines >= settings.near
            yield from zip(rows[near].tolist(), columns[near].tolist(), cosines[near].tolist(), strict=True)


def _rare(matrix: Any, settings: Settings) -> Any:
    """Each row's heaviest words among those that few rows hold."""
    import numpy as np

    few = (np.bincount(matrix.indices, minlength=matrix.shape[1]) <= settings.rare).astype(np.float32)
    rare = matrix.copy()
    rare.data *= few[rare.indices]
    rare.eliminate_zeros()
    return heaviest(rare, settings.rare_words)


class _Stories:
    """Clusters under merging. A merge makes a new cluster, with a number of its own, in the place of two."""

    def __init__(self, matrix: Any, days: Sequence[float | None], settings: Settings) -> None:
        import numpy as np

        self._settings = settings
        self._clusters = {place: _Cluster([place], _row(matrix, place), 0.0, day, settings) for place, day in enumerate(days)}
        # cluster → linked cluster → summed cosines between their members
        self._sums: dict[int, dict[int, float]] = {place: {} for place in self._clusters}
        self._places = list(self._sums)  # one int object for each, not one for each pair it is in
        self._made = len(days)
        self._dense = np.zeros(matrix.shape[1], np.float32)  # all zero but while it is used

    def link(self, left: int, right: int, cosine: float) -> None:
        left, right = self._places[left], self._places[right]
        self._sums[left][right] = self._sums[right][left] = cosine

    def merged(self) -> list[list[int]]:
        """Merge best first until no merge is good enough."""
        while queue := [offer for cluster in self._clusters for offer in self._offers(cluster)]:
            heapify(queue)
            while queue:
                _, left, right = heappop(queue)
                if left in self._clusters and right in self._clusters:
                    for offer in self._offers(self._merge(left, right)):
                        heappush(queue, offer)
        return [cluster.members for cluster in self._clusters.values()]

    def _offers(self, cluster: int) -> list[tuple[float, int, int]]:
        """The best of the merges of a cluster that are good enough: (−merit, cluster, partner)."""
        mine, enough = self._clusters[cluster], self._settings.share
        size, doubt = len(mine.members), 2 * self._settings.chance
        offers = []
        for other, total in self._sums[cluster].items():
            theirs = self._clusters[other]
            merit = total * mine.scale * theirs.scale - doubt / (size + len(theirs.members))
            if merit >= enough and mine.day is not None and theirs.day is not None:
                gap = (mine.day - theirs.day) / self._settings.days
                merit *= exp(-gap * gap / 2)
            if merit >= enough:
                offers.append((-merit, *((other, cluster) if other < cluster else (cluster, other))))
        return nsmallest(_OFFERS, offers)

    def _merge(self, left: int, right: int) -> int:
        sums = self._joined(left, right)
        one, two = self._clusters.pop(left), self._clusters.pop(right)
        inner = one.inner + two.inner + self._sums[left][right]
        new, self._made = self._made, self._made + 1
        members, row = one.members + two.members, self._added(one.row, two.row)
        self._clusters[new] = _Cluster(members, row, inner, _mean(one, two), self._settings)
        for other, total in sums.items():
            self._sums[other].pop(left, None)
            self._sums[other].pop(right, None)
            self._sums[other][new] = total
        del self._sums[left], self._sums[right]
        self._sums[new] = sums
        return new

    def _joined(self, left: int, right: int) -> dict[int, float]:
        """The sums between the union of two clusters and all that either is linked to; what one side lacks is computed."""
        sums: dict[int, float] = {}
        for side, rest in ((left, right), (right, left)):
            known = self._sums[rest]
            missing = [other for other in self._sums[side] if other not in known and other != rest]
            known = known | dict(zip(missing, self._computed(rest, missing), strict=True)) if missing else known
            sums |= {other: total + known[other] for other, total in self._sums[side].items() if other != rest}
        return sums

    def _computed(self, cluster: int, others: Sequence[int]) -> list[float]:
        places, values = self._clusters[cluster].row
        self._dense[places] = values
        rows = (self._clusters[other].row for other in others)
        sums = [float(self._dense[places] @ values) for places, values in rows]
        self._dense[places] = 0
        return sums

    def _added(self, left: "Row", right: "Row") -> "Row":
        import numpy as np

        self._dense[left[0]] = left[1]
        places = np.concatenate((left[0], right[0][self._dense[right[0]] == 0]))
        self._dense[right[0]] += right[1]
        values = self._dense[places]
        self._dense[places] = 0
        return places, values


class _Cluster:
    """Articles taken as one story so far. `row` is the sum of their vectors, `inner` the summed cosines of their pairs, `day`
    the mean day of those that are dated, `scale` what turns summed cosines into the merit of a merge."""

    __slots__ = ("day", "inner", "members", "row", "scale")

    def __init__(self, members: list[int], row: "Row", inner: float, day: float | None, settings: Settings) -> None:
        self.members, self.row, self.inner, self.day = members, row, inner, day
        size = len(members)
        cohesion = (inner + settings.expected) / (size * (size - 1) / 2 + 1)  # the mean cosine, one expected pair added
        self.scale = 1 / (size * sqrt(cohesion))


def _mean(left: _Cluster, right: _Cluster) -> float | None:
    """The mean day of two clusters; an undated one takes the other's."""
    if left.day is None or right.day is None:
        return right.day if left.day is None else left.day
    sizes = len(left.members), len(right.members)
    return (left.day * sizes[0] + right.day * sizes[1]) / sum(sizes)


def _row(matrix: Any, place: int) -> "Row":
    start, end = matrix.indptr[place : place + 2]
    return matrix.indices[start:end], matrix.data[start:end]

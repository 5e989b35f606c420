"""Clusters under merging: which of a night's articles, given how near they are, tell of one event.

Average link (Sokal and Michener 1958), best first. What a merge must reach depends on what holds its two sides together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush, nsmallest
from itertools import pairwise
from math import exp, isnan, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Days = NDArray[np.float64]
    Parts = NDArray[np.int32]
    Places = NDArray[np.int64]
    Vector = NDArray[np.float32]
    Row = tuple[NDArray[np.int32], Vector]
    Sums = dict[int, float]

_ROWS = 8  # vectors a cluster's sum may be in
_BLOCK = 4096  # first merges looked at at once
_OFFERS = 8  # merges a new cluster has in the queue: the others come when these are done

Offer = tuple[float, int, int]  # −merit, cluster, partner: the first before the second


@dataclass(frozen=True, slots=True)
class Bond:
    """What holds a story together."""

    expected: float = 0.27  # the cosine expected inside a story of which nothing is known yet
    share: float = 0.64  # of what holds two clusters together, which the link between them must reach
    chance: float = 0.2  # more of it that two single articles need; the half where they are four, and so on
    days: float = 1.5  # the gap at which a link counts exp(-1/2)


BOND = Bond()


class Pairs(NamedTuple):
    """Articles worth comparing, each pair once, `left` before `right`, with their cosine."""

    left: "NDArray[np.int32]"
    right: "NDArray[np.int32]"
    cosine: "NDArray[np.float32]"


class _Part(NamedTuple):
    """Articles that chains of pairs connect: of each its number, day and vector, and its cosines with others, which are
    numbered from 0. The merges of two that are good enough, the best first, have the numbers of both and their merits."""

    articles: list[int]
    days: list[float]
    rows: list["Row"]
    sums: list["Sums"]
    left: "Places"
    right: "Places"
    merits: "Days"


def merged(matrix: Any, days: "Days", pairs: Pairs, bond: Bond = BOND) -> list[list[int]]:
    """The stories among articles, as lists of rows. Each is a row of `matrix`, and has a day: not a number, if it is undated.
    Articles that no chain of pairs connects never meet, so each part is merged by itself: what it needs is at hand."""
    import numpy as np

    alone = np.bincount(np.concatenate((pairs.left, pairs.right)), minlength=len(days)) == 0
    dense = np.zeros(matrix.shape[1], np.float32)
    stories = [story for part in _parts(matrix, days, pairs, bond) for story in _Stories(part, bond, dense).merged()]
    return stories + [[row] for row in np.flatnonzero(alone).tolist()]


def _parts(matrix: Any, days: "Days", pairs: Pairs, bond: Bond) -> Iterator[_Part]:
    """The articles that are in pairs, part by part, each in their order."""
    import numpy as np
    from scipy.sparse import csgraph, csr_matrix

    shape = len(days), len(days)
    _, part = csgraph.connected_components(
        csr_matrix((np.ones(len(pairs.left), bool), (pairs.left, pairs.right)), shape=shape), directed=False
    )
    order = np.argsort(part, kind="stable")
    place = np.argsort(order)
    left, right = place[pairs.left], place[pairs.right]
    both = np.concatenate((left, right)), np.concatenate((right, left))
    cosines = csr_matrix((np.concatenate((pairs.cosine, pairs.cosine)), both), shape=shape)  # one of 0 stays, as it was made
    merits = _merits(days, pairs, bond)
    good = np.flatnonzero(merits >= bond.share)
    good = good[np.lexsort((right[good], left[good], -merits[good], part[pairs.left[good]]))]
    left, right, merits = left[good], right[good], merits[good]
    matrix, days = matrix[order], days[order]
    ends = np.cumsum(np.bincount(part))
    offered = np.searchsorted(part[order][left], np.arange(len(ends) + 1))
    for start, end, first, last in zip([0, *ends[:-1]], ends.tolist(), offered[:-1], offered[1:], strict=True):
        if end - start > 1:
            yield _Part(
                order[start:end].tolist(),
                days[start:end].tolist(),
                [(matrix.indices[a:b], matrix.data[a:b]) for a, b in pairwise(matrix.indptr[start : end + 1].tolist())],
                _sums(cosines, start, end),
                left[first:last] - start,
                right[first:last] - start,
                merits[first:last],
            )


def _sums(cosines: Any, start: int, end: int) -> list["Sums"]:
    """The cosines of each of a run of articles with others of the same run, which are numbered from 0."""
    numbers = [*range(end - start)]  # one object for each, not one for each pair it is in
    return [
        dict(zip(map(numbers.__getitem__, (cosines.indices[a:b] - start).tolist()), cosines.data[a:b].tolist(), strict=True))
        for a, b in pairwise(cosines.indptr[start : end + 1].tolist())
    ]


def _merits(days: "Days", pairs: Pairs, bond: Bond) -> "Days":
    """The merits of the merges of two articles, as `_Stories._offers` tells them, for all pairs at once."""
    import numpy as np

    merits: Days = pairs.cosine.astype(np.float64) / bond.expected - bond.chance
    gaps = (days[pairs.left] - days[pairs.right]) / bond.days
    return merits * [*map(_nearness, gaps.tolist())]


def _nearness(gap: float) -> float:
    """What the time between two clusters leaves of a merit: all, where it is not a number."""
    return 1.0 if isnan(gap) else exp(-gap * gap / 2)


class _Stories:
    """Clusters under merging. A merge makes a new cluster, with a number of its own, in the place of two. `dense` is as wide as
    the vectors, and all zero but while it is used."""

    def __init__(self, part: _Part, bond: Bond, dense: "Vector") -> None:
        import numpy as np

        self._part, self._bond, self._dense = part, bond, dense
        articles = enumerate(zip(part.rows, part.days, strict=True))
        self._clusters = {place: _Cluster([place], [row], 0.0, day, bond) for place, (row, day) in articles}
        # cluster → linked cluster → summed cosines between their members
        self._sums: dict[int, Sums] = dict(enumerate(part.sums))
        self._made = len(part.articles)
        self._single = np.ones(self._made, bool)  # which articles are not merged yet

    def merged(self) -> list[list[int]]:
        """Merge best first until no merge is good enough."""
        offered = self._first_offers()
        while first := next(offered, None):
            self._merge_best_first(first, offered)
            offered = iter(sorted({offer for cluster in self._clusters for offer in self._offers(cluster)}))
        return [[self._part.articles[member] for member in cluster.members] for cluster in self._clusters.values()]

    def _first_offers(self) -> Iterator[Offer]:
        """The merges of two articles, without most of those that came too late: in a dense night nearly all do."""
        part = self._part
        for start in range(0, len(part.merits), _BLOCK):
            left, right, merits = (column[start : start + _BLOCK] for column in (part.left, part.right, part.merits))
            single = self._single[left] & self._single[right]
            yield from zip((-merits[single]).tolist(), left[single].tolist(), right[single].tolist(), strict=True)

    def _merge_best_first(self, offer: Offer | None, waiting: Iterator[Offer]) -> None:
        """The merges offered, in their order, and those that they make possible."""
        following: list[Offer] = []
        while offer or following:
            if offer is None or (following and following[0] < offer):
                _, left, right = heappop(following)
            else:
                (_, left, right), offer = offer, next(waiting, None)
            if left in self._clusters and right in self._clusters:
                for made in self._offers(self._merge(left, right)):
                    heappush(following, made)

    def _offers(self, cluster: int) -> list[Offer]:
        """The best of the merges of a cluster that are good enough."""
        mine, enough = self._clusters[cluster], self._bond.share
        size, scale, day, doubt = mine.size, mine.scale, mine.day, 2 * self._bond.chance
        offers = []
        for other, total in self._sums[cluster].items():
            theirs = self._clusters[other]
            merit = total * scale * theirs.scale - doubt / (size + theirs.size)
            if merit >= enough and (merit := merit * _nearness((day - theirs.day) / self._bond.days)) >= enough:
                offers.append((-merit, *((other, cluster) if other < cluster else (cluster, other))))
        return offers if len(offers) <= _OFFERS else nsmallest(_OFFERS, offers)

    def _merge(self, left: int, right: int) -> int:
        for side in (left, right):
            if side < len(self._single):
                self._single[side] = False
        one, two = self._clusters.pop(left), self._clusters.pop(right)
        mine, theirs = self._sums.pop(left), self._sums.pop(right)
        inner = one.inner + two.inner + mine.pop(right)
        del theirs[left]
        new, self._made = self._made, self._made + 1
        self._clusters[new] = _Cluster(one.members + two.members, one.rows + two.rows, inner, _mean(one, two), self._bond)
        both = {other: total + theirs[other] for other, total in mine.items() if other in theirs}
        self._sums[new] = sums = both | self._completed(mine, theirs, two) | self._completed(theirs, mine, one)
        for other, total in sums.items():
            linked = self._sums[other]
            linked.pop(left, None)
            linked.pop(right, None)
            linked[new] = total
        return new

    def _completed(self, mine: "Sums", theirs: "Sums", cluster: "_Cluster") -> "Sums":
        """The sums of one side of a merge that the other side, a cluster, lacks; what is between it and them is computed."""
        missing = [other for other in mine if other not in theirs]
        if not missing:
            return {}
        for places, values in cluster.rows:
            self._dense[places] += values
        sums = {
            other: sum((float(self._dense.take(places).dot(values)) for places, values in self._rows(other)), mine[other])
            for other in missing
        }
        for places, _ in cluster.rows:
            self._dense[places] = 0
        return sums

    def _rows(self, cluster: int) -> list["Row"]:
        """The rows that together are the sum of a cluster's vectors: few, since many are made one when they are asked for."""
        import numpy as np

        rows = self._clusters[cluster].rows
        if len(rows) > _ROWS:
            places, put = np.unique(np.concatenate([row[0] for row in rows]), return_inverse=True)
            values = np.bincount(put, np.concatenate([row[1] for row in rows])).astype(np.float32)
            rows[:] = [(places, values)]
        return rows


class _Cluster:
    """Articles taken as one story so far. `rows` together are the sum of their vectors, `inner` the summed cosines of their
    pairs, `day` the mean day of those that are dated, `scale` what turns summed cosines into the merit of a merge."""

    __slots__ = ("day", "inner", "members", "rows", "scale", "size")

    def __init__(self, members: list[int], rows: list["Row"], inner: float, day: float, bond: Bond) -> None:
        self.members, self.rows, self.inner, self.day = members, rows, inner, day
        self.size = size = len(members)
        cohesion = (inner + bond.expected) / (size * (size - 1) / 2 + 1)  # the mean cosine, one expected pair added
        self.scale = 1 / (size * sqrt(cohesion))


def _mean(left: _Cluster, right: _Cluster) -> float:
    """The mean day of two clusters; an undated one takes the other's."""
    if isnan(left.day) or isnan(right.day):
        return right.day if isnan(left.day) else left.day
    sizes = left.size, right.size
    return (left.day * sizes[0] + right.day * sizes[1]) / sum(sizes)

"""Clusters under merging: which of a night's articles, given how near they are, tell of one event.

Average link (Sokal and Michener 1958), best first. What a merge must reach depends on what holds its two sides together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush, nsmallest
from math import exp, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Row = tuple[NDArray[np.int32], NDArray[np.float32]]

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


class Stories:
    """Clusters under merging. A merge makes a new cluster, with a number of its own, in the place of two."""

    def __init__(self, matrix: Any, days: Sequence[float | None], pairs: Pairs, bond: Bond) -> None:
        import numpy as np

        self._bond = bond
        self._clusters = {place: _Cluster([place], [_row(matrix, place)], 0.0, day, bond) for place, day in enumerate(days)}
        # cluster → linked cluster → summed cosines between their members
        self._sums: dict[int, dict[int, float]] = {place: {} for place in self._clusters}
        places = list(self._sums)  # one int object for each, not one for each pair it is in
        for left, right, cosine in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.cosine.tolist(), strict=True):
            self._sums[left][places[right]] = self._sums[right][places[left]] = cosine
        self._offered = self._first_offers(days, pairs)
        self._made = len(days)
        self._dense = np.zeros(matrix.shape[1], np.float32)  # all zero but while it is used

    def merged(self) -> list[list[int]]:
        """Merge best first until no merge is good enough."""
        while self._offered:
            self._merge_best_first(self._offered)
            self._offered = sorted({offer for cluster in self._clusters for offer in self._offers(cluster)})
        return [cluster.members for cluster in self._clusters.values()]

    def _merge_best_first(self, offered: Sequence[Offer]) -> None:
        """The merges offered, in their order, and those that they make possible."""
        waiting = iter(offered)
        following: list[Offer] = []
        offer = next(waiting, None)
        while offer or following:
            if offer is None or (following and following[0] < offer):
                _, left, right = heappop(following)
            else:
                (_, left, right), offer = offer, next(waiting, None)
            if left in self._clusters and right in self._clusters:
                for made in self._offers(self._merge(left, right)):
                    heappush(following, made)

    def _first_offers(self, days: Sequence[float | None], pairs: Pairs) -> list[Offer]:
        """The merges of two articles that are good enough, the best first: as `_offers`, for all pairs at once."""
        import numpy as np

        merits = pairs.cosine.astype(np.float64) / self._bond.expected - self._bond.chance
        enough = merits >= self._bond.share
        offers = []
        for left, right, merit in zip(*(side[enough].tolist() for side in (pairs.left, pairs.right, merits)), strict=True):
            merit *= self._nearness(days[left], days[right])
            if merit >= self._bond.share:
                offers.append((-merit, left, right))
        return sorted(offers)

    def _nearness(self, one: float | None, other: float | None) -> float:
        """What the days between two clusters leave of a merit."""
        if one is None or other is None:
            return 1.0
        gap = (one - other) / self._bond.days
        return exp(-gap * gap / 2)

    def _offers(self, cluster: int) -> list[Offer]:
        """The best of the merges of a cluster that are good enough."""
        mine, enough = self._clusters[cluster], self._bond.share
        size, scale, day, doubt = mine.size, mine.scale, mine.day, 2 * self._bond.chance
        offers = []
        for other, total in self._sums[cluster].items():
            theirs = self._clusters[other]
            merit = total * scale * theirs.scale - doubt / (size + theirs.size)
            if merit >= enough and (merit := merit * self._nearness(day, theirs.day)) >= enough:
                offers.append((-merit, *((other, cluster) if other < cluster else (cluster, other))))
        return offers if len(offers) <= _OFFERS else nsmallest(_OFFERS, offers)

    def _merge(self, left: int, right: int) -> int:
        sums = self._joined(left, right)
        one, two = self._clusters.pop(left), self._clusters.pop(right)
        inner = one.inner + two.inner + self._sums[left][right]
        new, self._made = self._made, self._made + 1
        self._clusters[new] = _Cluster(one.members + two.members, one.rows + two.rows, inner, _mean(one, two), self._bond)
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
        places, values = self._row(cluster)
        self._dense[places] = values
        sums = [float(self._dense[places] @ values) for places, values in map(self._row, others)]
        self._dense[places] = 0
        return sums

    def _row(self, cluster: int) -> "Row":
        """The sum of a cluster's vectors. Most clusters are merged again before it is asked for."""
        import numpy as np

        rows = self._clusters[cluster].rows
        if len(rows) > 1:
            places, put = np.unique(np.concatenate([row[0] for row in rows]), return_inverse=True)
            values = np.bincount(put, np.concatenate([row[1] for row in rows])).astype(np.float32)
            rows[:] = [(places, values)]
        return rows[0]


class _Cluster:
    """Articles taken as one story so far. `rows` together are the sum of their vectors, `inner` the summed cosines of their
    pairs, `day` the mean day of those that are dated, `scale` what turns summed cosines into the merit of a merge."""

    __slots__ = ("day", "inner", "members", "rows", "scale", "size")

    def __init__(self, members: list[int], rows: list["Row"], inner: float, day: float | None, bond: Bond) -> None:
        self.members, self.rows, self.inner, self.day = members, rows, inner, day
        self.size = size = len(members)
        cohesion = (inner + bond.expected) / (size * (size - 1) / 2 + 1)  # the mean cosine, one expected pair added
        self.scale = 1 / (size * sqrt(cohesion))


def _mean(left: _Cluster, right: _Cluster) -> float | None:
    """The mean day of two clusters; an undated one takes the other's."""
    if left.day is None or right.day is None:
        return right.day if left.day is None else left.day
    sizes = left.size, right.size
    return (left.day * sizes[0] + right.day * sizes[1]) / sum(sizes)


def _row(matrix: Any, place: int) -> "Row":
    start, end = matrix.indptr[place : place + 2]
    return matrix.indices[start:end], matrix.data[start:end]

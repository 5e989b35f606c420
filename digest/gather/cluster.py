"""Which articles of one language tell of one event.

Articles become vectors (`digest.text.vectors`); those that share rare words are compared, and clusters are merged best first by
average link. A merge must not fall far below what holds its two sides together: a tight story takes in only what is as close, a
loose one (a summit, told from many sides) takes in more, and two strikes of one week stay two. Never plain connected components:
they chain. The gap in days between two clusters counts against them. Copies are folded first, so that a reprint weighs nothing.

Average link: Sokal and Michener 1958; the pairs worth comparing are found on an inverted index of rare words, so that the cost
grows with the number of articles. The order of the input does not matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import exp, nan, sqrt
from typing import TYPE_CHECKING, Any

from digest.records import Article
from digest.text.vectors import Document, Weights, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Row = tuple[NDArray[np.int32], NDArray[np.float32]]

_BLOCK = 1000  # articles compared with all others at once: bounds memory


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are grouped: one setting for every language and every size of night."""

    weights: Weights = Weights()
    rare_words: int = 32  # an article's heaviest words, by which others like it are found
    rare: int = 500  # articles that hold a word for it still to count as rare
    near: float = 0.1  # cosine from which two articles are compared further
    expected: float = 0.36  # the cosine expected inside a story of which nothing is known yet
    share: float = 0.65  # of what holds two clusters together, which the link between them must reach
    days: float = 3.0  # the gap at which a link counts exp(-1/2)


def cluster(articles: Sequence[Article], copies: Sequence[int] | None = None, settings: Settings = Settings()) -> tuple[int, ...]:
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
                label[spoken[member]] = spoken[story[0]]
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(label[index], len(numbers)) for index in first)


def _group(articles: Sequence[Article], code: str, settings: Settings) -> list[list[int]]:
    """The stories among articles of one language: lists of positions."""
    matrix = vectors((_document(article) for article in articles), code, settings.weights)
    days = [article.published.timestamp() / 86400 if article.dated else nan for article in articles]
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
        for part in range(0, len(left), 20 * _BLOCK):
            rows, columns = left[part : part + 20 * _BLOCK], right[part : part + 20 * _BLOCK]
            cosines = np.asarray(matrix[rows].multiply(matrix[columns]).sum(axis=1)).ravel()
            near = cosines >= settings.near
            yield from zip(rows[near].tolist(), columns[near].tolist(), cosines[near].tolist(), strict=True)


def _rare(matrix: Any, settings: Settings) -> Any:
    """Each row's heaviest words among those that few rows hold."""
    import numpy as np

    from digest.text.vectors import heaviest

    few = (np.bincount(matrix.indices, minlength=matrix.shape[1]) <= settings.rare).astype(np.float32)
    rare = matrix.copy()
    rare.data *= few[rare.indices]
    rare.eliminate_zeros()
    return heaviest(rare, settings.rare_words)


class _Stories:
    """Clusters under merging. A cluster has a number; a merge makes a new one. `sums` are summed cosines between members."""

    def __init__(self, matrix: Any, days: list[float], settings: Settings) -> None:
        ends = matrix.indptr
        self.settings = settings
        self.rows: list[Row] = [
            (matrix.indices[start:end], matrix.data[start:end]) for start, end in zip(ends[:-1], ends[1:], strict=True)
        ]
        self.members = [[position] for position in range(len(days))]
        self.days = [(0.0, 0) if day != day else (day, 1) for day in days]  # sum and number of those known
        self.inner = [0.0] * len(days)
        self.sums: list[dict[int, float]] = [{} for _ in days]
        self.alive = [True] * len(days)
        self.width = matrix.shape[1]

    def link(self, left: int, right: int, cosine: float) -> None:
        self.sums[left][right] = self.sums[right][left] = cosine

    def merged(self) -> list[list[int]]:
        """Merge best first until no merge is good enough."""
        queue = [entry for left, sums in enumerate(self.sums) for right in sums if left < right and (entry := self._entry(left, right))]
        heapify(queue)
        while queue:
            _, left, right = heappop(queue)
            if self.alive[left] and self.alive[right]:
                new = self._merge(left, right)
                for other in self.sums[new]:
                    if entry := self._entry(other, new):
                        heappush(queue, entry)
        return [members for members, alive in zip(self.members, self.alive, strict=True) if alive]

    def _entry(self, left: int, right: int) -> tuple[float, int, int] | None:
        """A merge for the queue, best first; None where it is not good enough."""
        sizes = len(self.members[left]) * len(self.members[right])
        link = self.sums[left][right] / sizes * self._nearness(left, right)
        merit = link / sqrt(self._cohesion(left) * self._cohesion(right))
        return (-merit, left, right) if merit >= self.settings.share else None

    def _cohesion(self, cluster: int) -> float:
        """The mean cosine inside, with one expected pair added."""
        size = len(self.members[cluster])
        return (self.inner[cluster] + self.settings.expected) / (size * (size - 1) / 2 + 1)

    def _nearness(self, left: int, right: int) -> float:
        (total, known), (other_total, other_known) = self.days[left], self.days[right]
        if not known or not other_known:
            return 1.0
        gap = (total / known - other_total / other_known) / self.settings.days
        return exp(-gap * gap / 2)

    def _merge(self, left: int, right: int) -> int:
        new = len(self.members)
        between = self.sums[left][right]
        self.inner.append(self.inner[left] + self.inner[right] + between)
        sums = self._joined(left, right)
        self.members.append(sorted(self.members[left] + self.members[right]))
        self.days.append((self.days[left][0] + self.days[right][0], self.days[left][1] + self.days[right][1]))
        self.rows.append(_added(self.rows[left], self.rows[right]))
        self.sums.append(sums)
        self.alive[left] = self.alive[right] = False
        self.alive.append(True)
        for other, total in sums.items():
            self.sums[other].pop(left, None)
            self.sums[other].pop(right, None)
            self.sums[other][new] = total
        for old in (left, right):
            self.sums[old], self.rows[old], self.members[old] = {}, self.rows[old][:0] or (self.rows[old][0][:0], self.rows[old][1][:0]), []
        return new

    def _joined(self, left: int, right: int) -> dict[int, float]:
        """The sums of the new cluster with all that either side is linked to; a sum known on one side only is computed."""
        import numpy as np

        sums = {}
        for side, other_side in ((left, right), (right, left)):
            dense = None
            for other, total in self.sums[side].items():
                if other == other_side or other in sums:
                    continue
                rest = self.sums[other_side].get(other)
                if rest is None:
                    if dense is None:
                        dense = np.zeros(self.width, np.float32)
                        indices, values = self.rows[other_side]
                        dense[indices] = values
                    indices, values = self.rows[other]
                    rest = float(dense[indices] @ values)
                sums[other] = total + rest
        return sums


def _added(left: "Row", right: "Row") -> "Row":
    import numpy as np

    indices, places = np.unique(np.concatenate((left[0], right[0])), return_inverse=True)
    values = np.bincount(places, np.concatenate((left[1], right[1])), len(indices)).astype(np.float32)
    return indices, values

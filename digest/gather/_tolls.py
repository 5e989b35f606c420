"""Counts of people that a later report replaced: how many were killed, wounded, missing.

Reports of one event count one thing in one unit, unless their places tell them apart. So what the newest of them counts stands
in place of all that was counted before; a summary drops the older figure, and says of which hour the newer one is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.records import Article, Figure, Sentence
from digest.text.counted.units import HARMS
from digest.text.salience import LEAD

_COUNTS = HARMS | {"cases"}


@dataclass(frozen=True, slots=True)
class _Report:
    """What an article counts, all in all and in its lead, and the places that it names."""

    article: Article
    counted: tuple[Figure, ...]
    leading: tuple[Figure, ...]
    places: frozenset[str]

    def counts_anew(self, figure: Figure, older: "_Report") -> list[Figure]:
        """The figures of its lead that count what an older report's figure counts."""
        if older.article.published >= self.article.published:
            return []
        alike = [each for each in self.leading if each.unit == figure.unit]
        exactly = [each for each in alike if each.place == figure.place]
        return exactly or [each for each in alike if self._may_be_one(each.place, figure.place, older)]

    def _may_be_one(self, place: str | None, other: str | None, older: "_Report") -> bool:
        """Whether two places may be one, or one in the other: a report that names both counts for both."""
        return not place or not other or other in self.places or place in older.places


class Tolls:
    """What is out of date in the articles of a story, and what stands in its place."""

    def __init__(self, newest: Sequence[Article]) -> None:
        """`newest` are the articles, the newest first."""
        self._overtaken: set[tuple[str, Figure]] = set()
        self._replacing: set[tuple[str, Figure]] = set()
        reports = [_report(article) for article in newest]
        for older in reports:
            for figure in older.counted:
                newer = next((report for report in reports if report.counts_anew(figure, older)), None)
                if newer:
                    self._compare(older, figure, newer)

    def _compare(self, older: _Report, figure: Figure, newer: _Report) -> None:
        anew = newer.counts_anew(figure, older)
        if all(each.value != figure.value for each in anew):
            self._overtaken.add((older.article.id, figure))
            if figure in older.leading:
                self._replacing.update((newer.article.id, each) for each in anew)

    def is_overtaken(self, article: Article, sentence: Sentence) -> bool:
        """Whether a sentence counts what a newer article counts otherwise."""
        return any((article.id, figure) in self._overtaken for figure in _figures(article, sentence))

    def as_of(self, article: Article, sentence: Sentence) -> datetime | None:
        """When the count in a sentence was published, where it stands in place of an older one."""
        anew = any((article.id, figure) in self._replacing for figure in _figures(article, sentence))
        return article.published if anew and article.dated else None


def _report(article: Article) -> _Report:
    counted = tuple(figure for figure in article.figures if figure.unit in _COUNTS)
    places = frozenset(mention.id for mention in article.names if mention.kind == "place")
    return _Report(article, counted, tuple(figure for figure in counted if figure.start < LEAD), places)


def _figures(article: Article, sentence: Sentence) -> Iterator[Figure]:
    return (figure for figure in article.figures if sentence.start <= figure.start < sentence.end)

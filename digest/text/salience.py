"""What a story is about, by its articles: the kinds of event and the names they give weight to.

What an article says in its first sentence it says first of all, what it says in its lead comes next. Each article counts once
for each thing, so that a long one does not outvote the others.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from digest.records import Article, Mention, NameKind

LEAD = 400  # characters of an article that say what it is about
_FIRST, _IN_LEAD, _LATER, _DATELINE = 3.0, 2.0, 1.0, 0.5
_AGAIN = 0.1  # each further mention
# What comes with many kinds of event, and tells less of one than others do.
_AFTERMATH = frozenset("killing death rescue displacement investigation statement meeting aid arrest call visit".split())

Thing = TypeVar("Thing", bound=Hashable)


def first_end(article: Article) -> int:
    """Where its first sentence ends."""
    return article.sentences[0].end if article.sentences else LEAD


def event_kinds(articles: Sequence[Article]) -> list[str]:
    """The kinds of event that the leads name, the weightiest first."""
    weights = _weighed(_events(article) for article in articles)
    for kind in _AFTERMATH & weights.keys():
        weights[kind] /= 2
    return sorted(weights, key=lambda kind: (-weights[kind], kind))


def named(articles: Sequence[Article], kind: NameKind | None = None) -> list[str]:
    """The ids of those that the articles name, of one kind or of all, the weightiest first."""
    weights = _weighed(_names(article, kind) for article in articles)
    return sorted(weights, key=lambda name: (-weights[name], name))


def _events(article: Article) -> Iterator[tuple[str, float]]:
    for event in article.events:
        if event.start < LEAD:
            yield event.kind, _worth(article, event.start)


def _names(article: Article, kind: NameKind | None) -> Iterator[tuple[str, float]]:
    for mention in article.names:
        if kind in (None, mention.kind):
            yield mention.id, _DATELINE if _is_dateline(article, mention) else _worth(article, mention.start)


def _is_dateline(article: Article, mention: Mention) -> bool:
    """Whether a place opens the text as the place of writing: `DAR SALWA, May 11 -`, `دار سلوى – `."""
    return mention.kind == "place" and mention.start == 0 and article.text[mention.end :].lstrip()[:1] in tuple("-–—,،:(/")


def _worth(article: Article, start: int) -> float:
    return _FIRST if start < first_end(article) else _IN_LEAD if start < LEAD else _LATER


def _weighed(articles: Iterable[Iterable[tuple[Thing, float]]]) -> dict[Thing, float]:
    total: defaultdict[Thing, float] = defaultdict(float)
    for mentions in articles:
        own: dict[Thing, float] = {}
        for thing, worth in mentions:
            own[thing] = max(worth, own[thing] + _AGAIN) if thing in own else worth
        for thing, worth in own.items():
            total[thing] += worth
    return total

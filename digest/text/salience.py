"""What a story is about, by its articles: the kinds of event and the names they give weight to.

What an article says in its first sentence it says first of all, what it says in its lead comes next. Each article counts once
for each thing, so that a long one does not outvote the others.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from digest.records import Article, Mention, NameKind
from digest.text.event_naming import find_events

LEAD = 400  # characters of an article that say what it is about
_TITLE, _FIRST, _IN_LEAD, _LATER, _DATELINE = 4.0, 3.0, 2.0, 1.0, 0.5
_AGAIN = 0.1  # each further mention
# What comes with many kinds of event, and tells less of one than others do.
_AFTERMATH = frozenset("killing death rescue displacement investigation statement meeting aid arrest call visit".split())

# One to three words, then a date, an agency in brackets, a dash, an agency with a colon; at least the dash or the colon.
_DATELINE_END = re.compile(
    r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}(?:[,،/] ?\w+\.? ?\d{0,2})?(?: ?\([^)]{2,30}\))? ?(?:[-–—] (?:[^\W\d_]+ ?: )?|: )(?=\S)"
)

Thing = TypeVar("Thing", bound=Hashable)


def first_end(article: Article) -> int:
    """Where its first sentence ends."""
    return article.sentences[0].end if article.sentences else LEAD


def event_kinds(articles: Sequence[Article]) -> list[str]:
    """The kinds of event that titles and leads name, the weightiest first; not what only few of them name in passing."""
    weights = _weighed(_events(article) for article in articles)
    for kind in _AFTERMATH & weights.keys():
        weights[kind] /= 2
    return sorted((kind for kind in weights if weights[kind] >= len(articles)), key=lambda kind: (-weights[kind], kind))


def named(articles: Sequence[Article], kind: NameKind | None = None) -> list[str]:
    """The ids of those that the articles name, of one kind or of all, the weightiest first."""
    weights = _weighed(_names(article, kind) for article in articles)
    return sorted(weights, key=lambda name: (-weights[name], name))


def _events(article: Article) -> Iterator[tuple[str, float]]:
    for event in find_events(article.title, article.language):
        yield event.kind, _TITLE
    for event in article.events:
        if event.start < LEAD:
            yield event.kind, _worth(article, event.start)


def _names(article: Article, kind: NameKind | None) -> Iterator[tuple[str, float]]:
    for mention in article.names:
        if kind in (None, mention.kind):
            yield mention.id, _DATELINE if is_dateline(article, mention) else _worth(article, mention.start)


def is_dateline(article: Article, mention: Mention) -> bool:
    """Whether a name stands in the line of place and agency that opens a text: `DAR SALWA, May 11 (Meridian) -`."""
    dateline = _DATELINE_END.match(article.text[:90]) if mention.start < 90 else None
    return dateline is not None and mention.end <= dateline.end()


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

"""One event in several languages: stories of one language joined with those of another.

Stories are compared by what they say in words that the bilingual vocabulary knows, by places and bodies, by numbers and dates,
and by names, also of people nobody listed, matched letter by letter across scripts (`_traits`, `_across`). Who is named and
where says little by itself: the same ministers speak every day. So it counts less than what happened, and the hours between
two stories count against them. A join is mutual best; what one language tells in two stories becomes one when both clearly are
the story of the other. Where less speaks for a pair it is related: shown, not merged.
"""

import math
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, groupby
from operator import itemgetter

from digest.gather._across import Likeness, Told, Weights
from digest.gather._happened import HOURS, UNDATED
from digest.gather._traits import OPENING, Opening, Reader, Traits, opening
from digest.records import Article, Name
from digest.text.lexicon import Lexicon, lexicon

__all__ = ["OPENING", "Links", "Settings", "Workers", "alike", "link"]

Workers = Callable[[], AbstractContextManager[Executor | None]]

_READ = 3  # articles of a story that are read for it: its first ones
_UNEVEN = 1.2  # of a core's share of the stories that one part may hold: two languages are seldom told of equally


@dataclass(frozen=True, slots=True)
class Settings:
    """One setting for every desk and every size of night. Chosen on the sets of `bench/link.py`, all of them together: what the
    weights are within a factor of two makes no difference there, and both halves of its events hold alike."""

    weights: Weights = Weights()  # noqa: RUF009 - frozen
    join: float = 0.13  # likeness from which two stories are one
    also: float = 0.16  # from which one more joins where its best partner has another best
    related: float = 0.09  # likeness from which they may be
    hours: float = HOURS  # between two stories, at which a likeness counts exp(-1/2)
    undated: float = UNDATED  # what a likeness counts where a story has no date
    most_hours: float = 120.0  # between two stories that may still be related


@dataclass(frozen=True, slots=True)
class Links:
    """`stories` runs along the articles: stories of different languages on one event have one number. `related` are pairs of
    stories, by those numbers, that may be on one event; too little speaks for it to join them."""

    stories: tuple[int, ...]
    related: tuple[tuple[int, int], ...] = ()


def link(
    articles: Iterable[Article],
    stories: Sequence[int],
    names: Sequence[Name] = (),
    words: Lexicon | None = None,
    settings: Settings = Settings(),
    workers: Workers = nullcontext,
) -> Links:
    """The stories across languages; one that was joined has the number of its earliest part. `names` is the authority, `words`
    the vocabulary (the shipped one if none is given). The order of the articles does not matter. Of the articles no more is
    kept than is read. Reading and comparing have workers of their own, if any: they take what they remember with them."""
    words = words or lexicon()
    told, openings = _told(articles, stories)
    with workers() as executor:
        traits = _read(openings, Reader(names, words), executor)
    openings.clear()
    with workers() as executor:
        found = [pair for pair in _scored(told, traits, words, settings, executor) if pair[0] >= settings.related]
    groups, related = _decided(told, found, settings)
    number = _numbers(told, groups)
    pairs = [sorted((number[told[first].number], number[told[second].number])) for first, second in related]
    return Links(
        tuple(number.get(story, story) for story in stories),
        tuple(dict.fromkeys((one, other) for one, other in pairs if one != other)),
    )


def alike(
    articles: Sequence[Article], names: Sequence[Name] = (), words: Lexicon | None = None, settings: Settings = Settings()
) -> list[tuple[int, int, float]]:
    """(index, index, likeness up to 1) of the articles of two languages that have most in common, each taken by itself."""
    told, openings = _told(articles, range(len(articles)))
    found = _scored(told, _read(openings, Reader(names, words or lexicon())), words or lexicon(), settings)
    return [(told[first].number, told[second].number, score) for score, first, second in found]


def _scored(
    told: Sequence[Told], traits: Sequence[Traits], words: Lexicon, settings: Settings, executor: Executor | None = None
) -> Iterator[tuple[float, int, int]]:
    """(likeness with what time leaves of it, place in `told`, place in `told`) for the pairs that have something in common."""
    codes = sorted({story.language for story in told})
    if len(codes) < 2:
        return
    likeness = Likeness(told, traits, words, settings.weights, executor)
    for left, right in combinations(codes, 2):
        for first, second, score in likeness.pairs(left, right):
            yield score * _nearness(told[first], told[second], settings), first, second


def _told(articles: Iterable[Article], stories: Sequence[int]) -> tuple[list[Told], list[Opening]]:
    """The stories with how they open, in an order that does not depend on that of the articles. None where all articles are in
    one language: there is nothing to join."""
    first: dict[int, list[Article]] = defaultdict(list)
    hours: dict[int, list[float]] = defaultdict(list)
    for article, story in zip(articles, stories, strict=True):
        first[story] = sorted((*first[story], article), key=_order)[:_READ]
        if article.dated:
            hours[story].append(article.published.timestamp() / 3600)
    if len({own[0].language for own in first.values()}) < 2:
        return [], []
    order = sorted(first, key=lambda story: (first[story][0].language, _order(first[story][0]), story))
    return (
        [
            Told(story, first[story][0].language, min(hours[story], default=None), max(hours[story], default=None))
            for story in order
        ],
        [opening(first[story][0].language, first[story]) for story in order],
    )


def _order(article: Article) -> tuple[bool, datetime, str, str, str, str]:
    return not article.dated, article.published, article.source, article.url, article.title, article.text


def _read(openings: Sequence[Opening], reader: Reader, executor: Executor | None = None) -> list[Traits]:
    """What the stories say, read in about one part a core, each of one language: in each its words are met anew."""
    size = math.ceil(_UNEVEN * len(openings) / (os.cpu_count() or 1))
    parts = [part for _, own in groupby(openings, itemgetter(0)) for part in _parted([*own], size)]
    return list((executor.map if executor else map)(reader.read_stories, parts))


def _parted(openings: Sequence[Opening], most: int) -> list[Sequence[Opening]]:
    """As few parts as hold so many at most, of one size."""
    size = math.ceil(len(openings) / math.ceil(len(openings) / most))
    return [openings[start : start + size] for start in range(0, len(openings), size)]


def _nearness(one: Told, other: Told, settings: Settings) -> float:
    """What the time between two stories leaves of their likeness."""
    if one.begun is None or other.begun is None or one.ended is None or other.ended is None:
        return settings.undated
    gap = max(one.begun - other.ended, other.begun - one.ended, 0.0)
    return math.exp(-((gap / settings.hours) ** 2) / 2) if gap <= settings.most_hours else 0.0


def _decided(
    told: Sequence[Told], found: Sequence[tuple[float, int, int]], settings: Settings
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """The stories as groups of places in `told`, and the pairs that are only related: of each place the best."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for score, first, second in found:
        for one, other in ((first, second), (second, first)):
            key = one, told[other].language
            best[key] = max(best.get(key, (0.0, 0)), (score, -other))
    group = {at: [at] for at in range(len(told))}
    single: list[tuple[float, int, int]] = []
    for score, first, second in sorted(found, key=lambda pair: (-pair[0], *pair[1:])):
        chosen = [
            (one, other)
            for one, other in ((first, second), (second, first))
            if best[one, told[other].language] == (score, -other)
        ]
        languages = {told[at].language for at in group[first]} & {told[at].language for at in group[second]}
        if len(chosen) == 2 and score >= settings.join and not languages:
            _unite(group, first, second)
        elif chosen:
            single.append((score, *chosen[0]))
    related = []
    for score, one, other in single:
        if score >= settings.also and len(group[one]) == 1 < len(group[other]):
            _unite(group, other, one)
        else:
            related.append((one, other))
    return [own for at, own in group.items() if own[0] == at], related


def _unite(group: dict[int, list[int]], one: int, other: int) -> None:
    group[one] += group[other]
    for at in group[other]:
        group[at] = group[one]


def _numbers(told: Sequence[Told], groups: Iterable[Sequence[int]]) -> dict[int, int]:
    """Story number → number of the earliest story it is one with."""

    def begun(at: int) -> tuple[bool, float, int]:
        return told[at].begun is None, told[at].begun or 0.0, told[at].number

    return {told[at].number: told[min(own, key=begun)].number for own in groups for at in own}

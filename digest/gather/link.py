"""One event in two languages: stories of one language joined with those of another by what needs no translation. That is the
names of the authority, figures, dates, and kinds of events.

A join is mutual best within a time window, and rests on at least two rare names of people or bodies, or figures, in common:
two stories about one minister share a name, two strikes on one town a place and a kind; neither is one event. Where the
evidence is thinner nothing is joined.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.records import Article


@dataclass(frozen=True, slots=True)
class Settings:
    """One setting for every desk. Chosen on the sample desk and on paper, not on measured data."""

    likeness: float = 0.30  # cosine of the two stories' features
    telling: int = 2  # people, bodies and figures in common, each
    rare: float = 2.0  # weighing so much (idf)
    hours: float = 36.0  # between the two stories' first articles


_WEIGHTS = {"person": 1.4, "body": 1.2, "place": 1.0, "figure": 1.3, "date": 0.4, "event": 0.8}
_TELLING = ("person:", "body:", "figure:")
_LEAST_SPREAD = 1.5  # stories: a shared feature stands in two at least, and one in a short night says little
_SMALL = 3  # a count below this is in every second article


@dataclass(frozen=True, slots=True)
class Links:
    """`stories` runs along the articles: stories of different languages on one event have one number. `related` are pairs of
    stories, by those numbers, that may be on one event; too little speaks for it to join them."""

    stories: tuple[int, ...]
    related: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    language: str
    begun: datetime
    features: Counter[str]


def link(articles: Sequence[Article], stories: Sequence[int], settings: Settings = Settings()) -> Links:  # frozen
    """The stories across languages; one that was joined has the number of its earliest part."""
    told = _told(articles, stories)
    weights = _idf(told)
    joined = {story.number: story.number for story in told}
    for left, right in _mutual(told, weights, settings):
        joined[right.number] = joined[left.number]
    return Links(tuple(joined[story] for story in stories))


def _told(articles: Sequence[Article], stories: Sequence[int]) -> list[_Story]:
    members: dict[int, list[Article]] = defaultdict(list)
    for article, story in zip(articles, stories, strict=True):
        members[story].append(article)
    return [
        _Story(number, own[0].language, min(article.published for article in own), _features(own))
        for number, own in members.items()
    ]


def _features(articles: Sequence[Article]) -> Counter[str]:
    """Feature → in how large a part of the story's articles it stands, weighted by its kind."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(set(_of_article(article)))
    return Counter(
        {feature: _WEIGHTS[feature.partition(":")[0]] * math.sqrt(n / len(articles)) for feature, n in counts.items()}
    )


def _of_article(article: Article) -> Iterator[str]:
    for mention in article.names:
        if not mention.id.startswith("~"):
            yield f"{mention.kind}:{mention.id}"
    for figure in article.figures:
        if figure.value >= _SMALL:
            yield f"figure:{figure.value}"
    for mentioned in article.dates:
        if abs((mentioned.date - article.published.date()).days) > 1:
            yield f"date:{mentioned.date}"
    for event in article.events:
        yield f"event:{event.kind}"


def _idf(told: Sequence[_Story]) -> dict[str, float]:
    """How rare each feature is among the night's stories: the logarithm of how many stories there are for each that has it."""
    spread = Counter(feature for story in told for feature in story.features)
    return {feature: math.log(2 + len(told) / max(n, _LEAST_SPREAD)) for feature, n in spread.items()}


def _mutual(told: Sequence[_Story], weights: dict[str, float], settings: Settings) -> Iterator[tuple[_Story, _Story]]:
    """Pairs of stories in two languages, each the other's best, the earlier one first."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    likeness: dict[tuple[int, int], float] = {}
    by_number = {story.number: story for story in told}
    for left in told:
        for right in told:
            if left.language < right.language and abs((left.begun - right.begun).total_seconds()) <= settings.hours * 3600:
                score = _likeness(left, right, weights, settings)
                if score >= settings.likeness:
                    likeness[left.number, right.number] = score
                    for one, other in ((left, right), (right, left)):
                        key = (one.number, other.language)
                        best[key] = max(best.get(key, (0.0, 0)), (score, -other.number))
    for (first, second), score in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        left, right = by_number[first], by_number[second]
        if best[first, right.language] == (score, -second) and best[second, left.language] == (score, -first):
            yield (left, right) if (left.begun, first) <= (right.begun, second) else (right, left)


def _likeness(left: _Story, right: _Story, weights: dict[str, float], settings: Settings) -> float:
    shared = left.features.keys() & right.features.keys()
    telling = sum(feature.startswith(_TELLING) and weights[feature] >= settings.rare for feature in shared)
    if telling < settings.telling:
        return 0.0
    dot = sum(left.features[f] * right.features[f] * weights[f] ** 2 for f in shared)
    norms = [math.sqrt(sum((value * weights[f]) ** 2 for f, value in story.features.items())) for story in (left, right)]
    return dot / (norms[0] * norms[1])

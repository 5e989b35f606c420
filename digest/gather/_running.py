"""Which stories go on from earlier editions and keep their ids, and what new stories are called."""

import base64
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from digest.records import Article, Edition, Story, StoryArticle
from digest.text import language as language_of
from digest.text.arabic import romanise
from digest.text.identity import canonical_url
from digest.text.salience import event_kinds, named

_EDITIONS = 7  # in which a story goes on running without being heard of
# Weighted cosine of titles, openings and names from which a story goes on. On the three nights of the sample desk the story of
# the day before is at .14 and more, another story of the same people and places below .10.
_ALIKE = 0.13
_SAME_LINK = 2.0  # more than any likeness of words
_SLUG = 60  # characters


@dataclass(frozen=True, slots=True)
class _Earlier:
    id: str
    since: date
    features: Counter[str]
    links: frozenset[str]


def story_ids(groups: Sequence[Sequence[Article]], running: Sequence[Edition], day: date) -> list[tuple[str, date]]:
    """(id, first edition) of each group of articles: those of the story it goes on from, else new ones. One story goes on in
    one group only: those that share an article's link first, then the most alike. `running` is newest first."""
    earlier = _earlier(running)
    said = [_said(articles) for articles in groups]
    weights = _idf([*said, *(story.features for story in earlier)])
    tonight = [_weighed(features, weights) for features in said]
    before = [_weighed(story.features, weights) for story in earlier]
    matches = []
    for place, articles in enumerate(groups):
        links = _links(articles)
        for number, story in enumerate(earlier):
            likeness = _SAME_LINK if links & story.links else _dot(tonight[place], before[number])
            if likeness >= _ALIKE:
                matches.append((-likeness, place, number))
    found: dict[int, tuple[str, date]] = {}
    taken: set[str] = set()
    for _, place, number in sorted(matches):
        story = earlier[number]
        if place not in found and story.id not in taken:
            found[place] = (story.id, story.since)
            taken.add(story.id)
    for place, articles in enumerate(groups):
        if place not in found:
            found[place] = (_new_id(articles, taken), day)
            taken.add(found[place][0])
    return [found[place] for place in range(len(groups))]


def _earlier(running: Sequence[Edition]) -> list[_Earlier]:
    """The stories of the last editions, each as it was last told."""
    stories: dict[str, Story] = {}
    for edition in running[:_EDITIONS]:
        for story in edition.stories:
            stories.setdefault(story.id, story)
    return [_Earlier(story.id, story.since, _told(story), _links(story.articles)) for story in stories.values()]


def _links(articles: Iterable[Article | StoryArticle]) -> frozenset[str]:
    return frozenset(filter(None, (canonical_url(article.url) for article in articles)))


def _said(articles: Sequence[Article]) -> Counter[str]:
    """What tonight's articles say: in how many of them each word of title and opening, and each name, stands."""
    features: Counter[str] = Counter()
    for article in articles:
        opening = " ".join(sentence.text for sentence in article.sentences[:3])
        features.update({*language_of(article.language).keys(f"{article.title} {opening}")})
        features.update({f"@{mention.id}" for mention in article.names})
    return features


def _told(story: Story) -> Counter[str]:
    """The same of a story that was printed."""
    features: Counter[str] = Counter({f"@{name}": len(story.articles) for name in story.names})
    for article in story.articles:
        features.update({*language_of(article.language).keys(article.title)})
    for code, texts in story.summary.items():
        for text in texts:
            if text.origin == "verbatim":
                features.update({*language_of(code).keys(text.text)})
    return features


def _idf(told: Sequence[Counter[str]]) -> dict[str, float]:
    spread = Counter(feature for features in told for feature in features)
    return {feature: math.log((len(told) + 1) / (count + 0.5)) for feature, count in spread.items()}


def _weighed(features: Counter[str], weights: Mapping[str, float]) -> dict[str, float]:
    """A vector of length 1."""
    vector = {feature: math.log1p(count) * weights[feature] for feature, count in features.items()}
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / length for feature, weight in vector.items()}


def _dot(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum(weight * right.get(feature, 0.0) for feature, weight in left.items())


def _new_id(articles: Sequence[Article], taken: set[str]) -> str:
    """The kind of event and two names in Latin letters, else words of the title, and four characters of a hash of the earliest
    article's link; more of them where that is taken."""
    first = min(articles, key=lambda article: (article.published, article.url, article.id))
    names = [name for name in named(articles) if not name.startswith("~")][:2]
    title = next((article.title for article in articles if article.language == "en"), romanise(first.title))
    words = [*event_kinds(articles)[:1], *names] if names else title.split()[:5]
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in " ".join(words).lower())
    slug = "-".join(letters.split())[:_SLUG].strip("-") or "story"
    mark = base64.b32encode(sha256((canonical_url(first.url) or first.id).encode()).digest()).decode().lower()
    return next(name for length in range(4, len(mark)) if (name := f"{slug}-{mark[:length]}") not in taken)

"""How like tonight's stories are to those of earlier editions: the cosine of titles, openings and names, weighted by rarity."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.records import Article, Story
from digest.text import language as language_of

Features = Counter[str]


def said(articles: Sequence[Article]) -> Features:
    """What tonight's articles say: in how many of them each word of title and opening, and each name, stands."""
    features: Features = Counter()
    for article in articles:
        opening = " ".join(sentence.text for sentence in article.sentences[:3])
        features.update({*language_of(article.language).keys(f"{article.title} {opening}")})
        features.update({f"@{mention.id}" for mention in article.names})
    return features


def told(story: Story) -> Features:
    """The same of a story that was printed."""
    features: Features = Counter({f"@{name}": len(story.articles) for name in story.names})
    for article in story.articles:
        features.update({*language_of(article.language).keys(article.title)})
    for code, texts in story.summary.items():
        for text in texts:
            for sentence in [text.text] if text.origin == "verbatim" else [cited.text for cited in text.cites]:
                features.update({*language_of(code).keys(sentence)})
    return features


def alike(tonight: Sequence[Features], before: Sequence[Features], least: float) -> Iterator[tuple[float, int, int]]:
    """(likeness, place in `tonight`, place in `before`) of every pair that is at least so much alike, of 1."""
    weights = _idf([*tonight, *before])
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, features in enumerate(before):
        for feature, weight in _weighed(features, weights).items():
            holders[feature].append((number, weight))
    for place, features in enumerate(tonight):
        likeness: defaultdict[int, float] = defaultdict(float)
        for feature, weight in _weighed(features, weights).items():
            for number, other in holders.get(feature, ()):
                likeness[number] += weight * other
        yield from ((score, place, number) for number, score in likeness.items() if score >= least)


def _idf(told: Sequence[Features]) -> dict[str, float]:
    spread = Counter(feature for features in told for feature in features)
    return {feature: math.log((len(told) + 1) / (count + 0.5)) for feature, count in spread.items()}


def _weighed(features: Features, weights: Mapping[str, float]) -> dict[str, float]:
    """A vector of length 1."""
    vector = {feature: math.log1p(count) * weights[feature] for feature, count in features.items()}
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / length for feature, weight in vector.items()}

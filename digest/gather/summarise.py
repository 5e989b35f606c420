"""Two to four sentences that outlets printed, from different outlets, and a headline from the most central one.

A sentence is wanted for being near to what all say (centroid: Radev et al., MEAD, 2004), early in its article, and of a length
that reads well; then each next one for saying something else (maximal marginal relevance: Carbonell and Goldstein, 1998). One
that leans on the sentence before it (`وأضاف`, `He added`) comes with that sentence or not at all.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from digest.records import Article, Number, Sentence, Text
from digest.text import language as language_of
from digest.text.background import COMMON
from digest.text.openings import asks, is_ended, leans, stands_apart

_MOST = 4  # sentences
_CONSIDERED = 20  # sentences of an article: what comes later is background
_ARTICLES = 60  # of a story, the newest: bounds time
_GOOD_LENGTH = (12, 60)  # words
_EARLY_ALONE, _EARLY = 2.0, 1.0  # what the place in the article counts beside nearness: alone, and where several tell
_DIVERSITY = 0.5
_ALIKE = 0.45  # cosine: a sentence so near to one already chosen says the same
_COMMON = 0.5  # what a word of any day's news counts beside others
_ASKING = 0.6  # what a question counts beside a statement
_OVERTAKEN = 1.0  # taken off a sentence whose count a newer article has replaced
_COUNTS = frozenset("killed wounded missing arrested displaced kidnapped rescued infected cases".split())

Weights = Mapping[str, float]
Latest = Mapping[str, tuple[datetime, frozenset[Number]]]


@dataclass(frozen=True, slots=True)
class _Part:
    """One sentence that may be chosen, or two of which the second leans on the first."""

    article: Article
    numbers: tuple[int, ...]
    weights: Weights
    words: int
    merit: float


def summarise(
    articles: Sequence[Article], language: str, *, excerpt_words: int = 120, most: int = _MOST
) -> tuple[Text, tuple[Text, ...]]:
    """(headline, sentences) in one language, from a story's articles in it; at least one is needed. Text.article is the
    Article's id, Text.sentence counts its sentences from 0. No article gives more than `excerpt_words` words. A story in which
    no sentence can be printed has its headline for a summary."""
    newest = sorted(articles, key=lambda article: (article.published, article.id), reverse=True)[:_ARTICLES]
    reader = _Reader(language)
    story = _Story(newest, reader)
    headline = _headline(max(newest, key=lambda article: (story.centrality(article), article.published, article.id)))
    chosen = _choose(story.parts(), excerpt_words, most)
    order = {part.article.id: place for place, part in reversed(list(enumerate(chosen)))}
    chosen.sort(key=lambda part: (order[part.article.id], part.numbers))
    picked = dict.fromkeys((part.article.id, number) for part in chosen for number in part.numbers)
    sentences = {article.id: article.sentences for article in newest}
    texts = tuple(Text(sentences[article][number].text, "verbatim", article, number) for article, number in picked)
    return headline, texts or (headline,)


class _Reader:
    """Weighs the words of one language: sublinear counts, words of any day's news for less."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._spoken = language_of(language)
        self._common = _common(language)

    def counts(self, text: str) -> Counter[str]:
        return Counter(self._spoken.keys(text))

    def weights(self, counts: Counter[str]) -> Weights:
        return {key: (1 + math.log(count)) * (_COMMON if key in self._common else 1.0) for key, count in counts.items()}


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(key for word in COMMON.get(language, ()) for key in language_of(language).keys(word))


def _texts(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences[:_CONSIDERED]]


def _headline(article: Article) -> Text:
    """The title as printed; the first sentence where there is none, and the address where there is nothing."""
    if article.title or not article.sentences:
        return Text(article.title or article.url, "verbatim", article.id)
    return Text(article.sentences[0].text, "verbatim", article.id, 0)


# --- what may be chosen ---------------------------------------------------------------------------------------------------


class _Story:
    """The sentences of a story's articles, and what each is worth in it."""

    def __init__(self, newest: Sequence[Article], reader: _Reader) -> None:
        self._articles, self._reader = newest, reader
        counts = {article.id: [reader.counts(text) for text in (article.title, *_texts(article))] for article in newest}
        self._centre = _sum(reader.weights(sum(own, Counter())) for own in counts.values())
        self._titles = {article: reader.weights(own[0]) for article, own in counts.items()}
        self._weights = {article: [reader.weights(one) for one in own[1:]] for article, own in counts.items()}
        self._near = {article: [_cosine(one, self._centre) for one in weights] for article, weights in self._weights.items()}
        self._nearest = max((near for all_near in self._near.values() for near in all_near), default=0.0) or 1.0
        self._early = _EARLY_ALONE if len(newest) == 1 else _EARLY
        self._latest = _latest(newest)

    def centrality(self, article: Article) -> float:
        """How near its headline is to what all say. One that asks says less than one that states."""
        return _cosine(self._titles[article.id], self._centre) * (_ASKING if asks(article.title) else 1.0)

    def parts(self) -> list[_Part]:
        return [part for article in self._articles for part in self._parts(article)]

    def _parts(self, article: Article) -> Iterator[_Part]:
        """What may be chosen of one article, in its order."""
        texts = _texts(article)
        ended = sum(map(is_ended, texts)) > len(texts) / 2  # else it is a text without full stops
        before: _Part | None = None
        for number, text in enumerate(texts):
            part = self._part(article, number, text)
            if stands_apart(text) or not part.weights or (ended and not is_ended(text)):
                before = None
            elif not leans(text, self._reader.language):
                before = part
                yield part
            elif before:
                yield _together(before, part)
                before = None

    def _part(self, article: Article, number: int, text: str) -> _Part:
        words = len(text.split())
        low, high = _GOOD_LENGTH
        merit = self._near[article.id][number] / self._nearest + self._early / math.sqrt(number + 1)
        merit *= min(1.0, words / low, high / max(1, words)) * (_ASKING if asks(text) else 1.0)
        merit -= _OVERTAKEN * _is_overtaken(article, article.sentences[number], self._latest)
        return _Part(article, (number,), self._weights[article.id][number], words, merit)


def _together(before: _Part, part: _Part) -> _Part:
    weights = _sum([before.weights, part.weights])
    return _Part(
        part.article, before.numbers + part.numbers, weights, before.words + part.words, (before.merit + part.merit) / 2
    )


def _latest(newest: Sequence[Article]) -> Latest:
    """Unit → when the newest article that counts in it was published, and what it counts."""
    latest: dict[str, tuple[datetime, frozenset[Number]]] = {}
    for article in newest:
        for unit in ({figure.unit for figure in article.figures} & _COUNTS) - latest.keys():
            latest[unit] = article.published, frozenset(figure.value for figure in article.figures if figure.unit == unit)
    return latest


def _is_overtaken(article: Article, sentence: Sentence, latest: Latest) -> bool:
    """Whether the sentence counts what a newer article counts anew."""
    figures = (figure for figure in article.figures if sentence.start <= figure.start < sentence.end and figure.unit in latest)
    return any(article.published < latest[figure.unit][0] and figure.value not in latest[figure.unit][1] for figure in figures)


# --- the choice -----------------------------------------------------------------------------------------------------------


def _choose(parts: Sequence[_Part], excerpt_words: int, most: int) -> list[_Part]:
    """The best parts that do not repeat each other, from each outlet one before any gives a second."""
    chosen: list[_Part] = []
    spent: Counter[str] = Counter()
    given: Counter[str] = Counter()
    near = [0.0] * len(parts)  # to the nearest that is chosen
    open_ = [place for place, part in enumerate(parts) if part.words <= excerpt_words]
    while open_:
        least = min(given[parts[place].article.source] for place in open_)
        turn = [place for place in open_ if given[parts[place].article.source] == least]
        best = parts[max(turn, key=lambda place: (parts[place].merit - _DIVERSITY * near[place], -place))]
        chosen.append(best)
        spent[best.article.id] += best.words
        given[best.article.source] += 1
        room = most - sum(len(part.numbers) for part in chosen)
        near = [max(nearest, _cosine(part.weights, best.weights)) for nearest, part in zip(near, parts, strict=True)]
        open_ = [
            place
            for place in open_
            if near[place] < _ALIKE
            and len(parts[place].numbers) <= room
            and spent[parts[place].article.id] + parts[place].words <= excerpt_words
        ]
    return chosen


def _sum(weights: Iterable[Weights]) -> Weights:
    total: defaultdict[str, float] = defaultdict(float)
    for one in weights:
        for key, weight in one.items():
            total[key] += weight
    return total


def _cosine(left: Weights, right: Weights) -> float:
    if not left or not right:
        return 0.0
    if len(left) > len(right):
        left, right = right, left
    dot = sum(weight * right.get(key, 0.0) for key, weight in left.items())
    return dot / math.sqrt(sum(w * w for w in left.values()) * sum(w * w for w in right.values()))

"""Two to four sentences that outlets printed, from different outlets, and a headline from the most central one.

A sentence is wanted for being near to what all say (centroid: Radev et al., MEAD, 2004), early in its article, and of a length
that reads well; then each next one for saying something else (maximal marginal relevance: Carbonell and Goldstein, 1998). One
that leans on the sentence before it (`وأضاف`, `He added`) comes with that sentence or not at all.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from digest.gather._tolls import Tolls
from digest.records import Article, Text
from digest.text import language as language_of
from digest.text.background import COMMON
from digest.text.lexicon import lexicon
from digest.text.openings import asks, is_ended, leans, looks_back, promises, stands_apart

_MOST = 4  # sentences
_SHARE, _OF_ITSELF = 0.4, (60, 200)  # of the words of an article that is read by itself; words
_CONSIDERED_ALONE, _CONSIDERED = 60, 20  # sentences of an article: what comes later is background
_ARTICLES = 60  # of a story, the newest: bounds time
_SHORT, _SHORT_OF_FEW, _LONG = 8, 12, 60  # words: where few sentences are told, each must carry something
_EARLY_ALONE, _EARLY = 3.0, 1.0  # what the place in the article counts beside nearness: alone, and where several tell
_PARAGRAPH = 0.2  # what it counts to open a paragraph, where one article tells at some length
_DIVERSITY = 0.5
# Cosine: a sentence so near to one already chosen says the same. An article that stands alone seldom says a thing twice.
_ALIKE_ALONE, _ALIKE = 0.7, 0.45
_AGAIN = 0.5  # the share of it that the chosen say already
_FACT = 3.0  # how many times repetition counts against another article's lead, which tells the fact once more
_COMMON = 0.5  # what a word of any day's news counts beside others
_ASKING = 0.6  # what a question counts beside a statement
_PAST = 0.5  # and what says itself that it is background

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Part:
    """One sentence that may be chosen, or two of which the second leans on the first. `said` is what it says, whatever the
    words; `first` is true of the first sentence of its article that states anything. One with `follows` leans on that sentence
    and may be chosen once that is."""

    article: Article
    numbers: tuple[int, ...]
    weights: Weights
    words: int
    merit: float
    said: Weights
    first: bool = False
    follows: int | None = None

    def worth(self, repeated: float) -> float:
        """Its merit, less for what of it was said."""
        return self.merit - _DIVERSITY * (_FACT if self.first else 1.0) * repeated


def summarise(
    articles: Sequence[Article], language: str, *, excerpt_words: int = 120, most: int = _MOST
) -> tuple[Text, tuple[Text, ...]]:
    """(headline, sentences) in one language, from a story's articles in it; at least one is needed. Text.article is the
    Article's id, Text.sentence counts its sentences from 0. No article gives more than `excerpt_words` words. A story in which
    no sentence can be printed has its headline for a summary."""
    newest = sorted(articles, key=lambda article: (article.published, article.id), reverse=True)[:_ARTICLES]
    reader = _Reader(language)
    story = _Story(newest, reader, most)
    headline = _headline(max(newest, key=lambda article: (story.centrality(article), article.published, article.id)))
    chosen = _choose(story.parts(), excerpt_words, most, _ALIKE_ALONE if len(newest) == 1 else _ALIKE)
    order = {part.article.id: place for place, part in reversed(list(enumerate(chosen)))}
    chosen.sort(key=lambda part: (order[part.article.id], part.numbers))
    picked = dict.fromkeys((part.article.id, number) for part in chosen for number in part.numbers)
    own = {article.id: article for article in newest}
    texts = tuple(story.text(own[article], number) for article, number in picked)
    return headline, texts or (headline,)


def key_sentences(article: Article) -> tuple[int, ...]:
    """The numbers of the sentences that tell an article by itself: two fifths of it, where people stop who mark what matters
    (EASC, El-Haj et al. 2010), but no more than two hundred words and, as far as it has them, no less than sixty."""
    low, high = _OF_ITSELF
    words = round(_SHARE * len(article.text.split()))
    _, texts = summarise([article], article.language, excerpt_words=min(high, max(low, words)), most=len(article.sentences))
    return tuple(text.sentence for text in texts if text.sentence is not None)


class _Reader:
    """Weighs the words of one language: sublinear counts, words of any day's news for less."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._spoken = language_of(language)
        self._common = _common(language)

    def counts(self, text: str) -> Counter[str]:
        return Counter(self._spoken.keys(text))

    def said(self, text: str) -> Counter[str]:
        """What a text speaks of: the concepts of the vocabulary, for which there are many words, and the stems of the rest."""
        words = self._spoken.words(text)
        read = {place: ids[0] for first, last, ids in lexicon().read(words, self.language) for place in range(first, last)}
        return Counter(
            read.get(place) or self._spoken.stem(word) for place, word in enumerate(words) if word not in self._spoken.stopwords
        )

    def weights(self, counts: Counter[str]) -> Weights:
        return {key: (1 + math.log(count)) * (_COMMON if key in self._common else 1.0) for key, count in counts.items()}


def _rounded(word: str) -> str:
    """A number as another outlet may round it; nothing for a word."""
    try:
        return f"{float(word.replace(',', '').rstrip('%')):.0f}" if word[0].isdigit() else ""
    except ValueError:  # an hour, a date
        return ""


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(key for word in COMMON.get(language, ()) for key in language_of(language).keys(word))


def _texts(article: Article, most: int) -> list[str]:
    return [sentence.text for sentence in article.sentences[:most]]


def _opens_paragraph(article: Article, number: int) -> bool:
    """Whether a sentence begins a line, and none goes on there that began on the line before."""
    if number == 0:
        return True
    before = article.sentences[number - 1]
    return "\n" in article.text[before.end : article.sentences[number].start] and is_ended(before.text)


def _headline(article: Article) -> Text:
    """The title as printed; the first sentence where there is none, and the address where there is nothing."""
    if article.title or not article.sentences:
        return Text(article.title or article.url, "verbatim", article.id)
    return Text(article.sentences[0].text, "verbatim", article.id, 0)


# --- what may be chosen ---------------------------------------------------------------------------------------------------


class _Story:
    """The sentences of a story's articles, and what each is worth in it."""

    def __init__(self, newest: Sequence[Article], reader: _Reader, most: int) -> None:
        self._articles, self._reader = newest, reader
        self._short = _SHORT_OF_FEW if most <= _MOST else _SHORT
        self._alone = len(newest) == 1
        self._most = _CONSIDERED_ALONE if self._alone else _CONSIDERED
        texts = {article.id: (article.title, *_texts(article, self._most)) for article in newest}
        counts = {article: [reader.counts(text) for text in own] for article, own in texts.items()}
        self._centre = _sum(reader.weights(sum(own, Counter())) for own in counts.values())
        self._titles = {article: reader.weights(own[0]) for article, own in counts.items()}
        self._weights = {article: [reader.weights(one) for one in own[1:]] for article, own in counts.items()}
        self._near = {article: [_cosine(one, self._centre) for one in weights] for article, weights in self._weights.items()}
        self._nearest = max((near for all_near in self._near.values() for near in all_near), default=0.0) or 1.0
        self._early = _EARLY_ALONE if self._alone else _EARLY
        self._tolls = Tolls(newest)

    def centrality(self, article: Article) -> float:
        """How near its headline is to what all say. One that asks says less than one that states."""
        return _cosine(self._titles[article.id], self._centre) * (_ASKING if asks(article.title) else 1.0)

    def parts(self) -> list[_Part]:
        """What may be chosen of all. Counts that a newer article has replaced only where there is nothing else."""
        parts = [part for article in self._articles for part in self._parts(article)]
        return [part for part in parts if not self._overtaken(part)] or parts

    def _overtaken(self, part: _Part) -> bool:
        return any(self._tolls.is_overtaken(part.article, part.article.sentences[number]) for number in part.numbers)

    def text(self, article: Article, number: int) -> Text:
        """A sentence as it is printed."""
        sentence = article.sentences[number]
        return Text(sentence.text, "verbatim", article.id, number, as_of=self._tolls.as_of(article, sentence))

    def _parts(self, article: Article) -> Iterator[_Part]:
        """What may be chosen of one article, in its order."""
        texts = _texts(article, self._most)
        ended = sum(map(is_ended, texts)) > len(texts) / 2  # else it is a text without full stops
        before: _Part | None = None
        first = True
        for number, text in enumerate(texts):
            part = self._part(article, number, text)
            if stands_apart(text) or promises(text) or not part.weights or (ended and not is_ended(text)):
                before = None
                continue
            if not leans(text, self._reader.language):
                part = replace(part, first=first)
                first = False
                yield part
            elif before:
                part = replace(part, follows=number - 1)
                yield part
                if before.follows is None:
                    yield _together(before, part)
            else:
                continue
            before = part

    def _part(self, article: Article, number: int, text: str) -> _Part:
        words = len(text.split())
        merit = self._near[article.id][number] / self._nearest + self._early / math.sqrt(number + 1)
        merit += _PARAGRAPH * (self._alone and _opens_paragraph(article, number))
        merit *= min(1.0, words / self._short, _LONG / max(1, words))
        merit *= (_ASKING if asks(text) else 1.0) * (_PAST if looks_back(text) else 1.0)
        weights = self._weights[article.id][number]
        said = {} if self._alone else self._reader.weights(self._reader.said(text))
        return _Part(article, (number,), weights, words, merit, said)


def _together(before: _Part, part: _Part) -> _Part:
    return _Part(
        part.article,
        before.numbers + part.numbers,
        _sum([before.weights, part.weights]),
        before.words + part.words,
        (before.merit + part.merit) / 2,
        _sum([before.said, part.said]),
    )


# --- the choice -----------------------------------------------------------------------------------------------------------


def _choose(parts: Sequence[_Part], excerpt_words: int, most: int, alike: float) -> list[_Part]:
    """The best parts that do not repeat each other, from each outlet one before any gives a second."""
    chosen: list[_Part] = []
    picked: set[tuple[str, int]] = set()
    spent: Counter[str] = Counter()
    given: Counter[str] = Counter()
    told: set[str] = set()
    again = [0.0] * len(parts)  # what share of it was told
    near = [0.0] * len(parts)  # to the nearest that is chosen
    while True:
        room = most - len(picked)
        open_ = [
            place
            for place, part in enumerate(parts)
            if near[place] < alike
            and again[place] < _AGAIN
            and _fits(part, picked, room, excerpt_words - spent[part.article.id])
        ]
        if not open_:
            return chosen
        least = min(given[parts[place].article.source] for place in open_)
        turn = [place for place in open_ if given[parts[place].article.source] == least]
        if not chosen:  # the fact first
            turn = [place for place in turn if parts[place].first] or turn
        best = parts[max(turn, key=lambda place: (parts[place].worth(max(near[place], again[place])), -place))]
        chosen.append(best)
        picked |= {(best.article.id, number) for number in best.numbers}
        spent[best.article.id] += best.words
        given[best.article.source] += 1
        told |= best.said.keys()
        again = [_share(part.said, told) for part in parts]
        near = [max(nearest, _cosine(part.weights, best.weights)) for nearest, part in zip(near, parts, strict=True)]


def _fits(part: _Part, picked: Container[tuple[str, int]], sentences: int, words: int) -> bool:
    """Whether a part may be chosen next: it is new, short enough, and what it leans on stands before it."""
    name = part.article.id
    return (
        len(part.numbers) <= sentences
        and part.words <= words
        and not any((name, number) in picked for number in part.numbers)
        and (part.follows is None or (name, part.follows) in picked)
    )


def _sum(weights: Iterable[Weights]) -> Weights:
    total: defaultdict[str, float] = defaultdict(float)
    for one in weights:
        for key, weight in one.items():
            total[key] += weight
    return total


def _share(weights: Weights, told: Container[str]) -> float:
    """How much of it was told."""
    return sum(weight for key, weight in weights.items() if key in told) / sum(weights.values()) if weights else 0.0


def _cosine(left: Weights, right: Weights) -> float:
    if not left or not right:
        return 0.0
    if len(left) > len(right):
        left, right = right, left
    dot = sum(weight * right.get(key, 0.0) for key, weight in left.items())
    return dot / math.sqrt(sum(w * w for w in left.values()) * sum(w * w for w in right.values()))

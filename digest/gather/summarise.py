"""Two to four sentences that outlets printed, from different outlets, and a headline from the most central one.

A sentence is wanted for being near to what all say (centroid: Radev et al., MEAD, 2004), early in its article, and of a length
that reads well; then each next one for saying something else (maximal marginal relevance: Carbonell and Goldstein, 1998). One
that leans on the sentence before it (`وأضاف`, `He added`) comes with that sentence or not at all.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.records import Article, Sentence, Text
from digest.text import language as language_of
from digest.text.background import COMMON
from digest.text.openings import leans, states_nothing

_MOST = 4  # sentences
_CONSIDERED = 15  # sentences of an article: what comes later is background
_ARTICLES = 60  # of a story, the newest: bounds time
_GOOD_LENGTH = (8, 45)  # words
_EARLY = 2.0  # what the place in the article counts beside nearness to the rest
_DIVERSITY = 0.5
_ALIKE = 0.55  # cosine: a sentence so near to one already chosen says the same
_COMMON = 0.5  # what a word of any day's news counts beside others
_OLD_FIGURE = 1.0  # taken off a sentence whose count another article has since replaced

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Part:
    """One sentence that may be chosen, or two of which the second leans on the first."""

    article: Article
    numbers: tuple[int, ...]
    weights: Weights
    words: int
    score: float


def summarise(
    articles: Sequence[Article], language: str, *, excerpt_words: int = 120, most: int = _MOST
) -> tuple[Text, tuple[Text, ...]]:
    """(headline, sentences) in one language, from a story's articles in it; at least one is needed. Text.article is the
    Article's id, Text.sentence counts its sentences from 0. No article gives more than `excerpt_words` words. A story without
    a sentence that can be printed has its headline for a summary."""
    newest = sorted(articles, key=lambda article: (article.published, article.id), reverse=True)[:_ARTICLES]
    common = frozenset(key for word in COMMON.get(language, ()) for key in language_of(language).keys(word))
    told = {article.id: _told(article, language, common) for article in newest}
    centre = _sum(told.values())
    central = max(newest, key=lambda article: (_cosine(_headline_weights(article, language, common), centre), article.id))
    headline = _headline(central)
    parts = [part for article in newest for part in _parts(article, language, common, centre, newest)]
    chosen = _choose(parts, excerpt_words, most)
    order = [part.article.id for part in chosen]
    chosen.sort(key=lambda part: (order.index(part.article.id), part.numbers))
    picked = dict.fromkeys((part.article.id, part.article.sentences[number].text, number) for part in chosen for number in part.numbers)
    return headline, tuple(Text(text, "verbatim", article, number) for article, text, number in picked) or (headline,)


def _headline(article: Article) -> Text:
    """The title as printed; the first sentence where there is none, and the address where there is nothing."""
    if article.title or not article.sentences:
        return Text(article.title or article.url, "verbatim", article.id)
    return Text(article.sentences[0].text, "verbatim", article.id, 0)


def _headline_weights(article: Article, language: str, common: frozenset[str]) -> Weights:
    """What a title says. One that asks or trails off says less than one that states."""
    weights = _weights([article.title], language, common)
    return {} if states_nothing(article.title) and len(weights) < 4 else weights


def _told(article: Article, language: str, common: frozenset[str]) -> Weights:
    sentences = [sentence.text for sentence in article.sentences[:_CONSIDERED]]
    return _weights([article.title, *sentences], language, common)


def _weights(texts: Iterable[str], language: str, common: frozenset[str]) -> Weights:
    """Sublinear counts of the words of a text, words of any day's news for half."""
    counts = Counter(key for text in texts for key in language_of(language).keys(text))
    return {key: (1 + math.log(count)) * (_COMMON if key in common else 1.0) for key, count in counts.items()}


def _parts(
    article: Article, language: str, common: frozenset[str], centre: Weights, articles: Sequence[Article]
) -> Iterator[_Part]:
    before: _Part | None = None
    for number, sentence in enumerate(article.sentences[:_CONSIDERED]):
        words = len(language_of(language).words(sentence.text))
        weights = _weights([sentence.text], language, common)
        low, high = _GOOD_LENGTH
        length = min(1.0, words / low, high / max(1, words))
        score = (_cosine(weights, centre) + _EARLY / math.sqrt(number + 1)) * length
        score -= _OLD_FIGURE * _overtaken(article, sentence, articles)
        part = _Part(article, (number,), weights, words, score)
        printable = bool(weights) and words >= 5 and not states_nothing(sentence.text)
        if not leans(sentence.text, language):
            if printable:
                yield part
            before = part if printable else None
        elif before and printable:
            yield _Part(article, (number - 1, number), _sum([before.weights, weights]), before.words + words, (before.score + score) / 2)
            before = None
    ...

"""Two to four sentences that outlets printed, from different outlets, and a headline from the most central one.

A sentence is wanted for being near to what all say (centroid: Radev et al., MEAD, 2004), early in its article, and of a length
that reads well; then each next one for saying something else (maximal marginal relevance: Carbonell and Goldstein, 1998).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from digest.records import Article, Text
from digest.text import language as language_of

_MOST = 4
_CONSIDERED = 12  # sentences of an article: what comes later is background
_GOOD_LENGTH = (8, 45)  # words
_ALIKE = 0.55  # cosine: a sentence so near to one already chosen says the same
_DIVERSITY = 0.5
# How a sentence begins that needs the one before it to be understood.
_LEANING = {
    "ar": frozenset(
        "واضاف واضافت وتابع وتابعت واوضح واوضحت واكد واكدت وقال وقالت واشار واشارت ولفت ولفتت وذكر وذكرت وشدد وشددت وراي ورات "
        "كما لكنه لكنها وهو وهي هذا هذه ذلك وبذلك".split()
    ),
    "en": frozenset("he she they it his her their but this that these those both and others".split()),
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    article: Article
    number: int
    text: str
    keys: Counter[str]
    words: int
    leans: bool


def summarise(articles: Sequence[Article], language: str, *, excerpt_words: int = 120) -> tuple[Text, tuple[Text, ...]]:
    """(headline, sentences) in one language, from a story's articles in it; at least one is needed. Text.article is the
    Article's id, Text.sentence counts its sentences from 0."""
    candidates = [candidate for article in articles for candidate in _candidates(article, language)]
    centroid: Counter[str] = Counter()
    for article in articles:
        centroid.update(dict.fromkeys(language_of(language).keys(f"{article.title} {article.text[:1500]}"), 1))
    central = max(articles, key=lambda article: (_cosine(_keys(article.title, language), centroid), article.id))
    headline = Text(central.title, "verbatim", central.id)
    scores = {id(candidate): _score(candidate, centroid) for candidate in candidates}
    chosen: list[_Candidate] = []
    spent: Counter[str] = Counter()
    most = _MOST if len(articles) > 1 else 3
    while len(chosen) < most:
        open_ = [c for c in candidates if _fits(c, chosen, spent, excerpt_words, len(articles) > 1)]
        if not open_:
            break
        best = max(open_, key=lambda c: (scores[id(c)] - _DIVERSITY * _nearest(c, chosen), -c.number, c.article.id))
        chosen.append(best)
        spent[best.article.id] += best.words
    if not chosen and candidates:
        chosen = candidates[:1]
    chosen.sort(key=lambda c: (articles.index(c.article), c.number))
    chosen.sort(key=lambda c: c.article.id != central.id)
    sentences = tuple(Text(c.text, "verbatim", c.article.id, c.number) for c in chosen)
    return headline, sentences or (headline,)


def _candidates(article: Article, code: str) -> list[_Candidate]:
    found = []
    for number, sentence in enumerate(article.sentences[:_CONSIDERED]):
        words = language_of(code).words(sentence.text)
        keys = _keys(sentence.text, code)
        if len(words) >= 5 and keys:
            found.append(
                _Candidate(article, number, sentence.text, keys, len(words), words[0] in _LEANING.get(code, frozenset()))
            )
    return found


def _fits(candidate: _Candidate, chosen: Sequence[_Candidate], spent: Counter[str], excerpt_words: int, several: bool) -> bool:
    if candidate in chosen or spent[candidate.article.id] + candidate.words > excerpt_words:
        return False
    if _nearest(candidate, chosen) >= _ALIKE:
        return False
    if several and any(other.article.source == candidate.article.source for other in chosen):
        return False
    before = any(other.article is candidate.article and other.number == candidate.number - 1 for other in chosen)
    return before or not candidate.leans


def _score(candidate: _Candidate, centroid: Counter[str]) -> float:
    low, high = _GOOD_LENGTH
    length = min(1.0, candidate.words / low, high / candidate.words)
    return (_cosine(candidate.keys, centroid) + 1 / math.sqrt(candidate.number + 1)) * length


def _nearest(candidate: _Candidate, chosen: Sequence[_Candidate]) -> float:
    return max((_cosine(candidate.keys, other.keys) for other in chosen), default=0.0)


def _keys(text: str, code: str) -> Counter[str]:
    return Counter(language_of(code).keys(text))


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    if not left or not right:
        return 0.0
    dot = sum(value * right[key] for key, value in left.items())
    return dot / math.sqrt(sum(v * v for v in left.values()) * sum(v * v for v in right.values()))

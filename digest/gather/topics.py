"""The section of an article: by words that are typical of a topic; unsure goes to `other`, not to a wrong section."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.records import Article, Topic
from digest.text import language
from digest.text.arabic import bare_forms

OTHER = "other"
_TITLE = 3.0  # a term in the title counts so often
_LEAD = 400  # characters of the body that count double
_SURE = 1.25  # the best topic must have so many times the second's score
_ENOUGH = 2.0  # and this much in all
_LONGEST = 4  # words in a term


def assign_topics(articles: Sequence[Article], topics: Sequence[Topic]) -> tuple[Mapping[str, float], ...]:
    """For each article its topics' scores, best first, adding up to 1; `{"other": 1.0}` where nothing is clear."""
    tables = {code: _table(topics, code) for code in {article.language for article in articles}}
    return tuple(_scores(article, tables[article.language]) for article in articles)


def _table(topics: Sequence[Topic], code: str) -> dict[tuple[str, ...], list[tuple[str, float]]]:
    """Term, as folded words → the topics it speaks for. What several topics claim says less of each."""
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for topic in topics:
        for term in topic.terms.get(code, ()):
            words = tuple(language(code).words(term))
            if 0 < len(words) <= _LONGEST:
                owners[words].append(topic.id)
    return {words: [(owner, len(words) / len(ids)) for owner in ids] for words, ids in owners.items()}


def _scores(article: Article, table: Mapping[tuple[str, ...], list[tuple[str, float]]]) -> Mapping[str, float]:
    total: dict[str, float] = defaultdict(float)
    for text, weight in ((article.title, _TITLE), (article.text[:_LEAD], 1.0), (article.text, 1.0)):
        found: Counter[tuple[str, ...]] = Counter(_terms(text, article.language, table))
        for term, times in found.items():
            for topic, worth in table[term]:
                total[topic] += weight * worth * math.sqrt(times)
    ranked = sorted(total.items(), key=lambda item: (-item[1], item[0]))
    best = ranked[0][1] if ranked else 0.0
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if best < _ENOUGH or best < _SURE * second:
        return {OTHER: 1.0}
    everything = sum(total.values())
    return {topic: score / everything for topic, score in ranked}


def _terms(text: str, code: str, table: Mapping[tuple[str, ...], object]) -> Iterator[tuple[str, ...]]:
    """The longest terms that stand in a text, Arabic words with their proclitics taken off."""
    words = language(code).words(text)
    position = 0
    while position < len(words):
        firsts = bare_forms(words[position]) if code == "ar" else (words[position],)
        for length in range(min(_LONGEST, len(words) - position), 0, -1):
            rest = tuple(words[position + 1 : position + length])
            term = next(((first, *rest) for first in firsts if (first, *rest) in table), None)
            if term:
                yield term
                position += length - 1
                break
        position += 1

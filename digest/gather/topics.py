"""The section of an article: by words that are typical of a topic, and by what the articles at hand teach; unsure goes to
`other`, not to a wrong section.

The desk's terms decide for the articles in which they stand thick. Where there are enough of those, they teach a linear model
the words that go with each topic (self-training; centroids after Rocchio 1971), which places the articles that hold few terms.
Nothing is pretrained, so a desk's own topics work like the ones shipped.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from digest.records import Article, Topic
from digest.text import language
from digest.text.arabic import bare_forms
from digest.text.vectors import Document, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]  # a row an article, a column a topic

OTHER = "other"
_TITLE = 3.0  # a term in the title counts so often
_LEAD = 400  # characters of the body that count double
_READ = 4000  # characters that are read
_LONGEST = 4  # words in a term
# What the terms alone need to decide.
_ENOUGH = 2.0  # for the best topic
_SURE = 1.25  # times the second's score
# What an article needs to teach, and the model to be believed.
_TEACHING = 3.0
_TEACHING_SURE = 1.5
_TEACHERS = 60  # articles of one language
_OF_A_TOPIC = 3
_SHARPNESS = 20.0  # of cosines, for a softmax
_TERMS = 0.2  # the weight of the terms beside the model
_MARGIN = 0.08  # between the best and the second, of 1


def assign_topics(articles: Sequence[Article], topics: Sequence[Topic]) -> tuple[Mapping[str, float], ...]:
    """For each article its topics' scores, best first, adding up to 1; `{"other": 1.0}` where nothing is clear."""
    scores: list[Mapping[str, float]] = [{OTHER: 1.0}] * len(articles)
    ids = [topic.id for topic in topics if topic.id != OTHER]
    for code in {article.language for article in articles} if ids else ():
        spoken = [index for index, article in enumerate(articles) if article.language == code]
        found = _assign([articles[index] for index in spoken], code, topics, ids)
        for index, own in zip(spoken, found, strict=True):
            scores[index] = own
    return tuple(scores)


def _assign(articles: Sequence[Article], code: str, topics: Sequence[Topic], ids: Sequence[str]) -> list[Mapping[str, float]]:
    import numpy as np

    table = _table(topics, code)
    seeds = np.array([[total[topic] for topic in ids] for total in (_seeds(article, table) for article in articles)])
    ranked = np.sort(seeds, axis=1)[:, ::-1]
    second = ranked[:, 1] if len(ids) > 1 else np.zeros(len(articles))
    teaching = (ranked[:, 0] >= _TEACHING) & (ranked[:, 0] >= _TEACHING_SURE * second)
    if teaching.sum() < _TEACHERS:
        clear = (ranked[:, 0] >= _ENOUGH) & (ranked[:, 0] >= _SURE * second)
        return _named(seeds, clear, ids)
    learnt = _learnt(articles, code, seeds, teaching)
    ranked = np.sort(learnt, axis=1)[:, ::-1]
    return _named(learnt, ranked[:, 0] - ranked[:, 1:2].sum(axis=1) >= _MARGIN, ids)


def _named(scores: "Scores", clear: "NDArray[np.bool_]", ids: Sequence[str]) -> list[Mapping[str, float]]:
    named: list[Mapping[str, float]] = []
    for row, is_clear in zip(scores.tolist(), clear.tolist(), strict=True):
        ranked = sorted(zip(ids, row, strict=True), key=lambda item: (-item[1], item[0]))
        whole = sum(row)
        named.append({topic: score / whole for topic, score in ranked if score > 0} if is_clear and whole else {OTHER: 1.0})
    return named


# --- the desk's terms -----------------------------------------------------------------------------------------------------

Term = tuple[str, ...]  # its folded words
Table = Mapping[Term, Sequence[tuple[str, float]]]


def _table(topics: Sequence[Topic], code: str) -> Table:
    """Term → the topics it speaks for. What several claim says less of each; an Arabic noun is listed with ال or without."""
    owners: dict[Term, list[str]] = defaultdict(list)
    for topic in topics:
        for term in dict.fromkeys(tuple(language(code).words(term)) for term in topic.terms.get(code, ())):
            if 0 < len(term) <= _LONGEST:
                owners[term].append(topic.id)
    for (word, *rest), ids in list(owners.items()):
        bare = word.removeprefix("ال")
        if code == "ar" and not rest and len(bare) > 2:
            owners.setdefault((bare,), ids)
    return {term: [(owner, len(term) / len(ids)) for owner in ids] for term, ids in owners.items()}


def _seeds(article: Article, table: Table) -> Mapping[str, float]:
    """How thick the terms of each topic stand in an article."""
    total: defaultdict[str, float] = defaultdict(float)
    for text, weight in ((article.title, _TITLE), (article.text[:_LEAD], 1.0), (article.text[:_READ], 1.0)):
        for term, times in Counter(_terms(text, article.language, table)).items():
            for topic, worth in table[term]:
                total[topic] += weight * worth * math.sqrt(times)
    return total


def _terms(text: str, code: str, table: Table) -> Iterator[Term]:
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


# --- what the articles teach ----------------------------------------------------------------------------------------------


def _learnt(articles: Sequence[Article], code: str, seeds: "Scores", teaching: "NDArray[np.bool_]") -> "Scores":
    """The topics of all articles, from the words of those whose topic their terms tell; each row adds up to 1."""
    import numpy as np

    matrix = vectors((Document(article.title, article.text) for article in articles), code)
    taught = np.zeros_like(seeds)
    taught[np.flatnonzero(teaching), seeds[teaching].argmax(axis=1)] = 1
    centroids = np.asarray(matrix.T @ taught)
    centroids /= np.maximum(np.linalg.norm(centroids, axis=0), 1e-9)
    near = np.asarray(matrix @ centroids)
    known = taught.sum(axis=0) >= _OF_A_TOPIC
    near[:, ~known] = near[:, known].mean(axis=1, keepdims=True)  # nothing is known of these but their terms
    shares = seeds / np.maximum(seeds.sum(axis=1, keepdims=True), 1e-9)
    logits = near * _SHARPNESS + _TERMS * np.log(shares + 0.02)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))

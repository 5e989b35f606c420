"""The section of an article: by words that are typical of a topic, and by what the articles at hand teach; unsure goes to
`other`, not to a wrong section.

The desk's terms decide for the articles in which they stand thick. Where there are enough of those, they teach a linear model
the words that go with each topic (self-training; centroids after Rocchio 1971), which places the articles that hold few terms.
Nothing is pretrained, so a desk's own topics work like the ones shipped.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from digest.gather._terms import Key, Terms
from digest.gather._terms import terms as terms_of
from digest.records import Article, Topic
from digest.text.event_concepts import kinds_of_concepts
from digest.text.vectors import Document, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]  # a row an article, a column a topic

OTHER = "other"
_TITLE = 3.0  # a term in the title counts so often
_LEAD, _READ = 400, 2500  # characters: those of the lead, and those that are read at all
_REST = 0.5  # what a term behind the lead counts
_REPEATED = 0.7  # exponent of how often a term stands there: each further time says less
# Of an article by itself: a term that names an event, and a word of a field from which terms come.
_HAPPENED, _KIN = 1.6, 0.1
# What the terms alone need to decide.
_ENOUGH = 1.5  # for the best topic: a term in the title or two in the lead
_SURE = 1.05  # times the second's score
_SHARE = 0.2  # of the scores of all: a little of everything is nothing
# What an article needs to teach, and the model to be believed.
_TEACHING = 2.0
_TEACHING_SURE = 1.3
_TEACHERS = 60  # articles of one language
_OF_A_TOPIC = 3
_SHARPNESS = 20.0  # of cosines, for a softmax
_TERMS = 1.0  # the weight of the terms beside the model
_UNSEEN = 0.02  # the share of a topic none of whose terms was found
_MARGIN = 0.05  # between the best and the second, of 1


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

    terms = terms_of(topics)
    seeds = _table([_seeds(article, terms) for article in articles], ids)
    ranked = np.sort(seeds, axis=1)[:, ::-1]
    second = ranked[:, 1] if len(ids) > 1 else np.zeros(len(articles))
    teaching = (ranked[:, 0] >= _TEACHING) & (ranked[:, 0] >= _TEACHING_SURE * second)
    if teaching.sum() < _TEACHERS:
        seeds = _table([_seeds(article, terms, by_itself=True) for article in articles], ids)
        ranked = np.sort(seeds, axis=1)[:, ::-1]
        second = ranked[:, 1] if len(ids) > 1 else second
        clear = (ranked[:, 0] >= _ENOUGH) & (ranked[:, 0] >= _SURE * second) & (ranked[:, 0] >= _SHARE * seeds.sum(axis=1))
        return _named(seeds, clear, ids)
    learnt = _learnt(articles, code, seeds, teaching)
    ranked = np.sort(learnt, axis=1)[:, ::-1]
    return _named(learnt, ranked[:, 0] - ranked[:, 1:2].sum(axis=1) >= _MARGIN, ids)


def _table(totals: Sequence[Mapping[str, float]], ids: Sequence[str]) -> "Scores":
    import numpy as np

    return np.array([[total.get(topic, 0.0) for topic in ids] for total in totals])


def _named(scores: "Scores", clear: "NDArray[np.bool_]", ids: Sequence[str]) -> list[Mapping[str, float]]:
    named: list[Mapping[str, float]] = []
    for row, is_clear in zip(scores.tolist(), clear.tolist(), strict=True):
        ranked = sorted(zip(ids, row, strict=True), key=lambda item: (-item[1], item[0]))
        whole = sum(row)
        named.append({topic: score / whole for topic, score in ranked if score > 0} if is_clear and whole else {OTHER: 1.0})
    return named


def _seeds(article: Article, terms: Terms, *, by_itself: bool = False) -> Mapping[str, float]:
    """How thick the terms of each topic stand in an article. For one by itself, what happened counts more than to whom and
    where, and words akin to terms count too."""
    times: defaultdict[tuple[str, Key], float] = defaultdict(float)
    lead, rest = article.text[:_LEAD], article.text[_LEAD:_READ]
    for text, weight in ((article.title, _TITLE), (lead, 1.0), (rest, _REST)):
        for key, owners in terms.found(text, article.language):
            happened = _HAPPENED if by_itself and key in kinds_of_concepts() else 1.0
            for topic, share in owners:
                times[topic, key] += weight * share * happened
        for key, owners in terms.kin(text, article.language) if by_itself else ():
            for topic, share in owners:
                times[topic, key] += weight * share * _KIN
    total: defaultdict[str, float] = defaultdict(float)
    for (topic, _), often in times.items():
        total[topic] += often**_REPEATED
    return total


# --- what the articles teach ----------------------------------------------------------------------------------------------


def _learnt(articles: Sequence[Article], code: str, seeds: "Scores", teaching: "NDArray[np.bool_]") -> "Scores":
    """The topics of all articles, from the words of those whose topic their terms tell; each row adds up to 1."""
    import numpy as np

    matrix = vectors([Document(article.title, article.text) for article in articles], code)
    taught = np.zeros_like(seeds)
    taught[np.flatnonzero(teaching), seeds[teaching].argmax(axis=1)] = 1
    centroids = np.asarray(matrix.T @ taught)
    centroids /= np.maximum(np.linalg.norm(centroids, axis=0), 1e-9)
    near = np.asarray(matrix @ centroids)
    known = taught.sum(axis=0) >= _OF_A_TOPIC
    near[:, ~known] = near[:, known].mean(axis=1, keepdims=True)  # nothing is known of these but their terms
    shares = seeds / np.maximum(seeds.sum(axis=1, keepdims=True), 1e-9)
    logits = near * _SHARPNESS + _TERMS * np.log(shares + _UNSEEN)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))

"""Stories as the edition prints them: ids that last, texts with their origin, who said what, where accounts differ.

Input is what the stages before found (`Night`); output is the edition's sections. Pure: the same night gives the same stories.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from digest.config import Desk
from digest.gather._running import story_ids
from digest.records import (
    Account,
    AlsoLine,
    Article,
    Difference,
    Edition,
    Figure,
    Number,
    PrintedFigure,
    PrintedQuote,
    Quote,
    RankReason,
    Section,
    Story,
    StoryArticle,
    Text,
)
from digest.text import language as language_of
from digest.text.salience import LEAD, named

# (articles of one story, language) → (headline, summary); Text.article is an Article's id.
Writer = Callable[[Sequence[Article], str], tuple[Text, tuple[Text, ...]]]

OTHER = "other"
_CONFIDENT = 0.6  # a quote below this is never printed
_REPORTED = 0.8  # and reported speech of someone the authority does not know needs this
_QUOTES = 4
_QUOTED_WORDS = 60  # a longer one is an excerpt, not a quote
_FIGURES = 6
_NAMES = 8


@dataclass(frozen=True, slots=True)
class Night:
    """What is known of the night's articles; `copies`, `stories` and `scores` run along `articles`. `related` are pairs of
    stories that may be on one event."""

    day: date
    articles: tuple[Article, ...]
    copies: tuple[int, ...]
    stories: tuple[int, ...]
    scores: tuple[Mapping[str, float], ...]
    ranking: tuple[tuple[int, RankReason], ...]
    related: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """The part of the edition that tells the news."""

    topics: tuple[Section, ...]
    also: tuple[AlsoLine, ...]


def compose(night: Night, desk: Desk, *, running: Sequence[Edition], summarise: Writer, gist: Writer) -> Composed:
    """The stories of a night in the sections of topics.yaml, in the order of rank; what has no page is a line in `also`.
    `running` are the editions before this one, newest first; a story that goes on keeps the id it had there."""
    members: dict[int, list[int]] = defaultdict(list)
    for index, story in enumerate(night.stories):
        members[story].append(index)
    printed = night.ranking[: desk.settings.edition.stories_max]
    ids = story_ids([[night.articles[index] for index in members[story]] for story, _ in printed], running, night.day)
    sections: dict[str, list[Story]] = defaultdict(list)
    for place, ((number, reason), (identifier, since)) in enumerate(zip(printed, ids, strict=True), 1):
        told = _story(members[number], night, desk, summarise, gist)
        told = replace(told, id=identifier, since=since, rank=place, rank_reason=reason)
        sections[_topic(members[number], night)].append(told)
    order = dict.fromkeys([*(topic.id for topic in desk.topics if topic.id != OTHER), OTHER])
    unprinted = sorted({index for story, _ in night.ranking[len(printed) :] for index in members[story]})
    return Composed(
        tuple(Section(topic, tuple(sections[topic])) for topic in order if sections.get(topic)),
        tuple(_line(night.articles[index], night.scores[index]) for index in unprinted),
    )


def _story(indices: Sequence[int], night: Night, desk: Desk, summarise: Writer, gist: Writer) -> Story:
    order = sorted(indices, key=lambda index: (night.articles[index].published, night.articles[index].source, index))
    articles = [night.articles[index] for index in order]
    labels = {article.id: f"a{number}" for number, article in enumerate(articles, 1)}
    firsts = {article.id: night.copies[index] for article, index in zip(articles, order, strict=True)}
    originals = {night.copies[index]: night.articles[index] for index in reversed(order)}  # the first that each text had here
    own = [article for article in articles if article is originals[firsts[article.id]]]
    headline: dict[str, Text] = {}
    summary: dict[str, tuple[Text, ...]] = {}
    for code in desk.settings.languages:
        in_language = [article for article in own if article.language == code]
        title, texts = summarise(in_language, code) if in_language else gist(articles, code)
        headline[code] = _labelled(title, labels)
        summary[code] = tuple(_labelled(text, labels) for text in texts)
    return Story(
        id="story",
        rank=1,
        since=night.day,
        headline=headline,
        summary=summary,
        articles=tuple(_listed(article, labels[article.id]) for article in articles),
        rank_reason=RankReason(0, (), articles[-1].published),
        quotes=_quotes(own, labels),
        figures=_figures(own, labels),
        differs=_differences(articles, labels, firsts),
        names=_names(own),
    )


def _labelled(text: Text, labels: Mapping[str, str]) -> Text:
    return replace(text, article=labels[text.article]) if text.article else text


def _listed(article: Article, label: str) -> StoryArticle:
    published = article.published if article.dated else None
    return StoryArticle(label, article.source, article.url, _title(article), article.language, published, article.wire)


def _title(article: Article) -> str:
    """The title as printed; the first sentence where there is none, and the address where there is nothing."""
    return article.title or (article.sentences[0].text if article.sentences else article.url)


def _topic(indices: Sequence[int], night: Night) -> str:
    total: Counter[str] = Counter()
    for index in indices:
        total.update(night.scores[index])
    named = [(score, topic) for topic, score in total.items() if topic != OTHER]
    return max(named)[1] if named else OTHER


def _line(article: Article, scores: Mapping[str, float]) -> AlsoLine:
    return AlsoLine(
        _title(article), article.url, article.source, article.language, max(scores, key=lambda topic: (scores[topic], topic))
    )


# --- who said what, the figures, and where they differ --------------------------------------------------------------------


def _quotes(articles: Sequence[Article], labels: Mapping[str, str]) -> tuple[PrintedQuote, ...]:
    """Direct words first, one more of each speaker only when all others had their turn."""
    found = [
        (article, quote)
        for article in articles
        for quote in article.quotes
        if quote.speaker and quote.confidence >= (_CONFIDENT if quote.direct or quote.speaker_id else _REPORTED)
        if 4 <= len(quote.text.split()) <= _QUOTED_WORDS
    ]
    turns: Counter[tuple[str, str]] = Counter()
    ordered: list[tuple[int, bool, int, Article, Quote]] = []
    said: set[str] = set()
    for article, quote in sorted(found, key=lambda pair: (not pair[1].direct, not pair[1].speaker_id, -pair[1].confidence)):
        words = " ".join(language_of(article.language).words(quote.text))
        if words in said:  # two outlets that print the same words
            continue
        said.add(words)
        who = (quote.speaker_id or quote.speaker or "", article.language)
        ordered.append((turns[who], not quote.direct, len(ordered), article, quote))
        turns[who] += 1
    ordered.sort(key=lambda item: item[:3])
    return tuple(
        PrintedQuote(
            quote.speaker or "",
            quote.speaker_id,
            quote.text,
            article.language,
            labels[article.id],
            quote.cue,
            quote.direct,
            quote.via,
        )
        for _, _, _, article, quote in ordered[:_QUOTES]
    )


def _figures(articles: Sequence[Article], labels: Mapping[str, str]) -> tuple[PrintedFigure, ...]:
    """The figures that most articles give, each once, from the article that gave it first. A span of time or a bare number is
    worth printing only when two articles give it."""
    given: Counter[tuple[str, Number]] = Counter(
        key for article in articles for key in {(figure.unit, figure.value) for figure in article.figures}
    )
    named = {mention.id for article in articles for mention in article.names}
    printed: dict[tuple[str, Number], PrintedFigure] = {}
    for article in articles:
        for figure in article.figures:
            sentence = next((n for n, s in enumerate(article.sentences) if s.start <= figure.start < s.end), 0)
            printed.setdefault(
                (figure.unit, figure.value),
                PrintedFigure(
                    figure.value, figure.unit, figure.text, labels[article.id], sentence,
                    figure.place, figure.upper, figure.bound, figure.given_by if figure.given_by in named else None,
                ),
            )  # fmt: skip
    worth = {key: given[key] + (key[0] in _COUNTED) for key in printed if given[key] > 1 or key[0] not in _PASSING}
    order = sorted(worth, key=lambda key: (-worth[key], printed[key].sentence, _place(printed[key]), str(key)))
    return tuple(printed[key] for key in order[:_FIGURES])


def _place(figure: PrintedFigure) -> int:
    return int(figure.article[1:])


def _differences(articles: Sequence[Article], labels: Mapping[str, str], firsts: Mapping[str, int]) -> tuple[Difference, ...]:
    """What the leads count differently, a unit at a time: a story is one event, so its leads count the same thing. An outlet's
    newest count stands for it, and a copy is not an account of its own."""
    counts: dict[str, dict[str, tuple[Figure, Article]]] = defaultdict(dict)
    for article in articles:  # in the order of publication
        for figure in reversed(article.figures):  # the first of a unit is what the article counts in it
            if figure.unit in _COUNTED and figure.start < LEAD and figure.upper is None and figure.bound in (None, "min"):
                counts[figure.unit][article.source] = figure, article
    found = []
    for unit, by_outlet in sorted(counts.items()):
        told = [account for account in by_outlet.values() if not _agrees(account[0], by_outlet.values())]
        values: dict[Number, list[str]] = defaultdict(list)
        for figure, article in told:
            values[figure.value].append(labels[article.id])
        if len(values) > 1 and len({firsts[article.id] for _, article in told}) > 1:
            place = {figure.place for figure, _ in told}
            what = f"{unit} in {place.pop()}" if len(place) == 1 and None not in place else unit
            found.append(Difference(what, tuple(Account(value, tuple(values[value])) for value in sorted(values))))
    return tuple(found)


def _agrees(figure: Figure, accounts: Iterable[tuple[Figure, Article]]) -> bool:
    """Whether a count of "more than" only leaves open what an exact count says."""
    exact = {other.value for other, _ in accounts if other.bound is None}
    return figure.bound == "min" and figure.value not in exact and any(value > figure.value for value in exact)


# What is counted once and can be counted differently; a year, a price or a share may rightly stand in several versions.
_COUNTED = frozenset(
    "killed wounded missing arrested displaced kidnapped rescued infected families cases hostages protesters".split()
)

_PASSING = frozenset("number years months weeks days hours minutes times people men women points".split())


def _names(articles: Sequence[Article]) -> tuple[str, ...]:
    """Those the story gives most weight to; provisional ids are nobody's page."""
    return tuple(name for name in named(articles) if not name.startswith("~"))[:_NAMES]

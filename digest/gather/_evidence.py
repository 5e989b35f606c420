"""What a story prints beside its summary: who said what, the figures, the names, the countries."""

from collections import Counter
from collections.abc import Mapping, Sequence

from digest.records import Article, Name, Number, PrintedFigure, PrintedQuote, Quote
from digest.text import language as language_of
from digest.text.places import places
from digest.text.salience import LEAD, is_dateline, named

_CONFIDENT = 0.6  # a quote below this is never printed
_REPORTED = 0.8  # and reported speech of someone the authority does not know needs this
_QUOTES = 4
_QUOTED_WORDS = 60  # a longer one is an excerpt, not a quote
_FIGURES = 6
_NAMES = 8
_COUNTRIES = 3

# What is counted once and can be counted differently; a year, a price or a share may rightly stand in several versions.
COUNTED = frozenset(
    "killed wounded missing arrested displaced kidnapped rescued infected families cases hostages protesters".split()
)

_PASSING = frozenset("number years months weeks days hours minutes times people men women points".split())


def quotes(articles: Sequence[Article], labels: Mapping[str, str]) -> tuple[PrintedQuote, ...]:
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


def figures(articles: Sequence[Article], labels: Mapping[str, str]) -> tuple[PrintedFigure, ...]:
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
    worth = {key: given[key] + (key[0] in COUNTED) for key in printed if given[key] > 1 or key[0] not in _PASSING}
    order = sorted(worth, key=lambda key: (-worth[key], printed[key].sentence, _place(printed[key]), str(key)))
    return tuple(printed[key] for key in order[:_FIGURES])


def _place(figure: PrintedFigure) -> int:
    return int(figure.article[1:])


def names(articles: Sequence[Article]) -> tuple[str, ...]:
    """Those the story gives most weight to; provisional ids are nobody's page."""
    return tuple(name for name in named(articles) if not name.startswith("~"))[:_NAMES]


def countries(articles: Sequence[Article], authority: Sequence[Name]) -> tuple[str, ...]:
    """ISO 3166 codes of the countries whose places at least half of the articles name in their lead, the most named
    first; where a report was filed from is not counted. The desk's own names say first which country a place is in."""
    own = {name.id: name.country for name in authority if name.country}
    told: Counter[str] = Counter()
    for article in articles:
        leading = {
            mention.id
            for mention in article.names
            if mention.kind == "place" and mention.start < LEAD and not is_dateline(article, mention)
        }
        told.update({code for name in leading if (code := own.get(name) or _country(name))})
    named = [code for code in told if 2 * told[code] >= len(articles)]
    return tuple(sorted(named, key=lambda code: (-told[code], code))[:_COUNTRIES])


def _country(place_id: str) -> str | None:
    place = places().named(place_id)
    return place.country if place else None

"""What the search of the site finds: a record for each story of an edition, for the articles beside them, for each name.

One record stands for the pages of all languages, so a word of either finds both; with a name come its spellings in every
language of the authority, so that `غزة` finds a story that only the English press told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from digest.publish import _cards, _frame, _paths, _people, _standing
from digest.publish._parts import Run
from digest.publish._tally import Tally
from digest.publish._views import SearchMonth, SearchPage
from digest.publish._voice import Voice
from digest.records import Edition, Output, Section, Story
from digest.text import calendars
from digest.text import language as language_of
from digest.text.lexicon import Concept, Lexicon, shipped
from digest.text.searching import TABLES, index_words, query_words
from digest.text.strings import country_name

_TITLE_WEIGHT = 3  # a word of the headline counts as so many of the text
_SHOWN_TEXT = 260  # characters


@dataclass(frozen=True, slots=True)
class Record:
    """`address` is the page's, without its language; it can be found by `titles`, `told` and `beside`; `shown` is what a result
    prints; `filters` the values it can be chosen by."""

    address: str
    titles: tuple[Run, ...]
    told: tuple[Run, ...]
    beside: tuple[str, ...]
    shown: Mapping[str, str]
    filters: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the index, by its folder in the site; `key` changes with its content."""

    folder: str
    key: str


class Indexer(Protocol):
    """Makes the index, part by part, as the editions pass. `parts` are those made so far."""

    @property
    def parts(self) -> Sequence[Part]: ...

    def month(self, name: str, records: Iterable[Record]) -> Iterator[Output]:
        """Takes the records of a month of editions."""

    def close(self, records: Iterable[Record]) -> Iterator[Output]:
        """Takes the records that belong to no month."""


def words(record: Record, vocabulary: Lexicon) -> str:
    """The words a record is found by, in the form of `text.searching`. What titles and sentences speak of is there in all the
    words that the vocabulary has for it, in both languages: `صاروخ` finds صواريخ, and rockets."""
    found = [word for title in record.titles for word in index_words(title.text)] * _TITLE_WEIGHT
    for run in (*record.titles, *record.told):
        found += index_words(run.text)
        for mention in vocabulary.find(run.text, run.language):
            for concept in mention.ids[:1]:
                found += (form for term in _terms(concept) for form in query_words(term))
    found += (word for text in record.beside for word in index_words(text))
    return " ".join(found)


def edition_records(voices: Sequence[Voice], edition: Edition) -> Iterator[Record]:
    for section in edition.topics:
        for story in section.stories:
            yield _story(voices, edition.edition, section, story)
    if edition.also:
        day = edition.edition
        sources = tuple(dict.fromkeys(line.source for line in edition.also))
        topics = tuple(dict.fromkeys(line.topic for line in edition.also))
        yield Record(
            f"{day.isoformat()}/",
            (),
            (),
            tuple(line.title for line in edition.also),
            {"day": day.isoformat()},
            {"topic": topics, "source": sources, "date": _dates(day)},
        )


def name_records(voices: Sequence[Voice], tally: Tally) -> Iterator[Record]:
    for name_id in _people.name_ids(voices[0], tally):
        shown: dict[str, str] = {}
        for voice in voices:
            name = voice.name(name_id)
            if name:
                shown |= {f"title_{voice.language}": name.text, f"lang_{voice.language}": name.language}
        yield Record(f"names/{name_id}/", (), (), tuple(_spellings(voices[0], name_id)), {"kind": "name", **shown}, {})


def _story(voices: Sequence[Voice], day: date, section: Section, story: Story) -> Record:
    voice = voices[0]
    sources = tuple(dict.fromkeys(article.source for article in story.articles))
    shown = {"day": day.isoformat(), "topic": section.id}
    for each in voices:
        headline, _ = _cards.headline_of(each, story)
        shown |= {f"title_{each.language}": headline.text, f"lang_{each.language}": headline.language}
        shown[f"outlets_{each.language}"] = each.strings("count.outlets", len(sources))
        summary = story.summary.get(each.language)
        if summary:
            shown[f"text_{each.language}"] = _cut(each.run(summary[0].text, each.language).text)
    told = [Run(text.text, language) for language, summary in story.summary.items() for text in summary]
    told += [Run(article.title, article.language) for article in story.articles]
    beside = [part for quote in story.quotes for part in (quote.text, quote.speaker or "")]
    beside += [spelling for name in story.names for spelling in _spellings(voice, name)]
    beside += [country_name(code, each.language) for code in story.countries for each in voices]
    beside += [each.outlet(source).text for source in sources for each in voices]
    return Record(
        f"{day.isoformat()}/{story.id}/",
        tuple(Run(text.text, language) for language, text in story.headline.items()),
        tuple(told),
        tuple(beside),
        shown,
        {"topic": (section.id,), "source": sources, "date": _dates(day)},
    )


def _spellings(voice: Voice, name_id: str) -> Iterator[str]:
    """All that someone may be looked for by, in every language."""
    known = voice.entry(name_id)
    if known:
        yield from known.name.values()
        yield from (spelling for spellings in known.also.values() for spelling in spellings)


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, Concept]:
    return {concept.id: concept for concept in shipped()}


def _terms(concept: str) -> tuple[str, ...]:
    known = _concepts().get(concept)
    return (*known.english, *known.arabic) if known else ()


def _dates(day: date) -> tuple[str, str]:
    return f"{day.year:04}", f"{day.year:04}-{day.month:02}"


def _cut(text: str) -> str:
    if len(text) <= _SHOWN_TEXT:
        return text
    return text[:_SHOWN_TEXT].rpartition(" ")[0] + " …"


# --- the page -------------------------------------------------------------------------------------------------------------


def search_page(voice: Voice, tally: Tally, days: Sequence[date], script: str, parts: Sequence[Part]) -> SearchPage:
    """`parts` are empty where the index could not be made: the page then leads to the archive alone."""
    months = dict.fromkeys((day.year, day.month) for day in reversed(days))
    topics = [(key, voice.topic(key).title) for key in _standing.topic_ids(voice, tally) if key in tally.topics]
    outlets = [(key, voice.outlet(key)) for key in _standing.outlet_ids(voice, tally) if key in tally.outlets]
    return SearchPage(
        head=_frame.head(
            voice, _paths.search, _frame.titled(voice, voice.strings("search.title")), voice.strings("site.tagline")
        ),
        script=script,
        topics=tuple(topics),
        outlets=tuple(outlets),
        months=tuple(SearchMonth(year, month, _paths.archive(voice.language, year, month)) for year, month in months),
        data=_script_data(voice, parts, dict(topics)) if parts else {},
    )


def _script_data(voice: Voice, parts: Sequence[Part], topics: Mapping[str, Run]) -> Mapping[str, object]:
    """What the script needs to know: the index, newest part first, and all words that it prints."""
    t, language = voice.strings, voice.language
    categories = ("zero", "one", "two", "few", "many", "other") if language == "ar" else ("one", "other")
    return {
        "parts": [{"path": part.folder, "key": part.key} for part in reversed(parts)],
        "directions": {code: language_of(code).direction for code in voice.desk.settings.languages},
        "tables": TABLES,
        "topics": {key: title.text for key, title in topics.items()},
        "months": [calendars.short_date(date(2000, month, 1), language)[2:] for month in range(1, 13)],
        "words": {key: t(f"search.{key}") for key in ("none", "more", "failed", "name", "beside")},
        "found": dict(zip(categories, t.forms("search.found"), strict=True)),
    }

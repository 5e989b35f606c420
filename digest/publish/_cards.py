"""A story of an edition → its card: on the index, on its own page, in feeds and mail."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from digest.publish import _paths
from digest.publish._notes import note
from digest.publish._parts import (
    Card,
    Citation,
    Disagreement,
    Line,
    Measure,
    Passage,
    Reported,
    Run,
    SourceRow,
    Speech,
    StoryLine,
    Twin,
    Version,
)
from digest.publish._reasons import tags
from digest.publish._voice import Voice
from digest.records import Account, Difference, PrintedFigure, PrintedQuote, Silent, Story, StoryArticle, Text
from digest.text.respelling import respell
from digest.text.strings import number

SOURCES_ON_INDEX = 6
SPEECHES_ON_LEAD = 3
SPEECHES_ON_INDEX = 1


def _anchor(story_id: str) -> str:
    """The story's id on a page. A slug has no underscore, so it meets none of the ids of the templates or of the sources."""
    return f"story_{story_id}"


def card(voice: Voice, day: date, topic: str, story: Story, *, lead: bool = False, full: bool = False) -> Card:
    """The card of a story; `full` with all that the edition has on it, as on its own page."""
    builder = _Builder(voice, day, story)
    speeches = tuple(builder.speeches())
    if not full:  # there is room for few: those that can be read without another language come first
        speeches = tuple(sorted(speeches, key=lambda speech: speech.text.language != voice.language))
    summary = tuple(builder.passages(_in_language(story.summary, voice.language)))
    differs = tuple(builder.differs(story.differs))
    limit = len(speeches) if full else SPEECHES_ON_LEAD if lead else SPEECHES_ON_INDEX
    sources = tuple(builder.sources())
    cited = {citation.number for citation in _citations(summary, speeches[:limit], differs)}
    shown = sources if full else tuple(row for row in sources if row.number <= SOURCES_ON_INDEX or row.number in cited)
    times = sorted(article.published.astimezone(voice.zone) for article in story.articles if article.published)
    return Card(
        anchor=_anchor(story.id),
        path=_paths.story(voice.language, day, story.id),
        topic=voice.topic(topic),
        twins=tuple(_twins(voice, day, story)),
        lead=lead,
        headline=builder.headline(),
        original=_original(voice, story),
        since=story.since if story.since < day else None,
        outlets=_outlets(story),
        languages=_languages(story),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        summary=summary,
        speeches=speeches[:limit],
        speeches_left=len(speeches) - len(speeches[:limit]),
        differs=differs,
        figures=tuple(builder.figures()) if full else (),
        names=tuple(name for name in map(voice.name, story.names) if name),
        sources=shown,
        sources_left=len(sources) - len(shown),
        tags=tuple(tags(voice, story)),
        note=note(voice, story.notes),
    )


def story_line(voice: Voice, day: date, story: Story) -> StoryLine:
    """The story in one line."""
    headline = headline_text(voice, story)
    return StoryLine(
        _paths.story(voice.language, day, story.id),
        headline[0],
        headline[1].origin == "gist" if headline[1] else False,
        _outlets(story),
        _languages(story),
        bool(story.differs),
        day,
        tuple(tags(voice, story)),
    )


def reported(voice: Voice, day: date, story: Story, figure: PrintedFigure) -> Reported | None:
    """A figure as its outlet printed it; None where its article is not in the story's list."""
    return _Builder(voice, day, story).figure(figure)


def _outlets(story: Story) -> int:
    return len({article.source for article in story.articles})


def _languages(story: Story) -> int:
    return len({article.language for article in story.articles})


def headline_text(voice: Voice, story: Story | Silent) -> tuple[Run, Text | None]:
    """The headline in this language, or else in another, or else the first article's title."""
    for language in (voice.language, *story.headline):
        if language in story.headline:
            return voice.run(story.headline[language].text, language), story.headline[language]
    if isinstance(story, Story) and story.articles:
        return voice.run(story.articles[0].title, story.articles[0].language), None
    return voice.run(story.id, "en"), None


def _value(voice: Voice, account: Account) -> Run:
    """The value of an account: numbers as the page prints them, also where they were read as text."""
    value = account.value
    if isinstance(value, str):
        try:
            value = int(value) if value.isdecimal() else float(value)
        except ValueError:
            return voice.run(str(value), account.language or voice.language)
    return Run(number(value), voice.language)


def _twins(voice: Voice, day: date, story: Story) -> Iterator[Twin]:
    for language in voice.desk.settings.languages:
        if language != voice.language:
            text = story.headline.get(language)
            title = voice.run(text.text, language) if text else None
            yield Twin(language, _paths.story(language, day, story.id), title)


def _original(voice: Voice, story: Story) -> Run | None:
    """The printed headline that a gist stands for."""
    own = story.headline.get(voice.language)
    if not own or own.origin != "gist":
        return None
    printed = ((language, text) for language, text in story.headline.items() if text.origin == "verbatim")
    language, text = next(printed, (None, None))
    return voice.run(text.text, language) if text and language else None


def _in_language(summary: Mapping[str, tuple[Text, ...]], language: str) -> tuple[tuple[str, Text], ...]:
    """The summary in the page's language, or else in one it has."""
    for candidate in (language, *summary):
        if summary.get(candidate):
            return tuple((candidate, text) for text in summary[candidate])
    return ()


def _citations(summary: Iterable[Passage], speeches: Iterable[Speech], differs: Iterable[Disagreement]) -> Iterator[Citation]:
    yield from (citation for passage in summary for line in passage.lines for citation in line.citations)
    yield from (speech.citation for speech in speeches)
    yield from (citation for difference in differs for version in difference.versions for citation in version.citations)


class _Builder:
    """The parts of one story's card. Holds the number that each article has in the story's list."""

    def __init__(self, voice: Voice, day: date, story: Story) -> None:
        self._voice = voice
        self._day = day
        self._story = story
        self._articles = {article.id: (index + 1, article) for index, article in enumerate(story.articles)}

    def headline(self) -> Passage:
        run, text = headline_text(self._voice, self._story)
        if text is None:
            return Passage("verbatim", "", (Line(run, ()),))
        return Passage(text.origin, text.engine or "", (Line(run, self._cited(text.article)),))

    def passages(self, texts: Iterable[tuple[str, Text]]) -> Iterator[Passage]:
        for (origin, engine), group in groupby(texts, key=lambda pair: (pair[1].origin, pair[1].engine or "")):
            lines = (Line(self._voice.run(text.text, language), self._cited(text.article)) for language, text in group)
            yield Passage(origin, engine, tuple(lines))

    def speeches(self) -> Iterator[Speech]:
        for quote in self._story.quotes:
            if quote.article in self._articles:
                yield self._speech(quote)

    def _unknown(self, quote: PrintedQuote, language: str) -> Run | None:
        """A speaker the authority does not have: a name in the letters of the page, anyone else as the article says."""
        if quote.speaker and quote.speaker_id and (respelled := respell(quote.speaker, self._voice.language)):
            return self._voice.own("gist.romanised", name=respelled)
        return self._voice.run(quote.speaker, language) if quote.speaker else None

    def _speech(self, quote: PrintedQuote) -> Speech:
        voice, article = self._voice, self._articles[quote.article][1]
        speaker = voice.name(quote.speaker_id) if quote.speaker_id else None
        return Speech(
            text=voice.run(quote.text, quote.language),
            direct=quote.direct,
            speaker=speaker or self._unknown(quote, article.language),
            outlet=voice.outlet(article.source),
            via=voice.outlet(quote.via) if quote.via and quote.via != article.source else None,
            citation=self._citation(quote.article),
        )

    def differs(self, differences: Iterable[Difference]) -> Iterator[Disagreement]:
        for difference in differences:
            versions = tuple(self._version(account) for account in difference.values)
            yield Disagreement(self._differing(difference), versions)

    def _differing(self, difference: Difference) -> Measure:
        if difference.kind != "count":
            return Measure(self._voice.own(f"differs.{difference.kind}"), None)
        unit, _, place = difference.what.partition(" in ")
        return self._voice.measure(unit, place or None)

    def _version(self, account: Account) -> Version:
        citations = tuple(self._each(account.articles))
        first = self._articles[account.articles[0]][1] if citations and account.articles[0] in self._articles else None
        given_by = self._voice.run(account.given_by, first.language) if first and account.given_by else None
        return Version(_value(self._voice, account), given_by, citations)

    def figures(self) -> Iterator[Reported]:
        for figure in self._story.figures:
            shown = self.figure(figure)
            if shown:
                yield shown

    def figure(self, figure: PrintedFigure) -> Reported | None:
        if figure.article not in self._articles:
            return None
        voice, article = self._voice, self._articles[figure.article][1]
        return Reported(
            value=_bounded(voice, figure),
            what=voice.measure(figure.unit, figure.place) if voice.knows(figure.unit) else None,
            text=voice.run(figure.text, article.language),
            given_by=voice.run(figure.given_by, article.language) if figure.given_by else None,
            citation=self._citation(figure.article),
            path=_paths.story(voice.language, self._day, self._story.id),
        )

    def sources(self) -> Iterator[SourceRow]:
        for place, article in self._articles.values():
            yield self._source_row(place, article)

    def _source_row(self, place: int, article: StoryArticle) -> SourceRow:
        voice = self._voice
        source = voice.source(article.source)
        wire = article.wire if article.wire and article.wire != article.source else None
        return SourceRow(
            number=place,
            anchor=self._anchor(place),
            outlet=voice.outlet(article.source),
            path=voice.outlet_page(article.source),
            language=article.language,
            published=article.published,
            wire=voice.outlet(wire) if wire else None,
            owner=voice.label(source.owner.text, "") if source and source.owner else None,
            title=voice.run(article.title, article.language),
            url=_paths.web_url(article.url),
        )

    def _anchor(self, place: int) -> str:
        return f"{_anchor(self._story.id)}_{place}"

    def _citation(self, article_id: str) -> Citation:
        place, article = self._articles[article_id]
        return Citation(place, self._anchor(place), self._voice.outlet(article.source), article.published)

    def _cited(self, article_id: str | None) -> tuple[Citation, ...]:
        return (self._citation(article_id),) if article_id in self._articles and article_id else ()

    def _each(self, article_ids: Iterable[str]) -> Iterator[Citation]:
        return (self._citation(article_id) for article_id in article_ids if article_id in self._articles)


def _bounded(voice: Voice, figure: PrintedFigure) -> str:
    """`188 or more`, `188 to 192`: what the outlet said of the number, in words; a sign would be misread right-to-left."""
    value = number(figure.value)
    if figure.upper is not None:
        return voice.strings("figure.range", lower=value, upper=number(figure.upper))
    return voice.strings(f"figure.{figure.bound}", value=value) if figure.bound else value

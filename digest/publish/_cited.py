"""The parts of a story that name their sources: sentences, statements, figures, differing accounts, the list of articles."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from digest.publish import _paths
from digest.publish._parts import (
    Citation,
    Disagreement,
    Line,
    Measure,
    Passage,
    Reported,
    Run,
    SourceRow,
    Speech,
    Version,
)
from digest.publish._voice import Voice
from digest.records import Account, Bound, Difference, Number, PrintedFigure, PrintedQuote, Story, StoryArticle, Text
from digest.text.calendars import clock, short_date
from digest.text.respelling import respell
from digest.text.strings import number


def story_anchor(story_id: str) -> str:
    """The story's id on a page. A slug has no underscore, so it meets none of the ids of the templates or of the sources."""
    return f"story_{story_id}"


def speech(voice: Voice, quote: PrintedQuote, article: StoryArticle, citation: Citation) -> Speech:
    """Someone's words in an article."""
    speaker = voice.name(quote.speaker_id) if quote.speaker_id else None
    translated = quote.translations.get(voice.language)
    return Speech(
        text=voice.run(quote.text, quote.language),
        direct=quote.direct,
        speaker=speaker or _unknown(voice, quote, article.language),
        page=voice.name_page(quote.speaker_id) if quote.speaker_id else None,
        role=voice.role(quote.speaker_id) if quote.speaker_id else None,
        outlet=voice.outlet(article.source),
        via=voice.outlet(quote.via) if quote.via and quote.via != article.source else None,
        citation=citation,
        translation=voice.run(translated.text, voice.language) if translated else None,
        engine=translated.engine or "" if translated else "",
    )


def _unknown(voice: Voice, quote: PrintedQuote, language: str) -> Run | None:
    """A speaker the authority does not have: a name in the letters of the page, anyone else as the article says."""
    if quote.speaker and quote.speaker_id and (respelled := respell(quote.speaker, voice.language)):
        return voice.own("gist.romanised", name=respelled)
    return voice.run(quote.speaker, language) if quote.speaker else None


class Cited:
    """One story's parts. Holds the number that each article has in the story's list."""

    def __init__(self, voice: Voice, day: date, story: Story) -> None:
        self._voice = voice
        self._day = day
        self._story = story
        self._articles = {article.id: (index + 1, article) for index, article in enumerate(story.articles)}

    def headline(self, run: Run, text: Text | None) -> Passage:
        if text is None:
            return Passage("verbatim", "", (Line(run, ()),))
        return Passage(text.origin, text.engine or "", (Line(run, self._cited(text)),))

    def passages(self) -> Iterator[Passage]:
        """The summary in the page's language, or else in one it has, in lines of one origin."""
        summary = self._story.summary
        language = next((code for code in (self._voice.language, *summary) if summary.get(code)), "")
        texts = summary.get(language, ())
        for (origin, engine), group in groupby(texts, key=lambda text: (text.origin, text.engine or "")):
            lines = (
                Line(self._voice.run(text.text, language), self._cited(text), tuple(self._originals(text)), self._hour(text))
                for text in group
            )
            yield Passage(origin, engine, tuple(lines))

    def _hour(self, text: Text) -> Run | None:
        """As of when the sentence counts, where its count stands in place of an older one."""
        if text.as_of is None:
            return None
        voice = self._voice
        day = short_date(text.as_of.astimezone(voice.zone).date(), voice.language)
        return voice.own("story.as_of", time=clock(text.as_of, voice.zone), date=day)

    def _originals(self, text: Text) -> Iterator[Run]:
        """The printed sentence that a translation was made from; those that a written one rests on."""
        if text.original and text.article in self._articles:
            yield self._voice.run(text.original, self._articles[text.article][1].language)
        elif text.origin == "translated" and text.sentence is not None:
            yield from self._told_elsewhere(text)
        for cited in text.cites:
            if cited.article in self._articles:
                yield self._voice.run(cited.text, self._articles[cited.article][1].language)

    def _told_elsewhere(self, text: Text) -> Iterator[Run]:
        """The same sentence as another language's summary has it."""
        for language, others in self._story.summary.items():
            for other in others:
                if other.origin == "verbatim" and (other.article, other.sentence) == (text.article, text.sentence):
                    yield self._voice.run(other.text, language)

    def speeches(self) -> Iterator[Speech]:
        for quote in self._story.quotes:
            if quote.article in self._articles:
                yield speech(self._voice, quote, self._articles[quote.article][1], self._citation(quote.article))

    def differs(self) -> Iterator[Disagreement]:
        for difference in self._story.differs:
            versions = tuple(self._version(account) for account in difference.values)
            yield Disagreement(difference.kind, _what(self._voice, difference), versions)

    def _version(self, account: Account) -> Version:
        voice, value = self._voice, account.value
        language = account.language or voice.language
        words = isinstance(value, str) and account.language is not None
        return Version(
            voice.run(str(value), language) if words else Run(_value_text(voice, account), voice.language),
            words,
            self._giver(account.given_by, self._first_language(account)) if account.given_by else None,
            tuple(self._each(account.articles)),
        )

    def _giver(self, given_by: str, language: str) -> Run:
        """Who gives a figure or an account: by their id, or as an article spells them."""
        return self._voice.name(given_by) or self._voice.run(given_by, language)

    def _first_language(self, account: Account) -> str:
        articles = (self._articles[article][1] for article in account.articles if article in self._articles)
        return next((article.language for article in articles), self._voice.language)

    def figures(self) -> Iterator[Reported]:
        for figure in self._story.figures:
            shown = self.figure(figure)
            if shown:
                yield shown

    def figure(self, figure: PrintedFigure) -> Reported | None:
        """A figure as its outlet printed it; None where its article is not in the story's list."""
        if figure.article not in self._articles:
            return None
        voice, article = self._voice, self._articles[figure.article][1]
        return Reported(
            value=_bounded(voice, figure.value, figure.upper, figure.bound),
            what=voice.measure(figure.unit, figure.place) if voice.knows(figure.unit) else None,
            text=voice.run(figure.text, article.language),
            given_by=self._giver(figure.given_by, article.language) if figure.given_by else None,
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
            title=voice.title_run(article.title, article.language),
            url=_paths.web_url(article.url),
        )

    def _anchor(self, place: int) -> str:
        return f"{story_anchor(self._story.id)}_{place}"

    def _citation(self, article_id: str) -> Citation:
        place, article = self._articles[article_id]
        return Citation(place, self._anchor(place), self._voice.outlet(article.source), article.published)

    def _cited(self, text: Text) -> tuple[Citation, ...]:
        """The articles of a text, each once."""
        articles = dict.fromkeys(cited.article for cited in text.cites) or dict.fromkeys([text.article] if text.article else [])
        return tuple(self._each(articles))

    def _each(self, article_ids: Iterable[str]) -> Iterator[Citation]:
        return (self._citation(article_id) for article_id in article_ids if article_id in self._articles)


def _what(voice: Voice, difference: Difference) -> Measure:
    """What accounts differ in: a thing counted, or else the kind of difference and whom or what it concerns."""
    if difference.kind == "count":
        unit, _, place = difference.what.partition(" in ")
        return voice.measure(unit, place or None)
    what = voice.name(difference.what) if difference.kind == "denial" else None
    return Measure(voice.own(f"differs.{difference.kind}"), what)


def _value_text(voice: Voice, account: Account) -> str:
    """The value of an account: numbers as the page prints them, also where they were read as text."""
    value = account.value
    if isinstance(value, str):
        try:
            value = int(value) if value.isdecimal() else float(value)
        except ValueError:
            return voice.run(str(value), voice.language).text
    return _bounded(voice, value, None, account.bound)


def _bounded(voice: Voice, value: Number, upper: Number | None, bound: Bound | None) -> str:
    """`188 or more`, `188 to 192`: what the outlet said of the number, in words; a sign would be misread right-to-left."""
    shown = number(value)
    if upper is not None:
        return voice.strings("figure.range", lower=shown, upper=number(upper))
    return voice.strings(f"figure.{bound}", value=shown) if bound else shown

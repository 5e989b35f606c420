"""A story of an edition → its card, on the index, on its own page, in feeds and mail; and its line, wherever it is listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from digest.publish import _paths
from digest.publish._cited import Cited, story_anchor
from digest.publish._notes import note
from digest.publish._parts import Card, Citation, Course, Disagreement, Passage, Reported, Run, Speech, StoryLine, Twin
from digest.publish._reasons import tags
from digest.publish._tally import Told, tell
from digest.publish._voice import Voice
from digest.records import PrintedFigure, Story, Text

SOURCES_ON_INDEX = 6
SPEECHES_ON_LEAD = 3
SENTENCES, WORDS = 2, 50  # that open a story on the index, be it not the lead: so many at least
SPEECHES_ON_INDEX = 1


def card(
    voice: Voice, day: date, topic: str, story: Story, *, lead: bool = False, full: bool = False, beside: Iterable[Story] = ()
) -> Card:
    """The card of a story; `full` with all that the edition has on it, as on its own page. `beside` are the edition's stories,
    of which the related ones are named."""
    cited = Cited(voice, day, story)
    speeches = tuple(cited.speeches())
    if not full:  # there is room for few: those that can be read without another language come first
        speeches = tuple(sorted(speeches, key=lambda speech: speech.text.language != voice.language))
    summary, differs, sources = tuple(cited.passages()), tuple(cited.differs()), tuple(cited.sources())
    limit = len(speeches) if full else SPEECHES_ON_LEAD if lead else SPEECHES_ON_INDEX
    numbers = {citation.number for citation in _citations(summary, speeches[:limit], differs)}
    shown = sources if full else tuple(row for row in sources if row.number <= SOURCES_ON_INDEX or row.number in numbers)
    times = sorted(article.published.astimezone(voice.zone) for article in story.articles if article.published)
    headline, text = headline_of(voice, story)
    names = tuple(filter(None, map(voice.name_link, dict.fromkeys(story.names))))
    named = {link.title for link in names}
    return Card(
        anchor=story_anchor(story.id),
        path=_paths.story(voice.language, day, story.id),
        topic=voice.topic(topic),
        twins=tuple(_twins(voice, day, story)),
        lead=lead,
        headline=cited.headline(headline, text),
        original=_original(voice, story),
        course=_course(voice, day, story),
        outlets=len({article.source for article in story.articles}),
        languages=len({article.language for article in story.articles}),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        tags=tuple(tags(voice, story)),
        note=note(voice, story.notes),
        summary=summary,
        opening=summary if lead else tuple(_opening(summary)),
        speeches=speeches[:limit],
        speeches_left=len(speeches) - len(speeches[:limit]),
        differs=differs,
        figures=tuple(cited.figures()) if full else (),
        names=names,
        countries=tuple(link for link in map(voice.country_link, story.countries) if link.title not in named),
        watch=tuple(filter(None, map(voice.watch_link, story.watch))),
        related=tuple(story_line(voice, tell(day, other)) for other in beside if other.id in story.related),
        sources=shown,
        sources_left=len(sources) - len(shown),
    )


def story_line(voice: Voice, told: Told) -> StoryLine:
    """The story in one line."""
    headline, text = headline_text(voice, told.headline, told.title)
    return StoryLine(
        _paths.story(voice.language, told.day, told.id),
        headline,
        text.origin == "gist" if text else False,
        told.outlets,
        told.languages,
        told.differs,
        told.day,
        tuple(tags(voice, told)),
    )


def story_path(voice: Voice, day: date, story_id: str) -> str:
    return _paths.story(voice.language, day, story_id)


def reported(voice: Voice, day: date, story: Story, figure: PrintedFigure) -> Reported | None:
    """A figure as its outlet printed it; None where its article is not in the story's list."""
    return Cited(voice, day, story).figure(figure)


def headline_text(voice: Voice, headline: Mapping[str, Text], title: tuple[str, str]) -> tuple[Run, Text | None]:
    """The headline in this language, or else in another, or else the title of an article, given with its language."""
    for language in (voice.language, *headline):
        if language in headline:
            return voice.title_run(headline[language].text, language), headline[language]
    return voice.title_run(*title), None


def headline_of(voice: Voice, story: Story) -> tuple[Run, Text | None]:
    first = story.articles[0] if story.articles else None
    return headline_text(voice, story.headline, (first.title, first.language) if first else (story.id, "en"))


def _course(voice: Voice, day: date, story: Story) -> Course | None:
    """How a story has run; editions written before that was kept say only since when."""
    if story.since >= day:
        return None
    running = story.running
    return Course(
        since=story.since,
        days=running.days if running else 0,
        path=_paths.thread(voice.language, story.id),
        joined=tuple(map(voice.outlet, running.joined)) if running else (),
    )


def _twins(voice: Voice, day: date, story: Story) -> Iterator[Twin]:
    for language in voice.desk.settings.languages:
        if language != voice.language:
            text = story.headline.get(language)
            title = voice.title_run(text.text, language) if text else None
            yield Twin(language, _paths.story(language, day, story.id), title)


def _original(voice: Voice, story: Story) -> Run | None:
    """The printed headline that a gist or a translation stands for."""
    own = story.headline.get(voice.language)
    if not own or own.origin not in ("gist", "translated"):
        return None
    printed = ((language, text) for language, text in story.headline.items() if text.origin == "verbatim")
    language, text = next(printed, (None, None))
    if text and language:
        return voice.title_run(text.text, language)
    told = next((article.language for article in story.articles if article.id == own.article), None)
    return voice.title_run(own.original, told) if own.original and told else None


def _opening(summary: Iterable[Passage]) -> Iterator[Passage]:
    """The summary until it has said enough for an index. A card of facts is short and stays whole."""
    sentences = words = 0
    for passage in summary:
        lines = []
        for line in passage.lines:
            if passage.origin == "gist" or sentences < SENTENCES or words < WORDS:
                lines.append(line)
                sentences, words = sentences + 1, words + len(line.text.text.split())
        if lines:
            yield replace(passage, lines=tuple(lines))


def _citations(summary: Iterable[Passage], speeches: Iterable[Speech], differs: Iterable[Disagreement]) -> Iterator[Citation]:
    yield from (citation for passage in summary for line in passage.lines for citation in line.citations)
    yield from (speech.citation for speech in speeches)
    yield from (citation for difference in differs for version in difference.versions for citation in version.citations)

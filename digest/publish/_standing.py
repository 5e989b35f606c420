"""The pages that stand beside the editions: topics, outlets, the archive, the status of the newest edition."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from digest.problems import split, worded
from digest.publish import _cards, _charts, _editions, _frame, _paths, _people
from digest.publish._parts import Chart, Head, PageLink, Run
from digest.publish._reworded import reworded
from digest.publish._standing_views import (
    ArchiveDay,
    ArchivePage,
    CarriedRow,
    Failure,
    FailureGroup,
    OutletRow,
    SourcePage,
    SourcesPage,
    StatusPage,
    TopicPage,
    TopicRow,
    TopicsPage,
)
from digest.publish._tally import Carried, OutletTally, Pile, Tally
from digest.publish._voice import Voice
from digest.records import Edition, PrintedProblem, Source
from digest.text import calendars


def topic_ids(voice: Voice, tally: Tally) -> tuple[str, ...]:
    """The desk's topics, then those that only old editions have."""
    own = tuple(topic.id for topic in voice.desk.topics)
    return own + tuple(sorted(set(tally.topics) - set(own)))


def outlet_ids(voice: Voice, tally: Tally) -> tuple[str, ...]:
    """The desk's outlets, then those that only old editions have."""
    own = tuple(source.id for source in voice.desk.sources)
    return own + tuple(sorted(set(tally.outlets) - set(own)))


def topics_page(voice: Voice, tally: Tally) -> TopicsPage:
    rows = []
    for topic_id in topic_ids(voice, tally):
        counted = tally.topics.get(topic_id, Pile())
        newest = counted.newest[-1] if counted.newest else None
        line = _cards.story_line(voice, newest) if newest else None
        spark = _editions.topic_spark(voice, tally, topic_id)
        rows.append(TopicRow(voice.topic(topic_id), spark, counted.stories, line))
    return TopicsPage(_head(voice, _paths.topics, "topics.title"), len(tally.volumes), tuple(rows))


def topic_page(voice: Voice, tally: Tally, topic_id: str) -> TopicPage:
    label = voice.topic(topic_id).title
    known = next((topic for topic in voice.desk.topics if topic.id == topic_id), None)
    newest = reversed(tally.topics.get(topic_id, Pile()).newest)
    feeds = None
    if tally.newest:
        title = voice.strings("feed.topic", brief=voice.title, topic=voice.plain(label))
        feeds = _frame.feeds(voice, title, _paths.topic(voice.language, topic_id))
    head = _frame.head(voice, lambda language: _paths.topic(language, topic_id), _frame.titled(voice, label.text), feeds=feeds)
    lines = tuple(_cards.story_line(voice, told) for told in newest)
    counts = [(volume.day, volume.topics.get(topic_id, 0)) for volume in tally.volumes]
    return TopicPage(head, label, known.iptc or "" if known else "", _volume(voice, label, counts), lines)


def _volume(voice: Voice, of: Run, counts: Sequence[tuple[date, int]]) -> Chart | None:
    """The articles of each of the last editions; None before there are two, or where all are empty."""
    if len(counts) < 2 or not any(count for _, count in counts):
        return None
    about = voice.own("chart.volume_of", of=voice.plain(of), editions=voice.strings("count.editions", len(counts)))
    return _charts.columns(voice, "volume", voice.own("chart.volume"), about, counts)


def sources_page(voice: Voice, tally: Tally) -> SourcesPage:
    failing = {problem.source for problem in tally.newest.problems} if tally.newest else set()
    rows = []
    for outlet_id in outlet_ids(voice, tally):
        source = voice.source(outlet_id)
        counted = tally.outlets.get(outlet_id, OutletTally())
        rows.append(
            OutletRow(
                PageLink(voice.outlet(outlet_id), _paths.source(voice.language, outlet_id)),
                _language_of(source, counted),
                voice.country_link(source.country) if source else None,
                counted.articles,
                outlet_id in failing,
            )
        )
    return SourcesPage(_head(voice, _paths.sources, "sources.title"), tuple(rows))


def source_page(voice: Voice, tally: Tally, outlet_id: str) -> SourcePage:
    source, outlet = voice.source(outlet_id), voice.outlet(outlet_id)
    counted = tally.outlets.get(outlet_id, OutletTally())
    problems = [problem for problem in (tally.newest.problems if tally.newest else ()) if problem.source == outlet_id]
    return SourcePage(
        head=_frame.head(voice, lambda language: _paths.source(language, outlet_id), _frame.titled(voice, outlet.text)),
        outlet=outlet,
        names=tuple(voice.run(text, language) for language, text in source.name.items()) if source else (),
        language=_language_of(source, counted),
        country=voice.country_link(source.country) if source else None,
        agency=source.agency if source else False,
        owner=_people.claim(voice, source.owner) if source and source.owner else None,
        articles=counted.articles,
        volume=_volume(voice, outlet, [(volume.day, volume.outlets.get(outlet_id, 0)) for volume in tally.volumes]),
        carried=tuple(_carried(voice, carried) for carried in reversed(counted.newest)),
        failures=tuple(_failure(voice, problem, frozenset()) for problem in problems),
    )


def archive_page(voice: Voice, editions: Iterable[ArchiveDay], days: Sequence[date], month: date) -> ArchivePage:
    """A month of editions; `month` is any day in it, `days` are those of all editions."""
    language, year = voice.language, month.year
    shown = tuple(editions)
    paths = {entry.day: entry.path for entry in shown}
    months = sorted({(day.year, day.month) for day in days})
    title = voice.strings("archive.of", month=calendars.month_title(year, month.month, language))
    return ArchivePage(
        head=_frame.head(voice, lambda other: _paths.archive(other, year, month.month), _frame.titled(voice, title)),
        year=year,
        month=month.month,
        weekdays=calendars.weekdays(language),
        weeks=tuple(
            tuple((day.day, paths.get(day)) if day else None for day in week) for week in calendars.weeks(year, month.month)
        ),
        days=shown,
        months=tuple((*pair, _paths.archive(language, *pair)) for pair in months if pair[0] == year or pair == months[-1]),
        years=tuple((other, _paths.archive(language, other, last)) for other, last in _last_months(months) if other != year),
    )


def _last_months(months: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Every year with its last month."""
    return iter(dict(months).items())


def archive_day(voice: Voice, edition: Edition) -> ArchiveDay:
    """An edition as a line of its month."""
    best = edition.stories[0] if edition.stories else None
    return ArchiveDay(
        edition.edition,
        _paths.edition(voice.language, edition.edition),
        len(edition.stories),
        _cards.headline_of(voice, best)[0] if best else None,
    )


def status_page(voice: Voice, tally: Tally) -> StatusPage:
    newest = tally.newest
    known = frozenset(outlet_ids(voice, tally))
    counts = newest.counts if newest else None
    return StatusPage(
        head=_head(voice, _paths.status, "status.title"),
        edition=_frame.neighbour(voice, newest.edition) if newest else None,
        gathered=newest.gathered if newest else None,
        sources=counts.sources if counts else 0,
        failed=counts.feeds_failed if counts else 0,
        articles=counts.articles if counts else 0,
        stories=counts.stories if counts else 0,
        engines=reworded(voice, newest) if newest else None,
        groups=tuple(_groups(voice, _problems(tally), known)),
    )


def _problems(tally: Tally) -> Sequence[PrintedProblem]:
    """Those of the newest edition, and those of every day's edits."""
    found = tally.newest.problems if tally.newest else ()
    return tuple(dict.fromkeys((*found, *tally.edits)))


def _groups(voice: Voice, problems: Sequence[PrintedProblem], known: frozenset[str]) -> Iterator[FailureGroup]:
    """Problems by stage and reason, the stages in the order in which the edition has them."""
    stages = list(dict.fromkeys(problem.stage for problem in problems))

    def place(problem: PrintedProblem) -> tuple[int, str]:
        reason, _ = split(problem.message)
        return stages.index(problem.stage), reason.value if reason else problem.message

    for (stage, _), group in groupby(sorted(problems, key=place), key=place):
        failures = tuple(_failure(voice, problem, known) for problem in group)
        key = f"stage.{stages[stage]}"
        label = voice.own(key) if key in voice.strings else voice.run(stages[stage], "en")
        yield FailureGroup(label, failures[0].what, failures)


def _failure(voice: Voice, problem: PrintedProblem, known: frozenset[str]) -> Failure:
    reason, detail = split(problem.message)
    what = voice.own(f"problem.{reason.name}") if reason else voice.run(problem.message, "en")
    source = None
    if problem.source:
        path = _paths.source(voice.language, problem.source) if problem.source in known else ""
        source = PageLink(voice.outlet(problem.source), path)
    form = worded(reason, detail) if reason else None
    told, data = (f"detail.{form[0].name}", form[1]) if form else ("", {})
    shown = voice.run(detail, "en").text if reason and not told else ""
    return Failure(what, shown, told, {place: voice.run(text, "en") for place, text in data.items()}, source, problem.since)


def _carried(voice: Voice, carried: Carried) -> CarriedRow:
    article = carried.article
    return CarriedRow(
        carried.day,
        _paths.story(voice.language, carried.day, carried.story),
        voice.title_run(article.title, article.language),
    )


def _language_of(source: Source | None, counted: OutletTally) -> str:
    if source:
        return source.language
    return counted.newest[-1].article.language if counted.newest else "en"


def _head(voice: Voice, path_of: _frame.PathOf, key: str) -> Head:
    return _frame.head(voice, path_of, _frame.titled(voice, voice.strings(key)))

"""Who carried which story, and who did not: the coverage page of the newest edition, and the charts of a story's own page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from digest.publish import _cards, _charts, _frame, _paths
from digest.publish._parts import Chart, PageLink, Run
from digest.publish._standing_views import CoveragePage, CoverageRow, OutletCoverage
from digest.publish._tally import Tally, tell
from digest.publish._voice import Voice
from digest.records import Edition, Story, StoryArticle
from digest.text.strings import language_name

_OWNERS = 8  # rows of the chart by ownership
_REPORTERS = 14  # rows of the timeline


def coverage_page(voice: Voice, tally: Tally) -> CoveragePage:
    edition = tally.last_full
    head = _frame.head(voice, _paths.coverage, _frame.titled(voice, voice.strings("coverage.title")))
    if not edition:
        return CoveragePage(head, None, 0, (), (), ())
    unread = unread_outlets(edition)
    articles = [article for story in edition.stories for article in story.articles]
    return CoveragePage(
        head,
        _frame.neighbour(voice, edition.edition),
        len(edition.stories),
        tuple(_spread(voice, articles, voice.strings("coverage.of_day"))),
        tuple(_row(voice, edition, story, unread) for story in edition.stories),
        tuple(_outlets(voice, edition, unread)),
    )


def unread_outlets(edition: Edition) -> frozenset[str]:
    """The outlets that nothing came from and that something went wrong with that night: their silence says nothing."""
    failed = {problem.source for problem in edition.problems if problem.stage in ("fetch", "feeds") and problem.source}
    heard = {article.source for story in edition.stories for article in story.articles}
    return frozenset(failed - heard - {line.source for line in edition.also})


def _row(voice: Voice, edition: Edition, story: Story, unread: frozenset[str]) -> CoverageRow:
    carried = {article.source for article in story.articles}
    others = [source.id for source in voice.desk.sources if source.id not in carried]
    return CoverageRow(
        _cards.story_line(voice, tell(edition.edition, story)),
        _links(voice, carried),
        _links(voice, (source for source in others if source not in unread)),
        _links(voice, (source for source in others if source in unread)),
    )


def _links(voice: Voice, sources: Iterable[str]) -> tuple[PageLink, ...]:
    return tuple(sorted(map(voice.outlet_link, sources), key=lambda link: link.title.text))


def _outlets(voice: Voice, edition: Edition, unread: frozenset[str]) -> Iterator[OutletCoverage]:
    """Every outlet of the desk, those with most stories first."""
    carried: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for story in edition.stories:
        sources = {article.source for article in story.articles}
        carried.update(sources)
        if len(sources) == 1:
            alone.update(sources)
    for source in sorted(voice.desk.sources, key=lambda source: (-carried[source.id], source.id)):
        link, count = voice.outlet_link(source.id), carried[source.id]
        yield OutletCoverage(link, source.language, count, alone[source.id], source.id in unread)


# --- charts of a story ----------------------------------------------------------------------------------------------------


def story_charts(voice: Voice, story: Story) -> Iterator[Chart]:
    """Who reported first, where that can be told; then by which press and owners, where there is more than one of either."""
    reports = list(_first_reports(voice, story.articles))[:_REPORTERS]
    if len(reports) > 1:
        yield _charts.timeline(voice, "first", voice.own("chart.first"), voice.own("chart.first_about"), reports)
    if len({article.source for article in story.articles}) > 1:
        yield from _spread(voice, story.articles, voice.strings("coverage.of_story"))


def _first_reports(voice: Voice, articles: Sequence[StoryArticle]) -> Iterator[tuple[Run, datetime]]:
    """Every outlet's first dated article, the earliest first."""
    firsts: dict[str, datetime] = {}
    for article in articles:
        if article.published:
            firsts[article.source] = min(article.published, firsts.get(article.source, article.published))
    for source, moment in sorted(firsts.items(), key=lambda item: (item[1], item[0])):
        yield voice.outlet(source), moment


def _spread(voice: Voice, articles: Sequence[StoryArticle], of: str) -> Iterator[Chart]:
    """Articles by the language of their press, and outlets by who owns them."""
    count = voice.own("sources.articles")
    press = Counter(article.language for article in articles)
    rows = [(voice.own("chart.press_in", language=language_name(code, voice.language)), n) for code, n in press.most_common()]
    about = voice.own("chart.press_about", of=of)
    yield _charts.bars(voice, "press", voice.own("chart.press"), about, (voice.own("sources.language"), count), rows)
    owners: Counter[Run] = Counter(_owner(voice, article.source) for article in articles)
    if len(owners) > 1:
        ranked = owners.most_common()
        rows = ranked[:_OWNERS]
        if ranked[_OWNERS:]:
            rows.append((voice.own("chart.others"), sum(n for _, n in ranked[_OWNERS:])))
        about = voice.own("chart.owners_about", of=of)
        yield _charts.bars(voice, "owners", voice.own("chart.owners"), about, (voice.own("source.owner"), count), rows)


def _owner(voice: Voice, source_id: str) -> Run:
    source = voice.source(source_id)
    return voice.label(source.owner.text, "") if source and source.owner else voice.own("chart.owner_unknown")

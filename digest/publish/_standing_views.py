"""What the templates of the standing pages are given: those beside the editions. Their helpers are described in `_views`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from digest.publish._parts import AlsoRow, Chart, Feeds, Page, PageLink, Run, Speech, StoryLine
from digest.publish._reworded import EngineTally
from digest.publish._views import Neighbour


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of someone with its evidence and the day it was checked. `url`: the evidence, if it is an address."""

    text: Run
    evidence: str
    url: str | None
    as_of: date


@dataclass(frozen=True, slots=True)
class TopicRow:
    topic: PageLink
    spark: Markup | None
    stories: int
    latest: StoryLine | None


@dataclass(frozen=True, slots=True)
class TopicsPage(Page):
    """`topics.html`: all topics of the desk. `days` is how many the sparks show."""

    days: int
    topics: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class TopicPage(Page):
    """`topic.html`: a topic's newest stories, newest first."""

    topic: Run
    iptc: str
    volume: Chart | None
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class OutletRow:
    outlet: PageLink
    language: str
    country: PageLink | None
    articles: int
    failing: bool


@dataclass(frozen=True, slots=True)
class SourcesPage(Page):
    """`sources.html`: all outlets of the desk."""

    outlets: tuple[OutletRow, ...]


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """An article of an outlet, and the story it is part of."""

    day: date
    path: str
    title: Run


@dataclass(frozen=True, slots=True)
class Failure:
    """A problem as readers see it. `what` is our sentence; `detail` is data; where it has words, `told` is their key in the
    catalogues, for `t`, and `data` what stands in their places. `source` is None for the whole edition."""

    what: Run
    detail: str
    told: str
    data: Mapping[str, Run]
    source: PageLink | None
    since: date


@dataclass(frozen=True, slots=True)
class SourcePage(Page):
    """`source.html`. `name` has the outlet's name in each language."""

    outlet: Run
    names: tuple[Run, ...]
    language: str
    country: PageLink | None
    agency: bool
    owner: Claim | None
    articles: int
    volume: Chart | None
    carried: tuple[CarriedRow, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class ArchiveDay:
    day: date
    path: str
    stories: int
    headline: Run | None


@dataclass(frozen=True, slots=True)
class ArchivePage(Page):
    """`archive.html`: a month. `weeks` are rows of seven, Sunday first; a day without an edition has no path. `months` are
    those of its year and of the newest edition, `years` the last month of every other year."""

    year: int
    month: int
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[tuple[int, str | None] | None, ...], ...]
    days: tuple[ArchiveDay, ...]
    months: tuple[tuple[int, int, str], ...]
    years: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class FailureGroup:
    """The failures of one stage for one reason."""

    stage: Run
    what: Run
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class StatusPage(Page):
    """`status.html`: what went wrong in the newest edition; `edition` is None as long as there is none."""

    edition: Neighbour | None
    gathered: datetime | None
    sources: int
    failed: int
    articles: int
    stories: int
    engines: EngineTally | None
    groups: tuple[FailureGroup, ...]


@dataclass(frozen=True, slots=True)
class SaidRow:
    """Someone's words, on the page of their name; `story` is where they stand."""

    speech: Speech
    story: StoryLine


@dataclass(frozen=True, slots=True)
class NameRow:
    name: PageLink
    role: Run | None
    stories: int
    said: int


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names of one kind: people, bodies, places."""

    title: Run
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class NamesPage(Page):
    """`names.html`: who and what stands in the stories, the most often named first. `left` is how many have no row."""

    groups: tuple[NameGroup, ...]
    left: int


@dataclass(frozen=True, slots=True)
class NamePage(Page):
    """`name.html`. `names` has the name in every language, `quotes` what they said, `stories` where they are named: both
    newest first."""

    name: Run
    names: tuple[Run, ...]
    kind: Run
    role: Claim | None
    country: PageLink | None
    mentioned: int
    said: int
    quotes: tuple[SaidRow, ...]
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class CountryRow:
    country: PageLink
    stories: int
    outlets: int


@dataclass(frozen=True, slots=True)
class CountriesPage(Page):
    """`countries.html`."""

    countries: tuple[CountryRow, ...]


@dataclass(frozen=True, slots=True)
class CountryPage(Page):
    """`country.html`: the newest stories about a country, and the outlets that are based there."""

    country: Run
    stories: tuple[StoryLine, ...]
    outlets: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class WatchItem:
    """Something the desk watches for. `today` are the stories it raised in the newest edition, `before` older ones."""

    anchor: str
    label: Run
    terms: tuple[Run, ...]
    names: tuple[PageLink, ...]
    today: tuple[StoryLine, ...]
    before: tuple[StoryLine, ...]
    feeds: Feeds | None


@dataclass(frozen=True, slots=True)
class WatchPage(Page):
    """`watch.html`."""

    day: date | None
    items: tuple[WatchItem, ...]


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """A day of a running story; `articles` are those that brought something new."""

    story: StoryLine
    articles: int
    joined: tuple[PageLink, ...]
    new: tuple[AlsoRow, ...]


@dataclass(frozen=True, slots=True)
class ThreadPage(Page):
    """`thread.html`: a story through the days, the newest first."""

    title: Run
    since: date
    last: date
    outlets: int
    figures: Chart | None
    steps: tuple[ThreadStep, ...]


@dataclass(frozen=True, slots=True)
class ThreadRow:
    thread: PageLink
    since: date
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class ThreadsPage(Page):
    """`threads.html`: the stories that are running, and those that ended lately."""

    running: tuple[ThreadRow, ...]
    ended: tuple[ThreadRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A story, the outlets that carried it, those that were read and did not, and those that could not be read."""

    story: StoryLine
    carried: tuple[PageLink, ...]
    absent: tuple[PageLink, ...]
    unread: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class OutletCoverage:
    """What an outlet had of the day's stories; `alone` are those that no other outlet carried."""

    outlet: PageLink
    language: str
    stories: int
    alone: int
    unread: bool


@dataclass(frozen=True, slots=True)
class CoveragePage(Page):
    """`coverage.html`: who carried which story of an edition; `edition` is None as long as none has stories."""

    edition: Neighbour | None
    stories: int
    charts: tuple[Chart, ...]
    rows: tuple[CoverageRow, ...]
    outlets: tuple[OutletCoverage, ...]

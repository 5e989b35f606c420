"""What the templates are given: the designer's contract.

Every page template gets one variable, `page`, which is one of the `…Page` records below, and `site`, the same on all pages of a
language. It has these helpers:

- `t(key, n=None, **values)`: a string of the catalogues, as HTML; `n` chooses the plural form. `label(…)`: the same for an
  attribute, where no element can stand.
- `run(run, tag="span")`: a `Run`, in an element with its language and direction where the page is in another language.
- `href(path)`: the link from this page to a path of the site (in a mail: its public address).
- `day(date)`, `short_day(date)`, `hijri(date)`, `clock(datetime)`, `stamp(datetime)`, `month(year, month)`: dates and times, in
  the desk's time zone; `iso(datetime)` for feeds.
- `quoted(run)`: someone's words between the marks of their language.
- `language_name(code, language=…)`, `number(value)`, `direction(language)`.

Templates run in a sandbox, escape everything and fail on a name that does not exist. The parts that the
pages share are in `_parts`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from digest.publish._parts import Card, Head, Note, PageLink, Reported, Run, SilentRow, StoryLine, TopicBlock


@dataclass(frozen=True, slots=True)
class Neighbour:
    day: date
    path: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """The edition whose date the page carries, and the way to those around it."""

    day: date
    previous: Neighbour | None
    next: Neighbour | None
    archive: str


@dataclass(frozen=True, slots=True)
class Absence:
    """An edition without stories. `silent`: no source answered; `last` is the newest edition that has stories."""

    day: date
    silent: bool
    last: Neighbour | None


@dataclass(frozen=True, slots=True)
class EditionPage:
    """`edition.html`. Where the newest edition has no stories, `/{l}/` is the last one that has, with `absence` above it."""

    head: Head
    masthead: Masthead
    absence: Absence | None
    articles: int
    outlets: int
    failed: int
    closed: datetime
    top: tuple[StoryLine, ...]
    figures: tuple[Reported, ...]
    topics: tuple[TopicBlock, ...]
    silent: tuple[SilentRow, ...]
    note: Note | None
    text: str
    data: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """`story.html`."""

    head: Head
    masthead: Masthead
    edition: str
    card: Card
    rank: int
    publishers: int
    newest: datetime
    reasons: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    topic: PageLink
    stories: int
    latest: StoryLine | None


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """`topics.html`: all topics of the desk."""

    head: Head
    topics: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """`topic.html`: a topic's newest stories, newest first."""

    head: Head
    topic: Run
    iptc: str
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class OutletRow:
    outlet: PageLink
    language: str
    country: str
    articles: int
    failing: bool


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """`sources.html`: all outlets of the desk."""

    head: Head
    outlets: tuple[OutletRow, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owns an outlet: a claim, with its evidence and the day it was checked. `url`: the evidence, if it is an address."""

    text: Run
    evidence: str
    url: str | None
    as_of: date


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """An article of an outlet, and the story it is part of."""

    day: date
    path: str
    title: Run


@dataclass(frozen=True, slots=True)
class Failure:
    """A problem as readers see it. `what` is our sentence; `detail` is data. `source` is None for the whole edition."""

    what: Run
    detail: str
    source: PageLink | None
    since: date


@dataclass(frozen=True, slots=True)
class SourcePage:
    """`source.html`. `name` has the outlet's name in each language."""

    head: Head
    outlet: Run
    names: tuple[Run, ...]
    language: str
    country: str
    agency: bool
    owner: Owner | None
    articles: int
    carried: tuple[CarriedRow, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class ArchiveDay:
    day: date
    path: str
    stories: int
    headline: Run | None


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """`archive.html`: a month. `weeks` are rows of seven, Sunday first; a day without an edition has no path."""

    head: Head
    year: int
    month: int
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[tuple[int, str | None] | None, ...], ...]
    days: tuple[ArchiveDay, ...]
    months: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class FailureGroup:
    """The failures of one stage for one reason."""

    stage: Run
    what: Run
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class StatusPage:
    """`status.html`: what went wrong in the newest edition; `edition` is None as long as there is none."""

    head: Head
    edition: Neighbour | None
    gathered: datetime | None
    sources: int
    failed: int
    articles: int
    stories: int
    groups: tuple[FailureGroup, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """`page.html`: a Markdown page; `html` is sanitised, to be printed as it is."""

    head: Head
    title: Run
    html: Markup


@dataclass(frozen=True, slots=True)
class EmptyPage:
    """`empty.html`: `/{l}/` before the first edition."""

    head: Head


@dataclass(frozen=True, slots=True)
class Door:
    """The way into one language, in that language: its name, the brief's title, and what a missing page says."""

    language: str
    direction: str
    name: str
    title: str
    tagline: str
    path: str
    missing: str
    missing_hint: str


@dataclass(frozen=True, slots=True)
class DoorsPage:
    """`doors.html` (`/`, the choice of language) and `404.html`."""

    head: Head
    doors: tuple[Door, ...]


# --- syndication and mail -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A story in a feed; `id` is its permanent address, `html` its content."""

    id: str
    title: Run
    html: str
    topic: Run
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class FeedPage:
    """`feed.xml`, an Atom feed. Addresses are absolute."""

    title: str
    home: str
    self: str
    updated: datetime
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class MailPage:
    """`mail.html`. `page` is the edition's own, `topics` what of it is in the mail, `cut` the stories that did not fit; `path`
    that of the edition; `unsubscribe` an address, or empty."""

    title: str
    path: str
    page: EditionPage
    topics: tuple[TopicBlock, ...]
    cut: int
    unsubscribe: str

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

Templates run in a sandbox, escape everything and fail on a name that does not exist. The parts that the pages share are in
`_parts`, the pages that stand beside the editions in `_standing_views`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from digest.publish._parts import Card, Chart, Note, Page, PageLink, Reported, Run, SilentRow, StoryLine, TopicBlock


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
class Watched:
    """A watch item and the stories of the day that it raised."""

    item: PageLink
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class EditionPage(Page):
    """`edition.html`. Where the newest edition has no stories, `/{l}/` is the last one that has, with `absence` above it.
    `trend` is the day's one chart; `silent` the stories of the last edition of which nothing more was reported."""

    masthead: Masthead
    absence: Absence | None
    articles: int
    outlets: int
    failed: int
    closed: datetime
    top: tuple[StoryLine, ...]
    figures: tuple[Reported, ...]
    trend: Chart | None
    watch: tuple[Watched, ...]
    topics: tuple[TopicBlock, ...]
    silent: tuple[SilentRow, ...]
    note: Note | None
    text: str
    data: str


@dataclass(frozen=True, slots=True)
class StoryPage(Page):
    """`story.html`. `charts`: who reported first, by which press and owners, its figures over the days."""

    masthead: Masthead
    edition: str
    card: Card
    charts: tuple[Chart, ...]
    rank: int
    publishers: int
    newest: datetime
    reasons: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class SearchMonth:
    """A month that has editions; `path` is its archive page."""

    year: int
    month: int
    path: str


@dataclass(frozen=True, slots=True)
class SearchPage(Page):
    """`search.html`. `topics` and `outlets` are (id, label), to choose by; `data` is what the script reads, empty where
    there is no index; `script` its path."""

    script: str
    topics: tuple[tuple[str, Run], ...]
    outlets: tuple[tuple[str, Run], ...]
    months: tuple[SearchMonth, ...]
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TextPage(Page):
    """`page.html`: a Markdown page; `html` is sanitised, to be printed as it is."""

    title: Run
    html: Markup


@dataclass(frozen=True, slots=True)
class EmptyPage(Page):
    """`empty.html`: `/{l}/` before the first edition."""


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
class DoorsPage(Page):
    """`doors.html` (`/`, the choice of language) and `404.html`."""

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
    """`mail.html`. `page` is the edition's own, `trend` its chart in words, a day a line; `topics` what of it is in the mail,
    `cut` the stories that did not fit; `path` that of the edition; `unsubscribe` an address, or empty."""

    title: str
    path: str
    page: EditionPage
    trend: tuple[str, ...]
    topics: tuple[TopicBlock, ...]
    cut: int
    unsubscribe: str

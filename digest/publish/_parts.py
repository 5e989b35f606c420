"""What pages are made of: the frame, a story and its lines, as the templates see them. The pages themselves, and what every
template may use, are in `_views`. A path is relative to `site/` and ends in `/` where it is a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from digest.records import DifferenceKind, Origin


@dataclass(frozen=True, slots=True)
class Run:
    """A text and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and its figures: `svg` with title and description, and the same as a table. `key` is its id on the page."""

    key: str
    title: Run
    about: Run
    svg: Markup
    head: tuple[Run, ...]
    rows: tuple[tuple[Run | str, ...], ...]


# --- around every page ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageLink:
    title: Run
    path: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """A line of `<link rel="alternate" hreflang>`; `url` is absolute."""

    hreflang: str
    url: str


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page, or the same story, in another language of the site."""

    language: str
    path: str
    title: Run | None = None


@dataclass(frozen=True, slots=True)
class Feeds:
    """Paths of the two feeds that belong to a page."""

    title: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same on all pages of one language. `pages` are the desk's Markdown pages; `feeds` is None as long as there
    is no edition; `city` names the desk's time zone; `preloads` are the fonts every page sets its text in."""

    title: Run
    language: str
    direction: str
    languages: tuple[str, ...]
    stylesheet: str
    preloads: tuple[str, ...]
    public: bool
    pages: tuple[PageLink, ...]
    feeds: Feeds | None
    archive: str | None
    city: str


@dataclass(frozen=True, slots=True)
class Head:
    """`canonical` and the alternates are absolute; `feeds` are those of the page itself, where it has its own; `linked` is what
    it says to machines (JSON-LD), None where nothing."""

    title: str
    description: str
    path: str
    canonical: str
    alternates: tuple[Alternate, ...]
    twins: tuple[Twin, ...]
    feeds: Feeds | None = None
    linked: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has."""

    head: Head


@dataclass(frozen=True, slots=True)
class Note:
    """What the editor says, in the page's language or else in the one it was written in. `text` is the Markdown, `plain` that
    without its marks."""

    html: Markup
    plain: str
    text: str
    language: str


# --- a story --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """The number of a source in its story's list, the anchor it has on the page, its outlet, and when that published it."""

    number: int
    anchor: str
    outlet: Run
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its sources; `originals` is what a translation was made from, or what a written sentence rests on. `hour`
    says as of when it counts, where its count stands in place of an older one."""

    text: Run
    citations: tuple[Citation, ...]
    originals: tuple[Run, ...] = ()
    hour: Run | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of one origin that follow each other. Those of a gist are facts on a card, never prose."""

    origin: Origin
    engine: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """Who said what. `page` is the speaker's, `role` a claim of the name authority; `via` is who carried the words to the
    outlet, where that is another one; `translation` the words in the page's language by `engine`, where they are in another."""

    text: Run
    direct: bool
    speaker: Run | None
    page: str | None
    role: Run | None
    outlet: Run
    via: Run | None
    citation: Citation
    translation: Run | None = None
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, and where."""

    unit: Run
    place: Run | None


@dataclass(frozen=True, slots=True)
class Version:
    """One account: the value as printed here, or an outlet's words; who gives it, and who carries it."""

    value: Run
    words: bool
    given_by: Run | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where accounts differ; of a `count`, `what` is what is counted, else what kind of difference it is."""

    kind: DifferenceKind
    what: Measure
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure as reported: `text` are the outlet's words; `what` is None where the catalogues do not know the unit."""

    value: str
    what: Measure | None
    text: Run
    given_by: Run | None
    citation: Citation
    path: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article in a story's list. `path` is the outlet's page here, `url` the article's address; `wire` is the agency whose
    copy it is; `published` is None where the outlet gave no date."""

    number: int
    anchor: str
    outlet: Run
    path: str | None
    language: str
    published: datetime | None
    wire: Run | None
    owner: Run | None
    title: Run
    url: str | None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in one line. `tags` say what is new in it, and that it was pinned or watched for."""

    path: str
    headline: Run
    gist: bool
    outlets: int
    languages: int
    differs: bool = False
    day: date | None = None
    tags: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class SilentRow:
    """A story of the last edition with no new reports; `last` is the day of its page."""

    path: str
    headline: Run
    last: date


@dataclass(frozen=True, slots=True)
class Course:
    """How a running story has gone: the days it was in the brief, the page of them, the outlets that joined today."""

    since: date
    days: int
    path: str
    joined: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A story, on the index or on its own page. `original` is the headline in its own language where `headline` is a gist;
    `course` is None on the first day of a story; `tags` say what is new in it, and that it was pinned or watched for. The path
    of a link is empty where it has no page; `opening` is what of `summary` is enough for an index."""

    anchor: str
    path: str
    topic: PageLink
    twins: tuple[Twin, ...]
    lead: bool
    headline: Passage
    original: Run | None
    course: Course | None
    outlets: int
    languages: int
    first: datetime | None
    last: datetime | None
    tags: tuple[Run, ...]
    note: Note | None
    summary: tuple[Passage, ...]
    opening: tuple[Passage, ...]
    speeches: tuple[Speech, ...]
    speeches_left: int
    differs: tuple[Disagreement, ...]
    figures: tuple[Reported, ...]
    names: tuple[PageLink, ...]
    countries: tuple[PageLink, ...]
    watch: tuple[PageLink, ...]
    related: tuple[StoryLine, ...]
    sources: tuple[SourceRow, ...]
    sources_left: int


@dataclass(frozen=True, slots=True)
class AlsoRow:
    """An article without a story page."""

    title: Run
    url: str | None
    outlet: Run


@dataclass(frozen=True, slots=True)
class TopicBlock:
    """A topic in an edition: its cards, the stories that are lines, and articles beside them. `spark` is its last days as a
    line, from the second edition on."""

    anchor: str
    topic: PageLink
    spark: Markup | None
    stories: int
    cards: tuple[Card, ...]
    lines: tuple[StoryLine, ...]
    also: tuple[AlsoRow, ...]

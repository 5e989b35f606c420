"""What is published: the edition, exactly the YAML under `content/editions/`. Its fields, in this order, are its keys; one with
a default is left out of the file while it has that default."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from digest.records.desk import STRICT, Labels, Slug
from digest.records.read import Bound, Number

Origin = Literal["verbatim", "translated", "gist", "written", "edited"]
DifferenceKind = Literal["count", "name", "denial"]


def _readable(schema: int) -> int:
    if schema != 1:
        raise ValueError("written by a newer version of the program; this one reads schema 1")
    return schema


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that a written one rests on, as its article has it; `sentence` counts from 0."""

    __pydantic_config__ = STRICT
    article: str
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text with how it came to be. `article` is an id in the story's `articles`; `sentence` counts from 0.

    `engine` is who translated or wrote it, `original` what a translation was made from (in the language of its article),
    `cites` what a written sentence rests on. `rejected` says why an engine's text is not printed here. `as_of` is the hour of a
    count of people that stands in place of an older one of the same story."""

    __pydantic_config__ = STRICT
    text: str
    origin: Origin
    article: str | None = None
    sentence: int | None = None
    engine: str | None = None
    rejected: str | None = None
    original: str | None = None
    cites: tuple[Cited, ...] = ()
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintedQuote:
    """Someone's words as an article has them, in its `language`. `translations` are beside it, by language, and so is, in
    `rejected`, why one is not printed."""

    __pydantic_config__ = STRICT
    speaker: str
    speaker_id: str | None
    text: str
    language: str
    article: str
    cue: str | None
    direct: bool
    via: str | None = None
    translations: Mapping[str, Text] = field(default_factory=dict)
    rejected: Labels = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    __pydantic_config__ = STRICT
    value: Number
    unit: str
    text: str
    article: str
    sentence: int
    place: str | None = None
    upper: Number | None = None
    bound: Bound | None = None
    given_by: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One version of a thing that is told differently, with the articles that tell it so. `value` is a figure, with its
    `bound`, or the words of an article, which then are in `language`. `given_by` is the id of who gives it, or the words the
    first of the articles has for him."""

    __pydantic_config__ = STRICT
    value: Annotated[Number | str, Field(union_mode="left_to_right")]
    articles: tuple[str, ...]
    language: str | None = None
    given_by: str | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where accounts differ. `what` is, by kind: of a `count`, the unit, and the place where one is known (`killed`,
    `killed in gaza`); of a `name`, what is called differently (`operation`); of a `denial`, the id of who denies, where it is
    known (the accounts are the claim, then the denial). Counts and names stand in the order in which they were published, so
    that the newest is not preferred."""

    __pydantic_config__ = STRICT
    what: str
    values: tuple[Account, ...]
    kind: DifferenceKind = "count"


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article as the brief lists it. `published` is None where the outlet gave no date that can be believed."""

    __pydantic_config__ = STRICT
    id: str
    source: str
    url: str
    title: str
    language: str
    published: datetime | None
    wire: str | None


@dataclass(frozen=True, slots=True)
class RankReason:
    """Why a story stands where it does: publishers that reported it on their own (families and copies of one agency count
    once), the languages they wrote in, and the hour of the newest article."""

    __pydantic_config__ = STRICT
    publishers: int
    languages: tuple[str, ...]
    newest: datetime


@dataclass(frozen=True, slots=True)
class Running:
    """The course of a story that stood in editions before. `last` is the newest of them and `days` how many carried it, this
    one included; `articles` and `sources` are counted over all of them. `new` are the articles of today that say something
    which was not printed of this story before, `joined` the outlets that had not reported it: without `new` there are no new
    reports, only old ones told again."""

    __pydantic_config__ = STRICT
    last: date
    days: int
    articles: int
    sources: tuple[str, ...]
    new: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, in any language. `since` is the first edition that carried it.

    `countries` are the ISO 3166 codes of the places it is about; `related` the stories of the same edition that may be on
    the same event, where the evidence is too thin to make them one; `watch` the watch items that raised it. `running` is
    None on its first day. `rejected` says, by language, why sentences of engines are not printed, where no line of the summary
    stands for them. `pinned` and `notes` (Markdown, by language) are the editor's.
    """

    __pydantic_config__ = STRICT
    id: Slug
    rank: int
    since: date
    headline: Mapping[str, Text]
    summary: Mapping[str, tuple[Text, ...]]
    articles: tuple[StoryArticle, ...]
    rank_reason: RankReason
    quotes: tuple[PrintedQuote, ...] = ()
    figures: tuple[PrintedFigure, ...] = ()
    differs: tuple[Difference, ...] = ()
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    related: tuple[Slug, ...] = ()
    watch: tuple[Slug, ...] = ()
    running: Running | None = None
    rejected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pinned: bool = False
    notes: Labels = field(default_factory=dict)

    @property
    def unchanged(self) -> bool:
        """Whether nothing new was reported since the last edition that had it."""
        return self.running is not None and not self.running.new


@dataclass(frozen=True, slots=True)
class Silent:
    """A story of the last edition that nobody reported on since: `last` is that edition, where its page is."""

    __pydantic_config__ = STRICT
    id: Slug
    since: date
    last: date
    headline: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Section:
    """The stories of one topic; `id` is the topic's."""

    __pydantic_config__ = STRICT
    id: Slug
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class AlsoLine:
    """An article that got no story page of its own."""

    __pydantic_config__ = STRICT
    title: str
    url: str
    source: str
    language: str
    topic: str


@dataclass(frozen=True, slots=True)
class PrintedProblem:
    """A problem as the status page shows it. `since` is the first edition of an unbroken run that had it."""

    __pydantic_config__ = STRICT
    stage: str
    source: str | None
    message: str
    since: date


@dataclass(frozen=True, slots=True)
class Counts:
    __pydantic_config__ = STRICT
    sources: int
    feeds_failed: int
    entries: int
    articles: int
    stories: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One day's brief. `window` is what it covers; `gathered` the first run that gave this content; `silent` the stories of
    the last edition with no new reports; `notes` (Markdown, by language) what the editor says of the day."""

    __pydantic_config__ = STRICT
    edition: date
    schema: Annotated[int, AfterValidator(_readable)]
    window: tuple[datetime, datetime]
    gathered: datetime
    counts: Counts
    topics: tuple[Section, ...] = ()
    also: tuple[AlsoLine, ...] = ()
    problems: tuple[PrintedProblem, ...] = ()
    silent: tuple[Silent, ...] = ()
    notes: Labels = field(default_factory=dict)

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, best ranked first."""
        return tuple(sorted((story for section in self.topics for story in section.stories), key=lambda story: story.rank))


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below `site/`, with forward slashes, and its bytes."""

    path: str
    body: bytes

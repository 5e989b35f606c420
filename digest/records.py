"""The data types that pass between the stages. Frozen, complete when made, checked where they enter.

Two families. What was *read* (Source, Entry, Page, Extract, Article and its mentions) lives in memory and in the state file.
What is *published* (Edition and what it holds) is exactly the YAML under `content/editions/`; its fields, in this order, are
its keys. A published field with a default is left out of the file while it has that default.

Offsets (`start`, `end`) count Unicode code points in `Article.text`. Languages are BCP 47 primary tags (`ar`, `en`, `fa`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field

from digest.problems import Problem

_STRICT = ConfigDict(extra="forbid")

Number = Annotated[int | Annotated[float, Field(allow_inf_nan=False)], Field(union_mode="left_to_right")]
Origin = Literal["verbatim", "translated", "gist", "written", "edited"]
NameKind = Literal["person", "body", "place"]
Bound = Literal["min", "max", "about"]
Labels = Mapping[str, str]  # language → text


def _readable(schema: int) -> int:
    if schema != 1:
        raise ValueError("written by a newer version of the program; this one reads schema 1")
    return schema


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


# --- what the desk is told: one entry each of sources.yaml, topics.yaml, names.yaml, watch.yaml ---------------------------


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who owns an outlet: a claim, so it comes with its evidence and the day it was checked."""

    __pydantic_config__ = _STRICT
    text: Labels
    evidence: str
    as_of: date


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet. `family` groups outlets of one publisher, which count once; `agency` marks a wire agency."""

    __pydantic_config__ = _STRICT
    id: Slug
    name: Labels
    language: str
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    feeds: tuple[str, ...]
    family: str | None = None
    agency: bool = False
    timezone: str | None = None
    owner: Ownership | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the brief. `terms` are words typical of it, by language; `iptc` is its IPTC Media Topic."""

    __pydantic_config__ = _STRICT
    id: Slug
    label: Labels
    iptc: Annotated[str, Field(pattern=r"^medtop:\d{8}$")] | None = None
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the name authority: one id, one preferred spelling a language, and the other spellings seen."""

    __pydantic_config__ = _STRICT
    id: Slug
    kind: NameKind
    name: Labels
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Something the desk wants to be told of: words or names that raise a story."""

    __pydantic_config__ = _STRICT
    id: Slug
    label: Labels
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: tuple[str, ...] = ()


# --- what was read --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, as the feed gave it. `summary` and `content` are HTML, not yet cleaned; `published` is None
    where the feed gave no date that can be believed."""

    source: str
    guid: str
    url: str
    title: str
    summary: str = ""
    content: str = ""
    byline: str = ""
    published: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes behind an address, undecoded. `content_type` is the HTTP header as sent."""

    url: str
    body: bytes
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """What a page says, without its furniture: paragraphs of `text` are parted by a blank line.

    `origin` tells where the text was taken from: the page, the feed's own content, or only its summary.
    """

    title: str
    text: str
    language: str
    byline: str = ""
    published: datetime | None = None
    url: str = ""
    section: str = ""
    origin: Literal["page", "feed", "summary"] = "page"
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text. `id` is the authority's, or provisional (`~…`) for a person it does not know."""

    id: str
    kind: NameKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words attributed to someone. `text` is without the outer marks; `speaker` the fullest mention as this article spells
    it, without titles; `via` the outlet or agency that carried the words; `cue` the reporting word."""

    text: str
    start: int
    end: int
    speaker: str | None
    speaker_id: str | None
    addressee: str | None
    cue: str | None
    via: str | None
    direct: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit. "more than 100" is value 100, bound "min"; a range has `upper`."""

    value: Number
    upper: Number | None
    bound: Bound | None
    unit: str
    place: str | None
    given_by: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateMention:
    date: date
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """A word that names what kind of thing happened (`strike`, `talks`, `flood`…)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An entry with its clean text and what was read in it. `dated` is False where `published` is only when we first saw
    it. `wire` is the agency whose copy this is."""

    id: str
    source: str
    url: str
    title: str
    text: str
    language: str
    published: datetime
    dated: bool = True
    byline: str = ""
    wire: str | None = None
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()


# --- what is published: the edition, exactly its YAML ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text with how it came to be. `article` is an id in the story's `articles`; `sentence` counts from 0."""

    __pydantic_config__ = _STRICT
    text: str
    origin: Origin
    article: str | None = None
    sentence: int | None = None
    engine: str | None = None
    rejected: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedQuote:
    __pydantic_config__ = _STRICT
    speaker: str
    speaker_id: str | None
    text: str
    language: str
    article: str
    cue: str | None
    direct: bool
    via: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    __pydantic_config__ = _STRICT
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
    """One version of a thing that is told differently, with the articles that tell it so."""

    __pydantic_config__ = _STRICT
    value: Annotated[Number | str, Field(union_mode="left_to_right")]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`what` is the unit, and the place where one is known: `killed`, `killed in gaza`."""

    __pydantic_config__ = _STRICT
    what: str
    values: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article as the brief lists it. `published` is None where the outlet gave no date that can be believed."""

    __pydantic_config__ = _STRICT
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

    __pydantic_config__ = _STRICT
    publishers: int
    languages: tuple[str, ...]
    newest: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, in any language. `since` is the first edition that carried it."""

    __pydantic_config__ = _STRICT
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


@dataclass(frozen=True, slots=True)
class Section:
    """The stories of one topic; `id` is the topic's."""

    __pydantic_config__ = _STRICT
    id: Slug
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class AlsoLine:
    """An article that got no story page of its own."""

    __pydantic_config__ = _STRICT
    title: str
    url: str
    source: str
    language: str
    topic: str


@dataclass(frozen=True, slots=True)
class PrintedProblem:
    """A problem as the status page shows it. `since` is the first edition of an unbroken run that had it."""

    __pydantic_config__ = _STRICT
    stage: str
    source: str | None
    message: str
    since: date


@dataclass(frozen=True, slots=True)
class Counts:
    __pydantic_config__ = _STRICT
    sources: int
    feeds_failed: int
    entries: int
    articles: int
    stories: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One day's brief. `window` is what it covers; `gathered` the first run that gave this content."""

    __pydantic_config__ = _STRICT
    edition: date
    schema: Annotated[int, AfterValidator(_readable)]
    window: tuple[datetime, datetime]
    gathered: datetime
    counts: Counts
    topics: tuple[Section, ...] = ()
    also: tuple[AlsoLine, ...] = ()
    problems: tuple[PrintedProblem, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, best ranked first."""
        return tuple(sorted((story for section in self.topics for story in section.stories), key=lambda story: story.rank))


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below `site/`, with forward slashes, and its bytes."""

    path: str
    body: bytes

"""What was read: entries, pages, articles and what stands in them. It lives in memory and in the state file.

Offsets (`start`, `end`) count Unicode code points in `Article.text`. Languages are BCP 47 primary tags (`ar`, `en`, `fa`).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from digest.problems import Problem
from digest.records.desk import NameKind

Number = Annotated[int | Annotated[float, Field(allow_inf_nan=False)], Field(union_mode="left_to_right")]
Bound = Literal["min", "max", "about"]


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

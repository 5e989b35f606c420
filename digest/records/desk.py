"""What the desk is told: one entry each of sources.yaml, topics.yaml, names.yaml, watch.yaml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, ConfigDict, Field

STRICT = ConfigDict(extra="forbid")

Labels = Mapping[str, str]  # language → text
NameKind = Literal["person", "body", "place"]


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", text):
        raise ValueError("not an address such as https://outlet.example/feed")
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("not a time zone of the IANA list, such as Asia/Beirut") from error
    return name


Zone = Annotated[str, AfterValidator(_zone)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who owns an outlet: a claim, so it comes with its evidence and the day it was checked."""

    __pydantic_config__ = STRICT
    text: Labels
    evidence: str
    as_of: date


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet. `family` groups outlets of one publisher, which count once; `agency` marks a wire agency."""

    __pydantic_config__ = STRICT
    id: Annotated[Slug, Field(description="Its id, for good: editions and addresses of pages name it.")]
    name: Annotated[Labels, Field(description="Its name in each language of the brief.")]
    language: Annotated[str, Field(description="What it mostly writes in, by ISO 639 (`ar`, `en`, `fa` …).")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="Where it is published, by ISO 3166 (`LB`).")]
    feeds: Annotated[
        tuple[Annotated[str, AfterValidator(_address)], ...],
        Field(description="Addresses of its RSS, Atom or JSON feeds."),
    ]
    family: Annotated[
        str | None, Field(description="A word of your own, the same for all outlets of one publisher: they count once.")
    ] = None
    agency: Annotated[bool, Field(description="A wire agency, whose copy others print.")] = False
    timezone: Annotated[
        Zone | None, Field(description="The time zone of times without one in its feeds, by its IANA name; else UTC.")
    ] = None
    owner: Annotated[
        Ownership | None, Field(description="Who owns it: text by language, and the evidence and day of checking it.")
    ] = None


@dataclass(frozen=True, slots=True)
class Role:
    """What someone is or does (`Minister of Health`): a claim, so it comes with its evidence and the day it was checked."""

    __pydantic_config__ = STRICT
    text: Labels
    evidence: str
    as_of: date


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the brief. `terms` are words typical of it, by language; `iptc` is its IPTC Media Topic."""

    __pydantic_config__ = STRICT
    id: Annotated[Slug, Field(description="Its id, for good; `quotas` and editors name it.")]
    label: Annotated[Labels, Field(description="What the section is called in each language.")]
    iptc: Annotated[
        Annotated[str, Field(pattern=r"^medtop:\d{8}$")] | None, Field(description="Its IPTC Media Topic (`medtop:11000000`).")
    ] = None
    terms: Annotated[
        Mapping[str, tuple[str, ...]],
        Field(description="Words typical of it, by language; one language does where the vocabulary knows the word."),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the name authority: one id, one preferred spelling a language, and the other spellings seen."""

    __pydantic_config__ = STRICT
    id: Annotated[Slug, Field(description="Its id, for good: the address of its page.")]
    kind: Annotated[NameKind, Field(description="`person`, `body` (ministries, parties, armies, companies …) or `place`.")]
    name: Annotated[Labels, Field(description="How the brief spells it, in each language.")]
    also: Annotated[
        Mapping[str, tuple[str, ...]],
        Field(
            description="Other spellings met, by language. Clitics, ال, hamza and ة/ه are seen through without being listed."
        ),
    ] = field(default_factory=dict)
    country: Annotated[str | None, Field(description="The country it belongs to, by ISO 3166.")] = None
    role: Annotated[Role | None, Field(description="Text by language, with the evidence and the day of checking it.")] = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Something the desk wants to be told of: words or names that raise a story."""

    __pydantic_config__ = STRICT
    id: Annotated[Slug, Field(description="Its id, for good: the address of its page and feed.")]
    label: Annotated[Labels, Field(description="What it is called in each language.")]
    terms: Annotated[
        Mapping[str, tuple[str, ...]], Field(description="Words or phrases by language, found in any inflection.")
    ] = field(default_factory=dict)
    names: Annotated[tuple[str, ...], Field(description="Ids of names.yaml, or of a country or city (`beirut`).")] = ()

"""What the desk is told: one entry each of sources.yaml, topics.yaml, names.yaml, watch.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

STRICT = ConfigDict(extra="forbid")

Labels = Mapping[str, str]  # language → text
NameKind = Literal["person", "body", "place"]
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
    id: Slug
    label: Labels
    iptc: Annotated[str, Field(pattern=r"^medtop:\d{8}$")] | None = None
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the name authority: one id, one preferred spelling a language, and the other spellings seen."""

    __pydantic_config__ = STRICT
    id: Slug
    kind: NameKind
    name: Labels
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    country: str | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Something the desk wants to be told of: words or names that raise a story."""

    __pydantic_config__ = STRICT
    id: Slug
    label: Labels
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: tuple[str, ...] = ()

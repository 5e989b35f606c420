"""What an editor changes of an edition: `content/edits/YYYY-MM-DD.yaml`. Written by a person, never by the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, StringConstraints

from digest.records.desk import STRICT, Slug

Reference = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
OneLine = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Note = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Language = Annotated[str, Field(pattern="^(ar|en)$")]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A sentence of a summary in the editor's words: `was` as it is printed, `to` as it should be."""

    __pydantic_config__ = STRICT
    was: Annotated[OneLine, Field(description="The sentence as the brief prints it.")]
    to: Annotated[str, Field(description="The sentence in the editor's words; empty, it is taken out.")] = ""


@dataclass(frozen=True, slots=True)
class StoryEdit:
    """What is changed of one story. A reference is a story's id or the address of one of its articles."""

    __pydantic_config__ = STRICT
    story: Annotated[Reference, Field(description="The story: its id, or the address of one of its articles.")]
    pin: Annotated[bool, Field(description="It stands before all that are not pinned, with a full card.")] = False
    hide: Annotated[bool, Field(description="It stands nowhere: no page, no feed, no mail, no search.")] = False
    headline: Annotated[Mapping[Language, OneLine], Field(description="Its title, in either language or both.")] = field(
        default_factory=dict
    )
    rewrite: Annotated[tuple[Rewrite, ...], Field(description="Sentences of its summary in other words.")] = ()
    topic: Annotated[Slug | None, Field(description="The topic it belongs under, also while it runs on.")] = None
    merge: Annotated[tuple[Reference, ...], Field(description="Stories that are this one, also while it runs on.")] = ()
    split: Annotated[tuple[Reference, ...], Field(description="Addresses of articles that are a story of their own.")] = ()
    note: Annotated[Mapping[Language, Note], Field(description="What the editor says of it, in Markdown.")] = field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class Edits:
    """What the editor changes of one day's edition."""

    __pydantic_config__ = STRICT
    notes: Annotated[Mapping[Language, Note], Field(description="What the editor says of the day, in Markdown.")] = field(
        default_factory=dict
    )
    order: Annotated[tuple[Reference, ...], Field(description="The stories that stand first, in this order.")] = ()
    stories: Annotated[tuple[StoryEdit, ...], Field(description="What is changed of single stories.")] = ()

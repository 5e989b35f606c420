"""What is known of the stories that go on: made by `running`, printed by `compose`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digest.records import Running


@dataclass(frozen=True, slots=True)
class Course:
    """A story that goes on: its id, the first edition that had it, the topic an editor moved it to. `running` names tonight's
    articles by their ids; None where no earlier edition but this night's own had the story."""

    id: str
    since: date
    running: Running | None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """`stories` runs along the articles: what an editor made one story has one number, and `became` leads there from those it
    had. `courses` has the stories that go on; `known` are the ids that no new story may have."""

    stories: tuple[int, ...]
    courses: Mapping[int, Course] = field(default_factory=dict)
    became: Mapping[int, int] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

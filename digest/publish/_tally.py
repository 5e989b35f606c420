"""What the standing pages need of all editions, gathered while these pass one by one: a bounded rest of each, so that a desk of
ten years takes no more memory than one of a month."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digest.publish import _paths
from digest.records import Edition, PrintedProblem, Story, StoryArticle

TOPIC_STORIES = 100
OUTLET_ARTICLES = 50
FEED_EDITIONS = 7
EDITS = "edits"  # the stage of their problems


@dataclass(frozen=True, slots=True)
class Dated:
    """A story and its edition, without what only its own page shows."""

    day: date
    story: Story


@dataclass(frozen=True, slots=True)
class Carried:
    """An article of an outlet and the story it is part of."""

    day: date
    story: str
    article: StoryArticle


@dataclass(slots=True)
class TopicTally:
    stories: int = 0
    newest: deque[Dated] = field(default_factory=lambda: deque(maxlen=TOPIC_STORIES))


@dataclass(slots=True)
class OutletTally:
    articles: int = 0
    newest: deque[Carried] = field(default_factory=lambda: deque(maxlen=OUTLET_ARTICLES))


@dataclass(slots=True)
class Tally:
    """Editions are added oldest first; within an edition the best ranked story is the newest."""

    topics: dict[str, TopicTally] = field(default_factory=dict)
    outlets: dict[str, OutletTally] = field(default_factory=dict)
    recent: deque[Edition] = field(default_factory=lambda: deque(maxlen=FEED_EDITIONS))
    newest: Edition | None = None
    last_full: Edition | None = None  # the newest that has stories
    edits: list[PrintedProblem] = field(default_factory=list)  # the problems of all days' edits, which people can mend

    def add(self, edition: Edition) -> None:
        self.newest = edition
        self.edits += [problem for problem in edition.problems if problem.stage == EDITS]
        self.recent.append(edition)
        if edition.stories:
            self.last_full = edition
        topic_of: Mapping[str, str] = {story.id: section.id for section in edition.topics for story in section.stories}
        for story in reversed(edition.stories):
            topic = self.topics.setdefault(topic_of[story.id], TopicTally())
            topic.stories += 1
            topic.newest.append(Dated(edition.edition, _light(story)))
            for article in story.articles:
                if _paths.is_slug(article.source):
                    outlet = self.outlets.setdefault(article.source, OutletTally())
                    outlet.articles += 1
                    outlet.newest.append(Carried(edition.edition, story.id, article))


def _light(story: Story) -> Story:
    """The story as a line needs it."""
    return Story(
        story.id,
        story.rank,
        story.since,
        story.headline,
        {},
        story.articles,
        story.rank_reason,
        differs=story.differs[:1],
        watch=story.watch,
        running=story.running,
        pinned=story.pinned,
    )

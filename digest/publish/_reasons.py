"""What is said of a story in a word or two beside it, and why it stands where it stands."""

from collections.abc import Iterator
from typing import Protocol

from digest.publish._parts import Run
from digest.publish._voice import Voice
from digest.records import RankReason, Running, Story
from digest.text.calendars import short_date
from digest.text.strings import language_name

_WORTH_SAYING = 2  # publishers of one press alone: of one outlet's own story it goes without saying


class Tagged(Protocol):
    """A story, or as much of it as a line keeps."""

    @property
    def rank_reason(self) -> RankReason: ...
    @property
    def running(self) -> Running | None: ...
    @property
    def watch(self) -> tuple[str, ...]: ...
    @property
    def pinned(self) -> bool: ...


def tags(voice: Voice, story: Tagged) -> Iterator[Run]:
    """Pinned, watched for, what is new since the last edition that had it, reported by one press only."""
    if story.pinned:
        yield voice.own("tag.pinned")
    if story.watch:
        yield voice.own("tag.watched", items=_items(voice, story))
    if story.running:
        date = short_date(story.running.last, voice.language)
        new = len(story.running.new)
        yield voice.own("tag.new", new, date=date) if new else voice.own("tag.unchanged")
    languages = story.rank_reason.languages
    if len(languages) == 1 and story.rank_reason.publishers >= _WORTH_SAYING:
        yield voice.own("tag.one_press", language=language_name(languages[0], voice.language))


def reasons(voice: Voice, story: Story) -> Iterator[Run]:
    """What moved a story up or down beside the publishers that reported it."""
    if story.pinned:
        yield voice.own("why.pinned")
    if len(story.rank_reason.languages) > 1:
        yield voice.own("why.both")
    if story.watch:
        yield voice.own("why.watched", items=_items(voice, story))
    if story.unchanged and story.running:
        yield voice.own("why.unchanged", date=short_date(story.running.last, voice.language))


def _items(voice: Voice, story: Tagged) -> str:
    labels = {item.id: item.label for item in voice.desk.watch}
    shown = (voice.label(labels.get(item, {}), item) for item in story.watch)
    return voice.strings("site.comma").join(f" {item.text}" if place else item.text for place, item in enumerate(shown))

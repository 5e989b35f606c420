"""An edition and its editor's wishes → the edition that is published. Pure; what the editor wrote is printed as it was written.

First the stories are regrouped (split, then merged), so that everything else, the addresses in other entries included, speaks
of the stories as the reader will meet them. A wish that matches nothing is a Problem and changes nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.documents import Path_
from digest.edits.refer import addresses, nearest, references, story_of
from digest.edits.regroup import free_labels, merged, split
from digest.edits.sheet import STAGE, Sheet
from digest.problems import Problem, Reason
from digest.records import AlsoLine, Edition, Section, Story, StoryArticle, StoryEdit, Text
from digest.text.identity import canonical_url

_OTHER = "other"  # the section of what fits no topic stands last
_SHOWN = 80  # characters of a reference in a problem


@dataclass(frozen=True, slots=True)
class Placed:
    """A story and the topic it stands under."""

    topic: str
    story: Story


@dataclass(frozen=True, slots=True)
class Lineage:
    """What of a day's edits holds on while a story runs: `became` leads from a merged story to the one it is part of, `topics`
    from a story to the topic it was moved to. `edition` has the split stories apart, and the merged ones still too."""

    edition: Edition
    became: Mapping[str, str]
    topics: Mapping[str, str]


def apply(edition: Edition, sheet: Sheet, topics: Sequence[str]) -> tuple[Edition, tuple[Problem, ...]]:
    """The edited edition, and the problems of the edits. `topics` are the ids of the desk's topics, in their order."""
    work = _Work(edition, sheet)
    work.split()
    work.merge()
    work.change({*topics, *(section.id for section in edition.topics)})
    return work.edition(topics), (*sheet.problems, *work.problems)


def lineage(edition: Edition, sheet: Sheet) -> Lineage:
    """What the next nights need to know of the edits of an edition."""
    work = _Work(edition, sheet)
    work.split()
    apart = work.edition()
    work.merge()
    moved = {}
    for edit in sheet.edits.stories:
        story = story_of(edit.story, (placed.story for placed in work.placed), work.became)
        if story and edit.topic:
            moved[story.id] = edit.topic
    return Lineage(apart, work.became, moved)


class _Work:
    """The stories of an edition while they are edited."""

    def __init__(self, edition: Edition, sheet: Sheet) -> None:
        self._before = edition
        self._sheet = sheet
        topic_of = {story.id: section.id for section in edition.topics for story in section.stories}
        self.placed = [Placed(topic_of[story.id], story) for story in edition.stories]
        self.also = list(edition.also)
        self.became: dict[str, str] = {}
        self.problems: list[Problem] = []

    @property
    def stories(self) -> Iterator[Story]:
        return (placed.story for placed in self.placed)

    # --- regrouping ---

    def split(self) -> None:
        for number, edit in enumerate(self._sheet.edits.stories):
            if edit.split:
                story = self._story(edit.story, ("stories", number, "story"))
                if story:
                    self._split(story, edit, number)

    def _split(self, story: Story, edit: StoryEdit, number: int) -> None:
        wanted = set()
        for place, reference in enumerate(edit.split):
            address = canonical_url(reference)
            if address in addresses(story):
                wanted.add(address)
            else:
                self._unmatched(reference, ("stories", number, "split", place), references([story], "/"))
        if not wanted:
            return
        parts = split(story, {address for address in wanted if address})
        if parts is None:
            self._problem(Reason.EDIT_EMPTIES, ("stories", number, "split"), edit.story)
            return
        place = self._place(story.id)
        self.placed[place : place + 1] = [Placed(self.placed[place].topic, part) for part in parts]

    def merge(self) -> None:
        for number, edit in enumerate(self._sheet.edits.stories):
            for place, reference in enumerate(edit.merge):
                self._merge(edit.story, reference, number, place)

    def _merge(self, into: str, reference: str, number: int, place: int) -> None:
        story = self._story(into, ("stories", number, "story"), quiet=place > 0)
        if not story:
            return
        line = next((line for line in self.also if canonical_url(line.url) == canonical_url(reference) and line.url), None)
        if line:
            self.also.remove(line)
            self._replace(story.id, _joined(story, line))
            return
        other = self._story(reference, ("stories", number, "merge", place))
        if other and other.id != story.id:
            self._replace(story.id, merged(story, other))
            del self.placed[self._place(other.id)]
            self.became = {gone: story.id if at == other.id else at for gone, at in self.became.items()}
            self.became[other.id] = story.id

    # --- single stories ---

    def change(self, topics: Collection[str]) -> None:
        hidden: set[str] = set()
        for number, edit in enumerate(self._sheet.edits.stories):
            at: Path_ = ("stories", number)
            regrouped = bool(edit.merge or edit.split)  # then what is wrong with the reference was said before
            if edit.hide and self._hide_line(edit.story):
                continue
            story = self._story(edit.story, (*at, "story"), quiet=regrouped)
            if not story:
                continue
            if edit.hide:
                hidden.add(story.id)
            topic = edit.topic
            if topic and topic not in topics:
                self._unmatched(topic, (*at, "topic"), sorted(topics))
                topic = None
            self._replace(story.id, self._written(story, edit, at), topic)
        self._order()
        self.placed = [placed for placed in self.placed if placed.story.id not in hidden]

    def _written(self, story: Story, edit: StoryEdit, at: Path_) -> Story:
        """The story in the editor's words, where there are any."""
        headline = {language: Text(text, "edited") for language, text in edit.headline.items()}
        summary = {language: list(texts) for language, texts in story.summary.items()}
        for number, change in enumerate(edit.rewrite):
            found = next(((texts, text) for texts in summary.values() for text in texts if _same(text.text, change.was)), None)
            if found is None:
                printed = [text.text for texts in story.summary.values() for text in texts]
                self._unmatched(change.was, (*at, "rewrite", number, "was"), printed)
                continue
            texts, old = found
            new = [replace(old, text=change.to, origin="edited", engine=None, as_of=None)] if change.to.strip() else []
            texts[texts.index(old) : texts.index(old) + 1] = new
        return replace(
            story,
            headline={**story.headline, **headline},
            summary={language: tuple(texts) for language, texts in summary.items()},
            pinned=story.pinned or edit.pin,
            notes={**story.notes, **edit.note},
        )

    def _hide_line(self, reference: str) -> bool:
        """Hides an article that is no story."""
        address = canonical_url(reference)
        lines = [line for line in self.also if address and canonical_url(line.url) == address]
        self.also = [line for line in self.also if line not in lines]
        return bool(lines)

    def _order(self) -> None:
        """Those that the editor put in order, then the pinned, then the rest as they were."""
        order = self._sheet.edits.order
        first: dict[str, int] = {}
        for place, reference in enumerate(order):
            named = self._story(reference, ("order", place))
            if named:
                first.setdefault(named.id, place)
        self.placed.sort(key=lambda placed: (first.get(placed.story.id, len(order)), not placed.story.pinned))

    # --- the outcome ---

    def edition(self, topics: Sequence[str] = ()) -> Edition:
        """The edition as it is now: stories ranked anew in their order, under their topics."""
        kept = {placed.story.id for placed in self.placed}
        order = [topic for topic in (*topics, *(section.id for section in self._before.topics)) if topic != _OTHER]
        sections: dict[str, list[Story]] = {topic: [] for topic in (*order, _OTHER)}
        for rank, placed in enumerate(self.placed, 1):
            related = tuple(dict.fromkeys(self.became.get(name, name) for name in placed.story.related))
            linked = tuple(name for name in related if name in kept and name != placed.story.id)
            sections[placed.topic].append(replace(placed.story, rank=rank, related=linked))
        return replace(
            self._before,
            topics=tuple(Section(topic, tuple(stories)) for topic, stories in sections.items() if stories),
            also=tuple(self.also),
            notes={**self._before.notes, **self._sheet.edits.notes},
        )

    # --- finding, and what is not found ---

    def _place(self, story_id: str) -> int:
        return next(number for number, placed in enumerate(self.placed) if placed.story.id == story_id)

    def _replace(self, story_id: str, story: Story, topic: str | None = None) -> None:
        place = self._place(story_id)
        self.placed[place] = Placed(topic or self.placed[place].topic, story)

    def _story(self, reference: str, at: Path_, *, quiet: bool = False) -> Story | None:
        found = story_of(reference, self.stories, self.became)
        if found is None and not quiet:
            self._unmatched(reference, at, references(self.stories, reference))
        return found

    def _unmatched(self, reference: str, at: Path_, known: Sequence[str]) -> None:
        near = nearest(reference, known)
        shown = repr(_cut(reference)) + (f" → {_cut(near)!r}" if near else "")
        self._problem(Reason.EDIT_MISSPELT if near else Reason.EDIT_UNMATCHED, at, shown)

    def _problem(self, reason: Reason, at: Path_, detail: str) -> None:
        self.problems.append(Problem(STAGE, None, reason, f"{self._sheet.file}:{self._sheet.line(at)}: {detail}"))


def _joined(story: Story, line: AlsoLine) -> Story:
    """The story with an article that had none."""
    article = StoryArticle(next(free_labels(story.articles)), line.source, line.url, line.title, line.language, None, None)
    reason = story.rank_reason
    known = {told.source for told in story.articles}
    return replace(
        story,
        articles=(*story.articles, article),
        rank_reason=replace(
            reason,
            publishers=reason.publishers + (line.source not in known),
            languages=tuple(sorted({*reason.languages, line.language})),
        ),
    )


def _same(printed: str, meant: str) -> bool:
    """Whether a sentence is the one that was copied from the page; spaces are not looked at."""
    return printed.split() == meant.split()


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"

"""Which of tonight's stories go on from earlier editions, and what in them is new.

    earlier editions, with what their editors merged, split and moved        tonight's groups of articles
        │                                                                        │
        └──▶ parts: each story as it was last told ──▶ alike, or one link ◀──────┘
                                                         │
                                   id and first day, what was told before, what is new

Ids are read back from the editions, never from the state, so that they outlive it. A second run of a night finds its own first
edition, and leaves its stories their ids.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from digest.edits import Lineage
from digest.gather._course import Course, Followed
from digest.gather._likeness import alike, said, told
from digest.records import Article, Edition, Running, Story, StoryArticle
from digest.text import language as language_of
from digest.text.identity import canonical_url

EDITIONS = 7  # in which a story goes on running without being heard of
# The likeness from which a story goes on: at once, or where nothing else is nearly as like either of the two. A second day is
# less like the first (.14 and more on the sample desk) than the halves of one day that `bench/running.py` measures.
_SURE, _ALIKE, _CLEARLY = 0.20, 0.13, 1.5
_SAME_LINK = 2.0  # more than any likeness of words
_TELLING = 4  # words: a shorter title or sentence ("Live updates") may stand over anything


@dataclass(frozen=True, slots=True)
class _Part:
    """A story of earlier editions as it was last told, or a part of one that an editor merged. `id` is the story's."""

    id: str
    story: Story
    day: date
    links: frozenset[str]


def follow(
    articles: Sequence[Article],
    stories: Sequence[int],
    copies: Sequence[int],
    past: Sequence[Lineage],
    standing: Edition | None = None,
) -> Followed:
    """Tonight's stories that go on. `past` are the editions before this one, newest first; `standing` is what an earlier run of
    this night wrote. One part goes on in one group only: those that share an article's link first, then the most alike."""
    past = past[:EDITIONS]
    groups: dict[int, list[int]] = defaultdict(list)
    for index, story in enumerate(stories):
        groups[story].append(index)
    parts = _parts(past)
    own = {number: [articles[index] for index in indices] for number, indices in groups.items()}
    named = _standing(own, standing, {part.id for part in parts})
    taken = set(named.values())
    named |= _continued({number: own[number] for number in own if number not in named}, parts, taken)
    first = {name: min(number for number in named if named[number] == name) for name in named.values()}
    merged = [first[named[story]] if story in named else story for story in stories]
    began = {story.id: story.since for story in standing.stories} if standing else {}
    topics = {name: topic for lineage in reversed(past) for name, topic in lineage.topics.items()}
    courses = {}
    for name, number in first.items():
        indices = [index for index, story in enumerate(merged) if story == number]
        before = [part for part in parts if part.id == name]
        running = _running([articles[i] for i in indices], [copies[i] for i in indices], before, past) if before else None
        since = min((part.story.since for part in before), default=began.get(name))
        if since:
            courses[number] = Course(name, since, running, topics.get(name))
    became = {number: first[name] for number, name in named.items()}
    return Followed(tuple(merged), courses, became, frozenset({*first, *began, *(part.id for part in parts)}))


# --- which stories go on --------------------------------------------------------------------------------------------------


def _parts(past: Sequence[Lineage]) -> list[_Part]:
    """The stories of the last editions, each as it was last told."""
    became: dict[str, str] = {}
    for lineage in reversed(past):
        became |= lineage.became
    parts: dict[str, _Part] = {}
    for lineage in past:
        for story in lineage.edition.stories:
            name = _resolved(story.id, became)
            parts.setdefault(story.id, _Part(name, story, lineage.edition.edition, _links(story.articles)))
    return list(parts.values())


def _resolved(name: str, became: Mapping[str, str]) -> str:
    seen = {name}
    while became.get(name, name) not in seen:
        name = became[name]
        seen.add(name)
    return name


def _standing(groups: Mapping[int, Sequence[Article]], standing: Edition | None, running: AbstractSet[str]) -> dict[int, str]:
    """Group → id, of those whose articles stand in what an earlier run of this night wrote. What it took for one story, and is
    two groups now that more is known, is two: the id stays with the group that has most of it. But one that runs, and may have
    been made of two by an editor, stays one."""
    holder = {link: story.id for story in standing.stories for link in _links(story.articles)} if standing else {}
    claims: list[tuple[int, str, str, int]] = []
    for number, articles in groups.items():
        found = Counter(holder[link] for link in sorted(_links(articles)) if link in holder)
        if found:
            name, count = found.most_common(1)[0]
            claims.append((-count, min(_links(articles)), name, number))
    named: dict[int, str] = {}
    for _, _, name, number in sorted(claims):
        if name in running or name not in named.values():
            named[number] = name
    return named


def _continued(groups: Mapping[int, Sequence[Article]], parts: Sequence[_Part], taken: set[str]) -> dict[int, str]:
    """Group → id, of those that go on from a part of an earlier edition."""
    left = [part for part in parts if part.id not in taken]
    numbers = list(groups)
    matches = list(_alike([groups[number] for number in numbers], left))
    holders: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(left):
        for link in part.links:
            holders[link].append(number)
    for place, own in enumerate(numbers):
        shared = Counter(number for link in _links(groups[own]) for number in holders.get(link, ()))
        matches += [(-_SAME_LINK - count, place, number) for number, count in shared.items()]
    found: dict[int, str] = {}
    gone: set[int] = set()
    for _, place, number in sorted(matches):
        if numbers[place] not in found and number not in gone:
            found[numbers[place]] = left[number].id
            gone.add(number)
    return found


def _alike(groups: Sequence[Sequence[Article]], parts: Sequence[_Part]) -> Iterator[tuple[float, int, int]]:
    """(likeness, the best the lowest; place of the group, number of the part) of those that are enough alike."""
    pairs = list(alike([said(group) for group in groups], [told(part.story) for part in parts], _ALIKE / _CLEARLY))
    ranked = sorted(pairs, reverse=True)
    rivals: dict[tuple[str, int], list[tuple[float, str, int]]] = defaultdict(list)
    for likeness, place, number in ranked:
        rivals["of group", place].append((likeness, parts[number].id, place))
        rivals["of part", number].append((likeness, parts[number].id, place))
    for likeness, place, number in ranked:
        pair = (parts[number].id, place)
        met = (rivals["of group", place], rivals["of part", number])
        second = max((next((score for score, *other in others if tuple(other) != pair), 0.0) for others in met), default=0.0)
        if likeness >= _SURE or (likeness >= _ALIKE and likeness >= _CLEARLY * second):
            yield -likeness, place, number


def _links(articles: Iterable[Article | StoryArticle]) -> frozenset[str]:
    return frozenset(filter(None, (canonical_url(article.url) for article in articles)))


# --- what is new ----------------------------------------------------------------------------------------------------------


def _running(articles: Sequence[Article], copies: Sequence[int], parts: Sequence[_Part], past: Sequence[Lineage]) -> Running:
    """The course of a story up to tonight."""
    earlier = [part.story.running or _first(part) for part in parts]
    outlets = dict.fromkeys(outlet for running in earlier for outlet in running.sources)
    tonight = dict.fromkeys(article.source for article in articles)
    ids = {part.story.id for part in parts}
    printed = [story for lineage in past for story in lineage.edition.stories if story.id in ids]
    old = _repeated(articles, copies, _Told.of(printed))
    return Running(
        last=max(part.day for part in parts),
        days=max(running.days for running in earlier) + 1,
        articles=sum(running.articles for running in earlier) + len(articles),
        sources=tuple(outlets | tonight),
        new=tuple(article.id for article, is_old in zip(articles, old, strict=True) if not is_old),
        joined=tuple(outlet for outlet in tonight if outlet not in outlets),
    )


def _first(part: _Part) -> Running:
    """The course of a story that was told once."""
    sources = tuple(dict.fromkeys(article.source for article in part.story.articles))
    return Running(part.day, 1, len(part.story.articles), sources)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was printed of a story: its titles and sentences in folded words, and the numbers in them."""

    texts: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, stories: Sequence[Story]) -> "_Told":
        lines = [_words(text, language) for story in stories for text, language in _printed(story)]
        figures = {str(figure.value) for story in stories for figure in story.figures}
        return cls(frozenset(" ".join(line) for line in lines), frozenset({word for line in lines for word in line} | figures))

    def has(self, article: Article) -> bool:
        """Whether an article's title or first sentence was printed, and none of their numbers is new."""
        lines = [_words(text, article.language) for text in (article.title, *(s.text for s in article.sentences[:1]))]
        known = any(len(line) >= _TELLING and " ".join(line) in self.texts for line in lines)
        return known and not {word for line in lines for word in line if word[0].isdigit()} - self.numbers


def _printed(story: Story) -> Iterator[tuple[str, str]]:
    yield from ((article.title, article.language) for article in story.articles)
    for language, texts in story.summary.items():
        for text in texts:
            yield from ((sentence, language) for sentence in (text.text, *(cited.text for cited in text.cites)))


def _words(text: str, language: str) -> list[str]:
    return language_of(language).words(text)


def _repeated(articles: Sequence[Article], copies: Sequence[int], before: _Told) -> list[bool]:
    """For each article, whether it only says what was printed before: itself, or the text it is a copy of."""
    old = {copy for article, copy in zip(articles, copies, strict=True) if before.has(article)}
    return [copy in old for copy in copies]

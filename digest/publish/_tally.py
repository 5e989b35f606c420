"""What the standing pages need of all editions, gathered while these pass one by one: a bounded rest of each, so that a desk of
ten years takes no more memory than one of a month. What grows is one short list for each name, outlet and country."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from digest.publish import _paths
from digest.records import Edition, PrintedProblem, PrintedQuote, RankReason, Running, Story, StoryArticle, Text

NEWEST = 100  # stories on the page of a topic or a country
OUTLET_ARTICLES = 50
NAME_STORIES, NAME_QUOTES = 30, 60
ENDED_THREADS = 100
FEED_EDITIONS = 7
EDITS = "edits"  # the stage of their problems
DAYS = 30  # of the charts, and how long a story that is no longer heard of keeps its thread open

Span = tuple[float, float]  # the lowest and the highest account of a figure


@dataclass(frozen=True, slots=True)
class Told:
    """A story in an edition, as a line needs it. `title` is its first article's, with its language."""

    day: date
    id: str
    headline: Mapping[str, Text]
    title: tuple[str, str]
    outlets: int
    languages: int
    differs: bool
    rank_reason: RankReason
    running: Running | None
    watch: tuple[str, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """An article of an outlet and the story it is part of."""

    day: date
    story: str
    article: StoryArticle


@dataclass(frozen=True, slots=True)
class Said:
    """Someone's words, with the article they stand in and its story."""

    quote: PrintedQuote
    article: StoryArticle
    told: Told


@dataclass(frozen=True, slots=True)
class Volume:
    """How many articles an edition has, by topic and by outlet."""

    day: date
    topics: Mapping[str, int]
    outlets: Mapping[str, int]

    @property
    def articles(self) -> int:
        return sum(self.topics.values())


@dataclass(frozen=True, slots=True)
class ThreadDay:
    """A running story on one day: the articles that brought something new, the outlets that joined, its figures."""

    told: Told
    articles: int
    new: tuple[StoryArticle, ...]
    joined: tuple[str, ...]
    figures: Mapping[str, Span]


@dataclass(slots=True)
class Thread:
    """A story through the editions. `linked`: pages of it lead to its thread, so there must be one."""

    id: str
    days: list[ThreadDay] = field(default_factory=list)
    outlets: set[str] = field(default_factory=set)
    linked: bool = False


@dataclass(slots=True)
class Pile:
    """The stories of a topic, a country, a watch item: how many, and the newest."""

    stories: int = 0
    newest: deque[Told] = field(default_factory=lambda: deque(maxlen=NEWEST))

    def add(self, told: Told) -> None:
        self.stories += 1
        self.newest.append(told)


@dataclass(slots=True)
class OutletTally:
    articles: int = 0
    newest: deque[Carried] = field(default_factory=lambda: deque(maxlen=OUTLET_ARTICLES))


@dataclass(slots=True)
class NameTally:
    stories: int = 0
    said: int = 0
    newest: deque[Told] = field(default_factory=lambda: deque(maxlen=NAME_STORIES))
    quotes: deque[Said] = field(default_factory=lambda: deque(maxlen=NAME_QUOTES))


@dataclass(slots=True)
class Tally:
    """Editions are added oldest first; within an edition the best ranked story is the newest."""

    topics: dict[str, Pile] = field(default_factory=dict)
    countries: dict[str, Pile] = field(default_factory=dict)
    watch: dict[str, Pile] = field(default_factory=dict)
    outlets: dict[str, OutletTally] = field(default_factory=dict)
    names: dict[str, NameTally] = field(default_factory=dict)
    threads: dict[str, Thread] = field(default_factory=dict)
    ended: deque[Told] = field(default_factory=lambda: deque(maxlen=ENDED_THREADS))
    volumes: deque[Volume] = field(default_factory=lambda: deque(maxlen=DAYS))
    recent: deque[Edition] = field(default_factory=lambda: deque(maxlen=FEED_EDITIONS))
    newest: Edition | None = None
    last_full: Edition | None = None  # the newest that has stories
    edits: list[PrintedProblem] = field(default_factory=list)  # the problems of all days' edits, which people can mend
    _closed: set[str] = field(default_factory=set)

    def add(self, edition: Edition) -> None:
        self.newest = edition
        self.edits += [problem for problem in edition.problems if problem.stage == EDITS]
        self.recent.append(edition)
        if edition.stories:
            self.last_full = edition
        self.volumes.append(_volume(edition))
        topic_of: Mapping[str, str] = {story.id: section.id for section in edition.topics for story in section.stories}
        for story in reversed(edition.stories):
            told = tell(edition.edition, story)
            self.topics.setdefault(topic_of[story.id], Pile()).add(told)
            for code in story.countries:
                self.countries.setdefault(code, Pile()).add(told)
            for item in story.watch:
                self.watch.setdefault(item, Pile()).add(told)
            self._add_articles(told, story)
            self._add_names(told, story)
            self._add_day(told, story)

    def ending(self) -> Iterator[Thread]:
        """The threads of stories that were not heard of for so long that they will not run on. Each is given once."""
        if len(self.volumes) < DAYS:
            return
        for thread in [thread for thread in self.threads.values() if thread.days[-1].told.day < self.volumes[0].day]:
            del self.threads[thread.id]
            if thread.linked:
                self._closed.add(thread.id)
                self.ended.append(thread.days[-1].told)
                yield thread

    def running(self) -> Iterator[Thread]:
        """The threads that are still open, that which ran last first."""
        linked = [thread for thread in self.threads.values() if thread.linked]
        return iter(sorted(linked, key=lambda thread: (-thread.days[-1].told.day.toordinal(), -len(thread.days), thread.id)))

    def _add_articles(self, told: Told, story: Story) -> None:
        for article in story.articles:
            if _paths.is_slug(article.source):
                outlet = self.outlets.setdefault(article.source, OutletTally())
                outlet.articles += 1
                outlet.newest.append(Carried(told.day, story.id, article))

    def _add_names(self, told: Told, story: Story) -> None:
        for name_id in filter(_paths.is_slug, dict.fromkeys(story.names)):
            name = self.names.setdefault(name_id, NameTally())
            name.stories += 1
            name.newest.append(told)
        articles = {article.id: article for article in story.articles}
        for quote in story.quotes:
            if quote.speaker_id and quote.article in articles and _paths.is_slug(quote.speaker_id):
                speaker = self.names.setdefault(quote.speaker_id, NameTally())
                speaker.said += 1
                speaker.quotes.append(Said(quote, articles[quote.article], told))

    def _add_day(self, told: Told, story: Story) -> None:
        if story.id in self._closed:  # only an edition written by hand takes up a story after so long
            return
        thread = self.threads.setdefault(story.id, Thread(story.id))
        outlets = {article.source for article in story.articles}
        running = story.running
        new = [article for article in story.articles if not running or article.id in running.new]
        joined = running.joined if running else tuple(sorted(outlets - thread.outlets)) if thread.days else ()
        thread.days.append(ThreadDay(told, len(story.articles), tuple(new), joined, figures_of(story)))
        thread.outlets |= outlets
        thread.linked = thread.linked or story.since < told.day


def tell(day: date, story: Story) -> Told:
    """The story as a line needs it."""
    first = story.articles[0] if story.articles else None
    return Told(
        day,
        story.id,
        story.headline,
        (first.title, first.language) if first else (story.id, "en"),
        len({article.source for article in story.articles}),
        len({article.language for article in story.articles}),
        bool(story.differs),
        story.rank_reason,
        story.running,
        story.watch,
        story.pinned,
    )


def figures_of(story: Story) -> Mapping[str, Span]:
    """Of each thing counted, the highest figure that the story has; the lowest where accounts of it differ."""
    found: dict[str, Span] = {}
    for figure in story.figures:
        found[figure.unit] = max(found.get(figure.unit, (figure.value, figure.value)), (figure.value, figure.value))
    for difference in story.differs:
        unit, values = difference.what.partition(" in ")[0], [_number(account.value) for account in difference.values]
        counts = [value for value in values if value is not None]
        if difference.kind == "count" and counts:
            low, high = min(counts), max(counts)
            own = found.get(unit, (low, high))
            found[unit] = (min(low, own[1]), max(high, own[1]))
    return found


def _number(value: float | str) -> float | None:
    try:
        return float(value) if "." in str(value) else int(value)
    except ValueError:
        return None


def _volume(edition: Edition) -> Volume:
    topics: Counter[str] = Counter(line.topic for line in edition.also)
    outlets: Counter[str] = Counter(line.source for line in edition.also)
    for section in edition.topics:
        for story in section.stories:
            topics[section.id] += len(story.articles)
            outlets.update(article.source for article in story.articles)
    return Volume(edition.edition, topics, outlets)

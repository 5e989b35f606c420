"""An edition → its page, its stories' pages, and `/{l}/`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from digest.problems import Reason, split
from digest.publish import _cards, _frame, _paths
from digest.publish._notes import note
from digest.publish._parts import AlsoRow, Card, PageLink, Reported, SilentRow, StoryLine, TopicBlock
from digest.publish._reasons import reasons
from digest.publish._views import Absence, EditionPage, StoryPage
from digest.publish._voice import Voice
from digest.records import AlsoLine, Edition, Section, Silent, Story
from digest.text.calendars import full_date

MOST_COVERED = 5
FIGURES = 5


def edition_page(voice: Voice, edition: Edition, days: Sequence[date], last: date | None) -> EditionPage:
    """The page of an edition. `last` is the newest day up to it that has stories."""
    absence = None if edition.stories else _absence(voice, edition, last)
    return _page(voice, edition, days, lambda language: _paths.edition(language, edition.edition), absence)


def latest_page(voice: Voice, shown: Edition, newest: Edition, days: Sequence[date]) -> EditionPage:
    """`/{l}/`: the newest edition, or the last one that has stories under a banner that says why."""
    absence = None if newest.stories else _absence(voice, newest, shown.edition if shown.stories else None)
    return _page(voice, shown, days, _paths.latest, absence)


def story_page(voice: Voice, edition: Edition, section: Section, story: Story, days: Sequence[date]) -> StoryPage:
    day = edition.edition
    card = _cards.card(voice, day, section.id, story, lead=True, full=True)
    headline = card.headline.lines[0].text.text
    lead = card.summary[0].lines[0].text.text if card.summary else ""
    head = _frame.head(voice, lambda language: _paths.story(language, day, story.id), _frame.titled(voice, headline), lead)
    return StoryPage(
        head,
        _frame.masthead(voice, day, days),
        _paths.edition(voice.language, day),
        card,
        story.rank,
        story.rank_reason.publishers,
        story.rank_reason.newest,
        tuple(reasons(voice, story)),
    )


def _is_silent(edition: Edition) -> bool:
    """Did no source answer on that night?"""
    return any(split(problem.message)[0] is Reason.NO_SOURCE_ANSWERED for problem in edition.problems)


def _blocks(voice: Voice, edition: Edition) -> Iterator[TopicBlock]:
    """The edition by topic: the best stories as cards, the rest as lines, and the articles that have no page."""
    carded = _carded(voice, edition)
    lead = edition.stories[0].id if edition.stories else None
    also: dict[str, list[AlsoLine]] = {}

    def block(topic: PageLink, topic_id: str, cards: Iterable[Card] = (), lines: Iterable[StoryLine] = ()) -> TopicBlock:
        rows = tuple(_also_row(voice, line) for line in also.pop(topic_id, []))
        full, short = tuple(cards), tuple(lines)
        return TopicBlock(f"topic_{topic_id}", topic, len(full) + len(short), full, short, rows)

    known = {topic.id for topic in voice.desk.topics} | {section.id for section in edition.topics}
    for line in edition.also:
        also.setdefault(line.topic if line.topic in known else "", []).append(line)
    for section in edition.topics:
        stories = sorted(section.stories, key=lambda story: story.rank)
        cards = (
            _cards.card(voice, edition.edition, section.id, story, lead=story.id == lead)
            for story in stories
            if story.id in carded
        )
        lines = (_cards.story_line(voice, edition.edition, story) for story in stories if story.id not in carded)
        yield block(voice.topic(section.id), section.id, cards, lines)
    for topic in voice.desk.topics:
        if topic.id in also:
            yield block(voice.topic(topic.id), topic.id)
    if "" in also:
        yield block(PageLink(voice.own("topic.other"), ""), "")


def _also_row(voice: Voice, line: AlsoLine) -> AlsoRow:
    return AlsoRow(voice.run(line.title, line.language), _paths.web_url(line.url), voice.outlet(line.source))


def _carded(voice: Voice, edition: Edition) -> frozenset[str]:
    """The stories that are full cards: the pinned, and the best ranked within each topic's quota."""
    settings = voice.desk.settings.edition
    topic_of = {story.id: section.id for section in edition.topics for story in section.stories}
    taken: Counter[str] = Counter()
    chosen: list[str] = []
    for story in edition.stories:
        topic = topic_of[story.id]
        if story.pinned or (len(chosen) < settings.cards_max and taken[topic] < settings.quotas.get(topic, settings.cards_max)):
            taken[topic] += 1
            chosen.append(story.id)
    return frozenset(chosen)


def _page(voice: Voice, edition: Edition, days: Sequence[date], path_of: _frame.PathOf, absence: Absence | None) -> EditionPage:
    day = edition.edition
    own = _paths.edition(voice.language, day)
    default = _paths.ROOT if path_of is _paths.latest else None
    shown_date = full_date(day, voice.language)
    description = voice.strings(
        "edition.description",
        date=shown_date,
        stories=voice.strings("count.stories", len(edition.stories)),
        outlets=voice.strings("count.outlets", edition.counts.sources),
    )
    return EditionPage(
        head=_frame.head(voice, path_of, _frame.titled(voice, shown_date), description, canonical=own, default=default),
        masthead=_frame.masthead(voice, day, days),
        absence=absence,
        articles=edition.counts.articles,
        outlets=edition.counts.sources,
        failed=edition.counts.feeds_failed,
        closed=edition.window[1].astimezone(voice.zone),
        top=tuple(_top(voice, edition)),
        figures=tuple(_figures(voice, edition)),
        topics=tuple(_blocks(voice, edition)),
        silent=tuple(_silent(voice, story) for story in edition.silent),
        note=note(voice, edition.notes),
        text=f"{own}brief.txt",
        data=f"{own}brief.json",
    )


def _top(voice: Voice, edition: Edition) -> Iterator[StoryLine]:
    """The stories that most outlets reported on their own."""
    covered = sorted(edition.stories, key=lambda story: (-story.rank_reason.publishers, story.rank))
    return (_cards.story_line(voice, edition.edition, story) for story in covered[:MOST_COVERED])


def _figures(voice: Voice, edition: Edition) -> Iterator[Reported]:
    """A figure of each of the first stories that have one: the first they print."""
    stories = [story for story in edition.stories if story.figures][:FIGURES]
    figures = (_cards.reported(voice, edition.edition, story, story.figures[0]) for story in stories)
    return (figure for figure in figures if figure)


def _silent(voice: Voice, story: Silent) -> SilentRow:
    path = _paths.story(voice.language, story.last, story.id)
    return SilentRow(path, _cards.headline_text(voice, story)[0], story.last)


def _absence(voice: Voice, edition: Edition, last: date | None) -> Absence:
    return Absence(edition.edition, _is_silent(edition), _frame.neighbour(voice, last) if last else None)

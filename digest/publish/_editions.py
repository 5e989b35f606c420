"""An edition → its page, its stories' pages, and `/{l}/`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from markupsafe import Markup

from digest.problems import Reason, split
from digest.publish import _cards, _charts, _coverage, _frame, _glance, _linked, _paths
from digest.publish._notes import note
from digest.publish._parts import AlsoRow, Card, Chart, PageLink, StoryLine, TopicBlock
from digest.publish._reasons import reasons
from digest.publish._tally import Tally, tell
from digest.publish._views import Absence, EditionPage, StoryPage
from digest.publish._voice import Voice
from digest.records import AlsoLine, Edition, Section, Story
from digest.text.calendars import full_date

_SPARK_DAYS = 14


def edition_page(voice: Voice, edition: Edition, days: Sequence[date], tally: Tally) -> EditionPage:
    """The page of an edition, the last that the tally has seen."""
    last = tally.last_full.edition if tally.last_full else None
    absence = None if edition.stories else _absence(voice, edition, last)
    return _page(voice, edition, days, partial(_in, edition.edition), absence, tally)


def latest_page(voice: Voice, shown: Edition, newest: Edition, days: Sequence[date], tally: Tally) -> EditionPage:
    """`/{l}/`: the newest edition, or the last one that has stories under a banner that says why."""
    absence = None if newest.stories else _absence(voice, newest, shown.edition if shown.stories else None)
    return _page(voice, shown, days, _paths.latest, absence, tally)


def _in(day: date, language: str) -> str:
    return _paths.edition(language, day)


def letter_page(voice: Voice, edition: Edition, before: Iterable[Edition]) -> EditionPage:
    """The page of an edition as a letter needs it; `before` are those it looks back to, oldest first."""
    tally = Tally()
    for each in (*before, edition):
        tally.add(each)
    return edition_page(voice, edition, (edition.edition,), tally)


def story_page(voice: Voice, edition: Edition, section: Section, story: Story, days: Sequence[date], tally: Tally) -> StoryPage:
    day = edition.edition
    card = _cards.card(voice, day, section.id, story, lead=True, full=True, beside=edition.stories)
    headline = card.headline.lines[0].text.text
    lead = card.summary[0].lines[0].text.text if card.summary else ""
    head = _frame.head(voice, lambda language: _paths.story(language, day, story.id), _frame.titled(voice, headline), lead)
    return StoryPage(
        replace(head, linked=_linked.story_data(voice, edition, card)),
        _frame.masthead(voice, day, days),
        _paths.edition(voice.language, day),
        card,
        tuple(_story_charts(voice, story, tally)),
        story.rank,
        story.rank_reason.publishers,
        story.rank_reason.newest,
        tuple(reasons(voice, story)),
    )


def _story_charts(voice: Voice, story: Story, tally: Tally) -> Iterator[Chart]:
    thread = tally.threads.get(story.id)
    key = _glance.followed(thread.days) if thread else None
    if thread and key:
        yield _glance.toll(voice, "figures", thread, key)
    yield from _coverage.story_charts(voice, story)


def _is_silent(edition: Edition) -> bool:
    """Did no source answer on that night?"""
    return any(split(problem.message)[0] is Reason.NO_SOURCE_ANSWERED for problem in edition.problems)


def _blocks(voice: Voice, edition: Edition, tally: Tally) -> Iterator[TopicBlock]:
    """The edition by topic: the best stories as cards, the rest as lines, and the articles that have no page."""
    carded = _carded(voice, edition)
    lead = edition.stories[0].id if edition.stories else None
    also: dict[str, list[AlsoLine]] = {}

    def block(topic: PageLink, topic_id: str, cards: Iterable[Card] = (), lines: Iterable[StoryLine] = ()) -> TopicBlock:
        rows = tuple(_also_row(voice, line) for line in also.pop(topic_id, []))
        full, short = tuple(cards), tuple(lines)
        spark = topic_spark(voice, tally, topic_id) if full or short else None
        return TopicBlock(f"topic_{topic_id}", topic, spark, len(full) + len(short), full, short, rows)

    known = {topic.id for topic in voice.desk.topics} | {section.id for section in edition.topics}
    for line in edition.also:
        also.setdefault(line.topic if line.topic in known else "", []).append(line)
    for section in edition.topics:
        stories = sorted(section.stories, key=lambda story: story.rank)
        cards = (
            _cards.card(voice, edition.edition, section.id, story, lead=story.id == lead, beside=edition.stories)
            for story in stories
            if story.id in carded
        )
        lines = (_cards.story_line(voice, tell(edition.edition, story)) for story in stories if story.id not in carded)
        yield block(voice.topic(section.id), section.id, cards, lines)
    for topic in voice.desk.topics:
        if topic.id in also:
            yield block(voice.topic(topic.id), topic.id)
    if "" in also:
        yield block(PageLink(voice.own("topic.other"), ""), "")


def topic_spark(voice: Voice, tally: Tally, topic_id: str) -> Markup | None:
    """The articles of a topic in the last editions; None where there is only one edition."""
    counts = [volume.topics.get(topic_id, 0) for volume in tally.volumes][-_SPARK_DAYS:]
    if len(counts) < 2:
        return None
    shown = voice.strings("chart.spark", counts=voice.strings("site.comma").join(f" {count}" for count in counts).strip())
    return _charts.spark(voice, shown, counts)


def _also_row(voice: Voice, line: AlsoLine) -> AlsoRow:
    return AlsoRow(voice.title_run(line.title, line.language), _paths.web_url(line.url), voice.outlet(line.source))


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


def _page(
    voice: Voice, edition: Edition, days: Sequence[date], path_of: _frame.PathOf, absence: Absence | None, tally: Tally
) -> EditionPage:
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
    head = _frame.head(voice, path_of, _frame.titled(voice, shown_date), description, canonical=own, default=default)
    listed = [(tell(day, story), _cards.headline_of(voice, story)[0].text) for story in edition.stories]
    return EditionPage(
        head=replace(head, linked=_linked.edition_data(voice, edition, listed)),
        masthead=_frame.masthead(voice, day, days),
        absence=absence,
        articles=edition.counts.articles,
        outlets=edition.counts.sources,
        failed=edition.counts.feeds_failed,
        closed=edition.window[1].astimezone(voice.zone),
        top=tuple(_glance.most_covered(voice, edition)),
        figures=tuple(_glance.figures(voice, edition)),
        trend=_glance.trend(voice, edition, tally),
        watch=tuple(_glance.watched(voice, edition)),
        topics=tuple(_blocks(voice, edition, tally)),
        silent=tuple(_glance.silent(voice, edition.silent)),
        note=note(voice, edition.notes),
        text=f"{own}brief.txt",
        data=f"{own}brief.json",
    )


def _absence(voice: Voice, edition: Edition, last: date | None) -> Absence:
    return Absence(edition.edition, _is_silent(edition), _frame.neighbour(voice, last) if last else None)

"""The day at a glance: what most outlets reported, figures, the one chart, what the desk watches for."""

from collections import Counter
from collections.abc import Iterator, Sequence

from digest.publish import _cards, _charts
from digest.publish._parts import Chart, Reported, SilentRow, StoryLine
from digest.publish._tally import Tally, Thread, ThreadDay, tell
from digest.publish._views import Watched
from digest.publish._voice import Voice
from digest.records import Edition, PrintedFigure, Silent, Story

MOST_COVERED = 5
FIGURES = 5
_POINTS = 3  # days that make a line worth drawing on the front page
# What is counted anew from day to day while an event goes on.
_TOLLS = frozenset(
    "killed wounded missing arrested displaced kidnapped rescued infected cases hostages refugees prisoners".split()
)
# What a reader must read the story for: a share, a length, a time, a number of states or of clubs says nothing by itself.
_MUTE = frozenset(
    "number days hours minutes weeks months years times percent percentage-points degrees km metres hectares kg tonnes litres "
    "square-km square-metres cubic-metres megawatts magnitude points goals matches medals countries cities villages parties "
    "members companies shops projects".split()
)
_MANY = 10  # of what is no toll: fewer are no news


def most_covered(voice: Voice, edition: Edition) -> Iterator[StoryLine]:
    """The stories that most outlets reported on their own."""
    covered = sorted(edition.stories, key=lambda story: (-story.rank_reason.publishers, story.rank))
    return (_cards.story_line(voice, tell(edition.edition, story)) for story in covered[:MOST_COVERED])


def figures(voice: Voice, edition: Edition) -> Iterator[Reported]:
    """A figure of each of the first stories that have one which speaks for itself: a toll before what else is counted, and
    money last."""
    telling = ((story, [figure for figure in story.figures if _tells(figure)]) for story in edition.stories)
    chosen = [(story, min(found, key=_weight)) for story, found in telling if found]
    chosen.sort(key=lambda pair: (_weight(pair[1]), pair[0].rank))
    shown = (_cards.reported(voice, edition.edition, story, figure) for story, figure in chosen[:FIGURES])
    return (figure for figure in shown if figure)


def _tells(figure: PrintedFigure) -> bool:
    return figure.unit in _TOLLS or (figure.unit not in _MUTE and max(figure.value, figure.upper or 0) >= _MANY)


def _weight(figure: PrintedFigure) -> int:
    return 0 if figure.unit in _TOLLS else 2 if figure.unit.startswith("money") else 1


def trend(voice: Voice, edition: Edition, tally: Tally) -> Chart | None:
    """The longest line that a story of the day has: a figure followed over its days. Without one, how much was printed."""
    best: tuple[int, Story, str] | None = None
    for story in edition.stories:
        thread = tally.threads.get(story.id)
        key = followed(thread.days) if thread else None
        if thread and key:
            length = sum(1 for day in thread.days if key in day.figures)
            if length >= _POINTS and (best is None or length > best[0]):
                best = (length, story, key)
    if best:
        return toll(voice, "trend", tally.threads[best[1].id], best[2])
    days = [(volume.day, volume.articles) for volume in tally.volumes]
    if len(days) < _POINTS:
        return None
    about = voice.own("chart.volume_about", editions=voice.strings("count.editions", len(days)))
    return _charts.columns(voice, "trend", voice.own("chart.volume"), about, days)


def followed(days: Sequence[ThreadDay]) -> str | None:
    """Which figure of a running story makes the longest line; None if none stands on two days."""
    counted = Counter(unit for day in days for unit in day.figures if unit in _TOLLS)
    longest = max(counted.values(), default=0)
    return next((unit for unit, number in counted.items() if number == longest), None) if longest > 1 else None


def toll(voice: Voice, key: str, thread: Thread, unit: str) -> Chart:
    """A figure of a running story over its days."""
    days = [(day.told.day, day.figures[unit]) for day in thread.days if unit in day.figures]
    points = [_charts.Point(day, high, low) for day, (low, high) in days]
    headline = _cards.headline_text(voice, thread.days[-1].told.headline, thread.days[-1].told.title)[0]
    title = voice.own("chart.toll", what=voice.measure(unit, None).unit.text)
    return _charts.line(voice, key, title, voice.own("chart.toll_about", story=voice.plain(headline)), points)


def watched(voice: Voice, edition: Edition) -> Iterator[Watched]:
    """The desk's watch items that the day's stories raised."""
    for item in voice.desk.watch:
        link = voice.watch_link(item.id)
        raised = [story for story in edition.stories if item.id in story.watch]
        if link and raised:
            yield Watched(link, tuple(_cards.story_line(voice, tell(edition.edition, story)) for story in raised))


def silent(voice: Voice, lines: Sequence[Silent]) -> Iterator[SilentRow]:
    """The stories of the last edition on which nobody reported since, where their pages are."""
    for line in lines:
        headline, _ = _cards.headline_text(voice, line.headline, (line.id, "en"))
        yield SilentRow(_cards.story_path(voice, line.last, line.id), headline, line.last)

"""What the operator is told on the terminal: the line at the end of a run, and how the sources do. Text from outside is printed
with its control characters shown, since a terminal obeys them."""

from collections.abc import Iterator
from datetime import datetime

from digest.config import Desk
from digest.gather.state import FeedHealth, State
from digest.pipeline import Night
from digest.publish.mail import MailReport


def summary(desk: Desk, night: Night) -> str:
    """`61 sources, 2 failed · 1,190 articles · 96 stories · 2 languages · 48 s`"""
    counts = night.edition.counts
    parts = [
        f"{_count(counts.sources, 'source')}, {counts.feeds_failed} failed"
        if counts.feeds_failed
        else _count(counts.sources, "source"),
        _count(counts.articles, "article"),
        _count(counts.stories, "story", "stories"),
        _count(len(desk.settings.languages), "language"),
        f"{night.seconds:.0f} s",
    ]
    return f"{night.edition.edition}: " + " · ".join(parts) + ("" if night.changed else " · nothing new")


def status(desk: Desk) -> Iterator[str]:
    """A line for each feed of the desk: how it does, since when, and what it last gave."""
    path = desk.state / "state.sqlite3"
    health: dict[str, FeedHealth] = {}
    if path.exists():
        with State.open(path) as state:
            health = {feed.feed: feed for feed in state.health()}
    rows = [_row(source.id, feed, health.get(feed)) for source in desk.sources for feed in source.feeds]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        yield printable("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _row(source: str, feed: str, health: FeedHealth | None) -> tuple[str, ...]:
    if health is None:
        return source, "never asked", "", "", feed
    if health.failures:
        state = f"failing since {_day(health.failing_since)} ({_count(health.failures, 'time')}): {health.message}"
    else:
        state = f"answered {_day(health.last_success)}"
    return (
        source,
        state,
        _count(health.entries, "entry", "entries"),
        f"newest {_day(health.newest)}" if health.newest else "",
        feed,
    )


def printable(text: str) -> str:
    """The text with everything that a terminal would obey or hide spelt out."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "never"


def _count(n: int, one: str, many: str = "") -> str:
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def mail_line(report: MailReport) -> str:
    """`12 mails sent, 3 had theirs already`; what is held or unknown is said when there is any."""
    parts = [f"{_count(report.sent, 'mail')} sent"]
    parts += [f"{report.held} held for the next run"] if report.held else []
    parts += [f"{report.unknown} unknown, not sent again"] if report.unknown else []
    parts += [f"{report.skipped} had theirs already"] if report.skipped else []
    return ", ".join(parts)

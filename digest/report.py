"""What the operator is told on the terminal: the line at the end of a run, how sources and engines do, and what
leaves the machine. Text from outside is printed with its control characters shown, since a terminal obeys them."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from digest import rewording
from digest.config import Desk
from digest.edits import check_edits
from digest.engine_settings import EngineSettings, Work
from digest.gather._cost import Cost
from digest.gather.engines.night import unusable
from digest.gather.state import FeedHealth, State
from digest.intake import Progress, silent
from digest.pipeline import Night
from digest.problems import ConfigError, Problem
from digest.publish.mail import MailReport
from digest.store import check_editions

if TYPE_CHECKING:
    from rich.progress import TaskID

_NIGHTS = 7  # whose engines `status` tells of


def complain(problems: Iterable[Problem]) -> None:
    """Each problem in a line of its own on standard error."""
    for problem in problems:
        click.echo(printable(f"{problem.stage}: {problem.source or 'the desk'}: {problem.message}"), err=True)


@contextmanager
def progress() -> Iterator[Progress]:
    """Bars on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield advance


def show(pages: Iterable[Path]) -> bool:
    """Names files and opens them in the browser, where there is one; no problem can come of it."""
    import webbrowser

    for page in pages:
        click.echo(page)
        webbrowser.open(page.resolve().as_uri())
    return False


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
    """A line for each feed of the desk: how it does, since when, and what it last gave. Then one for each engine and kind of
    work of the last nights: what it did and what that cost."""
    path = desk.state / "state.sqlite3"
    health: dict[str, FeedHealth] = {}
    costs: list[tuple[date, str, Work, Cost]] = []
    if path.exists():
        with State.open(path) as state:
            health = {feed.feed: feed for feed in state.health()}
            costs = list(state.costs())
    yield from _table([_row(source.id, feed, health.get(feed)) for source in desk.sources for feed in source.feeds])
    nights = list(dict.fromkeys(day for day, *_ in costs))[:_NIGHTS]
    yield from _table([_cost_row(day, engine, work, cost) for day, engine, work, cost in costs if day in nights])


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        yield printable("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cost_row(day: date, engine: str, work: Work, cost: Cost) -> tuple[str, ...]:
    return (
        day.isoformat(),
        engine,
        work,
        f"{_count(cost.requests, 'request')}, {cost.known:,} known before, {cost.failed:,} failed, {cost.refused:,} refused",
        f"{cost.sent:,} + {cost.received:,} tokens",
        f"{cost.money:.4f} money",
        f"{cost.seconds:.0f} s",
    )


# --- what `check` says ----------------------------------------------------------------------------------------------------


def check(desk: Desk) -> Iterator[str]:
    """How much was read, and what would leave the machine. Raises ConfigError with every mistake in the content."""
    mistakes = [problem.detail for problem in desk.problems] + check_editions(desk.content)
    mistakes += check_edits(desk.content, [topic.id for topic in desk.topics])
    if mistakes:
        raise ConfigError("\n".join(["mistakes in the content:", *mistakes]))
    counts = {"sources": desk.sources, "topics": desk.topics, "names": desk.names, "watched": desk.watch}
    yield " · ".join(f"{len(entries)} {name}" for name, entries in counts.items()) + ": all read"
    rewording.preflight(desk)
    yield from leaving(desk)


_SENT: Mapping[Work, str] = {
    "translate": "headlines, summary sentences and quotations that a language lacks",
    "write": "the opening sentences of stories that two outlets or more tell in one language",
}
_BESIDE = ", each with the sentence before it and the names in it"  # what only a language model can use


def leaving(desk: Desk) -> Iterator[str]:
    """Which texts would leave this machine, and to where; and which engines could not be used as things are. Asks nothing."""
    engines = desk.settings.engines
    works: tuple[Work, ...] = ("translate", "write")
    at_work = [(work, name, settings) for work in works for name, settings in engines.at(work)]
    if not at_work:
        yield "no engine is named: no text leaves this machine"
    for work, name, settings in at_work:
        beside = _BESIDE if work == "translate" and settings.kind == "openai" else ""
        yield printable(f"{work}: {_SENT[work]}{beside} → {name}{_where(settings)}")
    for name, settings in {name: settings for _, name, settings in at_work}.items():
        problem = unusable(name, settings, desk.root)
        if problem:
            yield printable(f"{name} cannot be used as things are: {problem.message}")


def _where(settings: EngineSettings) -> str:
    if settings.kind == "python":
        return f", the code of {settings.callable}, which may send it on"
    if settings.url is None:
        return ", in this process: nothing leaves this machine"
    host = urlsplit(settings.url).hostname or ""
    return f" at {settings.url}" + (" (this machine)" if host == "localhost" or _is_loopback(host) else "")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


# --- lines ----------------------------------------------------------------------------------------------------------------


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

"""Which edition a run makes, and which entries belong to it. Pure decisions; the pipeline acts on them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """What an edition covers: `day` is its date, the times are in the desk's zone."""

    day: date
    start: datetime
    end: datetime


def choose_window(now: datetime, closing: time, zone: tzinfo, last: Window | None, *, early: bool = False) -> Window:
    """The window of the newest closed edition at `now`; `last` is the newest edition's there is.

    The first run of a desk closes early, at `now`, and so does `early`: the operator sees a brief at once. An edition that
    exists keeps its window. Nights that were missed fall into the next window, so nothing is lost between two editions.
    """
    local = now.astimezone(zone)
    closed = _newest_closing(local, closing, zone)
    if last is None:
        return Window(local.date(), closed - _DAY, local)
    end = local if early else closed
    if end <= last.end:
        return last
    day = (closed + _DAY).date() if early and local > closed else closed.date()
    if day <= last.day:  # the edition of that day was closed early, and goes on
        return Window(last.day, last.start, end)
    return Window(day, last.end, end)


def first_seen(published: datetime | None, last_look: datetime | None, now: datetime, closing: datetime) -> datetime:
    """When an entry met for the first time at `now` was there to be seen: after our last look at its feed, and not before it
    was published. So a desk that looks once a night, minutes after closing, prints this morning what came before closing.
    Without a date the benefit of the doubt goes to the edition that is being made."""
    if published is None:
        return closing if closing <= now and (last_look is None or last_look < closing) else now
    return min(max(published, last_look) if last_look else published, now)


def is_news(published: datetime, window: Window, max_age_days: int) -> bool:
    """Whether an article is young enough for the edition, and was there before it closed."""
    return window.end - max_age_days * _DAY <= published <= window.end


def _newest_closing(local: datetime, closing: time, zone: tzinfo) -> datetime:
    today = _closing_on(local.date(), closing, zone)
    return today if today <= local else _closing_on(local.date() - _DAY, closing, zone)


def _closing_on(day: date, closing: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, closing, zone)

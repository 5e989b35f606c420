from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.gather.window import Window, choose_window, first_seen, is_news

BEIRUT = ZoneInfo("Asia/Beirut")
FIVE = time(5)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BEIRUT)


def test_a_new_desk_closes_at_once() -> None:
    window = choose_window(at("2026-05-12T14:00"), FIVE, BEIRUT, None)
    assert window == Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T14:00"))


def test_a_run_at_the_closing_hour_makes_that_mornings_edition() -> None:
    window = choose_window(at("2026-05-12T05:00"), FIVE, BEIRUT, None)
    assert window == Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T05:00"))


@pytest.mark.parametrize("again", ["2026-05-12T05:01", "2026-05-12T23:00", "2026-05-13T04:59"])
def test_an_edition_keeps_its_window_until_the_next_closing(again: str) -> None:
    last = Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T05:00"))
    assert choose_window(at(again), FIVE, BEIRUT, last) == last


def test_missed_nights_fall_into_the_next_window() -> None:
    last = Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T05:00"))
    window = choose_window(at("2026-05-15T05:01"), FIVE, BEIRUT, last)
    assert window == Window(date(2026, 5, 15), at("2026-05-12T05:00"), at("2026-05-15T05:00"))


def test_a_desk_begun_before_closing_goes_on_in_the_same_edition() -> None:
    first = choose_window(at("2026-05-12T02:00"), FIVE, BEIRUT, None)
    assert first.day == date(2026, 5, 12)
    assert choose_window(at("2026-05-12T05:01"), FIVE, BEIRUT, first) == Window(first.day, first.start, at("2026-05-12T05:00"))


def test_until_now_opens_the_next_edition_early_and_the_morning_completes_it() -> None:
    last = Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T05:00"))
    early = choose_window(at("2026-05-12T14:00"), FIVE, BEIRUT, last, early=True)
    assert early == Window(date(2026, 5, 13), at("2026-05-12T05:00"), at("2026-05-12T14:00"))
    assert choose_window(at("2026-05-12T18:00"), FIVE, BEIRUT, early, early=True).end == at("2026-05-12T18:00")
    assert choose_window(at("2026-05-13T05:01"), FIVE, BEIRUT, early) == Window(early.day, early.start, at("2026-05-13T05:00"))


def test_a_night_without_its_closing_hour_still_closes() -> None:
    """Beirut put its clocks forward at midnight of 29 March 2026: 00:00 to 00:59 did not exist."""
    window = choose_window(at("2026-03-29T05:00"), time(0, 30), BEIRUT, None)
    assert window.day == date(2026, 3, 29)
    assert window.end.astimezone(UTC) - window.start.astimezone(UTC) < timedelta(hours=30)


NOW, CLOSING = at("2026-05-12T05:03"), at("2026-05-12T05:00")


@pytest.mark.parametrize(
    ("published", "last_look", "expected"),
    [
        ("2026-05-11T23:00", "2026-05-11T05:03", "2026-05-11T23:00"),  # published since the last look
        ("2026-05-10T23:00", "2026-05-11T05:03", "2026-05-11T05:03"),  # older, but it was not in the feed then
        ("2026-05-12T05:02", "2026-05-11T05:03", "2026-05-12T05:02"),  # after closing: the next edition's
        ("2026-05-12T06:00", "2026-05-11T05:03", "2026-05-12T05:03"),  # a clock that runs ahead
        (None, "2026-05-11T05:03", "2026-05-12T05:00"),  # no date: this edition
        (None, "2026-05-12T05:01", "2026-05-12T05:03"),  # no date, and not there a minute after closing
        (None, None, "2026-05-12T05:00"),
    ],
)
def test_first_seen(published: str | None, last_look: str | None, expected: str) -> None:
    seen = first_seen(at(published) if published else None, at(last_look) if last_look else None, NOW, CLOSING)
    assert seen == at(expected)


def test_old_articles_are_not_news() -> None:
    window = Window(date(2026, 5, 12), at("2026-05-11T05:00"), at("2026-05-12T05:00"))
    assert is_news(at("2026-05-09T05:00"), window, 3)
    assert not is_news(at("2026-05-09T04:59"), window, 3)
    assert not is_news(at("2026-05-12T05:01"), window, 3)

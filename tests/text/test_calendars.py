"""Dates as they are printed, in both calendars and both languages."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.calendars import (
    clock,
    full_date,
    hijri_date,
    month_title,
    short_date,
    weekdays,
    weeks,
    zone_city,
)

DAY = date(2021, 5, 16)


def test_gregorian_dates() -> None:
    assert full_date(DAY, "en") == "Sunday, 16 May 2021"
    assert full_date(DAY, "ar") == "الأحد 16 مايو/أيار 2021"
    assert short_date(DAY, "en") == "16 May"
    assert short_date(date(2026, 10, 1), "ar") == "1 أكتوبر/تشرين الأول"
    assert month_title(2026, 1, "en") == "January 2026"
    assert month_title(2026, 1, "ar") == "يناير/كانون الثاني 2026"


def test_hijri_dates() -> None:
    assert hijri_date(DAY, "en") == "4 Shawwal 1442 AH"
    assert hijri_date(DAY, "ar") == "4 شوال 1442 هـ"
    assert hijri_date(date(2026, 2, 18), "en") == "1 Ramadan 1447 AH"


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 1, 1)])
def test_a_day_without_a_hijri_date_has_none(day: date) -> None:
    assert hijri_date(day, "ar") == ""


def test_the_clock_is_the_desks() -> None:
    assert clock(datetime(2026, 5, 12, 2, 1, tzinfo=UTC), ZoneInfo("Asia/Beirut")) == "05:01"
    assert (zone_city("Asia/Beirut", "en"), zone_city("Asia/Beirut", "ar")) == ("Beirut", "بيروت")
    assert zone_city("UTC", "ar") == "UTC"


def test_a_month_begins_on_its_weekday() -> None:
    rows = weeks(2026, 5)
    assert weekdays("en")[0] == ("Sun", "Sunday")
    assert weekdays("ar")[6] == ("سبت", "السبت")
    assert rows[0][:6] == (None, None, None, None, None, date(2026, 5, 1))
    assert rows[-1][0] == date(2026, 5, 31)
    assert all(len(row) == 7 for row in rows)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_day_can_be_printed(day: date) -> None:
    for language in ("ar", "en"):
        assert str(day.year) in full_date(day, language)
        assert full_date(day, language) != full_date(day + timedelta(days=1), language)
        assert len(hijri_date(day, language).split()) in (0, 4, 5)
        assert day in {cell for row in weeks(day.year, day.month) for cell in row}

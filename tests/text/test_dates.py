"""Dates as feeds write them; a date that cannot be believed is none."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.dates import parse_date, read_date, writes_month_first

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
BEIRUT = ZoneInfo("Asia/Beirut")


def in_utc(text: str, zone: ZoneInfo = BEIRUT) -> str | None:
    moment = parse_date(text, zone, NOW)
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment else None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Wed, 02 Oct 2002 15:00:00 +0200", "2002-10-02 13:00:00"),
        ("02 Oct 02 08:00 EST", "2002-10-02 13:00:00"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06 08:49:37"),
        ("Mon, 01 Jan 2024 10:00:00 -0000 (UTC)", "2024-01-01 10:00:00"),
        ("2024-05-03T10:11:12Z", "2024-05-03 10:11:12"),
        ("2024-05-03T10:11:12.345678+03:00", "2024-05-03 07:11:12"),
        ("2024-05-03t10:11:12,5-0730", "2024-05-03 17:41:12"),
        ("2024-05-03T10:11+03", "2024-05-03 07:11:00"),
        ("20240503T101112Z", "2024-05-03 10:11:12"),
        ("20240503", "2024-05-02 21:00:00"),
        ("2024/5/3 9:05", "2024-05-03 06:05:00"),
        ("Thu Jan  4 22:59:30 2004", "2004-01-04 20:59:30"),
        ("Thu Jan  4 22:59:30 EST 2004", "2004-01-05 03:59:30"),
        ("Mon Sep 24 03:35:21 +0000 2012", "2012-09-24 03:35:21"),
        ("Fri May 03 2024 10:11:12 GMT+0300 (Arabian Standard Time)", "2024-05-03 07:11:12"),
        ("May 3rd, 2024, 12:05 a.m.", "2024-05-02 21:05:00"),
        ("May 3, 2024 5 pm", "2024-05-03 14:00:00"),
        ("Published on 3 May 2024 at 15:30 pm", "2024-05-03 12:30:00"),
        ("le 3 août 2024 à 14h30", "2024-08-03 11:30:00"),
        ("Seg, 24 Set 2018 19:12:00 -0300", "2018-09-24 22:12:00"),
        ("12 de mayo de 2024", "2024-05-11 21:00:00"),
        ("1704067200", "2024-01-01 00:00:00"),
        ("1704067200123", "2024-01-01 00:00:00"),
        ("1704067200.5", "2024-01-01 00:00:00"),
    ],
)
def test_western_forms(text: str, utc: str) -> None:
    assert in_utc(text) == utc


@pytest.mark.parametrize("number", range(1, 13))
def test_arabic_months_of_every_region(number: int) -> None:
    gulf = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
    levant = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",")
    tunis = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split()
    rabat = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()
    for names in (gulf, levant, tunis, rabat):
        name = names[number - 1]
        assert in_utc(f"7 {name} 2023 12:00 +0000") == f"2023-{number:02}-07 12:00:00"
        assert in_utc(f"الخميس، 7-{name}-2023 الساعة 12:00 م بتوقيت غرينتش") == f"2023-{number:02}-07 12:00:00"
    assert in_utc(f"7 {gulf[number - 1]}/{levant[number - 1]} 2023 12:00 GMT") == f"2023-{number:02}-07 12:00:00"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("الاثنين، ٣ شباط ٢٠٢٥ ٠٥:٣٠ م", "2025-02-03 15:30:00"),
        ("۱۲ می ۲۰۲۴ ۱۰:۰۰", "2024-05-12 07:00:00"),
        ("نُشر في: 3 أيّار 2024", "2024-05-02 21:00:00"),
        ("3 مايو 2024 10:00 صباحاً", "2024-05-03 07:00:00"),
        ("3 مايو 2024 12:10 ص", "2024-05-02 21:10:00"),
        ("3 مايو 2024 11:00 ليلا", "2024-05-03 20:00:00"),
        ("3 مايو 2024 12:30 ليلا", "2024-05-02 21:30:00"),
        ("3 مايو 2024 12:30 ظهرا", "2024-05-03 09:30:00"),
        ("1/2/2024 5:30:00 م", "2024-02-01 15:30:00"),
        ("15 رمضان 1447", "2026-03-03 22:00:00"),
        ("15 رمضان 1447 هـ الموافق 4 مارس 2026 م", "2026-03-03 22:00:00"),
        ("4 مارس 2026م الموافق لـ 15 رمضان 1447هـ 10:30 مساءً", "2026-03-04 20:30:00"),
        ("1447/09/15", "2026-03-03 22:00:00"),
        ("1 ربيع الآخر 1445 هـ", "2023-10-15 21:00:00"),
    ],
)
def test_arabic_forms(text: str, utc: str) -> None:
    assert in_utc(text) == utc


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "yesterday", "now", "2024", "2024-05", "15 March", "مارس 2024", "24-05-03",
        "2024-02-30", "2023-02-29T10:00:00Z", "0000-00-00", "0000-00-00T00:00:00Z", "-1-01-01", "Wed, 31 Feb 2024 00:00:00 GMT",
        "2024-01-01T24:00:00Z", "2024-01-01T23:59:60Z", "2024-01-01T10:61:00Z", "2024-13-01", "30 شباط 2024",
        "0:00 am 3 May 2024",
        "31 رمضان 1447", "15 رمضان 2024", "15 مارس 1447", "1200/01/01",
        "Mon, 01 Jan 2024 10:00:00 +9999", "Mon, 01 Jan 2024 10:00:00 -25:00", "Mon, 01 Jan 2024 10:00:00 +1401",
        "1970-01-01T00:00:00Z", "1989-12-31", "9999-01-01", "2029-01-01", "2026-03-20T13:00:01Z",
        "253402300799", "99999999999", "12345",
        "3 May 2024 by John", "May June 3 2024", "3 4 5 May 2024", "١" * 200, "2024-05-03" + " " * 200,
    ],
)  # fmt: skip
def test_what_cannot_be_believed_is_none(text: str) -> None:
    assert in_utc(text) is None


def test_one_hour_ahead_is_still_believed() -> None:
    assert in_utc("2026-03-20T13:00:00Z") == "2026-03-20 13:00:00"


@pytest.mark.parametrize(
    ("zone", "name", "utc", "unknown"),
    [
        ("Asia/Riyadh", "AST", "2024-01-01 07:00:00", ""),
        ("America/Halifax", "AST", "2024-01-01 14:00:00", ""),
        ("Asia/Beirut", "AST", "2024-01-01 08:00:00", "ast"),
        ("Asia/Jerusalem", "IST", "2024-01-01 08:00:00", ""),
        ("Asia/Beirut", "EST5EDT", "2024-01-01 08:00:00", "est5edt"),
        ("Africa/Cairo", "XYZ", "2024-01-01 08:00:00", "xyz"),
        ("Africa/Cairo", "بتوقيت بيروت", "2024-01-01 08:00:00", "بيروت"),
        ("Africa/Cairo", "CET", "2024-01-01 09:00:00", ""),
        ("Africa/Cairo", "", "2024-01-01 08:00:00", ""),
    ],
)
def test_zones(zone: str, name: str, utc: str, unknown: str) -> None:
    reading = read_date(f"1 Jan 2024 10:00:00 {name}", ZoneInfo(zone), NOW)
    assert (f"{reading.moment:%Y-%m-%d %H:%M:%S}", reading.unknown_zone) == (utc, unknown)


def test_day_or_month_first() -> None:
    new_york = ZoneInfo("America/New_York")
    assert in_utc("01/02/2024 12:00 GMT") == "2024-02-01 12:00:00"
    assert in_utc("01/02/2024 12:00 GMT", new_york) == "2024-01-02 12:00:00"
    assert in_utc("13/02/2024 12:00 GMT", new_york) == in_utc("02/13/2024 12:00 GMT") == "2024-02-13 12:00:00"
    voted = read_date("01/02/2024 12:00 GMT", BEIRUT, NOW, writes_month_first(["01/02/2024", "02/15/2024"]))
    assert voted.moment == datetime(2024, 1, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("texts", "month_first"),
    [(["01/02/2024", "02/15/2024"], True), (["15/02/2024", "1/2/2024"], False), (["1/2/2024", "2024-02-15"], None), ([], None)],
)
def test_what_a_source_writes_first(texts: list[str], month_first: bool | None) -> None:
    assert writes_month_first(texts) is month_first


def test_a_local_time_that_does_not_exist_is_no_error() -> None:
    assert parse_date("2024-03-31 00:30", BEIRUT, NOW) is not None  # the clock went from 0:00 to 1:00


@given(st.datetimes(datetime(1990, 1, 2), datetime(2026, 3, 19)), st.integers(-14 * 60, 14 * 60))
def test_written_and_read_again(moment: datetime, minutes: int) -> None:
    local = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    expected = local.astimezone(UTC) if local.astimezone(UTC).year >= 1990 else None
    assert parse_date(local.isoformat(), BEIRUT, NOW) == expected
    assert parse_date(f"{local:%a, %d %b %Y %H:%M:%S %z}", BEIRUT, NOW) == expected


@given(st.text(max_size=130) | st.text("0123456789٣۴:-/+.,() TZhampصمهـيناشبطأرGMTEST", max_size=40))
def test_any_text_gives_a_date_in_utc_or_none(text: str) -> None:
    moment = parse_date(text, BEIRUT, NOW)
    assert moment is None or (moment.tzinfo is UTC and 1990 <= moment.year <= 2026)


@settings(max_examples=300)
@given(
    st.builds("{:04}-{:02}-{:02}".format, st.integers(1980, 2030), st.integers(0, 13), st.integers(0, 32)),
    st.builds("{:02}:{:02}:{:02}".format, st.integers(0, 25), st.integers(0, 61), st.integers(0, 61)),
    st.sampled_from(["", ".123", ".123456"]),
    st.sampled_from(["Z", "+00:00", "-05:30", "+14:00", "+14:30", "+23:00", "+03:60"]),
)
def test_a_date_of_rfc_3339_is_read_as_any_other(day: str, clock: str, fraction: str, offset: str) -> None:
    by_grammar = parse_date(f"{day} {clock}{fraction}{offset}", UTC, NOW)
    assert parse_date(f"{day}T{clock}{fraction}{offset}", UTC, NOW) == by_grammar

"""Dates as the brief prints them: Gregorian and Hijri, in both languages, with western digits.

Arabic months carry both names (مايو/أيار), from our own table: CLDR has one set a country, the brief is read in all of them.
Hijri dates are those of Umm al-Qura, by hijridate, which knows 1924 to 2077.
"""

import calendar
from collections.abc import Mapping
from datetime import date, datetime, tzinfo

from babel import Locale
from babel.dates import get_timezone_location
from hijridate import Gregorian

_WEEKDAYS: Mapping[str, tuple[str, ...]] = {  # Monday first, as date.weekday() counts
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_SHORT_WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ar": ("اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"),
}
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "ar": (
        "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران",
        "يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني", "ديسمبر/كانون الأول",
    ),
}  # fmt: skip
_HIJRI_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
    ),
    "ar": (
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ),
}  # fmt: skip
_ERA: Mapping[str, str] = {"en": "AH", "ar": "هـ"}
_FULL_FORM: Mapping[str, str] = {"en": "{weekday}, {day} {month} {year}", "ar": "{weekday} {day} {month} {year}"}

_SUNDAY_FIRST = calendar.Calendar(calendar.SUNDAY)


def full_date(day: date, language: str) -> str:
    """`Sunday, 16 May 2021` / «الأحد 16 مايو/أيار 2021»."""
    weekday, month = _WEEKDAYS[language][day.weekday()], _MONTHS[language][day.month - 1]
    return _FULL_FORM[language].format(weekday=weekday, day=day.day, month=month, year=day.year)


def short_date(day: date, language: str) -> str:
    """`16 May` / «16 مايو/أيار»: where the year is known from what stands around it."""
    return f"{day.day} {_MONTHS[language][day.month - 1]}"


def month_title(year: int, month: int, language: str) -> str:
    """`May 2021` / «مايو/أيار 2021»."""
    return f"{_MONTHS[language][month - 1]} {year}"


def hijri_date(day: date, language: str) -> str:
    """`4 Shawwal 1442 AH` / «4 شوال 1442 هـ»; empty for a day that the tables of Umm al-Qura do not cover."""
    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return ""
    return f"{hijri.day} {_HIJRI_MONTHS[language][hijri.month - 1]} {hijri.year} {_ERA[language]}"


def clock(moment: datetime, zone: tzinfo) -> str:
    """`05:04`, in the desk's time zone."""
    return f"{moment.astimezone(zone):%H:%M}"


def zone_city(zone: str, language: str) -> str:
    """The city a time zone is named after, `Beirut` / «بيروت», by CLDR."""
    return get_timezone_location(zone, Locale.parse(language), return_city=True)


def weekdays(language: str) -> tuple[tuple[str, str], ...]:
    """The heads of a calendar's columns, Sunday first: short and full name."""
    pairs = tuple(zip(_SHORT_WEEKDAYS[language], _WEEKDAYS[language], strict=True))
    return pairs[6:] + pairs[:6]


def weeks(year: int, month: int) -> tuple[tuple[date | None, ...], ...]:
    """The days of a month in rows of seven, Sunday first; None before the first and after the last."""
    rows = _SUNDAY_FIRST.monthdatescalendar(year, month)
    return tuple(tuple(day if day.month == month else None for day in row) for row in rows)

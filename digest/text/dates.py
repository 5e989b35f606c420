"""The moment an article was published, from what feeds and pages really write: RFC 822, RFC 3339 and W3C-DTF, asctime, Unix
seconds, and dates in words, English, Arabic (the month names of the Levant, Egypt and the Gulf, the Maghreb; Hijri dates),
French and Persian, with Western, Arabic-Indic or Persian digits.

A date is never invented and never shifted: one that is impossible (30 February, 24:00), without day or year, before 1990 or
in the future gives None. `01/02/2024` is day first, as in all the Arab world and Europe, unless the source's zone is one of
the United States, or other dates of the same source say otherwise (`writes_month_first`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from digest.text.calendar_words import HIJRI_MONTHS, IGNORED, MERIDIANS, MONTHS, NIGHT, ZONES
from digest.text.folding import fold

_LONGEST = 120  # characters; what is longer is no date
_EARLIEST_YEAR = 1990
_EARLIEST_UNIX = 946_684_800  # 2000-01-01: smaller numbers are counters, not clocks
_AHEAD = timedelta(hours=1)
_WIDEST_OFFSET = 14 * 60  # minutes: Kiribati

_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{3}|\.[0-9]{6})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])"
)
_WEEKDAY = re.compile(r"([^\W\d_]{2,12})\.?[,،]")  # in whatever language
_UNIX = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?(?!\d)")
_CLOCK = re.compile(r"(?<![\d:+])(\d{1,2})(?::|h)(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?![\d:])")
_HOUR = re.compile(r"(?<![\d:])(\d{1,2}) ?(?=(?:am|pm|صباحا|مساء|ظهرا|عصرا|ليلا)\b)")
_MERIDIAN = re.compile(r"\s*([^\W\d]+(?:\.m\.?)?)(?!\w)")
_OFFSET = re.compile(r"\s*\(?(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)")
_ZONE = re.compile(
    r"\s*\(?([a-z]{1,5}\d?[a-z]{0,5})\b\)?|\s*\(?(?:ب|حسب |بحسب )?توقيت ([^\W\d_]+(?: المكرمه| المحتله| المحلي)?)"
)
_COMMENT = re.compile(r"\([^()]*\)")
_NUMERIC = re.compile(r"(?<![\d-])(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_CORRESPONDING = re.compile(r"\bالموافق\b")

_US_CITIES = "Adak Anchorage Boise Chicago Denver Detroit Juneau Los_Angeles Menominee New_York Nome Phoenix Sitka Yakutat"
_US_ZONES = frozenset(f"America/{city}" for city in _US_CITIES.split()) | {"Pacific/Honolulu"}
_US_REGIONS = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")


@dataclass(frozen=True, slots=True)
class Reading:
    """`moment` is in UTC, or None; `unknown_zone` names a zone that was not understood, so that the source's was taken."""

    moment: datetime | None
    unknown_zone: str = ""


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day with what its text says about the zone: minutes east, or the zone's name, or neither."""

    time: time
    offset: int | None = None
    zone: str = ""


_MIDNIGHT = _Clock(time())


def parse_date(text: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The moment in UTC, or None where the text gives no date that can be believed. `zone` is the source's own, for dates
    that name none. `now` is aware."""
    return read_date(text, zone, now).moment


def read_date(text: str, zone: tzinfo, now: datetime, month_first: bool | None = None) -> Reading:
    """As `parse_date`, saying also which zone it did not know. `month_first` is the source's habit, if that is known."""
    if _RFC_3339.fullmatch(text):  # most dates are written so
        try:
            return Reading(_believed(datetime.fromisoformat(text).replace(microsecond=0).astimezone(UTC), now))
        except (ValueError, OverflowError):  # no such hour, no such day
            return Reading(None)
    folded = _without_weekday(" ".join(fold(text[: _LONGEST + 1]).split()))
    if len(text) > _LONGEST or not folded:
        return Reading(None)
    if unix := _UNIX.fullmatch(folded):
        seconds = int(unix[1])
        return Reading(_believed(datetime.fromtimestamp(seconds, UTC), now) if seconds >= _EARLIEST_UNIX else None)
    if compact := _COMPACT.match(folded):
        year, month, day, hour, minute, second = compact.groups()
        clock_text = f" {hour}:{minute}:{second or '00'}" if hour else ""
        folded = f"{year}-{month}-{day}{clock_text}{folded[compact.end() :]}"
    try:
        clock, rest = _take_clock(folded)
        day_read = _date(rest, _us_habit(zone) if month_first is None else month_first)
    except (ValueError, OverflowError):  # no such hour, no such day
        return Reading(None)
    if day_read is None or not _EARLIEST_YEAR <= day_read.year <= now.year + 1:
        return Reading(None)
    local = datetime.combine(day_read, clock.time)
    offset = _offset(clock, local, zone)
    aware = local.replace(tzinfo=zone if offset is None else timezone(timedelta(minutes=offset)))
    return Reading(_believed(aware.astimezone(UTC), now), clock.zone if clock.zone and offset is None else "")


def writes_month_first(texts: Iterable[str]) -> bool | None:
    """What the dates of one source say about `01/02/2024`: True if only month first can explain them, False for day first,
    None where they do not tell."""
    votes = 0
    for text in texts:
        numeric = _NUMERIC.search(fold(text[:_LONGEST]))
        if numeric and len(numeric[1]) < 3:
            votes += (int(numeric[3]) > 12) - (int(numeric[1]) > 12)
    return votes > 0 if votes else None


def _without_weekday(text: str) -> str:
    found = _WEEKDAY.match(text)
    return text[found.end() :].strip() if found and found[1] not in MONTHS else text


def _believed(moment: datetime, now: datetime) -> datetime | None:
    return moment if moment.year >= _EARLIEST_YEAR and moment <= now + _AHEAD else None


def _us_habit(zone: tzinfo) -> bool:
    key = getattr(zone, "key", "") or ""
    return key in _US_ZONES or key.startswith(_US_REGIONS)


def _take_clock(text: str) -> tuple[_Clock, str]:
    """The time of day in a text and the text without it. Raises ValueError for a time or an offset that cannot be."""
    found = _CLOCK.search(text) or _HOUR.search(text)
    if found is None:
        return _MIDNIGHT, text
    hour, minute, second = (int(part or 0) for part in (*found.groups(), None, None)[:3])
    before, after = text[: found.start()], text[found.end() :]
    half = _MERIDIAN.match(after)
    if half and half[1] in MERIDIANS:
        hour = _of_twenty_four(hour, MERIDIANS[half[1]])
        after = after[half.end() :]
    offset, zone, after = _take_zone(after)
    return _Clock(time(hour, minute, second), offset, zone), f"{before} {after}"


def _of_twenty_four(hour: int, half: int) -> int:
    if half == NIGHT:
        half = 12 if 6 <= hour < 12 else 0
    if hour > 12 and half == 12:
        return hour  # "15:30 pm": said twice
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + half


def _take_zone(after: str) -> tuple[int | None, str, str]:
    """Minutes east, or a zone's name, and what follows."""
    if found := _OFFSET.match(after):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes > _WIDEST_OFFSET or int(found[3] or 0) > 59:
            raise ValueError(found.group())
        return (-minutes if found[1] == "-" else minutes), "", _COMMENT.sub(" ", after[found.end() :])
    found = _ZONE.match(after)
    name = found[1] or found[2] if found else ""
    if found is None or name in MONTHS or name in IGNORED:
        return None, "", after
    return None, name, after[found.end() :]


def _offset(clock: _Clock, local: datetime, zone: tzinfo) -> int | None:
    """Minutes east of Greenwich as the text says; None if the source's zone has to do."""
    if clock.offset is not None or not clock.zone:
        return clock.offset
    meant = ZONES.get(clock.zone, ())
    if len(meant) == 1:
        return meant[0]
    own = zone.utcoffset(local) or timedelta()
    return next((minutes for minutes in meant if timedelta(minutes=minutes) == own), None)


def _date(text: str, month_first: bool) -> date | None:
    """The day in a text without a time. Of "15 Ramadan, corresponding to 4 March" the Gregorian date is taken, which does not
    depend on a calendar's variant. Raises ValueError for a day that cannot be."""
    readings = [_one_date(part, month_first) for part in _CORRESPONDING.split(text)]
    gregorian = [day for day, hijri in readings if day and not hijri]
    return next(iter(gregorian or [day for day, _ in readings if day]), None)


def _one_date(text: str, month_first: bool) -> tuple[date | None, bool]:
    """A day, and whether it was written in the Hijri calendar."""
    numeric = _NUMERIC.search(text)
    if numeric:
        text = text[: numeric.start()] + " " + text[numeric.end() :]
    numbers, months, hijri_months, unknown = _tokens(text)
    if unknown or len(set(months)) > 1 or len(set(hijri_months)) > 1:
        return None, False
    if numeric and not (numbers or months or hijri_months):
        return _from_numbers(numeric, month_first)
    if numeric or len(numbers) != 2 or bool(months) == bool(hijri_months):
        return None, False
    day, year = sorted(numbers, key=lambda number: len(number) > 2)
    month = (months or hijri_months)[0]
    return _day(_year(year), month, int(day), bool(hijri_months)), bool(hijri_months)


def _tokens(text: str) -> tuple[list[str], list[int], list[int], bool]:
    """Numbers, Gregorian months, Hijri months, and whether there are words that no date has."""
    words = _TOKEN.findall(text)
    numbers: list[str] = []
    months: list[int] = []
    hijri_months: list[int] = []
    position = 0
    while position < len(words):
        length = 2 if " ".join(words[position : position + 2]) in _TWO_WORDS else 1
        word = " ".join(words[position : position + length])
        position += length
        if word in MONTHS:
            months.append(MONTHS[word])
        elif word in HIJRI_MONTHS:
            hijri_months.append(HIJRI_MONTHS[word])
        elif word.isdecimal():
            numbers.append(word)
        elif word not in IGNORED and word not in ZONES:
            return [], [], [], True
    return numbers, months, hijri_months, False


_TWO_WORDS = frozenset(name for name in (*MONTHS, *HIJRI_MONTHS) if " " in name)


def _from_numbers(numeric: re.Match[str], month_first: bool) -> tuple[date | None, bool]:
    first, separator, middle, last = numeric.groups()
    if len(first) == 4 and len(last) < 3:
        year, month, day = int(first), int(middle), int(last)
    elif len(first) < 3 and (len(last) == 4 or (len(last) == 2 and separator != "-")):  # 24-05-03 may be either end first
        year, day, month = _year(last), int(first), int(middle)
        if month > 12 or (month_first and day <= 12):
            day, month = month, day
    else:
        return None, False
    hijri = 1300 <= year < 1600
    return _day(year, month, day, hijri), hijri


def _year(digits: str) -> int:
    """A year of two digits is of this century up to 69, as in POSIX."""
    return int(digits) if len(digits) > 2 else int(digits) + (2000 if int(digits) < 70 else 1900)


def _day(year: int, month: int, day: int, hijri: bool) -> date:
    if not hijri:
        return date(year, month, day)
    from hijridate import Hijri  # its tables are only needed here

    gregorian = Hijri(year, month, day).to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)

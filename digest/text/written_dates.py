"""Dates written out in running text, read from tokens: 12 May 2026, May 12, 12/5/2026, «12 مايو/أيار», «15 رمضان 1447هـ».

A year that is not said is the one nearest to the publication, or on the side that a word tells (الماضي, next). Numbers alone
are day first. Hijri dates are those of Umm al-Qura, by hijridate, which knows 1924 to 2077.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from digest.text import numbers_ar, numbers_en
from digest.text.date_words import (
    ERAS,
    FUTURE,
    HIJRI_NUMBERS,
    MONTH_NUMBERS,
    NAMED_BEFORE,
    NAMED_BEHIND,
    NO_DAY_BEFORE,
    PAST,
    THIS,
    YEAR_LINKS,
)
from digest.text.number_words import ORDINAL_ENDINGS
from digest.text.tokens import Tokens, is_number

_GREGORIAN_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1343, 1501)
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_JOINTS = frozenset("/-–")
_ENGLISH_LINKS = frozenset(("of",))
_ARABIC_LINKS = frozenset(("من",))
_BEFORE_YEAR = frozenset(("", ",", "،", "/"))
_CAPITAL = frozenset(("may", "march", "mar"))


class Span(NamedTuple):
    """A day, told by the tokens `first` to `stop`, and how surely: 2 written out, 1 by its distance, 0 by a weekday."""

    day: date
    first: int
    stop: int
    sure: int = 2


class _Month(NamedTuple):
    number: int
    hijri: bool
    first: int
    stop: int


def written_date(found: Tokens, index: int, language: str, published: date) -> Span | None:
    """The date written from, or around, a token: digits that are joined to more digits, or a month with its day."""
    if is_number(found.words[index]):
        return _numeric(found, index)
    month = _month(found, index, language)
    if month is None:
        return None
    return _day_before(found, month, language, published) or _day_behind(found, month, language, published)


def calendar_date(year: int, month: int, day: int, *, hijri: bool = False) -> date | None:
    """The day, or None where there is none."""
    try:
        if not hijri:
            return date(year, month, day)
        from hijridate import Hijri  # its tables are only needed here

        gregorian = Hijri(year, month, day).to_gregorian()
        return date(gregorian.year, gregorian.month, gregorian.day)
    except (ValueError, OverflowError):
        return None


# --- digits alone ---------------------------------------------------------------------------------------------------------


def _numeric(found: Tokens, index: int) -> Span | None:
    pointed = _POINTED.fullmatch(found.words[index])
    if pointed:
        return _spanned(_from_numbers(*pointed.groups()), index, index + 1)
    words = found.words[index : index + 3]
    joint = found.gaps[index + 1].strip()
    if len(words) < 3 or joint not in _JOINTS or found.gaps[index + 2].strip() != joint or not all(map(_is_plain, words)):
        return None
    stop = index + 3 + (index + 3 < len(found.words) and found.gaps[index + 3] in ("", " ") and found.words[index + 3] in ERAS)
    longer = index + 3 < len(found.words) and found.gaps[index + 3].strip() == joint
    earlier = index > 0 and found.gaps[index].strip() == joint
    return None if longer or earlier else _spanned(_from_numbers(*words), index, stop)


def _is_plain(word: str) -> bool:
    return word.isdecimal() and len(word) in (1, 2, 4)


def _from_numbers(first: str, middle: str, last: str) -> date | None:
    if len(first) == 4:
        first, last = last, first
    elif len(last) == 2:
        last = "20" + last
    year, month, day = int(last), int(middle), int(first)
    if month > 12:
        day, month = month, day
    hijri = year in _HIJRI_YEARS
    return calendar_date(year, month, day, hijri=hijri) if hijri or year in _GREGORIAN_YEARS else None


def _spanned(day: date | None, first: int, stop: int) -> Span | None:
    return None if day is None else Span(day, first, stop)


# --- months ---------------------------------------------------------------------------------------------------------------


def _month(found: Tokens, index: int, language: str) -> _Month | None:
    """The month named at a token, its second name included (مايو/أيار)."""
    word = found.words[index]
    if language == "en":
        number = MONTH_NUMBERS["en"].get(word)
        if number is None or (word in _CAPITAL and not found.spelled[index][0].isupper()):
            return None
        return _Month(number, False, index, index + 1)
    month = _arabic_month(found, index)
    if (
        month is None
        or month.hijri
        or month.stop >= len(found.words)
        or found.gaps[month.stop].strip() not in ("", "/", "-", "(")
    ):
        return month
    second = _arabic_month(found, month.stop)
    if second is None or second.number != month.number or second.hijri:
        return month
    return _Month(month.number, False, index, second.stop)


def _arabic_month(found: Tokens, index: int) -> _Month | None:
    for length in (2, 1):
        name = " ".join(found.words[index : index + length])
        for table, hijri in ((MONTH_NUMBERS["ar"], False), (HIJRI_NUMBERS, True)):
            if name in table and (length == 1 or found.joined(index + 1)):
                return _Month(table[name], hijri, index, index + length)
    return None


def _day_before(found: Tokens, month: _Month, language: str, published: date) -> Span | None:
    """12 May, 12th of May, «12 من مايو», «الثاني عشر من مايو»."""
    last = month.first - 1
    links = _ENGLISH_LINKS if language == "en" else _ARABIC_LINKS
    if last < 0 or not found.joined(month.first):
        return None
    linked = found.words[last] in links and found.joined(last)
    last -= linked
    if language == "en" and found.words[last] in ORDINAL_ENDINGS and last > 0 and found.gaps[last] == "":
        last -= 1
    if is_number(found.words[last]):
        day, first = _day_number(found, last), last
    else:
        day, first = _day_in_words(found, last, language) if linked else (None, last)
    return None if day is None else _with_year(found, month, day, first, month.stop, language, published)


def _day_behind(found: Tokens, month: _Month, language: str, published: date) -> Span | None:
    """May 12, May 12th."""
    if language != "en" or not found.joined(month.stop):
        return None
    day, stop = _day_number(found, month.stop), month.stop + 1
    if stop < len(found.words) and found.gaps[stop] == "" and found.words[stop] in ORDINAL_ENDINGS:
        stop += 1
    return None if day is None else _with_year(found, month, day, month.first, stop, language, published)


def _day_number(found: Tokens, index: int) -> int | None:
    word = found.words[index]
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31 or (index and found.gaps[index] in ("/", ":", ".")):
        return None
    return int(word)


def _day_in_words(found: Tokens, last: int, language: str) -> tuple[int | None, int]:
    """The number in words that ends at a token: its value and first token."""
    read = numbers_ar.read if language == "ar" else numbers_en.read
    for first in range(max(0, last - 2), last + 1):
        part = read(found, first)
        if part is not None and part.stop == last + 1 and part.value in range(1, 32):
            return (None if first and found.words[first - 1].removeprefix("و") in NO_DAY_BEFORE else int(part.value)), first
    return None, last


# --- years ----------------------------------------------------------------------------------------------------------------


def _with_year(found: Tokens, month: _Month, day: int, first: int, stop: int, language: str, published: date) -> Span | None:
    """The date with the year that follows, or the year that its words or the publication suggest."""
    year, after = _year(found, stop, hijri=month.hijri)
    if year is not None:
        return _spanned(calendar_date(year, month.number, day, hijri=month.hijri), first, after)
    word = found.words[stop] if found.joined(stop) else ""
    if word in NAMED_BEHIND or (first and found.words[first - 1].removeprefix("و") in NAMED_BEFORE):
        return None
    side: Callable[[date], bool] | None = None
    if word in PAST[language]:
        side, stop = (lambda known: known <= published), stop + 1
    elif word in FUTURE[language]:
        side, stop = (lambda known: known >= published), stop + 1
    elif word in THIS:
        stop += 1
    days = _around(month, day, published)
    near = [known for known in days if side is None or side(known)]
    return Span(min(near, key=lambda known: abs((known - published).days)), first, stop) if near else None


def _year(found: Tokens, index: int, *, hijri: bool) -> tuple[int | None, int]:
    """A year at a token, or behind "of" or "عام"; and the token behind it and its era."""
    for _ in range(2):  # من عام
        if index < len(found.words) and found.words[index] in YEAR_LINKS and found.gaps[index] in (" ", ") "):
            index += 1
    if (
        index >= len(found.words)
        or found.gaps[index].lstrip(")").strip() not in _BEFORE_YEAR
        or not found.words[index].isdecimal()
    ):
        return None, index
    word = found.words[index]
    if len(word) != 4 or int(word) not in (_HIJRI_YEARS if hijri else _GREGORIAN_YEARS):
        return None, index
    return int(word), index + 1 + (found.joined(index + 1) and found.words[index + 1] in ERAS)


def _around(month: _Month, day: int, published: date) -> Iterable[date]:
    """The day in the year of the publication and in those beside it."""
    year = published.year
    if month.hijri:
        from hijridate import Gregorian

        try:
            year = Gregorian(published.year, published.month, published.day).to_hijri().year
        except (ValueError, OverflowError):
            return []
    days = (calendar_date(year + shift, month.number, day, hijri=month.hijri) for shift in (-1, 0, 1))
    return [known for known in days if known is not None]

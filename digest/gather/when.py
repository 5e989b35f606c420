"""The days that an article speaks of, resolved against its publication: written dates, weekdays, yesterday and tomorrow.

A weekday is the nearest one on the side that its words tell ("last", «المقبل»); without such words, on the side of the nearest
verb: future ("will", «سوف», «سيعقد»), else past, the day of publication included. Vague spans (last week) are left out.
"""

from datetime import date, datetime
from functools import lru_cache

from digest.records import DateMention
from digest.text import numbers_ar, numbers_en
from digest.text.date_words import (
    CORRESPONDING,
    DAY_WORDS,
    FIRST_WORDS,
    FUTURE,
    NEAR,
    NO_DATE_BEFORE,
    NO_DATE_BEHIND,
    NOT_FUTURE,
    NOT_TODAY_BEFORE,
    NOT_TODAY_BEHIND,
    PARTS_OF_DAY,
    PAST,
    PHRASES,
    RELATIVE_TO_OTHERS,
    SAID,
    TO_COME,
    WEEKDAYS,
    WILL,
    date_heads,
)
from digest.text.hints import Hint
from digest.text.number_words import ARABIC
from digest.text.tokens import Tokens, is_number, tokens
from digest.text.written_dates import Span, written_date

_ENDS = frozenset(".;؛!?؟\n")
_TOGETHER = frozenset((" ", ", ", "، ", " (", " - ", " – ", ",", "،", " /", "/"))  # Tuesday, May 12
_REACH = 12  # words on either side of a weekday in which its verb is looked for
_WEEK = 7
_FARTHEST = 400  # days ago
_TWO_DAYS = "يومين"


def find_dates(text: str, language: str, published: datetime) -> tuple[DateMention, ...]:
    """The days named in a text, in order, none overlapping. `published` is in the zone that the article means by "today".

    Arabic and English words, written dates of both calendars; in other languages only dates in digits (12/5/2026, 2026-05-12).
    Linear time, no errors: what is no possible date is left out.
    """
    found, today = tokens(text), published.date()
    heads = date_heads(language)
    told: list[Span] = []
    for index in found.hinted(Hint.DATE):
        if (told and index < told[-1].stop) or not (is_number(found.words[index]) or found.words[index] in heads):
            continue
        span = _read(found, index, language, today)
        if span is None or (told and span.first < told[-1].stop):
            continue
        if told and (whole := _together(found, told[-1], span)) is not None:
            told[-1] = whole
        else:
            told.append(span)
    slices = ((span.day, _start(found, span.first), _end(found, span)) for span in told)
    return tuple(DateMention(day, text[start:end], start, end) for day, start, end in slices)


def _start(found: Tokens, index: int) -> int:
    """Where a date begins, Arabic clitics left out (والثلاثاء)."""
    word = found.words[index]
    letters = ARABIC[word].clitics if word in ARABIC else 0
    if not letters and word[0] in "وفبل":
        letters = next((cut for cut in (0, 1, 2) if word[cut:] in FIRST_WORDS), 0)
    return found.past_letters(index, letters)


def _end(found: Tokens, span: Span) -> int:
    """Where a date ends, with the bracket that it opened: اليوم (الاثنين)."""
    end = found.ends[span.stop - 1]
    opened = any("(" in found.gaps[index] for index in range(span.first + 1, span.stop))
    return end + (opened and found.text[end : end + 1] == ")")


def _read(found: Tokens, index: int, language: str, today: date) -> Span | None:
    word = found.words[index]
    if language in WEEKDAYS and word > ":":
        distant = _phrase(found, index, language, today) or _days_ago(found, index, language, today)
        if distant is not None:
            return distant
        if word in WEEKDAYS[language]:
            return _weekday(found, index, language, today)
        if word in NEAR[language]:
            near = _is_near(found, index, language)
            return _span(found, today, NEAR[language][word], index, index + 1, language) if near else None
    return written_date(found, index, language, today)


def _together(found: Tokens, before: Span, span: Span) -> Span | None:
    """Two ways to tell one day, made one mention: "Tuesday, May 12", «أمس الاثنين». The surer one gives the date."""
    link = found.words[before.stop : span.first]
    if link and not (len(link) == 1 and link[0] in CORRESPONDING):
        return None
    weekday, other = sorted((before, span), key=lambda each: each.sure)
    if found.gaps[span.first] not in _TOGETHER or weekday.sure == other.sure or (weekday.sure and not link):
        return None
    day = other.day
    if other.sure < 2 and not weekday.sure:  # "today" by another clock: the weekday knows better
        beside = (_moved(day, shift) for shift in (0, -1, 1))
        day = next((each for each in beside if each.weekday() == weekday.day.weekday()), day)
    return other._replace(day=day, first=before.first, stop=span.stop)


# --- by distance ----------------------------------------------------------------------------------------------------------


def _span(found: Tokens, today: date, days: int, first: int, stop: int, language: str) -> Span:
    """The day so many days away, a part of the day that follows included (yesterday evening)."""
    if found.joined(stop) and found.words[stop] in PARTS_OF_DAY[language]:
        stop += 1
    return Span(_moved(today, days), first, stop, sure=1)


def _moved(day: date, days: int) -> date:
    """The day so many days later, within what a calendar holds."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _phrase(found: Tokens, index: int, language: str, today: date) -> Span | None:
    phrases = PHRASES[language]
    head = found.words[index].removeprefix("و")
    for length in (4, 3, 2):
        days = phrases.get((head, *found.words[index + 1 : index + length]))
        if days is not None and all(found.gaps[other] == " " for other in range(index + 1, index + length)):
            return _span(found, today, days, index, index + length, language)
    return None


def _days_ago(found: Tokens, index: int, language: str, today: date) -> Span | None:
    """Three days ago, «قبل ثلاثة أيام», «قبل يومين»; not "three days before …"."""
    if language == "ar":
        return _arabic_days_ago(found, index, today)
    if found.words[index] != "ago" or index < 2 or found.words[index - 1] not in DAY_WORDS["en"]:
        return None
    for first in range(max(0, index - 3), index - 1):
        part = numbers_en.read(found, first)
        if part is not None and part.stop == index - 1 and 1 <= part.value < _FARTHEST:
            return _span(found, today, -int(part.value), first, index + 1, language)
    return None


def _arabic_days_ago(found: Tokens, index: int, today: date) -> Span | None:
    if found.words[index].removeprefix("و") != "قبل" or not found.joined(index + 1):
        return None
    part = numbers_ar.read(found, index + 1)
    days, stop = (2, index + 1) if part is None else (int(part.value), part.stop)
    named = found.words[stop] if found.joined(stop) else ""
    if not 1 < days < _FARTHEST or (named not in DAY_WORDS["ar"] if part else named != _TWO_DAYS):
        return None
    before_else = found.joined(stop + 1) and found.words[stop + 1] in ("من", "علي")
    return None if before_else else _span(found, today, -days, index, stop + 1, "ar")


def _is_near(found: Tokens, index: int, language: str) -> bool:
    """Whether "today" is today: not a paper called Today, "the day after", the National Day."""
    before = found.words[index - 1] if index and found.gaps[index] == " " else ""
    behind = found.words[index + 1] if found.joined(index + 1) else ""
    if before.removeprefix("و") in NOT_TODAY_BEFORE or (
        language == "ar" and found.words[index].endswith("اليوم") and behind in NOT_TODAY_BEHIND
    ):
        return False
    return language == "ar" or found.spelled[index][0].islower() or found.gaps[index] != " "


# --- weekdays -------------------------------------------------------------------------------------------------------------


def _weekday(found: Tokens, index: int, language: str, today: date) -> Span | None:
    """The weekday at a token, resolved; None for a name, a feast or a habit (Black Friday, صلاة الجمعة, every Monday)."""
    first, stop = index, index + 1
    before = found.words[index - 1] if index and found.gaps[index] == " " else ""
    behind = found.words[stop] if found.joined(stop) else ""
    if before.removeprefix("و") in NO_DATE_BEFORE or behind in NO_DATE_BEHIND or {before, behind} & RELATIVE_TO_OTHERS:
        return None
    if language == "en" and not found.spelled[index][0].isupper():
        return None
    side = behind if language == "ar" else before
    past, future = side in PAST[language], side in FUTURE[language]
    if past or future:
        first, stop = (first, stop + 1) if language == "ar" else (first - 1, stop)
    days = (today.weekday() - WEEKDAYS[language][found.words[index]]) % _WEEK  # back to it
    if future or (not past and _is_coming(found, index, language)):
        ahead = (_WEEK - days) % _WEEK
        days = -(ahead or _WEEK * future)
    elif past:
        days = days or _WEEK
    return _span(found, today, -days, first, stop, language)._replace(sure=0)


def _is_coming(found: Tokens, index: int, language: str) -> bool:
    """Whether the nearest verb of the sentence speaks of the future: the one before the weekday, else the one behind it."""
    for step, end in ((-1, max(-1, index - _REACH - 1)), (1, min(len(found.words), index + _REACH + 1))):
        for other in range(index + step, end, step):
            if not _ENDS.isdisjoint(found.gaps[max(other, other - step)]):
                break
            tense = _tense(found, other, language)
            if tense is not None:
                return tense
    return False


@lru_cache(maxsize=1 << 14)
def _arabic_tense(word: str) -> bool | None:
    bare = word.lstrip("وف")
    if word in WILL or (len(bare) > 4 and bare[0] == "س" and bare[1] in "يتن" and not bare.startswith(NOT_FUTURE)):
        return True
    return False if word in SAID else None


def _tense(found: Tokens, index: int, language: str) -> bool | None:
    """True for a word of the future, False for a verb of the past, None for any other."""
    word = found.words[index]
    if language == "ar":
        return _arabic_tense(word)
    before = found.words[index - 1] if index else ""
    if word in WILL:
        return True
    if before == "be" or (before == "to" and word in TO_COME):  # to be held, leaders to meet
        return True
    return False if word in SAID or (len(word) > 4 and word.endswith("ed") and word == found.spelled[index]) else None

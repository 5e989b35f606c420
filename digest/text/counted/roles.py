"""Tells a number that counts or measures something from one that dates, times, ranks, names or scores it, or gives an age.

Each rule looks at the words and marks right beside the number; what is counted overrules the weaker ones.
"""

import re

from digest.text.arabic import bare_forms
from digest.text.counted.place import Place
from digest.text.counted.role_words import (
    AFTER_AGE,
    AFTER_CLOCK,
    BEFORE_AGE,
    BEFORE_CLOCK,
    BEFORE_YEAR,
    CAPITAL_MONTHS,
    CLITICS,
    DEFINITE,
    DETERMINERS,
    ERAS,
    GOES_ON,
    HAS_AGE,
    LABELS,
    MONTH_ENDS,
    MONTH_HEADS,
    OF_THE_MONTH,
    RECALLING,
    SCORES,
    SINCE,
    STREETS,
    WEEKDAYS,
)
from digest.text.counted.units import Counted
from digest.text.tokens import Tokens, is_number

_OLDEST = 120  # years
_AGE_REACH = 5  # words: aged between 18 and 29
_LARGEST = 10**16
_NEVER_PLAIN = 10**6  # so large, bare and without separators, digits are the number of a telephone or a licence
_YEARS = range(1800, 2101)  # plain digits that are a year where nothing is counted
_HIJRI_YEARS = range(1300, 1500)
_LETTERS = 3
_STREET_WORDS = 4
_HYPHENS = frozenset("-–")
_JOINERS = _HYPHENS | frozenset(":/×_.")
_LABELLED = frozenset("#№_@")
_OPENING = ' "“«(['
_COMMAS = frozenset(",،")
_LIST_MARK = re.compile(r"[.)\]]|\s?[-–—]\s")
_NONE: frozenset[str] = frozenset()


def is_amount(at: Place, counted: Counted | None, *, measured: bool) -> bool:
    """Whether a number is an amount. `counted` is the noun beside it, `measured` says that money or per cent goes with it."""
    if at.number.ordinal or at.number.value > _LARGEST or not _is_whole(at, counted):
        return False
    if measured:
        return True
    named = _is_name(at, counted) or _is_list_number(at) or (counted is None and _is_address(at))
    return not (named or _is_date(at, counted) or _is_clock_or_score(at) or _is_age(at, counted))


def is_definite(at: Place) -> bool:
    """Whether the number is of things known already: الـ27, الخمسة, the two, her last three."""
    if at.language == "en":
        index = at.first - (at.word_before in RECALLING)
        return index > 0 and at.found.words[index - 1] in DETERMINERS
    if at.number.digits:
        article = at.word_before if at.found.joined(at.first) else ""
        return article == "ال" or (article in DEFINITE and at.gap_before == "")
    return at.found.words[at.first].lstrip("وفبك").startswith(("ال", "لل"))


# --- pieces and names -----------------------------------------------------------------------------------------------------


def _is_whole(at: Place, counted: Counted | None) -> bool:
    """Not a piece of a longer thing: 12.5.2026, 10:30, 24/7, G20, 5G, #12, 007."""
    found, number = at.found, at.number
    if number.digits and (found.starts[at.first] < number.start or found.ends[at.stop - 1] != number.end):
        return False
    word = found.words[at.first]
    if at.gap_before[-1:] in _LABELLED or (number.digits and word[0] == "0" and word[1:].isdecimal()):
        return False
    return _is_free_before(at) and _is_free_behind(at, counted)


def _is_free_before(at: Place) -> bool:
    gap = _without_blanks(at.gap_before)
    if gap == "- " and at.number.digits and len(at.word_before) <= _LETTERS:
        return False  # a type: إف- 16
    if not at.first or gap not in ("", *_JOINERS):
        return True
    if gap == "":  # a clitic may be written to digits, and an Arabic word whose space was forgotten
        return at.word_before in CLITICS or (len(at.word_before) > 2 and at.word_before[0] >= "ء")
    return gap in _HYPHENS and is_number(at.word_before)


def _is_free_behind(at: Place, counted: Counted | None) -> bool:
    gap = _without_blanks(at.gap_after)
    if at.stop == len(at.found.words) or gap not in ("", *_JOINERS):
        return True
    word = at.found.words[at.stop]
    if gap == "":
        return (counted is not None and counted.first == at.stop) or not word[0].isascii()
    return gap in _HYPHENS or not is_number(word)


def _without_blanks(gap: str) -> str:
    return gap.strip() if "/" in gap else gap


def _is_name(at: Place, counted: Counted | None) -> bool:
    """Article 5, قناة 12, Apollo 11, a telephone number; an Arabic number with ال behind a singular (الذكرى الـ25)."""
    number = at.number
    if number.digits and number.scale == 1 and counted is None and ((at.plain and number.value >= _NEVER_PLAIN) or _in_row(at)):
        return True
    if not at.first or at.gap_before.rstrip(_OPENING) not in ("", "."):
        return False
    if at.language == "ar":
        return not LABELS["ar"].isdisjoint(bare_forms(at.word_before)) or (counted is None and is_definite(at))
    if counted is not None or at.word_after in GOES_ON:  # in Cairo 12 were hurt
        return False
    return at.word_before in LABELS.get(at.language, _NONE) or (number.digits and _is_proper(at.found, at.first - 1))


def _in_row(at: Place) -> bool:
    """Digits beside digits: 0800 555 111; or a hyphen left open: 18- to 29-year-olds."""
    after_digits = at.gap_before == " " and is_number(at.word_before or "x")
    return after_digits or (at.gap_after == " " and is_number(at.word_after or "x")) or at.gap_after in ("- ", "-, ")


def _is_proper(found: Tokens, index: int) -> bool:
    """A word with a capital that does not begin a sentence, in a text that is not all capitals."""
    raw = found.spelled[index]
    if len(raw) < 2 or not raw[0].isupper() or index == 0 or found.gaps[index] not in (" ", "-"):
        return False
    around = (found.spelled[other] for other in range(max(0, index - 4), min(index + 6, len(found.words))))
    return any(len(word) > 3 and word.islower() for word in around)


def _is_address(at: Place) -> bool:
    """24 Mill Street, 10 Downing Street."""
    found = at.found
    for index in range(at.stop, min(at.stop + _STREET_WORDS, len(found.words)) if at.number.digits else at.stop):
        if found.gaps[index] != " " or not found.spelled[index][0].isupper():
            return False
        if found.words[index] in STREETS:
            return True
    return False


def _is_list_number(at: Place) -> bool:
    """ "1. …", "2) …", "3- …" at the beginning of a line."""
    begins = at.first == 0 or "\n" in at.gap_before
    return begins and at.number.digits and at.number.value < 100 and bool(_LIST_MARK.match(at.gap_after))


# --- times ----------------------------------------------------------------------------------------------------------------


def _is_date(at: Place, counted: Counted | None) -> bool:
    before = at.word_before if at.gap_before in ("", " ", ", ", "، ") else ""
    if at.plain and at.word_after in ERAS and at.number.value > 31:
        return True
    if 1 <= at.number.value <= 31 and at.number.scale == 1 and _is_day(at, before, counted):
        return True
    if not at.plain or len(at.found.words[at.first]) != 4 or not 1000 <= at.number.value <= _YEARS[-1]:
        return False
    years = BEFORE_YEAR.get(at.language, _NONE)
    if not years.isdisjoint(bare_forms(before) if at.language == "ar" else (before,)):
        return True
    if before and (_is_month(at.found, at.first - 1, at.language) or _ends_month(at)):
        return True
    if counted is None and before in SINCE and at.number.value in _HIJRI_YEARS:
        return True
    modifies = at.language == "en" and at.number.value % 100 != 0  # the 2024 elections
    return at.number.value in _YEARS and (counted is None or modifies)


def _is_day(at: Place, before: str, counted: Counted | None) -> bool:
    """12 May, May 12, «12 من مايو», «12 الجاري», Monday 12."""
    if at.word_after:
        after = at.stop + (at.word_after in ("من", "of") and at.found.joined(at.stop + 1))
        if _is_month(at.found, after, at.language) or at.found.words[after] in OF_THE_MONTH:
            return True
    return bool(before) and (_is_month(at.found, at.first - 1, at.language) or (before in WEEKDAYS and counted is None))


def _is_month(found: Tokens, index: int, language: str) -> bool:
    if not 0 <= index < len(found.words) or found.words[index] not in MONTH_HEADS.get(language, _NONE):
        return False
    return found.words[index] not in CAPITAL_MONTHS or found.spelled[index][0].isupper()


def _ends_month(at: Place) -> bool:
    """ربيع الأول 1446, كانون الثاني 2025: the month's name is two words."""
    return at.word_before in MONTH_ENDS and _is_month(at.found, at.first - 2, at.language)


def _is_clock_or_score(at: Place) -> bool:
    before = at.word_before if not at.gap_before.rstrip(_OPENING) else ""
    dotted = at.word_after in ("a", "p") and at.found.words[at.stop + 1 : at.stop + 2] == ["m"]  # 3 p.m.
    return dotted or before in BEFORE_CLOCK or at.word_after in AFTER_CLOCK or before in SCORES


def _is_age(at: Place, counted: Counted | None) -> bool:
    """Aged 34, 34-year-old, «(34 عاما)», «البالغ من العمر 34 عاما», a number between commas after a name."""
    if (
        at.number.value > _OLDEST
        or at.number.scale > 1
        or (counted is not None and counted.noun.unit not in ("years", "months"))
    ):
        return False
    found, behind = at.found, counted.stop if counted is not None else at.stop
    if counted is not None and not AFTER_AGE.get(at.language, _NONE).isdisjoint(found.words[behind : behind + 2]):
        return True
    if not BEFORE_AGE.get(at.language, _NONE).isdisjoint(found.words[max(0, at.first - _AGE_REACH) : at.first]):
        return True
    if at.gap_before.endswith("(") and found.gaps[behind].startswith(")"):
        return True
    if (counted is not None) != (at.language == "ar"):  # Arabic says the years, English does not
        return False
    between = at.gap_before.strip() in _COMMAS and found.gaps[behind][:1] in (*_COMMAS, ".")
    return _has_age(at) or (between and not is_number(at.word_before or "0"))


def _has_age(at: Place) -> bool:
    """«الذي يبلغ 20 عاما», "who was 11", "Tyler is 13"."""
    if at.first < 2 or at.gap_before != " " or at.word_before not in HAS_AGE.get(at.language, _NONE):
        return False
    who = at.found.words[at.first - 2]
    return at.language == "ar" or who in ("he", "she", "who", "i") or _is_proper(at.found, at.first - 2)

"""Tells a number that counts or measures something from one that dates, times, ranks, names or scores it, or gives an age.

Each rule looks at the words and marks right beside the number; what is counted (`counted`) overrules the weaker ones.
"""

import re

from digest.text.number_role_words import (
    AFTER_AGE,
    AFTER_CLOCK,
    BEFORE_AGE,
    BEFORE_CLOCK,
    BEFORE_YEAR,
    CAPITAL_MONTHS,
    CLITICS,
    DEFINITE,
    ERAS,
    LABELS,
    MONTH_HEADS,
    OF_THE_MONTH,
    SCORES,
    WEEKDAYS,
)
from digest.text.numbers import NumberMention
from digest.text.tokens import Tokens, is_number
from digest.text.units import Counted

_OLDEST = 120  # years
_JOINERS = frozenset(":/×–-_.")
_LIST_MARK = re.compile(r"[.)\]]|\s?[-–—]\s")
_NONE: frozenset[str] = frozenset()


def is_amount(
    found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, *, measured: bool, language: str
) -> bool:
    """Whether the number over the tokens `first` to `stop` is an amount. `measured` says that a currency or per cent goes with it."""
    if number.ordinal or not _is_whole(found, number, first, stop, counted):
        return False
    if measured:
        return True
    return not (
        _is_name(found, number, first, stop, counted, language)
        or _is_date(found, number, first, stop, counted, language)
        or _is_clock_or_score(found, first, stop)
        or _is_age(found, number, first, stop, counted, language)
        or _is_list_number(found, number, first, stop)
    )


def is_definite(found: Tokens, first: int, language: str) -> bool:
    """Whether the number is one that was spoken of: الـ27, الخمسة, the two."""
    if language == "en":
        return first > 0 and found.words[first - 1] in ("the", "these", "those", "his", "her", "their", "its", "all", "both")
    if is_number(found.words[first]):
        return first > 0 and found.gap(first) == "" and found.words[first - 1] in DEFINITE
    return found.words[first].lstrip("وفبك").startswith(("ال", "لل"))


def _is_whole(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None) -> bool:
    """Not a piece of a longer thing: 12.5.2026, 10:30, 24/7, G20, 5G, #12, 007."""
    if number.digits and (found.starts[first] != number.start or found.ends[stop - 1] != number.end):
        return False
    before, after = found.gap(first), found.gap(stop)
    if first and before == "" and found.words[first - 1] not in CLITICS:
        return False
    if stop < len(found.words) and after == "" and (counted is None or counted.first != stop) and _is_latin(found.words[stop]):
        return False
    if first and before in _JOINERS and not (before in "-–" and is_number(found.words[first - 1])):
        return False
    if stop < len(found.words) and after in _JOINERS and after not in "-–" and is_number(found.words[stop]):
        return False
    word = found.words[first]
    return before[-1:] not in ("#", "№", "_", "@") and not (number.digits and word[0] == "0" and word[1:].isdecimal())


def _is_latin(word: str) -> bool:
    return word[0].isascii()


def _is_name(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    """Article 5, قناة 12, Apollo 11, a telephone number; an Arabic number with ال after a noun in the singular (الذكرى الـ25)."""
    bare = counted is None
    if number.digits and number.scale == 1 and bare and (found.ends[first] - found.starts[first] > 6 and found.words[first].isdecimal()):
        return True
    if not first or found.gap(first) not in ("", " ", ". "):
        return False
    before = found.words[first - 1]
    if before in CLITICS and found.gap(first) == "" and first > 1:
        before = found.words[first - 2]
    if not bare:
        return False
    if language == "ar":
        return before in LABELS["ar"] or is_definite(found, first, language)
    return before in LABELS.get(language, _NONE) or (number.digits and _is_proper(found, first - 1))


def _is_proper(found: Tokens, index: int) -> bool:
    """A word with a capital that does not begin a sentence."""
    raw = found.raw(index)
    return len(raw) > 1 and raw[0].isupper() and index > 0 and found.gap(index) in (" ", "-")


def _is_date(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    before = found.words[first - 1] if first and found.gap(first) in ("", " ", ", ", "، ") else ""
    after = found.words[stop] if found.joined(stop) else ""
    plain = number.digits and number.scale == 1 and found.words[first].isdecimal()
    if after in ERAS and plain and number.value > 31:
        return True
    if 1 <= number.value <= 31 and number.scale == 1:
        if after in ("من", "of") and found.joined(stop + 1):
            stop, after = stop + 1, found.words[stop + 1]
        if _is_month(found, stop, language) or after in OF_THE_MONTH:
            return True
        if (_is_month(found, first - 1, language) and before) or (before in WEEKDAYS and counted is None):
            return True
    if not plain or not 1000 <= number.value <= 2100 or len(found.words[first]) != 4:
        return False
    if before in BEFORE_YEAR.get(language, _NONE) or (before and _is_month(found, first - 1, language)):
        return True
    return counted is None and number.value >= 1800


def _is_month(found: Tokens, index: int, language: str) -> bool:
    if not 0 <= index < len(found.words) or found.words[index] not in MONTH_HEADS.get(language, _NONE):
        return False
    return found.words[index] not in CAPITAL_MONTHS or found.raw(index)[0].isupper()


def _is_clock_or_score(found: Tokens, first: int, stop: int) -> bool:
    before = found.words[first - 1] if first and found.gap(first) in ("", " ") else ""
    after = found.words[stop] if found.joined(stop) else ""
    return before in BEFORE_CLOCK or after in AFTER_CLOCK or before in SCORES


def _is_age(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    """Aged 34, 34-year-old, «(34 عاما)», «البالغ من العمر 34 عاما», a number between commas after a name."""
    if number.value > _OLDEST or number.scale > 1 or (counted is not None and counted.noun.unit not in ("years", "months")):
        return False
    behind = counted.stop if counted is not None else stop
    after = set(found.words[behind : behind + 2])
    if counted is not None and not after.isdisjoint(AFTER_AGE.get(language, _NONE)):
        return True
    if not BEFORE_AGE.get(language, _NONE).isdisjoint(found.words[max(0, first - 3) : first]):
        return True
    opens, closes = found.gap(first), found.gap(behind)
    if opens.endswith("(") and closes.startswith(")"):
        return True
    between = opens.strip() in (",", "،") and closes[:1] in (",", "،", ".")
    return between and first > 0 and (counted is not None if language == "ar" else counted is None and found.raw(first - 1)[0].isupper())


def _is_list_number(found: Tokens, number: NumberMention, first: int, stop: int) -> bool:
    """ "1. …", "2) …", "3- …" at the beginning of a line."""
    begins = first == 0 or "\n" in found.gap(first)
    return begins and number.digits and number.value < 100 and bool(_LIST_MARK.match(found.gap(stop)))

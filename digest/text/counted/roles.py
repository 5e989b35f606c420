"""Tells a number that counts or measures something from one that dates, times, ranks, names or scores it, or gives an age.

Each rule looks at the words and marks right beside the number; what is counted (`counted`) overrules the weaker ones.
"""

import re

from digest.text.arabic import bare_forms
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
    HAS_AGE,
    LABELS,
    MONTH_HEADS,
    OF_THE_MONTH,
    RECALLING,
    SCORES,
    WEEKDAYS,
)
from digest.text.counted.units import Counted
from digest.text.numbers import NumberMention
from digest.text.tokens import Tokens, is_number

_OLDEST = 120  # years
_AGE_REACH = 5  # words: aged between 18 and 29
_NEVER_PLAIN = 10**6  # so large without separators and bare, digits are a number of something: a telephone, a licence
_JOINERS = frozenset(":/×–-_.")
_LIST_MARK = re.compile(r"[.)\]]|\s?[-–—]\s")
_OPENING = ' "“«(['
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
    """Whether the number is of things known already: الـ27, الخمسة, the two, her last three."""
    if language == "en":
        index = first - (first > 0 and found.words[first - 1] in RECALLING)
        return index > 0 and found.words[index - 1] in DETERMINERS
    if is_number(found.words[first]):
        article = found.words[first - 1] if first and found.joined(first) else ""
        return article == "ال" or (article in DEFINITE and found.gaps[first] == "")
    return found.words[first].lstrip("وفبك").startswith(("ال", "لل"))


def _is_whole(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None) -> bool:
    """Not a piece of a longer thing: 12.5.2026, 10:30, 24/7, G20, 5G, #12, 007."""
    if number.digits and (found.starts[first] < number.start or found.ends[stop - 1] != number.end):
        return False
    before, after = (gap.strip() if "/" in gap else gap for gap in (found.gaps[first], found.gaps[stop]))
    if first and before == "" and not _may_touch(found.words[first - 1]):
        return False
    if stop < len(found.words) and after == "" and (counted is None or counted.first != stop) and _is_latin(found.words[stop]):
        return False
    if first and before in _JOINERS and not (before in "-–" and is_number(found.words[first - 1])):
        return False
    if stop < len(found.words) and after in _JOINERS and after not in "-–" and is_number(found.words[stop]):
        return False
    word = found.words[first]
    return before[-1:] not in ("#", "№", "_", "@") and not (number.digits and word[0] == "0" and word[1:].isdecimal())


def _may_touch(word: str) -> bool:
    """Whether a word may be written to the digits behind it: an Arabic clitic, or an Arabic word whose space was forgotten."""
    return word in CLITICS or (len(word) > 2 and word[0] >= "ء")


def _is_latin(word: str) -> bool:
    return word[0].isascii()


def _is_name(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    """Article 5, قناة 12, Apollo 11, a telephone number; an Arabic number with ال after a noun in the singular (الذكرى الـ25)."""
    plain = number.digits and number.scale == 1 and counted is None
    if plain and ((number.value >= _NEVER_PLAIN and found.words[first].isdecimal()) or _in_row(found, first, stop)):
        return True
    if not first or found.gaps[first].rstrip(_OPENING) not in ("", "."):
        return False
    before = found.words[first - 1]
    if language == "ar":
        return not LABELS["ar"].isdisjoint(bare_forms(before)) or (counted is None and is_definite(found, first, language))
    return counted is None and (before in LABELS.get(language, _NONE) or (number.digits and _is_proper(found, first - 1)))


def _in_row(found: Tokens, first: int, stop: int) -> bool:
    """Digits beside digits: 0800 555 111; or a hyphen left open: 18- to 29-year-olds."""
    row = (first > 0 and found.gaps[first] == " " and is_number(found.words[first - 1])) or (
        stop < len(found.words) and found.gaps[stop] == " " and is_number(found.words[stop])
    )
    return row or found.gaps[stop] in ("- ", "-, ")


def _is_proper(found: Tokens, index: int) -> bool:
    """A word with a capital that does not begin a sentence, in a text that is not all capitals."""
    raw = found.raw(index)
    if len(raw) < 2 or not raw[0].isupper() or index == 0 or found.gaps[index] not in (" ", "-"):
        return False
    around = (found.raw(other) for other in range(max(0, index - 4), min(index + 6, len(found.words))))
    return any(len(word) > 3 and word.islower() for word in around)


def _is_date(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    before = found.words[first - 1] if first and found.gaps[first] in ("", " ", ", ", "، ") else ""
    years = BEFORE_YEAR.get(language, _NONE)
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
    if not years.isdisjoint(bare_forms(before) if language == "ar" else (before,)) or (
        before and _is_month(found, first - 1, language)
    ):
        return True
    return number.value >= 1800 and (counted is None or (language == "en" and number.value % 100 != 0))  # the 2024 elections


def _is_month(found: Tokens, index: int, language: str) -> bool:
    if not 0 <= index < len(found.words) or found.words[index] not in MONTH_HEADS.get(language, _NONE):
        return False
    return found.words[index] not in CAPITAL_MONTHS or found.raw(index)[0].isupper()


def _is_clock_or_score(found: Tokens, first: int, stop: int) -> bool:
    before = found.words[first - 1] if first and not found.gaps[first].rstrip(_OPENING) else ""
    after = found.words[stop] if found.joined(stop) else ""
    dotted = after in ("a", "p") and found.words[stop + 1 : stop + 2] == ["m"]
    return dotted or before in BEFORE_CLOCK or after in AFTER_CLOCK or before in SCORES


def _is_age(found: Tokens, number: NumberMention, first: int, stop: int, counted: Counted | None, language: str) -> bool:
    """Aged 34, 34-year-old, «(34 عاما)», «البالغ من العمر 34 عاما», a number between commas after a name."""
    if number.value > _OLDEST or number.scale > 1 or (counted is not None and counted.noun.unit not in ("years", "months")):
        return False
    behind = counted.stop if counted is not None else stop
    after = set(found.words[behind : behind + 2])
    if counted is not None and not after.isdisjoint(AFTER_AGE.get(language, _NONE)):
        return True
    if not BEFORE_AGE.get(language, _NONE).isdisjoint(found.words[max(0, first - _AGE_REACH) : first]):
        return True
    if _has_age(found, first, counted, language):
        return True
    opens, closes = found.gaps[first], found.gaps[behind]
    if opens.endswith("(") and closes.startswith(")"):
        return True
    between = opens.strip() in (",", "،") and closes[:1] in (",", "،", ".")
    return between and first > 0 and not is_number(found.words[first - 1]) and (counted is not None) == (language == "ar")


def _has_age(found: Tokens, first: int, counted: Counted | None, language: str) -> bool:
    """«الذي يبلغ 20 عاما», "who was 11", "Tyler is 13"."""
    if first < 2 or found.gaps[first] != " " or language not in HAS_AGE or (counted is None) == (language == "ar"):
        return False
    if found.words[first - 1] not in HAS_AGE[language]:
        return False
    return language == "ar" or found.words[first - 2] in ("he", "she", "who", "i") or _is_proper(found, first - 2)


def _is_list_number(found: Tokens, number: NumberMention, first: int, stop: int) -> bool:
    """ "1. …", "2) …", "3- …" at the beginning of a line."""
    begins = first == 0 or "\n" in found.gaps[first]
    return begins and number.digits and number.value < 100 and bool(_LIST_MARK.match(found.gaps[stop]))

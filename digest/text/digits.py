"""The value of a number written in digits, with its separators: 1,200 · 1.200 · ١٬٢٠٠ · 3,5 · 12.5 · 2½ · 1 234,56."""

import re
from typing import NamedTuple

LARGEST = 10**18  # what scale words make of a number; more of them are no number any more
_COMMA_DECIMALS = frozenset("fr tr de es it pt nl ru el".split())
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_GROUPED = re.compile(r"((?![0٠۰])\d{1,3})([.,٬،\u00a0\u202f])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,٫](\d+))?")
_DECIMAL = re.compile(r"(\d+)[.,٫،](\d+)")


class Part(NamedTuple):
    """A number read from tokens, up to (not with) the token `stop`. `scale` is its last scale word, 1 without one."""

    value: float
    stop: int
    scale: float = 1
    ordinal: bool = False


def value_of(digits: str, language: str, *, exact: bool) -> float | None:
    """The value, an int where it is whole; None for digits that do not make one number (12.5.2026, 2015،2016).

    One mark before three digits is read as the language has it: 1,200 parts thousands in English and Arabic, 1.200 in Arabic
    and in the languages of the decimal comma. `exact`: a scale word or per cent follows (1.250 مليار), a point is decimal.
    """
    if digits.isdecimal():
        return int(digits)
    if fraction := _FRACTIONS.get(digits[-1]):
        return fraction + int(digits[:-1] or 0) if digits[:-1].isdecimal() or len(digits) == 1 else None
    grouped = _GROUPED.fullmatch(digits)
    if grouped:
        head, mark, groups, decimals = grouped.groups()
        whole = head + re.sub(r"\D", "", groups)
        if decimals:
            return float(f"{whole}.{decimals}")
        if len(groups) > 3 or _parts_thousands(mark, language, exact):
            return int(whole)
    decimal = _DECIMAL.fullmatch(digits)
    if decimal is None or (len(decimal[1]) > 3 and digits[len(decimal[1])] in ",،"):
        return None
    return float(f"{decimal[1]}.{decimal[2]}")


def _parts_thousands(mark: str, language: str, exact: bool) -> bool:
    if mark == ".":
        return not exact and language != "en"
    return mark != "," or language not in _COMMA_DECIMALS

"""Whether a text and its source name the same months and days of the week.

A month that is left out is style; another month is an error. So only what each side has and the other has not, both at once,
counts.
"""

from functools import cache

from digest.problems import Finding, Reason
from digest.text.date_words import MONTH_NUMBERS, WEEKDAYS
from digest.text.folding import fold
from digest.text.tokens import Tokens, is_number, tokens

_ALSO_WORDS = frozenset(("may", "march", "mar", "sun", "sat"))  # English words, too
_BEFORE_MONTH = {
    "en": frozenset("in of since until till by from during last next this early mid late between and through".split()),
    "ar": frozenset(map(fold, "في شهر من منذ حتى خلال أواخر أوائل مطلع نهاية بداية منتصف بين و".split())),
}
_AFTER_MONTH = {
    "en": frozenset("elections election last next this".split()),
    "ar": frozenset(map(fold, "الماضي المقبل القادم الجاري من".split())),
}
# Months whose Arabic name is another word as well; they need a number or a preposition beside them.
_ALSO_ARABIC = frozenset(map(fold, "مارس ماي آب أوت جوان".split()))
_TWO_WORDS = {
    fold("كانون"),
    fold("تشرين"),
    fold("وكانون"),
    fold("وتشرين"),
    fold("بكانون"),
    fold("بتشرين"),
    fold("لكانون"),
    fold("لتشرين"),
}
_CLITICS = ("", "و", "ل", "ب", "ف")


def compare(source: str, source_language: str, output: str, language: str) -> tuple[list[Finding], int]:
    """The months and weekdays that became others; and how many both name."""
    theirs, ours = tokens(source), tokens(output)
    findings, shared = [], 0
    for read in (_months, _weekdays):
        before, after = read(theirs, source_language), read(ours, language)
        lost = [before[number] for number in before if number not in after]
        new = [after[number] for number in after if number not in before]
        shared += len(before.keys() & after.keys())
        if lost and new:
            findings.append(Finding(Reason.DATE_CHANGED, f"{lost[0]} → {new[0]}"))
    return findings, shared


def month_at(found: Tokens, index: int, language: str) -> int:
    """The number of the month named at a token, 0 where none is."""
    if index >= len(found.words) or language not in MONTH_NUMBERS:
        return 0
    word = found.words[index]
    number = _table(language).get(word, 0)
    if number >= 0:
        return number if language != "en" or found.spelled[index][0].isupper() else 0
    following = found.words[index + 1] if index + 1 < len(found.words) else ""
    return MONTH_NUMBERS[language].get(f"{word[-5:]} {following}", 0)


@cache
def _table(language: str) -> dict[str, int]:
    """The words of months with what may be written to them → the number; -1 where the next word decides."""
    clitics = _CLITICS if language == "ar" else ("",)
    table = {clitic + month: number for clitic in clitics for month, number in MONTH_NUMBERS[language].items()}
    return table | (dict.fromkeys(_TWO_WORDS, -1) if language == "ar" else {})


def _months(found: Tokens, language: str) -> dict[int, str]:
    """Number of the month → how it is written."""
    if language not in MONTH_NUMBERS:
        return {}
    named: dict[int, str] = {}
    table = _table(language)
    if table.keys().isdisjoint(found.words):
        return {}
    for index in [index for index, word in enumerate(found.words) if word in table]:
        word = found.words[index]
        number = month_at(found, index, language)
        if number and ((word not in _ALSO_WORDS and word not in _ALSO_ARABIC) or _is_dated(found, index, language)):
            named.setdefault(number, found.spelled[index])
    return named


def _is_dated(found: Tokens, index: int, language: str) -> bool:
    before = found.words[index - 1] if index else ""
    after = found.words[index + 1] if index + 1 < len(found.words) else ""
    numbers = (before != "" and is_number(before)) or (after != "" and is_number(after))
    return numbers or before in _BEFORE_MONTH[language] or after in _AFTER_MONTH[language]


def _weekdays(found: Tokens, language: str) -> dict[int, str]:
    days = WEEKDAYS.get(language, {})
    if days.keys().isdisjoint(found.words):
        return {}
    return {
        days[word]: found.spelled[index]
        for index, word in enumerate(found.words)
        if word in days and (language != "en" or found.spelled[index][0].isupper())
    }

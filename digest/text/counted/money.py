"""Which currency an amount is in, and where it is said: $80m, USD 80, 80 million Egyptian pounds, 80 مليون ريال سعودي."""

from typing import NamedTuple

from digest.text.arabic import bare_forms
from digest.text.counted.currency_words import ADJECTIVES, CODES, DOLLARS, DUALS, SHARED, SIGNS, UNCLEAR, WORDS
from digest.text.counted.place import Place
from digest.text.tokens import Tokens, is_number, words_of

UNNAMED = "money-XXX"  # money of no country that is named: by ISO 4217, XXX is no currency
_BLANKS = " \u00a0"


class Measured(NamedTuple):
    """A unit told by a sign or a word of its own, and the slice of text of number and unit."""

    unit: str
    start: int
    end: int


def money(at: Place) -> Measured | None:
    """The currency of a number as `money-` and its ISO 4217 code; XXX where the word alone does not tell the country."""
    return _sign(at) or _code(at) or _word(at)


def dual_money(found: Tokens, index: int) -> Measured | None:
    """Two of a currency in one word: دولاران, بدينارين."""
    word = found.words[index]
    form = next((form for form in bare_forms(word) if form in DUALS), None)
    if form is None:
        return None
    code, stop = _with_country(found, index + 1, DUALS[form])
    return _measured(code, found.past_letters(index, len(word) - len(form)), found.ends[stop - 1])


def shared_currency(text: str) -> str | None:
    """The word for money in the text of a figure that several countries use (`dinar`, `pound` …), if it has one."""
    forms = (form for word in words_of(text) for form in bare_forms(word))
    return next((SHARED[form] for form in forms if form in SHARED), None)


def _measured(code: str, start: int, end: int) -> Measured:
    return Measured(f"money-{code}", start, end)


def _sign(at: Place) -> Measured | None:
    found, start, end = at.found, at.number.start, at.number.end
    before, after = at.gap_before.rstrip(_BLANKS), at.gap_after.lstrip(_BLANKS)
    if before and before[-1] in SIGNS:
        sign = found.text.rfind(before[-1], 0, start)
        country = (
            DOLLARS.get(found.spelled[at.first - 1])
            if before == "$" and at.first and found.ends[at.first - 1] == sign
            else None
        )
        return _measured(country or SIGNS[before[-1]], found.starts[at.first - 1] if country else sign, end)
    if after and after[0] in SIGNS and (len(after) > 1 or not _number_at(found, at.stop)):  # not the sign of the next number
        return _measured(SIGNS[after[0]], start, found.text.find(after[0], end) + 1)
    return None


def _number_at(found: Tokens, index: int) -> bool:
    return index < len(found.words) and is_number(found.words[index])


def _code(at: Place) -> Measured | None:
    found = at.found
    if at.first and found.joined(at.first) and (code := CODES.get(found.spelled[at.first - 1])):
        return _measured(code, found.starts[at.first - 1], at.number.end)
    if at.word_after and (code := CODES.get(found.spelled[at.stop])):
        return _measured(code, at.number.start, found.ends[at.stop])
    return None


def _word(at: Place) -> Measured | None:
    """A word for money behind the number, with its country before (English) or behind it (Arabic); "من الدولارات" too. Pounds
    of no country are money where they are thousands or more, else perhaps a weight."""
    found, index = at.found, at.stop
    index += at.word_after in ("من", "d", "de")
    country = ""
    for _ in range(2):  # at most one adjective
        if index >= len(found.words) or not (found.gaps[index] in ("", " ", "-", "'", "’") or found.joined(index)):
            return None
        word = found.words[index].removeprefix("ال")
        if word in WORDS:
            code, stop = _with_country(found, index + 1, country or WORDS[word])
            sure = code != "XXX" or at.number.scale > 1 or word not in UNCLEAR
            return _measured(code, at.number.start, found.ends[stop - 1]) if sure else None
        country = ADJECTIVES.get(word, "")
        if not country:
            return None
        index += 1
    return None


def _with_country(found: Tokens, index: int, code: str) -> tuple[str, int]:
    """The currency, with the country's adjective that may stand at a token, and the token behind."""
    country = ADJECTIVES.get(found.words[index].removeprefix("ال")) if found.joined(index) else None
    return (country, index + 1) if country else (code, index)

"""Which currency an amount is in, and where it is said: $80m, USD 80, 80 million Egyptian pounds, 80 مليون ريال سعودي."""

from dataclasses import dataclass

from digest.text.arabic import bare_forms
from digest.text.counted.currency_words import ADJECTIVES, CODES, DOLLARS, DUALS, SIGNS, UNCLEAR, WORDS
from digest.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Money:
    """An ISO 4217 code (XXX where the word alone does not tell the country), and the slice of text of amount and currency."""

    code: str
    start: int
    end: int


def currency(found: Tokens, first: int, stop: int, start: int, end: int, *, large: bool) -> Money | None:
    """The currency of the number that spans the tokens `first` to `stop` and the text from `start` to `end`. `large` numbers, of
    thousands and millions, are money even in pounds of no country; 550 pounds are a weight as well."""
    money = _sign(found, first, stop, start, end) or _code(found, first, stop, start, end)
    return money or _word(found, stop, start, end, large=large)


def dual_currency(found: Tokens, index: int) -> Money | None:
    """Two of a currency in one word: دولاران."""
    word = found.words[index]
    form = next((form for form in bare_forms(word) if form in DUALS), None)
    if form is None:
        return None
    code, stop = _with_country(found, index + 1, DUALS[form])
    return Money(code, found.past_letters(index, len(word) - len(form)), found.ends[stop - 1])


def _sign(found: Tokens, first: int, stop: int, start: int, end: int) -> Money | None:
    before, after = found.gaps[first].rstrip(" \u00a0"), found.gaps[stop].lstrip(" \u00a0")
    if before[-1:] in SIGNS and before:
        sign = found.text.rfind(before[-1], 0, start)
        country = DOLLARS.get(found.raw(first - 1)) if first and before[0] == "$" and found.ends[first - 1] == sign else None
        return Money(country or SIGNS[before[-1]], found.starts[first - 1] if country else sign, end)
    if after[:1] in SIGNS and after and not found.gaps[stop + 1 if stop < len(found.words) else stop][:1].isdigit():
        return Money(SIGNS[after[0]], start, found.text.find(after[0], end) + 1) if _owns(found, stop, after) else None
    return None


def _owns(found: Tokens, stop: int, after: str) -> bool:
    """Whether a sign behind a number is its own: not the next number's ("between 5 and $10")."""
    return len(after) > 1 or stop == len(found.words) or found.words[stop] > ":"


def _code(found: Tokens, first: int, stop: int, start: int, end: int) -> Money | None:
    if first and found.joined(first) and (code := CODES.get(found.raw(first - 1))):
        return Money(code, found.starts[first - 1], end)
    if stop < len(found.words) and found.joined(stop) and (code := CODES.get(found.raw(stop))):
        return Money(code, start, found.ends[stop])
    return None


def _word(found: Tokens, stop: int, start: int, end: int, *, large: bool) -> Money | None:
    """A word for money behind the number, with its country before (English) or behind it (Arabic); "من الدولارات" too."""
    index = stop
    if found.words[index : index + 1] == ["من"] and found.joined(index):
        index += 1
    before = ""
    for _ in range(2):  # US, Hong Kong: at most one adjective
        if index >= len(found.words) or found.gaps[index] not in ("", " ", "-"):
            return None
        word = found.words[index].removeprefix("ال")
        if word in WORDS:
            code, behind = _with_country(found, index + 1, before or WORDS[word])
            return Money(code, start, found.ends[behind - 1]) if code != "XXX" or large or word not in UNCLEAR else None
        before = ADJECTIVES.get(word, "")
        if not before:
            return None
        index += 1
    return None


def _with_country(found: Tokens, index: int, code: str) -> tuple[str, int]:
    country = ADJECTIVES.get(found.words[index].removeprefix("ال")) if found.joined(index) else None
    return (country, index + 1) if country else (code, index)

"""English numbers, read from tokens: compounds, scale words and their abbreviations, halves. One rule a function."""

from digest.text.digits import LARGEST, Part, value_of
from digest.text.number_words import (
    ABBREVIATIONS,
    BEFORE_DECADE,
    CURRENCY_SIGNS,
    DIMENSIONS,
    ENGLISH,
    HALVES_OF_DAY,
    NEED_MONEY,
    ORDINAL_ENDINGS,
    POSSESSIVES,
    VAGUE,
    NumberWord,
)
from digest.text.tokens import Tokens, is_number


def read(found: Tokens, index: int) -> Part | None:
    """The number that begins at a token: groups of falling scale, in words with or without "and"."""
    if is_number(found.words[index]):
        return _digits(found, index)
    first = _group(found, index)
    if first is None or first.scale == 1:
        return first
    value, stop, scale = first.value, first.stop, first.scale
    while scale > 1 and _blank(found, stop):
        begin = stop + (found.words[stop] == "and")
        group = _group(found, begin) if _blank(found, begin) else None
        if group is None or group.ordinal or group.value >= scale:
            break
        value, stop, scale = value + group.value, group.stop, group.scale
    return Part(value, stop, scale)


def _blank(found: Tokens, index: int) -> bool:
    """Whether a word may go on with the number before it: a blank or a hyphen between them."""
    return index < len(found.words) and found.gaps[index] in (" ", "-", "‑", "‐")


def _next(found: Tokens, index: int) -> NumberWord | None:
    return ENGLISH.get(found.words[index]) if _blank(found, index) else None


def _group(found: Tokens, index: int) -> Part | None:
    """A number below a thousand with its scale words; "a million"; "half a million"; an ordinal."""
    entry = ENGLISH.get(found.words[index])
    if entry is None or (entry.kind in ("scale", "hundred") and index and found.words[index - 1] in VAGUE):
        return None
    match entry.kind:
        case "unit" | "tens":
            small = _below_hundred(found, index, entry)
            return small if small.ordinal else _scaled(found, small.value, small.stop)
        case "ordinal":
            return Part(entry.value, index + 1, ordinal=True)
        case "hundred":
            return _scaled(found, 1, index)
        case "scale":
            return Part(entry.value, index + 1, entry.value)
        case "part":
            return _part_of_scale(found, index, entry)
        case "decade" if index and found.words[index - 1] in BEFORE_DECADE:
            return Part(1900 + entry.value, index + 1, ordinal=True)
        case _:
            return None


def _below_hundred(found: Tokens, index: int, entry: NumberWord) -> Part:
    following = _next(found, index + 1)
    if entry.kind == "tens" and following is not None and following.kind in ("unit", "ordinal") and 1 <= following.value <= 9:
        return Part(entry.value + following.value, index + 2, ordinal=following.kind == "ordinal")
    return Part(entry.value, index + 1)


def _scaled(found: Tokens, value: float, index: int) -> Part:
    """A small number and what follows it: "and a half", [hundred [and] …], [thousand …]."""
    scale: float = 1
    if found.words[index : index + 3] == ["and", "a", "half"]:
        value, index = value + 0.5, index + 3
    following = ENGLISH.get(found.words[index]) if index < len(found.words) else None
    if following is not None and following.kind == "hundred":
        value, index = _after_hundred(found, value * following.value, index + 1)
    while (word := _next(found, index)) is not None and word.kind in ("scale", "scales") and value * word.value < LARGEST:
        value, scale, index = value * word.value, word.value, index + 1
    return Part(value, index, scale)


def _after_hundred(found: Tokens, hundreds: float, index: int) -> tuple[float, int]:
    begin = index + (found.words[index : index + 1] == ["and"])
    rest = _next(found, begin)
    if rest is None or rest.kind not in ("unit", "tens") or not _blank(found, index):
        return hundreds, index
    small = _below_hundred(found, begin, rest)
    return (hundreds, index) if small.ordinal else (hundreds + small.value, small.stop)


def _part_of_scale(found: Tokens, index: int, entry: NumberWord) -> Part | None:
    """Half a million, a quarter of a million, half-million, half a dozen."""
    begin = index + 1
    begin += found.words[begin : begin + 1] == ["of"]
    begin += found.words[begin : begin + 1] == ["a"]
    word = _next(found, begin)
    if word is None or word.kind not in ("scale", "hundred"):
        return None
    return Part(entry.value * word.value, begin + 1, word.value if word.kind == "scale" else 1)


def _digits(found: Tokens, index: int) -> Part | None:
    """Digits with an ordinal ending (21st, 1980s), a written scale (2.4m, $3 bn) or scale words (3.5 million, 2 dozen).
    None for what is no number: 5.30pm."""
    value = value_of(found.spelled[index], "en", exact=False)
    if value is None or index + 1 == len(found.words):
        return None if value is None else Part(value, index + 1)
    word, gap = found.words[index + 1], found.gaps[index + 1]
    if gap == "" and word in ORDINAL_ENDINGS:
        return Part(value, index + 2, ordinal=True)
    if gap in ("", "'", "’") and word == "s" and value % 10 == 0:
        aged = not POSSESSIVES.isdisjoint(found.words[max(0, index - 2) : index])
        return Part(value if value > 100 or aged else 1900 + value, index + 2, ordinal=True)
    if isinstance(value, float) and word in HALVES_OF_DAY and gap in ("", " "):
        return None
    if word in ABBREVIATIONS and gap in ("", " ") and _abbreviates(found, index, word, gap):
        return Part(value * ABBREVIATIONS[word], index + 2, ABBREVIATIONS[word])
    return _scaled(found, value, index + 1) if gap in (" ", "-") else Part(value, index + 1)


def _abbreviates(found: Tokens, index: int, word: str, gap: str) -> bool:
    """Whether "2.4m", "3 bn" or "300k" is a scale, not metres or a race: money, decimals, or a plural it counts."""
    money = found.gaps[index][-1:] in CURRENCY_SIGNS and found.gaps[index] != ""
    if money or word not in NEED_MONEY:
        return money or gap == ""
    if gap or word == "b":
        return False
    counted = found.words[index + 2] if found.joined(index + 2) else ""
    return "." in found.words[index] or (counted.endswith(("s", "people", "men")) and counted not in DIMENSIONS)

"""Numbers in running text: in digits (0-9, ٠-٩, ۰-۹) and, in Arabic and English, in words.

Arabic: gender and case forms, duals (ألفان, مليوني), one-word hundreds, compounds with و (ثلاثة وعشرون, خمسة آلاف و200) and
clitics. English: compounds with and without hyphen and "and", a hundred, half a million, 2.4m, $3bn. Elsewhere digits, with the
words for thousands and millions. One pass over the tokens; every step moves forward, so time is linear.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from digest.text import numbers_ar, numbers_en
from digest.text.digits import LARGEST, Part, value_of
from digest.text.hints import Hint
from digest.text.number_words import ARABIC, ENGLISH, NumberWord
from digest.text.scale_words import SCALES
from digest.text.tokens import Tokens, is_number, tokens


class NumberMention(NamedTuple):
    """A number and its place. `scale` is its last scale word (1 without one: "3 million" has 10**6); `digits` says that it
    begins with digits; `ordinal` marks what ranks or dates instead of counting: "21st", «الحادي والعشرين», "the 1980s"."""

    value: int | float
    start: int
    end: int
    digits: bool
    ordinal: bool = False
    scale: int = 1


_Words = Mapping[str, NumberWord]
_Reader = Callable[[Tokens, int], Part | None]

_DIGITS = re.compile(r"\d+")
_NO_WORDS: _Words = {}


def find_numbers(text: str, language: str) -> tuple[NumberMention, ...]:
    """All numbers of a text in order, none overlapping: cardinals, ordinals, the numbers in dates and in names (G20).

    "One" is found wherever it stands, pronoun or not. Digits that do not make one number (12.5.2026, 2015،2016) are found
    part by part. Vague amounts (thousands, عشرات الآلاف) are not numbers. A clitic before a number word is left out.
    """
    found = tokens(text)
    words, read = _reader(language)
    mentions: list[NumberMention] = []
    after = 0
    for index in found.hinted(Hint.NUMBER):
        digits = is_number(found.words[index])
        if index < after or not (digits or found.words[index] in words):
            continue
        part = read(found, index)
        if part is not None:
            mentions.append(_mention(found, index, part, words))
            after = part.stop
        elif digits:
            mentions.extend(_pieces(found, index))
    return tuple(mentions)


def _reader(language: str) -> tuple[_Words, _Reader]:
    if language == "ar":
        return ARABIC, numbers_ar.read
    if language == "en":
        return ENGLISH, numbers_en.read

    scales = SCALES.get(language, {})

    def read(found: Tokens, index: int) -> Part | None:
        scale = scales.get(found.words[index + 1], 1) if found.joined(index + 1) else 1
        value = value_of(found.spelled[index], language, exact=scale > 1 or found.gaps[index + 1][:1] in ("%", "٪"))
        if value is None or value * scale > LARGEST:
            return None
        return Part(value * scale, index + 1 + (scale > 1), scale)

    return _NO_WORDS, read


def _mention(found: Tokens, index: int, part: Part, words: _Words) -> NumberMention:
    word = found.words[index]
    start = found.starts[index]
    if word in words:
        start = found.past_letters(index, words[word].clitics)
    elif part.stop > index + 1 and found.bracketed(index):
        start -= 1  # (100) ألف
    value = round(part.value + (_century(found, index) if len(word) == 2 else 0), 6)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return NumberMention(value, start, found.ends[part.stop - 1], is_number(word), part.ordinal, int(part.scale))


def _century(found: Tokens, index: int) -> int:
    """What is left out of the second year in 1950-53."""
    word, before = found.words[index], found.words[index - 1] if index else ""
    if not (
        len(word) == 2 and len(before) == 4 and word.isdecimal() and before.isdecimal() and found.gaps[index] in ("-", "–", "/")
    ):
        return 0
    return int(before) // 100 * 100 if before[0] in "12" and before[2:] < word else 0


def _pieces(found: Tokens, index: int) -> list[NumberMention]:
    start = found.starts[index]
    return [
        NumberMention(int(piece.group()), start + piece.start(), start + piece.end(), digits=True)
        for piece in _DIGITS.finditer(found.spelled[index])
    ]

"""A number of a text with the tokens around it: what the rules about numbers look at."""

from typing import NamedTuple

from digest.text.numbers import NumberMention
from digest.text.tokens import Tokens


class Place(NamedTuple):
    """The number `number` over the tokens `first` to `stop` of `found`.

    `word_before` is the word before it, "" at the beginning of the text; `word_after` the word that follows with nothing but a
    space between, or "". `plain`: it is written in digits without separators or scale words.
    """

    found: Tokens
    number: NumberMention
    first: int
    stop: int
    language: str
    gap_before: str
    gap_after: str
    word_before: str
    word_after: str
    plain: bool


def place(found: Tokens, number: NumberMention, language: str) -> Place:
    """Where a number stands among the tokens of its text."""
    first, stop = found.first_at(number.start), found.last_at(number.end - 1) + 1
    return Place(
        found=found,
        number=number,
        first=first,
        stop=stop,
        language=language,
        gap_before=found.gaps[first],
        gap_after=found.gaps[stop],
        word_before=found.words[first - 1] if first else "",
        word_after=found.words[stop] if found.joined(stop) else "",
        plain=number.digits and number.scale == 1 and found.words[first].isdecimal(),
    )

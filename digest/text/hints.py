"""What may begin at a word, asked once for all who read a text and remembered with the word (`digest.text.tokens`).

Most words begin no number, date, event or titled name, so the readers of these look at the others only. A hint is no claim: it
tells of Arabic and English words alike, and each reader knows the language of its text.
"""

from collections.abc import Callable
from functools import cache


class Hint:
    """Bits of an int: an enum of flags is ten times slower."""

    NUMBER = 1 << 0
    DATE = 1 << 1
    EVENT = 1 << 2
    TITLE = 1 << 3
    DUAL = 1 << 4


def hints(word: str) -> int:
    """The hints of a folded word or number."""
    if word < ":":
        return Hint.NUMBER | Hint.DATE
    return sum(hint for hint, begins in _tables("ar" if word > "\u0590" else "en") if begins(word))


@cache
def _tables(language: str) -> tuple[tuple[int, Callable[[str], object]], ...]:
    from digest.text import event_words, number_words, people  # they are read from tokens
    from digest.text.counted.units import arabic_duals
    from digest.text.date_words import date_heads

    numbers = number_words.ARABIC if language == "ar" else number_words.ENGLISH
    duals = arabic_duals() if language == "ar" else frozenset[str]()
    events = event_words.lexicon(language)
    assert events is not None
    return (
        (Hint.NUMBER, numbers.__contains__),
        (Hint.DATE, date_heads(language).__contains__),
        (Hint.EVENT, events.__getitem__),
        (Hint.TITLE, people.titles(language).__contains__),
        (Hint.DUAL, duals.__contains__),
    )

"""The forms of English words: the regular endings, and the table of those that are not regular (`irregular_en`).

Bases and readings are as in `forms_ar`; the class of a base is its entry's kinds.
"""

from collections.abc import Container, Iterator, Sequence

from digest.text.folding import fold
from digest.text.lexicon.irregular_en import IRREGULAR

_ALL = "nvax"
_HISSED = ("ses", "xes", "zes", "oes", "ches", "shes")  # where -es is the ending; planes are no plans


def bases(words: Sequence[str], kinds: str) -> Iterator[tuple[int, str, str]]:
    """(index of the word, base, class) of all words of an entry."""
    for index, word in enumerate(words):
        yield index, fold(word), kinds


def term_bases(word: str, kinds: str) -> Iterator[tuple[str, str]]:
    """(base, class) of a word inside a term."""
    yield fold(word), kinds


def readings(word: str, known: Container[str]) -> Iterator[tuple[int, str, str]]:
    """What a folded word may be a form of, out of the known bases; a listed form before derived ones of it."""
    return (reading for reading in _readings(word) if reading[1] in known)


def _readings(word: str) -> Iterator[tuple[int, str, str]]:
    yield 0, word, _ALL
    for base in IRREGULAR.get(word, ()):
        yield 1, base, _ALL
    if len(word) < 4:
        return
    if word[-1] == "s" and word[-2] not in "su":
        yield 2, word[:-1], "nv"
        if word.endswith("ies"):
            yield 2, word[:-3] + "y", "nv"
        elif word.endswith(_HISSED):
            yield 2, word[:-2], "nv"
    elif word.endswith("ly"):
        yield 2, word[:-2], "a"
        yield 2, word[:-1] + "e", "a"  # ably, humbly
        yield 2, word[:-3] + "y", "a"
        yield 2, word[:-4], "a"  # politically
    else:
        for ending, classes in (("ed", "v"), ("ing", "v"), ("er", "a"), ("est", "a")):
            if word.endswith(ending):
                yield from ((2, base, classes) for base in _before(word[: -len(ending)], ending))


def _before(rest: str, ending: str) -> Iterator[str]:
    """What may stand before an ending that begins with a vowel: stop|ped, agre|ed, carri|ed."""
    if len(rest) < 2:
        return
    yield rest
    yield rest + "e"
    if rest[-1] == rest[-2]:
        yield rest[:-1]
    if rest[-1] == "i" and ending != "ing":
        yield rest[:-1] + "y"

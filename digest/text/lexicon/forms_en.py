"""The forms of English words: the regular endings, and the table of those that are not regular (`irregular_en`).

Bases and readings are as in `forms_ar`; the class of a base is its entry's kinds.
"""

from collections.abc import Container, Iterator, Sequence

from digest.text.folding import fold
from digest.text.lexicon.irregular_en import IRREGULAR

_ALL = "nvax"
_HISSED = ("ses", "xes", "zes", "oes", "ches", "shes")  # where -es is the ending; planes are no plans
_ENDINGS = {ending[-2:]: (ending, classes) for ending, classes in (("ed", "v"), ("ing", "v"), ("er", "a"), ("est", "a"))}


def bases(words: Sequence[str], kinds: str) -> Iterator[tuple[int, str, str]]:
    """(index of the word, base, class) of all words of an entry."""
    for index, word in enumerate(words):
        yield index, fold(word), kinds


def term_bases(word: str, kinds: str) -> Iterator[tuple[str, str]]:
    """(base, class) of a word inside a term."""
    yield fold(word), kinds


def readings(word: str, known: Container[str]) -> list[tuple[int, str, str]]:
    """What a folded word may be a form of, out of the known bases."""
    found = [(0, word, _ALL)] if word in known else []
    if word in IRREGULAR:
        found += ((1, base, _ALL) for base in IRREGULAR[word] if base in known)
    if len(word) > 3 and word[-1] in "sydgrt":
        classes, without = _uninflected(word)
        found += ((2, base, classes) for base in without if base in known)
    return found


def _uninflected(word: str) -> tuple[str, Sequence[str]]:
    """The classes of the words that may take the ending a word has, and what they are."""
    if word[-1] == "s":
        return "nv", () if word[-2] in "su" else _before_s(word)
    if word[-1] == "y":  # ably, humbly; politically
        return "a", (word[:-2], word[:-1] + "e", word[:-3] + "y", word[:-4]) if word[-2] == "l" else ()
    ending, classes = _ENDINGS.get(word[-2:], ("", ""))
    return classes, _before(word[: -len(ending)], ending) if ending and word.endswith(ending) else ()


def _before_s(word: str) -> Sequence[str]:
    """What may stand before a plural's or a verb's -s."""
    if word.endswith("ies"):
        return word[:-1], word[:-3] + "y"
    return (word[:-1], word[:-2]) if word.endswith(_HISSED) else (word[:-1],)


def _before(rest: str, ending: str) -> Sequence[str]:
    """What may stand before an ending that begins with a vowel: stop|ped, agre|ed, carri|ed."""
    if len(rest) < 2:
        return ()
    found = [rest, rest + "e"]
    if rest[-1] == rest[-2]:
        found.append(rest[:-1])
    if rest[-1] == "i" and ending != "ing":
        found.append(rest[:-1] + "y")
    return found

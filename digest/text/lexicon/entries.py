"""The lines of a vocabulary table.

    concept-id <TAB> kinds <TAB> English words <TAB> Arabic words

`kinds` are letters out of `n` noun, `v` verb, `a` adjective, `x` other. Words are dictionary forms parted by a comma: in
English singulars and infinitives; in Arabic singulars and broken plurals without ال, and of verbs the past and after it the
present (هاجم, يهاجم). A word may be a term of up to five words. Lines that begin with # are comments.
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["n", "v", "a", "x"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOST_WORDS = 5
_ENGLISH = re.compile(r"[a-zA-ZÀ-ÿ0-9'’. -]+")
_ARABIC = re.compile("[\u0621-\u064a0-9 ]+")


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning as the press uses it, and the words for it: dictionary forms."""

    id: str
    kinds: str
    english: tuple[str, ...]
    arabic: tuple[str, ...]

    def words(self, language: str) -> tuple[str, ...]:
        return {"en": self.english, "ar": self.arabic}.get(language, ())


def parse(text: str) -> tuple[list[Concept], list[tuple[int, str]]]:
    """The concepts of a table, and its mistakes: line (from 1) and what is wrong there. A line with a mistake is left out."""
    concepts: list[Concept] = []
    mistakes: list[tuple[int, str]] = []
    met: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        wrong = _wrong(columns, met)
        if wrong:
            mistakes.append((number, wrong))
            continue
        met[columns[0]] = number
        concepts.append(Concept(columns[0], columns[1], _split(columns[2]), _split(columns[3])))
    return concepts, mistakes


def _split(column: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in column.split(","))


def _wrong(columns: list[str], met: dict[str, int]) -> str:
    """What is wrong with a line, "" for nothing."""
    if len(columns) != 4:
        return f"{len(columns)} columns instead of 4 (id, kinds, English, Arabic, parted by tabs)"
    identifier, kinds, english, arabic = columns
    if not _ID.fullmatch(identifier):
        return f"id {identifier!r}: small Latin letters, digits and hyphens only"
    if identifier in met:
        return f"id {identifier!r} stands in line {met[identifier]} already"
    if not kinds or set(kinds) - set("nvax") or len(set(kinds)) < len(kinds):
        return f"kinds {kinds!r}: letters out of n, v, a, x, each once"
    for words, letters, name in ((english, _ENGLISH, "English"), (arabic, _ARABIC, "Arabic")):
        for word in _split(words):
            if not letters.fullmatch(word):
                return f"{word!r} is not written in {name} letters without vowel marks" if word else f"an empty {name} word"
            if len(word.split()) > _MOST_WORDS:
                return f"{word!r} has more than {_MOST_WORDS} words"
    return ""

"""Whether an Arabic and an English text speak of the same things: concepts of the vocabulary, names, numbers.

Each thing that one side says is looked for on the other. What is found speaks for a translation and what is not speaks
against it, in nats (logarithms of odds), as much as it does among sentences that translate each other and among those that do
not: of the concepts of a sentence two thirds are in its translation, and one in fifty in another sentence.
"""

import re
from collections.abc import Sequence
from functools import cache

from digest.text.lexicon import lexicon
from digest.text.remembered import Remembered
from digest.text.sentences import split
from digest.text.tokens import tokens

# Found and not found, for one thing said.
_CONCEPT = (2.0, -0.8)
_VAGUE = (1.2, -0.5)  # a word of several meanings
_NAME = (3.0, -1.2)
_NUMBER = (2.0, -1.5)
_QUESTION = (1.5, -0.7)
_QUOTED = (0.6, -0.3)
_QUOTES = re.compile('["«»“”]')
_SHOWN = 4  # words
_ENDS_WITHIN = re.compile(r"[.!?؟…\n]\W{0,4}\s\w")
_VAGUE_FROM = 3  # concepts
_LEAST = -2.5  # below, the two speak of different things


def differ(english: str, arabic: str, names: Sequence[tuple[bool, bool]], wrong: int, shared: int) -> bool:
    """Whether an English and an Arabic text speak of different things; never where the Arabic has lost its blanks."""
    if tokens(arabic).run_together:
        return False
    return evidence(english, arabic, names, wrong, shared) < _LEAST


def foreign_sentence(source: str, source_language: str, output: str, language: str) -> str:
    """How a sentence begins that has nothing of the source, in an output of more sentences than the source; "" if none does."""
    if not _ENDS_WITHIN.search(output):
        return ""
    ours = split(output)
    if len(ours) < 2 or len(ours) <= len(split(source)):
        return ""
    everything = frozenset().union(*_spoken(source, source_language))
    for sentence in ours[1:]:
        said = _spoken(sentence.text, language)
        if said and all(thing.isdisjoint(everything) for thing in said):
            return " ".join(sentence.text.split()[:_SHOWN])
    return ""


def evidence(english: str, arabic: str, names: Sequence[tuple[bool, bool]], wrong: int, shared: int) -> float:
    """What the two have in common, in nats. `names`: of each English name, whether its capital may only
    begin a sentence, and whether the Arabic has it; `wrong` and `shared`: how many numbers and dates disagree and agree."""
    ours, theirs = _spoken(english, "en"), _spoken(arabic, "ar")
    total = _NUMBER[1] * wrong + _NUMBER[0] * shared + _marks(english, arabic)
    total += sum(_NAME[0] if there else 0 if opens else _NAME[1] for opens, there in names)
    for one, other in ((ours, theirs), (theirs, ours)):
        everything = frozenset().union(*other)
        for thing in one:
            weights = _CONCEPT if len(thing) < _VAGUE_FROM else _VAGUE
            total += weights[thing.isdisjoint(everything)] / 2
    return total


def _marks(english: str, arabic: str) -> float:
    """What the marks of the two texts say: a question stays one, and most quotations do."""
    asked, quoted = ("?" in english, "؟" in arabic or "?" in arabic), (_QUOTES.search(english), _QUOTES.search(arabic))
    question = _QUESTION[0] if all(asked) else _QUESTION[1] if any(asked) else 0.0
    return question + (_QUOTED[0] if all(quoted) else _QUOTED[1] if any(quoted) else 0.0)


def _spoken(text: str, language: str) -> list[frozenset[str]]:
    """The concepts of a text: for each word that has some, all it may mean. Terms of several words are left to their words."""
    return [*filter(None, map(senses(language).__getitem__, tokens(text).words))]


@cache
def senses(language: str) -> Remembered[frozenset[str]]:
    """Word → the concepts it may mean."""
    return Remembered(lambda word: frozenset(lexicon().senses(word, language)))

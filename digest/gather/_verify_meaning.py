"""Whether a translation turned a thing into what excludes it: one unit into another, killed into wounded, a doubt into a fact;
and whether it keeps what is told as somebody's words.

As with dates, only what both sides show counts: one has what the other has not, and the other has its rival.
"""

from collections.abc import Iterator
from functools import cache

from digest.gather._verify_content import senses
from digest.problems import Finding, Reason
from digest.text.exclusive import RIVALS, TIMES, UNITS
from digest.text.modal_words import doubts, may_doubt
from digest.text.number_words import ARABIC, ENGLISH
from digest.text.remembered import Remembered
from digest.text.reported.saying import attributed, reports
from digest.text.same_numbers import DUALS_OF_TIME
from digest.text.tokens import Tokens, is_number

_LANGUAGES = frozenset(("ar", "en"))
_VAGUE_FROM = 3  # senses of a word: then it tells nothing


def compare(theirs: Tokens, source_language: str, ours: Tokens, language: str) -> Iterator[Finding]:
    """What became something else between a text and its translation; silent where one of the languages is not known."""
    if not {source_language, language} <= _LANGUAGES or theirs.run_together or ours.run_together:
        return
    yield from _exchanged(theirs, source_language, ours, language)
    doubted, doubting = doubts(theirs, source_language), doubts(ours, language)
    if doubted and not may_doubt(ours, language):
        yield Finding(Reason.MODALITY_CHANGED, doubted[0])
    elif doubting and not may_doubt(theirs, source_language):
        yield Finding(Reason.MODALITY_CHANGED, doubting[0])
    said, saying = attributed(theirs, source_language), attributed(ours, language)
    if said and not reports(ours, language):
        yield Finding(Reason.SPEAKER_DROPPED, said)
    elif saying and not reports(theirs, source_language):
        yield Finding(Reason.SPEAKER_ADDED, saying)


def _exchanged(theirs: Tokens, source_language: str, ours: Tokens, language: str) -> Iterator[Finding]:
    lost = _rivalling(theirs, source_language)
    new = _rivalling(ours, language) if lost else []
    if not new:
        return
    before = frozenset().union(*map(senses(source_language).__getitem__, theirs.words))
    after = frozenset().union(*map(senses(language).__getitem__, ours.words))
    for index, concepts in lost:
        rivals = frozenset().union(*(RIVALS.get(concept, frozenset()) for concept in concepts))
        other = next((at for at, there in new if there.isdisjoint(before) and not there.isdisjoint(rivals)), None)
        if other is not None and concepts.isdisjoint(after):
            reason = Reason.UNIT_CHANGED if not concepts.isdisjoint(UNITS) else Reason.MEANING_CHANGED
            yield Finding(reason, f"{theirs.spelled[index]} → {ours.spelled[other]}")
            return


def _rivalling(found: Tokens, language: str) -> list[tuple[int, frozenset[str]]]:
    """The words of a text whose concepts have rivals; those of time only beside a number."""
    meant = list(map(_concepts(language).__getitem__, found.words))
    told = [(index, concepts) for index, concepts in enumerate(meant) if concepts] if any(meant) else []
    return [(index, concepts) for index, concepts in told if concepts.isdisjoint(TIMES) or _is_counted(found, index)]


def _is_counted(found: Tokens, index: int) -> bool:
    """Whether a number stands beside a word (خمسة أيام, الأيام الخمسة), or in it (يومين)."""
    beside = found.words[max(0, index - 1) : index + 2]
    return found.words[index] in DUALS_OF_TIME or any(is_number(word) or word in ENGLISH or word in ARABIC for word in beside)


@cache
def _concepts(language: str) -> Remembered[frozenset[str]]:
    """Word → what it may mean, where that has rivals and is not vague."""
    meanings = senses(language)

    def concepts(word: str) -> frozenset[str]:
        found = meanings[word]
        telling = found & TIMES or (found if len(found) < _VAGUE_FROM else frozenset())  # a counted عام is a year
        return telling if not RIVALS.keys().isdisjoint(telling) else frozenset()

    return Remembered(concepts)

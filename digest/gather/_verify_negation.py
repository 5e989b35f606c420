"""Whether a text denies what its source denies, by counting: each word that denies must be answered on the other side.

Languages say no in different words (refused, لم يقبل; unable, لا يستطيع), so a word is first answered by one of its own kind,
and then by any that is left. What is left over on one side was lost or added. A word that denies only its neighbour (unclear,
غير واضح) often has a plain word for its translation; it is missed where that neighbour stands on the other side undenied.
"""

from collections.abc import Iterator
from typing import NamedTuple

from digest.gather._verify_content import senses
from digest.problems import Finding, Reason
from digest.text.negation_words import FIRM, KNOWN, LIKE, ONLY, cues, denied
from digest.text.tokens import Tokens, tokens

_ORDER = (
    "not",
    "without",
    "un",
    "other",
    "refuse",
    "deny",
    "made",
    "lack",
    "few",
    "instead",
    "only",
    "not only",
    "hint",
)  # who answers a word of another kind
_NEAR = 0.2  # of the text: how far apart a denial and a milder word for it may stand
_FAR = 0.6  # how far apart two denials may
_REACH = 3  # words behind a denial that it may deny


class _Cue(NamedTuple):
    kind: str
    text: str
    place: float  # 0 at the beginning of the text, 1 at its end
    token: int


class _Side(NamedTuple):
    """A text with its words that deny."""

    found: Tokens
    language: str
    cues: tuple[_Cue, ...]


def compare(source: str, source_language: str, output: str, language: str) -> Iterator[Finding]:
    """The denials that the output lost or added. Silent where one of the languages is not known."""
    if not {source_language, language} <= KNOWN:
        return
    before, after = _read(source, source_language), _read(output, language)
    if not (before.cues or after.cues) or before.found.run_together or after.found.run_together:
        return
    theirs, ours = list(before.cues), list(after.cues)
    kinds = {cue.kind for cue in (*theirs, *ours)}
    for kind in (*_ORDER[:-1], *LIKE) if theirs and ours else ():
        pair = kind if isinstance(kind, tuple) else (kind, kind)
        if kinds.issuperset(pair):
            _settle(theirs, ours, *pair)
    for cue in _missing(theirs, ours, before, after)[:1]:
        yield Finding(Reason.NEGATION_LOST, cue.text)
    for cue in _missing(ours, theirs, after, before)[:1]:
        yield Finding(Reason.NEGATION_ADDED, cue.text)


def added(source: str, output: str, language: str) -> str:
    """A word of the output that denies where the source, in the same language, denies nothing; "" if there is none."""
    if language not in KNOWN or any(cue.kind in FIRM for cue in _read(source, language).cues):
        return ""
    return next((cue.text for cue in _read(output, language).cues if cue.kind in FIRM), "")


def _read(text: str, language: str) -> _Side:
    """A text with its words that deny."""
    found = tokens(text)
    read = []
    for kind, index in cues(found, language):
        short = found.words[index] == "t"  # of didn't
        written = found.text[found.starts[index - short] : found.ends[index]]
        read.append(_Cue(kind, written, index / len(found.words), index))
    return _Side(found, language, tuple(read))


def _settle(theirs: list[_Cue], ours: list[_Cue], one: str, other: str) -> None:
    """Takes away what answers each other, cues of one kind on one side and of the other on the other."""
    for kind, answer in ((one, other),) if one == other else ((one, other), (other, one)):
        mine, yours = ([cue for cue in side if cue.kind == wanted] for side, wanted in ((theirs, kind), (ours, answer)))
        for cue, opposite in zip(mine, yours, strict=False):
            theirs.remove(cue)
            ours.remove(opposite)


def _missing(left: list[_Cue], right: list[_Cue], side: _Side, other: _Side) -> list[_Cue]:
    """The cues of one side, `left` of them unsettled, that the other has lost."""
    missing = _unanswered(left, right)
    missing += [
        cue for cue in left if cue.kind == "not only" and not right and not ONLY[other.language].isdisjoint(other.found.words)
    ]
    return missing + [cue for cue in left if _is_undenied(cue, side, other)]


def _unanswered(left: list[_Cue], right: list[_Cue]) -> list[_Cue]:
    """The firm cues of one side that nothing on the other answers, near enough where it stands."""
    answers = list(right)
    missing: list[_Cue] = []
    for cue in left:
        if cue.kind not in FIRM:
            continue
        near = [answer for answer in answers if abs(answer.place - cue.place) <= (_FAR if answer.kind in FIRM else _NEAR)]
        if near:
            answers.remove(min(near, key=lambda answer: _ORDER.index(answer.kind)))
        else:
            missing.append(cue)
    return missing


def _is_undenied(cue: _Cue, side: _Side, other: _Side) -> bool:
    """Whether the neighbour that a cue denies stands on the other side, and nowhere behind a denial: unclear, واضح."""
    word = denied(side.found, cue.kind, cue.token)
    meant = senses(side.language)[word] if word else frozenset()
    if not meant:
        return False
    meanings = map(senses(other.language).__getitem__, other.found.words)
    told = [index for index, concepts in enumerate(meanings) if not meant.isdisjoint(concepts)]
    denials = {each.token for each in other.cues}
    return told != [] and all(denials.isdisjoint(range(index - _REACH, index + 1)) for index in told)

"""Whether a text denies what its source denies, by counting: each word that denies must be answered on the other side.

Languages say no in different words (refused, لم يقبل; unable, لا يستطيع), so a word is first answered by one of its own kind,
and then by any that is left. What is left over on one side was lost or added.
"""

from collections.abc import Iterator
from typing import NamedTuple

from digest.problems import Finding, Reason
from digest.text.negation_words import FIRM, KNOWN, LIKE, cues
from digest.text.tokens import tokens

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
    "hint",
)  # who answers a word of another kind
_NEAR = 0.2  # of the text: how far apart a denial and a milder word for it may stand


class _Cue(NamedTuple):
    kind: str
    text: str
    place: float  # 0 at the beginning of the text, 1 at its end


def compare(source: str, source_language: str, output: str, language: str) -> Iterator[Finding]:
    """The denials that the output lost or added. Silent where one of the languages is not known."""
    if not {source_language, language} <= KNOWN:
        return
    theirs, ours = _read(source, source_language), _read(output, language)
    if not (theirs or ours) or tokens(source).run_together or tokens(output).run_together:
        return
    kinds = {cue.kind for cue in (*theirs, *ours)}
    for kind in (*_ORDER[:-1], *LIKE) if theirs and ours else ():
        pair = kind if isinstance(kind, tuple) else (kind, kind)
        if kinds.issuperset(pair):
            _settle(theirs, ours, *pair)
    for cue in _unanswered(theirs, ours)[:1]:
        yield Finding(Reason.NEGATION_LOST, cue.text)
    for cue in _unanswered(ours, theirs)[:1]:
        yield Finding(Reason.NEGATION_ADDED, cue.text)


def added(source: str, output: str, language: str) -> str:
    """A word of the output that denies where the source, in the same language, denies nothing; "" if there is none."""
    if language not in KNOWN or any(cue.kind in FIRM for cue in _read(source, language)):
        return ""
    return next((cue.text for cue in _read(output, language) if cue.kind in FIRM), "")


def _read(text: str, language: str) -> list[_Cue]:
    """The words of a text that deny."""
    found = tokens(text)
    read = []
    for kind, index in cues(found, language):
        short = found.words[index] == "t"  # of didn't
        written = found.text[found.starts[index - short] : found.ends[index]]
        read.append(_Cue(kind, written, index / len(found.words)))
    return read


def _settle(theirs: list[_Cue], ours: list[_Cue], one: str, other: str) -> None:
    """Takes away what answers each other, cues of one kind on one side and of the other on the other."""
    for kind, answer in ((one, other),) if one == other else ((one, other), (other, one)):
        mine, yours = ([cue for cue in side if cue.kind == wanted] for side, wanted in ((theirs, kind), (ours, answer)))
        for cue, opposite in zip(mine, yours, strict=False):
            theirs.remove(cue)
            ours.remove(opposite)


def _unanswered(left: list[_Cue], right: list[_Cue]) -> list[_Cue]:
    """The firm cues of one side that nothing on the other answers, near enough where it stands."""
    answers = list(right)
    missing: list[_Cue] = []
    for cue in left:
        if cue.kind not in FIRM:
            continue
        near = [answer for answer in answers if answer.kind in FIRM or abs(answer.place - cue.place) <= _NEAR]
        if near:
            answers.remove(min(near, key=lambda answer: _ORDER.index(answer.kind)))
        else:
            missing.append(cue)
    return missing

"""Which English words attribute what to whom: "X said", "said X", "saying", "according to X"."""

from collections.abc import Sequence
from typing import NamedTuple

from digest.text.reported.en_phrases import Phrase, subject_after, subject_before
from digest.text.reported.en_words import Cue, Kind, Word

_CLOSE_BY = 7  # tokens between a common verb and the quoted words it reports
_FARTHEST = 60
_AFTER_QUOTE = 18  # tokens from a quotation to the reporting verb that follows its subject
_CLOSED_BY = tuple(",.!?—–-…")
_SOURCE = Cue("according", "source", judging=False, close=False)
_QUOTED_BY = frozenset("cited quoted reported".split())


class Attribution(NamedTuple):
    """The reporting word at token `at`, with its subject where the sentence has one right there; `end` is the token after both.
    `inverted`: the subject follows the verb."""

    at: int
    cue: Cue
    subject: Phrase | None
    end: int
    inverted: bool = False


def attributions(words: Sequence[Word]) -> list[Attribution]:
    """All reporting words of a sentence that may report something, in order."""
    found: list[Attribution] = []
    start = 0
    for at, word in enumerate(words):
        if word.shape == "q" or word.spelling == ";":
            start = at + 1
        elif word.lower == "according" and at + 2 < len(words) and words[at + 1].lower == "to":
            source = subject_after(words, at + 2)
            if source:
                found.append(Attribution(at, _SOURCE, source, source.last))
        elif word.lower in _QUOTED_BY and at + 2 < len(words) and words[at + 1].lower == "by" and words[at - 1].lower == "as":
            continue
        elif word.cue and not (word.capital and at):
            attribution = _verb(words, at, word.cue, start, found)
            if attribution:
                found.append(attribution)
    return found


def _verb(words: Sequence[Word], at: int, cue: Cue, start: int, before: Sequence[Attribution]) -> Attribution | None:
    previous = words[at - 1] if at else None
    if cue.form == "gerund":
        paused = previous is None or previous.shape == "p" or previous.lower in ("in", "by", "after", "before", "while", "when", "and")
        return Attribution(at, cue, None if paused else subject_before(words, at, start), at + 1)
    if previous and (previous.kind & Kind.DETERMINER or previous.possessive or previous.kind & Kind.PREPOSITION):
        return None  # a noun: "the report", "in answer"
    subject = subject_before(words, at, start)
    quote_before = previous is not None and (previous.shape == "q" or (previous.spelling == "," and at > 1 and words[at - 2].shape == "q"))
    if subject is None and quote_before:
        after = subject_after(words, at + 1)
        return Attribution(at, cue, after, after.last, inverted=True) if after else None
    if subject is None and previous is not None and previous.spelling == "," and not cue.judging:
        after = subject_after(words, at + 1)  # "…, said the minister."
        return Attribution(at, cue, after, after.last, inverted=True) if after and after.last >= len(words) - 1 else None
    if subject is None and previous is not None and previous.lower in ("and", "but", "then") and before:
        return Attribution(at, cue, None, at + 1)
    return Attribution(at, cue, subject, at + 1) if subject else None


def attribution_of(words: Sequence[Word], quote: int, told: Sequence[Attribution]) -> Attribution | None:
    """The attribution that the quotation at token `quote` belongs to: right after it, before it, or at the end of the sentence."""
    after = _right_after(words, quote, told)
    if after:
        return after
    before = [one for one in told if one.at < quote and one.end <= quote and _reaches(words, one, quote)]
    if before:
        return before[-1]
    trailing = [one for one in told if one.at > quote and _trails(words, one)]
    return trailing[0] if trailing else None


def _right_after(words: Sequence[Word], quote: int, told: Sequence[Attribution]) -> Attribution | None:
    at = quote + 1
    paused = words[quote].spelling.rstrip().endswith(_CLOSED_BY)
    while at < len(words) and words[at].spelling in (",", "-", "–", "—"):
        at += 1
        paused = True
    if not paused:
        return None
    for one in told:
        if one.at < at or one.at > at + _AFTER_QUOTE:
            continue
        if one.at == at and one.inverted:
            return one
        if one.subject and one.subject.first == at and not one.inverted and one.cue.form == "verb":
            return one
    return None


def _reaches(words: Sequence[Word], one: Attribution, quote: int) -> bool:
    """Whether a reporting word before a quotation still governs it."""
    distance = quote - one.end
    if distance > (_CLOSE_BY if one.cue.close or one.cue.judging else _FARTHEST):
        return False
    between = words[one.end : quote]
    if one.inverted or (one.cue.form == "source" and any(word.spelling == "." for word in between)):
        return False
    return not any(word.spelling == ";" for word in between)


def _trails(words: Sequence[Word], one: Attribution) -> bool:
    """Whether an attribution stands at the end of what it reports: "…, the minister said on Friday.", "…, according to police."."""
    first = one.at if one.cue.form == "source" or one.inverted else one.subject.first if one.subject else one.at
    if one.cue.form == "gerund" or one.cue.judging or first == 0:
        return False
    if one.cue.form != "source" and words[first - 1].spelling not in (",", "-", "–", "—") and words[first - 1].shape != "q":
        return False
    rest = words[one.end :]
    return not rest or rest[0].shape == "p" or bool(rest[0].kind & (Kind.PREPOSITION | Kind.TIME | Kind.ADVERB | Kind.BOUNDARY))

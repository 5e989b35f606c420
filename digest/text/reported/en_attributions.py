"""Which English words attribute what to whom: "X said", "said X", "saying", "according to X"."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from digest.text.reported.en_phrases import Phrase, subject_after, subject_before
from digest.text.reported.en_words import Cue, Kind, Word
from digest.text.speech_en import GROUPS, TELLING, WITHOUT_THAT

_CLOSE_BY = 7  # tokens between a common verb and the quoted words it reports
_JUDGED = 20
_FARTHEST = 60
_AFTER_QUOTE = 18  # tokens from a quotation to the reporting verb that follows its subject
_CLOSED_BY = tuple(",.!?—–-…")
_WITHOUT_THAT = frozenset(f"{WITHOUT_THAT} tell".split())
_BEGINS = Kind.DETERMINER | Kind.PRONOUN | Kind.FIRST_PERSON | Kind.TITLE
_PEOPLE = frozenset(GROUPS.split())
_STOPS = frozenset(".;!?")
_NO_NOUN = Kind.PREPOSITION | Kind.BOUNDARY | Kind.AUXILIARY | Kind.ADVERB | Kind.TIME
_SOURCE = Cue("according", "source", judging=False, close=False)
_ANNOUNCED = Cue(":", "verb", judging=False, close=False)
_RELAYING = frozenset("report quote cite".split())
_TELLING = frozenset(TELLING.split())
_BEING = frozenset("is are was were be been being gets got".split())
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
        elif word.spelling == ":" and at + 1 < len(words) and words[at + 1].shape == "q":
            speaker = _announced(words, start, at)
            if speaker:
                found.append(Attribution(at, _ANNOUNCED, speaker, at + 1))
        elif word.cue is None and _unknown_verb(words, at):
            after = subject_after(words, at + 1)
            if after and after.name:
                found.append(
                    Attribution(at, Cue(word.lower, "verb", judging=False, close=False), after, after.last, inverted=True)
                )
        elif word.cue and not (word.capital and at):
            attribution = _verb(words, at, word.cue, start, found)
            if attribution and not (word.cue.close and found and _embedded(words, found[-1], at)):
                found.append(attribution)
    return found


def _announced(words: Sequence[Word], start: int, colon: int) -> Phrase | None:
    """Who speaks where a name and a colon are all there is: "Salma Idris, a nurse: “…”"."""
    if any(word.cue or word.kind & (Kind.AUXILIARY | Kind.NEGATION) for word in words[start:colon]):
        return None
    phrase = subject_after(words, start)
    return phrase if phrase and phrase.name and (phrase.last == colon or words[phrase.last].spelling == ",") else None


def _unknown_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands where only a verb of saying can, between a closed quotation and a name: "…," grumbled Bilal."""
    if not (at and words[at].lower.endswith("ed") and not words[at].capital and at + 1 < len(words)):
        return False
    before = words[at - 1]
    return (
        before.shape == "q"
        and before.spelling.rstrip().endswith(_CLOSED_BY)
        and (words[at + 1].capital or bool(words[at + 1].kind & Kind.TITLE))
    )


def _is_passive(words: Sequence[Word], at: int) -> bool:
    before = at - 1
    while before > 0 and words[before].kind & Kind.ADVERB and words[before].lower not in _BEING:
        before -= 1
    return before >= 0 and words[before].lower in _BEING and not words[at].lower.endswith("ing")


def _quotes_at_once(words: Sequence[Word], at: int) -> bool:
    return any(word.shape == "q" for word in words[at + 1 : at + 3])


def _cited(words: Sequence[Word], saying: int, start: int) -> Phrase | None:
    """Whom an outlet lets speak: "SANA quoted a military source as saying"."""
    verb = next((at for at in range(saying - 2, max(start, saying - 14) - 1, -1) if words[at].lower in _QUOTED_BY), None)
    phrase = subject_after(words, verb + 1) if verb is not None else None
    return phrase if phrase and phrase.last == saying - 1 else None


def _nearest(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The plural noun right before a gerund: "faced off with protesters shouting"; None where it is another."""
    after = next(
        (at + 1 for at in range(phrase.last - 1, phrase.first - 1, -1) if words[at].kind & Kind.PREPOSITION), phrase.first
    )
    whole = after == phrase.first
    if not whole and not words[phrase.last - 1].lower.endswith("s"):
        return None
    return phrase if whole else Phrase(after, phrase.last, None)


def _agrees(words: Sequence[Word], at: int, subject: Phrase) -> bool:
    """Whether what stands before a word can be its subject: "officials introduced new rules" and "reflecting fears" end in
    nouns that are spelled like a verb in the singular."""
    cue = words[at].cue
    if subject.name or cue is None or words[at].lower != f"{cue.verb}s":
        return True
    first = words[subject.first]
    if subject.last == subject.first + 1 and first.lower.endswith("ing") and not first.capital:
        return False
    inside = words[subject.first : subject.last]
    many = next((word.lower for word in inside if word.lower in _PEOPLE), "")
    return not many.endswith("s") or any(word.lower == "of" for word in inside)


def _ends(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or words[at].spelling in _STOPS


def _embedded(words: Sequence[Word], before: Attribution, at: int) -> bool:
    """Whether a common verb stands inside what an earlier one reports: "he worries that it will last as they hope"."""
    return not any(word.shape in "pq" for word in words[before.end : at])


def _verb(words: Sequence[Word], at: int, cue: Cue, start: int, before: Sequence[Attribution]) -> Attribution | None:
    previous = words[at - 1] if at else None
    if cue.form == "gerund" and previous is not None and previous.lower == "as" and (cited := _cited(words, at, start)):
        return Attribution(at, cue, cited, at + 1)
    if cue.form == "gerund":
        paused = (
            previous is None
            or previous.shape == "p"
            or previous.lower in ("in", "by", "after", "before", "while", "when", "and")
        )
        beside = None if paused else subject_before(words, at, start)  # "groups chanting …"; else the sentence's own subject
        return Attribution(at, cue, _nearest(words, beside) if beside else None, at + 1)
    if previous and (previous.kind & Kind.DETERMINER or previous.possessive or previous.kind & Kind.PREPOSITION):
        return None  # a noun: "the report", "in answer"
    if cue.close and at > 1 and words[at - 2].possessive:
        return None  # "the player's career highlights"
    if _is_passive(words, at) and (cue.judging or not _quotes_at_once(words, at)):
        return None  # "has been described as", "was told that": by whom?
    paused = previous is not None and previous.spelling == "," and not cue.judging and cue.verb not in _TELLING
    behind = subject_after(words, at + 1) if paused else None
    if behind and _ends(words, behind.last) and not words[behind.first].kind & Kind.TIME:
        return Attribution(at, cue, behind, behind.last, inverted=True)  # "…, said the minister."
    subject = subject_before(words, at, start)
    if subject and not _agrees(words, at, subject):
        return None
    quote_before = previous is not None and (
        previous.shape == "q" or (previous.spelling == "," and at > 1 and words[at - 2].shape == "q")
    )
    if subject is None and quote_before:
        after = subject_after(words, at + 1)
        if after and after.name is None and not words[after.first].kind & _BEGINS and not words[after.first].capital:
            after = after if words[after.last - 1].lower in _PEOPLE else None  # "…", denied wrongdoing
        return Attribution(at, cue, after, after.last, inverted=True) if after else None
    if subject is None and previous is not None and previous.lower in ("and", "but", "then") and before:
        return Attribution(at, cue, None, at + 1)
    return Attribution(at, cue, subject, at + 1) if subject else None


def attribution_of(words: Sequence[Word], quote: int, told: Sequence[Attribution]) -> Attribution | None:
    """The attribution of the quotation at token `quote`: right after it, before it, or at the end of the sentence."""
    after = _right_after(words, quote, told)
    if after and after.cue.verb not in _RELAYING:
        return after
    index = bisect_left(told, quote, key=_at)
    near = (one for one in reversed(told[max(0, index - _FARTHEST) : index]) if one.end <= quote)
    before = next((one for one in near if _reaches(words, one, quote)), None)
    if before or after:
        return before or after  # "…", IRNA reported: whoever said it was named before
    return next((one for one in told[index : index + _FARTHEST] if _trails(words, one)), None)


def _at(one: Attribution) -> int:
    return one.at


def _right_after(words: Sequence[Word], quote: int, told: Sequence[Attribution]) -> Attribution | None:
    at = quote + 1
    paused = words[quote].spelling.rstrip().endswith(_CLOSED_BY)
    while at < len(words) and words[at].spelling in (",", "-", "–", "—"):
        at += 1
        paused = True
    if not paused:
        return None
    for one in told:
        if one.at < at or one.at > at + _AFTER_QUOTE or one.cue.form != "verb":
            continue
        if one.at == at and one.inverted:
            return one
        if one.subject and one.subject.first == at and not one.inverted:
            return one
        subject = subject_after(words, at) if not one.inverted and not one.cue.judging else None
        if subject and subject.name and not any(word.shape == "q" or word.spelling == ";" for word in words[at : one.at]):
            return one._replace(subject=subject)  # "…," Karine Jean-Pierre, a senior adviser and spokeswoman for X, said
        return None
    return None


def _reaches(words: Sequence[Word], one: Attribution, quote: int) -> bool:
    """Whether a reporting word before a quotation still governs it."""
    between = words[one.end : quote]
    if one.inverted:
        return _resumes(words, one, quote)
    if any(word.spelling == ";" or (word.spelling == "." and one.cue.form == "source") for word in between):
        return False
    first = between[0] if between else None
    if one.cue.verb == "respond" and first and first.lower == "to" and words[quote - 1].spelling not in ",:":
        return False  # "responded to the blaze"
    clausal = first is not None and first.lower == "that"
    circumstance = first is not None and first.kind & Kind.PREPOSITION and first.lower != "to"
    circumstance = circumstance and not any(word.spelling in ",:" for word in between)  # "said in his mock "news anchor" voice"
    loose = len(between) > 2 and not clausal and not one.cue.judging and one.cue.verb not in _WITHOUT_THAT
    if (circumstance or loose) and _modifies(words, quote, one):
        return False
    reach = _CLOSE_BY if circumstance or (one.cue.close and not clausal) else _JUDGED if one.cue.judging else _FARTHEST
    return len(between) <= reach


def _resumes(words: Sequence[Word], one: Attribution, quote: int) -> bool:
    """Whether a quotation goes on with the one before: "The roads," said Omar Haddad, a driver, "are closed"."""
    if words[quote - 1].spelling != "," or quote - one.end > _AFTER_QUOTE:
        return False
    return not any(word.shape == "q" or word.cue or word.spelling in ".;:" for word in words[one.end : quote])


def _modifies(words: Sequence[Word], quote: int, one: Attribution) -> bool:
    """Whether a few words in marks stand as an adjective: "an end to "no-fault" evictions"."""
    spelling = words[quote].spelling
    if quote + 1 >= len(words) or quote == one.at + 1 or len(spelling.split()) > 3 or spelling.endswith(_CLOSED_BY):
        return False
    follows, before = words[quote + 1], words[quote - 1]
    noun = follows.shape == "w" and not follows.kind & _NO_NOUN and (follows.cue is None or follows.lower == follows.cue.verb)
    return noun and before.shape == "w"


def _trails(words: Sequence[Word], one: Attribution) -> bool:
    """Whether an attribution ends what it reports: "…, the minister said on Friday.", "…, according to police."."""
    first = one.at if one.cue.form == "source" or one.inverted else one.subject.first if one.subject else one.at
    if one.cue.form == "gerund" or one.cue.judging or first == 0:
        return False
    if one.cue.form != "source" and words[first - 1].spelling not in (",", "-", "–", "—") and words[first - 1].shape != "q":
        return False
    rest = words[one.end :]
    return not rest or rest[0].shape == "p" or bool(rest[0].kind & (Kind.PREPOSITION | Kind.TIME | Kind.ADVERB | Kind.BOUNDARY))

"""Whether a sentence denies what is said of somebody, and which of its words say what: نفى، كذّب، denied, "no truth in".

A request denied, an offer rejected, a refusal to confirm or deny are no denials. Words are folded, as `Language.words` gives
them. What is denied may stand before the verb ("which the ministry denies"), or in no word of the sentence ("denied it").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from digest.text import denial_words as words
from digest.text.folding import fold

_NEAR = 4  # words between a verb and the claim that it rejects
_REACH = 12  # words in which an Arabic verb has its subject, and behind it what is denied
_TAIL = 3  # words behind a verb that only name who denies
_CALLED = 14  # words between a claim and what it is called


@dataclass(frozen=True, slots=True)
class Denied:
    """The words that say what is denied. `plainly` it is where a word of denying says so; else a claim's words are negated, and
    more of them must be the claim's. `part` says that somebody denies any part in what happened. `verb` is
    the word that denies, beside which who denies is named; "" where there is none such."""

    words: tuple[str, ...]
    plainly: bool = True
    part: bool = False
    verb: str = ""


def denied(spoken: Sequence[str], language: str) -> Denied | None:
    """What a sentence denies; None where it denies nothing, or in a language without such words."""
    reader = {"en": _english, "ar": _arabic}.get(language)
    return reader(spoken) if reader else None


# --- English --------------------------------------------------------------------------------------------------------------


def _english(spoken: Sequence[str]) -> Denied | None:
    for place, word in enumerate(spoken):
        if word in words.EN_DENY and not _annulled(spoken, place) and not _of_a_request(spoken, place):
            return _around(spoken, place)
        if word in words.EN_REJECT and not _annulled(spoken, place) and _of_a_claim(spoken, place):
            return _around(spoken, place)
        if word in words.EN_FALSE and not _annulled(spoken, place) and _is_called(spoken, place):
            return Denied((*spoken[:place], *spoken[place + 1 :]))
        if word == "truth" and place and spoken[place - 1] == "no":
            return _around(spoken, place)
        if word == "true" and place and spoken[place - 1] in words.EN_NOT:
            return Denied(tuple(spoken))
    return _english_insisted(spoken)


def _annulled(spoken: Sequence[str], place: int) -> bool:
    """Whether it is said that nobody denies it, or that it was denied to somebody."""
    before = spoken[max(0, place - 3) : place]
    unwilling = words.EN_UNWILLING.intersection(spoken[max(0, place - 5) : place])
    passive = spoken[place] not in words.EN_FALSE and place and spoken[place - 1] in words.EN_PASSIVE
    return bool(words.EN_NEGATING.intersection(before) or unwilling or passive)


def _of_a_request(spoken: Sequence[str], place: int) -> bool:
    """Whether what is denied is something that somebody asked for: before a clause or a claim begins."""
    for word in spoken[place + 1 : place + 2 + _NEAR]:
        if word in words.EN_BEFORE or word in words.EN_CLAIM:
            return False
        if word in words.EN_GRANTED:
            return True
    return False


def _of_a_claim(spoken: Sequence[str], place: int) -> bool:
    near = spoken[place + 1 : place + 1 + _NEAR]
    return not words.EN_CLAIM.isdisjoint(near) or ("as" in near and not words.EN_FALSE.isdisjoint(near))


def _is_called(spoken: Sequence[str], place: int) -> bool:
    """Whether it is a claim that is called false."""
    before = spoken[max(0, place - _CALLED) : place]
    return not words.EN_CLAIM.isdisjoint(before)


def _english_insisted(spoken: Sequence[str]) -> Denied | None:
    for place, word in enumerate(spoken):
        if word in words.EN_INSISTING:
            behind = spoken[place + 1 :]
            if not words.EN_NOT.isdisjoint(behind[: 2 * _NEAR]):
                return Denied(tuple(behind), plainly=False)
    return None


def _around(spoken: Sequence[str], place: int) -> Denied:
    """What stands behind the verb, or before it where nothing but a name does."""
    behind = _until(spoken[place + 1 :], words.EN_ENDING)
    part = not words.EN_PART.isdisjoint(behind[:_NEAR])
    return Denied(behind if len(behind) > _TAIL else (*spoken[:place], *behind), part=part, verb=spoken[place])


def _until(behind: Sequence[str], ending: frozenset[str]) -> tuple[str, ...]:
    """What is denied, up to where something else is said; all of it where that comes at once."""
    ends = next((at for at, word in enumerate(behind) if at > _NEAR and word in ending), len(behind))
    return tuple(behind[:ends])


# --- Arabic ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Arabic:
    deny: frozenset[str]
    reject: frozenset[str]
    claim: frozenset[str]
    false: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    negating: frozenset[str]
    insisting: frozenset[str]
    not_: frozenset[str]
    that: frozenset[str]
    part: frozenset[str]
    ending: frozenset[str]


@cache
def _folded() -> _Arabic:
    def of(listed: str) -> frozenset[str]:
        return frozenset(fold(listed).split())

    return _Arabic(
        of(words.AR_DENY),
        of(words.AR_REJECT),
        of(words.AR_CLAIM),
        of(words.AR_FALSE),
        tuple(tuple(fold(phrase).split()) for phrase in words.AR_PHRASES),
        of(words.AR_NEGATING),
        of(words.AR_INSISTING),
        of(words.AR_NOT),
        of(words.AR_THAT),
        of(words.AR_PART),
        of(words.AR_ENDING),
    )


def _arabic(spoken: Sequence[str]) -> Denied | None:
    known = _folded()
    bare = [word[1:] if word[0] in "وف" and len(word) > _TAIL else word for word in spoken]
    for place, word in enumerate(bare):
        if any(tuple(spoken[place : place + len(phrase)]) == phrase for phrase in known.phrases):
            return Denied((*spoken[:place], *spoken[place + 2 :]))
        if word in known.false and any(_claims(one, known) for one in spoken[max(0, place - _CALLED) : place]):
            return Denied((*spoken[:place], *spoken[place + 1 :]))
        if place and not {spoken[place - 1], spoken[place - 1].lstrip("وف")}.isdisjoint(known.negating):
            continue
        if word in known.deny or spoken[place] in known.deny:
            if word == "نفي" and "الي" in spoken[place : place + 1 + _NEAR]:
                continue  # sent into exile
            return _behind(spoken, place, known)
        if word in known.reject and any(_claims(one, known) for one in spoken[place + 1 : place + _NEAR]):
            return _behind(spoken, place, known)
    for place, word in enumerate(bare):
        if word in known.insisting and not known.not_.isdisjoint(spoken[place : place + 2 * _NEAR]):
            return Denied(tuple(spoken[place + 1 :]), plainly=False)
    return None


def _claims(word: str, known: _Arabic) -> bool:
    return not known.claim.isdisjoint((word, word.removeprefix("ال"), word[1:], word[1:].removeprefix("ال")))


def _behind(spoken: Sequence[str], place: int, known: _Arabic) -> Denied:
    behind = _until(spoken[place + 1 :], known.ending)
    if len(behind) <= _TAIL and place > _TAIL:
        return Denied((*spoken[:place], *behind), verb=spoken[place])
    part = not known.part.isdisjoint(behind[:_REACH])
    for at, word in enumerate(behind[:_REACH]):
        if word in known.that or word in known.part:
            return Denied(behind[at:], part=part, verb=spoken[place])
    return Denied(behind, verb=spoken[place])

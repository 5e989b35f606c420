"""One person, said without a number: «أصيب شخص», «سقوط قتيل وثلاثة جرحى», "one killed"."""

from collections.abc import Iterator
from functools import cache

from digest.text import unit_words_ar as ar
from digest.text import unit_words_en as en
from digest.text.arabic import bare_forms
from digest.text.counted.amount import Amount
from digest.text.counted.units import HARMS, Counted, arabic_nouns
from digest.text.folding import fold
from digest.text.tokens import Tokens

_PERSON = fold("شخص")


def arabic_ones(found: Tokens) -> Iterator[Amount]:
    """Indefinite singulars that count one: a person beside what befell them, a dead or wounded one that "fell". Other nouns
    tell who it was, not how many (مقتل جندي)."""
    here = _alone().intersection(found.words)
    if not here:
        return
    for index, word in enumerate(found.words):
        if word in here and found.joined(index) and _counts(found, index, word):
            noun = arabic_nouns()[word]
            span = found.starts[index], found.ends[index]
            yield Amount(1, 1, False, index, index + 1, *span, counted=Counted(noun, index, index + 1))


def english_one(found: Tokens, first: int, stop: int) -> bool:
    """Whether "one" stands for a person whom something befell: one killed; not "no one died"."""
    if not found.joined(stop) or found.words[stop] not in _befallen():
        return False
    return not found.joined(first) or found.words[first - 1] not in en.NOT_ONE


def _counts(found: Tokens, index: int, word: str) -> bool:
    before = bare_forms(found.words[index - 1])
    following = found.words[index + 1] if found.joined(index + 1) else ""
    if following.startswith("واحد"):
        return False  # that is a number
    if word != _PERSON:
        return not _falling().isdisjoint(before)
    if not _suffered().isdisjoint(before):
        return True
    return not _did_or_suffered().isdisjoint(before) and (
        not following or following[0] == "و" or following in _passive_goes_on()
    )


@cache
def _alone() -> frozenset[str]:
    singular = (form for form, noun in arabic_nouns().items() if noun.unit in HARMS and noun.grammar == "singular")
    return frozenset((*singular, _PERSON)) - frozenset(map(fold, ar.NOT_ALONE.split()))


@cache
def _suffered() -> frozenset[str]:
    return frozenset(map(fold, ar.SUFFERED.split()))


@cache
def _did_or_suffered() -> frozenset[str]:
    return frozenset(map(fold, ar.DID_OR_SUFFERED.split()))


@cache
def _passive_goes_on() -> frozenset[str]:
    return frozenset(map(fold, ar.PASSIVE_GOES_ON.split()))


@cache
def _falling() -> frozenset[str]:
    return frozenset(map(fold, ar.FALLING.split()))


@cache
def _befallen() -> frozenset[str]:
    return frozenset(" ".join(en.HARM_AFTER.values()).split())

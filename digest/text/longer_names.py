"""Whether the name of a person or a place is only part of a longer name: an outlet's, a university's, an airport's. The Trump
Organization is not Trump, the South China Morning Post is not in China, and مطار رفيق الحريري is an airport.

In English the longer name is a run of capitals that a word of the kind closes, in Arabic such a word stands before the name,
in construct with it.
"""

from functools import cache

from digest.text import body_words
from digest.text.folding import fold
from digest.text.tokens import Tokens

_RUN = 5  # capital words behind a name
_NEAR = 3  # of them, within which a body named after a person says what it is
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_ARTICLES = ("ال", "وال", "بال", "لل", "ولل", "وبال")


def in_longer_name(found: Tokens, first: int, last: int, clitic: str, *, person: bool) -> bool:
    """Whether the tokens `first` up to `last` are but a part of another name. `clitic` are the Arabic particles written to the
    first of them: what they stand in is no construct."""
    if found.words[first] > "\u0590":
        return not clitic and _arabic(found, first, person=person)
    return _english_of(found, first) or _english(found, last, person=person)


def _arabic(found: Tokens, first: int, *, person: bool) -> bool:
    previous = found.words[first - 1] if first and found.gaps[first] == " " else ""
    if not person:
        return previous in _arabic_bodies()
    if previous in _titles() and found.gaps[first - 1] == " ":
        previous = found.words[first - 2] if first > 1 else ""
    return previous in _named_after()


def _english(found: Tokens, last: int, *, person: bool) -> bool:
    """Whether capitals follow that a word such as University closes."""
    run = []
    for index in range(last, min(last + _RUN, len(found.words))):
        if found.gaps[index] not in (" ", "-") or not found.spelled[index][0].isupper():
            break
        run.append(found.words[index])
    if person:
        return not _english_heads().isdisjoint(run[:_NEAR])
    return bool(run) and run[-1] in _english_heads()


def _english_of(found: Tokens, first: int) -> bool:
    """Bank of Lebanon, Times of Israel."""
    if first < 2 or found.words[first - 1] != "of" or found.gaps[first] != " ":
        return False
    head = found.words[first - 2]
    return head in _always_bodies() or (head in _english_heads() and found.spelled[first - 2][0].isupper())


@cache
def _english_heads() -> frozenset[str]:
    return frozenset(body_words.ENGLISH_HEADS.split())


@cache
def _always_bodies() -> frozenset[str]:
    return frozenset(body_words.ENGLISH_BODIES.split())


@cache
def _arabic_bodies() -> frozenset[str]:
    words = fold(f"{body_words.ARABIC_HEADS} {body_words.ARABIC_HEADS_OF_PLACES}").split()
    return frozenset(clitic + word for word in words for clitic in (*_CLITICS, *_ARTICLES))


@cache
def _named_after() -> frozenset[str]:
    words = fold(f"{body_words.ARABIC_HEADS} {body_words.ARABIC_HEADS_OF_PEOPLE}").split()
    return frozenset(clitic + word for word in words for clitic in _CLITICS)


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(body_words.TITLES_IN_NAMES).split())

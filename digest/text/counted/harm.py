"""What befell the people that a number counts: killed, wounded, arrested …, from the words before and behind it.

The nearest word of the clause decides, within a few words; two of them joined ("killed or wounded", «بين قتيل وجريح») tell only
that people are counted. "Among them 3 children" keeps its own noun.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.text import unit_words_ar as ar
from digest.text import unit_words_en as en
from digest.text.arabic import bare_forms
from digest.text.counted.units import Counted
from digest.text.folding import fold
from digest.text.number_words import ENGLISH as NUMBERS
from digest.text.tokens import Tokens, is_number

_ENDS = frozenset(".;؛:!?؟\n()")
_REACH = {"ar": 9, "en": 6}  # words between what happened and the number
_TOLL, _GOAL = 12, 20  # "the death toll from … " and "… rose to 45" reach farther
_BEHIND = 8
_ASIDE = 12
_UNKNOWN = 3
_COMMAS = frozenset((", ", ",", "، ", "،"))


@dataclass(frozen=True, slots=True)
class Harm:
    """The unit, and the tokens that say so; `clitics` letters of the first are not part of the word (بمقتل). `close` where they
    stand right beside the number."""

    unit: str
    first: int
    stop: int
    close: bool
    clitics: int = 0


@dataclass(frozen=True, slots=True)
class _Words:
    before: Mapping[str, str]
    after: Mapping[str, str]
    breaks: frozenset[str]
    light: frozenset[str]
    goals: frozenset[str]
    subset: frozenset[str]


def harm(found: Tokens, first: int, stop: int, counted: Counted | None, limits: tuple[int, int], language: str) -> Harm | None:
    """What befell those counted by the number that spans the tokens `first` to `stop`, bound words included; `limits` are the
    first and last token of its sentence. None for things, for what is not said, and for a part of those counted before."""
    if language not in _REACH or (counted is not None and not counted.person):
        return None
    words = _words(language)
    search = _arabic_after if language == "ar" else _english_after
    after = search(
        found, counted.stop if counted is not None else _past_unknown(found, stop, limits[1], language), limits[1], words
    )
    if after is not None or (first and found.words[first - 1] in words.subset):
        return after
    return _before(found, first, limits[0], words, language, known=counted is not None)


def in_sickness(found: Tokens, limits: tuple[int, int]) -> bool:
    """Whether a sentence speaks of an illness, so that إصابة is an infection."""
    return not _illness().isdisjoint(found.words[limits[0] : limits[1]])


def _before(found: Tokens, first: int, low: int, words: _Words, language: str, *, known: bool) -> Harm | None:
    """The nearest word of harm before a number. Without a known noun behind it, only light words may stand between."""
    light, to_goal = True, first > 0 and found.words[first - 1] in words.goals
    for index in range(first - 1, max(low, first - (_GOAL if to_goal else _TOLL)) - 1, -1):
        gap = found.gaps[index + 1]
        if index + 1 == first and found.bracketed(first):
            gap = ""
        if not _ENDS.isdisjoint(gap) or (language == "en" and "," in gap):
            return None
        word = found.words[index]
        told = _look(word, language)
        if told is not None:
            toll = word == "toll" or (to_goal and _counts(found, index))
            near = first - index <= _REACH[language] or toll
            sure = known or light or toll or to_goal  # the dead of the quake rose to 45
            if told[0] == "bodies":
                sure = light and (language == "ar" or found.words[index + 1] == "of")
            return _joined_before(found, index, first, told, language) if near and sure else None
        if word in words.breaks and not to_goal:
            return None
        light = light and (word in words.light or is_number(word))
    return None


def _counts(found: Tokens, index: int) -> bool:
    """«عدد ضحايا …», "the number of dead": whether a word of harm is what is counted."""
    before = found.words[max(0, index - 2) : index]
    return not _counters().isdisjoint(before)


def _joined_before(found: Tokens, index: int, first: int, told: tuple[str, int], language: str) -> Harm:
    """ "Killed and wounded 30" counts people."""
    word, other, (unit, clitics) = found.words[index], -1, told
    if language == "ar" and word.startswith("و"):
        other = index - 1
    elif language == "en" and index > 1 and found.words[index - 1] in ("and", "or"):
        other = index - 2
    told_too = _look(found.words[other], language) if other >= 0 and found.joined(index) else None
    apart = other > 0 and (is_number(found.words[other - 1]) or found.words[other] in _words(language).after)
    both = told_too is not None and told_too[0] != unit and not apart
    return Harm("people" if both else unit, index, index + 1, close=first - index == 1, clitics=clitics)


def _arabic_after(found: Tokens, behind: int, high: int, words: _Words) -> Harm | None:
    if found.words[behind : behind + 1] == ["بين"] and _look("".join(found.words[behind + 1 : behind + 2]), "ar"):
        return Harm("people", behind, behind, close=False)
    if found.words[behind : behind + 2] == ar.AMONG and (told := _look("".join(found.words[behind + 2 : behind + 3]), "ar")):
        return Harm(told[0], behind, behind + 3, close=True)
    beside = _beside().get(found.words[behind]) if found.joined(behind) else None
    if beside:
        return Harm(beside, behind, behind + 1, close=True)
    behind = _past_aside(found, behind, high, words.subset)
    for index in range(behind, min(behind + _BEHIND, high)):
        word = found.words[index]
        if found.gaps[index] not in ("", " ") and not (index == behind and found.gaps[index] in _COMMAS):
            return None
        if word in words.breaks:
            return None
        if word in words.after:
            return Harm(words.after[word], index, index + 1, close=index == behind)
    return None


def _english_after(found: Tokens, behind: int, high: int, words: _Words) -> Harm | None:
    """ "12 people [, including a child,] were killed"; not "12 soldiers killed three"."""
    index = _past_aside(found, behind, high, _asides())
    for at in range(index, min(index + _BEHIND, high)):
        word, gap = found.words[at], found.gaps[at]
        if gap != " " and not (gap in _COMMAS and index > behind):
            return None
        unit = words.after.get(word)
        if unit is not None:
            return _joined_after(found, at, high, unit, words, close=at == behind)
        if word not in _between():
            return None
    return None


def _joined_after(found: Tokens, index: int, high: int, unit: str, words: _Words, *, close: bool) -> Harm | None:
    """The harm that a participle tells; None where people did it to others, "people" where another one is joined to it."""
    following = found.words[index + 1 : min(index + 3, high)]
    active = following and found.gaps[index + 1] == " " and found.words[index - 1] not in _passives()
    if active and (is_number(following[0]) or following[0] in NUMBERS or following[0] in _objects()):
        return None
    both = len(following) == 2 and following[0] in ("and", "or") and words.after.get(following[1]) not in (None, unit)
    return Harm("people" if both else unit, index, index + 1, close)


def _past_aside(found: Tokens, index: int, high: int, asides: frozenset[str]) -> int:
    """Behind ", including three children," there the sentence goes on."""
    if index + 1 >= high or found.gaps[index] not in _COMMAS:
        return index
    if not (found.words[index] in asides or found.words[index] in NUMBERS or is_number(found.words[index])):
        return index
    for stop in range(index + 1, min(index + _ASIDE, high)):
        if found.gaps[stop] in _COMMAS:
            return stop
    return index


def _past_unknown(found: Tokens, index: int, high: int, language: str) -> int:
    """Behind an English noun that we do not know, if the sentence goes on as of people: two mountaineers were … ."""
    for stop in range(index + 1, min(index + _UNKNOWN + 1, high)) if language == "en" else ():
        if found.words[stop] in _auxiliaries() and found.gaps[stop] == " ":
            return stop if found.words[stop - 1].endswith(("s", "men", "people")) else index
        if found.gaps[stop] != " ":
            break
    return index


@lru_cache(maxsize=4096)
def _look(word: str, language: str) -> tuple[str, int] | None:
    """The harm that a word before a number tells, and how many letters of clitics it has."""
    table = _words(language).before
    forms = bare_forms(word) if language == "ar" else (word,)
    form = next((form for form in forms if form in table), None)
    return None if form is None else (table[form], len(word[: len(word) - len(form)].removesuffix("ال")))


@cache
def _beside() -> Mapping[str, str]:
    return _by_word(ar.HARM_BESIDE)


@cache
def _words(language: str) -> _Words:
    source = ar if language == "ar" else en
    return _Words(
        before=_by_word(source.HARM_BEFORE),
        after=_by_word(source.HARM_AFTER),
        breaks=_folded(source.BREAKS),
        light=_folded(source.LIGHT),
        goals=_folded(source.GOALS),
        subset=_folded(source.SUBSET),
    )


def _by_word(lists: Mapping[str, str]) -> dict[str, str]:
    return {word: unit for unit, words in lists.items() for word in _split(words)}


def _split(words: str) -> Iterator[str]:
    return map(fold, words.split())


def _folded(words: str) -> frozenset[str]:
    return frozenset(_split(words))


@cache
def _between() -> frozenset[str]:
    return frozenset(en.BETWEEN.split())


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(en.AUXILIARIES.split())


@cache
def _counters() -> frozenset[str]:
    return _folded(f"{ar.COUNTERS} {en.COUNTERS}")


@cache
def _passives() -> frozenset[str]:
    return frozenset(en.PASSIVES.split())


@cache
def _objects() -> frozenset[str]:
    return frozenset(en.OBJECTS.split())


@cache
def _asides() -> frozenset[str]:
    return frozenset(en.ASIDES.split())


@cache
def _illness() -> frozenset[str]:
    return _folded(ar.ILLNESS)

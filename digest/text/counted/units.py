"""What a number counts: the noun behind it, in Arabic and English, as one of the ids of the brief's catalogue."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from digest.text import unit_words_ar as ar
from digest.text import unit_words_en as en
from digest.text.arabic_forms import Grammar, noun_forms
from digest.text.counted.currency_words import DUALS
from digest.text.counted.role_words import WEEKDAYS
from digest.text.folding import fold
from digest.text.number_words import ENGLISH as NUMBERS
from digest.text.tokens import Tokens, is_number

# People are counted as what befell them, where the sentence says so: "killing 12 soldiers" counts killed.
PEOPLE = frozenset(
    "people families children women men soldiers police fighters prisoners hostages refugees civilians protesters students "
    "teachers workers patients doctors journalists pilgrims tourists residents passengers voters candidates members".split()
)
HARMS = frozenset("killed wounded missing arrested displaced kidnapped rescued infected".split())
TIMES = frozenset("years months weeks days hours minutes".split())


@dataclass(frozen=True, slots=True)
class Noun:
    """A word that is counted. A dual counts two by itself. `others`: "30 others" are what befell them, or nothing known."""

    unit: str
    grammar: Grammar = "plural"
    others: bool = False


class Counted(NamedTuple):
    """What was found beside a number, and the tokens from `first` to `stop` that say it."""

    noun: Noun
    first: int
    stop: int

    @property
    def person(self) -> bool:
        return self.noun.unit in PEOPLE


def counted(found: Tokens, stop: int, language: str, *, one: bool = False) -> Counted | None:
    """What the number before the token `stop` counts. `one` allows an English singular."""
    if language == "ar":
        return _arabic(found, stop)
    return _english(found, stop, one=one) if language == "en" else None


def is_magnitude(found: Tokens, first: int, counted: Counted | None, language: str) -> bool:
    """Whether the degrees, or the bare number, are those of an earthquake."""
    if counted is not None and counted.noun.unit != "degrees":
        return False
    before = found.words[max(0, first - 2) : first]
    if language == "ar":
        return counted is not None and not _ar_magnitude().isdisjoint(before)
    return before[-1:] == ["magnitude"]


# --- Arabic ---------------------------------------------------------------------------------------------------------------


def _arabic(found: Tokens, index: int) -> Counted | None:
    if not found.joined(index):
        return None
    of = found.words[index] == "من"  # 12 من الجنود
    if of and not (found.joined(index + 1) and found.words[index + 1].startswith("ال")):
        return None
    here = arabic_noun(found, index + of)
    if here is None or here.noun.grammar == "dual" or (not of and here.noun.unit in TIMES and _names_time(found, here)):
        return None
    return here


def _names_time(found: Tokens, here: Counted) -> bool:
    """Whether a day or year is named, not counted: 4 يوم الأحد, 12 عام 2015, 4 اليوم."""
    following = found.words[here.stop] if found.joined(here.stop) else ""
    return found.words[here.first].startswith("ال") or following in WEEKDAYS or is_number(following or "x")


def arabic_noun(found: Tokens, index: int, form: str = "") -> Counted | None:
    """The noun at a token, with or without the article, made more particular by the word behind it. `form` is the token's word
    without its clitics, where it has any."""
    nouns = arabic_nouns()
    word = form or found.words[index]
    following = found.words[index + 1] if found.joined(index + 1) else ""
    stop = index + 1
    compound = _arabic_compounds().get(f"{word} {following}")
    if compound is not None:
        noun: Noun | None = Noun(compound)
        stop += 1
        following = found.words[stop] if found.joined(stop) else ""
    else:
        noun = nouns.get(word) or (nouns.get(word[2:]) if word.startswith("ال") else None)
    if noun is None:
        return None
    other = _arabic_pairs().get((noun.unit, following))
    if other is not None:
        noun, stop = Noun(other, noun.grammar), stop + 1
    return Counted(noun, index, stop) if noun.unit else None


@cache
def arabic_nouns() -> dict[str, Noun]:
    """Folded form → noun, without clitics or article. A dual that may be something else is left out."""
    table: dict[str, Noun] = {fold(word): Noun("people") for word in ar.OTHER_PEOPLES.split()}
    duals: dict[str, Noun] = {}
    peoples = (("people", f"{item}+ {item}ة") for item in ar.PEOPLES.split())
    for unit, items in (*ar.NOUNS.items(), *peoples):
        for item in items.split():
            for form, grammar in noun_forms(item):
                (duals if grammar == "dual" else table).setdefault(form, Noun(unit, grammar))
    unclear = {fold(word) for word in ar.UNCLEAR_DUALS.split()}
    others = {fold(word): Noun("people", others=True) for word in ar.OTHERS.split()}
    return {form: noun for form, noun in duals.items() if form not in unclear} | table | others


@cache
def arabic_duals() -> frozenset[str]:
    """Every spelling of a dual noun or currency with its clitics; `digest.text.arabic.bare_forms` takes them off again."""
    clitics = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "كال")
    duals = {form for form, noun in arabic_nouns().items() if noun.grammar == "dual"} | DUALS.keys()
    return frozenset(clitic + form for form in duals for clitic in clitics)


@cache
def _ar_magnitude() -> frozenset[str]:
    return frozenset(map(fold, ar.MAGNITUDE.split()))


@cache
def _arabic_pairs() -> dict[tuple[str, str], str]:
    return {
        (unit, fold(word)): other for unit, rows in ar.PAIRS.items() for other, words in rows.items() for word in words.split()
    }


@cache
def _arabic_compounds() -> dict[str, str]:
    return {fold(words): unit for unit, phrases in ar.COMPOUNDS.items() for words in phrases.split("|")}


def arabic_before(found: Tokens, index: int) -> Counted | None:
    """The definite plural that ends before a token: الركاب الـ150, الدول الخمس."""
    here = arabic_noun(found, index - 1) if index > 0 else None
    if here is None or here.stop != index or here.noun.grammar != "plural":
        return None
    return here if found.words[index - 1].startswith("ال") else None


# --- English --------------------------------------------------------------------------------------------------------------

_FARTHEST = 5  # words behind the number: two adjectives, a noun that stands before another, the noun


def _english(found: Tokens, stop: int, *, one: bool) -> Counted | None:
    """The head of the noun phrase behind a number: its last plural noun, or a singular after a hyphen (10-member)."""
    nouns, stops = english_nouns(), _stops()
    best: Counted | None = None
    for index in range(stop, min(stop + _FARTHEST, len(found.words))):
        gap, word = found.gaps[index], found.words[index]
        if word == "s" and gap in ("'", "’"):
            continue
        if is_number(word) or word in NUMBERS or (gap not in (" ", "-") and not (gap == "" and index == stop)):
            break
        noun = nouns.get(word)
        if noun is None:
            if best is not None and _stands_before(found, best, word):
                return None
            if word in stops or best is not None:
                break
            continue
        if noun.grammar == "plural" or (index == stop and gap != " ") or one:
            best = Counted(_particular(noun, found, index), stop, index + 1)
            if noun.grammar == "singular":
                break
    return _per_day(found, best) if best is not None and best.noun.unit else None


def _stands_before(found: Tokens, here: Counted, word: str) -> bool:
    """Whether an unknown plural is the head, and a noun without a plural of its own stands before it: two police barriers."""
    return word.endswith("s") and word not in _stops() and found.words[here.stop - 1] in ("police", "aircraft", "crew")


def _particular(noun: Noun, found: Tokens, index: int) -> Noun:
    before = en.BEFORE.get(noun.unit, {}).get(found.words[index - 1])
    return noun if before is None else Noun(before, noun.grammar)


def _per_day(found: Tokens, here: Counted) -> Counted:
    behind = " ".join(found.words[here.stop : here.stop + 2])
    unit = en.BEHIND.get(here.noun.unit, {}).get(behind)
    return here if unit is None else Counted(Noun(unit), here.first, here.stop + 2)


@cache
def english_nouns() -> dict[str, Noun]:
    table: dict[str, Noun] = {}
    for unit, items in (*en.NOUNS.items(), ("people", en.PEOPLES)):
        for item in items.split():
            singular, _, plural = item.rpartition("/")
            table.setdefault(plural, Noun(unit))
            table.setdefault(singular or plural.removesuffix("s"), Noun(unit, "singular"))
    return table | {word: Noun("people", others=True) for word in en.OTHERS.split()}


@cache
def _stops() -> frozenset[str]:
    return frozenset(en.STOPS.split())

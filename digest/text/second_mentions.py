"""A family name alone, once the person was named in full in the same text.

It is nobody's where two people of the text share it, where another first name stands before it, and where what is written to
it in Arabic would make it an ordinary word (لصالح).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, count
from operator import or_
from typing import NamedTuple

from digest.text import people_ar, speech_en
from digest.text.folding import fold
from digest.text.spellings import readings
from digest.text.tokens import Tokens
from digest.text.transliteration import latin_letters, name_words, word_evidence, word_key

_FITS = 0.5  # nats a letter, as for a word of a name of several
_SHORT = 4  # letters of a Latin variant
_INSIDE = frozenset((" ", "-", "'", "’", "‘", "ʻ", "ʼ", "`", "‑"))
_APOSTROPHES = frozenset(("'", "’", "‘", "ʻ", "ʼ", "`"))
_ARTICLES = frozenset(("al", "el"))
_CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك")


class Named(NamedTuple):
    """A person named in full: first token of it, the keys of a second mention, and the whole name in Arabic where it is
    known."""

    id: str
    first: int
    keys: Sequence[str]
    arabic: str


class Again(NamedTuple):
    """Tokens `first` up to `last`, `skipped` letters of Arabic particles in."""

    first: int
    last: int
    skipped: int
    id: str


def second_mentions(found: Tokens, people: Sequence[Named], free: Callable[[int], bool]) -> Iterator[Again]:
    """`free` tells of a token that nothing has been found there yet."""
    owners: dict[str, dict[str, Named]] = defaultdict(dict)
    for person in people:
        for key in person.keys:
            owners[key][person.id] = person
    alone = {key: next(iter(own.values())) for key, own in owners.items() if len(own) == 1}
    heads = frozenset(key.partition(" ")[0] for key in alone)
    begins = (
        {clitic + head for head in heads if head > "\u0590" for clitic in _CLITICS}
        | {"لل" + head[2:] for head in heads if head.startswith("ال")}
        | heads
    )
    variants = _variants(people)
    behind = 0
    likely = map(begins.__contains__, found.words)
    if variants:
        likely = map(or_, likely, map("\u0590".__gt__, found.words))
    for index in compress(count(), likely):
        again = None
        if found.words[index] in begins:
            again = _exact(found, index, alone, free) if free(index) else None
        elif found.spelled[index][:1].isupper() and free(index):
            again = _variant(found, index, variants, free)
        if again and again.first >= behind and not _of_another(found, again):
            yield again
            behind = again.last


def _exact(found: Tokens, index: int, alone: Mapping[str, Named], free: Callable[[int], bool]) -> Again | None:
    for clitic, form, skipped in readings(found.words[index]):
        joined = index + 1 < len(found.words) and found.gaps[index + 1] in _INSIDE and free(index + 1)
        for size in (2, 1) if joined else (1,):
            person = alone.get(" ".join((form, *found.words[index + 1 : index + size])))
            if person and index > person.first and (form > "\u0590" or found.spelled[index + size - 1][0].isupper()):
                ordinary = clitic not in ("", "و", "ف") and not form.startswith("ال") and form in _ordinary_words()
                return None if ordinary else Again(index, index + size, skipped, person.id)
    return None


@cache
def _ordinary_words() -> frozenset[str]:
    lists = (
        people_ar.ROLES,
        people_ar.RANKS,
        people_ar.COMMON,
        people_ar.TITLE_ADJECTIVES,
        people_ar.ADJECTIVES,
        people_ar.MASCULINE_NAMES,
    )
    return frozenset(fold(" ".join(lists)).split())


@cache
def _before_names() -> tuple[frozenset[str], frozenset[str]]:
    given = frozenset(fold(f"{people_ar.MASCULINE_NAMES} {people_ar.FEMININE_NAMES}").split())
    return given, frozenset(
        f"{speech_en.TITLES} {speech_en.PREPOSITIONS} {speech_en.DETERMINERS} {speech_en.BOUNDARIES}".split()
    )


def _of_another(found: Tokens, again: Again) -> bool:
    """Whether another first name stands right before it, or capitals that make another name of it."""
    given, harmless = _before_names()
    if again.first and found.gaps[again.first] == " " and not again.skipped:
        before = found.words[again.first - 1]
        if before > "\u0590":
            return any(form in given for _, form, _ in readings(before))  # بمحمد الحلقي
        opens = again.first == 1 or found.gaps[again.first - 1] not in (" ", "-")
        if (
            found.spelled[again.first - 1][:1].isupper()
            and before not in harmless
            and (before in _english_given() or not opens)
        ):
            return True
    latin = found.words[again.last - 1] < "\u0590"
    return latin and again.last < len(found.words) and found.gaps[again.last] == " " and found.spelled[again.last][:1].isupper()


@cache
def _english_given() -> frozenset[str]:
    return frozenset(f"{speech_en.MASCULINE_NAMES} {speech_en.FEMININE_NAMES}".split())


# --- Latin spellings of Arabic names ----------------------------------------------------------------------------------


def _variants(people: Sequence[Named]) -> dict[str, list[tuple[str, Named]]]:
    """Key of a family name → the family name in Arabic and whose it is."""
    found: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for person in people:
        words = name_words(person.arabic)
        if len(words) > 1:
            found[word_key(words[-1])].append((words[-1], person))
    return found


def _variant(
    found: Tokens, index: int, variants: Mapping[str, list[tuple[str, Named]]], free: Callable[[int], bool]
) -> Again | None:
    """Qa'ani, Al-Ghani or Qany for Qaani: the same consonants, and letters that fit the Arabic."""
    last = index + 1
    if found.words[index] in _ARTICLES:
        if last == len(found.words) or found.gaps[last] not in (" ", "-") or not free(last):
            return None
        last += 1
    while last < len(found.words) and found.gaps[last] in _APOSTROPHES and len(found.words[last]) > 1 and free(last):
        last += 1
    word = "".join(latin_letters(part) for part in found.words[index:last] if part not in _ARTICLES)
    own = variants.get(word_key(word), ()) if len(word) >= _SHORT else ()
    fitting = {person.id: person for arabic, person in own if word_evidence(arabic, word) >= _FITS * (len(arabic) + len(word))}
    if len(fitting) != 1:
        return None
    person = fitting.popitem()[1]
    return Again(index, last, 0, person.id) if index > person.first else None

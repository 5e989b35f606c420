"""English words as the grammar of reported speech sees them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.text import speech_en
from digest.text.reported.marks import Quotation


class Kind:
    """What a word may be, as bits."""

    AUXILIARY = 1 << 0
    ADVERB = 1 << 1
    NEGATION = 1 << 2
    PRONOUN = 1 << 3
    FIRST_PERSON = 1 << 4
    RELATIVE = 1 << 5
    BOUNDARY = 1 << 6
    PREPOSITION = 1 << 7
    DETERMINER = 1 << 8
    TIME = 1 << 9
    TITLE = 1 << 10
    NAMER = 1 << 11


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word; `form` is verb or gerund."""

    verb: str
    form: str
    judging: bool
    close: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A token. `shape`: w word, n number, p punctuation, q a whole quotation. `lower` has no possessive, no full stop."""

    shape: str
    spelling: str
    lower: str = ""
    kind: int = 0
    cue: Cue | None = None
    capital: bool = False
    possessive: bool = False
    named: bool = False  # may belong to a name
    quotation: Quotation | None = None


TOKEN = re.compile(
    r"(?=[A-Z])(?:(?:[A-Z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Jr|Sr|Maj|Adm|Cmdr|Mt)\.)"
    r"|[^\W\d_](?:[\w.'’-]*\w)?|\d(?:[\w,.'’-]*\w)?|[^\w\s]"
)


@cache
def _kinds() -> dict[str, int]:
    table: dict[str, int] = {}
    for words, kind in (
        (speech_en.AUXILIARIES, Kind.AUXILIARY),
        (speech_en.ADVERBS, Kind.ADVERB),
        (speech_en.NEGATIONS, Kind.NEGATION),
        (" ".join(speech_en.PRONOUNS), Kind.PRONOUN),
        (speech_en.FIRST_PERSON, Kind.FIRST_PERSON),
        (speech_en.RELATIVES, Kind.RELATIVE),
        (speech_en.BOUNDARIES, Kind.BOUNDARY),
        (speech_en.PREPOSITIONS, Kind.PREPOSITION),
        (speech_en.DETERMINERS, Kind.DETERMINER),
        (speech_en.MONTHS_AND_DAYS, Kind.TIME),
        (speech_en.TITLES, Kind.TITLE),
        (speech_en.NAMERS, Kind.NAMER),
    ):
        for word in words.split():
            table[word] = table.get(word, 0) | kind
    return table


@cache
def cues() -> dict[str, Cue]:
    """The reporting words in all their forms."""
    table: dict[str, Cue] = {}
    close = frozenset(speech_en.CLOSE.split())
    for text, judging in ((speech_en.SAYING, False), (speech_en.JUDGING, True)):
        for entry in text.replace("\n", "").split("|"):
            base, past = entry.split()
            base = base.partition("/")[0]
            for form in (base, past, _third_person(base)):
                table.setdefault(form, Cue(base, "verb", judging, base in close))
            table.setdefault(_gerund(base), Cue(base, "gerund", judging, base in close))
    return table


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


_DOUBLING = frozenset("admit brag dub chat commit slam quip refer rebut tut".split())


def _gerund(base: str) -> str:
    if base in _DOUBLING:
        return base + base[-1] + "ing"
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


_NO_NAMES = Kind.PRONOUN | Kind.TIME | Kind.FIRST_PERSON | Kind.DETERMINER | Kind.BOUNDARY
_CIRCUMSTANCES = frozenset(speech_en.CIRCUMSTANCES.split())
_PERSONS = Kind.PRONOUN | Kind.FIRST_PERSON


@lru_cache(maxsize=100_000)
def look(spelling: str) -> Word:
    """The word behind a spelling."""
    first = spelling[0]
    if first.isdigit():
        return Word("w" if spelling[-1].isalpha() and len(spelling) > 4 else "n", spelling, spelling.lower())  # 31-year-old
    if not first.isalpha():
        return Word("p", spelling, spelling)
    possessive = spelling.endswith(("'s", "’s"))
    lower = (spelling[:-2] if possessive else spelling).lower().rstrip(".").replace("’", "'")
    capital = first.isupper()
    cue = cues().get(lower) if not possessive else None
    kind = _kinds().get(lower, 0) or _kinds().get(lower.partition("'")[0], 0) & _PERSONS  # I'm, they've
    if capital and lower in _CIRCUMSTANCES:
        kind |= Kind.BOUNDARY
    named = (capital or lower.startswith(("al-", "el-"))) and not kind & _NO_NAMES
    return Word("w", spelling, lower, kind, cue, capital, possessive, named)


def quoted(spelling: str, quotation: Quotation) -> Word:
    return Word("q", spelling, quotation=quotation)

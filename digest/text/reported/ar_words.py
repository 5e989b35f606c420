"""Arabic words as the grammar of reported speech sees them: looked up once, remembered, with their clitics taken off.

`look` turns a spelling into a `Word`: what it may be (a set of bits), the reporting word it is, if any, and its bare form.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.text import people_ar, speech_ar
from digest.text.folding import fold
from digest.text.reported.marks import Quotation

_ARABIC = re.compile(
    "[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u200c-\u200f\u061c\ufb50-\ufdff\ufe70-\ufefc]"
)


class Kind:
    """What a word may be; a word may be several things. Bits of an int: an enum of flags is ten times slower here."""

    NONE = 0
    THAT = 1 << 0
    PREPOSITION = 1 << 1
    ASIDE = 1 << 2
    RELATIVE = 1 << 3
    CONNECTIVE = 1 << 4
    NEGATION = 1 << 5
    BEFORE_AN = 1 << 6
    RANK = 1 << 7
    ROLE = 1 << 8
    GROUP = 1 << 9
    BODY = 1 << 10
    OUTLET = 1 << 11
    OUTLET_NAME = 1 << 12
    COMMON = 1 << 13
    DOCUMENT = 1 << 14
    OCCASION = 1 << 15
    GIVEN = 1 << 16
    FEMININE = 1 << 17
    NAME_PART = 1 << 18
    PLACE = 1 << 19
    DEMONYM = 1 << 20
    ADJECTIVE = 1 << 21
    TITLE_ADJECTIVE = 1 << 22
    CONTENT = 1 << 23
    NAMER = 1 << 24
    MARKED_NAME = 1 << 25
    CALLING = 1 << 26
    IMPERSONAL = 1 << 27
    ISSUED = 1 << 31
    SELF_SUBJECT = 1 << 28


SPEAKERS = Kind.RANK | Kind.ROLE | Kind.GROUP | Kind.BODY | Kind.OUTLET | Kind.OUTLET_NAME | Kind.DOCUMENT
TITLES = SPEAKERS | Kind.COMMON
_NOUNS = TITLES | Kind.OCCASION | Kind.ADJECTIVE | Kind.DEMONYM


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word. `form` is verb, participle or noun; gender m or f, number s, d or p, "" where it does not tell."""

    verb: str
    form: str
    gender: str
    number: str
    judging: bool = False
    close: bool = False
    telling: bool = False
    continuing: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A token. `shape`: w word, n number, x a word in other letters, p punctuation, q a whole quotation.

    `form` is folded, `bare` without conjunction, preposition and article; `preposition` is ب, ل or ك written to the word.
    """

    shape: str
    spelling: str
    form: str = ""
    bare: str = ""
    kind: int = 0
    cue: Cue | None = None
    joined: bool = False  # و or ف before it
    definite: bool = False
    preposition: str = ""
    quotation: Quotation | None = None
    key: str = ""  # what two mentions of a name are compared by
    may_report: bool = False  # a reporting word, or one that names a source
    verb: Cue | None = None  # the reporting word it is, or the verb to which an object is written (أعلنته)


NOTHING = Word("", "")


def _split(text: str) -> list[str]:
    return fold(text).split()


@cache
def _kinds() -> dict[str, int]:
    lists: tuple[tuple[str, int], ...] = (
        (people_ar.RANKS, Kind.RANK),
        (people_ar.ROLES, Kind.ROLE),
        (people_ar.GROUPS, Kind.GROUP),
        (people_ar.BODIES, Kind.BODY),
        (people_ar.OUTLETS, Kind.OUTLET),
        (people_ar.OUTLET_NAMES, Kind.OUTLET_NAME),
        (people_ar.COMMON, Kind.COMMON),
        (people_ar.ADJECTIVES, Kind.ADJECTIVE),
        (people_ar.TITLE_ADJECTIVES, Kind.TITLE_ADJECTIVE),
        (people_ar.FEMININE_NAMES, Kind.GIVEN | Kind.FEMININE),
        (people_ar.MASCULINE_NAMES, Kind.GIVEN),
        (people_ar.NAME_PARTS, Kind.NAME_PART),
        (people_ar.PLACES, Kind.PLACE),
        (people_ar.MARKED_NAMES, Kind.MARKED_NAME),
        (speech_ar.BEFORE_AN, Kind.BEFORE_AN),
        (speech_ar.NEGATIONS, Kind.NEGATION),
        (speech_ar.CONNECTIVES, Kind.CONNECTIVE),
        (speech_ar.SELF_SUBJECTS, Kind.SELF_SUBJECT),
        (speech_ar.PREPOSITIONS, Kind.PREPOSITION),
        (speech_ar.ASIDES, Kind.ASIDE),
        (speech_ar.RELATIVES, Kind.RELATIVE),
        (speech_ar.OCCASIONS, Kind.OCCASION),
        (speech_ar.DOCUMENTS, Kind.DOCUMENT),
        (speech_ar.NAMERS, Kind.NAMER),
        (speech_ar.CALLING, Kind.CALLING),
        (speech_ar.CONTENT, Kind.CONTENT),
        (speech_ar.IMPERSONAL, Kind.IMPERSONAL),
        (speech_ar.ISSUED, Kind.ISSUED),
    )
    table: dict[str, int] = {}
    for text, kind in lists:
        for word in _split(text):
            table[word] = table.get(word, Kind.NONE) | kind
    for word in _split(people_ar.DEMONYMS):
        stem = word.removesuffix("ه")
        for form in (stem, stem + "ه", stem + "ون", stem + "ين", stem + "ان", stem + "تان", stem + "تين", stem + "ات"):
            table[form] = table.get(form, Kind.NONE) | Kind.DEMONYM
    for word in _split(speech_ar.COMPLEMENTIZERS):
        for ending in ("", *speech_ar.PRONOUN_ENDINGS):
            table[word + ending] = table.get(word + ending, Kind.NONE) | Kind.THAT
    return table


def _persons(perfect: str, imperfect: str) -> Iterator[tuple[str, str, str]]:
    """(form, gender, number) of the third persons of a verb; a weak last letter (نفى, دعا, يدعو) falls where it falls."""
    if perfect != "-":
        weak = perfect[-1] in "اي"
        stem = perfect[:-1] if weak else perfect
        yield perfect, "m", "s"
        yield stem + "ت", "f", "s"
        yield stem + "وا", "m", "p"
        yield stem + "تا", "f", "d"
        yield (perfect if perfect[-1] == "ي" else stem + ("وا" if weak else "")) + "ا", "m", "d"
    if imperfect != "-":
        weak = imperfect[-1] in "يو"
        stem = imperfect[:-1] if weak else imperfect
        for letter, gender in (("ي", "m"), ("ت", "f")):
            yield letter + imperfect[1:], gender, "s"
            yield letter + stem[1:] + "ون", gender, "p"
            yield letter + imperfect[1:] + "ان", gender, "d"


def _participles(participle: str) -> Iterator[tuple[str, str, str]]:
    if participle == "-":
        return
    stem = participle[:-1] if participle[-1] == "ي" else participle
    yield participle + "ا", "m", "s"
    yield participle + "ه", "f", "s"
    yield stem + "ين", "m", "p"
    yield participle + "ات", "f", "p"
    yield participle + "تين", "f", "d"


@cache
def cues() -> dict[str, Cue]:
    """The reporting words in all their forms."""
    close, telling, continuing = (
        frozenset(_split(text)) for text in (speech_ar.CLOSE, speech_ar.TELLING, speech_ar.CONTINUING)
    )
    table: dict[str, Cue] = {}

    def add(form: str, cue: Cue) -> None:
        if len(form) > 2 or cue.form == "verb":  # رد, حث
            table.setdefault(form, cue)

    for text, judging in ((speech_ar.SAYING, False), (speech_ar.JUDGING, True)):
        for entry in text.replace("\n", "").split("|"):
            perfect, imperfect, participle = _split(entry)
            lemma = perfect if perfect != "-" else imperfect
            told, goes_on = lemma in telling, lemma in continuing
            for forms, kind, key in (
                (_persons(perfect, "-"), "verb", perfect),
                (_persons("-", imperfect), "verb", imperfect),
                (_participles(participle), "participle", participle),
            ):
                for form, gender, number in forms:
                    add(form, Cue(lemma, kind, gender, number, judging, key in close, told, goes_on))
    for form in _split(speech_ar.CALLING):
        add(
            form,
            Cue("وصف", "verb", "f" if form.endswith(("ته", "تها")) or form[0] == "ت" else "m", "s", judging=True, close=True),
        )
    for noun in _split(speech_ar.SAYING_NOUNS):
        for ending, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"), ("هما", "m", "d")):
            for form in (noun, "ب" + noun):
                add(form + ending, Cue(noun, "noun", gender, number, close=True))
    for form in _split(speech_ar.BARE_SAYING_NOUNS):
        add(form, Cue(form, "noun", "", "", close=True))
    return table


_PRONOUNS = (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"))


@cache
def cues_with_object() -> dict[str, Cue]:
    """Verbs with an object pronoun, for "بحسب ما ذكرته الوكالة": only looked up after such a particle."""
    table: dict[str, Cue] = {}
    for form, cue in cues().items():
        if cue.form == "verb":
            for ending, _, _ in _PRONOUNS:
                table[(form[:-1] + "ا" if form.endswith("ي") else form) + ending] = cue
    return table


@cache
def _sources() -> frozenset[str]:
    return frozenset(_split(f"{speech_ar.ACCORDING} {speech_ar.AS_THEY_SAY} كما"))


def _known(form: str) -> bool:
    return form in _kinds() or form in cues() or (form.startswith("ال") and form[2:] in _kinds())


@lru_cache(maxsize=100_000)
def look(spelling: str) -> Word:
    """The word behind a spelling, or the number or punctuation mark it is."""
    if not _ARABIC.match(spelling):
        shape = "n" if spelling[0].isdigit() else "x" if spelling[0].isalnum() or spelling[0] in "@#_" else "p"
        return Word(shape, spelling, spelling, key=fold(spelling))
    form = fold(spelling)
    bare, joined = form, False
    if (
        len(form) > 2
        and form[0] in "وف"
        and not (_known(form) or _owned(form, spelling))
        and (_known(form[1:]) or form[1:3] in ("ال", "لل") or _particle(form[1:]) or _owned(form[1:], spelling))
    ):
        bare, joined = form[1:], True
    kind = _kinds().get(bare, Kind.NONE)
    if not kind and bare.endswith("ا") and bare not in cues():  # accusative: مصدرا
        kind = _kinds().get(bare[:-1], Kind.NONE) & _NOUNS
        bare = bare[:-1] if kind else bare
    if not kind and bare.startswith("عبدال") and len(bare) > 6:
        kind = Kind.GIVEN
    if bare == "علي":  # على before a noun, علي of a man
        kind &= ~(Kind.PREPOSITION if spelling.endswith("ي") else Kind.GIVEN)
    owned = 0 if kind or bare in cues() else _owned(bare, spelling)
    kind |= owned
    preposition = "" if kind or bare in cues() else _particle(bare)
    if preposition:
        bare = "ال" + bare[2:] if bare.startswith("لل") else bare[1:]
        kind = _kinds().get(bare, Kind.NONE)
    cue = None if preposition or (bare in _NOUNS_IN_YA and spelling.endswith("ي")) else cues().get(bare)
    definite = bool(owned)
    if bare.startswith("ال") and len(bare) > 4 and not kind & Kind.GIVEN:
        definite = True
        whole = kind
        bare = bare[2:]
        if whole & Kind.ASIDE:  # الأحد is a day, أحد is someone
            return Word("w", spelling, form, bare, whole, None, joined, definite, key=bare)
        kind |= _kinds().get(bare, Kind.NONE) & ~(
            Kind.GIVEN | Kind.FEMININE | Kind.PLACE | Kind.PREPOSITION | Kind.ASIDE | Kind.CONNECTIVE
        )
    reports = cue is not None or bare in _sources() or form in _sources()
    verb = cue or cues_with_object().get(bare) or cues_with_object().get(form)
    key = bare.removeprefix("ال")
    return Word("w", spelling, form, bare, kind, cue, joined, definite, preposition, None, key, reports, verb)


def _owned(form: str, spelling: str) -> int:
    """What a title with a pronoun is: محاميه, رئيسها, مديرته."""
    if spelling.endswith("ة"):
        return 0
    for ending in ("هما", "هم", "ها", "ه"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            return _kinds().get(stem[:-1] + "ه" if stem.endswith("ت") else stem, 0) & (Kind.RANK | Kind.ROLE | Kind.GROUP)
    return 0


_NOUNS_IN_YA = frozenset(("راي", "نفي"))  # رأي, نفي: nouns; رأى, نفى: verbs


def _particle(form: str) -> str:
    """ب, ل or ك written to a word that is known without it, or to one with the article."""
    if len(form) < 4 or form[0] not in "بلك":
        return ""
    if form.startswith("لل"):
        return "ل"
    rest = form[1:]
    if rest.startswith("ال") and len(rest) > 4:
        return form[0]
    kind = _kinds().get(rest, Kind.NONE) if form[0] != "ك" else Kind.NONE
    return form[0] if kind & (TITLES | Kind.OCCASION | Kind.PLACE | Kind.CONTENT | Kind.DEMONYM | Kind.GIVEN) else ""


@cache
def demonyms() -> set[str]:
    """The bare forms that name a people or its things."""
    return {form for form, kind in _kinds().items() if kind & Kind.DEMONYM}

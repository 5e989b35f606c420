"""People the name authority does not know: their provisional ids, and finding them behind a title.

Precision first. Of Arabic names, which no capital gives away, only those are taken that begin with a known given name, and no
more words than surely belong to them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import blake2s

from digest.text import speech_en
from digest.text.background import COMMON
from digest.text.folding import fold
from digest.text.hints import Hint
from digest.text.remembered import Remembered
from digest.text.reported.ar_words import Kind, Word, look
from digest.text.respelling import respell
from digest.text.spellings import family_keys
from digest.text.tokens import Tokens
from digest.text.transliteration import name_words

PROVISIONAL = "~"  # what such an id begins with
_LONGEST_ID = 60
_SEARCHED = 8  # words between a title and the name: وزير الخارجية في حكومة تصريف الأعمال
_LONGEST_NAME = 9
_JOINING = frozenset((" ", "-", "'", "’", "ʻ"))

_TITLE = Kind.RANK | Kind.ROLE
_PART = Kind.GIVEN | Kind.NAME_PART
_LINKS = frozenset("بن ابن بنت ال ابو ابي ابا عبد ام ولد ذو".split())  # another word of the name must follow
_SMALL = Kind.PREPOSITION | Kind.ASIDE | Kind.RELATIVE | Kind.CONNECTIVE | Kind.NEGATION | Kind.THAT | Kind.CONTENT
_OTHERS = Kind.OCCASION | Kind.GROUP | Kind.BODY | Kind.OUTLET | Kind.COMMON | Kind.DOCUMENT | Kind.PLACE
_NO_NAME = _SMALL | _TITLE | _OTHERS | Kind.DEMONYM | Kind.ADJECTIVE | Kind.TITLE_ADJECTIVE
_OF_A_TITLE = _TITLE | Kind.COMMON | Kind.BODY | Kind.DEMONYM | Kind.PLACE | Kind.TITLE_ADJECTIVE
_VERBAL = ("و", "است", "ان", "ي", "ت", "سي", "ست", "ن", "لي")  # what verbs begin with, and few family names
_SPEAKING_FOR = ("متحدث", "متحدثه", "ناطق", "ناطقه", "رسمي", "اعلامي")
_ENCLITICS = ("ها", "هم", "هما", "نا", "وا", "تا", "با", "ته")
_PLURAL = ("يين", "يون")
_PARTICIPLE = re.compile(".ا[^اوي][^اوي]")  # البالغ, الواقع: what says more of the person


def provisional_id(spelling: str, language: str) -> str:
    """The id of a person known by this spelling only: `~` and the name in Latin letters, the same for the spellings of one
    script that differ in hamzas, marks, articles or titles. A name in a script that has no romanisation here is told by a
    digest.

    >>> provisional_id("هُدى الراسي", "ar"), provisional_id("Huda al-Rasi", "en")
    ('~huda-rasi', '~huda-rasi')
    """
    slug = "-".join(map(_LATIN.__getitem__, name_words(spelling))).strip("-")
    return (
        PROVISIONAL + slug[:_LONGEST_ID].rstrip("-")
        if slug
        else f"{PROVISIONAL}{language}-{blake2s(fold(spelling).encode(errors='replace'), digest_size=5).hexdigest()}"
    )


def _latin(word: str) -> str:
    latin = word if word.isascii() else (respell(word, "en") or word).lower()
    return "".join(letter for letter in latin if "a" <= letter <= "z")


_LATIN = Remembered(_latin)


def titled_people(found: Tokens, language: str, free: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """The names that follow a title, as tokens first and behind the last, left to right. `free` tells of a token that nothing
    has been found there yet."""
    own, behind = titles(language), 0
    name_after = _arabic_name if language == "ar" else _english_name
    for index in found.hinted(Hint.TITLE):
        if index >= behind and found.words[index] in own:
            name = name_after(found, index)
            if name and all(map(free, range(*name))):
                yield name
                behind = name[1]


@cache
def titles(language: str) -> frozenset[str]:
    """The folded words behind which a name may stand, with the particles written to them."""
    if language == "en":
        return frozenset(speech_en.PEOPLE_TITLES.split())
    if language != "ar":
        return frozenset()
    from digest.text import people_ar

    words = fold(f"{people_ar.RANKS} {people_ar.ROLES}").split()
    return frozenset(
        clitic + word for word in words if len(word) > 2 for clitic in ("", "ال", "و", "وال", "لل", "بال", "ل", "ب")
    )


# --- Arabic -----------------------------------------------------------------------------------------------------------


def _arabic_name(found: Tokens, title: int) -> tuple[int, int] | None:
    """The name behind a title: past what belongs to the title (adjectives, what it is of), from a given name on."""
    stop = min(len(found.words), title + 1 + _SEARCHED)
    for first in range(title + 1, stop):
        if found.gaps[first] != " ":
            return None
        word = look(found.spelled[first])
        if word.joined or word.preposition or word.cue:
            return None
        if word.form == "باسم" and found.words[first - 1].endswith(_SPEAKING_FOR):
            return None  # المتحدث باسم الانتخابات
        if word.kind & Kind.GIVEN and not word.definite and not word.kind & Kind.DEMONYM:
            return _arabic_extent(found, first)
        if not (word.form.startswith("ال") or word.kind & _OF_A_TITLE):
            return None
    return None


def _arabic_extent(found: Tokens, first: int) -> tuple[int, int] | None:
    """Given names and what links them, then one family name."""
    last = first + 1
    while last < len(found.words) and last - first < _LONGEST_NAME and found.gaps[last] == " ":
        word = look(found.spelled[last])
        linked = found.words[last - 1] in _LINKS
        if not linked and word.kind & _TITLE and not word.definite and found.gaps[last + 1] == " ":
            break  # … بن عبدالعزيز أمير منطقة عسير
        if not linked and not (word.kind & _PART and not word.joined and not word.preposition):
            if _is_family_name(found, last, word, last - first):
                last += 1
            break
        last += 1
    while last > first and found.words[last - 1] in _LINKS:
        last -= 1
    return (first, last) if len(name_words(found.text[found.starts[first] : found.ends[last - 1]])) > 1 else None


def _is_family_name(found: Tokens, index: int, word: Word, before: int) -> bool:
    """A word with the article, or one that nothing but the end of the name can explain."""
    if word.joined or word.preposition or word.cue or word.kind & _NO_NAME or word.shape != "w" or len(word.form) < 3:
        return False
    if word.definite and word.form.endswith(_PLURAL):
        return False  # ودعا الأمير فيصل بن خالد الإعلاميين
    if word.definite:
        return not _PARTICIPLE.fullmatch(word.bare) or word.bare in _given()
    verbal = word.form.startswith(_VERBAL) and not (word.form[0] == "ن" and word.spelling[-1] == "ي" and len(word.form) > 3)
    if verbal or word.form.endswith(_ENCLITICS) or word.spelling.endswith(("ة", "اً", "ًا")):
        return False
    if word.form.endswith("ا") and before > 1:  # an adverb as likely
        return False
    return index + 1 == len(found.words) or found.gaps[index + 1] != " " or _ends_a_name(look(found.spelled[index + 1]))


@cache
def _given() -> frozenset[str]:
    from digest.text import people_ar

    return frozenset(fold(f"{people_ar.MASCULINE_NAMES} {people_ar.FEMININE_NAMES}").split())


def _own_family_keys(spelling: str) -> tuple[str, ...]:
    return tuple(key for key in family_keys(spelling) if " " not in key and key not in _given())


# The keys of a second mention of a person known by a spelling only: none that is a given name, or begins with one's.
OWN_FAMILY_KEYS = Remembered(_own_family_keys)


def _ends_a_name(word: Word) -> bool:
    return bool(
        word.joined
        or word.preposition
        or word.cue
        or word.kind & (Kind.PREPOSITION | Kind.RELATIVE | Kind.CONNECTIVE | Kind.THAT | Kind.ASIDE)
    )


# --- English ----------------------------------------------------------------------------------------------------------

_PARTICLES = frozenset("al el bin ben ibn abu abd van von de da di del der la le bint".split())
_NOT_IN_NAMES = """
the a an of on in at for and or to who says said told warns calls urges visits meets vows road avenue square girl boy
"""
_NO_PEOPLE = frozenset(
    " ".join(
        (
            speech_en.BODY_WORDS,
            *speech_en.PRONOUNS,
            speech_en.MONTHS_AND_DAYS,
            _NOT_IN_NAMES,
            speech_en.PEOPLE_TITLES,
            *COMMON["en"],
        )
    )
    .lower()
    .split()
)


@cache
def _words_of_titles() -> frozenset[str]:
    return frozenset(speech_en.TITLES.split())


def _english_name(found: Tokens, title: int) -> tuple[int, int] | None:
    """The capitals behind a title: two at least, and none of them a word for a body."""
    if not found.spelled[title][0].isupper():
        return None
    first = title + 1
    while first < len(found.words) and found.words[first] in _words_of_titles() and found.gaps[first] in (" ", ". "):
        first += 1
    last, capitals = first, 0
    while last < len(found.words) and last - first < _LONGEST_NAME and _goes_on(found, first, last):
        word = found.words[last]
        if found.spelled[last][0].isupper() and word not in _NO_PEOPLE:
            capitals += word not in _PARTICLES and len(word) > 1
        elif word not in _PARTICLES or last == first:
            break
        last += 1
    while last > first and found.words[last - 1] in _PARTICLES:
        last -= 1
    whole = last == len(found.words) or found.words[last] not in _NO_PEOPLE or not found.spelled[last][0].isupper()
    return (first, last) if capitals > 1 and whole else None


def _goes_on(found: Tokens, first: int, index: int) -> bool:
    """Whether a name may go on with a token: Richard M. Nixon, Salma al-Haddad."""
    if found.gaps[index] == ". ":
        return index == first or len(found.words[index - 1]) == 1
    return found.gaps[index] in _JOINING

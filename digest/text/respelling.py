"""A name that the authority does not have, in letters its reader can read: Arabic in Latin letters and Latin in Arabic ones.

For reading aloud, not for going back, and always marked as such where it is shown. Words that the press spells in a way of its
own (`press_names.tsv`) come first. The others follow the sound. An Arabic word has its consonants as in the UN's table of 2017,
without dots, and syllables: none begins with two consonants, an unwritten vowel is an a, behind a long one an e. A Latin word
goes letter by letter, an e only while it has no other vowel.

>>> respell("سهى العمراني", "en"), respell("Lars Whitfield", "ar")
('Suha al-Omrani', 'لارس ويتفيلد')
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from digest.text.folding import fold

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u0670]+|[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_LONGEST = 200  # characters: what is longer is no name


def respell(name: str, language: str) -> str | None:
    """A name in the letters of a language (`ar`, or one of the Latin script); None where it is in them already, or in letters
    that cannot be turned into them here."""
    if len(name) > _LONGEST:
        return None
    if language == "ar":
        return _arabic(name) if _LATIN.search(name) and not _ARABIC.search(name) else None
    return _latin(name) if _ARABIC.search(name) else None


@cache
def _press() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Folded Arabic → Latin, and bare Latin letters → Arabic."""
    latin: dict[str, str] = {}
    arabic: dict[str, str] = {}
    for line in files("digest.text").joinpath("press_names.tsv").read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            written, _, spellings = line.partition("\t")
            for spelling in spellings.split(" "):
                latin.setdefault(fold(written), spelling)
                arabic.setdefault(_plain(spelling), written)
    return latin, arabic


def _plain(word: str) -> str:
    """Latin letters without marks, in lower case."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.translate(_SPECIAL)).lower() if letter.isalpha())


_SPECIAL = str.maketrans(
    {"ı": "i", "İ": "i", "ß": "ss", "ø": "o", "æ": "e", "œ": "oe", "đ": "d", "ł": "l", "þ": "th", "ð": "d"}
)


# --- Arabic in Latin letters ----------------------------------------------------------------------------------------------

_PARTS = {
    "ال": "Al", "بن": "bin", "ابن": "Ibn", "بنت": "bint", "ابو": "Abu", "ابي": "Abi", "ابا": "Aba", "ام": "Umm", "ولد": "Ould",
    "عبد": "Abdul", "الله": "Allah", "الدين": "al-Din", "و": "and",
}  # fmt: skip
_CONSONANTS = {
    "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "ه": "h", "خ": "kh", "د": "d", "ض": "d",
    "ذ": "dh", "ظ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q",
    "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ع": "'", "ء": "'", "ئ": "'", "ؤ": "'", "أ": "'", "إ": "'",
}  # fmt: skip
_LONG = {"ا": "a", "آ": "a", "ى": "a", "و": "ou", "ي": "i", "ی": "i"}
_GLIDES = {"و": "w", "ي": "y", "ی": "y"}
_BEFORE_HAMZA = {"ئ": "i", "ؤ": "u"}
_CLUSTERS = frozenset("نت نس نز ند نك نغ".split())  # end syllables in names from elsewhere: هانت
_INITIAL = {"إ": "i", "أ": "a", "ا": "a", "آ": "a", "ع": "a"}


def _latin(name: str) -> str:
    words: list[str] = []
    before = ""
    for match in _WORD.finditer(_MARKS.sub("", unicodedata.normalize("NFKC", name))):
        word = match.group()
        key = fold(word)
        joined = _press()[0].get(before + key) if before == "عبد" else None  # عبد العزيز, written as two
        if joined or (words and before == "عبد" and key.startswith("ال")):
            words[-1] = joined or words[-1] + _latin_stem(word[2:]).lower()
        elif words and key == "الله":
            words[-1] += "allah"
        else:
            words.append(_latin_word(word, key))
        before = key
    return " ".join(words)


def _latin_word(word: str, key: str) -> str:
    if not _ARABIC.match(word):
        return word
    if key in _PARTS:
        return _PARTS[key]
    known = _press()[0].get(key)
    if known:
        return known
    if key.startswith("عبدال") and len(key) > 6:
        return "Abdul" + _latin_stem(word[5:]).lower()
    if key.startswith("ال") and len(key) > 4:
        return "al-" + _latin_stem(word[2:])
    return _latin_stem(word)


def _latin_stem(word: str) -> str:
    """A word without its article: as the press has it, or it with the ending of belonging, or by its sound."""
    names = _press()[0]
    key = fold(word)
    if key in names:
        return names[key]
    if key.endswith("ي") and key[:-1] in names and names[key[:-1]][-1] not in "aeiouy":
        return names[key[:-1]] + "i"
    sound = "".join(_sounds(word))
    return sound[:1].upper() + sound[1:]


def _sounds(word: str) -> Iterator[str]:
    """The sounds of an Arabic word, with the vowels that it does not write."""
    letters = [(letter, _is_vowel(word, at)) for at, letter in enumerate(word)]
    open_ = True  # what comes next begins a syllable
    long = False  # behind a long vowel
    for at, (letter, vowel) in enumerate(letters):
        last = at + 1 == len(letters)
        if letter == "ة":
            yield "a" if not at or not letters[at - 1][1] else "h"
            continue
        if vowel:
            if at or letter not in _INITIAL:
                yield _LONG.get(letter, "")
            else:
                yield "A"
            open_, long = True, True
            continue
        sound = "g" if word[at - 1 : at + 1] == "نغ" else _GLIDES.get(letter) or _CONSONANTS.get(letter, "")
        if letter in _INITIAL and not at:
            sound = ""
        in_cluster = long and word[at : at + 2] in _CLUSTERS and not _vowel_follows(letters, at + 1)
        ends = last or in_cluster or (not open_ and not _vowel_follows(letters, at))
        if sound == "'":  # ع and hamza: heard only as a longer vowel at the end of a syllable
            sound = "a" if ends and not long and not last else ""
        yield sound
        if ends:
            open_, long = not in_cluster, False
            continue
        if _vowel_follows(letters, at):
            open_, long = False, False
            if letter in _INITIAL and not at and letters[1][0] in "اآى":
                continue
        else:
            yield _INITIAL.get(letter, "a") if not at else "e" if long else _BEFORE_HAMZA.get(letters[at + 1][0], "a")
            open_, long = False, False


def _vowel_follows(letters: list[tuple[str, bool]], at: int) -> bool:
    return at + 1 < len(letters) and (letters[at + 1][1] or letters[at + 1][0] == "ة")


def _is_vowel(word: str, at: int) -> bool:
    """Whether a letter is a long vowel there: و and ي are consonants at the beginning and beside another vowel."""
    letter = word[at]
    if letter in "اآى":
        return bool(at)
    if letter not in _GLIDES or not at or word[at - 1] in "اآى":
        return letter in _GLIDES and at > 1 and at + 1 == len(word) and word[at - 1] not in "اآى"
    return at + 1 == len(word) or word[at + 1] not in "اآىةوي"


# --- Latin in Arabic letters ----------------------------------------------------------------------------------------------

_BETWEEN = {
    "bin": "بن", "ben": "بن", "ibn": "ابن", "abu": "أبو", "abou": "أبو", "abi": "أبي", "umm": "أم", "van": "فان", "von": "فون",
    "de": "دي", "del": "ديل", "della": "ديلا", "da": "دا", "di": "دي", "la": "لا", "le": "لو", "st": "سانت", "and": "و",
}  # fmt: skip
_ARTICLES = frozenset("al el as ash an ar ad at az ul".split())
_GROUPS = tuple(
    tuple(group.split(":"))
    for group in (
        "tsch:تش igh:اي wr:ر oi:وا sch:ش tch:تش sh:ش ch:تش kh:خ gh:غ ph:ف th:ث dh:ذ zh:ج ck:ك cq:ك qu:كو wh:و dj:ج dg:دج "
        "ee:ي ea:ي ie:ي oo:و ou:و oe:و ue:و ai:اي ay:اي ei:اي ey:ي au:او aw:او ow:او eu:يو ew:يو x:كس"
    ).split()
)
_LETTERS = dict(zip("abdfghijklmnopqrstuvwyz", "ابدفغهيجكلمنوبقرستوفويز", strict=True))
_FIRST = {
    "a": "أ",
    "e": "إ",
    "i": "إ",
    "o": "أو",
    "u": "أو",
    "ei": "آي",
    "ai": "آي",
    "au": "أو",
    "ee": "إي",
    "ea": "إي",
    "ou": "أو",
}
_VOWELS = frozenset("ا و ي اي او أ إ أو آي إي يو وا".split())
_ABD = frozenset("abd abdel abdul abdal abdol abdoul".split())
_SOFT = frozenset("eiy")


def _arabic(name: str) -> str:
    words: list[str] = []
    article = False
    for match in _WORD.finditer(name):
        word = match.group()
        plain = _plain(word)
        following = name[match.end() : match.end() + 1]
        if not plain:
            continue
        if plain in _ARTICLES and following in ("-", " ", "\u2011") and (words or following == "-"):
            article = True
            continue
        if plain in _ABD and following in (" ", "-"):
            words.append("عبد")
            article = True
            continue
        written = _BETWEEN.get(plain) or _press()[1].get(plain) or (plain[:1] and _arabic_word(plain))
        if len(plain) == 1 and following == ".":
            written += "."
        words.append("ال" + written if article and not written.startswith("ال") else written)
        article = False
    return " ".join(words)


def _arabic_word(word: str) -> str:
    out: list[str] = []
    at = 0
    while at < len(word):
        group = next(((latin, arabic) for latin, arabic in _GROUPS if word.startswith(latin, at)), None)
        latin, arabic = group or (word[at], "")
        following = word[at + len(latin) : at + len(latin) + 1]
        if at == 0 and latin in _FIRST:
            arabic = _FIRST[latin]
        elif latin == "e":
            arabic = "" if at + 1 == len(word) or _VOWELS.intersection(out) else "ي"
        elif latin == "c":
            arabic = "س" if following in _SOFT and following else "ك"
        elif latin == "g" and following in ("i", "e") and following:
            arabic = "ج"
        elif not group:
            arabic = _LETTERS.get(latin, "")
        if not (out and arabic and len(latin) == 1 and latin == word[at - 1] and latin not in "aeiou"):  # doubled
            out.append(arabic)
        at += len(latin)
    return "".join(out)

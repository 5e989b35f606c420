"""How a name of the authority may stand in a text: the keys it is looked up by, the forms of a second mention, and what is
written to an Arabic word before it."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from digest.records import NameKind
from digest.text.arabic import STOPWORDS
from digest.text.background import COMMON
from digest.text.folding import fold
from digest.text.places import spelling_key
from digest.text.transliteration import is_ordinal

_SHORT = 3  # letters: a shorter family name says nothing
_LINKS = frozenset("بن ابن بنت ال ولد bin ben ibn bint al el de von van der".split())  # inside a name, never its end
_COMPOUND_FIRST = frozenset("عبد ابو ابا ابي ام ذو abd abdul abdel abu abou umm".split())  # half of a name: عبد الله
_COMPOUND_LAST = frozenset("الله الدين الرحمن الحق الاسلام allah din eddin".split())  # half of a name: نصر الله
_WHOLE = _LINKS | _COMPOUND_FIRST | _COMPOUND_LAST  # a name with one of these is not shortened
_TITLES = "شيخ أمير ملك كبير صغير سلطان sheikh khan king prince sultan junior senior"
_ARTICLES = frozenset(("al", "el"))
_PREPOSITIONS = "بلك"
_PARTICLES = frozenset("وف" + _PREPOSITIONS)


def readings(word: str) -> tuple[tuple[str, str, int], ...]:
    """What a folded word may be without the particles written to it: (particles, word, how many letters come before it). For
    looking up: each is a candidate, none a claim. وللقدس is also ل + القدس, where the article cannot be parted from the
    word."""
    if word[:1] not in _PARTICLES:
        return (("", word, 0),)
    forms = [("", word, 0)]
    rest = int(word[:1] in ("و", "ف"))
    if rest and len(word) > 2:
        forms.append((word[:1], word[1:], 1))
    if word.startswith("لل", rest) and len(word) > rest + 3:
        forms.append((word[: rest + 1], "ال" + word[rest + 2 :], rest))
    if len(word) > rest + 2 and word[rest] in _PREPOSITIONS:
        forms.append((word[: rest + 1], word[rest + 1 :], rest + 1))
    return tuple(forms)


def keys(spelling: str, kind: NameKind) -> Iterator[str]:
    """The keys of a spelling; of a person's also without the names in the middle, and with عبد الله in one word."""
    key = spelling_key(spelling)
    if not key:
        return
    yield from _compounds(key)
    words = key.split(" ")
    whole = any(word in _WHOLE or word == "of" or is_ordinal(word) for word in words)
    if kind == "person" and len(words) > 2 and not whole:
        yield f"{words[0]} {words[-1]}"
        yield " ".join(words[-2:])


def _compounds(key: str) -> Iterator[str]:
    yield key
    words = key.split(" ")
    for index, (one, other) in enumerate(pairwise(words)):
        if (one in _COMPOUND_FIRST or other in _COMPOUND_LAST) and not one.isascii():
            yield " ".join((*words[:index], one + other, *words[index + 2 :]))


def family_keys(spelling: str) -> Iterator[str]:
    """The keys by which a person is called the second time: the family name with and without its article, بن سلمان as a whole.
    Rulers who are counted have none, nor has a name whose last word is any word."""
    words = spelling_key(spelling).split(" ")
    if len(words) < 2:
        return
    last = words[-1]
    if is_ordinal(last) or words[-2] == "of" or (len(words) > 2 and is_ordinal(words[-2])):
        return
    if last in _COMPOUND_LAST or (words[-2] in _COMPOUND_FIRST and len(words) > 2):
        yield from _compounds(" ".join(words[-2:]))
        return
    if words[-2] in _LINKS - _ARTICLES:
        yield from (f"{link} {last}" for link in {words[-2], *(("بن", "ابن") if not last.isascii() else ())})
        return
    if len(last) < _SHORT or last.removeprefix("ال") in _ordinary():
        return
    yield last
    if words[-2] in _ARTICLES:
        yield f"{words[-2]} {last}"
    if last.isascii():
        yield from (f"{article} {last}" for article in _ARTICLES)
    elif last.startswith("ال") and len(last) > 4:
        yield last[2:]
    else:
        yield "ال" + last


@cache
def _ordinary() -> frozenset[str]:
    """Words too common to be a family name by themselves: الصباح, الشيخ."""
    return STOPWORDS | frozenset(fold(_TITLES).split()) | {fold(word).removeprefix("ال") for word in COMMON["ar"]}

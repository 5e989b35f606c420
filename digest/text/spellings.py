"""How a name of the authority may stand in a text: the keys it is looked up by, the forms of a second mention, and what is written
to an Arabic word before it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from digest.records import NameKind
from digest.text.arabic import STOPWORDS
from digest.text.places import spelling_key

_MEMORY = 1 << 16  # words remembered: a language's working vocabulary
_SHORT = 3  # letters: a shorter family name says nothing
_LINKS = frozenset("بن ابن بنت ال ولد bin ben ibn bint al el de von van der".split())  # inside a name, never its end
_COMPOUND_FIRST = frozenset("عبد ابو ابا ابي ام ذو abd abdul abdel abu abou umm".split())  # half of a name: عبد الله
_COMPOUND_LAST = frozenset("الله الدين الرحمن الحق الاسلام allah din eddin".split())  # half of a name: نصر الله
_ARTICLES = frozenset(("al", "el"))
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"


@lru_cache(maxsize=_MEMORY)
def readings(word: str) -> tuple[tuple[str, str, int], ...]:
    """What a folded word may be without the particles written to it: (particles, word, how many letters come before it). For
    looking up: each is a candidate, none a claim. وللقدس is also ل + القدس, where the article cannot be parted from the word."""
    forms = [("", word, 0)]
    rest = 1 if word[0] in _CONJUNCTIONS else 0
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
    if kind == "person" and len(words) > 2 and not (_LINKS | _COMPOUND_FIRST | _COMPOUND_LAST).intersection(words):
        yield f"{words[0]} {words[-1]}"
        yield " ".join(words[-2:])


def _compounds(key: str) -> Iterator[str]:
    yield key
    words = key.split(" ")
    for index, (one, other) in enumerate(pairwise(words)):
        if (one in _COMPOUND_FIRST or other in _COMPOUND_LAST) and not one.isascii():
            yield " ".join((*words[:index], one + other, *words[index + 2 :]))


def family_keys(spelling: str) -> Iterator[str]:
    """The keys by which a person is called the second time: the family name with and without its article, بن سلمان as a whole."""
    words = spelling_key(spelling).split(" ")
    if len(words) < 2:
        return
    last = words[-1]
    if last in _COMPOUND_LAST or (words[-2] in _COMPOUND_FIRST and len(words) > 2):
        yield from _compounds(" ".join(words[-2:]))
        return
    if words[-2] in _LINKS - _ARTICLES:
        yield from (f"{link} {last}" for link in {words[-2], *(("بن", "ابن") if not last.isascii() else ())})
        return
    if len(last) < _SHORT or last in STOPWORDS:
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

"""One person under spellings the name authority does not list: انطونيو جوتيريش for أنطونيو غوتيريش, Mohamed Al Sudany for
Mohammed al-Sudani. What an entry has in one script vouches for what a text has in the other (`digest.text.transliteration`).

A native Arabic given name is never bent: حسن is not حسين, however alike they sound to a reader of Latin letters.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from digest.records import Name
from digest.text.folding import fold
from digest.text.tokens import Tokens
from digest.text.transliteration import is_ordinal, name_words, same_name, word_key

_SURE = 0.9
_LONGEST = 5  # tokens
_INSIDE = frozenset((" ", "-", "'", "’", "‘", "ʻ", "ʼ", "`", "‑"))
_LONG = 5  # letters
_TELLING = 3  # consonants of a foreign name: fewer are any word
_VOWELS = {letter: group for group, letters in enumerate(("a", "eiy", "ouw")) for letter in letters}


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    arabic: str
    latin: str


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The people of an authority that have a full name in both scripts, under the key of its first word and that of its last.
    `may_begin` tells whether a folded word may begin one."""

    people: Mapping[str, Mapping[str, Sequence[_Person]]]
    may_begin: Callable[[str], bool]


def namesakes(names: Sequence[Name]) -> Namesakes:
    """What is needed to recognise the people among `names` by other spellings."""
    people: dict[str, dict[str, list[_Person]]] = defaultdict(lambda: defaultdict(list))
    firsts: set[str] = set()
    for name in names:
        arabic, latin = name.name.get("ar", ""), name.name.get("en", "")
        if name.kind == "person" and len(name_words(arabic)) > 1 < len(name_words(latin)) and not is_ordinal(latin.split()[-1]):
            for spelling in {arabic, latin}:
                words = name_words(spelling)
                firsts.add(words[0])
                people[word_key(words[0])][word_key(words[-1])].append(_Person(name.id, arabic, latin))
    given = firsts & _given_names()
    keys = {key for key in map(word_key, firsts - given) if len(key) >= _TELLING}

    return Namesakes(
        {first: {last: tuple(dict.fromkeys(found)) for last, found in lasts.items()} for first, lasts in people.items()},
        lambda word: word in given or word_key(word) in keys,
    )


def full_names(
    found: Tokens, starts: Sequence[int], known: Namesakes, free: Callable[[int], bool]
) -> Iterator[tuple[int, int, str]]:
    """Full names spelled unlike in the authority, among those that begin at `starts`: tokens first and behind the last, and
    the id."""
    behind = 0
    for first in starts:
        if first >= behind and free(first) and _capital(found, first):
            last, identifier = _full_name(found, first, known, free)
            if identifier:
                yield first, last, identifier
                behind = last


def _full_name(found: Tokens, first: int, known: Namesakes, free: Callable[[int], bool]) -> tuple[int, str]:
    lasts = known.people.get(word_key(found.words[first]), {})
    for last in range(first + 1, min(first + _LONGEST, len(found.words))):
        if found.gaps[last] not in _INSIDE:
            break
        word = found.words[last]
        people = lasts.get(word_key(word[2:] if word.startswith("ال") and len(word) > 4 else word))
        if not free(last):
            break
        if people and _capital(found, last):
            written = found.text[found.starts[first] : found.ends[last]]
            fitting = {person.id for person in people if _is(person, written)}
            if len(fitting) == 1:
                return last + 1, fitting.pop()
    return first, ""


def _is(person: _Person, written: str) -> bool:
    words = name_words(written)
    if len(words) < 2:
        return False
    if words[0].isascii():
        own = name_words(person.latin)
        return _sound_alike(own[0], words[0]) and same_name(person.arabic, written) >= _SURE
    own = name_words(person.arabic)
    linked = "بن" in written.split() or "ابن" in written.split()
    if linked != ("بن" in person.arabic.split()):
        return False
    return len(own) == len(words) and all(map(_bent, own, words)) and same_name(written, person.latin) >= _SURE


def _bent(own: str, written: str) -> bool:
    """Whether an Arabic word may stand for another: the same, or a foreign name long enough not to be some other word."""
    if own == written:
        return True
    native = own in _given_names() or written in _given_names()
    return not native and min(len(own), len(written)) >= _LONG and len(word_key(written)) >= _TELLING


def _sound_alike(one: str, other: str) -> bool:
    """Whether two Latin spellings of a given name may be one: Mohamed and Muhammad, not Hassan and Hussein, Ahmed and Hamed."""
    return (
        (one[0] in _VOWELS) == (other[0] in _VOWELS)
        and _vowel(one) == _vowel(other)
        and _vowel(one[::-1]) == _vowel(other[::-1])
    )


def _vowel(word: str) -> int | None:
    return next((_VOWELS[letter] for letter in word if letter in _VOWELS), None)


@cache
def _given_names() -> frozenset[str]:
    from digest.text import people_ar

    return frozenset(fold(f"{people_ar.MASCULINE_NAMES} {people_ar.FEMININE_NAMES}").split())


def _capital(found: Tokens, index: int) -> bool:
    """Whether a word may be part of a name: in Arabic, any but the preposition that is written like علي."""
    raw = found.spelled[index]
    return raw[0].isupper() or (found.words[index] > "\u0590" and not raw.endswith("على"))

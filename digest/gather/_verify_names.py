"""Which names of an English text are in an Arabic one: places and entries of the name authority by their ids, the rest by
sound.

A name is a word with a capital letter that is no word of the language. It is there when something in the other text is
spelled as it may be (`digest.text.transliteration`), or names the same place, people or entry. Names that only ever are
translated (Supreme Court, the Blues) are words, and not asked for.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from digest.problems import Finding, Reason
from digest.records import Name
from digest.text.arabic import STOPWORDS as ARABIC_STOPWORDS
from digest.text.arabic import bare_forms
from digest.text.background import COMMON
from digest.text.date_words import MONTH_NUMBERS, WEEKDAYS
from digest.text.english import STOPWORDS
from digest.text.lexicon import lexicon
from digest.text.name_titles import ENGLISH_WORDS
from digest.text.places import places, spelling_key
from digest.text.remembered import Remembered
from digest.text.tokens import Tokens
from digest.text.transliteration import arabic_letters, latin_letters, word_evidence, word_key

_LONGEST_PHRASE = 4
_SHORTEST = 3  # letters of a name that can be told by its sound
_EVIDENCE = 2.5  # nats: what it takes to hear a name
_PEOPLE = ("ish", "ese", "ians", "ian", "ans", "an", "ic", "ards", "ard")  # how English calls the people of a place
_WEIGHTY, _FEW = 4, 3  # letters of a word that a headline capitalises; words
_TELLING = 5  # letters of an Arabic word that may be told to be a name
_LARGE = 200_000  # inhabitants
_LONGEST_WORD, _TWO_WORDS = 9, 14  # letters
_SHORT_FORM = re.compile("[A-Z]{2,5}s?|[A-Z][a-z]?[A-Z]")  # BBC, MPs, PhD: said by their letters
_MEMORY = 1 << 15
_INSIDE = frozenset(" ,-'’()/")  # what may stand before a word within a sentence


class Sound(NamedTuple):
    """An Arabic word as it may be a name: what is left of it without its particles, each with the keys of its sound; all
    these keys; what it means by itself; and its forms that may begin a longer spelling, with the words of the longest."""

    forms: Sequence[tuple[str, Set[str]]]
    keys: Set[str]
    ids: Set[str]
    begins: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Sounds:
    """The words of an Arabic text as they may be names, and all that is meant by them."""

    words: Sequence[Sound]
    ids: Set[str]
    latin: Set[str]
    found: Tokens


@dataclass(frozen=True, slots=True)
class NameWord:
    """A name in an English text: its words, and the ids it may have."""

    text: str
    words: tuple[str, ...]
    ids: frozenset[str]
    token: int
    opens: bool  # it begins a sentence, so its capital says nothing


class Spellings:
    """All spellings of an authority and of the table of places, by their keys."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._own: dict[str, frozenset[str]] = {}
        self.heads: dict[str, int] = dict(places().heads)  # first word → words of the longest spelling
        self._pairs: set[str] = set(places().pairs)  # the first two words of those of more than one
        for name in names:
            for spelling in (*name.name.values(), *(one for more in name.also.values() for one in more)):
                key = spelling_key(spelling)
                if key:
                    self._own[key] = self._own.get(key, frozenset()) | {name.id}
                    words = key.split(" ")
                    self.heads[words[0]] = max(len(words), self.heads.get(words[0], 0))
                    if len(words) > 1:
                        self._pairs.add(f"{words[0]} {words[1]}")
        self.telling = Remembered(self._is_telling)
        self.sounds = Remembered(self._sound)

    def _is_telling(self, word: str) -> bool:
        """Whether a folded Arabic word is a name and nothing else."""
        if len(word) < _TELLING or word in ARABIC_STOPWORDS or word[:1] in "بلكو":
            return False
        return (word in self._own or _is_well_known(word)) and not lexicon().senses(word, "ar")

    def ids(self, key: str) -> frozenset[str]:
        """What a spelling may mean: ids of the authority, lines and countries of the table of places."""
        return self._own.get(key, frozenset()) | _places(key)

    def length(self, head: str) -> int:
        """How many words a spelling may have that begins with this one; 0 where none does."""
        return min(self.heads.get(head, 0), _LONGEST_PHRASE)

    def begun(self, words: Sequence[str], index: int, head: str) -> frozenset[str]:
        """What the spellings may mean that begin at a word of a text, read as `head`."""
        last = min(self.length(head), len(words) - index)
        if last < 2 or f"{head} {words[index + 1]}" not in self._pairs:
            return self.ids(head)
        return self.ids(head).union(*(self.ids(" ".join((head, *words[index + 1 : index + n]))) for n in range(2, last + 1)))

    def _sound(self, word: str) -> Sound:
        forms = _forms(word)
        heads = [form for form, _ in forms if form in self.heads]
        demonym = places().demonyms.get(word)
        ids = frozenset((demonym,) if demonym else ()).union(*map(self.ids, heads))
        longer = [(form, self.heads[form]) for form in heads if self.heads[form] > 1]
        return Sound(forms, frozenset().union(*(keys for _, keys in forms)), ids, longer)


@lru_cache(maxsize=_MEMORY)
def _places(key: str) -> frozenset[str]:
    table = places()
    found = {f"#{row}" for row in table.rows.get(key, ())}
    found |= {code for sense in table.senses(key) if sense.place.kind == "country" for code in sense.place.countries}
    if key in table.demonyms:
        found.add(table.demonyms[key])
    return frozenset(found)


def found(english: Tokens, arabic: Tokens, spellings: Spellings) -> list[tuple[NameWord, bool]]:
    """The names of an English text, and whether each is in an Arabic one."""
    names = list(named(english, spellings))
    heard = sounds(arabic, spellings) if names else None
    return [(name, heard is not None and is_there(name, heard)) for name in names]


def missing(english: Tokens, arabic: Tokens, named: Sequence[tuple[NameWord, bool]], spellings: Spellings) -> Iterator[Finding]:
    """The names that one of the texts has and the other should have; none where the Arabic has lost its blanks."""
    if arabic.run_together:
        return
    yield from (Finding(Reason.NAME_MISSING, name.text) for name, there in named if not there and not name.opens)
    yield from (Finding(Reason.NAME_MISSING, name) for name in strangers(english, arabic, spellings))


def strangers(english: Tokens, arabic: Tokens, spellings: Spellings) -> Iterator[str]:
    """The places, peoples and names of the authority that an Arabic text has and the English one has not, one word
    each: only what is
    no word of the language, and sounds like nothing in the English."""
    strange = [index for index, word in enumerate(arabic.words) if spellings.telling[word]]
    if not strange:
        return
    words = english.words
    known = frozenset().union(
        *(spellings.begun(words, index, words[index]) for index in range(len(words)) if english.spelled[index][0].isupper())
    )
    voiced = {key for word in words if len(word) >= _SHORTEST for key in _near(word_key(latin_letters(word)))}
    for index in strange:
        word = arabic.words[index]
        if known.isdisjoint(spellings.ids(word)) and voiced.isdisjoint(_near(word_key(arabic_letters(word)))):
            yield arabic.spelled[index]


@lru_cache(maxsize=_MEMORY)
def _is_well_known(key: str) -> bool:
    """Whether a spelling is that of a country, a region or a large city, whatever stands beside it."""
    senses = places().senses(key)
    return any(not sense.mark and (sense.place.kind != "city" or sense.place.inhabitants >= _LARGE) for sense in senses)


def listed(found: Tokens, language: str, spellings: Spellings) -> frozenset[str]:
    """The ids of the authority whose names stand in a text."""
    ids: set[str] = set()
    for index, word in enumerate(found.words):
        for form in [form for form, _ in _forms(word)] if language == "ar" else (word,):
            if form in spellings.heads:
                ids |= spellings.begun(found.words, index, form)
    return frozenset(ids)


def named(found: Tokens, spellings: Spellings) -> Iterator[NameWord]:
    """The names of an English text, in order."""
    text, words = found.text, found.words
    headline = _is_headline(found)
    after = 0
    for index in [index for index, start in enumerate(found.starts) if text[start].isupper()]:
        if index < after:
            continue
        phrase = _phrase(found, index, spellings) if words[index] in spellings.heads else None
        if phrase is not None:
            yield phrase
            after = index + len(phrase.words)
        elif not _is_word(words[index]) and _may_be_name(found.spelled[index]):
            ids = spellings.ids(words[index])
            yield NameWord(found.spelled[index], (words[index],), ids, index, headline or _opens(found, index))


def _phrase(found: Tokens, index: int, spellings: Spellings) -> NameWord | None:
    """The longest spelling that begins at a token, written with a capital."""
    for length in range(min(spellings.length(found.words[index]), len(found.words) - index), 0, -1):
        ids = spellings.ids(" ".join(found.words[index : index + length]))
        if length == 1 and (len(found.words[index]) < _SHORTEST or found.spelled[index].isupper()):
            return None  # AP, CNN: said by their letters, or translated
        if ids and (length > 1 or not _is_word(found.words[index]) or found.words[index] in places().demonyms):
            text = found.text[found.starts[index] : found.ends[index + length - 1]]
            return NameWord(text, tuple(found.words[index : index + length]), ids, index, _opens(found, index))
    return None


def _is_headline(found: Tokens) -> bool:
    """Whether an English text is written with a capital on every word of weight."""
    first = [found.text[start] for word, start in zip(found.words, found.starts, strict=True) if len(word) >= _WEIGHTY]
    return len(first) > _FEW and sum(map(str.isupper, first)) * 4 >= len(first) * 3


def _opens(found: Tokens, index: int) -> bool:
    """Whether a token begins a sentence, a quotation or what follows a colon."""
    return index == 0 or not _INSIDE.issuperset(found.gaps[index])


def _may_be_name(raw: str) -> bool:
    return len(raw) >= _SHORTEST and not _SHORT_FORM.fullmatch(raw)


@lru_cache(maxsize=_MEMORY)
def _is_word(word: str) -> bool:
    """Whether an English word may begin with a capital without being a name."""
    if (
        word in STOPWORDS
        or word in COMMON["en"]
        or word in ENGLISH_WORDS
        or word in WEEKDAYS["en"]
        or word in MONTH_NUMBERS["en"]
    ):
        return True
    return bool(lexicon().senses(word, "en"))


def sounds(found: Tokens, spellings: Spellings) -> Sounds:
    """The words of an Arabic text, ready to be asked for names."""
    words = found.words
    heard = list(map(spellings.sounds.__getitem__, words))
    ids = set().union(*(sound.ids for sound in heard if sound.ids))
    for index in [index for index, sound in enumerate(heard) if sound.begins]:
        for form, _ in heard[index].begins:
            ids |= spellings.begun(words, index, form)
    return Sounds(heard, ids, frozenset(filter(str.isascii, words)), found)


def _forms(word: str) -> tuple[tuple[str, Set[str]], ...]:
    """An Arabic word and what is left of it without its particles, each with the keys it is looked up by."""
    letters = arabic_letters(word)
    return tuple((form, _near(word_key(form))) for form in bare_forms(letters) if len(form) > 1)


def is_there(name: NameWord, heard: Sounds) -> bool:
    """Whether an Arabic text has an English name."""
    if name.ids & heard.ids:
        return True
    words = list(map(_LATIN.__getitem__, name.words))
    if not heard.latin.isdisjoint(words):
        return True
    tried = [word for word in dict.fromkeys((*words, "".join(words))) if len(word) >= _SHORTEST]
    return any(_heard(word, heard) for word in tried) or any(_run_together(word, heard.found) for word in tried)


def _heard(word: str, heard: Sounds) -> bool:
    near = _near(word_key(word))
    for sound in [sound for sound in heard.words if not near.isdisjoint(sound.keys)]:
        if any(not near.isdisjoint(keys) and word_evidence(form, word) >= _EVIDENCE for form, keys in sound.forms):
            return True
    if word.endswith("s") and len(word) > _SHORTEST and _heard(word[:-1], heard):  # the Rosenbergs
        return True
    people = next((word.removesuffix(end) for end in _PEOPLE if word.endswith(end)), "")
    stem = word_key(people)
    return (
        len(stem) > 1 and len(people) > _SHORTEST and any(key.startswith(stem) for sound in heard.words for key in sound.keys)
    )  # Scottish, اسكتلندا


def _run_together(word: str, arabic: Tokens) -> bool:
    """Whether a name stands in an Arabic text in two words (ماك دونالد), or in what is too long for one, since a blank is
    missing."""
    key, words = word_key(word), arabic.words
    if len(key) > 2 and any(len(long) > _LONGEST_WORD and key in word_key(arabic_letters(long)) for long in words):
        return True
    for one, other in pairwise(words):
        for form, _ in _forms(one)[:2] if len(one) + len(other) < _TWO_WORDS else ():
            if word_key(form + other) == key and word_evidence(form + other, word) >= _EVIDENCE:
                return True
    return False


@lru_cache(maxsize=_MEMORY)
def _near(key: str) -> frozenset[str]:
    """A key, and what is left of it when one consonant is lost."""
    return frozenset((key, *(key[:at] + key[at + 1 :] for at in range(len(key)) if len(key) > 1)))


_LATIN = Remembered(latin_letters)

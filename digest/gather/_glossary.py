"""What the words of texts in one language are and what each says by itself, under numbers: worked out once for each word, so
that what many texts say can be read off tables.

Words that stand beside each other may be one number, place or term. Which may is told by masks: of 64 bits those of the words
that one may go on with, and that of the word itself. Where the two have none in common there is nothing to look for.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from digest.gather._gazetteer import Behind
from digest.gather._named import key_of
from digest.text import LANGUAGES
from digest.text.arabic import bare_forms
from digest.text.digits import value_of
from digest.text.folding import fold
from digest.text.lexicon import Lexicon, Word
from digest.text.number_words import ARABIC, ENGLISH, NumberWord
from digest.text.numbering import distinct, parts
from digest.text.spellings import readings
from digest.text.tokens import is_number, tokens
from digest.text.transliteration import arabic_letters, latin_letters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]
    Places = NDArray[np.int64]

END = ""  # the piece behind a text: a word that nothing goes on with
_LONGEST = 50  # characters of a piece that may be one word
_SHORTEST = 3  # letters of a word that may be a name
_BITS = 64  # of a mask
_UNKNOWN = -2  # whether a word may be a name nobody asked
_NUMBERS: Mapping[str, Mapping[str, NumberWord]] = {"ar": ARABIC, "en": ENGLISH}
_ARABIC = "\u0600"  # words of the scripts before it sort below
_MONEY = {"bn": 10**9, "mn": 10**6, "m": 10**6, "k": 10**3}


class Number(NamedTuple):
    """A word that may be of a number."""

    value: float | None = None  # of digits
    word: NumberWord | None = None
    scale: int = 1  # written to the digits: 2.4bn


_Placed = Sequence[tuple[tuple[str, ...], int]]  # the words behind the first, and the trait


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of each token, at its number. `place` is the trait of a place in one word, -1 for none; `ids` the number of
    its set of concepts, 0 for none. What a word goes on with, as a place and as a term, and the word itself, are masks."""

    numeric: "NDArray[np.bool_]"
    may_name: "NDArray[np.bool_]"
    place: "Numbers"
    ids: "Numbers"
    word: "NDArray[np.uint64]"
    place_goes_on: "NDArray[np.uint64]"
    part: "NDArray[np.uint64]"
    term_goes_on: "NDArray[np.uint64]"


class Glossary(dict[str, int]):
    """The pieces of one language. As a dict it is what it remembers: piece → its number. `traits` are `c:` and a concept, `p:`
    and a place or body, `n:` and a number; `names` are words that may be names, as `Traits` has them: each with its number."""

    def __init__(self, language: str, places: Mapping[str, Behind], lexicon: Lexicon) -> None:
        super().__init__()
        self.words: list[str] = []  # of each token
        self.meanings: list[Word | None] = []  # of each token
        self.numbers: dict[int, Number] = {}  # of some
        self.placed: dict[int, _Placed] = {}  # of some: the places they may begin, none behind one that is the word alone
        self.traits: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self._language, self._places, self._lexicon = language, places, lexicon
        self._number_words = _NUMBERS.get(language, {})
        self._stopwords = LANGUAGES[language].stopwords if language in LANGUAGES else frozenset()
        self._new: list[str] = []
        self._met: dict[str, int] = {}  # what tells tokens apart → number
        self._parted, self._starts = array("i"), array("i", [0])  # the tokens of piece n are those from starts[n] on
        self._numeric, self._may_name = array("b"), array("b")
        self._place, self._ids, self._named = array("i"), array("i"), array("i")
        self._word, self._place_goes_on, self._part, self._term_goes_on = array("Q"), array("Q"), array("Q"), array("Q")
        self._terms: dict[frozenset[int], tuple[int, int]] = {}
        self._sets: dict[tuple[str, ...], int] = {(): 0}
        self._concepts, self._concepts_from = array("i"), array("i", [0, 0])
        self[END] = 0
        self._parted.append(self._number(END, END))
        self._starts.append(1)

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self)
        self._new.append(piece)
        return number

    def numbered(self, cut: Sequence[Sequence[str]]) -> tuple["Numbers", "Places"]:
        """The tokens of texts that are cut into pieces, and where each text ends."""
        import numpy as np

        lengths = np.cumsum([0, *map(len, cut)])
        pieces = np.fromiter(map(self.__getitem__, chain.from_iterable(cut)), np.int32, int(lengths[-1]))
        self._cut()
        ends, places = parts(np.array(self._starts), pieces)
        return np.array(self._parted)[places], ends[lengths]

    def tables(self) -> Tables:
        import numpy as np

        numeric, may_name = (np.array(one, bool) for one in (self._numeric, self._may_name))
        masks = self._word, self._place_goes_on, self._part, self._term_goes_on
        word, place_goes_on, part, term_goes_on = (np.array(one, np.uint64) for one in masks)
        place, ids = np.array(self._place), np.array(self._ids)
        return Tables(numeric, may_name, place, ids, word, place_goes_on, part, term_goes_on)

    def trait(self, name: str) -> int:
        """The number of a trait."""
        return self.traits.setdefault(name, len(self.traits))

    def set_of(self, ids: tuple[str, ...]) -> int:
        """The number of a set of concepts."""
        if ids not in self._sets:
            self._sets[ids] = len(self._sets)
            self._concepts.extend(self.trait("c:" + concept) for concept in ids)
            self._concepts_from.append(len(self._concepts))
        return self._sets[ids]

    def concepts(self, sets: "Numbers") -> tuple["Numbers", "Places"]:
        """The traits of sets of concepts, one set behind the other, and how many each has."""
        import numpy as np

        ends, places = parts(np.array(self._concepts_from), sets)
        return np.array(self._concepts, np.int32)[places], np.diff(ends)

    def named(self, read: "Numbers") -> "Numbers":
        """The number of the name that each of these tokens may be, -1 where it can be none."""
        import numpy as np

        known = np.array(self._named)
        for token in distinct(read[known[read] == _UNKNOWN]).tolist():
            name = self._name(self.words[token])
            self._named[token] = known[token] = self.names.setdefault(name, len(self.names)) if name else -1
        return known[read]

    def _cut(self) -> None:
        """Cut the new pieces into tokens. Folding many at once costs little more than folding one."""
        words = [piece for piece in self._new if piece.isalpha() and len(piece) < _LONGEST]
        folded = dict(zip(words, fold("\n".join(words)).split("\n"), strict=False))  # no word holds a line break
        for piece in self._new:
            word = folded.get(piece)
            if word is not None:
                self._parted.append(self._number(word, piece))
            else:
                found = tokens(piece)
                self._parted.extend(map(self._number, found.words, found.spelled))
            self._starts.append(len(self._parted))
        self._new.clear()

    def _number(self, word: str, spelled: str) -> int:
        """The number of a token. Words that have capital letters are told apart by whether they are written with one, numbers
        by their digits."""
        key = spelled if word < ":" else word if spelled == word or word > _ARABIC else "^" + word
        number = self._met.get(key)
        if number is None:
            number = self._met[key] = len(self.words)
            self._add(number, word, spelled)
        return number

    def _add(self, number: int, word: str, spelled: str) -> None:
        """Note what a new token is. Most say nothing by themselves."""
        self.words.append(word)
        self._word.append(1 << hash(word) % _BITS)
        self._named.append(_UNKNOWN)
        meaning = self._lexicon.word(word, self._language)
        self.meanings.append(meaning)
        part, goes_on = self._of_terms(meaning) if meaning else (0, 0)
        self._part.append(part)
        self._term_goes_on.append(goes_on)
        self._ids.append(self.set_of(meaning.ids) if meaning else 0)
        found = self._figure(word, spelled)
        if found:
            self.numbers[number] = found
        may_name = not found and word not in self._stopwords and (word > _ARABIC or spelled != word)
        self._numeric.append(found is not None and (found.value is not None or found.word is not None))
        self._may_name.append(may_name)
        placed = self._begun_by(word) if may_name else ()
        if placed:
            self.placed[number] = placed
        self._place.append(placed[-1][1] if placed and not placed[-1][0] else -1)
        self._place_goes_on.append(_mask(hash(rest[0]) for rest, _ in placed if rest) if placed else 0)

    def _of_terms(self, meaning: Word) -> tuple[int, int]:
        """The masks of a word of terms, and of what goes on with it; the forms of one word share them."""
        if meaning.parts not in self._terms:
            self._terms[meaning.parts] = _mask(meaning.parts), _mask(meaning.terms)
        return self._terms[meaning.parts]

    def _figure(self, word: str, spelled: str) -> Number | None:
        if is_number(word):
            return Number(value_of(spelled, self._language, exact=False) if spelled else None)
        if word in self._number_words:
            return Number(word=self._number_words[word])
        if word in _MONEY and (spelled == word or word in self._stopwords):
            return Number(scale=_MONEY[word])
        return None

    def _begun_by(self, word: str) -> _Placed:
        found = []
        for _, form, _ in readings(word):
            for rest, identifier in self._places.get(form, ()):
                found.append((rest, self.trait("p:" + identifier)))
                if not rest:
                    return found
        return found

    def _name(self, word: str) -> str:
        """What the letters of a folded word are if it is a name; "" for what cannot be one."""
        if word < _ARABIC:
            letters = latin_letters(word)
            name = letters if len(letters) >= _SHORTEST else ""
        else:
            forms = bare_forms(word)
            if not self._stopwords.isdisjoint(forms):
                return ""
            name = " ".join(dict.fromkeys(letters for form in forms if len(letters := arabic_letters(form)) >= _SHORTEST))
        return name if key_of(name) else ""


def _mask(numbers: Iterable[int]) -> int:
    mask = 0
    for number in numbers:
        mask |= 1 << number % _BITS
    return mask

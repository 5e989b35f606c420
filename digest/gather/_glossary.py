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


class Token(NamedTuple):
    """A word as it stands in texts."""

    word: str
    value: float | None = None  # of digits
    number: NumberWord | None = None
    scale: int = 1  # written to the digits: 2.4bn
    may_name: bool = False  # be part of a name
    places: tuple[tuple[tuple[str, ...], int], ...] = ()  # the words behind this one, and the trait
    meaning: Word | None = None


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
        self.tokens: list[Token] = []
        self.traits: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self._language, self._places, self._lexicon = language, places, lexicon
        self._number_words = _NUMBERS.get(language, {})
        self._stopwords = LANGUAGES[language].stopwords if language in LANGUAGES else frozenset()
        self._new: list[str] = []
        self._met: dict[tuple[str, str], int] = {}  # folded word, what else tells tokens apart → number
        self._parted, self._starts = array("i"), array("i", [0])  # the tokens of piece n are those from starts[n] on
        self._numeric, self._may_name = array("b"), array("b")
        self._place, self._ids, self._named = array("i"), array("i"), array("i")
        self._masks = array("Q"), array("Q"), array("Q"), array("Q")
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
        self._part()
        starts = np.array(self._starts)
        counts = np.diff(starts)[pieces]
        ends = np.concatenate(([0], np.cumsum(counts)))
        read = np.array(self._parted)[np.repeat(starts[pieces] - ends[:-1], counts) + np.arange(ends[-1])]
        return read, ends[lengths]

    def tables(self) -> Tables:
        import numpy as np

        numeric, may_name = (np.array(one, bool) for one in (self._numeric, self._may_name))
        word, place_goes_on, part, term_goes_on = (np.array(one, np.uint64) for one in self._masks)
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

        starts = np.array(self._concepts_from, np.int64)
        counts = np.diff(starts)[sets]
        ends = np.cumsum(counts)
        return np.array(self._concepts, np.int32)[
            np.repeat(starts[sets] - ends + counts, counts) + np.arange(counts.sum())
        ], counts

    def named(self, read: "Numbers") -> "Numbers":
        """The number of the name that each of these tokens may be, -1 where it can be none."""
        import numpy as np

        known = np.array(self._named)
        for token in np.unique(read[known[read] == _UNKNOWN]).tolist():
            name = self._name(self.tokens[token].word)
            self._named[token] = known[token] = self.names.setdefault(name, len(self.names)) if name else -1
        return known[read]

    def _part(self) -> None:
        """Part the new pieces into tokens. Folding many at once costs little more than folding one."""
        words = [piece for piece in self._new if piece.isalpha() and len(piece) < _LONGEST]
        folded = dict(zip(words, fold("\n".join(words)).split("\n"), strict=False))  # no word holds a line break
        for piece in self._new:
            if piece in folded:
                self._parted.append(self._number(folded[piece], piece))
            else:
                found = tokens(piece)
                self._parted.extend(map(self._number, found.words, found.spelled))
            self._starts.append(len(self._parted))
        self._new.clear()

    def _number(self, word: str, spelled: str) -> int:
        """The number of a token. Words are told apart by whether they are written in small letters, numbers by their digits."""
        key = word, spelled if is_number(word) else "" if spelled == word else "A"
        number = self._met.setdefault(key, len(self._met))
        if number == len(self.tokens):
            self._add(self._token(word, spelled))
        return number

    def _add(self, token: Token) -> None:
        self.tokens.append(token)
        self._numeric.append(token.value is not None or token.number is not None)
        self._may_name.append(token.may_name)
        self._place.append(next((trait for rest, trait in token.places if not rest), -1))
        self._named.append(_UNKNOWN)
        parts, terms = (token.meaning.parts, token.meaning.terms) if token.meaning else ((), ())
        self._ids.append(self.set_of(token.meaning.ids) if token.meaning else 0)
        after = [hash(rest[0]) for rest, _ in token.places if rest]
        for column, one in zip(self._masks, ((hash(token.word),), after, parts, terms), strict=True):
            column.append(_mask(one))

    def _token(self, word: str, spelled: str) -> Token:
        meaning = self._lexicon.word(word, self._language)
        if is_number(word):
            return Token(word, value_of(spelled, self._language, exact=False) if spelled else None, meaning=meaning)
        if number := self._number_words.get(word):
            return Token(word, number=number, meaning=meaning)
        arabic = word > _ARABIC
        if word in self._stopwords or (not arabic and spelled == word):
            return Token(word, scale=_MONEY.get(word, 1), meaning=meaning)
        return Token(word, may_name=True, places=self._placed(word, arabic=arabic), meaning=meaning)

    def _placed(self, word: str, *, arabic: bool) -> tuple[tuple[tuple[str, ...], int], ...]:
        """The places that may begin with a word, as far as they are asked for: none behind one that is the word alone."""
        found = []
        for form in [form for _, form, _ in readings(word)] if arabic else [word]:
            for rest, identifier in self._places.get(form, ()):
                found.append((rest, self.trait("p:" + identifier)))
                if not rest:
                    return tuple(found)
        return tuple(found)

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

"""What a text says that can be compared with a text in another language: concepts of the bilingual vocabulary, places and
bodies by their ids, numbers, and words that may be parts of names.

The opening of a text says what happened; so it is all that is read, piece by piece of what stands between blanks, and what a
piece means is worked out once a night. Linear in the length of the opening.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from digest.gather._named import key_of
from digest.gather._rows import Rows, rows
from digest.records import Article, Name
from digest.text import LANGUAGES
from digest.text.arabic import bare_forms
from digest.text.digits import value_of
from digest.text.folding import fold
from digest.text.lexicon import Lexicon
from digest.text.number_words import ARABIC, ENGLISH, NumberWord
from digest.text.places import places, spelling_key
from digest.text.remembered import Remembered
from digest.text.spellings import readings
from digest.text.tokens import is_number, tokens
from digest.text.transliteration import arabic_letters, latin_letters

_WORDS = 100  # of a text that are read
_TITLE_WORDS = 40
_FIRST = 50  # words that count twice
_LETTERS = 9  # characters of a word, more or less
OPENING = _LETTERS * _WORDS  # characters of a text that are read
_LONGEST = 50  # characters of a piece that may be one word
_MOST_PIECES = 1 << 16  # remembered: bounds memory, not results
_SHORTEST = 3  # letters of a word that may be a name
_NUMBERS: Mapping[str, Mapping[str, NumberWord]] = {"ar": ARABIC, "en": ENGLISH}
_ARABIC = "\u0600"  # words of the scripts before it sort below
_MONEY = {"bn": 10**9, "mn": 10**6, "m": 10**6, "k": 10**3}


Opening = tuple[str, Sequence[tuple[str, str]]]  # language; title and text of its articles


@dataclass(frozen=True, slots=True)
class Traits:
    """What stories say, a row each. `counts`: how much each trait is said, which is `c:` and a concept, `p:` and a place or
    body, `n:` and a number. `names`: the same for words that may be names: in small Latin letters, or what is left of an Arabic
    word as its particles come off, parted by spaces."""

    counts: Rows
    names: Rows


class _Token(NamedTuple):
    word: str
    value: float | None  # of digits
    number: NumberWord | None
    places: tuple[tuple[tuple[str, ...], str], ...]  # the words behind this one, and the id
    may_name: bool  # be part of a name
    scale: int = 1  # written to the digits: 2.4bn


# What may stand behind the first word of a spelling, and the id: the longest first.
_Behind = list[tuple[tuple[str, ...], str]]


@dataclass
class Reader:
    """Reads the texts of a night. It remembers the pieces it was shown, by language."""

    names: Sequence[Name]
    lexicon: Lexicon
    _pieces: dict[str, "_Pieces"] = field(default_factory=dict)

    def read_stories(self, stories: Sequence["Opening"]) -> Traits:
        """What each story says: the mean of its articles."""
        counts, names = list[Mapping[str, float]](), list[Mapping[str, float]]()
        for code, articles in stories:
            said: dict[str, float] = defaultdict(float)
            for title, text in articles:
                self._read(said, title, text, code, 1 / len(articles))
            counts.append({trait: count for trait, count in said.items() if ":" in trait})
            names.append({word: count for word, count in said.items() if ":" not in word and key_of(word)})
        return Traits(rows(counts), rows(names))

    def _read(self, said: dict[str, float], title: str, text: str, language: str, share: float) -> None:
        """Add what one article says."""
        pieces = self._pieces.get(language)
        if pieces is None:
            pieces = self._pieces[language] = _Pieces(language, self._gazetteer, self.lexicon)
        for part, most in ((title, _TITLE_WORDS), (text, _WORDS)):
            for index, trait, much in pieces.traits(pieces.tokens(part[: _LETTERS * most])[:most]):
                said[trait] += share * much * (2 if index < _FIRST else 1)

    @cached_property
    def _gazetteer(self) -> Mapping[str, _Behind]:
        """The places of the world and what the desk lists, which comes first."""
        own: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for listed in self.names:
            if listed.kind != "person":
                for spelling in (*listed.name.values(), *(one for more in listed.also.values() for one in more)):
                    head, *rest = spelling_key(spelling).split(" ")
                    own[head].setdefault(tuple(rest), listed.id)
        world = _world()
        return world | {head: _longest_first(dict(world.get(head, ())) | rests) for head, rests in own.items()}


@cache
def _world() -> dict[str, _Behind]:
    """The places of the world and their peoples, but for what may be something else."""
    found: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    table = places()
    for key in table.rows:
        sense = table.senses(key)[0]
        if not sense.mark and sense.place.id:
            head, *rest = key.split(" ")
            found[head].setdefault(tuple(rest), sense.place.id)
    codes = {name.country: name.id for identifier in table.ids("country") if (name := table.named(identifier))}
    for word, code in table.demonyms.items():
        if code in codes:
            found[word].setdefault((), codes[code])
    return {head: _longest_first(rests) for head, rests in found.items()}


def _longest_first(behind: Mapping[tuple[str, ...], str]) -> _Behind:
    return sorted(behind.items(), key=lambda item: (-len(item[0]), item))


class _Pieces(dict[str, tuple[_Token, ...]]):
    """The pieces of one language. As a dict it is what it remembers: piece → the tokens in it."""

    def __init__(self, language: str, gazetteer: Mapping[str, _Behind], lexicon: Lexicon) -> None:
        super().__init__()
        self._language, self._gazetteer, self._lexicon = language, gazetteer, lexicon
        self._numbers = _NUMBERS.get(language, {})
        self._names = Remembered(self._name)
        self._stopwords = LANGUAGES[language].stopwords if language in LANGUAGES else frozenset()

    def tokens(self, text: str) -> list[_Token]:
        return [token for piece in text.split() for token in self[piece]]

    def __missing__(self, piece: str) -> tuple[_Token, ...]:
        if piece.isalpha() and len(piece) < _LONGEST:
            made: tuple[_Token, ...] = (self._token(fold(piece), piece),)
        else:
            found = tokens(piece)
            made = tuple(self._token(word, found.spelled[index]) for index, word in enumerate(found.words))
        if len(self) < _MOST_PIECES:
            self[piece] = made
        return made

    def _token(self, word: str, raw: str) -> _Token:
        if is_number(word):
            return _Token(word, value_of(raw, self._language, exact=False), None, (), may_name=False)
        if number := self._numbers.get(word):
            return _Token(word, None, number, (), may_name=False)
        arabic = word > _ARABIC
        if word in self._stopwords or (not arabic and raw == word):
            return _Token(word, None, None, (), may_name=False, scale=_MONEY.get(word, 1))
        forms = [form for _, form, _ in readings(word)] if arabic else [word]
        found = [place for form in forms for place in self._gazetteer.get(form, ())]
        return _Token(word, None, None, tuple(found), may_name=True)

    def _name(self, word: str) -> str:
        """What the letters of a folded word are if it is a name; "" for what cannot be one."""
        if word < _ARABIC:
            letters = latin_letters(word)
            return letters if len(letters) >= _SHORTEST else ""
        forms = bare_forms(word)
        if not self._stopwords.isdisjoint(forms):
            return ""
        return " ".join(dict.fromkeys(letters for form in forms if len(letters := arabic_letters(form)) >= _SHORTEST))

    def traits(self, read: Sequence[_Token]) -> Iterator[tuple[int, str, float]]:
        """(token, trait or word that may be a name, share) of all that says something, in no certain order. The concepts that
        a word may mean share it."""
        taken = bytearray(len(read))
        yield from self._numbers_in(read, taken)
        for index, token in enumerate(read):
            if token.places and not taken[index]:
                for rest, identifier in token.places:
                    stop = index + 1 + len(rest)
                    if not rest or tuple(other.word for other in read[index + 1 : stop]) == rest:
                        yield index, "p:" + identifier, 1.0
                        taken[index:stop] = b"\1" * (stop - index)
                        break
        for first, last, ids in self._lexicon.read([token.word for token in read], self._language):
            if not taken[first]:
                taken[first:last] = b"\1" * (last - first)
                for concept in ids:
                    yield first, "c:" + concept, 1 / len(ids)
        for index, token in enumerate(read):
            if token.may_name and not taken[index] and (name := self._names[token.word]):
                yield index, name, 1.0

    def _numbers_in(self, read: Sequence[_Token], taken: bytearray) -> Iterator[tuple[int, str, float]]:
        stop = 0
        for index in [at for at, token in enumerate(read) if token.value is not None or token.number is not None]:
            if index < stop:
                continue
            value, stop = _value(read, index)
            taken[index:stop] = b"\1" * (stop - index)
            if value:
                yield index, f"n:{value:g}" if value < 10**6 else f"n:{value:.0f}", 1.0


def _value(read: Sequence[_Token], index: int) -> tuple[float, int]:
    """The number that begins at a token, as far as comparing needs it, and the token behind it: 0 for what only ranks."""
    total = current = 0.0
    ranks = False
    start = index
    while index < len(read):
        token, word = read[index], read[index].number
        if token.value is not None:
            if index > start and (not current or read[index - 1].value is not None):
                break
            current += token.value
        elif word is None:
            if token.scale > 1 and current and read[index - 1].value is not None:
                current *= token.scale
                index += 1
            break
        elif word.kind in ("scale", "scales", "double"):
            total += (max(current, 1) if word.kind != "double" else 1) * word.value
            current = 0
        elif word.kind == "hundred" and current and not word.joined:
            current *= word.value
        elif word.kind == "ordinal":
            ranks = True
        elif word.kind not in ("part", "decade"):
            current += word.value
        index += 1
    return (0 if ranks else total + current), index


def opening(language: str, articles: Iterable[Article]) -> Opening:
    """As much of a story as is read for its traits."""
    return language, [(article.title[: _LETTERS * _TITLE_WORDS], article.text[:OPENING]) for article in articles]

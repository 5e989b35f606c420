"""What a text says that can be compared with a text in another language: concepts of the bilingual vocabulary, places and
bodies by their ids, numbers, and words that may be parts of names.

The opening of a text says what happened; so it is all that is read. Most words say what they say by themselves: that is summed
up off tables (`_glossary`). Only where several may be one number, place or term are they looked at one after the other. Linear
in the length of the opening.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from digest.gather._gazetteer import Behind, gazetteer
from digest.gather._glossary import END, Glossary, Number
from digest.gather._rows import Rows, joined, summed
from digest.records import Article, Name
from digest.text.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Numbers = NDArray[np.int32]
    Places = NDArray[np.int64]
    Values = NDArray[np.float64]

_WORDS = 100  # of a text that are read
_TITLE_WORDS = 40
_FIRST = 50  # words that count twice
_LETTERS = 9  # characters of a word, more or less
OPENING = _LETTERS * _WORDS  # characters of a text that are read
_BLOCK = 250  # stories read at once: bounds memory
_MOST = 1 << 17  # pieces of a language that are remembered: bounds memory, not results

Opening = tuple[str, Sequence[tuple[str, str]]]  # language; title and text of its articles


@dataclass(frozen=True, slots=True)
class Traits:
    """What stories say, a row each. `counts`: how much each trait is said, which is `c:` and a concept, `p:` and a place or
    body, `n:` and a number. `names`: the same for words that may be names: in small Latin letters, or what is left of an Arabic
    word as its particles come off, parted by spaces."""

    counts: Rows
    names: Rows


class _Said(NamedTuple):
    """What is said at which token of texts: the number of a trait or name, and its share of the token."""

    at: "Places"
    what: "Numbers"
    share: "Values"


@dataclass
class Reader:
    """Reads the texts of a night. It remembers the words it was shown, by language."""

    names: Sequence[Name]
    lexicon: Lexicon
    _glossaries: dict[str, Glossary] = field(default_factory=dict)

    def read_stories(self, stories: Sequence[Opening]) -> Traits:
        """What each story says: the mean of its articles. The concepts that a word may mean share it."""
        read = []
        for code, group in groupby(stories, itemgetter(0)):
            told = [articles for _, articles in group]
            read += [_read(self._glossary(code), told[start : start + _BLOCK]) for start in range(0, len(told), _BLOCK)]
        return Traits(joined([block.counts for block in read]), joined([block.names for block in read]))

    def _glossary(self, code: str) -> Glossary:
        if len(self._glossaries.get(code, ())) > _MOST:
            del self._glossaries[code]
        if code not in self._glossaries:
            self._glossaries[code] = Glossary(code, self._gazetteer, self.lexicon)
        return self._glossaries[code]

    @cached_property
    def _gazetteer(self) -> "Mapping[str, Behind]":
        return gazetteer(self.names)


def opening(language: str, articles: Iterable[Article]) -> Opening:
    """As much of a story as is read for its traits."""
    return language, [(article.title[: _LETTERS * _TITLE_WORDS], article.text[:OPENING]) for article in articles]


def _read(glossary: Glossary, stories: Sequence[Sequence[tuple[str, str]]]) -> Traits:
    """What stories of one language say."""
    import numpy as np

    texts = [
        (story, 1 / len(articles), most, [*text[: _LETTERS * most].split(), END])
        for story, articles in enumerate(stories)
        for article in articles
        for text, most in zip(article, (_TITLE_WORDS, _WORDS), strict=True)
    ]
    story, share, most = (np.array([text[column] for text in texts]) for column in range(3))
    tokens, ends = glossary.numbered([text[-1] for text in texts])
    text = np.repeat(np.arange(len(texts)), np.diff(ends))
    place = np.arange(len(tokens)) - ends[text]
    kept = (place < most[text]) | (tokens == 0)
    tokens, text, place = tokens[kept], text[kept], place[kept]
    weight = share[text] * np.where(place < _FIRST, 2, 1)
    block = _Block(glossary, tokens)
    said = [block.numbers(), block.places(), block.concepts()]

    def rows(parts: Sequence[_Said], names: Iterable[str]) -> Rows:
        at, what, much = (np.concatenate(columns) for columns in zip(*parts, strict=True))
        order = np.argsort(text[at], kind="stable")  # text by text, in each first the numbers
        at, what, much = at[order], what[order], much[order]
        return summed(story[text[at]], what, much * weight[at], len(stories), [*names])

    return Traits(rows(said, glossary.traits), rows([block.names()], glossary.names))


class _Block:
    """Texts of one language as tokens, one behind the other, an end behind each. What is read first takes its words."""

    def __init__(self, glossary: Glossary, tokens: "Numbers") -> None:
        import numpy as np

        self._glossary, self._tokens, self._tables = glossary, tokens, glossary.tables()
        self._read: list[int] = tokens.tolist()
        self._taken = np.zeros(len(tokens), bool)

    def numbers(self) -> _Said:
        """Numbers in digits and words, but for those that only rank."""
        import numpy as np

        read = [*map(self._glossary.numbers.get, self._read)]
        stop, at, stops, values = 0, list[int](), list[int](), list[float]()
        for index in np.flatnonzero(self._tables.numeric[self._tokens]).tolist():
            if index >= stop:
                value, stop = _value(read, index)
                at.append(index)
                stops.append(stop)
                values.append(value)
        self._taken |= _covered(at, stops, len(self._read))
        known = [(index, value) for index, value in zip(at, values, strict=True) if value]
        traits = [self._glossary.trait(f"n:{value:g}" if value < 10**6 else f"n:{value:.0f}") for _, value in known]
        return _whole([index for index, _ in known], traits)

    def places(self) -> _Said:
        """Places and bodies: of several the longest."""
        import numpy as np

        tables, tokens = self._tables, self._tokens
        stop, at, stops, traits = 0, list[int](), list[int](), list[int]()
        for index in self._going_on(tables.place_goes_on, tables.word):
            if index >= stop and not self._taken[index]:
                length, trait = self._place(index)
                if length:
                    stop = index + 1 + length
                    at.append(index)
                    stops.append(stop)
                    traits.append(trait)
        long = _covered(at, stops, len(tokens))
        said = np.where(self._taken | long, -1, tables.place[tokens])
        said[at] = traits
        self._taken |= long | (said >= 0)
        return _whole(np.flatnonzero(said >= 0), said[said >= 0])

    def concepts(self) -> _Said:
        """Concepts: of a term before those of its words; none that begins with a word that is taken."""
        import numpy as np

        tables, tokens = self._tables, self._tokens
        stop, at, stops, sets = 0, list[int](), list[int](), list[int]()
        meanings = [*map(self._glossary.meanings.__getitem__, self._read)]
        for index in self._going_on(tables.term_goes_on, tables.part):
            if index >= stop and (meaning := meanings[index]):
                length, ids = meaning.term(meanings, index + 1)
                if length:
                    stop = index + 1 + length
                    at.append(index)
                    stops.append(stop)
                    sets.append(self._glossary.set_of(ids))
        said = np.where(_covered(at, stops, len(tokens)), 0, tables.ids[tokens])
        said[at] = sets
        said[self._taken] = 0
        kept = [(index, stop) for index, stop in zip(at, stops, strict=True) if said[index]]
        self._taken |= (said > 0) | _covered([index for index, _ in kept], [stop for _, stop in kept], len(tokens))
        places = np.flatnonzero(said)
        concepts, counts = self._glossary.concepts(said[places])
        return _Said(np.repeat(places, counts), concepts, 1 / np.repeat(counts, counts))

    def names(self) -> _Said:
        """What is left over and may be part of a name."""
        import numpy as np

        places = np.flatnonzero(self._tables.may_name[self._tokens] & ~self._taken)
        names = self._glossary.named(self._tokens[places])
        return _whole(places[names >= 0], names[names >= 0])

    def _going_on(self, goes_on: "NDArray[np.uint64]", found: "NDArray[np.uint64]") -> Sequence[int]:
        """The tokens that may go on with the next one, by their masks."""
        import numpy as np

        places: list[int] = np.flatnonzero(goes_on[self._tokens[:-1]] & found[self._tokens[1:]]).tolist()
        return places

    def _place(self, index: int) -> tuple[int, int]:
        """How many words behind a token are of one place with it, and the place; 0 words for none."""
        following = self._glossary.words[self._read[index + 1]]
        for rest, trait in self._glossary.placed[self._read[index]]:
            if not rest or (rest[0] == following and self._stands(rest, index + 1)):
                return len(rest), trait
        return 0, 0

    def _stands(self, words: Sequence[str], index: int) -> bool:
        return tuple(self._glossary.words[token] for token in self._read[index : index + len(words)]) == words


def _whole(at: "Places | Sequence[int]", what: "Numbers | Sequence[int]") -> _Said:
    import numpy as np

    return _Said(np.array(at, np.int64), np.array(what, np.int32), np.ones(len(at)))


def _covered(starts: Sequence[int], stops: Sequence[int], size: int) -> "Flags":
    """The places inside spans, which do not overlap."""
    import numpy as np

    turns = np.zeros(size + 1, np.int8)
    turns[starts] += 1  # no two begin or end in one place
    turns[stops] -= 1
    return np.cumsum(turns[:-1], dtype=np.int8) > 0


def _value(read: Sequence[Number | None], index: int) -> tuple[float, int]:
    """The number that begins at a token, as far as comparing needs it, and the token behind it: 0 for what only ranks."""
    total = current = 0.0
    ranks = digits = False  # digits: they stand right before
    start = index
    while index < len(read) and (token := read[index]):
        word = token.word
        if token.value is not None:
            if index > start and (not current or digits):
                break
            current += token.value
        elif word is None:
            if token.scale > 1 and current and digits:
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
        digits = token.value is not None
        index += 1
    return (0 if ranks else total + current), index

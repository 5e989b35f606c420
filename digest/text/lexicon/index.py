"""Words looked up in the vocabulary, and terms found among them. What a word may be is worked out once a process."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from typing import Any, NamedTuple

from digest.text.folding import fold
from digest.text.lexicon import forms_ar, forms_en
from digest.text.lexicon.entries import Concept
from digest.text.tokens import tokens

_GRAMMARS = {"ar": forms_ar, "en": forms_en}
_INSIDE = frozenset((" ", "", "-", "'", "’", "' ", "’ ", "\n"))  # what may part the words of a term
_MEMORY = 1 << 16  # words remembered in each language: bounds memory, not results


@dataclass(frozen=True, slots=True)
class Found:
    """A word or term of the vocabulary. Several `ids`, in order, where it may mean any of them."""

    ids: tuple[str, ...]
    start: int
    end: int


_Term = tuple[tuple[int, ...], str]  # the words behind the first, and the concept


def _nowhere(index: int) -> bool:
    return False


class Word(NamedTuple):
    """What a written word may be: concepts by itself, and words of terms, of which some begin one."""

    ids: tuple[str, ...]
    parts: frozenset[int]
    terms: Mapping[int, Sequence[_Term]]  # the term's next word → what begins with these two

    def term(
        self, read: Sequence["Word | None"], after: int, parted: Callable[[int], bool] = _nowhere
    ) -> tuple[int, tuple[str, ...]]:
        """The longest term that this word begins, the rest of it read from `after` on: how many words that is, 0 for none; and
        the concepts."""
        following = read[after] if after < len(read) else None
        if following is None or parted(after):
            return 0, ()
        begun = [term for part in following.parts if part in self.terms for term in self.terms[part]]
        if not begun:
            return 0, ()
        fitting = [term for term in begun if _stands(term[0], read, after, parted)]
        longest = max((len(rest) for rest, _ in fitting), default=0)
        return longest, tuple(sorted({concept for rest, concept in fitting if len(rest) == longest}))


class Lexicon:
    """Concepts by their words, in every language that has forms."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        concepts = tuple(concepts)
        self.concepts = {concept.id: concept for concept in concepts}
        self._languages = {code: _Words(concepts, code) for code in _GRAMMARS}
        self.languages = frozenset(self._languages)

    def __reduce__(self) -> tuple[Any, ...]:
        return _built, (tuple(self.concepts.values()),)  # a process that is sent several times the same builds it once

    def senses(self, word: str, language: str) -> tuple[str, ...]:
        """The concepts that a single word may mean, in order; none for an unknown word or language."""
        known = self.word(fold(word), language)
        return known.ids if known else ()

    def meanings(self, word: str, language: str) -> tuple[str, ...]:
        """The same of a folded word, for who remembers it: here it is not."""
        return self._languages[language].meanings(word) if language in self._languages else ()

    def word(self, word: str, language: str) -> Word | None:
        """What a folded word may be, in terms too; None for an unknown word or language."""
        return self._languages[language][word] if language in self._languages else None

    def find(self, text: str, language: str) -> tuple[Found, ...]:
        """The words and terms of the vocabulary in a text, in order, none overlapping; a term before the words in it. Linear
        time, no errors."""
        if language not in self._languages:
            return ()
        found = tokens(text)
        return tuple(
            Found(ids, found.starts[first], found.ends[last - 1])
            for first, last, ids in self.read(found.words, language, lambda index: found.gaps[index] not in _INSIDE)
        )

    def read(
        self, words: Sequence[str], language: str, parted: Callable[[int], bool] = _nowhere
    ) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """The same in words that are folded already: (first, one behind the last, concepts). `parted` tells of an index over
        which no term goes on."""
        if language not in self._languages:
            return
        read = [*map(self._languages[language].__getitem__, words)]
        after = 0
        for index in compress(count(), read):
            word = read[index]
            if index < after or word is None:
                continue
            after, ids = index + 1, word.ids
            if word.terms:
                longest, term = word.term(read, after, parted)
                after, ids = after + longest, term or ids
            if ids:
                yield index, after, ids


def _stands(rest: Sequence[int], read: Sequence[Word | None], after: int, parted: Callable[[int], bool]) -> bool:
    """Whether the other words of a term stand from a place on."""
    words = read[after : after + len(rest)]
    return len(words) == len(rest) and all(
        word and part in word.parts and not parted(at) for at, (word, part) in enumerate(zip(words, rest, strict=True), after)
    )


@lru_cache(maxsize=1)
def _built(concepts: tuple[Concept, ...]) -> Lexicon:
    return Lexicon(concepts)


class _Words(dict[str, Word | None]):
    """The words of one language. As a dict it is what it remembers: written word → what it may be, None for most."""

    def __init__(self, concepts: Sequence[Concept], code: str) -> None:
        super().__init__()
        self._grammar = _GRAMMARS[code]
        self._singles: dict[str, list[tuple[frozenset[str], str]]] = {}  # base → classes, concept
        self._parts: dict[str, list[tuple[frozenset[str], int]]] = {}  # base → classes, number of a word of terms
        self._terms: dict[int, dict[int, list[_Term]]] = {}  # first word, second word → what begins so
        self._begun: dict[frozenset[int], Mapping[int, Sequence[_Term]]] = {}  # the same of words that may be several
        numbers: dict[str, int] = {}
        for concept in concepts:
            words = concept.words(code)
            single = [word for word in words if not _is_term(word)]
            for _, base, classes in self._grammar.bases(single, concept.kinds):
                self._singles.setdefault(base, []).append((frozenset(classes), concept.id))
            for term in filter(_is_term, words):
                self._add_term(term, concept, numbers)
        self._known = self._singles.keys() | self._parts.keys()

    def _add_term(self, term: str, concept: Concept, numbers: dict[str, int]) -> None:
        head, *rest = (self._part(word, concept.kinds, numbers) for word in tokens(term).words)
        self._terms.setdefault(head, {}).setdefault(rest[0], []).append((tuple(rest), concept.id))

    def _part(self, word: str, kinds: str, numbers: dict[str, int]) -> int:
        """The number of a word of terms; its bases are noted when it is first met."""
        if word[:2] == "ال" and len(word) > 4:
            word = word[2:]
        key = f"{word} {kinds}"
        if key not in numbers:
            numbers[key] = len(numbers)
            for base, classes in self._grammar.term_bases(word, kinds):
                self._parts.setdefault(base, []).append((frozenset(classes), numbers[key]))
        return numbers[key]

    def meanings(self, word: str) -> tuple[str, ...]:
        """The concepts that a word may be by itself."""
        found = self._readings(word)
        return self._alone(found) if found else ()

    def __missing__(self, word: str) -> Word | None:
        found = self._readings(word)
        known = self._word(found) if found else None
        if len(self) < _MEMORY:
            self[word] = known
        return known

    def _readings(self, word: str) -> Sequence[tuple[int, str, str]]:
        return self._grammar.readings(word, self._known) if word else ()  # a word of tatweel folds to nothing

    def _word(self, found: Sequence[tuple[int, str, str]]) -> Word | None:
        """What a word with these readings may be."""
        ids, parts = self._alone(found), set[int]()
        for _, base, classes in found:
            for allowed, number in self._parts.get(base, ()):
                if not allowed.isdisjoint(classes):
                    parts.add(number)
        return Word(ids, frozenset(parts), self._begun_by(frozenset(parts))) if ids or parts else None

    def _begun_by(self, parts: frozenset[int]) -> Mapping[int, Sequence[_Term]]:
        """The terms that a word with these parts begins; the forms of one word share them."""
        if parts not in self._begun:
            terms: dict[int, list[_Term]] = {}
            for part in parts:
                for following, begun in self._terms.get(part, {}).items():
                    terms.setdefault(following, []).extend(begun)
            self._begun[parts] = terms
        return self._begun[parts]

    def _alone(self, found: Iterable[tuple[int, str, str]]) -> tuple[str, ...]:
        """What the cheapest of its readings mean."""
        best, ids = 9, set[str]()
        for cost, base, classes in found:
            for allowed, concept in self._singles.get(base, ()) if cost <= best else ():
                if not allowed.isdisjoint(classes):
                    if cost < best:
                        best, ids = cost, set()
                    ids.add(concept)
        return tuple(sorted(ids))


def _is_term(word: str) -> bool:
    return not word.isalpha() and len(tokens(word).words) > 1

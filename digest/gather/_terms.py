"""The desk's terms, as topics are told by them: concepts of the vocabulary where a term is one, else the words themselves.

A term that the vocabulary knows stands for its concept, so that it speaks in both languages and in every form. One with several
meanings, or of the general words that go with any news, counts only as it is spelled, an Arabic noun with its particles.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from digest.records import Topic
from digest.text.arabic import bare_forms
from digest.text.lexicon import fields, general, lexicon
from digest.text.tokens import Tokens, tokens

_LONGEST = 5  # words of a term
_ENDS = frozenset(".;؛!?؟\n")  # no term goes on over these

Key = str | tuple[str, ...]  # a concept, or the folded words of a term
Owners = tuple[tuple[str, float], ...]  # the topics that a term speaks for: what several claim says less of each
Told = tuple[tuple[str, tuple[str, ...]], ...]  # language → terms, as what can be hashed


class Terms:
    """What speaks for which topic."""

    def __init__(self, topics: Sequence[tuple[str, Told]]) -> None:
        concepts: dict[str, dict[str, None]] = defaultdict(dict)
        spelled: dict[str, dict[tuple[str, ...], dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for topic, told in topics:
            for code, terms in told:
                for term in terms:
                    concept = _concept(term, code)
                    words = tuple(tokens(term).words)
                    if concept:
                        concepts[concept][topic] = None
                    elif 0 < len(words) <= _LONGEST:
                        spelled[code][_without_article(words, code)][topic] = None
        self._concepts = {concept: _shared(owners) for concept, owners in concepts.items()}
        self._fields = _fields(self._concepts)
        self._spelled = {code: {words: _shared(owners) for words, owners in terms.items()} for code, terms in spelled.items()}
        self._longest = {code: _lengths(terms) for code, terms in self._spelled.items()}

    def found(self, text: str, code: str) -> Iterator[tuple[Key, Owners]]:
        """The terms that stand in a text, the longest at each place, with the topics they speak for."""
        read = tokens(text)
        found = lexicon().read(read.words, code, lambda index: not _ENDS.isdisjoint(read.gaps[index]))
        meant = {first: (last, ids) for first, last, ids in found}
        after = 0
        for index, word in enumerate(read.words):
            if index < after:
                continue
            term = self._term(read, index, code)
            last, ids = meant.get(index, (index + 1, ()))
            if term and index + len(term) >= last:
                after = index + len(term)
                yield term, self._spelled[code][term]
                continue
            owned = self._owned(ids)
            if not owned:  # a compound nobody listed: its words may be
                last, owned = index + 1, self._owned(lexicon().senses(word, code))
            after = last
            yield from owned

    def kin(self, text: str, code: str) -> Iterator[tuple[Key, Owners]]:
        """The words of a text that are no term, but of a field of the vocabulary from which the terms of topics come, with
        these topics: a striker speaks for sport where goal is a term of it."""
        for found in lexicon().find(text, code):
            concept = found.ids[0]
            if len(found.ids) == 1 and concept not in self._concepts and concept not in general():
                yield concept, self._fields.get(fields().get(concept, ""), ())

    def _owned(self, ids: Sequence[str]) -> list[tuple[Key, Owners]]:
        """Those of the meanings of a word that speak for a topic, each for its part."""
        owned = [(concept, self._concepts[concept]) for concept in ids if concept in self._concepts]
        return [(concept, tuple((topic, worth / len(ids)) for topic, worth in owners)) for concept, owners in owned]

    def _term(self, read: Tokens, index: int, code: str) -> tuple[str, ...] | None:
        """The longest term spelled from a place on."""
        longest = self._longest.get(code, {})
        forms = bare_forms(read.words[index]) if code == "ar" else (read.words[index],)
        for first in forms:
            for length in range(longest.get(first, 0), 0, -1):
                term = (first, *read.words[index + 1 : index + length])
                if term in self._spelled[code]:
                    return term
        return None


def terms(topics: Sequence[Topic]) -> Terms:
    """The terms of a desk's topics, put together once a process."""
    return _terms(tuple((topic.id, tuple(sorted(topic.terms.items()))) for topic in topics))


@lru_cache(maxsize=4)
def _terms(topics: tuple[tuple[str, Told], ...]) -> Terms:
    return Terms(topics)


def _concept(term: str, code: str) -> str | None:
    """The one concept that a whole term is."""
    found = lexicon().find(term, code)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(term) and len(found[0].ids) == 1
    return found[0].ids[0] if whole and found[0].ids[0] not in general() else None


def _without_article(words: tuple[str, ...], code: str) -> tuple[str, ...]:
    """An Arabic noun by itself is listed with ال or without."""
    bare = words[0].removeprefix("ال")
    return (bare,) if code == "ar" and len(words) == 1 and len(bare) > 2 else words


def _fields(concepts: Mapping[str, Owners]) -> Mapping[str, Owners]:
    """Field of the vocabulary → for which topics its concepts speak, and for what part each."""
    worth: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for concept, owners in concepts.items():
        for topic, share in owners:
            worth[fields().get(concept, "")][topic] += share
    return {
        field: tuple((topic, share / sum(own.values())) for topic, share in own.items())
        for field, own in worth.items()
        if field
    }


def _shared(owners: Mapping[str, None]) -> Owners:
    return tuple((topic, 1 / len(owners)) for topic in owners)


def _lengths(terms: Mapping[tuple[str, ...], Owners]) -> Mapping[str, int]:
    """First word → the words of the longest term that it begins."""
    longest: dict[str, int] = {}
    for term in terms:
        longest[term[0]] = max(longest.get(term[0], 0), len(term))
    return longest

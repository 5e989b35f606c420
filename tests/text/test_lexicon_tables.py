"""The shipped tables of the vocabulary, as a whole."""

from collections import Counter

import pytest

from digest.text import arabic, english
from digest.text.folding import fold
from digest.text.lexicon import lexicon, parse, shipped


def test_a_desks_own_concept_replaces_a_shipped_one() -> None:
    shipped_one = shipped()[0]
    (own,) = parse(f"{shipped_one.id}\tn\tqzx\tقثظخ")[0]
    mine = lexicon((own,))
    assert mine.senses("qzx", "en") == (own.id,)
    assert len(mine.concepts) == len(lexicon().concepts)


def test_the_shipped_tables_are_large_and_without_mistake() -> None:
    concepts = shipped()
    assert len({concept.id for concept in concepts}) == len(concepts) >= 4000


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_word_leads_back_to_its_concept(language: str) -> None:
    vocabulary = lexicon()
    for concept in shipped():
        for word in concept.words(language):
            found = vocabulary.find(word, language)
            assert any(concept.id in one.ids for one in found), (concept.id, word)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_few_words_are_ambiguous(language: str) -> None:
    spread = Counter(fold(word) for concept in shipped() for word in set(map(fold, concept.words(language))))
    twice = [word for word, count in spread.items() if count > 1]
    assert len(twice) < len(spread) / 25
    assert not [word for word in twice if spread[word] > 3]


@pytest.mark.parametrize(("language", "function_words"), [("ar", arabic.STOPWORDS), ("en", english.STOPWORDS)])
def test_function_words_are_no_concepts(language: str, function_words: frozenset[str]) -> None:
    listed = {fold(word): concept.id for concept in shipped() for word in concept.words(language)}
    assert {word: listed[word] for word in (function_words & listed.keys()) - {"mine"}} == {}

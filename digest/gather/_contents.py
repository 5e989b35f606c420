"""How much of what one sentence says another says too, in the same language or in another: word by word, by the concepts and
places that each may mean, in one language also by its stem.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.text import language as language_of
from digest.text.arabic import bare_forms
from digest.text.lexicon import lexicon
from digest.text.places import places, spelling_key


@dataclass(frozen=True, slots=True)
class Item:
    """A word or term: its stem, what it may mean, and whether one of these is done rather than somebody or something."""

    stem: str
    meanings: frozenset[str]
    done: bool


@lru_cache(maxsize=4096)
def items(words: tuple[str, ...], language: str) -> tuple[Item, ...]:
    """What folded words say, each once; words without a meaning of their own are left out."""
    spoken, known = language_of(language), lexicon()
    within: dict[int, set[str]] = {}
    for first, last, concepts in known.read(words, language):
        for place in range(first, last):
            within.setdefault(place, set()).update(concepts)
    found: dict[str, Item] = {}
    for place, word in enumerate(words):
        stem, forms = spoken.stem(word), tuple(bare_forms(word)) if language == "ar" else (word,)
        if len(word) < 2 or stem in found or not spoken.stopwords.isdisjoint(forms):
            continue
        ids = within.get(place, set()) | {*known.senses(word, language)}
        done = any("v" in known.concepts[identifier].kinds for identifier in ids)
        for form in forms:
            ids |= {sense.place.id for sense in places().senses(spelling_key(form)) if sense.place.id}
        found[stem] = Item(stem, frozenset(ids), done)
    return tuple(found.values())


def shared(said: Sequence[Item], others: Sequence[Item], *, foreign: bool) -> list[Item]:
    """Those of the items that are among the others."""
    meant = frozenset(meaning for other in others for meaning in other.meanings)
    stems = frozenset() if foreign else frozenset(other.stem for other in others)
    return [item for item in said if item.stem in stems or not meant.isdisjoint(item.meanings)]

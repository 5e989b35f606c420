"""All that differs between languages. One module a language, and the table here that lists them.

A language without a module of its own still works: it is tokenised by its letters and compared by its folded words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from digest.text import arabic, english
from digest.text.folding import fold

Direction = Literal["ltr", "rtl"]

# A number with its separators, or a run of letters with inner apostrophes. Linear: no nested quantifier.
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language is taken apart. `stem` takes a folded word and gives a key for comparing; `stopwords` are folded."""

    code: str
    direction: Direction
    stopwords: frozenset[str]
    stem: Callable[[str], str]

    def words(self, text: str) -> list[str]:
        """The folded words and numbers of a text, in order, stop words included."""
        return parted(fold(text))

    def keys(self, text: str) -> list[str]:
        """The stems of the words that carry meaning, in order: what texts are compared by."""
        return [self.stem(word) for word in parted(fold(text)) if word not in self.stopwords]


def parted(folded: str) -> list[str]:
    """The words and numbers of a folded text, in whatever language."""
    return _TOKEN.findall(folded)


def _same(word: str) -> str:
    return word


LANGUAGES = {
    "ar": Language("ar", "rtl", arabic.STOPWORDS, arabic.stem),
    "en": Language("en", "ltr", english.STOPWORDS, english.stem),
    "fa": Language("fa", "rtl", frozenset(), _same),
    "ur": Language("ur", "rtl", frozenset(), _same),
    "ckb": Language("ckb", "rtl", frozenset(), _same),
    "ps": Language("ps", "rtl", frozenset(), _same),
    "he": Language("he", "rtl", frozenset(), _same),
    "fr": Language("fr", "ltr", frozenset(), _same),
    "tr": Language("tr", "ltr", frozenset(), _same),
}


def language(code: str) -> Language:
    """The language of a code; one we know nothing of is left-to-right, without stop words or stems."""
    return LANGUAGES.get(code) or Language(code, "ltr", frozenset(), _same)

"""Whether an Arabic and a Latin spelling are one name: قاآني and Qaani, but not القاضي and Qadir.

Two steps, as in the field: a key of consonants that is nearly the same in both scripts finds who may be meant, and an alignment of
Arabic letters with Latin ones says how well it fits (chunks and weights: `transliteration.tsv`, learnt by
`bench/learn_transliteration.py`, which names the papers).

Measured by `bench.names` on the pairs of `names/ar2en-eval.txt`, taken as two lists out of which `pair_names` must find who is who:
precision over the pairs it answers, recall over the pairs there are, F their harmonic mean.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from digest.text.folding import fold

_MEMORY = 1 << 15  # words remembered: the names of a night

_NOT_ARABIC = re.compile("[^\u0621-\u063a\u0641-\u064a]")
_NOT_LATIN = re.compile("[^a-z]")
_LIGATURES = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def arabic_letters(text: str) -> str:
    """The folded Arabic letters of a word, nothing between them."""
    return _NOT_ARABIC.sub("", fold(text))


def latin_letters(text: str) -> str:
    """The letters a to z of a word, without the marks on them."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return _NOT_LATIN.sub("", text.lower())


# --- the words of a name ---------------------------------------------------------------------------------------------------

_PARTS = re.compile("[^\\s\u2010-\u2015/_-]+")
_MOST_WORDS, _MOST_LETTERS = 7, 20  # more is no name: keeps the work bounded
_ARABIC_DROPPED = frozenset("بن ابن بنت ال".split())
_LATIN_DROPPED = frozenset("al el ul ar as ash ad ed an at az es bin ben ibn bint ould".split())
_TAKE_THE_NEXT = frozenset("عبد ابو ابي ابا ام abd abdul abdel abdal abdol abdoul abu abou abo umm".split())
_TAKE_THE_LAST = frozenset("الله الدين allah ullah eddin eddine addin aldin uddin din".split())


def _words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart, articles and "son of" left out: نصر الله, عبد الله are one word each."""
    words: list[str] = []
    joining = False
    for part in _PARTS.findall(name)[: 2 * _MOST_WORDS]:
        word = arabic_letters(part) or latin_letters(part)
        if not word:
            continue
        if (joining or word in _TAKE_THE_LAST) and words:
            words[-1] += word
            joining = word in _LATIN_DROPPED and joining
        elif word not in _ARABIC_DROPPED and (word not in _LATIN_DROPPED):
            words.append(word[2:] if word.startswith("ال") and len(word) > 4 else word)
            joining = word in _TAKE_THE_NEXT
    return tuple(word[:_MOST_LETTERS] for word in words[:_MOST_WORDS])

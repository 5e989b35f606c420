"""Whether an Arabic and a Latin spelling are one name: قاآني and Qaani, but not القاضي and Qadir.

Two steps, as in the field: a key of consonants that is nearly the same in both scripts finds who may be meant, and an alignment of
Arabic letters with Latin ones says how well it fits (chunks and weights: `transliteration.tsv`, learnt by
`bench/learn_transliteration.py`, which names the papers).

Measured by `bench.names`: the pairs of `names/ar2en-eval.txt` as two lists, out of which `pair_names` must find who is who. A pair
answered is right or wrong; precision is over the pairs answered, recall over the pairs there are, F their harmonic mean.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from digest.text.folding import fold

_LONGEST = 40  # letters of a name: more is none
_UNSEEN = -8.0  # nats for a letter that must be added or lost and never was in what the weights are learnt from
_PER_LETTER = 0.5  # nats: what a letter on either side must bring, since long names have more that fits by chance
_EVEN, _WIDTH = 8.4, 1.3  # nats: where the odds are even among some 1,500 names, and how fast they turn; fitted on the same pairs
_FITS = 0.45  # nats a letter: each word of a name of several must fit so well by itself

_ARABIC = re.compile("[^\u0621-\u063a\u0641-\u064a]")
_LATIN = re.compile("[^a-z]")
_LIGATURES = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def arabic_letters(text: str) -> str:
    """The folded Arabic letters of a name, nothing between them."""
    return _ARABIC.sub("", fold(text))


@lru_cache(maxsize=1 << 14)
def latin_letters(text: str) -> str:
    """The letters a to z of a name, without their marks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return _LATIN.sub("", text.lower())

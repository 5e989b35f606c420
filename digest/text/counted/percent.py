"""Whether a number is per cent: 12%, %12 and ٪12, per cent, «في المئة», «بالمائة»."""

from digest.text import unit_words_ar, unit_words_en
from digest.text.counted.money import Measured
from digest.text.counted.place import Place
from digest.text.folding import fold
from digest.text.scale_words import PER_CENT, PER_CENT_BEFORE
from digest.text.tokens import is_number

_SIGNS = frozenset("%٪％")
_WORDS = {"ar": frozenset(map(fold, unit_words_ar.PER_CENT)), "en": frozenset(unit_words_en.PER_CENT)} | PER_CENT


def per_cent(at: Place) -> Measured | None:
    """The slice of text of a number and its per cent, on either side."""
    found, start, end = at.found, at.number.start, at.number.end
    after = at.gap_after.lstrip(" \u00a0")
    if after and after[0] in _SIGNS:
        return Measured("percent", start, found.text.index(after[0], end) + 1)
    others = at.gap_before[:1] in _SIGNS and is_number(at.word_before or "x")  # 25%12
    if at.gap_before and at.gap_before[-1] in _SIGNS and not others:
        return Measured("percent", start - 1, end)
    if at.word_before in PER_CENT_BEFORE.get(at.language, ()) and found.joined(at.first):
        return Measured("percent", found.starts[at.first - 1], end)
    for length in (2, 1):
        stop = at.stop + length
        if at.word_after and stop <= len(found.words) and " ".join(found.words[at.stop : stop]) in _WORDS.get(at.language, ()):
            return Measured("percent", start, found.ends[stop - 1])
    return None

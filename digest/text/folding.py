"""Two spellings of one word compare equal once folded: compatibility forms, case, tashkeel, tatweel, bidi marks, hamza seats,
ى/ي and ة/ه, Persian and Kurdish letters, and the three kinds of digits.

Folding is for comparing, never for showing. `Folded` keeps the way back, so that a match in the folded text is a slice of the
original. The letter folding is that of Larkey, Ballesteros and Connell (light stemming for Arabic, SIGIR 2002), widened to the
letters that Persian, Urdu and Kurdish keyboards put into Arabic text.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

# Koranic marks, tashkeel, tatweel, soft hyphen, zero-width and bidi controls, variation selectors, byte order mark.
_DROPPED = re.compile(
    "[\u00ad\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "ک": "ك", "گ": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ھ": "ه", "ە": "ه", "ہ": "ه", "ۀ": "ه", "ۂ": "ه",
    "پ": "ب", "چ": "ج", "ڤ": "ف", "ژ": "ز", "ڕ": "ر", "ڵ": "ل", "ۆ": "و", "ۇ": "و",
}  # fmt: skip
_DIGITS = dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "01234567890123456789.,%", strict=True))
CHARACTERS: Mapping[str, str] = _LETTERS | _DIGITS  # letter by letter
_TABLE = str.maketrans(dict(CHARACTERS))
_FOLDED = re.compile("[\u0621\u0627\u0628\u062a-\u0639\u0641-\u0648\u064a]+")  # the Arabic letters that stay as they are


def fold(text: str) -> str:
    """The form in which spellings are compared. `fold(fold(x)) == fold(x)`."""
    if text.isascii():
        return text.lower()
    if _FOLDED.fullmatch(text):  # most words that are folded are folded already
        return text
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_TABLE).lower()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, where it stood in the original (one offset more at the end)."""

    text: str
    _offsets: tuple[int, ...] | None  # None: nothing moved

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the original text behind `text[start:end]`; marks that follow its last letter belong to it."""
        if self._offsets is None or start >= end:
            return (start, end) if self._offsets is None else (self._offsets[start], self._offsets[start])
        return self._offsets[start], self._offsets[end]


def fold_with_offsets(text: str) -> Folded:
    """`fold`, keeping the way back to the original. Character by character only where the folded text changes its length."""
    if text.isascii():
        return Folded(text.lower(), None)
    simple = text.translate(_TABLE).lower()
    if len(simple) == len(text) and unicodedata.is_normalized("NFKC", simple) and not _DROPPED.search(simple):
        return Folded(simple, None)
    pieces: list[str] = []
    offsets: list[int] = []
    for position, character in enumerate(text):
        folded = fold(character)
        pieces.append(folded)
        offsets.extend([position] * len(folded))
    offsets.append(len(text))
    return Folded("".join(pieces), tuple(offsets))

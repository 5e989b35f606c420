"""A text cut into words and numbers in one scan, each with its place: what figures, dates and events are read from.

Words are folded (`digest.text.folding`) one by one, so that offsets stay those of the original; numbers keep their separators.
Everything runs in C but the loop of the caller: about 8 million characters a second.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from digest.text.folding import fold

# Letters of the scripts we read with the marks that ride on them, so that a vowelled word stays one word. At most fifty: what is
# longer is no word, and the table of folded words stays small whatever the text.
_LETTERS = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u052f\u0531-\u0587\u0591-\u05c7\u05d0-\u05f4\u0610-\u061a"
    "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\u1e00-\u1fff"
    "\u200c\u200d\ufb1d-\ufdff\ufe70-\ufefc"
)
_TOKEN = re.compile(rf"(\d{{1,50}}(?:[.,٫٬،\u00a0\u202f]\d{{1,50}}){{0,9}}[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛]|[{_LETTERS}]{{1,50}})")
_MARKS = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_RIDING = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]")
_MEMORY = 1 << 16  # folded words kept: a language's working vocabulary

_fold_word = lru_cache(maxsize=_MEMORY)(fold)


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words` are folded, `starts` and `ends` their places in `text`. Folded numbers sort below ":", words above it."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def gap(self, index: int) -> str:
        """What stands before a token, up to the one before it: direction marks dropped, blanks made one space, a line break
        kept as one; cut where it is long."""
        start, end = self.ends[index - 1] if index else 0, self.starts[index] if index < len(self.words) else len(self.text)
        gap = self.text[start:end] if end - start < 20 else self.text[start : start + 10] + self.text[end - 10 : end]
        if gap in ("", " "):
            return gap
        gap = _MARKS.sub("", gap)
        return ("\n" if "\n" in gap else " ") if gap.isspace() else gap

    def joined(self, index: int) -> bool:
        """Whether nothing but a space stands between a token and the one before."""
        return 0 < index < len(self.words) and self.gap(index) in ("", " ")

    def raw(self, index: int) -> str:
        """A token as it is spelled."""
        return self.text[self.starts[index] : self.ends[index]]

    def past_letters(self, index: int, letters: int) -> int:
        """The place in a token past so many letters and the marks that ride on them."""
        offset = self.starts[index]
        while letters > 0:
            offset += 1
            letters -= not _RIDING.match(self.text, offset)
        return offset

    def at(self, offset: int) -> int:
        """The token that holds a place of the text, or the last one before it; -1 before the first."""
        return bisect_right(self.starts, offset) - 1


@lru_cache(maxsize=2)
def tokens(text: str) -> Tokens:
    """The words and numbers of a text. Remembered for a moment, since several stages read the same article."""
    pieces = _TOKEN.split(text)
    offsets = list(accumulate(map(len, pieces)))
    return Tokens(text, list(map(_fold_word, pieces[1::2])), offsets[0:-1:2], offsets[1::2])


def is_number(word: str) -> bool:
    """Whether a folded token is written in digits."""
    return word < ":"

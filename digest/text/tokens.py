"""A text cut into words and numbers in one scan, each with its place: what figures, dates and events are read from.

Words are folded (`digest.text.folding`) one by one, so that offsets stay those of the original; numbers keep their separators.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from operator import itemgetter

from digest.text.folding import fold
from digest.text.hints import hints
from digest.text.remembered import Remembered

# Letters of the scripts we read with the marks that ride on them, so that a vowelled word stays one word. At most fifty: what
# is longer is no word, and the table of folded words stays small whatever the text.
_LETTERS = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u052f\u0531-\u0587\u0591-\u05c7\u05d0-\u05f4\u0610-\u061a"
    "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\u1e00-\u1fff"
    "\u200c\u200d\ufb1d-\ufdff\ufe70-\ufefc"
)
_NUMBER = r"\d{1,50}(?:[.,٫٬،\u00a0\u202f]\d{1,50}){0,9}[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛]"
_TOKEN = re.compile(rf"([{_LETTERS}]{{1,50}}+|{_NUMBER})")
_RIDING = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]")
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PLAIN = frozenset((" ", "", ", ", "، ", ". "))
_LONGEST_GAP = 20
_WORD, _HINTS = itemgetter(0), itemgetter(1)
_LONGEST_WORD = 24


def _known(piece: str) -> tuple[str, int]:
    word = fold(piece) or piece  # a mark that rides on nothing
    return word, hints(word)


_KNOWN = Remembered(_known)  # as it is spelled → folded, with its hints


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words` are folded, `spelled` is how they stand in `text`, from `starts` to `ends`. Folded numbers sort below ":", words
    above it. `hints` tell what may begin at a token (`digest.text.hints`), at most of them nothing.

    `gaps[i]` is what stands before a token, one more for the end of the text: direction marks dropped, blanks alone made one
    space, or one line break if there is any; cut in the middle where it is long.
    """

    text: str
    words: list[str]
    spelled: list[str]
    hints: list[int]
    gaps: list[str]
    starts: list[int]
    ends: list[int]

    def hinted(self, hint: int) -> list[int]:
        """The tokens with a hint, in order."""
        return [index for index in compress(count(), self.hints) if self.hints[index] & hint]

    @property
    def folded(self) -> str:
        """The text with its words folded and what is between them, long gaps cut."""
        return "".join(chain.from_iterable(zip(self.gaps, self.words, strict=False))) + self.gaps[-1]

    @property
    def run_together(self) -> bool:
        """Whether blanks are missing, as in badly copied Arabic: its words cannot be told apart."""
        return max(map(len, self.words), default=0) > _LONGEST_WORD and any(
            len(word) > _LONGEST_WORD and not word.isascii() for word in self.words
        )

    def joined(self, index: int) -> bool:
        """Whether nothing but a space stands between a token and the one before, or that one is a number in brackets of its
        own: (188) فلسطينيا."""
        if not 0 < index < len(self.words):
            return False
        gap = self.gaps[index]
        return gap in ("", " ") or (gap in (") ", ")") and self.bracketed(index - 1))

    def bracketed(self, index: int) -> bool:
        """Whether a token is a number with brackets around it."""
        return is_number(self.words[index]) and self.gaps[index].endswith("(") and self.gaps[index + 1].startswith(")")

    def past_letters(self, index: int, letters: int) -> int:
        """The place in a token past so many letters and the marks that ride on them."""
        offset = self.starts[index]
        while letters > 0:
            offset += 1
            letters -= not _RIDING.match(self.text, offset)
        return offset

    def last_at(self, offset: int) -> int:
        """The token that holds a place of the text, or the last one before it; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def first_at(self, offset: int) -> int:
        """The token that holds a place of the text, or the first one behind it."""
        return bisect_right(self.ends, offset)


@lru_cache(maxsize=2)
def tokens(text: str) -> Tokens:
    """The words and numbers of a text. Remembered for a moment, since several stages read the same article."""
    pieces = _TOKEN.split(text)
    offsets = list(accumulate(map(len, pieces)))
    gaps = list(map(_GAPS.__getitem__, pieces[0::2]))
    spelled = pieces[1::2]
    known = list(map(_KNOWN.__getitem__, spelled))
    words, hinted = list(map(_WORD, known)), list(map(_HINTS, known))
    return Tokens(text, words, spelled, hinted, gaps, offsets[0:-1:2], offsets[1::2])


def words_of(text: str) -> list[str]:
    """The folded words and numbers of a short text alone."""
    return [_KNOWN[piece][0] for piece in _TOKEN.findall(text)]


def is_number(word: str) -> bool:
    """Whether a folded token is written in digits."""
    return word < ":"


def _tidy(gap: str) -> str:
    if gap in _PLAIN:
        return gap
    if len(gap) > _LONGEST_GAP:
        gap = gap[: _LONGEST_GAP // 2] + gap[-_LONGEST_GAP // 2 :]
    gap = UNSEEN.sub("", gap)
    return ("\n" if "\n" in gap else " ") if gap.isspace() else gap


_GAPS = Remembered(_tidy, 1 << 12)

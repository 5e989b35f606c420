"""The words of a text as the search of the site knows them: index and query in one form.

Decomposed, without marks (tashkeel, hamza, accents), tatweel and invisible signs; ة as ه, ى as ي, foreign letters of Arabic
script and all digits as their plain ones; Arabic words without article, clitics and the commonest endings (after Larkey et al.
2002, more carefully: a name such as لبنان or إيران keeps its ending). English endings are left to the index, which stems them.

The same is done to a query in `templates/assets/search.js`, with the tables of `TABLES`; a browser test compares the two.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from digest.text.arabic import bare_forms
from digest.text.folding import CHARACTERS

_APOSTROPHES = "'’‘ʼʾʿ`´"  # they do not part a word: Qa'ani is Qaani
_PREFIXES = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "فلل", "ال", "لل")
_PREFIX_LEAVES = 3  # letters
_SUFFIXES = (  # and the letters that each must leave
    *((suffix, 4) for suffix in ("هما", "ها", "هم", "هن", "نا", "وا", "ات", "ون", "ين", "ان", "يه", "ته")),
    ("ه", 3),
)
_TABLE: Mapping[str, str] = dict(CHARACTERS) | dict.fromkeys([*_APOSTROPHES, "ـ"], "")
TABLES: Mapping[str, object] = {
    "characters": _TABLE,
    "prefixes": _PREFIXES,
    "suffixes": _SUFFIXES,
    "prefix_leaves": _PREFIX_LEAVES,
}
_CHARACTERS = str.maketrans(dict(_TABLE))
_DROPPED = ("Mn", "Mc", "Me", "Cf")
_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile("[\u0621-\u064a]+")


def query_words(text: str) -> list[str]:
    """What a query asks for, in order."""
    return [_plain(word) for word in _words(text)]


def index_words(text: str) -> Iterator[str]:
    """What a text can be found by: its words, and of an Arabic word also what is left without a particle written to it
    (`بغزة` → `بغزه`, `غزه`)."""
    for word in _words(text):
        yield from dict.fromkeys(_plain(form) for form in (bare_forms(word) if _ARABIC.fullmatch(word) else (word,)))


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in _DROPPED)
    return _WORD.findall(text.lower().translate(_CHARACTERS))


def _plain(word: str) -> str:
    """An Arabic word without article and ending."""
    if not _ARABIC.fullmatch(word):
        return word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _PREFIX_LEAVES:
            word = word[len(prefix) :]
            break
    for suffix, leaves in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= leaves:
            return word[: -len(suffix)]
    return word

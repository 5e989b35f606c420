"""Whether a text has the form of a translation of its source: language and script, length, no talk of the engine, nothing
hidden.

Looks at characters and first words only; what is said is for the other checks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from digest.problems import Finding, Reason
from digest.text import LANGUAGES
from digest.text.chatter_words import ALSO_BEGUN, BEGUN, SAID
from digest.text.detect import detect
from digest.text.folding import fold
from digest.text.remembered import Remembered
from digest.text.tokens import Tokens, tokens

_ARABIC_SCRIPT = frozenset("ar fa ur ckb ps".split())
_SCRIPTS = {
    "arabic": re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]+"),
    "hebrew": re.compile("[\u05d0-\u05ea]+"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
# Letters and digits beside an English text that says the same: medians of the sentences of `crosslingual` (bench.verify).
_LENGTHS = {"en": 1.0, "ar": 0.92, "fa": 0.93, "ur": 0.95, "ckb": 1.05, "ps": 0.92, "he": 0.79, "fr": 1.17, "tr": 1.11}
_BOUNDS = ((60, 0.5, 2.0), (25, 0.44, 2.6), (8, 0.34, 4.0), (0, 0.1, 12.0))  # letters of the source, least, most
_UNENDED = 0.78  # what is this short and breaks off without its full stop is cut
_FEW_WORDS = 0.42  # of the source's words
_ENDS = tuple(".!?؟…۔:;؛\"'”’»)]")

_LETTER = re.compile(r"[^\W_]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LINK = re.compile(
    r"https?:|www\.|ftp:|mailto:|javascript:|data:\w+/|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|info|io|co|gov|edu|example|invalid|test)\b",
    re.IGNORECASE,
)
_MAY_LINK = re.compile(r":|[\w-]\.[A-Za-z]|[Ww]\.")  # what every link has
_MARKUP = re.compile(
    r"</?[A-Za-z!]|\]\(|\*\*|__|`|\{\{|\}\}|\\[nu]|&(?:lt|gt|amp|quot|nbsp|#\d{1,6}|#x[\da-f]{1,6});"
    r"|^\s*(?:#{1,6} |[-*•] |\d\. |> |\|)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ud800-\udfff\U000e0000-\U000e007f]"
)


def _by_first_letter(phrases: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The phrases as alternatives behind their first letters, so that at most places of a text only one letter is compared."""
    for first, alike in groupby(sorted(phrases), key=itemgetter(0)):
        yield re.escape(first), "|".join(re.escape(phrase[1:]) for phrase in alike)


_LEADING = " \"'*#«“"
_SAID = re.compile("|".join(f"{first}(?:{rests})" for first, rests in _by_first_letter(SAID)))
_BEGUN = re.compile(f"[{re.escape(_LEADING)}]*(?:{'|'.join(map(re.escape, BEGUN))})")
_BREAK = re.compile(r"\n\s*\S")
_OPENING = 60  # characters in which an engine begins to talk


def compare(source: str, source_language: str, output: str, language: str) -> Iterator[Finding]:
    """What the form of the output has against it."""
    if not _LETTER.search(output):
        if _LETTER.search(source) or not output.strip():
            yield Finding(Reason.NOTHING_WRITTEN)
        return
    yield from _foreign_parts(source, output)
    yield from _chatter(source, output)
    yield from _language(source, source_language, output, language)
    yield from _length(source, source_language, output, language)


def same_language(source: str, output: str, language: str) -> Iterator[Finding]:
    """What speaks against a sentence written in the language of its sources."""
    if not _LETTER.search(output):
        yield Finding(Reason.NOTHING_WRITTEN)
        return
    yield from _foreign_parts(source, output)
    yield from _chatter(source, output)
    if language in LANGUAGES and not _reads_as(tokens(output), language):
        found = detect(output, prior=language)
        if found != language:
            yield Finding(Reason.WRONG_LANGUAGE, found)


# --- what does not belong into a sentence --------------------------------------------------------------------------------


def _foreign_parts(source: str, output: str) -> Iterator[Finding]:
    for reason, pattern in ((Reason.LINK_ADDED, _LINK), (Reason.MARKUP_ADDED, _MARKUP), (Reason.HIDDEN_CHARACTERS, _HIDDEN)):
        if (pattern is _LINK and not _MAY_LINK.search(output)) or not pattern.search(output):
            continue
        there = {found.group().strip().lower() for found in pattern.finditer(source)}
        added = next((found.group() for found in pattern.finditer(output) if found.group().strip().lower() not in there), None)
        if added is not None:
            yield Finding(reason, _shown(added))
    if "\n" in output and _BREAK.search(output.strip()) and not _BREAK.search(source.strip()):
        yield Finding(Reason.MARKUP_ADDED, "U+000A")


def _shown(text: str) -> str:
    """A detail without anything that could act: what is not printable is named by its number."""
    return "".join(c if c.isprintable() and not _HIDDEN.match(c) else f"U+{ord(c):04X}" for c in text.strip()[:40])


def _chatter(source: str, output: str) -> Iterator[Finding]:
    said = tokens(output).folded
    spoken = dict.fromkeys(found.group() for found in _SAID.finditer(said))
    phrase = next((phrase for phrase in spoken if phrase not in fold(source)), None)
    if phrase is None:
        begun = _BEGUN.match(said[:_OPENING])
        if begun is not None and not fold(source).lstrip(_LEADING).startswith(ALSO_BEGUN):
            phrase = begun.group().lstrip(_LEADING)
    if phrase is not None:
        yield Finding(Reason.CHATTER, phrase)


# --- language -------------------------------------------------------------------------------------------------------------


def _language(source: str, source_language: str, output: str, language: str) -> Iterator[Finding]:
    if source_language != language and output[:1] == source[:1] and fold(output).split() == fold(source).split():
        if not _is_name(source):
            yield Finding(Reason.UNTRANSLATED)
        return
    if language not in LANGUAGES:
        return
    wanted = _script_of(language)
    own = _letters(_SCRIPTS[wanted], output) * 2
    if own < len(output) and own < _letters(_LETTERS, output):
        yield Finding(Reason.WRONG_LANGUAGE, detect(output))
        return
    left = _left_over(source, output, wanted) if source_language != language else ""
    if left:
        yield Finding(Reason.UNTRANSLATED, left)
    elif not _reads_as(tokens(output), language):
        found = detect(output, prior=language)
        if found != language:
            yield Finding(Reason.WRONG_LANGUAGE, found)


def _letters(pattern: re.Pattern[str], text: str) -> int:
    return len("".join(pattern.findall(text)))


def _script_of(language: str) -> str:
    return "arabic" if language in _ARABIC_SCRIPT else "hebrew" if language == "he" else "latin"


def _is_name(text: str) -> bool:
    """Whether a text may well be the same in two languages: a word or two, each capitalised."""
    words = text.split()
    return len(words) <= 3 and all(not word[:1].islower() for word in words) and text.isascii()


def _left_over(source: str, output: str, wanted: str) -> str:
    """A clause in another script than the language has, "" if there is none: five words, some of them no names."""
    if wanted == "latin":
        run = None if output.isascii() else _OTHER_RUN.search(output)
        return run.group() if run else ""
    if not _ANY_LATIN.search(output):
        return ""
    for run in _LATIN_RUN.finditer(output):
        words = run.group().split()
        if len(words) > 4 and sum(word[0].islower() for word in words) > 2:
            return " ".join(words[:5])
    written = _LATIN_WORD.findall(output)
    strange = {word.lower() for word in written} - {word.lower() for word in _LATIN_WORD.findall(source if written else "")}
    return min(strange) if strange and _script_of_text(source) == "latin" else ""


_OTHER = "\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3"  # Hebrew and Arabic letters
_OTHER_RUN = re.compile(f"(?<![{_OTHER}])[{_OTHER}]{{2,40}}(?: [{_OTHER}]{{1,40}}){{2}}")
_LATIN_RUN = re.compile(r"(?<![A-Za-z'’-])[A-Za-z][A-Za-z'’-]*(?:[ ,;:]{1,3}[A-Za-z][A-Za-z'’-]*){4,60}")
_ANY_LATIN = re.compile("[A-Za-z]")
_LATIN_WORD = re.compile(r"[A-Za-z]{4,}")


def _script_of_text(text: str) -> str:
    return max(_SCRIPTS, key=lambda script: _letters(_SCRIPTS[script], text[:400]))


def _reads_as(found: Tokens, language: str) -> bool:
    """Whether the words that every text of a language has are there: the slow look at letters is not needed."""
    words = found.words
    if language not in ("ar", "en"):
        return len(words) < 4
    return len(words) < 4 or sum(map(_MARKS[language].__getitem__, words)) * 5 >= len(words)


def _marks(language: str) -> Remembered[bool]:
    """Whether a word is one that every text of a language has."""
    common = LANGUAGES[language].stopwords
    articles = ("ال", "وال", "بال", "لل") if language == "ar" else ()
    return Remembered(lambda word: word in common or word.startswith(articles))


_MARKS = {language: _marks(language) for language in ("ar", "en")}


# --- length ---------------------------------------------------------------------------------------------------------------


def _spoken(text: str) -> int:
    """Letters and digits of a text; of a script that is not cut into words, all."""
    found = tokens(text)
    return sum(found.ends) - sum(found.starts) or sum(map(str.isalnum, text))


def _length(source: str, source_language: str, output: str, language: str) -> Iterator[Finding]:
    long, short = _spoken(source), _spoken(output)
    if not long:
        return
    ratio = short / long * _LENGTHS.get(source_language, 1.0) / _LENGTHS.get(language, 1.0)
    least, most = next((least, most) for letters, least, most in _BOUNDS if long >= letters)
    cut = ratio < _UNENDED and long > _BOUNDS[1][0] and source.rstrip().endswith(_ENDS) and not output.rstrip().endswith(_ENDS)
    few = len(tokens(output).words) < _FEW_WORDS * len(tokens(source).words) and long > _BOUNDS[1][0]
    if ratio < least or (cut and few):
        yield Finding(Reason.TOO_SHORT, f"{long} → {short}")
    elif ratio > most:
        yield Finding(Reason.TOO_WORDY, f"{long} → {short}")

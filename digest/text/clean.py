"""Outside text made safe to show: no control characters, no bidi overrides, no floods of invisible characters or marks.

What a reader needs stays: tashkeel, joiners in Persian words and in emoji, direction marks, balanced isolates. Every function
takes linear time and changes nothing when applied again. The dangers are those of Unicode Technical Report 36 and of Boucher
and Anderson, Trojan Source (USENIX Security 2023).
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

# Controls, bidi embeddings and overrides, tags (hidden orders to a language model), surrogates without a partner.
_HOSTILE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\ud800-\udfff\U000e0000-\U000e0fff"
# Of no use in a headline: soft hyphen, zero-width space, word joiner, Hangul fillers, byte order mark, noncharacters.
_USELESS = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb"
)
_REMOVED = re.compile(f"[{_HOSTILE}{_USELESS}\ufffe\uffff]+")
_CONTROL = re.compile(f"[{_HOSTILE}]")

_ISOLATE = re.compile("[\u2066-\u2069]")
_POP_ISOLATE = "\u2069"
_MOST_ISOLATES = 16  # more in one line is no longer typography

_UNSEEN = "\u061c\u200c-\u200f\ufe00-\ufe0f"  # joiners, direction marks, variation selectors: needed, one or two at a time
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0730-\u074a\u08ca-\u08ff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f"
)  # marks that stack: the blocks of combining diacritics, and the vowel signs of Hebrew, Arabic, Syriac, Thai and Tibetan
_UNSEEN_RUN = re.compile(f"([{_UNSEEN}])[{_UNSEEN}]{{2,}}")
_MARKS_RUN = re.compile(f"((?:[{_MARK}][{_UNSEEN}]{{0,2}}+){{3}})[{_MARK}{_UNSEEN}]+")
_VISIBLE = re.compile(rf"[^\s\u2066-\u2069{_UNSEEN}{_MARK}]")

_SPACES = re.compile(r"[\s\u2800]+")
_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]")
_BLANK_LINES = re.compile(r"\n{3,}")
_NEAR = 24  # a cut goes back to the last space if that is no farther than this

_BLOCKS = frozenset(  # a tag that parts words
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form frame frameset"
    " h1 h2 h3 h4 h5 h6 head header hr html iframe img li main nav object ol option p pre script section select style summary"
    " table tbody td textarea tfoot th thead title tr ul video".split()
)
_INLINES = frozenset(
    "a abbr acronym applet audio b base bdi bdo big blink button canvas cite code data del dfn em embed font i input ins kbd"
    " label link mark marquee meta nobr noscript param picture q rp rt ruby s samp small source span strike strong sub sup svg"
    " time track tt u var wbr".split()
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,11})(?:[\s/][^<>]*)?>|<!(?:--|doctype\s)[^<>]*>?", re.IGNORECASE)
_HIDDEN = frozenset(("script", "style"))  # what stands between their tags is not text
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def clean_line(text: str, limit: int = 300) -> str:
    """One line of at most `limit` graphemes: a title, a name. What is longer is cut and ends in an ellipsis, after a whole
    word where one ends nearby. A text of nothing visible gives ""."""
    line = _disarm(text)
    if len(line) <= limit:
        return line
    borders = list(islice(_grapheme_starts(line), limit + 1))
    if len(borders) <= limit:
        return line
    end = borders[limit - 1]
    space = line.rfind(" ", max(0, end - _NEAR), end + 1)
    kept = _disarm(line[: space if space > 0 else end])
    return kept.rstrip(" ,;:،؛-–—") + "…"


def clean_text(text: str) -> str:
    """Running text of any length: one space between words, single line breaks kept, paragraphs parted by one blank line."""
    lines = _LINE_BREAK.sub("\n", text.replace("\u2029", "\n\n")).split("\n")
    return _BLANK_LINES.sub("\n\n", "\n".join(map(_disarm, lines))).strip("\n")


def plain(markup: str) -> str:
    """What a title shows that was written as HTML, once or twice escaped: no tags, no scripts, references decoded. Angle
    brackets that are no HTML tag (`Vector<T>`, `1 < 2`) stay. Not yet cleaned."""
    return unescape(_strip_tags(unescape(_strip_tags(markup))))


def unescape(text: str) -> str:
    """Character references decoded that end in a semicolon; `?a=1&copy=2` stays as it is."""
    return _REFERENCE.sub(lambda reference: html.unescape(reference.group()), text) if "&" in text else text


def has_controls(text: str) -> bool:
    """Whether the text holds what only an accident or an attack puts into a headline."""
    return _CONTROL.search(text) is not None


def _strip_tags(markup: str) -> str:
    pieces: list[str] = []
    position = shown = 0  # where the last tag ended; how many pieces stood before the script or style that is open
    hidden = ""
    for tag in _TAG.finditer(markup):
        closing, name = tag[1], (tag[2] or "br").lower()
        if name not in _BLOCKS and name not in _INLINES:
            continue
        pieces += (markup[position : tag.start()], " " if tag[2] and name in _BLOCKS else "")
        position = tag.end()
        if hidden == name and closing:
            del pieces[shown:]
            hidden = ""
        elif name in _HIDDEN and not closing and not hidden:
            hidden, shown = name, len(pieces)
    return "".join(pieces) + markup[position:]


def _disarm(line: str) -> str:
    line = _SPACES.sub(" ", _balance(_REMOVED.sub("", line))).strip()
    line = _MARKS_RUN.sub(r"\1", _UNSEEN_RUN.sub(r"\1", line))
    return line if _VISIBLE.search(line) else ""


def _balance(line: str) -> str:
    """Isolates that are closed stay, if there are not too many; others go, so that nothing after the line changes its order."""
    marks = [match.start() for match in _ISOLATE.finditer(line)]
    paired: set[int] = set()
    opened: list[int] = []
    for position in marks:
        if line[position] != _POP_ISOLATE:
            opened.append(position)
        elif opened:
            paired.update((opened.pop(), position))
    if len(paired) > _MOST_ISOLATES:
        paired.clear()
    if len(paired) == len(marks):
        return line
    pieces = (line[start:end] for start, end in _between(marks, paired, len(line)))
    return "".join(pieces)


def _between(marks: list[int], kept: set[int], length: int) -> Iterator[tuple[int, int]]:
    """The slices of a text that are left when its marks, but for those kept, are taken out."""
    start = 0
    for position in marks:
        if position not in kept:
            yield start, position
            start = position + 1
    yield start, length


def _grapheme_starts(text: str) -> Iterator[int]:
    """Where a new user-perceived character begins; close to Unicode Standard Annex 29 (emoji sequences, flags, Hangul)."""
    previous = ""
    in_flag = False
    for position, character in enumerate(text):
        flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        if not (_extends(character) or previous == "\u200d" or (flag and in_flag)):
            yield position
            in_flag = flag
        elif flag:
            in_flag = False
        previous = character


def _extends(character: str) -> bool:
    if character.isascii():
        return False
    return (
        unicodedata.category(character) in ("Mn", "Mc", "Me")
        or character in "\u061c\u200c\u200d\u200e\u200f\u2069"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\u1160" <= character <= "\u11ff"
    )

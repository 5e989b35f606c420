"""Bytes to text, whatever their label says. One rule for feeds and for pages:

    byte order mark → UTF-16/32 shape → strict UTF-8 → the declared charset, if plausible → a contest of letters

Valid UTF-8 wins over any label, since other text is hardly ever valid UTF-8 by chance. Where it fails, windows-1256,
ISO-8859-6 and windows-1252 compete: an encoding is right if the words it gives are words of one script (Arabic letters never
stand in one word with Latin ones; accented letters are a minority in a Latin word). UTF-7 and other stateful encodings that
hide markup are never used, whatever is declared. The labels are those of the WHATWG Encoding Standard, section 4.2.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from digest.problems import Reason

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# How `<x`, `<?` or `<!` looks in an encoding of two or four bytes a character (XML 1.0, appendix F).
_SHAPES = (
    (re.compile(rb"(?:[ \t\r\n]\0\0\0)*<\0\0\0[a-zA-Z?!]\0\0\0"), "utf-32-le"),
    (re.compile(rb"(?:\0\0\0[ \t\r\n])*\0\0\0<\0\0\0[a-zA-Z?!]"), "utf-32-be"),
    (re.compile(rb"(?:[ \t\r\n]\0)*<\0[a-zA-Z?!]\0"), "utf-16-le"),
    (re.compile(rb"(?:\0[ \t\r\n])*\0<\0[a-zA-Z?!]"), "utf-16-be"),
)

# Python's name of each encoding that may be used → the labels that mean it.
_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ansi cp819 ibm819"
    " us-ascii ascii ansi_x3.4-1968",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "iso8859-6": "iso-8859-6 iso8859-6 iso_8859-6 iso-8859-6-i iso-8859-6-e arabic asmo-708 ecma-114 csisolatinarabic",
    "mac-arabic": "x-mac-arabic mac-arabic macarabic",
    "utf-16-le": "utf-16 utf-16le utf16 unicode ucs-2 csunicode",
    "utf-16-be": "utf-16be",
    "cp1250": "windows-1250 cp1250 x-cp1250", "cp1251": "windows-1251 cp1251 x-cp1251", "cp1253": "windows-1253 cp1253",
    "cp1254": "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5", "cp1255": "windows-1255 cp1255",
    "cp1257": "windows-1257 cp1257", "cp1258": "windows-1258 cp1258", "cp874": "windows-874 tis-620 iso-8859-11 tis620",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2", "iso8859-3": "iso-8859-3 latin3", "iso8859-4": "iso-8859-4 latin4",
    "iso8859-5": "iso-8859-5 iso8859-5 cyrillic", "iso8859-7": "iso-8859-7 iso8859-7 greek ecma-118",
    "iso8859-8": "iso-8859-8 iso-8859-8-i iso-8859-8-e hebrew logical visual", "iso8859-10": "iso-8859-10 latin6",
    "iso8859-13": "iso-8859-13", "iso8859-14": "iso-8859-14", "iso8859-15": "iso-8859-15 iso8859-15 latin9 l9",
    "iso8859-16": "iso-8859-16", "koi8-r": "koi8-r koi8 koi", "koi8-u": "koi8-u koi8-ru", "cp866": "ibm866 cp866 866",
    "mac-roman": "macintosh mac x-mac-roman", "mac-cyrillic": "x-mac-cyrillic",
    "gb18030": "gb18030 gbk gb2312 gb_2312-80 x-gbk chinese", "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "euc-jp": "euc-jp x-euc-jp", "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji",
    "cp949": "euc-kr ks_c_5601-1987 korean windows-949 ksc5601",
}  # fmt: skip
_ENCODINGS = {label: encoding for encoding, labels in _LABELS.items() for label in labels.split()}
_SERVER_DEFAULTS = frozenset({"iso-8859-1", "latin1", "us-ascii", "ascii"})  # sent for everything: the document knows better

_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.ASCII | re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"']\s*([\w.:-]{1,40})")
_META = re.compile(rb"<meta\b[^<>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)

_ARABIC = ("cp1256", "iso8859-6")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_LONGEST_WORD = 100
_SAMPLE = 2000  # words outside ASCII that a contest looks at
_COMMON = frozenset("الميونرتبهةدسع")  # four letters in five of running Arabic
_FOREIGN = re.compile("[\u0080-\u009f¢-ª¬®-º¼-¾×÷ƒˆ‰†‡€™]")
# WHATWG windows-1252: its five bytes without a meaning are controls.
_CP1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}

# Mojibake: UTF-8 read as windows-1252 and written as UTF-8 once more. Lead bytes of what is written in news (no IPA, which
# "É»" would give), then anything that windows-1252 makes of a byte above ASCII.
_MOJIBAKE = re.compile(f"[\u00c2-\u00c5\u00ce-\u00db\u00e0-\u00f4][\u0080-\u00ff{''.join(_CP1252.values())}]+")
_TO_BYTE = {ord(character): chr(code) for code, character in _CP1252.items()}


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is the one used, by its WHATWG name; `problem` is WRONG_ENCODING where the label was wrong or missing and
    not UTF-8, DAMAGED_TEXT where more than one character in a hundred is lost or the words look like no script."""

    text: str
    encoding: str
    problem: Reason | None = None


def declared_charset(content_type: str, body: bytes) -> str | None:
    """The charset label of the HTTP header, else of the XML declaration, else of a `<meta>` in the first 2 KiB; in lower
    case, not checked. A header with a server's default (Latin-1) gives way to a document that knows better."""
    header = _HEADER.search(content_type)
    label = header[1].lower() if header else None
    if label and label not in _SERVER_DEFAULTS:
        return label
    head = body[:2048].replace(b"\0", b"")
    inside = _XML.search(head) or _META.search(head)
    return inside[1].decode("ascii", "ignore").lower() if inside else label


def decode(body: bytes, declared: str | None) -> Decoded:
    """Text of a feed or page; never fails, since an encoding that fits nothing still shows what it can.

    `declared` is a label as `declared_charset` gives it. A byte order mark is not part of the text. Text that went through
    UTF-8 twice is undone where that can be reversed.
    """
    label = (declared or "").strip().lower()
    named = _ENCODINGS.get(label)
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _finish(body[len(mark) :].decode(encoding, "replace"), encoding, None)
    wide = next((encoding for shape, encoding in _SHAPES if shape.match(body)), None)
    if wide is None and named in ("utf-16-le", "utf-16-be") and b"\0" in body[:200]:
        wide = named
    if wide:
        return _finish(body.decode(wide, "replace"), wide, None)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return _contest(body, named)
    foreign = named not in (None, "utf-8") and label not in ("us-ascii", "ascii") and not body.isascii()
    return _finish(text, "utf-8", Reason.WRONG_ENCODING if foreign else None)


def _contest(body: bytes, named: str | None) -> Decoded:
    """Not valid UTF-8: a little damaged UTF-8, or the encoding whose words look best. The named one has the benefit of the
    doubt, by a tenth."""
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost * 4 < sum(1 for character in text if character > "\x7f") - lost:
        return _finish(text, "utf-8", None)
    words = [match.group()[:_LONGEST_WORD] for match in islice(filter(_beyond_ascii, _WORD.finditer(body)), _SAMPLE)]
    # A label that means another script is not overruled by Latin letters, only by Arabic words.
    first = "cp1252" if named is None or named == "utf-8" or named in _ARABIC else named
    scores = {name: _plausibility(words, body, name) for name in (first, *_ARABIC)}
    if named in scores:
        scores[named] += 0.1
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < 0.4:
        return Decoded(_text(body, first), _whatwg(first), Reason.DAMAGED_TEXT)
    return _finish(_text(body, best), best, None if best == named else Reason.WRONG_ENCODING)


def _beyond_ascii(word: re.Match[bytes]) -> bool:
    return not word.group().isascii()


def _plausibility(words: list[bytes], body: bytes, encoding: str) -> float:
    """Which share of the letters stands in words as they are written, 0 to 1."""
    if encoding in _ARABIC:
        looks_right = _arabic_word
    elif encoding == "cp1252":
        looks_right = _latin_word
    else:  # another script, or two bytes a character: believed if it decodes, but not against good Arabic
        return 0.7 if _text(body, encoding).count("\ufffd") * 100 < len(body) else 0.0
    right = total = 0
    for word in words:
        text = _text(word, encoding)
        letters = [character for character in text if character.isalpha() or character == "\ufffd"]
        total += len(letters)
        right += len(letters) if looks_right(text, letters) else 0
    return right / total if total else 0.5


def _arabic_word(text: str, letters: list[str]) -> bool:
    """Arabic letters only, two in five of them common ones, and no signs that never touch a word."""
    common = sum(map(_COMMON.__contains__, letters))
    return (
        all("\u0621" <= letter <= "\u06d2" for letter in letters)
        and common * 5 >= len(letters) * 2
        and not _FOREIGN.search(text)
    )


def _latin_word(text: str, letters: list[str]) -> bool:
    """Accented letters are two in three at most ("été")."""
    accented = sum(1 for letter in letters if letter > "\x7f")
    return accented * 3 <= len(letters) * 2 or len(letters) == 1


def _text(body: bytes, encoding: str) -> str:
    if encoding == "cp1252":
        return body.decode("latin-1").translate(_CP1252)
    return body.decode(encoding, "replace")


def _whatwg(encoding: str) -> str:
    return _LABELS.get(encoding, encoding).partition(" ")[0]


def _finish(text: str, encoding: str, problem: Reason | None) -> Decoded:
    """Undo double UTF-8, and say what is lost."""
    undone, damaged = _undo_double(text)
    if undone != text:
        problem = problem or Reason.WRONG_ENCODING
    lost = undone.count("\ufffd")
    if damaged or lost * 100 > len(undone) or (lost > 9 and lost * 100 > sum(1 for character in undone if character > "\x7f")):
        problem = Reason.DAMAGED_TEXT
    return Decoded(undone, _whatwg(encoding), problem)


def _undo_double(text: str) -> tuple[str, bool]:
    """The text with its mojibake undone where that is what it is, and whether it is damaged beyond that."""
    runs = Counter(_MOJIBAKE.findall(text))
    cured = {run: undone for run in runs if (undone := _undone(run)) is not None}
    reversible = sum(len(run) * runs[run] for run in cured)
    stuck = sum(len(run) * count for run, count in runs.items()) - reversible
    if reversible < 6:
        return text, False
    if stuck * 10 > reversible:  # bytes were lost on the way: half a cure would be worse
        return text, (reversible + stuck) * 2 > sum(1 for character in text if character > "\x7f")
    return _MOJIBAKE.sub(lambda run: cured.get(run.group(), run.group()), text), False


def _undone(run: str) -> str | None:
    try:
        return run.translate(_TO_BYTE).encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return None

"""Whose copy a text is: the agency's credit in its dateline or at its end, and the lines that are nothing but credits.

What an article says about an agency ("according to Reuters …") is reporting, not a credit: it has a sentence around it.
"""

import re

from digest.text import agencies
from digest.text.furniture import line_key

_HEAD = 140  # characters that a dateline may take
_TAIL = 80
_LONGEST_NAME = 40
_LONGEST_LINE = 120
_LONGEST_DATELINE = 60
_SENTENCE_ENDS = tuple('.!?؟۔…"”»')
_SEPARATOR = re.compile(r"\s*\n\s*|\s*[()\[\]«»“”\"|/:]\s*|\s+[-–—ـ]+\s*|\s*[–—]\s*")
_ENDS_DATELINE = re.compile(r"[^\S\n]*\n|[\s)\]»”\"]*(?:[-–—ـ:]|\.\s*[-–—])")
_CLOSING_NAME = re.compile(r"[(\[«]([^()\[\]«»\n]{2,40})[)\]»][\s.]*\Z|(?:\A|[\s.])[-–—]\s*([^-–—()\n.]{2,30})[\s.]*\Z")
_IN_BRACKETS = re.compile(r"\A[^.!?؟()\n]{0,60}\(([^()\n]{2,30})\)\s*[-–—ـ:]")
_LATIN_SHORT = re.compile(r"[A-Z]{2,8}")
_DASHES = re.compile(r"[\s\-–—ـ:)\]]*")
_AFTER_PLACE = re.compile(r"(?:\s*[,،][^-–—،.\n]{1,25})?\s*(?:\s-{1,2}|[–—])\s*")
_CAPITALS = re.compile(r"[A-Z][A-Z .']{2,30}(?:,[^-–—.\n]{1,30})?\s*(?:\s-{1,2}\s|[–—])")
_CLOCK = re.compile(r"\A\W*\d{1,2}[:.]\d{2}\s*(?:[صم]|ت\s?م|بتوقيت.{0,30}|[ap]\.?m\.?|gmt|utc|ج)?\W*\Z", re.IGNORECASE)
_SIGNS_ONLY = re.compile(r"\A\W*(?:[^\W\d_]\W+){1,5}[^\W\d_]?\W*\Z")

_LABEL = re.compile(r"\W*[\w\s]{2,30}?\s*:")
_BRACKETED = re.compile(r"[(\[][^()\[\]]{2,40}[)\]]\.?")
_DESK_NOTES = (["reporting", "by"], ["additional", "reporting"], ["writing", "by"], ["editing", "by"])

_LEADING = (
    "وكاله الانباء ",
    "وكاله انباء ",
    "وكالات ",
    "وكاله ",
    "عن ",
    "نقلا عن ",
    "المصدر ",
    "source ",
    "from ",
    "via ",
    "by ",
    "the ",
)
_IDS = {line_key(name): agency for agency, names in agencies.AGENCIES.items() for name in names.split("|")}
_NONE = frozenset(map(line_key, agencies.NOT_AGENCIES.split("|")))
_LABELS = frozenset(map(line_key, agencies.CREDIT_LABELS.split("|")))
_CLOSINGS = frozenset(map(line_key, agencies.CLOSINGS.split("|")))


def wire_credit(text: str) -> str | None:
    """The agency whose copy a text is: its id (`reuters`, `afp`, `wafa` …), or the short name as spelled, in lower case, of an
    agency that is not listed. None where there is no credit, or several.

    Read in the dateline ("GAZA (Reuters) - …", "الرياض - واس: …"), in a closing credit ("… (أ ف ب)"), and in a byline.
    """
    text = text.strip()
    return _agency(text) or _in_dateline(text[:_HEAD]) or _at_the_end(text)


def is_credit(line: str) -> bool:
    """Whether a line is nothing but a credit: a source, a photographer, an agency's name, an editor's signs, a time of day."""
    line = line.strip()
    if not line or len(line) > _LONGEST_LINE:
        return False
    key = line_key(line)
    if key in _NONE or key in _CLOSINGS or _agency(line) or _CLOCK.match(line) or (len(line) < 15 and _SIGNS_ONLY.match(line)):
        return True
    return _is_labelled(line, key.split()) or _names_agencies(line)


def _is_labelled(line: str, words: list[str]) -> bool:
    """ "Photo: …", "المصدر: …", "Reporting by …": a label, and after it names only."""
    if words[:2] in _DESK_NOTES:
        return True
    if not any(" ".join(words[:count]) in _LABELS for count in (1, 2, 3)):
        return False
    return len(words) <= 12 and not line.endswith((".", "؟")) and (bool(_LABEL.match(line)) or words[0] == "by")


def _names_agencies(line: str) -> bool:
    """ "(أ ف ب، رويترز)": nothing but agencies in brackets."""
    return bool(_BRACKETED.fullmatch(line)) and all(_agency(part) or line_key(part) in _NONE for part in _parts(line))


def is_dateline(line: str) -> bool:
    """Whether a line is only a dateline or byline: two or three short parts (place, outlet, writer, day), or one with its
    agency."""
    line = line.strip()
    if not line or len(line) > _LONGEST_LINE or line.endswith((".", "؟", "!", "?")):
        return False
    parts = [part for part in re.split(r"\s[-–—ـ|/]+\s|\s*[/|–—]\s*", line) if part.strip()]
    short = len(line) <= _LONGEST_DATELINE and 2 <= len(parts) <= 4 and all(len(part.split()) <= 3 for part in parts)
    return short or bool(wire_credit(line))


def _parts(line: str) -> list[str]:
    return [part for part in re.split(r"[()\[\]،,/+&]|\s[-–—]\s", line) if part.strip()]


def _agency(name: str) -> str | None:
    """The id of a listed agency if a text is its name and no more."""
    if len(name) > _LONGEST_NAME:
        return None
    key = line_key(name)
    while key not in _IDS:
        opening = next((opening for opening in _LEADING if key.startswith(opening)), None)
        if opening is None:
            return None
        key = key[len(opening) :]
    return _IDS[key]


def _in_dateline(head: str) -> str | None:
    """A dateline is a few short parts before the first sentence; the agency is one of them, and a dash or colon follows."""
    found, _ = _parted_dateline(head)
    if found:
        return found
    first_line = head.partition("\n")[0].split()
    if len(first_line) > 3 and any(map(str.isdigit, first_line)) and (found := _agency(first_line[-1])):
        return found  # "… 03 أغسطس 2015 م واس"
    bracketed = _IN_BRACKETS.match(head)
    name = bracketed.group(1).strip() if bracketed else ""
    is_name = name.replace(" ", "").isalpha() and len(name.split()) <= 3 and line_key(name) not in _NONE
    return name.lower() if is_name else None


def _parted_dateline(head: str) -> tuple[str | None, int]:
    """The agency among the parts of a dateline, and where that dateline ends."""
    start = 0
    for number, gap in enumerate(_SEPARATOR.finditer(head)):
        part = head[start : gap.start()]
        if len(part) > _LONGEST_NAME or number > 5:
            break
        closing = _ENDS_DATELINE.match(head, gap.start())
        found = _agency(part) if part.strip() else None
        if found and closing:
            return found, closing.end()
        if number and closing and _LATIN_SHORT.fullmatch(part) and line_key(part) not in _NONE:
            return part.lower(), closing.end()
        start = gap.end()
    return None, 0


def dateline_end(text: str, place_end: int = 0) -> int:
    """Where what is told begins: behind "بيروت - (أ ف ب) - ", "LONDON, May 3 (Reuters) - ", "دمشق – "; 0 without a dateline.
    `place_end` is where a place ends with which the text begins."""
    line = text[:_HEAD].partition("\n")[0]
    _, end = _parted_dateline(line)
    bracketed = _IN_BRACKETS.match(line)
    if not end and bracketed:
        end = bracketed.end()
    if not end:
        placed = _AFTER_PLACE.match(line, place_end) if place_end else _CAPITALS.match(line)
        end = placed.end() if placed else 0
    behind = _DASHES.match(line, end)
    end = behind.end() if end and behind else end
    return end if end < len(line) else 0


def _at_the_end(text: str) -> str | None:
    closing = _CLOSING_NAME.search(text[-_TAIL:])
    name = (closing.group(1) or closing.group(2) or "").strip() if closing else text.rpartition("\n")[2].strip()
    found = _agency(name)
    if found or not closing:
        return found if len(name) <= _LONGEST_NAME else None
    before = text[: len(text) - len(closing.group())].rstrip()[-1:]  # a credit stands after the last sentence
    return name.lower() if _short_name(name) and (before in _SENTENCE_ENDS or closing.group()[:1] in ".\n") else None


def _short_name(name: str) -> bool:
    """Whether a name that is not listed looks like an agency's: وات, WAT."""
    name = name.strip(" .-–—")
    arabic = name.isalpha() and 3 <= len(name) <= 4 and "\u0621" <= name[0] <= "\u064a"
    return (arabic or bool(_LATIN_SHORT.fullmatch(name))) and line_key(name) not in _NONE

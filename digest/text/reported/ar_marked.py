"""Whether a few Arabic words in marks are speech, or a name, a title, a term."""

from collections.abc import Sequence, Set

from digest.text.folding import fold
from digest.text.reported.ar_openings import names_something
from digest.text.reported.ar_reading import Unit
from digest.text.reported.ar_reports import Report
from digest.text.reported.ar_words import Kind, Word, look

_SURELY_SPEECH = 8  # words
_CALLING = frozenset(("وصف", "سمي", "اسمي", "اعتبر", "شبه"))
_EXPRESSED_BY = frozenset("عن من ب الي علي".split())
_DIRECTIONS = frozenset(fold("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط").split())
_NAMED_IN_MARKS = Kind.BODY | Kind.ROLE | Kind.GROUP | Kind.NAMER | Kind.OUTLET
_FIRST_OF_NAMES = Kind.BODY | Kind.OUTLET | Kind.NAMER


def speaks(words: Sequence[Word], at: int, report: Report, marked: Set[str]) -> bool:
    """Whether the quotation at token `at`, within a report, holds the speaker's own words. `marked` are what the article has in
    marks again and again."""
    spelling = words[at].spelling
    size = len(spelling.split())
    if not any(map(str.isalpha, spelling)):
        return False
    if size >= _SURELY_SPEECH or (size > 2 and at == report.body and report.opening == "marks"):
        return True
    before = words[at - 1] if at else None
    name = is_name(words, at)
    if (before and before.kind & Kind.CALLING) or (report.cue.verb in _CALLING and report.opening != "none" and not name):
        return True
    if name or names_something(words, at) or fold(spelling) in marked:
        return False
    if report.opening == "none" or (report.opening == "marks" and size <= 2):
        after = words[at + 1] if at + 1 < len(words) else None
        closes = after is None or after.shape == "p" or after.joined
        if at == report.body == 0:
            return True  # «نريد السلام»، يقول أبو أحمد
        if size == 2 and at == report.body and before is not None and before.form in _EXPRESSED_BY:
            return True  # أعربت عن «قلق بالغ»
        return size > 2 or (closes and before is not None and (before.spelling in ":،," or before.cue is not None))
    return True


def is_name(words: Sequence[Word], at: int) -> bool:
    """Whether a few words in marks name a body, a place or a thing, by what they are and by what they stand beside."""
    spelling = words[at].spelling
    inside = [look(word) for word in spelling.split()]
    if spelling[0] in "@#" or not any(word.shape == "w" for word in inside):
        return True
    if (len(inside) == 1 and inside[0].kind & Kind.MARKED_NAME) or all(
        word.kind & Kind.PLACE or word.form in _DIRECTIONS for word in inside
    ):
        return True
    before = words[at - 1] if at else None
    if before is None or before.shape != "w":
        return False
    if before.form in ("و", "او") and at > 1 and words[at - 2].shape == "q":
        return len(words[at - 2].spelling.split()) < _SURELY_SPEECH and is_name(words, at - 2)
    if before.kind & _NAMED_IN_MARKS and not before.definite and not before.kind & Kind.ADJECTIVE:
        return True
    rest_definite = all(word.definite or word.preposition or word.kind & Kind.DEMONYM for word in inside[1:])
    if rest_definite and inside[0].kind & _FIRST_OF_NAMES and 1 < len(inside) < 5:
        return True
    return before.definite and not before.preposition and len(inside) <= 2 and all(word.definite for word in inside)


def repeated(units: Sequence[Unit]) -> frozenset[str]:
    """Short quotations that an article has in marks more than once: names and terms."""
    seen: set[str] = set()
    again: set[str] = set()
    for unit in units:
        for at in unit.marked:
            if len(unit.words[at].spelling) < 40:
                key = fold(unit.words[at].spelling)
                (again if key in seen else seen).add(key)
    return frozenset(again)

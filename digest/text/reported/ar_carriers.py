"""Through whom an Arabic report came, and to whom the words were said."""

from digest.text.reported.ar_cast import Cast
from digest.text.reported.ar_phrases import phrase_at
from digest.text.reported.ar_reading import Unit
from digest.text.reported.ar_reports import Report
from digest.text.reported.ar_words import Kind, Word

_LINKS = frozenset("ل الي مع على علي عبر تلقت تسلمت تسلم تلقي حصلت نشرته نشرتها اوردته نقلته خص خصت لدي بثته بثتها".split())
_PEOPLE = Kind.GROUP | Kind.ROLE | Kind.RANK | Kind.GIVEN
_LONGEST_NAME = 5  # words of an outlet's name in marks


def outlet_in(unit: Unit, report: Report) -> str | None:
    """The outlet or agency that carried the words of a report, as spelled: who relays them ("نقلت الوكالة عن"), or whom the
    speaker told ("قال لصحيفة «الحياة»")."""
    if report.outlet:
        return _shown(unit, *report.outlet.words)
    words = unit.words
    stop = report.body if report.body > report.at else min(len(words), report.at + 1)
    own = range(report.subject.first, report.subject.last) if report.subject else range(0)
    for at in range(report.begin, stop):
        word = words[at]
        if at in own or not (word.kind & (Kind.OUTLET | Kind.OUTLET_NAME) or word.shape == "q"):
            continue
        before = words[at - 1] if at else None
        linked = word.preposition == "ل" or (before is not None and before.form in _LINKS)
        if not linked or (word.shape == "q" and len(word.spelling.split()) > _LONGEST_NAME):
            continue
        if word.shape == "q":
            return word.spelling.strip()
        outlet = phrase_at(words, at, stop, governed=True)
        if outlet:
            return (
                _without_particle(word, _shown(unit, *outlet.words)) if outlet.words[0] == at else _shown(unit, *outlet.words)
            )
    return None


def addressee(unit: Unit, report: Report, cast: Cast) -> str | None:
    """Whom the words were said to ("قال للصحفيين", "أكد فلان لهنية"), as spelled without ل."""
    words = unit.words
    stop = report.body if report.body > report.at else report.at + 1
    subject = report.subject
    for at in range(report.at + 1, stop):
        word = words[at]
        if (
            (subject and subject.first <= at < subject.last)  # اللجنة العليا لمراقبة الأسعار
            or not word.form.startswith("ل")
            or word.form == "ل"
            or word.shape != "w"
            or word.kind & (Kind.OUTLET | Kind.OUTLET_NAME | Kind.PREPOSITION)
        ):
            continue
        told = phrase_at(words, at, stop, governed=True)
        if word.preposition == "ل" and word.kind & _PEOPLE and not word.kind & Kind.OCCASION and told:
            return _without_particle(word, _shown(unit, *told.words)) if told.words[0] == at else _shown(unit, *told.words)
        if not word.preposition and at == _after_subject(report) and cast.mentioned(word.form[1:]):
            return unit.text[unit.span(at)[0] + 1 : unit.span(at)[1]]
    return None


def _after_subject(report: Report) -> int:
    return report.subject.last if report.subject else report.at + 1


def _shown(unit: Unit, first: int, last: int) -> str:
    return unit.text[slice(*unit.slice(first, last))]


def _without_particle(word: Word, shown: str) -> str:
    if not word.preposition:
        return shown
    return "ال" + shown[2:] if shown.startswith("لل") else shown[1:]

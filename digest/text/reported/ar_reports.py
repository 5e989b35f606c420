"""Reports in an Arabic sentence: which word reports, who speaks, where the reported words stand.

Arabic puts the verb first ("قال الوزير إن"), but also the subject ("لكن الوزير قال"), a participle ("مضيفا أن"), a verbal noun
("نقلت الوكالة عنه قوله") or the source alone ("بحسب الوزير"). All are found from the reporting word outwards.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from digest.text.folding import fold
from digest.text.reported.ar_openings import Opening, clause_start, denied, opening
from digest.text.reported.ar_phrases import Phrase, phrase_at, surely_speaks
from digest.text.reported.ar_subjects import subject_after, subject_before
from digest.text.reported.ar_words import TITLES, Cue, Kind, Word
from digest.text.speech_ar import ACCORDING, ACCORDING_THAT, AS_THEY_SAY, ON_THE_TERMS

_MOST_REPORTS, _MOST_TRIED = 40, 60  # in one sentence: keeps hostile text cheap
_LONGEST_ANNOUNCED = 12  # tokens
_FEW = 4
_CLOSE_BY = 8  # tokens between an ambiguous reporting word and what it reports
_AFTER_COLON = 45
_SENTENCE = 3  # words: a quotation so long, or one that begins its sentence, may stand before its verb
_BETWEEN = frozenset("، , - – هكذا بهذا بهذه الكلمات العبارة".split())
_ACCORDING = frozenset(fold(ACCORDING).split())
_ACCORDING_THAT = frozenset(fold(ACCORDING_THAT).split())
_AS_THEY_SAY = frozenset(AS_THEY_SAY.split())
_TERMS = frozenset(fold(ON_THE_TERMS).split())
_RELAYING = frozenset(("نقل", "نسب"))
_FROM_HIM = {
    "عنه": ("m", "s"),
    "عنها": ("f", "s"),
    "عنهم": ("m", "p"),
    "اليه": ("m", "s"),
    "اليها": ("f", "s"),
    "اليهم": ("m", "p"),
}
_BEING = frozenset(fold("ليس ليست ليسوا كان كانت كانوا يكون تكون يكونوا غير").split())
_PASSED_OVER = frozenset("به بها فيه عنه له اخر".split())  # ما أفاد به مراسل, آخر حصيلة
_SOURCE = Cue("بحسب", "noun", "", "")


class Report(NamedTuple):
    """One report, in tokens of its sentence.

    `at` is the reporting word; `subject` who speaks where the sentence says so, else `gender` and `number` tell whom to
    look for; `opening` how the reported words begin, `body` where, `end` how far they may reach; `begin` is where the reporting
    clause begins, `beside` whether it stands beside the report before it, `outlet` who relays the words.
    """

    at: int
    cue: Cue
    subject: Phrase | None
    gender: str
    number: str
    opening: Opening
    body: int
    end: int
    begin: int
    beside: bool
    outlet: Phrase | None = None


def reports(words: Sequence[Word], known: Set[str]) -> list[Report]:
    """The reports of a sentence in order; `known` are last names met before in the article."""
    found: list[Report] = []
    after = 0
    opens = words and (words[0].kind & (Kind.RANK | Kind.ROLE | Kind.GIVEN) or words[0].bare in known)
    announced = _announced(words, known) if opens else None
    if announced:
        found.append(announced)
        after = announced.body
    for at in [index for index, word in enumerate(words) if word.may_report][:_MOST_TRIED]:
        report = _report(words, at, known) if at >= after else None
        if report:
            found.append(report)
            if report.outlet or report.opening == "clause":
                after = report.body  # the words between belong to it
            if len(found) == _MOST_REPORTS:
                break
    return [_bounded(report, found[index + 1 :], len(words)) for index, report in enumerate(found)]


def _announced(words: Sequence[Word], known: Set[str]) -> Report | None:
    """ماكرون: أوروبا «مستعدة»: a person and a colon begin the sentence, and some words follow."""
    colon = next((at for at, word in enumerate(words[:_LONGEST_ANNOUNCED]) if word.spelling == ":"), 0)
    if not 0 < colon < len(words) - 1 or (words[colon + 1].shape != "q" and len(words) - colon <= _FEW):
        return None
    phrase = phrase_at(words, 0, colon, known)
    if phrase is None or phrase.last != colon or not phrase.name:
        return None
    how: Opening = "marks" if words[colon + 1].shape == "q" else "colon"
    given = how == "marks" and words[phrase.name[0]].kind & Kind.GIVEN  # else as likely who wrote the article
    named = given or words[phrase.name[1] - 1].bare in known
    person = phrase.kind & (Kind.RANK | Kind.ROLE) and not phrase.kind & (Kind.GROUP | Kind.BODY | Kind.OUTLET)
    if not (named or person) or phrase.kind & (Kind.PLACE | Kind.OUTLET):
        return None
    return Report(colon, _SOURCE, phrase, "", "", how, colon + 1, len(words), 0, beside=True)


def _bounded(report: Report, later: Sequence[Report], size: int) -> Report:
    """The report with its end: the reported words stop where a report beside it begins."""
    if report.opening == "clause":
        return report
    end = next((other.begin for other in later if other.beside and other.begin >= report.body), size)
    return report._replace(end=max(report.body, end))


def _report(words: Sequence[Word], at: int, known: Set[str]) -> Report | None:
    word = words[at]
    if word.bare in _ACCORDING or word.form in _ACCORDING or word.form in _AS_THEY_SAY:
        return _according(words, at, known)
    said = _verb_at(words, at + 1) if word.form == "كما" and at else None
    if said and not said.continuing and opening(words, at + 2, _SOURCE)[0] == "none":
        return _according(words, at, known)
    cue = word.cue
    if cue is None or denied(words, at):
        return None
    if cue.form == "noun":
        return _noun(words, at, cue)
    if cue.form == "verb" and cue.verb in _RELAYING:
        return _relay(words, at, cue, known)
    return _verb(words, at, cue, known)


def _verb_at(words: Sequence[Word], at: int) -> Cue | None:
    """The reporting verb at `at`, which may carry an object pronoun (أعلنته)."""
    cue = words[at].verb if at < len(words) else None
    return cue if cue and cue.form == "verb" else None


def _verb(words: Sequence[Word], at: int, cue: Cue, known: Set[str]) -> Report | None:
    word = words[at]
    before = words[at - 1] if at else None
    begin, beside = clause_start(words, at, cue)
    if not _may_report(words, at, cue, begin) or (cue.form == "participle" and not beside):
        return None
    subject = subject_after(words, at, cue, known) if cue.form == "verb" and cue.number == "s" else None
    if subject and at and not word.joined and not surely_speaks(subject, words, known):
        subject = subject_before(words, at, known, reports=False) or subject
    after = max(at + 1, subject.last if subject else 0)
    how, body = opening(words, after, cue)
    if how == "none" and (quoted := _quoted_before(words, at, cue)) is not None:
        how, body = "marks", quoted
    doubtful = how == "none" or cue.verb == "وصف" or (cue.close and how == "that")
    if subject and doubtful and not surely_speaks(subject, words, known):
        subject = None
    if subject is None and cue.form == "verb":
        subject = subject_before(words, at, known, reports=how != "none" and not cue.close)
    if subject is None and not beside and not (before and before.kind & (Kind.RELATIVE | Kind.SELF_SUBJECT)):
        return None
    if word.kind & Kind.IMPERSONAL and not (subject and subject.first > at and surely_speaks(subject, words, known)):
        return None
    reach = _AFTER_COLON if how != "none" and words[body - 1].spelling == ":" else _CLOSE_BY
    if cue.close and (how == "none" or body - after > reach) and not (cue.judging and beside and subject and subject.name):
        return None
    return Report(at, cue, subject, cue.gender, cue.number, how, body, len(words), begin, beside)


def _quoted_before(words: Sequence[Word], at: int, cue: Cue) -> int | None:
    """«…»، يقول فلان: the quotation right before its verb."""
    if words[at].joined or cue.judging or cue.form != "verb":
        return None
    before = at - 1
    while before >= 0 and words[before].spelling in _BETWEEN:
        before -= 1
    if before < 0 or words[before].shape != "q":
        return None
    return before if before == 0 or len(words[before].spelling.split()) >= _SENTENCE else None


def _may_report(words: Sequence[Word], at: int, cue: Cue, begin: int) -> bool:
    word = words[at]
    before = words[at - 1] if at else None
    if word.definite or (word.kind & Kind.PREPOSITION and begin and not word.joined):
        return False
    if before and cue.form == "participle" and before.form in _BEING:
        return False  # ليس مستغربا أن
    if before and (before.bare in _ACCORDING or (before.form == "ان" and word.form[0] in "يت")):
        return False  # a subjunctive: what may be said, not what was
    if len(word.bare) == 2 and before and before.kind & Kind.PREPOSITION and not word.joined:
        return False  # وفي رد على سؤال
    if before and before.form in ("من", "ومن") and cue.form == "verb":
        return False  # من رأى: whoever did
    follows = words[at + 1] if at + 1 < len(words) else None
    return not (cue.continuing and follows and follows.cue and follows.form[0] in "يت")  # ومضى يقول: the second reports


def _noun(words: Sequence[Word], at: int, cue: Cue) -> Report | None:
    """بقوله, مجددا تأكيده, على حد تعبيره: the words of whoever the pronoun goes back to."""
    if at > 1 and words[at - 1].bare in _TERMS:
        return Report(at, cue, None, cue.gender, cue.number, "clause", 0, at - 2, at - 2, beside=True)
    how, body = opening(words, at + 1, cue)
    if how == "none" or body - at > 4:
        return None
    return Report(at, cue, None, cue.gender, cue.number, how, body, len(words), at, beside=True)


def _relay(words: Sequence[Word], at: int, cue: Cue, known: Set[str]) -> Report | None:
    """نقلت الوكالة عن فلان قوله, نسبت إليه القول: the outlet, then the speaker."""
    link = "الي" if cue.verb == "نسب" else "عن"
    place = next(
        (i for i in range(at + 1, min(len(words), at + 16)) if words[i].form == link or words[i].form in _FROM_HIM), None
    )
    if place is None:
        return None
    outlet = phrase_at(words, at + 1, place, known) if place > at + 1 else subject_before(words, at, known, reports=False)
    silent = _FROM_HIM.get(words[place].form)
    subject = None if silent else phrase_at(words, place + 1, len(words), known)
    if subject is None and silent is None:
        return None
    after = subject.last if subject else place + 1
    spoken = next(
        (i for i in range(after, min(len(words), after + 12)) if (noun := words[i].cue) and noun.form != "participle"), at
    )
    how, body = opening(words, max(after, spoken + 1), cue)
    if how == "none":
        return None
    begin, beside = clause_start(words, at, cue)
    gender, number = silent or ("", "")
    return Report(spoken, words[spoken].cue or cue, subject, gender, number, how, body, len(words), begin, beside, outlet)


def _according(words: Sequence[Word], at: int, known: Set[str]) -> Report | None:
    """بحسب الوزير, وفقا لما ذكرته الوكالة, كما قال: what is reported is the clause it stands in."""
    start = at + 1
    if start < len(words) and words[start].form in ("الي", "عن", "ل"):
        start += 1
    cue, spoken = None, at
    clausal = words[at].form in _AS_THEY_SAY or words[at].form == "كما"
    if clausal or (start < len(words) and words[start].form in _ACCORDING_THAT):
        spoken = start if clausal else start + 1
        cue = _verb_at(words, spoken)
        if cue is None:
            return None
        start = spoken + 1
    while start < len(words) and words[start].form in _PASSED_OVER:
        start += 1
    if start >= len(words):
        return None
    subject = _source(words, start, cue, known)
    unnamed = words[start].shape == "w" and not words[start].kind & (Kind.PREPOSITION | Kind.CONNECTIVE)
    if subject is None and (cue is None or cue.close or unnamed):
        return None
    gender, number = (cue.gender, cue.number) if cue else ("", "")
    begin = at
    while begin and (words[begin - 1].shape == "p" or words[begin - 1].kind & Kind.CONNECTIVE):
        begin -= 1
    if begin and not (words[at].joined and words[at - 1].shape in "pq"):
        return Report(spoken, cue or _SOURCE, subject, gender, number, "clause", 0, at, at, beside=True)
    body = _after_source(words, subject.last if subject else start)
    return Report(spoken, cue or _SOURCE, subject, gender, number, "clause", body, len(words), begin, beside=True)


def _source(words: Sequence[Word], start: int, cue: Cue | None, known: Set[str]) -> Phrase | None:
    """Who "according to" names; without a verb of saying ("وفق الجدول") only what can speak is taken."""
    if words[start].shape == "q" and len(words[start].spelling.split()) <= 4:
        return Phrase(start, start + 1, (start, start + 1), (), Kind.OUTLET, definite=True)
    source = phrase_at(words, start, len(words), known, governed=True)
    if source is None or cue or source.kind & ~(Kind.COMMON | Kind.OCCASION) & (TITLES | Kind.PLACE):
        return source
    first = words[source.words[0]]
    return source if source.name and (source.heads or first.kind & Kind.GIVEN or first.bare in known) else None


def _after_source(words: Sequence[Word], after: int) -> int:
    """Past the pause or فإن after a leading source, and past what tells more of it ("بحسب الوزير، الذي زار المدينة،")."""
    if after < len(words) and (words[after].shape == "p" or words[after].kind & _TELLS_MORE):
        for at in range(after, min(len(words), after + 14)):
            if words[at].spelling in ("،", ",", ":") or words[at].form == "فان":
                after = at + 1
                break
            if words[at].form.startswith("فان"):
                return at
    return after + 1 if after < len(words) and words[after].form in ("فان", "ان") else after


_TELLS_MORE = Kind.PREPOSITION | Kind.RELATIVE | Kind.ISSUED | Kind.CONNECTIVE

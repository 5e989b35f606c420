"""Reports in an Arabic sentence: which word reports, who speaks, where the reported words stand.

Arabic puts the verb first ("قال الوزير إن"), but also the subject ("لكن الوزير قال"), a participle ("مضيفا أن"), a verbal noun
("نقلت الوكالة عنه قوله") or the source alone ("بحسب الوزير"). All are found from the reporting word outwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from digest.text.folding import fold
from digest.text.phrases_ar import Phrase, phrase_at, surely_speaks
from digest.text.reading_ar import Unit
from digest.text.speech_ar import ACCORDING, ACCORDING_THAT, ON_THE_TERMS
from digest.text.words_ar import SPEAKERS, TITLES, Cue, Kind, Word, with_object

Opening = Literal["that", "marks", "colon", "clause", "none"]

_LOOK_BACK = 30  # tokens
_LOOK_AHEAD = 45
_CLOSE_BY = 8  # tokens between an ambiguous reporting word and what it reports
_PAUSES = frozenset("،,؛;-–—.")
_BEFORE_QUOTED = frozenset("ل ب ال لل بال ك و ف".split())
_ACCORDING = frozenset(fold(ACCORDING).split())
_ACCORDING_THAT = frozenset(fold(ACCORDING_THAT).split())
_TERMS = frozenset(ON_THE_TERMS.split())
_RELAYING = frozenset(("نقل", "نسب"))
_FROM_HIM = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("m", "p"), "اليه": ("m", "s"), "اليها": ("f", "s"), "اليهم": ("m", "p")}
_BEFORE_THAT = frozenset("الي علي عن من ب بالقول".split())
_RESUMING = frozenset("فيه فيها فيهما خلاله خلالها خلالهما به بها له لها عنه عنها معه معها منه منها".split())
_NOUNS = frozenset("مدينه رابطه معارضه معارضين مذكره طالبه لافته".split())  # more often nouns than participles
_OBJECTS = ("ين", "يين")


@dataclass(frozen=True, slots=True)
class Report:
    """`at` is the reporting word's token, `subject` who speaks where the sentence says so (else `gender` and `number` tell whom to
    look for), `opening` how the reported words begin and `body` where; they reach at most to token `end`. `begin` is where the
    reporting clause begins, `outlet` who carries the words, `told` whom they are told."""

    at: int
    cue: Cue
    subject: Phrase | None
    gender: str
    number: str
    opening: Opening
    body: int
    end: int
    begin: int
    beside: bool  # stands beside the report before it, not inside it
    relayed: Phrase | None = None


_SOURCE = Cue("بحسب", "noun", "", "")


class Finder:
    """Finds the reports of one unit. `known` are last names met before in the article."""

    def __init__(self, unit: Unit, known: set[str]) -> None:
        self.words: Sequence[Word] = unit.words
        self.size = len(unit.words)
        self.known = known

    def reports(self) -> list[Report]:
        found: list[Report] = []
        at = 0
        while at < self.size:
            report = self._report(at) if self.words[at].shape == "w" else None
            if report:
                found.append(report)
                at = max(at, report.body - 1 if report.relayed or report.opening == "clause" and report.body > at else at)
            at += 1
        return [self._bounded(report, found[index + 1 :]) for index, report in enumerate(found)]

    def _bounded(self, report: Report, later: Sequence[Report]) -> Report:
        """The report with its end: the reported words stop where a report beside it begins."""
        if report.opening == "clause":
            return report
        end = next((other.begin for other in later if other.beside and other.begin >= report.body), self.size)
        return replace(report, end=max(report.body, end))

    def _report(self, at: int) -> Report | None:
        word = self.words[at]
        if word.bare in _ACCORDING or (word.form in _ACCORDING and not word.definite):
            return self._according(at)
        if word.form in ("حسبما", "وفقما"):
            return self._according(at)
        if word.form == "كما" and at and self._cue_at(at + 1, with_pronoun=True) and self._opening(at + 2, _SOURCE)[0] == "none":
            return self._according(at)
        if word.bare in _TERMS and word.bare == "حد" and at and self.words[at - 1].form == "علي":
            return None
        cue = word.cue
        if cue is None or self._denied(at):
            return None
        if cue.verb in _RELAYING and cue.form == "verb":
            return self._relay(at, cue)
        if cue.form == "noun":
            return self._noun(at, cue)
        return self._verb(at, cue)

    def _cue_at(self, at: int, *, with_pronoun: bool = False) -> Cue | None:
        if at >= self.size:
            return None
        word = self.words[at]
        return with_object(word) if with_pronoun else word.cue

    def _denied(self, at: int) -> bool:
        word = self.words[at]
        if at and self.words[at - 1].kind & Kind.NEGATION and not self.words[at - 1].kind & Kind.PREPOSITION & ~Kind.NEGATION:
            return self.words[at - 1].form not in ("حتي", "او") and word.cue is not None and word.cue.form == "verb"
        return False

    # --- verbs and participles

    def _verb(self, at: int, cue: Cue) -> Report | None:
        word = self.words[at]
        before = self.words[at - 1] if at else None
        if word.definite or (before and before.bare in _ACCORDING) or (before and before.form == "ان" and word.form[0] in "يت"):
            return None  # the last is a subjunctive: what may be said, not what was
        begin, beside = self._clause_start(at, cue)
        if word.kind & Kind.PREPOSITION and not (word.joined or begin == 0):
            return None
        if self._cue_at(at + 1) and self.words[at + 1].form[0] in "يت" and cue.continuing:
            return None  # ومضى يقول
        if cue.form == "participle" and not beside:
            return None
        subject = self._subject_after(at, cue) if cue.form == "verb" and cue.number == "s" else None
        after = subject.last if subject else at + 1
        opening, body = self._opening(after, cue)
        if subject and (opening == "none" or (cue.close and opening == "that")) and not surely_speaks(subject, self.words, self.known):
            subject = None
        if subject is None and cue.form == "verb":
            subject = self._subject_before(at)
        if subject is None and not beside and not (before and before.kind & (Kind.RELATIVE | Kind.SELF_SUBJECT)):
            return None
        if word.kind & Kind.IMPERSONAL and (subject is None or subject.first < at or not surely_speaks(subject, self.words, self.known)):
            return None
        far = body - after > (_LOOK_AHEAD if body and self.words[body - 1].spelling == ":" else _CLOSE_BY)
        if cue.close and (opening == "none" or far) and not (cue.judging and beside and subject and subject.name):
            return None
        return Report(at, cue, subject, cue.gender, cue.number, opening, body, self.size, begin, beside)

    def _clause_start(self, at: int, cue: Cue) -> tuple[int, bool]:
        """Where the clause of a reporting word begins, and whether it stands beside what comes before."""
        word = self.words[at]
        begin = at
        while begin and self.words[begin - 1].kind & Kind.CONNECTIVE and not self.words[begin - 1].kind & Kind.THAT & ~Kind.SELF_SUBJECT:
            begin -= 1
        before = self.words[begin - 1] if begin else None
        if cue.form == "participle" and word.kind & (TITLES | Kind.NAMER) and (word.bare in _NOUNS or before is None or before.shape not in "pq"):
            return begin, self._participle_reports(at)
        if begin < at or word.joined or before is None:
            return begin, True
        if before.shape in "pq":
            return begin, before.spelling != "("
        if cue.form == "participle":
            return begin, self._participle_reports(at)
        return self._after_adverbials(begin)

    def _participle_reports(self, at: int) -> bool:
        """A participle without a pause before it reports only where reported words follow at once."""
        soon = at + 2 if at + 1 < self.size and self.words[at + 1].form in _BEFORE_THAT else at + 1
        return soon < self.size and (bool(self.words[soon].kind & Kind.THAT) or self.words[soon].shape == "q")

    def _after_adverbials(self, at: int) -> tuple[int, bool]:
        """A verb may follow a phrase of place or time ("وفي الدوحة قال"): it stands beside unless something there takes it in."""
        for begin in range(at - 1, max(-1, at - _LOOK_BACK), -1):
            word = self.words[begin]
            if word.kind & Kind.CONNECTIVE and not word.kind & (Kind.THAT | TITLES) or word.form in ("لكنه", "لكنها", "لكنهم"):
                return begin, True
            if word.shape == "q" or word.cue or word.kind & (Kind.THAT | Kind.RELATIVE | Kind.BEFORE_AN) or word.form in ("ما", "لما", "اذا", "مما"):
                return at, False
            if word.shape == "p" and word.spelling in _PAUSES:
                return begin + 1, bool(self.words[begin + 1].kind & Kind.PREPOSITION)
        return (0, bool(self.words[0].kind & Kind.PREPOSITION)) if at < _LOOK_BACK else (at, False)

    def _subject_after(self, at: int, cue: Cue) -> Phrase | None:
        start = at + 1
        if at and self.words[at - 1].kind & Kind.RELATIVE:
            return None
        while start < self.size and (self.words[start].kind & Kind.ASIDE and not self.words[start].kind & TITLES or self.words[start].form in _RESUMING):
            start += 1
        if start >= self.size:
            return None
        first = self.words[start]
        if first.shape == "q":
            return self._quoted_subject(start)
        if first.shape == "p" or first.preposition or (first.joined and start == at + 1):
            return None
        if first.kind & Kind.GROUP and first.bare.endswith(_OBJECTS) or (cue.telling and first.kind & Kind.GROUP and first.definite):
            return None
        phrase = phrase_at(self.words, start, self.size, self.known)
        return self._with_apposed_name(phrase) if phrase else None

    def _quoted_subject(self, start: int) -> Phrase | None:
        """أعلنت «سابك» أن: a name in marks that speaks, where reported words follow it."""
        if len(self.words[start].spelling.split()) > 9:
            return None
        for at in range(start + 1, min(self.size, start + 30)):
            word = self.words[at]
            if word.kind & Kind.THAT or word.spelling == ":":
                return Phrase(start, start + 1, (start, start + 1), (), Kind.BODY, True)
            if word.shape == "q" or word.cue or word.spelling in ".؛":
                return None
        return None

    def _with_apposed_name(self, phrase: Phrase) -> Phrase:
        """قال قائد الفيلق، التابع للحرس، فلان: the name after the title's commas."""
        if phrase.name or not phrase.kind & (Kind.RANK | Kind.ROLE) or phrase.kind & Kind.GROUP:
            return phrase
        at = phrase.last
        for _ in range(2):
            if at >= self.size or self.words[at].spelling not in ("،", ","):
                return phrase
            follows = self.words[at + 1] if at + 1 < self.size else None
            if follows and (follows.kind & Kind.GIVEN or (follows.kind & Kind.RANK and follows.definite)) and not follows.preposition:
                named = phrase_at(self.words, at + 1, self.size, self.known)
                if named and named.name:
                    return Phrase(phrase.first, named.last, named.name, phrase.heads + named.heads, phrase.kind, phrase.definite)
            at = next((i for i in range(at + 1, min(self.size, at + 12)) if self.words[i].spelling in ("،", ",")), self.size)
        return phrase

    def _subject_before(self, at: int) -> Phrase | None:
        """A subject that stands before its verb, in the clause or as what a relative pronoun goes back to."""
        if not at or self.words[at].joined:
            return None
        before = self.words[at - 1]
        if before.kind & Kind.SELF_SUBJECT and not before.kind & TITLES:
            return None
        stop = at
        if before.kind & Kind.RELATIVE:
            return self._antecedent(at - 1)
        if before.shape in "pq" and before.spelling not in "،,)-–":
            return None
        while stop and (self.words[stop - 1].spelling in ("،", ",") or self.words[stop - 1].form in ("قد", "فقد", "ف")):
            stop -= 1
        commas = stop < at
        for start in self._clause_starts(stop, crossing=commas):
            phrase = phrase_at(self.words, start, stop, self.known)
            document = phrase and phrase.kind & Kind.DOCUMENT and not phrase.definite
            if phrase and not document and surely_speaks(phrase, self.words, self.known) and not self.words[start].preposition:
                return self._with_apposed_name(phrase)
        return None

    def _antecedent(self, relative: int) -> Phrase | None:
        """Whom الذي, التي or الذين goes back to: the nearest one before it that fits in gender and number."""
        form = self.words[relative].form.lstrip("و")
        for at in range(relative - 1, max(-1, relative - 14), -1):
            word = self.words[at]
            if word.shape == "q" or word.preposition or not word.kind & (SPEAKERS | Kind.GIVEN):
                continue
            if at and self.words[at - 1].shape == "w" and self.words[at - 1].kind & (TITLES | Kind.GIVEN) and not word.joined:
                continue  # inside the phrase that begins before it
            phrase = phrase_at(self.words, at, relative, self.known)
            plural = bool(word.kind & Kind.GROUP)
            feminine = word.bare.endswith("ه") or bool(word.kind & Kind.FEMININE)
            if phrase and surely_speaks(phrase, self.words, self.known) and (plural if form == "الذين" else feminine or plural if form == "التي" else not feminine):
                return phrase
        return None

    def _clause_starts(self, stop: int, *, crossing: bool) -> Iterator[int]:
        """Places before `stop` where a subject may begin, nearest first: after a connective, after a pause, at the very start."""
        for at in range(stop - 1, max(-1, stop - _LOOK_BACK), -1):
            word = self.words[at]
            if word.shape == "q" and not crossing:
                return
            opens = word.kind & (Kind.CONNECTIVE | Kind.THAT) and not word.kind & TITLES
            if opens or (word.spelling in _PAUSES and word.shape == "p"):
                yield at + 1
                if opens or not crossing:
                    return
            if word.cue and word.cue.form == "verb":
                return
        if stop <= _LOOK_BACK:
            yield 0

    # --- where the reported words begin

    def _opening(self, start: int, cue: Cue) -> tuple[Opening, int]:
        for at in range(start, min(self.size, start + _LOOK_AHEAD)):
            word = self.words[at]
            if word.shape == "q":
                told = at == start + 1 and self.words[start].form in ("ل", "الي") and len(word.spelling.split()) <= 4
                if not told and not self.names_something(at) and not self._within_subject(at, start):
                    return "marks", at
            elif word.spelling == ":":
                if at + 1 < self.size:
                    return ("marks" if self.words[at + 1].shape == "q" else "colon"), at + 1
            elif word.kind & Kind.THAT and word.form != "بان" or (word.form == "بان" and word.shape == "w"):
                if self._opens_clause(at, start, cue):
                    return "that", at
            elif word.cue and at > start and self._takes_over(at):
                return "none", start
            elif word.spelling in "؛؟!" and word.shape == "p":
                return "none", start
        return "none", start

    def _opens_clause(self, at: int, start: int, cue: Cue) -> bool:
        before = self.words[at - 1]
        if cue.judging and self.words[at].form not in ("بان", "بانه", "بانها", "بانهم"):
            return False
        if at == start or before.shape != "w" or before.form in _BEFORE_THAT:
            return True
        return not before.kind & Kind.BEFORE_AN and before.form not in ("في", "لا", "ما", "كل", "او")

    def _takes_over(self, at: int) -> bool:
        """Whether the reporting word at `at` begins a report beside the one looked at, and not inside its subject."""
        word = self.words[at]
        if word.cue is None or self._denied(at):
            return False
        return self._clause_start(at, word.cue)[1] and (not word.cue.close or word.joined) and not word.kind & TITLES

    def names_something(self, at: int) -> bool:
        """Whether the quotation at `at` is a name by where it stands: after a word that takes one, or after ل of an outlet."""
        if len(self.words[at].spelling.split()) > 7 or not at:
            return False
        before = self.words[at - 1]
        if before.bare in ("ب", "بـ") and at > 1 and self.words[at - 2].kind & Kind.NAMER:
            return True  # سميت بـ«…»
        if before.bare in _BEFORE_QUOTED or before.form.rstrip("ـ") in _BEFORE_QUOTED:
            before = self.words[at - 2] if at > 1 and self.words[at - 2].shape == "w" else before
            told = self.words[at - 1].form.startswith("ل")
            return told and not before.kind & Kind.THAT and self._reported_after(at)
        return bool(before.kind & (Kind.NAMER | Kind.OUTLET))

    def _within_subject(self, at: int, start: int) -> bool:
        """Whether a few quoted words belong to who speaks: "تجمع لأهالي معتقلين «سلفيين» في غزة قال إن"."""
        before = self.words[at - 1]
        plain = before.shape == "w" and not before.kind & Kind.THAT and before.cue is None
        return plain and at > start and len(self.words[at].spelling.split()) <= 2 and self._reported_after(at)

    def _reported_after(self, at: int) -> bool:
        """Whether reported words still follow a quotation: then it was the one who is told ("قال لـ«الحياة» إن")."""
        for word in self.words[at + 1 : at + 14]:
            if word.kind & Kind.THAT or word.spelling == ":":
                return True
            if word.cue or (word.spelling in ".؛؟!" and word.shape == "p"):
                return False
        return False

    # --- nouns, relays, "according to"

    def _noun(self, at: int, cue: Cue) -> Report | None:
        """قائلا, بقوله, مجددا تأكيده: the words of whoever the pronoun goes back to."""
        if at > 1 and self.words[at - 1].bare in _TERMS:
            return Report(at, cue, None, cue.gender, cue.number, "clause", 0, at - 2, at - 2, True)
        opening, body = self._opening(at + 1, cue)
        if opening == "none" or body - at > 4:
            return None
        return Report(at, cue, None, cue.gender, cue.number, opening, body, self.size, at, True)

    def _relay(self, at: int, cue: Cue) -> Report | None:
        """نقلت الوكالة عن فلان قوله: the outlet, then the speaker."""
        for place in range(at + 1, min(self.size, at + 16)):
            form = self.words[place].form
            if form == ("الي" if cue.verb == "نسب" else "عن") or form in _FROM_HIM:
                break
            if self.words[place].spelling == "؛":
                return None
        else:
            return None
        outlet = phrase_at(self.words, at + 1, place, self.known) if place > at + 1 else self._subject_before(at)
        subject = phrase_at(self.words, place + 1, self.size, self.known) if form not in _FROM_HIM else None
        if form not in _FROM_HIM and subject is None:
            return None
        gender, number = _FROM_HIM.get(form, ("", ""))
        after = subject.last if subject else place + 1
        spoken, opening, body = at, "none", after
        for noun in range(after, min(self.size, after + 12)):
            if self.words[noun].cue and self.words[noun].cue.form != "participle":
                spoken = noun
                break
        opening, body = self._opening(spoken + 1 if spoken > at else after, cue)
        if opening == "none":
            return None
        begin, beside = self._clause_start(at, cue)
        said = self.words[spoken].cue or cue
        return Report(spoken, said, subject, gender, number, opening, body, self.size, begin, beside, relayed=outlet)

    def _according(self, at: int) -> Report | None:
        """بحسب الوزير, وفقا لما ذكرته الوكالة, كما قال: the clause it stands in is what is reported."""
        start = at + 1
        if start < self.size and self.words[start].form == "الي":  # استنادا إلى
            start += 1
        verb = start if self.words[at].form in ("حسبما", "وفقما", "كما") else start + 1
        cue = None
        if verb < self.size and (verb == start or self.words[start].form in _ACCORDING_THAT):
            cue = self._cue_at(verb, with_pronoun=True)
            if cue is None or cue.form != "verb":
                return None
            start = verb + 1
        if start >= self.size:
            return None
        if self.words[start].form in ("ل", "الي") and start + 1 < self.size:
            start += 1
        subject = phrase_at(self._without_preposition(start), start, self.size, self.known)
        if self.words[start].shape == "q" and len(self.words[start].spelling.split()) <= 4:
            subject = Phrase(start, start + 1, (start, start + 1), (), Kind.OUTLET, True)
        if subject and not (cue or (surely_speaks(subject, self.words, self.known) and self._is_source(subject, cue))):
            subject = None
        if subject is None and (cue is None or start < self.size and self.words[start].shape == "w" and not self.words[start].kind & Kind.PREPOSITION):
            return None
        gender, number = (cue.gender, cue.number) if cue else ("", "")
        return self._clause_around(at, verb if cue else at, cue or _SOURCE, subject, gender, number)

    def _without_preposition(self, start: int) -> Sequence[Word]:
        """The words, with ل taken off the source of وفقا لـ."""
        word = self.words[start]
        if not word.preposition:
            return self.words
        plain = Word(word.shape, word.spelling, word.form, word.bare, word.kind, None, False, word.definite)
        return [*self.words[:start], plain, *self.words[start + 1 : start + 40]]

    def _is_source(self, subject: Phrase, cue: Cue | None) -> bool:
        if cue or subject.kind & ~(Kind.COMMON | Kind.OCCASION) & (TITLES | Kind.PLACE):
            return True
        first = self.words[subject.words[0]]
        return bool(subject.name) and (bool(first.kind & Kind.GIVEN) or bool(subject.heads) or first.bare in self.known)

    def _after_source(self, after: int) -> int:
        """Past the pause after a leading source, and past what tells more of it ("بحسب الوزير، الذي زار المدينة،")."""
        if after < self.size and (self.words[after].shape == "p" or self.words[after].kind & (Kind.PREPOSITION | Kind.RELATIVE)):
            for index in range(after, min(self.size, after + 12)):
                if self.words[index].spelling in ("،", ",", ":"):
                    return index + 1
        return after

    def _clause_around(self, at: int, spoken: int, cue: Cue, subject: Phrase | None, gender: str, number: str) -> Report:
        begin = at
        while begin and (self.words[begin - 1].shape == "p" or self.words[begin - 1].kind & Kind.CONNECTIVE):
            begin -= 1
        if begin == 0 or (self.words[at].joined and self.words[at - 1].shape in "pq"):
            after = subject.last if subject else spoken + 1
            body = self._after_source(after)
            if body < self.size and self.words[body].form in ("فان", "فانه", "فانها", "ان"):
                body += self.words[body].form in ("فان", "ان")
            return Report(spoken, cue, subject, gender, number, "clause", body, self.size, begin, True)
        return Report(spoken, cue, subject, gender, number, "clause", 0, at, at, True)


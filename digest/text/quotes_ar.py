"""Quotes in Arabic text: the reports of each sentence, cut to the words they report, with who spoke."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.records import Sentence
from digest.text.cast_ar import Cast, Speaker, topics
from digest.text.folding import fold
from digest.text.phrases_ar import Phrase, phrase_at
from digest.text.reading_ar import Unit, read
from digest.text.reports_ar import Finder, Report
from digest.text.words_ar import Kind, Word, look


@dataclass(frozen=True, slots=True)
class Found:
    """Reported words before they become a record: spans are characters of the text."""

    start: int
    end: int
    direct: bool
    speaker: tuple[int, int] | None
    mention: tuple[int, int] | None  # the speaker as this sentence has it
    cue: tuple[int, int] | None
    via: tuple[int, int] | None
    addressee: tuple[int, int] | None
    confidence: float


def find(text: str, sentences: Sequence[Sentence]) -> list[Found]:
    """All reported words of a text, in order."""
    units = read(text, sentences)
    return list(_Article(text, units).found())


class _Article:
    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self.text = text
        self.units = units
        self.cast = Cast(units)
        self.marked = _repeated(units)

    def found(self) -> Iterator[Found]:
        for index, unit in enumerate(self.units):
            yield from self._unit(index, unit)

    def _unit(self, index: int, unit: Unit) -> Iterator[Found]:
        words = unit.words
        quotes = [at for at, word in enumerate(words) if word.shape == "q"]
        finder = Finder(unit, self.cast.known)
        reports = finder.reports() if quotes or any(word.cue or word.kind & Kind.PREPOSITION for word in words) else []
        spoke_here: Speaker | None = None
        if not any(report.subject for report in reports) or reports[0].subject is None:
            for phrase in topics(words, self.cast.known):
                self.cast.topic = self.cast.speaker(index, phrase, "")
        taken: set[int] = set()
        for number, report in enumerate(reports):
            if report.opening == "clause" and report.body < report.at and any(other.opening != "none" for other in reports[:number]):
                continue  # "…، بحسب الوكالة" after a report that already has its speaker
            speaker = self._who(index, report, spoke_here)
            if speaker and (report.opening != "none" or (report.subject and report.beside)):
                spoke_here = speaker
                self.cast.spoke(speaker)
                self._note_documents(unit, report, speaker)
            yield from self._words(unit, report, reports[number + 1 :], speaker, taken, finder)

    def _who(self, index: int, report: Report, spoke_here: Speaker | None) -> Speaker | None:
        if report.subject:
            return self.cast.speaker(index, report.subject, report.gender if report.subject.first > report.at else "")
        return self.cast.silent(report, None if report.relayed else spoke_here)

    def _note_documents(self, unit: Unit, report: Report, speaker: Speaker) -> None:
        stop = report.body if report.body > report.at else report.at
        for word in unit.words[report.begin : stop]:
            if word.kind & Kind.DOCUMENT:
                self.cast.documents[word.bare] = speaker

    def _words(self, unit: Unit, report: Report, later: Sequence[Report], speaker: Speaker | None, taken: set[int], finder: Finder) -> Iterator[Found]:
        words = unit.words
        first, last = self._body(words, report)
        inner = [other for other in later if other.begin < report.end and other.opening != "none"]
        first_quoted = report.body if report.body > report.at else first
        quotes = [at for at in range(min(first_quoted, first) if report.opening != "none" else report.at, report.end) if words[at].shape == "q" and at not in taken]
        quotes = [at for at in quotes if not any(other.at < at < other.end for other in inner)]
        fragments = [at for at in quotes if self._is_speech(words, at, report, finder)]
        if report.opening in ("that", "clause", "colon") and last > first:
            quoted = sum(len(words[at].spelling.split()) for at in fragments)
            plain = sum(word.shape in "wnx" for word in words[first:last])
            if plain >= quoted and plain > 1:
                start, end = unit.slice(first, last)
                yield self._found(unit, report, speaker, start, end, direct=False)
        for at in fragments:
            taken.add(at)
            start, end = unit.span(at)
            if end > start:
                yield self._found(unit, report, speaker, start, end, direct=True)

    def _body(self, words: Sequence[Word], report: Report) -> tuple[int, int]:
        """The tokens of the reported clause, without a bare أن and without what trails it."""
        first, last = report.body, report.end
        if report.opening == "that" and first < last and words[first].form in _BARE_THAT:
            first += 1
        for at in range(first, last - 1):
            if words[at].form == "في" and words[at + 1].form == "اشاره":
                last = at
                break
        while last > first and (words[last - 1].shape == "p" and words[last - 1].spelling not in ")]" or words[last - 1].form in _TRAILING):
            last -= 1
        while first < last and words[first].shape == "p" and words[first].spelling not in "([":
            first += 1
        return first, last

    def _is_speech(self, words: Sequence[Word], at: int, report: Report, finder: Finder) -> bool:
        """Whether words in marks, within a report, are the speaker's own and not a name, a title or a term."""
        spelling = words[at].spelling
        size = len(spelling.split())
        if not any(character.isalpha() for character in spelling) or size == 0:
            return False
        if at == report.body and report.opening == "marks" and size > 2:
            return True
        if size > 7:
            return True
        before = words[at - 1] if at else None
        if (before and before.kind & Kind.CALLING) or (report.cue.verb in _CALLING and report.opening != "none"):
            return True
        if finder.names_something(at) or self._is_name(words, at) or fold(spelling) in self.marked:
            return False
        if report.opening == "none" or (report.opening == "marks" and size <= 2):
            after = words[at + 1] if at + 1 < len(words) else None
            closes = after is None or after.shape == "p" or after.joined
            return size > 2 or (closes and before is not None and (before.spelling in ":،," or before.cue is not None))
        return True

    def _is_name(self, words: Sequence[Word], at: int) -> bool:
        """Whether a few words in marks name a body, a place or a thing, by what they are and by what they stand beside."""
        spelling = words[at].spelling
        inside = [look(word) for word in spelling.split()]
        before = words[at - 1] if at else None
        if not any(word.shape == "w" for word in inside) or spelling[0] in "@#":
            return True
        if len(inside) == 1 and inside[0].kind & Kind.MARKED_NAME or all(word.kind & Kind.PLACE or word.form in _DIRECTIONS for word in inside):
            return True
        if before is None or before.shape != "w":
            return False
        if before.form in ("و", "او") and at > 1 and words[at - 2].shape == "q":
            return self._is_name(words, at - 2) or fold(words[at - 2].spelling) in self.marked
        if not before.definite and before.kind & (Kind.BODY | Kind.ROLE | Kind.GROUP | Kind.NAMER | Kind.OUTLET) and not before.kind & Kind.ADJECTIVE:
            return True
        rest_definite = all(word.definite or word.preposition or word.kind & Kind.DEMONYM for word in inside[1:])
        if rest_definite and inside[0].kind & (Kind.BODY | Kind.OUTLET) and len(inside) > 1:
            return True
        return before.definite and not before.preposition and len(inside) <= 2 and all(word.definite for word in inside)

    def _found(self, unit: Unit, report: Report, speaker: Speaker | None, start: int, end: int, *, direct: bool) -> Found:
        mention = unit.slice(*report.subject.words) if report.subject else None
        return Found(start, end, direct, speaker.shown if speaker else None, mention, unit.span(report.at), None, None, 0.9 if report.subject else 0.7)


_BARE_THAT = frozenset(fold("أن إن بأن وأن وإن وبأن").split())
_CALLING = frozenset(("وصف", "سمي", "اسمي", "اعتبر", "شبه"))
_DIRECTIONS = frozenset(fold("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط").split())
_TRAILING = frozenset(fold("و كما فيما بينما حيث لكن ولكن وذلك").split())


def _repeated(units: Sequence[Unit]) -> frozenset[str]:
    """Short quotations that the article has in marks more than once: names and terms."""
    seen: set[str] = set()
    again: set[str] = set()
    for unit in units:
        for word in unit.words:
            if word.shape == "q" and len(word.spelling) < 40:
                key = fold(word.spelling)
                (again if key in seen else seen).add(key)
    return frozenset(again)

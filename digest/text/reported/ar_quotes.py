"""Quotes in Arabic text: the reports of each sentence, cut to the words they report, with who spoke."""

from collections.abc import Iterator, Sequence, Set

from digest.records import Sentence
from digest.text.folding import fold
from digest.text.reported import Found
from digest.text.reported.ar_carriers import addressee, outlet_in
from digest.text.reported.ar_cast import Cast, Speaker, topic
from digest.text.reported.ar_marked import repeated, speaks
from digest.text.reported.ar_openings import conditional
from digest.text.reported.ar_reading import Unit, read
from digest.text.reported.ar_reports import Report, reports
from digest.text.reported.ar_words import Kind, Word
from digest.text.reported.marks import CLOSING
from digest.text.speech_ar import COMPLEMENTIZERS

_BARE_THAT = frozenset(fold(COMPLEMENTIZERS).split())
_TRAILING = frozenset(fold("و كما فيما بينما حيث لكن ولكن وذلك في").split())
_POINTS = '.،,؛:!?؟«»“”"()'
_CARRIED_ON = 5  # words: so long a quotation at the start of a sentence goes on with what the last speaker said


def find(text: str, sentences: Sequence[Sentence], names: Set[str] = frozenset()) -> list[Found]:
    """All reported words of a text, in order. `names` are last names of people known to be in it, folded, without `ال`."""
    units = read(text, sentences)
    reader = _Reader(units, names)
    found = {(one.start, one.end, one.direct): one for index in range(len(units)) for one in reversed(list(reader.unit(index)))}
    return sorted(found.values(), key=lambda one: (one.start, -one.end))


class _Reader:
    """Reads the sentences of one article in order, since a sentence may leave its speaker to the one before."""

    def __init__(self, units: Sequence[Unit], names: Set[str]) -> None:
        self.units = units
        self.cast = Cast(units, set(names))
        self.marked = repeated(units)
        self.relay: tuple[str, Set[str]] | None = None  # an outlet that speaks, and the names in what it says
        self.quoted_before = False  # whether the sentence before ended in a quotation that has its speaker

    def unit(self, index: int) -> Iterator[Found]:
        unit = self.units[index]
        words = unit.words
        found = reports(words, self.cast.known)
        if not found or found[0].subject is None:
            self.cast.topic = topic(self.cast, index) or self.cast.topic
        taken: set[int] = set()
        here: Speaker | None = None
        for number, report in enumerate(found):
            if (
                report.opening == "clause"
                and report.body < report.at
                and any(other.opening != "none" for other in found[:number])
            ):
                continue  # "…، بحسب الوكالة" after a report that has its speaker
            speaker = self._speaker(index, report, here)
            if speaker and (report.opening != "none" or (report.subject and report.beside)):
                here = speaker
                self.cast.spoke(speaker)
                self._note(unit, report, speaker)
            yield from self._words(unit, report, found[number + 1 :], speaker, taken)
        if (
            not taken
            and words
            and words[0].shape == "q"
            and len(words[0].spelling.split()) >= _CARRIED_ON
            and self.quoted_before
        ):
            taken.add(0)
            yield Found(
                *unit.span(0), True, self.cast.order[-1].shown if self.cast.order else None, None, None, None, None, 0.4
            )
        self.quoted_before = bool(taken)

    def _speaker(self, index: int, report: Report, here: Speaker | None) -> Speaker | None:
        if report.subject:
            return self.cast.speaker(index, report.subject, report.gender if report.subject.first > report.at else "")
        return self.cast.silent(report, None if report.outlet else here)

    def _note(self, unit: Unit, report: Report, speaker: Speaker) -> None:
        """Remember whose statement a sentence speaks of, and whom an outlet brings in."""
        stop = report.body if report.body > report.at else report.at
        for word in unit.words[report.begin : stop]:
            if word.kind & Kind.DOCUMENT:
                self.cast.documents[word.bare] = speaker
        if speaker.kind & Kind.OUTLET and report.opening in ("that", "marks", "colon"):
            start, end = unit.slice(report.body, report.end)
            self.relay = (
                unit.text[slice(*speaker.shown)],
                frozenset(word.strip(_POINTS).removeprefix("ال") for word in fold(unit.text[start:end]).split()),
            )

    def _words(
        self, unit: Unit, report: Report, later: Sequence[Report], speaker: Speaker | None, taken: set[int]
    ) -> Iterator[Found]:
        words = unit.words
        first, last = _body(words, report)
        inside = [other for other in later if other.begin < report.end and other.opening != "none"]
        start = min(first, report.body) if report.opening != "none" else report.at
        quotes = [at for at in unit.marked if start <= at < report.end and at not in taken]
        fragments = [
            at
            for at in quotes
            if not any(other.at < at < other.end for other in inside) and speaks(words, at, report, self.marked)
        ]
        clause = False
        if report.opening in ("that", "clause", "colon") and last > first:
            quoted = sum(len(words[at].spelling.split()) for at in fragments)
            shapes = [word.shape for word in words[first:last]]
            plain = len(shapes) - shapes.count("p") - shapes.count("q")
            clause = plain >= quoted and plain > 1
        if not clause and not fragments:
            return
        make = self._maker(unit, report, speaker)
        if clause:
            yield make(*unit.slice(first, last), direct=False)
        for at in fragments:
            taken.add(at)
            yield make(*unit.span(at), direct=True)

    def _maker(self, unit: Unit, report: Report, speaker: Speaker | None) -> "_Maker":
        via = outlet_in(unit, report)
        if via is None and speaker and speaker.person and self.relay and speaker.name[-1] in self.relay[1]:
            via = self.relay[0]
        return _Maker(unit, report, speaker, via, addressee(unit, report, self.cast))


class _Maker:
    """Makes the answers of one report: all that its quotations and its clause share."""

    def __init__(self, unit: Unit, report: Report, speaker: Speaker | None, via: str | None, told: str | None) -> None:
        self.speaker = speaker.shown if speaker else None
        self.mention = unit.slice(*report.subject.words) if report.subject else None
        self.cue = unit.span(report.at) if unit.words[report.at].shape != "p" else None
        self.via, self.told = via, told
        self.person = speaker is not None and speaker.surely_a_person
        self.confidence = 0.3 if speaker is None else 0.9 if report.subject else 0.85 if report.cue.form != "verb" else 0.75
        if report.opening == "none":
            self.confidence -= 0.15

    def __call__(self, start: int, end: int, *, direct: bool) -> Found:
        confidence = round(self.confidence, 2)
        return Found(start, end, direct, self.speaker, self.mention, self.cue, self.via, self.told, confidence, self.person)


def _body(words: Sequence[Word], report: Report) -> tuple[int, int]:
    """The tokens of the reported clause, without a bare أن and without what trails it."""
    first, last = report.body, report.end
    if report.opening == "that" and first < last and words[first].form in _BARE_THAT and not conditional(words, first):
        first += 1
    for at in range(first, last - 1):
        if words[at].form == "في" and words[at + 1].form == "اشاره":
            last = at  # "…، في إشارة إلى": the narrator again
            break
    while last > first and (
        (words[last - 1].shape == "p" and words[last - 1].spelling not in CLOSING) or words[last - 1].form in _TRAILING
    ):
        last -= 1
    while first < last and words[first].shape == "p" and words[first].spelling not in "([":
        first += 1
    return first, last

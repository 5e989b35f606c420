"""The speakers of one Arabic article: second mentions, titles and silent subjects lead back to the fullest mention."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from digest.text.folding import fold
from digest.text.reported.ar_phrases import Phrase, phrase_at, surely_speaks
from digest.text.reported.ar_reading import Unit
from digest.text.reported.ar_reports import Report
from digest.text.reported.ar_subjects import RESUMING
from digest.text.reported.ar_words import NOTHING, TITLES, Kind, Word, demonyms, look

_HONOURED = frozenset(
    fold(
        "سموه سموها معاليه معاليها سعادته سعادتها فضيلته جلالته جلالتها فخامته سيادته سماحته دولته نيافته غبطته قداسته"
    ).split()
)
_AFTER_NAMES = frozenset(("الله", "الدين"))  # ذبيح الله: what stands before them is a name
_TOPICS = Kind.RANK | Kind.ROLE | Kind.GIVEN | Kind.BODY
_REMEMBERED = 12  # speakers a silent subject may mean
_MOST_SPEAKERS = 100
_LONGEST_SHOWN = 12  # tokens
_SEARCHED = 40  # other mentions looked at for a fuller name
_LONGEST_SEARCHED = 20_000  # tokens
_MOST_SEARCHES = 2000  # in one article: keeps hostile text linear


@dataclass(slots=True, eq=False)
class Speaker:
    """Someone who speaks in the article; `shown` is the fullest mention so far as characters of the text."""

    shown: tuple[int, int]
    name: tuple[str, ...]  # bare forms, empty where only a title is known
    heads: set[str]
    words: set[str]  # bare forms of all that was said of them
    kind: int
    gender: str
    plural: bool

    @property
    def person(self) -> bool:
        return bool(self.name) and (
            self.kind & (Kind.RANK | Kind.ROLE) > 0 or not self.kind & (Kind.OUTLET | Kind.BODY | Kind.DOCUMENT)
        )

    @property
    def surely_a_person(self) -> bool:
        """Whether it is somebody's name in full, by a title before it or by the given name that begins it."""
        if not self.person or self.plural or len(self.name) < 2 or not all(self.name):
            return False
        return bool(self.kind & (Kind.RANK | Kind.ROLE) or look(self.name[0]).kind & Kind.GIVEN)


@dataclass(slots=True)
class Cast:
    """Everyone met so far, the one who spoke last at the end of `order`."""

    units: Sequence[Unit]
    known: set[str] = field(default_factory=set)  # last names
    order: list[Speaker] = field(default_factory=list)
    documents: dict[str, Speaker] = field(default_factory=dict)
    topic: Speaker | None = None  # who the sentence is about, though they have said nothing yet
    _keys: list[str] = field(default_factory=list)  # of all tokens in order
    _starts: list[int] = field(default_factory=list)  # of each unit among them
    _searches: int = 0

    def speaker(self, unit_index: int, phrase: Phrase, gender: str) -> Speaker:
        """The speaker a phrase of a unit names."""
        words = self.units[unit_index].words
        first = words[phrase.first]
        if first.form in _HONOURED and (person := self._last_person()):
            return person
        if phrase.kind & Kind.DOCUMENT and not phrase.kind & (Kind.BODY | Kind.OUTLET) and phrase.name is None:
            issuer = self._issuer(unit_index, phrase)
            if issuer:
                return issuer
        speaker = self._make(unit_index, phrase, gender)
        same = self._same_name(speaker) if speaker.name else self._same_title(speaker, phrase)
        if same:
            return self._merge(same, speaker)
        if speaker.name:
            self._look_for_fuller_name(speaker)
        elif phrase.heads and (phrase.definite or phrase.kind & (Kind.RANK | Kind.ROLE)):
            return self._named_before(unit_index, phrase, speaker) or speaker
        return speaker

    def silent(self, report: Report, here: Speaker | None) -> Speaker | None:
        """Who speaks where the sentence does not say: who spoke in it before, else the last whom gender and number fit."""
        if here and report.cue.form == "participle" and here.plural == (report.number == "p") and not _studies(here, report):
            return here
        if here and _agrees(here, report.gender, report.number):
            return here
        candidates = self.order[-_REMEMBERED:]
        if self.topic and not report.cue.continuing and not report.outlet:
            candidates.append(self.topic)
        return next((one for one in reversed(candidates) if _agrees(one, report.gender, report.number)), None)

    def spoke(self, speaker: Speaker) -> None:
        if speaker in self.order:
            self.order.remove(speaker)
        self.order.append(speaker)
        del self.order[:-_MOST_SPEAKERS]
        self.topic = None
        if speaker.name:
            self.known.add(speaker.name[-1])

    def _make(self, unit_index: int, phrase: Phrase, gender: str) -> Speaker:
        unit = self.units[unit_index]
        words = unit.words[phrase.first : phrase.last]
        first, last = phrase.words
        last = min(last, first + _LONGEST_SHOWN)
        name = tuple(word.key for word in unit.words[slice(*phrase.name)]) if phrase.name else ()
        if phrase.name and unit.words[phrase.name[0]].shape == "q":
            name = tuple(fold(unit.words[phrase.name[0]].spelling).split())
        plural = bool(phrase.kind & Kind.GROUP) or any(word.joined and word.kind & TITLES for word in words[1:])
        start, end = unit.slice(first, last)
        return Speaker(
            (start + _particle(unit.words[first]), end),
            name,
            set(phrase.heads),
            {word.bare for word in words if word.shape == "w"},
            phrase.kind,
            gender or _gender(words),
            plural,
        )

    def _last_person(self) -> Speaker | None:
        if self.topic and self.topic.person:
            return self.topic
        return next((one for one in reversed(self.order) if one.person), None)

    def _same_name(self, new: Speaker) -> Speaker | None:
        for one in reversed(self.order):
            if one.name and _one_name(one.name, new.name):
                return one
        return None

    def _same_title(self, new: Speaker, phrase: Phrase) -> Speaker | None:
        """المتحدث, الصحيفة, وزير الخارجية: the last speaker with that title."""
        if not phrase.heads or (phrase.kind & Kind.GROUP and not phrase.definite):
            return None
        for one in reversed(self.order):
            enough = phrase.definite or len(set(phrase.heads) & one.heads) > 1
            if enough and phrase.heads[0] in one.heads and _compatible(new, one):
                return one
        return None

    def _merge(self, one: Speaker, new: Speaker) -> Speaker:
        length, fuller = len(one.name), len(new.name)
        if not one.name and not new.name:
            length, fuller = one.shown[1] - one.shown[0], new.shown[1] - new.shown[0]
        if fuller > length:
            one.shown, one.name = new.shown, new.name
        one.heads |= new.heads
        one.words |= new.words
        one.gender = one.gender or new.gender
        return one

    def _look_for_fuller_name(self, speaker: Speaker) -> None:
        """Another mention of the same last name, in the article, with more of the name before it."""
        for unit_index, at in self._mentions(speaker.name[-1]):
            words = self.units[unit_index].words
            start = at
            while start and _before_name(words, start - 1):
                start -= 1
            if start == at:
                continue
            phrase = phrase_at(words, start, len(words), self.known)
            if phrase is None or phrase.name is None or not phrase.name[0] <= at <= phrase.name[1]:
                continue
            last = phrase.name[1] if at + 1 < phrase.name[1] and words[at + 1].kind & Kind.NAME_PART else at + 1
            name = tuple(word.key for word in words[phrase.name[0] : last])
            if len(name) > len(speaker.name) and _one_name(name, speaker.name):
                speaker.name, speaker.shown = name, self.units[unit_index].slice(phrase.name[0], last)

    def _named_before(self, unit_index: int, phrase: Phrase, speaker: Speaker) -> Speaker | None:
        """A title without a name: the same title with one, or a fuller form of it, earlier in the article."""
        person = bool(phrase.kind & (Kind.RANK | Kind.ROLE))
        for other, at in reversed(self._mentions(phrase.heads[0])):
            words = self.units[other].words
            earlier = phrase_at(words, at, len(words), self.known) if (other, at) < (unit_index, phrase.first) else None
            if earlier is None or not earlier.heads or earlier.heads[0] != phrase.heads[0]:
                continue
            if earlier.kind & Kind.DOCUMENT and not earlier.kind & (Kind.BODY | Kind.OUTLET):
                return self._issuer(other, earlier)
            fuller = self._make(other, earlier, speaker.gender)
            longer = not person and earlier.last - earlier.first > phrase.last - phrase.first
            if (earlier.name or longer) and _compatible(speaker, fuller):
                same = self._same_name(fuller) if fuller.name else None
                return self._merge(same, fuller) if same else fuller
        return None

    def _issuer(self, unit_index: int, phrase: Phrase) -> Speaker | None:
        """Who a statement or report comes from: named beside it, or the one whose statement was spoken of before."""
        words = self.units[unit_index].words
        at = phrase.last
        while at < len(words) and (words[at].kind & Kind.ISSUED or words[at].form in ("عن", "من", "،", "الذي", "التي")):
            at += 1
        if at > phrase.last or (at < len(words) and words[at].preposition == "ل"):
            issuer = phrase_at(words, at, len(words), self.known, governed=True)
            if issuer and not issuer.kind & Kind.DOCUMENT and surely_speaks(issuer, words, self.known):
                return self.speaker(unit_index, issuer, "")
        for inner in range(phrase.first + 1, phrase.last):
            if words[inner].kind & (Kind.BODY | Kind.OUTLET | Kind.GIVEN | Kind.ROLE) and not words[inner].joined:
                issuer = phrase_at(words, inner, len(words), self.known, governed=True)
                if issuer and not issuer.kind & Kind.DOCUMENT:
                    return self.speaker(unit_index, issuer, "")
        return self.documents.get(phrase.heads[0]) if phrase.definite and phrase.heads else None

    def mentioned(self, bare: str) -> bool:
        """Whether the article has this word, and it is nothing but a name as far as we know."""
        return any(not self.units[unit].words[at].kind & ~Kind.GIVEN for unit, at in self._mentions(bare))

    def _mentions(self, key: str) -> list[tuple[int, int]]:
        """Where a word stands: (unit, token), also inside quotations, which are units of their own after the rest."""
        if not self._starts:
            inner = [unit.inside(quotation) for unit in self.units for quotation in unit.marked.values()]
            self.units = [*self.units, *inner]
            self._keys = [word.key for unit in self.units for word in unit.words][:_LONGEST_SEARCHED]
            self._starts = list(accumulate((len(unit.words) for unit in self.units), initial=0))
        found: list[tuple[int, int]] = []
        place = -1
        self._searches += 1
        while len(found) < _SEARCHED and self._searches < _MOST_SEARCHES:
            try:
                place = self._keys.index(key, place + 1)
            except ValueError:
                break
            index = bisect_right(self._starts, place) - 1
            found.append((index, place - self._starts[index]))
        return found


def _particle(word: Word) -> int:
    """How many letters of a word are particles written to it: وفقا لوزارة, وفقا للشرطة, فالوزير."""
    return word.joined + (0 if not word.preposition else 2 if word.form.startswith("لل") else 1)


def _compatible(new: Speaker, one: Speaker) -> bool:
    """Whether a title can be a second mention of a speaker: no other people's, and of a body all that is said of it."""
    peoples, others = new.words & demonyms(), one.words & demonyms()
    if peoples and others and not peoples & others:
        return False
    bodily = new.kind & Kind.BODY and not new.kind & (Kind.RANK | Kind.ROLE)
    return not bodily or (new.words <= one.words and not one.person)


def _one_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two spellings of a name can be one person's: the shorter is the other's last part, its first, or both."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if shorter == longer[-len(shorter) :]:
        return True
    if shorter[-1] == longer[-1] and set(shorter) <= set(longer):
        return True
    return len(shorter) > 1 and shorter == longer[: len(shorter)]


def _before_name(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` may belong to the name after it."""
    word = words[at]
    if word.shape != "w" or word.preposition or word.cue or word.form == "باسم":
        return False
    if word.kind & (Kind.GIVEN | Kind.NAME_PART) or words[at + 1].form in _AFTER_NAMES:
        return True
    unknown = not word.kind and not word.definite
    return unknown and at > 0 and bool(words[at - 1].kind & (Kind.RANK | Kind.ROLE | Kind.DEMONYM | Kind.TITLE_ADJECTIVE))


def _gender(words: Sequence[Word]) -> str:
    for word in words:
        if word.kind & Kind.FEMININE:
            return "f"
    first = words[0] if words else NOTHING
    owned = first.kind & (Kind.RANK | Kind.ROLE) and not first.spelling.endswith("ة")  # محاميه
    owned = owned and not first.form.lstrip("وف").startswith("ال")
    return "f" if first.bare.endswith("ه") and not owned else ""


def _studies(speaker: Speaker, report: Report) -> bool:
    """Whether a man's participle comes behind what papers say: "وأضاف أن الدراسات أثبتت كذا، لافتا إلى…"."""
    return bool(speaker.kind & Kind.DOCUMENT) and not speaker.name and report.gender == "m" and report.number == "s"


def _agrees(speaker: Speaker, gender: str, number: str) -> bool:
    if number == "p":
        return speaker.plural
    if gender == "f":
        return speaker.gender == "f"
    return gender == "" or speaker.gender in ("", "m")


def topic(cast: Cast, index: int) -> Speaker | None:
    """The subject of a sentence that begins with a verb or with the subject itself, where it has a title or a name."""
    words = cast.units[index].words
    start = 0
    while start < min(4, len(words)) and (words[start].kind & Kind.CONNECTIVE or words[start].shape == "p"):
        start += 1
    answered = start + 1 < len(words) and words[start + 1].form in RESUMING  # ورد عليها الوزير
    for at in (start + 2,) if answered else (start + 1, start):
        if at < len(words) and words[at].kind & _TOPICS and not words[at].preposition and not words[at].joined:
            phrase = phrase_at(words, at, len(words), cast.known)
            if phrase and at == start and (phrase.last >= len(words) or words[phrase.last].shape == "p"):
                return None  # a byline or a heading
            return cast.speaker(index, phrase, "") if phrase and surely_speaks(phrase, words, cast.known) else None
    return None

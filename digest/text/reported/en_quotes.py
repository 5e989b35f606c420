"""Quotes in English text: who is said to say the words in marks, and the clauses reported without marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from digest.records import Sentence
from digest.text.reported import Found, units
from digest.text.reported.en_attributions import Attribution, attribution_of, attributions
from digest.text.reported.en_carriers import told
from digest.text.reported.en_cast import Cast, Speaker
from digest.text.reported.en_marked import is_name
from digest.text.reported.en_phrases import Phrase, subject_after
from digest.text.reported.en_words import TOKEN, Kind, Word, look, quoted
from digest.text.reported.marks import CLOSING, Break, quotations
from digest.text.speech_en import WITHOUT_THAT

Unit = units.Unit[Word]
_ENGLISH = units.Grammar(TOKEN, look, quoted, longer="nw")
_WITHOUT_THAT = frozenset(WITHOUT_THAT.split())
_SAID_BEHIND = re.compile(
    r",? ?[,—–] (?!(?:as|I|we|and|but|who|which|that) )"
    r"(?=(?:[\w.'’-]+ ?,? ){1,8}(?:said|says|told|added|wrote|explained|warned)\b)"
)
_SOON = 8  # tokens
_GOES_ON = 4  # words: a quotation so long that stands alone goes on with what was said


def find(text: str, sentences: Sequence[Sentence], names: Set[str] = frozenset()) -> list[Found]:
    """All reported words of a text, in order."""
    singles = not any(mark in text for mark in '"“”«„')
    reader = _Reader(units.read(_ENGLISH, text, sentences, quotations(text, _said_behind(text), singles=singles)))
    return sorted((found for unit in reader.units for found in reader.unit(unit)), key=lambda one: (one.start, -one.end))


def _said_behind(text: str) -> Break:
    """Where "…, the villagers said" begins in words that are never closed. Worked out when first asked."""

    places: list[int] | None = None

    def find(start: int, end: int) -> int | None:
        nonlocal places
        places = [match.start() for match in _SAID_BEHIND.finditer(text)] if places is None else places
        index = bisect_right(places, start)
        return places[index] if index < len(places) and places[index] < end else None

    return find


class _Reader:
    """Reads the sentences of one article in order, since a sentence may leave its speaker to the one before."""

    def __init__(self, found: Sequence[Unit]) -> None:
        self.units = found
        self.cast = Cast()
        if any(word.shape == "q" or word.cue for unit in found for word in unit.words):
            self.cast.meet(found)
        self.said_before = False  # whether someone spoke in the sentence before

    def unit(self, unit: Unit) -> Iterator[Found]:
        words = unit.words
        saying = attributions(words)
        self._follow(unit)
        used: set[int] = set()
        for at in [index for index, word in enumerate(words) if word.shape == "q"]:
            one = attribution_of(words, at, saying)
            if one and not is_name(words, at):
                used.add(at)
                speaker = self._speaker(unit, one, saying)
                yield self._found(unit, *unit.span(at), one, speaker, direct=True)
        spoke = bool(used)
        if not used and words and words[0].shape == "q" and _goes_on(words, self.said_before):
            speaker = self.cast.order[-1] if self.said_before and self.cast.order else self.cast.focus
            speaker = speaker if self.said_before or (speaker and speaker.person) else None
            yield Found(*unit.span(0), True, speaker.shown if speaker else None, None, None, None, None, 0.4)
            spoke = True
        for one in saying:
            clause = _clause(words, one)
            if clause and _mostly_plain(words[clause[0] : clause[1]]):
                speaker = self._speaker(unit, one, saying)
                spoke = True
                yield self._found(unit, *unit.slice(*clause), one, speaker, direct=False)
        if not spoke:
            subject = _first_subject(words, len(words))
            if subject is None or not self.cast.subject_person(unit, subject):
                self.cast.focus = self.cast.acting_person(unit) or self.cast.focus
        self.said_before = spoke

    def _speaker(self, unit: Unit, one: Attribution, saying: Sequence[Attribution]) -> Speaker | None:
        subject = one.subject
        if subject is None:
            earlier = [other.subject for other in saying if other.at < one.at and other.subject]
            subject = earlier[-1] if earlier else _first_subject(unit.words, one.at)
        speaker = self._who(unit, subject) if subject else self.cast.focus
        if speaker:
            self.cast.spoke(speaker)
        return speaker

    def _who(self, unit: Unit, subject: Phrase) -> Speaker | None:
        word = unit.words[subject.first]
        if word.kind & Kind.FIRST_PERSON and subject.last == subject.first + 1:
            return None
        if word.kind & Kind.PRONOUN and subject.last == subject.first + 1:
            return self.cast.pronoun(word)
        return self.cast.named(unit, subject)

    def _follow(self, unit: Unit) -> None:
        """Whom the sentence is about, where its subject is a person."""
        subject = _first_subject(unit.words, len(unit.words))
        if subject is None:
            return
        word = unit.words[subject.first]
        alone = subject.last == subject.first + 1 and word.kind & Kind.PRONOUN
        person = self.cast.pronoun(word) if alone else self.cast.subject_person(unit, subject)
        if person is None and not alone and unit.words[subject.last - 1].kind & Kind.TITLE:
            person = self.cast.named(unit, subject)  # "The President referred to…"
        if person and person.person is not False:
            self.cast.focus = person

    def _found(self, unit: Unit, start: int, end: int, one: Attribution, speaker: Speaker | None, *, direct: bool) -> Found:
        mention = unit.slice(*one.subject.shown) if one.subject else None
        outlet, addressee = (_shown(unit, phrase) for phrase in told(unit.words, one))
        confidence = 0.3 if speaker is None else 0.9 if one.subject and one.subject.name else 0.75
        shown = speaker.shown if speaker else None
        cue = None if one.cue.verb == ":" else unit.span(one.at)
        surely = speaker is not None and speaker.surely_a_person
        return Found(start, end, direct, shown, mention, cue, outlet, addressee, confidence, surely)


def _shown(unit: Unit, phrase: Phrase | None) -> str | None:
    return unit.text[slice(*unit.slice(*phrase.shown))] if phrase else None


def _first_subject(words: Sequence[Word], stop: int) -> Phrase | None:
    """The subject a sentence begins with, past an adverbial with its comma."""
    at = 0
    while at < stop and words[at].shape == "p":
        at += 1
    if (
        at < stop
        and words[at].shape == "w"
        and (words[at].kind & (Kind.PREPOSITION | Kind.BOUNDARY | Kind.ADVERB | Kind.TIME) or words[at].cue)
    ):
        comma = next((i for i in range(at, min(stop, at + 25)) if words[i].spelling == ","), None)
        if comma is None:
            return None
        at = comma + 1
    return subject_after(words, at) if at < stop else None


def _clause(words: Sequence[Word], one: Attribution) -> tuple[int, int] | None:
    """The tokens of the clause that an attribution reports, without marks of its own."""
    if one.cue.judging or one.cue.form == "gerund":
        return None
    last = len(words)
    while last and words[last - 1].shape == "p" and words[last - 1].spelling not in CLOSING:
        last -= 1
    first = one.subject.first if one.subject and not one.inverted and one.cue.form == "verb" else one.at
    if (
        first > 3
        and words[first - 1].spelling == ","
        and one.end >= last - 6
        and not any(word.shape == "q" for word in words[:first])
        and _stands_alone(words, first - 1)
        and _clause_start(words, one, last) is None
    ):
        return 0, first - 1
    at = one.end
    if one.cue.form == "source":
        return (at + 1, last) if at < last and words[at].spelling == "," and last - at > 3 else None
    if one.inverted or at >= last:
        return None
    that = next((i for i in range(at, min(last, at + 8)) if words[i].lower == "that" and words[i].shape == "w"), None)
    begins = _clause_start(words, one, last)
    relative = that is not None and that > at and begins == at and words[at].kind & Kind.DETERMINER  # claim the bullet that hit
    if that is not None and (last - that <= 3 or not relative):
        return (that + 1, last) if last - that > 3 else None
    return (begins, last) if begins is not None else None


def _clause_start(words: Sequence[Word], one: Attribution, last: int) -> int | None:
    """Where the reported clause begins that follows its verb at once: "said the plant would close", "said on Monday it was"."""
    at = one.end
    if at + 1 < last and words[at].lower == "on" and words[at + 1].kind & Kind.TIME:
        at += 1
    while at < last and words[at].kind & Kind.TIME:
        at += 1
    if one.inverted or last - at <= 3 or one.cue.verb not in _WITHOUT_THAT or words[at + 1].kind & Kind.TIME:
        return None
    word = words[at]
    begins = word.kind & (Kind.DETERMINER | Kind.PRONOUN | Kind.FIRST_PERSON) or word.capital or word.shape == "n"
    if not begins and one.cue.verb == "say" and word.shape == "w" and not word.kind:  # "said conditions are improving"
        begins = any(later.kind & Kind.AUXILIARY for later in words[at + 1 : min(last, at + _SOON)])
    return at if begins else None


def _stands_alone(words: Sequence[Word], stop: int) -> bool:
    """Whether the words before "…, X said" are a clause, and no circumstance of it: "In an e-mail on Thursday, X said"."""
    first = words[0]
    if not (first.kind & (Kind.PREPOSITION | Kind.BOUNDARY) or (first.cue and first.cue.form == "gerund")):
        return True
    comma = next((at for at in range(stop) if words[at].spelling == ","), 0)
    return any(word.kind & Kind.AUXILIARY and not word.kind & Kind.ADVERB for word in words[comma:stop])


def _goes_on(words: Sequence[Word], said_before: bool) -> bool:
    """Whether a sentence that begins with a quotation, and has no reporting word, goes on with what was said."""
    size = len(words[0].spelling.split())
    alone = len(words) == 1 and words[0].spelling.rstrip().endswith((".", "!", "?"))
    return size >= _GOES_ON or (alone and said_before and size > 1)


def _mostly_plain(words: Sequence[Word]) -> bool:
    quoted_words = sum(len(word.spelling.split()) for word in words if word.shape == "q")
    return sum(word.shape in "wn" for word in words) > quoted_words

"""The speakers of one English article: surnames, pronouns and titles lead back to the fullest mention."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digest.text.reported.en_phrases import Phrase, without_titles
from digest.text.reported.en_words import Kind, Word
from digest.text.reported.units import Unit
from digest.text.speech_en import (
    BODY_TITLES,
    BODY_WORDS,
    DOCUMENTS,
    FEMININE_NAMES,
    HONORIFIC_GENDERS,
    MASCULINE_NAMES,
    PEOPLE_TITLES,
    PLACE_BEGINNINGS,
    PLACES,
    PRONOUNS,
)

_FEMININE = frozenset(FEMININE_NAMES.split())
_MASCULINE = frozenset(MASCULINE_NAMES.split())
_BODY_WORDS = frozenset(BODY_WORDS.split())
_BODY_TITLES = frozenset(BODY_TITLES.split())
_PLACES = frozenset(PLACES.split())
_PLACE_BEGINNINGS = frozenset(PLACE_BEGINNINGS.split())
_DOCUMENTS = frozenset(DOCUMENTS.split())
_OF_PEOPLE = frozenset(PEOPLE_TITLES.split())
_LONGEST_RUN = 9
_ORDER_KEPT = 12


@dataclass(slots=True, eq=False)
class Speaker:
    """Someone in the article; `shown` is the fullest mention as characters of the text."""

    shown: tuple[int, int]
    name: tuple[str, ...]
    roles: set[str]
    gender: str
    person: bool | None  # None: nothing tells

    @property
    def surely_a_person(self) -> bool:
        """Whether it is somebody's name in full, by a title, a "he" or "she", or the given name that begins it."""
        return self.person is True and len(self.name) > 1 and bool(self.gender or self.roles & _OF_PEOPLE)


@dataclass(slots=True)
class Cast:
    """Everyone named in the article so far, and whom a pronoun would mean."""

    fullest: dict[str, tuple[tuple[str, ...], tuple[int, int], str, set[str]]] = field(default_factory=dict)
    order: list[Speaker] = field(default_factory=list)  # who spoke, the last at the end
    focus: Speaker | None = None  # whom the last sentences are about
    _speakers: dict[str, Speaker] = field(default_factory=dict)

    proper: set[str] = field(default_factory=set)  # words seen with a capital inside a sentence
    common: set[str] = field(default_factory=set)  # words seen without one

    def meet(self, units: Sequence[Unit[Word]]) -> None:
        """Look through the whole article for the fullest form of each name."""
        for unit in units:
            for at, word in enumerate(unit.words):
                if word.shape == "w":
                    (
                        self.proper
                        if word.capital and at and unit.words[at - 1].shape == "w"
                        else self.common
                        if not word.capital
                        else set()
                    ).add(word.lower)
        for unit in units:
            words = unit.words
            for at, end in _runs(words, 0, len(words)) if not _is_headline(words) else ():
                begin = without_titles(words, at, end)
                if begin == 0 and begin < end and self._only_initial(words[0], end):
                    begin += 1
                if begin < end:
                    self._meet(unit, at, begin, end, determined=bool(at and words[at - 1].kind & Kind.DETERMINER))

    def _only_initial(self, word: Word, size: int) -> bool:
        """Whether a sentence's first word has its capital only for standing there."""
        if word.lower in self.proper or word.lower in _FEMININE or word.lower in _MASCULINE:
            return False
        return size == 1 or word.lower in self.common or word.lower.endswith(("ing", "ed"))

    def subject_person(self, unit: Unit[Word], subject: Phrase) -> Speaker | None:
        """The person a sentence begins with: its subject, or whose subject it is ("Graham's vote")."""
        return next(
            (
                person
                for at, end in _runs(unit.words, subject.first, subject.last)
                if (person := self._person(unit.words, at, end))
            ),
            None,
        )

    def acting_person(self, unit: Unit[Word]) -> Speaker | None:
        """The last person in a sentence of whom a verb is said, where its subject is none."""
        found = None
        for at, end in _runs(unit.words, 0, len(unit.words)):
            follows = unit.words[end] if end < len(unit.words) else None
            if follows and (follows.cue or follows.kind & Kind.AUXILIARY):
                found = self._person(unit.words, at, end) or found
        return found

    def _person(self, words: Sequence[Word], at: int, end: int) -> Speaker | None:
        key = words[end - 1].lower
        known = self.fullest.get(key)
        if known is None or not _is_person(known[0], known[2], known[3]) or (at and words[at - 1].kind & Kind.DETERMINER):
            return None
        return self._known(key)

    def _known(self, key: str) -> Speaker:
        name, shown, gender, roles = self.fullest[key]
        return self._speakers.setdefault(" ".join(name), Speaker(shown, name, set(roles), gender, person=True))

    def _meet(self, unit: Unit[Word], at: int, begin: int, end: int, *, determined: bool) -> None:
        words = unit.words
        name = tuple(word.lower for word in words[begin:end])
        roles = {word.lower for word in words[at:begin] if word.kind & Kind.TITLE}
        gender = next((HONORIFIC_GENDERS[role] for role in roles if role in HONORIFIC_GENDERS), _gender(name))
        start, stop = unit.slice(begin, end)
        if words[end - 1].possessive:
            stop -= 2
        known = self.fullest.get(name[-1])
        if known is None:
            self.fullest[name[-1]] = (name, (start, stop), gender, roles)
        else:
            longer = len(name) > len(known[0]) and not determined and len(name) < 5
            self.fullest[name[-1]] = (
                name if longer else known[0],
                (start, stop) if longer else known[1],
                known[2] or gender,
                known[3] | roles,
            )

    def named(self, unit: Unit[Word], phrase: Phrase) -> Speaker:
        """The speaker a phrase with a name, or a common noun, stands for."""
        words = unit.words
        first, last = phrase.shown
        name = tuple(word.lower for word in words[first:last]) if phrase.name else ()
        if not name:
            return self._unnamed(unit, phrase)
        whole, shown, gender, roles = self.fullest.get(name[-1], (name, unit.slice(first, last), "", set()))
        if not set(name) <= set(whole):
            whole, shown = name, unit.slice(first, last)
        determined = phrase.first < first and bool(words[first - 1].kind & Kind.DETERMINER)
        key = " ".join(whole)
        if key not in self._speakers:
            self._speakers[key] = Speaker(
                shown, whole, set(roles), gender, False if determined else _is_person(whole, gender, roles)
            )
        return self._speakers[key]

    def _unnamed(self, unit: Unit[Word], phrase: Phrase) -> Speaker:
        """ "the minister", "the 31-year-old": whoever has that title, or whom we speak of; "a spokesman" is someone new."""
        words = unit.words[phrase.first : phrase.last]
        definite = words[0].lower in ("the", "this", "that")
        roles = {word.lower for word in words if word.kind & Kind.TITLE}
        head = next((at for at in range(1, len(words)) if words[at].kind & Kind.PREPOSITION), len(words)) - 1
        if words[-1].lower in _BODY_TITLES or not words[head].kind & Kind.TITLE:
            roles = set()  # "the Indian navy"
        office = next((word.lower for word in reversed(words) if word.kind & Kind.TITLE), "")
        if definite and len(words) < 7 and not words[-1].lower.endswith("s"):
            for one in reversed([*self._speakers.values()]):
                if one.person and roles & one.roles and (one.name or office in one.roles):
                    return one
            for name, shown, gender, titles in self.fullest.values():
                if roles and roles <= titles:
                    key = " ".join(name)
                    return self._speakers.setdefault(key, Speaker(shown, name, set(titles), gender, person=True))
            nameable = {one.name: one for one in self.order if one.name and one.person is not False and not one.roles}
            person = next(iter(nameable.values())) if len(nameable) == 1 else None
            if roles and person:
                return person
            if self.focus and any("year-old" in word.lower or word.lower in _PEOPLE for word in words):
                return self.focus
        shown = unit.slice(phrase.first, phrase.last)
        key = unit.text[slice(*shown)].lower().removeprefix("the ").removeprefix("a ")
        lifeless = any(word.lower in _DOCUMENTS for word in words)
        human = False if lifeless else True if roles and words[-1].kind & Kind.TITLE else None
        return self._speakers.setdefault(key, Speaker(shown, (), roles, "", human))

    def pronoun(self, word: Word) -> Speaker | None:
        """Whom he, she, they or it means: the one we speak of, else the last speaker, that fits."""
        gender = PRONOUNS.get(word.lower, "")
        for one in (self.focus, *reversed(self.order)):
            if one and _fits(one, gender):
                return one
        only = [
            key
            for key, (name, _, known, roles) in self.fullest.items()
            if known == gender != "" and _is_person(name, known, roles)
        ]
        return self._known(only[0]) if len(only) == 1 else None

    def spoke(self, speaker: Speaker) -> None:
        if speaker in self.order:
            self.order.remove(speaker)
        self.order.append(speaker)
        del self.order[:-_ORDER_KEPT]
        self.focus = speaker


_PEOPLE = frozenset(
    "man woman champion winner star player veteran medallist actor singer dane swede scot briton frenchman spaniard".split()
)


def _is_headline(words: Sequence[Word]) -> bool:
    """Whether nearly all words have a capital: "Red Sox Will Nab Teixeira" names nobody."""
    long = [word for word in words if word.shape == "w" and len(word.lower) > 3]
    return len(long) > 3 and sum(word.capital for word in long) > 0.8 * len(long) and any(not word.named for word in words)


def _fits(one: Speaker, gender: str) -> bool:
    if gender in ("m", "f"):
        return one.person is not False and one.gender in ("", gender)
    return gender != "n" or not one.person


def _runs(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The runs of words that may be a name, a possessive ending one."""
    at = first
    while at < last:
        end = at
        while end < last and end - at < _LONGEST_RUN and words[end].named:
            end += 1
            if words[end - 1].possessive:
                break
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _is_person(name: tuple[str, ...], gender: str, roles: set[str]) -> bool | None:
    """Whether a name is a person's; None where nothing tells."""
    if any(word in _BODY_WORDS for word in name) or name[-1] in _PLACES or name[0] in _PLACE_BEGINNINGS:
        return False
    return True if gender or roles or len(name) > 1 else None


def _gender(name: tuple[str, ...]) -> str:
    if len(name) < 2:
        return ""
    return "f" if name[0] in _FEMININE else "m" if name[0] in _MASCULINE else ""

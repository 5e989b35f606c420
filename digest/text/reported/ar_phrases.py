"""Who an Arabic noun phrase names: titles peeled off a person, a body or a source left whole.

A phrase is walked from its first word. Titles come first and hold together by grammar (a construct noun waits for its genitive,
adjectives agree in the article, `باسم` and written-on prepositions add to an office); what then comes without the article, or is a
known given name, begins the person's name.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from digest.text.reported.ar_words import SPEAKERS, TITLES, Kind, Word, with_object

_LONGEST = 30
_LONGEST_NAME = 7
_STOPS = Kind.THAT | Kind.NEGATION | Kind.CONNECTIVE | Kind.RELATIVE | Kind.CONTENT
_ATTACHED = frozenset("في من لدي عن علي الي بين".split())
_TRAILING = frozenset(".-–،(")
_TAKES_MARKED_NAME = Kind.BODY | Kind.OUTLET | Kind.NAMER | Kind.ROLE
_PERSON = Kind.RANK | Kind.ROLE
_QUALITIES = Kind.DEMONYM | Kind.TITLE_ADJECTIVE | Kind.ADJECTIVE
_NISBA = ("ي", "يه", "يون", "يين", "يان", "ات", "ون", "ين")
_BARE_PARTICLES = frozenset("ل ب و ك ف".split())
_ABSOLUTE = ("ون", "ان")  # a plural or dual that waits for no genitive
_FUTURE = ("سي", "ست", "سن")
_SURNAMES = frozenset("سيد شيخ امير قاضي خطيب عالم مهندس حكيم نقيب ناشف حاج".split())
_EPONYMS = frozenset("ملك امير شيخ امام سلطان شهيد".split())


class Phrase(NamedTuple):
    """Tokens `first` up to `last` of a unit. `name` is the person's or outlet's own name within, None where there is none;
    `heads` are the bare title words, first the head noun."""

    first: int
    last: int
    name: tuple[int, int] | None
    heads: tuple[str, ...]
    kind: int  # of the head word
    definite: bool

    @property
    def words(self) -> tuple[int, int]:
        """What is shown of it: the name, else the whole phrase."""
        return self.name or (self.first, self.last)


def phrase_at(words: Sequence[Word], start: int, end: int, known: Set[str] = frozenset(), *, governed: bool = False) -> Phrase | None:
    """The noun phrase that begins at `start`, or None where none can. `known` are last names met before in the article;
    `governed` says that the first word may have a preposition written to it."""
    return _Walk(words, start, min(end, start + _LONGEST), known, governed).run()


class _Walk:
    """The state of one walk through a phrase."""

    __slots__ = ("at", "end", "eponym", "governed", "heads", "kept", "kind", "known", "name", "owed", "specific", "start", "words")

    def __init__(self, words: Sequence[Word], start: int, end: int, known: Set[str], governed: bool) -> None:
        self.words, self.start, self.end, self.known, self.governed = words, start, end, known, governed
        self.at = start
        self.name: int | None = None
        self.heads: list[str] = []
        self.kind = 0
        self.owed = False  # a construct noun waits for its genitive
        self.specific = False  # something definite has been said: a name may follow
        self.eponym = False  # inside "جامعة الملك فهد"
        self.kept: int | None = None  # where the phrase ends unless a name turns up

    def run(self) -> Phrase | None:
        while self.at < self.end and self._take(self.words[self.at]):
            self.at += 1
        last = self.at
        if self.name is None and self.kept is not None:
            last = self.kept
        while last > self.start and (self.words[last - 1].form in _ATTACHED or self.words[last - 1].spelling in _TRAILING):
            last -= 1
        if last <= self.start:
            return None
        name = (self.name, last) if self.name is not None and self.name < last else None
        return Phrase(self.start, last, name, tuple(self.heads), self.kind, self._definite())

    def _definite(self) -> bool:
        """Whether the phrase means someone the reader knows: "الوزير", "وزير الخارجية", not "مسؤول في الوزارة"."""
        first = self.words[self.start]
        if first.definite or first.kind & Kind.PLACE:
            return True
        second = self.words[self.start + 1] if self.start + 1 < self.at else None
        office = first.kind & _PERSON and not first.kind & (Kind.GROUP | Kind.ADJECTIVE) and second is not None
        return bool(office and second and (second.definite or second.kind & (Kind.PLACE | TITLES)) and not second.preposition)

    def _take(self, word: Word) -> bool:
        """Whether the phrase goes on with this word."""
        if word.shape != "w":
            return self._take_other(word)
        if word.form == "بان" and self.at + 1 < self.end and self.words[self.at + 1].form == "كي":
            return self._begin_name()  # Ban Ki-moon
        if word.form == "كي" and self.at > self.start and self.words[self.at - 1].form == "بان":
            return True
        if word.form == "باسم" and self.heads and self.name is None:
            self.owed = True
            return True
        if self._stops(word):
            return False
        if word.preposition and not (self.governed and self.at == self.start):
            return self._take_attached(word)
        before = self.words[self.at - 1] if self.at > self.start else None
        if word.form == "علي" and before and before.kind & Kind.RANK and before.definite and self.at + 1 < self.end and not self.words[self.at + 1].definite:
            return self._begin_name()  # المقدم على عمير: a man's name spelt like the preposition
        if word.kind & Kind.PREPOSITION and not word.kind & Kind.GIVEN:
            return self._take_preposition(word)
        if self.name is not None:
            return self._go_on_with_name(word)
        return self._take_title(word)

    def _stops(self, word: Word) -> bool:
        if self.at == self.start and word.kind & (Kind.GROUP | Kind.GIVEN):
            return False
        if word.form in _BARE_PARTICLES or (not word.kind and with_object(word)) or self._issues(word):
            return True
        if word.kind & _STOPS and not word.kind & (TITLES | Kind.GIVEN | Kind.NAME_PART | Kind.TITLE_ADJECTIVE) and word.form != "كي":
            return True
        if word.cue and not word.kind & (TITLES | Kind.GIVEN) and not (self.owed and not word.joined):
            return True
        if word.kind & Kind.ASIDE and (not (self.owed or word.kind & TITLES) or self._dates(word)):
            return True
        if word.joined and self.at > self.start:
            follows = word.definite or word.kind & (TITLES | Kind.GIVEN | Kind.PLACE | Kind.DEMONYM)
            return not follows or bool(word.cue)
        return False

    def _issues(self, word: Word) -> bool:
        following = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        named = word.kind & Kind.GIVEN and following is not None and following.kind & Kind.NAME_PART  # صدر الدين
        return bool(word.kind & Kind.ISSUED and not word.kind & TITLES and not named)

    def _dates(self, word: Word) -> bool:
        """أول أمس: an ordinal that belongs to a day."""
        following = self.words[self.at + 1] if self.at + 1 < self.end else None
        return word.form == "اول" and following is not None and following.form in ("امس", "من", "البارحه")

    def _take_other(self, word: Word) -> bool:
        before = self.words[self.at - 1] if self.at > self.start else None
        if word.shape == "q":
            if before and len(word.spelling.split()) <= 6 and (before.kind | self.kind) & _TAKES_MARKED_NAME and self.name is None:
                self.name = self.at if before.kind & (Kind.OUTLET | Kind.BODY) and len(self.heads) <= 1 else None
                self.owed, self.specific = False, True
                return True
            return False
        if word.shape == "x":
            if self.name is None and not self.owed:
                self.name = self.at
            self.owed = False
            return True
        if word.shape == "n":
            return self.name is None and (self.at == self.start or bool(self.heads))
        if word.spelling == "(":
            return self.name is None and self._skip_brackets()
        initial = before is not None and len(before.bare) == 1
        return word.spelling in ".-" and initial

    def _skip_brackets(self) -> bool:
        for close in range(self.at + 1, min(self.end, self.at + 12)):
            if self.words[close].spelling == ")":
                self.at = close
                return True
        return False

    def _take_attached(self, word: Word) -> bool:
        """A word with ب, ل or ك written to it adds to a title ("للدفاع المدني بمنطقة…"), and ends everything else."""
        if self.name is not None or not self.heads or word.kind & (Kind.OCCASION | Kind.CONTENT) and not word.kind & Kind.BODY:
            return False
        if word.preposition == "ك" or (word.preposition == "ل" and word.kind & (Kind.OUTLET | Kind.OUTLET_NAME | Kind.GIVEN)):
            return False
        if word.preposition == "ل" and word.definite and word.kind & Kind.GROUP:
            return False
        self.owed = not word.definite and bool(word.kind & TITLES)
        self.specific = True
        return True

    def _take_preposition(self, word: Word) -> bool:
        """A preposition of its own adds to a title only what a name follows, or what tells an unnamed source apart."""
        following = self.words[self.at + 1] if self.at + 1 < self.end else None
        if self.name is not None or not self.heads or word.form not in _ATTACHED or following is None or following.shape == "p":
            return False
        if self.kind & Kind.PLACE and not self.kind & SPEAKERS:
            return False
        if self.kind & (Kind.BODY | Kind.OUTLET) and not self.kind & (_PERSON | Kind.GROUP) and word.form != "في":
            return False
        if following.spelling.endswith(("ه", "ها", "هم", "هما")):
            return False  # في بيانهما
        if self._definite() and not (following.definite or following.kind & (TITLES | Kind.PLACE)):
            return False
        if following.kind & (Kind.OCCASION | Kind.RELATIVE | Kind.THAT | Kind.ASIDE | Kind.CONTENT) and not following.kind & TITLES & ~Kind.DOCUMENT:
            return False
        if self.words[self.start].definite and self.kept is None:
            self.kept = self.at
        self.owed = self.specific = True
        return True

    def _take_title(self, word: Word) -> bool:
        kind = word.kind
        before = self.words[self.at - 1] if self.at > self.start else None
        if not self.heads and kind & Kind.GIVEN and not word.definite and self.at + 1 < self.end and self.words[self.at + 1].kind & Kind.GIVEN:
            return self._begin_name()  # أمين حسن: a name that is also a title
        if kind & TITLES and not (kind & Kind.GIVEN and self.specific and not word.definite and not self.owed):
            bodily = self.heads and not self.owed and not self.kind & (_PERSON | Kind.GROUP)
            if bodily and kind & _PERSON and not kind & (Kind.BODY | Kind.COMMON | _QUALITIES) and not word.definite and not word.joined:
                return False  # مجلس الوزراء | وزير الدفاع
            return self._take_title_word(word)
        if self.eponym and kind & (Kind.GIVEN | Kind.NAME_PART):
            return True
        self.eponym = False
        if kind & (Kind.GIVEN | Kind.NAME_PART) and not (self.owed and kind & Kind.PLACE):
            return self._begin_name() if not self.heads or self.kind & _PERSON and not self.kind & Kind.GROUP else self.owed
        following = self.words[self.at + 1] if self.at + 1 < self.end else None
        if not kind and self.specific and not word.definite and following and following.form in ("بن", "ابن", "ال"):
            return self._begin_name()
        if kind & Kind.PLACE and self.heads and not self.owed and not self.specific:
            return False
        if kind & _QUALITIES or kind & Kind.PLACE or (self.owed and self.heads):
            if not self.heads:
                self.heads.append(word.bare)
                self.kind = kind
                if not kind & Kind.PLACE:
                    self.name = self.at  # a nickname, or a surname that is also an adjective
            self.specific = self.specific or word.definite or bool(kind & Kind.PLACE) or (self.owed and not word.form.endswith(_NISBA))
            self.owed = False
            return True
        if not self.heads:
            return self._begin_unknown(word)
        if word.definite:
            if before and before.definite and before.kind & _PERSON and not word.joined and not before.kind & Kind.GROUP and len(self.heads) == 1:
                return self._begin_name()  # الوزير الجبير
            self.specific = True
            return True
        if not self.specific and word.form.endswith(_NISBA):
            return True  # مصدر أمني رفيع
        if self.kind & _PERSON and not self.kind & Kind.GROUP:
            return self._begin_name() if self.specific or self.kind & Kind.RANK else True
        return not self.specific and not word.form.startswith(_FUTURE)

    def _take_title_word(self, word: Word) -> bool:
        if not self.heads:
            self.kind = word.kind
        self.eponym = bool(self.heads) and self.owed and word.definite and word.bare in _EPONYMS
        self.heads.append(word.bare)
        rank = not word.kind & (TITLES & ~Kind.RANK)
        self.owed = not word.definite and not rank and not word.bare.endswith(_ABSOLUTE)
        self.specific = self.specific or word.definite or rank
        return True

    def _begin_name(self) -> bool:
        self.name = self.at
        self.owed = False
        return True

    def _begin_unknown(self, word: Word) -> bool:
        """The first word is no title and no known name: a surname, a foreign name, or no speaker at all."""
        if word.spelling.endswith(("ه", "ها", "هم", "هما")) and not word.definite and len(word.form) > 4:
            self.heads.append(word.bare)
            return True  # أسرته, محاميها
        following = self.words[self.at + 1] if self.at + 1 < self.end else None
        if word.definite and following and (following.form in ("في", "ب", "علي") or following.preposition == "ب"):
            self.heads.append(word.bare)
            self.kind, self.specific = Kind.ROLE, True
            return True  # المختص في…, المشرف على…
        return self._begin_name()

    def _go_on_with_name(self, word: Word) -> bool:
        assert self.name is not None
        length = self.at - self.name
        before = self.words[self.at - 1]
        if length >= _LONGEST_NAME:
            return False
        if word.joined and word.kind & (Kind.GIVEN | TITLES):
            return not word.cue
        if word.kind & (Kind.GIVEN | Kind.NAME_PART) or before.kind & Kind.NAME_PART:
            return True
        if word.kind & TITLES and not word.definite or word.kind & (Kind.RANK | Kind.ROLE | Kind.GROUP):
            return self._title_after_name(word)
        if before.bare in self.known and not word.definite:
            return False
        if word.definite:
            return not word.kind & (Kind.BODY | Kind.COMMON | Kind.OUTLET) or length < 2
        if word.kind & (_QUALITIES | Kind.PLACE) or word.spelling.endswith(("ة", "اً", "ًا")):
            return False
        unknown = sum(not one.kind & (Kind.GIVEN | Kind.NAME_PART) for one in self.words[self.name : self.at])
        return unknown < 2 or (unknown < 4 and self._ends_after(word))

    def _ends_after(self, word: Word) -> bool:
        """Whether the phrase cannot go on after this word, so that it is still part of the name and no object of the verb."""
        if self.at + 1 >= len(self.words):
            return True
        following = self.words[self.at + 1]
        return following.shape in "pq" or bool(following.kind & (_STOPS | Kind.PREPOSITION | Kind.ASIDE)) or bool(following.preposition)

    def _title_after_name(self, word: Word) -> bool:
        """An apposition ends the name, unless what was taken for one is still part of the title (a misspelt word in it)."""
        assert self.name is not None
        guessed = not any(one.kind & Kind.GIVEN for one in self.words[self.name : self.at])
        following = self.words[self.at + 1] if self.at + 1 < self.end else None
        if guessed and self.heads and word.kind & Kind.RANK and word.definite and following and following.kind & Kind.GIVEN:
            self.name = None
            return self._take_title_word(word)
        surname = word.definite and (word.bare in _SURNAMES or not word.kind & (TITLES & ~Kind.RANK))
        return surname and not (following and following.kind & Kind.GIVEN)


def surely_speaks(phrase: Phrase, words: Sequence[Word], known: Set[str]) -> bool:
    """Whether a phrase is someone who can speak even where no reported clause follows."""
    first = words[phrase.words[0]]
    return bool(phrase.kind & (SPEAKERS | Kind.PLACE)) or bool(first.kind & Kind.GIVEN) or first.bare in known

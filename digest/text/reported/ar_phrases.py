"""Who an Arabic noun phrase names: titles peeled off a person, a body or a source left whole.

A phrase is walked from its first word. Titles come first and hold together by grammar (a construct noun waits for its
genitive, adjectives agree in the article, `باسم` and written-on prepositions add to an office); what then comes without the
article, or is a known given name, begins the person's name.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from digest.text.reported.ar_limits import NO_NAME_ENDS, PERSON, QUALITIES, bracket_end, name_goes_on, stops
from digest.text.reported.ar_words import NOTHING, SPEAKERS, TITLES, Kind, Word

_LONGEST = 30
_LONGEST_MARKED = 6  # words of a name in marks
_PREPOSITIONS = frozenset("في من لدي عن علي الي بين".split())
_TRAILING = frozenset(".-–،(")
_MARKED = Kind.BODY | Kind.OUTLET | Kind.NAMER | Kind.ROLE  # take a name in marks
_NOT_WITHIN = Kind.OCCASION | Kind.RELATIVE | Kind.THAT | Kind.ASIDE | Kind.CONTENT
_NISBA = ("ي", "يه", "يون", "يين", "يان", "ات", "ون", "ين")
_PRONOUNS = ("ه", "ها", "هم", "هما")
_ABSOLUTE = ("ون", "ان")  # a plural or dual that waits for no genitive
_FUTURE = ("سي", "ست", "سن")
_EPONYMS = frozenset("ملك امير شيخ امام سلطان شهيد".split())
_IN_NAMES_LAST = frozenset(("الله", "الدين"))
_IN_NAMES = frozenset("بن ابن ال الله الدين".split())  # what stands before them is a name


class Phrase(NamedTuple):
    """Tokens `first` up to `last` of a unit. `name` is the person's or outlet's own name within, None where there is none;
    `heads` are the bare title words, first the head noun; `kind` is the head noun's; `definite`: someone the reader knows."""

    first: int
    last: int
    name: tuple[int, int] | None
    heads: tuple[str, ...]
    kind: int
    definite: bool

    @property
    def words(self) -> tuple[int, int]:
        """What is shown of it: the name, else the whole phrase."""
        return self.name or (self.first, self.last)


def phrase_at(
    words: Sequence[Word], start: int, end: int, known: Set[str] = frozenset(), *, governed: bool = False
) -> Phrase | None:
    """The noun phrase that begins at `start`, or None where none can. `known` are last names met before in the article;
    `governed` says that the first word may have a preposition written to it."""
    return _Walk(words, start, min(end, start + _LONGEST), known, governed=governed).run()


def surely_speaks(phrase: Phrase, words: Sequence[Word], known: Set[str]) -> bool:
    """Whether a phrase is someone who can speak even where no reported clause follows."""
    first = words[phrase.words[0]]
    return bool(phrase.kind & (SPEAKERS | Kind.PLACE)) or bool(first.kind & Kind.GIVEN) or first.bare in known


class _Walk:
    """The state of one walk through a phrase. Each `_take…` says whether the phrase goes on with the word at `at`."""

    def __init__(self, words: Sequence[Word], start: int, end: int, known: Set[str], *, governed: bool) -> None:
        self.words, self.start, self.end, self.known, self.governed = words, start, end, known, governed
        self.at = start
        self.name: int | None = None
        self.heads: list[str] = []
        self.kind = 0
        self.owed = False  # a construct noun waits for its genitive
        self.specific = False  # something definite has been said: a name may follow
        self.eponym = False  # inside "جامعة الملك فهد"
        self.kept: int | None = None  # where the phrase ends unless a name turns up

    @property
    def before(self) -> Word:
        return self.words[self.at - 1] if self.at > self.start else NOTHING

    @property
    def following(self) -> Word:
        return self.words[self.at + 1] if self.at + 1 < self.end else NOTHING

    @property
    def anonymous(self) -> bool:
        """Whether the head noun is of people or bodies that have no personal name: مصادر, الشركة."""
        return not self.kind & PERSON or bool(self.kind & Kind.GROUP)

    def run(self) -> Phrase | None:
        while self.at < self.end and self._take(self.words[self.at]):
            self.at += 1
        last = self.kept if self.name is None and self.kept is not None else self.at
        while last > self.start and (self.words[last - 1].form in _PREPOSITIONS or self.words[last - 1].spelling in _TRAILING):
            last -= 1
        if last <= self.start:
            return None
        name = (self.name, last) if self.name is not None and self.name < last else None
        if name and self.words[name[0]].shape == "q":
            name = name[0], name[0] + 1
        return Phrase(self.start, last, name, tuple(self.heads), self.kind, self._definite())

    def _definite(self) -> bool:
        """الوزير and وزير الخارجية are, مسؤول في الوزارة is not."""
        first, second = self.words[self.start], self.words[self.start + 1] if self.start + 1 < self.at else NOTHING
        if first.definite or first.kind & Kind.PLACE:
            return True
        office = first.kind & PERSON and not first.kind & (Kind.GROUP | Kind.ADJECTIVE)
        return bool(office) and (second.definite or bool(second.kind & (Kind.PLACE | TITLES))) and not second.preposition

    def _take(self, word: Word) -> bool:
        if word.shape != "w":
            return self._take_other(word)
        if word.form == "بان" and self.following.form == "كي":
            return self._begin_name()  # Ban Ki-moon
        if word.form == "كي" and self.before.form == "بان":
            return True
        if (
            self.name is not None
            and self.following.form in _IN_NAMES_LAST
            and not word.preposition
            and self.before.kind & Kind.GIVEN
        ):
            return True  # حسن فضل الله
        if word.form == "باسم" and self.heads and self.name is None:
            self.owed = True
            return True
        if word.form == "ال" and word.spelling.endswith("ـ"):
            return bool(self.heads)  # المهرجان الـ17
        if stops(self.words, self.at, self.start, owed=self.owed):
            return False
        if word.preposition and not (self.governed and self.at == self.start):
            return self._take_attached(word)
        if word.form == "علي" and self.before.kind & Kind.RANK and self.before.definite and not self.following.definite:
            return self._begin_name()  # المقدم على عمير: a man's name spelt like the preposition
        if word.kind & Kind.PREPOSITION and not word.kind & Kind.GIVEN:
            return self._take_preposition(word)
        if self.name is None:
            return self._take_title(word)
        return name_goes_on(self.words, self.name, self.at, self.known) or self._was_title(word)

    def _take_other(self, word: Word) -> bool:
        """Numbers, brackets, names in marks and in other letters."""
        if word.shape == "q":
            fits = (self.before.kind | self.kind) & _MARKED and len(word.spelling.split()) <= _LONGEST_MARKED
            if self.at == self.start or self.name is not None or not fits:
                return False
            self.name = self.at if self.before.kind & (Kind.OUTLET | Kind.BODY) and len(self.heads) <= 1 else None
            self.owed, self.specific = False, True
            return True
        if word.shape == "x":
            self.name = self.at if self.name is None and not self.owed else self.name
            self.owed = False
            return True
        if word.shape == "n":
            return self.name is None and (self.at == self.start or bool(self.heads))
        close = bracket_end(self.words, self.at, self.end) if word.spelling == "(" and self.name is None else None
        self.at = close or self.at
        return close is not None or (word.spelling in ".-" and len(self.before.bare) == 1)

    def _take_attached(self, word: Word) -> bool:
        """A word with ب, ل or ك written to it adds to a title ("للدفاع المدني بمنطقة…"), and ends everything else."""
        if self.name is not None or not self.heads or word.preposition == "ك":
            return False
        if word.kind & (Kind.OCCASION | Kind.CONTENT) and not word.kind & Kind.BODY:
            return False
        told = word.kind & (Kind.OUTLET | Kind.OUTLET_NAME | Kind.GIVEN) or (word.definite and word.kind & Kind.GROUP)
        told = told or (word.definite and word.bare.endswith("ين"))
        if word.preposition == "ل" and told:
            return False
        self.owed = not word.definite and bool(word.kind & TITLES)
        self.specific = True
        return True

    def _take_preposition(self, word: Word) -> bool:
        """A preposition of its own adds to a title only what a name follows, or what tells an unnamed source apart."""
        following = self.following
        if self.name is not None or not self.heads or word.form not in _PREPOSITIONS or following.shape in ("", "p"):
            return False
        bodily = self.kind & (Kind.BODY | Kind.OUTLET) and self.anonymous and not self.kind & Kind.GROUP
        if (self.kind & Kind.PLACE and not self.kind & SPEAKERS) or (bodily and word.form != "في"):
            return False
        if following.spelling.endswith(_PRONOUNS) or (
            following.kind & _NOT_WITHIN and not following.kind & TITLES & ~Kind.DOCUMENT
        ):
            return False  # في بيانهما, في مؤتمر
        if self._definite() and not (following.definite or following.kind & (TITLES | Kind.PLACE)):
            return False
        if self.words[self.start].definite and self.kept is None:
            self.kept = self.at
        self.owed = self.specific = True
        return True

    def _take_title(self, word: Word) -> bool:
        """A word before any name has begun."""
        kind = word.kind
        named = kind & Kind.GIVEN and not word.definite
        if named and not self.heads and self.following.kind & Kind.GIVEN:
            return self._begin_name()  # أمين حسن: a name that is also a title
        if kind & TITLES and not (named and self.specific and not self.owed):
            return self._take_title_word(word)
        if self.eponym and kind & (Kind.GIVEN | Kind.NAME_PART):
            return True
        self.eponym = False
        if kind & (Kind.GIVEN | Kind.NAME_PART) and not (self.owed and kind & Kind.PLACE):
            return self._begin_name() if not self.heads or not self.anonymous else self.owed
        if not kind and self.specific and self.following.form in _IN_NAMES:
            return self._begin_name()
        if kind & Kind.PLACE and self.heads and not self.owed and not self.specific:
            return False
        if kind & (QUALITIES | Kind.PLACE) or (self.owed and self.heads):
            return self._take_quality(word)
        return self._take_unknown(word) if self.heads else self._begin_unknown(word)

    def _take_title_word(self, word: Word) -> bool:
        office_only = word.kind & PERSON and not word.kind & (Kind.BODY | Kind.COMMON | QUALITIES)
        complete = self.heads and not self.owed and not self.kind & (PERSON | Kind.GROUP)
        if complete and office_only and not word.definite and not word.joined:
            return False  # مجلس الوزراء | وزير الدفاع
        if not self.heads:
            self.kind = word.kind
        self.eponym = bool(self.heads) and self.owed and word.definite and word.bare in _EPONYMS
        self.heads.append(word.bare)
        rank = not word.kind & (TITLES & ~Kind.RANK)
        self.owed = not word.definite and not rank and not word.bare.endswith(_ABSOLUTE)
        self.specific = self.specific or word.definite or rank
        return True

    def _take_quality(self, word: Word) -> bool:
        """An adjective, a place, or the genitive that was owed."""
        if not self.heads:
            self.heads.append(word.bare)
            self.kind = word.kind
            if not word.kind & Kind.PLACE:
                self.name = self.at  # a surname that is also an adjective
        genitive = self.owed and not word.form.endswith(_NISBA)
        self.specific = self.specific or word.definite or bool(word.kind & Kind.PLACE) or genitive
        self.owed = False
        return True

    def _take_unknown(self, word: Word) -> bool:
        """A word we know nothing of, after a title: an adjective, or where the name begins."""
        if word.definite:
            short = len(self.heads) == 1 and self.before.definite and self.before.kind & PERSON
            if short and not word.joined and not self.before.kind & Kind.GROUP:
                return self._begin_name()  # الوزير الجبير
            self.specific = True
            return True
        if not self.specific and word.form.endswith(_NISBA):
            return True  # مصدر أمني رفيع
        if word.spelling.endswith(NO_NAME_ENDS):
            return False
        if not self.anonymous:
            return self._begin_name() if self.specific or self.kind & Kind.RANK else True
        return not self.specific and not word.form.startswith(_FUTURE)

    def _begin_unknown(self, word: Word) -> bool:
        """The first word is no title and no known name: a surname, a foreign name, or no speaker at all."""
        if word.spelling.endswith(_PRONOUNS) and not word.definite and len(word.form) > 4:
            self.heads.append(word.bare)
            return True  # أسرته, محاميها
        follows = self.following
        office = follows.form in ("في", "ب", "علي") or follows.preposition == "ب"  # المختص في…, المشرف على…
        if word.definite and (office or (follows.kind & Kind.GIVEN and not follows.definite)):  # المتطوع سليم
            self.heads.append(word.bare)
            self.kind, self.specific = Kind.ROLE, True
            return True
        return self._begin_name()

    def _begin_name(self) -> bool:
        self.name = self.at
        self.owed = False
        return True

    def _was_title(self, word: Word) -> bool:
        """What was taken for a name is still title where a rank and a given name follow (a misspelt word in it)."""
        guessed = not any(one.kind & Kind.GIVEN for one in self.words[self.name : self.at])
        if guessed and self.heads and word.kind & Kind.RANK and word.definite and self.following.kind & Kind.GIVEN:
            self.name = None
            return self._take_title_word(word)
        return False

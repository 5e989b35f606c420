"""Whether a spelling means a place where it stands, and which of several places: from the words beside it and the countries
that the text speaks of.

Nothing is guessed: where the words beside a doubtful spelling do not support it, or two places are as likely, no place is
meant.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from digest.text import place_words, speech_en
from digest.text.folding import fold
from digest.text.longer_names import in_longer_name
from digest.text.places import Place, Sense, places
from digest.text.remembered import Remembered
from digest.text.tokens import Tokens

_PARTICLES = frozenset("وفبل")
_OPENING, _CLOSING = frozenset('«“"„‹'), frozenset('»”"“›')
_SHORT = 3  # letters of a name that may be a word with its possessive
_LARGER_BY_FAR = 8  # times the inhabitants: then the larger one is meant where nothing else tells
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "بال", "لل", "ولل", "وبال")


def _set(*lists: str) -> frozenset[str]:
    return frozenset(fold(" ".join(lists)).split())


def _with_clitics(words: str) -> frozenset[str]:
    return frozenset(clitic + word for word in fold(words).split() for clitic in _CLITICS)


_NOUNS = _with_clitics(place_words.ARABIC_NOUNS) | _set(place_words.ENGLISH_NOUNS)
_ARABIC_PREPOSITIONS = frozenset(
    clitic + word for word in fold(place_words.ARABIC_PREPOSITIONS).split() for clitic in ("", "و", "ف", "ب", "ل")
)
_PREPOSITIONS = _ARABIC_PREPOSITIONS | _set(place_words.ENGLISH_PREPOSITIONS)
_INSIDE = frozenset(fold("في إلى وفي وإلى").split())
_CONJUNCTIONS = _set(place_words.ARABIC_CONJUNCTIONS, place_words.ENGLISH_CONJUNCTIONS)
_GIVEN = _set(speech_en.MASCULINE_NAMES, speech_en.FEMININE_NAMES)


def _country(word: str) -> str | None:
    """The country whose people or things a folded word names."""
    demonyms = places().demonyms
    return demonyms.get(word) or (demonyms.get(word[1:]) if word[:1] in _PARTICLES else None)


_COUNTRIES = Remembered(_country)


class Spot(NamedTuple):
    """A spelling found: tokens `first` up to `last`, what may be meant, and the Arabic particles written before it."""

    first: int
    last: int
    senses: tuple[Sense, ...]
    clitic: str


class Context:
    """One text, and what it says about where it is."""

    def __init__(self, found: Tokens, certain: Sequence[Place]) -> None:
        """`certain` are the places that need no support."""
        self._found = found
        self._certain = certain

    @cached_property
    def spoken_of(self) -> Counter[str]:
        """Country → how often the text speaks of it: by its name, a place of it, or what is of it."""
        counts = Counter(code for place in self._certain for code in place.countries)
        counts.update(filter(None, map(_COUNTRIES.__getitem__, self._found.words)))
        return counts

    def decide(self, spot: Spot, before: Place | None) -> Place | None:
        """The place meant, None for none. `before` is the place that stands right before it, only a conjunction between."""
        if self._in_marks(spot) or in_longer_name(self._found, spot.first, spot.last, spot.clitic, person=False):
            return None
        possible = [sense.place for sense in spot.senses if self._supported(spot, sense, before)]
        return self._likeliest(possible, before) if len(possible) > 1 else possible[0] if possible else None

    # --- which one ------------------------------------------------------------------------------------------------------------

    def _likeliest(self, possible: list[Place], before: Place | None) -> Place | None:
        beside = [
            place
            for place in possible
            if before and (place.kind == before.kind) and (before.kind == "country" or self._shared(place, before))
        ]
        if len(beside) == 1:
            return beside[0]
        weights = [max((self.spoken_of[code] for code in place.countries), default=0) for place in possible]
        best = max(weights)
        likeliest = [place for place, weight in zip(possible, weights, strict=True) if weight == best]
        if len(likeliest) == 1:
            return likeliest[0]
        if any(place.kind != "city" for place in likeliest):
            return None
        first, second = sorted(likeliest, key=lambda place: -place.inhabitants)[:2]
        return first if first.inhabitants >= _LARGER_BY_FAR * max(second.inhabitants, 1) else None

    @staticmethod
    def _shared(one: Place, other: Place) -> bool:
        return not set(one.countries).isdisjoint(other.countries)

    # --- support --------------------------------------------------------------------------------------------------------------

    def _supported(self, spot: Spot, sense: Sense, before: Place | None) -> bool:
        place, mark = sense
        if not mark:
            return not self._possessive(spot, place) or self._noun(spot) or self._qualified(spot, place) or self._inside(spot)
        if mark == "~":
            return before is not None or self._opens(spot) or self._governed(spot) or self._noun(spot)
        if mark in "^?" and self._person(spot, strictly=mark == "?"):
            return False
        if mark == "^" or self._noun(spot) or self._qualified(spot, place):
            return True
        return mark == "?" and (self._beside(place, before) or self._expected(spot, place))

    def _word(self, index: int) -> str:
        return self._found.words[index] if 0 <= index < len(self._found.words) else ""

    def _previous(self, spot: Spot) -> str:
        """The word right before, nothing but a space between; none where particles are written to the spelling itself."""
        return self._word(spot.first - 1) if spot.first and self._found.gaps[spot.first] == " " else ""

    def _next(self, spot: Spot) -> str:
        return self._word(spot.last) if spot.last < len(self._found.words) and self._found.gaps[spot.last] == " " else ""

    def _in_marks(self, spot: Spot) -> bool:
        """A place in marks of its own is an outlet's or a work's name: «الرياض»."""
        gaps = self._found.gaps
        return (
            gaps[spot.first][-1:] in _OPENING and gaps[spot.last][:1] in _CLOSING and gaps[spot.first] != "" != gaps[spot.last]
        )

    def _noun(self, spot: Spot) -> bool:
        previous, following = self._previous(spot), self._next(spot)
        if spot.clitic:
            return False
        return (
            previous in _NOUNS
            or (following in _NOUNS and following.isascii())
            or (previous == "of" and self._word(spot.first - 2) in _NOUNS)
        )

    def _governed(self, spot: Spot) -> bool:
        return spot.clitic in ("ب", "ل") if spot.clitic else self._previous(spot) in _PREPOSITIONS

    def _inside(self, spot: Spot) -> bool:
        return spot.clitic == "ب" if spot.clitic else self._previous(spot) in _INSIDE

    def _possessive(self, spot: Spot, place: Place) -> bool:
        """Whether a short name in ة is written with ه, as "his" is: جده is his grandfather before it is Jeddah."""
        spelled = self._found.spelled[spot.last - 1]
        short = spot.last - spot.first == 1 and len(self._found.words[spot.first]) == len(spot.clitic) + _SHORT
        return short and spelled.endswith("ه") and place.name.get("ar", "").endswith("ة")

    def _opens(self, spot: Spot) -> bool:
        return spot.first == 0 or self._found.gaps[spot.first] not in (" ", "")

    def _qualified(self, spot: Spot, place: Place) -> bool:
        """صور اللبنانية; Tyre, Lebanon."""
        following = self._word(spot.last)
        if following.startswith("ال"):
            return places().demonyms.get(following) in place.countries
        if not following or self._found.gaps[spot.last] != ", ":
            return False
        return any(sense.place.kind != "city" and self._shared(sense.place, place) for sense in places().senses(following))

    def _beside(self, place: Place, before: Place | None) -> bool:
        return before is not None and self._shared(place, before)

    def _expected(self, spot: Spot, place: Place) -> bool:
        spoken = place.kind == "country" or any(self.spoken_of[code] for code in place.countries)
        return spoken and self._governed(spot)

    def _person(self, spot: Spot, *, strictly: bool) -> bool:
        """Whether the capitals beside it make it a person's name: Michael Jordan, Paris Hilton; `strictly`, any capital
        does."""
        if self._word(spot.first) > "\u0590":
            return False
        previous, following = self._previous(spot), self._next(spot)
        if previous in _GIVEN or (
            strictly and previous and previous not in _PREPOSITIONS and self._found.spelled[spot.first - 1][0].isupper()
        ):
            return True
        return bool(following) and self._found.spelled[spot.last][0].isupper() and following not in _NOUNS


def joined(found: Tokens, end: int, start: int) -> bool:
    """Whether two spellings stand side by side, a comma or a conjunction between them."""
    if end == start:
        return found.gaps[start] in (" ", ", ", "، ", " – ", "-")
    return end + 1 == start and found.words[end] in _CONJUNCTIONS

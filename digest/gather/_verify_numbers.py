"""Whether a text and its source say the same numbers.

Both are read by `digest.text.numbers`, whatever their digits and words. Each firm number of the one must be among the numbers
of the other as often as it is said; words that only imply a number (both, عقد, a dual) may answer for one and need no answer.
In a language whose number words we do not read, small numbers go unasked.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, zip_longest
from typing import NamedTuple

from digest.gather._verify_dates import month_at
from digest.problems import Finding, Reason
from digest.text.counted.units import arabic_duals
from digest.text.folding import fold
from digest.text.number_words import ARABIC, ENGLISH, HALVES_OF_DAY
from digest.text.numbers import NumberMention, find_numbers
from digest.text.remembered import Remembered
from digest.text.same_numbers import (
    CENTURY,
    DUAL_ENDINGS,
    DUALS_OF_TIME,
    OFFERS,
    PER_CENT_BEFORE,
    PER_CENT_WORDS,
    SCALES,
    SHORTEST_DUAL,
    TENS_OF_YEARS,
)
from digest.text.tokens import Tokens, tokens

_HOUR = frozenset(map(fold, "الساعة الساعه بالساعة at".split()))
_WITH_WORDS = frozenset(("ar", "en"))  # languages whose number words are read
_SURE_DUAL = 6  # letters
_NO_DUALS = frozenset(map(fold, "الأرجنتين والأرجنتين".split()))
_BOTH = frozenset(map(fold, "كلا كلتا كلي كلتي وكلا وكلتا لكلا لكلتا بكلا بكلتا".split()))
_SMALL = 20  # said in words where digits stood, in a language whose words we do not read
_HYPHENS = frozenset("-–—‑−")
_SIGNS = "%٪％"
_NEAR = 24  # characters behind a number that may say per cent
_SPACES = " \u00a0\u202f"


class Quantity(NamedTuple):
    """A number of a text. `firm`: the other side has to say it."""

    value: float
    text: str
    firm: bool
    percent: bool


class Numbers(NamedTuple):
    """The numbers of a text, and what is needed to tell which values its other words may answer for."""

    said: tuple[Quantity, ...]
    found: Tokens
    language: str
    mentions: Sequence[NumberMention]

    def offered(self) -> Counter[float]:
        """How often each value is implied."""
        return Counter(_offers(self.found, self.language, self.mentions))

    def duals(self) -> int:
        """How many words look like an Arabic dual."""
        return sum(map(_looks_dual, self.found.words)) if self.language == "ar" else 0


def compare(source: str, source_language: str, output: str, language: str) -> tuple[list[Finding], int]:
    """What is wrong with the numbers of the output: changed, dropped, added; and how many numbers both say."""
    theirs, ours = read(source, source_language), read(output, language)
    if not theirs.said and not ours.said:
        return [], 0
    shared = len({quantity.value for quantity in theirs.said} & {quantity.value for quantity in ours.said})
    lost = _unanswered(theirs, ours, source_language, language)
    new = _unanswered(ours, theirs, language, source_language)
    return [*_findings(lost, new), *_per_cents(theirs, ours, lost, new)], shared


def added(source: str, output: str, language: str) -> list[str]:
    """The numbers of a text that a source in the same language does not have, as they are written."""
    theirs = {quantity.value for quantity in read(source, language).said}
    return [quantity.text for quantity in read(output, language).said if quantity.firm and quantity.value not in theirs]


def read(text: str, language: str) -> Numbers:
    """The numbers of a text with what it implies."""
    found = tokens(text)
    mentions = find_numbers(text, language)
    said = [_quantity(text, found, mention, language) for mention in mentions]
    for index in range(1, len(said)):
        between = text[mentions[index - 1].end : mentions[index].start]
        if between in _HYPHENS and said[index].value == said[index - 1].value:
            said[index] = said[index]._replace(firm=False)  # 2-2, a draw with two goals
    if language == "ar":
        duals = [index for index in _surely_dual(found.words) if not _is_second_dual(found.words, index)]
        covered = {found.first_at(mention.start) for mention in mentions} if duals else frozenset()
        said += [
            Quantity(2, found.spelled[index], firm=True, percent=False)
            for index in duals
            if index not in covered and index - 1 not in covered
        ]
    return Numbers(tuple(said), found, language, mentions)


def _quantity(text: str, found: Tokens, mention: NumberMention, language: str) -> Quantity:
    written = text[mention.start : mention.end]
    in_words = not mention.digits
    behind = found.last_at(mention.end - 1) + 1
    if mention.value == 0 and found.gaps[found.first_at(mention.start)] == ":":
        return Quantity(0.0, written, firm=False, percent=False)  # the minutes of 15:00
    vague = in_words and (mention.value <= 1 or (mention.ordinal and mention.value == 2))
    firm = not vague or month_at(found, behind + (found.words[behind : behind + 1] == ["من"]), language) > 0
    value, scale = float(mention.value), 1
    if language in SCALES:
        scale = SCALES[language].get(found.words[behind], 1) if found.joined(behind) else 1
    return Quantity(round(value * scale, 6), written, firm, _is_per_cent(text, mention, language))


def _is_per_cent(text: str, mention: NumberMention, language: str) -> bool:
    behind = text[mention.end : mention.end + _NEAR].lstrip(_SPACES)
    before = text[max(0, mention.start - _NEAR) : mention.start].rstrip(_SPACES)
    if behind[:1] in tuple(_SIGNS) or (before[-1:] in tuple(_SIGNS) and not before[-2:-1].isdecimal()):
        return True
    words = PER_CENT_WORDS.get(language, ())
    return fold(behind).startswith(words) if words else before.endswith(PER_CENT_BEFORE.get(language, ("\0",)))


def _surely_dual(words: Sequence[str]) -> list[int]:
    """The words that count two."""
    return [index for index, dual in enumerate(map(_DUALS.__getitem__, words)) if dual]


def _is_second_dual(words: Sequence[str], index: int) -> bool:
    """Whether the word before says the same two."""
    before = words[index - 1] if index else ""
    return before in _BOTH or (before.endswith(("ان", "ين")) and len(before) >= SHORTEST_DUAL)


def _is_dual(word: str) -> bool:
    """Whether a word surely counts two: one of those we know, or a feminine dual."""
    if word in _plain_duals():
        return True
    if len(word) < _SURE_DUAL or word in _NO_DUALS:
        return False
    return (word.endswith("تان") and not word.endswith("ستان")) or (word.endswith("تين") and word.startswith(("ال", "وال")))


_DUALS = Remembered(_is_dual)


@cache
def _plain_duals() -> frozenset[str]:
    """Duals of what news counts, without the article: with it they refer back, and may be said without a number."""
    named = frozenset(word for word in arabic_duals() if not word.removeprefix("و").startswith(("ال", "بال", "كال", "لل")))
    return named | {clitic + word for word in DUALS_OF_TIME for clitic in ("", "و", "ب", "ل", "ال")}


def _offers(found: Tokens, language: str, mentions: Sequence[NumberMention]) -> Iterator[float]:
    if language in _OFFERED:
        yield from chain.from_iterable(map(_OFFERED[language].__getitem__, found.words))
    yield from _implied(found, language, mentions)


_STEMS = {word: float(entry.value) for word, entry in ENGLISH.items() if entry.kind == "unit" and 2 <= entry.value <= 10}


def _english(word: str) -> tuple[float, ...]:
    """What an English word implies, by itself or as it begins: both; fourball, sixpack."""
    begun = (value for stem, value in _STEMS.items() if word.startswith(stem) and len(word) > len(stem) + 2)
    return (*OFFERS["en"].get(word, ()), *(() if word in ENGLISH else begun))


def _arabic(word: str) -> tuple[float, ...]:
    return _arabic_table().get(word, ())


@cache
def _arabic_table() -> dict[str, tuple[float, ...]]:
    articles = ("", "ال", "و", "ب", "ل", "وال", "بال", "لل", "ف", "ك")
    return {article + word: values for word, values in OFFERS["ar"].items() for article in articles}


_OFFERED = {"ar": Remembered(_arabic), "en": Remembered(_english)}


def _looks_dual(word: str) -> bool:
    return len(word) >= SHORTEST_DUAL and word.endswith(DUAL_ENDINGS) and word not in ARABIC


def _implied(found: Tokens, language: str, mentions: Sequence[NumberMention]) -> Iterator[float]:
    """Hours of the other clock, the century of a decade and the decade of a century, tens of years."""
    for mention in mentions:
        value = mention.value
        behind = found.last_at(mention.end - 1) + 1
        following = found.words[behind : behind + 3]
        if mention.digits and value <= 24 and _is_hour(found, behind):
            yield from (float(value + 12), float(value - 12), 0.0)
        if not TENS_OF_YEARS.get(language, frozenset()).isdisjoint(following):
            yield float(value * 10)
        before = found.words[max(0, behind - 4) : behind]
        centuries = CENTURY.get(language, frozenset())
        if value <= 30 and (not centuries.isdisjoint(following) or not centuries.isdisjoint(before)):
            yield from (float(value * 100 - 100), float(value * 100))
        if mention.ordinal and value >= 1000 and value % 100 == 0:
            yield float(value // 100 + 1)


def _is_hour(found: Tokens, behind: int) -> bool:
    """Whether the number before a token is an hour: 15:30, 3 pm, الساعة 3."""
    following = found.words[behind : behind + 3]
    before = found.words[max(0, behind - 3) : behind - 1]
    if found.gaps[behind - 1] == ":":
        return False
    return found.gaps[behind] == ":" or not (HALVES_OF_DAY.isdisjoint(following) and _HOUR.isdisjoint(before))


def _unanswered(ours: Numbers, theirs: Numbers, language: str, other: str) -> list[Quantity]:
    """The firm numbers of one side that the other does not say as often."""
    there = [quantity.value for quantity in theirs.said]
    unsaid: list[Quantity] = []
    for quantity in ours.said:
        if quantity.value in there:
            there.remove(quantity.value)
        elif quantity.firm:
            unsaid.append(quantity)
    if not unsaid:
        return []
    offered = theirs.offered() - ours.offered()  # what both only imply is settled between them
    duals = theirs.duals()
    missing: list[Quantity] = []
    for quantity in unsaid:
        if offered[quantity.value] > 0:
            offered[quantity.value] -= 1
        elif quantity.value == 2 and duals and not any(map(str.isdecimal, quantity.text)):
            duals -= 1
        elif not _unasked(quantity, language, other):
            missing.append(quantity)
    return missing


def _unasked(quantity: Quantity, language: str, other: str) -> bool:
    """Whether the other language may say a number in words that we do not read."""
    if language in _WITH_WORDS and other in _WITH_WORDS:
        return False
    in_words = not any(map(str.isdecimal, quantity.text))
    return in_words or (other not in _WITH_WORDS and quantity.value <= _SMALL)


def _findings(lost: Sequence[Quantity], new: Sequence[Quantity]) -> Iterator[Finding]:
    for old, added in zip_longest(lost, new):
        if old is None:
            yield Finding(Reason.NUMBER_ADDED, added.text)
        elif added is None:
            yield Finding(Reason.NUMBER_DROPPED, old.text)
        else:
            yield Finding(Reason.NUMBER_CHANGED, f"{old.text} → {added.text}")


def _per_cents(theirs: Numbers, ours: Numbers, lost: Sequence[Quantity], new: Sequence[Quantity]) -> Iterator[Finding]:
    """Numbers that are per cent on one side only."""
    if not any(quantity.percent for quantity in (*theirs.said, *ours.said)):
        return
    before = Counter(quantity.value for quantity in theirs.said if quantity.percent and quantity not in lost)
    after = Counter(quantity.value for quantity in ours.said if quantity.percent and quantity not in new)
    for value in before - after:
        yield Finding(Reason.NUMBER_CHANGED, f"{value:g}% → {value:g}")
    for value in after - before:
        yield Finding(Reason.NUMBER_CHANGED, f"{value:g} → {value:g}%")

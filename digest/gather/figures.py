"""The figures of an article: numbers that count or measure something, with their unit, bound, place and who gives them.

Dates, clocks, ages, scores, ranks and numbers in names are left out (`digest.text.counted.roles`). The unit is told by what
befell the people counted (`harm`), by the noun beside the number (`units`), or by a sign, code or word of money (`money`). A
number with none of them has the unit "number"; a small one is left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.records import Bound, Figure, Mention, Quote, Sentence
from digest.text.arabic import bare_forms
from digest.text.counted.amount import Amount
from digest.text.counted.amounts import amounts
from digest.text.counted.bound_words import BEFORE, BEHIND, LAST_WORDS, LONGEST
from digest.text.counted.givers import giver
from digest.text.counted.harm import Harm, harm, in_sickness
from digest.text.counted.units import HARMS, is_magnitude
from digest.text.people import PROVISIONAL
from digest.text.tokens import Tokens, tokens

_LARGE = 10  # a bare whole number below this is no news
_NEAR = 6  # tokens behind a number within which what happened is part of its phrase
_COMMAS = frozenset(",،")
_QUOTES_BACK = 4  # quotes that may begin between a quote and a figure inside it
_BELIEVED = 0.5  # a speaker less sure than this gives no figure


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a sentence says about all its figures: its tokens, its places, who gives them."""

    end: int
    limits: tuple[int, int]
    places: Sequence[Mention]
    given_by: str | None


def find_figures(
    text: str, language: str, sentences: Sequence[Sentence], names: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Figure, ...]:
    """The figures of a text in order. `sentences` bound what belongs together, `names` give the place, `quotes` the speaker;
    all three in the order of the text.

    Each is the slice `text[start:end]`: number, noun, and what happened where it stands beside them. Arabic duals of known
    nouns (شخصان) count two. Other languages than Arabic and English give numbers, money and per cent. Linear time, no errors.
    """
    return tuple(_figures(text, language, sentences, names, quotes))


def _figures(
    text: str, language: str, sentences: Sequence[Sentence], names: Sequence[Mention], quotes: Sequence[Quote]
) -> Iterator[Figure]:
    scene: _Scene | None = None
    starts = [sentence.start for sentence in sentences]
    quoted = [quote.start for quote in quotes]
    named = [name.start for name in names]
    found = tokens(text)
    for amount in amounts(text, language):
        if scene is None or amount.start >= scene.end:
            scene = _scene(found, language, _sentence(found, sentences, starts, amount.start), names, named)
        bound, first = _bound(found, amount, language)
        read = _unit(found, amount, first, scene, language)
        if read is None:
            continue
        unit, start, end = read
        speaker = _speaker(quotes, quoted, start)
        yield Figure(
            value=amount.value,
            upper=amount.upper,
            bound=bound,
            unit=unit,
            place=_nearest(scene.places, start),
            given_by=speaker or scene.given_by,
            text=text[start:end],
            start=start,
            end=end,
        )


# --- the sentence ---------------------------------------------------------------------------------------------------------


def _sentence(found: Tokens, sentences: Sequence[Sentence], starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The characters of the sentence around a place; the whole text where no sentences are given."""
    index = bisect_right(starts, offset) - 1
    if not sentences:
        return 0, len(found.text)
    following = starts[index + 1] if index + 1 < len(starts) else len(found.text)
    return (sentences[index].start if index >= 0 else 0), following


def _scene(found: Tokens, language: str, span: tuple[int, int], names: Sequence[Mention], named: Sequence[int]) -> _Scene:
    start, end = span
    limits = bisect_left(found.starts, start), bisect_left(found.starts, end)
    inside = names[bisect_left(named, start) : bisect_left(named, end)]
    given = giver(found, *limits, language)
    return _Scene(
        end=end,
        limits=limits,
        places=[name for name in inside if name.kind == "place"],
        given_by=None if given is None else _named(inside, found.text, given),
    )


def _start(name: Mention) -> int:
    return name.start


def _named(names: Sequence[Mention], text: str, span: tuple[int, int]) -> str:
    """The id of the name that a phrase holds, or the phrase as it is spelled. "The ministry in Gaza" is not Gaza."""
    start, end = span
    for name in names:
        inside, around = start <= name.start and name.end <= end, name.start <= start and end <= name.end
        if name.id.startswith(PROVISIONAL) or not (inside or around):
            continue
        if name.kind != "place" or (name.start, name.end) == span:
            return name.id
    return text[start:end]


def _nearest(places: Sequence[Mention], offset: int) -> str | None:
    index = bisect_left(places, offset, key=_start)
    around = places[max(0, index - 1) : index + 1]
    return min(around, key=lambda place: max(place.start - offset, offset - place.end)).id if around else None


def _speaker(quotes: Sequence[Quote], starts: Sequence[int], offset: int) -> str | None:
    """Who says the words that the figure stands in."""
    index = bisect_right(starts, offset)
    for quote in reversed(quotes[max(0, index - _QUOTES_BACK) : index]):
        if offset < quote.end and quote.confidence >= _BELIEVED and quote.speaker:
            return quote.speaker if (quote.speaker_id or PROVISIONAL).startswith(PROVISIONAL) else quote.speaker_id
    return None


# --- the number -----------------------------------------------------------------------------------------------------------


def _unit(found: Tokens, amount: Amount, first: int, scene: _Scene, language: str) -> tuple[str, int, int] | None:
    """The unit of an amount and the slice of text that says it, or None for a bare number that is no news. `first` is the token
    at which its bound words begin."""
    if amount.unit:
        return amount.unit, amount.start, amount.end
    happened = harm(found, first, amount.stop, amount.counted, scene.limits, language)
    start, end = amount.start, amount.end
    if happened is not None:
        unit = happened.unit
        if unit == "people" and amount.counted is not None:
            unit = amount.counted.noun.unit  # killed or wounded
        start, end = _with_harm(found, happened, first, start, end)
    elif amount.counted is None or amount.counted.noun.others:
        unit, end = "number", found.ends[amount.stop - 1]
        if amount.value < _LARGE and isinstance(amount.value, int):
            return None
    else:
        unit = amount.counted.noun.unit
        if amount.value == 1 and not amount.digits and unit not in HARMS:
            return None  # one woman said
    if unit == "wounded" and language == "ar" and in_sickness(found, scene.limits):
        unit = "infected"
    if is_magnitude(found, amount.first, amount.counted, language):
        unit = "magnitude"
    return unit, start, end


def _with_harm(found: Tokens, happened: Harm, first: int, start: int, end: int) -> tuple[int, int]:
    """The slice widened by the word for what happened, where it stands right beside."""
    if happened.first >= first:
        stop = max(end, found.ends[happened.stop - 1])
        near = happened.first - found.last_at(end - 1) <= _NEAR and _COMMAS.isdisjoint(found.text[end:stop])
        return start, (stop if near else end)
    return (found.past_letters(happened.first, happened.clitics) if happened.close else start), end


def _bound(found: Tokens, amount: Amount, language: str) -> tuple[Bound | None, int]:
    """The bound that the words around an amount give it, and the token at which they begin."""
    before, behind = BEFORE.get(language, {}), BEHIND.get(language, {})
    first = found.first_at(amount.start)
    while first and found.gaps[first] == "" and not found.words[first - 1].isdecimal():
        first -= 1  # a clitic or sign written to the number
    near = first and found.words[first - 1] in LAST_WORDS
    for length in range(min(LONGEST, first) if near else 0, 0, -1):
        words = found.words[first - length : first]
        phrases = (" ".join((head, *words[1:])) for head in bare_forms(words[0]))
        bound = next((before[phrase] for phrase in phrases if phrase in before), None)
        if bound is not None:
            return bound, first - length
    stop = found.last_at(amount.end - 1) + 1
    for length in (2, 1):
        bound = behind.get(" ".join(found.words[stop : stop + length]))
        if bound is not None and found.joined(stop):
            return bound, first
    return ("min" if found.gaps[amount.stop].startswith("+") else None), first

"""Quotes of an article: who said what, to whom, through whom, in which words."""

from bisect import bisect_right
from collections.abc import Sequence, Set

from digest.records import Mention, Quote, Sentence
from digest.text.folding import fold
from digest.text.people import PROVISIONAL, provisional_id
from digest.text.remembered import Remembered
from digest.text.reported import Found, Span
from digest.text.reported.marks import quotations

_MARKED_ONLY = 0.2
_IN_NAMES = frozenset("بن ابن بنت ال".split())
_NO_NAME = ("ال", "ل", "ب", "و")  # دونالد ترامب الاتفاق: what he spoke of
_PARTICLES = 4  # characters of وال, لل or "the " before a name
_LAST_NAMES = Remembered(lambda name: fold(name).split()[-1].removeprefix("ال"))


def find_quotes(text: str, language: str, sentences: Sequence[Sentence], names: Sequence[Mention]) -> tuple[Quote, ...]:
    """All reported words of a text in the order they stand, direct (in marks) and indirect (a clause).

    Offsets are code points in `text`, and `quote.text == text[start:end]`, without the outer marks. `speaker` is the fullest
    mention in the article as spelled there, without titles; `speaker_id` the id of a name of `names` that overlaps it, or a
    provisional one where it is surely somebody's name. A
    speaker who is only carried over from the sentence before, without a reporting word, has a confidence below 0.5. Arabic and
    English are read by their grammars; of any other language the words in marks are given, with no speaker. What is direct and
    what indirect, and what counts as the speaker, is written down with the measures in `bench/quotes_ar.py`.
    """
    people = frozenset(_LAST_NAMES[name.text] for name in names if name.kind == "person" and name.text.strip())
    return tuple(_quote(text, language, found, names) for found in _find(text, language, sentences, people))


def _find(text: str, language: str, sentences: Sequence[Sentence], people: Set[str]) -> Sequence[Found]:
    if language == "ar":
        from digest.text.reported.ar_quotes import find as find_arabic

        return find_arabic(text, sentences, people)
    if language == "en":
        from digest.text.reported.en_quotes import find as find_english

        return find_english(text, sentences, people)
    marked = quotations(text, lambda start, end: None)
    return [
        Found(one.start, one.end, True, None, None, None, None, None, _MARKED_ONLY) for one in marked if one.start < one.end
    ]


def _quote(text: str, language: str, found: Found, names: Sequence[Mention]) -> Quote:
    speaker = _whole(text, names, found.speaker)
    return Quote(
        text=text[found.start : found.end],
        start=found.start,
        end=found.end,
        speaker=_slice(text, speaker),
        speaker_id=_id(names, speaker) or _id(names, found.mention) or _unknown(text, language, found, speaker),
        addressee=found.addressee,
        cue=_slice(text, found.cue),
        via=found.via,
        direct=found.direct,
        confidence=found.confidence,
    )


def _unknown(text: str, language: str, found: Found, speaker: Span | None) -> str | None:
    """The provisional id of somebody whom no name of the text is."""
    return provisional_id(text[slice(*speaker)], language) if found.person and speaker else None


def _slice(text: str, span: Span | None) -> str | None:
    return text[slice(*span)] if span else None


def _whole(text: str, names: Sequence[Mention], span: Span | None) -> Span | None:
    """A speaker's mention, no longer and no shorter than the full name that begins it, where the authority has it."""
    if span is None:
        return None
    index = bisect_right(names, span[0] + 1, key=_start) - 1
    name = names[index] if index >= 0 else None
    if name is None or name.start not in (span[0], span[0] + 1) or name.kind != "person" or " " not in name.text:
        return span
    rest = fold(text[name.end : span[1]]).split()
    goes_on = rest and (rest[0] in _IN_NAMES or not (rest[0].startswith(_NO_NAME) and text[name.end : name.end + 1] == " "))
    return span if name.id.startswith(PROVISIONAL) or goes_on else (name.start, name.end)


def _id(names: Sequence[Mention], span: Span | None) -> str | None:
    """The name that shares most characters with a mention; the first of equals."""
    if span is None:
        return None
    start, end = span
    best, most = None, 0
    for name in names[max(0, bisect_right(names, start, key=_start) - 1) :]:
        if name.start >= end:
            break
        shared = min(name.end, end) - max(name.start, start)
        if shared > most and _speaks_as(name, start, end):
            best, most = name.id, shared
    return best


def _speaks_as(name: Mention, start: int, end: int) -> bool:
    """Whether a name inside who speaks is who speaks: the ministry of a country is not the country, one of a party's officials
    not the party."""
    if name.kind == "person":
        return True
    begins = name.start <= start + _PARTICLES
    return begins and (name.kind == "body" or name.end >= end)


def _start(name: Mention) -> int:
    return name.start

"""Events named in a text, by the words of `event_words` and by the concepts of the vocabulary that are events.

Precision first: a phrase overrules the words in it ("heart attack" is none), a word that means several things counts only where
a word near it decides ("strike" beside teachers or beside missiles), and of the vocabulary counts what means one thing only.
Only Arabic and English have words for it.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from digest.records import Event
from digest.text.arabic import bare_forms
from digest.text.event_concepts import kinds_of_concepts
from digest.text.event_words import Lexicon, lexicon
from digest.text.hints import Hint
from digest.text.lexicon import Lexicon as Vocabulary
from digest.text.lexicon import lexicon as vocabulary
from digest.text.tokens import Tokens, tokens

_NEAR = 7  # words on either side that decide what an unclear word means
_ENDS = frozenset(".;؛!?؟\n")
_INSIDE = frozenset((" ", "-", "'", "’"))  # what parts the words of a phrase


def find_events(text: str, language: str) -> tuple[Event, ...]:
    """The words that name events, in order, none overlapping; clitics are not part of the slice. Linear time, no errors."""
    words = lexicon(language)
    if words is None:
        return ()
    found = tokens(text)
    meant = _meant(found, language)
    events: list[Event] = []
    after = 0
    for index in sorted({*meant, *found.hinted(Hint.EVENT)}):
        word = words[found.words[index]]
        if index < after or not (word or index in meant):
            continue
        if word:
            after, kind = _named(found, index, word.form, words)
            clitics = word.clitics
        else:
            after, kind, clitics = meant[index]
        if kind:
            events.append(Event(kind, found.past_letters(index, clitics), found.ends[after - 1]))
    return tuple(events)


# --- by the vocabulary ----------------------------------------------------------------------------------------------------


def _meant(found: Tokens, language: str) -> Mapping[int, tuple[int, str, int]]:
    """Where the vocabulary has a concept that names an event: (the token behind it, kind, clitics)."""
    meant = {}
    for first, last, _ in _events_only().read(found.words, language, lambda index: found.gaps[index] not in _INSIDE):
        known = _known(tuple(found.words[first:last]), language)
        if known:
            meant[first] = (last, *known)
    return meant


@cache
def _events_only() -> Vocabulary:
    """The concepts that name events: most words are none of theirs, and passed over."""
    return Vocabulary([concept for concept in vocabulary().concepts.values() if concept.id in kinds_of_concepts()])


@lru_cache(maxsize=1 << 14)
def _known(words: tuple[str, ...], language: str) -> tuple[str, int] | None:
    """(kind, letters of the first word that are clitics; the article is not), where the words mean nothing else."""
    ids = _senses(words, language)
    if len(ids) != 1 or ids[0] not in kinds_of_concepts():
        return None
    word = words[0]
    forms = reversed(bare_forms(word)) if language == "ar" else ()
    bare = next((form for form in forms if ids[0] in _senses((form, *words[1:]), language)), word)
    return kinds_of_concepts()[ids[0]], len(word[: len(word) - len(bare)].removesuffix("ال"))


def _senses(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What words may mean that are one term."""
    return next((ids for first, last, ids in vocabulary().read(words, language) if (first, last) == (0, len(words))), ())


# --- by its words ---------------------------------------------------------------------------------------------------------


def _named(found: Tokens, index: int, form: str, words: Lexicon) -> tuple[int, str]:
    """The token behind the words that name an event here, and its kind, "" for none."""
    for rest, kind in words.phrases.get(form, ()):
        stop = index + 1 + len(rest)
        if tuple(found.words[index + 1 : stop]) == rest and _INSIDE.issuperset(found.gaps[index + 1 : stop]):
            return stop, kind
    if form in words.decided:
        return index + 1, _decided(found, index, words.decided[form])
    return index + 1, words.kinds.get(form, "")


def _decided(found: Tokens, index: int, context: Mapping[str, str]) -> str:
    """The kind told by the nearest word of a context in the same sentence."""
    best, nearest = "", _NEAR + 1
    for step in (-1, 1):
        for distance in range(1, nearest):
            other = index + step * distance
            if not 0 <= other < len(found.words) or not _ENDS.isdisjoint(found.gaps[max(other, other - step)]):
                break
            told = next((context[form] for form in bare_forms(found.words[other]) if form in context), None)
            if told is not None:
                best, nearest = told, distance
                break
    return best

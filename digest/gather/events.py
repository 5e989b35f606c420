"""The events that an article names: words of strikes, talks, floods and the like, for its gist and for telling stories apart.

Precision first: a phrase overrules the words in it ("heart attack" is none), and a word that means several things counts only
where a word near it decides ("strike" beside teachers or beside missiles). Only Arabic and English have a lexicon.
"""

from collections.abc import Mapping

from digest.records import Event
from digest.text.arabic import bare_forms
from digest.text.event_words import Lexicon, lexicon
from digest.text.hints import Hint
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
    events: list[Event] = []
    after = 0
    for index in found.hinted(Hint.EVENT):
        word = words[found.words[index]]
        if index < after or word is None:
            continue
        after, kind = _named(found, index, word.form, words)
        if kind:
            events.append(Event(kind, found.past_letters(index, word.clitics), found.ends[after - 1]))
    return tuple(events)


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

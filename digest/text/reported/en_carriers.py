"""Through whom an English report came, and to whom the words were said."""

from collections.abc import Sequence

from digest.text.reported.en_attributions import Attribution
from digest.text.reported.en_phrases import Phrase, subject_after, subject_before
from digest.text.reported.en_words import Word
from digest.text.speech_en import OUTLET_WORDS, TELLING

_OUTLET_WORDS = frozenset(OUTLET_WORDS.split())
_TELLING = frozenset(TELLING.split())
_REPORTING = frozenset(("report", "quote", "cite"))
_RELAYED = frozenset("quoted cited".split())


def told(words: Sequence[Word], one: Attribution) -> tuple[Phrase | None, Phrase | None]:
    """(outlet, addressee): "told Reuters", "told reporters", "as quoted by the Evening News"."""
    outlet = _relay(words, one)
    if one.cue.verb not in _TELLING or one.inverted:
        return outlet, None
    phrase = subject_after(words, one.at + 1)
    if phrase is None or phrase.last - phrase.first > 8:
        return outlet, None
    return (outlet or phrase, None) if _is_outlet(words, phrase) else (outlet, phrase)


def _relay(words: Sequence[Word], one: Attribution) -> Phrase | None:
    """The outlet that a sentence has the words from."""
    for at in range(1, len(words) - 2):
        if words[at].lower in _RELAYED and words[at + 1].lower == "by" and words[at - 1].lower == "as":
            return subject_after(words, at + 2)
    if one.at and words[one.at - 1].lower == "as" and one.cue.form == "gerund":  # SANA quoted a source as saying
        verb = next((at for at in range(one.at - 1, 0, -1) if words[at].lower in _RELAYED), 0)
        return subject_before(words, verb, 0) if verb else None
    for at in range(one.end, len(words)):
        word = words[at]
        if word.cue and word.cue.verb in _REPORTING and at + 1 >= len(words) - 4:  # "…", IRNA reported.
            outlet = subject_before(words, at, one.end)
            return outlet if outlet and outlet.name and words[outlet.first - 1].shape in "pq" else None
    return None


def _is_outlet(words: Sequence[Word], phrase: Phrase) -> bool:
    shown = words[slice(*phrase.shown)]
    return any(word.lower in _OUTLET_WORDS or word.lower.endswith((".com", ".org", ".net")) for word in shown)

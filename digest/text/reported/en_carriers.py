"""Through whom an English report came, and to whom the words were said."""

from collections.abc import Sequence

from digest.text.reported.en_attributions import Attribution
from digest.text.reported.en_phrases import Phrase, subject_after
from digest.text.reported.en_words import Word
from digest.text.speech_en import OUTLET_WORDS

_OUTLET_WORDS = frozenset(OUTLET_WORDS.split())
_TELLING = frozenset("tell inform assure ask notify urge advise".split())
_RELAYED = frozenset("quoted cited".split())


def told(words: Sequence[Word], one: Attribution) -> tuple[Phrase | None, Phrase | None]:
    """(outlet, addressee): "told Reuters", "told reporters", "as quoted by the Evening News"."""
    outlet = _relay(words)
    if one.cue.verb not in _TELLING or one.inverted:
        return outlet, None
    phrase = subject_after(words, one.at + 1)
    if phrase is None or phrase.last - phrase.first > 8:
        return outlet, None
    return (outlet or phrase, None) if _is_outlet(words, phrase) else (outlet, phrase)


def _relay(words: Sequence[Word]) -> Phrase | None:
    for at in range(1, len(words) - 2):
        if words[at].lower in _RELAYED and words[at + 1].lower == "by" and words[at - 1].lower == "as":
            return subject_after(words, at + 2)
    return None


def _is_outlet(words: Sequence[Word], phrase: Phrase) -> bool:
    shown = words[slice(*phrase.shown)]
    return any(word.lower in _OUTLET_WORDS or word.lower.endswith((".com", ".org", ".net")) for word in shown)

"""Whether a sentence says only what the sentences of the same language say that it rests on: each number, name, speaker,
quotation and denial of it stands there, and most of its words."""

from collections.abc import Iterator, Sequence

from digest.gather import _verify_copied, _verify_form, _verify_negation, _verify_numbers, _verify_speakers
from digest.problems import Finding, Reason
from digest.text import language as language_of
from digest.text.folding import fold
from digest.text.modal_words import modals
from digest.text.quotation import quoted
from digest.text.tokens import tokens

_SUPPORTED = 0.6  # of a sentence's words that carry meaning
_SHORTEST_QUOTE = 2  # words; one word in marks is a scare quote


def compare(sentence: str, cited: Sequence[str], language: str) -> Iterator[Finding]:
    """What a written sentence has that its sources have not."""
    together = "\n".join(cited)
    yield from _verify_form.same_language(together, sentence, language)
    for number in _verify_numbers.added(together, sentence, language):
        yield Finding(Reason.NUMBER_ADDED, number)
    yield from _verify_copied.repeated(tokens(together), tokens(sentence))
    yield from _quotes(sentence, together)
    yield from _verify_speakers.compare(sentence, cited, language)
    yield from _words(sentence, cited, language)


def _quotes(sentence: str, together: str) -> Iterator[Finding]:
    """Words in quotation marks stand word for word in a source."""
    there = " ".join(tokens(together).words)
    for words in quoted(sentence):
        said = tokens(words).words
        if len(said) >= _SHORTEST_QUOTE and f" {' '.join(said)} " not in f" {there} ":
            yield Finding(Reason.QUOTE_CHANGED, " ".join(words.split()[:6]))


def _words(sentence: str, cited: Sequence[str], language: str) -> Iterator[Finding]:
    """Support by words, and the denials and the modality of the sentence that it follows most."""
    keys = language_of(language).keys
    said = keys(sentence)
    sources = [set(keys(source)) for source in cited]
    everything = set().union(*sources)
    strange = [word for word in said if word not in everything]
    if said and len(strange) > (1 - _SUPPORTED) * len(said):
        yield Finding(Reason.UNSUPPORTED, " ".join(strange[:4]))
        return
    for name in _strange_names(sentence, "\n".join(cited)):
        yield Finding(Reason.UNSUPPORTED, name)
    followed = max(range(len(cited)), key=lambda index: sum(word in sources[index] for word in said), default=None)
    if followed is None:
        return
    if len(cited) == 1 and len(said) >= _SUPPORTED * len(sources[0]):
        yield from _verify_negation.compare(cited[0], language, sentence, language)
    else:
        new = _verify_negation.added("\n".join(cited), sentence, language)
        if new:
            yield Finding(Reason.NEGATION_ADDED, new)
    lost = modals(cited[followed], language) - modals(sentence, language)
    if lost and len(cited) == 1 and len(said) >= _SUPPORTED * len(sources[0]):
        yield Finding(Reason.MODALITY_CHANGED, min(lost))


def _strange_names(sentence: str, together: str) -> Iterator[str]:
    """Capitalised words that no source has, but for the first."""
    there = set(tokens(fold(together)).words)
    found = tokens(sentence)
    for index, word in enumerate(found.words):
        raw = found.spelled[index]
        if index and raw[0].isupper() and len(raw) > 1 and word not in there and not word.isdecimal():
            yield raw

"""Whether a written sentence gives words to those whose they are: it names no other speaker than the sentences it rests on, and
what these only tell as somebody's words it does not tell as a fact."""

from collections.abc import Iterator, Sequence

from digest.problems import Finding, Reason
from digest.text import language as language_of
from digest.text.arabic import bare_forms
from digest.text.english import STOPWORDS
from digest.text.folding import fold
from digest.text.reported.saying import attributed, reports
from digest.text.sentences import split
from digest.text.tokens import tokens, words_of

_LANGUAGES = frozenset(("ar", "en"))  # whose reported speech is read
_SUPPORTED = 0.6  # of a sentence's words, for a source that carries it alone
_SHOWN = 40  # characters
_SHORTEST = 2  # letters of a word that tells a speaker


def compare(sentence: str, cited: Sequence[str], language: str) -> Iterator[Finding]:
    """What is said by others than in the sources, or by nobody any more."""
    if language not in _LANGUAGES:
        return
    there = [_words(speaker) for source in cited for speaker in _speakers(source, language)]
    told = reports(tokens("\n".join(cited)), language)
    for speaker in _speakers(sentence, language):
        words = _words(speaker)
        if words and not told:
            yield Finding(Reason.SPEAKER_ADDED, speaker[:_SHOWN])
        elif words and there and all(there) and words.isdisjoint(frozenset().union(*there)):
            yield Finding(Reason.SPEAKER_CHANGED, speaker[:_SHOWN])
    if not reports(tokens(sentence), language):
        cues = [attributed(tokens(source), language) for source in _carriers(sentence, cited, language)]
        if cues and all(cues):
            yield Finding(Reason.SPEAKER_DROPPED, cues[0])


def _speakers(text: str, language: str) -> list[str]:
    """Who says something in a text, as it names them; "" for somebody it does not name."""
    if language == "ar":
        from digest.text.reported.ar_quotes import find
    else:
        from digest.text.reported.en_quotes import find
    mentions = [one.mention or one.speaker for one in find(text, split(text))]
    return [text[span[0] : span[1]] if span else "" for span in mentions]


def _words(speaker: str) -> frozenset[str]:
    """The words that tell a speaker, in Arabic with and without what is written to them; none of "he"."""
    forms = {form for word in words_of(fold(speaker)) if word not in STOPWORDS for form in bare_forms(word)}
    return frozenset(form for form in forms if len(form) > _SHORTEST)


def _carriers(sentence: str, cited: Sequence[str], language: str) -> Sequence[str]:
    """The sources that say all of a sentence by themselves; all where none does."""
    keys = language_of(language).keys
    said = keys(sentence)
    alone = [source for source in cited if sum(map(set(keys(source)).__contains__, said)) >= _SUPPORTED * len(said)]
    return alone or cited

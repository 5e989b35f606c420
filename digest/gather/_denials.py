"""A claim and its denial: an article in which someone denies what another one reports, sentence beside sentence.

The claim is the sentence of another text that has most of what is denied: in the denial's own language its words, in the other
the concepts and places it speaks of. Without one nothing is printed, for a denial of nobody knows what tells nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.gather._meanings import meanings
from digest.records import Account, Article, Difference, Sentence
from digest.text import language as language_of
from digest.text.denial_words import denial_words

_SENTENCES = 12  # of an article that are looked at
_WORDS = 60  # a longer sentence is not printed
_SHARED = 3  # words that claim and denial have in common, at least
_COVERED = 0.4  # of the words of what is denied, at least
_DENIALS = 2  # printed of a story
_DENIED_BY = "denial"  # where nobody the authority knows denies it


@dataclass(frozen=True, slots=True)
class _Denial:
    """Who denies it, by id; what is denied, in folded words."""

    article: Article
    sentence: Sentence
    speaker: str
    denied: str


def denials(articles: Sequence[Article], labels: Mapping[str, str], firsts: Mapping[str, int]) -> Iterator[Difference]:
    """The claims that are denied, each with its denial. `firsts` numbers the texts, so that a copy contradicts nobody."""
    printed = 0
    seen: set[str] = set()
    for denial in (denial for article in articles for denial in _denials(article)):
        claim = _claim(denial, articles, firsts)
        if claim is None or claim[1].text in seen or denial.sentence.text in seen or printed >= _DENIALS:
            continue
        printed += 1
        seen |= {claim[1].text, denial.sentence.text}
        told = [(claim[0], claim[1]), (denial.article, denial.sentence)]
        values = tuple(Account(sentence.text, (labels[article.id],), article.language) for article, sentence in told)
        yield Difference(denial.speaker, values, "denial")


def _denials(article: Article) -> Iterator[_Denial]:
    for sentence in article.sentences[:_SENTENCES]:
        spoken = language_of(article.language).words(sentence.text)
        place = _denied(spoken, article.language)
        if place is not None and len(spoken) <= _WORDS:
            named = [m for m in article.names if sentence.start <= m.start < sentence.end and not m.id.startswith("~")]
            speaker = next((m.id for m in named if m.kind != "place"), named[0].id if named else _DENIED_BY)
            yield _Denial(article, sentence, speaker, " ".join(spoken[place:]))


def _denied(spoken: Sequence[str], language: str) -> int | None:
    """The place from which a sentence says what is denied; None where it denies nothing."""
    words = denial_words().get(language)
    for place, word in enumerate(spoken) if words else ():
        assert words
        if any(tuple(spoken[place : place + len(phrase)]) == phrase for phrase in words.phrases):
            return place
        bare = word[1:] if language == "ar" and word[0] in "وف" else word
        if not {word, bare} & words.denying or (place and spoken[place - 1] in words.annulling):
            continue
        for further in range(place + 1, min(place + 1 + words.reach, len(spoken))):
            if spoken[further] in words.denied:
                return further
    return None


def _claim(denial: _Denial, articles: Sequence[Article], firsts: Mapping[str, int]) -> tuple[Article, Sentence] | None:
    """The sentence that says what is denied, and is no denial itself."""
    best: tuple[float, int, int] | None = None
    found: tuple[Article, Sentence] | None = None
    for number, article in enumerate(articles):
        if firsts[article.id] == firsts[denial.article.id]:
            continue
        foreign = article.language != denial.article.language
        denied = _content(denial.denied, denial.article.language, foreign=foreign)
        for place, sentence in enumerate(article.sentences[:_SENTENCES]):
            spoken = language_of(article.language).words(sentence.text)
            shared = len(denied & _content(sentence.text, article.language, foreign=foreign))
            if shared < _SHARED or shared < _COVERED * len(denied) or len(spoken) > _WORDS:
                continue
            rank = (-shared / len(denied), place, number)
            if _denied(spoken, article.language) is None and (best is None or rank < best):
                best, found = rank, (article, sentence)
    return found


def _content(text: str, language: str, *, foreign: bool) -> frozenset[str]:
    """What a text is compared by with one of its own language, or with one of another."""
    if foreign:
        return meanings(text, language)
    return frozenset(key for key in language_of(language).keys(text) if len(key) > 1)

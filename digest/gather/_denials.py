"""A claim and its denial: an article in which someone denies what another one reports, sentence beside sentence.

The claim is the sentence of another text that says most of what is denied, in any language (`_contents`). That both speak of
the same people is not enough: of what is said to be done, too, the claim has at least as much as it lacks. Without a claim
nothing is printed, for a denial of nobody knows what tells nothing. Who denies any part in what happened denies the sentence
that blames him.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.gather._contents import Item, items, shared
from digest.records import Account, Article, Difference, Mention, Sentence
from digest.text import language as language_of
from digest.text.denying import Denied, denied
from digest.text.tokens import tokens

_SENTENCES = 12  # of an article that are looked at
_WORDS = 60  # a longer sentence is not printed
_SHARED = 2  # things that claim and denial have in common, at least
_COVERED = 0.5  # of what is denied, at least
_COVERED_WEAKLY = 0.7  # the same where no word says that something is denied, or nothing that is done is known of it
_LEAST = 2  # things that a sentence denies, or it means what the one before it says
_DENIALS = 2  # printed of a story
_CLOSE = 40  # characters between who denies and the verb
_NEXT = 10  # the same for a place, which stands for its government there
_DENIED_BY = "denial"  # where nobody the authority knows denies it
# What belongs to denying and claiming, not to what is denied.
_TELLING = frozenset(
    "deny reject accuse charge-law claim report say news confirm baseless liar describe announce insist stress mention "
    "allegation rumour accusation spokesperson military-spokesman statement truth exclude".split()
)

_BLAMING = frozenset("accuse blame charge-law responsible responsibility claim-responsibility".split())


@dataclass(frozen=True, slots=True)
class _Denial:
    """Who denies it, by id, and what. `part`: the ids of those who deny any part in what happened."""

    article: Article
    sentence: Sentence
    speaker: str
    denied: tuple[Item, ...]
    covered: float
    part: frozenset[str]


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
    before: tuple[Item, ...] = ()
    for sentence in article.sentences[:_SENTENCES]:
        spoken = tuple(language_of(article.language).words(sentence.text))
        said = denied(spoken, article.language)
        if said is not None and len(spoken) <= _WORDS:
            named = [mention for mention in _named(article, sentence) if not mention.id.startswith("~")]
            speaker = _speaker(said, sentence, named, article.language)
            told = _told(said.words, article.language)
            told = told if len(told) >= _LEAST else told + before
            part = frozenset(mention.id for mention in named if said.part and mention.kind != "place")
            yield _Denial(article, sentence, speaker, told, _COVERED if said.plainly else _COVERED_WEAKLY, part)
        before = _told(spoken, article.language)


def _named(article: Article, sentence: Sentence) -> list[Mention]:
    return [mention for mention in article.names if sentence.start <= mention.start < sentence.end]


def _blames(said: Sequence[Item]) -> bool:
    return any(not _BLAMING.isdisjoint(item.meanings) for item in said)


def _speaker(said: Denied, sentence: Sentence, named: Sequence[Mention], language: str) -> str:
    """Who denies it: named close before the verb, in Arabic rather close behind it."""
    found = tokens(sentence.text)
    if said.verb not in found.words:
        return _DENIED_BY
    verb = found.words.index(said.verb)
    start, end = sentence.start + found.starts[verb], sentence.start + found.ends[verb]
    before = [m for m in named if 0 <= start - m.end <= (_NEXT if m.kind == "place" else _CLOSE)]
    behind = [m for m in named if language == "ar" and 0 <= m.start - end <= (_NEXT if m.kind == "place" else _CLOSE)]
    return next((mention.id for mention in (*behind, *reversed(before))), _DENIED_BY)


def _told(words: tuple[str, ...], language: str) -> tuple[Item, ...]:
    """What words say beside that somebody says or denies it."""
    return tuple(item for item in items(words, language) if _TELLING.isdisjoint(item.meanings))


def _claim(denial: _Denial, articles: Sequence[Article], firsts: Mapping[str, int]) -> tuple[Article, Sentence] | None:
    """The sentence that says what is denied, and is no denial itself."""
    best: tuple[float, int, int] | None = None
    found: tuple[Article, Sentence] | None = None
    for number, article in enumerate(articles):
        if firsts[article.id] == firsts[denial.article.id]:
            continue
        for place, sentence in enumerate(article.sentences[:_SENTENCES]):
            spoken = tuple(language_of(article.language).words(sentence.text))
            said = items(spoken, article.language)
            covered = _covered(denial, said, foreign=article.language != denial.article.language)
            if _blames(said) and any(m.id in denial.part for m in _named(article, sentence)):
                covered = 1.0
            rank = (-covered, place, number)
            if (
                covered >= denial.covered
                and len(spoken) <= _WORDS
                and denied(spoken, article.language) is None
                and (best is None or rank < best)
            ):
                best, found = rank, (article, sentence)
    return found


def _covered(denial: _Denial, claim: Sequence[Item], *, foreign: bool) -> float:
    """The share of what is denied that a sentence says; 0 where it is too little, or not what is done. What has no meaning that
    the vocabulary knows, as names, cannot be looked for in another language."""
    said = [item for item in denial.denied if item.meanings] if foreign else denial.denied
    common = shared(said, claim, foreign=foreign)
    done = sum(item.done for item in said)
    if len(common) < _SHARED or 2 * sum(item.done for item in common) < done:
        return 0.0
    covered = len(common) / len(said)
    return covered if done or covered >= _COVERED_WEAKLY else 0.0

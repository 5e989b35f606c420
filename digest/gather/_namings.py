"""The same event named differently: two sides call one battle by two names.

Two names of one language differ where neither is the other cut short. A name and its translation are one: two of two languages
differ where every word of both has a known meaning and they share none. Where any differ, all names that are used stand side by
side. A name counts where a title or a lead has it, or two outlets do.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from digest.gather._contents import items
from digest.records import Account, Article, Difference
from digest.text import language as language_of
from digest.text import naming_words as words
from digest.text.folding import fold
from digest.text.salience import LEAD

_READ = 4000  # characters of an article
_OUTLETS = 2  # that use a name which stands in no lead
_LONGEST = 60  # characters of a name
_MOST_WORDS = 4  # of an Arabic one: what is longer is a phrase
_WHAT = "operation"
_NAMING = frozenset(words.AR_NAMING.split())
_QUOTED = r"[\"“”«»'‘’„]([^\"“”«»'‘’„\n]{3,60})[\"“”«»'‘’„]"


def namings(articles: Sequence[Article], labels: Mapping[str, str]) -> Iterator[Difference]:
    """One difference at most: what the articles call it, in the order in which they came."""
    spelt: dict[tuple[str, ...], tuple[str, str]] = {}  # folded words → as first spelt, language
    users: dict[tuple[str, ...], list[str]] = defaultdict(list)
    outlets: dict[tuple[str, ...], set[str]] = defaultdict(set)
    leading: set[tuple[str, ...]] = set()
    for article in articles:
        for name, start in _names(article):
            key = (article.language, *fold(name).split())
            spelt.setdefault(key, (name, article.language))
            outlets[key].add(article.source)
            if labels[article.id] not in users[key]:
                users[key].append(labels[article.id])
            if start < LEAD:
                leading.add(key)
    used = [key for key in spelt if key in leading or len(outlets[key]) >= _OUTLETS]
    used = [key for key in used if not any(_within(key, other) for other in used)]
    if any(one[0] == other[0] or _no_translation(one, other) for one, other in combinations(used, 2)):
        yield Difference(_WHAT, tuple(Account(spelt[key][0], tuple(users[key]), spelt[key][1]) for key in used), "name")


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a name is a longer one cut short."""
    return key != other and key[0] == other[0] and set(key) < set(other)


def _no_translation(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the names, each behind its language, share no meaning, and none of theirs is unknown."""
    meant, others = _meant(one), _meant(other)
    return all(meant) and all(others) and frozenset().union(*meant).isdisjoint(frozenset().union(*others))


def _meant(key: tuple[str, ...]) -> list[frozenset[str]]:
    """What each word of a name may mean."""
    language, *spoken = key
    parts = _parts()
    return [item.meanings | parts.get((language, item.stem), frozenset()) for item in items(tuple(spoken), language)]


@cache
def _parts() -> Mapping[tuple[str, str], frozenset[str]]:
    """Language and stem of the words that names are made of → what they mean."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for number, line in enumerate(words.PARTS):
        for language, listed in zip(("en", "ar"), line.split("|"), strict=True):
            for word in listed.split():
                key = language, language_of(language).stem(fold(word))
                found[key] = found.get(key, frozenset()) | {f"part-{number}"}
    return found


def _names(article: Article) -> Iterator[tuple[str, int]]:
    """The names in an article, with their place; what stands in the title stands at 0."""
    pattern = _patterns().get(article.language)
    if pattern:
        for text, offset in ((article.title, None), (article.text[:_READ], 0)):
            for match in pattern.finditer(text):
                name = next(group for group in match.groups() if group)
                at = match.start() + match.group().find(name)
                if article.language == "ar" and not _is_name(name, match.group()):
                    continue
                if offset is not None and any(
                    at <= mention.start < at + len(name) for mention in article.names if mention.kind != "place"
                ):
                    continue  # the battle of a body, not its name
                yield " ".join(name.split()), 0 if offset is None else match.start()


def _is_name(name: str, behind: str) -> bool:
    """Whether quoted Arabic words behind a head are its name, not what the writer keeps at a distance."""
    spoken = name.split()
    called = not _NAMING.isdisjoint(behind.split())
    return len(spoken) <= _MOST_WORDS and (called or len(spoken) > 1 or name.startswith("ال"))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """A head, at most two words that join it to the name, and the name in quotation marks; in English also in capitals."""
    arabic = rf"\b[وفبل]?(?:{_any(words.AR_HEADS)})(?: (?:{_any(words.AR_BETWEEN)})){{0,2}} {_QUOTED}"
    before = _any(words.EN_BEFORE_NAME)
    capitals = r"([A-Z][a-z]+(?: (?:of|the|of the) [A-Z][a-z]+| [A-Z][a-z]+){0,3})"
    between = rf",?(?: (?:{_any(words.EN_BETWEEN)})){{0,2}}"
    english = rf"\b(?:{before}) {capitals}|\b(?i:{_any(words.EN_HEADS)}){between},? {_QUOTED}"
    return {"ar": re.compile(arabic), "en": re.compile(english)}


def _any(listed: str) -> str:
    return "|".join(re.escape(word) for word in listed.split())

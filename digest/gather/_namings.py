"""The same event named differently: two sides call one battle by two names.

Names are compared within one language, since a name and its translation are one name; where they differ there, those that the
other languages use stand beside them. A name counts where a title or a lead has it, or two outlets do.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from digest.records import Account, Article, Difference
from digest.text import naming_words as words
from digest.text.folding import fold
from digest.text.salience import LEAD

_READ = 4000  # characters of an article
_OUTLETS = 2  # that use a name which stands in no lead
_LONGEST = 60  # characters of a name
_WHAT = "operation"
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
    if any(sum(key[0] == language for key in used) > 1 for language in {key[0] for key in used}):
        yield Difference(_WHAT, tuple(Account(spelt[key][0], tuple(users[key]), spelt[key][1]) for key in used), "name")


def _within(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a name is a longer one cut short."""
    return key != other and key[0] == other[0] and set(key) < set(other)


def _names(article: Article) -> Iterator[tuple[str, int]]:
    """The names in an article, with their place; what stands in the title stands at 0."""
    pattern = _patterns().get(article.language)
    if pattern:
        for text, offset in ((article.title, None), (article.text[:_READ], 0)):
            for match in pattern.finditer(text):
                name = next(group for group in match.groups() if group)
                yield " ".join(name.split()), 0 if offset is None else match.start()


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

"""Which stories the desk asked to be told of: the terms and names of content/watch.yaml, in both languages.

A term counts where it stands in a title or in an article's lead, or anywhere in two articles: what one article says in passing
is not what its story is about. Words are compared by their stems, Arabic ones without the particles written on to them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from digest.records import Article, Watch
from digest.text import language as language_of
from digest.text.arabic import bare_forms
from digest.text.salience import LEAD

_READ = 4000  # characters of an article that are looked through
_IN_PASSING = 2  # articles

Term = tuple[str, ...]  # its words' stems


def watched(articles: Sequence[Article], stories: Sequence[int], items: Sequence[Watch]) -> Mapping[int, tuple[str, ...]]:
    """Story number → ids of the watch items it touches, in the order of the list; only those that touch any."""
    tables: dict[str, Mapping[Term, set[str]]] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for name in item.names:
            names[name].add(item.id)
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for article, story in zip(articles, stories, strict=True) if items else ():
        code = article.language
        if code not in tables:
            tables[code] = _table(items, code)
        lead = _touched(f"{article.title} . {article.text[:LEAD]}", code, tables[code])
        whole = _touched(article.text[:_READ], code, tables[code])
        for mention in article.names:
            if mention.id in names:
                whole |= names[mention.id]
                lead |= names[mention.id] if mention.start < LEAD else set()
        found[story].update(whole | lead)
        found[story].update(dict.fromkeys(lead, _IN_PASSING))
    order = [item.id for item in items]
    touched = {story: tuple(item for item in order if counts[item] >= _IN_PASSING) for story, counts in found.items()}
    return {story: own for story, own in touched.items() if own}


def _table(items: Sequence[Watch], code: str) -> Mapping[Term, set[str]]:
    table: dict[Term, set[str]] = defaultdict(set)
    for item in items:
        for term in item.terms.get(code, ()):
            stems = tuple(language_of(code).keys(term))
            if stems:
                table[stems].add(item.id)
    return table


def _touched(text: str, code: str, table: Mapping[Term, set[str]]) -> set[str]:
    """The items whose terms stand in a text: their stems, one after the other."""
    if not table:
        return set()
    spoken = language_of(code)
    return set(_standing([_stems(word, code) for word in spoken.words(text) if word not in spoken.stopwords], table))


@lru_cache(maxsize=1 << 16)
def _stems(word: str, code: str) -> frozenset[str]:
    """What a word may be compared as. Remembered: news repeats its words."""
    return frozenset(language_of(code).stem(form) for form in (bare_forms(word) if code == "ar" else (word,)))


def _standing(forms: Sequence[frozenset[str]], table: Mapping[Term, set[str]]) -> Iterator[str]:
    heads: dict[str, list[Term]] = defaultdict(list)
    for term in table:
        heads[term[0]].append(term)
    for place, own in enumerate(forms):
        for stem in own & heads.keys():
            for term in heads[stem]:
                following = forms[place : place + len(term)]
                if len(following) == len(term) and all(word in here for word, here in zip(term, following, strict=True)):
                    yield from table[term]

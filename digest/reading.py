"""One article, from its page to all that is understood of it: the per-article stages in their order.

Pure functions of one article and of what was learnt before, so they run under any executor. The night and `digest read` both
come here, so that what one finds the other finds.

    page ▸ extract ▸ sentences ▸ names ▸ quotes ▸ figures ▸ dates ▸ events
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from hashlib import sha256

from digest.gather import extract, figures, names, quotes, when
from digest.records import Article, Entry, Extract, Mention, Name, Page, Sentence
from digest.text import furniture, sentences
from digest.text.agencies import NEWS_AGENCY
from digest.text.authority import Authority, build_authority
from digest.text.credits import dateline_end
from digest.text.event_naming import find_events

_COLON = re.compile(r"[\s)]*[:\-–—][\s\-–—]*")


@dataclass(frozen=True)
class Names:
    """The name authority on its way to a worker. Building the matcher takes longer than sending the list, so each process
    builds it once for each list it meets."""

    entries: tuple[Name, ...]
    fingerprint: str

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The ids of the news agencies among them."""
        return frozenset(
            entry.id for entry in self.entries if any(NEWS_AGENCY.search(name.lower()) for name in entry.name.values())
        )

    @classmethod
    def of(cls, entries: Sequence[Name]) -> "Names":
        return cls(tuple(entries), sha256(repr(entries).encode()).hexdigest())

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and other.fingerprint == self.fingerprint


@lru_cache(maxsize=2)
def _authority(listed: Names) -> Authority:
    return build_authority(listed.entries)


def extract_pages(
    pages: Sequence[tuple[Page | None, Entry]], profile: furniture.Profile, language: str | None
) -> tuple[furniture.Profile, list[Extract]]:
    """The texts of one outlet's pages, in order, after learning from all of them what recurs. Where a page is missing the
    feed's own words are all there is."""
    for page, _ in pages:
        if page:
            profile = furniture.learn(profile, extract.blocks(page))
    empty = Page("", b"")
    return profile, [extract.extract(page or empty, profile, language=language, entry=entry) for page, entry in pages]


def read(article: Article, listed: Names) -> Article:
    """The article with all that can be read in its text. Title and body are read as one where only one place can say it."""
    text, language = article.text, article.language
    split = sentences.split(text)
    found = names.find_names(text, language, _authority(listed))
    split = _told(text, split, found, listed.agencies)
    said = quotes.find_quotes(text, language, split, found)
    found = names.with_speakers(text, found, said)
    return replace(
        article,
        sentences=split,
        names=found,
        quotes=said,
        figures=figures.find_figures(text, language, split, found, said),
        dates=when.find_dates(text, language, article.published),
        events=find_events(text, language),
    )


def _told(text: str, split: tuple[Sentence, ...], found: Sequence[Mention], agencies: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences without the dateline before the first: it is nothing that anybody would print, nor part of what is said."""
    place = found[0].end if found and found[0].kind == "place" and found[0].start <= 1 else 0
    begins = dateline_end(text, place)
    if place and len(found) > 1 and found[1].start <= begins + 1:
        if found[1].kind == "place" and not any(map(str.isalnum, text[place:begins])):
            return split  # إيران - إسرائيل
        if found[1].id in agencies and (colon := _COLON.match(text, found[1].end)):
            begins = colon.end()  # دار سلوى - وات: …
    rest = [sentence for sentence in split if sentence.end > begins]
    if not begins or not rest or rest[0].start >= begins:
        return split if not begins else tuple(rest)
    first = Sentence(text[begins : rest[0].end], begins, rest[0].end)
    return (first, *rest[1:]) if any(map(str.isalnum, first.text)) else split


def read_batch(articles: Sequence[Article], listed: Names) -> list[Article]:
    return [read(article, listed) for article in articles]


def to_article(key: str, entry: Entry, extracted: Extract, first_seen: datetime) -> Article:
    """An entry and its text as an article, not yet read. The feed's date is believed before the page's, and a day we first
    saw it before none."""
    published = entry.published or extracted.published
    return Article(
        id=key,
        source=entry.source,
        url=entry.url,
        title=entry.title or extracted.title,
        text=extracted.text,
        language=extracted.language,
        published=published or first_seen,
        dated=published is not None,
        byline=entry.byline or extracted.byline,
    )

"""What pages say to machines about themselves, in the words of schema.org: a story is an article based on those it cites, an
edition a list of its stories. A data block, so that no policy of the page has to allow a script."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from digest.publish import _paths
from digest.publish._parts import Card, SourceRow
from digest.publish._tally import Told
from digest.publish._voice import Voice
from digest.records import Edition

_CONTEXT = "https://schema.org"
Data = Mapping[str, Any]


def story_data(voice: Voice, edition: Edition, card: Card) -> Data | None:
    """A story's page; None on a desk that is not public, which says nothing to search engines."""
    if not voice.desk.settings.public:
        return None
    headline, publisher = card.headline.lines[0].text, _publisher(voice)
    return {
        "@context": _CONTEXT,
        "@type": "NewsArticle",
        "url": _absolute(voice, card.path),
        "headline": headline.text,
        "inLanguage": voice.language,
        "datePublished": _time(edition.window[1]),
        "dateModified": _time(edition.gathered),
        "author": publisher,
        "publisher": publisher,
        "articleSection": card.topic.title.text,
        "isPartOf": _absolute(voice, _paths.edition(voice.language, edition.edition)),
        "isBasedOn": [_source(row) for row in card.sources if row.url],
    }


def edition_data(voice: Voice, edition: Edition, stories: Sequence[tuple[Told, str]]) -> Data | None:
    """An edition's page: its stories, best first, each with its headline."""
    if not voice.desk.settings.public:
        return None
    return {
        "@context": _CONTEXT,
        "@type": "ItemList",
        "url": _absolute(voice, _paths.edition(voice.language, edition.edition)),
        "numberOfItems": len(stories),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "url": _absolute(voice, _paths.story(voice.language, told.day, told.id)),
                "name": headline,
            }
            for place, (told, headline) in enumerate(stories, 1)
        ],
    }


def _source(row: SourceRow) -> Data:
    published = {"datePublished": _time(row.published)} if row.published else {}
    return {
        "@type": "NewsArticle",
        "url": row.url,
        "headline": row.title.text,
        "inLanguage": row.language,
        "publisher": {"@type": "NewsMediaOrganization", "name": row.outlet.text},
        **published,
    }


def _publisher(voice: Voice) -> Data:
    return {"@type": "Organization", "name": voice.title, "url": _absolute(voice, _paths.latest(voice.language))}


def _time(moment: datetime) -> str:
    return moment.isoformat()


def _absolute(voice: Voice, path: str) -> str:
    return _paths.absolute(voice.desk.settings.base_url, path)

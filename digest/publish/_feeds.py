"""The brief for feed readers: Atom (RFC 4287) and JSON Feed 1.1, of a language, of each topic and each watch item in it.

An entry is a story in an edition, so its id, the address of its page, never changes; a story that runs three nights is three
entries. The newest come first.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Any

from digest.publish import _cards, _paths
from digest.publish._data import to_json
from digest.publish._html import Templates
from digest.publish._parts import Feeds
from digest.publish._tally import Tally
from digest.publish._views import FeedEntry, FeedPage
from digest.publish._voice import Voice
from digest.records import Edition, Output, Section, Story

ENTRIES = 60


Chosen = Callable[[Section, Story], bool]


def of_all(_section: Section, _story: Story) -> bool:
    return True


def of_topic(topic: str) -> Chosen:
    return lambda section, story: section.id == topic


def of_watch(item: str) -> Chosen:
    return lambda section, story: item in story.watch


def feed_files(
    voice: Voice, templates: Templates, tally: Tally, feeds: Feeds, home: str, chosen: Chosen = of_all
) -> Iterator[Output]:
    """Both feeds of the chosen stories; `home` is the path of their page."""
    if not tally.newest:
        return
    stories = chain.from_iterable(_stories(edition, chosen) for edition in reversed(tally.recent))
    entries = tuple(_entry(voice, templates, *found) for found in islice(stories, ENTRIES))
    page = FeedPage(
        title=feeds.title,
        home=_absolute(voice, home),
        self=_absolute(voice, feeds.atom),
        updated=max((entry.updated for entry in entries), default=tally.newest.gathered),
        entries=entries,
    )
    yield Output(feeds.atom, templates.abroad("feed.xml", page).encode())
    yield Output(feeds.json, to_json(_json_feed(voice, page, _absolute(voice, feeds.json))))


def _stories(edition: Edition, chosen: Chosen) -> Iterator[tuple[Edition, Section, Story]]:
    sections = {story.id: section for section in edition.topics for story in section.stories}
    for story in edition.stories:
        if chosen(sections[story.id], story):
            yield edition, sections[story.id], story


def _entry(voice: Voice, templates: Templates, edition: Edition, section: Section, story: Story) -> FeedEntry:
    card = _cards.card(voice, edition.edition, section.id, story)
    return FeedEntry(
        id=_absolute(voice, card.path),
        title=card.headline.lines[0].text,
        html=templates.abroad("feed_entry.html", card),
        topic=card.topic.title,
        published=edition.window[1],
        updated=edition.gathered,
    )


def _json_feed(voice: Voice, page: FeedPage, address: str) -> Mapping[str, Any]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": page.title,
        "home_page_url": page.home,
        "feed_url": address,
        "language": voice.language,
        "authors": [{"name": voice.title, "url": page.home}],
        "items": [
            {
                "id": entry.id,
                "url": entry.id,
                "title": entry.title.text,
                "content_html": entry.html,
                "date_published": _rfc3339(entry.published),
                "date_modified": _rfc3339(entry.updated),
                "tags": [entry.topic.text],
                "language": entry.title.language,
            }
            for entry in page.entries
        ],
    }


def _rfc3339(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _absolute(voice: Voice, path: str) -> str:
    return _paths.absolute(voice.desk.settings.base_url, path)

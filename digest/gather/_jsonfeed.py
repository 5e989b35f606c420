"""JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). What has the wrong type is absent; the rest of the feed counts."""

import json
import re
from collections.abc import Iterator
from typing import Any

from digest.gather._elements import BODY, TITLE
from digest.gather._feedxml import MOST_READ
from digest.gather._rawfeed import RawFeed, RawItem, as_html, bylines

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/(1(?:\.1)?/?$)?")


def parse_json(text: str) -> RawFeed | None:
    """None for JSON that is no JSON Feed. Raises ValueError for what is not JSON, and RecursionError for a nesting bomb."""
    feed = json.loads(text)
    version = _VERSION.match(_string(feed, "version")) if isinstance(feed, dict) else None
    if version is None:
        return None
    code = {"1": "json10", "1.1": "json11"}.get((version[1] or "").rstrip("/"), "json")
    items = feed.get("items")
    read = tuple(_item(item) for item in items[:MOST_READ] if isinstance(item, dict)) if isinstance(items, list) else ()
    return RawFeed(_string(feed, "title"), _string(feed, "language"), code, read)


def _item(item: dict[str, Any]) -> RawItem:
    identifier = item.get("id")
    if isinstance(identifier, int | float) and not isinstance(identifier, bool):
        identifier = str(identifier)
    return RawItem(
        guid=identifier if isinstance(identifier, str) else "",
        link=_string(item, "url") or _string(item, "external_url"),
        title=_string(item, "title")[:TITLE],
        summary=as_html(_string(item, "summary")[:BODY]),
        content=_string(item, "content_html")[:BODY] or as_html(_string(item, "content_text")[:BODY]),
        byline=bylines(_authors(item)),
        dates=tuple(date for key in ("date_published", "date_modified") if (date := _string(item, key))),
        language=_string(item, "language"),
    )


def _authors(item: dict[str, Any]) -> Iterator[str]:
    """Names, by 1.1's `authors` or 1.0's `author`."""
    authors = item.get("authors")
    for author in [*(authors if isinstance(authors, list) else ()), item.get("author")]:
        if isinstance(author, dict):
            yield _string(author, "name")


def _string(mapping: dict[str, Any], key: str) -> str:
    value = mapping.get(key)
    return value if isinstance(value, str) else ""

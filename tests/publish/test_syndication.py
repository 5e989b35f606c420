"""What other programs read: feeds held against their specifications (RFC 4287, JSON Feed 1.1, OPML 2.0), schema.org data, and
what hosts and search engines are told."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
import tamira
from lxml import etree

from digest.config import Desk
from digest.publish.render import render
from digest.records import Watch
from digest.store import Editions
from digest.text.opml import read_opml

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ITEM = Watch("river-talks", {"ar": "محادثات النهر", "en": "River talks"}, {"en": ("river",)})


def built(desk: Desk) -> Mapping[str, bytes]:
    return {output.path: output.body for output in render(desk, Editions(desk.content))}


SITE = built(replace(tamira.desk(), watch=(ITEM,)))
FEEDS = [path.removesuffix(".xml") for path in SITE if path.endswith("/feed.xml")]


def absolute(address: str | None) -> bool:
    parts = urlsplit(address or "")
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def only(parent: Any, name: str) -> Any:
    """The one element of that name: RFC 4287 allows no second."""
    found = parent.findall(f"{ATOM}{name}")
    assert len(found) == 1, name
    return found[0]


def test_there_are_feeds_for_all_for_topics_and_for_the_watch_list() -> None:
    for language in ("ar", "en"):
        for place in ("", "topics/economy/", "watch/river-talks/"):
            assert f"{language}/{place}feed" in FEEDS
            assert f"{language}/{place}feed.json" in SITE


@pytest.mark.parametrize("path", FEEDS)
def test_atom_keeps_what_its_specification_demands(path: str) -> None:
    feed = etree.fromstring(SITE[f"{path}.xml"])
    assert feed.tag == f"{ATOM}feed"
    assert feed.get(XML_LANG) == path[:2]
    assert absolute(only(feed, "id").text)
    assert only(feed, "title").text
    assert only(feed, "author").findtext(f"{ATOM}name")
    links = [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")]
    assert ("self", f"https://brief.example.org/{path}.xml") in links
    assert len({rel for rel, _ in links}) == len(links)
    entries = feed.findall(f"{ATOM}entry")
    updated = [moment(only(each, "updated").text) for each in (feed, *entries)]
    assert updated[0] == max(updated[1:], default=updated[0])
    assert len({only(entry, "id").text for entry in entries}) == len(entries)
    for entry in entries:
        assert absolute(only(entry, "id").text)
        assert only(entry, "title").text
        assert only(entry, "content").get("type") == "html"
        assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]
        assert all(category.get("term") for category in entry.findall(f"{ATOM}category"))
        assert moment(only(entry, "published").text) <= moment(only(entry, "updated").text)


def moment(text: str) -> datetime:
    """RFC 3339, with an offset."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", text), text
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("path", FEEDS)
def test_json_feeds_keep_what_their_specification_demands(path: str) -> None:
    feed = json.loads(SITE[f"{path}.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"https://brief.example.org/{path}.json"
    assert isinstance(feed["title"], str)
    assert all(absolute(feed[key]) for key in ("home_page_url", "feed_url"))
    assert all(author.get("name") or author.get("url") for author in feed["authors"])
    assert "author" not in feed  # deprecated in 1.1
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert absolute(item["url"])
        assert item.get("content_html") or item.get("content_text")
        assert moment(item["date_published"]) <= moment(item["date_modified"])
        assert all(isinstance(tag, str) for tag in item["tags"])


def test_ids_of_entries_are_the_addresses_of_pages_that_never_move() -> None:
    for path in FEEDS:
        for item in json.loads(SITE[f"{path}.json"])["items"]:
            assert item["id"].removeprefix("https://brief.example.org/") + "index.html" in SITE


def test_the_outlets_can_be_taken_over_by_a_feed_reader() -> None:
    for language in ("ar", "en"):
        outlines, problems = read_opml(SITE[f"{language}/sources/sources.opml"])
        assert problems == ()
        assert [each.url for each in outlines] == [feed for source in tamira.desk().sources for feed in source.feeds]


def linked(path: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', SITE[path].decode(), re.S)
    return json.loads(found[1]) if found else None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_story_names_the_articles_it_is_based_on(language: str) -> None:
    story = linked(f"{language}/2026-05-12/sirr-flood-7k2f/index.html")
    assert (story["@type"], story["inLanguage"]) == ("NewsArticle", language)
    assert story["isBasedOn"]
    assert all(absolute(source["url"]) and source["publisher"]["name"] for source in story["isBasedOn"])
    edition = linked(f"{language}/2026-05-12/index.html")
    assert edition["@type"] == "ItemList"
    assert story["url"] in [item["url"] for item in edition["itemListElement"]]
    assert [item["position"] for item in edition["itemListElement"]] == list(range(1, edition["numberOfItems"] + 1))


def test_the_brief_as_data_says_what_the_page_says() -> None:
    brief = json.loads(SITE["en/2026-05-13/brief.json"])
    stories = [story for topic in brief["topics"] for story in topic["stories"] if "summary" in story]
    assert {"quotes", "differs", "names", "countries", "related", "watch", "tags", "languages"} <= set(stories[0])
    assert any(story.get("running") for story in stories)
    assert all(
        set(line["sources"]) <= {row["number"] for row in story["sources"]} for story in stories for line in story["summary"]
    )


def test_a_desk_that_is_not_public_stays_out_of_search_engines() -> None:
    private = built(tamira.desk(public=False))
    assert private["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert not [path for path in private if path.startswith("sitemap")]
    assert b"X-Robots-Tag: noindex" in private["_headers"]
    for path, body in private.items():
        if path.endswith(".html"):
            assert b'<meta name="robots" content="noindex">' in body, path
            assert b"ld+json" not in body


def test_hosts_are_told_to_let_nobody_frame_a_page_and_to_keep_assets() -> None:
    told = SITE["_headers"].decode()
    assert "frame-ancestors 'none'" in told
    assert told.count("Content-Security-Policy") == 1  # two would both hold, and forbid the search
    assert "immutable" in told.split("/assets/*")[1]
    hashed = re.compile(r"assets/.*\.[0-9a-f]{12}\.[a-z0-9]+|assets/.*\.(txt|md)")
    assert all(hashed.fullmatch(path) for path in SITE if path.startswith("assets/"))

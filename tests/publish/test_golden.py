"""A whole site, byte for byte, and what holds for all its pages. `MUJAZ_GOLDEN=write pytest tests/publish/test_golden.py`
writes the expected files anew; look at what changed before you commit it."""

import json
import os
import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
import tamira
from lxml import etree

EXPECTED = tamira.DATA / "expected"
SITE = tamira.golden_site()
PAGES = {path: body.decode() for path, body in SITE.items() if path.endswith(".html")}
VOID = frozenset("meta link br hr path".split())
ARABIC, LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z]{2,}")


def test_the_site_is_as_expected() -> None:
    pages = {path: body for path, body in SITE.items() if not path.startswith("assets/fonts/")}
    if os.environ.get("MUJAZ_GOLDEN") == "write":
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, body in pages.items():
            file = EXPECTED / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)
    found = {file.relative_to(EXPECTED).as_posix(): file.read_bytes() for file in EXPECTED.rglob("*") if file.is_file()}
    assert sorted(found) == sorted(pages), "run with MUJAZ_GOLDEN=write"
    assert [path for path in pages if pages[path] != found[path]] == []


def test_the_same_editions_give_the_same_bytes() -> None:
    assert tamira.golden_site() == SITE


def test_every_page_of_the_contract_is_there() -> None:
    for language in ("ar", "en"):
        for page in (
            "", "2026-05-12/", "2026-05-13/", "2026-05-12/sirr-flood-7k2f/", "2026-05-13/sirr-flood-7k2f/", "topics/",
            "topics/disasters/", "topics/diplomacy/", "topics/economy/", "sources/", "sources/al-mirsad/", "archive/2026/05/",
            "threads/", "threads/sirr-flood-7k2f/", "names/", "names/layla-shahin/", "countries/", "countries/lb/",
            "coverage/", "watch/", "search/", "status/", "method/", "about/",
        ):  # fmt: skip
            assert f"{language}/{page}index.html" in SITE
        for file in ("feed.xml", "feed.json", "topics/economy/feed.xml", "2026-05-12/brief.txt", "2026-05-12/brief.json"):
            assert f"{language}/{file}" in SITE
    assert {"index.html", "404.html", "sitemap.xml", "robots.txt"} <= set(SITE)


class Outline(HTMLParser):
    """The elements of a page: attributes, nesting, and each text with the language and direction that it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str, str]] = []
        self.headings: list[int] = []
        self._open: list[tuple[str, str, str]] = [("", "", "")]
        self.feed(html)
        self.close()
        assert self._open == [("", "", "")], "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute stands twice in <{tag}>"
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            _, language, direction = self._open[-1]
            self._open.append((tag, found.get("lang", language), found.get("dir", direction)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        tag, language, direction = self._open[-1]
        if data.strip() and tag not in ("title", "code", "style", "script"):
            self.texts.append((data.strip(), language, direction))

    def each(self, tag: str) -> Iterator[dict[str, str]]:
        return (attributes for name, attributes in self.elements if name == tag)


OUTLINES: Mapping[str, Outline] = {path: Outline(html) for path, html in PAGES.items()}


@pytest.mark.parametrize("path", PAGES)
def test_every_run_stands_in_its_language_and_direction(path: str) -> None:
    for text, language, direction in OUTLINES[path].texts:
        assert not (ARABIC.search(text) and LATIN.search(text)), text
        if ARABIC.search(text):
            assert (language, direction) == ("ar", "rtl"), text
        elif LATIN.search(text):
            assert (language, direction) == ("en", "ltr"), text


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_and_headings_in_order(path: str) -> None:
    headings = OUTLINES[path].headings
    assert headings.count(1) == 1 or path in ("index.html", "404.html")
    assert all(later - earlier <= 1 for earlier, later in zip([0, *headings], headings, strict=False)), headings


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique_and_links_inside_the_site_lead_somewhere(path: str) -> None:
    ids = [attributes["id"] for _, attributes in OUTLINES[path].elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for attributes in OUTLINES[path].each("a"):
        href = urlsplit(attributes["href"])
        if href.scheme:
            assert href.scheme in ("http", "https")
            assert "noopener" in attributes["rel"]
            continue
        if path == "404.html":
            assert href.path.removeprefix("/") in SITE
            continue
        assert not href.path.startswith("/")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), href.path)) if href.path else path
        assert target in SITE, attributes["href"]
        if href.fragment:
            anchors = {attributes.get("id") for _, attributes in OUTLINES[target].elements}
            assert href.fragment in anchors, attributes["href"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing(path: str) -> None:
    outline = OUTLINES[path]
    assert {script["type"] for script in outline.each("script")} <= {"application/ld+json"}
    policy = next(attributes for attributes in outline.each("meta") if "http-equiv" in attributes)["content"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    for _, attributes in outline.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]
    loaded = [link["href"] for link in outline.each("link") if link["rel"] in ("stylesheet", "icon")]
    assert all(href.startswith("data:") or not urlsplit(href).scheme for href in loaded)


def test_twins_name_each_other() -> None:
    addresses = {}
    for path, outline in OUTLINES.items():
        links = list(outline.each("link"))
        alternates = {link["hreflang"]: link["href"] for link in links if "hreflang" in link}
        if path != "404.html":
            addresses["https://brief.example.org/" + path.removesuffix("index.html")] = alternates
    for address, alternates in addresses.items():
        assert set(alternates) == {"ar", "en", "x-default"}
        for other in alternates.values():
            assert addresses[other] == alternates, address


def test_the_newest_edition_stands_at_the_front_and_belongs_to_its_own_address() -> None:
    front, own = PAGES["ar/index.html"], PAGES["ar/2026-05-13/index.html"]
    assert '<link rel="canonical" href="https://brief.example.org/ar/2026-05-13/">' in front
    assert front.split("<main")[1].replace('href="2026-05-13/', 'href="') == own.split("<main")[1].replace(
        'href="../', 'href="'
    )


def test_atom_feeds_are_well_formed_and_their_ids_unique() -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    for path in (path for path in SITE if path.endswith("feed.xml")):
        feed = etree.fromstring(SITE[path])
        entries = feed.findall(f"{atom}entry")
        ids = [entry.findtext(f"{atom}id") for entry in entries]
        assert len(ids) == len(set(ids))
        for element in (feed, *entries):
            assert element.findtext(f"{atom}title")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.findtext(f"{atom}updated") or "")
        for entry in entries:
            Outline(entry.findtext(f"{atom}content") or "")


def test_json_feeds_hold_the_same_entries() -> None:
    for path in (path for path in SITE if path.endswith("feed.json")):
        feed = json.loads(SITE[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert all({"id", "url", "title", "content_html", "date_published"} <= set(item) for item in feed["items"])
        assert [item["id"] for item in feed["items"]] == re.findall(
            r"<entry>\s*<title[^>]*>[^<]*</title>\s*<id>(.*?)</id>", SITE[path.replace(".json", ".xml")].decode()
        )


def test_sitemaps_name_every_edition_and_story_with_its_twins() -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    index = etree.fromstring(SITE["sitemap.xml"])
    named: list[str] = []
    for location in index.iter(f"{space}loc"):
        part = etree.fromstring(SITE[str(location.text).removeprefix("https://brief.example.org/")])
        for url in part.findall(f"{space}url"):
            named.append(str(url.findtext(f"{space}loc")))
            assert len(url.findall("{http://www.w3.org/1999/xhtml}link")) == 2
    files = {address.removeprefix("https://brief.example.org/") + "index.html" for address in named}
    assert len(files) == len(named)
    left_out = set(PAGES) - files
    assert {path for path in left_out if "2026-05" in path or "topics/" in path or "sources/" in path} == set()
    assert files <= set(PAGES)


def test_the_brief_as_data() -> None:
    brief = json.loads(SITE["en/2026-05-12/brief.json"])
    assert (brief["version"], brief["edition"], brief["language"]) == (1, "2026-05-12", "en")
    crane = brief["topics"][0]["stories"][1]
    assert crane["headline"]["origin"] == "gist"
    assert crane["sources"][1] == {
        "text": "ثلاثة قتلى في مرفأ مينة رحبة (وات)",
        "language": "ar",
        "number": 2,
        "url": None,
        "source": "Al-Mirsad",
        "published": None,
    }

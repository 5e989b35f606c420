"""The search of the site in a real browser: what is typed finds what it should, in both languages and across them, with and
without ال, hamza, tashkeel, ة or ه, singular and plural. The press is that of `STORIES`."""

import shutil
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import search_desk

from digest import preview
from digest.publish import search, site
from digest.publish.render import render
from digest.store import Editions
from digest.text.searching import query_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    desk = search_desk.make(tmp_path_factory.mktemp("search"))
    index = search.Index(desk.site)
    site.publish(render(desk, Editions(desk.content), index), desk.site)
    assert index.problems == ()
    with preview.serve(desk.site, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(address: str) -> "Iterator[Browser]":
    """Started after the site is built: while Playwright is open, its event loop is this thread's."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def pages(address: str, browser: "Browser") -> "Iterator[dict[str, Page]]":
    """The search page of each language, open."""
    context = browser.new_context()
    opened = {}
    for language in ("ar", "en"):
        page = opened[language] = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{address}/{language}/search/index.html")
    yield opened
    context.close()


def found(page: "Page", query: str) -> list[str]:
    """The stories found, best first, by their ids. In front, like the page of whoever types: one behind waits for files."""
    page.bring_to_front()
    page.evaluate("document.getElementById('found').textContent = ''")
    page.fill("#q", query)
    page.press("#q", "Enter")
    page.wait_for_selector("#found:not(:empty)")
    count = page.locator("#found").inner_text()
    if count in search_desk.NOTHING:
        return []
    page.wait_for_selector("#results li")
    links = page.locator("#results li a").evaluate_all("links => links.map(link => link.href)")
    return [link.split("/")[-2] for link in links]


@pytest.mark.parametrize(("language", "query", "expected"), search_desk.QUERIES)
def test_a_query_finds_its_story(pages: "dict[str, Page]", language: str, query: str, expected: str) -> None:
    results = found(pages[language], query)
    assert expected in results[:3], results


@pytest.mark.parametrize(("language", "query", "unexpected"), search_desk.NOT_FOUND)
def test_a_query_does_not_find_what_only_looks_alike(
    pages: "dict[str, Page]", language: str, query: str, unexpected: str
) -> None:
    assert unexpected not in found(pages[language], query)


def test_the_word_itself_comes_before_longer_ones(pages: "dict[str, Page]") -> None:
    assert found(pages["ar"], "اللبن")[0] == "milk"


def test_results_can_be_narrowed(pages: "dict[str, Page]", address: str) -> None:
    page = pages["en"]
    try:
        everything = set(found(page, "tamira"))
        page.select_option("[name=topic]", "economy")
        economy = set(found(page, "tamira"))
        page.select_option("[name=source]", "wat")
        of_wat = set(found(page, "tamira"))
        page.select_option("[name=date]", "2026-04")
        assert set(found(page, "tamira")) == {"exports"}
        assert {"exports"} < of_wat <= economy < everything
        assert "topic=economy" in page.url
    finally:
        page.goto(f"{address}/en/search/index.html")


@pytest.mark.parametrize("query", ["tamira", ""])
def test_results_come_newest_first_where_asked(pages: "dict[str, Page]", address: str, query: str) -> None:
    page = pages["en"]
    try:
        page.select_option("[name=source]", "wat")
        page.select_option("[name=order]", "newest")
        found(page, query)
        days = [line.split(" · ")[0].split()[1] for line in page.locator("#results li p.n").all_inner_texts()]
        assert len(days) > 2
        assert days == sorted(days, key=["May", "April"].index)
        assert days[-1] == "April"
    finally:
        page.goto(f"{address}/en/search/index.html")


def test_an_address_holds_a_search(browser: "Browser", address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/ar/search/index.html?q=%D8%A7%D9%84%D9%81%D9%8A%D8%B6%D8%A7%D9%86")
    page.wait_for_selector("#results li")
    first = page.locator("#results li a").first
    assert first.inner_text() == search_desk.HEADLINES["flood"]["ar"]
    first.click()
    assert page.url.endswith("/ar/2026-05-12/flood/index.html")
    context.close()


def test_nothing_is_asked_of_another_host_and_no_policy_is_broken(browser: "Browser", address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for language in ("ar", "en"):
        page.goto(f"{address}/{language}/search/index.html")
        found(page, "flood")
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert said == []
    context.close()


def test_the_browser_folds_as_python_does(pages: "dict[str, Page]", address: str) -> None:
    texts = [query for _, query, _ in search_desk.QUERIES] + search_desk.SPELLINGS
    page = pages["en"]
    script = page.locator("script[type=module]").get_attribute("src")
    in_browser = page.evaluate(
        "async ([script, texts]) => texts.map((await import(new URL(script, document.baseURI))).words)",
        [script, texts],
    )
    assert in_browser == [query_words(text) for text in texts]


def test_without_javascript_the_page_leads_to_the_archive(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/ar/search/index.html")
    assert not page.locator("#search").is_visible()
    page.locator("#archive a").first.click()
    assert page.url.endswith("/ar/archive/2026/05/index.html")
    context.close()

"""The built sample desk in a real browser: nothing scrolls sideways, every run stands in its language and direction, nothing is
asked of another host, and no policy is violated. Both languages, phone and desktop."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest import preview
from digest.demo import demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDTHS = (320, 390, 1280)
PAGES = (
    "index.html",
    "2026-05-12/index.html",
    "2026-05-13/index.html",
    "topics/index.html",
    "topics/disaster/index.html",
    "sources/index.html",
    "sources/wat/index.html",
    "archive/2026/05/index.html",
    "status/index.html",
    "method/index.html",
    "about/index.html",
)

# Text in Arabic letters stands in an element of a language that is written so, from right to left; and the other way round.
RUNS = """() => {
  const arabic = /[\\u0600-\\u06FF]{2,}/, latin = /[A-Za-z]{3,}/, wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const text = node.data.trim(), parent = node.parentElement;
    if (!text || parent.closest('bdi, script, style, pre, code')) continue;
    const lang = parent.closest('[lang]').lang, direction = getComputedStyle(parent).direction;
    if (arabic.test(text) && !latin.test(text) && (lang !== 'ar' || direction !== 'rtl'))
      wrong.push(lang + ' ' + direction + ': ' + text.slice(0, 60));
    if (latin.test(text) && !arabic.test(text) && lang === 'ar') wrong.push('latin in ar: ' + text.slice(0, 60));
  }
  return wrong;
}"""

# A citation follows its sentence in reading order.
CITATIONS = """() => {
  const rtl = document.documentElement.dir === 'rtl', wrong = [];
  for (const group of document.querySelectorAll('.refs')) {
    const boxes = [...group.querySelectorAll('a')].map(a => a.getBoundingClientRect());
    boxes.forEach((box, i) => {
      const before = i ? boxes[i - 1] : null;
      if (before && Math.abs(box.top - before.top) < 4 && (rtl ? box.left >= before.left : box.left <= before.left))
        wrong.push(group.textContent);
    });
  }
  return wrong;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("browser") / "desk"
    demo(folder, 42_000 + os.getpid() % 2_000, say=lambda line: None)
    with preview.serve(folder / "site", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(address: str) -> "Iterator[Browser]":
    """Started after the desk is built: while Playwright is open, its event loop is this thread's."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_right_in_its_direction(page: "Page", address: str, language: str, name: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        answer = page.goto(f"{address}/{language}/{name}")
        assert answer is not None
        assert answer.ok
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            language,
            "rtl" if language == "ar" else "ltr",
        ]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CITATIONS) == []
    assert page.evaluate(RUNS) == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert said == []


def test_a_story_leads_to_its_twin_and_back(page: "Page", address: str) -> None:
    page.goto(f"{address}/en/2026-05-12/index.html")
    page.locator("article h3 a, article h2 a").first.click()
    story = page.url
    assert Path(story).name == "index.html"
    page.locator("a[hreflang=ar]").first.click()
    assert page.url == story.replace("/en/", "/ar/")
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_every_page_reads_without_javascript(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}/ar/index.html")
    assert "موجز تميرة" in plain.content()
    assert "<script" not in plain.content()
    context.close()

"""What the pages may weigh, how they print, and that no text from outside breaks their layout."""

import gzip
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from looking import page_kinds
from test_pages import OUTSIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.browser

HTML, ALL = 20 * 1024, 150 * 1024  # bytes of the index on the way: its HTML, and with all that it loads
SHIFT = 0.05  # cumulative layout shift
SHEETS = 6  # of A4


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_index_is_light_and_stands_still(browser: "Browser", address: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{address}/{language}/index.html", wait_until="load")
    page.evaluate("document.fonts.ready")
    sizes = {}
    for answer in answers:
        body = answer.body()
        sizes[answer.url] = len(body) if answer.url.endswith(".woff2") else len(gzip.compress(body, 6))
    assert sizes.pop(f"{address}/{language}/index.html") <= HTML
    assert sum(sizes.values()) + HTML <= ALL, sizes
    assert not [url for url in sizes if url.endswith(".js")]
    shifts = """() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value })
        .observe({type: 'layout-shift', buffered: true});
      setTimeout(() => done(sum), 400);
    })"""
    assert page.evaluate(shifts) <= SHIFT
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_index_prints_on_few_sheets(page: "Page", address: str, language: str) -> None:
    page.goto(f"{address}/{language}/index.html")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= SHEETS


@pytest.mark.parametrize("language", ["en", "ar"])
def test_motion_only_for_those_who_want_it(page: "Page", address: str, language: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/{language}/index.html")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_hostile_texts_break_no_layout(page: "Page", hostile: Path, language: str) -> None:
    for kind, path in page_kinds(hostile).items():
        page.goto(f"{(hostile / language / path).as_uri()}")
        assert page.evaluate("document.querySelectorAll('main').length") == 1, kind
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (kind, width)
            assert page.evaluate(OUTSIDE) == [], (kind, width)

"""The built sample desk in a real browser, every kind of page in both languages: nothing scrolls sideways, every run stands in
its language and direction, citations follow their sentences, nothing is asked of another host, no policy is violated, no script
runs, and axe-core finds nothing to say, on a phone and a desktop, in light and in dark."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from looking import page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 640, 1280)  # 640: a desktop of 1280 at 200 per cent
RULES: dict[Literal["light", "dark"], list[str]] = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": ["color-contrast", "link-in-text-block"],  # the rules that see colours; all others saw this page already
}

# Text in Arabic letters stands in an element of a language that is written so, from right to left; and the other way round.
RUNS = """() => {
  const arabic = /[\\u0600-\\u06FF]{2,}/, latin = /[A-Za-z]{3,}/, wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const text = node.data.trim(), parent = node.parentElement;
    if (!text || parent.closest('bdi, script, style, pre, code, svg title, svg desc')) continue;
    const lang = parent.closest('[lang]').lang, direction = getComputedStyle(parent).direction;
    if (arabic.test(text) && !latin.test(text) && (lang !== 'ar' || direction !== 'rtl'))
      wrong.push(lang + ' ' + direction + ': ' + text.slice(0, 60));
    if (latin.test(text) && !arabic.test(text) && lang === 'ar') wrong.push('latin in ar: ' + text.slice(0, 60));
  }
  return wrong;
}"""

# A citation follows its sentence in reading order, on the line of its last word.
CITATIONS = """() => {
  const rtl = document.documentElement.dir === 'rtl', wrong = [];
  for (const group of document.querySelectorAll('.refs')) {
    const boxes = [...group.querySelectorAll('a')].map(a => a.getBoundingClientRect());
    boxes.forEach((box, i) => {
      const before = i ? boxes[i - 1] : null;
      if (before && Math.abs(box.top - before.top) < 4 && (rtl ? box.left >= before.left : box.left <= before.left))
        wrong.push(group.textContent);
    });
    const sentence = group.closest('.s'), text = sentence && sentence.firstChild;
    if (!boxes.length || !text || text.nodeType !== 3) continue;
    const last = document.createRange();
    last.setStart(text, Math.max(0, text.data.trimEnd().length - 3));
    last.setEnd(text, text.data.trimEnd().length);
    const word = [...last.getClientRects()].pop();
    if (word && boxes[0].bottom < word.top) wrong.push('above its sentence: ' + text.data.slice(-30));
  }
  return wrong;
}"""

# Everything inside the page, and everything that the finger must hit 24 px wide or in a line of text.
OUTSIDE = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
  const box = element.getBoundingClientRect();
  if (!box.width || (box.left >= -1 && box.right <= innerWidth + 1)) return false;
  return !element.closest('.scroll, .vh, svg, details:not([open]) > :not(summary)');
}).map(element => element.tagName + '.' + element.className)"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_kind_of_page_is_right_in_its_direction(page: "Page", site: Path, address: str, language: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    scripted: set[str] = set()  # pages that load a script: the search alone may
    page.on("request", lambda request: asked.append(request.url))
    page.on("request", lambda request: scripted.add(page.url) if request.resource_type == "script" else None)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for kind, path in page_kinds(site).items():
        answer = page.goto(f"{address}/{language}/{path}")
        assert answer is not None
        assert answer.ok
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            language,
            "rtl" if language == "ar" else "ltr",
        ]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (kind, width)
            assert page.evaluate(OUTSIDE) == [], (kind, width)
            assert page.evaluate(CITATIONS) == [], (kind, width)
        assert page.evaluate(RUNS) == [], kind
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert all("/search/" in where for where in scripted)
    assert said == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_to_say(page: "Page", site: Path, address: str, language: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 900})
    found = []
    addresses = {kind: f"{language}/{path}" for kind, path in page_kinds(site).items()}
    for kind, path in {**addresses, "doors": "index.html", "missing": "404.html"}.items():
        page.goto(f"{address}/{path}")
        for theme, rules in RULES.items():
            page.emulate_media(color_scheme=theme)
            options = {"resultTypes": ["violations"], "runOnly": rules}
            for violation in Axe().run(page, options=options).response["violations"]:
                nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
                found.append(f"{kind}, {theme}: {violation['id']}: {nodes}")
    assert found == []


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
    assert plain.locator("script:not([type='application/ld+json'])").count() == 0
    context.close()


def test_the_keyboard_reaches_the_content_first_and_always_shows_where_it_is(page: "Page", address: str) -> None:
    page.goto(f"{address}/ar/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"

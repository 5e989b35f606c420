"""What the pages may weigh, how they print, and that no text from outside breaks their layout."""

import gzip
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from looking import page_kinds
from test_pages import OUTSIDE

from digest.config import load_desk
from digest.publish import render, site
from digest.records import AlsoLine, Edition, Story, Text
from digest.store import Editions, write_edition

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.browser

HTML, ALL = 20 * 1024, 150 * 1024  # bytes of the index on the way: its HTML, and with all that it loads
SHIFT = 0.05  # cumulative layout shift
SHEETS = 6  # of A4

HOSTILE = (
    "<h1 style='position:fixed'>markup</h1></article></main><script>alert(1)</script>",
    "\u202eturned round\u2066 and \u200fnever\u200e turned back\u2067",
    "long " * 1000,
    "x" * 5000,
    "ش" * 5000,
    "👩‍👩‍👧‍👦🏳️‍🌈" * 400,
    "z" + "\u0337\u0322\u031b\u0347" * 60 + "a" + "\u0338\u0301" * 80 + "lgo",
    "https://an.example/" + "a/very/long-address_without-a-space" * 40,
    "ﷺ﷽" * 200 + "ـ" * 300,
)


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


@pytest.fixture(scope="module")
def hostile(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:  # the built sample desk
    """The sample desk after a night of hostile texts."""
    root = tmp_path_factory.mktemp("hostile") / "desk"
    shutil.copytree(site.parent, root, ignore=shutil.ignore_patterns("site", ".digest"))
    desk = load_desk(root)
    editions = Editions(desk.content)
    write_edition(editions.path(editions.days[-1] + timedelta(days=1)), _hostile(editions.get(editions.days[-1])))
    _publish(root)
    return root / "site"


def _publish(root: Path) -> None:
    desk = load_desk(root)
    site.publish(render.render(desk, Editions(desk.content)), root / "site")


def _hostile(edition: Edition) -> Edition:
    """The edition of the next day, in which every text from outside is one of the hostile ones."""
    day = edition.edition + timedelta(days=1)
    texts = [HOSTILE[place % len(HOSTILE)] for place in range(len(edition.stories))]
    bad = {story.id: _spoilt(story, text, day) for story, text in zip(edition.stories, texts, strict=True)}
    topics = tuple(replace(section, stories=tuple(bad[story.id] for story in section.stories)) for section in edition.topics)
    also = tuple(AlsoLine(text, f"https://x.example/{n}", "al-mirsad", "ar", "sport") for n, text in enumerate(HOSTILE))
    window = (edition.window[1], edition.window[1] + timedelta(days=1))
    return replace(edition, edition=day, window=window, topics=topics, also=also)


def _spoilt(story: Story, text: str, day: date) -> Story:
    return replace(
        story,
        since=min(story.since, day),
        headline={language: Text(text, "verbatim", "a1") for language in ("ar", "en")},
        summary={language: (Text(text, "verbatim", "a1", 0), Text(text, "gist", "a1")) for language in ("ar", "en")},
        articles=tuple(replace(article, title=text) for article in story.articles),
        quotes=tuple(replace(quote, text=text, speaker=text, speaker_id=None) for quote in story.quotes),
        figures=tuple(replace(figure, text=text, given_by=text, value=10**15) for figure in story.figures),
        notes={"en": text, "ar": text},
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_hostile_texts_break_no_layout(page: "Page", hostile: Path, language: str) -> None:
    for kind, path in page_kinds(hostile).items():
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{(hostile / language / path).as_uri()}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (kind, width)
            assert page.evaluate(OUTSIDE) == [], (kind, width)
            assert page.evaluate("document.querySelectorAll('main').length") == 1, kind

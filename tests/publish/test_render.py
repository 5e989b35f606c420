"""What the pages say of an edition: provenance, attribution, absence, hostile text, settings."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
import tamira
from hypothesis import given
from hypothesis import strategies as st

from digest.problems import ConfigError, DigestError
from digest.publish._html import marked
from digest.publish._parts import Run
from digest.publish._paths import file, relative, web_url
from digest.publish.render import render
from digest.records import (
    Account,
    AlsoLine,
    Difference,
    PrintedFigure,
    PrintedProblem,
    PrintedQuote,
    Running,
    Section,
    Text,
)
from digest.store import EditionError, Editions

INDEX, STORY = "en/2026-05-14/index.html", "en/2026-05-14/meeting-1a2b/index.html"


def test_a_sentence_leads_to_its_source(tmp_path: Path) -> None:
    site = tamira.site(tmp_path, tamira.edition([tamira.story()]))
    for path in (INDEX, STORY):
        assert (
            'The ministers met in the capital.&#8288;<span class="refs" dir="ltr"><a class="ref" href="#story_meeting-1a2b_2" '
            'aria-label="Source 2: Tamira Times">2</a></span>' in site[path]
        )
        assert '<li id="story_meeting-1a2b_2">' in site[path]


def test_a_cited_source_is_on_the_index_however_far_down_it_stands(tmp_path: Path) -> None:
    articles = tuple(tamira.article(number) for number in range(1, 13))
    summary = {"ar": (Text("جملة.", "verbatim", "a11", 0),), "en": (Text("A fact", "gist", "a11"),)}
    site = tamira.site(tmp_path, tamira.edition([tamira.story(articles=articles, summary=summary)]))
    shown = re.findall(r'<li id="story_meeting-1a2b_(\d+)"', site[INDEX])
    assert shown == ["1", "2", "3", "4", "5", "6", "11"]
    assert "5\u00a0more articles" in site[INDEX]
    assert len(re.findall(r'<li id="story_meeting-1a2b_(\d+)"', site[STORY])) == 12


def test_a_newer_count_says_its_hour_wherever_it_stands(tmp_path: Path) -> None:
    hour = tamira.closing(tamira.DAY) - timedelta(hours=9, minutes=30)
    summary = {
        "en": (Text("The flood killed 9.", "verbatim", "a2", 0, as_of=hour),),
        "ar": (Text("قتل الفيضان 9.", "verbatim", "a1", 0, as_of=hour),),
    }
    site = tamira.site(tmp_path, tamira.edition([tamira.story(summary=summary)]))
    for path in (INDEX, STORY, "en/2026-05-14/brief.txt", "en/feed.xml"):
        assert "as of 19:30 on 13 May" in site[path], path
    assert "(حتى الساعة 19:30 يوم 13 مايو/أيار)" in site["ar/2026-05-14/brief.txt"]
    (line,) = json.loads(site["en/2026-05-14/brief.json"])["topics"][0]["stories"][0]["summary"]
    assert line["hour"] == "as of 19:30 on 13 May"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (Text("x", "verbatim", "a1"), None),
        (Text("x", "translated", "a1", engine="nllb-200"), "translated by nllb-200"),
        (Text("x", "translated", "a1"), "translated"),
        (Text("x", "written", "a1", engine="qwen-7b"), "written by qwen-7b from the sources"),
        (Text("x", "edited"), "edited by hand"),
        (Text("x", "gist", "a1"), "card of facts"),
    ],
)
def test_what_is_not_verbatim_says_so(tmp_path: Path, text: Text, label: str | None) -> None:
    headline = {"ar": Text("عنوان", "verbatim", "a1"), "en": text}
    made = tamira.story(headline=headline, summary={"ar": (Text("جملة", "verbatim", "a1"),), "en": (text,)})
    site = tamira.site(tmp_path, tamira.edition([made]))
    labels = [f'<span class="origin">{label}</span>'] if label else []
    assert set(re.findall(r'<span class="origin">.*?</span>', site[STORY])) == set(labels)
    assert (f"[{label}]" in site["en/2026-05-14/brief.txt"]) == bool(label)


def test_a_gist_is_a_list_of_facts_beside_the_printed_headline(tmp_path: Path) -> None:
    gist = (Text("Killed: 3", "gist", "a1"), Text("Place: quay 7", "gist", "a1"))
    headline = {"ar": Text("انهيار رافعة", "verbatim", "a1"), "en": Text("Crane: 3 killed", "gist")}
    made = tamira.story(headline=headline, summary={"ar": (Text("جملة", "verbatim", "a1"),), "en": gist})
    site = tamira.site(tmp_path, tamira.edition([made]))
    assert re.search(
        r'<div class="facts">.*<li><span class="s">Killed: 3.*<li><span class="s">Place: quay 7', site[STORY], re.S
    )
    assert 'Original headline: <span lang="ar" dir="rtl">انهيار رافعة</span>' in site[STORY]
    assert "العنوان الأصلي" not in site[STORY.replace("en/", "ar/")]


def test_a_story_that_one_language_lacks_is_shown_in_the_other(tmp_path: Path) -> None:
    made = tamira.story(
        headline={"ar": Text("عنوان", "verbatim", "a1")}, summary={"ar": (Text("جملة واحدة.", "verbatim", "a1"),)}
    )
    page = tamira.site(tmp_path, tamira.edition([made]))[STORY]
    assert '<span lang="ar" dir="rtl">جملة واحدة.</span>' in page
    assert '<span class="origin">in Arabic</span>' in page


def test_quotes_are_attributed_and_told_apart(tmp_path: Path) -> None:
    quotes = (
        PrintedQuote("ليلى شاهين", "layla-shahin", "أنقذنا أربعين شخصا", "ar", "a1", "قالت", True, "wat"),
        PrintedQuote("Samer Obeid", None, "the work would go on", "en", "a2", "said", False),
        PrintedQuote("", None, "no one speaks", "en", "a9", None, True),  # its article is not in the list
    )
    site = tamira.site(tmp_path, tamira.edition([tamira.story(quotes=quotes)]))
    english, arabic = site[STORY], site[STORY.replace("en/", "ar/")]
    assert '<span lang="ar" dir="rtl">«أنقذنا أربعين شخصا»</span>' in english
    assert '<b><a href="../../names/layla-shahin/index.html">Layla Shahin</a></b>' in english
    assert "in Al-Mirsad" in english
    assert "carried from Tamira News Agency WAT" in english
    assert "direct quote, in Arabic" in english
    assert "<b>Samer Obeid</b>" in english
    assert "reported speech" in english
    assert "no one speaks" not in english
    assert '<b><a href="../../names/layla-shahin/index.html">ليلى شاهين</a></b>' in arabic
    assert '<b><span lang="en" dir="ltr">Samer Obeid</span></b>' in arabic
    assert "نقل بالمعنى، باللغة الإنجليزية" in arabic


def test_the_index_has_few_quotes_and_says_how_many_more(tmp_path: Path) -> None:
    quotes = tuple(PrintedQuote("س", None, f"Word {n}.", "en", "a2", "said", True) for n in range(9))
    stories = [tamira.story(f"story-{rank}", rank, quotes=quotes) for rank in (1, 2)]
    page = tamira.site(tmp_path, tamira.edition(stories))[INDEX]
    assert page.count("<blockquote>") == 4  # three for the lead, one for another
    assert "6\u00a0more statements" in page
    assert "8\u00a0more statements" in page


def test_differing_accounts_stand_side_by_side(tmp_path: Path) -> None:
    differs = (
        Difference("killed in wadi-sirr", (Account(14, ("a1",)), Account("11", ("a2",)))),
        Difference("money-USD", (Account(2_000_000, ("a1",)), Account("1.5", ("a2", "a9")))),
        Difference("unheard-of", (Account("early", ("a1",)),)),
    )
    page = tamira.site(tmp_path, tamira.edition([tamira.story(differs=differs)]))[STORY]
    assert "<caption>Killed (Wadi Sirr)</caption>" in page
    assert "<caption>US Dollar</caption>" in page
    assert "<caption>unheard of</caption>" in page
    table = page.split('class="differ"')[1].split("</div>")[0]
    assert re.findall(r'<th scope="row">(.*?)</th>', table) == ["14", "11", "2,000,000", "1.5", "early"]


def test_figures_keep_the_outlets_words_and_bounds(tmp_path: Path) -> None:
    figures = (
        PrintedFigure(2300, "rockets", "نحو 2300 صاروخ", "a1", 0, bound="about", given_by="الجيش"),
        PrintedFigure(10, "killed", "10 to 12 dead", "a2", 0, upper=12),
        PrintedFigure(1, "killed", "one", "a9", 0),
    )
    stories = [tamira.story(figures=figures[:1]), tamira.story("shelling-3c4d", 2, figures=figures[1:])]
    site = tamira.site(tmp_path, tamira.edition(stories))
    assert "about 2,300" in site[INDEX]
    assert 'Rockets</span></dt>\n<dd><span dir="rtl"><span lang="ar" dir="rtl">«نحو 2300 صاروخ»</span></span>' in site[INDEX]
    assert "من 10 إلى 12" in site["ar/2026-05-14/shelling-3c4d/index.html"]


@pytest.mark.parametrize(
    ("unit", "value", "shown"),
    [("killed", 1, True), ("countries", 20, False), ("years", 30, False), ("voters", 3, False), ("voters", 30, True)],
)
def test_only_a_figure_that_speaks_for_itself_is_shown_at_a_glance(tmp_path: Path, unit: str, value: int, shown: bool) -> None:
    figure = PrintedFigure(value, unit, "so many", "a2", 0)
    site = tamira.site(tmp_path, tamira.edition([tamira.story(figures=(figure,))]))
    assert ('class="figs"' in site[INDEX]) is shown


def test_the_index_opens_a_story_and_its_page_tells_all(tmp_path: Path) -> None:
    sentences = tuple(
        Text(f"Sentence {n} of thirteen words, which is about as long as most are.", "verbatim", "a2") for n in range(6)
    )
    lead, other = tamira.story(summary={"en": sentences}), tamira.story("shelling-3c4d", 2, summary={"en": sentences})
    site = tamira.site(tmp_path, tamira.edition([lead, other]))
    assert site[INDEX].count("of thirteen words") == 6 + 4
    assert site["en/2026-05-14/shelling-3c4d/index.html"].count("of thirteen words") > 6  # with the page's description
    assert site["en/2026-05-14/brief.txt"].count("of thirteen words") == 12


def test_cards_are_limited_by_number_and_by_quota(tmp_path: Path) -> None:
    first = Section("diplomacy", tuple(tamira.story(f"talks-{rank}", rank) for rank in (1, 2, 3)))
    second = Section("economy", tuple(tamira.story(f"rates-{rank}", rank) for rank in (4, 5)))
    edition = replace(tamira.edition(), topics=(first, second))
    page = tamira.site(tmp_path, edition, edition__cards_max=3, edition__quotas={"diplomacy": 2})[INDEX]
    assert re.findall(r'<article class="story[^"]*" id="story_(.*?)"', page) == ["talks-1", "talks-2", "rates-4"]
    assert 'href="talks-3/index.html"' in page
    assert 'href="rates-5/index.html"' in page


def test_all_other_articles_are_named(tmp_path: Path) -> None:
    also = tuple(AlsoLine(f"Line {n}", f"https://x.example/{n}", "wat", "en", "economy") for n in range(9))
    stray = AlsoLine("Stray", "https://x.example/s", "who-knows", "en", "../../etc")
    site = tamira.site(tmp_path, tamira.edition([tamira.story()], also=(*also, stray)))
    assert "Line 4" in site[INDEX]
    assert "Line 5" not in site[INDEX]
    assert "4\u00a0more headlines" in site[INDEX]
    assert "Other reports" in site[INDEX]
    assert all(f"Line {n} " in site["en/2026-05-14/brief.txt"] for n in range(9))


SILENT = (PrintedProblem("fetch", None, "no source answered", tamira.DAY),)


def test_a_night_without_answers_keeps_the_last_edition_in_front(tmp_path: Path) -> None:
    before = tamira.edition([tamira.story()], day=date(2026, 5, 13))
    site = tamira.site(tmp_path, before, tamira.edition(problems=SILENT))
    own, front = site["en/2026-05-14/index.html"], site["en/index.html"]
    assert 'No source answered for the edition of <time datetime="2026-05-14">' in own
    assert 'href="../2026-05-13/index.html">The last edition with stories' in own
    assert 'No source answered for the edition of <time datetime="2026-05-14">' in front
    assert 'Below is the edition of <time datetime="2026-05-13">' in front
    assert "The ministers met in the capital." in front
    assert '<link rel="canonical" href="https://brief.example.org/en/2026-05-13/">' in front
    assert "لم يستجب أي مصدر" in site["ar/index.html"]
    assert "No source answered" in site["en/2026-05-14/brief.txt"]


def test_a_first_night_without_answers(tmp_path: Path) -> None:
    site = tamira.site(tmp_path, tamira.edition(problems=SILENT))
    assert "No source answered" in site["en/index.html"]
    assert "The last edition" not in site["en/index.html"]


def test_a_desk_without_editions_has_its_pages(tmp_path: Path) -> None:
    site = tamira.site(tmp_path)
    assert "No edition yet" in site["en/index.html"]
    assert "لم يصدر عدد بعد" in site["ar/index.html"]
    assert not any("feed" in path for path in site)
    assert "feed.xml" not in site["en/index.html"]
    assert {"en/status/index.html", "ar/sources/wat/index.html", "index.html"} <= set(site)


def test_the_way_from_edition_to_edition(tmp_path: Path) -> None:
    days = [date(2026, 4, 30), date(2026, 5, 2), date(2026, 5, 3)]
    site = tamira.site(tmp_path, *(tamira.edition([tamira.story()], day=day) for day in days))
    middle = site["ar/2026-05-02/index.html"]
    assert 'rel="prev" href="../2026-04-30/index.html"' in middle
    assert 'rel="next" href="../2026-05-03/index.html"' in middle
    assert 'rel="prev"' not in site["ar/2026-04-30/index.html"]
    assert 'href="../../../2026-04-30/index.html">30</a>' in site["ar/archive/2026/04/index.html"]
    assert "<span>1</span>" in site["ar/archive/2026/05/index.html"]
    assert 'href="../04/index.html">أبريل/نيسان 2026' in site["ar/archive/2026/05/index.html"]
    assert {"sitemap/2026-04.xml", "sitemap/2026-05.xml"} <= set(site)


def test_a_running_story_has_one_id_and_a_page_a_day(tmp_path: Path) -> None:
    before = tamira.DAY - timedelta(days=1)
    first = tamira.edition([tamira.story(since=before)], day=before)
    site = tamira.site(tmp_path, first, tamira.edition([tamira.story(since=before)]))
    assert "running since" in site[STORY]
    assert "running since" not in site[STORY.replace("05-14", "05-13")]
    assert [item["id"][-24:] for item in json.loads(site["en/feed.json"])["items"]] == [
        "2026-05-14/meeting-1a2b/",
        "2026-05-13/meeting-1a2b/",
    ]


def test_a_thread_keeps_its_words_on_a_day_of_the_other_press(tmp_path: Path) -> None:
    before = tamira.DAY - timedelta(days=1)
    course = Running(before, 2, 3, ("al-mirsad", "tamira-times"), ("a1",))
    today = tamira.story(
        since=before,
        running=course,
        articles=(tamira.article(1),),
        headline={"ar": Text("الوزراء يوقعون", "verbatim", "a1"), "en": Text("Meeting: Dar Salwa", "gist")},
        summary={"ar": (Text("وقع الوزراء.", "verbatim", "a1", 0),), "en": (Text("Reported by 1 outlet, in Arabic", "gist"),)},
    )
    site = tamira.site(tmp_path, tamira.edition([tamira.story(since=before)], day=before), tamira.edition([today]))
    thread = site["en/threads/meeting-1a2b/index.html"]
    assert "<h1>Meeting in Dar Salwa</h1>" in thread
    for day in ("Meeting in Dar Salwa</a>", "Meeting: Dar Salwa</a>", "اجتماع في دار سلوى 1"):
        assert day in thread  # both days, and the articles of both presses
    assert "Meeting in Dar Salwa" in site["en/threads/index.html"]
    assert "Meeting: Dar Salwa" not in site["en/threads/index.html"]


def test_the_status_page_tells_problems_in_both_languages(tmp_path: Path) -> None:
    problems = (
        PrintedProblem("fetch", "wat", "the server answered: 503", date(2026, 5, 12)),
        PrintedProblem("fetch", "al-mirsad", "the server answered: 404", tamira.DAY),
        PrintedProblem("fetch", "tamira-times", "too slow", tamira.DAY),
        PrintedProblem("oddly", "../x", "a message of another version", tamira.DAY),
    )
    site = tamira.site(tmp_path, tamira.edition([tamira.story()], problems=problems))
    english, arabic = site["en/status/index.html"], site["ar/status/index.html"]
    assert re.search(r'<h2>The server refused <span class="n">Fetching · 2</span></h2>', english)
    assert '<code dir="ltr">503</code>' in english
    assert '<time datetime="2026-05-12">' in english
    assert "رفض الخادم الطلب" in arabic
    assert "بطء تجاوز المهلة" in arabic
    assert '<span lang="en" dir="ltr">a message of another version</span>' in arabic
    assert "The server refused" in site["en/sources/wat/index.html"]
    assert "not read" in site["en/sources/index.html"]


def test_details_with_words_speak_the_language_of_the_page(tmp_path: Path) -> None:
    problems = (
        PrintedProblem("feeds", "wat", "wrong encoding label: ISO-8859-1, read as windows-1256", tamira.DAY),
        PrintedProblem("feeds", "al-mirsad", "wrong encoding label: none, read as utf-8", tamira.DAY),
        PrintedProblem("store", None, "edition changed by hand, kept: 2026-05-12.yaml; --force overwrites it", tamira.DAY),
    )
    site = tamira.site(tmp_path, tamira.edition([tamira.story()], problems=problems))
    english, arabic = site["en/status/index.html"], site["ar/status/index.html"]
    assert "(labelled ISO-8859-1, read as windows-1256)" in english
    assert "(no label, read as utf-8)" in english
    assert 'وقُرئت على أنها <span lang="en" dir="ltr">windows-1256</span>' in arabic
    assert '<span lang="en" dir="ltr">2026-05-12.yaml</span>' in arabic
    assert "read as" not in arabic
    assert "overwrites it" not in arabic


def test_owners_are_named_with_their_evidence(tmp_path: Path) -> None:
    page = tamira.site(tmp_path)["en/sources/al-mirsad/index.html"]
    assert "owned by its editors" in page
    assert 'href="https://al-mirsad.example/about"' in page
    assert '<time datetime="2026-03-01">' in page
    assert "only with its evidence" in tamira.site(tmp_path)["en/sources/wat/index.html"]


def test_a_private_desk_stays_out_of_search_engines(tmp_path: Path) -> None:
    site = tamira.site(tmp_path, tamira.edition([tamira.story()]), public=False)
    assert site["robots.txt"] == "User-agent: *\nDisallow: /\n"
    assert not any("sitemap" in path for path in site)
    pages = [body for path, body in site.items() if path.endswith(".html")]
    assert all('<meta name="robots" content="noindex">' in body for body in pages)
    public = tamira.site(tmp_path, public=True)
    assert 'name="robots"' not in public["en/index.html"]
    assert "Sitemap: https://brief.example.org/sitemap.xml" in public["robots.txt"]


def test_a_desk_of_one_language(tmp_path: Path) -> None:
    site = tamira.site(tmp_path, tamira.edition([tamira.story()]), languages=("ar",))
    assert not any(path.startswith("en/") for path in site)
    assert 'rel="alternate" hreflang="en"' not in site["ar/index.html"]
    assert 'hreflang="x-default"' in site["ar/index.html"]


def test_a_missing_page_leads_home_from_any_address(tmp_path: Path) -> None:
    page = tamira.site(tmp_path, base_url="https://example.org/press/brief/")["404.html"]
    assert 'href="/press/brief/ar/index.html"' in page
    assert "لا صفحة بهذا العنوان" in page
    assert 'content="noindex"' in page


# --- what stands in the desk's folder -------------------------------------------------------------------------------------


def test_a_desk_overrides_a_template_a_string_and_the_stylesheet(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    (templates / "strings" / "en").mkdir(parents=True)
    (templates / "assets").mkdir()
    (templates / "strings" / "en" / "ours.po").write_text('msgid "empty.title"\nmsgstr "Patience"\n', "utf-8")
    (templates / "assets" / "brief.css").write_text("body{}", "utf-8")
    (templates / "page.html").write_text('{% extends "base.html" %}{% block main %}<h1>Ours</h1>{% endblock %}', "utf-8")
    site = tamira.site(tmp_path)
    assert "Patience" in site["en/index.html"]
    assert "<h1>Ours</h1>" in site["en/method/index.html"]
    assert [body for path, body in site.items() if path.startswith("assets/brief.")] == ["body{}"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{% if %}", r"templates/page\.html:1: "),
        ("{{ page.nothing }}", r"templates/page\.html: .*nothing"),
        ("{{ page.__class__.__mro__ }}", r"templates/page\.html: "),
        ("{% include 'none.html' %}", r"templates/page\.html: 'none\.html' not found"),
    ],
)
def test_what_is_wrong_in_a_desks_template_is_told(tmp_path: Path, body: str, message: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(body, "utf-8")
    with pytest.raises(DigestError, match=message):
        tamira.site(tmp_path)


def test_shipped_templates_escape_and_quote_everything() -> None:
    for path in (tamira.DATA.parent.parent.parent / "templates").glob("*.*"):
        text = re.sub(r"{[{%#].*?[}%#]}", "", path.read_text("utf-8"), flags=re.S)
        text = re.sub('"[^"]*"', '""', text)
        assert not re.search(r"\|\s*safe\b", path.read_text("utf-8")), path.name
        assert not re.search(r"<[a-z][^<>]*\s[a-z-]+=[^\"]", text), path.name


def test_markdown_pages_are_sanitised_and_keep_their_languages(tmp_path: Path) -> None:
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    text = (
        "# A & B\n\n<p dir=rtl lang=ar onclick=x>نص</p>\n\n<script>bad()</script>\n\n[a](javascript:bad()) [b](https://b.example/)"
        "\n\n<img src='https://b.example/x.png'> <a href='data:text/html,x'>c</a>\n\n```\n\n  two\n\n\n  lines\n```\n"
    )
    (pages / "imprint.en.md").write_text(text, "utf-8")
    site = tamira.site(tmp_path)
    page = site["en/imprint/index.html"]
    assert "<h1>A &amp; B</h1>" in page
    assert '<p dir="rtl" lang="ar">نص</p>' in page
    assert "bad()" not in page.split("<main")[1]
    assert 'href="https://b.example/" rel="noopener noreferrer"' in page
    assert "<img" not in page
    assert "data:text" not in page
    assert '<a href="../imprint/index.html">A &amp; B</a>' in site["en/status/index.html"]
    assert "imprint" not in site["ar/status/index.html"]
    assert 'rel="alternate" hreflang="ar"' not in page


@pytest.mark.parametrize(
    ("name", "body", "message"),
    [
        ("topics.en.md", "# T\n", "has a page of that name"),
        ("2026-05-14.en.md", "# T\n", "begin with a letter"),
        ("Über.en.md", "# T\n", "small letters"),
        ("x.en.md", "no title\n", "x.en.md:1"),
        ("x.en.md", "# ن".encode("utf-16"), "not UTF-8"),
    ],
)
def test_a_page_that_cannot_be_one_is_told(tmp_path: Path, name: str, body: str | bytes, message: str) -> None:
    path = tmp_path / "content" / "pages" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    with pytest.raises(DigestError, match=re.escape(message)):
        tamira.site(tmp_path)


def test_a_broken_edition_is_told_with_its_line(tmp_path: Path) -> None:
    made = tamira.desk(tmp_path)
    path = Editions(made.content).path(tamira.DAY)
    path.parent.mkdir(parents=True)
    path.write_text("edition: 2026-05-14\nnonsense: 1\n", "utf-8")
    with pytest.raises(EditionError, match="nonsense"):
        list(render(made, Editions(made.content)))


def test_a_broken_catalogue_is_told(tmp_path: Path) -> None:
    path = tmp_path / "templates" / "strings" / "ar" / "ours.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "x\n', "utf-8")
    with pytest.raises(ConfigError, match=r"ours\.po"):
        tamira.site(tmp_path)


# --- hostile text ---------------------------------------------------------------------------------------------------------

HOSTILE = [
    "<script>alert(1)</script>",
    '"onmouseover=alert(1) x="',
    "'><img src=x onerror=alert(1)>",
    "</title></style>{{ 7*7 }}{% include 'base.html' %}${7*7}",
    "\u202eright to left\u2066",
    "a\x00b\x1b[2J\ufffe\x85c",
    "x" * 5000,
    "👩‍👩‍👧‍👦 z̷̢̛͇a̸l̷g̶o̵",
    "]]> &lt;b&gt; --> \u2028",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(tmp_path: Path, text: str) -> None:
    made = tamira.story(
        headline={"ar": Text(text, "verbatim", "a1"), "en": Text(text, "gist", engine=text)},
        summary={"ar": (Text(text, "verbatim", text),), "en": (Text(text, "translated", "a1", engine=text),)},
        articles=(tamira.article(1, title=text, url=text), tamira.article(2, text, "en", wire=text)),
        quotes=(PrintedQuote(text, text, text, "en", "a1", text, True, text),),
        figures=(PrintedFigure(3, text, text, "a1", 0, place=text, given_by=text),),
        differs=(Difference(text, (Account(text, ("a1",)),)),),
        names=(text,),
    )
    also = (AlsoLine(text, f"javascript:{text}", text, "en", text),)
    problems = (PrintedProblem(text, text, text, tamira.DAY),)
    edition = tamira.edition([made], also=also, problems=problems)
    press = tamira.desk(tmp_path)
    site = tamira.texts(render(press, _Given(edition)))  # type: ignore[arg-type]  # editions that no file could hold
    for path, body in site.items():
        if path.endswith((".html", ".xml")):
            body = re.sub(
                r'<script type="application/ld\+json">[^<]*</script>', "", body
            )  # data, which nothing ends but its tag
            assert not re.search(
                r"<script|<img|onerror=[^&]*>|href=\"javascript|\x00|\x1b|[\u202e\u2066\ufffe]",
                body,
            ), path
            printed = re.sub("<svg.*?</svg>", "", body, flags=re.S)  # whose labels are cut, and whose places are numbers
            assert "{{" not in printed.replace("{{ 7*7 }}", "")
            assert "49" not in printed
        if path.endswith(".json"):
            json.loads(body)


class _Given:
    """Editions that are not in files."""

    def __init__(self, *editions: object) -> None:
        self._editions = {edition.edition: edition for edition in editions}  # type: ignore[attr-defined]  # Edition
        self.days = tuple(self._editions)

    def get(self, day: date) -> object:
        return self._editions[day]


@given(st.text(max_size=40), st.sampled_from(["ar", "en", "fa", "he", 'x"y']), st.sampled_from(["ar", "en"]))
def test_a_run_is_escaped_and_loses_nothing(text: str, own: str, page: str) -> None:
    html = str(marked(Run(text, own), page))
    tags = re.findall("<[^<>]*>", html)
    assert all(re.fullmatch(r'</span>|<span lang="[^"<>]*" dir="(ltr|rtl)">', tag) for tag in tags)
    assert unescape(re.sub("<[^<>]*>", "", html)) == text


@pytest.mark.parametrize(
    ("text", "language", "isolated"),
    [
        ("سجلت الوزارة “46 cases” أمس", "ar", ["“46 cases”"]),
        ("قال «نعم» ثم «Al-Riyada 2» غدا", "ar", ["«Al-Riyada 2»"]),
        ('قال "نعم" WHO "لا" ثم "WHO 19"', "ar", ["WHO", '"WHO 19"']),
        ("“الماء” كما تقول Reuters", "ar", ["Reuters"]),
        ("They say «الماء 46» and “مقياس”.", "en", ["«الماء 46»", "“مقياس”"]),
        ("“a, b” and “c", "ar", ["“a, b”", "and", "c"]),
    ],
)
def test_marks_around_a_foreign_run_are_in_its_direction(text: str, language: str, isolated: list[str]) -> None:
    assert [unescape(run) for run in re.findall("<span[^>]*>(.*?)</span>", marked(Run(text, language), language))] == isolated


@pytest.mark.parametrize(
    ("url", "usable"),
    [
        ("https://a.example/x?y=1&z=2#f", True),
        ("http://a.example/خبر", True),
        ("HTTPS://A.example/", True),
        ("javascript:alert(1)", False),
        (" https://a.example/", False),
        ("https://a.example/ x", False),
        ("https://a.example/\u00a0x", False),
        ('https://a.example/"x', False),
        ("//a.example/", False),
        ("http:///x", False),
        ("https://[::1", False),
        ("https://a.example/" + "x" * 2000, False),
        ("data:text/html,x", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url: str, usable: bool) -> None:
    assert (web_url(url) == url) is usable


def test_links_are_relative_and_name_their_file() -> None:
    assert relative("en/2026-05-14/", "en/2026-05-14/a-b/#x") == "a-b/index.html#x"
    assert relative("en/2026-05-14/a-b/", "ar/2026-05-14/a-b/") == "../../../ar/2026-05-14/a-b/index.html"
    assert relative("", "en/") == "en/index.html"
    assert relative("en/", "") == "../index.html"
    assert relative("en/x/", "en/x/#y") == "#y"
    assert file("en/feed.xml") == "en/feed.xml"

"""The editor's words on every page, in feeds, in the mail and in the files for programs; and what was hidden, nowhere."""

from dataclasses import replace
from pathlib import Path

import pytest
import tamira

from digest.edits import EditedEditions
from digest.publish._notes import note
from digest.publish._voice import make_voice
from digest.publish.mail import compose
from digest.publish.render import render
from digest.records import Account, Difference, Edition, Running, Silent
from digest.store import Editions, write_edition

DAY = tamira.DAY
EDITS = """\
notes:
  en: The bureau is **closed** on Friday.
  ar: المكتب **مغلق** يوم الجمعة.
stories:
- story: https://al-mirsad.example/7
  hide: true
- story: meeting-1a2b
  pin: true
  headline: {en: 'Ministers meet, and say little'}
  note: {ar: 'انظر [النص](https://tamira.example/text) الصادر عن OPEC.'}
"""


def edited_site(root: Path, text: str = EDITS, *editions: Edition) -> dict[str, str]:
    """The files of a site with an edited edition, and the mail of the last one."""
    hidden = tamira.story("secret-9999", 1, articles=(tamira.article(7), tamira.article(8, "tamira-times", "en")))
    shown = editions or (tamira.edition([hidden, tamira.story(rank=2)]),)
    desk = tamira.desk(root)
    for edition in shown:
        write_edition(Editions(desk.content).path(edition.edition), edition)
    (desk.content / "edits").mkdir(parents=True, exist_ok=True)
    (desk.content / "edits" / f"{DAY}.yaml").write_text(text, encoding="utf-8")
    topics = [topic.id for topic in desk.topics]
    site = tamira.texts(render(desk, EditedEditions(desk.content, topics)))
    last = EditedEditions(desk.content, topics).get(shown[-1].edition)
    for language in ("ar", "en"):
        message = compose(desk, last, language)
        site[f"mail.{language}"] = "\n".join(part.get_content() for part in message.iter_parts())
    return site


def test_what_was_hidden_stands_nowhere(tmp_path: Path) -> None:
    site = edited_site(tmp_path)
    for path, text in site.items():
        assert "secret-9999" not in path + text
        assert "al-mirsad.example/7" not in text
        assert "tamira-times.example/8" not in text


def test_the_editor_s_words_stand_everywhere_and_are_labelled(tmp_path: Path) -> None:
    site = edited_site(tmp_path)
    day = f"en/{DAY}"
    for path in (f"{day}/index.html", f"{day}/brief.txt", f"{day}/brief.json", "en/feed.xml", "mail.en", "en/index.html"):
        assert "Ministers meet, and say little" in site[path], path
    assert '"origin": "edited"' in site[f"{day}/brief.json"]
    assert "<strong>closed</strong>" in site[f"{day}/index.html"]
    assert "The bureau is closed" in site[f"{day}/brief.txt"]
    assert "المكتب <strong>مغلق</strong>" in site[f"ar/{DAY}/index.html"]
    assert "اختيار المحرر" in site[f"ar/{DAY}/meeting-1a2b/index.html"]
    assert "The editor put it first." in site[f"{day}/meeting-1a2b/index.html"]
    for path in (f"ar/{DAY}/meeting-1a2b/index.html", "ar/feed.xml", "mail.ar"):
        assert "https://tamira.example/text" in site[path], path


def test_a_note_in_the_other_language_says_so(tmp_path: Path) -> None:
    page = edited_site(tmp_path)[f"en/{DAY}/meeting-1a2b/index.html"]
    aside = page.split('<aside class="note"', 1)[1]
    assert aside.startswith(' lang="ar" dir="rtl">')
    assert '<span lang="en" dir="ltr">OPEC</span>' in aside


def test_problems_of_edits_reach_the_status_page_in_both_languages(tmp_path: Path) -> None:
    text = EDITS + "- {story: meting-1a2b, pin: true}\n"
    site = edited_site(tmp_path, text)
    assert "the nearest it has stands after the arrow" in site["en/status/index.html"]
    assert "وأقرب ما فيه مذكور بعد السهم" in site["ar/status/index.html"]
    assert "content/edits/2026-05-14.yaml:11: &#39;meting-1a2b&#39; → &#39;meeting-1a2b&#39;" in site["en/status/index.html"]


def test_problems_of_an_older_day_s_edits_reach_it_too(tmp_path: Path) -> None:
    later = tamira.edition([tamira.story("later-2222")], day=DAY.replace(day=15))
    site = edited_site(tmp_path, "stories:\n- {story: gone-0000, pin: true}\n", tamira.edition([tamira.story()]), later)
    assert "content/edits/2026-05-14.yaml:2: &#39;gone-0000&#39;" in site["en/status/index.html"]


def test_what_is_new_and_what_is_not_is_said(tmp_path: Path) -> None:
    yesterday = DAY.replace(day=13)
    running = Running(yesterday, 2, 5, ("al-mirsad", "tamira-times"), ("a2",), ())
    quiet = replace(running, new=())
    site = tamira.site(
        tmp_path,
        tamira.edition([tamira.story("silent-3333")], day=yesterday),
        tamira.edition(
            [tamira.story(since=yesterday, running=running), tamira.story("old-2222", 2, since=yesterday, running=quiet)],
            silent=(Silent("silent-3333", yesterday, yesterday, tamira.story().headline),),
        ),
    )
    english, arabic = site[f"en/{DAY}/index.html"], site[f"ar/{DAY}/index.html"]
    assert "1 new report since" in english.replace("\u00a0", " ")
    assert "no new reports" in english
    assert "تقرير جديد واحد منذ" in arabic
    assert "لا تقارير جديدة" in arabic
    assert 'href="../2026-05-13/silent-3333/index.html"' in english
    assert "so it stands below what is new" in site[f"en/{DAY}/old-2222/index.html"]


def test_every_kind_of_difference_has_its_heading(tmp_path: Path) -> None:
    differs = (
        Difference("operation", (Account("درع الوادي", ("a1",), "ar"), Account("Valley Shield", ("a2",), "en")), "name"),
        Difference("velin", (Account("He opened it.", ("a2",), "en"), Account("نفى ذلك.", ("a1",), "ar")), "denial"),
        Difference("killed", (Account(11, ("a1",), given_by="الوزارة"), Account(14, ("a2",)))),
    )
    site = tamira.site(tmp_path, tamira.edition([tamira.story(differs=differs)]))
    english, arabic = site[f"en/{DAY}/meeting-1a2b/index.html"], site[f"ar/{DAY}/meeting-1a2b/index.html"]
    for heading in ("What it is called", "Claimed and denied", "Killed"):
        assert f"<caption>{heading}</caption>" in english
    assert '<th scope="row"><span lang="ar" dir="rtl">درع الوادي</span></th>' in english
    assert '<th scope="row">درع الوادي</th>' in arabic
    assert "<caption>رواية ونفيها</caption>" in arabic
    assert "الوزارة" in arabic


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a <script>alert(1)</script>b", "<p>a b</p>"),
        ("[x](javascript:alert(1))", '<p><a rel="noopener noreferrer">x</a></p>'),
        ("[x](../secret)", '<p><a rel="noopener noreferrer">x</a></p>'),
        ("# Big", "Big"),
        ("![x](https://e.example/i.png)", "<p></p>"),
        ("<p onclick='x' style='y'>z</p>", "<p>z</p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("said **وزير** there", '<p>said <strong><span lang="ar" dir="rtl">وزير</span></strong> there</p>'),
        (
            '<a href="https://e.example/?a>b">c</a>',
            '<p><a href="https://e.example/?a>b" rel="noopener noreferrer">c</a></p>',
        ),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
    ],
)
def test_notes_are_sanitised(text: str, html: str) -> None:
    made = note(make_voice(tamira.desk(), "en"), {"en": text})
    assert made is not None
    assert str(made.html).replace("&gt;", ">") == html.replace("&gt;", ">")


def test_no_note_is_none() -> None:
    assert note(make_voice(tamira.desk(), "en"), {}) is None
    assert note(make_voice(tamira.desk(), "en"), {"en": " \u202e "}) is None


def test_a_note_reads_well_without_its_marks() -> None:
    text = "Closed **on Friday**; see [the page](https://a.example/?x=1&y=2).\n<https://b.example/>\n\n- one\n- *two* & three"
    told = note(make_voice(tamira.desk(), "en"), {"en": text})
    assert told
    assert told.text == text
    assert told.plain == (
        "Closed on Friday; see the page (https://a.example/?x=1&y=2).\nhttps://b.example/\n- one\n- two & three"
    )

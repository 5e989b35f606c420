"""The mail as it is written: both parts, the rules of mail programs, the size, and headers that nothing breaks out of."""

import email
import re
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import SMTP, default
from html import unescape
from pathlib import Path

import pytest
import tamira

from digest.publish._letter import MAX_BYTES, write_letter
from digest.publish.mail import compose, write_eml
from digest.records import AlsoLine, Edition, PrintedFigure, PrintedProblem, Section, Text
from digest.store import Editions

GOLDEN = tamira.desk()
NIGHT = Editions(GOLDEN.content).get(date(2026, 5, 12))


def parsed(message: EmailMessage) -> EmailMessage:
    """The mail as a reader's program gets it."""
    return email.message_from_bytes(message.as_bytes(policy=SMTP), policy=default)


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    assert found is not None
    return str(found.get_content())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_mail_is_whole(language: str) -> None:
    mail = parsed(compose(GOLDEN, NIGHT, language, "reader@example.org", "abc123"))
    assert mail["To"] == "reader@example.org"
    assert mail["From"] == "Tamira Brief <brief@example.org>"
    assert (
        mail["Subject"]
        == {
            "ar": "موجز تميرة، الثلاثاء 12 مايو/أيار 2026",
            "en": "Tamira Brief, Tuesday, 12 May 2026",
        }[language]
    )
    assert mail["Date"] == "Tue, 12 May 2026 05:01:12 +0300"
    assert mail["Message-ID"] == f"<2026-05-12.{language}.abc123@example.org>"
    assert mail["List-Id"] == f"<{language}.brief.example.org>"
    assert mail["List-Unsubscribe"] == "<https://lists.example.org/leave?who=reader%40example.org>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (mail["Auto-Submitted"], mail["Precedence"], mail["Content-Language"]) == ("auto-generated", "list", language)
    assert mail.get_content_type() == "multipart/alternative"
    assert [each.get_content_type() for each in mail.iter_parts()] == ["text/plain", "text/html"]
    assert {str(each["Content-Transfer-Encoding"]) for each in mail.iter_parts()} == {"base64"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_both_parts_say_the_same(language: str) -> None:
    mail = parsed(compose(GOLDEN, NIGHT, language))
    text, html = part(mail, "plain"), part(mail, "html")
    for story in NIGHT.stories:
        for line in (story.headline[language], *story.summary[language]):
            assert line.text in text
            assert line.text in html
        for article in story.articles[:2]:
            assert article.url in text or article.url.startswith("javascript")
    for also in NIGHT.also:
        assert also.url in text
        assert also.url in html
    assert "javascript" not in html


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_the_html_is_for_mail_programs(language: str, side: str) -> None:
    html = part(parsed(compose(GOLDEN, NIGHT, language)), "html")
    direction = {"ar": "rtl", "en": "ltr"}[language]
    assert f'<body lang="{language}" dir="{direction}" style="' in html
    assert len(re.findall(f'<table[^>]* dir="{direction}"', html)) == len(re.findall("<table", html)) == 2
    assert f'<td dir="{direction}" align="{side}"' in html
    assert re.search(r"<p [^>]*style=\"[^\"]*margin", html)  # the styles are in the elements
    assert "prefers-color-scheme" in html  # and dark mode is kept
    assert not re.search(r"inline-|block-|margin-(start|end)|<bdi|<svg|<img|<script|<link|@font-face|url\(|var\(", html)
    assert "display: grid" not in html
    links = re.findall(r'href="([^"]*)"', html)
    assert links
    assert all(link.startswith("https://") for link in links)


def test_equal_input_gives_equal_bytes() -> None:
    first, second = (compose(GOLDEN, NIGHT, "ar", "a@example.org", "x").as_bytes() for _ in range(2))
    assert first == second


def test_no_line_is_too_long_and_none_begins_with_a_dot() -> None:
    lines = compose(GOLDEN, NIGHT, "ar").as_bytes(policy=SMTP).split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert not any(line.startswith(b".") or b"\n" in line or b"\r" in line for line in lines)


def long_night(stories: int, words: int = 60) -> Edition:
    text = "كلمة " * words
    summary = {language: tuple(Text(f"{text}{n}.", "verbatim", "a1") for n in range(3)) for language in ("ar", "en")}
    topics = [
        Section(topic, tuple(tamira.story(f"{topic}-{n}", rank, summary=summary) for rank, n in numbered))
        for topic, numbered in (
            ("disasters", [(n + 1, n) for n in range(stories)]),
            ("economy", [(stories + n + 1, n) for n in range(stories)]),
        )
    ]
    return replace(tamira.edition(), topics=tuple(topics))


def test_a_long_day_is_cut_between_topics() -> None:
    desk = tamira.desk(edition__cards_max=40)
    mail = parsed(compose(desk, long_night(6), "en"))
    text, html = part(mail, "plain"), unescape(part(mail, "html"))
    assert len(mail.as_bytes(policy=SMTP)) < 60_000
    for body in (text, html):
        assert "disasters-5/" in body
        assert "economy-0/" not in body
        assert "6\u00a0more stories of this edition" in body


def test_a_topic_that_is_too_long_is_cut_between_stories() -> None:
    desk = tamira.desk(edition__cards_max=40)
    letter = write_letter(desk, long_night(20), "en")
    shown = letter.html.count("<h3")
    assert 5 < shown < 20
    assert f"{40 - shown}\u00a0more stories" in letter.text
    assert letter.text.count("كلمة 2.") + letter.text.count(" 2.") >= shown  # each story has its last sentence


def test_a_story_that_is_too_long_by_itself_is_left_to_the_web() -> None:
    letter = write_letter(GOLDEN, long_night(1, words=20_000), "ar")
    assert "<h3" not in letter.html
    assert "خبران آخران من هذا العدد على الويب" in letter.html


def test_a_normal_day_is_small() -> None:
    also = tuple(AlsoLine(f"Headline number {n}", f"https://x.example/{n}", "wat", "en", "economy") for n in range(20))
    stories = [tamira.story(f"story-{rank}", rank) for rank in range(1, 13)]
    letter = write_letter(tamira.desk(edition__cards_max=12), tamira.edition(stories, also=also), "ar")
    assert letter.html.count("<h3") == 12
    assert "على الويب:" not in letter.text
    assert len(letter.html.encode()) + len(letter.text.encode()) < MAX_BYTES * 3 / 4


def test_the_trend_is_told_in_words() -> None:
    days = [tamira.DAY - timedelta(days=2), tamira.DAY - timedelta(days=1), tamira.DAY]
    tolls = [PrintedFigure(value, "killed", f"{value} killed", "a2", 0) for value in (14, 19, 23)]
    before = [
        tamira.edition([tamira.story(since=days[0], figures=(toll,))], day) for day, toll in zip(days, tolls, strict=True)
    ]
    mail = parsed(compose(GOLDEN, before.pop(), "en", before=before))
    for kind in ("plain", "html"):
        assert "12 May: 14" in (text := unescape(part(mail, kind)))
        assert text.index("12 May: 14") < text.index("13 May: 19") < text.index("14 May: 23")


def test_a_night_without_answers_is_told() -> None:
    problems = (PrintedProblem("fetch", None, "no source answered", tamira.DAY),)
    mail = parsed(
        compose(GOLDEN, tamira.edition(problems=problems), "en", before=[tamira.edition([tamira.story()], date(2026, 5, 13))])
    )
    for kind in ("plain", "html"):
        assert "No source answered" in part(mail, kind)
        assert "https://brief.example.org/en/2026-05-13/" in part(mail, kind)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    "title",
    [
        "Brief\r\nBcc: all@example.org",
        "=?utf-8?q?Daily=0D=0ABcc:_e@x?=",
        "Brief\u2028Bcc: x\u0085y\x0b\x0c\x00z",
        "a\ud800b",
        "\u202eforged",
        "موجز " * 60,
    ],
)
def test_no_title_breaks_out_of_its_header(title: str, language: str) -> None:
    desk = tamira.desk(title={"ar": title, "en": title}, mail__sender="brief@example.org")
    message = compose(desk, NIGHT, language, "reader@example.org", "m")
    mail = parsed(message)
    assert mail["Bcc"] is None
    assert sorted(mail.keys()) == sorted(parsed(compose(GOLDEN, NIGHT, language, "reader@example.org", "m")).keys())
    assert "ليوم" not in mail["Subject"]
    assert not re.search("[\r\n\x00\u202e\u2028]", mail["Subject"])
    assert max(map(len, message.as_bytes(policy=SMTP).split(b"\r\n"))) <= 100
    if title.startswith("موجز"):
        assert mail["Subject"].startswith(title.strip())


@pytest.mark.parametrize(
    ("template", "header", "one_click"),
    [
        ("https://l.example/u?a={address}", "<https://l.example/u?a=r%2Bx%40example.org>", True),
        ("mailto:leave@example.org?subject={address}", "<mailto:leave@example.org?subject=r%2Bx%40example.org>", False),
        ("http://l.example/u", None, False),
        ("https://l.example/u?a=<{address}>", None, False),
        ("", None, False),
    ],
)
def test_ways_to_unsubscribe(template: str, header: str | None, one_click: bool) -> None:
    mail = parsed(compose(tamira.desk(mail__unsubscribe=template), NIGHT, "en", "r+x@example.org", "m"))
    assert mail["List-Unsubscribe"] == header
    assert ("List-Unsubscribe-Post" in mail) is one_click
    html = part(mail, "html")
    assert "unsubscribe.invalid" not in html
    assert ("Unsubscribe" in html) is bool(header)
    assert 'href=""' not in html


def test_mails_can_be_looked_at(tmp_path: Path) -> None:
    paths = write_eml(GOLDEN, NIGHT, tmp_path / "out")
    assert [path.name for path in paths] == ["2026-05-12.en.eml", "2026-05-12.ar.eml"]
    mail = email.message_from_bytes(paths[1].read_bytes(), policy=default)
    assert mail["To"] == "brief@example.org"
    assert "فيضان نهر السر" in part(mail, "plain")

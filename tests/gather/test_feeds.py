"""Feeds as they come, read. The samples in `tests/data/feeds` stand beside what is expected of them, NAME.yaml;
`python -m tests.gather.test_feeds` writes that anew, to be reviewed before it is committed."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.feeds import MOST_ITEMS, Feed, parse
from digest.problems import Reason
from digest.records import Source

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "feeds"
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".yaml")
SOURCE = Source("sawt", {"ar": "صوت تميرة", "en": "Voice of Tamira"}, "ar", "LB", (), timezone="Asia/Beirut")
NOW = datetime(2026, 5, 14, 2, tzinfo=UTC)
URL = "https://sample.example/feeds/main.xml"


def read(body: bytes | str, content_type: str = "") -> Feed:
    return parse(body if isinstance(body, bytes) else body.encode(), content_type, URL, SOURCE, NOW)


def rss(items: str, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'


def reasons(feed: Feed) -> list[Reason]:
    return [problem.reason for problem in feed.problems]


def shown(name: str) -> dict[str, Any]:
    """A feed as its expectation writes it: entries without what is empty."""
    feed = read((SAMPLES / name).read_bytes())
    fields = ("guid", "url", "title", "byline", "published", "language", "summary", "content")
    entries = [{field: value for field in fields if (value := getattr(entry, field))} for entry in feed.entries]
    for entry in entries:
        if "published" in entry:
            entry["published"] = entry["published"].isoformat()
    problems = [problem.message for problem in feed.problems]
    return {"title": feed.title, "language": feed.language, "format": feed.format, "problems": problems, "entries": entries}


@pytest.mark.parametrize("name", NAMES)
def test_sample_reads_as_expected(name: str) -> None:
    expected = yaml.safe_load((SAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert shown(name) == expected


# --- what is no feed ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "reason", "detail"),
    [
        (b"", Reason.EMPTY_ANSWER, ""),
        (b" \r\n\t", Reason.EMPTY_ANSWER, ""),
        (b"\xef\xbb\xbf", Reason.EMPTY_ANSWER, ""),
        (b"<!-- nothing but a comment -->", Reason.EMPTY_ANSWER, ""),
        ("<!DOCTYPE html><html><head><title>تحقق &amp; أمان</title></head></html>".encode(), Reason.WEB_PAGE, "تحقق & أمان"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><title>Just a moment</title></html>", Reason.WEB_PAGE, "Just a moment"),
        (b"<p>Feed not found</p>", Reason.WEB_PAGE, ""),
        (b"%PDF-1.7 \x00\x01", Reason.NOT_A_FEED, "%PDF-1.7"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Reason.NOT_A_FEED, "svg"),
        (b"<opml version='2.0'/>", Reason.NOT_A_FEED, "opml"),
        (b'{"error": "not found"}', Reason.NOT_A_FEED, "json"),
        (b"[1, 2]", Reason.NOT_A_FEED, "json"),
        (b'{"version": ', Reason.BROKEN_FEED, "JSONDecodeError"),
        (b"[" * 100_000, Reason.BROKEN_FEED, "RecursionError"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', Reason.EMPTY_FEED, ""),
        (b"<rss version='2.0'><channel><title>T</title></channel></rss>", Reason.EMPTY_FEED, ""),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: bytes, reason: Reason, detail: str) -> None:
    feed = read(body)
    assert feed.entries == ()
    assert [(problem.stage, problem.source, problem.reason) for problem in feed.problems] == [("feeds", "sawt", reason)]
    assert feed.problems[0].detail.startswith(detail)


def test_a_feed_served_as_a_web_page_is_read_and_noted() -> None:
    feed = read(rss("<item><title>a</title></item>"), "text/html; charset=utf-8")
    assert len(feed.entries) == 1
    assert [(problem.reason, problem.detail) for problem in feed.problems] == [(Reason.WRONG_TYPE, "text/html")]
    assert reasons(read(rss("<item><title>a</title></item>"), "application/rss+xml")) == []


# --- hostile feeds --------------------------------------------------------------------------------------------------------

BOMB = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY a{n} '&a{n or ''};&a{n or ''};'>" for n in range(9)) + "]>"
ITEM = "<item><title>{0}</title><link>https://x.example/{0}</link></item>"


@pytest.mark.parametrize(
    "head",
    [
        BOMB,
        "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://tripwire.example/'> %p;]>",
    ],
)
def test_entity_definitions_are_refused(head: str) -> None:
    assert reasons(read(rss("<item><title>&a8;&x;</title></item>", head))) == [Reason.DEFINES_ENTITIES]


def test_hundreds_of_attributes_are_refused() -> None:
    many = " ".join(f'a{number}=""' for number in range(40_000))
    assert reasons(read(rss(f"<item {many}><title>x</title></item>"))) == [Reason.TOO_MANY_ATTRIBUTES]


@pytest.mark.pace
@pytest.mark.parametrize(
    "body",
    [
        rss("<item><author>a@" + "a." * 16_000 + "!</author><title>x</title></item>" * 50),
        rss("<item><title>x</title>" + "<category>c{}</category>" * 100_000 + "</item>"),
        rss("<item><title>" + "ت " * 500_000 + "</title></item>"),
        rss("<item><description>" + "<div>" * 50_000 + "</div>" * 50_000 + "</description></item>"),
        rss("<item><description>" + '<a x=" ' * 50_000),
        rss("<item><title>" + "<!--<![CDATA[" * 50_000),
        "<rss><channel>" + "<item>" * 100_000,
        "<rss><channel><item><title>" + "&" * 500_000,
        "<" * 500_000,
        "<rss" + " a" * 200_000,
    ],
    ids=range(10),
)
def test_a_hostile_feed_takes_little_time(body: str) -> None:
    begun = time.process_time()
    feed = read(body)
    assert time.process_time() - begun < 5
    assert all(len(entry.title) <= 300 and len(entry.byline) <= 200 for entry in feed.entries)


def test_of_too_many_items_the_newest_are_taken() -> None:
    old = "".join(f"<item><title>old {n}</title><pubDate>2026-05-01T00:00:00Z</pubDate></item>" for n in range(MOST_ITEMS))
    new = "".join(f"<item><title>new {n}</title><pubDate>2026-05-12T00:00:00Z</pubDate></item>" for n in range(20))
    feed = read(rss(old + new))
    titles = [entry.title for entry in feed.entries]
    assert len(titles) == MOST_ITEMS
    assert titles[0] == "old 0"
    assert titles[-20:] == [f"new {n}" for n in range(20)]
    assert [(problem.reason, problem.detail) for problem in feed.problems] == [(Reason.TOO_MANY_ITEMS, "500 of 520")]


def test_a_long_head_does_not_hide_the_items() -> None:
    head = "<category>c</category>" * 300 + "<link>https://x.example/</link>" * 300
    assert len(read(rss(head + "<item><title>a</title></item>" * 2 + "<item><title>b</title></item>")).entries) == 2


def test_an_address_that_is_too_long_is_left_out() -> None:
    feed = read(rss("<item><title>x</title><link>https://x.example/" + "a" * 3_000 + "</link></item>"))
    assert (feed.entries[0].url, reasons(feed)) == ("", [Reason.NO_SAFE_LINK])


def test_the_feed_is_read_alike_on_every_night() -> None:
    body = (SAMPLES / "rss20_ar.xml").read_bytes()
    assert read(body) == read(body)


# --- mutated and random input ---------------------------------------------------------------------------------------------

ORIGINALS = [(SAMPLES / name).read_bytes() for name in NAMES]


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"<rss>", b'{"version": "https://jsonfeed.org/version/1.1", "items": [', b"<feed>"]),
)
def test_random_bytes_never_raise(noise: bytes, head: bytes) -> None:
    assert read(head + noise).problems


@given(
    st.sampled_from(ORIGINALS),
    st.integers(0, 5_000),
    st.integers(0, 60),
    st.binary(max_size=12) | st.sampled_from([b"<", b"]]>", b"&", b"<item>", b"</title>"]),
)
def test_mutated_feeds_never_raise(original: bytes, place: int, cut: int, noise: bytes) -> None:
    place %= len(original)
    feed = read(original[:place] + noise + original[place + cut :])
    for entry in feed.entries:
        assert entry.url == "" or entry.url.startswith(("http://", "https://"))
        assert "\n" not in entry.title
        assert entry.published is None or entry.published.tzinfo is not None


@given(st.sampled_from(ORIGINALS), st.integers(1, 5_000))
def test_a_feed_cut_anywhere_keeps_whole_items(original: bytes, place: int) -> None:
    whole = {(entry.guid, entry.title, entry.summary) for entry in read(original).entries}
    kept = read(original[: place % len(original) or 1])
    if (
        Reason.ENDS_EARLY in reasons(kept)
        and Reason.MALFORMED not in reasons(read(original))
        and Reason.SAME_GUID not in reasons(read(original))
    ):
        assert {(entry.guid, entry.title, entry.summary) for entry in kept.entries} <= whole


if __name__ == "__main__":
    for name in NAMES:
        text = yaml.safe_dump(shown(name), allow_unicode=True, sort_keys=False, width=140)
        (SAMPLES / f"{name}.yaml").write_text(text, encoding="utf-8")

"""Source lists from other readers, and back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.problems import Reason
from digest.records import Source
from digest.text.opml import Outline, read_opml, write_opml


def opml(body: str, head: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>{head}<opml version="2.0"><head/><body>{body}</body></opml>'.encode()


def test_feeds_of_all_folders_once_each() -> None:
    body = """
      <outline text="الصحف"><outline type="rss" text="صوت تميرة" xmlUrl="https://sawt.example/rss" language="ar-TM"/>
        <outline text="folder"><outline TEXT="Herald" XMLURL="http://herald.example/feed?a=1&amp;b=2"/></outline></outline>
      <outline text="again" xmlUrl="https://sawt.example/rss"/>
      <outline text="a page" htmlUrl="https://page.example/"/>
    """
    assert read_opml(opml(body)) == (
        (Outline("صوت تميرة", "https://sawt.example/rss", "ar"), Outline("Herald", "http://herald.example/feed?a=1&b=2")),
        (),
    )


def test_addresses_that_are_not_http_are_reported() -> None:
    outlines, problems = read_opml(
        opml('<outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="javascript:x"/><outline xmlUrl="https://a.example/"/>')
    )
    assert outlines == (Outline("", "https://a.example/"),)
    assert [(problem.reason, problem.detail) for problem in problems] == [
        (Reason.BAD_ADDRESS, "file:///etc/passwd"),
        (Reason.BAD_ADDRESS, "javascript:x"),
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", Reason.BROKEN_FEED),
        (b"not xml", Reason.BROKEN_FEED),
        (b"<html><body/></html>", Reason.NOT_A_FEED),
        (opml('<outline xmlUrl="https://a.example/"/>', "<!DOCTYPE x [<!ENTITY a 'ha'>]>"), Reason.DEFINES_ENTITIES),
        (opml("<outline " + " ".join(f'a{n}=""' for n in range(300)) + "/>"), Reason.TOO_MANY_ATTRIBUTES),
    ],
)
def test_what_is_no_list(body: bytes, reason: Reason) -> None:
    outlines, problems = read_opml(body)
    assert outlines == ()
    assert [problem.reason for problem in problems] == [reason]


def test_a_list_that_breaks_off_keeps_what_came_before() -> None:
    whole = opml('<outline text="a" xmlUrl="https://a.example/"/><outline text="b" xmlUrl="https://b.example/"/>')
    outlines, problems = read_opml(whole[: whole.index(b"https://b")])
    assert outlines == (Outline("a", "https://a.example/"),)
    assert [problem.reason for problem in problems] == [Reason.ENDS_EARLY]


def test_a_bare_ampersand_is_forgiven() -> None:
    outlines, problems = read_opml(opml('<outline text="Fish & chips&nbsp;&eacute;" xmlUrl="https://a.example/?x=1&y=2"/>'))
    assert (outlines, problems) == ((Outline("Fish & chips é", "https://a.example/?x=1&y=2"),), ())


def test_an_arabic_list_in_windows_1256() -> None:
    body = opml('<outline text="نداء الوادي" xmlUrl="https://nida.example/"/>').decode().replace("utf-8", "windows-1256")
    assert read_opml(body.encode("cp1256"))[0] == (Outline("نداء الوادي", "https://nida.example/"),)


def test_a_deep_list_takes_little_time() -> None:
    begun = time.process_time()
    outlines, _ = read_opml(
        opml("<outline>" * 10_000 + '<outline xmlUrl="https://a.example/"/>' * 20_000 + "</outline>" * 10_000)
    )
    assert len(outlines) == 1
    assert time.process_time() - begun < 2


def source(number: int, name: str, feeds: tuple[str, ...]) -> Source:
    return Source(f"source-{number}", {"ar": name, "en": "Other"}, "ar", "LB", feeds)


def test_written_lists_are_readable() -> None:
    body = write_opml(
        [source(1, 'صوت "تميرة" & أخواتها', ("https://a.example/1", "https://a.example/?x=1&y=2"))], "قائمة <المكتب>"
    )
    name = "'صوت \"تميرة\" &amp; أخواتها'"
    outline = f'    <outline type="rss" text={name} title={name} xmlUrl='
    assert body.decode().splitlines() == [
        "<?xml version='1.0' encoding='utf-8'?>",
        '<opml version="2.0">',
        "  <head><title>قائمة &lt;المكتب&gt;</title></head>",
        "  <body>",
        outline + '"https://a.example/1" language="ar"/>',
        outline + '"https://a.example/?x=1&amp;y=2" language="ar"/>',
        "  </body>",
        "</opml>",
    ]


@given(st.lists(st.text(max_size=40), max_size=4))
def test_round_trip(names: list[str]) -> None:
    sources = [source(number, name, (f"https://{number}.example/feed",)) for number, name in enumerate(names)]
    outlines, problems = read_opml(write_opml(sources, "T"))
    assert [outline.url for outline in outlines] == [feed for one in sources for feed in one.feeds]
    assert problems == ()


@given(st.binary(max_size=200), st.integers(0, 300))
def test_any_bytes_are_read(noise: bytes, place: int) -> None:
    whole = opml('<outline text="a" xmlUrl="https://a.example/"/>')
    read_opml(noise)
    read_opml(whole[:place] + noise + whole[place:])

"""Which addresses and feed items are one and the same."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.records import Entry
from digest.text.identity import canonical_url, entry_key, entry_keys, fingerprint

SITE = "https://news.example/world/flood-in-the-valley"
ENTRY = Entry("mirsad", "guid-1", SITE, "Flood in the valley", "<p>The river rose at dawn.</p>")


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/world/flood-in-the-valley",
        "HTTPS://News.Example:443/world/flood-in-the-valley/",
        "http://news.example:80/world/flood-in-the-valley#comments",
        "https://news.example./world/flood-in-the-valley",
        "https://user:secret@news.example/world/flood-in-the-valley",
        f"{SITE}?utm_source=rss&utm_medium=feed",
        f"{SITE}?fbclid=IwAR0&gclid=1&_ga=2",
        f"{SITE}?at_medium=RSS&at_campaign=KARANGA",
        f"{SITE}?traffic_source=rss&xtor=RSS-3208",
        f"{SITE}?session=8f14e45f&time=1731231",
        f"{SITE}?PHPSESSID=kd83jd7",
        f"{SITE}?sid=0123456789abcdef0123456789abcdef",
        f"{SITE}?ref=rss",
        f"{SITE};jsessionid=A1B2C3?",
        f"  {SITE}\n",
        "https://news.example/world/%66lood%2din-the-valley",
    ],
)
def test_one_article_under_many_addresses(url: str) -> None:
    assert canonical_url(url) == SITE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/?p=1", "https://a.example/?p=2"),
        ("https://a.example/modules.php?file=article&sid=123", "https://a.example/modules.php?file=article&sid=124"),
        ("https://a.example/page?ref=1001", "https://a.example/page?ref=1002"),
        ("https://a.example/#!/news/1", "https://a.example/#!/news/2"),
        ("https://a.example:8080/x", "https://a.example/x"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
    ],
)
def test_different_articles_stay_different(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


def test_an_arabic_address_has_one_spelling() -> None:
    raw = "http://أخبار.example/سياسة/؟?صفحة=١"
    spelt = canonical_url(raw)
    assert spelt is not None
    assert spelt.isascii()
    assert canonical_url(spelt.lower().replace("https", "http")) == spelt


def test_the_order_of_parameters_says_nothing() -> None:
    assert canonical_url("https://a.example/x?b=2&a=1") == canonical_url("https://a.example/x?a=1&&b=2&utm_id=9")


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "http:///x", "/news/1", "http://[x", "http://."],
)
def test_what_is_no_web_link(url: str) -> None:
    assert canonical_url(url) is None


ODD = (
    "http https :// a.example :80 :8443 / // % %4 %41 %2f %25 ? & = utm_x ;jsessionid= sid # #! خبر . .. [::1] @ \ud800 \\ + é"
)
PIECES = st.lists(st.sampled_from([" ", *ODD.split()]), max_size=14).map("".join)


@given(st.one_of(PIECES, PIECES.map("https://a.example/".__add__), st.text()))
def test_canonical_again_changes_nothing(url: str) -> None:
    once = canonical_url(url)
    assert once is None or canonical_url(once) == once


def test_the_link_is_the_identity_whatever_the_guid() -> None:
    moved = replace(ENTRY, guid="guid-2", url=SITE.replace("https", "http") + "/?utm_source=x", title="Flood: 14 dead")
    assert entry_key(moved) == entry_key(ENTRY)
    assert entry_key(replace(ENTRY, url=SITE + "-2")) != entry_key(ENTRY)


def test_without_a_link_the_guid_and_without_both_the_words() -> None:
    guid = replace(ENTRY, url="")
    assert entry_key(guid) == entry_key(replace(guid, title="Other", summary=""))
    assert entry_key(guid) != entry_key(replace(guid, source="ufuq"))
    words = replace(guid, guid="", title="فيضانٌ في الوادي", summary="ارتفع النهر " * 60)
    assert entry_key(words) == entry_key(replace(words, title="فيضان  في الوادى", summary="ارتفع النهر " * 60 + "فجرا"))
    assert entry_key(words) != entry_key(replace(words, summary="هبط النهر"))


@pytest.mark.parametrize("home", ["https://news.example", "http://news.example/", "https://news.example/?utm_source=rss"])
def test_a_link_or_guid_to_the_front_page_names_no_item(home: str) -> None:
    one, other = replace(ENTRY, url=home, guid=home), replace(ENTRY, url=home, guid=home, title="Strike on Tuesday")
    assert entry_key(one) != entry_key(other)


def test_a_guid_that_all_items_share_is_ignored() -> None:
    entries = [replace(ENTRY, url="", guid="feed", title=f"Title {number}") for number in range(4)]
    assert len(set(entry_keys(entries))) == 4
    assert entry_keys(entries[:1]) == [entry_key(entries[0])]
    corrected = [replace(ENTRY, title=title) for title in ("Flood", "Flood: 14 dead")]
    assert entry_keys(corrected) == [entry_key(ENTRY)] * 2


def test_the_fingerprint_survives_a_change_of_system() -> None:
    dated = replace(ENTRY, published=datetime(2026, 5, 11, 6, 20, tzinfo=UTC))
    assert fingerprint(dated) == fingerprint(replace(dated, guid="9", url="https://new.example/9"))
    assert fingerprint(dated) != fingerprint(replace(dated, published=datetime(2026, 5, 12, 6, 20, tzinfo=UTC)))
    assert fingerprint(dated) != fingerprint(replace(dated, source="ufuq"))


def test_a_recurring_title_alone_is_no_fingerprint() -> None:
    assert fingerprint(replace(ENTRY, title="كاريكاتير اليوم", summary="")) is None
    assert (
        fingerprint(replace(ENTRY, title="Cartoon of the day", summary="", published=datetime(2026, 5, 11, tzinfo=UTC))) is None
    )

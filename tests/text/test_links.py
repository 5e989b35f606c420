"""Which addresses may stand in a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.links import web_link

BASE = "https://base.example/news/index.html"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        (" b.html\n", "https://base.example/news/b.html"),
        ("../c", "https://base.example/c"),
        ("//cdn.example/d", "https://cdn.example/d"),
        ("?page=2", "https://base.example/news/index.html?page=2"),
        ("HTTPS://A.Example:8443/E", "https://a.example:8443/E"),
        ("feed:https://f.example/", "https://f.example/"),
        ("feed://f.example/", "http://f.example/"),
        ("https://a.example/أخبار/a b", "https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/a%20b"),
        ("https://a.example/%D8%A3", "https://a.example/%D8%A3"),
        ("https://موقع.example/", "https://xn--4gbrim.example/"),
        ("https://reutеrs.example/", "https://xn--reutrs-6of.example/"),
        ("https://user:word@a.example/", "https://a.example/"),
        ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
        ('https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"),
        ("ht\ntps://a.example/\u202ex", "https://a.example/x"),
    ],
)
def test_safe(link: str, address: str) -> None:
    assert web_link(link, BASE) == address
    assert web_link(address) == address


@pytest.mark.parametrize(
    "link",
    [
        "", " ", "javascript:alert(1)", "JaVa\tScript:alert(1)", "data:text/html,x", "mailto:a@b.example",
        "file:///etc/passwd", "ftp://a/",
        "http:///x", "http:x", "https://", "https:///", "http://[::1", "https://a.example:99999/", "https://a.example:x/",
        "feed:javascript:x", "vbscript:x", "blob:https://a.example/x", "https://a.example/" + "a" * 2_048,
        "https://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_unsafe(link: str) -> None:
    assert web_link(link, BASE) is None


def test_a_relative_address_without_a_base() -> None:
    assert web_link("a.html") is None


@given(st.text(max_size=40) | st.text("htps:/.@[]%#?أ \\a1", max_size=30))
def test_any_text(link: str) -> None:
    address = web_link(link, BASE)
    assert address is None or (
        address.startswith(("http://", "https://")) and address.isascii() and not set(address) & set(' "<>\n')
    )

"""The mail as programs read it: what they cannot show is not in it, a mailbox gives it back whole, a signature holds."""

import mailbox
import re
from datetime import date
from email import message_from_bytes
from email.policy import SMTP, default
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import tamira

from digest.problems import DigestError
from digest.publish._signing import signer
from digest.publish.mail import compose, write_html
from digest.store import Editions

GOLDEN = tamira.desk()
NIGHTS = [Editions(GOLDEN.content).get(day) for day in (date(2026, 5, 12), date(2026, 5, 13))]
# What at least one of Gmail, Outlook, Apple Mail or Yahoo drops or breaks, after caniemail.com (2026).
FORBIDDEN = re.compile(
    r"display:\s*(flex|grid)|position:|float:|(margin|padding|border|inset)-(inline|block)|(inline|block)-size|calc\(|var\(|"
    r"@import|@font-face|background-image|url\(|clip-path|object-fit|transform|filter:|gap:|aspect-ratio|text-align:\s*(start|end)|"
    r"\b\d+(\.\d+)?(rem|vw|vh|ch)\b|:is\(|:where\(|:has\(|"
    r"<(svg|img|bdi|form|input|button|video|audio|iframe|object|embed|script|link|base|details|picture|style[^>]*src)\b"
)


def html(message: Any) -> str:
    return str(message.get_body(("html",)).get_content())


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("night", NIGHTS, ids=["first", "second"])
def test_nothing_is_in_it_that_mail_programs_drop(night: Any, language: str) -> None:
    body = html(compose(GOLDEN, night, language))
    assert not FORBIDDEN.search(body), FORBIDDEN.search(body)
    assert len(compose(GOLDEN, night, language).as_bytes(policy=SMTP)) < 60_000


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("night", NIGHTS, ids=["first", "second"])
def test_both_parts_have_the_same_words(night: Any, language: str) -> None:
    message = compose(GOLDEN, night, language)
    shown = re.sub(r"<(style|head|div style=.display:none).*?</(style|head|div)>", " ", html(message), flags=re.S)
    plain = message.get_body(("plain",)).get_content()  # type: ignore[union-attr]  # it has one
    missing = words(re.sub("<[^>]*>", " ", shown)) - words(plain)
    assert {word for word in missing if not word.isdigit()} <= words(
        "Read this edition on the web Unsubscribe اقرأ هذا العدد على الويب إلغاء الاشتراك"
    )


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", unescape(text)))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_mailbox_gives_it_back_whole(tmp_path: Path, language: str) -> None:
    sent = compose(GOLDEN, NIGHTS[0], language, "reader@example.org", "m")
    box = mailbox.Maildir(tmp_path / "box")
    key = box.add(sent.as_bytes(policy=SMTP))
    read = message_from_bytes(box.get_bytes(key), policy=default)
    assert dict(read.items()) == dict(message_from_bytes(sent.as_bytes(policy=SMTP), policy=default).items())
    assert html(read) == html(sent)
    assert [str(part["Content-Transfer-Encoding"]) for part in read.iter_parts()] == ["base64", "base64"]


def test_it_can_be_looked_at_in_a_browser(tmp_path: Path) -> None:
    paths = write_html(GOLDEN, NIGHTS[0], tmp_path)
    assert [path.name for path in paths] == ["2026-05-12.en.html", "2026-05-12.ar.html"]
    assert "فيضان نهر السر" in paths[1].read_text("utf-8")


def rsa_key() -> bytes:
    return (tamira.DATA.parent / "mail" / "dkim.pem").read_bytes()


def test_a_signature_holds_and_covers_the_way_out(tmp_path: Path) -> None:
    import dkim

    (tmp_path / "key.pem").write_bytes(rsa_key())
    desk = tamira.desk(tmp_path, mail__dkim_selector="brief", mail__dkim_key="file:key.pem")
    sign = signer(desk, "example.org", {})
    assert sign
    signed = sign(compose(GOLDEN, NIGHTS[0], "ar", "reader@example.org", "m").as_bytes(policy=SMTP))
    header = message_from_bytes(signed, policy=default)["DKIM-Signature"]
    assert "d=example.org" in header
    assert "list-unsubscribe-post" in header.replace(" ", "").lower()
    record = (tamira.DATA.parent / "mail" / "dkim.txt").read_bytes().strip()
    assert dkim.verify(signed, dnsfunc=lambda name, timeout=5: record)
    assert not dkim.verify(signed.replace(b"Subject: ", b"Subject: x"), dnsfunc=lambda name, timeout=5: record)


@pytest.mark.parametrize("where", ["file:none.pem", "env:NONE", "none.pem", ""])
def test_a_key_that_is_not_there_stops_the_mail(tmp_path: Path, where: str) -> None:
    desk = tamira.desk(tmp_path, mail__dkim_selector="brief", mail__dkim_key=where)
    with pytest.raises(DigestError, match="dkim_key"):
        signer(desk, "example.org", {})


def test_without_a_selector_nothing_is_signed() -> None:
    assert signer(GOLDEN, "example.org", {}) is None

"""Whatever the label says, the letters come out right."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.problems import Reason
from digest.text.decode import declared_charset, decode

ARABIC = "قال رئيس الوزراء إن الحكومة ستعلن غدا خطة لإصلاح قطاع المياه، وأضاف أن العمل يبدأ في وادي السر."
SHORT = "السيول تعزل قرى في جبل لبنى"
PERSIAN = "وزیر گفت که گفتگوها پایان یافته است"
FRENCH = "Le président a déclaré que l’été sera chaud à Minat, où «la LIBERTÉ» est fêtée…"
GERMAN = "Die Flüsse führen größere Mengen Wasser als üblich."
ENGLISH = "The minister said “nothing new” – and left."
RUSSIAN = "Министр сообщил, что переговоры завершены"


@pytest.mark.parametrize("label", [None, "iso-8859-1", "utf-8", "us-ascii", "windows-1256", "iso-8859-6", "no-such-charset"])
@pytest.mark.parametrize("text", [ARABIC, SHORT])
@pytest.mark.parametrize(("codec", "name"), [("cp1256", "windows-1256"), ("iso8859-6", "iso-8859-6"), ("utf-8", "utf-8")])
def test_arabic_is_found_under_any_label(codec: str, name: str, text: str, label: str | None) -> None:
    decoded = decode(text.encode(codec), label)
    assert (decoded.text, decoded.encoding) == (text, name)
    right = label == name or (name == "utf-8" and label in (None, "us-ascii", "no-such-charset"))
    assert decoded.problem == (None if right else Reason.WRONG_ENCODING)


@pytest.mark.parametrize("text", [FRENCH, GERMAN, ENGLISH])
@pytest.mark.parametrize("label", [None, "iso-8859-1", "utf-8", "windows-1256"])
def test_latin_text_is_not_taken_for_arabic(text: str, label: str | None) -> None:
    decoded = decode(text.encode("cp1252"), label)
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (PERSIAN, "cp1256", "utf-8"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        ("Żółw pędził ścieżką", "iso8859-2", "iso-8859-2"),
        ("昨日、首相は語った", "cp932", "Shift_JIS"),
        ("总理昨天表示", "gb18030", "gb2312"),
        ("שלום לכולם", "cp1255", "windows-1255"),
    ],
)
def test_other_scripts_keep_their_label(text: str, codec: str, label: str) -> None:
    body = text.replace("ی", "ي").replace("ک", "ك").encode(codec)
    assert decode(body, label).text == body.decode(codec)


def test_arabic_under_the_label_of_another_script() -> None:
    assert decode(ARABIC.encode("cp1256"), "windows-1251").text == ARABIC


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(codec: str) -> None:
    decoded = decode(ARABIC.encode(codec), "windows-1256")
    assert (decoded.text, decoded.problem) == (ARABIC, None)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("head", ["<?xml version='1.0'?>", "\n <!DOCTYPE html>", "<rss>"])
def test_wide_encodings_are_told_by_the_first_tag(codec: str, head: str) -> None:
    assert decode((head + ARABIC).encode(codec), "utf-8").text == head + ARABIC


def test_declared_utf16_without_a_tag() -> None:
    assert decode("plain text".encode("utf-16-le"), "utf-16").text == "plain text"


@pytest.mark.parametrize(
    "label", ["utf-7", "hz-gb-2312", "iso-2022-kr", "x-user-defined", "zlib", "rot13", "\0", "idna", "unicode_escape"]
)
def test_encodings_that_hide_markup_are_never_used(label: str) -> None:
    assert decode(b"+ADw-script+AD4- ~{ \x1b$)C", label).text == "+ADw-script+AD4- ~{ \x1b$)C"


@pytest.mark.parametrize("text", [ARABIC, SHORT, "Über größere Flüsse fährt die Fähre", "“Nothing” – he said – “is new” …"])
def test_double_utf8_is_undone(text: str) -> None:
    high = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
    twice = text.encode().decode("latin-1").translate(high).encode()
    assert decode(twice, "utf-8").text == text
    assert decode(twice, "utf-8").problem is Reason.WRONG_ENCODING


@pytest.mark.parametrize("text", [FRENCH, GERMAN, "« À LA UNE » : L’ÉTÉ À MINAT, FÊTÉ PAR L’ÉLITE"])
def test_accented_text_is_left_alone(text: str) -> None:
    assert decode(text.encode(), None).text == text
    assert decode(text.encode(), None).problem is None


def test_lost_bytes_are_said() -> None:
    damaged = ARABIC.encode().decode("cp1252", "replace").encode()
    assert decode(damaged, "utf-8").problem is Reason.DAMAGED_TEXT
    assert decode(("خبر " + "\ufffd" * 20).encode(), "utf-8").problem is Reason.DAMAGED_TEXT
    assert decode((ARABIC * 20 + "\ufffd").encode(), "utf-8").problem is None


def test_one_broken_character_does_not_change_the_encoding() -> None:
    body = (ARABIC * 3).encode()
    decoded = decode(body[:-2], "utf-8")
    assert decoded.encoding == "utf-8"
    assert decoded.text[:-2] == (ARABIC * 3)[: len(decoded.text) - 2]


def test_letters_of_no_known_script_are_damaged_text() -> None:
    assert decode("Министр сообщил народу".encode("cp1251"), None).problem is Reason.DAMAGED_TEXT


@pytest.mark.parametrize(
    ("header", "body", "label"),
    [
        ("text/xml; charset=windows-1256", b"<?xml version='1.0' encoding='utf-8'?>", "windows-1256"),
        ('text/html; Charset="UTF-8"', b"", "utf-8"),
        ("text/html", b"<html><head><meta charset=windows-1256>", "windows-1256"),
        ("", b'<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">', "iso-8859-6"),
        ("application/xml", b"<!-- c -->\n<?xml version='1.0' encoding = 'KOI8-R' ?><rss/>", "koi8-r"),
        ("text/html; charset=ISO-8859-1", b"<?xml version='1.0' encoding='windows-1256'?>", "windows-1256"),
        ("text/html; charset=ISO-8859-1", b"<html>", "iso-8859-1"),
        ("", b" " * 2048 + b"<meta charset=koi8-r>", None),
        ("", "<?xml version='1.0' encoding='utf-16'?>".encode("utf-16-le"), "utf-16"),
        ("", b"", None),
    ],
)
def test_where_the_label_is_looked_for(header: str, body: bytes, label: str | None) -> None:
    assert declared_charset(header, body) == label


@given(st.binary(max_size=400), st.none() | st.text(max_size=12) | st.sampled_from(["windows-1256", "utf-16", "gbk", "utf-8"]))
def test_any_bytes_give_text(body: bytes, label: str | None) -> None:
    assert isinstance(decode(body, label).text, str)
    declared_charset(body.decode("latin-1"), body)


@given(st.text(max_size=200))
def test_valid_utf8_is_never_changed_but_for_mojibake(text: str) -> None:
    decoded = decode(("x" + text.replace("\0", "")).encode("utf-8", "replace"), None)
    if decoded.problem is None:
        assert decoded.text == "x" + text.replace("\0", "").encode("utf-8", "replace").decode()


@pytest.mark.pace
@pytest.mark.parametrize(
    "body", [b"\xc7" * 3_000_000, b"a" * 3_000_000 + b"\xff", b"\xc3\x98" * 1_500_000, b"<meta " * 500_000]
)
def test_time_is_linear(body: bytes) -> None:
    begun = time.process_time()
    decode(body, declared_charset("", body))
    assert time.process_time() - begun < 3

"""What outside text may do to a page: nothing."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.clean import clean_line, clean_text, has_controls, plain, unescape

AWKWARD = st.text(
    st.characters()
    | st.sampled_from(
        "\u200f\u200d\u200c\u2066\u2067\u2068\u2069\u202e\u202a\u0301\u0651\u064b\ufe0f \n\u2029\x85\t\x1bأ👩🇪🇬&<>"
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("صورة \u202egpj.exe", "صورة gpj.exe"),
        ("\u202bعاجل\u202c", "عاجل"),
        ("a\x00b\x08c\x7fd\x9fe", "abcde"),
        ("\x1b[2Jclear \x1b]52;c;x\x07", "[2Jclear ]52;c;x"),
        ("one\n two\t\u2028three\x85four\u00a0five\u2029", "one two three four five"),
        ("\ud800lone\udc00", "lone"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark", "softhyphen zerowidth mark"),
        ("hidden\U000e0041\U000e0042 orders", "hidden orders"),
        ("open \u2067isolate", "open isolate"),
        ("stray\u2069 \u202cmarks", "stray marks"),
        ("kept \u2068عربي\u2069 isolate", "kept \u2068عربي\u2069 isolate"),
        ("\u2066" * 40 + "x" + "\u2069" * 40, "x"),
        ("z" + "\u0301" * 500, "z\u0301\u0301\u0301"),
        ("z" + "\u0301\u200d" * 500, "z\u0301\u200d\u0301\u200d\u0301\u200d"),
        ("\u200b" * 50_000, ""),
        ("\u200f\u200e\ufe0f\u2066\u2069 \u3164", ""),
        ("مُحَمَّد ﷺ محـــمد", "مُحَمَّد ﷺ محـــمد"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"),
    ],
)
def test_line(dirty: str, clean: str) -> None:
    assert clean_line(dirty) == clean
    assert clean_line(clean) == clean


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("كلمة وكلمة وكلمة", 30, "كلمة وكلمة وكلمة"),
        ("كلمة وكلمة، وكلمة أخرى", 13, "كلمة وكلمة…"),
        ("unbreakable" * 10, 12, "unbreakable…"),
        ("🇪🇬" * 20, 5, "🇪🇬🇪🇬🇪🇬🇪🇬…"),
        ("👨\u200d👩\u200d👧" * 20, 3, "👨\u200d👩\u200d👧👨\u200d👩\u200d👧…"),
        ("مُحَمَّد" * 20, 3, "مُحَ…"),
        ("e\u0301" * 10, 10, "e\u0301" * 10),
        ("Rates up, \u2067الفائدة ترتفع كثيرا جدا\u2069 today", 22, "Rates up, الفائدة…"),
        ("각" * 3, 3, "각" * 3),
    ],
)
def test_cut(text: str, limit: int, cut: str) -> None:
    assert clean_line(text, limit) == cut
    assert clean_line(cut, limit) == cut


def test_text_keeps_its_paragraphs() -> None:
    dirty = "  First\u00a0 line\r\nsecond\u2028third\u2029\r\n \r\n\n\nLast\x00 \u202eparagraph\u2066 \n"
    assert clean_text(dirty) == "First line\nsecond\nthird\n\nLast paragraph"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Fish &amp;amp; chips", "Fish & chips"),
        ("<b>عاجل</b>: سيول", "عاجل: سيول"),
        ("&lt;em&gt;Breaking&lt;/em&gt; news", "Breaking news"),
        ("one<br/>two<p class='x'>three", "one two three"),
        ("Vector<T> and 1 < 2 > 0", "Vector<T> and 1 < 2 > 0"),
        ("a <script type='x'>alert(1)</script>b<style>p{}</style>", "a  b "),
        ("how to close a <script> tag", "how to close a   tag"),
        ("<!-- hidden -->shown", "shown"),
        ("?a=1&copy=2 &copy; &#1593;&#x644;&#99999999;", "?a=1&copy=2 © عل&#99999999;"),
    ],
)
def test_plain(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_unescape_leaves_the_rest() -> None:
    assert unescape("R&D &nosuch; &") == "R&D &nosuch; &"


@pytest.mark.parametrize(
    ("text", "found"), [("a\x00", True), ("\u202e", True), ("عادي\u200f\n", False), ("\u2067x\u2069", False)]
)
def test_controls_are_noticed(text: str, found: bool) -> None:
    assert has_controls(text) is found


@given(AWKWARD, st.integers(1, 12))
def test_cleaning_again_changes_nothing(text: str, limit: int) -> None:
    line = clean_line(text, limit)
    assert clean_line(line, limit) == line
    assert clean_text(clean_text(text)) == clean_text(text)


@given(AWKWARD)
def test_what_is_clean_can_be_written_anywhere(text: str) -> None:
    for clean in (clean_line(text), clean_text(text)):
        clean.encode()
        assert not has_controls(clean)
        assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in clean.replace("\n", ""))
        assert sum(clean.count(mark) for mark in "\u2066\u2067\u2068") == clean.count("\u2069")
    assert "\n" not in clean_line(text)
    plain(text)


@pytest.mark.pace
@pytest.mark.parametrize(
    "piece", ["\u200b", "\u2066", "\u0301\u200d", "\u2066\u2069 ", "\u200f ", "<", "<a ", "&#", "<script>", "<!--"]
)
def test_time_is_linear(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    clean_line(text)
    clean_text(text)
    plain(text)
    assert time.process_time() - begun < 4

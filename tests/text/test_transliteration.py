import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.transliteration import name_words, pair_names, same_name, word_evidence, word_key

ONE = [
    ("قاآني", "Qaani"),
    ("محمد شياع السوداني", "Mohamed Shia Al-Sudany"),
    ("عبد الفتاح السيسي", "Abdel-Fattah el-Sissi"),
    ("حسن نصر الله", "Hassan Nasrallah"),
    ("محمود أحمدي نجاد", "Mahmoud Ahmadinejad"),
    ("فلاديمير بوتين", "Vladimir Putin"),
    ("هُدى الرّاسي", "Huda al-Rasi"),
]
TWO = [
    ("محمد السوداني", "Mohammed al-Sudairi"),
    ("علي لاريجاني", "Sadeq Larijani"),
    ("عبد الفتاح السيسي", "Abdul Fattah Burhan"),
    ("بوتين", "Biden"),
    ("هدى الراسي", "Huda"),
]


@pytest.mark.parametrize(("arabic", "latin"), ONE)
def test_one_name(arabic: str, latin: str) -> None:
    assert same_name(arabic, latin) > 0.9


@pytest.mark.parametrize(("arabic", "latin"), TWO)
def test_two_names(arabic: str, latin: str) -> None:
    assert same_name(arabic, latin) < 0.1


def test_the_words_of_a_name() -> None:
    assert name_words("الشيخ محمد بن عبد الله") == ("محمد", "عبدالله")
    assert name_words("Sheikh Salah al-Din Abu Omar") == ("salahaldin", "abuomar")


def test_names_that_sound_alike_share_a_key() -> None:
    assert word_key("قااني") == word_key("qaani")
    assert word_key("شيراز") == word_key("shiraz")


def test_each_name_finds_its_own() -> None:
    arabic, latin = ["سمير حداد", "سامر حمدان", "ليلى شاهين"], ["Layla Shahin", "Samer Hamdan", "Samir Haddad"]
    assert {(one, other) for one, other, _ in pair_names(arabic, latin)} == {(0, 2), (1, 1), (2, 0)}


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_answered(one: str, other: str) -> None:
    assert 0 <= same_name(one, other) <= 1


def test_a_long_line_is_no_name() -> None:
    assert same_name("قاآني " * 20_000, "Qaani " * 20_000) <= 1


@given(
    st.text("ابتجدرسشفقكلمنهوي", min_size=1, max_size=8),
    st.text("abdefghijklmnoqrstuwy", min_size=1, max_size=9),
    st.floats(-30, 30),
)
def test_evidence_that_suffices_does_not_depend_on_what_is_asked_for(arabic: str, latin: str, least: float) -> None:
    full, asked = word_evidence(arabic, latin), word_evidence(arabic, latin, least)
    assert asked == full if full >= least else asked < least

"""Names respelled in the letters of the other script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.respelling import respell


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("سهى العمراني", "Suha al-Omrani"),  # the press's own spelling, and the ending of belonging behind it
        ("خالد السهلي", "Khaled al-Sahli"),
        ("زاهر مطلق", "Zaher Mutlaq"),  # behind a long vowel an e, two consonants close a syllable
        ("سعد معروف", "Saad Maarouf"),  # ع is heard at the end of a syllable
        ("عبد الرحمن الراشد", "Abdulrahman al-Rashed"),
        ("حسن فضل الله", "Hassan Fadlallah"),
        ("نوف بنت محمد", "Nouf bint Mohammed"),
        ("دواس آل منصور", "Dawas Al Mansour"),
        ("أبو عبيدة", "Abu Obeida"),
        ("هُدى الرّاسي", "Huda al-Rasi"),
        ("ماو نينغ", "Maw Ning"),
    ],
)
def test_arabic_names_in_latin_letters(arabic: str, latin: str) -> None:
    assert respell(arabic, "en") == latin


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Lars Whitfield", "لارس ويتفيلد"),
        ("Salma al-Haddad", "سلمى الحداد"),
        ("Karim Abdel Rahman", "كريم عبد الرحمن"),
        ("Richard M. Nixon", "ريتشارد م. نيكسون"),
        ("Jürgen Müller", "يورغن مولر"),
        ("Ursula von der Leyen", "أورسولا فون دير لين"),
    ],
)
def test_latin_names_in_arabic_letters(latin: str, arabic: str) -> None:
    assert respell(latin, "ar") == arabic


def test_a_name_in_the_letters_of_the_language_stays() -> None:
    assert respell("Lars Brandt", "en") is None
    assert respell("خالد السهلي", "ar") is None
    assert respell("Лев", "en") is None
    assert respell("", "ar") is None


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئؤىة ـًّAaBb.'-", max_size=60))
def test_nothing_arabic_is_left_in_latin_letters(name: str) -> None:
    respelled = respell(name, "en")
    assert respelled is None or not any("\u0620" <= letter <= "\u06d3" for letter in respelled)
    assert respelled == respell(name, "en")


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=60))
def test_nothing_latin_is_left_in_arabic_letters(name: str) -> None:
    respelled = respell(name, "ar")
    assert respelled is None or not any(letter.isascii() and letter.isalpha() for letter in respelled)

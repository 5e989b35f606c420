import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.people import provisional_id, titled_people
from digest.text.tokens import tokens


def found(text: str, language: str) -> list[str]:
    cut = tokens(text)
    return [text[cut.starts[first] : cut.ends[last - 1]] for first, last in titled_people(cut, language, lambda _: True)]


def test_the_id_does_not_hang_on_spelling() -> None:
    spellings = ("هُدى الرّاسي", "هدى الراسي", "هدي راسي", "الشيخة هدى الراسي")
    assert {provisional_id(spelling, "ar") for spelling in spellings} == {"~huda-rasi"}
    assert provisional_id("Huda Al Rasi", "en") == provisional_id("Húda al-Rasi", "en") == "~huda-rasi"


def test_every_person_has_an_id() -> None:
    assert provisional_id("כהן", "he") != provisional_id("לוי", "he")
    assert provisional_id("", "ar").startswith("~ar-")


ARABIC = [
    ("قال وزير الري السابق محمد حداد إن النهر عال", ["محمد حداد"]),
    ("التقى الرئيس سامر بن فهد الحمداني وفدا", ["سامر بن فهد الحمداني"]),
    ("وأكد العقيد أحمد علي الحسيني، قائد الفوج، ذلك", ["أحمد علي الحسيني"]),
    ("اجتمع الوزير والسفير أمس", []),
    ("قرر رئيس البلدية إغلاق الجسر", []),
]


@pytest.mark.parametrize(("text", "names"), ARABIC)
def test_arabic_names_behind_titles(text: str, names: list[str]) -> None:
    assert found(text, "ar") == names


ENGLISH = [
    ("Foreign Minister Huda al-Rasi met President Ivan Dravic.", ["Huda al-Rasi", "Ivan Dravic"]),
    ("Dr. Salma M. Haddad agreed", ["Salma M. Haddad"]),
    ("the Prime Minister Office Building", []),
    ("President Dravic left", []),
    ("the minister said Talks Failed", []),
]


@pytest.mark.parametrize(("text", "names"), ENGLISH)
def test_english_names_behind_titles(text: str, names: list[str]) -> None:
    assert found(text, "en") == names


@given(st.text(max_size=200), st.sampled_from(["ar", "en", "fa"]))
def test_any_text_is_bounded(text: str, language: str) -> None:
    found(text, language)
    assert provisional_id(text, language).startswith("~")

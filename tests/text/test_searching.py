"""Words as the search knows them. That the browser makes the same of them is tested there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.searching import index_words, query_words


@pytest.mark.parametrize(
    "spellings",
    [
        ["مدرسة", "المدرسة", "مَدْرَسَة", "مدرسه", "للمدرسة", "والمدرسة", "مـدرسة"],
        ["إيران", "ايران", "أيران", "ايــران"],
        ["مستشفى", "المستشفي", "مستشفي"],
        ["المعلمون", "معلمين", "معلمات", "معلم"],
        ["رئيس", "الرئيس", "رييس"],
        ["Qaani", "QAANI", "Qa'ani", "Qa’ani", "Qāʾānī"],
        ["٢٠٢٦", "2026", "۲۰۲۶"],
    ],
)
def test_spellings_of_one_word_are_one(spellings: list[str]) -> None:
    assert len({tuple(query_words(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("لبنان", "اللبن"), ("إيران", "أير"), ("غزة", "غزال"), ("سودان", "سود")])
def test_names_keep_their_endings(one: str, other: str) -> None:
    assert query_words(one) != query_words(other)


@pytest.mark.parametrize(
    ("text", "query"),
    [("وصل بغزة", "غزة"), ("وللقدس", "القدس"), ("فبيروت", "بيروت"), ("لبيروت", "بيروت"), ("وبالمدرسة", "مدرسة")],
)
def test_a_word_is_found_behind_its_particles(text: str, query: str) -> None:
    assert set(query_words(query)) <= set(index_words(text))


@given(st.text())
def test_what_a_text_has_can_be_asked_for(text: str) -> None:
    assert set(query_words(text)) <= set(index_words(text))
    assert all(word.isalnum() for word in query_words(text))

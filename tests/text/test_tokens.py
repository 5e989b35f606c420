from hypothesis import given
from hypothesis import strategies as st

from digest.text.tokens import tokens, words_of


def test_a_mark_that_rides_on_nothing_is_a_word_of_its_own() -> None:
    found = tokens("ااا1\u064b 5")
    assert found.words == ["ااا", "1", "\u064b", "5"]
    assert found.spelled[2] == "\u064b"


@given(st.text(st.sampled_from("اa1.,٫ \u064b\u0640\u200c½\n-"), max_size=40))
def test_no_word_is_empty_and_all_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert all(found.words)
    assert found.words == words_of(text)
    assert all(start < end for start, end in zip(found.starts, found.ends, strict=True))

"""What may begin at a word is told with the token; where a grammar's tokens stand is told without looking twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.hints import Hint, hints
from digest.text.reported.ar_reading import read
from digest.text.sentences import split
from digest.text.tokens import tokens

TEXTS = st.text(st.sampled_from("قال الوزير«نعم»'‘’<>.،: \n12-aB@\u200f\u064b(ж)"), max_size=80)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("12", Hint.NUMBER),
        ("12", Hint.DATE),
        ("ثلاثه", Hint.NUMBER),
        ("three", Hint.NUMBER),
        ("والخميس", Hint.DATE),
        ("ago", Hint.DATE),
        ("هجومها", Hint.EVENT),
        ("earthquake", Hint.EVENT),
        ("والرييس", Hint.TITLE),
        ("minister", Hint.TITLE),
        ("بغارتين", Hint.DUAL),
    ],
)
def test_a_word_tells_what_may_begin_at_it(word: str, hint: int) -> None:
    assert hints(word) & hint


@pytest.mark.parametrize("word", ["طاوله", "table", "ж"])
def test_most_words_begin_nothing(word: str) -> None:
    assert hints(word) == 0


def test_hinted_tokens_come_in_order() -> None:
    found = tokens("بعد 3 أيام، في 12 مايو")
    assert [found.words[index] for index in found.hinted(Hint.NUMBER)] == ["3", "12"]


@given(TEXTS)
def test_every_token_has_its_hints(text: str) -> None:
    found = tokens(text)
    assert found.hints == [hints(word) for word in found.words]


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("عند 10:30، موقع example.com.", ["عند", "10:30", "،", "موقع", "example.com", "."]),
        ("\u200fقال\u200f (نعم)", ["قال", "(", "نعم", ")"]),
        ("؟!", ["؟", "!"]),
    ],
)
def test_a_grammar_has_the_words_of_all_stages_and_what_stands_between(text: str, spelled: list[str]) -> None:
    assert [word.spelling for unit in read(text, ()) for word in unit.words] == spelled


@given(TEXTS)
def test_the_tokens_of_a_unit_stand_where_it_says(text: str) -> None:
    for unit in read(text, split(text)):
        for index, word in enumerate(unit.words):
            assert text[slice(*unit.span(index))] == word.spelling
        assert all(unit.words[index].quotation == quotation for index, quotation in unit.marked.items())

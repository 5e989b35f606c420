from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import language
from digest.text.numbering import Numbering


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["ar", "en", "fr"]))
def test_numbers_stand_for_the_words_of_the_language(text: str, code: str) -> None:
    numbering = Numbering(language(code).keys)
    assert [numbering.words[number] for number in numbering([text])[0]] == language(code).keys(text)


def test_one_word_has_one_number_in_every_text() -> None:
    numbering = Numbering(language("en").words)
    assert [found.tolist() for found in numbering(["a b - a", "", "b co-op"])] == [[0, 1, 0], [], [1, 2, 3]]
    assert [found.tolist() for found in numbering(["op"])] == [[3]]
    assert numbering.number("a") == 0


def test_a_name_is_what_is_always_capitalised() -> None:
    numbering = Numbering(language("en").keys)
    numbering(["Bridge Marsa, bridge Marsa. (Marsa)"])
    assert [numbering.capitalised(number) for number in range(2)] == [0.5, 1.0]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import language
from digest.text import numbering as numbering_module
from digest.text.numbering import Numbering, Runs, shared


def texts(runs: Runs) -> list[list[int]]:
    return [runs.numbers[start:end].tolist() for start, end in zip(runs.ends[:-1], runs.ends[1:], strict=True)]


@given(st.lists(st.text(max_size=80), max_size=3), st.sampled_from(["ar", "en", "fr"]))
def test_numbers_stand_for_the_words_of_the_language(given: list[str], code: str) -> None:
    numbering = Numbering()
    found = texts(numbering(given))
    assert [[numbering.words[number] for number in numbers] for numbers in found] == [
        language(code).words(text) for text in given
    ]


def test_one_word_has_one_number_in_every_text() -> None:
    numbering = Numbering()
    assert texts(numbering(["a b - a", "", "b co-op"])) == [[0, 1, 0], [], [1, 2, 3]]
    assert texts(numbering(["op"])) == [[3]]
    assert texts(numbering([])) == []
    assert numbering.words == ["a", "b", "co", "op"]


def test_a_run_knows_its_texts_its_places_and_its_capitals() -> None:
    runs = Numbering()(["Bridge Marsa, bridge", "", "(Marsa)"])
    assert (runs.rows.tolist(), runs.places.tolist()) == ([0, 0, 0, 2], [0, 1, 2, 0])
    assert runs.capitals.tolist() == [True, True, False, True]
    assert texts(runs.of([2, 0])) == [[1], [0, 1, 0]]
    assert texts(runs.only(runs.numbers == 1)) == [[1], [], [1]]


def test_what_is_asked_of_a_word_is_asked_once() -> None:
    met: list[str] = []

    def length(word: str) -> int:
        met.append(word)
        return len(word)

    numbering = Numbering()
    first = numbering(["a bridge a"])
    assert numbering.asked(length, first.numbers).tolist() == [1, 6, 1]
    second = numbering(["bridge and quay"])
    assert numbering.asked(length, second.numbers).tolist() == [6, 3, 4]
    assert sorted(met) == ["a", "and", "bridge", "quay"]


def test_a_full_numbering_is_given_up_for_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering_module, "_MOST", 3)
    first = shared()
    first(["one two three four"])
    second = shared()
    assert second is not first
    assert shared() is second
    assert first.words[:2] == ["one", "two"]

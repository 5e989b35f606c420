"""Folding: words that are folded already take a shorter way, which must lead to the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.folding import fold

_ARABIC = st.characters(min_codepoint=0x600, max_codepoint=0x6FF)


@given(st.text(_ARABIC | st.characters(max_codepoint=0x17F), max_size=20))
def test_a_word_folds_as_it_does_within_a_text(word: str) -> None:
    assert fold(f"«{word}» a") == f"«{fold(word)}» a"
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize("code", range(0x621, 0x64B))
def test_every_letter_folds_as_it_does_within_a_text(code: int) -> None:
    letter = chr(code)
    assert fold(f"«{letter}»") == f"«{fold(letter)}»"

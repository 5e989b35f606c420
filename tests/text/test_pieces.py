from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digest.text.pieces import blocks, cut

TEXTS = st.lists(st.text(max_size=60), max_size=4)


@given(TEXTS)
def test_pieces_are_what_stands_between_white_space(texts: list[str]) -> None:
    pieces, rows = cut(texts)
    written = pieces.written(np.arange(len(pieces.hashes)))
    assert [written[start:end] for start, end in pairwise(rows)] == [text.split() for text in texts]


@given(TEXTS, TEXTS)
def test_pieces_have_one_hash_where_they_are_one_piece(texts: list[str], others: list[str]) -> None:
    known: dict[int, str] = {}
    for pieces, _ in (cut(texts), cut(others)):
        for number, piece in zip(pieces.hashes.tolist(), pieces.written(np.arange(len(pieces.hashes))), strict=True):
            assert known.setdefault(number, piece) == piece
    assert len(known) == len({piece for text in (*texts, *others) for piece in text.split()})


def test_a_piece_is_more_than_the_sum_of_its_characters() -> None:
    pieces, _ = cut(["ab ba a\0 a \0a b"])
    assert len(set(pieces.hashes.tolist())) == 6


def test_texts_are_cut_so_many_at_a_time() -> None:
    texts = ["a" * 100_000, "b" * 50_000, "", "c", "d" * 200_000]
    assert [[*block] for block in blocks(texts)] == [texts[:1], texts[1:4], texts[4:]]
    assert [[*block] for block in blocks([])] == [[]]

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digest.text.arrays import by_threads, sorted_set


@given(st.lists(st.integers(0, 2**64 - 1)))
def test_distinct_numbers_come_in_order(numbers: list[int]) -> None:
    assert sorted_set(np.array(numbers, np.uint64)).tolist() == sorted(set(numbers))


def test_what_threads_make_comes_in_the_order_of_the_blocks() -> None:
    assert by_threads(lambda block: block * 2, range(100)) == [*range(0, 200, 2)]
    assert by_threads(str, []) == []

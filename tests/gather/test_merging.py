import numpy as np
import pytest
from scipy import sparse

from digest.gather._merging import Pairs, merged

ALIKE = sparse.csr_matrix(np.ones((3, 1), np.float32))  # by their words three reports of one event
UNDATED = np.full(3, np.nan)


def pairs(*told: tuple[int, int, float]) -> Pairs:
    left, right, cosine = zip(*told, strict=True)
    return Pairs(np.array(left, np.int32), np.array(right, np.int32), np.array(cosine, np.float32))


@pytest.mark.parametrize(
    ("told", "stories"),
    [
        ([(0, 1, 0.9), (0, 2, 0.5)], [[0, 1, 2]]),  # what nobody compared is as their words say
        ([(0, 1, 0.9), (0, 2, 0.5), (1, 2, 0.0)], [[0, 1], [2]]),  # what was found to have nothing in common stays so
        ([(0, 1, 0.9)], [[0, 1], [2]]),
        ([(0, 1, 0.1), (1, 2, 0.1)], [[0], [1], [2]]),
    ],
)
def test_merging_takes_pairs_as_they_were_found(told: list[tuple[int, int, float]], stories: list[list[int]]) -> None:
    assert sorted(map(sorted, merged(ALIKE, UNDATED, pairs(*told)))) == stories


def test_a_dense_night_is_merged_event_by_event() -> None:
    """More pairs than are looked at at once, nearly all of which come too late."""
    events, reports = 4, 60
    row = np.repeat(np.arange(events), reports)
    matrix = sparse.csr_matrix((np.ones(len(row), np.float32), (np.arange(len(row)), row)), shape=(len(row), events))
    left, right = np.triu_indices(len(row), 1)
    near = row[left] == row[right]
    told = Pairs(left[near].astype(np.int32), right[near].astype(np.int32), np.ones(near.sum(), np.float32))
    found = merged(matrix, np.full(len(row), np.nan), told)
    assert sorted(map(sorted, found)) == [[*range(start, start + reports)] for start in range(0, len(row), reports)]

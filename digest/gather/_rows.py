"""Rows of named counts as numbers: what many texts say, small enough to be passed between processes and ready for a matrix."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@dataclass(frozen=True, slots=True)
class Rows:
    """Row n says the `names` at `indices[ends[n]:ends[n + 1]]`, each as much as `values` tells along with it."""

    names: Sequence[str]
    indices: "NDArray[np.int32]"
    ends: "NDArray[np.int64]"
    values: "NDArray[np.float64]"

    def matrix(self) -> Matrix:
        """A column a name; float64, CSR, sorted indices."""
        from scipy import sparse

        shape = len(self.ends) - 1, max(len(self.names), 1)
        matrix = sparse.csr_matrix((self.values, self.indices, self.ends), shape=shape)
        matrix.sort_indices()
        return matrix


def summed(
    row: "NDArray[np.int64]", column: "NDArray[np.int32]", much: "NDArray[np.float64]", size: int, names: Sequence[str]
) -> Rows:
    """So many rows of what is told one by one, row after row: in which row, the number of the name, how much. The names in the
    order of first meeting."""
    import numpy as np

    told, first, of = np.unique(row * len(names) + column, return_index=True, return_inverse=True)
    values: NDArray[np.float64] = np.bincount(of, much, len(told)).astype(np.float64)
    order = np.argsort(first)
    rows, columns = np.divmod(told[order], max(len(names), 1))
    met, first, indices = np.unique(columns, return_index=True, return_inverse=True)
    place = np.empty(len(met), np.int32)
    place[np.argsort(first)] = np.arange(len(met))
    kept = [names[column] for column in met[np.argsort(first)].tolist()]
    return Rows(kept, place[indices], np.searchsorted(rows, np.arange(size + 1)), values[order])


def joined(parts: Sequence[Rows]) -> Rows:
    """The rows of all parts, in their order."""
    import numpy as np

    numbers: dict[str, int] = {}
    indices = [np.zeros(0, np.int32)]
    for part in parts:
        own = [numbers.setdefault(name, len(numbers)) for name in part.names]
        indices.append(np.array(own, np.int32)[part.indices])
    lengths = np.concatenate([np.zeros(0, np.int64), *(np.diff(part.ends) for part in parts)])
    values = np.concatenate([np.zeros(0), *(part.values for part in parts)])
    return Rows(list(numbers), np.concatenate(indices), np.concatenate(([0], np.cumsum(lengths))), values)

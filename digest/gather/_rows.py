"""Rows of named counts as numbers: what many texts say, small enough to be passed between processes and ready for a matrix."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
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


def rows(told: Iterable[Mapping[str, float]]) -> Rows:
    """Named counts, a row each; the names in the order of first meeting."""
    import numpy as np

    numbers: dict[str, int] = {}
    indices, values, ends = array("i"), array("d"), array("q", [0])
    for row in told:
        indices.extend(numbers.setdefault(name, len(numbers)) for name in row)
        values.extend(row.values())
        ends.append(len(values))
    return Rows(list(numbers), np.array(indices, np.int32), np.array(ends, np.int64), np.array(values, np.float64))


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

"""What large arrays ask for in several places: the distinct numbers, and all cores."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Number = TypeVar("Number", bound=np.generic[Any])

Block = TypeVar("Block")
Made = TypeVar("Made")


def sorted_set(numbers: "NDArray[Number]") -> "NDArray[Number]":
    """The distinct numbers, in order. `np.unique` hashes them first, which takes many times as long where most are distinct."""
    import numpy as np

    ordered = np.sort(numbers)
    first = np.ones(len(ordered), bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def by_threads(make: Callable[[Block], Made], blocks: Iterable[Block]) -> list[Made]:
    """What is made of each of the blocks, in their order, on all cores. For work on large arrays, which threads share: numpy
    and scipy let go of the interpreter meanwhile."""
    with ThreadPoolExecutor(cpu_count() or 1) as threads:
        return [*threads.map(make, blocks)]

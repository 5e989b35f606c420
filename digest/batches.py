"""JSON lines in, JSON lines out: in order, a batch at a time, on all cores when there are many."""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from os import cpu_count
from typing import TypeVar

_AHEAD = 6  # batches that wait for a worker or for their turn

T = TypeVar("T")


def answered(stream: Iterable[bytes], answer: Callable[[Sequence[bytes]], list[str]], size: int) -> Iterator[str]:
    """The answers to all lines, in their order. `answer` takes up to `size` lines and must be importable, since workers call
    it; fewer lines than that are sooner answered here than a pool of processes is started. The stream may be endless."""
    batches = batched(stream, size)
    first = next(batches, [])
    if len(first) < size:
        yield from answer(first)
        return
    with pool() as processes:
        yield from chain.from_iterable(in_order(processes, answer, chain([first], batches)))


def pool() -> ProcessPoolExecutor:
    """A worker on each core. Not by fork: the caller may have threads, and a fork of those can hang."""
    return ProcessPoolExecutor(cpu_count() or 1, mp_context=get_context("spawn"))


def in_order(executor: Executor, answer: Callable[[Sequence[bytes]], T], batches: Iterable[Sequence[bytes]]) -> Iterator[T]:
    """The answers to batches, in their order. No more of them are taken from the stream than are soon needed."""
    most = max(_AHEAD, 3 * (cpu_count() or 1))
    waiting: list[Future[T]] = []
    for batch in batches:
        waiting.append(executor.submit(answer, batch))
        if len(waiting) > most:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()


def batched(stream: Iterable[bytes], size: int) -> Iterator[list[bytes]]:
    """The lines, so many at a time."""
    lines = iter(stream)
    while batch := list(islice(lines, size)):
        yield batch


def give_back() -> None:
    """Give the system back what memory is free. The GNU C library keeps it, in pieces, when many arrays have come and gone; on
    other systems this does nothing."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)

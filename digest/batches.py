"""JSON lines in, JSON lines out: in order, a batch at a time, on all cores when there are many."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from os import cpu_count


def answered(stream: Iterable[bytes], answer: Callable[[Sequence[bytes]], list[str]], size: int) -> Iterator[str]:
    """The answers to all lines, in their order. `answer` takes up to `size` lines and must be importable, since workers call
    it; fewer lines than that are sooner answered here than a pool of processes is started. The stream may be endless."""
    batches = _batches(stream, size)
    first = next(batches, [])
    if len(first) < size:
        yield from answer(first)
        return
    workers = cpu_count() or 1
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: list[Future[list[str]]] = []
        for batch in chain([first], batches):
            waiting.append(pool.submit(answer, batch))
            if len(waiting) > 3 * workers:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()


def _batches(stream: Iterable[bytes], size: int) -> Iterator[list[bytes]]:
    lines = iter(stream)
    while batch := list(islice(lines, size)):
        yield batch

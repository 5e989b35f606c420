"""Where the per-article stages run: in this process, in a pool of processes, or under an executor the desk names."""

import importlib
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from typing import Any, ParamSpec, TypeVar

from digest.problems import ConfigError

P = ParamSpec("P")
T = TypeVar("T")


class SerialExecutor(Executor):
    """Runs each task at once, in this process: for a handful of articles, and for reading a traceback."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))  # a bug is raised here and now, with its own traceback
        return future


def resolve(name: str) -> AbstractContextManager[Executor]:
    """The executor a desk's settings name. Raises ConfigError for a name that leads nowhere."""
    if name == "serial":
        return SerialExecutor()
    if name == "processes":
        # Not fork: the caller may have threads, and a fork of those can hang.
        return ProcessPoolExecutor(os.cpu_count() or 1, mp_context=multiprocessing.get_context("spawn"))
    module_name, _, attribute = name.partition(":")
    try:
        made = getattr(importlib.import_module(module_name), attribute)()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ConfigError(f"content/settings.yaml: executor: {name!r} cannot be used: {error}") from error
    if not isinstance(made, Executor):
        raise ConfigError(f"content/settings.yaml: executor: {name!r} gives no concurrent.futures.Executor")
    return made


def in_order(futures: "list[Future[T]]") -> Iterator[T]:
    """The results in the order of submission, so that nothing depends on which finished first."""
    for future in futures:
        yield future.result()

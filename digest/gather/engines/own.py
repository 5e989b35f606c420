"""Engines that run in this process: a callable of the desk's own, and the thread that any such engine runs in."""

import asyncio
import importlib
import inspect
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

from digest.gather.engines.parts import STAGE, Answer, Reply, Sentence, Sources
from digest.problems import Problem, Reason

Question = TypeVar("Question")


def find(name: str) -> Callable[[Any], Any] | str:
    """The callable behind `package.module:callable`; a line on why there is none."""
    module, _, attribute = name.partition(":")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        return str(error)
    return found if callable(found) else f"{name} cannot be called"


class Own:
    """`callable(sentence) -> str` translates, `callable(sources) -> str` writes; either may be async. What it raises is a
    problem of the engine: its name is told, the night goes on."""

    def __init__(self, name: str, function: Callable[[Any], Any]) -> None:
        self._name = name
        self._function = function

    async def translate(self, sentence: Sentence, seconds: float) -> Reply:
        return await self._ask(sentence, seconds)

    async def write(self, sources: Sources, seconds: float) -> Reply:
        return await self._ask(sources, seconds)

    async def _ask(self, question: Sentence | Sources, seconds: float) -> Reply:
        outcome = await in_thread(self._function, question, seconds)
        match outcome:
            case str():
                return Answer(outcome.strip())
            case TimeoutError():
                return Problem(STAGE, self._name, Reason.TOO_SLOW)
            case Exception():
                return Problem(STAGE, self._name, Reason.ENGINE_FAILED, type(outcome).__name__)
        return Problem(STAGE, self._name, Reason.NOT_UNDERSTOOD, type(outcome).__name__)


async def in_thread(function: Callable[[Question], Any], question: Question, seconds: float) -> Any:
    """What the function returns, or the exception it raised, as a value; TimeoutError after so many seconds. The thread is a
    daemon: what hangs in it holds nobody up, not even the end of the program."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Any] = loop.create_future()

    def settle(outcome: Any) -> None:
        if not done.done():
            done.set_result(outcome)

    def work() -> None:
        (outcome,) = asyncio.run(_caught(function, question))
        with suppress(RuntimeError):  # the night is over, its loop closed
            loop.call_soon_threadsafe(settle, outcome)

    Thread(target=work, daemon=True, name="engine").start()
    try:
        async with asyncio.timeout(seconds):
            return await done
    except TimeoutError as late:
        return late


async def _caught(function: Callable[[Question], Any], question: Question) -> tuple[Any]:
    """The outcome, be it an exception: a desk's own code may raise whatever it likes."""

    async def call() -> Any:
        outcome = function(question)
        return await outcome if inspect.isawaitable(outcome) else outcome

    return await asyncio.gather(call(), return_exceptions=True)

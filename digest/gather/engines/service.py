"""One engine at work: how many requests at once, how long each, and when to do without it.

An engine that is down, too slow, asks us to stay away too long or refuses us is not asked again this night, and what it still
has under way is dropped: so it costs its deadline once. Of faults that may pass (an error, half an answer) and of answers that
cannot be printed it takes some in a row.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from digest.engine_settings import EngineSettings, Work
from digest.gather.engines.ledger import Ledger, Reserved
from digest.gather.engines.parts import STAGE, Answer, Busy, Reply
from digest.problems import Problem, Reason

Call = Callable[[float], Coroutine[Any, Any, Reply]]  # seconds it may take → what comes back

_FAULTS = 3  # in a row
_REFUSALS = 20  # in a row
_PASSING = frozenset(
    {
        Reason.NOT_UNDERSTOOD,
        Reason.TRUNCATED,
        Reason.BROKEN_HTTP,
        Reason.CONNECTION_LOST,
        Reason.TOO_LARGE,
        Reason.ENGINE_FAILED,
    }
    | {Reason.UNSUPPORTED_ENCODING, Reason.HEADERS_TOO_LARGE}
)


class Service:
    """`closed` says why it is not asked any more."""

    def __init__(self, name: str, settings: EngineSettings, ledger: Ledger) -> None:
        self.name = name
        self.settings = settings
        self.closed: Problem | None = None
        self._ledger = ledger
        self._places = asyncio.Semaphore(settings.concurrency)
        self._under_way: set[asyncio.Task[Reply]] = set()
        self._faults = self._refusals = 0
        self._waited = 0.0
        self._resume = 0.0  # the loop's time before which it wants no request

    async def ask(self, work: Work, call: Call, sent: int, received: int) -> Answer | Problem:
        """What the engine answers; `sent` and `received` are the tokens of the worst case."""
        cost = self._ledger.costs[self.name, work]
        async with self._places:
            while True:
                await asyncio.sleep(max(0.0, self._resume - asyncio.get_running_loop().time()))
                if self.closed:
                    return self.closed
                room = Reserved(sent, received, self.settings.price)
                async with self._ledger.reserve(cost, room) as granted:
                    if self._ledger.reached and not granted:
                        return self._ledger.reached
                    reply = await self._reply(call)
                    room.answer = reply if isinstance(reply, Answer) else None
                if isinstance(reply, Busy):
                    self._wait(reply.seconds)
                elif isinstance(reply, Problem):
                    return self._failed(reply)
                else:
                    self._faults = 0
                    return reply

    def judged(self, printed: bool) -> None:
        """Whether an answer could be printed."""
        self._refusals = 0 if printed else self._refusals + 1
        if self._refusals == _REFUSALS:
            self._close(Problem(STAGE, self.name, Reason.NONSENSE, str(_REFUSALS)))

    async def _reply(self, call: Call) -> Reply:
        """The outcome of one request; why the engine was closed, when that happened meanwhile."""
        if self.closed:
            return self.closed
        task = asyncio.create_task(call(max(0.0, min(self.settings.seconds, self._ledger.left()))))
        self._under_way.add(task)
        await asyncio.wait({task})
        self._under_way.discard(task)
        if task.cancelled() and self.closed:
            return self.closed
        return task.result()

    def _failed(self, problem: Problem) -> Problem:
        if problem is self.closed:
            return problem
        if self._ledger.left() <= 0:  # not the engine was too slow, the night was over
            return problem
        self._faults += 1
        passing = problem.reason in _PASSING or (problem.reason is Reason.HTTP_STATUS and problem.detail.startswith("5"))
        if not passing or self._faults >= _FAULTS:
            self._close(problem)
        return problem

    def _wait(self, seconds: float) -> None:
        """Stays away as long as asked, all waiting together no longer than one deadline."""
        now = asyncio.get_running_loop().time()
        longer = now + seconds - max(now, self._resume)
        self._waited += max(0.0, longer)
        if self._waited > self.settings.seconds:
            self._close(Problem(STAGE, self.name, Reason.ASKED_TO_WAIT, f"{seconds:.0f} s"))
        else:
            self._resume = max(self._resume, now + seconds)

    def _close(self, problem: Problem) -> None:
        if self.closed is None:
            self.closed = problem
            self._resume = 0.0
            for task in self._under_way:
                task.cancel()

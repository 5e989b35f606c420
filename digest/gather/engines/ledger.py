"""What the engines of a night cost, and the ceilings that it may not pass."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from digest.engine_settings import NightLimits, Price, Work
from digest.gather._cost import Cost
from digest.gather.engines.parts import STAGE, Answer
from digest.problems import Detail, Problem, Reason

_BYTES_A_TOKEN = 3  # of UTF-8, where an engine does not count: a little more tokens than most count, for both languages
_MILLION = 1_000_000


@dataclass(slots=True)
class Reserved:
    """Room for one request, as tokens sent and received; set `answer` when it came, so that what it cost is counted."""

    sent: int
    received: int
    price: Price
    answer: Answer | None = None

    @property
    def tokens(self) -> int:
        return self.sent + self.received

    @property
    def money(self) -> float:
        return (self.sent * self.price.input + self.received * self.price.output) / _MILLION


@dataclass(slots=True)
class Ledger:
    """The night's account. A request is let through while its worst case fits under every ceiling."""

    limits: NightLimits
    costs: dict[tuple[str, Work], Cost] = field(default_factory=lambda: defaultdict(Cost))
    reached: Problem | None = None
    _begun: float = field(default_factory=time.monotonic)
    _open: list[Reserved] = field(default_factory=list)
    _settled: asyncio.Condition = field(default_factory=asyncio.Condition)

    def left(self) -> float:
        """Seconds that the night may still wait for engines."""
        return self.limits.minutes * 60 - (time.monotonic() - self._begun)

    @asynccontextmanager
    async def reserve(self, cost: Cost, room: Reserved) -> AsyncIterator[bool]:
        """Whether there is room; waits while that depends on requests under way. What was really used is booked at the end."""
        async with self._settled:
            while (over := self._over(room)) and self._open and self._over(room, alone=True) is None:
                await self._settled.wait()
            if over and self.reached is None:
                self.reached = Problem(STAGE, None, Reason.CEILING, over)
            granted = over is None
            if granted:
                self._open.append(room)
        begun = time.monotonic()
        try:
            yield granted
        finally:
            if granted:
                self._open.remove(room)
                self._book(cost, room, time.monotonic() - begun)
                async with self._settled:
                    self._settled.notify_all()

    def _over(self, room: Reserved, *, alone: bool = False) -> str | None:
        """The ceiling that a request might pass, beside those under way or `alone` with what was spent; None where none."""
        beside = [room] if alone else [room, *self._open]
        limits = self.limits
        tokens = sum(cost.sent + cost.received for cost in self.costs.values()) + sum(one.tokens for one in beside)
        money = sum(cost.money for cost in self.costs.values()) + sum(one.money for one in beside)
        if self.left() <= 0:
            return Detail.MINUTES.format(most=f"{limits.minutes:g}")
        if limits.tokens is not None and tokens > limits.tokens:
            return Detail.TOKENS.format(most=limits.tokens)
        if limits.money is not None and money > limits.money:
            return Detail.MONEY.format(most=f"{limits.money:g}")
        return None

    def _book(self, cost: Cost, room: Reserved, seconds: float) -> None:
        answer = room.answer
        cost.requests += 1
        cost.seconds += seconds
        if answer is None:  # a server may have counted it all the same
            used = Reserved(room.sent, 0, room.price)
            cost.failed += 1
        else:
            sent = room.sent if answer.sent is None else answer.sent
            received = tokens(answer.text) if answer.received is None else answer.received
            used = Reserved(sent, received, room.price)
        cost.sent += used.sent
        cost.received += used.received
        cost.money += used.money


def tokens(*texts: str) -> int:
    """About how many tokens these texts are."""
    return sum(-(-len(text.encode("utf-8", "surrogatepass")) // _BYTES_A_TOKEN) for text in texts)


Costs = Mapping[tuple[str, Work], Cost]

"""Everything that is asked of the network: feeds and article pages, all hosts at once, one host politely.

A request ends in an `Answer` or a `Problem`, once, within its deadline, whatever the server does. The rules of one request
(time, size, addresses, certificates) are in `_http` and `_guard`; here is who is asked when: one connection a host at a time,
a pause between two, robots.txt before pages, redirects step by step under the same rules, one more try after a lost connection.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from secrets import SystemRandom
from typing import TYPE_CHECKING, Literal
from urllib.robotparser import RobotFileParser

from digest.problems import Detail, Problem, Reason

if TYPE_CHECKING:
    from yarl import URL

    from digest.gather._http import Client, Reply

_MIB = 1024 * 1024
_ROBOTS_LIMIT = 500 * 1024  # RFC 9309 asks for at least this much
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REDIRECTS_MAX = 5
_CRAWL_DELAY_MAX = 10.0  # seconds
_WAIT_DEFAULT, _WAIT_MAX = 3600, 48 * 3600  # seconds
_JITTER = 0.5  # seconds before the second try, at most
_BLANK = b" \t\r\n\xef\xbb\xbf"  # white space and a byte order mark
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_FEED_ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
_PAGE_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"

# With these no page of the host would come either, so they are said as they are.
_HOST_IS_AWAY = frozenset(
    {
        Reason.NAME_NOT_FOUND,
        Reason.RESOLVER_FAILED,
        Reason.NO_CONNECTION,
        Reason.BAD_CERTIFICATE,
        Reason.PRIVATE_ADDRESS,
        Reason.BAD_ADDRESS,
        Reason.ASKED_TO_WAIT,
    }
)


@dataclass(frozen=True, slots=True)
class Policy:
    """How the network is used. Times in seconds, sizes in decoded bytes; `allow_networks` are private networks in CIDR form
    that may be asked all the same."""

    user_agent: str
    concurrency: int = 64
    per_host_delay: float = 1.0
    allow_networks: tuple[str, ...] = ()
    deadline: float = 30.0
    first_byte: float = 10.0
    feed_limit: int = 15 * _MIB
    page_limit: int = 5 * _MIB


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for. `key` is the caller's; the validators are those of the last good answer, if it is still at hand."""

    key: str
    url: str
    kind: Literal["feed", "page"]
    source: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A document (200), or the news that there is none (304, without a body). `url` is where the redirects led."""

    status: Literal[200, 304]
    url: str
    body: bytes
    content_type: str
    etag: str | None
    last_modified: str | None


def fetch(requests: Sequence[Request], policy: Policy, receive: Callable[[Request, Answer | Problem], None]) -> None:
    """Ask for all of them, and give `receive` each request once with its outcome, as they complete.

    `receive` runs in this thread, between the reads: what takes it long, all hosts wait for. What it raises ends the run.
    """
    if requests:
        asyncio.run(_fetch(requests, policy, receive))


async def _fetch(requests: Sequence[Request], policy: Policy, receive: Callable[[Request, Answer | Problem], None]) -> None:
    from digest.gather._http import Client

    async with Client(policy.user_agent, policy.first_byte, policy.allow_networks, policy.concurrency) as client:
        run = _Run(policy, client)
        tasks = [asyncio.create_task(run.ask(request)) for request in requests]
        try:
            for done in asyncio.as_completed(tasks):
                receive(*await done)
        finally:
            for task in tasks:
                task.cancel()


@dataclass(slots=True)
class _Host:
    """What is known of a host and port during one run. `wait` is the time in seconds it asked us to stay away."""

    delay: float
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    asking_robots: asyncio.Lock = field(default_factory=asyncio.Lock)
    started: float = float("-inf")
    wait: int | None = None
    robots: RobotFileParser | Problem | None = None


@dataclass(frozen=True, slots=True)
class _Question:
    """What stays the same from one step of a redirect to the next."""

    kind: Literal["feed", "page", "robots"]
    source: str
    headers: Mapping[str, str] = field(default_factory=dict)


class _Run:
    """One call of `fetch`: its hosts, and the places for requests under way."""

    def __init__(self, policy: Policy, client: "Client") -> None:
        from digest.gather._http import Kind

        self._policy = policy
        self._client = client
        self._running = asyncio.Semaphore(policy.concurrency)
        self._hosts: dict[tuple[str | None, int | None], _Host] = {}
        self._kinds = {
            "feed": Kind(_FEED_ACCEPT, policy.feed_limit),
            "page": Kind(_PAGE_ACCEPT, policy.page_limit, types=_PAGE_TYPES),
            "robots": Kind("text/plain", _ROBOTS_LIMIT, cut=True),
        }

    async def ask(self, request: Request) -> tuple[Request, Answer | Problem]:
        from digest.gather._http import web_address

        url = web_address(request.url)
        if url is None:
            return request, Problem("fetch", request.source, Reason.BAD_ADDRESS)
        conditions = {"If-None-Match": request.etag, "If-Modified-Since": request.last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        reached = await self._follow(url, _Question(request.kind, request.source, headers))
        return request, reached if isinstance(reached, Problem) else _outcome(request, *reached)

    async def _follow(self, url: "URL", question: _Question) -> "tuple[URL, Reply] | Problem":
        """The last reply of a chain of redirects, and where it came from. Waiting for a turn is not held against the server."""
        left = self._policy.deadline
        for _ in range(_REDIRECTS_MAX + 1):
            if question.kind == "page" and (refusal := await self._refusal(url, question.source)):
                return refusal
            reply, left = await self._visit(url, question, left)
            if isinstance(reply, Problem):
                return reply
            location = reply.headers.get("location")
            if reply.status not in _REDIRECTS or not location:
                return url, reply
            target = _redirected(url, location, question.kind)
            if isinstance(target, Reason):
                return Problem("fetch", question.source, target, location.partition(":")[0][:20])
            url = target
        return Problem("fetch", question.source, Reason.TOO_MANY_REDIRECTS, str(_REDIRECTS_MAX))

    async def _visit(self, url: "URL", question: _Question, left: float) -> "tuple[Reply | Problem, float]":
        """One step, tried twice where that can help, within `left` seconds; and the seconds that are left then."""
        from digest.gather._http import NOT_GZIP

        reply, left = await self._turn(url, question, left)
        if isinstance(reply, Problem) and reply.reason is Reason.CONNECTION_LOST:
            pause = SystemRandom().uniform(0, _JITTER)
            await asyncio.sleep(pause)
            reply, left = await self._turn(url, question, left - pause)
        elif isinstance(reply, Problem) and reply.detail == NOT_GZIP:
            plainly = {**question.headers, "Accept-Encoding": "identity"}
            reply, left = await self._turn(url, replace(question, headers=plainly), left)
        return reply, left

    async def _turn(self, url: "URL", question: _Question, left: float) -> "tuple[Reply | Problem, float]":
        """One request at the host's next turn, unless the host has asked us to stay away."""
        host = self._host(url)
        async with host.turn:
            if host.wait is not None:
                return Problem("fetch", question.source, Reason.ASKED_TO_WAIT, str(host.wait)), left
            now = asyncio.get_running_loop().time
            await asyncio.sleep(host.started + host.delay - now())
            async with self._running:
                host.started = now()
                kind = self._kinds[question.kind]
                reply = await self._client.get(url, kind, question.headers, left, question.source)
                left -= now() - host.started
            if not isinstance(reply, Problem):
                host.wait = _seconds_to_wait(reply)
            if host.wait is not None:
                reply = Problem("fetch", question.source, Reason.ASKED_TO_WAIT, str(host.wait))
            return reply, left

    def _host(self, url: "URL") -> _Host:
        return self._hosts.setdefault((url.host, url.port), _Host(self._policy.per_host_delay))

    async def _refusal(self, url: "URL", source: str) -> Problem | None:
        """Why this page may not be asked for, by the host's robots.txt (asked once a run)."""
        host = self._host(url)
        async with host.asking_robots:
            if host.robots is None:
                host.robots = await self._robots(url, source)
            if isinstance(host.robots, Problem):
                return replace(host.robots, source=source)
        try:
            allowed = host.robots.can_fetch(self._policy.user_agent, str(url))
        except ValueError:
            allowed = False
        return None if allowed else Problem("fetch", source, Reason.ROBOTS)

    async def _robots(self, url: "URL", source: str) -> RobotFileParser | Problem:
        """RFC 9309: no robots.txt (4xx) allows everything, one that cannot be had (5xx, silence) nothing."""
        reached = await self._follow(url.origin() / "robots.txt", _Question("robots", source))
        if isinstance(reached, Problem) and reached.reason in _HOST_IS_AWAY:
            return reached
        if isinstance(reached, Problem) or not (reached[1].status == 200 or 400 <= reached[1].status < 500):
            return Problem("fetch", source, Reason.ROBOTS, Detail.NO_ROBOTS)
        rules = RobotFileParser()
        try:
            rules.parse(reached[1].body.decode("utf-8-sig", "replace").splitlines())
        except ValueError:  # the parser trusts its numbers and addresses
            return Problem("fetch", source, Reason.ROBOTS, Detail.BAD_ROBOTS)
        asked = min(int(rules.crawl_delay(self._policy.user_agent) or 0), _CRAWL_DELAY_MAX)
        host = self._host(url)
        host.delay = max(host.delay, asked)
        return rules


def _redirected(url: "URL", location: str, kind: str) -> "URL | Reason":
    """Where a redirect leads, or why it is not followed. A feed is never taken from https down to http."""
    from digest.gather._http import web_address

    target = web_address(location, url)
    if target is None:
        web = location.lower().startswith(("http:", "https:", "/"))
        return Reason.BAD_ADDRESS if web else Reason.BAD_REDIRECT
    if kind == "feed" and url.scheme == "https" and target.scheme == "http":
        return Reason.BAD_REDIRECT
    return target


def _outcome(request: Request, url: "URL", reply: "Reply") -> Answer | Problem:
    """The last reply of a request → its document, or what to say instead."""
    etag, last_modified = (_validator(reply.headers.get(name)) for name in ("etag", "last-modified"))
    content_type = reply.headers.get("content-type", "")
    match reply.status:
        case 200 if reply.body.strip(_BLANK):
            return Answer(200, str(url), reply.body, content_type, etag, last_modified)
        case 200:
            return Problem("fetch", request.source, Reason.EMPTY_ANSWER)
        case 304 if request.etag or request.last_modified:
            return Answer(304, str(url), b"", content_type, etag or request.etag, last_modified or request.last_modified)
        case 304:
            return Problem("fetch", request.source, Reason.UNASKED_304)
        case 410:
            reason = Reason.GONE
        case 401 | 403 | 407:
            reason = Reason.BLOCKED
        case _:
            reason = Reason.HTTP_STATUS
    return Problem("fetch", request.source, reason, str(reply.status))


def _validator(value: str | None) -> str | None:
    """A validator that can be sent back: what is not plain ASCII is no validator."""
    return value if value and value.isascii() and len(value) <= 1000 else None


def _seconds_to_wait(reply: "Reply") -> int | None:
    """How long the host wants us to stay away (429, or 503 that says so); an hour where what it says cannot be."""
    said = reply.headers.get("retry-after", "")
    if not (reply.status == 429 or (reply.status == 503 and said)):
        return None
    if said.isdigit() and said.isascii():
        return min(int(said[:12]), _WAIT_MAX)
    try:
        until = parsedate_to_datetime(said)
        seconds = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return _WAIT_DEFAULT
    return min(int(seconds), _WAIT_MAX) if seconds > 0 else _WAIT_DEFAULT

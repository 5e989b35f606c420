"""A question to an engine's server: one POST of JSON to exactly the address in the settings, under one deadline."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from digest.gather.engines.parts import STAGE, Busy
from digest.problems import Problem, Reason

if TYPE_CHECKING:
    from digest.gather._http import Client, Reply

_ANSWER_LIMIT = 1024 * 1024  # bytes
_WAIT = 1.0  # seconds, where the server does not say how long
_KNOWN_WAIT = 365 * 24 * 3600.0


class Post:
    """One engine's address. `client` is the night's; `key` goes into a header that is never shown."""

    def __init__(self, name: str, url: str, key: str | None, client: "Client") -> None:
        self._name = name
        self._url = url
        self._headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
        self._client = client

    async def json(self, path: str, request: Mapping[str, Any], seconds: float) -> bytes | Busy | Problem:
        """The body of the answer."""
        from yarl import URL

        from digest.gather._http import Kind

        kind = Kind("application/json, text/event-stream", _ANSWER_LIMIT)
        body = json.dumps(request).encode()
        reply = await self._client.post(URL(self._url + path), kind, self._headers, body, seconds, (STAGE, self._name))
        if isinstance(reply, Problem):
            return reply
        if reply.status == 200:
            return reply.body
        waits = reply.status == 429 or (reply.status == 503 and "retry-after" in reply.headers)
        return Busy(_seconds(reply)) if waits else self.problem(Reason.HTTP_STATUS, str(reply.status))

    def problem(self, reason: Reason, detail: str = "") -> Problem:
        return Problem(STAGE, self._name, reason, detail)


def _seconds(reply: "Reply") -> float:
    """How long the server wants us to wait, by RFC 9110: seconds or a date."""
    said = reply.headers.get("retry-after", "")
    if said.isascii() and said.isdigit():
        return max(_WAIT, min(float(said[:9]), _KNOWN_WAIT))
    try:
        until = parsedate_to_datetime(said)
        return max(_WAIT, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return _WAIT

"""A look at the bytes before the HTTP library sees them, for three things it does not tell: that a body came with a 304 (it
takes that for a second, broken answer), that a connection was reset and not closed, and that a body broke off in a chunk.
"""

import asyncio
from typing import Self

import aiohttp
from aiohttp.connector import Connection

_HEAD_END = b"\r\n\r\n"
_HEAD_MAX = 64 * 1024


class Wire(asyncio.Protocol):
    """Stands between the transport and aiohttp's protocol. `reset` is true once an error has cut the body short."""

    def __init__(self, inner: asyncio.Protocol) -> None:
        self.reset = False
        self._inner = inner
        self._head: bytearray | None = bytearray()  # None: the headers are through
        self._body: aiohttp.StreamReader | None = None
        self._mute = False

    @classmethod
    def of(cls, response: aiohttp.ClientResponse) -> Self | None:
        """The wire under an answer; None if that has come in full already."""
        transport = response.connection.transport if response.connection else None
        wire = transport.get_protocol() if isinstance(transport, asyncio.Transport) else None
        return wire if isinstance(wire, cls) else None

    def watch(self, body: aiohttp.StreamReader) -> None:
        """Have the reader of this body told when the connection ends before it does."""
        self._body = body

    def data_received(self, data: bytes) -> None:
        if self._head is not None:
            data = self._without_body_of_304(self._head, data)
        if data:
            self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        body = self._body
        self.reset = exc is not None and body is not None and not body.is_eof()
        self._inner.connection_lost(exc)
        if body is not None and not body.is_eof() and body.exception() is None:
            body.set_exception(aiohttp.ClientPayloadError("the body broke off"))

    def _without_body_of_304(self, head: bytearray, data: bytes) -> bytes:
        if self._mute:
            return b""
        searched = max(0, len(head) - len(_HEAD_END))
        before = len(head)
        head += data
        end = head.find(_HEAD_END, searched)
        if head[9:12] == b"304" and end >= 0:
            self._mute = True
            return data[: end + len(_HEAD_END) - before]
        if end >= 0 or len(head) > _HEAD_MAX:
            self._head = None
        return data


class WiredRequest(aiohttp.ClientRequest):
    """A request whose connection has a `Wire`."""

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        if isinstance(conn.transport, asyncio.Transport) and conn.protocol is not None:
            conn.transport.set_protocol(Wire(conn.protocol))
        return await super().send(conn)

"""One HTTP request under limits of time, size and address. The rest of `fetch` decides what to ask; this asks once.

A reply, or one of the problems of the contract; never an exception, whatever the server does. Redirects are not followed,
proxies and cookies not used, certificates always verified, each connection used once.
"""

import asyncio
import socket
import ssl
import zlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp.abc import ResolveResult
from aiohttp.http_exceptions import ContentLengthError, LineTooLong
from yarl import URL

from digest.gather import _guard
from digest.gather._wire import Wire, WiredRequest
from digest.problems import Problem, Reason

_HEADERS_MAX = 100  # lines
_HEADER_BYTES_MAX = 64 * 1024  # all lines together
_NAME_ERRORS = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
_GZIP = {"gzip", "x-gzip"}
_MIB = 1024 * 1024

NOT_GZIP = "says gzip, is not"


@dataclass(frozen=True, slots=True)
class Kind:
    """What is asked for: the Accept header, the limit of the decoded body in bytes, the media types that are read (None: all).
    A body over the limit is a problem, or is cut there (`cut`)."""

    accept: str
    limit: int
    types: frozenset[str] | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of any status. Header names are in lower case, values printable; the body was read only for status 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def web_address(text: str, base: URL | None = None) -> URL | None:
    """An absolute address as the one parser reads it that also connects, resolved against `base`; None if it is none."""
    try:
        url = URL(text.strip())
        url = (base.join(url) if base else url).with_fragment(None)
        known = url.scheme in {"http", "https"} and url.host and url.port
    except ValueError:
        return None
    return url if known else None


class Client:
    """Asks, within its context. `first_byte` limits in seconds the name lookup (half of it), the connection, and the silence
    before an answer and within it; `allowed` are networks that the address guard lets through."""

    def __init__(self, user_agent: str, first_byte: float, allowed: Iterable[str], workers: int) -> None:
        self._user_agent = user_agent
        self._first_byte = first_byte
        self._allowed = _guard.networks(allowed)
        self._workers = workers

    async def __aenter__(self) -> Self:
        # Name lookups block a thread each; the default pool is smaller than our concurrency.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(self._workers))
        connector = aiohttp.TCPConnector(
            limit=0,
            force_close=True,  # a connection that served one host's bytes is not trusted with the next answer
            resolver=_Resolver(self._first_byte / 2),
            socket_factory=self._socket,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            timeout=aiohttp.ClientTimeout(total=None, connect=self._first_byte, sock_read=self._first_byte),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            max_headers=_HEADERS_MAX,
            request_class=WiredRequest,
            middlewares=(_once,),
            headers={"User-Agent": self._user_agent},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def get(self, url: URL, kind: Kind, headers: Mapping[str, str], seconds: float, source: str) -> Reply | Problem:
        """Ask once; all of it, to the last byte of the body, within `seconds`."""
        return await self._ask("GET", url, kind, headers, None, seconds, ("fetch", source))

    async def post(
        self, url: URL, kind: Kind, headers: Mapping[str, str], body: bytes, seconds: float, by: tuple[str, str]
    ) -> Reply | Problem:
        """Send a body, once, under the same rules. `by` is the stage and source of a problem."""
        return await self._ask("POST", url, kind, headers, body, seconds, by)

    async def _ask(
        self,
        method: str,
        url: URL,
        kind: Kind,
        headers: Mapping[str, str],
        body: bytes | None,
        seconds: float,
        by: tuple[str, str],
    ) -> Reply | Problem:
        sent = {"Accept": kind.accept, "Accept-Encoding": "gzip", **headers}
        asking = self._session.request(method, url, data=body, headers=sent, allow_redirects=False)
        try:
            async with asyncio.timeout(seconds), asking as response:
                return await _read(response, kind)
        except _FailedError as failed:
            return Problem(*by, failed.reason, failed.detail)
        except TimeoutError:
            return Problem(*by, Reason.TOO_SLOW)
        except ValueError:  # aiohttp.InvalidURL is one, and so is what a codec says of an impossible host name
            return Problem(*by, Reason.BAD_ADDRESS)

    def _socket(self, target: aiohttp.AddrInfoType) -> socket.socket:
        """The socket of one connection. The guard stands here, since what it checks is the very address that is connected to
        next: no second lookup can answer otherwise."""
        family, kind, protocol, _, address = target
        if not _guard.may_contact(str(address[0]), self._allowed):
            raise _GuardError
        return socket.socket(family, kind, protocol)


class _GuardError(OSError):
    """The guard does not let this address through. Always the same text: so it survives when several addresses were tried."""

    def __str__(self) -> str:
        return "private address"


class _FailedError(Exception):
    """How a request ended that gave no reply. Never leaves this module."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class _Resolver(aiohttp.ThreadedResolver):
    """The system's resolver with a limit of its own, so that its silence is not taken for the server's."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        try:
            async with asyncio.timeout(self._seconds):
                return await super().resolve(host, port, family)
        except TimeoutError:
            raise socket.gaierror(socket.EAI_AGAIN, "resolver silent") from None


async def _once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Every failure before the body, in our words; also keeps aiohttp from asking a second time of its own accord."""
    try:
        return await handler(request)
    except aiohttp.ClientError as error:
        raise _why(error) from error


def _why(error: aiohttp.ClientError) -> _FailedError:
    match error:
        case aiohttp.InvalidURL():
            return _FailedError(Reason.BAD_ADDRESS)
        case aiohttp.ClientConnectorDNSError():
            known = error.os_error.errno in _NAME_ERRORS
            return _FailedError(Reason.NAME_NOT_FOUND if known else Reason.RESOLVER_FAILED)
        case aiohttp.ClientConnectorCertificateError():
            return _FailedError(Reason.BAD_CERTIFICATE, _certificate_fault(error.certificate_error))
        case aiohttp.ClientConnectorSSLError():
            return _FailedError(Reason.BAD_CERTIFICATE, _certificate_fault(error.os_error))
        case aiohttp.ClientConnectorError():
            guarded = isinstance(error.os_error, _GuardError)
            return _FailedError(Reason.PRIVATE_ADDRESS if guarded else Reason.NO_CONNECTION)
        case aiohttp.ConnectionTimeoutError():
            return _FailedError(Reason.NO_CONNECTION)
        case aiohttp.ServerTimeoutError():
            return _FailedError(Reason.NO_ANSWER)
        case aiohttp.ClientConnectionError():
            return _FailedError(Reason.CONNECTION_LOST)
    too_long = isinstance(_root(error), LineTooLong) or "Too many headers" in str(error)
    return _FailedError(Reason.HEADERS_TOO_LARGE if too_long else Reason.BROKEN_HTTP)


def _root(error: BaseException) -> BaseException:
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def _certificate_fault(error: BaseException) -> str:
    """What OpenSSL says: "certificate has expired", "hostname mismatch", "unsupported protocol"…"""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message.partition(",")[0].rstrip(".").lower()
    return str(getattr(error, "reason", None) or "TLS").replace("_", " ").lower()


async def _read(response: aiohttp.ClientResponse, kind: Kind) -> Reply:
    headers = _headers(response)
    if response.status != 200:
        return Reply(response.status, headers)  # the body stays unread, and closing the connection drops it
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type and kind.types is not None and media_type not in kind.types:
        raise _FailedError(Reason.NOT_A_DOCUMENT, media_type[:80])
    if not kind.cut and int(headers.get("content-length", "0")) > kind.limit:
        raise _FailedError(Reason.TOO_LARGE, _size(kind.limit))
    wire = Wire.of(response)
    if wire:
        wire.watch(response.content)
    try:
        body = await _body(response.content, headers.get("content-encoding", ""), kind)
    except aiohttp.ClientPayloadError as error:
        if wire and wire.reset:
            raise _FailedError(Reason.CONNECTION_LOST) from error
        short = isinstance(_root(error), ContentLengthError)
        raise _FailedError(Reason.TRUNCATED if short else Reason.BROKEN_HTTP) from error
    if wire and wire.reset:  # without a length, what came before the reset would pass for the whole
        raise _FailedError(Reason.CONNECTION_LOST)
    return Reply(200, headers, body)


def _headers(response: aiohttp.ClientResponse) -> dict[str, str]:
    """The headers as text that is safe to print and store; repeated ones joined as HTTP says. What the parser refuses
    (two lengths, a length beside chunks, lines without a colon) does not come this far."""
    if sum(len(name) + len(value) for name, value in response.raw_headers) > _HEADER_BYTES_MAX:
        raise _FailedError(Reason.HEADERS_TOO_LARGE, _size(_HEADER_BYTES_MAX))
    headers: dict[str, str] = {}
    for raw_name, raw_value in response.raw_headers:
        name = raw_name.decode("ascii", "replace").lower()
        value = "".join(c if c.isprintable() else " " for c in raw_value.decode("utf-8", "replace")).strip()
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    if headers.get("transfer-encoding", "chunked").lower() != "chunked":
        raise _FailedError(Reason.BROKEN_HTTP, "transfer-encoding")
    return headers


async def _body(content: aiohttp.StreamReader, coding: str, kind: Kind) -> bytes:
    """The decoded body. It is never larger in memory than the limit, whatever its length on the wire promised."""
    coding = coding.lower()
    if coding not in {"", "identity", *_GZIP}:
        raise _FailedError(Reason.UNSUPPORTED_ENCODING, coding[:40])
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16) if coding in _GZIP else None
    body = bytearray()
    async for chunk in content.iter_any():
        piece = _inflated(inflate, chunk, kind.limit - len(body) + 1) if inflate else chunk
        if len(body) + len(piece) > kind.limit:
            if kind.cut:
                return bytes(body) + piece[: kind.limit - len(body)]
            raise _FailedError(Reason.TOO_LARGE, _size(kind.limit))
        body += piece
    if inflate and not inflate.eof:
        raise _FailedError(Reason.TRUNCATED)
    return bytes(body)


def _inflated(inflate: "zlib._Decompress", chunk: bytes, most: int) -> bytes:
    """What `chunk` decompresses to, `most` bytes at most. Bytes after the end of the stream are padding and dropped; a second
    stream is refused, since half a document must not pass for a whole one."""
    rest = chunk
    piece = b""
    if not inflate.eof:
        try:
            piece = inflate.decompress(chunk, most)
        except zlib.error:
            raise _FailedError(Reason.UNSUPPORTED_ENCODING, NOT_GZIP) from None
        rest = inflate.unused_data
    if rest.startswith(b"\x1f"):
        raise _FailedError(Reason.UNSUPPORTED_ENCODING, "gzip in parts")
    return piece


def _size(limit: int) -> str:
    return f"{limit // _MIB} MiB" if limit >= _MIB else f"{limit // 1024} KiB"

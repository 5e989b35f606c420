"""Serves the invented press on loopback, each outlet on its own address, at a moment that the caller sets."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from digest.problems import DigestError
from digest.sample.press import OUTLETS, PORT, Outlet, answer


@dataclass(slots=True)
class Clock:
    """The moment at which the outlets are asked; set it to begin the next night."""

    now: datetime


@contextmanager
def serve(clock: Clock, port: int = PORT) -> Iterator[None]:
    """All outlets but the dead one, until the block is left. Raises DigestError when the port is taken."""
    servers = []
    try:
        for outlet in OUTLETS:
            if outlet.feed != "dead":
                servers += [_listen(outlet, clock, port)]
        yield
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _listen(outlet: Outlet, clock: Clock, port: int) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # the name that http.server calls
            sent = answer(outlet, self.path, clock.now, port)
            etag = f'"{sha256(sent.body).hexdigest()[:16]}"'
            unchanged = sent.status == 200 and self.headers.get("If-None-Match") == etag
            self.send_response(304 if unchanged else sent.status)
            self.send_header("ETag", etag)
            self.send_header("Content-Type", sent.content_type)
            self.send_header("Content-Length", "0" if unchanged else str(len(sent.body)))
            self.end_headers()
            if not unchanged:
                with suppress(ConnectionError):  # whoever asked has gone
                    self.wfile.write(sent.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
            """A demo prints its own lines."""

    try:
        server = ThreadingHTTPServer((outlet.address, port), Handler)
    except OSError as error:
        raise DigestError(
            f"{outlet.address}:{port} cannot be opened for the sample outlets ({error.strerror}); try another --port"
        ) from error
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server

"""`digest serve`: the built site on this machine, as a web server would give it."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from digest.problems import DigestError


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".xml": "application/atom+xml; charset=utf-8",
        ".woff2": "font/woff2",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """A preview needs no access log."""


def serve(site: Path, port: int) -> ThreadingHTTPServer:
    """A server for the folder, listening, not yet serving. Raises DigestError."""
    if not (site / "index.html").is_file():
        raise DigestError(f"{site}: no site yet; `digest run` or `digest build` makes it")
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))
    except OSError as error:
        raise DigestError(f"127.0.0.1:{port} cannot be opened ({error.strerror}); try another --port") from error

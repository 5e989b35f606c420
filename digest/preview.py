"""`digest serve`: the built site on this machine, as a web server would give it; built anew when a page is asked for after the
content, the templates or the strings changed. A mistake in them is shown in the page's place."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from digest.packaged import folder
from digest.problems import DigestError

_WATCHED = ("content", "templates")


class Builder:
    """Builds a desk's site when something that it is made of has changed. Called, it gives the mistake that keeps the site from
    being built, or nothing."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._built = self._state()
        self._mistake = ""
        self._lock = threading.Lock()

    def __call__(self) -> str:
        from digest import pipeline
        from digest.config import load_desk

        with self._lock:
            state = self._state()
            if state != self._built:
                self._built, self._mistake = state, ""
                try:
                    pipeline.build(load_desk(self._root))
                except DigestError as error:
                    self._mistake = str(error)
            return self._mistake

    def _state(self) -> frozenset[tuple[Path, int, int]]:
        return frozenset(self._files())

    def _files(self) -> Iterator[tuple[Path, int, int]]:
        for place in (*(self._root / name for name in _WATCHED), folder("templates")):
            for path in place.rglob("*"):
                found = path.stat()
                yield path, found.st_mtime_ns, found.st_size


def _nothing_changes() -> str:
    return ""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".xml": "application/atom+xml; charset=utf-8",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: Any, mistake: Callable[[], str], **options: Any) -> None:
        self._mistake = mistake
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        mistake = self._mistake() if self.path.endswith(("/", ".html")) else ""
        if mistake:
            self._answer(500, "text/plain; charset=utf-8", mistake.encode())
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def _answer(self, code: int, kind: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        self._answer(code, "text/html; charset=utf-8", page.read_bytes())
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """A preview needs no access log."""


def serve(site: Path, port: int, mistake: Callable[[], str] = _nothing_changes) -> ThreadingHTTPServer:
    """A server for the folder, listening, not yet serving; `mistake` is called before each page. Raises DigestError."""
    if not (site / "index.html").is_file():
        raise DigestError(f"{site}: no site yet; `digest run` or `digest build` makes it")
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, mistake=mistake, directory=str(site)))
    except OSError as error:
        raise DigestError(f"127.0.0.1:{port} cannot be opened ({error.strerror}); try another --port") from error

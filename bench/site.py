"""The pages by Lighthouse, as a slow phone sees them: the front page and the search of the sample desk in both languages,
public and given as static hosts give them (compressed, assets kept). Of each score (0 to 100) and of the layout shift the
median of five runs; of the pages the worst.

Lighthouse needs Node, which the project does not: where it is not found (`LIGHTHOUSE` names its program, else the path is
searched) nothing is measured. Weights are held by tests/browser. A busy machine costs performance, and nothing else.
"""

import gzip
import json
import os
import shutil
import subprocess
import tempfile
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from digest.config import load_desk
from digest.demo import demo
from digest.pipeline import build

_PORT = 43_117
_PAGES = tuple(f"{language}/{page}" for language in ("ar", "en") for page in ("index.html", "search/index.html"))
_RUNS = 5
_KINDS = ("performance", "accessibility", "best-practices", "seo")
_CHROMIUM = "--headless=new --no-sandbox --disable-gpu"


class _Host(SimpleHTTPRequestHandler):
    """What a static host does beyond giving files."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".html": "text/html; charset=utf-8", ".woff2": "font/woff2"}

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind, body = self.guess_type(file), file.read_bytes()
        self.send_response(HTTPStatus.OK)
        if kind.startswith("text/") or "json" in kind or "javascript" in kind:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if "/assets/" in self.path else "max-age=300")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """A measure needs no access log."""


def measure(data: Path) -> dict[str, float]:
    program = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not program:
        print("  lighthouse is not here: nothing was measured")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "desk"
        demo(desk, _PORT, say=lambda line: None)
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(desk / "site"))) as server:
            base = f"http://127.0.0.1:{server.server_port}/"
            _make_public(desk, base)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            pages = [[_figures(_report(program, base + page)) for _ in range(_RUNS)] for page in _PAGES]
            server.shutdown()
    medians = [{key: median(run[key] for run in runs) for key in runs[0]} for runs in pages]
    figures = {f"site.{kind.replace('-', '_')}": min(page[kind] for page in medians) for kind in _KINDS}
    return figures | {"site.shift": max(page["shift"] for page in medians)}


def _make_public(root: Path, base: str) -> None:
    settings = root / "content" / "settings.yaml"
    text = settings.read_text("utf-8").replace("public: false", "public: true")
    settings.write_text(text.replace("base_url: https://brief.example/", f"base_url: {base}"), "utf-8")
    build(load_desk(root))


def _report(program: str, url: str) -> Any:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    command = [program, url, "--output=json", "--quiet", f"--chrome-flags={_CHROMIUM}"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=300, env=os.environ | {"CHROME_PATH": chromium})
    report = json.loads(done.stdout)
    for audit in report["audits"].values():
        if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
            print(f"  {url}: {audit['id']}")
    return report


def _figures(report: Any) -> dict[str, float]:
    scores = {kind: 100 * report["categories"][kind]["score"] for kind in _KINDS}
    return scores | {"shift": report["audits"]["cumulative-layout-shift"]["numericValue"]}

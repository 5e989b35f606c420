"""The pages by Lighthouse, as a phone sees them: the front page and the search of the sample desk, both languages. The lowest
of each score (0 to 100) and the highest layout shift.

Lighthouse needs Node, which the project does not: where it is not found (`LIGHTHOUSE` names its program, else the path is
searched) nothing is measured. Weights are held by tests/browser.
"""

import json
import os
import shutil
import subprocess
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from digest.demo import demo

_PORT = 43_117
_PAGES = ("index.html", "search/index.html")
_CHROMIUM = "--headless=new --no-sandbox --disable-gpu"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """A measure needs no access log."""


def measure(data: Path) -> dict[str, float]:
    program = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not program:
        print("  lighthouse is not here: nothing was measured")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        demo(Path(folder) / "desk", _PORT, say=lambda line: None)
        handler = partial(_Quiet, directory=str(Path(folder) / "desk" / "site"))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            base = f"http://127.0.0.1:{server.server_port}"
            reports = [_report(program, f"{base}/{language}/{page}") for language in ("ar", "en") for page in _PAGES]
            server.shutdown()
    kinds = ("performance", "accessibility", "best-practices", "seo")
    scores = {
        f"site.{kind.replace('-', '_')}": 100 * min(report["categories"][kind]["score"] for report in reports) for kind in kinds
    }
    return scores | {"site.shift": max(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)}


def _report(program: str, url: str) -> Any:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    command = [program, url, "--output=json", "--quiet", f"--chrome-flags={_CHROMIUM}"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=300, env=os.environ | {"CHROME_PATH": chromium})
    report = json.loads(done.stdout)
    for audit in report["audits"].values():
        if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
            print(f"  {url}: {audit['id']}")
    return report

"""No test reaches further than loopback; the clock, the locale and the working directory are nobody's business. One sample
desk for all tests that look at its nights, and one browser for all pages that are looked at.

What tests are there, by marks: those without one are the unit tests (`make unit`); `pace`, `whole` and `browser` come with
`make test`; `engines` has a target of its own, and `make test-fuzz` tries the properties on many more texts.
"""

import fcntl
import ipaddress
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A deadline measures the machine, and machines are shared; what must be fast is measured in seconds of the processor.
for _name, _examples in {"unit": 20, "test": 100, "fuzz": 2_000}.items():
    settings.register_profile(_name, deadline=None, max_examples=_examples)
settings.load_profile("test")

# The port of the sample desk's outlets stands in all their links, so the workers of a test run have the same one, and two runs
# at a time have not. The next ones up to ten are free for other servers.
PORT = int(os.environ.setdefault("MUJAZ_TEST_PORT", str(20_000 + 10 * (os.getpid() % 2_000))))

_connect = socket.socket.connect


def _loopback_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
        raise AssertionError(f"a test tried to reach {address[0]}")
    _connect(self, address)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _loopback_only)


@pytest.fixture(scope="session")
def sample_port() -> int:
    """Where the sample desk expects its outlets. Two may not stand there at a time: tests that do are in one module."""
    return PORT


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk after its three nights, made once for all workers of a run. To be looked at, not to be touched."""
    from digest.demo import demo

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sample"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").is_dir():
            demo(folder, PORT, say=lambda line: None)
    return folder


# --- pages in a browser ----------------------------------------------------------------------------------------------------

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def site(sample: Path) -> Path:
    """The built site of the sample desk."""
    return sample / "site"


@pytest.fixture(scope="session")
def hostile(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after a night of hostile texts."""
    from spoilt import spoil

    folder = tmp_path_factory.mktemp("hostile") / "desk"
    spoil(site.parent, folder)
    return folder / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where it is served."""
    from digest import preview

    with preview.serve(site, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(address: str) -> "Iterator[Browser]":
    """Started after the desk is built and closed with its module: while Playwright is open, its event loop is this thread's,
    and no other test could run one."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    context = browser.new_context()
    yield context.new_page()
    context.close()

"""No test reaches further than loopback; the clock, the locale and the working directory are nobody's business. And one desk
and one browser for all pages that are looked at."""

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
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")

_connect = socket.socket.connect


def _loopback_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
        raise AssertionError(f"a test tried to reach {address[0]}")
    _connect(self, address)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _loopback_only)


# --- pages in a browser ----------------------------------------------------------------------------------------------------

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the sample desk."""
    from digest.demo import demo

    folder = tmp_path_factory.mktemp("browser") / "desk"
    demo(folder, 42_000 + os.getpid() % 2_000, say=lambda line: None)
    return folder / "site"


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

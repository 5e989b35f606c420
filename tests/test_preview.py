"""`digest serve`: a page asked for after a change is that of the changed desk, and a mistake is shown in its place."""

import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest import pipeline, preview
from digest.config import load_desk

DESK = Path(__file__).resolve().parent / "data" / "site" / "desk"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built") / "desk"
    shutil.copytree(DESK, root)
    pipeline.build(load_desk(root))
    return root


@pytest.fixture
def desk(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "desk"))


@pytest.fixture
def address(desk: Path) -> Iterator[str]:
    with preview.serve(desk / "site", 0, preview.Builder(desk)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_changed_string_is_on_the_next_page(desk: Path, address: str) -> None:
    assert "Tamira Daily" not in get(f"{address}/en/index.html")[1]
    path = desk / "templates" / "strings" / "en" / "ours.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "site.tagline"\nmsgstr "Tamira Daily"\n', "utf-8")
    assert "Tamira Daily" in get(f"{address}/en/")[1]


def test_a_mistake_is_shown_until_it_is_mended(desk: Path, address: str) -> None:
    path = desk / "templates" / "page.html"
    path.parent.mkdir()
    path.write_text("{% if %}", "utf-8")
    code, text = get(f"{address}/en/index.html")
    assert (code, text.startswith("templates/page.html:1: ")) == (500, True)
    path.unlink()
    assert get(f"{address}/en/index.html")[0] == 200


def test_a_missing_page_is_the_site_s_own(address: str) -> None:
    code, text = get(f"{address}/en/nowhere/")
    assert code == 404
    assert "لا صفحة بهذا العنوان" in text

"""What is installed is all that is needed: a wheel, unpacked far from the checkout, makes a desk and builds the sample desk."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.whole
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel holds."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "lib")
    return folder / "lib"


def digest(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "digest", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_templates_content_and_sample_are_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import digest; print(digest.__file__)"],
        env=os.environ | {"PYTHONPATH": str(installed)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(installed))
    made = digest(installed, tmp_path, "init", "desk")
    assert made.returncode == 0, made.stderr
    assert digest(installed, tmp_path, "check", "--desk", "desk").returncode == 0


def test_the_sample_desk_builds_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = digest(installed, tmp_path, "demo", "--port", str(40_000 + os.getpid() % 20_000))
    assert done.returncode == 0, done.stderr
    for language in ("en", "ar"):
        assert (tmp_path / "demo" / "site" / language / "2026-05-14" / "index.html").is_file()

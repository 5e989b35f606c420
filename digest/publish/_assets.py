"""What pages load: the stylesheet, its fonts, a desk's own pictures. Each file is named after its content, so that hosts may
let browsers keep it for ever; the stylesheet comes to name the others by their hashed names.

A desk replaces a file by one of the same name below its own `templates/assets/`, and may add others, which its stylesheet names
as `url("fonts/mine.woff2")`.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from digest.config import Desk
from digest.publish._voice import template_folders
from digest.records import Output

STYLESHEET = "brief.css"
_URL = re.compile(r'url\("([^":]{1,200})"\)')
_AS_IT_IS = (".txt", ".md")  # licences: found under the name they have


def assets(desk: Desk) -> tuple[Output, ...]:
    """The files below `assets/`, the stylesheet first."""
    found = _found(desk)
    stylesheet = found.pop(STYLESHEET)
    files = {name: _named(name, path.read_bytes()) for name, path in sorted(found.items())}
    hashed = {name: output.path.removeprefix("assets/") for name, output in files.items()}
    body = _URL.sub(lambda url: f'url("{hashed.get(url[1], url[1])}")', stylesheet.read_text("utf-8"))
    return (_named(STYLESHEET, body.encode()), *files.values())


def preloads(outputs: tuple[Output, ...], language: str) -> tuple[str, ...]:
    """The paths of the faces that every page of a language sets its text in."""
    first = ("naskh-400", "naskh-700") if language == "ar" else ("serif-400", "serif-700")
    return tuple(output.path for face in first for output in outputs if output.path.startswith(f"assets/fonts/{face}."))


def script(outputs: tuple[Output, ...]) -> str:
    """The path of the search page's script."""
    return next(output.path for output in outputs if output.path.startswith("assets/search."))


def _found(desk: Desk) -> dict[str, Path]:
    """Name → file; the desk's own come before those shipped."""
    found: dict[str, Path] = {}
    for folder in template_folders(desk):
        for path in sorted(_files(folder / "assets")):
            found.setdefault(path.relative_to(folder / "assets").as_posix(), path)
    return found


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not any(part.startswith(".") for part in path.parts[-2:]))


def _named(name: str, body: bytes) -> Output:
    stem, _, kind = name.rpartition(".")
    if f".{kind}" in _AS_IT_IS:
        return Output(f"assets/{name}", body)
    return Output(f"assets/{stem}.{hashlib.sha256(body).hexdigest()[:12]}.{kind}", body)

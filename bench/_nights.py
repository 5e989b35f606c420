"""The sample desk's first night, with engines and without."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest import pipeline
from digest.config import Desk, load_desk
from digest.intake import Run
from digest.records import Edition
from digest.sample import server
from digest.sample.desk import NIGHTS, make_desk
from digest.store import Editions

PORT = 24_000 + os.getpid() % 2_000
NIGHT = NIGHTS[0]


@contextmanager
def press() -> Iterator[None]:
    with server.serve(server.Clock(NIGHT), PORT):
        yield


def plain_desk(folder: Path) -> Desk:
    """The desk after a night without engines; its pages are in the state."""
    make_desk(folder, PORT)
    with press():
        pipeline.gather(Run(load_desk(folder), NIGHT))
    return load_desk(folder)


def with_engines(plain: Desk, folder: Path, engines: str) -> Desk:
    """A copy of the desk with these lines in its settings, before its edition was written."""
    shutil.copytree(plain.root, folder)
    shutil.rmtree(folder / "content" / "editions")
    settings = folder / "content" / "settings.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "executor: serial\n" + engines, encoding="utf-8")
    return load_desk(folder)


def gather(desk: Desk) -> pipeline.Night:
    with press():
        return pipeline.gather(Run(desk, NIGHT))


def edition_of(desk: Desk) -> Edition:
    return Editions(desk.content).get(NIGHT.date())


def chat(url: str, more: str = "", work: str = "  translate: [Gemma]\n  write: [Gemma]\n") -> str:
    """Settings with one chat model of a short deadline."""
    return f"engines:\n  known:\n    Gemma: {{kind: openai, url: {url}/v1, model: m, seconds: 2{more}}}\n{work}"


def printed(desk: Desk) -> tuple[str, str]:
    """(the editions' files, all that the site says)"""
    editions, site = (desk.content / "editions").rglob("*.yaml"), desk.site.rglob("*")
    texts = ([path.read_text(encoding="utf-8") for path in files if path.suffix in _TEXTS] for files in (editions, site))
    return "\n".join(next(texts)), "\n".join(next(texts))


_TEXTS = {".yaml", ".html", ".txt", ".json", ".xml"}


def whole(edition: Edition) -> bool:
    """Whether every story has a headline and a summary in both languages."""
    return all(
        story.headline[code].text and story.summary[code] and all(text.text for text in story.summary[code])
        for story in edition.stories
        for code in ("ar", "en")
    )

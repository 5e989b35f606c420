"""A night of the sample desk with every fault of an engine in turn, over real sockets: what it costs, and what it prints.

A chat model on loopback misbehaves as `bench._faults` has it: fifteen ways to fail, eleven kinds of lies, and nobody at the
address. Each night begins with the same pages at hand and the engine's answers unknown; its deadline is two seconds.

- `engines.nights`: how many faults there were.
- `engines.same_stories`: of these nights, the share that has the stories of the night without an engine, in its order, each
  with a headline and a summary in both languages; `engines.exit_0`: that ended with exit code 0, pages and all.
- `engines.deadlines_longer`: how much longer the longest of the nights that fail was than the same without an engine, in
  deadlines of that engine.
- `engines.printed`: canaries and links of the engine that stand in an edition or on a page, and invented numbers that are
  printed. Pages are built once, of a night on which the engine told every lie in turn.
- `engines.translated`: what a good engine brings: of the headlines that would have been facts only, the share in the reader's
  language. It knows few of the sentences, so this only shows that it was asked and believed.
"""

import shutil
import time
from collections.abc import Iterator
from itertools import chain, cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from bench._faults import FAULTS, LIES
from bench._nights import NIGHT, chat, edition_of, plain_desk, press, printed, whole, with_engines
from bench._scripted import CANARY, LINK, NUMBER, Script, serve
from digest.cli import digest
from digest.config import Desk
from digest.records import Edition

_DEADLINE = 2.0  # seconds, in the settings of bench._nights.chat
_WITHOUT = 3  # nights without an engine, to tell how long one is
_NOBODY = "http://127.0.0.1:9"


def measure(data: Path) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        nights = _Nights(Path(folder))
        without = median(nights.run("", build=False)[1] for _ in range(_WITHOUT))
        longer = []
        for script, _ in FAULTS.values():
            longer.append(nights.scripted(script, build=False)[1] - without)
        longer.append(nights.run(chat(_NOBODY), build=False)[1] - without)
        for lie in LIES.values():
            nights.scripted(Script(say=lie), build=False)
        asked = len(nights.same)
        lies = cycle(LIES.values())
        nights.scripted(Script(say=lambda text: next(lies)(text)), build=True)
        good, _ = nights.scripted(Script(), build=True)
    return {
        "engines.nights": asked - _WITHOUT,
        "engines.same_stories": sum(nights.same) / len(nights.same),
        "engines.exit_0": sum(code == 0 for code in nights.exits) / len(nights.exits),
        "engines.deadlines_longer": max(0.0, *longer) / _DEADLINE,
        "engines.printed": nights.leaked,
        "engines.translated": _translated(good),
    }


class _Nights:
    """Nights of one desk, each from the same pages."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "desk"
        self._plain = plain_desk(folder / "plain")
        self.same: list[bool] = []
        self.exits: list[int] = []
        self.leaked = 0

    def scripted(self, script: Script, *, build: bool) -> tuple[Edition, float]:
        with serve(script) as url:
            return self.run(chat(url), build=build)

    def run(self, settings: str, *, build: bool) -> tuple[Edition, float]:
        """The edition of a night with these settings, and the seconds it took to gather."""
        desk = with_engines(self._plain, self._folder, settings)
        begun = time.monotonic()
        with press():
            self._digest("gather", desk)
        seconds = time.monotonic() - begun
        edition = edition_of(desk)
        self.same.append(_told(edition) == _told(edition_of(self._plain)) and whole(edition))
        if build:
            self._digest("build", desk)
        file, pages = printed(desk)
        told = "\n".join((pages, *_texts(edition)))  # the file says why a number was refused
        self.leaked += sum(map((file + pages).count, (CANARY, LINK))) + told.count(NUMBER)
        shutil.rmtree(desk.root)
        return edition, seconds

    def _digest(self, verb: str, desk: Desk) -> None:
        arguments = [verb, "--desk", str(desk.root), "--now", NIGHT.isoformat()]
        self.exits.append(CliRunner().invoke(digest, arguments).exit_code)


def _told(edition: Edition) -> list[tuple[str, list[str]]]:
    return [(story.id, [article.url for article in story.articles]) for story in edition.stories]


def _texts(edition: Edition) -> Iterator[str]:
    """All that an edition prints of engines."""
    for story in edition.stories:
        yield from (text.text for text in (*story.headline.values(), *chain(*story.summary.values())))
        yield from (text.text for quote in story.quotes for text in quote.translations.values())


def _translated(edition: Edition) -> float:
    headlines = [text.origin for story in edition.stories for text in story.headline.values()]
    return headlines.count("translated") / (headlines.count("translated") + headlines.count("gist"))

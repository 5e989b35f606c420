"""An archive of years built whole: pages, pages a second, and the memory it takes, which must not grow with the archive.

The archive is made up: forty stories a day, of which a third run on for some days, with figures, quotes and names. Each size is
built in a process of its own, whose peak memory is read when it ends; the files are counted and thrown away.
`python -m bench.archive 360` builds 30,000 pages and more.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from digest.config import Desk, load_desk
from digest.publish.render import render
from digest.records import (
    Counts,
    Edition,
    PrintedFigure,
    PrintedQuote,
    RankReason,
    Section,
    Story,
    StoryArticle,
    Text,
)
from digest.store import Editions

DESK = Path(__file__).resolve().parent.parent  # the repository is a desk
SMALL, LARGE = 15, 60  # editions
STORIES, ARTICLES, RUNS = 40, 5, 6
FIRST, ZONE = date(2020, 1, 1), ZoneInfo("Asia/Beirut")


def measure(data: Path) -> dict[str, float]:
    small, large = _built(SMALL), _built(LARGE)
    return {
        "archive.pages": large["pages"],
        "archive.pages_per_second": large["pages"] / large["seconds"],
        "archive.megabytes": large["megabytes"],
        "archive.growth": large["megabytes"] / small["megabytes"],
    }


def _built(editions: int) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-m", "bench.archive", str(editions)], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


class Archive(Editions):
    """Editions that are made up when asked for."""

    def __init__(self, desk: Desk, days: int) -> None:
        self._desk = desk
        self.days = tuple(FIRST + timedelta(days=day) for day in range(days))

    def get(self, day: date) -> Edition:
        number = (day - FIRST).days
        closed = datetime(day.year, day.month, day.day, 5, tzinfo=ZONE)
        stories = [self._story(number, place, day, closed) for place in range(STORIES)]
        topics = [topic.id for topic in self._desk.topics][:8]
        sections = tuple(Section(topic, tuple(stories[place :: len(topics)])) for place, topic in enumerate(topics))
        window = (closed - timedelta(days=1), closed)
        return Edition(day, 1, window, closed, Counts(len(self._desk.sources), 0, 400, 300, STORIES), sections)

    def _story(self, number: int, place: int, day: date, closed: datetime) -> Story:
        running = place < STORIES // 3
        began = number - number % RUNS if running else number
        sources: Sequence[str] = [source.id for source in self._desk.sources]
        articles = tuple(
            StoryArticle(
                f"a{n}", sources[(place + n) % len(sources)], f"https://outlet.example/{number}/{place}/{n}",
                f"Title {n} of the story {place} on day {number}", "en" if n % 2 else "ar", closed - timedelta(hours=n), None,
            )
            for n in range(ARTICLES)
        )  # fmt: skip
        text = f"Sentence of the story {place} on day {number}, long enough to fill a line or two of the page as sentences do."
        texts = tuple(Text(f"{text} ({n})", "verbatim", f"a{n}", n) for n in range(3))
        names = [name.id for name in self._desk.names]
        speaker = names[(place * 7 + number) % len(names)]
        return Story(
            id=f"story-{began}-{place}",
            rank=place + 1,
            since=FIRST + timedelta(days=began),
            headline={language: Text(f"Headline {place} of day {number}", "verbatim", "a1") for language in ("ar", "en")},
            summary={"ar": texts, "en": texts},
            articles=articles,
            rank_reason=RankReason(4, ("ar", "en"), closed),
            quotes=tuple(PrintedQuote("Someone", speaker, text, "en", f"a{n}", "said", True) for n in range(3)),
            figures=(PrintedFigure(number % 90 + 1, "killed", "some killed", "a1", 0),),
            names=tuple(names[(place + n) % len(names)] for n in range(6)),
            countries=("LB", "SY"),
        )


def _build(editions: int) -> dict[str, float]:
    begun = time.perf_counter()
    desk = load_desk(DESK)
    pages = sum(output.path.endswith(".html") for output in render(desk, Archive(desk, editions)))
    seconds = time.perf_counter() - begun
    return {
        "pages": pages,
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(_build(int(sys.argv[1]))))

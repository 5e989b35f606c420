"""The sample desk after a night of hostile texts."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from digest.config import load_desk
from digest.publish import render
from digest.publish.site import publish
from digest.records import AlsoLine, Edition, Story, Text
from digest.store import Editions, write_edition

HOSTILE = (
    "<h1 style='position:fixed'>markup</h1></article></main><script>alert(1)</script>",
    "\u202eturned round\u2066 and \u200fnever\u200e turned back\u2067",
    "long " * 1000,
    "x" * 5000,
    "ش" * 5000,
    "👩‍👩‍👧‍👦🏳️‍🌈" * 400,
    "z" + "\u0337\u0322\u031b\u0347" * 60 + "a" + "\u0338\u0301" * 80 + "lgo",
    "https://an.example/" + "a/very/long-address_without-a-space" * 40,
    "ﷺ﷽" * 200 + "ـ" * 300,
)


def spoil(sample: Path, root: Path) -> None:
    """Makes `root` a copy of the sample desk with the hostile edition as its newest, and builds its site."""
    shutil.copytree(sample, root, ignore=shutil.ignore_patterns("site", ".digest"))
    desk = load_desk(root)
    editions = Editions(desk.content)
    write_edition(editions.path(editions.days[-1] + timedelta(days=1)), _hostile(editions.get(editions.days[-1])))
    publish(render.render(desk, Editions(desk.content)), root / "site")


def _hostile(edition: Edition) -> Edition:
    """The edition of the next day, in which every text from outside is one of the hostile ones."""
    day = edition.edition + timedelta(days=1)
    texts = [HOSTILE[place % len(HOSTILE)] for place in range(len(edition.stories))]
    bad = {story.id: _spoilt(story, text, day) for story, text in zip(edition.stories, texts, strict=True)}
    topics = tuple(replace(section, stories=tuple(bad[story.id] for story in section.stories)) for section in edition.topics)
    also = tuple(AlsoLine(text, f"https://x.example/{n}", "al-mirsad", "ar", "sport") for n, text in enumerate(HOSTILE))
    window = (edition.window[1], edition.window[1] + timedelta(days=1))
    return replace(edition, edition=day, window=window, topics=topics, also=also)


def _spoilt(story: Story, text: str, day: date) -> Story:
    return replace(
        story,
        since=min(story.since, day),
        headline={language: Text(text, "verbatim", "a1") for language in ("ar", "en")},
        summary={language: (Text(text, "verbatim", "a1", 0), Text(text, "gist", "a1")) for language in ("ar", "en")},
        articles=tuple(replace(article, title=text) for article in story.articles),
        quotes=tuple(replace(quote, text=text, speaker=text, speaker_id=None) for quote in story.quotes),
        figures=tuple(replace(figure, text=text, given_by=text, value=10**15) for figure in story.figures),
        notes={"en": text, "ar": text},
    )

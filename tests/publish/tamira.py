"""The desk of the tests (an invented country and its press), and editions of it with one thing changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from digest.config import Desk, Settings, load_desk
from digest.publish.render import render
from digest.records import Counts, Edition, Output, RankReason, Section, Story, StoryArticle, Text
from digest.store import Editions, write_edition

DATA = Path(__file__).resolve().parent.parent / "data" / "site"
DAY = date(2026, 5, 14)
ZONE = ZoneInfo("Asia/Beirut")


def desk(root: Path | None = None, **changes: Any) -> Desk:
    """The desk; at another place, and with other settings, if asked. `edition_cards_max=2` and the like go one level down."""
    loaded = load_desk(DATA / "desk")
    settings: Settings = loaded.settings
    for name, value in changes.items():
        part, _, key = name.partition("__")
        settings = replace(settings, **{part: replace(getattr(settings, part), **{key: value}) if key else value})
    return replace(loaded, root=root or loaded.root, settings=settings)


def closing(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 5, tzinfo=ZONE)


def article(number: int, source: str = "al-mirsad", language: str = "ar", **changes: Any) -> StoryArticle:
    titles = {"ar": "اجتماع في دار سلوى", "en": "Meeting in Dar Salwa"}
    made = StoryArticle(
        id=f"a{number}",
        source=source,
        url=f"https://{source}.example/{number}",
        title=f"{titles[language]} {number}",
        language=language,
        published=closing(DAY) - timedelta(hours=number),
        wire=None,
    )
    return replace(made, **changes)


def story(story_id: str = "meeting-1a2b", rank: int = 1, **changes: Any) -> Story:
    """A story that the Arabic and the English press both told."""
    made = Story(
        id=story_id,
        rank=rank,
        since=DAY,
        headline={
            "ar": Text("اجتماع في دار سلوى", "verbatim", "a1"),
            "en": Text("Meeting in Dar Salwa", "verbatim", "a2"),
        },
        summary={
            "ar": (Text("اجتمع الوزراء في العاصمة.", "verbatim", "a1", 0),),
            "en": (Text("The ministers met in the capital.", "verbatim", "a2", 0),),
        },
        articles=(article(1), article(2, "tamira-times", "en")),
        rank_reason=RankReason(2, ("ar", "en"), closing(DAY) - timedelta(hours=1)),
    )
    return replace(made, **changes)


def edition(stories: Sequence[Story] = (), day: date = DAY, topic: str = "diplomacy", **changes: Any) -> Edition:
    made = Edition(
        edition=day,
        schema=1,
        window=(closing(day) - timedelta(days=1), closing(day)),
        gathered=closing(day) + timedelta(minutes=1),
        counts=Counts(5, 0, 20, 18, len(stories)),
        topics=(Section(topic, tuple(stories)),) if stories else (),
    )
    return replace(made, **changes)


def site(root: Path, *editions: Edition, **changes: Any) -> Mapping[str, str]:
    """The files of a site with these editions, as text, by path."""
    made = desk(root, **changes)
    for each in editions:
        write_edition(Editions(made.content).path(each.edition), each)
    return texts(render(made, Editions(made.content)))


def texts(outputs: Iterable[Output]) -> dict[str, str]:
    """The files that are text, which fonts are not."""
    return {output.path: output.body.decode() for output in outputs if not output.path.endswith(".woff2")}


def golden_site() -> Mapping[str, bytes]:
    """The files of the site in tests/data/site/desk."""
    made = desk()
    return {output.path: output.body for output in render(made, Editions(made.content))}

"""Stories that go on: of an Arabic and an English set the stories told more than once are cut in two, the earlier half of their
articles printed in one edition and the later half met the next night, among all that is told once (half of it each night).

`running.precision`: how many of the stories that were given an earlier id are the story of that id. `running.recall`: how many
of the cut stories got theirs. The grouping is the gold's; what is measured is the look back through what an edition prints.
The English stories have twins: the same kind of event with the same sort of actors in another year.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.stories import _arabic, _english
from digest import packaged, reading
from digest.config import Desk, EditionSettings, Settings, load_list
from digest.edits import Lineage
from digest.gather import compose, running, summarise
from digest.gather._course import Followed
from digest.gather.copies import find_copies
from digest.records import Article, Counts, Edition, Name, RankReason, Text

_DAY = date(2026, 5, 12)
_NIGHT = datetime(2026, 5, 12, 2, tzinfo=UTC)
_ALL = 10_000


def measure(data: Path) -> dict[str, float]:
    listed = reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))
    arabic, stories, _ = _arabic(data / "stories_ar")
    english, truth = _english(data / "stories_en" / "ecbplus_dev.jsonl")
    right = given = wanted = 0
    for articles, gold in ((arabic, stories), (english, truth)):
        groups: dict[object, list[Article]] = defaultdict(list)
        for article, story in zip(articles, gold, strict=True):
            groups[story].append(reading.read(article, listed))
        own = sorted(groups.values(), key=lambda group: min(article.id for article in group))
        halves = [_halves(group, place) for place, group in enumerate(own)]
        before = _edition([first for first, _ in halves])
        ids = {article.url: story.id for story in before.stories for article in story.articles}
        tonight = [later for _, later in halves if later]
        courses = _followed(tonight, before)
        for place, (first, later) in enumerate(halves):
            if later:
                course = courses.get(tonight.index(later))
                wanted += bool(first)
                given += course is not None
                right += bool(first) and course == ids[halves[place][0][0].url]
    return {"running.precision": right / given, "running.recall": right / wanted}


def _halves(articles: Sequence[Article], place: int) -> tuple[list[Article], list[Article]]:
    """What was told on the first day and on the second; a story told once on one of them, by turns."""
    order = sorted(articles, key=lambda article: (article.published, article.id))
    half = len(order) // 2 if len(order) > 1 else place % 2
    return order[:half], order[half:]


def _edition(groups: Sequence[Sequence[Article]]) -> Edition:
    """What a desk with room for everything prints of the groups."""
    articles = tuple(article for group in groups for article in group)
    stories = tuple(number for number, group in enumerate(groups) for _ in group)
    ranking = tuple((number, RankReason(1, ("en",), _NIGHT)) for number, group in enumerate(groups) if group)
    settings = Settings({"en": "Brief", "ar": "موجز"}, "https://b.example/", "UTC", edition=EditionSettings(stories_max=_ALL))
    scores = tuple({"other": 1.0} for _ in articles)
    night = compose.Night(_DAY, articles, tuple(find_copies(articles)), Followed(stories), scores, ranking)
    part = compose.compose(
        night, Desk(Path(), settings, (), (), (), ()), summarise=summarise.summarise, gist=lambda *_: (Text("", "gist"), ())
    )
    return Edition(_DAY, 1, (_NIGHT, _NIGHT), _NIGHT, Counts(0, 0, 0, 0, 0), part.topics)


def _followed(groups: Sequence[Sequence[Article]], before: Edition) -> dict[int, str]:
    """Group → the id it was given. The addresses are not those of the day before."""
    articles = [
        replace(article, url=f"{article.url}/later", published=article.published + timedelta(days=1))
        for group in groups
        for article in group
    ]
    stories = [number for number, group in enumerate(groups) for _ in group]
    found = running.follow(articles, stories, range(len(articles)), [Lineage(before, {}, {})])
    return {number: course.id for number, course in found.courses.items()}

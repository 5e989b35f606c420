"""Which stories go on, under which id, and what in them is new."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from digest.edits import Lineage
from digest.gather._course import Course
from digest.gather.running import follow
from digest.records import (
    Article,
    Counts,
    Edition,
    Mention,
    PrintedFigure,
    RankReason,
    Running,
    Section,
    Story,
    StoryArticle,
    Text,
)
from digest.text.sentences import split

DAY = date(2026, 5, 12)
NEXT = DAY + timedelta(days=1)
MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)
FLOOD = "A flood in the Bel valley has killed 11 people, officials said. The bridge of Bel fell into the river at dawn."
TOLL = "The flood in the Bel valley has now killed 17 people, officials said. The bridge of Bel is under water."
VOTE = "Ines Dragan won the vote in Lessa on Sunday. She will be the first woman to hold the office of mayor."
QUAKES = {
    "tarsa": "Earthquake closes bridges in Tarsa. An earthquake shook the hills above Tarsa on Sunday. Schools were shut.",
    "mirene": "Earthquake stops ships in Mirene. An earthquake shook the port of Mirene on Sunday. Cranes were halted.",
}
LATER = "Rescuers rest in Tarsa and Mirene. Tents came by road after the earthquake of Sunday shook Tarsa and Mirene."
OLIVES = "Olive trees bloom early in the hills. Farmers expect a good harvest in autumn, and higher prices."
FERRY = "A new ferry joins the two islands. It carries four hundred passengers and sixty cars, the owners said."
BEL = (Mention("bel", "place", "Bel", 15, 18),)


def article(name: str, text: str, source: str = "", **changes: object) -> Article:
    made = Article(
        name, source or f"of-{name}", f"https://{name}.example/1", text.split(".")[0], text, "en", MORNING,
        sentences=split(text), names=BEL if "Bel" in text else (),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Article


def printed(story_id: str, *articles: Article, since: date = DAY, **changes: object) -> Story:
    """What an edition printed of some articles."""
    first = articles[0]
    story = Story(
        story_id, 1, since, {"en": Text(first.title, "verbatim", "a1")},
        {"en": (Text(first.sentences[0].text, "verbatim", "a1", 0),)},
        tuple(StoryArticle(f"a{n}", a.source, a.url, a.title, "en", a.published, None) for n, a in enumerate(articles, 1)),
        RankReason(len(articles), ("en",), MORNING),
        names=tuple(dict.fromkeys(mention.id for a in articles for mention in a.names)),
    )  # fmt: skip
    return replace(story, **changes)  # type: ignore[arg-type]  # fields of Story


def edition(day: date, *stories: Story) -> Edition:
    return Edition(day, 1, (MORNING, MORNING), MORNING, Counts(0, 0, 0, 0, 0), (Section("other", stories),))


def courses(
    articles: Sequence[Article],
    stories: Sequence[int],
    *past: Edition | Lineage,
    copies: Sequence[int] | None = None,
    standing: Edition | None = None,
) -> dict[int, Course]:
    lineages = [each if isinstance(each, Lineage) else Lineage(each, {}, {}) for each in past]
    return dict(follow(articles, stories, copies or range(len(articles)), lineages, standing).courses)


def test_on_the_first_day_nothing_goes_on() -> None:
    assert courses([article("a", FLOOD), article("v", VOTE)], [0, 1]) == {}


def test_what_is_new_is_counted_against_all_that_was_told() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD), article("b", FLOOD, "daily")))
    tonight = [article("c", TOLL, "daily"), article("d", TOLL + " More.", "weekly")]
    assert courses(tonight, [4, 4], first) == {
        4: Course("bel-flood", DAY, Running(DAY, 2, 4, ("of-a", "daily", "weekly"), ("c", "d"), ("weekly",)))
    }


def test_a_title_that_was_printed_is_no_news_and_neither_is_a_copy_of_it() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)))
    again = article("b", FLOOD + " Nothing more is known.")
    copy = article("c", "River Bel. " + FLOOD)
    course = courses([again, copy], [0, 0], first, copies=[0, 0])[0]
    assert course.running is not None
    assert (course.running.new, course.running.joined) == ((), ("of-b", "of-c"))


def test_an_old_title_over_a_new_number_is_news() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)))
    title = article("a", FLOOD).title
    course = courses([article("b", TOLL, title=title)], [0], first)[0]
    assert course.running is not None
    assert course.running.new == ("b",)
    known = printed("bel-flood", article("a", FLOOD), figures=(PrintedFigure(17, "killed", "17", "a1", 0),))
    course = courses([article("b", TOLL, title=title)], [0], edition(DAY, known))[0]
    assert course.running is not None
    assert course.running.new == ()


def test_a_short_title_tells_nothing() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD, title="Live updates")))
    course = courses([article("b", TOLL, title="Live updates")], [0], first)[0]
    assert course.running is not None
    assert course.running.new == ("b",)


def test_the_course_grows_from_edition_to_edition() -> None:
    second = printed("bel-flood", article("b", TOLL), running=Running(DAY, 2, 5, ("of-a", "of-b"), ("a1",)))
    course = courses(
        [article("c", TOLL + " Aid came.")], [0], edition(NEXT, second), edition(DAY, printed("bel-flood", article("a", FLOOD)))
    )
    assert course[0].since == DAY
    assert course[0].running is not None
    assert course[0].running.last == NEXT
    assert course[0].running.days == 3
    assert course[0].running.articles == 6
    assert course[0].running.sources == ("of-a", "of-b", "of-c")


def test_stories_that_an_editor_made_one_go_on_as_one() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)), printed("lessa-vote", article("v", VOTE)))
    tonight = [article("b", TOLL), article("w", VOTE + " The count took all night.")]
    apart = follow(tonight, [0, 1], [0, 1], [Lineage(first, {}, {})])
    assert (apart.stories, [course.id for course in apart.courses.values()]) == ((0, 1), ["bel-flood", "lessa-vote"])
    one = follow(tonight, [0, 1], [0, 1], [Lineage(first, {"lessa-vote": "bel-flood"}, {})])
    assert (one.stories, one.became) == ((0, 0), {0: 0, 1: 0})
    (course,) = one.courses.values()
    assert course.id == "bel-flood"
    assert course.running is not None
    assert course.running.articles == 4


def test_the_topic_an_editor_chose_goes_on() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)))
    assert courses([article("b", TOLL)], [0], Lineage(first, {}, {"bel-flood": "economy"}))[0].topic == "economy"


def test_merging_in_a_circle_ends() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)))
    circle = Lineage(first, {"bel-flood": "x", "x": "bel-flood"}, {})
    assert courses([article("b", TOLL)], [0], circle)[0].id in {"bel-flood", "x"}


def test_a_second_run_of_a_night_keeps_the_ids_of_the_first() -> None:
    """What came late is published earlier, and would give the story another id; or one story is two, now that more is known:
    then the id stays with the greater part."""
    standing = edition(NEXT, printed("bel-flood", article("a", FLOOD), article("b", TOLL), since=NEXT))
    late = article("z", FLOOD, published=MORNING - timedelta(hours=5))
    assert courses([late, article("a", FLOOD)], [0, 0], standing=standing) == {0: Course("bel-flood", NEXT, None)}
    apart = follow([article("a", FLOOD), article("b", TOLL)], [3, 5], [0, 1], [], standing)
    assert apart.stories == (3, 5)
    assert [course.id for course in apart.courses.values()] == ["bel-flood"]
    runs = Lineage(edition(DAY, printed("bel-flood", article("c", FLOOD))), {}, {})
    assert follow([article("a", FLOOD), article("b", TOLL)], [3, 5], [0, 1], [runs], standing).stories == (3, 3)


def test_a_second_run_tells_the_same_of_a_running_story() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)), printed("lessa-vote", article("v", VOTE)))
    tonight = [article("b", TOLL), article("w", VOTE + " The count took all night.")]
    before = courses(tonight, [0, 1], first)
    standing = edition(NEXT, printed("bel-flood", tonight[0]), printed("lessa-vote", tonight[1]))
    assert courses(tonight, [0, 1], first, standing=standing) == before


def test_a_new_story_on_the_same_place_is_another_story() -> None:
    first = edition(DAY, printed("bel-flood", article("a", FLOOD)))
    assert (
        courses(
            [article("b", "Olive trees bloom early in the hills of Bel. Farmers expect a good harvest in autumn.")], [0], first
        )
        == {}
    )


def quakes(*names: str) -> Edition:
    """An edition with quakes, among other stories: what stands in one of many says more."""
    others = [printed(f"other-{n}", article(f"o{n}", text)) for n, text in enumerate((FLOOD, VOTE, OLIVES, FERRY))]
    return edition(DAY, *(printed(f"{name}-quake", article(name, QUAKES[name])) for name in names), *others)


def test_a_story_that_is_as_like_another_one_goes_on_from_neither() -> None:
    """The likeness is small here, as it is on a second day."""
    later = [article("x", LATER)]
    assert courses(later, [0], quakes("tarsa"))[0].id == "tarsa-quake"
    assert courses(later, [0], quakes("mirene"))[0].id == "mirene-quake"
    assert courses(later, [0], quakes("tarsa", "mirene")) == {}


def test_the_parts_of_a_merged_story_are_no_rivals() -> None:
    merged = Lineage(quakes("tarsa", "mirene"), {"mirene-quake": "tarsa-quake"}, {})
    assert courses([article("x", LATER)], [0], merged)[0].id == "tarsa-quake"

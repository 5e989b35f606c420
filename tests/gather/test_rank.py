from datetime import UTC, datetime, timedelta

from digest.gather.rank import rank
from digest.records import Article, RankReason, Source

CLOSING = datetime(2026, 5, 12, 2, tzinfo=UTC)
SOURCES = (
    Source("daily", {"en": "The Daily", "ar": "اليومية"}, "en", "LB", ()),
    Source("daily-ar", {"en": "The Daily, Arabic", "ar": "اليومية بالعربية"}, "ar", "LB", (), family="daily-group"),
    Source("weekly", {"en": "The Weekly", "ar": "الأسبوعية"}, "en", "LB", (), family="daily-group"),
    Source("mersa", {"en": "Mersa News Agency", "ar": "وكالة مرسى"}, "ar", "LB", (), agency=True),
    Source("morning", {"en": "The Morning", "ar": "الصباح"}, "ar", "LB", ()),
)


def article(name: str, source: str, hours: float = 3, language: str = "en") -> Article:
    at = CLOSING - timedelta(hours=hours)
    return Article(name, source, f"https://{source}.example/{name}", name, "", language, at)


def order(articles: list[Article], stories: list[int], copies: list[int] | None = None) -> list[int]:
    return [story for story, _ in rank(articles, stories, copies or list(range(len(articles))), SOURCES, closing=CLOSING)]


def test_more_publishers_come_first_and_the_reason_is_kept() -> None:
    articles = [article("a", "morning", language="ar"), article("b", "daily"), article("c", "morning", 5, "ar")]
    ranked = rank(articles, [7, 3, 3], [0, 1, 2], SOURCES, closing=CLOSING)
    assert ranked[0] == (3, RankReason(2, ("ar", "en"), articles[1].published))
    assert ranked[1][0] == 7


def test_a_family_counts_once_and_both_presses_count() -> None:
    family = [article("a", "weekly"), article("b", "daily-ar", language="ar")]
    assert rank(family, [0, 0], [0, 1], SOURCES, closing=CLOSING)[0][1].publishers == 1
    two = [article("c", "daily"), article("d", "morning", language="ar")]
    one_language = [article("e", "daily"), article("f", "weekly")]
    assert order([*one_language, *two], [0, 0, 1, 1]) == [1, 0]


def test_copies_of_one_agency_are_one_voice() -> None:
    copies = [article(name, source, language="ar") for name, source in (("a", "mersa"), ("b", "morning"), ("c", "daily-ar"))]
    own = [article("d", "daily"), article("e", "morning")]
    assert order([*copies, *own], [0, 0, 0, 1, 1], [0, 0, 0, 3, 4]) == [1, 0]


def test_freshness_orders_equals_and_ties_do_not_depend_on_the_input() -> None:
    old, new = article("old", "daily", 20), article("new", "daily", 1)
    assert order([old, new], [0, 1]) == [1, 0]
    same = [article("x", "daily"), article("y", "daily")]
    assert order(same, [0, 1]) == [0, 1]
    assert order(same[::-1], [0, 1]) == [1, 0]


def test_a_watched_story_rises_and_one_without_news_sinks_below_all() -> None:
    articles = [article("a", "daily"), article("b", "morning"), article("c", "morning")]
    stories = [0, 0, 1]

    def order_of(**known: object) -> list[int]:
        return [story for story, _ in rank(articles, stories, [0, 1, 2], SOURCES, closing=CLOSING, **known)]  # type: ignore[arg-type]

    assert order_of() == [0, 1]
    assert order_of(watched={1}) == [1, 0]
    assert order_of(new={0: ()}) == [1, 0]
    assert order_of(new={0: ("a", "b")}, watched={2}) == [0, 1]


def test_publishers_that_tell_old_news_again_are_not_counted() -> None:
    articles = [article("a", "daily"), article("b", "morning", language="ar")]
    ranked = rank(articles, [0, 0], [0, 1], SOURCES, closing=CLOSING, new={0: ("a",)})
    assert ranked[0][1] == RankReason(1, ("en",), articles[0].published)

from datetime import UTC, datetime

from digest.gather.watched import watched
from digest.records import Article, Mention, Watch

WATCH = (
    Watch("gauges", {"en": "Gauges", "ar": "المقاييس"}, {"en": ("joint gauges",), "ar": ("مقاييس مشتركة",)}),
    Watch("dam", {"en": "The dam", "ar": "السد"}, names=("karvan-dam",)),
)


def article(title: str, text: str = "", language: str = "en", *names: Mention) -> Article:
    return Article("x", "daily", "", title, text, language, datetime(2026, 5, 12, tzinfo=UTC), names=names)


def test_a_term_in_a_title_or_lead_touches_in_either_language() -> None:
    articles = [
        article("Six joint gauges agreed"),
        article("اتفاق", "اتفق الجانبان على إقامة ستة مقاييس مشتركة على النهر.", "ar"),
        article("وبالمقاييس المشتركة", "", "ar"),
        article("A joint session", "The gauges were not mentioned."),
    ]
    assert watched(articles, [0, 1, 2, 3], WATCH) == {0: ("gauges",), 1: ("gauges",), 2: ("gauges",)}


def test_a_name_touches_where_it_stands_first_and_in_passing_only_twice() -> None:
    early, late = Mention("karvan-dam", "place", "Karvan dam", 20, 30), Mention("karvan-dam", "place", "Karvan dam", 900, 910)
    assert watched([article("Water", "x", "en", early)], [0], WATCH) == {0: ("dam",)}
    assert watched([article("Water", "x", "en", late)], [0], WATCH) == {}
    assert watched([article("Water", "x", "en", late), article("River", "x", "en", late)], [0, 0], WATCH) == {0: ("dam",)}


def test_without_a_list_nothing_is_watched() -> None:
    assert watched([article("Six joint gauges agreed")], [0], ()) == {}

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from digest.gather.link import Links, link
from digest.records import Article, Event, Figure, Mention

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)


def article(
    number: int, language: str, names: str, figures: tuple[int, ...] = (), events: str = "", hours: float = 0
) -> Article:
    """An article that names people and bodies (`p:`, `b:`) and places (`l:`)."""
    kinds = {"p": "person", "b": "body", "l": "place"}
    mentions = tuple(
        Mention(name[2:], kinds[name[0]], name, 0, 1)  # type: ignore[arg-type]  # one of the three kinds
        for name in names.split()
    )
    counted = tuple(Figure(value, None, None, "killed", None, None, str(value), 0, 1) for value in figures)
    return Article(
        str(number), f"s{number}", "", f"title {number}", "text", language, NOON + timedelta(hours=hours),
        names=mentions, figures=counted, events=tuple(Event(kind, 0, 1) for kind in events.split()),
    )  # fmt: skip


# Stories that have nothing in common with the others, so that a shared name is rare.
CROWD = [article(50 + n, "ar" if n % 2 else "en", f"p:x{n} l:y{n}") for n in range(20)]


def joined(*articles: Article) -> bool:
    every = [*articles, *CROWD]
    stories = link(every, range(len(every))).stories
    return stories[0] == stories[1]


def test_names_and_figures_in_common_join_two_presses() -> None:
    assert joined(
        article(1, "ar", "p:shahin b:defence l:valley", (14, 32)), article(2, "en", "p:shahin b:defence l:valley", (14,))
    )


def test_one_shared_person_is_not_an_event() -> None:
    assert not joined(article(1, "ar", "p:minister l:capital"), article(2, "en", "p:minister l:capital"))


def test_a_place_and_a_kind_of_event_are_not_an_event() -> None:
    assert not joined(
        article(1, "ar", "l:town l:region", events="strike"), article(2, "en", "l:town l:region", events="strike")
    )


def test_the_same_people_three_days_later_are_another_event() -> None:
    first = article(1, "ar", "p:shahin b:defence", (14,))
    assert not joined(first, replace(article(2, "en", "p:shahin b:defence", (14,)), published=NOON + timedelta(days=3)))


def test_one_language_is_never_joined_with_itself() -> None:
    assert not joined(article(1, "en", "p:shahin b:defence", (14, 32)), article(2, "en", "p:shahin b:defence", (14, 32)))


def test_only_the_mutually_best_are_joined_whatever_the_order() -> None:
    arabic = article(1, "ar", "p:a b:b l:c", (14, 32))
    close, far = article(2, "en", "p:a b:b l:c", (14, 32)), article(3, "en", "p:a b:b l:z p:q p:r", (77,))
    for every in ([arabic, close, far, *CROWD], [*CROWD, far, close, arabic]):
        stories = dict(zip((article.id for article in every), link(every, range(len(every))).stories, strict=True))
        assert stories["1"] == stories["2"] != stories["3"]


def test_provisional_people_join_nothing() -> None:
    assert not joined(article(1, "ar", "p:~someone p:~other"), article(2, "en", "p:~someone p:~other"))


def test_nothing_is_nothing() -> None:
    assert link([], []) == Links((), ())

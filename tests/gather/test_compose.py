from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from digest.config import Desk, EditionSettings, Settings
from digest.edits import Lineage
from digest.gather.compose import Composed, Night, compose
from digest.gather.running import follow
from digest.records import Article, Counts, Edition, Figure, Mention, Quote, RankReason, Story, Text, Topic
from digest.text.sentences import split

DAY = date(2026, 5, 12)
MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)
FLOOD = "A flood in the Bel valley has killed 11 people, officials said. The bridge of Bel fell into the river at dawn."
FLOOD_AR = "قتل فيضان في وادي البيل أربعة عشر شخصا، بحسب مصادر في المستشفى. وانهار جسر البيل فجرا."
VOTE = "Ines Dragan won the vote in Lessa on Sunday. She will be the first woman to hold the office of mayor."


def desk(stories_max: int) -> Desk:
    topics = (Topic("disaster", {"en": "Disaster", "ar": "كوارث"}), Topic("politics", {"en": "Politics", "ar": "سياسة"}))
    settings = Settings({"en": "Brief", "ar": "موجز"}, "https://b.example/", "UTC", edition=EditionSettings(stories_max))
    return Desk(Path(), settings, (), topics, (), ())


def article(name: str, text: str, hour: int = 0, language: str = "en", **found: object) -> Article:
    at = MORNING + timedelta(hours=hour)
    title = f"{text.split('.')[0]} ({name})"
    plain = Article(name, f"of-{name}", f"https://{name}.example/1", title, text, language, at, sentences=split(text))
    return replace(plain, **found)  # type: ignore[arg-type]  # fields of Article


def counted(value: float, *, place: str | None = None, bound: str | None = None, unit: str = "killed") -> Figure:
    return Figure(value, None, bound, unit, place, None, str(value), 40, 42)  # type: ignore[arg-type]  # one of the bounds


def quoted(text: str, speaker: str | None = "Rana Saad", *, direct: bool = True, confidence: float = 0.9) -> Quote:
    return Quote(text, 0, len(text), speaker, None, None, "said", None, direct, confidence)


def first_sentence(articles: Sequence[Article], language: str) -> tuple[Text, tuple[Text, ...]]:
    first = articles[0]
    assert {article.language for article in articles} == {language}
    return Text(first.title, "verbatim", first.id), (Text(first.sentences[0].text, "verbatim", first.id, 0),)


def card(articles: Sequence[Article], language: str) -> tuple[Text, tuple[Text, ...]]:
    return Text(f"card {len(articles)}", "gist"), (Text(language, "gist"),)


def composed(
    articles: Sequence[Article],
    stories: Sequence[int],
    *,
    copies: Sequence[int] | None = None,
    scores: Mapping[int, str] | None = None,
    running: Sequence[Edition] = (),
    day: date = DAY,
    stories_max: int = 40,
    related: Sequence[tuple[int, int]] = (),
) -> Composed:
    topics = tuple({(scores or {}).get(story, "other"): 1.0} for story in stories)
    reasons = tuple((story, RankReason(1, ("en",), MORNING)) for story in sorted(set(stories)))
    same = tuple(copies or range(len(articles)))
    past = [Lineage(earlier, {}, {}) for earlier in running]
    night = Night(day, tuple(articles), same, follow(articles, stories, same, past), topics, reasons, tuple(related))
    last = running[0] if running else None
    return compose(night, desk(stories_max), summarise=first_sentence, gist=card, last=last)


def told(part: Composed) -> list[Story]:
    return sorted((story for section in part.topics for story in section.stories), key=lambda story: story.rank)


def edition(part: Composed, day: date) -> Edition:
    return Edition(day, 1, (MORNING, MORNING), MORNING, Counts(0, 0, 0, 0, 0), part.topics, part.also)


def test_articles_are_listed_in_order_and_texts_name_them() -> None:
    late, early = article("late", FLOOD, 5), article("early", FLOOD_AR, 1, "ar")
    story = told(composed([late, early], [0, 0]))[0]
    assert [(listed.id, listed.source) for listed in story.articles] == [("a1", "of-early"), ("a2", "of-late")]
    assert story.headline["ar"].article == story.summary["ar"][0].article == "a1"
    assert story.headline["en"].article == "a2"
    assert story.summary["en"][0].text == "A flood in the Bel valley has killed 11 people, officials said."


def test_a_language_without_an_article_gets_the_card() -> None:
    story = told(composed([article("one", FLOOD)], [0]))[0]
    assert story.headline["ar"] == Text("card 1", "gist")
    assert story.headline["en"].origin == "verbatim"


def test_sections_follow_the_topics_and_other_comes_last() -> None:
    articles = [article("a", VOTE), article("b", FLOOD), article("c", "Olive trees bloom early this year in the hills.")]
    part = composed(articles, [0, 1, 2], scores={0: "politics", 1: "disaster"})
    assert [section.id for section in part.topics] == ["disaster", "politics", "other"]
    assert [story.rank for story in told(part)] == [1, 2, 3]


def test_what_has_no_page_is_a_line() -> None:
    articles = [article("a", VOTE), article("b", FLOOD), article("c", "", title="", url="https://c.example/9")]
    part = composed(articles, [0, 1, 2], scores={1: "disaster"}, stories_max=1)
    assert len(told(part)) == 1
    assert [(line.source, line.topic) for line in part.also] == [("of-b", "disaster"), ("of-c", "other")]
    assert part.also[1].title == "https://c.example/9"


def test_copies_are_listed_but_speak_once() -> None:
    said = (quoted("We have pulled forty people from rooftops."),)
    first, copy = article("first", FLOOD, 1, quotes=said), article("copy", FLOOD, 2, quotes=said, wire="first")
    story = told(composed([copy, first], [0, 0], copies=[1, 1]))[0]
    assert [listed.wire for listed in story.articles] == [None, "first"]
    assert [quote.article for quote in story.quotes] == ["a1"]


def test_quotes_are_sure_varied_and_direct_first() -> None:
    quotes = (
        quoted("A reported sentence of hers", direct=False),
        quoted("The first thing she said"),
        quoted("The second thing she said"),
        quoted("What another one said there", "Sami Bahri"),
        quoted("Nobody knows who said this", None),
        quoted("This may not be hers", confidence=0.3),
        quoted("A long speech. " * 30),
    )
    printed = told(composed([article("one", FLOOD, quotes=quotes)], [0]))[0].quotes
    assert [quote.text for quote in printed] == [
        "The first thing she said",
        "What another one said there",
        "The second thing she said",
        "A reported sentence of hers",
    ][: len(printed)]
    assert len(printed) >= 3


def test_figures_say_which_sentence_gives_them() -> None:
    story = told(composed([article("one", FLOOD, figures=(replace(counted(11), start=80, end=82),))], [0]))[0]
    assert (story.figures[0].value, story.figures[0].article, story.figures[0].sentence) == (11, "a1", 1)


def test_where_accounts_differ_both_stand_with_their_articles() -> None:
    articles = [
        article("a", FLOOD, 1, figures=(counted(11, place="bel"),)),
        article("b", FLOOD_AR, 2, "ar", figures=(counted(14, place="bel"),)),
        article("c", FLOOD, 3, figures=(counted(11, place="bel", bound="min"),)),
    ]
    difference = told(composed(articles, [0, 0, 0]))[0].differs[0]
    assert difference.what == "killed in bel"
    assert [(account.value, account.articles) for account in difference.values] == [(11, ("a1",)), (14, ("a2",))]


def test_an_outlets_newer_count_replaces_its_own_and_copies_are_no_accounts() -> None:
    early = article("a", FLOOD, 1, figures=(counted(11),))
    late = replace(article("b", FLOOD, 9, figures=(counted(17),)), source="of-a")
    assert told(composed([early, late], [0, 0]))[0].differs == ()
    garbled = article("c", FLOOD, 2, figures=(counted(111),))
    assert told(composed([early, garbled], [0, 0], copies=[0, 0]))[0].differs == ()


def test_more_than_thirty_does_not_contradict_thirty_two() -> None:
    articles = [article("a", FLOOD, 1, figures=(counted(30, bound="min"),)), article("b", FLOOD, 2, figures=(counted(32),))]
    assert told(composed(articles, [0, 0]))[0].differs == ()


def test_ids_are_latin_and_the_same_in_any_order() -> None:
    names = (Mention("bel", "place", "Bel", 15, 18), Mention("~p1", "person", "x", 0, 1))
    articles = [article("b", FLOOD_AR, 2, "ar"), article("a", FLOOD, 1, names=names)]
    identifier = told(composed(articles, [0, 0]))[0].id
    assert identifier.startswith("flood-bel-")
    assert told(composed(articles[::-1], [0, 0]))[0].id == identifier
    titled = told(composed([article("a", "جسر البيل ينهار فجرا", language="ar")], [0]))[0].id
    assert titled.isascii()
    assert len(titled.split("-")) > 2


def test_a_story_that_goes_on_keeps_its_id_and_its_first_day() -> None:
    names = (Mention("bel", "place", "Bel", 15, 18),)
    first = composed([article("a", FLOOD, names=names), article("v", VOTE)], [0, 1])
    more = "The flood in the Bel valley has now killed 17 people. Six bodies were found under the bridge of Bel."
    other = "Olive trees bloom early this year in the hills above Lessa."
    second = composed(
        [article("x", more, 24, names=names), article("o", other, 24)],
        [0, 1],
        running=[edition(first, DAY)],
        day=date(2026, 5, 13),
    )
    flood, olives = told(second)
    assert (flood.id, flood.since) == (told(first)[0].id, DAY)
    assert olives.since == date(2026, 5, 13)
    assert olives.id not in {story.id for story in told(first)}
    third = composed(
        [article("y", more, 48, names=names)],
        [0],
        running=[edition(second, date(2026, 5, 13)), edition(first, DAY)],
        day=date(2026, 5, 14),
    )
    assert (told(third)[0].id, told(third)[0].since) == (flood.id, DAY)


def test_one_story_goes_on_in_one_only_and_a_shared_link_decides() -> None:
    first = composed([article("a", FLOOD)], [0])
    alike = article("b", FLOOD, 24)
    linked = replace(article("c", "The valley counts its losses after a week of rain.", 25), url="https://a.example/1")
    stories = told(composed([alike, linked], [0, 1], running=[edition(first, DAY)], day=date(2026, 5, 13)))
    assert stories[1].id == told(first)[0].id
    assert stories[0].id != stories[1].id


def test_after_seven_editions_a_story_is_a_new_one() -> None:
    first = edition(composed([article("a", FLOOD)], [0]), DAY)
    empty = [replace(first, edition=DAY + timedelta(days=ago), topics=()) for ago in range(7, 0, -1)]
    again = [article("b", FLOOD, 200)]
    assert told(composed(again, [0], running=[*empty[1:], first]))[0].id == first.stories[0].id
    assert told(composed(again, [0], running=[*empty, first]))[0].id != first.stories[0].id


def test_stories_that_nobody_reported_on_are_named_as_silent() -> None:
    first = edition(composed([article("a", FLOOD), article("v", VOTE)], [0, 1]), DAY)
    part = composed([article("b", FLOOD, 24)], [0], running=[first], day=date(2026, 5, 13))
    assert [(story.id, story.last) for story in part.silent] == [(first.stories[1].id, DAY)]
    assert composed([], [], running=[first], day=date(2026, 5, 13)).silent == ()


def test_the_articles_that_are_new_are_named_by_their_labels() -> None:
    first = edition(composed([article("a", FLOOD)], [0]), DAY)
    more = "The flood in the Bel valley has now killed 17 people. Six bodies were found under the bridge of Bel."
    tonight = [article("y", more, 26), replace(article("b", FLOOD, 25), title=article("a", FLOOD).title)]
    (story,) = told(composed(tonight, [0, 0], running=[first], day=date(2026, 5, 13)))
    assert story.running is not None
    assert (story.running.new, story.unchanged) == (("a2",), False)


def test_the_best_of_a_small_topic_keeps_its_page() -> None:
    articles = [article("a", FLOOD), article("b", FLOOD, 1), article("c", FLOOD, 2), article("v", VOTE)]
    part = composed(articles, [0, 1, 2, 3], scores={0: "disaster", 1: "disaster", 2: "disaster", 3: "politics"}, stories_max=2)
    assert [(section.id, len(section.stories)) for section in part.topics] == [("disaster", 1), ("politics", 1)]


def test_related_stories_name_each_other() -> None:
    one, other = told(composed([article("a", FLOOD), article("b", FLOOD_AR, 1, "ar")], [0, 1], related=[(0, 1)]))
    assert (one.related, other.related) == ((other.id,), (one.id,))

from dataclasses import replace
from datetime import UTC, datetime

from digest.records import Article, Event, Mention
from digest.text.salience import event_kinds, first_end, named
from digest.text.sentences import split

TEXT = (
    "MARSA, May 11 - A flood hit Bel. Rana Saad came to Bel by boat. " + "Nothing else. " * 40 + "The trial in Lessa goes on."
)


def article(name: str = "a", **found: object) -> Article:
    at = datetime(2026, 5, 11, tzinfo=UTC)
    return replace(Article(name, "s", "", "", TEXT, "en", at, sentences=split(TEXT)), **found)  # type: ignore[arg-type]  # its fields


def mention(words: str, name: str, kind: str = "place", nth: int = 0) -> Mention:
    start = [place for place in range(len(TEXT)) if TEXT.startswith(words, place)][nth]
    return Mention(name, kind, words, start, start + len(words))  # type: ignore[arg-type]  # one of the kinds


def test_what_is_said_first_weighs_most_and_a_dateline_least() -> None:
    names = (
        mention("MARSA", "marsa"),
        mention("Lessa", "lessa"),
        mention("Rana Saad", "rana", "person"),
        mention("Bel", "bel"),
    )
    assert named([article(names=names)]) == ["bel", "rana", "lessa", "marsa"]
    assert named([article(names=names)], "person") == ["rana"]


def test_a_long_article_does_not_outvote_two_others() -> None:
    often = article(names=tuple(mention("Bel", "bel", nth=nth) for nth in (0, 1)))
    others = [article(name, names=(mention("Rana Saad", "rana", "person"),)) for name in "bc"]
    assert named([often, *others]) == ["rana", "bel"]


def test_kinds_of_event_are_those_of_the_leads_and_what_follows_many_comes_after() -> None:
    events = (Event("meeting", 20, 25), Event("flood", 35, 40), Event("trial", 900, 905))
    assert event_kinds([article(events=events)]) == ["flood", "meeting"]
    assert event_kinds([article()]) == []


def test_the_first_sentence_of_a_text_without_sentences() -> None:
    assert first_end(article()) == TEXT.index(" Rana")
    assert first_end(article(sentences=())) == 400

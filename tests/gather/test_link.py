"""Stories of two presses, on invented events."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.executors import SerialExecutor
from digest.gather.cluster import cluster
from digest.gather.link import Links, Settings, alike, link
from digest.records import Article, Name
from digest.text.lexicon import Lexicon, parse

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)
HARBOUR = Name("port-authority", "body", {"en": "Harbour Authority", "ar": "هيئة المرفأ"})


def article(name: str, language: str, title: str, text: str, hours: float | None = 0) -> Article:
    published = NOON if hours is None else NOON + timedelta(hours=hours)
    return Article(name, f"outlet-{name}", f"https://{name}.example", title, text, language, published, hours is not None)


CALL_AR = article(
    "call-ar", "ar", "شندول يبحث مع كرفالي وقف إطلاق النار في وادي سلوى",
    "بحث وزير الخارجية رامز شندول في اتصال هاتفي مع نظيره الإيطالي ماركو كرفالي سبل التوصل إلى هدنة وتبادل الأسرى، "
    "وطالب بإدخال 120 شاحنة مساعدات يوميا.",
)  # fmt: skip
CALL_EN = article(
    "call-en", "en", "Carvalli urges truce in phone call with Shandul",
    "Italian foreign minister Marco Carvalli told his counterpart Ramez Shandul in a phone call that a ceasefire and a "
    "prisoner exchange were needed. The two spoke of letting in 120 aid trucks a day.", 3,
)  # fmt: skip
# The same two men, the next evening, on something else.
ENERGY_EN = article(
    "energy-en", "en", "Shandul and Carvalli sign gas pipeline deal",
    "Marco Carvalli and Ramez Shandul signed an agreement to build an undersea gas pipeline worth 4 billion euros, which would "
    "carry energy to Italy from 2031, the two ministries said.", 30,
)  # fmt: skip
FIRE_AR = article(
    "fire-ar", "ar", "حريق في مصنع للنسيج يودي بحياة 17 عاملة",
    "لقيت 17 عاملة مصرعهن وأصيبت 40 في حريق اندلع في مصنع للنسيج، وقال الدفاع المدني إن أبواب الطوارئ كانت مغلقة.",
)  # fmt: skip
FIRE_EN = article(
    "fire-en", "en", "Seventeen women die as textile factory burns",
    "A fire in a textile factory killed 17 workers and injured 40, all of them women. Civil defence said emergency exits had "
    "been locked.", 5,
)  # fmt: skip
FIRE_AGAIN_AR = article(
    "fire-again-ar", "ar", "أبواب مغلقة وراء كارثة مصنع النسيج",
    "قال الدفاع المدني إن أبواب الطوارئ في مصنع النسيج الذي احترق وقتلت فيه 17 عاملة كانت مغلقة، وأصيبت 40 عاملة أخرى.", 8,
)  # fmt: skip
OTHERS = (
    article("wheat-ar", "ar", "ارتفاع أسعار القمح", "ارتفعت أسعار القمح في البورصات العالمية بعد موجة جفاف ضربت المحاصيل."),
    article("chess-en", "en", "Girl of nine wins chess title", "A nine-year-old girl has won the national chess championship."),
    article("bank-ar", "ar", "البنك المركزي يثبت الفائدة", "قرر البنك المركزي تثبيت سعر الفائدة للمرة الثالثة على التوالي."),
    article("bridge-en", "en", "Old bridge closes for repairs", "The old bridge closes on Monday for two years of repairs."),
)


def stories(*articles: Article, settings: Settings | None = None) -> dict[str, int]:
    every = [*articles, *OTHERS]
    linked = link(every, range(len(every)), [HARBOUR], settings=settings or Settings())
    return dict(zip((one.id for one in every), linked.stories, strict=True))


def test_one_event_told_by_both_presses_is_one_story() -> None:
    found = stories(CALL_AR, CALL_EN, FIRE_AR, FIRE_EN)
    assert found["call-ar"] == found["call-en"] != found["fire-ar"] == found["fire-en"]
    assert len(set(found.values())) == 2 + len(OTHERS)


def test_the_same_men_on_another_day_are_another_story() -> None:
    found = stories(CALL_AR, ENERGY_EN)
    assert found["call-ar"] != found["energy-en"]
    found = stories(CALL_AR, CALL_EN, ENERGY_EN)
    assert found["call-ar"] == found["call-en"] != found["energy-en"]


def test_even_within_the_hour_what_happened_decides() -> None:
    found = stories(CALL_AR, CALL_EN, replace(ENERGY_EN, published=CALL_AR.published))
    assert found["call-ar"] == found["call-en"] != found["energy-en"]


def test_the_same_kind_of_event_in_another_country_is_another_story() -> None:
    text = "A missile hit the yard of a hospital in {}, killed four people and wounded a journalist, doctors said."
    arabic = article(
        "hit-ar", "ar", "صاروخ على مستشفى", "أصاب صاروخ باحة مستشفى وجرح صحفيا في مرسيليا بفرنسا، وتحدث أطباء عن ضحايا."
    )

    def likeness(place: str) -> float:
        english = article("hit-en", "en", "Missile hits hospital", text.format(place))
        return max(score for _, _, score in alike([arabic, english, *OTHERS]))

    assert likeness("Manchester") < 0.8 * likeness("the south")
    assert likeness("Manchester") < 0.8 * likeness("Lyon")


def test_a_story_of_last_week_is_not_tonights() -> None:
    assert len(set(stories(CALL_AR, replace(CALL_EN, published=NOON + timedelta(days=6))).values())) == 2 + len(OTHERS)


def test_without_a_date_a_story_still_finds_its_partner() -> None:
    found = stories(replace(CALL_AR, dated=False), CALL_EN, FIRE_AR, replace(FIRE_EN, dated=False))
    assert found["call-ar"] == found["call-en"] != found["fire-ar"] == found["fire-en"]


def test_what_one_press_told_twice_becomes_one_by_the_other() -> None:
    found = stories(FIRE_AR, FIRE_EN, FIRE_AGAIN_AR)
    assert found["fire-ar"] == found["fire-en"] == found["fire-again-ar"]


def test_one_language_is_never_joined_with_itself() -> None:
    found = stories(FIRE_AR, replace(FIRE_AR, id="twin"))
    assert found["fire-ar"] != found["twin"]


def test_where_little_speaks_for_it_stories_are_related_and_stay_apart() -> None:
    every = [CALL_AR, CALL_EN, *OTHERS]
    strict = replace(Settings(), join=0.9)
    linked = link(every, range(len(every)), settings=strict)
    assert linked.stories == tuple(range(len(every)))
    assert (0, 1) in linked.related
    assert all(one != other for one, other in linked.related)
    assert link(every, range(len(every))).related == ()


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_articles_does_not_matter(seed: int) -> None:
    every: Sequence[Article] = [CALL_AR, CALL_EN, ENERGY_EN, FIRE_AR, FIRE_EN, FIRE_AGAIN_AR, *OTHERS]
    shuffled = random.Random(seed).sample(every, len(every))

    def groups(order: Sequence[Article]) -> set[frozenset[str]]:
        numbers = link(order, range(len(order))).stories
        return {frozenset(one.id for one, n in zip(order, numbers, strict=True) if n == number) for number in numbers}

    assert groups(shuffled) == groups(every)


def test_a_joined_story_has_the_number_of_its_earliest_part() -> None:
    every = [FIRE_EN, FIRE_AR]  # the Arabic one came first
    assert link(every, [7, 3]).stories == (3, 3)


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "fr",
            "Carvalli et Shandul au téléphone",
            "Marco Carvalli et Ramez Shandul ont parlé de 120 camions d'aide par jour pour Wadi Salwa.",
        ),
        (
            "fa",
            "گفتگوی تلفنی شندول و کرفالی",
            "رامز شندول و ماركو كرفالي درباره ورود روزانه ۱۲۰ كاميون گفتگو کردند.",
        ),
    ],
)
def test_other_languages_join_by_names_and_figures(language: str, title: str, text: str) -> None:
    other = article("other", language, title, text, 1)
    best = max(alike([CALL_AR, CALL_EN, other, *OTHERS]), key=lambda pair: pair[2] if 2 in pair[:2] else 0)
    assert set(best[:2]) <= {0, 1, 2}
    found = stories(CALL_AR, CALL_EN, other)
    assert found["other"] == found["call-en"]


def test_an_article_without_words_stands_alone() -> None:
    found = stories(article("empty-ar", "ar", "", ""), article("empty-en", "en", "", "…"), article("dash", "xx", "-", "- -"))
    assert len(set(found.values())) == 3 + len(OTHERS)


def test_nothing_is_nothing() -> None:
    assert link([], []) == Links((), ())


EVERY = [CALL_AR, FIRE_EN, CALL_EN, FIRE_AR, ENERGY_EN, FIRE_AGAIN_AR, CALL_AR, *OTHERS]
COPIES = [0, 1, 2, 3, 4, 5, 0, *range(7, len(EVERY))]


def test_stories_and_links_are_the_same_under_an_executor() -> None:
    stories = cluster(EVERY, COPIES)
    assert cluster(EVERY, COPIES, executor=SerialExecutor()) == stories
    assert link(EVERY, stories, workers=SerialExecutor) == link(EVERY, stories)


def test_a_vocabulary_can_be_sent_to_another_process() -> None:
    vocabulary = Lexicon(parse("flood\tn\tflood\tفيضان, فيضانات")[0])
    make, given = vocabulary.__reduce__()
    assert make(*given).senses("floods", "en") == ("flood",)
    assert make(*given) is make(*given)

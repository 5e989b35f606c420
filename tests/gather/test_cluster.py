import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digest.gather.cluster import cluster, document
from digest.records import Article, Mention

MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)

# Three events told in other words, and two pieces that stand alone: `story language: title`, then the text.
PRESS = """
dam en: Cracks found in Karun dam wall
Engineers found three cracks in the wall of the Karun dam on Monday and ordered the reservoir lowered by
four metres. The water authority said the towns of Bel and Marsa downstream were not in danger.

dam en: Reservoir lowered after cracks in Karun dam
The reservoir behind the Karun dam is being lowered by four metres after engineers discovered cracks in its
wall, the water authority announced. Residents of Marsa were told to stay calm.

dam en: Marsa watches the Karun dam
People in Marsa spent the night listening for sirens. The Karun dam upstream has cracks in its wall, three
of them, and the water authority is letting the reservoir fall by four metres.

vote en: Lessa elects its first woman mayor
Voters in Lessa chose Ines Dragan as mayor on Sunday, the first woman to hold the office, with 54 per cent
against the incumbent, Pavel Orn.

vote en: Dragan defeats Orn in Lessa mayoral vote
Ines Dragan won the mayoral election in Lessa with 54 per cent of the vote and will succeed Pavel Orn, who
conceded before midnight.

tea en: How to brew mountain tea
Pick the stems in July, dry them in the shade, and never let the water boil over. My grandmother used a
copper pot.

fire ar: حريق يلتهم سوق الأقمشة في تل مرمر
اندلع حريق كبير فجر اليوم في سوق الأقمشة بمدينة تل مرمر وأتى على أربعين متجرا، وقال رئيس فوج الإطفاء سعيد
الرمال إن السبب تماس كهربائي.

fire ar: أربعون متجرا تحترق في سوق الأقمشة
احترق أربعون متجرا في سوق الأقمشة في تل مرمر، وأعلن رئيس فوج الإطفاء سعيد الرمال أن تماسا كهربائيا أشعل
النار عند الفجر.

fire ar: تجار تل مرمر بعد الحريق
وقف تجار سوق الأقمشة في تل مرمر أمام متاجرهم المحترقة. أربعون متجرا صارت رمادا، والإطفاء يقول إن السبب تماس
كهربائي.

rain ar: أمطار غزيرة على سهل بركة غدا
تتوقع الأرصاد أمطارا غزيرة على سهل بركة مساء الغد وتدعو المزارعين إلى تغطية محاصيل القمح قبل العاصفة.
"""


def read(number: int, block: str) -> tuple[str, Article]:
    head, text = block.strip().split("\n", 1)
    (story, language), title = head.partition(": ")[0].split(), head.partition(": ")[2]
    at = MORNING + timedelta(hours=number)
    return story, Article(f"p{number}", f"s{number}", f"https://s{number}.example/", title, text, language, at)


READ = [read(number, block) for number, block in enumerate(PRESS.strip().split("\n\n"))]
STORIES = [story for story, _ in READ]
ARTICLES = [article for _, article in READ]


def groups(numbers: tuple[int, ...], articles: list[Article]) -> set[frozenset[str]]:
    told: dict[int, set[str]] = {}
    for number, article in zip(numbers, articles, strict=True):
        told.setdefault(number, set()).add(article.id)
    return {frozenset(ids) for ids in told.values()}


def test_one_event_is_one_story_and_numbers_follow_the_articles() -> None:
    numbers = cluster(ARTICLES)
    assert groups(numbers, ARTICLES) == groups(tuple(map(sorted(set(STORIES)).index, STORIES)), ARTICLES)
    assert list(dict.fromkeys(numbers)) == list(range(len(set(numbers))))


def test_the_order_of_the_input_does_not_matter() -> None:
    mixed = ARTICLES[:]
    random.Random(7).shuffle(mixed)
    assert groups(cluster(mixed), mixed) == groups(cluster(ARTICLES), ARTICLES)


def test_undated_articles_find_their_story() -> None:
    undated = [replace(article, dated=False, published=MORNING + timedelta(days=400)) for article in ARTICLES]
    assert groups(cluster(undated), undated) == groups(cluster(ARTICLES), ARTICLES)


def test_days_between_two_reports_tell_events_apart() -> None:
    later = [
        replace(article, id=f"{article.id}-later", published=article.published + timedelta(days=20)) for article in ARTICLES[:3]
    ]
    numbers = cluster([*ARTICLES[:3], *later])
    assert len({*numbers[:3]}) == len({*numbers[3:]}) == 1
    assert numbers[0] != numbers[3]


def test_a_copy_goes_where_its_original_goes_and_weighs_nothing() -> None:
    reprints = [replace(ARTICLES[0], id=f"copy{number}", source=f"r{number}") for number in range(5)]
    numbers = cluster([*ARTICLES, *reprints], [*range(len(ARTICLES)), *[0] * 5])
    assert set(numbers[len(ARTICLES) :]) == {numbers[0]}
    assert groups(numbers[: len(ARTICLES)], ARTICLES) == groups(cluster(ARTICLES), ARTICLES)


def test_people_and_bodies_count_by_their_ids_and_places_do_not() -> None:
    spans = [("ines-dragan", "person"), ("water-authority", "body"), ("lessa", "place")]
    names = tuple(Mention(name, kind, "", 0, 1) for name, kind in spans)  # type: ignore[arg-type]
    assert document(replace(ARTICLES[0], names=names)).marks == ("ines-dragan", "water-authority")


def test_a_round_up_glues_nothing() -> None:
    text = (
        "Cracks were found in the Karun dam and its reservoir is being lowered. Ines Dragan won the mayoral vote in Lessa. "
        "The price of barley rose. A lynx was seen near the old quarry. The railway museum reopened with two restored "
        "engines. Schools close on Friday."
    )
    round_up = Article("r", "daily", "https://daily.example/", "The week in brief", text, "en", MORNING)
    numbers = cluster([*ARTICLES, round_up])
    assert groups(numbers[:-1], ARTICLES) == groups(cluster(ARTICLES), ARTICLES)


def test_nothing_to_read() -> None:
    blank = replace(ARTICLES[0], id="b", title="", text="")
    strange = replace(ARTICLES[0], id="z", title="Ποτάμι", text="Το ποτάμι ανεβαίνει", language="el")
    numbers = cluster([blank, ARTICLES[0], replace(blank, id="c"), strange])
    assert numbers == (0, 1, 2, 3)
    assert cluster([]) == ()


def test_400_headlines_of_one_site_and_two_megabytes_take_bounded_time() -> None:
    begun = time.process_time()
    storm = [
        replace(
            ARTICLES[3], id=f"h{number}", title=f"Lessa vote: precinct {number} counted", text=f"Precinct {number} reported."
        )
        for number in range(400)
    ]
    huge = replace(ARTICLES[5], id="huge", text="lorem ipsum dolor " * 120_000)
    assert len(cluster([*ARTICLES, *storm, huge])) == len(ARTICLES) + 401
    assert time.process_time() - begun < 10


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=80), st.sampled_from(["ar", "en", "ja"])), max_size=6))
def test_every_article_gets_a_story_of_its_own_language(texts: list[tuple[str, str, str]]) -> None:
    articles = [
        replace(ARTICLES[0], id=str(n), title=title, text=text, language=code) for n, (title, text, code) in enumerate(texts)
    ]
    numbers = cluster(articles)
    assert len({(number, article.language) for number, article in zip(numbers, articles, strict=True)}) == len(set(numbers))

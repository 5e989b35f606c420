"""Where accounts differ: in what they count, in what they call it, in what is claimed and denied. In both languages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest import reading
from digest.gather._differs import differences
from digest.records import Article, Bound, Difference, Figure, Mention
from digest.text.sentences import split

MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)


def article(number: int, text: str = "", *figures: Figure, language: str = "en", title: str = "", **changes: object) -> Article:
    at = MORNING + timedelta(hours=number)
    made = Article(f"x{number}", f"of-{number}", "", title, text, language, at, sentences=split(text), figures=figures)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Article


def figure(value: float, unit: str = "killed", bound: Bound | None = None, start: int = 20, **changes: object) -> Figure:
    made = Figure(int(value) if value == int(value) else value, None, bound, unit, None, None, "", start, start + 2)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Figure


def differ(articles: Sequence[Article], copies: Sequence[int] | None = None) -> tuple[Difference, ...]:
    labels = {each.id: f"a{number}" for number, each in enumerate(articles, 1)}
    firsts = dict(zip(labels, copies or range(len(articles)), strict=True))
    return differences(articles, labels, firsts)


def counted(*leads: Sequence[Figure]) -> list[tuple[float | str, Bound | None, tuple[str, ...]]]:
    found = differ([article(number, "", *figures) for number, figures in enumerate(leads)])
    return [(account.value, account.bound, account.articles) for difference in found for account in difference.values]


def test_what_befell_people_differs_by_any_amount_in_the_order_of_publication() -> None:
    assert counted([figure(14)], [figure(3)], [figure(14)]) == [(14, None, ("a1", "a3")), (3, None, ("a2",))]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (figure(30, bound="min"), figure(32), True),
        (figure(30, bound="min"), figure(28), False),
        (figure(30, bound="max"), figure(28), True),
        (figure(80, bound="about"), figure(82), True),
        (figure(80, bound="about"), figure(90), False),
        (figure(80, upper=90), figure(85), True),
        (figure(80, upper=90), figure(95), False),
        (figure(7, bound="min"), figure(8, bound="min"), True),
    ],
)
def test_figures_that_may_both_be_right_do_not_differ(one: Figure, other: Figure, both: bool) -> None:
    assert (counted([one], [other]) == []) is both


def test_a_bound_stays_with_its_figure() -> None:
    assert counted([figure(30, bound="min")], [figure(28)])[0] == (30, "min", ("a1",))


def test_parts_of_one_count_do_not_differ_from_it() -> None:
    assert counted([figure(3), figure(2, start=50)], [figure(5)]) == []


def test_figures_that_one_article_gives_are_of_two_things() -> None:
    assert counted([figure(5)], [figure(9), figure(5, start=900)]) == []


def test_what_is_measured_must_be_near_and_alone_in_its_lead() -> None:
    barrels = "barrels-per-day"
    assert counted([figure(150_000, barrels)], [figure(180_000, barrels)])
    assert counted([figure(150_000, barrels)], [figure(900_000, barrels)]) == []
    assert counted([figure(150_000, barrels), figure(99, barrels)], [figure(180_000, barrels)]) == []
    assert counted([figure(3, "percent")], [figure(4, "percent")]) == []
    assert counted([figure(3, "money-XXX")], [figure(4, "money-XXX")]) == []


def test_one_outlets_word_for_people_is_not_the_others() -> None:
    (difference,) = differ([article(1, "", figure(284, "cases")), article(2, "", figure(300, "people", "min"))])
    assert (difference.what, [account.value for account in difference.values]) == ("people", [284, 300])
    assert counted([figure(2, "people")], [figure(3, "people")]) == []


def test_what_stands_deep_in_a_text_is_not_what_it_counts() -> None:
    assert counted([figure(11)], [figure(14, start=900)]) == []


def test_an_outlets_newest_count_stands_for_it_and_a_copy_for_nothing() -> None:
    early, late = article(1, "", figure(11)), article(9, "", figure(17), source="of-1")
    assert differ([early, late]) == ()
    assert differ([article(1, "", figure(11)), article(2, "", figure(111))], [0, 0]) == ()


def test_who_gives_a_figure_is_named_where_the_article_names_him() -> None:
    named = (Mention("ministry", "body", "the ministry", 0, 5),)
    one = article(1, "", figure(11, given_by="ministry", place="bel"), names=named)
    (difference,) = differ([one, article(2, "", figure(14, given_by="someone", place="bel"))])
    assert (difference.what, [account.given_by for account in difference.values]) == ("killed in bel", ["ministry", None])


SWAPPED = (
    ("en", "Three people were killed and five wounded when a bus overturned near Velin, police said."),
    ("en", "A bus overturned near Velin, leaving five people dead and three injured, the health ministry said."),
    ("ar", "قتل ثلاثة أشخاص وأصيب خمسة آخرون بانقلاب حافلة قرب فيلين، بحسب الشرطة."),
    ("ar", "5 قتلى و3 جرحى في انقلاب حافلة قرب فيلين."),
)


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(0, 1, True), (2, 3, True), (0, 3, True), (1, 2, True), (0, 2, False), (1, 3, False)]
)
def test_dead_and_wounded_that_change_places_are_both_told(one: int, other: int, apart: bool) -> None:
    known = reading.Names.of(())
    read = [
        reading.read(article(number, SWAPPED[place][1], language=SWAPPED[place][0]), known)
        for number, place in enumerate((one, other))
    ]
    found = {difference.what: [account.value for account in difference.values] for difference in differ(read)}
    killed = [3, 5] if one in (0, 2) else [5, 3]
    assert found == ({"killed": killed, "wounded": killed[::-1]} if apart else {})


# --- names ----------------------------------------------------------------------------------------------------------------


def test_two_names_of_one_battle_stand_side_by_side() -> None:
    articles = [
        article(1, "أعلنت الفصائل انطلاق معركة «سيف الوادي» فجر اليوم.", language="ar"),
        article(2, 'قال الجيش إن عملية عسكرية باسم "حارس التل" بدأت.', language="ar"),
        article(3, "The army said Operation Guardian of the Hill had begun."),
    ]
    (difference,) = differ(articles)
    assert (difference.kind, difference.what) == ("name", "operation")
    assert [(account.value, account.language, account.articles) for account in difference.values] == [
        ("سيف الوادي", "ar", ("a1",)),
        ("حارس التل", "ar", ("a2",)),
        ("Guardian of the Hill", "en", ("a3",)),
    ]


def test_a_name_and_its_translation_do_not_differ() -> None:
    assert (
        differ([article(1, "بدأت عملية «حارس التل».", language="ar"), article(2, "Operation Guardian of the Hill began.")])
        == ()
    )


def test_a_name_cut_short_or_an_old_battle_in_passing_is_no_other_name() -> None:
    long = article(1, "The army began Operation Guardian of the Hill at dawn.")
    assert differ([long, article(2, "So began Operation Guardian, the army said.")]) == ()
    passing = "Talks go on. " * 60 + "That was before Operation Winter Rain."
    assert differ([long, article(2, passing)]) == ()


def test_quoted_names_in_english_need_a_head() -> None:
    one = article(1, "The rebels call the battle “Sword of the Valley”, and vow to go on.")
    other = article(2, 'The army launched a campaign dubbed "Iron Gate" on Monday.')
    assert [account.value for account in differ([one, other])[0].values] == ["Sword of the Valley", "Iron Gate"]
    assert differ([article(1, 'He called it "a sad day".'), article(2, 'She spoke of "real hope".')]) == ()


@pytest.mark.parametrize(
    ("arabic", "english", "one"),
    [
        ("سيف القدس", "Guardian of the Walls", False),
        ("طوفان الأقصى", "Swords of Iron", False),
        ("سيف الوادي", "Guardian of the Hill", False),
        ("الوعد الصادق", "Rising Lion", False),
        ("حارس الأسوار", "Guardian of the Walls", True),
        ("السيوف الحديدية", "Swords of Iron", True),
        ("عاصفة الحزم", "Decisive Storm", True),
        ("الرصاص المصبوب", "Cast Lead", True),
        ("درع الفرات", "Euphrates Shield", True),
        ("برخان", "Barkhane", True),
        ("الجرف الصامد", "Protective Edge", True),
        ("عمود السحاب", "Pillar of Defense", True),
    ],
)
def test_two_presses_call_one_battle_by_two_names_or_by_a_name_and_its_translation(
    arabic: str, english: str, one: bool
) -> None:
    articles = [article(1, f"أعلنت الفصائل بدء معركة «{arabic}».", language="ar"), article(2, f"Operation {english} began.")]
    found = differ(articles)
    assert (found == ()) is one
    assert [account.value for difference in found for account in difference.values] == ([] if one else [arabic, english])


@pytest.mark.parametrize(
    "text", ["معركة «لمنع تمدد النفوذ الأجنبي في الشمال»", "حملة «تشهير» ضد الوزير", "عمليات «ذبح وقتل» في القرية"]
)
def test_words_that_the_writer_keeps_at_a_distance_are_no_name(text: str) -> None:
    assert differ([article(1, text, language="ar"), article(2, "بدأت معركة «سيف الوادي».", language="ar")]) == ()


# --- denials --------------------------------------------------------------------------------------------------------------

CLAIM = "Villagers said the operators of the Karvan dam had opened its gates hours before the flood."
DENIAL = "The government in Velin flatly denied on Monday that the gates of the Karvan dam had been opened before the flood."
CLAIM_AR = "قال سكان إن مشغلي سد كارفان فتحوا بوابات السد قبل ساعات من الفيضان."
DENIAL_AR = "ونفت حكومة فيلين أن تكون بوابات سد كارفان قد فتحت قبل الفيضان."


ABROAD = "قال مسؤول عسكري إن الجيش قصف مستشفى في المدينة وقتل أطباء ومرضى."
DENIAL_ABROAD = "A spokesman denied that the army had bombed the hospital or that doctors and patients were killed."


@pytest.mark.parametrize(("language", "claim", "denial"), [("en", CLAIM, DENIAL), ("ar", CLAIM_AR, DENIAL_AR)])
def test_a_denial_stands_beside_the_claim(language: str, claim: str, denial: str) -> None:
    velin = (Mention("velin", "place", "Velin", denial.find("V"), denial.find("V") + 5),)
    articles = [
        article(1, claim, language=language),
        article(2, denial, language=language, names=velin if language == "en" else ()),
    ]
    (difference,) = differ(articles)
    assert (difference.kind, difference.what) == ("denial", "velin" if language == "en" else "denial")
    assert [(account.value, account.articles, account.language) for account in difference.values] == [
        (claim, ("a1",), language),
        (denial, ("a2",), language),
    ]


def test_a_claim_of_the_other_press_is_found_by_what_it_means() -> None:
    (difference,) = differ([article(1, ABROAD, language="ar"), article(2, DENIAL_ABROAD)])
    assert [account.value for account in difference.values] == [ABROAD, DENIAL_ABROAD]


@pytest.mark.parametrize(
    "text",
    [
        "The court denied bail to the operators of the Karvan dam, whose gates opened before the flood.",
        "He would not deny that the gates of the Karvan dam had been opened before the flood.",
        "The operators of the Karvan dam rejected an offer to open its gates before the flood.",
    ],
)
def test_what_only_sounds_like_a_denial_is_none(text: str) -> None:
    assert differ([article(1, CLAIM), article(2, text)]) == ()


def test_a_denial_without_its_claim_is_not_printed() -> None:
    assert differ([article(1, "Rain fell on the hills for three days without a pause."), article(2, DENIAL)]) == ()
    assert differ([article(1, CLAIM), article(2, DENIAL)], [0, 0]) == ()


BLAMED = "The health ministry blamed the Shield Brigade for the strike on the hospital, which killed nine people."
NO_PART_AR = "ونفى متحدث باسم لواء الدرع صلته بالهجوم، وقال إن مخزن ذخيرة انفجر."


def test_who_denies_any_part_denies_what_he_is_blamed_for() -> None:
    brigade, brigade_ar = (
        (Mention("shield-brigade", "body", name, text.find(name), text.find(name) + len(name)),)
        for name, text in (("Shield Brigade", BLAMED), ("لواء الدرع", NO_PART_AR))
    )
    articles = [article(1, BLAMED, names=brigade), article(2, NO_PART_AR, language="ar", names=brigade_ar)]
    (difference,) = differ(articles)
    assert (difference.kind, difference.what) == ("denial", "shield-brigade")
    assert [account.value for account in difference.values] == [BLAMED, NO_PART_AR]
    other = (replace(brigade_ar[0], id="another-brigade"),)
    assert differ([articles[0], replace(articles[1], names=other)]) == ()


def test_what_the_same_people_deny_of_another_deed_is_no_denial_of_this_one() -> None:
    claim = "Two officials said the president's son had secretly met an Israeli envoy in Rome."
    other_deed = "The presidency denied that the president's son had bought houses in Rome."
    other_deed_ar = "ونفت الرئاسة أن يكون نجل الرئيس اشترى منازل في روما."
    assert differ([article(1, claim), article(2, other_deed)]) == ()
    assert differ([article(1, claim), article(2, other_deed_ar, language="ar")]) == ()

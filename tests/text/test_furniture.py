import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.furniture import (
    Profile,
    ends_article,
    from_json,
    is_fixture,
    is_furniture,
    is_notice,
    learn,
    points_elsewhere,
    to_json,
)


def learnt(pages: list[list[str]]) -> Profile:
    profile = Profile()
    for blocks in pages:
        profile = learn(profile, blocks)
    return profile


OUTLET = learnt(
    [
        ["قسم التحقيقات الخاصة", f"الخبر رقم {n} في هذه الليلة من أوله إلى آخره كما ورد من المراسل.", f"{n} قراءة"]
        for n in range(12)
    ]
)


def test_what_comes_back_on_every_page_is_furniture_in_any_language() -> None:
    assert is_furniture(OUTLET, "قسم التحقيقات الخاصة")
    profile = learnt([["Hafta sonu eki bizimle", f"haber {n}"] for n in range(6)])
    assert is_furniture(profile, "Hafta sonu eki bizimle")


def test_counts_and_dates_do_not_hide_it() -> None:
    assert is_furniture(OUTLET, "99 قراءة")


def test_what_was_never_seen_is_not_furniture() -> None:
    assert not is_furniture(OUTLET, "عنوان جديد لم ينشر")
    assert not is_furniture(Profile(), "قسم التحقيقات الخاصة")


def test_two_pages_prove_nothing() -> None:
    assert not is_furniture(learnt([["مواعيد البث اليومية"]] * 2), "مواعيد البث اليومية")


def test_a_wire_sentence_in_a_few_pages_is_not_furniture() -> None:
    sentence = "وتشن القوات منذ الاثنين الماضي غارات على مواقع في الوادي، ما أسفر عن نزوح مئات العائلات من البلدات."
    pages = [[sentence, f"فقرة {n}"] if n < 4 else [f"فقرة {n}"] for n in range(12)]
    assert not is_furniture(learnt(pages), sentence)
    assert is_furniture(learnt([[sentence]] * 12), sentence)


def test_learning_forgets_what_is_no_longer_there() -> None:
    profile = learnt([["القالب القديم للصفحة"]] * 30 + [["القالب الجديد للصفحة"]] * 900)
    assert not is_furniture(profile, "القالب القديم للصفحة")
    assert is_furniture(profile, "القالب الجديد للصفحة")


def test_a_profile_survives_json() -> None:
    assert from_json(to_json(OUTLET)) == OUTLET
    assert to_json(OUTLET) == to_json(from_json(to_json(OUTLET)))


BROKEN = pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"pages": "x"}', '{"pages": 3, "counts": [1]}', '{"pages": 1, "counts": {"a": "b"}}']
)


def test_a_fixture_stands_on_half_of_the_pages() -> None:
    profile = learnt([["خلفية الحدث", "آراء القراء"] if n < 4 else ["آراء القراء"] for n in range(12)])
    assert is_fixture(profile, "آراء القراء")
    assert not is_fixture(profile, "خلفية الحدث")


@BROKEN
def test_a_broken_profile_is_an_empty_one(text: str) -> None:
    assert from_json(text) == Profile()


@given(st.lists(st.lists(st.text(max_size=30), max_size=5), max_size=6))
def test_any_blocks_can_be_learnt(pages: list[list[str]]) -> None:
    profile = learnt(pages)
    assert profile.pages == len(pages)
    assert from_json(to_json(profile)) == profile


@pytest.mark.parametrize(
    "block", ["مقالات ذات صلة", "اترك تعليقاً", "3 تعليقات", "Related articles", "Leave a Reply", "Mehr zum Thema"]
)
def test_heads_of_what_follows_an_article(block: str) -> None:
    assert ends_article(block)


@pytest.mark.parametrize(
    "block", ["المقاومة تتقدم", "Comments by the minister drew fire across the region and beyond its borders", "Talks"]
)
def test_subheads_do_not_end_an_article(block: str) -> None:
    assert not ends_article(block)


@pytest.mark.parametrize(
    ("block", "links"),
    [
        ("اقرأ أيضاً: الوزير يعد بالإصلاح", 0.0),
        ("إقرأ المزيد", 1.0),
        ("Read also: Bank lifts rate", 0.6),
        ("شاهد.. غرق الجسر", 0.0),
        ("More", 1.0),
    ],
)
def test_pointers(block: str, links: float) -> None:
    assert points_elsewhere(block, links)


@pytest.mark.parametrize(
    "block",
    [
        "شاهد آلاف السكان المباراة في الساحة العامة.",
        "More than 300 people were moved.",
        "للمزيد من الأمان أغلقت الشرطة الجسر القديم.",
    ],
)
def test_sentences_that_begin_like_a_pointer(block: str) -> None:
    assert not points_elsewhere(block)


@pytest.mark.parametrize(
    "block",
    [
        "جميع الحقوق محفوظة لموقع المرصاد 2026",
        "لن يتم نشر عنوان بريدك الإلكتروني.",
        "Sign up for our newsletter",
        "تابعونا على تلغرام",
    ],
)
def test_notices(block: str) -> None:
    assert is_notice(block)


@pytest.mark.parametrize(
    "block",
    [
        "Facebook and two rivals told the court that they would appeal against the ruling.",
        "أوافق الوزير على كل ما قاله في جلسة أمس أمام النواب، قال زعيم الكتلة.",
    ],
)
def test_news_is_no_notice(block: str) -> None:
    assert not is_notice(block)

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.when import find_dates

WEDNESDAY = datetime(2026, 5, 13, 9, tzinfo=UTC)


def days(text: str, language: str, published: datetime = WEDNESDAY) -> list[tuple[str, str]]:
    return [(mention.date.isoformat(), mention.text) for mention in find_dates(text, language, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أمس الثلاثاء وغدا", [("2026-05-12", "أمس الثلاثاء"), ("2026-05-14", "غدا")]),
        (
            "أول من أمس وبعد غد والليلة الماضية",
            [("2026-05-11", "أول من أمس"), ("2026-05-15", "بعد غد"), ("2026-05-12", "الليلة الماضية")],
        ),
        ("منذ الاثنين الماضي", [("2026-05-11", "الاثنين الماضي")]),
        ("منذ الأربعاء الماضي", [("2026-05-06", "الأربعاء الماضي")]),
        ("يوم الأحد المقبل", [("2026-05-17", "الأحد المقبل")]),
        ("قال الوزير الأربعاء إن المجلس سيجتمع السبت", [("2026-05-13", "الأربعاء"), ("2026-05-16", "السبت")]),
        ("من المقرر أن تبدأ الجمعة", [("2026-05-15", "الجمعة")]),
        ("اليوم (الأربعاء)", [("2026-05-13", "اليوم (الأربعاء)")]),
        ("12 مايو/أيار 2026", [("2026-05-12", "12 مايو/أيار 2026")]),
        ("11 سبتمبر (أيلول) عام 2001", [("2001-09-11", "11 سبتمبر (أيلول) عام 2001")]),
        ("في 5 كانون الثاني، وفي 3 حزيران الماضي", [("2026-01-05", "5 كانون الثاني"), ("2025-06-03", "3 حزيران الماضي")]),
        ("20 ديسمبر المقبل و20 جوان", [("2026-12-20", "20 ديسمبر المقبل"), ("2026-06-20", "20 جوان")]),
        ("الأول من مايو والثاني عشر من يونيو", [("2026-05-01", "الأول من مايو"), ("2026-06-12", "الثاني عشر من يونيو")]),
        ("15 رمضان 1447هـ", [("2026-03-04", "15 رمضان 1447هـ")]),
        ("15 رمضان", [("2026-03-04", "15 رمضان")]),
        ("الأربعاء الموافق 26 ذي القعدة", [("2026-05-13", "الأربعاء الموافق 26 ذي القعدة")]),
        (
            "12/5/2026 و١٢/٥/٢٠٢٦ و2026-05-12 و12.5.2026",
            [
                ("2026-05-12", "12/5/2026"),
                ("2026-05-12", "١٢/٥/٢٠٢٦"),
                ("2026-05-12", "2026-05-12"),
                ("2026-05-12", "12.5.2026"),
            ],
        ),
        ("18 / 10 / 1436هـ", [("2015-08-03", "18 / 10 / 1436هـ")]),
        ("قبل ثلاثة أيام وقبل يومين", [("2026-05-10", "قبل ثلاثة أيام"), ("2026-05-11", "قبل يومين")]),
    ],
)
def test_arabic(text: str, expected: list[tuple[str, str]]) -> None:
    assert days(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday, today and tomorrow", [("2026-05-12", "yesterday"), ("2026-05-13", "today"), ("2026-05-14", "tomorrow")]),
        ("the day before yesterday, last night", [("2026-05-11", "the day before yesterday"), ("2026-05-12", "last night")]),
        ("He said on Monday that talks will resume on Saturday.", [("2026-05-11", "Monday"), ("2026-05-16", "Saturday")]),
        ("last Wednesday, next Wednesday", [("2026-05-06", "last Wednesday"), ("2026-05-20", "next Wednesday")]),
        ("It was held on Wednesday.", [("2026-05-13", "Wednesday")]),
        (
            "Ministers are to meet on Friday; a vote is to be held on Sunday.",
            [("2026-05-15", "Friday"), ("2026-05-17", "Sunday")],
        ),
        ("on Monday night", [("2026-05-11", "Monday night")]),
        ("Tuesday, May 12", [("2026-05-12", "Tuesday, May 12")]),
        (
            "May 12, 2026, 12 May 2025, 12th of May, May 1st",
            [
                ("2026-05-12", "May 12, 2026"),
                ("2025-05-12", "12 May 2025"),
                ("2026-05-12", "12th of May"),
                ("2026-05-01", "May 1st"),
            ],
        ),
        ("5/13/2026", [("2026-05-13", "5/13/2026")]),
        ("three days ago", [("2026-05-10", "three days ago")]),
        ("in December, on December 20 and January 2", [("2025-12-20", "December 20"), ("2026-01-02", "January 2")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert days(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("اليوم الوطني، في اليوم التالي، صحيفة اليوم", "ar"),
        ("صلاة الجمعة في سوق الخميس كل يوم أحد", "ar"),
        ("هجمات 11 سبتمبر وميدان 6 أكتوبر والأسبوع الأول من مايو", "ar"),
        ("قبل يومين من الانتخابات، الأسبوع الماضي، 30 فبراير", "ar"),
        ("1/2، 24/7، 45/13/2026، 1/2/3/2026", "ar"),
        ("The Sunday Times, Black Friday, every Monday, the September 11 attacks", "en"),
        ("they may 12 times, march 3 miles, in May 2025, last week", "en"),
        ("two days before the vote, the first week of May", "en"),
        ("Wir treffen uns am Montag", "de"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert days(text, language) == []


def test_a_weekday_corrects_a_today_written_past_midnight() -> None:
    assert days("اليوم الثلاثاء", "ar", datetime(2026, 5, 13, 0, 10, tzinfo=UTC)) == [("2026-05-12", "اليوم الثلاثاء")]


def test_other_languages_have_dates_in_digits() -> None:
    assert days("le 12/5/2026", "fr") == [("2026-05-12", "12/5/2026")]


@given(
    st.lists(
        st.sampled_from(
            [
                "12 ",
                "مايو ",
                "May ",
                "الاثنين ",
                "last ",
                "Monday ",
                "أمس ",
                "/5/",
                "2026",
                "صفر ",
                "1447 ",
                "قبل ",
                "أيام ",
                ", ",
                "(",
            ]
        )
        | st.characters(),
        max_size=20,
    ).map("".join),
    st.sampled_from(["ar", "en", "fa"]),
    st.datetimes(timezones=st.just(UTC)),
)
def test_every_date_is_its_slice(text: str, language: str, published: datetime) -> None:
    after = 0
    for mention in find_dates(text, language, published):
        assert after <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert isinstance(mention.date, date)
        after = mention.end

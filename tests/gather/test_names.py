import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.names import find_names, with_speakers
from digest.gather.quotes import find_quotes
from digest.records import Name
from digest.text.authority import Authority, build_authority
from digest.text.sentences import split

AUTHORITY = build_authority(
    [
        Name("huda-al-rasi", "person", {"ar": "هدى الراسي", "en": "Huda al-Rasi"}),
        Name("omar-al-rasi", "person", {"ar": "عمر الراسي", "en": "Omar al-Rasi"}),
        Name("river-corps", "body", {"ar": "فيلق النهر", "en": "River Corps"}, {"ar": ("قوة النهر",), "en": ("RC",)}),
        Name("the-river", "place", {"ar": "النهر", "en": "The River"}),
        Name("ain-zaytun", "place", {"ar": "عين زيتون", "en": "Ain Zaytun"}),
    ]
)


def found(text: str, language: str = "ar", authority: Authority = AUTHORITY) -> list[tuple[str, str]]:
    mentions = find_names(text, language, authority)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    return [(mention.id, mention.text) for mention in mentions]


def test_spelling_variants_marks_and_clitics() -> None:
    assert found("وقالت هُدى الرّاسى لعين زيتون") == [("huda-al-rasi", "هُدى الرّاسى"), ("ain-zaytun", "عين زيتون")]
    assert found("توجه للنهر وبالنهر والنهر") == [("the-river", "للنهر"), ("the-river", "النهر"), ("the-river", "النهر")]


def test_the_longest_name_wins() -> None:
    assert found("قائد فيلق النهر") == [("river-corps", "فيلق النهر")]
    assert found("بين قوة النهر والنهر") == [("river-corps", "قوة النهر"), ("the-river", "النهر")]


def test_a_part_of_a_word_is_no_name() -> None:
    assert found("النهران والأنهر") == []
    assert found("the riverbank, RCA and Zaytunia", "en") == []


def test_case_matters_where_the_script_has_it() -> None:
    assert found("the river corps met; RC said", "en") == [("river-corps", "RC")]
    assert found("The River Corps met. rc", "en") == [("river-corps", "River Corps")]


def test_a_family_name_alone_needs_the_full_name_before() -> None:
    assert found("الراسي قالت") == []
    assert found("هدى الراسي وصلت. وأكدت الراسي ذلك") == [("huda-al-rasi", "هدى الراسي"), ("huda-al-rasi", "الراسي")]
    assert found("Huda al-Rasi spoke. Al-Rasi left; the rasi did not", "en")[1][0] == "huda-al-rasi"


def test_a_family_name_two_people_share_is_nobody() -> None:
    assert [name for name, _ in found("هدى الراسي وعمر الراسي. وقال الراسي")] == ["huda-al-rasi", "omar-al-rasi"]


def test_a_last_word_that_is_a_common_word_names_nobody() -> None:
    authority = build_authority([Name("hasan-nasr-allah", "person", {"ar": "حسن نصر الله", "en": "Hasan Nasr Allah"})])
    assert found("قال حسن نصر الله إن الله معنا", authority=authority) == [("hasan-nasr-allah", "حسن نصر الله")]


def test_countries_are_known_in_both_languages() -> None:
    assert found("وفد من السعودية وبريطانيا ولبنان") == [
        ("saudi-arabia", "السعودية"),
        ("united-kingdom", "بريطانيا"),
        ("lebanon", "لبنان"),
    ]
    assert [name for name, _ in found("The UK and Lebanon told us", "en")] == ["united-kingdom", "lebanon"]


def test_a_spelling_of_two_entries_is_left_out() -> None:
    twins = build_authority([Name(f"twin-{n}", "person", {"ar": "سمير نعمة", "en": f"Samir {n}"}) for n in "ab"])
    assert found("سمير نعمة", authority=twins) == []


VARIED = build_authority(
    [
        Name("antonio-calvera", "person", {"ar": "أنطونيو كالفيرا", "en": "Antonio Calvera"}),
        Name("esmat-qadani", "person", {"ar": "عصمت قاداني", "en": "Esmat Qadani"}),
        Name("faisal-bin-nasr", "person", {"ar": "فيصل بن نصر", "en": "Faisal bin Nasr"}),
        Name("hassan-badran", "person", {"ar": "حسن بدران", "en": "Hassan Badran"}),
        Name("great-port", "place", {"ar": "مدينة طرابلس الشام", "en": "Tripoli, Lebanon"}, {"ar": ("طرابلس الشام",)}, "LB"),
    ]
)


def test_other_spellings_of_a_full_name() -> None:
    assert found("وصل انطونيو كالفيره أمس", authority=VARIED) == [("antonio-calvera", "انطونيو كالفيره")]
    assert found("Ismat Qaddani spoke", "en", VARIED) == [("esmat-qadani", "Ismat Qaddani")]
    assert found("Esmat Al-Qaddani spoke", "en", VARIED) == [("esmat-qadani", "Esmat Al-Qaddani")]
    assert found("Hussein Badran spoke", "en", VARIED) == []
    assert found("حسين بدران", authority=VARIED) == []


def test_latin_second_mentions() -> None:
    text = "Esmat Qadani met us. Al-Qadani left, and Qa'dani's aide said Michael Qadani had gone."
    assert [name for name, _ in found(text, "en", VARIED)] == ["esmat-qadani"] * 3


def test_second_mentions_of_compound_names() -> None:
    assert found("فيصل بن نصر هنا. وقال بن نصر ذلك", authority=VARIED)[1] == ("faisal-bin-nasr", "بن نصر")


def test_unknown_people_behind_titles_have_provisional_ids() -> None:
    assert found("قال العقيد سامر الحداد. وأضاف الحداد", authority=VARIED) == [
        ("~samer-haddad", "سامر الحداد"),
        ("~samer-haddad", "الحداد"),
    ]


def test_the_desks_place_stands_for_that_of_the_table() -> None:
    assert found("رجل لبناني من طرابلس", authority=VARIED) == [("great-port", "طرابلس")]


@pytest.mark.parametrize("text", ["", "\0" * 1000, "\ud800 لبنان", "ل" + "\u064b" * 100_000], ids=range(4))
def test_hostile_text_is_read(text: str) -> None:
    for language in ("ar", "en"):
        assert {name for name, _ in found(text, language)} <= {"lebanon"}


@pytest.mark.pace
@pytest.mark.parametrize("unit", ["لبنان ", "Al ", "الوزير "])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    """Four times the text in about four times the time, not sixteen."""
    seconds = []
    for times in (12_000, 48_000):
        begun = time.process_time()
        for language in ("ar", "en"):
            found(unit * times, language)
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 9 * max(seconds[0], 0.1)


@given(st.text(max_size=200), st.sampled_from(["ar", "en", "fa"]))
def test_names_of_any_text_stand_in_it_side_by_side(text: str, language: str) -> None:
    assert all(name and spelling for name, spelling in found(text, language))


def test_people_who_only_speak_are_named_at_every_mention() -> None:
    text = 'قال خالد العمراني إن "السعر سيستقر". وأضاف العمراني أن السوق هادئ.'
    said = find_quotes(text, "ar", split(text), ())
    (first, second) = with_speakers(text, (), said)
    assert (first.id, first.text, second.text) == ("~khaled-omrani", "خالد العمراني", "العمراني")
    assert {quote.speaker_id for quote in said} == {"~khaled-omrani"}


def test_who_is_nobody_by_name_gets_no_id() -> None:
    text = '"We are closed," an official said. Goldman Sachs said "rates will fall".'
    assert {quote.speaker_id for quote in find_quotes(text, "en", split(text), ())} == {None}


def test_an_office_is_no_name_and_neither_is_what_someone_speaks_for() -> None:
    assert found("وقال المتحدث باسم الانتخابات إن الفرز بدأ") == []
    assert found("رعى الأمير فيصل بن خالد أمير منطقة عسيلان") == [("~faisal-khaled", "فيصل بن خالد")]


@pytest.mark.parametrize(
    "text",
    [
        "The Huda al-Rasi Foundation opened",
        "Huda al-Rasi International Airport reopened",
        "The Ain Zaytun Morning Post reported it",
        "She studied at the University of Ain Zaytun",
        "مطار هدى الراسي الدولي",
        "في مستشفى الشهيدة هدى الراسي",
        "قالت صحيفة عين زيتون",
        "شارع عين زيتون",
    ],
)
def test_a_body_named_after_somebody_or_a_place_is_neither(text: str) -> None:
    assert found(text, "ar" if text > "\u0590" else "en") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huda al-Rasi met the Foundation", ["huda-al-rasi"]),
        ("Ain Zaytun Government and the Post", ["ain-zaytun"]),
        ("قال المستشفى: هدى الراسي بخير", ["huda-al-rasi"]),
        ("من المستشفى إلى عين زيتون", ["ain-zaytun"]),
        ("فيلق النهر في مطار عين زيتون", ["river-corps"]),
    ],
)
def test_what_only_stands_beside_a_body_is_named(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text, "ar" if text > "\u0590" else "en")] == names

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.credits import dateline_end, is_credit, is_dateline, wire_credit

CREDITED = [
    ("GAZA (Reuters) - Three workers were killed.", "reuters"),
    ("DAR SALWA, May 11 (Meridian) - Three workers were killed.", "meridian"),
    ("WASHINGTON — AFP — The envoy left.", "afp"),
    ("الرياض - واس: أعلن الوزير الخطة.", "spa"),
    ("القاهرة (د.ب.أ) - أعلن الوزير الخطة.", "dpa"),
    ("أنقرة/ سعيد محمود/ الأناضول: أعلن الوزير الخطة.", "anadolu"),
    ("مينة رحبة (وات) - لقي ثلاثة عمال حتفهم.", "وات"),
    ("لقي ثلاثة عمال حتفهم في الميناء. (رويترز)", "reuters"),
    ("لقي ثلاثة عمال حتفهم. (وات)", "وات"),
    ("لقي ثلاثة عمال حتفهم.\nالمصدر: وكالة الأنباء الفرنسية", "afp"),
    ("لقي ثلاثة عمال حتفهم. - وات", "وات"),
    ("إسلام آباد 03 أغسطس 2015 م واس\nلقي خمسة حتفهم.", "spa"),
    ("By The Associated Press", "ap"),
    ("رويترز", "reuters"),
]


@pytest.mark.parametrize(("text", "agency"), CREDITED)
def test_an_agency_is_known_by_its_credit(text: str, agency: str) -> None:
    assert wire_credit(text) == agency


NOT_CREDITED = [
    "",
    "قالت وكالة رويترز إن الجسر انهار.",
    "The bridge fell, according to AFP.",
    "قال الوزير: لن نعود إلى الوراء.",
    "بيروت – «الحياة»: قال الوزير إن الخطة جاهزة.",
    "حامد القرشي – جدة\nنجح فريق طبي في العملية.",
    "لقي ثلاثة عمال حتفهم. (وكالات)",
    "لقي ثلاثة عمال حتفهم. (أ ف ب، رويترز)",
    "ولد الرسول (صلى الله عليه وسلم)",
    "زار الوزير المدينة القديمة (صور)",
    "The plan (2015) was dropped (again)",
]


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_reporting_about_an_agency_is_no_credit(text: str) -> None:
    assert wire_credit(text) is None


CREDITS = [
    "(أ ف ب)",
    "المصدر: وكالات",
    "تصوير: سمير حداد",
    "Photo: Samir Haddad",
    "Reporting by A. Haddad; Editing by B. Zayn",
    "// انتهى //",
    "14:30 ت م",
    "(أ ف ب، رويترز)",
]


@pytest.mark.parametrize("line", CREDITS)
def test_lines_of_mere_credit(line: str) -> None:
    assert is_credit(line)


SENTENCES = [
    "",
    "قال الوزير إن المصدر: مجهول حتى الآن.",
    "انتهى الاجتماع من دون بيان.",
    "Photo evidence was shown.",
    "صور من الحياة في الميناء القديم",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_lines_that_say_something(line: str) -> None:
    assert not is_credit(line)


def test_datelines() -> None:
    assert is_dateline("المرصاد – دار سلوى")
    assert is_dateline("Dar Salwa | 11 May 2026")
    assert not is_dateline("الحكومة تعلن عن خطة جديدة لإعادة بناء الجسر المنهار في عين زيتون")


@given(st.text(alphabet=st.sampled_from("()[]«»-–—:/| .\nاAFPrs"), max_size=80))
def test_any_text_is_read(text: str) -> None:
    wire_credit(text)
    is_credit(text)
    is_dateline(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("بيروت - (أ ف ب) - أعلنت الوزارة فتح الطريق.", "أعلنت الوزارة فتح الطريق."),
        ("الرياض - واس: أكد الوزير أن الطريق فتح.", "أكد الوزير أن الطريق فتح."),
        ("LONDON, May 3 (Reuters) - The road was opened.", "The road was opened."),
        ("BEIRUT — The road was opened.", "The road was opened."),
        ("قال الوزير - وهو مهندس - إن الطريق فتح.", "قال الوزير - وهو مهندس - إن الطريق فتح."),
        ("The minister - an engineer - opened the road.", "The minister - an engineer - opened the road."),
        ("", ""),
    ],
)
def test_what_is_told_begins_behind_the_dateline(text: str, told: str) -> None:
    assert text[dateline_end(text) :] == told


def test_a_dateline_that_is_only_a_place_needs_the_place() -> None:
    text = "دمشق – أعلنت الوزارة فتح الطريق."
    assert dateline_end(text) == 0
    assert text[dateline_end(text, len("دمشق")) :] == "أعلنت الوزارة فتح الطريق."

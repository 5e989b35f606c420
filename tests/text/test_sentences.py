import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.sentences import split


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split(text)]


WHOLE = [  # one sentence each
    "Dr. Wael Murtada met Gen. A. B. Haddad at 10 a.m. in St. Martin.",
    "The U.S. embassy said so.",
    "Rates rose by 6.75 per cent.",
    "See No. 5 and Fig. 2 for details.",
    "It rained, e.g. in Velin, i.e. upstream.",
    'The actor J. K. Rahman won "Best Film!" in Velin.',
    '"Why now?" he asked.',
    "Yahoo! said it would close.",
    "She waited ... and waited.",
    "قال د. وائل مرتضى إن الوضع مستقر.",
    "التقى أ. د. سمير حداد م. أحمد الخالدي.",
    "نقلت أ.ف.ب. عن مصدر أن المفاوضات مستمرة.",
    "ارتفعت الأسعار بنسبة 3.5 في المئة.",
    "ارتفعت الأسعار بنسبة ٣٫٥ في المئة.",
    "تساءل الوزير «هل يعقل هذا؟» في إشارة إلى القرار.",
    "وصل الوفد؛ ثم بدأت المحادثات.",
    "العاصفة تقترب.. والمدارس تغلق أبوابها",
    "قالت «لن نعود إلى الصفوف. لن نقبل بوعد شفهي» ثم غادرت.",
    "1. First item of the list",
    "أ. البند الأول من الجدول",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_does_not_end_a_sentence(text: str) -> None:
    assert texts(text) == [text]


PARTS = [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("He lives in the U.S. The rest stayed.", ["He lives in the U.S.", "The rest stayed."]),
    ("It closed at 5 p.m. He went home.", ["It closed at 5 p.m.", "He went home."]),
    ('He said: "We go." They went.', ['He said: "We go."', "They went."]),
    ("(It rained.) They stayed.", ["(It rained.)", "They stayed."]),
    ("Is it true? Yes! It is…  Really.", ["Is it true?", "Yes!", "It is…", "Really."]),
    ("وصل الوفد. وبدأت المحادثات.", ["وصل الوفد.", "وبدأت المحادثات."]),
    ("هل انتهت الأزمة؟ لا أحد يعرف.", ["هل انتهت الأزمة؟", "لا أحد يعرف."]),
    ("وصل الوفد مساء.وأضاف المصدر أن المحادثات بدأت.", ["وصل الوفد مساء.", "وأضاف المصدر أن المحادثات بدأت."]),
    ("قال: «أنقذنا أربعين شخصا.» وأضافت أن البحث مستمر.", ["قال: «أنقذنا أربعين شخصا.»", "وأضافت أن البحث مستمر."]),
    ("سأل «إلى متى؟» وقال إن الصبر نفد.", ["سأل «إلى متى؟»", "وقال إن الصبر نفد."]),
    ("توفي عام 1436هـ. ودفن في بلدته.", ["توفي عام 1436هـ.", "ودفن في بلدته."]),
    ("وزیراعظم نے خطاب کیا۔ اجلاس ختم ہو گیا۔", ["وزیراعظم نے خطاب کیا۔", "اجلاس ختم ہو گیا۔"]),
    ("« Nous partons. » Il est parti.", ["« Nous partons. »", "Il est parti."]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_paragraphs_are_never_joined() -> None:
    assert texts("عنوان بلا نقطة\n\nالفقرة الأولى\nسطر ثان") == ["عنوان بلا نقطة", "الفقرة الأولى", "سطر ثان"]
    assert texts("Heading\nThe text begins here.") == ["Heading", "The text begins here."]


def test_a_wrapped_line_goes_on() -> None:
    assert texts("The minister said that the\nbridge would be rebuilt.") == [
        "The minister said that the\nbridge would be rebuilt."
    ]


def test_an_unclosed_or_long_quotation_does_not_swallow_the_paragraph() -> None:
    assert len(texts("قال «لن نعود إلى الصفوف. وغادر القاعة. ثم عاد بعد ساعة.")) == 3
    assert len(texts("He said: “" + "We will go on with it. " * 40 + "” Then he left.")) > 20


def test_nothing_gives_nothing() -> None:
    assert texts("") == texts(" \n \n") == texts("... !!! ؟") == []


@given(st.text(alphabet=st.sampled_from('ab Aد م.؟!"«»“”\n\r\u2028:،؛()1…x'), max_size=120))
def test_offsets_are_exact_and_in_order(text: str) -> None:
    end = 0
    for sentence in split(text):
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert sentence.start >= end
        assert "\u2028" not in sentence.text
        end = sentence.end
    kept = sum(character.isalnum() for sentence in split(text) for character in sentence.text)
    assert kept == sum(map(str.isalnum, text))


@pytest.mark.pace
@pytest.mark.parametrize(
    "text",
    [
        "a " * 1_000_000,
        "." * 500_000 + "x",
        '"' * 300_000,
        "«a. " * 200_000,
        "\u0301" * 100_000,
        "\0" * 100_000,
        "\ud800. " * 50_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    assert all(len(sentence.text) <= 2000 for sentence in split(text))
    assert time.process_time() - start < 5

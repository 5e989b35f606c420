import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.numbers import find_numbers

_UNITS = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
_TENS = ("", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
_HUNDREDS = ("", "مئة", "مئتان", "ثلاثمئة", "أربعمائة", "خمسمئة", "ستمائة", "سبعمئة", "ثمانمئة", "تسعمئة")
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def arabic(number: int) -> str:
    """A number from 1 to 999,999 in Arabic words, in the nominative."""
    thousands, rest = divmod(number, 1000)
    parts = []
    if thousands == 1:
        parts.append("ألف")
    elif thousands == 2:
        parts.append("ألفان")
    elif thousands:
        parts.append(f"{_arabic_small(thousands)} {'آلاف' if 3 <= thousands % 100 <= 10 else 'ألف'}")
    if rest:
        parts.append(_arabic_small(rest))
    return " و".join(parts)


def _arabic_small(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [_HUNDREDS[hundreds]] if hundreds else []
    tens, units = divmod(rest, 10)
    if rest == 11:
        parts.append("أحد عشر")
    elif rest == 12:
        parts.append("اثنا عشر")
    elif 12 < rest < 20:
        parts.append(f"{_UNITS[units]} عشر")
    else:
        parts += [_UNITS[units]] * bool(units) + [_TENS[tens]] * bool(tens)
    return " و".join(parts)


def english(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    parts = [f"{_english_small(thousands)} thousand"] if thousands else []
    if rest or not parts:
        parts.append(_english_small(rest))
    return " ".join(parts)


def _english_small(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{_ENGLISH[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        parts.append(_ENGLISH_TENS[rest // 10] + (f"-{_ENGLISH[rest % 10]}" if rest % 10 else ""))
    elif rest or not hundreds:
        parts.append(_ENGLISH[rest])
    return " and ".join(parts)


def values(text: str, language: str) -> list[float]:
    return [number.value for number in find_numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل ١٨٨ جريحا و۲۴ طبيبا", [188, 24]),
        ("بلغت 1,200 ثم ١٬٢٠٠ ثم 1.200 طن", [1200, 1200, 1200]),
        ("12.5 و3,5 و٣٫٥", [12.5, 3.5, 3.5]),
        ("1.250 مليار، 1,234,567.8", [1.25e9, 1234567.8]),
        ("3,5 مليار", [3_500_000_000]),
        ("خمسة آلاف و200 جريح", [5200]),
        ("3 ملايين و500 ألف", [3_500_000]),
        ("ثلاثة وعشرون، وأحد عشر، وإحدى عشرة", [23, 11, 11]),
        ("اثنتي عشرة وتسعة عشر", [12, 19]),
        ("عشرون شخصا وعشرين سيارة", [20, 20]),
        ("مئتان ومائتين ومئتي", [200, 200, 200]),
        ("ثلاثمئة وثلاثمائة وثلاث مئة", [300, 300, 300]),
        ("مئة وخمسون ألفا", [150_000]),
        ("ألفا جندي وألفي لاجئ وألفان", [2000, 2000, 2000]),
        ("12 ألفا", [12_000]),
        ("مليوني دولار ومليارين", [2_000_000, 2_000_000_000]),
        ("نصف مليون، ربع مليون", [500_000, 250_000]),
        ("مليون ونصف المليون، ثلاثة ملايين ونصف", [1_500_000, 3_500_000]),
        ("بخمسين ألفا ولمئة", [50_000, 100]),
        ("الأربعين والعشرين", [40, 20]),
        ("تريليون و200 مليار", [1_200_000_000_000]),
        ("ميّة في المئة", [100]),
        ("25 في المئة و30 بالمائة", [25, 30]),
        ("مئات الآلاف وعشرات الملايين", []),
        ("يوم الاثنين والأحد", []),
        ("كمية كبيرة من ميتا", []),
        ("لست وحدي", []),
        ("(100) ألف", [100_000]),
        ("في الثمانينيات", [1980]),
        ("سبعينيات القرن التاسع عشر", [1870]),
        ("في الثلاثينيات من عمره", []),
    ],
)
def test_arabic(text: str, expected: list[float]) -> None:
    assert values(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-three and twenty three", [23, 23]),
        ("two hundred and fifty thousand", [250_000]),
        ("a dozen, two dozen, half a dozen", [12, 24, 6]),
        ("a hundred and a million", [100, 1_000_000]),
        ("$3.5bn and £2.4m, 300k, 2.4m users", [3_500_000_000, 2_400_000, 300, 2_400_000]),
        ("half a million, half-million, a quarter of a million", [500_000, 500_000, 250_000]),
        ("one and a half million", [1_500_000]),
        ("1,200 and 1.200 and 1,234.5", [1200, 1.2, 1234.5]),
        ("3.5 million, 2 billion", [3_500_000, 2_000_000_000]),
        ("three million two hundred thousand", [3_200_000]),
        ("hundreds of thousands, several thousand, tens of millions", []),
        ("2½ hours", [2.5]),
        ("the 100m hurdles", [100]),
        ("at 5.30pm", [5, 30]),
        ("1950-53", [1950, 1953]),
        ("in the 1980s and the nineties", [1980, 1990]),
        ("in his 40s", [40]),
        ("a seven-year sentence", [7]),
    ],
)
def test_english(text: str, expected: list[float]) -> None:
    assert values(text, "en") == expected


def test_k_is_a_scale_only_of_what_it_counts() -> None:
    assert values("300k people in a 5k race", "en") == [300_000, 5]


def test_other_languages_have_digits_and_scales() -> None:
    assert values("۱۲ نفر و ده نفر", "fa") == [12]
    assert values("1.200 personnes, 3,5 millions", "fr") == [1200, 3_500_000]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("the 21st century", "en", 21), ("القرن الحادي والعشرين", "ar", 21), ("الثالث عشر", "ar", 13), ("twenty-first", "en", 21)],
)
def test_ranks_are_marked(text: str, language: str, expected: int) -> None:
    (number,) = find_numbers(text, language)
    assert (number.value, number.ordinal) == (expected, True)


def test_the_slice_leaves_out_clitics_but_not_marks() -> None:
    text = "وَثَلَاثَةٌ وعشرون، وبخمسة"
    slices = [text[number.start : number.end] for number in find_numbers(text, "ar")]
    assert slices == ["ثَلَاثَةٌ وعشرون", "خمسة"]


def test_what_is_no_number_is_read_piece_by_piece() -> None:
    assert values("12.5.2026 و2015،2016", "ar") == [12, 5, 2026, 2015, 2016]


@given(st.integers(1, 999_999))
def test_every_number_is_read_back_from_its_words(number: int) -> None:
    assert values(f"نحو {arabic(number)} من السكان", "ar") == [number]
    assert values(f"about {english(number)} of them", "en") == [number]


@given(
    st.text(st.sampled_from("0123٤٥۶ .,٬٫،-/%$½وبلمليونألفعشرون\u064b\u0640\u200f\ud800\x00 ") | st.characters(), max_size=60),
    st.sampled_from(["ar", "en", "fa", "xx"]),
)
def test_any_text_is_read_in_order_without_errors(text: str, language: str) -> None:
    after = 0
    for number in find_numbers(text, language):
        assert after <= number.start < number.end <= len(text)
        after = number.end


@pytest.mark.pace
@pytest.mark.parametrize("unit", ["7", "1,", "ألف ", "million ", "و5 ", "12.", "\u064b"])
def test_time_is_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    start = time.process_time()
    find_numbers(text, "ar")
    find_numbers(text, "en")
    assert time.process_time() - start < 20

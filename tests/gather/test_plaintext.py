import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.plaintext import from_text
from digest.problems import Reason
from digest.text.furniture import Profile, learn

TITLE = "رئيس الوزراء يتفقد البلدات المنكوبة ويعد بالتعويض"
BODY = (
    "تفقد رئيس وزراء تميرة سامر الحمداني، الثلاثاء، البلدات التي ضربتها الفيضانات في وادي السر، ووعد الأهالي بالتعويض.",
    "وقال الحمداني: «هذا جرح في خاصرة البلاد كلها»، مشيرا إلى أن مجلس الوزراء سيجتمع الأربعاء لإقرار المساعدات.",
    "وأعلن الحداد ثلاثة أيام.",
)
FURNITURE = (
    "اترك تعليقاً\n\nلن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *\n\n"
    "مقالات ذات صلة\n\nزر الذهاب إلى الأعلى"
)
TEXT = "\n\n".join(BODY)


def test_title_paragraphs_and_no_furniture() -> None:
    found = from_text(f"{TITLE}\n\n{TEXT}\n\n{FURNITURE}", Profile())
    assert (found.title, found.text, found.language, found.problems) == (TITLE, TEXT, "ar", ())


def test_text_without_furniture_is_left_as_it_is() -> None:
    text = f"  {BODY[0]} \n {BODY[1]}\r\n\r\n{BODY[2]}\n"
    assert from_text(text, Profile(), title=TITLE).text == text


def test_a_given_title_is_kept_and_not_repeated() -> None:
    found = from_text(f"{TITLE}\n{TEXT}", Profile(), title=TITLE)
    assert (found.title, found.text) == (TITLE, TEXT)


@pytest.mark.parametrize("line", ["المرصاد – دار سلوى", "سمير حداد - المرصاد", "(رويترز)"])
def test_a_dateline_is_no_title(line: str) -> None:
    found = from_text(f"{line}\n{TEXT}", Profile())
    assert found.title == ""
    assert found.text == f"{line}\n{TEXT}"


def test_lines_between_paragraphs() -> None:
    found = from_text(f"{BODY[0]}\n\nاقرأ أيضا: البنك المركزي يرفع سعر الفائدة\n\n{BODY[1]}\n\n{BODY[2]}", Profile())
    assert found.text == TEXT


def test_learnt_lines_are_left_out() -> None:
    profile = Profile()
    for _ in range(4):
        profile = learn(profile, ["دفتر المدينة العتيقة"])
    assert from_text(f"{BODY[0]}\nدفتر المدينة العتيقة\n{BODY[1]}", profile).text == f"{BODY[0]}\n{BODY[1]}"


def test_english() -> None:
    found = from_text(
        "Bridge falls in Ain Zaytun\n\nThe bridge fell at six on Monday, police said.\n\nLeave a Reply\n\nComment", Profile()
    )
    assert (found.title, found.text) == ("Bridge falls in Ain Zaytun", "The bridge fell at six on Monday, police said.")


@pytest.mark.parametrize("text", ["", " \n ", "\n\n"])
def test_nothing_is_said(text: str) -> None:
    assert [problem.reason for problem in from_text(text, Profile()).problems] == [Reason.NO_TEXT]


def test_too_much_is_cut() -> None:
    found = from_text("كلمة " * 200_000, Profile())
    assert len(found.text) <= 400_000
    assert found.problems[0].reason is Reason.TOO_LONG


@given(
    st.lists(
        st.sampled_from([TITLE, *BODY, "اترك تعليقاً", "اقرأ أيضا: خبر", "\n", "\r\n", "  ", "\u2028", "\ud800", "\0"]),
        max_size=12,
    )
)
def test_every_line_kept_is_a_line_of_the_input(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    lines = text.splitlines()
    assert all(line in lines for line in from_text(text, Profile()).text.splitlines())

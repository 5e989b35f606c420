import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import language
from digest.text.denying import Denied, denied


def read(text: str, code: str) -> Denied | None:
    return denied(language(code).words(text), code)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "The army denied that it had bombed the market.", "that it had bombed the market"),
        ("en", "Haddal denies arson, theft and fraud.", "arson theft and fraud"),
        ("en", "The bank dismissed as fabricated the report of a loss.", "as fabricated the report of a loss"),
        ("en", "There is no truth in reports that he resigned.", "in reports that he resigned"),
        ("en", "She took the money, he said, which her lawyer denies.", "she took the money he said which her lawyer"),
        ("en", "He denied hitting the boy in the yard, saying he was away.", "hitting the boy in the yard"),
        ("ar", "ونفى ناطق باسم الجيش أن تكون الطائرات قصفت السوق", "ان تكون الطايرات قصفت السوق"),
        ("ar", "وكذّبت الوزارة خبر استقالة الوزير من منصبه", "الوزاره خبر استقاله الوزير من منصبه"),
        ("ar", "لا صحة لما يشاع عن استقالته", "لما يشاع عن استقالته"),
        ("ar", "ورفضت اللجنة اتهامها بحشو الصناديق", "اللجنه اتهامها بحشو الصناديق"),
    ],
)
def test_what_is_denied(code: str, text: str, words: str) -> None:
    found = read(text, code)
    assert found is not None
    assert " ".join(found.words) == words
    assert found.plainly


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A judge denied the minister bail in the airport case."),
        ("en", "The journalist was denied a visa on Monday."),
        ("en", "The army would neither confirm nor deny that it had bombed the market."),
        ("en", "The spokesman refused to deny the report of a bombing."),
        ("en", "Nobody can deny that prices have risen."),
        ("en", "The rebels rejected a ceasefire offered by the mediators."),
        ("en", "The commission rejected a request to count again."),
        ("en", "He submitted false papers to the office."),
        ("ar", "ولم ينف ناطق باسم الجيش أن الطائرات قصفت السوق"),
        ("ar", "ولا تنفي طهران أن صواريخ أرسلت"),
        ("ar", "نفي الشاعر إلى الخارج قبل الحرب"),
        ("ar", "ورفض المتمردون هدنة عرضها الوسطاء"),
        ("ar", "رفض الوزير تأكيد أو نفي الخبر"),
        ("fr", "Le ministre a nié toute implication."),
    ],
)
def test_what_denies_nothing(code: str, text: str) -> None:
    assert read(text, code) is None


def test_a_negated_claim_is_a_denial_of_a_weaker_kind() -> None:
    for code, text in (
        ("en", "The owner insisted that the ship had not dumped any oil."),
        ("ar", "وأكد المالك أن السفينة لم تلق أي نفط في البحر"),
    ):
        found = read(text, code)
        assert found is not None
        assert not found.plainly


def test_who_denies_any_part() -> None:
    for code, text in (("en", "The group denied any role in the attack."), ("ar", "ونفت الجماعة صلتها بالهجوم")):
        found = read(text, code)
        assert found is not None
        assert found.part


@given(st.lists(st.sampled_from("denied reject report false no truth true not نفي نفى أن أو لا صحة و ف to visa x".split())))
def test_any_words_are_read(spoken: list[str]) -> None:
    for code in ("en", "ar"):
        found = denied(spoken, code)
        assert found is None or set(found.words) <= set(spoken)

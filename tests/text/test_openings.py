from hypothesis import given
from hypothesis import strategies as st

from digest.text.openings import asks, is_ended, leans, looks_back, promises, stands_apart


def test_what_leans() -> None:
    for sentence in (
        "وأضاف أن الأمر انتهى.",
        "ورأت أن الحل ممكن.",
        "كما أشار إلى الحادث.",
        "وتابع: «لن نعود».",
        "وهو في الستين.",
        "وتابع، في حديث إلى الصحيفة، أن الأمر انتهى.",
        "ويأتي ذلك في وقت يغلق فيه الميناء.",
        "مضيفا أن الأمر انتهى.",
        "وقال المصدر إن الأمر انتهى.",
        "وبحسب المصدر، انتهى الأمر.",
        "وأكد سموه أن الأمر انتهى.",
        "وأهاب بالمواطنين التزام منازلهم.",
    ):
        assert leans(sentence, "ar"), sentence
    assert not leans("وأعلن «المرصد» أن الأمر انتهى.", "ar")
    for sentence in (
        "وقال وزير المال إن الأمر انتهى.",
        "ويأتي القرار بعد أسبوع.",
        "كما أعلن الوزير استقالته.",
        "وكان الجسر قد انهار.",
        "انهار الجسر.",
    ):
        assert not leans(sentence, "ar"), sentence
    for sentence in ("He added that it was over.", "“We will go,” she said on Monday.", "But nobody came."):
        assert leans(sentence, "en"), sentence
    assert not leans("The minister said it was over.", "en")
    assert not leans("", "ar")


def test_what_stands_apart_and_what_asks() -> None:
    assert stands_apart("Photo: the minister at the gate of the old port")
    assert stands_apart("صورة أرشيفية لوزير المال في بوابة الميناء القديم")
    assert stands_apart("Marsa, Monday")
    assert stands_apart("سمات الميناء القديم وزارة المال مرسى")
    assert stands_apart("http : / / news . example / the / old / port")
    assert promises("أصدرت الوزارة بيانا جاء فيه:")
    assert not promises("قال: «انتهى الأمر».")
    assert looks_back("ويذكر أن الجسر انهار عام 2019.")
    assert looks_back("It is worth noting that the bridge fell in 2019.")
    assert not looks_back("ذكر الوزير أن الجسر انهار.")
    assert asks("من عبر حدود من؟")
    assert asks("And then…")
    assert not asks("The port is closed.")


def test_what_is_ended() -> None:
    assert is_ended("The port is closed.”")
    assert is_ended("أغلق الميناء؟ ")
    assert not is_ended("The port after the storm")


@given(st.text(max_size=80), st.sampled_from(["ar", "en", "fr"]))
def test_any_text_can_be_asked(text: str, language: str) -> None:
    assert isinstance(leans(text, language), bool)
    assert isinstance(stands_apart(text), bool)
    assert isinstance(asks(text) or is_ended(text), bool)

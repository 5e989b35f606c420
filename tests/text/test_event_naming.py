import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.event_naming import find_events


def kinds(text: str, language: str) -> list[tuple[str, str]]:
    return [(event.kind, text[event.start : event.end]) for event in find_events(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شنت الطائرات غارات وقصفت المدفعية البلدة", [("strike", "غارات"), ("shelling", "قصفت")]),
        ("وقف إطلاق النار ثم تبادل الأسرى", [("ceasefire", "وقف إطلاق النار"), ("prisoner-exchange", "تبادل الأسرى")]),
        ("والهجوم وهجومها وبهجمات", [("attack", "الهجوم"), ("attack", "هجومها"), ("attack", "هجمات")]),
        ("زيارته إلى المدينة، وسيلتقي الوزير", [("visit", "زيارته"), ("meeting", "سيلتقي")]),
        ("إضراب المعلمين والإضراب عن الطعام", [("labour-strike", "إضراب"), ("protest", "الإضراب عن الطعام")]),
        ("الضربة الصاروخية", []),
        ("استهدفت ضربات طائرات مسيرة مواقع", [("strike", "استهدفت"), ("strike", "ضربات")]),
        ("سجل من ضربة جزاء، عاصفة الحزم، وزارة الصحة", []),
        ("فتح تحقيق في حادث سير، تحقيق الأهداف", [("investigation", "فتح تحقيق"), ("accident", "حادث سير")]),
        ("قادة الدول في القمة، وفي قمة الجبل", [("summit", "القمة")]),
        ("أمطار وسيول جارفة، وفي سيول الكورية", [("flood", "سيول جارفة")]),
        ("وبالزلزال وللتضخم", [("earthquake", "الزلزال"), ("economy", "تضخم")]),
        ("والبطولة بعد تبرئة المتهم", [("match", "البطولة"), ("sentence", "تبرئة")]),
        ("حكمت المحكمة بالسجن المؤبد", [("sentence", "حكمت المحكمة"), ("sentence", "بالسجن المؤبد")]),
    ],
)
def test_arabic(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Teachers began a strike over pay.", [("labour-strike", "strike")]),
        ("The strike wounded nine in a house.", [("strike", "strike")]),
        ("A lucky strike.", []),
        ("They struck a deal.", [("agreement", "struck a deal")]),
        ("A heart attack, then an attack on the village.", [("attack", "attack")]),
        ("Firefighters put out a fire; the fire brigade came.", [("fire", "fire")]),
        ("Troops opened fire after the ceasefire.", [("attack", "opened fire"), ("ceasefire", "ceasefire")]),
        (
            "a cease-fire, a sit-in, a by-election",
            [("ceasefire", "cease-fire"), ("protest", "sit-in"), ("election", "by-election")],
        ),
        ("a clinical trial; the trial of the accused before a judge", [("trial", "trial")]),
        ("They launched a satellite. They launched an attack.", [("launch", "launched"), ("attack", "attack")]),
        ("floods of tears, heavy floods", [("flood", "floods")]),
        ("Stocks rally. A rally in the streets.", [("economy", "Stocks"), ("protest", "rally")]),
        ("Judges acquitted nobody at the retrial.", [("sentence", "acquitted"), ("trial", "retrial")]),
        (
            "A man was shot dead; two more are dead after the blast.",
            [("killing", "shot dead"), ("killing", "dead"), ("explosion", "blast")],
        ),
    ],
)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, "en") == expected


def test_other_languages_have_no_lexicon() -> None:
    assert kinds("attack", "fr") == []


@given(
    st.lists(
        st.sampled_from(["strike ", "heart ", "attack ", "غارة ", "وقف ", "إطلاق ", "النار ", "والهجوم ", "fire ", ". ", "-"])
        | st.characters(),
        max_size=20,
    ).map("".join),
    st.sampled_from(["ar", "en", "fa"]),
)
def test_events_are_slices_in_order(text: str, language: str) -> None:
    after = 0
    for event in find_events(text, language):
        assert event.kind
        assert after <= event.start < event.end <= len(text)
        after = event.end

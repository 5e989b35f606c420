from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.gist import gist
from digest.packaged import folder
from digest.records import Article, Bound, Event, Figure, Mention, Name, Quote, Source
from digest.text.event_naming import find_events
from digest.text.sentences import split
from digest.text.strings import load_strings

STRINGS = {language: load_strings(language, [folder("templates") / "strings"]) for language in ("ar", "en")}
NAMES = (
    Name("bel", "place", {"ar": "وادي البيل", "en": "Bel valley"}),
    Name("rana-saad", "person", {"ar": "رنا سعد", "en": "Rana Saad"}),
    Name("civil-defence", "body", {"ar": "الدفاع المدني", "en": "Civil Defence"}),
    Name("mersa-agency", "body", {"ar": "وكالة مرسى", "en": "Mersa"}),
)
SOURCES = (
    Source("daily", {"en": "The Daily", "ar": "اليومية"}, "en", "LB", ()),
    Source("mersa", {"en": "Mersa News Agency", "ar": "وكالة مرسى للأنباء"}, "ar", "LB", (), agency=True),
)
ENGLISH = "A flood in the Bel valley killed 11 people and hurt 27, Rana Saad of the Civil Defence said. A bridge fell."
ARABIC = "قتل فيضان في وادي البيل 11 شخصا، بحسب رنا سعد من الدفاع المدني. وانهار جسر."


def article(source: str, text: str, language: str, **found: object) -> Article:
    at = datetime(2026, 5, 11, tzinfo=UTC)
    plain = Article(f"{source}-1", source, f"https://{source}.example/", "Flood", text, language, at, sentences=split(text))
    return replace(plain, **found)  # type: ignore[arg-type]  # fields of Article


def mention(text: str, words: str, name: str, kind: str) -> Mention:
    start = text.index(words)
    return Mention(name, kind, words, start, start + len(words))  # type: ignore[arg-type]  # one of the kinds


def figure(
    unit: str, value: float, given_by: str | None = None, bound: Bound | None = None, place: str | None = None
) -> Figure:
    return Figure(value, None, bound, unit, place, given_by, str(value), 30, 32)


def quote(speaker: str, speaker_id: str | None = None, words: str = "") -> Quote:
    return Quote(words or speaker, 0, 5, speaker, speaker_id, None, "said", None, direct=True, confidence=0.9)


def card(articles: Sequence[Article], language: str) -> tuple[str, str]:
    headline, lines = gist(articles, language, STRINGS[language], NAMES, SOURCES)
    assert headline.origin == "gist"
    assert all(line.origin == "gist" and line.article is None for line in lines)
    return headline.text, "\n".join(line.text.replace("\u00a0", " ") for line in lines)


def flood(language: str) -> Article:
    text = ENGLISH if language == "en" else ARABIC
    words = {"en": ("Bel valley", "Rana Saad", "Civil Defence"), "ar": ("وادي البيل", "رنا سعد", "الدفاع المدني")}[language]
    named = tuple(
        mention(text, spelled, *who)
        for spelled, who in zip(words, (("bel", "place"), ("rana-saad", "person"), ("civil-defence", "body")), strict=True)
    )
    figures = (figure("killed", 11, "rana-saad", place="bel"), figure("wounded", 27, "rana-saad", bound="min"))
    events = (Event("flood", 2, 7),)
    said = tuple(quote("رنا سعد", "rana-saad", words) for words in ("one", "two", "three", "One"))
    source = "daily" if language == "en" else "mersa"
    return article(source, text, language, names=named, figures=figures, events=events, quotes=said)


def test_a_card_in_english() -> None:
    headline, lines = card([flood("ar")], "en")
    assert headline == "Flood: Bel valley"
    assert "11 killed, Bel valley (Rana Saad, Mersa News Agency)" in lines
    assert "at least 27 wounded (Rana Saad, Mersa News Agency)" in lines
    assert "Rana Saad (3 statements, Mersa News Agency)" in lines
    assert "Civil Defence" in lines
    assert "1 outlet, in Arabic" in lines


def test_a_card_in_arabic() -> None:
    headline, lines = card([flood("en")], "ar")
    assert headline == "فيضان: وادي البيل"
    assert "11 قتيلا، وادي البيل (رنا سعد، اليومية)" in lines
    assert "27 جريحا على الأقل (رنا سعد، اليومية)" in lines
    assert "رنا سعد (3 أقوال، اليومية)" in lines
    assert "مصدر واحد، باللغة الإنجليزية" in lines


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "لا قتلى"),
        (1, "قتيل واحد"),
        (2, "قتيلان"),
        (3, "3 قتلى"),
        (10, "10 قتلى"),
        (11, "11 قتيلا"),
        (99, "99 قتيلا"),
        (100, "100 قتيل"),
        (103, "103 قتلى"),
        (1500, "1,500 قتيل"),
    ],
)
def test_arabic_counts_agree_with_their_noun(value: int, printed: str) -> None:
    _, lines = card([article("daily", ENGLISH, "en", figures=(figure("killed", value),))], "ar")
    assert f"{printed} (اليومية)" in lines


def test_what_is_not_a_count() -> None:
    figures = (
        figure("percent", 6.75),
        figure("money-USD", 80_000_000),
        figure("money-XXX", 35, bound="about"),
        figure("metres", 2.5),
    )
    _, lines = card([article("daily", ENGLISH, "en", figures=figures)], "ar")
    assert "6.75%" in lines
    assert "80 مليون دولار أمريكي" in lines
    assert "35 (بالعملة الواردة في الخبر) تقريبا" in lines
    assert "2.5 متر" in lines
    _, none = card([article("daily", ENGLISH, "en", figures=(figure("wingspans", 4),))], "ar")
    assert "4" not in none


def test_money_of_no_known_country_keeps_its_word() -> None:
    told = replace(figure("money-XXX", 80_000_000), text="80 million dinars"), replace(figure("money-XXX", 3), text="3 دنانير")
    _, arabic = card([article("daily", ENGLISH, "en", figures=told)], "ar")
    assert "80 مليون دينار" in arabic
    assert "3 دنانير" in arabic
    _, english = card([article("mersa", ARABIC, "ar", figures=told)], "en")
    assert "80 million dinars" in english


def test_money_in_english_has_its_plural() -> None:
    _, lines = card([article("mersa", ARABIC, "ar", figures=(figure("money-EGP", 2_000_000),))], "en")
    assert "2 million Egyptian pounds" in lines


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (1_000_000, "مليون لاجئ"),
        (2_000_000, "مليونا لاجئ"),
        (3_000_000, "3 ملايين لاجئ"),
        (17_000_000_000, "17 مليار لاجئ"),
        (1_500_000, "1.5 مليون لاجئ"),
        (1_683_001, "1,683,001 لاجئ"),
    ],
)
def test_arabic_millions(value: int, printed: str) -> None:
    _, lines = card([article("daily", ENGLISH, "en", figures=(figure("refugees", value),))], "ar")
    assert printed in lines


def test_keywords_are_the_concepts_of_the_opening_in_the_other_language() -> None:
    _, lines = card([replace(article("daily", "The court sentenced a judge.", "en"), title="Court jails judge")], "ar")
    assert "كلمات مفتاحية (من المعجم): " in lines
    assert "محكمة" in lines


def test_a_speaker_that_is_a_term_of_the_vocabulary_is_not_spelled_by_its_sound() -> None:
    _, lines = card([article("daily", ENGLISH, "en", quotes=(quote("United Nations", "~un"),))], "ar")
    assert "كتابة صوتية" not in lines


def test_a_range_keeps_both_ends() -> None:
    _, lines = card([article("mersa", ARABIC, "ar", figures=(replace(figure("displaced", 600), upper=700),))], "en")
    assert "600–700 displaced" in lines


def test_names_the_authority_does_not_know_are_marked_and_common_nouns_left_out() -> None:
    said = (quote("Wissam Tannous"), quote("Officials"), quote("one of them"), quote("Bel valley", "bel"))
    _, lines = card([article("daily", ENGLISH, "en", quotes=said)], "ar")
    assert "وسام تانوس (كتابة صوتية)" in lines
    assert "Officials" not in lines
    assert "one of them" not in lines
    assert "نُقل عن: وسام" in lines
    _, romanised = card([article("mersa", ARABIC, "ar", quotes=(quote("وسام طنوس", "~p1"),))], "en")
    assert "(romanised)" in romanised
    assert "وسام" not in romanised


def test_an_outlet_is_no_body_and_one_text_is_said_to_be_one() -> None:
    own = mention(ARABIC, "الدفاع", "mersa-agency", "body")
    wire = article("mersa", ARABIC, "ar", names=(own,))
    copy = replace(wire, id="c", source="daily", wire="mersa")
    _, lines = card([wire, copy], "en")
    assert "Bodies" not in lines
    assert "2 outlets" in lines
    assert "one text, by Mersa News Agency" in lines


def test_countries_are_known_without_the_desk() -> None:
    text = "Lebanon and Qatar signed an accord on Monday."
    named = (mention(text, "Lebanon", "lebanon", "place"), mention(text, "Qatar", "qatar", "place"))
    headline, _ = card([article("daily", text, "en", names=named, title="Two neighbours")], "ar")
    assert headline == "لبنان، قطر"


def test_the_title_says_what_happened() -> None:
    text = "Two men died in Lebanon on Monday in the latest of many strikes despite a ceasefire."
    named = (mention(text, "Lebanon", "lebanon", "place"),)
    found = find_events(text, "en")
    told = article("daily", text, "en", names=named, events=found, title="Drone strike kills two in a border town")
    assert card([told], "ar")[0] == "غارة: لبنان"


def test_what_was_said_is_told_by_words_that_the_story_speaks_of_too() -> None:
    said = "No hostage will be left behind and the erosion of trust must end"
    text = f'The talks on the hostages went on in Marsa. "{said}," said Mona Saif.'
    start = text.index(said)
    quote = Quote(said, start, start + len(said), "Mona Saif", "~mona-saif", None, "said", None, True, 1.0)
    _, lines = card([article("daily", text, "en", quotes=(quote,), title="Hostages: no end in sight")], "ar")
    assert "(قول واحد، كلمات مفتاحية: رهينة؛ اليومية)" in lines
    assert "تآكل" not in lines


def test_nothing_read_still_makes_a_card() -> None:
    headline, lines = card([article("daily", "", "en", title="")], "ar")
    assert headline == "اليومية"
    assert lines


@given(st.sampled_from(["ar", "en"]), st.floats(0, 1e9) | st.integers(0, 10**12), st.text(max_size=20), st.text(max_size=20))
def test_any_figure_and_speaker_can_be_printed(language: str, value: float, speaker: str, unit: str) -> None:
    found = {
        "figures": (figure(unit or "killed", value), figure("killed", value)),
        "quotes": (quote(speaker), quote(speaker, "~x")),
    }
    headline, lines = card([article("daily", ENGLISH, "en", **found)], language)
    assert headline
    assert lines

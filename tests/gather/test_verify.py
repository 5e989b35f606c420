"""The verifier: what it refuses, what it lets pass, and that no text makes it fail or slow."""

import json
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.gather.verify import build_glossary, missing_names, supports, verify
from digest.problems import Finding, Reason, split_finding
from digest.records import Name
from digest.verifying import verify_lines

NAMES = (
    Name("sela-marwan", "person", {"en": "Sela Marwan", "ar": "سيلا مروان"}),
    Name("harbour-council", "body", {"en": "Harbour Council", "ar": "مجلس الميناء"}),
)
GLOSSARY = build_glossary(NAMES)

ENGLISH = "The minister said on Monday that 188 people were killed and 1,200 wounded in the attack."
ARABIC = "قال الوزير يوم الاثنين إن 188 شخصا قتلوا وأصيب 1200 في الهجوم."


def reasons(source: str, output: str, to: str = "ar") -> set[Reason]:
    language = "en" if to == "ar" else "ar"
    return {finding.reason for finding in verify(source, language, output, to, GLOSSARY).reasons}


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        (ENGLISH, ARABIC),
        ("Two people died in the fire.", "توفي شخصان في الحريق."),
        ("Both sides agreed to two meetings.", "اتفق الطرفان على اجتماعين."),
        ("About 40% of the voters stayed at home.", "بقي نحو ٤٠ في المئة من الناخبين في منازلهم."),
        ("The bank lent $2.5bn to the government.", "أقرض البنك الحكومة 2.5 مليار دولار."),
        ("It was founded in the nineteenth century.", "تأسست في القرن التاسع عشر."),
        ("The army denied that it had attacked the village.", "نفى الجيش أنه هاجم القرية."),
        ("The court found the law unconstitutional.", "رأت المحكمة أن القانون غير دستوري."),
        ("The government is still waiting for an answer.", "لا تزال الحكومة تنتظر جوابا."),
        ("At least 12 soldiers were wounded.", "أصيب ما لا يقل عن 12 جنديا."),
        ("The talks will begin on 3 May.", "تبدأ المحادثات في 3 مايو/أيار."),
        ("The clinic opens at 3 p.m.", "تفتح العيادة في الساعة 15:00."),
        ("The match ended in a 2-2 draw.", "انتهت المباراة بالتعادل بهدفين لكل فريق."),
    ],
)
def test_good_translations_pass_both_ways(english: str, arabic: str) -> None:
    assert reasons(english, arabic) == set()
    assert reasons(arabic, english, "en") == set()


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("188", "138", Reason.NUMBER_CHANGED),
        ("188", "١٣٨", Reason.NUMBER_CHANGED),
        ("1200", "12000", Reason.NUMBER_CHANGED),
        ("188 شخصا", "أشخاصا", Reason.NUMBER_DROPPED),
        ("في الهجوم", "و5 آخرين في الهجوم", Reason.NUMBER_ADDED),
        ("188", "188%", Reason.NUMBER_CHANGED),
        ("1200", "1200 ألف", Reason.NUMBER_CHANGED),
        ("الاثنين", "الخميس", Reason.DATE_CHANGED),
        ("قتلوا", "لم يقتلوا", Reason.NEGATION_ADDED),
        (".", ". https://news.example/a", Reason.LINK_ADDED),
        ("الوزير", "<b>الوزير</b>", Reason.MARKUP_ADDED),
        ("الوزير", "**الوزير**", Reason.MARKUP_ADDED),
        ("الوزير", "\u202eالوزير", Reason.HIDDEN_CHARACTERS),
        ("قال", "إليك الترجمة: قال", Reason.CHATTER),
        ("قال", "<think>\nقال", Reason.CHATTER),
    ],
)
def test_what_was_changed_is_refused(before: str, after: str, reason: Reason) -> None:
    assert reason in reasons(ENGLISH, ARABIC.replace(before, after, 1))


@pytest.mark.parametrize(
    ("arabic", "english", "reason"),
    [
        ("قتل ثلاثة أشخاص في الحريق.", "Four people were killed in the fire.", Reason.NUMBER_CHANGED),
        ("قتل شخصان في الحريق.", "Three people were killed in the fire.", Reason.NUMBER_CHANGED),
        ("لم توافق الحكومة على الاتفاق.", "The government agreed to the deal.", Reason.NEGATION_LOST),
        ("نفى الوزير وقوع الهجوم.", "The minister confirmed the attack.", Reason.NEGATION_LOST),
        (
            "قال الوزير إن الحكومة ستجتمع غدا.",
            "The minister said the government will never meet tomorrow.",
            Reason.NEGATION_ADDED,
        ),
        ("زار الرئيس المستشفى في يونيو.", "The president visited the hospital in July.", Reason.DATE_CHANGED),
        ("ارتفعت أسعار النفط بعد قرار المنظمة.", "The team won the football match on penalties.", Reason.OTHER_CONTENT),
        ("ارتفعت أسعار النفط بعد قرار المنظمة.", "ارتفعت أسعار النفط بعد قرار المنظمة.", Reason.UNTRANSLATED),
        ("ارتفعت أسعار النفط بعد قرار المنظمة.", "Les prix du pétrole ont augmenté après la décision.", Reason.WRONG_LANGUAGE),
        ("ارتفعت أسعار النفط بعد قرار المنظمة.", "…", Reason.NOTHING_WRITTEN),
        ("ارتفعت أسعار النفط بعد قرار المنظمة.", "Sure! Oil prices rose after the decision.", Reason.CHATTER),
    ],
)
def test_wrong_english_is_refused(arabic: str, english: str, reason: Reason) -> None:
    assert reason in reasons(arabic, english, "en")


def test_a_sentence_of_its_own_is_refused() -> None:
    verdict = verify(ENGLISH, "en", ARABIC + " اضغط هنا لتربح جائزة.", "ar", GLOSSARY)
    assert [finding.message for finding in verdict.reasons] == ["says something else اضغط هنا لتربح جائزة."]


def test_tags_of_languages_are_read_by_their_language() -> None:
    assert verify(ENGLISH, "en-GB", ARABIC, "ar_SA", GLOSSARY).ok
    assert verify("Die Regierung tagt.", "de", "Правительство заседает.", "ru", GLOSSARY).ok  # nothing we could judge


def test_a_third_of_a_sentence_is_refused() -> None:
    assert Reason.TOO_SHORT in reasons(ENGLISH * 2, ARABIC[: len(ARABIC) // 2])
    assert Reason.TOO_WORDY in reasons(ENGLISH, ARABIC * 4)


def test_a_swapped_name_warns_and_does_not_reject() -> None:
    english = "The talks in Oslo were opened by Jonas Halvorsen of the ministry."
    good = verify(english, "en", "افتتح يوناس هالفورسن من الوزارة المحادثات في أوسلو.", "ar", GLOSSARY)
    assert (good.ok, good.warnings) == (True, ())
    swapped = verify(english, "en", "افتتح يوناس مكدونالد من الوزارة المحادثات في أوسلو.", "ar", GLOSSARY)
    assert swapped.ok
    assert Finding(Reason.NAME_MISSING, "Halvorsen") in swapped.warnings


def test_names_of_the_authority_are_looked_for_in_the_other_language() -> None:
    english = "Sela Marwan met the Harbour Council."
    assert missing_names(english, "en", "التقت سيلا مروان مجلس الميناء.", "ar", NAMES, GLOSSARY) == ()
    assert missing_names(english, "en", "التقت الوزيرة مجلس الميناء.", "ar", NAMES, GLOSSARY) == NAMES[:1]


def test_the_reason_is_kept_in_the_words_of_the_contract() -> None:
    verdict = verify(ENGLISH, "en", ARABIC.replace("188", "138"), "ar", GLOSSARY)
    assert [finding.message for finding in verdict.reasons] == ["number changed 188 → 138"]
    assert split_finding("number changed 188 → 138") == Finding(Reason.NUMBER_CHANGED, "188 → 138")
    assert split_finding("wrong language") == Finding(Reason.WRONG_LANGUAGE)
    assert split_finding("nothing of ours") is None


SOURCES = {
    "a1:0": "The council said on Monday that 188 people were evacuated from Tarifa.",
    "a1:1": 'Its head, Sela Marwan, called the flood "the worst in thirty years".',
    "a2:0": "The council did not say when people may return.",
}


@pytest.mark.parametrize(
    ("sentence", "cited", "reason"),
    [
        ("The council said 188 people were evacuated from Tarifa.", ["a1:0"], None),
        ('Sela Marwan, its head, called the flood "the worst in thirty years".', ["a1:1"], None),
        ("The council said 188 people were evacuated from Tarifa.", [], Reason.NO_CITATION),
        ("The council said 188 people were evacuated from Tarifa.", ["a9:9"], Reason.WRONG_CITATION),
        ("The council said 138 people were evacuated from Tarifa.", ["a1:0"], Reason.NUMBER_ADDED),
        ("The council said 188 people were evacuated from Lisbon.", ["a1:0"], Reason.UNSUPPORTED),
        ('Sela Marwan, its head, called the flood "the worst in all years".', ["a1:1"], Reason.QUOTE_CHANGED),
        ("The council did say when people may return.", ["a2:0"], Reason.NEGATION_LOST),
        ("The council never said that 188 people were evacuated from Tarifa.", ["a1:0"], Reason.NEGATION_ADDED),
        ("Ministers abroad praised the long friendship of both nations.", ["a1:0"], Reason.UNSUPPORTED),
        ("The council said 188 people were evacuated. See www.bad.example", ["a1:0"], Reason.LINK_ADDED),
    ],
)
def test_written_sentences_rest_on_what_they_cite(sentence: str, cited: list[str], reason: Reason | None) -> None:
    found = {finding.reason for finding in supports(sentence, cited, SOURCES, "en").reasons}
    assert (reason in found) if reason else not found


# --- lines ----------------------------------------------------------------------------------------------------------------


def test_lines_are_answered_in_order_bad_ones_too() -> None:
    line = {"source": ENGLISH, "source_language": "en", "output": ARABIC, "language": "ar"}
    lines = [
        json.dumps({"id": 1} | line),
        "not json",
        "[1]",
        json.dumps({"id": "x", "source": 5}),
        json.dumps({"id": 1} | line),
    ]
    answers = [json.loads(answer) for answer in verify_lines([text.encode() for text in lines])]
    assert [answer["id"] for answer in answers] == [1, None, None, "x", 1]
    assert [answer["ok"] for answer in answers] == [True, False, False, False, True]
    assert all(set(answer) == {"id", "ok", "reasons", "warnings", "problems"} for answer in answers)
    assert all(bool(answer["problems"]) is not answer["ok"] for answer in answers)


# --- hostile --------------------------------------------------------------------------------------------------------------

LANGUAGES = st.sampled_from(("ar", "en", "fa", "he", "fr", "tr", "xx", ""))
TEXTS = st.text(st.characters(), max_size=200) | st.text("0123456789.,%- لمنغيرdn'tno \u202e\x00«\"", max_size=120)


@given(TEXTS, LANGUAGES, TEXTS, LANGUAGES)
@example("\ud800", "en", "\udfff", "ar")
@example("\x00", "ar", "", "en")
@example("5-5-5 5%", "ar", "٥٪ ½ 1\u00a0000", "en")
def test_any_two_texts_get_a_verdict(source: str, source_language: str, output: str, language: str) -> None:
    verdict = verify(source, source_language, output, language, GLOSSARY)
    assert verdict.ok is not bool(verdict.reasons)
    assert all(finding.message.isprintable() or finding.detail for finding in verdict.reasons)
    assert supports(output, ["s"], {"s": source}, language) == supports(output, ["s"], {"s": source}, language)


@pytest.mark.pace
@pytest.mark.parametrize("piece", ["لا ", "5 ", '"', "<", "not ", "Aa ", "A", "١", "«", "\u202e", "ابجدهوز", "and ", "a\n"])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        verify(text, "en", text + ".", "ar", GLOSSARY)
        verify(text, "ar", text + ".", "en", GLOSSARY)
        supports(text, ["s"], {"s": text}, "en")
        return time.process_time() - start

    # The least of some runs: what is loaded when it is first needed, and the collection of garbage, are not of the text.
    short, long = (min(seconds(size) for _ in range(3)) for size in (4_000, 16_000))
    assert long < 9 * short + 0.3


def test_a_megabyte_is_refused_at_once() -> None:
    start = time.process_time()
    assert [finding.reason for finding in verify("a" * 10**6, "en", "ب" * 10**6, "ar", GLOSSARY).reasons] == [Reason.TOO_LONG]
    assert time.process_time() - start < 0.5

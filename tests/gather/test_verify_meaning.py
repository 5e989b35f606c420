"""The verifier on what is measured, done and said, and by whom; and on copies."""

import pytest

from digest.gather.verify import build_glossary, supports, verify
from digest.problems import Reason
from digest.text.exclusive import RIVALS, UNITS
from digest.text.lexicon import shipped

GLOSSARY = build_glossary(())


def reasons(english: str, arabic: str) -> tuple[set[Reason], set[Reason]]:
    """Into Arabic and into English."""
    into = verify(english, "en", arabic, "ar", GLOSSARY), verify(arabic, "ar", english, "en", GLOSSARY)
    return {finding.reason for finding in into[0].reasons}, {finding.reason for finding in into[1].reasons}


def test_what_excludes_each_other_is_in_the_vocabulary() -> None:
    known = {concept.id for concept in shipped()}
    assert RIVALS.keys() <= known
    assert known >= UNITS
    assert all(concept in RIVALS[rival] for concept, rivals in RIVALS.items() for rival in rivals)


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("The bank lent 5 million dollars to the port.", "أقرض البنك الميناء 5 ملايين دولار."),
        ("The rocket fell 12 kilometres from the town.", "سقط الصاروخ على بعد 12 كيلومترا من البلدة."),
        ("The company lost the match it had won last year.", "خسرت الشركة المباراة التي فازت بها العام الماضي."),
        ("The minister said the talks may fail.", "قال الوزير إن المحادثات قد تفشل."),
        ("The talks could collapse, according to the mayor.", "قد تنهار المحادثات، بحسب رئيس البلدية."),
        ("It was a difficult day for the army.", "كان هذا الأسبوع صعبا على الجيش."),
        ("Navy could blockade the port - Interior Secretary", "قد تحاصر البحرية الميناء، وفقا لوزير الداخلية"),
        ("He is said to be the richest man in the city.", "إنه أغنى رجل في المدينة."),
    ],
)
def test_the_same_is_let_pass(english: str, arabic: str) -> None:
    into_arabic, into_english = reasons(english, arabic)
    assert not (into_arabic | into_english) & {
        Reason.UNIT_CHANGED,
        Reason.MEANING_CHANGED,
        Reason.MODALITY_CHANGED,
        Reason.SPEAKER_DROPPED,
        Reason.SPEAKER_ADDED,
    }


@pytest.mark.parametrize(
    ("english", "arabic", "reason"),
    [
        ("The bank lent 5 million dollars to the port.", "أقرض البنك الميناء 5 ملايين يورو.", Reason.UNIT_CHANGED),
        ("The rocket fell 12 kilometres from the town.", "سقط الصاروخ على بعد 12 ميلا من البلدة.", Reason.UNIT_CHANGED),
        ("The ceasefire lasts 3 weeks.", "تستمر الهدنة 3 أشهر.", Reason.UNIT_CHANGED),
        ("The attack killed 12 people.", "أصيب 12 شخصا في الهجوم.", Reason.MEANING_CHANGED),
        ("The north of the country was flooded.", "غمرت الفيضانات جنوب البلاد.", Reason.MEANING_CHANGED),
        ("Prices will increase in the capital.", "ستنخفض الأسعار في العاصمة.", Reason.MEANING_CHANGED),
        ("The talks may resume in the capital.", "تستأنف المحادثات في العاصمة.", Reason.MODALITY_CHANGED),
        ("The talks resume in the capital.", "ربما تستأنف المحادثات في العاصمة.", Reason.MODALITY_CHANGED),
    ],
)
def test_what_became_another_thing_is_refused(english: str, arabic: str, reason: Reason) -> None:
    assert all(reason in found for found in reasons(english, arabic))


def test_words_stay_somebodys() -> None:
    told, bare = "The talks have failed, the interior ministry said.", "The talks have failed."
    arabic, plain = "قالت وزارة الداخلية إن المحادثات فشلت.", "فشلت المحادثات."
    assert reasons(told, arabic) == (set(), set())
    assert [Reason.SPEAKER_DROPPED in reasons(told, plain)[0], Reason.SPEAKER_ADDED in reasons(told, plain)[1]] == [True] * 2
    assert [Reason.SPEAKER_ADDED in reasons(bare, arabic)[0], Reason.SPEAKER_DROPPED in reasons(bare, arabic)[1]] == [True] * 2


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("The minister pleaded guilty to fraud.", "دفع الوزير بأنه غير مذنب في قضية الاحتيال."),
        ("The motive of the attacker is clear.", "دوافع المهاجم غير واضحة."),
        ("It is just a matter of money for the union.", "ليست المسألة مسألة مال فقط بالنسبة إلى النقابة."),
    ],
)
def test_a_denied_word_is_not_said_undenied(english: str, arabic: str) -> None:
    assert {Reason.NEGATION_ADDED} <= reasons(english, arabic)[0]
    assert {Reason.NEGATION_LOST} <= reasons(english, arabic)[1]


def test_an_output_copies_neither_its_source_nor_itself() -> None:
    french = "Le ministre a annoncé lundi, après une réunion avec les maires, que la ville sera évacuée avant la tempête."
    left = "The minister announced on Monday, after a meeting with the mayors, that la ville sera évacuée avant la tempête."
    assert Reason.COPIED in {finding.reason for finding in verify(french, "fr", left, "en", GLOSSARY).reasons}
    title = "Il a lu Le Grand Meaulnes et les Lettres de mon moulin, de Diego Enrique Angelini et Nicholas Cleves."
    names = "He read Le Grand Meaulnes and letters, by Diego Enrique Angelini and Nicholas Cleves of the town."
    assert Reason.COPIED not in {finding.reason for finding in verify(title, "fr", names, "en", GLOSSARY).reasons}
    english = "The minister of the interior said on Monday that the harbour will open again after the storm."
    arabic = "قال وزير الداخلية يوم الاثنين إن الميناء سيفتح من جديد بعد العاصفة."
    assert Reason.REPEATED not in reasons(english, arabic)[0]
    assert Reason.REPEATED in reasons(english, arabic + " " + arabic)[0]
    assert Reason.REPEATED in reasons(english, arabic + " بعد العاصفة بعد العاصفة بعد العاصفة بعد العاصفة")[0]


SOURCES = {
    "s1": "The bridge will stay closed until Friday, the transport ministry said.",
    "s2": "Mayor Sela Marwan said the harbour would open again on Sunday.",
    "s3": "The river rose three metres in one night.",
    "s4": "قال رئيس البلدية سالم عوض إن الميناء سيفتح من جديد يوم الأحد.",
}


@pytest.mark.parametrize(
    ("sentence", "cited", "reason"),
    [
        ("The bridge will stay closed until Friday, the ministry said.", ["s1"], None),
        ("The harbour would open again on Sunday, Marwan said.", ["s2"], None),
        ("The bridge will stay closed until Friday.", ["s1"], Reason.SPEAKER_DROPPED),
        ("The bridge will stay closed until Friday, Sela Marwan said.", ["s1"], Reason.SPEAKER_CHANGED),
        ("The river rose three metres in one night, the ministry said.", ["s3"], Reason.SPEAKER_ADDED),
        ("The river rose three metres in one night.", ["s3", "s1"], None),
        ("الميناء سيفتح من جديد يوم الأحد، كما قال سالم عوض.", ["s4"], None),
        ("الميناء سيفتح من جديد يوم الأحد.", ["s4"], Reason.SPEAKER_DROPPED),
        ("قال وزير النقل كريم حداد إن الميناء سيفتح من جديد يوم الأحد.", ["s4"], Reason.SPEAKER_CHANGED),
    ],
)
def test_written_sentences_keep_their_speakers(sentence: str, cited: list[str], reason: Reason | None) -> None:
    language = "en" if sentence.isascii() else "ar"
    found = {finding.reason for finding in supports(sentence, cited, SOURCES, language).reasons}
    assert (reason in found) if reason else not found

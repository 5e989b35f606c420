from datetime import UTC, datetime

import pytest

from digest.reading import Names, read
from digest.records import Article, Name

LISTED = Names.of(
    [
        Name("tamira", "place", {"ar": "تميرة", "en": "Tamira"}),
        Name("orsania", "place", {"ar": "أورسانيا", "en": "Orsania"}),
        Name("dar-salwa", "place", {"ar": "دار سلوى", "en": "Dar Salwa"}),
        Name("wat", "body", {"ar": "وكالة أنباء تميرة", "en": "Tamira News Agency"}, also={"ar": ("وات",), "en": ("WAT",)}),
        Name("huda", "person", {"ar": "هدى الراسي", "en": "Huda al-Rasi"}),
    ]
)


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("دار سلوى - وات: أصدرت المحكمة حكما. وتضمن ذلك.", "ar", "أصدرت المحكمة حكما."),
        (
            "DAR SALWA, May 13 (Meridian) - Tamira and Orsania said they would talk. Fine.",
            "en",
            "Tamira and Orsania said they would talk.",
        ),
        ("تميرة - أورسانيا: محادثات بلا نهاية. نعم.", "ar", "تميرة - أورسانيا: محادثات بلا نهاية."),
        ("دار سلوى - هدى الراسي: لن نقبل. نعم.", "ar", "هدى الراسي: لن نقبل."),
    ],
)
def test_no_sentence_has_the_dateline_and_none_loses_its_speaker(text: str, language: str, first: str) -> None:
    article = Article("1", "", "", "", text, language, datetime(2026, 5, 13, tzinfo=UTC))
    assert read(article, LISTED).sentences[0].text == first


def test_a_family_name_may_begin_like_a_verb() -> None:
    text = "وصرح السفير أسامة بن أحمد نقلي بأن السفارة باشرت عملها."
    found = read(Article("1", "", "", "", text, "ar", datetime(2026, 5, 13, tzinfo=UTC)), LISTED)
    assert [name.text for name in found.names] == ["أسامة بن أحمد نقلي"]
    assert [quote.speaker for quote in found.quotes] == ["أسامة بن أحمد نقلي"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("استقبل الأمير نايف بن سلمان بن عبدالعزيز الوفد.", ["نايف بن سلمان بن عبدالعزيز"]),
        ("ودعا الأمير فيصل بن خالد الإعلاميين إلى القيام بدورهم.", ["فيصل بن خالد"]),
        (
            "وصل رئيس الوزراء وائل الحلقي إلى المدينة. والتقى بمحمد الحلقي في القاعة، ثم غادر الحلقي.",
            ["وائل الحلقي", "الحلقي"],
        ),
    ],
)
def test_whose_name_it_is(text: str, people: list[str]) -> None:
    king = Name("king", "person", {"ar": "سلمان بن عبدالعزيز", "en": "Salman bin Abdulaziz"})
    found = read(Article("1", "", "", "", text, "ar", datetime(2026, 5, 13, tzinfo=UTC)), Names.of([king]))
    assert [name.text for name in found.names] == people
    assert all(name.id != "king" for name in found.names)

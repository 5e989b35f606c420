from datetime import UTC, datetime

from digest.gather.wires import name_wires
from digest.records import Article, Source

SOURCES = (
    Source("daily", {"en": "The Daily", "ar": "اليومية"}, "en", "LB", ()),
    Source("mersa", {"en": "Mersa News Agency", "ar": "وكالة مرسى"}, "ar", "LB", (), agency=True),
    Source("morning", {"en": "The Morning", "ar": "الصباح"}, "ar", "LB", ()),
)
MARKET = "مرسى - أعلنت البلدية أمس افتتاح السوق الجديد."


def article(source: str, text: str, language: str = "ar", byline: str = "") -> Article:
    at = datetime(2026, 5, 11, tzinfo=UTC)
    return Article(f"{source}-{text}", source, "", "", text, language, at, byline=byline)


def test_a_copy_of_an_agency_of_ours_is_known_by_its_group() -> None:
    articles = [article("morning", MARKET), article("mersa", MARKET), article("daily", "Its own words.", "en")]
    assert name_wires(articles, [1, 1, 2], SOURCES) == ("mersa", None, None)


def test_a_credit_names_an_agency_and_its_copies_share_it() -> None:
    articles = [article("daily", "The market opens. (Reuters)", "en"), article("morning", "The market opens.", "en")]
    named = name_wires(articles, [0, 0], SOURCES)
    assert named[0] == named[1] is not None
    assert name_wires([article("morning", "سوق آخر يفتح أبوابه.")], [0], SOURCES) == (None,)
    assert name_wires([], [], SOURCES) == ()

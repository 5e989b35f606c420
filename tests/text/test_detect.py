import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.detect import detect

HEADLINES = {
    "ar": [
        "ارتفاع حصيلة الفيضانات في وادي السر",
        "مجلس الوزراء يقر موازنة العام المقبل",
        "حماس تهاجم",
        "الرئیس یلتقی وزیر الخارجیة فی بیروت",  # typed on a Persian keyboard
        "iPhone 15 يصل إلى الأسواق",
        "مـــوجـــز الأخـــبـــار",
    ],
    "fa": [
        "رئیس جمهور با وزیر خارجه دیدار کرد",
        "افزایش قیمت نان در تهران",
        "هشدار پلیس درباره برف",
        "او گفت که نمی‌تواند",
        "چرا بازار آرام است",
    ],
    "ur": ["وزیراعظم نے کابینہ کا اجلاس طلب کر لیا", "سیلاب سے 14 افراد ہلاک", "پاکستان کی ٹیم میچ جیت گئی"],
    "ckb": ["سەرۆکی هەرێم لەگەڵ باڵیۆزی فەرەنسا کۆبووەوە", "نرخی نەوت بەرز بووەوە", "پۆلیس دوو کەسی دەستگیر کرد"],
    "ps": ["د کابل ښاروال استعفا ورکړه", "په هلمند کې درې کسان ووژل شول", "حکومت د پوهنې لپاره نوې ستراتیژي اعلان کړه"],
    "he": ["הממשלה אישרה את התקציב", "Google פותחת משרד בחיפה"],
    "en": ["Flood kills 14 in Wadi Sirr", "Bank holds rates steady", "The envoy met PM سامر in Dar Salwa on Monday"],
    "fr": ["Le gouvernement annonce une hausse des impôts", "Grève des enseignants mardi"],
    "tr": ["Başbakan yeni kabineyi açıkladı", "İstanbul'da şiddetli yağış uyarısı"],
    "de": ["Bundestag stimmt über neues Gesetz ab"],
    "es": ["El gobierno anuncia nuevas medidas contra la sequía"],
    "ru": ["Правительство утвердило бюджет на следующий год"],
}


@pytest.mark.parametrize(("language", "headline"), [(code, text) for code, texts in HEADLINES.items() for text in texts])
def test_short_headlines_without_a_prior(language: str, headline: str) -> None:
    assert detect(headline) == language


@pytest.mark.parametrize(
    "text", ["", "   ", "2015 - 10:30", "؟! … «»", "🎉🎉", "\u0301" * 50, "ـــــ", "https://example.org/a/b"]
)
def test_no_letters_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


def test_the_prior_decides_what_the_text_does_not() -> None:
    assert detect("سازمان ملل") in ("ar", "fa")
    assert detect("سلام", "fa") == "fa"
    assert detect("سلام") == "ar"
    assert detect("Paris", "fr") == "fr"


def test_the_prior_does_not_overrule_the_text() -> None:
    assert detect("وزیراعظم نے کابینہ کا اجلاس طلب کر لیا", "ar") == "ur"
    assert detect("قال الوزير إن الحكومة ستعلن عن الخطة", "fa") == "ar"
    assert detect("The prime minister said on Monday that talks would go on", "fr") == "en"
    assert detect("The prime minister said on Monday that talks would go on", "ar") == "en"


@given(st.text(max_size=200), st.sampled_from([None, "ar", "en", "xx"]))
def test_any_text_has_an_answer(text: str, prior: str | None) -> None:
    assert detect(text, prior)


def test_a_flood_of_marks_is_bounded() -> None:
    assert detect("ا" + "\u0651\u064e" * 50_000) == "ar"
    assert detect("\ud800\ud800 The surrogates stand alone in this text") == "en"


def test_plain_english_is_told_without_the_model_and_nothing_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    english = (
        "The ferry that left Marsa with forty passengers has run aground, and the coast guard said that they were safe. " * 4
    )
    german = (
        "Die Fähre, die Marsa mit vierzig Fahrgästen an Bord verlassen hatte, lief auf Grund, teilte die Küstenwache mit. " * 4
    )
    quoting = german + "The Who and The Cure were on board."
    with monkeypatch.context() as patch:
        patch.delattr("digest.text.detect._by_bytes")
        assert detect(english) == "en"
    assert detect(german) == detect(quoting) == "de"

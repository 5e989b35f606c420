"""The press that the search is tested on, and what is to be found in it by which words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from digest.config import Desk, load_desk
from digest.records import AlsoLine, Counts, Edition, Name, RankReason, Section, Story, StoryArticle, Text
from digest.store import Editions, write_edition

DESK = Path(__file__).resolve().parent.parent / "data" / "site" / "desk"
ZONE = ZoneInfo("Asia/Beirut")
DAY, BEFORE = date(2026, 5, 12), date(2026, 4, 30)
NOTHING = (
    "Nothing found. Fewer words, or another spelling, may find more.",
    "لا نتائج. قد تجد أكثر بكلمات أقل أو بتهجئة أخرى.",
)
NAMES = (
    Name("karim-qaani", "person", {"ar": "كريم قاآني", "en": "Karim Qaani"}, {"en": ("Ghaani", "Qa'ani")}),
    Name("huda-al-rasi", "person", {"ar": "هدى الراسي", "en": "Huda al-Rasi"}, {"ar": ("الراسي",), "en": ("al-Rasi",)}),
    Name("layla-shahin", "person", {"ar": "ليلى شاهين", "en": "Layla Shahin"}),
    Name("civil-defence", "body", {"ar": "الدفاع المدني", "en": "Civil Defence"}),
)
_OUTLETS = {"ar": "wat", "en": "tamira-times"}
# Story → its headline and a sentence, by language; the names in it; its topic.
HEADLINES: Mapping[str, Mapping[str, str]] = {
    "flood": {"ar": "فيضان نهر السر يقتل أربعة عشر شخصا", "en": "River Sirr floods kill fourteen"},
    "strike": {"ar": "المعلمون يعلنون إضرابا عاما في المدارس", "en": "Teachers announce a general strike in schools"},
    "gaza-aid": {"en": "Aid trucks cross after a week of waiting"},
    "hospital": {"ar": "وزيرة الصحة تزور مستشفى العاصمة"},
    "rates": {"ar": "المصرف المركزي يرفع سعر الفائدة", "en": "Central bank raises its interest rate"},
    "election": {"ar": "الحكومة تحدد موعد الانتخابات البلدية", "en": "Government sets a date for municipal elections"},
    "crane": {"ar": "انهيار رافعة في مرفأ مينة رحبة", "en": "Crane collapses at Minat Rahba port"},
    "rockets": {"ar": "إطلاق صواريخ قرب الحدود الشرقية", "en": "Rockets fired near the eastern border"},
    "court": {"ar": "محكمة تسجن مسؤولا سابقا سبع سنوات", "en": "Court jails a former official for seven years"},
    "lebanon": {"ar": "لاجئون يعودون من لبنان", "en": "Refugees return from Lebanon"},
    "milk": {"ar": "ارتفاع ثمن اللبن والجبن", "en": "Milk and cheese cost more"},
    "general": {"en": "Commander arrives for talks on the strait"},
    "minister-abroad": {"ar": "الراسي: لا تنازل عن مياه النهر"},
}
TOLD: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "flood": ("disasters", ("civil-defence",)),
    "strike": ("economy", ()),
    "gaza-aid": ("diplomacy", ("gaza",)),
    "hospital": ("disasters", ("layla-shahin",)),
    "rates": ("economy", ()),
    "general": ("diplomacy", ("karim-qaani", "strait-of-hormuz")),
    "lebanon": ("diplomacy", ("lebanon",)),
    "minister-abroad": ("diplomacy", ("huda-al-rasi",)),
}

ARABIC = """
فيضان flood · الفيضان flood · فيضانات flood · الفَيَضَان flood · فيـضان flood · بالفيضان flood
اضراب strike · إضراب strike · الإضراب strike · المعلمين strike · معلم strike · مدرسة strike · المدارس strike
المركزي rates · الفائده rates · الفائدة rates · مصرف rates · انتخابات election · الإنتخابات election · البلديه election
مرفا crane · مرفأ crane · رافعه crane · صاروخ rockets · الصواريخ rockets · للحدود rockets · محكمه court · المحاكم court
مسئول court · لاجئين lebanon · لبنان lebanon · اللبن milk · الصحه hospital · مستشفيات hospital · وزيره hospital
هدى الراسي minister-abroad · هدي minister-abroad · نهر السرّ flood
"""
ENGLISH = """
flood flood · Flooding flood · FLOODS flood · river sirr flood · strike strike · teacher strike · teachers' strike
school strike · general strike strike · truck gaza-aid · trucks gaza-aid · waits gaza-aid · bank rates · banks rates
bank raises rates · interest rates · election election · elections election · municipality election · government election
cranes crane · collapse crane · collapsing crane · ports crane · rocket rockets · borders rockets · fire rockets
courts court · officials court · jailed court · refugee lebanon · returning lebanon · cheese milk · commanders general
Qaani general · Qa'ani general · Qa’ani general · Ghaani general · hormuz general
"""
# Arabic words on the English page and the other way round, by the authority's spellings and by the vocabulary.
ACROSS = {
    "en": "غزة gaza-aid · غزه gaza-aid · قاآني general · قااني general · هرمز general · مضيق هرمز general · لبنان lebanon · "
    "شاهين hospital · الراسي minister-abroad · الدفاع المدني flood · زلزال - · مساعدات gaza-aid",
    "ar": "Gaza gaza-aid · gaza gaza-aid · Qaani general · Ghaani general · Hormuz general · Lebanon lebanon · "
    "Shahin hospital · al-Rasi minister-abroad · Rasi minister-abroad · civil defence flood · earthquake - · hospital hospital",
}


def _cases(language: str, text: str) -> list[tuple[str, str, str]]:
    parted = (case.strip().rpartition(" ") for line in text.strip().splitlines() for case in line.split("·") if case.strip())
    return [(language, query, story) for query, _, story in parted]


_ALL = [*_cases("ar", ARABIC), *_cases("en", ENGLISH), *(case for key, text in ACROSS.items() for case in _cases(key, text))]
QUERIES = [case for case in _ALL if case[2] != "-"]
NOT_FOUND = [
    ("ar", "لبنان", "milk"),
    ("en", "rate", "strike"),
    ("ar", "زلزال", "flood"),
    ("en", "earthquake", "flood"),
]
_IN_TAMIRA = ("rates", "strike", "flood", "exports")
SPELLINGS = [
    "٣٠ قتيلا",
    "مُوَظَّفُون",
    "كتابـــة",
    "Al-Kaʿba’s",
    "Ünïcode café",
    "ﻻجئ",
    "وللمدرسة",
    "كلمات؟! «وعلامات»",
    "a_b c-d",
    "گفتگوی ایران",
]


def make(root: Path) -> Desk:
    """The desk, with its two editions written."""
    (root / "content").mkdir()
    desk = replace(load_desk(DESK), root=root, names=NAMES)
    stories = [_story(key, rank) for rank, key in enumerate(HEADLINES, 1)]
    _write(desk, DAY, stories, (AlsoLine("Olive harvest begins in Tamira", "https://wat.example/o", "wat", "en", "economy"),))
    _write(desk, BEFORE, [_story("exports", 1, {"ar": "صادرات تميرة تنمو", "en": "Exports grow"}, BEFORE)])
    return desk


def _story(key: str, rank: int, headlines: Mapping[str, str] | None = None, day: date = DAY) -> Story:
    headlines = headlines or HEADLINES[key]
    _, names = TOLD.get(key, ("disasters", ()))
    newest = _closing(day) - timedelta(hours=1)
    articles = tuple(
        StoryArticle(f"a{n}", _OUTLETS[language], f"https://x.example/{key}{n}", title, language, newest, None)
        for n, (language, title) in enumerate(headlines.items())
    )
    return Story(
        id=key,
        rank=rank,
        since=day,
        headline={language: Text(title, "verbatim", f"a{n}") for n, (language, title) in enumerate(headlines.items())},
        summary={"en": (Text("Reported in Tamira.", "verbatim", "a0", 0),)} if key in _IN_TAMIRA else {},
        articles=articles,
        rank_reason=RankReason(1, tuple(headlines), newest),
        names=names,
    )


def _write(desk: Desk, day: date, stories: list[Story], also: tuple[AlsoLine, ...] = ()) -> None:
    topics: dict[str, list[Story]] = {}
    for story in stories:
        topics.setdefault("economy" if story.id == "exports" else TOLD.get(story.id, ("disasters",))[0], []).append(story)
    edition = Edition(
        edition=day,
        schema=1,
        window=(_closing(day) - timedelta(days=1), _closing(day)),
        gathered=_closing(day),
        counts=Counts(2, 0, 20, 20, len(stories)),
        topics=tuple(Section(topic, tuple(told)) for topic, told in topics.items()),
        also=also,
    )
    write_edition(Editions(desk.content).path(day), edition)


def _closing(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 5, tzinfo=ZONE)

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.figures import find_figures
from digest.records import Figure, Mention, Quote
from digest.text.sentences import split


def figures(text: str, language: str) -> tuple[Figure, ...]:
    return find_figures(text, language, split(text), (), ())


def told(text: str, language: str) -> list[tuple[float, str, str]]:
    return [(figure.value, figure.unit, figure.text) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أدت الغارة إلى مقتل 188 فلسطينيا وإصابة 30 آخرين",
            [(188, "killed", "مقتل 188 فلسطينيا"), (30, "wounded", "إصابة 30 آخرين")],
        ),
        ("لا يزال 841 شخصا في عداد المفقودين", [(841, "missing", "841 شخصا في عداد المفقودين")]),
        ("ولا يزال 30 عاملا مفقودين", [(30, "missing", "30 عاملا مفقودين")]),
        ("حلقت طائرات إف- 16 فوق المدينة", []),
        ("ااا1\u064b", []),
        ("قُتل شخصان وأصيب أربعة بجروح", [(2, "killed", "قُتل شخصان"), (4, "wounded", "أصيب أربعة")]),
        ("مقتل ثلاثة جنود وخمسة مدنيين", [(3, "killed", "مقتل ثلاثة جنود"), (5, "killed", "خمسة مدنيين")]),
        ("مقتل 12 شخصا بينهم 3 أطفال", [(12, "killed", "مقتل 12 شخصا"), (3, "children", "3 أطفال")]),
        (
            "إن ستة أشخاص، بينهم رضيع، قُتلوا وأصيب 15 آخرون",
            [(6, "killed", "ستة أشخاص"), (15, "wounded", "أصيب 15 آخرون")],
        ),
        ("ارتفع عدد ضحايا الغارة التي نفذتها طائرة إلى اثنين", [(2, "killed", "اثنين")]),
        ("30 شخصا بين قتيل وجريح", [(30, "people", "30 شخصا")]),
        ("لقي سبعة ركاب مصرعهم", [(7, "killed", "سبعة ركاب مصرعهم")]),
        ("ارتفعت حصيلة القتلى إلى 45", [(45, "killed", "45")]),
        ("تسجيل 300 إصابة جديدة بفيروس كورونا", [(300, "infected", "300 إصابة")]),
        ("اعتقلت الشرطة 45 متظاهرا", [(45, "arrested", "45 متظاهرا")]),
        ("نزح أكثر من 12 ألف شخص", [(12_000, "displaced", "نزح أكثر من 12 ألف شخص")]),
        ("12 من الجنود", [(12, "soldiers", "12 من الجنود")]),
        ("انتشال جثتين ثم 12 جثة", [(2, "bodies", "جثتين"), (12, "bodies", "12 جثة")]),
        ("انتشال جثث 30 شخصا", [(30, "bodies", "جثث 30 شخصا")]),
        ("مقتل شخص وإصابة ثلاثة", [(1, "killed", "مقتل شخص"), (3, "wounded", "إصابة ثلاثة")]),
        ("أدى الانفجار إلى سقوط قتيل وثلاثة جرحى", [(1, "killed", "قتيل"), (3, "wounded", "ثلاثة جرحى")]),
        ("سقط قتيل واحد", [(1, "killed", "قتيل واحد")]),
        ("قتل شخص في انفجار", [(1, "killed", "قتل شخص")]),
        ("قتل شخص زوجته", []),
        ("استقبل شخص ضيوفه", []),
        (
            "صادق البرلمان على القانون بأغلبية 128 صوتا مقابل 45 وامتناع 10 عن التصويت",
            [(128, "votes", "128 صوتا"), (45, "votes", "45"), (10, "abstentions", "10")],
        ),
        ("صوت 128 نائبا لصالح القرار مقابل 9 ضده", [(128, "votes", "128 نائبا"), (9, "votes", "9")]),
        ("فاز الفريق 3-1 على ضيفه", []),
        ("الركاب الـ150", [(150, "passengers", "الركاب الـ150")]),
        ("شنت ست غارات وأطلقت صاروخين", [(6, "strikes", "ست غارات"), (2, "rockets", "صاروخين")]),
        ("أسقطت 3 طائرات مسيرة", [(3, "drones", "3 طائرات مسيرة")]),
        (
            "مئة فرصة عمل و1.2 مليون برميل يوميا",
            [(100, "jobs", "مئة فرصة عمل"), (1_200_000, "barrels-per-day", "1.2 مليون برميل يوميا")],
        ),
        ("300 كيلومتر مربع و12 كلم", [(300, "square-km", "300 كيلومتر مربع"), (12, "km", "12 كلم")]),
        ("12.5% و14 في المئة و%25", [(12.5, "percent", "12.5%"), (14, "percent", "14 في المئة"), (25, "percent", "%25")]),
        ("زلزال بقوة 5.6 درجة", [(5.6, "magnitude", "5.6 درجة")]),
        ("السجن سبع سنوات", [(7, "years", "سبع سنوات")]),
        ("تدريب (2274) متدربا ومقتل (12) شخصا", [(2274, "number", "2274"), (12, "killed", "مقتل (12) شخصا")]),
        ("مبلغ (500) ريال سعودي", [(500, "money-SAR", "(500) ريال سعودي")]),
        ("مليوني دولار أميركي", [(2_000_000, "money-USD", "مليوني دولار أميركي")]),
        (
            "3 مليارات ريال سعودي و500 ريال",
            [(3_000_000_000, "money-SAR", "3 مليارات ريال سعودي"), (500, "money-XXX", "500 ريال")],
        ),
    ],
)
def test_arabic_units(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert told(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "killing 12 people and wounding 30 others",
            [(12, "killed", "killing 12 people"), (30, "wounded", "wounding 30 others")],
        ),
        ("12 people were killed", [(12, "killed", "12 people were killed")]),
        ("12 people, including three girls, were killed", [(12, "killed", "12 people"), (3, "children", "three girls")]),
        ("Two Salwani mountaineers were found dead", [(2, "killed", "Two Salwani mountaineers were found dead")]),
        (
            "14 people died, two of them nurses, and 41 have died since",
            [(14, "killed", "14 people died"), (41, "killed", "41 have died")],
        ),
        ("It left 14 dead, 32 injured.", [(14, "killed", "14 dead"), (32, "wounded", "32 injured")]),
        ("12 soldiers killed three militants", [(12, "soldiers", "12 soldiers"), (3, "killed", "killed three militants")]),
        ("Thirty fighters were killed or wounded", [(30, "fighters", "Thirty fighters were killed")]),
        ("The death toll from the collapse rose to 45.", [(45, "killed", "45")]),
        ("Police arrested 45 protesters.", [(45, "arrested", "arrested 45 protesters")]),
        ("nearly half a million people", [(500_000, "people", "half a million people")]),
        ("60 police officers and two police barriers", [(60, "police", "60 police officers")]),
        ("a 10-member committee met for two days", [(10, "members", "10-member"), (2, "days", "two days")]),
        (
            "$3.5bn, US$20m, A$5, EGP 500",
            [
                (3_500_000_000, "money-USD", "$3.5bn"),
                (20_000_000, "money-USD", "US$20m"),
                (5, "money-AUD", "A$5"),
                (500, "money-EGP", "EGP 500"),
            ],
        ),
        (
            "13 billion Saudi riyals, 80 dirhams",
            [(13_000_000_000, "money-SAR", "13 billion Saudi riyals"), (80, "money-XXX", "80 dirhams")],
        ),
        ("a 550 pound pig", [(550, "number", "550")]),
        (
            "up 3 per cent, two percentage points",
            [(3, "percent", "3 per cent"), (2, "percentage-points", "two percentage points")],
        ),
        (
            "400 cubic metres of water, 380,000 barrels a day",
            [
                (400, "cubic-metres", "400 cubic metres"),
                (380_000, "barrels-per-day", "380,000 barrels a day"),
            ],
        ),
        ("One killed, three wounded in blast", [(1, "killed", "One killed"), (3, "wounded", "three wounded")]),
        ("No one died, and the one killed was known", []),
        ("12 bodies, and the bodies of five migrants", [(12, "bodies", "12 bodies"), (5, "bodies", "five migrants")]),
        ("Two regulatory bodies met, and the bodies lay in a flat at 24 Mill Street", []),
        ("The bill passed 128-45 on Monday", [(128, "votes", "128"), (45, "votes", "45")]),
        ("Lawmakers voted 45 to 128 against it", [(45, "votes", "45"), (128, "votes", "128")]),
        (
            "adopted by 128 votes to 9, with 35 abstentions",
            [(128, "votes", "128 votes"), (9, "votes", "9"), (35, "abstentions", "35 abstentions")],
        ),
        (
            "128 members voted in favour, nine against and 10 abstained",
            [(128, "votes", "128 members"), (9, "votes", "nine"), (10, "abstentions", "10")],
        ),
        ("Liverpool won 3-1 and he was voted man of the match", []),
        ("He passed the ball and Liverpool won 3-1 at home", []),
        ("One man was killed. One man said so.", [(1, "killed", "One man was killed")]),
    ],
)
def test_english_units(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("في 12 مايو 2026 وفي عام 1948 وفي 3/5/2026", "ar"),
        ("الساعة 10:30 صباحا، والساعة 9 مساء", "ar"),
        ("سارة (34 عاما) وشقيقها البالغ من العمر 12 عاما والذي يبلغ 20 عاما", "ar"),
        ("فاز الفريق 2-1 في الدقيقة 89", "ar"),
        ("المادة 12 والقرار 1701 وقناة 24 والجيل 5 وقمة العشرين", "ar"),
        ("الذكرى الـ25، الحادي والعشرون، القرن العشرين", "ar"),
        ("هاتف 0123456789 أو 0551 223 445", "ar"),
        ("الرجلان في البلدين، حركة طالبان", "ar"),
        ("On May 12, 2026 and in 1948; the 2024 elections; 3/5/2026", "en"),
        ("at 10:30, at 3 p.m., 5pm", "en"),
        ("Sarah, 34, and a 12-year-old boy aged between 12 and 14 while Omar was 11", "en"),
        ("They won 2-1; call 555-1234 or 0800 555 111", "en"),
        ("We read Article 5, took Flight 370 and met the G20 near Apollo 11", "en"),
        ("the 21st century, the 1980s, first and second", "en"),
        ("1. We met the two men", "en"),
    ],
)
def test_what_is_no_figure(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("مقتل ما لا يقل عن 12 شخصا", "ar", "min"),
        ("بأكثر من 100 منزل", "ar", "min"),
        ("لا يزيد على 30 يوما", "ar", "max"),
        ("بنحو 40 سيارة", "ar", "about"),
        ("12 شخصا على الأقل", "ar", "min"),
        ("بلغ 12 شخصا", "ar", None),
        ("at least 12 people", "en", "min"),
        ("up to 30 days", "en", "max"),
        ("some 40 cars", "en", "about"),
        ("100 people or more", "en", "min"),
        ("100+ people", "en", "min"),
        ("12 people", "en", None),
    ],
)
def test_bounds(text: str, language: str, bound: str | None) -> None:
    (figure,) = figures(text, language)
    assert figure.bound == bound


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("بين 10 و12 شخصا", "ar", (10, 12, "people", "10 و12 شخصا")),
        ("من 10 إلى 12 ألف شخص", "ar", (10_000, 12_000, "people", "10 إلى 12 ألف شخص")),
        ("between 5 and 7 million dollars", "en", (5_000_000, 7_000_000, "money-USD", "5 and 7 million dollars")),
        ("10-12 people", "en", (10, 12, "people", "10-12 people")),
        ("10% – 15%", "en", (10, 15, "percent", "10% – 15%")),
    ],
)
def test_ranges(text: str, language: str, expected: tuple[int, int, str, str]) -> None:
    (figure,) = figures(text, language)
    assert (figure.value, figure.upper, figure.unit, figure.text) == expected


def test_a_change_is_two_figures() -> None:
    assert told("rose from 10 to 12 people", "en") == [(10, "people", "10"), (12, "people", "12 people")]


def test_place_and_giver() -> None:
    text = (
        "In Khorra 12 people were killed, according to the health ministry in Salwan. In Tarmis 30 were wounded, police said."
    )
    places = [("khorra", "Khorra"), ("salwan", "Salwan"), ("tarmis", "Tarmis")]
    names = [Mention(id_, "place", name, text.index(name), text.index(name) + len(name)) for id_, name in places]
    killed, wounded = find_figures(text, "en", split(text), names, ())
    assert (killed.place, killed.given_by) == ("khorra", "health ministry")
    assert (wounded.place, wounded.given_by) == ("tarmis", "police")


def test_the_giver_has_an_id_where_the_name_is_known() -> None:
    text = "أعلنت وزارة الصحة السلوانية مقتل 12 شخصا. وقال قائد الشرطة نزار الحلبي إن 45 شخصا اعتقلوا."
    known = (("salwan-health", "body", "وزارة الصحة السلوانية"), ("nizar", "person", "نزار الحلبي"))
    names = [Mention(id_, kind, name, text.index(name), text.index(name) + len(name)) for id_, kind, name in known]  # type: ignore[arg-type]  # kinds
    assert [figure.given_by for figure in find_figures(text, "ar", split(text), names, ())] == ["salwan-health", "nizar"]


def test_words_in_a_quote_are_its_speakers() -> None:
    text = "«قُتل 12 جنديا اليوم» كما جاء"
    start, end = text.index("قُتل"), text.index("»")
    quote = Quote(text[start:end], start, end, "القائد", "leader", None, "قال", None, direct=True, confidence=0.9)
    assert [figure.given_by for figure in find_figures(text, "ar", split(text), (), (quote,))] == ["leader"]


def test_other_languages_give_bare_numbers_money_and_per_cent() -> None:
    assert told("۱۲۰ نفر، %25 و $30", "fa") == [(120, "number", "۱۲۰"), (25, "percent", "%25"), (30, "money-USD", "$30")]


_PIECES = st.sampled_from(
    [
        "12 ",
        "شخصا ",
        "مقتل ",
        "و",
        "بين ",
        "killed ",
        "people ",
        "$",
        "%",
        "-",
        "(",
        ")",
        "1.5 ",
        "مليون ",
        "million ",
        "from ",
        "to ",
        ".",
        "\n",
        "٥",
    ]
)


@given(st.lists(_PIECES | st.characters(), max_size=25).map("".join), st.sampled_from(["ar", "en", "fa"]))
def test_every_figure_is_its_slice(text: str, language: str) -> None:
    for figure in find_figures(text, language, split(text), (), ()):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        assert figure.upper is None or figure.upper > figure.value


@pytest.mark.pace
@pytest.mark.parametrize("unit", ["1 ", "12-", "killed 5 ", "قتل 5 ", "1% ", "من 1 إلى 2 "])
def test_time_is_linear_on_one_long_line(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    find_figures(text, "ar", (), (), ())
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "3,5 milliards d'euros seront versés", 3_500_000_000, "money-EUR"),
        ("de", "2,5 Milliarden Euro mehr", 2_500_000_000, "money-EUR"),
        ("tr", "2,5 milyar dolar ayrıldı", 2_500_000_000, "money-USD"),
        ("tr", "yüzde 3,5 artış oldu", 3.5, "percent"),
        ("fa", "۳٫۵ میلیارد دلار", 3_500_000_000, "money-USD"),
        ("fa", "۱۲ درصد رشد", 12, "percent"),
        ("he", "2.5 מיליארד דולר", 2_500_000_000, "money-USD"),
    ],
)
def test_scales_money_and_per_cent_of_other_languages(language: str, text: str, value: float, unit: str) -> None:
    (figure,) = find_figures(text, language, (), (), ())
    assert (figure.value, figure.unit) == (value, unit)


def test_a_year_behind_a_month_of_two_words_is_no_figure() -> None:
    text = "في 12 ربيع الأول 1446 افتتح المعرض، وأغلق في 3 كانون الثاني 2025."
    assert find_figures(text, "ar", (), (), ()) == ()

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.summarise import key_sentences, summarise
from digest.records import Article, Figure, Mention
from digest.text.sentences import split

MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)
FERRY_ONE = (
    "The ferry Nour ran aground off Marsa on Sunday night with 212 passengers on board, the coast guard said. "
    "Fishing boats took everyone ashore within two hours and nobody was hurt. "
    "He added that the captain had been questioned. "
    "The company runs six ferries between Marsa and the islands."
)
FERRY_TWO = (
    "A ferry with 212 passengers, the Nour, ran aground off Marsa on Sunday night. "
    "Divers will look at the hull of the Nour before a tug from Lessa pulls her off the sandbank on Tuesday. "
    "Photo: the ferry at dusk."
)
FERRY_AR = (
    "جنحت العبّارة «نور» قبالة مرسى مساء الأحد وعلى متنها 212 راكبا، وفق خفر السواحل. "
    "وقال قائد خفر السواحل سامي البحري إن قوارب الصيد نقلت جميع الركاب إلى الشاطئ خلال ساعتين. "
    "وأضاف أن القبطان خضع للتحقيق. "
    "وتسيّر الشركة ست عبّارات بين مرسى والجزر."
)


def article(
    name: str, text: str, hour: int = 0, title: str = "Ferry Nour runs aground off Marsa", language: str = "en"
) -> Article:
    at = MORNING + timedelta(hours=hour)
    return Article(name, f"of-{name}", f"https://{name}.example/", title, text, language, at, sentences=split(text))


def counted(article: Article, words: str, value: int) -> Article:
    start = article.text.index(words)
    figure = Figure(value, None, None, "killed", None, None, words, start, start + len(words))
    return replace(article, figures=(figure,))


def test_sentences_are_printed_as_they_stand_with_their_place() -> None:
    told = {a.id: a for a in (article("one", FERRY_ONE), article("two", FERRY_TWO, 1))}
    headline, texts = summarise(list(told.values()), "en")
    assert headline.text == "Ferry Nour runs aground off Marsa"
    assert 2 <= len(texts) <= 4
    for text in texts:
        assert text.origin == "verbatim"
        assert text.article is not None
        assert text.sentence is not None
        assert told[text.article].sentences[text.sentence].text == text.text
    assert {text.article for text in texts} == {"one", "two"}


def test_no_sentence_comes_twice_in_other_words_and_captions_never() -> None:
    _, texts = summarise([article("one", FERRY_ONE), article("two", FERRY_TWO, 1)], "en")
    assert sum("ran aground" in text.text for text in texts) == 1
    assert not any(text.text.startswith("Photo") for text in texts)


def test_a_sentence_without_its_speaker_brings_the_one_before_it_or_stays_out() -> None:
    for language, text in (("en", FERRY_ONE), ("ar", FERRY_AR)):
        _, texts = summarise([article("one", text, language=language)], language)
        numbers = [chosen.sentence for chosen in texts]
        assert 0 in numbers
        assert 2 not in numbers or 1 in numbers
    leaning = "وأضاف أن القبطان خضع للتحقيق ثلاث ساعات كاملة في مرسى. وهو لا يزال هناك مع محاميه حتى الآن."
    headline, texts = summarise([article("one", leaning, title="القبطان يخضع للتحقيق", language="ar")], "ar")
    assert texts == (headline,)


def test_a_count_that_a_newer_report_replaced_is_not_printed() -> None:
    old = counted(
        article("old", "A flood killed 11 people in the valley of Bel on Monday, the civil defence said."), "killed 11", 11
    )
    new = (
        "The flood in the valley of Bel has killed 17 people by Tuesday noon, after six more bodies were found, officials said."
    )
    newer = counted(article("new", new, 24), "killed 17", 17)
    _, texts = summarise([old, newer], "en")
    assert texts[0].article == "new"


STORY_EN = {
    "dawn": (
        "A fire in the grain market of Lessa killed 4 people before dawn on Friday, the fire brigade said.",
        "killed 4",
        4,
    ),
    "noon": (
        "The death toll of the fire in the grain market of Lessa rose to 9 by noon as crews reached the cellars. "
        "The governor closed the market for a month and promised new hydrants along the quay.",
        "rose to 9",
        9,
    ),
    "copy": ("A fire in the grain market of Lessa killed 4 people before dawn on Friday, firefighters said.", "killed 4", 4),
    "voices": (
        "The head of the traders' guild, Salma Idris, said nobody had checked the wiring of the stalls since 2015. "
        "She added that three letters to the ministry had gone unanswered.",
        "",
        0,
    ),
}
STORY_AR = {
    "dawn": ("قتل 4 أشخاص في حريق شب فجر الجمعة في سوق الحبوب بمدينة ليسا، وفق فوج الإطفاء.", "قتل 4", 4),
    "noon": (
        "ارتفعت حصيلة قتلى حريق سوق الحبوب في ليسا إلى 9 ظهر اليوم بعد وصول الفرق إلى الأقبية. "
        "وأغلق المحافظ السوق شهرا كاملا ووعد بمد صنابير إطفاء جديدة على طول الرصيف.",
        "إلى 9",
        9,
    ),
    "copy": ("قتل 4 أشخاص في حريق شب فجر الجمعة في سوق الحبوب بمدينة ليسا، بحسب الإطفائيين.", "قتل 4", 4),
    "voices": (
        "وقالت رئيسة نقابة التجار سلمى إدريس إن أحدا لم يفحص تمديدات الأكشاك منذ عام 2015. "
        "وأضافت أن ثلاث رسائل إلى الوزارة بقيت بلا جواب.",
        "",
        0,
    ),
}


@pytest.mark.parametrize(("language", "story"), [("en", STORY_EN), ("ar", STORY_AR)])
def test_a_story_of_several_outlets(language: str, story: dict[str, tuple[str, str, int]]) -> None:
    hours = {"dawn": 0, "copy": 1, "voices": 3, "noon": 6}
    articles = [
        counted(article(name, text, hours[name], title="", language=language), words, value)
        if words
        else article(name, text, hours[name], title="", language=language)
        for name, (text, words, value) in story.items()
    ]
    _, texts = summarise(articles, language)
    assert 2 <= len(texts) <= 4
    assert texts[0].article == "noon"  # the fact first, in its newest count
    assert not any(" 4 " in text.text for text in texts)  # the older count is dropped, and its copy
    assert {text.as_of for text in texts if " 9 " in text.text} == {MORNING + timedelta(hours=6)}
    assert {text.as_of for text in texts if " 9 " not in text.text} == {None}
    assert len({text.article for text in texts}) >= 2
    said = [text.sentence for text in texts if text.article == "voices"]
    assert said in ([], [0], [0, 1])  # who added stands before what she added


def test_an_older_count_of_another_place_stays() -> None:
    north = "Rain in the north killed 3 people in Adar on Monday, the governor of the province said in the evening."
    south = "In the far south a landslide killed 8 people near the mines of Tell Rai on Tuesday, rescuers said."
    one = counted(article("one", north), "killed 3", 3)
    two = counted(article("two", south, 24), "killed 8", 8)
    one = replace(one, figures=(replace(one.figures[0], place="adar"),))
    two = replace(two, figures=(replace(two.figures[0], place="tell-rai"),))
    texts = summarise([one, two], "en")[1]
    assert {text.article for text in texts} == {"one", "two"}
    assert all(text.as_of is None for text in texts)


def test_a_count_of_a_quarter_and_of_its_town_is_one_count() -> None:
    town = "A landslide in the town of Adar killed 3 people on Monday night, the governor said in the evening."
    quarter = "The landslide in Tell Rai, above the old houses of Adar, killed 8 people, rescuers said on Tuesday."
    one = counted(article("one", town), "killed 3", 3)
    two = counted(article("two", quarter, 24), "killed 8", 8)
    one = replace(one, figures=(replace(one.figures[0], place="adar"),))
    two = replace(two, figures=(replace(two.figures[0], place="tell-rai"),))
    assert {text.article for text in summarise([one, two], "en")[1]} == {"one", "two"}
    start = quarter.index("Adar")
    two = replace(two, names=(Mention("adar", "place", "Adar", start, start + 4),))
    (text,) = summarise([one, two], "en")[1]
    assert (text.article, text.as_of) == ("two", two.published)
    (text,) = summarise([one, replace(two, dated=False)], "en")[1]
    assert text.as_of is None  # nobody knows the hour of an article without a date


@pytest.mark.parametrize(
    ("language", "lead", "again", "more"),
    [
        (
            "en",
            "The navy captured 23 pirates who attacked a merchant ship off Cape Siwan on Saturday, officers said.",
            "Sailors took 23 attackers prisoner on Saturday after they assaulted a freighter near Cape Siwan, the navy said.",
            "A helicopter from the destroyer Bel had circled above their skiffs for an hour before dawn.",
        ),
        (
            "ar",
            "اقتحمت قوات الحكومة المطار العسكري في ليسا فجر السبت بعد معارك مع المتمردين.",
            "سيطرت القوات الحكومية على مطار ليسا العسكري السبت إثر قتال ضد مسلحين متمردين.",
            "وفتح الجنود الطريق إلى المرفأ حيث تنتظر ثلاث سفن محملة بالقمح منذ أسبوعين.",
        ),
    ],
)
def test_the_fact_comes_first_and_once(language: str, lead: str, again: str, more: str) -> None:
    one = article("one", f"{lead} {more}", title="", language=language)
    two = article("two", again, -3, title="", language=language)
    _, texts = summarise([one, two], language)
    assert len(texts) == 2
    assert {text.text for text in texts} in ({lead, more}, {again, more})
    assert texts[0].text != more


def test_what_leans_on_a_chosen_sentence_may_follow_it() -> None:
    text = (
        "The minister of ports, Karim Daou, said the quay would reopen on Sunday after two weeks of repairs. "
        "He added that the cranes had passed every test of the inspectors from Lessa. "
        "He said that no worker would lose pay for the days the harbour stood still."
    )
    _, texts = summarise([article("one", text)], "en")
    assert [chosen.sentence for chosen in texts] == [0, 1, 2]


def test_no_article_gives_more_words_than_allowed() -> None:
    _, texts = summarise([article("one", FERRY_ONE)], "en", excerpt_words=20)
    assert sum(len(text.text.split()) for text in texts) <= 20
    endless = article("long", "word " * 50_000)
    headline, texts = summarise([endless], "en")
    assert texts == (headline,)


def invented(number: int) -> list[str]:
    """So many sentences of fourteen words, none of which comes twice."""
    words = ("".join(chr(97 + (n * 31 + m * 7) % 26) for m in range(n % 5 + 3)) + str(n) for n in itertools.count())
    return [" ".join(itertools.islice(words, 14)).capitalize() + "." for _ in range(number)]


def test_an_article_by_itself_is_told_by_two_fifths_of_it() -> None:
    sentences = invented(40)
    long = article("long", " ".join(sentences))
    words = sum(len(long.sentences[number].text.split()) for number in key_sentences(long))
    assert 180 < words <= 200
    some = replace(long, text=" ".join(sentences[:20]), sentences=long.sentences[:20])
    words = sum(len(some.sentences[number].text.split()) for number in key_sentences(some))
    assert 110 < words <= 140
    assert key_sentences(article("short", FERRY_ONE))[0] == 0
    assert key_sentences(article("empty", "")) == ()


def test_who_opens_a_paragraph_is_heard_first() -> None:
    sentences = invented(8)
    running = article("one", " ".join(sentences), title="")
    opening = article("one", " ".join(sentences[:4]) + "\n\n" + " ".join(sentences[4:]), title="")
    assert [text.sentence for text in summarise([running], "en")[1]] == [0, 1, 2, 3]
    assert [text.sentence for text in summarise([opening], "en")[1]] == [0, 1, 2, 4]


def test_outlets_take_turns() -> None:
    texts = [
        "The quay was closed after the crane fell on Monday morning.",
        "Flour was being unloaded when one of its legs gave way.",
    ]
    texts += [
        "The port expects grain ships to wait outside until Friday.",
        "Dockers from three shifts gathered at the gate in silence.",
    ]
    one = replace(article("one", " ".join(texts)), source="daily")
    others = [
        replace(article(f"a{n}", f"{text} Nobody knew more at that hour of the day."), source=f"s{n}")
        for n, text in enumerate(texts[2:])
    ]
    _, chosen = summarise([one, *others], "en")
    assert {text.article for text in chosen} == {"one", "a0", "a1"}


def test_the_headline_is_the_most_central_and_states_something() -> None:
    asking = article("ask", FERRY_TWO, title="Ferry Nour off Marsa: what happened to her?")
    apart = article("apart", FERRY_ONE, title="A night nobody will forget")
    plain = article("plain", FERRY_ONE, title="Ferry Nour runs aground with 212 passengers")
    assert summarise([asking, apart, plain], "en")[0].article == "plain"
    untitled = article("untitled", FERRY_ONE, title="")
    assert summarise([untitled], "en")[0].sentence == 0
    nothing = article("nothing", "", title="")
    assert summarise([nothing], "en")[0].text == "https://nothing.example/"


@given(st.lists(st.text(max_size=120), min_size=1, max_size=4), st.sampled_from(["ar", "en", "ja"]))
def test_any_text_has_a_headline_and_something_to_print(texts: list[str], language: str) -> None:
    headline, chosen = summarise([article(f"a{n}", text, n, language=language) for n, text in enumerate(texts)], language)
    assert headline.text
    assert chosen
    assert sum(len(text.text.split()) for text in chosen) <= 120 * len(texts)

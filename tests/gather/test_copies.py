import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digest.gather.copies import find_copies
from digest.records import Article

MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)
BAKERY = (
    "افتتح رئيس بلدية قصر التين أمس مخبزا جديدا في حي الدباغين بعد ثلاث سنوات من العمل، وقال إن المخبز سيبيع الرغيف"
    " بسعر التكلفة لسكان الحي وطلاب المدرسة القريبة. وأضاف أن البلدية دفعت ثمن الفرنين من ضريبة الأسواق، وأن عشرين "
    "عاملا من أبناء الحي سيتناوبون على العمل ليلا ونهارا. وحضر الافتتاح عدد من التجار ورئيسة جمعية النساء التي "
    "تبرعت بالطاولات والرفوف الخشبية. وينتظر أن يبيع المخبز خمسة آلاف رغيف في اليوم الواحد خلال الشهر الأول، ثم "
    "يضاعف إنتاجه بعد وصول العجانة الثانية من الميناء."
)
LIGHTHOUSE = (
    "The lighthouse keeper of Cape Tamar retired on Friday after forty years in the tower, and the harbour "
    "authority said nobody would replace her because the lamp has been automatic since the spring. Fishermen "
    "gathered on the mole with lanterns and sang until the beam came on. She told them she would keep the logbook, "
    "which records every ship that passed and, on the quiet nights, the names of the dogs that slept on her stairs."
    " The tower will open to visitors next month, on weekends only."
)


def article(text: str, hour: float = 0, language: str = "ar", title: str = "خبر", source: str = "one") -> Article:
    at = MORNING + timedelta(hours=hour)
    return Article(f"{source}-{hour}", source, f"https://{source}.example/{hour}", title, text, language, at)


def test_a_reprint_is_a_copy_of_the_first_published_whatever_the_order() -> None:
    first, second = article(BAKERY, 1, source="wire"), article("(وات) " + BAKERY, 3, source="daily")
    assert find_copies([first, second]) == (0, 0)
    assert find_copies([second, first]) == (1, 1)


def test_a_wire_copy_cut_at_its_end_and_one_with_a_sentence_more() -> None:
    sentences = BAKERY.split(". ")
    cut = article(". ".join(sentences[:2]), 2)
    longer = article("حي الدباغين - " + BAKERY + " وعلمت الصحيفة أن الافتتاح تأخر ساعة بسبب انقطاع التيار الكهربائي.", 3)
    assert find_copies([article(BAKERY), cut, longer]) == (0, 0, 0)


def test_spelling_marks_and_digits_do_not_hide_a_copy() -> None:
    dressed = BAKERY.replace("أ", "ا").replace("الدباغين", "الدبّاغيـن").replace("،", "")
    assert find_copies([article(BAKERY), article(dressed, 1)]) == (0, 0)


def test_the_same_event_in_other_words_is_no_copy() -> None:
    own = article(
        "فتح مخبز حي الدباغين أبوابه في قصر التين بحضور رئيس البلدية، ويعمل فيه عشرون من شباب الحي. الرغيف بسعر "
        "التكلفة، والفرنان من مال ضريبة الأسواق، كما أبلغنا رئيس البلدية الذي وعد بعجانة ثانية تصل من الميناء بعد شهر.",
        1,
    )
    assert find_copies([article(BAKERY), own]) == (0, 1)


def test_languages_are_apart_and_both_work() -> None:
    lamp = article(LIGHTHOUSE, 0, "en")
    assert find_copies([article(BAKERY), lamp, replace(lamp, id="x", text=LIGHTHOUSE.upper())]) == (0, 1, 1)


def test_without_text_the_title_speaks_and_nothing_is_nobodys_copy() -> None:
    empty, title = article("", title=""), article("", title="حريق في سوق الأقمشة")
    assert find_copies([empty, empty, title, replace(title, id="x")]) == (0, 1, 2, 2)
    assert find_copies([]) == ()


def test_400_copies_and_a_text_of_two_megabytes_are_one_group_in_bounded_time() -> None:
    begun = time.process_time()
    many = [article(BAKERY + f" نسخة {number}.", number / 10, source=f"s{number}") for number in range(400)]
    huge = article((LIGHTHOUSE + " ") * 4000, 50, "en")
    copies = find_copies([*many, huge, replace(huge, id="x")])
    assert copies == (*[0] * 400, 400, 400)
    assert time.process_time() - begun < 5


@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from(["ar", "en", "xx"])), max_size=6))
def test_any_text_has_a_first_of_its_group(texts: list[tuple[str, str]]) -> None:
    articles = [article(text, number, language) for number, (text, language) in enumerate(texts)]
    copies = find_copies(articles)
    assert all(copies[copies[index]] == copies[index] <= index for index in range(len(articles)))

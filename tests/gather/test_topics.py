from collections.abc import Mapping
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from digest.gather.topics import assign_topics
from digest.records import Article, Topic

TOPICS = (
    Topic(
        "sea",
        {"en": "Sea", "ar": "بحر"},
        terms={"en": ("ship", "ships", "harbour", "coast guard"), "ar": ("سفينة", "سفن", "الميناء", "خفر السواحل")},
    ),
    Topic("farm", {"en": "Farm", "ar": "زراعة"}, terms={"en": ("wheat", "harvest", "orchard"), "ar": ("قمح", "حصاد", "بستان")}),
    Topic("court", {"en": "Court", "ar": "قضاء"}, terms={"en": ("judge", "trial", "harbour"), "ar": ("قاض", "محاكمة")}),
    Topic("other", {"en": "Other", "ar": "متفرقات"}),
)


def article(title: str, text: str, language: str = "en") -> Article:
    return Article(title, "s", "https://s.example/", title, text, language, datetime(2026, 5, 11, tzinfo=UTC))


def best(scores: Mapping[str, float]) -> str:
    return next(iter(scores))


def test_terms_tell_the_topic_in_both_languages() -> None:
    told = [
        article("Ships wait outside the harbour", "Forty ships are at anchor, the coast guard said."),
        article("Wheat harvest begins", "The wheat is ripe a week early."),
        article("سفن تنتظر خارج الميناء", "وقال خفر السواحل إن السفن الأربعين راسية.", "ar"),
        article("حصاد القمح يبدأ", "نضج القمح والبستان أزهر.", "ar"),
    ]
    assert [best(scores) for scores in assign_topics(told, TOPICS)] == ["sea", "farm", "sea", "farm"]


def test_what_happened_tells_more_of_an_article_by_itself_than_where() -> None:
    topics = (
        Topic("health", {"en": "Health", "ar": "صحة"}, terms={"en": ("hospital", "doctor")}),
        Topic("war", {"en": "War", "ar": "حرب"}, terms={"en": ("airstrike", "army")}),
    )
    struck = article("Airstrike on a hospital", "The hospital in Marsa was hit at noon by an airstrike, residents said.")
    assert best(assign_topics([struck], topics)[0]) == "war"


def test_words_of_the_field_of_a_topic_help_it() -> None:
    topics = (
        Topic("sport", {"en": "Sport", "ar": "رياضة"}, terms={"en": ("stadium", "referee", "tennis", "goalkeeper")}),
        Topic("law", {"en": "Law", "ar": "قانون"}, terms={"en": ("judge", "prison", "stadium")}),
    )
    told = article(
        "A night in the stadium", "The midfielder and the captain met the coach of the national team in the stadium."
    )
    assert best(assign_topics([told], topics)[0]) == "sport"


def test_arabic_terms_are_found_behind_their_proclitics_and_inside_no_other_word() -> None:
    scores = assign_topics([article("والسفينة", "بالسفينة وللسفينة", "ar"), article("قمحدون", "مسفنة", "ar")], TOPICS)
    assert best(scores[0]) == "sea"
    assert scores[1] == {"other": 1.0}


def test_a_term_of_the_vocabulary_speaks_in_both_languages_and_in_all_its_forms() -> None:
    known = (Topic("law", {"en": "Law", "ar": "قانون"}, terms={"en": ("court", "judge")}), TOPICS[1])
    told = [article("محاكم وقضاة", "أصدرت المحاكم قراراتها.", "ar"), article("Courts and judges", "The courts ruled.")]
    assert [best(scores) for scores in assign_topics(told, known)] == ["law", "law"]


def test_general_words_and_compounds() -> None:
    trying = (Topic("rugby", {"en": "Rugby", "ar": "رغبي"}, terms={"en": ("try",)}), TOPICS[1])
    assert best(assign_topics([article("Wheat harvest begins", "")], trying)[0]) == "farm"
    attempts = article("Ministers made attempts", "They attempted much.")
    assert assign_topics([attempts], trying) == ({"other": 1.0},)


def test_scores_add_up_and_come_best_first() -> None:
    scores = assign_topics([article("Wheat ship", "Ships with wheat in the harbour: ships, ships and a judge.")], TOPICS)[0]
    assert abs(sum(scores.values()) - 1) < 1e-9
    assert list(scores.values()) == sorted(scores.values(), reverse=True)


def test_unsure_is_other() -> None:
    torn = article("Wheat and ships", "")
    assert assign_topics([article("A quiet day", "Nothing happened."), torn, article("", "")], TOPICS) == ({"other": 1.0},) * 3
    assert assign_topics([torn], ()) == ({"other": 1.0},)
    assert assign_topics([], TOPICS) == ()


def test_enough_articles_teach_the_words_that_go_with_a_topic() -> None:
    sea = [
        article(f"Ship {n} leaves harbour", f"The ship left with cargo and crew, mast and anchor, pier {n}.") for n in range(40)
    ]
    farm = [article(f"Harvest of orchard {n}", f"The wheat stands high, tractors and barns, field {n}.") for n in range(40)]
    without_terms = [article("Cargo and crew", "Mast and anchor at the pier."), article("Tractors and barns", "High field.")]
    alone = assign_topics(without_terms, TOPICS)
    taught = assign_topics([*sea, *farm, *without_terms], TOPICS)[-2:]
    assert [best(scores) for scores in alone] == ["other", "other"]
    assert [best(scores) for scores in taught] == ["sea", "farm"]


@given(st.lists(st.tuples(st.text(max_size=50), st.sampled_from(["ar", "en", "ja"])), max_size=5))
def test_any_text_has_topics_that_the_desk_knows(texts: list[tuple[str, str]]) -> None:
    scores = assign_topics([article(text, text, language) for text, language in texts], TOPICS)
    assert len(scores) == len(texts)
    assert all(own.keys() <= {"sea", "farm", "court", "other"} for own in scores)


def test_a_little_of_everything_goes_to_other() -> None:
    words = "harvest cemetery pharmacist diesel tent football meeting computer school parade".split()
    topics = [Topic(f"t{n}", {"en": f"T{n}"}, terms={"en": (word,)}) for n, word in enumerate(words)]
    told = article("Away", f"A {words[0]}, a {words[0]}: " + ". ".join(words))
    assert list(assign_topics([told], topics)[0]) == ["other"]
    assert next(iter(assign_topics([told], topics[:3])[0])) == "t0"

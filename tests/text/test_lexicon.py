"""The grammar of the vocabulary of news words, on a small table of its own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.folding import fold
from digest.text.lexicon import Lexicon, forms_ar, parse

TABLE = """
# A comment.
attack	nv	attack, attacker, assault	هجوم, هجمات, هاجم, يهاجم, مهاجمة
ceasefire	n	ceasefire, cease-fire	وقف إطلاق النار, هدنة
agree	nv	agree, agreement, deal	اتفاق, اتفق, يتفق, اتفاقية
policy	na	policy, political	سياسة, سياسي
school	n	school	مدرسة, مدارس
member	n	member	عضو, أعضاء
meet	nv	meet, meeting	التقى, يلتقي, لقاء
prime-minister	n	prime minister, premier	رئيس الوزراء
open-fire	v	open fire, shoot	أطلق النار, يطلق النار
level	n	level	مستوى
official	n	official	مسؤول
stop	nv	stop	توقف, يتوقف
trade-deal	n	deal, bargain	صفقة
carry	v	carry	حمل, يحمل
father	n	father	والد
"""
SMALL = Lexicon(parse(TABLE)[0])


@pytest.mark.parametrize(
    ("concept", "language", "words"),
    [
        ("attack", "ar", "والهجوم هجومهم هاجمت سيهاجمون هاجموها مهاجمتها هجماته للهجوم يهاجمها لهجمات"),
        ("policy", "ar", "سياستها السياسية سياسيون وسياسات سياسيا للسياسيين"),
        ("school", "ar", "مدرسته ومدارسها مدرستين بالمدرسة للمدارس"),
        ("member", "ar", "أعضائها أعضاؤه عضوا عضوان الأعضاء"),
        ("meet", "ar", "التقاه التقت التقوا يلتقيان سيلتقون يلتق لقائه"),
        ("level", "ar", "مستواه المستويات مستوى"),
        ("official", "ar", "مسؤولو ومسؤولين مسؤوليها المسؤولة لمسؤول"),
        ("father", "ar", "والد والده والدها"),
        ("attack", "en", "attacked attacks attackers attacking"),
        ("policy", "en", "policies politically"),
        ("agree", "en", "agreed agreeing agrees agreements"),
        ("meet", "en", "met meetings meets"),
        ("stop", "en", "stopped stopping stops"),
        ("carry", "en", "carried carries carrying"),
    ],
)
def test_the_forms_of_a_word_lead_to_its_concept(concept: str, language: str, words: str) -> None:
    assert {word: SMALL.senses(word, language) for word in words.split()} == dict.fromkeys(words.split(), (concept,))


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "سياسيات مهجوم مدرس اتفا تتوق"), ("en", "meeter agreely polic atta stopes")]
)
def test_what_only_looks_alike_is_no_form(language: str, words: str) -> None:
    found = {word: SMALL.senses(word, language) for word in words.split()}
    found.pop("سياسيات", None)  # a form: women politicians
    assert not any(found.values())


def test_a_word_of_two_concepts_is_known_to_be_ambiguous() -> None:
    assert SMALL.senses("deals", "en") == ("agree", "trade-deal")


def test_terms_come_before_the_words_in_them() -> None:
    text = "وأطلقت القوات النار. أطلقت النار على موكب رئيس وزراء البلاد رغم وقف إطلاق النار"
    found = [(found.ids, text[found.start : found.end]) for found in SMALL.find(text, "ar")]
    assert found == [
        (("open-fire",), "أطلقت النار"),
        (("prime-minister",), "رئيس وزراء"),
        (("ceasefire",), "وقف إطلاق النار"),
    ]
    text = "Prime ministers: troops opened fire after a cease-fire. A prime. Minister"
    assert [text[found.start : found.end] for found in SMALL.find(text, "en")] == [
        "Prime ministers",
        "opened fire",
        "cease-fire",
    ]


def test_other_languages_have_no_words() -> None:
    assert SMALL.find("attack", "fr") == () == SMALL.senses("attack", "fr")
    assert not SMALL.senses("", "en")
    assert not SMALL.senses("ـ", "ar")
    assert not SMALL.find("ـ", "ar")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("a\tn\tx", "3 columns"),
        ("A\tn\tx\tس", "id 'A'"),
        ("a\tz\tx\tس", "kinds 'z'"),
        ("a\tn\tx,, y\tس", "empty English"),
        ("a\tn\tx\tسَ", "not written in Arabic"),
        ("a\tn\tx\ta", "not written in Arabic"),
        ("a\tn\ta b c d e f\tس", "more than 5"),
        ("dup\tn\tx\tس\ndup\tn\tx\tس", "stands in line 1"),
    ],
)
def test_mistakes_have_their_line(line: str, wrong: str) -> None:
    _, mistakes = parse(line)
    assert len(mistakes) == 1
    assert mistakes[0][0] == line.count("\n") + 1
    assert wrong in mistakes[0][1]


@given(st.text(max_size=200), st.sampled_from(["ar", "en"]))
def test_any_text_is_read_in_order(text: str, language: str) -> None:
    found = SMALL.find(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text("اأبتسلوفيكهمنةىءؤئ", min_size=1, max_size=14))
def test_readings_are_few_and_shorter(word: str) -> None:
    bases = {word[start:end] for start in range(len(word)) for end in range(start + 1, len(word) + 1)}
    read = list(forms_ar.readings(fold(word), {*map(fold, bases)}))
    assert len(read) < 120
    assert all(len(base) <= len(word) + 1 for _, base, _ in read)

"""What stories say, read many together."""

import pytest

from digest.gather._rows import Rows
from digest.gather._traits import Opening, Reader
from digest.records import Name
from digest.text.lexicon import lexicon

HARBOUR = Name("port-authority", "body", {"en": "Harbour Authority", "ar": "هيئة المرفأ"})
STORIES: list[Opening] = [
    ("ar", [("هيئة المرفأ تعلن", "وصلت 120 شاحنة إلى عمان، وقال رامز شندول إن أسعار النفط ارتفعت.")]),
    (
        "en",
        [
            ("Harbour Authority speaks", "Oil prices rose 2.4bn in Amman, said Ramez Shandul of the Harbour."),
            ("", "Two million"),
        ],
    ),
    ("en", [("Prices of oil", "Harbour. Authority")]),
]


def said(rows: Rows) -> list[dict[str, float]]:
    places = [range(start, stop) for start, stop in zip(rows.ends[:-1], rows.ends[1:], strict=True)]
    return [{rows.names[rows.indices[at]]: float(rows.values[at]) for at in own} for own in places]


def read(*stories: Opening) -> list[tuple[dict[str, float], dict[str, float]]]:
    traits = Reader([HARBOUR], lexicon()).read_stories(stories)
    return list(zip(said(traits.counts), said(traits.names), strict=True))


def test_a_story_says_the_same_whatever_is_read_with_it() -> None:
    assert read(*STORIES) == [read(story)[0] for story in STORIES]


def test_what_stands_in_several_words_is_read_as_one() -> None:
    (arabic, _), (english, names) = read(*STORIES[:2])
    assert arabic["p:port-authority"] == 2
    assert english["p:port-authority"] == 1  # of two articles one names it, in its first words
    assert english["n:2400000000"] == english["n:2000000"] == 1
    assert names == {"ramez": 1, "shandul": 1}  # what is a concept or a body is no name


@pytest.mark.parametrize(
    ("title", "text", "trait"), [("Harbour", "Authority", "p:port-authority"), ("2", "million", "n:2000000")]
)
def test_nothing_goes_on_from_a_title_into_its_text(title: str, text: str, trait: str) -> None:
    assert trait in read(("en", [(f"{title} {text}", "")]))[0][0]
    assert trait not in read(("en", [(title, text)]))[0][0]


def test_nothing_is_read_of_nothing() -> None:
    assert read() == []
    assert read(("en", [("", "")]), ("xx", [("- ،", "ـ")])) == [({}, {}), ({}, {})]

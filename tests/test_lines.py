"""`read --lines`: the contract of its answers, and what it does with input that no newspaper would print."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.lines import read_lines

FIELDS = (
    "id url title byline published language text sentences quotes figures names dates events topics summary problems"
).split()
ARABIC = (
    'بيروت - (رويترز) - قال الوزير سليم الهادي إن "الطريق مفتوح" منذ أمس.\n\n'
    "وأضاف الهادي أن 12 شخصا أصيبوا في انفجار بمدينة صور."
)
MOST = 400_000  # characters of a text that are read


def answers(*lines: dict[str, Any] | bytes, learn: bool = False) -> list[dict[str, Any]]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return [json.loads(answer) for answer in read_lines(raw, learn=learn)]


def check(answer: dict[str, Any]) -> None:
    """What holds of every answer: all fields, slices of its text, numbers of its sentences."""
    assert list(answer) == FIELDS
    text = answer["text"]
    for key in ("sentences", "quotes", "figures", "names", "dates", "events"):
        for item in answer[key]:
            assert 0 <= item["start"] < item["end"] <= len(text)
            assert item.get("text", text[item["start"] : item["end"]]) == text[item["start"] : item["end"]]
    assert all(0 <= number < len(answer["sentences"]) for number in answer["summary"])
    assert all(isinstance(problem, str) for problem in answer["problems"])


def test_an_article_has_all_its_fields() -> None:
    (answer,) = answers({"id": 7, "text": ARABIC, "title": "الطريق مفتوح", "published": "2026-05-13T08:00:00+03:00"})
    check(answer)
    assert (answer["id"], answer["language"], answer["title"], answer["problems"]) == (7, "ar", "الطريق مفتوح", [])
    assert answer["text"] == ARABIC
    assert [sentence["text"][:10] for sentence in answer["sentences"]] == ["قال الوزير", "وأضاف الها"]  # no dateline
    assert {quote["speaker"] for quote in answer["quotes"]} == {"سليم الهادي"}
    assert [quote["text"] for quote in answer["quotes"] if quote["direct"]] == ["الطريق مفتوح"]
    assert len({quote["speaker_id"] for quote in answer["quotes"]}) == 1
    assert [(figure["value"], figure["unit"]) for figure in answer["figures"]] == [(12, "wounded")]
    assert [date["date"] for date in answer["dates"]] == ["2026-05-12"]


@pytest.mark.parametrize("written", ["7", "1.50", "1e400", "-0", "12345678901234567890123", '"x"', '"\\ud800"', '""'])
def test_an_id_comes_back_as_it_was_written(written: str) -> None:
    (line,) = read_lines([f'{{"id": {written}, "text": "word"}}'.encode()])
    assert line.startswith(f'{{"id": {written}, ')
    line.encode()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"no json",
        b"[]",
        b"\xff\xfe",
        b'{"id": 1}',
        b'{"id": 1, "text": 5}',
        b'{"id": NaN, "text": "a"}',
        b'{"id": [1], "text": "a"}',
        b'{"id": 1, "file": "/nowhere/at/all"}',
        b'{"id": 1, "file": "a\\u0000b"}',
        b'{"id": 1, "file": "/"}',
        b'{"id": 1, "text": "a", "published": "soon"}',
        b"[" * 100_000,
    ],
)
def test_a_bad_line_answers_with_its_problem(line: bytes) -> None:
    first, second = answers(line, {"id": 2, "text": "A word."})
    check(first)
    assert first["problems"]
    assert (second["id"], second["problems"]) == (2, [])


def test_a_file_of_text_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(ARABIC.encode("windows-1256"))
    (answer,) = answers({"id": 1, "file": str(path)})
    assert answer["text"] == ARABIC


def test_plain_text_teaches_its_furniture_too() -> None:
    places = "صور صيدا جبيل زحلة بعلبك البترون".split()
    lines = [
        {"id": place, "source": "wadi", "text": f"فتحت البلدية جسر {place} أمام السيارات صباح أمس.\n\nالوادي في قلب الحدث"}
        for place in places
    ]
    assert all(answer["text"].endswith("الحدث") for answer in answers(*lines))
    assert all(answer["text"].endswith("أمس.") for answer in answers(*lines, learn=True))


# --- hostile input: each kind, plain and as a page -------------------------------------------------------------------------

KINDS = {
    "one word": "ا",
    "blank": " ",
    "open marks": '"',
    "guillemets": "« ",
    "digits": "1",
    "ones": "1 ",
    "brackets": "( ",
    "marks on a letter": "\u064b",
    "latin marks": "\u0301",
    "nul": "\0",
    "half pairs": "\ud800",
    "directions": "\u202eab مر ",
    "said that": "قال إن ",
    "said in marks": 'قال "نعم" ',
    "English said": '"yes," he said. ',
    "names": "محمد أحمد ",
    "titles": "الرئيس محمد بن ",
    "English titles": "President John Smith ",
    "dates": "12/5/2026 ",
    "weekdays": "Monday ",
    "millions": "مليون و",
    "ranges": "بين 10 و20 ",
    "killed": "مقتل 5 أشخاص ",
    "according": "بحسب ",
    "stops": "a.",
    "lines": "a\n",
    "addresses": "https://a.b/",
    "tags": "<b>x",
    "less than": "a<b ",
    "comments": "<!--",
    "divisions": "<div>",
    "paragraphs": "<p>قال الوزير محمد علي إن الوضع صعب.",
}


@pytest.mark.pace
@pytest.mark.parametrize("field", ["text", "html"])
@pytest.mark.parametrize("unit", KINDS.values(), ids=list(KINDS))
def test_time_grows_no_faster_than_the_text(unit: str, field: str) -> None:
    """Four times the text in about four times the time, not sixteen, through every stage; what is longer is cut."""
    seconds = []
    for size in (15_000, 60_000):
        begun = time.process_time()
        (answer,) = answers({"id": 1, field: unit * (size // len(unit))})
        seconds.append(time.process_time() - begun)
        check(answer)
    assert seconds[1] < 9 * max(seconds[0], 0.2)


@pytest.mark.pace
@pytest.mark.parametrize("field", ["text", "html"])
@pytest.mark.parametrize("text", ["كلمة " * 1_000_000, "a" * 5_000_000, "1 2 " * 1_000_000])
def test_five_megabytes_of_one_line_are_cut_with_a_problem(text: str, field: str) -> None:
    begun = time.process_time()
    (answer,) = answers({"id": 1, field: text})
    assert time.process_time() - begun < 30
    assert len(answer["text"]) <= MOST
    assert answer["problems"]


@pytest.mark.parametrize("field", ["text", "html"])
@pytest.mark.parametrize(
    "text", ["", "   \n", "... 123 !!!", "\0\0", "\ud800 word", "\u064b" * 10_000, '"' * 10_000, "\u202eword"]
)
def test_what_is_no_text_is_said_to_be_none(text: str, field: str) -> None:
    (answer,) = answers({"id": 1, field: text})
    check(answer)
    assert answer["problems"]


@given(st.text(max_size=300), st.sampled_from(["text", "html"]), st.sampled_from(["ar", "en", "fa", "xx", None]))
def test_any_text_is_answered(text: str, field: str, language: str | None) -> None:
    (answer,) = answers({"id": 1, field: text, "language": language})
    check(answer)


@given(st.lists(st.sampled_from([*KINDS.values(), ARABIC, "\n\n", "، ", ". ", "«", "»", "غزة ", "Reuters "]), max_size=40))
def test_any_mixture_is_answered(pieces: list[str]) -> None:
    text = "".join(pieces)
    for answer in answers({"id": 1, "text": text}, {"id": 2, "html": text}):
        check(answer)

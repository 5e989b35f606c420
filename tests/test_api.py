"""The engine as a library: the same answers as the JSON lines."""

import json
import subprocess
import sys
import time

import pytest

import digest
from digest.lines import read_lines

FERRY = "The ferry Nour ran aground off Marsa on Sunday night with 212 passengers on board, the coast guard said."


def test_read_takes_one_or_many_and_answers_like_the_lines() -> None:
    article = {"id": "a", "text": FERRY, "language": "en"}
    one = digest.read(article)
    assert one == json.loads(next(read_lines([json.dumps(article).encode()])))
    assert one["summary"] == [0]
    assert [answer["id"] for answer in digest.read([article, {"id": 7, "text": ""}])] == ["a", 7]


def test_verify_takes_one_or_many() -> None:
    pair = {"id": 1, "source": FERRY, "source_language": "en", "output": "جنحت عبّارة.", "language": "ar"}
    assert digest.verify(pair)["ok"] is False
    assert [answer["id"] for answer in digest.verify([pair, {"id": 2}])] == [1, 2]


def test_group_groups_the_rest_whatever_is_wrong() -> None:
    good: list[dict[str, object]] = [
        {"id": n, "title": "Ferry Nour aground off Marsa", "text": FERRY, "published": "2021-05-10"} for n in (1, 2)
    ]
    bad: list[dict[str, object]] = [
        {"id": "empty"},
        {"id": "headline", "title": "Ferry Nour aground off Marsa"},
        {"id": "late", "text": FERRY, "published": "2099-01-01"},
        {"id": "list", "text": ["x"]},
        {"id": "tongue", "text": FERRY, "language": "zz-unknown"},
        {"id": "signs", "text": "12:30 — 14 / 15"},
        {"id": "long", "text": FERRY + " And then nothing." * 120_000},
        {"id": 2, "text": FERRY},
    ]
    answers = digest.group([*good, {"id": "tagged", "text": FERRY, "language": "en-GB"}, *bad])
    assert [answer["id"] for answer in answers] == [1, 2, "tagged", *(line["id"] for line in bad)]
    named = {str(answer["id"]): answer for answer in answers}
    assert len({named[name]["story"] for name in ("1", "2", "tagged", "late", "tongue", "long")}) == 1
    assert [answer["problems"] for answer in answers[:3]] == [[], [], []]
    assert all(answer["problems"] for answer in answers[3:])
    assert all(answer["story"] for answer in answers)


@pytest.mark.pace
def test_group_is_bounded_in_time() -> None:
    copies = [{"id": n, "text": FERRY} for n in range(400)]
    long = {"id": "long", "text": FERRY * 20_000}
    begun = time.process_time()
    answers = digest.group([*copies, long])
    assert time.process_time() - begun < 60
    assert len({answer["story"] for answer in answers[:400]}) == 1


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError, match="nothing that JSON holds"):
        digest.read({"id": 1, "text": object()})


def test_nothing_heavy_is_imported_before_it_is_asked_for() -> None:
    code = "import digest, sys; sys.exit(any(name in sys.modules for name in ('digest.api', 'numpy', 'lxml', 'yaml')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    with pytest.raises(AttributeError):
        _ = digest.nothing

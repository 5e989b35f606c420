"""`digest group`: the same stories however the lines come, and whoever works on them."""

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import grouping
from digest.batches import batched

WORDS = "quay lamp barley sluice anchor ferry mill ridge copper lynx tower meadow siren harvest canal sail".split()
FIRE_AR = "لقيت 17 عاملة مصرعهن وأصيبت 40 في حريق اندلع في مصنع للنسيج، وقال الدفاع المدني إن أبواب الطوارئ كانت مغلقة."
FIRE_EN = (
    "A fire in a textile factory killed 17 workers and injured 40, all of them women. Civil defence said emergency exits had "
    "been locked."
)


def press(events: int) -> list[dict[str, Any]]:
    """Events of two reports and a reprint each, and one told in both languages."""
    chance = random.Random(3)
    lines = []
    for event in range(events):
        said = [f"{chance.choice(WORDS)}{chance.randrange(999)}" for _ in range(20)]
        texts = [" ".join(chance.sample(said, 20)) for _ in range(2)]
        lines += [{"id": f"{event}.{n}", "text": text} for n, text in enumerate((*texts, texts[0] + " again"))]
    return [*lines, {"id": "fire.ar", "text": FIRE_AR}, {"id": "fire.en", "text": FIRE_EN}]


def encoded(lines: list[dict[str, Any]]) -> list[bytes]:
    return [json.dumps(line | {"published": "2026-05-11T06:00:00Z"}).encode() for line in lines]


def stories(answers: Any) -> dict[str, str]:
    return {answer["id"]: answer["story"] for answer in map(json.loads, answers)}


def test_one_event_is_one_story_in_whatever_language_and_a_reprint_in_it() -> None:
    found = stories(grouping.group_lines(encoded(press(6))))
    assert found["fire.ar"] == found["fire.en"]
    assert all(len({found[f"{event}.{n}"] for n in range(3)}) == 1 for event in range(6))
    assert len(set(found.values())) == 7


def test_neither_order_nor_batches_matter() -> None:
    lines = encoded(press(30))
    whole = stories(grouping.group_lines(lines))
    mixed = random.Random(5).sample(lines, len(lines))
    assert stories(grouping.grouped(map(grouping.taken_in, batched(mixed, 7)))) == whole


@pytest.mark.whole
def test_a_pool_of_processes_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = encoded(press(8))
    alone = [*grouping.group_lines(lines)]
    monkeypatch.setattr(grouping, "_BATCH", 5)
    assert [*grouping.group_lines(iter(lines))] == alone


def test_nothing_is_nothing() -> None:
    assert [*grouping.group_lines([])] == []


@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_openings_come_out_as_they_were_packed(texts: list[str]) -> None:
    """But for the one character that parts them, which says no more than a blank."""
    texts = [text + "\ud800" for text in texts]
    assert grouping._unpacked(grouping._packed(texts)) == [text.replace("\0", " ") for text in texts]

"""The index of the search: which parts are made, and when none is. What is found is tested in a browser."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from digest.problems import Reason
from digest.publish import search
from digest.publish._parts import Run
from digest.publish._search import Record, words
from digest.records import Output
from digest.text.lexicon import lexicon


def record(number: int, title: str = "Flood in the valley") -> Record:
    titles = (Run(f"{title} {number}", "en"),)
    return Record(f"2026-05-12/s{number}/", titles, (), (), {"title_en": title}, {"topic": ("disasters",)})


def kept(site: Path, outputs: Iterable[Output]) -> dict[str, bytes]:
    files = {output.path: output.body for output in outputs}
    for path, body in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(body)
    return files


def test_months_wait_until_a_part_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_ENOUGH", 3)
    index = search.Index(tmp_path)
    assert list(index.month("2026-04", [record(1), record(2)])) == []
    first = kept(tmp_path, index.month("2026-05", [record(3)]))
    last = kept(tmp_path, index.close([record(4)]))
    assert [part.folder for part in index.parts] == ["search/2026-04/", "search/names/"]
    assert all(path.startswith("search/2026-04/") for path in first)
    assert sum(path.endswith(".pf_fragment") for path in first) == 3
    assert sum(path.endswith(".pf_fragment") for path in last) == 1
    assert not [path for path in first if "ui" in Path(path).name]  # Pagefind's own interface stays at home


def test_a_part_that_did_not_change_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept(tmp_path, search.Index(tmp_path).close([record(1)]))
    again = search.Index(tmp_path)
    monkeypatch.setattr(search, "_made", lambda program, records: pytest.fail("made again"))
    assert {output.path: output.body for output in again.close([record(1)])} == first
    with pytest.raises(pytest.fail.Exception):
        list(search.Index(tmp_path).close([record(1, "Another title")]))


def test_without_pagefind_there_is_no_index_and_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_program", lambda: None)
    index = search.Index(tmp_path)
    assert list(index.month("2026-05", [record(1)])) == []
    assert list(index.close([])) == []
    assert index.parts == ()
    assert [problem.reason for problem in index.problems] == [Reason.NO_SEARCH]


@pytest.mark.parametrize(
    "body", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nhead -c 20 >/dev/null; printf bm90IGpzb24=,\n", "#!/bin/sh\nexec sleep 60\n"]
)
def test_a_pagefind_that_fails_costs_the_search_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(body)
    program.chmod(0o755)
    monkeypatch.setattr(search, "_program", lambda: program)
    monkeypatch.setattr(search, "_SECONDS", 2)
    index = search.Index(tmp_path / "site")
    assert list(index.close([record(1)])) == []
    assert index.parts == ()
    assert [problem.reason for problem in index.problems] == [Reason.NO_SEARCH]


def test_a_story_is_found_by_the_words_the_vocabulary_has_for_it() -> None:
    found = words(record(1, "Rockets hit the port"), lexicon()).split()
    assert {"rockets", "rocket", "صاروخ", "صواريخ", "port", "مرفا"} <= set(found)

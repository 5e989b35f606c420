import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict

from digest import documents
from digest.documents import DocumentError, MistakesError, dump, load, parse


@dataclass(frozen=True)
class Sheet:
    __pydantic_config__ = ConfigDict(extra="forbid")
    title: str
    day: date | None = None
    count: int = 0
    tags: tuple[str, ...] = ()


def sheet(text: str) -> Sheet:
    return load(parse(text.encode(), "content/sheet.yaml"), Sheet)


@pytest.mark.parametrize("typed", "no on 12:30 0777 1_000 2024-01-01 1e3 ~ yes 0x1F .5 = Null".split())
def test_a_text_field_keeps_what_the_editor_typed(typed: str) -> None:
    assert sheet(f"title: {typed}").title == typed


def test_numbers_and_dates_are_read_where_the_field_has_that_type() -> None:
    assert sheet("title: a\nday: 2026-05-12\ncount: 7\ntags: [no, 1]") == Sheet("a", date(2026, 5, 12), 7, ("no", "1"))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: a\ncount: 1\ntitle: b\n", 3, "stands twice, first in line 1"),
        ("title: &a x\ncount: 1\n", 1, "aliases"),
        ("a: 1\nb: *a\n", 2, "alias"),
        ("title: !!python/object:os.system x\n", 1, "tags are not read"),
        ("title: 'open\n", 2, "not YAML"),
        ("title:\n\tcount: 1\n", 2, "not YAML"),
        ("<<<<<<< HEAD\ntitle: a\n=======\n", 2, "not YAML"),
        ("[" * 30 + "]" * 30, 1, "nested deeper than 20"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        parse(text.encode(), "content/sheet.yaml")
    assert caught.value.mistake.line == line
    assert words in str(caught.value)


def test_every_mistake_is_listed_with_its_line_and_value() -> None:
    with pytest.raises(MistakesError) as caught:
        sheet("titel: a\ncount: many\ntags: [a]\nday: 2026-02-30\n")
    told = {(mistake.line, mistake.message) for mistake in caught.value.mistakes}
    assert any(line == 1 and "did you mean 'title'" in message for line, message in told)
    assert any(line == 2 and "'many'" in message for line, message in told)
    assert any(line == 4 and "'2026-02-30'" in message for line, message in told)
    assert any("'title' is missing" in message for _, message in told)


def test_other_encodings_are_refused_with_the_line() -> None:
    with pytest.raises(DocumentError, match=r"sheet.yaml:2: not UTF-8"):
        parse("a: 1\ntitle: موجز\n".encode("cp1256"), "sheet.yaml")


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    assert parse(b"\xef\xbb\xbftitle: a\r\ncount: 2\r\n", "x").data == {"title": "a", "count": "2"}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "settings.yaml")
    with pytest.raises(DocumentError, match="not a regular file"):
        documents.read(tmp_path / "settings.yaml")


# What YAML can carry; control characters and lone surrogates are cleaned where text enters the program.
odd = ["no", "~", "null", "", " x ", "a: b", "- x", "...", "---", "#x", "{{7*7}}", "!tag", "؟ نعم", "1_000", "12:30", "=", "<<"]
printable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60) | st.sampled_from(
    [*odd, "\x85", "\u2028", "😀 علم"]
)


@given(st.lists(st.tuples(printable, printable), max_size=5))
def test_what_is_written_is_read_back(pairs: list[tuple[str, str]]) -> None:
    data = [{"key": key, "values": [value]} for key, value in pairs]
    assert (parse(dump(data), "x").data or []) == data


def test_a_standard_reader_finds_the_same_types() -> None:
    data = {"value": 188, "text": "188", "flag": False, "word": "no", "day": date(2026, 5, 12), "none": None}
    assert yaml.safe_load(dump(data)) == data
    stamp = datetime.fromisoformat("2026-05-12T05:00:00+03:00")
    assert b"at: 2026-05-12T05:00:00+03:00\n" in dump({"at": stamp})


def test_the_pure_python_loader_reads_the_same() -> None:
    """PyYAML without libyaml: the same data and the same refusals, in a process of its own."""
    program = (
        "import sys, yaml; del yaml.CSafeLoader\n"
        "from digest import documents\n"
        "assert documents._Loader is yaml.SafeLoader\n"
        "d = documents.parse(sys.stdin.buffer.read(), 'x')\n"
        "print(d.data, d.lines[('b', 0)])"
    )
    source = "a: no\nb:\n- موجز 😀\n- 12:30\nc: null\nd: 'null'\ne:\n".encode()
    done = subprocess.run([sys.executable, "-c", program], input=source, capture_output=True, check=True)
    with_libyaml = parse(source, "x")
    assert done.stdout.decode().strip() == f"{with_libyaml.data} {with_libyaml.lines[('b', 0)]}"

"""The verbs as a shell meets them: what they print, where, and their exit codes. Most are called as functions, with streams and
arguments in their places; that a process does the same is tried with one."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from digest import cli

GOOD = (
    "title: {ar: موجز, en: Brief}\nbase_url: https://brief.example\ntimezone: Asia/Beirut\n"
    "fetch: {allow_networks: [127.0.0.0/8]}\n"
)
TEXT = (
    "قالت وزيرة الخارجية هدى الراسي إن المحادثات ستستأنف غدا. وأضافت الراسي: «طلبنا أمرا واحدا». وأسفرت السيول عن مقتل 14 شخصا."
)


Done = subprocess.CompletedProcess[bytes]


def process(*arguments: str, stdin: bytes = b"") -> Done:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "digest", *arguments]
    path = str(Path(__file__).resolve().parent.parent)
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=os.environ | {"PYTHONPATH": path})


def digest(*arguments: str, stdin: bytes = b"") -> Done:
    """The command in this process."""
    given, out, err = (io.TextIOWrapper(io.BytesIO(body), encoding="utf-8", write_through=True) for body in (stdin, b"", b""))
    command = ["digest", *arguments]
    with patch.object(sys, "argv", command), patch.object(sys, "stdin", given), redirect_stdout(out), redirect_stderr(err):
        try:
            cli.main()
        except SystemExit as end:
            code = end.code
    return Done(command, code if isinstance(code, int) else 1, _printed(out), _printed(err))


def _printed(stream: io.TextIOWrapper) -> bytes:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "settings.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("run", "verb"), [(process, "check"), *((digest, verb) for verb in ("check", "gather", "build", "mail", "run", "status"))]
)
def test_no_desk_is_one_line_and_exit_2(run: Callable[..., Done], verb: str, tmp_path: Path) -> None:
    done = run(verb, "--desk", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.decode().startswith("digest: content/settings.yaml: there is no such file; is this a desk?")
    assert done.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_all_mistakes_stop_a_run_before_anything_is_written(root: Path) -> None:
    (root / "content" / "settings.yaml").write_text(GOOD.replace("Beirut", "Beirutt") + "titel: x\n", encoding="utf-8")
    done = digest("run", "--desk", str(root))
    assert done.returncode == 2
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 2
    assert "settings.yaml:3: timezone" in lines[0]
    assert "settings.yaml:5: unknown key 'titel', did you mean 'title'?" in lines[1]
    assert [path.name for path in root.iterdir()] == ["content"]


def test_wrong_usage_is_exit_2(root: Path) -> None:
    assert digest("run", "--desk", str(root), "--now", "yesterday").returncode == 2
    assert digest("frobnicate").returncode == 2


def test_check_lists_mistakes_of_both_kinds(root: Path) -> None:
    (root / "content" / "topics.yaml").write_text("- id: Bad Id\n  label: {ar: ا, en: a}\n", encoding="utf-8")
    edition = root / "content" / "editions" / "2026" / "2026-05-12.yaml"
    edition.parent.mkdir(parents=True)
    edition.write_text("edition: 2026-05-12\nschema: 1\n", encoding="utf-8")
    done = digest("check", "--desk", str(root))
    assert done.returncode == 2
    assert "content/topics.yaml:1: id:" in done.stderr.decode()
    assert "content/editions/2026/2026-05-12.yaml:1: 'window' is missing" in done.stderr.decode()


def test_init_makes_a_desk_that_checks(tmp_path: Path) -> None:
    done = digest("init", str(tmp_path / "desk"))
    assert done.returncode == 0, done.stderr
    assert digest("check", "--desk", str(tmp_path / "desk")).returncode == 0
    again = digest("init", str(tmp_path / "desk"))
    assert again.returncode == 2
    assert b"a desk is there already" in again.stderr


def test_a_desk_without_sources_still_prints_a_brief(root: Path) -> None:
    done = digest("run", "--desk", str(root), "--now", "2026-05-12T05:00")
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith("2026-05-12: 0 sources · 0 articles · 0 stories · 2 languages · ")
    assert (root / "site" / "ar" / "index.html").is_file()


def test_a_web_page_and_an_empty_feed_are_told_and_cost_only_themselves(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    served = tmp_path_factory.mktemp("served")
    (served / "page.html").write_text("<!doctype html><title>Home & away</title><p>Welcome", encoding="utf-8")
    (served / "empty.xml").write_text('<rss version="2.0"><channel><title>t</title></channel></rss>', encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(served)))
    Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    (root / "content" / "sources.yaml").write_text(
        "".join(
            f"- id: {name}\n  name: {{ar: أ, en: A}}\n  language: en\n  country: LB\n  feeds: ['{base}/{file}']\n"
            for name, file in (("home", "page.html"), ("void", "empty.xml"), ("gone", "missing.xml"))
        ),
        encoding="utf-8",
    )
    done = digest("gather", "--desk", str(root), "--strict", "--now", "2026-05-12T05:00")
    server.shutdown()
    server.server_close()
    told = done.stderr.decode()
    assert done.returncode == 3, told
    assert "home: web page instead of a feed: Home & away" in told
    assert "void: feed without items" in told
    assert "gone: " in told


@pytest.mark.parametrize("run", [digest, process])
def test_read_answers_each_line_in_order(run: Callable[..., Done]) -> None:
    lines = [
        {"id": 7, "text": TEXT, "published": "2026-05-12T09:00:00+03:00"},
        {"id": "b", "html": "<html><body><p>x"},
        "no json",
        {"id": 7, "text": ""},
        [1],
    ]
    stdin = b"\n".join(line.encode() if isinstance(line, str) else json.dumps(line).encode() for line in lines)
    done = run("read", "--lines", stdin=stdin)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [7, "b", None, 7, None]
    first = answers[0]
    keys = "id url title byline published language text sentences quotes figures names dates events topics summary problems"
    assert set(first) == set(keys.split())
    assert first["language"] == "ar"
    assert first["text"] == TEXT
    for kind in ("quotes", "figures", "names", "sentences", "dates"):
        for item in first[kind]:
            assert TEXT[item["start"] : item["end"]] == item["text"]
    assert {"طلبنا أمرا واحدا"} <= {quote["text"] for quote in first["quotes"] if quote["direct"]}
    assert {14} <= {figure["value"] for figure in first["figures"]}
    assert answers[2]["problems"]
    assert set(answers[2]) == set(first)
    assert answers[3]["text"] == ""


def test_read_shows_one_page_as_yaml_and_as_json(tmp_path: Path) -> None:
    import yaml

    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    shown = yaml.safe_load(digest("read", str(page)).stdout)  # there is no tag in it
    plain = json.loads(digest("read", "--text", "--json", str(page)).stdout)
    assert shown["text"] == plain["text"] == TEXT
    page.write_text(TEXT + " <script>alert(1)</script>", encoding="utf-8")
    marked = digest("read", "--text", "--html", str(page)).stdout.decode()
    assert '<html lang="ar" dir="rtl">' in marked
    assert re.search(r'<span class="quotes[^>]*>طلبنا', marked)
    assert "<script" not in marked
    missing = digest("read", str(tmp_path / "none.html"))
    assert missing.returncode == 1
    assert b"cannot be read" in missing.stderr


def test_group_gives_every_line_a_story_whatever_the_order() -> None:
    flood = "Floods killed eleven people in the Sirr valley on Monday after the river burst its banks at dawn near Ain Zaytun."
    lines = [
        {"id": 1, "text": flood, "title": "Floods kill eleven in Sirr valley"},
        {"id": 2, "text": "The central bank raised its key rate to 6.75 per cent.", "title": "Central bank raises key rate"},
        {"id": 3, "text": flood + " Officials said more rain was expected.", "title": "Sirr valley floods kill eleven"},
        {"id": 3},
        "garbage",
    ]
    encoded = [line.encode() if isinstance(line, str) else json.dumps(line).encode() for line in lines]
    answers = [json.loads(line) for line in digest("group", stdin=b"\n".join(encoded)).stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2, 3, 3, None]
    stories = [answer["story"] for answer in answers]
    assert stories[0] == stories[2] != stories[1]
    assert all(stories)
    turned = [json.loads(line) for line in digest("group", stdin=b"\n".join(encoded[::-1])).stdout.splitlines()]
    assert [answer["story"] for answer in turned[::-1]][:3] == stories[:3]


def test_opml_goes_out_and_in(root: Path) -> None:
    listed = b"""<opml version="2.0"><head><title>x</title></head><body><outline text="group">
      <outline type="rss" text="The Post" xmlUrl="https://post.example/feed" language="en"/></outline></body></opml>"""
    (root / "feeds.opml").write_bytes(listed)
    done = digest("opml", "import", "--desk", str(root), str(root / "feeds.opml"))
    assert done.returncode == 0, done.stderr
    assert digest("check", "--desk", str(root)).returncode == 0
    exported = digest("opml", "export", "--desk", str(root)).stdout
    assert b"https://post.example/feed" in exported
    again = digest("opml", "import", "--desk", str(root), str(root / "feeds.opml"))
    assert b"0 sources added, 1 were there already" in again.stdout


def test_schema_is_json_schema() -> None:
    schema = json.loads(digest("schema", "edition").stdout)
    assert schema["title"] == "Mujaz: edition"
    assert "window" in schema["required"]

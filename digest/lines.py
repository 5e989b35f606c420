"""`digest read`: the engine alone, on files and JSON lines, without a desk.

One line out per line in, in input order. A line that cannot be understood answers with its problems; the others go on.
"""

import json
import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from digest import documents, jsonlines, packaged, reading
from digest.annotate import annotate
from digest.batches import answered
from digest.config import load_list
from digest.gather import extract, fetch, plaintext, summarise, topics
from digest.problems import DigestError, Problem, Reason
from digest.records import Article, DateMention, Entry, Extract, Name, Page, Topic
from digest.text import furniture
from digest.text.decode import declared_charset, decode

_BATCH = 50  # lines a worker answers at once
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)  # stands for a date nobody gave; such an article is marked as undated
_INPUTS = ("text", "html", "file")
_TAG = re.compile(rb"<[A-Za-z!/?]|<\0[A-Za-z!/?]")  # none: plain text, in whatever encoding
_MOST_BYTES = 20_000_000  # of a file: more than is ever read


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of input, understood. `page` is None where the input is plain text."""

    id: Any
    page: Page | None
    text: str
    entry: Entry


def read_lines(stream: Iterable[bytes], *, learn: bool = False) -> Iterator[str]:
    """The answers to JSON lines, one each, in order. With `learn` each source's furniture is learnt from the input first,
    which then is held in memory."""
    profiles: Mapping[str, furniture.Profile] = {}
    if learn:
        stream = list(stream)
        profiles = _learn(stream)
    yield from answered(stream, partial(_answers, profiles=profiles), _BATCH)


def read_one(page: str, *, is_text: bool = False, form: Literal["yaml", "json", "html"] = "yaml") -> str:
    """All that is understood of one file, address or standard input (`-`), in one of three forms. What has no tag in it is
    text, said or not. Raises DigestError."""
    content = _content(page)
    fields: dict[str, Any] = {"id": page, "html" if not is_text and _TAG.search(content) else "text": content}
    if page.startswith(("http://", "https://")):
        fields["url"] = page
    answer = _answer(fields, [], {})
    if form == "html":
        return annotate(answer)
    if form == "json":
        return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    return documents.dump(answer).decode()


# --- reading --------------------------------------------------------------------------------------------------------------


def _answers(batch: Sequence[bytes], profiles: Mapping[str, furniture.Profile]) -> list[str]:
    return [jsonlines.line(_answer(*jsonlines.parse(line, "read"), profiles)) for line in batch]


def _answer(fields: Mapping[str, Any], problems: list[Problem], profiles: Mapping[str, furniture.Profile]) -> dict[str, Any]:
    understood = _understood(fields, problems)
    profile = profiles.get(understood.entry.source, furniture.Profile())
    language = understood.entry.language
    if understood.page is None:
        extracted = plaintext.from_text(understood.text, profile, title=understood.entry.title or None, language=language)
    else:
        extracted = extract.extract(understood.page, profile, language=language, entry=understood.entry)
    article = reading.to_article(str(understood.id), understood.entry, extracted, _UNKNOWN)
    article = reading.read(article, _authority())
    return _shown(understood.id, article, extracted, (*problems, *extracted.problems))


def _shown(identifier: Any, article: Article, extracted: Extract, problems: Sequence[Problem]) -> dict[str, Any]:
    scores = topics.assign_topics([article], _topics())[0]
    return {
        "id": identifier,
        "url": extracted.url or article.url or None,
        "title": article.title or None,
        "byline": article.byline or None,
        "published": article.published.isoformat() if article.dated else None,
        "language": article.language,
        "text": article.text,
        "sentences": [asdict(sentence) for sentence in article.sentences],
        "quotes": [asdict(quote) for quote in article.quotes],
        "figures": [asdict(figure) for figure in article.figures],
        "names": [asdict(name) for name in article.names],
        "dates": [
            asdict(mention) | {"date": mention.date.isoformat()} for mention in article.dates if _holds(mention, article)
        ],
        "events": [asdict(event) for event in article.events],
        "topics": [{"id": topic, "score": round(score, 3)} for topic, score in scores.items()],
        "summary": list(summarise.key_sentences(article)),
        "problems": [problem.message for problem in problems],
    }


def _holds(mention: DateMention, article: Article) -> bool:
    """Whether a date stands by itself. "Yesterday" in an article that nobody dated is no date."""
    return article.dated or abs((mention.date - _UNKNOWN.date()).days) > 2 * 366


def _understood(fields: Mapping[str, Any], problems: list[Problem]) -> _Line:
    read = jsonlines.Fields(fields, "read", problems)
    text, published = read.text, read.moment("published")
    entry = Entry(text("source"), "", text("url"), text("title"), published=published, language=text("language") or None)
    if not any(key in fields for key in _INPUTS) and not problems:
        read.problem(Reason.BAD_LINE, "needs one of text, html, file")
    if "html" in fields:
        html = fields["html"]
        body = html if isinstance(html, bytes) else text("html").encode("utf-8", "replace")
        charset = "" if isinstance(html, bytes) else "text/html; charset=utf-8"
        return _Line(fields.get("id"), Page(entry.url, body, text("content_type") or charset), "", entry)
    if "file" in fields:
        body = _bytes_of(text("file"), problems)
        if text("content_type").lower().startswith("text/plain") or not _TAG.search(body):
            return _Line(fields.get("id"), None, decode(body, declared_charset(text("content_type"), b"")).text, entry)
        return _Line(fields.get("id"), Page(entry.url, body, text("content_type")), "", entry)
    given = fields.get("text")
    shown = decode(given, None).text if isinstance(given, bytes) else text("text")
    return _Line(fields.get("id"), None, shown, entry)


def _bytes_of(path: str, problems: list[Problem]) -> bytes:
    """The bytes of a regular file; none, with a problem, of anything else."""
    try:
        file = Path(path)
        if stat.S_ISREG(file.stat().st_mode):
            with file.open("rb") as stream:
                return stream.read(_MOST_BYTES)
        problems.append(Problem("read", None, Reason.BAD_LINE, f"{path}: not a file"))
    except OSError as error:
        problems.append(Problem("read", None, Reason.BAD_LINE, f"{path}: {error.strerror}"))
    except ValueError:  # a NUL, or half a surrogate pair
        problems.append(Problem("read", None, Reason.BAD_LINE, "'file' is no name of a file"))
    return b""


def _learn(lines: Sequence[bytes]) -> dict[str, furniture.Profile]:
    """What each source's pages have in common."""
    profiles: dict[str, furniture.Profile] = defaultdict(furniture.Profile)
    for line in lines:
        fields, problems = jsonlines.parse(line, "read")
        understood = _understood(fields, problems)
        source = understood.entry.source
        if source:
            page = understood.page
            blocks = extract.blocks(page) if page else plaintext.blocks(understood.text)
            profiles[source] = furniture.learn(profiles[source], blocks)
    return dict(profiles)


@cache
def _authority() -> reading.Names:
    return reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))


@cache
def _topics() -> tuple[Topic, ...]:
    return load_list(packaged.folder("content") / "topics.yaml", Topic)


def _content(page: str) -> bytes:
    """The bytes of a file, an address or standard input."""
    import sys

    if page == "-":
        return sys.stdin.buffer.read()
    if page.startswith(("http://", "https://")):
        outcomes: list[fetch.Answer | Problem] = []
        policy = fetch.Policy(user_agent="Mujaz (digest read)")
        fetch.fetch([fetch.Request(page, page, "page", "")], policy, lambda _, outcome: outcomes.append(outcome))
        if isinstance(outcomes[0], Problem):
            raise DigestError(f"{page}: {outcomes[0].message}")
        return outcomes[0].body
    try:
        return Path(page).read_bytes()
    except OSError as error:
        raise DigestError(f"{page}: cannot be read ({error.strerror})") from error

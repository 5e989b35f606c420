"""How feeds of seven other readers are read: as their projects expect, or with a stated Problem.

`measure` gives the share of what the projects say of their own files (number of entries, titles, addresses, dates, texts) that
our entries say too, and the speed on the real feeds among them. `python -m bench.feeds DATA` writes the table of all
differences, with the reason of each, to `docs/feeds.md`. Texts are compared by their letters, after the sanitiser that runs
before anything is printed; addresses in their ASCII form; dates as moments.
"""

import html
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import nh3

from bench._feed_expectations import Expectation, Sample, samples
from digest.gather.feeds import MOST_ITEMS, Feed, parse
from digest.problems import Reason
from digest.records import Entry, Source
from digest.text.clean import clean_line, plain
from digest.text.links import web_link

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_SOURCE = Source("sample", {"en": "Sample"}, "en", "LB", ())
_SUITE = "kurtmckee/feedparser"  # small files, one case each; the other projects' are real feeds
_REPORT = Path("docs/feeds.md")

# Every kind of difference, with its reason.
_KINDS = {
    "newest": "A feed with more than 500 items gives its newest 500, and says so.",
    "nothing": "An item without address, title and text has nothing to print (a picture is no title, base64 of no declared type"
    " no text); such items are left out and counted.",
    "cut": "The file breaks off inside an item; whole items are kept and the rest is left out.",
    "entities": "Entity definitions are refused: they are how XML bombs and file readers begin.",
    "scheme": "Only http and https addresses are kept; an identifier such as `urn:uuid:…` is none.",
    "feedburner": "FeedBurner's counting address gives way to the article's own (`feedburner:origLink`).",
    "shared": "An identifier that several items share identifies nothing and is left out.",
    "repeated": "An item that is repeated word for word is kept once.",
    "encoding": "The expectation itself is damaged text, the encoding having been missed.",
    "identifier": "An Atom identifier is compared as it stands (RFC 4287, 4.2.6), so a relative one is not resolved.",
    "sanitiser": "Markup made to confuse sanitisers: ours keeps other letters of it than feedparser's.",
    "order": "The expectation was made from unescaped markup, by a parser that loses the order of texts and elements.",
    "stated": "Not read; the reason is stated in the table above.",
    "other": "Not explained.",
}


@dataclass(frozen=True, slots=True)
class _Reading:
    sample: Sample
    feed: Feed
    expected: int
    differences: tuple[tuple[str, Expectation], ...]  # the kind, and what was expected


def measure(data: Path) -> dict[str, float]:
    """Keys: files read, entries, the share of expectations met (all; the conformance suite; the real feeds), the share of
    files that are as expected or have a stated reason, real feeds and their megabytes a second on one core."""
    readings = _readings(data)
    real = [reading.sample for reading in readings if reading.sample.project != _SUITE]
    begun = time.perf_counter()
    for sample in real:
        _parse(sample)
    seconds = time.perf_counter() - begun
    return {
        "feeds.files_read": float(len(readings)),
        "feeds.entries": float(sum(len(reading.feed.entries) for reading in readings)),
        "feeds.expected_met": _met(readings),
        "feeds.expected_met_suite": _met(reading for reading in readings if reading.sample.project == _SUITE),
        "feeds.expected_met_real": _met(reading for reading in readings if reading.sample.project != _SUITE),
        "feeds.explained": sum(all(kind != "other" for kind, _ in reading.differences) for reading in readings) / len(readings),
        "feeds.files_per_second": len(real) / seconds,
        "feeds.megabytes_per_second": sum(len(sample.body) for sample in real) / seconds / 1e6,
    }


def _met(readings: Iterable[_Reading]) -> float:
    chosen = list(readings)
    expected = sum(reading.expected for reading in chosen)
    return 1 - sum(len(reading.differences) for reading in chosen) / expected


def _readings(data: Path) -> list[_Reading]:
    read = []
    for sample in samples(data / "feeds"):
        feed = _parse(sample)
        wishes = [wish for wish in sample.expected if (wish.entry or 0) < MOST_ITEMS]  # one limit is one difference
        differences = ((_kind(wish, sample, feed), wish) for wish in wishes if not _is_met(wish, feed, sample.url))
        read.append(_Reading(sample, feed, len(wishes), tuple(differences)))
    return read


def _parse(sample: Sample) -> Feed:
    return parse(sample.body, sample.content_type, sample.url, _SOURCE, _NOW)


# --- comparing ------------------------------------------------------------------------------------------------------------


def _is_met(wish: Expectation, feed: Feed, url: str) -> bool:
    if wish.entry is None:
        values = {"entries": len(feed.entries), "title": _letters(feed.title), "problem": bool(feed.problems)}
        return bool(values[wish.field] == (_letters(_title(wish.value)) if wish.field == "title" else wish.value))
    if wish.entry >= len(feed.entries):
        return False
    entry = feed.entries[wish.entry]
    if wish.field == "date":
        moment = _moment(wish.value)
        return moment is not None and entry.published == moment.replace(microsecond=0)
    if wish.field == "title":
        return _letters(_title(wish.value)) == _letters(entry.title)
    if wish.field == "text":
        return _visible(wish.value) in (_visible(entry.summary), _visible(entry.content))
    if wish.field == "link":
        return bool(web_link(wish.value, url) == entry.url)
    return bool(entry.guid == clean_line(wish.value, 512))


def _moment(value: object) -> datetime | None:
    """A date as projects write it: ISO 8601, or year, month, day, hour, minute, second in UTC."""
    if isinstance(value, str):
        return datetime.fromisoformat(value)
    if not isinstance(value, tuple):
        return None
    year, month, day, hour, minute, second = (*value[:6], 0)[:6]
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _title(text: str) -> str:
    return clean_line(plain(text))


def _visible(markup: str) -> str:
    """The letters a reader sees."""
    text = nh3.clean(markup, tags=set(), attributes={}, clean_content_tags={"script", "style"})
    return _letters(html.unescape(html.unescape(text)))


def _letters(text: str) -> str:
    return "".join(text.split())


def _kind(wish: Expectation, sample: Sample, feed: Feed) -> str:
    reasons = {problem.reason for problem in feed.problems}
    entry = feed.entries[wish.entry] if wish.entry is not None and wish.entry < len(feed.entries) else None
    if Reason.TOO_MANY_ITEMS in reasons and (wish.entry is None or entry is None):
        return "newest"
    if Reason.DEFINES_ENTITIES in reasons:
        return "entities"
    if Reason.ENDS_EARLY in reasons and entry is None:
        return "cut"
    if Reason.NO_TEXT in reasons:
        return "nothing"
    if not feed.format:
        return "stated"
    return _kind_of_value(wish, sample, entry, reasons)


def _kind_of_value(wish: Expectation, sample: Sample, entry: Entry | None, reasons: set[Reason]) -> str:
    text = str(wish.value)
    suite = sample.project == _SUITE
    if entry is None and wish.entry is not None:
        return "repeated" if suite and Reason.EMPTY_FEED not in reasons else "other"
    if wish.field == "link":
        if web_link(text, sample.url) is None:
            return "scheme"
        return "feedburner" if b"origLink" in sample.body else "other"
    if wish.field == "guid":
        return "shared" if Reason.SAME_GUID in reasons else "identifier"
    if "\ufffd" in text or "ï¿½" in text:
        return "encoding"
    if wish.field == "text" and sample.project == "rbren/rss-parser":
        return "order"
    confusing = "/sanitize/" in sample.name or "doctype" in sample.name
    return "sanitiser" if suite and confusing and wish.field in ("text", "title") else "other"


# --- the table ------------------------------------------------------------------------------------------------------------


def report(data: Path) -> str:
    """docs/feeds.md. Names of files, never a sentence of them."""
    readings = _readings(data)
    return "\n".join([*_by_project(readings), *_by_problem(readings), *_by_kind(readings)]) + "\n"


def _by_project(readings: list[_Reading]) -> Iterator[str]:
    yield from _HEAD.strip().splitlines()
    projects = defaultdict(list)
    for reading in readings:
        projects[reading.sample.project].append(reading)
    for project, own in projects.items():
        without = Counter(_why_empty(reading.feed) for reading in own if not reading.feed.entries)
        reasons = ", ".join(f"{count} {reason}" for reason, count in without.most_common()) or "-"
        entries = sum(len(reading.feed.entries) for reading in own)
        differences = sum(len(reading.differences) for reading in own)
        yield f"| {project} | {len(own)} | {entries} | {reasons} | {sum(reading.expected for reading in own)} | {differences} |"


def _why_empty(feed: Feed) -> str:
    """The reason that a feed without entries states: the last said is the decisive one."""
    return feed.problems[-1].reason.value if feed.problems else "NO REASON STATED"


def _by_problem(readings: list[_Reading]) -> Iterator[str]:
    yield from ("", "## What is said of feeds that do have entries", "", "| reason | files |", "| --- | ---: |")
    reasons = Counter(problem.reason.value for reading in readings if reading.feed.entries for problem in reading.feed.problems)
    yield from (f"| {reason} | {count} |" for reason, count in reasons.most_common())


def _by_kind(readings: list[_Reading]) -> Iterator[str]:
    yield from ("", "## Differences and why", "")
    for kind, sentence in _KINDS.items():
        files = Counter(reading.sample for reading in readings for found, _ in reading.differences if found == kind)
        if files:
            yield f"- **{sum(files.values())} in {len(files)} files.** {sentence}"
            yield f"  {', '.join(f'`{sample.project}/{sample.name}`' for sample in files)}"


_HEAD = """
<!-- Written by `python -m bench.feeds DATA`. -->

# Sample feeds of other readers

Seven open feed readers keep sample feeds and say what they expect of them. Each file was read as a server would send it. It
must give what its project expects, or a stated reason. *Expected* counts what the projects say of things that we keep: how
many entries a feed has, and their titles, addresses, identifiers, dates and texts. Where a project says nothing of its file,
one entry is expected for each item element. Most files of feedparser's suite hold no items on purpose, or items with nothing
but an enclosure or a category, which are not kept.

| project | files | entries | files without entries, and why | expected | differences |
| --- | ---: | ---: | --- | ---: | ---: |
"""


if __name__ == "__main__":
    _REPORT.write_text(report(Path(sys.argv[1])), encoding="utf-8")

"""The answer to a feed's address → its entries: RSS 0.9x to 2.0, RDF, Atom, CDF and JSON Feed.

    bytes ▸ decode ▸ sniff ─┬─ XML ▸ clean copy (▸ repair) ▸ feedparser ─┬─▸ raw items ▸ judged ▸ entries
                            └─ JSON ─────────────────────────────────────┘

Everything in a feed is careless or hostile until judged: links that are not http, dates that cannot be, one guid for all. A
bad item costs itself, a bad feed gives no entries and a Problem that says why.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from heapq import nlargest
from typing import TypeVar
from xml.parsers.expat import ExpatError
from zoneinfo import ZoneInfo

from digest.gather._feedxml import CleanFeed, clean_copy
from digest.gather._jsonfeed import parse_json
from digest.gather._rawfeed import RawFeed, RawItem, parse_xml
from digest.gather._repair import rebuild
from digest.gather._sniff import sniff
from digest.problems import Detail, Problem, Reason
from digest.records import Entry, Source
from digest.text.clean import clean_line, has_controls, plain
from digest.text.dates import parse_date, read_date, writes_month_first
from digest.text.decode import declared_charset, decode
from digest.text.links import web_link
from digest.text.xmlguard import Refused, mended, named_characters

MOST_ITEMS = 500
_LONGEST_BYLINE = 200
_LONGEST_GUID = 512
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")
_FEED_TYPES = re.compile(r"xml|json|octet-stream|text/plain", re.IGNORECASE)
# A bug of feedparser's on some odd document costs that feed, not the night.
_FEEDPARSER_BUGS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)

_UNDATED = datetime.min.replace(tzinfo=UTC)

T = TypeVar("T")
Notes = list[tuple[Reason, str]]  # what to say of the feed, with the detail


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds. `format` is feedparser's code (`rss20`, `atom10`, …), or `json10`, `json11`; "" for what is no
    feed. `entries` are in the feed's order, each once; `guid` is "" where several items share it."""

    entries: tuple[Entry, ...]
    title: str
    language: str | None
    format: str
    problems: tuple[Problem, ...]


def parse(body: bytes, content_type: str, url: str, source: Source, now: datetime) -> Feed:
    """Read a feed. `content_type` is the HTTP header, `url` the address that answered; `now` is aware. Never raises for what
    is in the feed. Dates without a zone are in the source's, else UTC."""
    declared = declared_charset(content_type, body)
    decoded = decode(body, declared)
    zone: tzinfo = ZoneInfo(source.timezone) if source.timezone else UTC
    notes: Notes = []
    if decoded.problem:
        form = Detail.READ_AS if declared else Detail.UNLABELLED
        notes.append((decoded.problem, form.format(declared=declared, encoding=decoded.encoding)))
    raw = _read(decoded.text, url, lambda text: parse_date(text, zone, now), notes)
    entries: tuple[Entry, ...] = ()
    if raw:
        if content_type and not _FEED_TYPES.search(content_type):
            notes.append((Reason.WRONG_TYPE, content_type.partition(";")[0].strip()[:60]))
        entries = _told_apart(_judge(raw, url, source.id, zone, now, notes), notes)
    problems = tuple(Problem("feeds", source.id, reason, detail) for reason, detail in notes)
    title, language = (clean_line(plain(raw.title)), _primary(raw.language)) if raw else ("", None)
    return Feed(entries, title, language, raw.format if raw else "", problems)


# --- text → raw items -----------------------------------------------------------------------------------------------------


def _read(text: str, url: str, date: Callable[[str], datetime | None], notes: Notes) -> RawFeed | None:
    """What the answer is, and its items; None, with the reason in `notes`, for what is no feed."""
    found = sniff(text)
    refused = {"empty": Reason.EMPTY_ANSWER, "page": Reason.WEB_PAGE, "other": Reason.NOT_A_FEED}.get(found.kind)
    if refused:
        notes.append((refused, found.detail))
        return None
    try:
        raw = _read_json(text, date, notes) if found.kind == "json" else _read_xml(text[found.start :], url, date, notes)
    except Refused as refusal:
        notes.append((refusal.reason, ""))
        return None
    except _FEEDPARSER_BUGS as error:
        notes.append((Reason.BROKEN_FEED, type(error).__name__))
        return None
    if raw and found.start and not any(reason is Reason.MALFORMED for reason, _ in notes):
        notes.append((Reason.MALFORMED, ""))
    if raw and not raw.items and not any(reason is Reason.ENDS_EARLY for reason, _ in notes):
        notes.append((Reason.EMPTY_FEED, ""))
    return raw


def _read_json(text: str, date: Callable[[str], datetime | None], notes: Notes) -> RawFeed | None:
    raw = parse_json(text.lstrip("\ufeff"))
    if raw is None:
        notes.append((Reason.NOT_A_FEED, "json"))
        return None
    return replace(raw, items=tuple(_newest(raw.items, lambda item: date(" ".join(item.dates[:1])), notes)))


def _read_xml(text: str, url: str, date: Callable[[str], datetime | None], notes: Notes) -> RawFeed | None:
    copy, repaired = _well_formed(text)
    if copy is None:
        notes.append((Reason.BROKEN_FEED, ""))
        return None
    if not copy.complete:
        notes.append((Reason.ENDS_EARLY, ""))
    elif repaired or not copy.tidy:
        notes.append((Reason.MALFORMED, ""))
    return parse_xml(copy.xml(_newest(copy.items, lambda item: date(item.date), notes)), url)


def _well_formed(text: str) -> tuple[CleanFeed | None, bool]:
    """The clean copy of a feed, mended as little as possible, and whether it had to be. Raises Refused."""
    text = named_characters(text)
    try:
        return clean_copy(text), False
    except ExpatError:
        text = mended(text)
    try:
        return clean_copy(text), True
    except ExpatError:
        rebuilt, ended = rebuild(text)
    try:
        copy = clean_copy(rebuilt)
    except ExpatError:
        return None, True
    return replace(copy, complete=ended and copy.complete), True


def _newest(items: Sequence[T], date: Callable[[T], datetime | None], notes: Notes) -> Sequence[T]:
    """At most MOST_ITEMS, in the feed's order: the newest by their dates; among items without a date, the first."""
    if len(items) <= MOST_ITEMS:
        return items
    notes.append((Reason.TOO_MANY_ITEMS, Detail.NEWEST.format(taken=MOST_ITEMS, all=len(items))))
    dated = [(date(item) or _UNDATED, -place) for place, item in enumerate(items)]
    return [items[place] for place in sorted(-place for _, place in nlargest(MOST_ITEMS, dated))]


# --- raw items → entries --------------------------------------------------------------------------------------------------


def _judge(raw: RawFeed, url: str, source: str, zone: tzinfo, now: datetime, notes: Notes) -> list[Entry]:
    """Entries as far as each can be judged alone; what was not believed is counted in `notes`."""
    month_first = writes_month_first(date for item in raw.items for date in item.dates)
    counts: Counter[Reason] = Counter()
    zones: set[str] = set()
    entries = []
    for item in raw.items:
        published, unknown_zone = _published(item, zone, now, month_first)
        link = web_link(item.link, url) if item.link else ""
        counts[Reason.NO_SAFE_LINK] += link is None
        counts[Reason.BAD_DATE] += bool(item.dates) and published is None
        counts[Reason.CLEANED] += has_controls(item.title)
        zones |= {unknown_zone} - {""}
        entry = Entry(
            source=source,
            guid=clean_line(item.guid, _LONGEST_GUID),
            url=link or "",
            title=clean_line(plain(item.title)),
            summary=item.summary,
            content=item.content,
            byline=clean_line(plain(item.byline), _LONGEST_BYLINE),
            published=published,
            language=_primary(item.language) or _primary(raw.language),
        )
        if entry.guid or entry.url or entry.title or entry.summary or entry.content:
            entries.append(entry)
        else:
            counts[Reason.NO_TEXT] += 1
    notes += [(reason, str(count)) for reason, count in counts.items() if count]
    notes += [(Reason.UNKNOWN_ZONE, zone_name) for zone_name in sorted(zones)[:3]]
    return entries


def _published(item: RawItem, zone: tzinfo, now: datetime, month_first: bool | None) -> tuple[datetime | None, str]:
    """The first date that can be believed, and the name of its zone where that is unknown."""
    readings = (read_date(text, zone, now, month_first) for text in item.dates)
    return next(((reading.moment, reading.unknown_zone) for reading in readings if reading.moment), (None, ""))


def _told_apart(entries: list[Entry], notes: Notes) -> tuple[Entry, ...]:
    """Repeated items once; and without their guid the items that share it with others, since it tells nothing."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        first.setdefault((entry.guid, entry.url, entry.title or entry.summary), entry)
    uses = Counter(entry.guid for entry in first.values() if entry.guid)
    shared = {guid for guid, count in uses.items() if count > 1}
    if shared:
        notes.append((Reason.SAME_GUID, str(sum(uses[guid] for guid in shared))))
    return tuple(replace(entry, guid="") if entry.guid in shared else entry for entry in first.values())


def _primary(language: str) -> str | None:
    """The primary subtag of a language code, if it is one: `ar-EG` → `ar`."""
    found = _LANGUAGE.match(language.strip().lower())
    return found.group() if found else None

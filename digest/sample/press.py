"""The invented press of Tamira: its articles as they stand in `outlets/`, and the feeds and pages it serves of them.

Every outlet has an address of its own (127.0.0.11 and on) and habits of its own: a feed format, a page layout, an encoding.
`al-nashra` sends a feed that breaks off inside a tag, `radio-jabal` does not answer at all, and `sawt-al-mina` sends
windows-1256 and says ISO-8859-1: all of that is met every night by those who read real feeds.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PORT = 8417
_HERE = Path(__file__).resolve().parent
_FEED_DAYS = 3


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet and its habits. `full` sends whole articles in the feed, not only their first paragraph."""

    id: str
    address: str
    language: str
    name: str
    feed: Literal["rss", "atom", "json", "broken", "dead"]
    shell: str = "plain"
    encoding: str = "utf-8"
    said_encoding: str = "utf-8"
    full: bool = False
    dates: Literal["standard", "levant"] = "standard"


OUTLETS = (
    Outlet("al-mirsad", "127.0.0.11", "ar", "المرصاد", "rss", "newspaper_ar"),
    Outlet("sawt-al-mina", "127.0.0.12", "ar", "صوت الميناء", "rss", "tables_ar", "windows-1256", "ISO-8859-1"),
    Outlet("wat", "127.0.0.13", "ar", "وكالة أنباء تميرة", "atom", "agency_ar"),
    Outlet("al-ufuq", "127.0.0.14", "ar", "قناة الأفق", "atom", "television_ar"),
    Outlet("al-mizan", "127.0.0.15", "ar", "الميزان الاقتصادي", "rss", "business_ar", dates="levant"),
    Outlet("tamira-times", "127.0.0.16", "en", "Tamira Times", "rss", "broadsheet_en", full=True),
    Outlet("harbour-post", "127.0.0.17", "en", "The Harbour Post", "json", "magazine_en", full=True),
    Outlet("meridian-wire", "127.0.0.18", "en", "Meridian Wire", "atom", "agency_en"),
    Outlet("orsania-herald", "127.0.0.19", "en", "Orsania Herald", "rss", "broadsheet_en"),
    Outlet("al-nashra", "127.0.0.20", "ar", "النشرة المسائية", "broken"),
    Outlet("radio-jabal", "127.0.0.21", "ar", "راديو الجبل", "dead"),
)


@dataclass(frozen=True, slots=True)
class Item:
    """An article as its outlet wrote it."""

    slug: str
    title: str
    published: datetime
    paragraphs: tuple[str, ...]
    byline: str = ""
    section: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an outlet's server sends."""

    status: int
    content_type: str
    body: bytes


@cache
def items(outlet: str) -> tuple[Item, ...]:
    """All articles of an outlet, newest first."""
    found = [_read_item(path) for path in sorted((_HERE / "outlets" / outlet).glob("*.md"))]
    return tuple(sorted(found, key=lambda item: (item.published, item.slug), reverse=True))


def _read_item(path: Path) -> Item:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    fields = {key: value.strip().strip("'").replace("''", "'") for key, value in fields.items()}
    return Item(
        slug=path.stem,
        title=fields["title"],
        published=datetime.fromisoformat(fields["published"]),
        paragraphs=tuple(part.strip() for part in body.split("\n\n") if part.strip()),
        byline=fields.get("byline", ""),
        section=fields.get("section", ""),
        caption=fields.get("caption", ""),
    )


def answer(outlet: Outlet, path: str, now: datetime, port: int = PORT) -> Answer:
    """What the outlet's server answers at a moment: its feed holds what it had published by then."""
    published = [item for item in items(outlet.id) if now - timedelta(days=_FEED_DAYS) <= item.published <= now]
    if path == "/feed":
        return _feed(outlet, published, f"http://{outlet.address}:{port}")
    if path == "/robots.txt":
        return Answer(200, "text/plain; charset=utf-8", b"User-agent: *\nDisallow: /search\n")
    for item in published:
        if path == f"/{item.slug}.html":
            return _page(outlet, item, published)
    return Answer(404, "text/html; charset=utf-8", b"<!doctype html><title>404</title><p>404</p>")


# --- feeds ----------------------------------------------------------------------------------------------------------------

_MONTHS = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|")


def _feed(outlet: Outlet, published: list[Item], base: str) -> Answer:
    if outlet.feed == "json":
        return Answer(200, "application/feed+json", _json_feed(outlet, published, base))
    if outlet.feed == "atom":
        return Answer(200, "application/atom+xml; charset=utf-8", _atom(outlet, published, base).encode())
    if outlet.feed == "broken":
        return Answer(200, "application/rss+xml", b'<?xml version="1.0"?><rss version="2.0"><channel><title>')
    text = f'<?xml version="1.0" encoding="{outlet.said_encoding}"?>\n' + _rss(outlet, published, base)
    return Answer(200, f"application/rss+xml; charset={outlet.said_encoding}", text.encode(outlet.encoding))


def _rss(outlet: Outlet, published: list[Item], base: str) -> str:
    body = "".join(
        f"<item><title>{escape(item.title)}</title><link>{base}/{item.slug}.html</link>"
        f'<guid isPermaLink="false">{outlet.id}-{item.slug}</guid><pubDate>{_rss_date(outlet, item)}</pubDate>'
        f"<category>{escape(item.section)}</category>"
        + (f"<dc:creator>{escape(item.byline)}</dc:creator>" if item.byline else "")
        + f"<description>{escape(_html(item.paragraphs[:1]))}</description>"
        + (f"<content:encoded><![CDATA[{_html(item.paragraphs)}]]></content:encoded>" if outlet.full else "")
        + "</item>\n"
        for item in published
    )
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{escape(outlet.name)}</title><link>{base}/</link><language>{outlet.language}</language>\n{body}</channel></rss>"
    )


def _rss_date(outlet: Outlet, item: Item) -> str:
    if outlet.dates == "levant":
        when = item.published
        return f"{when.day} {_MONTHS[when.month - 1]} {when.year} {when:%H:%M}".translate(
            str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
        )
    return format_datetime(item.published)


def _atom(outlet: Outlet, published: list[Item], base: str) -> str:
    body = "".join(
        f"<entry><id>tag:{outlet.id}.example,2026:{item.slug}</id><title>{escape(item.title)}</title>"
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{base}/{item.slug}.html")}/>'
        f"<published>{item.published.isoformat()}</published><updated>{item.published.isoformat()}</updated>"
        + (f"<author><name>{escape(item.byline)}</name></author>" if item.byline else "")
        + f'<summary type="html">{escape(_html(item.paragraphs[:1]))}</summary></entry>\n'
        for item in published
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">'
        f'<id>{base}/</id><title>{escape(outlet.name)}</title><link href="{base}/"/>\n{body}</feed>'
    )


def _json_feed(outlet: Outlet, published: list[Item], base: str) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "home_page_url": f"{base}/",
        "language": outlet.language,
        "items": [
            {
                "id": f"{outlet.id}/{item.slug}",
                "url": f"{base}/{item.slug}.html",
                "title": item.title,
                "content_html": _html(item.paragraphs),
                "date_published": item.published.isoformat(),
                "authors": [{"name": item.byline}] if item.byline else [],
            }
            for item in published
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


def _html(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)


# --- pages ----------------------------------------------------------------------------------------------------------------


@cache
def _shells() -> Environment:
    return Environment(loader=FileSystemLoader(_HERE / "shells"), autoescape=True, undefined=StrictUndefined)


def _page(outlet: Outlet, item: Item, published: list[Item]) -> Answer:
    others = [other for other in published if other is not item]
    variables: Mapping[str, object] = {"outlet": outlet, "item": item, "related": others[:4], "most_read": others[-5:]}
    html = _shells().get_template(f"{outlet.shell}.html").render(variables)
    body = html.encode(outlet.encoding, errors="xmlcharrefreplace")
    return Answer(200, f"text/html; charset={outlet.said_encoding}", body)

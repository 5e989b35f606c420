"""What a page says about itself: headline, writer, date, address, section, and which kind of page it is.

Read from JSON-LD (schema.org), Open Graph, Dublin Core and microdata, in this order of trust, and from the visible page last.
"""

import ipaddress
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from digest.text.clean import clean_line, clean_text, plain
from digest.text.dates import parse_date
from digest.text.furniture import line_key
from digest.text.links import web_link
from digest.text.markup import Element

_LONGEST_JSON = 1_000_000
_MOST_NODES = 500  # of JSON-LD: a bound on what is walked
_ANY_DAY = datetime(2100, 1, 1, tzinfo=UTC)  # dates are checked against the clock by who has one
_SITE_SEPARATOR = re.compile(r"\s+[|·•–—»«:-]+\s+|\s*::\s*|\s*\|\s*")
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:by-?line|author(?:-?name)?|writer|كاتب)(?:$|[\s_-])", re.IGNORECASE)
_BYLINE_PREFIX = re.compile(
    r"\A(?:by|written by|von|par|por|di|door|yazan|كتب|كتبت|كتبه|بقلم|إعداد|مرسلة بواسطة|بواسطة)\b\s*[:\-–—]?\s*", re.IGNORECASE
)
_AUTHORS = ".//*[@rel='author' or @itemprop='author' or contains(@class,'author') or contains(@class,'byline')]"
_MOST_AUTHORS = 12  # places where a writer's name is looked for
_NOBODY = ("admin", "administrator", "editor", "ادمن", "المدير", "المحرر")  # accounts of the site's software
_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)\Z")
_SECOND_LEVEL = frozenset("co com net org gov edu ac or go ne gob gouv info mil sch press news gen".split())


@dataclass(frozen=True, slots=True)
class Metadata:
    """`types` are the schema.org types of the page's items and its `og:type`; `body` the article's text where JSON-LD has it;
    `free` is False where the page says that its text has to be paid for."""

    title: str = ""
    byline: str = ""
    published: datetime | None = None
    url: str = ""
    section: str = ""
    body: str = ""
    description: str = ""
    types: frozenset[str] = frozenset()
    free: bool = True


def read_metadata(tree: Element, address: str, lines: Sequence[str]) -> Metadata:
    """The metadata of a page that came from `address`; `lines` are its visible ones. What is missing or cannot be believed is
    empty."""
    items = list(_json_items(tree))
    article = next((item for item in items if _ARTICLE_TYPES.search(_type(item))), {})
    metas = _metas(tree)
    site = line_key(metas.get("og:site_name", ""))
    types = {_type(item) for item in items} | {metas.get("og:type", "").lower()}
    return Metadata(
        title=_title(tree, article, metas, lines),
        byline=_byline(tree, article, metas, site),
        published=_published(tree, article, metas),
        url=_address(tree, metas, address),
        section=clean_line(_first_text(article.get("articleSection")) or metas.get("article:section", ""), 80),
        body=clean_text(plain(_first_text(article.get("articleBody")))),
        description=clean_line(plain(metas.get("og:description") or metas.get("description", "")), 600),
        types=frozenset(types - {""}),
        free=str(article.get("isAccessibleForFree", True)).lower() not in ("false", "0", "no"),
    )


def _json_items(tree: Element) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, nested ones too, up to a bound."""
    waiting: list[Any] = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "") and script.text and len(script.text) <= _LONGEST_JSON:
            try:
                waiting.append(json.loads(script.text, strict=False))
            except (ValueError, RecursionError):
                continue
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "video", "mainEntityOfPage") if key in node)


def _type(item: dict[str, Any]) -> str:
    return _first_text(item.get("@type"))


def _first_text(value: object) -> str:
    """The text of a JSON-LD value: itself, the first of a list, or an object's name."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("@id") or ""
        else:
            break
    return value if isinstance(value, str) else ""


def _metas(tree: Element) -> dict[str, str]:
    """`<meta>` by property or name, in lower case; the first of each."""
    out: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            out.setdefault(name, meta.get("content").strip())
    return out


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _title(tree: Element, article: dict[str, Any], metas: dict[str, str], lines: Sequence[str]) -> str:
    """The headline: what is declared, as the page itself spells it. A line of the page that the declared title or `<title>`
    holds is the headline without the outlet's name; the longest one, headings first."""
    declared = plain(_first_text(article.get("headline")) or metas.get("og:title", "") or metas.get("twitter:title", ""))
    page_title = plain(next((_text(element) for element in tree.iter("title")), ""))
    headings = [_text(element) for element in tree.iter("h1", "h2", "h3")]
    for candidate in filter(None, (declared, page_title)):
        wanted = f" {line_key(candidate)} "
        for group in (headings, [line for line in lines if len(line) <= len(candidate) + 20]):
            held = [line for line in group if (key := line_key(line)) and f" {key} " in wanted and 2 * len(key) >= len(wanted)]
            if held:
                return clean_line(max(held, key=len))
    if declared:
        return clean_line(_without_site(declared, metas.get("og:site_name", "")))
    if page_title:
        return clean_line(max(_SITE_SEPARATOR.split(page_title), key=len))
    return clean_line(next(iter(headings), ""))


def _without_site(title: str, site: str) -> str:
    parts = _SITE_SEPARATOR.split(title)
    if len(parts) > 1 and site and line_key(parts[-1]) == line_key(site):
        return title[: title.rfind(parts[-1])].rstrip(" |·•–—»«:-")
    return title


def _byline(tree: Element, article: dict[str, Any], metas: dict[str, str], site: str) -> str:
    authors = article.get("author")
    names = [_first_text(author) for author in authors[:4]] if isinstance(authors, list) else [_first_text(authors)]
    declared = "، ".join(filter(None, names)) if len(names) > 1 else names[0]
    candidates = [declared, metas.get("author", ""), metas.get("article:author", "")]
    candidates += [_text(element) for element in tree.xpath(_AUTHORS) if _names_author(element)]
    for candidate in candidates[:_MOST_AUTHORS]:
        name = _BYLINE_PREFIX.sub("", clean_line(candidate, 100)).strip(" ,،|-–—:")
        if 2 < len(name) <= 80 and "://" not in name and "@" not in name and line_key(name) not in (site, *_NOBODY):
            return name
    return ""


def _names_author(element: Element) -> bool:
    marked = element.get("rel") == "author" or element.get("itemprop") == "author"
    return marked or bool(_BYLINE_CLASS.search(element.get("class", "")))


def _published(tree: Element, article: dict[str, Any], metas: dict[str, str]) -> datetime | None:
    """When the article came out. 1 January at midnight is what a site writes that knows only the year."""
    keys = (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "publishdate",
        "pubdate",
        "parsely-pub-date",
    )
    candidates = [_first_text(article.get("datePublished")), *(metas.get(key, "") for key in keys)]
    candidates += [time.get("datetime") or _text(time) for time in list(tree.iter("time"))[:3]]
    candidates += [element.get("content") or _text(element) for element in tree.xpath("(.//*[@itemprop='datePublished'])[1]")]
    for candidate in candidates:
        moment = parse_date(candidate.strip()[:60], UTC, _ANY_DAY) if candidate else None
        if moment and not (moment.month == moment.day == 1 and moment.hour == moment.minute == 0):
            return moment
    return None


def _address(tree: Element, metas: dict[str, str], address: str) -> str:
    """The address that the page gives itself, if it lies on the same registrable domain and is not merely the home page."""
    links = [link.get("href", "") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for candidate in (*links, metas.get("og:url", "")):
        link = web_link(candidate, address) if candidate else None
        if link and _domain(link) == _domain(address) and (len(urlsplit(link).path) > 1 or len(urlsplit(address).path) <= 1):
            return link
    return address


def _domain(address: str) -> str:
    """The registrable domain by the usual shape of names: two labels, three under `co.uk`, `com.sa` and their like."""
    try:
        host = (urlsplit(address).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        labels = host.split(".")
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if long else -2 :])

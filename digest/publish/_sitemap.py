"""For search engines: `sitemap.xml`, an index of one sitemap a month, so that none outgrows the protocol's 50,000 addresses
and a month that is over never changes; and `robots.txt`. A desk that is not public has no sitemap and asks robots to stay away.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from markupsafe import escape

from digest.config import Settings
from digest.publish import _paths
from digest.records import Edition, Output

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
PathOf = Callable[[str], str]  # language → the path of a page in it


def edition_urls(settings: Settings, edition: Edition) -> str:
    """The lines of a sitemap for an edition and its stories."""
    day, changed = edition.edition, edition.gathered.date()
    urls = [page_urls(settings, lambda language: _paths.edition(language, day), changed)]
    urls += [page_urls(settings, partial(_story, day, story.id), changed) for story in edition.stories]
    return "".join(urls)


def _story(day: date, story_id: str, language: str) -> str:
    return _paths.story(language, day, story_id)


def page_urls(settings: Settings, path_of: PathOf, changed: date | None = None) -> str:
    """A page's lines: one a language, each with all its twins."""
    addresses = {language: _address(settings, path_of(language)) for language in settings.languages}
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>' for language, address in addresses.items()
    )
    when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return "".join(f"<url><loc>{address}</loc>{when}{twins}</url>\n" for address in addresses.values())


def sitemap(name: str, urls: Iterable[str]) -> Output:
    """A sitemap below `sitemap/`."""
    xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return Output(f"sitemap/{name}.xml", f"{_XML}<urlset {_NAMESPACE} {xhtml}>\n{''.join(urls)}</urlset>\n".encode())


def month_name(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def sitemap_index(settings: Settings, names: Sequence[str]) -> Output:
    lines = "".join(f"<sitemap><loc>{_address(settings, f'sitemap/{name}.xml')}</loc></sitemap>\n" for name in names)
    return Output("sitemap.xml", f"{_XML}<sitemapindex {_NAMESPACE}>\n{lines}</sitemapindex>\n".encode())


def robots(settings: Settings) -> Output:
    if not settings.public:
        return Output("robots.txt", b"User-agent: *\nDisallow: /\n")
    address = _paths.absolute(settings.base_url, "sitemap.xml")
    return Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode())


def _address(settings: Settings, path: str) -> str:
    return str(escape(_paths.absolute(settings.base_url, path)))

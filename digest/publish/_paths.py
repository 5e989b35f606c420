"""The addresses of the site. A path is relative to `site/`; one that ends in `/` is a page, and its file `index.html` there."""

import re
from datetime import date
from urllib.parse import urlsplit

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_AN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\u2028\u2029\ud800-\udfff\ufeff]")
MAX_URL = 2000

ROOT = ""


def latest(language: str) -> str:
    return f"{language}/"


def edition(language: str, day: date) -> str:
    return f"{language}/{day.isoformat()}/"


def story(language: str, day: date, story_id: str) -> str:
    return f"{language}/{day.isoformat()}/{story_id}/"


def topics(language: str) -> str:
    return f"{language}/topics/"


def topic(language: str, topic_id: str) -> str:
    return f"{language}/topics/{topic_id}/"


def sources(language: str) -> str:
    return f"{language}/sources/"


def source(language: str, source_id: str) -> str:
    return f"{language}/sources/{source_id}/"


def opml(language: str) -> str:
    return f"{language}/sources/sources.opml"


def threads(language: str) -> str:
    return f"{language}/threads/"


def thread(language: str, story_id: str) -> str:
    return f"{language}/threads/{story_id}/"


def names(language: str) -> str:
    return f"{language}/names/"


def name(language: str, name_id: str) -> str:
    return f"{language}/names/{name_id}/"


def countries(language: str) -> str:
    return f"{language}/countries/"


def country(language: str, code: str) -> str:
    """`code` is ISO 3166's; addresses are small letters."""
    return f"{language}/countries/{code.lower()}/"


def coverage(language: str) -> str:
    return f"{language}/coverage/"


def watch(language: str) -> str:
    return f"{language}/watch/"


def archive(language: str, year: int, month: int) -> str:
    return f"{language}/archive/{year:04}/{month:02}/"


def search(language: str) -> str:
    return f"{language}/search/"


def status(language: str) -> str:
    return f"{language}/status/"


def page(language: str, name: str) -> str:
    return f"{language}/{name}/"


def is_slug(text: str) -> bool:
    """May stand in an address: editions are edited by hand, and not every id in them is checked when they are read."""
    return len(text) <= 80 and _SLUG.fullmatch(text) is not None


def file(path: str) -> str:
    """The file of a path: a page's is its index.html."""
    return f"{path}index.html" if path == ROOT or path.endswith("/") else path


def relative(origin: str, target: str) -> str:
    """The link from one path to another, as it works from a folder too: with the file's name, never absolute."""
    target, mark, fragment = target.partition("#")
    if mark and target == origin:
        return f"#{fragment}"
    here, there = file(origin).split("/")[:-1], file(target).split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) + mark + fragment


def absolute(base_url: str, target: str) -> str:
    """The public address of a path."""
    return base_url + target


def web_url(url: str) -> str | None:
    """An address from outside as it may be linked to: http or https, with a host; else None."""
    if len(url) > MAX_URL or _NOT_IN_AN_ADDRESS.search(url):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url if usable else None

"""Lists of sources as other feed readers exchange them: OPML 1.0 and 2.0 (opml.org/spec2.opml)."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.parsers.expat import ExpatError
from xml.sax.saxutils import escape, quoteattr

from digest.problems import Problem, Reason
from digest.records import Source
from digest.text.clean import clean_line
from digest.text.decode import declared_charset, decode
from digest.text.links import web_link
from digest.text.xmlguard import Refused, mended, named_characters, read, readable

_MOST_FEEDS = 10_000
_MOST_PROBLEMS = 100
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list. `title` is "" and `language` None where the list does not tell."""

    title: str
    url: str
    language: str | None = None


def read_opml(body: bytes) -> tuple[tuple[Outline, ...], tuple[Problem, ...]]:
    """The feeds of an OPML file, each address once, in the file's order, whatever folders they lie in.

    Problems come beside them: an address that is not http (the detail is the address), a file that breaks off, that is no
    OPML, or that defines entities.
    """
    text = readable(named_characters(decode(body, declared_charset("", body)).text))
    reader = _read(text)
    if reader.broken:  # mostly a bare "&" in a name
        reader = _read(mended(text))
    if reader.broken:
        reader.problem(Reason.ENDS_EARLY if reader.root == "opml" else Reason.BROKEN_FEED, reader.broken)
    elif reader.root != "opml" and not reader.problems:
        reader.problem(Reason.NOT_A_FEED, reader.root)
    return tuple(reader.found.values()), tuple(reader.problems)


def write_opml(sources: Sequence[Source], title: str) -> bytes:
    """OPML 2.0 with one outline a feed, in the order of the sources, named in the source's own language."""
    lines = [
        "<?xml version='1.0' encoding='utf-8'?>",
        '<opml version="2.0">',
        f"  <head><title>{escape(clean_line(title))}</title></head>",
        "  <body>",
    ]
    for source in sources:
        name = quoteattr(clean_line(source.name.get(source.language) or next(iter(source.name.values()), source.id)))
        lines += [
            f'    <outline type="rss" text={name} title={name} xmlUrl={quoteattr(feed)} language={quoteattr(source.language)}/>'
            for feed in source.feeds
        ]
    return "\n".join([*lines, "  </body>", "</opml>", ""]).encode()


class _Reader:
    """Takes the start tags of a list."""

    def __init__(self) -> None:
        self.root = ""
        self.found: dict[str, Outline] = {}
        self.problems: list[Problem] = []
        self.broken = ""  # where the XML is no longer well-formed

    def start(self, name: str, attributes: list[str]) -> None:
        self.root = self.root or name.lower()
        values = {key.lower(): value for key, value in zip(attributes[::2], attributes[1::2], strict=True)}
        address = values.get("xmlurl", "").strip()
        if self.root != "opml" or name.lower() != "outline" or not address or len(self.found) >= _MOST_FEEDS:
            return
        url = web_link(address)
        if url is None:
            self.problem(Reason.BAD_ADDRESS, clean_line(address, 200))
            return
        title = clean_line(values.get("title") or values.get("text") or "", _LONGEST_TITLE)
        language = values.get("language", "").strip().lower().partition("-")[0]
        self.found.setdefault(url, Outline(title, url, language if 2 <= len(language) <= 3 and language.isalpha() else None))

    def problem(self, reason: Reason, detail: str) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem("opml", None, reason, detail))


def _read(text: str) -> _Reader:
    reader = _Reader()
    try:
        read(text, reader.start, _nothing, _nothing)
    except Refused as refusal:
        reader.found.clear()
        reader.problem(refusal.reason, "")
    except ExpatError as error:
        reader.broken = f"line {error.lineno}"
    return reader


def _nothing(_event: str) -> None:
    pass

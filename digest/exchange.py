"""`digest opml`: source lists to and from other feed readers."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from digest.config import load_desk
from digest.documents import dump
from digest.problems import DigestError
from digest.records import Source
from digest.store import write_whole
from digest.text.opml import Outline, read_opml, write_opml

_COUNTRY = "ZZ"  # ISO 3166: unknown. An OPML file does not say it; the operator fills it in.


def import_opml(root: Path, body: bytes) -> tuple[int, int]:
    """Appends an OPML file's feeds to the desk's sources.yaml, below what stands there; how many were new, how many known.
    Raises DigestError when nothing in the file can be read."""
    desk = load_desk(root)
    outlines, problems = read_opml(body)
    if not outlines:
        raise DigestError(f"no feeds in that file{f': {problems[0].message}' if problems else ''}")
    known = {feed for source in desk.sources for feed in source.feeds}
    new = list(_sources([outline for outline in outlines if outline.url not in known], desk.sources))
    if new:
        path = desk.content / "sources.yaml"
        before = path.read_bytes() if path.exists() else b""
        write_whole(path, before.rstrip() + b"\n" + dump(new) if before.strip() else dump(new))
    return len(new), len(outlines) - len(new)


def export_opml(root: Path) -> str:
    """The desk's sources as OPML."""
    desk = load_desk(root)
    return write_opml(desk.sources, desk.settings.title["en"]).decode()


def _sources(outlines: Sequence[Outline], known: Sequence[Source]) -> Iterator[Source]:
    taken = {source.id for source in known}
    for outline in outlines:
        host = (urlsplit(outline.url).hostname or "source").removeprefix("www.")
        slug = (
            "-".join("".join(letter if letter.isascii() and letter.isalnum() else " " for letter in host).split())[:70]
            or "source"
        )
        identifier = next(name for name in (slug, *(f"{slug}-{number}" for number in range(2, 10_000))) if name not in taken)
        taken.add(identifier)
        name = outline.title or host
        yield Source(identifier, {"ar": name, "en": name}, outline.language or "en", _COUNTRY, (outline.url,))

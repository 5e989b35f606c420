"""Markdown pages: `content/pages/NAME.LANGUAGE.md`, and those shipped in `templates/pages/`, which a file of the same name in
the desk replaces. The first line is the title: `# About the brief`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from digest.config import Desk
from digest.problems import DigestError
from digest.publish import _paths
from digest.publish._voice import clean, template_folders

if TYPE_CHECKING:
    import nh3

# Names that addresses of the site have, or will have.
_TAKEN = frozenset("archive assets countries coverage feed names search sources status threads topics watch".split())
_TAGS = (
    "a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 "
    "h3 h4 hr i ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u "
    "ul var"
).split()
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "*": ("lang", "dir"),
    "a": ("href", "hreflang"),
    "ol": ("start",),
    "th": ("colspan", "rowspan", "scope"),
    "td": ("colspan", "rowspan"),
    "time": ("datetime",),
}
_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """A page in one language: its name in the address, its title, and its sanitised HTML without that title."""

    name: str
    title: str
    html: Markup


def markdown_texts(desk: Desk, language: str) -> Mapping[str, MarkdownText]:
    """The pages of a language by name, in the order of their names. Raises DigestError for one that cannot be a page."""
    own, shipped = template_folders(desk)
    found: dict[str, Path] = {}
    for folder in (shipped / "pages", own / "pages", desk.content / "pages"):
        for path in sorted(folder.glob(f"*.{language}.md")):
            if not path.name.startswith("."):
                found[path.name.removesuffix(f".{language}.md")] = path
    return {name: _text(name, found[name]) for name in sorted(found)}


def _text(name: str, path: Path) -> MarkdownText:
    shown = f"pages/{path.name}"
    if not _paths.is_slug(name) or name[0].isdigit():
        raise DigestError(f"{shown}: the name must be of small letters, digits and hyphens, and begin with a letter")
    if name in _TAKEN:
        raise DigestError(f"{shown}: the site has a page of that name; choose another")
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            raise DigestError(f"{shown}: not a file of at most {_MAX_BYTES // 2**20} MiB")
        source = clean(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DigestError(f"{shown}: not UTF-8: save the file again with that encoding") from error
    except OSError as error:
        raise DigestError(f"{shown}: cannot be read ({error.strerror})") from error
    first, _, rest = source.lstrip().partition("\n")
    if not first.startswith("# "):
        raise DigestError(f"{shown}:1: the first line must be the title: `# {name.capitalize()}`")
    return MarkdownText(name, first[2:].strip(), _sanitised(rest))


def _sanitised(source: str) -> Markup:
    import markdown

    html = markdown.markdown(source, extensions=["tables", "def_list", "sane_lists"], output_format="html")
    return Markup(_cleaner().clean(html))  # noqa: S704  # that is what nh3 is for


def _cleaner() -> "nh3.Cleaner":
    """Keeps `lang` and `dir`, which nh3 drops by default; no pictures, for nothing is loaded from elsewhere."""
    import nh3

    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )

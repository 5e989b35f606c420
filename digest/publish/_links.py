"""Do all links inside the site lead to a file of it? Read off the pages as they pass, checked before the site goes live."""

import posixpath
import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote, urlsplit

# Text never looks like this: an unescaped `<a ` is a tag. An attribute of ours is always in double quotes.
_LINK = re.compile(r'<(?:a|link|img|script|source)\b[^<>]*?\s(?:href|src)="([^"]*)"')


_ANYWHERE = "404.html"  # served at any address, so its links begin at the root of the host, which is not known here


class LinkCheck:
    """Remembers for each file that is linked to one page that does so."""

    def __init__(self) -> None:
        self._wanted: dict[str, tuple[str, str]] = {}  # file → the page, and the link as it stands there

    def page(self, path: str, body: bytes) -> None:
        if not path.endswith(".html") or path == _ANYWHERE:
            return
        for link in set(_LINK.findall(body.decode())):
            target = self._target(path, unescape(link))
            if target is not None:
                self._wanted.setdefault(target, (path, link))

    def broken(self, files: Iterable[str]) -> list[str]:
        """A line for each file that is linked to but not there."""
        present = set(files)
        lines = (f"{page}: {link}" for target, (page, link) in self._wanted.items() if target not in present)
        return sorted(lines)

    def _target(self, page: str, link: str) -> str | None:
        """The file of the site that a link means; None if it leads elsewhere or into its own page."""
        try:
            parts = urlsplit(link)
        except ValueError:
            return link  # cannot be followed: shown as broken
        if parts.scheme or parts.netloc or not parts.path:
            return None
        return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))

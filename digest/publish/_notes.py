"""What an editor says of a story or of the day: Markdown, made safe, as HTML and as plain text.

A note stands inside other things, in mails and feeds too: it has paragraphs, lists and links to whole addresses, no headings,
tables or pictures. Words of the other script get their own language and direction, like all text of a page.
"""

import html
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from digest.publish._html import by_script
from digest.publish._parts import Note
from digest.publish._voice import Voice, clean
from digest.records import Labels
from digest.text import language as language_of

if TYPE_CHECKING:
    import nh3

_TAGS = frozenset("a b bdi blockquote br cite code del em i ins li mark ol p q s small span strong sub sup u ul".split())
_PIECES = re.compile(r'(<(?:[^<>"]|"[^"]*")*>)')  # the tags of sanitised HTML, in which no attribute is without quotes
_LINK = re.compile(r'<a href="([^"]*)"')
_NEW_LINE = ("<br", "<p", "<li", "<blockquote", "</ul", "</ol")


def note(voice: Voice, notes: Labels) -> Note | None:
    """The note for a page; None where there is none."""
    for language in (voice.language, *notes):
        text = clean(notes.get(language, "")).strip()
        if text:
            pieces = _PIECES.split(_safe(text))
            return Note(_html(pieces, language), _plain(pieces), text, language)
    return None


def _safe(text: str) -> str:
    import markdown

    return _cleaner().clean(markdown.markdown(text, extensions=["sane_lists", "nl2br"], output_format="html"))


def _html(pieces: Sequence[str], language: str) -> Markup:
    """From texts and, at every odd place, tags."""
    direction = language_of(language).direction
    made = (
        Markup(piece) if odd % 2 else by_script(html.unescape(piece), direction)  # noqa: S704  # nh3 made the tags safe
        for odd, piece in enumerate(pieces)
    )
    return Markup("").join(made)


def _plain(pieces: Sequence[str]) -> str:
    """The same as it would be read aloud: lines without marks, a link's address behind its words."""
    told, address = "", ""
    for odd, piece in enumerate(pieces):
        if not odd % 2:
            told += html.unescape(piece).strip("\n")
        elif link := _LINK.match(piece):
            address = html.unescape(link[1])
        elif piece == "</a>":
            told, address = (told if told.endswith(address) else f"{told} ({address})"), ""
        elif piece.startswith(_NEW_LINE):
            told = told.rstrip("\n") + ("\n- " if piece.startswith("<li") else "\n")
    return told.strip()


@cache
def _cleaner() -> "nh3.Cleaner":
    import nh3

    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes={"*": {"lang", "dir"}, "a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_whole_address,
        link_rel="noopener noreferrer",
    )


def _whole_address(tag: str, attribute: str, value: str) -> str | None:
    """A relative link would lead somewhere else on each page that shows the note."""
    if (tag, attribute) == ("a", "href") and not value.lower().startswith(("https://", "http://", "mailto:")):
        return None
    return value

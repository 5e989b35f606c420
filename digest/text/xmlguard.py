"""Expat with the doors shut: for XML from outside, read in one pass, without a tree.

Refused as soon as they are met: entity definitions (the "billion laughs", quadratic blow-up, reading of local files) and
elements with hundreds of attributes. Never read: external DTDs and entities. A DOCTYPE alone, as in RSS 0.91, is harmless.
"""

import html
import re
from collections.abc import Callable
from xml.parsers import expat

from digest.problems import Reason

MOST_ATTRIBUTES = 256
SEPARATOR = "\x1f"  # between namespace, name and prefix; no XML text can hold it

_NAMED = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")
_REFERENCE = re.compile(r"&(?:(?:lt|gt|amp|quot|apos);|#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});)?")
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_HEAD = 1_000  # characters in which a declaration is looked for: it may come after comments

StartHandler = Callable[[str, list[str]], None]
EndHandler = Callable[[str], None]
TextHandler = Callable[[str], None]


class Refused(Exception):  # noqa: N818 - what happened to the document, not an error of ours
    """The document does what no feed needs to do."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def readable(text: str) -> str:
    """The text without the characters that XML forbids, and without its XML declaration, whose encoding is no longer true."""
    text = _NOT_XML.sub("", text)
    return _DECLARATION.sub("", text[:_HEAD], count=1) + text[_HEAD:]


def read(text: str, start: StartHandler, end: EndHandler, characters: TextHandler, *, namespaces: bool = False) -> None:
    """Call the handlers for a document in linear time. Attributes come as a flat list, name, value, name, value.

    With `namespaces`, names are `namespace SEPARATOR name [SEPARATOR prefix]`, or the bare name where there is none. Raises
    `Refused`, and `expat.ExpatError` where the text is not well-formed, after the handlers have seen all that came before.
    """

    def guarded_start(name: str, attributes: list[str]) -> None:
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise Refused(Reason.TOO_MANY_ATTRIBUTES)
        start(name, attributes)

    def refuse(*_declaration: object) -> None:
        raise Refused(Reason.DEFINES_ENTITIES)

    parser = expat.ParserCreate("utf-8", SEPARATOR if namespaces else None)
    parser.namespace_prefixes = namespaces
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.specified_attributes = True  # no defaults from a DTD
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = guarded_start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(text.encode("utf-8", "replace"), True)


def named_characters(text: str) -> str:
    """HTML's names for characters, which XML does not know, as characters; the five that XML knows stay."""
    return _NAMED.sub(_named_character, text) if "&" in text else text


def mended(text: str) -> str:
    """Ampersands that begin no reference escaped, references to what is no character left out; CDATA stays as it is."""
    parts = _CDATA.split(text)
    return "".join(part if part.startswith("<![CDATA[") else _REFERENCE.sub(_reference, part) for part in parts)


def _named_character(match: re.Match[str]) -> str:
    character = html.unescape(match.group())
    return f"&amp;{match.group()[1:]}" if character == match.group() else character


def _reference(match: re.Match[str]) -> str:
    if match.group() == "&":
        return "&amp;"
    code = int(match[1]) if match[1] else int(match[2], 16) if match[2] else 0x20
    allowed = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    return match.group() if allowed else ""

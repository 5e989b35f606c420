"""Expat with the doors shut: for XML from outside, read in one pass, without a tree.

Refused as soon as they are met: entity definitions (the "billion laughs", quadratic blow-up, reading of local files) and
elements with hundreds of attributes. Never read: external DTDs and entities. A DOCTYPE alone, as in RSS 0.91, is harmless.
"""

import re
from collections.abc import Callable
from xml.parsers import expat

from digest.problems import Reason

MOST_ATTRIBUTES = 256
SEPARATOR = "\x1f"  # between namespace, name and prefix; no XML text can hold it

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")

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
    return _DECLARATION.sub("", _NOT_XML.sub("", text), count=1)


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

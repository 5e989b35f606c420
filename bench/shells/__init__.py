"""Page shells: what Arabic outlets put around an article. Each module is one kind of outlet, written from how such sites are
built; outlets, people and comments are invented, headlines of other articles fill the lists as they do on real pages.

A shell's `page(article, others, rng)` gives one page. Furniture varies from page to page through `rng`.
"""

import html
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Piece:
    """An article without any shell."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelled:
    """A page as an outlet would send it, and what on it is not the article.

    `furniture` stands around the text, `inline` inside it (links to other articles, captions, credits, embedded posts).
    """

    url: str
    body: bytes
    content_type: str
    furniture: tuple[str, ...]
    inline: tuple[str, ...]


class Shell(Protocol):
    def __call__(self, article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled: ...


class Sheet:
    """Notes down every furniture and inline string that a shell writes, while it is written."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.furniture: list[str] = []
        self.inline: list[str] = []

    def f(self, text: str) -> str:
        """Furniture, escaped for HTML."""
        self.furniture.append(text)
        return html.escape(text)

    def i(self, text: str) -> str:
        """An inline extra, escaped for HTML."""
        self.inline.append(text)
        return html.escape(text)

    def links(self, texts: Sequence[str], item: str = '<li><a href="/n/{n}">{text}</a></li>') -> str:
        """A list of links, all furniture."""
        return "".join(item.format(n=self.rng.randrange(10_000, 99_999), text=self.f(text)) for text in texts)

    def titles(self, others: Sequence[Piece], count: int) -> list[str]:
        return [piece.title for piece in self.rng.sample(list(others), count)]

    def page(self, url: str, markup: str, encoding: str = "utf-8", content_type: str = "text/html; charset=utf-8") -> Shelled:
        return Shelled(
            url, markup.encode(encoding, "xmlcharrefreplace"), content_type, tuple(self.furniture), tuple(self.inline)
        )


def woven(paragraphs: Sequence[str], extras: Sequence[str], rng: random.Random) -> list[str]:
    """The paragraphs with the extras put between them, never before the first."""
    out = list(paragraphs)
    for extra in extras:
        out.insert(rng.randint(1, max(1, len(out) - 1)), extra)
    return out

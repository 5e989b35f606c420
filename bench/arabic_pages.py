"""Page text of Arabic outlets: real articles of `stories_ar/` inside shells of our own (`bench/shells/`), where body and
furniture are known exactly.

Each outlet is one shell with `_PAGES` pages, whose lists, comments and extras change from page to page. Measured:

- `f1`, `f1_learnt`: mean F1 of word 4-grams of the extracted text against the article's, without and with the outlet's
furniture learnt from the same pages; `worst_learnt` is the lowest mean of one outlet; - `furniture_left`, `inline_left`: share
of the furniture strings, and of the links, captions, credits and posts inside the text, that are still in it after learning; -
`encoding_failures`: pages whose text does not hold the article's letters (also those in a mislabelled windows-1256); -
`trafilatura_f1`: trafilatura's own extraction of the same pages, in the same run; `pages_per_second` is ours on one core."""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.shells import (
    Piece,
    Shell,
    Shelled,
    agency,
    amp,
    aspnet,
    blogger,
    channel,
    newspaper,
    portal,
    react,
    soup,
    tables,
    tabloid,
    wordpress,
)
from digest.gather.extract import blocks, extract
from digest.records import Page
from digest.text.furniture import Profile, learn

_SHELLS = (agency, amp, aspnet, blogger, channel, newspaper, portal, react, soup, tables, tabloid, wordpress)
OUTLETS: Mapping[str, Shell] = {shell.__name__.rpartition(".")[2]: shell.page for shell in _SHELLS}
_PAGES = 14
_WORD = re.compile(r"\w+")


def measure(data: Path) -> dict[str, float]:
    pages = outlets(data)
    scores: dict[str, list[float]] = {"plain": [], "learnt": [], "peer": []}
    left: dict[str, list[bool]] = {"furniture": [], "inline": []}
    worst, failures, seconds = 1.0, 0, 0.0
    for shelled in pages.values():
        profile = Profile()
        start = time.perf_counter()
        for _, page in shelled:
            profile = learn(profile, blocks(_page(page)))
        texts = [extract(_page(page), profile).text for _, page in shelled]
        seconds += time.perf_counter() - start
        learnt = [f1(text, piece) for text, (piece, _) in zip(texts, shelled, strict=True)]
        scores["learnt"] += learnt
        scores["plain"] += [f1(extract(_page(page), Profile()).text, piece) for piece, page in shelled]
        scores["peer"] += [f1(_trafilatura(page), piece) for piece, page in shelled]
        worst = min(worst, _mean(learnt))
        for text, (piece, page) in zip(texts, shelled, strict=True):
            failures += not _same_letters(text, piece)
            for kind, strings in (("furniture", page.furniture), ("inline", page.inline)):
                left[kind] += still_there(text, strings, piece)
    return {
        "arabic_pages.f1": _mean(scores["plain"]),
        "arabic_pages.f1_learnt": _mean(scores["learnt"]),
        "arabic_pages.worst_learnt": worst,
        "arabic_pages.furniture_left": _mean(left["furniture"]),
        "arabic_pages.inline_left": _mean(left["inline"]),
        "arabic_pages.encoding_failures": float(failures),
        "arabic_pages.trafilatura_f1": _mean(scores["peer"]),
        "arabic_pages.pages_per_second": sum(map(len, pages.values())) / seconds,
    }


def outlets(data: Path, shells: Mapping[str, Shell] = OUTLETS) -> dict[str, list[tuple[Piece, Shelled]]]:
    """The pages of each outlet, each beside its article. The same input gives the same pages."""
    pieces = _pieces(data)
    rng = random.Random(3)
    rng.shuffle(pieces)
    out: dict[str, list[tuple[Piece, Shelled]]] = {}
    for number, (name, shell) in enumerate(shells.items()):
        own = pieces[number * _PAGES % len(pieces) :][:_PAGES]
        out[name] = [(piece, shell(piece, [other for other in pieces if other is not piece], rng)) for piece in own]
    return out


def f1(text: str, piece: Piece) -> float:
    """F1 of word 4-grams, counted with repetition."""
    got, gold = _grams(text), _grams("\n".join(piece.paragraphs))
    common = (got & gold).total()
    return 2 * common / (got.total() + gold.total()) if common else 0.0


def still_there(text: str, strings: Iterable[str], piece: Piece) -> list[bool]:
    """For each string of two words or more that is not also in the article: whether the text has it."""
    words, own = _spaced(text), _spaced("\n".join((piece.title, *piece.paragraphs)))
    wanted = [_spaced(string) for string in strings]
    return [string in words for string in wanted if string.count(" ") > 2 and string not in own]


def _pieces(data: Path) -> list[Piece]:
    lines = (data / "stories_ar" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    pieces = [
        Piece(article["id"], article["title"], tuple(" ".join(p.split()) for p in article["text"].split("\n") if p.strip()))
        for article in articles
    ]
    return [piece for piece in pieces if sum(map(len, piece.paragraphs)) >= 500]


def _page(page: Shelled) -> Page:
    return Page(page.url, page.body, page.content_type)


def _trafilatura(page: Shelled) -> str:
    import trafilatura

    return trafilatura.extract(page.body, include_comments=False) or ""


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _same_letters(text: str, piece: Piece) -> bool:
    gold, got = set(_WORD.findall(" ".join(piece.paragraphs))), set(_WORD.findall(text))
    return len(gold & got) >= len(gold) / 2


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)

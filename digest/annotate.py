"""`digest read --html`: an article with all that was read in it marked in the text, for whoever tunes the name authority.

One page without scripts, in the article's own direction. Marks may overlap (a name in a quote), so the text is cut at every
border and each piece carries the classes of all that covers it; what exactly that is stands in its tooltip and in the table.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from digest.text import language

_KINDS = ("quotes", "names", "figures", "dates", "events")
_STYLE = """
body{max-width:46rem;margin:2rem auto;padding:0 1rem;color:#17191d;background:#fffdf8}
body{font:1.1rem/1.8 Georgia,"Noto Naskh Arabic","Geeza Pro",serif}
h1{font-size:1.5rem;line-height:1.4}table{border-collapse:collapse;font-size:.9rem;width:100%}
td,th{text-align:start;vertical-align:top;border-block-end:1px solid #d8d4c9;padding:.2rem .5rem}
.quotes{background:#fff3c4}.names{border-block-end:2px solid #0b4a5c}.figures{background:#dceefb}
.dates{border-block-end:2px dotted #7a4b00}.events{background:#f6dede}.legend span{padding:0 .3rem;margin-inline-end:.6rem}
"""


def annotate(answer: Mapping[str, Any]) -> str:
    """The page for one answer of `digest read`."""
    text, code = answer["text"], answer["language"]
    direction = language(code).direction
    title = escape(answer["title"] or answer["url"] or "")
    legend = "".join(f'<span class="{kind}">{kind} {len(answer[kind])}</span>' for kind in _KINDS)
    paragraphs = "".join(_pieces(text, answer)).replace("\n", "<br>\n")
    tables = "".join(_table(kind, answer[kind]) for kind in _KINDS if answer[kind])
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(code)}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1><p class=legend dir=ltr lang=en>{legend}</p>\n"
        f"<article>{paragraphs}</article>\n{tables}</body></html>\n"
    )


def _pieces(text: str, answer: Mapping[str, Any]) -> Iterator[str]:
    """The text, cut at every border; a sweep over starts and ends keeps what is open."""
    items = [(kind, item) for kind in _KINDS for item in answer[kind]]
    borders = sorted({0, len(text), *(item[side] for _, item in items for side in ("start", "end"))})
    starting: dict[int, list[tuple[str, Mapping[str, Any]]]] = {}
    for kind, item in items:
        starting.setdefault(item["start"], []).append((kind, item))
    open_: list[tuple[str, Mapping[str, Any]]] = []
    for start, end in pairwise(borders):
        open_ = [(kind, item) for kind, item in open_ if item["end"] > start] + starting.get(start, [])
        piece = escape(text[start:end])
        if not open_:
            yield piece
            continue
        classes = " ".join(dict.fromkeys(kind for kind, _ in open_))
        told = "\n".join(_told(kind, item) for kind, item in open_)
        yield f'<span class="{classes}" title="{escape(told)}">{piece}</span>'


def _told(kind: str, item: Mapping[str, Any]) -> str:
    """One line of a tooltip: all fields but the text itself."""
    fields = (f"{key}={value}" for key, value in item.items() if key not in ("text", "start", "end") and value is not None)
    return f"{kind}: {' '.join(fields)}"


def _table(kind: str, items: Sequence[Mapping[str, Any]]) -> str:
    keys = [key for key in items[0] if key not in ("start", "end")]
    head = "".join(f"<th>{key}</th>" for key in keys)
    rows = "".join(
        "<tr>" + "".join(f"<td><bdi>{escape(_cell(item[key]))}</bdi></td>" for key in keys) + "</tr>\n" for item in items
    )
    return f'<h2 dir="ltr" lang="en">{kind}</h2><table><tr dir="ltr" lang="en">{head}</tr>\n{rows}</table>\n'


def _cell(value: Any) -> str:
    return "" if value is None else str(value)

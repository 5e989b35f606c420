"""Kinds of event in titles and first sentences, against labels given by reading (`events_gold.yaml`): 160 of each language, of
`stories_ar`, `comparable`, `stories_en` and `crosslingual`.

`events.LANGUAGE.recall` is the share of the texts with a kind of which one that fits is found, `.precision` the share of what
is found that fits. `.held` is the recall on every second text, which nobody looked at while the words were chosen.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from digest.text.event_naming import find_events

_SETS = {
    "stories_ar": ("stories_ar/articles.jsonl", "ar"),
    "stories_en": ("stories_en/ecbplus_dev.jsonl", "en"),
    "comparable": ("comparable/comparable_dev.jsonl", ""),
    "ntrex": ("crosslingual/ntrex_dev.jsonl", "en"),
}


def measure(data: Path) -> dict[str, float]:
    gold: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("events_gold.yaml").read_text(encoding="utf-8"))
    texts = {name: dict(_texts(data / file, language)) for name, (file, language) in _SETS.items()}
    figures: dict[str, float] = {}
    for code in ("ar", "en"):
        wanted = found = right = said = 0
        held: list[bool] = []
        for name, rows in gold.items():
            set_, language = name.split()
            for row in rows if language == code else ():
                identifier, mark, *kinds = row.split(maxsplit=2)
                text = texts[set_][identifier]
                if f"{crc32(text.encode()):08x}" != mark:
                    raise ValueError(f"{set_} {identifier} is not what was labelled")
                must, _, may = "".join(kinds).partition("/")
                told = {event.kind for event in find_events(text, code)}
                fits = set(must.split()) | set(may.split())
                said += len(told)
                right += len(told & fits)
                if must.split():
                    hit = bool(told & set(must.split()))
                    wanted += 1
                    found += hit
                    if int(mark, 16) % 2:
                        held.append(hit)
        figures |= {
            f"events.{code}.recall": found / wanted,
            f"events.{code}.held": sum(held) / len(held),
            f"events.{code}.precision": right / said,
        }
    return figures


def _texts(path: Path, language: str) -> Iterator[tuple[str, str]]:
    """(id, title or first line) of the articles of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item: dict[str, Any] = json.loads(line)
        if item.get("lang", "en") != "en":
            continue
        first = item["sentences"][0] if "sentences" in item else item.get("title") or str(item["text"]).split("\n")[0]
        yield str(item.get("id") or item["doc"]), " ".join(str(first).split())

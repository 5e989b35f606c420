"""Sections of articles, by the shipped topics and no labelled data, against labels given by reading (`topics_gold.yaml`).

Arabic articles are of `stories_ar` and `comparable`, English ones of `stories_en` (four a story), `comparable` and
`crosslingual`. `topics.ar`, `topics.en` are the share whose best topic is among the labels when the articles of a language come
together, as in a night; `.strict` counts only the first label; `.wrong` is the share put into a section that is none of the
labels, and `.other` the share left out of the sections though they have one. `.alone` is the share when each article comes by
itself, as `digest read` sees it, and knows nothing but the terms and the vocabulary. `.held` is the accuracy on the stories
that nobody looked at while the terms were chosen: every second one.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from digest import packaged
from digest.config import load_list
from digest.gather.topics import OTHER, assign_topics
from digest.records import Article, Topic

_AT = datetime(2026, 5, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article, its sections (the better first), and whether it is of the half that was held back."""

    article: Article
    labels: tuple[str, ...]
    held: bool


def measure(data: Path) -> dict[str, float]:
    desk = load_list(packaged.folder("content") / "topics.yaml", Topic)
    figures: dict[str, float] = {}
    everything = list(labelled(data))
    for code in ("ar", "en"):
        items = [item for item in everything if item.article.language == code]
        together = best([item.article for item in items], desk)
        alone = [best([item.article], desk)[0] for item in items]
        held = [index for index, item in enumerate(items) if item.held]
        figures |= {
            f"topics.{code}": _share(items, together),
            f"topics.{code}.strict": sum(t == i.labels[0] for t, i in zip(together, items, strict=True)) / len(items),
            f"topics.{code}.held": _share([items[index] for index in held], [together[index] for index in held]),
            f"topics.{code}.wrong": _wrong(items, together),
            f"topics.{code}.other": _other(items, together),
            f"topics.{code}.alone": _share(items, alone),
            f"topics.{code}.alone_wrong": _wrong(items, alone),
        }
    return figures


def best(articles: Sequence[Article], desk: Sequence[Topic]) -> list[str]:
    return [next(iter(scores)) for scores in assign_topics(articles, desk)]


def _share(items: Sequence[Labelled], topics: Sequence[str]) -> float:
    return sum(topic in item.labels for topic, item in zip(topics, items, strict=True)) / len(items)


def _wrong(items: Sequence[Labelled], topics: Sequence[str]) -> float:
    return sum(topic != OTHER and topic not in item.labels for topic, item in zip(topics, items, strict=True)) / len(items)


def _other(items: Sequence[Labelled], topics: Sequence[str]) -> float:
    return sum(topic == OTHER and OTHER not in item.labels for topic, item in zip(topics, items, strict=True)) / len(items)


# --- the sets -------------------------------------------------------------------------------------------------------------


def labelled(data: Path) -> Iterator[Labelled]:
    for line in _lines(data / "stories_ar" / "articles.jsonl"):
        story = _arabic_stories(data).get(line["id"], line["id"])
        yield from _labelled("stories_ar", line["id"], story, line["title"], line["text"], "ar")
    for line in _lines(data / "stories_en" / "ecbplus_dev.jsonl"):
        yield from _labelled("stories_en", line["id"], line["story"], "", line["text"], "en")
    for line in _lines(data / "comparable" / "comparable_dev.jsonl"):
        story = _comparable_stories(data).get(line["id"], line["id"])
        yield from _labelled("comparable", line["id"], story, line["title"], line["text"], line["language"])
    for line in _lines(data / "crosslingual" / "ntrex_dev.jsonl"):
        if line["lang"] == "en":
            title, *text = line["sentences"]
            yield from _labelled("ntrex", line["doc"], line["doc"], title, " ".join(text), "en")


def _labelled(part: str, name: str, story: str, title: str, text: str, language: str) -> Iterator[Labelled]:
    labels = _gold()[part].get(name)
    if labels:
        article = Article(name, "source", f"https://source.example/{name}", title, text, language, _AT)
        yield Labelled(article, labels, crc32(f"{part} {story}".encode()) % 2 == 1)


@cache
def _gold() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Set → article → its sections."""
    read: dict[str, dict[str, list[Any]]] = yaml.safe_load(Path(__file__).with_name("topics_gold.yaml").read_text("utf-8"))
    return {
        part: {str(name): tuple(labels.split()) for labels, names in groups.items() for name in names}
        for part, groups in read.items()
    }


@cache
def _arabic_stories(data: Path) -> Mapping[str, str]:
    gold = yaml.safe_load((data / "stories_ar" / "stories_ar_dev.yaml").read_text(encoding="utf-8"))
    return {str(member): made["id"] for made in gold["clusters"] for member in made["members"]}


@cache
def _comparable_stories(data: Path) -> Mapping[str, str]:
    gold = yaml.safe_load((data / "comparable" / "comparable_dev_gold.yaml").read_text(encoding="utf-8"))
    return {member: name for name, event in gold["events"].items() for member in event["members"]}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())

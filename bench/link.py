"""Stories of two languages joined: articles written independently on the same events, with hard negatives (the same people and
places, another event). Each article is a story of its own here, as in the gold; a predicted link is a pair of articles in two
languages that got one number. Precision, recall and F of links, where an event's articles of both languages are all linked.

The people of these articles are invented, so the name authority knows none of them: places, figures, dates and kinds of
events are all there is to go by.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import product
from pathlib import Path

import yaml

from digest import packaged, reading
from digest.config import load_list
from digest.gather.cluster import cluster
from digest.gather.copies import find_copies
from digest.gather.link import link
from digest.records import Article, Name


def measure(data: Path) -> dict[str, float]:
    folder = data / "comparable"
    gold = yaml.safe_load((folder / "comparable_dev_gold.yaml").read_text(encoding="utf-8"))["events"]
    listed = reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))
    articles = [reading.read(article, listed) for article in _articles(folder / "comparable_dev.jsonl")]
    stories = cluster(articles, find_copies(articles))
    languages = {article.id: article.language for article in articles}
    wanted = {pair for event in gold.values() for pair in _pairs(event["members"], languages)}
    groups: dict[int, list[str]] = defaultdict(list)
    for article, story in zip(articles, link(articles, stories).stories, strict=True):
        groups[story].append(article.id)
    found = {pair for members in groups.values() for pair in _pairs(members, languages)}
    right = len(found & wanted)
    precision = right / len(found) if found else 0.0
    recall = right / len(wanted)
    f = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"link.precision": precision, "link.recall": recall, "link.f": f}


def _articles(path: Path) -> Iterator[Article]:
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = datetime.fromisoformat(item["published"])
        yield Article(item["id"], item["source"], "", item["title"], item["text"], item["language"], published)


def _pairs(members: Sequence[str], languages: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs of an Arabic and an English article."""
    arabic, english = ([member for member in members if languages[member] == code] for code in ("ar", "en"))
    return product(arabic, english)

"""Where accounts differ, on articles written independently about the same events (`comparable/`): each event of the gold is
given as one story. The gold tells in prose what differs; the lines listed here are those that give one thing two figures.

`differs.count_recall`: how many of these lines are found, by at least two of their figures. `differs.count_precision`: how many
of the differences in figures that are printed give two figures of one such line of their event. `differs.printed_per_story`:
how many differences are printed of a story of other sets (`stories_ar`, `stories_en`), where nobody says which are right.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import yaml

from bench.stories import _arabic, _english
from digest import packaged, reading
from digest.config import load_list
from digest.gather._differs import differences
from digest.gather.copies import find_copies
from digest.records import Article, Difference, Name

# Event.line of the gold's `differs` lists, annotated by us.
COUNTED = (
    "D01.0 D01.1 D02.0 D03.0 D04.0 D05.0 D06.0 D08.0 D10.1 D12.0 D13.1 D15.0 D18.0 D19.0 D20.0 D21.0 D22.0 D24.0 D24.1 D25.0 "
    "D27.1 D28.0 D29.0 D30.0 D31.0 D32.0 D33.0 D34.0 D35.0 D36.0 D37.0 D38.0 D39.0 D40.0 D42.0"
).split()
_WORDS = {
    word: number
    for number, words in enumerate(
        "none|one single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen".split("|")
    )
    for word in words.split()
}
_SCALES = {"million": 10**6, "bn": 10**9, "billion": 10**9}
_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?|\b[a-z]+\b) ?(million|bn|billion)?")


def measure(data: Path) -> dict[str, float]:
    folder = data / "comparable"
    gold = yaml.safe_load((folder / "comparable_dev_gold.yaml").read_text(encoding="utf-8"))["events"]
    listed = reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))
    articles = {article.id: article for article in _articles(folder / "comparable_dev.jsonl")}
    printed = right = 0
    found: set[str] = set()
    for event, told in gold.items():
        lines = {name: _numbers(told["differs"][int(name[4:])]) for name in COUNTED if name.startswith(event)}
        for difference in _differences([reading.read(articles[member], listed) for member in told["members"]]):
            if difference.kind == "count":
                values = {float(account.value) for account in difference.values}
                hit = {name for name, numbers in lines.items() if len(values & numbers) > 1}
                printed += 1
                right += bool(hit)
                found |= hit
    stories = printed_elsewhere = 0
    for own in _elsewhere(data):
        stories += 1
        printed_elsewhere += len(_differences([reading.read(article, listed) for article in own]))
    return {
        "differs.count_precision": right / printed,
        "differs.count_recall": len(found) / len(COUNTED),
        "differs.printed_per_story": printed_elsewhere / stories,
    }


def _articles(path: Path) -> Iterator[Article]:
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = datetime.fromisoformat(item["published"])
        yield Article(item["id"], item["source"], "", item["title"], item["text"], item["language"], published)


def _elsewhere(data: Path) -> Iterator[list[Article]]:
    """The stories of the other sets that are told more than once, each article as of an outlet of its own."""
    arabic, stories, _ = _arabic(data / "stories_ar")
    english, truth = _english(data / "stories_en" / "ecbplus_dev.jsonl")
    for articles, gold in ((arabic, stories), (english, truth)):
        groups = defaultdict(list)
        for article, story in zip(articles, gold, strict=True):
            groups[story].append(replace(article, source=article.id))
        yield from (own for own in groups.values() if len(own) > 1)


def _differences(articles: Sequence[Article]) -> tuple[Difference, ...]:
    order = sorted(articles, key=lambda article: (article.published, article.source))
    copies = find_copies(order)
    labels = {article.id: f"a{number}" for number, article in enumerate(order, 1)}
    return differences(order, labels, {article.id: copy for article, copy in zip(order, copies, strict=True)})


def _numbers(line: str) -> set[float]:
    """The figures in a line of the gold."""
    found = set()
    for digits, scale in _NUMBER.findall(line.replace("$", "")):
        if digits[0].isdigit():
            found.add(float(digits.replace(",", "")) * _SCALES.get(scale, 1))
        elif digits in _WORDS:
            found.add(float(_WORDS[digits]))
    if "million" in line:  # "1.4 million tonnes in Arabic, 1.5 in English"
        found |= {number * 10**6 for number in found if number < 1000}
    return found

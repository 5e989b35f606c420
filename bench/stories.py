"""Copies and stories of one language, against partitions made by hand, and how fast they are found.

`stories_ar.*` is one Arabic news day (`stories_ar/`): pairwise F over all articles (`pairwise_f`), over the articles of stories
told more than once (`multi_f`), and BCubed F. `stories_en.bcubed_f` is ECB+ (`stories_en/`), undated and without titles: each
story has a twin, the same kind of event with the same sort of actors in another year. `….read_…` are the same of articles that
were read, as those of a night are: with the names found in them. `copies.*` are pairs of copies in
`stories_ar`, the gold's chains of trigram containment. Both sets run with the one setting that the night uses.

`stories.per_second` is copies and clusters together over 5,000 generated articles, one core: texts of the Arabic set with half
of their words exchanged and made-up names put in, in stories of 1 to 60 reports over three days.
"""

import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from digest import packaged, reading
from digest.config import load_list
from digest.gather.cluster import cluster
from digest.gather.copies import find_copies
from digest.records import Article, Name

_START = datetime(2026, 5, 10, tzinfo=UTC)
_GENERATED = 5000
_LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي"

Pairs = set[tuple[int, int]]


def measure(data: Path) -> dict[str, float]:
    arabic, gold, copied = _arabic(data / "stories_ar")
    copies = find_copies(arabic)
    found = _pairs(copies)
    stories = cluster(arabic, copies)
    listed = reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))
    known = cluster([reading.read(article, listed) for article in arabic], copies)
    english, truth = _english(data / "stories_en" / "ecbplus_dev.jsonl")
    english_copies = find_copies(english)
    english_stories = cluster(english, english_copies)
    english_known = cluster([reading.read(article, listed) for article in english], english_copies)
    return {
        "stories_ar.pairwise_f": _f(_pairs(stories), _pairs(gold)),
        "stories_ar.multi_f": _f(_of_told_again(_pairs(stories), gold), _pairs(gold)),
        "stories_ar.bcubed_f": _bcubed(stories, gold),
        "stories_ar.read_pairwise_f": _f(_pairs(known), _pairs(gold)),
        "stories_ar.read_bcubed_f": _bcubed(known, gold),
        "stories_en.bcubed_f": _bcubed(english_stories, truth),
        "stories_en.read_bcubed_f": _bcubed(english_known, truth),
        "copies.recall": len(found & copied) / len(copied),
        "copies.precision": len(found & copied) / len(found),
        "stories.per_second": _speed([article.text.split() for article in arabic]),
    }


def _arabic(folder: Path) -> tuple[list[Article], list[Hashable], Pairs]:
    """The articles, the story of each, and the pairs that are copies."""
    lines = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    gold: dict[str, Any] = yaml.safe_load((folder / "stories_ar_dev.yaml").read_text(encoding="utf-8"))
    story = {str(member): made["id"] for made in gold["clusters"] for member in made["members"]}
    place = {line["id"]: number for number, line in enumerate(lines)}
    copied = {
        (min(pair), max(pair))
        for made in gold["clusters"]
        for group in made.get("duplicates") or []
        for pair in combinations([place[str(member)] for member in group], 2)
    }
    articles = [
        _article(line["id"], line["title"], line["text"], "ar", datetime.fromisoformat(line["published"]).replace(tzinfo=UTC))
        for line in lines
    ]
    return articles, [story.get(line["id"], line["id"]) for line in lines], copied


def _english(path: Path) -> tuple[list[Article], list[Hashable]]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [_article(line["id"], "", line["text"], "en", None) for line in lines], [line["story"] for line in lines]


def _article(name: str, title: str, text: str, language: str, published: datetime | None) -> Article:
    dated = published is not None
    return Article(name, "source", f"https://source.example/{name}", title, text, language, published or _START, dated)


def _pairs(labels: Sequence[Hashable]) -> Pairs:
    members: dict[Hashable, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        members[label].append(index)
    return {pair for group in members.values() for pair in combinations(group, 2)}


def _of_told_again(pairs: Pairs, gold: Sequence[Hashable]) -> Pairs:
    """The pairs that touch an article whose story has others."""
    sizes = Counter(gold)
    return {pair for pair in pairs if sizes[gold[pair[0]]] > 1 or sizes[gold[pair[1]]] > 1}


def _f(found: Pairs, wanted: Pairs) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def _bcubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> float:
    """Bagga and Baldwin 1998."""
    both, ours, theirs = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(count * count / ours[label] for (label, _), count in both.items()) / len(gold)
    recall = sum(count * count / theirs[label] for (_, label), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _speed(texts: Sequence[Sequence[str]]) -> float:
    articles = list(_generated(texts, random.Random(5)))
    begun = time.process_time()
    cluster(articles, find_copies(articles))
    return len(articles) / (time.process_time() - begun)


def _generated(texts: Sequence[Sequence[str]], chance: random.Random) -> Iterator[Article]:
    words = [word for text in texts for word in text]
    long = [text[:350] for text in texts if len(text) > 60]
    made = 0
    while made < _GENERATED:
        at = _START + timedelta(hours=72 * chance.random())
        names = ["".join(chance.choices(_LETTERS, k=chance.randint(3, 6))) for _ in range(12)]
        body = [word if chance.random() < 0.5 else chance.choice(words) for word in chance.choice(long)]
        for _ in range(min(60, int(chance.paretovariate(1.1)), _GENERATED - made)):
            kept = body[: max(40, int(len(body) * chance.uniform(0.4, 1)))]
            told = [word if chance.random() < 0.65 else chance.choice(words) for word in kept]
            told = [
                word
                for pair in zip(told, chance.choices([*names, ""], [1] * 12 + [80], k=len(told)), strict=True)
                for word in pair
            ]
            title = " ".join([*chance.sample(names, 3), *chance.choices(words, k=5)])
            yield _article(str(made), title, " ".join(told), "ar", at + timedelta(minutes=600 * chance.random()))
            made += 1

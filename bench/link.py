"""Stories across languages: Arabic and English articles on one event, with the one setting of `digest/gather/link.py`.

`full_found`, `lead_found`: 62 translated documents (`crosslingual/`), whole and their first three sentences: the share whose
most alike document in the other language is its own, both ways. No dates, no titles.

`among_…`: the same documents, each a pair, among 500 Arabic and 500 English articles on other things (`stories_ar/`,
`summaries_ar/`, `stories_en/`). Precision and F over pairs of an Arabic and an English article that got one number, each
article its own story before, since some documents are on one event and the data do not say which. `strangers` are such pairs
with one of the thousand others in them, when all are grouped as `digest group` does it.

`grouped_…`: the same documents whole, grouped as `digest group` does it, each language for itself and then across: of all
pairs of articles in one story, how many are of one document (`grouped_same`), and how many are that or tell of one event by our
reading (`grouped_precision`; `AFFAIRS`). In Arabic and English, and, `…_nine`, in all languages the set has.

`comparable_…`: articles written independently on the same invented events, with hard negatives: the same people and places,
another event or the next day's call (`comparable/`). Each event told in both languages counts, the hard negatives' own too.
Grouped as `digest group` does it, pairs as above; `…_one_half`, `…_other_half` are F over the events of odd and of even
number: chance and over-fitting show there.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from digest import packaged
from digest.config import load_list
from digest.gather.cluster import cluster
from digest.gather.copies import find_copies
from digest.gather.link import alike, link
from digest.records import Article, Name

_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
_LEAD = 3  # sentences
_OTHERS = 500

# Documents on one event, by our reading of all those that were ever joined.
AFFAIRS = [
    {"bbc.381746", "scotsman.133791"},
    {"independent.226301", "scotsman.133758"},
    {"cnn.304447", "cnn.304489", "cnbc.com.6790"},
    {"cnbc.com.6790", "reuters.218861"},
    {"cbsnews.248384", "cbsnews.248471", "newsweek.51328"},
    {"cnn.304478", "newsweek.51339"},
]

Pairs = set[tuple[str, str]]


def measure(data: Path) -> dict[str, float]:
    names = load_list(packaged.folder("content") / "names.yaml", Name)
    figures: dict[str, float] = {}
    for label, most in (("full", None), ("lead", _LEAD)):
        documents = [*_translated(data, most)]
        figures[f"link.{label}_found"] = _found(documents, names)
        wanted = {(f"{article.source}.ar", f"{article.source}.en") for article in documents}
        every = [*documents, *_others(data)]
        among = _joined(every, range(len(every)), names)
        figures[f"link.among_{label}_precision"] = len(among & wanted) / len(among)
        figures[f"link.among_{label}_f"] = _f(among, wanted)
        grouped = _joined(every, cluster(every, find_copies(every)), names)
        paired = {article.id for article in documents}
        figures[f"link.among_{label}_strangers"] = sum(not paired.issuperset(pair) for pair in grouped)
    for label, languages in (("", ("ar", "en")), ("_nine", None)):
        same, right = _grouped([*_translated(data, None, languages)], names)
        figures |= {f"link.grouped_same{label}": same, f"link.grouped_precision{label}": right}
    articles, events = _comparable(data)
    found = _joined(articles, cluster(articles, find_copies(articles)), names)
    wanted = {pair for members in events.values() for pair in members}
    figures["link.comparable_precision"] = len(found & wanted) / len(found)
    figures["link.comparable_recall"] = len(found & wanted) / len(wanted)
    figures["link.comparable_f"] = _f(found, wanted)
    for label, odd in (("one", 1), ("other", 0)):
        half = {pair for event, members in events.items() if int(event[1:]) % 2 == odd for pair in members}
        rest = {article for pair in wanted - half for article in pair}
        figures[f"link.comparable_f_{label}_half"] = _f({pair for pair in found if rest.isdisjoint(pair)}, half)
    return figures


def _found(documents: Sequence[Article], names: Sequence[Name]) -> float:
    """Both ways: how often the most alike article in the other language is of the same document."""
    best: dict[int, tuple[float, int]] = {}
    for first, second, likeness in alike(documents, names):
        best[first] = max(best.get(first, (0.0, 0)), (likeness, second))
        best[second] = max(best.get(second, (0.0, 0)), (likeness, first))
    right = sum(documents[one].source == documents[other].source for one, (_, other) in best.items())
    return right / len(documents)


def _grouped(articles: Sequence[Article], names: Sequence[Name]) -> tuple[float, float]:
    """Of the pairs of articles in one story, the shares that are of one document, and of one document or event."""
    members: dict[int, list[str]] = defaultdict(list)
    for article, story in zip(articles, link(articles, cluster(articles, find_copies(articles)), names).stories, strict=True):
        members[story].append(article.source)
    pairs = [pair for own in members.values() for pair in combinations(own, 2)]
    same = sum(one == other for one, other in pairs)
    right = sum(one == other or any({one, other} <= affair for affair in AFFAIRS) for one, other in pairs)
    return same / len(pairs), right / len(pairs)


def _joined(articles: Sequence[Article], stories: Sequence[int], names: Sequence[Name]) -> Pairs:
    """The pairs of an Arabic and an English article in one story."""
    members: dict[int, dict[str, list[str]]] = defaultdict(lambda: {"ar": [], "en": []})
    for article, story in zip(articles, link(articles, stories, names).stories, strict=True):
        members[story][article.language].append(article.id)
    return {pair for sides in members.values() for pair in product(sides["ar"], sides["en"])}


def _f(found: Pairs, wanted: Pairs) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted))


# --- the data -------------------------------------------------------------------------------------------------------------


def _translated(data: Path, most: int | None, languages: Sequence[str] | None = ("ar", "en")) -> Iterator[Article]:
    for item in _lines(data / "crosslingual" / "ntrex_dev.jsonl"):
        if languages is None or item["lang"] in languages:
            yield _article(f"{item['doc']}.{item['lang']}", item["doc"], item["lang"], " ".join(item["sentences"][:most]))


def _others(data: Path) -> list[Article]:
    """500 articles of either language that have no partner."""
    arabic = [
        _article(f"s{item['id']}", "stories", "ar", item["text"], item["title"])
        for item in _lines(data / "stories_ar" / "articles.jsonl")
    ] + [
        _article(f"e{item['id']}", "summaries", "ar", item["text"]) for item in _lines(data / "summaries_ar" / "easc_dev.jsonl")
    ]
    english = [
        _article(f"c{item['id']}", "stories", "en", item["text"]) for item in _lines(data / "stories_en" / "ecbplus_dev.jsonl")
    ]
    chance = random.Random(7)
    return chance.sample(arabic, _OTHERS) + chance.sample(english, _OTHERS)


def _comparable(data: Path) -> tuple[list[Article], Mapping[str, Pairs]]:
    """The articles, and by event the pairs of an Arabic and an English one."""
    folder = data / "comparable"
    gold = yaml.safe_load((folder / "comparable_dev_gold.yaml").read_text(encoding="utf-8"))
    articles = [
        _article(item["id"], item["source"], item["language"], item["text"], item["title"], item["published"])
        for item in _lines(folder / "comparable_dev.jsonl")
    ]
    language = {article.id: article.language for article in articles}
    events = {}
    for name, event in (gold["events"] | gold["hard_negatives"]).items():
        arabic, english = ([one for one in event["members"] if language[one] == code] for code in ("ar", "en"))
        events[name] = set(product(arabic, english))
    return articles, events


def _lines(path: Path) -> Iterator[Any]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _article(name: str, source: str, language: str, text: str, title: str = "", published: str = "") -> Article:
    moment = datetime.fromisoformat(published) if published else _UNDATED
    return Article(name, source, "", title, text, language, moment, dated=bool(published))

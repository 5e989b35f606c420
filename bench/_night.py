"""A made-up night of any size, as lines for `digest group`: real articles of `shared/data` told anew.

An event takes a real article and exchanges most of its words that are not everybody's, each by the same other word all through
the event: half of those by words of the set, the others by made-up ones, so that the vocabulary grows as that of the news does.
Its reports (1 to 60, over hours) each leave out sentences, exchange words of their own, and add two of another article;
a third are copies of an earlier one, cut and credited. So there are stories, reprints, pieces that stand alone, and many events
of one kind. In a night of two languages every third event is told in both, from a document that is there in both, with the same
numbers and the same listed names put in. An id is `EVENT.REPORT`.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from digest import packaged
from digest.config import load_list
from digest.records import Name
from digest.text import language, sentences
from digest.text.folding import fold

_START = datetime(2026, 5, 10, tzinfo=UTC)
_HOURS = 72
_LETTERS = {"ar": "بتثجحخدرزسشصضطعغفقكلمنهويا", "en": "abcdefghilmnoprstuvwyz"}
_SHARED = 200  # words of a language that every event keeps
_KEPT = 0.3  # of an event's other words
_MADE = 0.5  # of those exchanged, by words that nobody else has
_OWN = 0.3  # of a report's words, exchanged by it alone
_COPIES = 0.3  # of the later reports of an event
_MOST = 60  # reports
_TOLD_TWICE = 0.33  # of the events, where there are two languages

Sentences = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Press:
    """What one language's reports are made of."""

    code: str
    articles: Sequence[Sentences]
    words: Sequence[str]  # running words
    shared: frozenset[str]
    names: Sequence[str]  # of the authority, the same at the same place in each language


def night(data: Path, size: int, languages: Sequence[str], seed: int = 5) -> list[bytes]:
    """The lines, in no order."""
    chance = random.Random(seed)
    told, both = _material(data)
    names = load_list(packaged.folder("content") / "names.yaml", Name)
    listed = [name.name for name in names if {"ar", "en"} <= name.name.keys()]
    presses = {code: _press(code, told[code], [name[code] for name in listed]) for code in languages}
    lines: list[bytes] = []
    event = 0
    while len(lines) < size:
        at = _START + timedelta(hours=_HOURS * chance.random())
        if len(languages) > 1 and chance.random() < _TOLD_TWICE:
            pair = chance.choice(both)
            told_in = [(presses[code], pair[code]) for code in languages]
        else:
            press = presses[chance.choice(languages)]
            told_in = [(press, chance.choice(press.articles))]
        marks = chance.sample(range(len(listed)), 3), [str(chance.randint(11, 990)) for _ in range(3)]
        for press, article in told_in:
            body = _retold(press, article, marks, chance)
            lines += _reports(f"e{event}", press, body, at, chance)
        event += 1
    chance.shuffle(lines)
    return lines[:size]


def _retold(press: _Press, article: Sentences, marks: tuple[list[int], list[str]], chance: random.Random) -> Sentences:
    """The article as this event's own."""
    other: dict[str, str] = {}

    def exchanged(word: str) -> str:
        if word in press.shared:
            return word
        if word not in other:
            kept = chance.random() < _KEPT
            other[word] = word if kept else _made(press.code, chance) if chance.random() < _MADE else chance.choice(press.words)
        return other[word]

    body = [[*map(exchanged, sentence)] for sentence in article]
    for place, number in zip(*marks, strict=True):
        chance.choice(body[:3]).extend((press.names[place], number))
    return body


def _made(code: str, chance: random.Random) -> str:
    word = "".join(chance.choices(_LETTERS[code], k=chance.randint(4, 8)))
    return word.capitalize() if code == "en" and chance.random() < 0.5 else word


def _reports(event: str, press: _Press, body: Sentences, at: datetime, chance: random.Random) -> Iterator[bytes]:
    earlier: list[str] = []
    for number in range(min(_MOST, int(chance.paretovariate(1.1)))):
        at += timedelta(hours=chance.expovariate(0.5))
        source = f"{press.code}-{chance.randrange(60)}"
        if earlier and chance.random() < _COPIES:
            text = chance.choice(earlier)
            text = f"({source}) {text[: int(len(text) * chance.uniform(0.7, 1))]}"
        else:
            text = _report(press, body, chance)
            earlier.append(text)
        title = " ".join(chance.sample(body[0], min(8, len(body[0]))))
        line = {"id": f"{event}.{press.code}{number}", "title": title, "text": text, "source": source}
        yield json.dumps(line | {"published": at.isoformat()}, ensure_ascii=False).encode()


def _report(press: _Press, body: Sentences, chance: random.Random) -> str:
    told = [*body[:2], *(sentence for sentence in body[2:] if chance.random() < 0.7)]
    elsewhere = chance.choice(press.articles)
    told += chance.sample(elsewhere, min(2, len(elsewhere)))
    return " ".join(chance.choice(press.words) if chance.random() < _OWN else word for sentence in told for word in sentence)


# --- what it is made of -------------------------------------------------------------------------------------------------------


def _press(code: str, articles: Sequence[Sentences], names: Sequence[str]) -> _Press:
    words = [word for article in articles for sentence in article for word in sentence]
    often = [word for word, _ in Counter(words).most_common(_SHARED)]
    stop = language(code).stopwords
    return _Press(code, articles, words, frozenset((*often, *(word for word in set(words) if fold(word) in stop))), names)


def _material(data: Path) -> tuple[Mapping[str, Sequence[Sentences]], Sequence[Mapping[str, Sentences]]]:
    """The articles of each language, and those that are there in both."""
    told: dict[str, list[Sentences]] = {
        "ar": [
            _cut(item["text"])
            for path in ("stories_ar/articles.jsonl", "summaries_ar/easc_dev.jsonl")
            for item in _lines(data / path)
        ],
        "en": [_cut(item["text"]) for item in _lines(data / "stories_en/ecbplus_dev.jsonl")],
    }
    pairs: dict[str, dict[str, Sentences]] = defaultdict(dict)
    for item in _lines(data / "crosslingual/ntrex_dev.jsonl"):
        if item["lang"] in told:
            pairs[item["doc"]][item["lang"]] = [sentence.split() for sentence in item["sentences"][:12]]
    gold = yaml.safe_load((data / "comparable/comparable_dev_gold.yaml").read_text(encoding="utf-8"))
    event = {member: name for name, made in gold["events"].items() for member in made["members"]}
    for item in _lines(data / "comparable/comparable_dev.jsonl"):
        if item["id"] in event:
            pairs[event[item["id"]]].setdefault(item["language"], _cut(f"{item['title']}. {item['text']}"))
    return {code: [one for one in articles if one] for code, articles in told.items()}, [
        pair for pair in pairs.values() if len(pair) == len(told)
    ]


def _cut(text: str) -> Sentences:
    return [words for sentence in sentences.split(text[:6000]) if (words := sentence.text.split())]


def _lines(path: Path) -> Iterator[Any]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())

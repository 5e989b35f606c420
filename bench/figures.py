"""Figures across languages, on English and Arabic sentences of `crosslingual/` that translate each other; speed on stories.

A figure's values are its value and, for a range, its upper end; each counts once a sentence. Texts are read without names and
quotes, which change no value.

- `figures.en_in_ar`, `figures.ar_in_en`: of the values of the figures found in one language, the share that is in the aligned
  sentence of the other, as a figure or as any number there (`find_numbers`): what one press counts, the other says. A date or
  an age is a figure on neither side, so it is not asked for.
- `figures.same_en_in_ar`, `figures.same_ar_in_en`: the same, but the other side has to have it as a figure too.
- `figures.digits_en_in_ar`, `figures.digits_ar_in_en`: of all numbers written in digits (dates, clocks and names included), the
  share that is among the numbers of the other sentence: what a verifier of translations relies on.
- `figures.units`: of the values that are figures on both sides, the share with the same unit.
- `figures.per_second`: Arabic articles of `stories_ar/` a second on one core through figures, dates and events, with sentences
  given and the vocabulary met before, as it is after the first few hundred articles of a night.

The translations change some values themselves ("2-2" becomes a draw with two goals, 1,127 becomes 1197): 1.0 is out of reach.
"""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from digest.gather.figures import find_figures
from digest.gather.when import find_dates
from digest.records import Figure, Sentence
from digest.text.event_naming import find_events
from digest.text.numbers import find_numbers
from digest.text.sentences import split

_PUBLISHED = datetime(2015, 8, 3, 12, tzinfo=UTC)
_Numbers = set[int | float]


def measure(data: Path) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for english, arabic in _aligned(data):
        _compare(english, arabic, counts)
    shares = {
        f"figures.{name}{one}_in_{other}": counts[f"{name}{one} found"] / counts[f"{name}{one}"]
        for one, other in (("en", "ar"), ("ar", "en"))
        for name in ("", "same_", "digits_")
    }
    return shares | {"figures.units": counts["units same"] / counts["units"], "figures.per_second": _speed(data)}


def _aligned(data: Path) -> Iterator[tuple[str, str]]:
    """English and Arabic sentences that translate each other."""
    documents: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in (data / "crosslingual" / "ntrex_dev.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        documents[document["doc"]][document["lang"]] = document["sentences"]
    for languages in documents.values():
        yield from zip(languages["en"], languages["ar"], strict=True)


def _compare(english: str, arabic: str, counts: Counter[str]) -> None:
    figures = {language: _figures(text, language) for language, text in (("en", english), ("ar", arabic))}
    numbers = {language: find_numbers(text, language) for language, text in (("en", english), ("ar", arabic))}
    for one, other in (("en", "ar"), ("ar", "en")):
        counted, there = _values(figures[one]), _values(figures[other])
        said: _Numbers = {number.value for number in numbers[other]}
        digits: _Numbers = {number.value for number in numbers[one] if number.digits}
        for name, asked, answers in (("", counted, there | said), ("same_", counted, there), ("digits_", digits, said)):
            counts[f"{name}{one}"] += len(asked)
            counts[f"{name}{one} found"] += len(asked & answers)
    for figure in figures["en"]:
        twins = [twin for twin in figures["ar"] if twin.value == figure.value]
        counts["units"] += bool(twins)
        counts["units same"] += any(twin.unit == figure.unit for twin in twins)


def _figures(text: str, language: str) -> tuple[Figure, ...]:
    return find_figures(text, language, split(text), (), ())


def _values(figures: tuple[Figure, ...]) -> _Numbers:
    return {value for figure in figures for value in (figure.value, figure.upper) if value is not None}


def _speed(data: Path) -> float:
    lines = (data / "stories_ar" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    articles = [(text, split(text)) for text in texts]
    _read(articles)
    start = time.process_time()
    _read(articles)
    return len(articles) / (time.process_time() - start)


def _read(articles: Sequence[tuple[str, tuple[Sentence, ...]]]) -> None:
    for text, sentences in articles:
        find_figures(text, "ar", sentences, (), ())
        find_dates(text, "ar", _PUBLISHED)
        find_events(text, "ar")

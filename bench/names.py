"""Names: spelled across scripts, and places in Arabic news.

`names.across_f` (and `_precision`, `_recall`): the 1,431 pairs of `names/ar2en-eval.txt` as two lists; `pair_names` says which
Arabic and which Latin name are one. Precision is over the pairs it answers, recall over the pairs there are. `names.edit_f` is
the same with the peer's means, the closest romanisation by edit distance (rapidfuzz), where that package is installed.
`names.decided_f` decides each pair of the two lists alone, by `same_name` of a half or more: no other name to compare it with.

`names.places_f` (and `_precision`, `_recall`): the sentences of `entities_ar/newsfane_dev.tsv` with a blank between tokens,
one at a time; gold are the spans tagged nation, city, state, district, continent, group of countries, water or natural region.
A place found is right when a gold span begins and ends where it does. The default name authority is in use. `names.per_second`
is Arabic articles of `stories_ar` a second on one core, cutting them into words included.
"""

import importlib
import importlib.util
import json
import time
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from digest import packaged
from digest.config import load_list
from digest.gather.names import find_names
from digest.records import Name
from digest.text.arabic import romanise
from digest.text.authority import Authority, build_authority
from digest.text.transliteration import pair_names, same_name, word_key

_PLACES = frozenset(
    "Nation Population-Center State-or-Province County-or-District Continent GPE-Cluster Water-Body Land-Region-Natural".split()
)
_Span = tuple[int, int]


def measure(data: Path) -> dict[str, float]:
    authority = build_authority(load_list(packaged.folder("content") / "names.yaml", Name))
    return {
        **_across(_pairs(data / "names" / "ar2en-eval.txt")),
        **_places(data / "entities_ar" / "newsfane_dev.tsv", authority),
        "names.per_second": _speed(data / "stories_ar" / "articles.jsonl", authority),
    }


def _scores(key: str, found: int, right: int, gold: int) -> dict[str, float]:
    precision, recall = right / max(found, 1), right / gold
    return {
        f"names.{key}_f": 2 * right / max(found + gold, 1),
        f"names.{key}_precision": precision,
        f"names.{key}_recall": recall,
    }


# --- across scripts ---------------------------------------------------------------------------------------------------


def _pairs(path: Path) -> list[tuple[str, str]]:
    read = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(arabic, latin) for arabic, latin in read]


def _across(pairs: list[tuple[str, str]]) -> dict[str, float]:
    arabic, latin = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    answered = pair_names(arabic, latin)
    figures = _scores("across", len(answered), sum(one == other for one, other, _ in answered), len(pairs))
    figures["names.decided_f"] = _decided(arabic, latin)
    if importlib.util.find_spec("rapidfuzz"):
        figures["names.edit_f"] = _edit(arabic, latin)
    return figures


def _decided(arabic: list[str], latin: list[str]) -> float:
    """F over all pairs of the lists. Those that share no consonant in place are not asked: their answer is no."""
    found = right = 0
    keys = [word_key(name) for name in latin]
    for index, name in enumerate(arabic):
        key = word_key(name)
        for other, other_key in enumerate(keys):
            if (key[:1] == other_key[:1] or key[-1:] == other_key[-1:]) and abs(len(key) - len(other_key)) < 2:
                decided = same_name(name, latin[other]) >= 0.5
                found += decided
                right += decided and index == other
    return 2 * right / (found + len(arabic))


def _edit(arabic: list[str], latin: list[str]) -> float:
    process, fuzz = importlib.import_module("rapidfuzz.process"), importlib.import_module("rapidfuzz.fuzz")
    closest: list[int] = [process.extractOne(romanise(name).lower(), latin, scorer=fuzz.ratio)[2] for name in arabic]
    right = sum(found == index for index, found in enumerate(closest))
    return right / len(arabic)  # every name is answered: precision, recall and F are one


# --- places -----------------------------------------------------------------------------------------------------------


def _places(path: Path, authority: Authority) -> dict[str, float]:
    found = right = gold = 0
    for tokens in _sentences(path):
        text, spans = _joined(tokens)
        names = {(name.start, name.end) for name in find_names(text, "ar", authority) if name.kind == "place"}
        found, right, gold = found + len(names), right + len(names & spans), gold + len(spans)
    return _scores("places", found, right, gold)


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    lines = (line.partition("\t") for line in path.read_text(encoding="utf-8").splitlines())
    for filled, group in groupby(((word, tag) for word, _, tag in lines), key=lambda token: bool(token[0].strip())):
        if filled:
            yield list(group)


def _joined(tokens: Iterable[tuple[str, str]]) -> tuple[str, set[_Span]]:
    """The sentence, and the spans of its places."""
    text, spans, open_tag, start = "", set(), "", 0
    for word, tag in [*tokens, ("", "O")]:
        if open_tag and tag != f"I-{open_tag}":
            spans |= {(start, len(text) - 1)} if open_tag in _PLACES else set()
            open_tag = ""
        if tag.startswith("B-"):
            open_tag, start = tag[2:], len(text)
        text += word + " "
    return text.rstrip(), spans


def _speed(path: Path, authority: Authority) -> float:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return len(texts) / min(_seconds(texts, authority) for _ in range(3))


def _seconds(texts: list[str], authority: Authority) -> float:
    begun = time.process_time()
    for text in texts:
        find_names(text, "ar", authority)
    return time.process_time() - begun

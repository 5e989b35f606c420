"""Language of a headline: the first sentence of each document of `crosslingual/` in nine languages, no prior given.

`language.headlines` is the share named rightly, `language.arabic_script` the same over the five languages of the Arabic script
(the worst of the five), `language.sentences` over every sentence of the set, `language.per_second` headlines a second on one
core."""

import json
import time
from collections.abc import Iterable
from pathlib import Path

from digest.text.detect import detect

_ARABIC_SCRIPT = ("ar", "fa", "ur", "ckb", "ps")


def measure(data: Path) -> dict[str, float]:
    lines = (data / "crosslingual" / "ntrex_dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    headlines = [(document["lang"], document["sentences"][0]) for document in documents]
    sentences = [(document["lang"], sentence) for document in documents for sentence in document["sentences"]]
    detect("warm up")  # the model is read once
    start = time.perf_counter()
    right = _share_right(headlines)
    seconds = time.perf_counter() - start
    return {
        "language.headlines": right,
        "language.arabic_script": min(_share_right(pair for pair in headlines if pair[0] == code) for code in _ARABIC_SCRIPT),
        "language.sentences": _share_right(sentences),
        "language.per_second": len(headlines) / seconds,
    }


def _share_right(pairs: Iterable[tuple[str, str]]) -> float:
    verdicts = [detect(text) == language for language, text in pairs]
    return sum(verdicts) / len(verdicts)

"""Who said what in Arabic: the annotated articles of `quotes_ar/`, the page of `seed/`, speed on `stories_ar/`.

Scored by the rules of the data (`quotes_ar/score_quotes_ar.py`): a direct span is found at an overlap (IoU) of .8, an
indirect one at .5; a speaker is right when equal after folding, or when one of the two holds the last word of the other.

- `quotes_ar.direct_f1`, `.indirect_f1`: F1 of span and speaker together;
- `.direct_speaker_named`: speakers right where the sentence itself names them; `.not_speech_taken`: names, titles and
  charges in marks that were taken for speech (the lower the better);
- `.seed_right`: of the 15 direct quotes of the page, those with the right span and speaker; `.seed_relayed`: of those
  whose speaker the channel brings in, those with the channel as their outlet, not as their speaker;
- `.per_second`: articles a second on one core, sentences given.

What counts, by the conventions of the data: direct is every quoted stretch attributed to someone, also one word; indirect
is the clause after "that", a colon or "according to". A clause more than half of whose words are quoted counts as its
quotations only. A speaker's titles are left out, documents stand for whoever issued them, plural groups and unnamed
sources for themselves.
"""

import importlib.util
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from digest.gather.quotes import find_quotes
from digest.records import Quote
from digest.text.sentences import split

# The 15 quotes of the page, as offsets: (start, end) of the words, start and end of the speaker's fullest mention.
_CHANNEL = (237, 245)
_FIRST, _SECOND, _THIRD = (141, 154), (302, 314), (1429, 1441)
_SEED = (
    (269, 400, _CHANNEL), (424, 557, _FIRST), (663, 729, _FIRST), (746, 814, _FIRST), (835, 957, _FIRST), (970, 1037, _FIRST),
    (1058, 1113, _FIRST), (1128, 1176, _FIRST), (1233, 1266, _SECOND), (1281, 1356, _SECOND), (1455, 1515, _FIRST),
    (1535, 1590, _FIRST), (1600, 1679, _FIRST), (1706, 1776, _THIRD), (1794, 1884, _THIRD),
)  # fmt: skip


def measure(data: Path) -> dict[str, float]:
    report = _score(data / "quotes_ar")
    return {
        "quotes_ar.direct_f1": report["direct"]["attributed_f1"],
        "quotes_ar.indirect_f1": report["indirect"]["attributed_f1"],
        "quotes_ar.direct_speaker_named": report["direct"]["speaker_acc_in_sentence"],
        "quotes_ar.not_speech_taken": report["not_quotes"]["fp_rate"],
        **_seed(next((data / "seed").glob("*.txt")).read_text(encoding="utf-8")),
        "quotes_ar.per_second": _speed(data / "stories_ar" / "articles.jsonl"),
    }


def _score(folder: Path) -> dict[str, dict[str, float]]:
    scorer = _scorer(folder / "score_quotes_ar.py")
    counts = []
    for line in (folder / "quotes_ar_dev.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        predicted = [_prediction(quote) for quote in find_quotes(gold["text"], "ar", split(gold["text"]), ())]
        counts.append(scorer.score_doc(gold, gold["text"], predicted))
    total: Counter[tuple[str, str]] = sum(counts, Counter())
    report: dict[str, dict[str, float]] = {"not_quotes": {"fp_rate": total["notq", "hit"] / max(1, total["notq", "n"])}}
    for kind in ("direct", "indirect"):
        found = 2 * total[kind, "tp"] + total[kind, "fp"] + total[kind, "fn"]
        report[kind] = {
            "attributed_f1": 2 * total[kind, "sp_ok"] / max(1, found),
            "speaker_acc_in_sentence": total[kind, "in_sent_ok"] / max(1, total[kind, "in_sent_n"]),
        }
    return report


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes_ar", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _prediction(quote: Quote) -> dict[str, object]:
    kind = "direct" if quote.direct else "indirect"
    return {"start": quote.start, "end": quote.end, "speaker_text": quote.speaker or "", "kind": kind}


def _seed(text: str) -> dict[str, float]:
    quotes = {(quote.start, quote.end): quote for quote in find_quotes(text, "ar", split(text), ()) if quote.direct}
    right = [quotes.get((start, end)) for start, end, speaker in _SEED if _speaker(quotes, start, end) == text[slice(*speaker)]]
    brought_in = [quotes.get((start, end)) for start, end, speaker in _SEED if speaker in (_FIRST, _SECOND)]
    channel = text[slice(*_CHANNEL)]
    return {
        "quotes_ar.seed_right": float(len(right)),
        "quotes_ar.seed_relayed": _share([quote is not None and quote.via == channel for quote in brought_in]),
    }


def _speaker(quotes: dict[tuple[int, int], Quote], start: int, end: int) -> str | None:
    quote = quotes.get((start, end))
    return quote.speaker if quote else None


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / max(1, len(verdicts))


def _speed(path: Path) -> float:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [(text, split(text)) for text in texts]
    for text, sentences in articles:  # tables are built, and words met, once
        find_quotes(text, "ar", sentences, ())
    start = time.process_time()
    for text, sentences in articles:
        find_quotes(text, "ar", sentences, ())
    return len(articles) / (time.process_time() - start)

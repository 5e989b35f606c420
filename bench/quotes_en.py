"""Direct speech in English: 49 news documents of `crosslingual/`, annotated for this project (`quotes_en_gold.yaml`).

`quotes_en.precision` and `.recall` of span and speaker together: a span is found at an overlap (IoU) of .8, a speaker is
right when equal, or when one of the two holds the last word of the other. `.not_speech_taken`: names, titles and scare
quotes in marks that were taken for speech. `.per_second`: documents a second on one core, sentences given.

How it was annotated. A document is its English sentences joined by line breaks; the gold keeps offsets and a hash of that
text, and no word of it. Each stretch between double marks was looked at, in reading order:

1. A quote is a stretch attributed to someone, also a single word or part of a clause ("called it "terrible""), whether by
   a reporting verb, by "according to", or because it goes on with what the speaker of the sentence before says. Its span
   is without the outer marks; marks that lack their partner are closed where the speech plainly ends; sentences in one
   pair of marks are one span.
2. The speaker is the fullest mention anywhere in the document, without titles; a body, a document or an unnamed source as
   first mentioned. A pronoun, a title or "the 24-year-old" goes to whom it means.
3. No speech: the writer's own irony or distance, names, titles of works, mottos, nicknames, terms.
4. Optional (neither found nor missed): no speaker is given, the words are in a headline or a term that someone merely
   uses, or the opening mark is missing in the source.
"""

import hashlib
import json
import time
from pathlib import Path

import yaml

from digest.gather.quotes import find_quotes
from digest.records import Quote
from digest.text.sentences import split

_OVERLAP = 0.8
_TOUCHES = 0.5
Span = tuple[int, int]


def measure(data: Path) -> dict[str, float]:
    texts = _documents(data / "crosslingual" / "ntrex_dev.jsonl")
    found = right = taken = names = wanted = 0
    seconds = 0.0
    gold = yaml.safe_load((Path(__file__).parent / "quotes_en_gold.yaml").read_text(encoding="utf-8"))
    for document in gold:
        text = texts[document["doc"]]
        assert hashlib.sha256(text.encode()).hexdigest() == document["sha256"], document["doc"]
        sentences = split(text)
        start = time.process_time()
        quotes = [quote for quote in find_quotes(text, "en", sentences, ()) if quote.direct]
        seconds += time.process_time() - start
        wanted += len(document["quotes"])
        names += len(document["names"])
        taken += sum(any(_overlap(quote, name) >= _TOUCHES for quote in quotes) for name in document["names"])
        right += _right(text, quotes, document["quotes"])
        found += sum(not any(_overlap(quote, free) >= _TOUCHES for free in document["optional"]) for quote in quotes)
    return {
        "quotes_en.precision": right / max(1, found),
        "quotes_en.recall": right / max(1, wanted),
        "quotes_en.not_speech_taken": taken / max(1, names),
        "quotes_en.per_second": len(gold) / seconds,
    }


def _documents(path: Path) -> dict[str, str]:
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {line["doc"]: "\n".join(line["sentences"]) for line in lines if line["lang"] == "en"}


def _right(text: str, quotes: list[Quote], gold: list[list[int]]) -> int:
    """How many annotated quotes have a found one with their span and speaker; each found one counts once."""
    left = list(quotes)
    right = 0
    for start, end, speaker_start, speaker_end in gold:
        best = max(left, key=lambda quote: _overlap(quote, (start, end)), default=None)
        if best is None or _overlap(best, (start, end)) < _OVERLAP:
            continue
        left.remove(best)
        right += _same_speaker(best.speaker or "", text[speaker_start:speaker_end])
    return right


def _overlap(quote: Quote, span: Span | list[int]) -> float:
    start, end = span
    common = max(0, min(quote.end, end) - max(quote.start, start))
    return common / (max(quote.end, end) - min(quote.start, start)) if common else 0.0


def _same_speaker(one: str, other: str) -> bool:
    mine, theirs = one.lower().split(), other.lower().split()
    return bool(mine and theirs) and (mine[-1] in theirs or theirs[-1] in mine)

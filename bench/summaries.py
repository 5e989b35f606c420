"""Summaries of single Arabic articles against five extracts made by people (`summaries_ar/`, EASC): ROUGE-1 F, their mean.

`summaries_ar.rouge1_f` is what the brief prints, at most four sentences and 120 words; `summaries_ar.lead_f` is the peer in the
same run, the first sentences of the article up to as many words. `.long_f` and `.long_lead_f` are the same at the length of the
extracts. `summaries_ar.per_second` is articles a second on one core, the sentences already split.

The texts are wrapped by hand, with a line break inside every sentence; what is measured is what the splitter makes of them.
"""

import json
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from digest.gather.summarise import summarise
from digest.records import Article
from digest.text import language
from digest.text.sentences import split

_WORDS = language("ar").words


def measure(data: Path) -> dict[str, float]:
    lines = (data / "summaries_ar" / "easc_dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    articles = [_article(document["id"], document["text"]) for document in documents]
    extracts = [[Counter(_WORDS(extract)) for extract in document["extracts"]] for document in documents]
    begun = time.process_time()
    ours = [_chosen(article, 120) for article in articles]
    seconds = time.process_time() - begun
    lengths = [round(mean(sum(extract.values()) for extract in wanted) * 1.1) for wanted in extracts]
    long = [_chosen(article, length, most=99) for article, length in zip(articles, lengths, strict=True)]

    def score(chosen: Sequence[Sequence[str]]) -> float:
        return mean(mean(_rouge(words, one) for one in wanted) for words, wanted in zip(chosen, extracts, strict=True))

    return {
        "summaries_ar.rouge1_f": score(ours),
        "summaries_ar.lead_f": score([_lead(article, len(words)) for article, words in zip(articles, ours, strict=True)]),
        "summaries_ar.long_f": score(long),
        "summaries_ar.long_lead_f": score([_lead(article, len(words)) for article, words in zip(articles, long, strict=True)]),
        "summaries_ar.per_second": len(articles) / seconds,
    }


def _article(name: str, text: str) -> Article:
    at = datetime(2026, 5, 10, tzinfo=UTC)
    return Article(name, "source", f"https://source.example/{name}", "", text, "ar", at, sentences=split(text))


def _chosen(article: Article, words: int, *, most: int = 4) -> list[str]:
    _, texts = summarise([article], "ar", excerpt_words=words, most=most)
    return [word for text in texts for word in _WORDS(text.text)]


def _lead(article: Article, words: int) -> list[str]:
    """The first sentences, as near to so many words as whole sentences come."""
    lead: list[str] = []
    for sentence in article.sentences:
        more = _WORDS(sentence.text)
        if lead and len(lead) + len(more) / 2 > words:
            break
        lead += more
    return lead


def _rouge(words: Sequence[str], wanted: Counter[str]) -> float:
    """ROUGE-1 F (Lin 2004) on folded words."""
    return 2 * sum((Counter(words) & wanted).values()) / (len(words) + sum(wanted.values()))

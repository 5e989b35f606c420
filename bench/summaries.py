"""Summaries of single Arabic articles against five extracts made by people (`summaries_ar/`, EASC): ROUGE-1 F, their mean.

`summaries_ar.rouge1_f` is what the brief prints, at most four sentences and 120 words; `summaries_ar.lead_f` is the peer in the
same run, the first sentences of the article up to as many words. `.read_f` and `.read_lead_f` are the same of what
`digest read` answers, two fifths of the article, at most 200 words; `.long_f` and `.long_lead_f` at the length of the extracts.
`.half` and `.other_half` are by how much the first two are above their peer, the less of both, on every second text.
`summaries_ar.per_second` is articles a second on one core, the sentences already split.

The texts are wrapped by hand, with a line break inside every sentence; what is measured is what the splitter makes of them.
"""

import json
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from digest.gather.summarise import key_sentences, summarise
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

    read = [_words([article.sentences[number].text for number in key_sentences(article)]) for article in articles]

    def scores(chosen: Sequence[Sequence[str]]) -> list[float]:
        return [mean(_rouge(words, one) for one in wanted) for words, wanted in zip(chosen, extracts, strict=True)]

    figures: dict[str, float] = {}
    above = []
    for chosen, name, peer in ((ours, "rouge1_f", "lead_f"), (read, "read_f", "read_lead_f"), (long, "long_f", "long_lead_f")):
        own = scores(chosen)
        lead = scores([_lead(article, len(words)) for article, words in zip(articles, chosen, strict=True)])
        figures |= {f"summaries_ar.{name}": mean(own), f"summaries_ar.{peer}": mean(lead)}
        above.append([one - other for one, other in zip(own, lead, strict=True)])
    figures["summaries_ar.half"] = min(mean(one[::2]) for one in above[:2])
    figures["summaries_ar.other_half"] = min(mean(one[1::2]) for one in above[:2])
    return figures | {"summaries_ar.per_second": len(articles) / seconds}


def _article(name: str, text: str) -> Article:
    at = datetime(2026, 5, 10, tzinfo=UTC)
    return Article(name, "source", f"https://source.example/{name}", "", text, "ar", at, sentences=split(text))


def _chosen(article: Article, words: int, *, most: int = 4) -> list[str]:
    _, texts = summarise([article], "ar", excerpt_words=words, most=most)
    return _words([text.text for text in texts])


def _words(sentences: Sequence[str]) -> list[str]:
    return [word for sentence in sentences for word in _WORDS(sentence)]


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

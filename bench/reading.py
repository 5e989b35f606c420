"""How many Arabic articles a second are read on one core: language, sentences, names, quotes, figures, dates and events of the
articles of a real news day. Page extraction is measured with the pages."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

from digest import packaged, reading
from digest.config import load_list
from digest.records import Article, Name
from digest.text.detect import detect

_RUNS = 3  # the best is the machine's speed, the others its noise


def measure(data: Path) -> dict[str, float]:
    listed = reading.Names.of(load_list(packaged.folder("content") / "names.yaml", Name))
    lines = (data / "stories_ar" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    published = datetime(2015, 8, 3, tzinfo=UTC)
    articles = [Article(str(n), "", "", item["title"], item["text"], "ar", published) for n, item in enumerate(items)]
    reading.read(articles[0], listed)  # builds the authority
    best = min(_seconds(articles, listed) for _ in range(_RUNS))
    return {"reading.articles_per_second": len(articles) / best}


def _seconds(articles: list[Article], listed: reading.Names) -> float:
    begun = time.process_time()
    for article in articles:
        detect(article.text)
        reading.read(article, listed)
    return time.process_time() - begun

"""Page text on 988 real pages (`pages/`), as trafilatura's own evaluation counts it: of the segments that belong to a page's
text (`with`) and those that do not (`without`), how many are in what was extracted; F over all of them.

`pages.trafilatura_f` is trafilatura (`include_comments=False`, its slower and better mode) on the same bytes in the same run,
and `pages.ahead` how far we are in front. No feed, no learnt furniture: one page at a time."""

import gzip
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.gather.extract import extract
from digest.records import Page
from digest.text.furniture import Profile


def measure(data: Path, step: int = 1) -> dict[str, float]:
    """`step` takes every n-th page, for a quick look."""
    folder = data / "pages"
    gold: dict[str, dict[str, list[str]]] = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    ours, peer = _Counts(), _Counts()
    seconds = 0.0
    for url, item in list(gold.items())[::step]:
        body = gzip.decompress((folder / "html" / f"{item['file']}.gz").read_bytes())
        start = time.perf_counter()
        text = extract(Page(url, body), Profile()).text
        seconds += time.perf_counter() - start
        ours.add(text, item)
        peer.add(_trafilatura(body), item)
    return {
        "pages.f": ours.f,
        "pages.precision": ours.precision,
        "pages.recall": ours.recall,
        "pages.trafilatura_f": peer.f,
        "pages.ahead": ours.f - peer.f,
        "pages.per_second": len(list(gold)[::step]) / seconds,
    }


class _Counts:
    """Segments found that belong to the text, found that do not, and missed."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0

    def add(self, text: str, item: Mapping[str, Sequence[str]]) -> None:
        for segment in item["with"]:
            self.right += segment in text
            self.missed += segment not in text
        self.wrong += sum(segment in text for segment in item["without"])

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def f(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def _trafilatura(body: bytes) -> str:
    import trafilatura

    return trafilatura.extract(body, include_comments=False, include_tables=True) or ""

"""Reported speech: who said what, in which words. One reader a language; they share how quotation marks are paired
(`marks`), sentences of tokens in which each quotation is one token (`units`), and what they answer with (`Found`).

    words ──→ units ──→ reporting words ──→ subjects and phrases ──→ cast ──→ quotes
    ar_words  ar_reading  ar_reports           ar_subjects              ar_cast  ar_quotes
                          ar_openings          ar_phrases, ar_limits             ar_marked, ar_carriers
    en_words  units       en_attributions      en_phrases               en_cast  en_quotes, en_marked

The cast of an article leads a second mention, a title, a pronoun or a silent subject back to the fullest mention.
"""

from typing import NamedTuple

Span = tuple[int, int]


class Found(NamedTuple):
    """Reported words. Spans are characters of the text: `speaker` is the fullest mention in the article, `mention` the one in
    this sentence, if any; `person` says that it is surely somebody's name. `via` and `addressee` are as spelled, without the
    particle written to them."""

    start: int
    end: int
    direct: bool
    speaker: Span | None
    mention: Span | None
    cue: Span | None
    via: str | None
    addressee: str | None
    confidence: float
    person: bool = False

"""Reported speech: who said what, in which words. One reader a language; they share how quotation marks are paired (`marks`) and what
they answer with (`Found`).

Arabic: `ar_words` looks a word up → `ar_reading` makes sentences of tokens, each quotation one token → `ar_reports` finds the
reporting words, with `ar_openings` for where the reported words begin, `ar_subjects` and `ar_phrases` for who speaks → `ar_cast` leads
a second mention, a title or a silent subject back to the fullest mention → `ar_quotes` cuts out the words.
"""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Reported words. Spans are characters of the text: `speaker` is the fullest mention in the article, `mention` the one in this
    sentence, if any; `via` and `addressee` are as spelled, without the particle written to them."""

    start: int
    end: int
    direct: bool
    speaker: Span | None
    mention: Span | None
    cue: Span | None
    via: str | None
    addressee: str | None
    confidence: float

"""Denials beside claims: fourteen invented affairs (`denials_gold.yaml`), told and denied in both languages, with sentences
that only look like its denial: of something else, of another charge, a refusal to say, a request denied, the claim again.

Each claim is set beside each sentence, in its own language and in the other: 56 pairs with a denial of it and 112 without.
`denials.recall`: how many of the denials are printed with their claim. `denials.precision`: how many of those printed are
denials of it. `…_across` are the pairs of two languages. Nothing of it was taken from the press, in which denials are too rare
to measure: the fourteen hundred articles of the other sets hold a dozen.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import yaml

from digest import reading
from digest.gather._denials import denials
from digest.records import Article

_MORNING = datetime(2026, 5, 11, 6, tzinfo=UTC)
_LANGUAGES = ("en", "ar")


class Case(NamedTuple):
    """A claim, a sentence of another article, and whether that denies it."""

    claim: str
    told: str
    claimed: str  # language of the claim
    language: str  # of the sentence
    denied: bool


def measure(data: Path) -> dict[str, float]:
    listed = reading.Names.of(())
    figures: dict[str, float] = {}
    answered = [(case, printed(case, listed)) for case in cases()]
    for label, kept in (("", answered), ("_across", [one for one in answered if one[0].claimed != one[0].language])):
        found = [case.denied for case, right in kept if right]
        figures[f"denials.precision{label}"] = sum(found) / len(found)
        figures[f"denials.recall{label}"] = sum(found) / sum(case.denied for case, _ in kept)
    return figures


def cases() -> Iterator[Case]:
    for affair in yaml.safe_load((Path(__file__).parent / "denials_gold.yaml").read_text(encoding="utf-8")):
        for claimed in _LANGUAGES:
            for language in _LANGUAGES:
                yield Case(affair["claim"][claimed], affair["denied"][language], claimed, language, True)
                for told in affair["not"][language]:
                    yield Case(affair["claim"][claimed], told, claimed, language, False)


def printed(case: Case, listed: reading.Names) -> bool:
    """Whether the sentence is printed as a denial of the claim."""
    articles = [
        reading.read(Article(f"x{number}", f"of-{number}", "", "", text, language, _MORNING + timedelta(hours=number)), listed)
        for number, (text, language) in enumerate(((case.claim, case.claimed), (case.told, case.language)))
    ]
    return any(denials(articles, {"x0": "a1", "x1": "a2"}, {"x0": 0, "x1": 1}))

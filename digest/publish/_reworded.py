"""What engines put into an edition, and what the check kept out of it: counted for the status page."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from digest.problems import split_finding
from digest.publish._parts import Run
from digest.publish._voice import Voice
from digest.records import Edition


@dataclass(frozen=True, slots=True)
class EngineTally:
    """Texts of both languages. `reasons` are those of the refused, with how often each was met."""

    translated: int
    written: int
    refused: int
    reasons: tuple[tuple[Run, int], ...]


def reworded(voice: Voice, edition: Edition) -> EngineTally | None:
    """The count; None where no engine had a part in the edition."""
    texts = [text for story in edition.stories for text in (*story.headline.values(), *chain(*story.summary.values()))]
    quotes = [quote for story in edition.stories for quote in story.quotes]
    translated = sum(text.origin == "translated" for text in texts) + sum(len(quote.translations) for quote in quotes)
    written = sum(text.origin == "written" for text in texts)
    refused = [text.rejected for text in texts if text.rejected]
    refused += [line for quote in quotes for line in quote.rejected.values()]
    refused += [line for story in edition.stories for lines in story.rejected.values() for line in lines]
    if not translated and not written and not refused:
        return None
    findings = filter(None, map(split_finding, refused))
    met = Counter(finding.reason for finding in findings)
    reasons = tuple((voice.own(f"problem.{reason.name}"), count) for reason, count in met.most_common())
    return EngineTally(translated, written, len(refused), reasons)

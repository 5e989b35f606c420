"""What an engine is asked, what it answers, and the one method that each kind of work takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from digest.problems import Problem

STAGE = "engines"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or quotation to be translated; languages are BCP 47 primary tags. `context` is what stands before
    it, `names` how the desk spells the names in it: as the source does → as the translation must."""

    text: str
    source: str
    target: str
    context: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sources:
    """Sentences of one story in one language, by their ids, from which two to four are to be written. The answer is a line a
    sentence, each ending in the ids it rests on: `The toll rose to 17. [s1, s4]`."""

    language: str
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine wrote, and the tokens it counted; None where it does not count."""

    text: str
    sent: int | None = None
    received: int | None = None


@dataclass(frozen=True, slots=True)
class Busy:
    """The engine asks us to come back after so many seconds."""

    seconds: float


Reply = Answer | Busy | Problem


class Translator(Protocol):
    async def translate(self, sentence: Sentence, seconds: float) -> Reply:
        """The sentence in its target language, within so many seconds. Never raises for what the engine does."""


class Writer(Protocol):
    async def write(self, sources: Sources, seconds: float) -> Reply:
        """Two to four sentences in the language of the sources. Never raises for what the engine does."""

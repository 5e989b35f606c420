"""One night, from feeds to page to inbox. The only file that knows the order of the stages.

    content/sources.yaml
        │
      fetch ──▶ feeds ──▶ entries ─────────┐                        gather
        │                                  ▼
      fetch ──▶ pages ──▶ extract ──▶ state (.digest/)
                                           │  texts not yet in an edition
                                           ▼
      sentences ▸ names ▸ quotes ▸ figures ▸ dates ▸ events  ──▶ articles
                                           │
      copies ▸ cluster ▸ topics ▸ rank ▸ compose
                                           │
                                           ▼
                            content/editions/DATE.yaml   ◀── people review and mend it
                                           │
    ───────────────────────────────────────┼──────────────────────────────────
                                           ▼                        publish
                        render ──▶ site ──▶ site/   (exchanged whole)
                          │
                        mail ──▶ inboxes            (content/sent.yaml: once each)

Everything above the line touches the network; everything below it is a function of the YAML.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path

from digest import documents, executors, packaged
from digest.config import Desk, load_desk
from digest.gather import (
    cluster,
    compose,
    copies,
    events,
    extract,
    feeds,
    fetch,
    figures,
    gist,
    names,
    quotes,
    rank,
    summarise,
    topics,
    when,
    window,
    wires,
)
from digest.gather.state import SeenEntry, State, Validators
from digest.lock import lock
from digest.problems import DigestError, Problem, Reason
from digest.publish import mail as mailing
from digest.publish import render, site
from digest.records import Article, Counts, Edition, Entry, Extract, Name, Page, PrintedProblem, Source
from digest.store import Editions, write_edition
from digest.text import furniture, sentences
from digest.text.strings import load_strings

Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


@dataclass(frozen=True, slots=True)
class Night:
    """What a gather came to. `edition` is what stands in the file; `kept` says that a person's file was left as it was."""

    edition: Edition
    problems: tuple[Problem, ...]
    seconds: float
    kept: bool = False


def moment(desk: Desk, now: datetime | None) -> datetime:
    """The time a command works at: now, or the time it was told; a time without a zone is the desk's."""
    if now is None:
        return datetime.now(desk.settings.zone).replace(microsecond=0)
    return now if now.tzinfo else now.replace(tzinfo=desk.settings.zone)

"""What comes in: feeds and pages, from the network into the state file. Part of the night that pipeline.py draws.

Asking and reading are kept apart: the network is asked for everything at once, then the answers are read under the executor,
and each outlet's outcome is committed to the state by itself. So a bad source costs only itself, and a killed run only what
it had not committed.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from digest import __version__, executors, reading
from digest.config import Desk
from digest.gather import feeds, fetch
from digest.gather.state import SeenEntry, State, Validators
from digest.gather.window import Window, first_seen
from digest.problems import Problem, Reason, split
from digest.records import Page
from digest.text import furniture
from digest.text.identity import entry_keys

Progress = Callable[[str, int, int], None]

HANDFUL = 60  # feeds, pages or articles that are done sooner than a pool of processes is started


def silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command at work on a desk: the moment it works at, and what the operator asked for."""

    desk: Desk
    now: datetime
    early: bool = False
    offline: bool = False
    force: bool = False
    progress: Progress = silent


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: feeds that failed, items the others held, and what is to be told."""

    failed: int = 0
    entries: int = 0
    problems: tuple[Problem, ...] = ()


def take_in(run: Run, state: State, window: Window, executor: Executor) -> Taken:
    """Asks the feeds, then for the pages behind their new entries. What was learnt is in the state when this returns."""
    taken = _ask_feeds(run, state, window, executor)
    since = window.end - timedelta(days=run.desk.settings.edition.max_age_days + 1)
    unread = state.unread(since, max(run.now, window.end))
    pages = _fetch(
        run, [fetch.Request(seen.key, seen.entry.url, "page", seen.entry.source) for seen in unread if seen.entry.url]
    )
    _extract(run, state, unread, pages, executor)
    return taken


def user_agent(desk: Desk) -> str:
    """How the desk names itself to whom it asks."""
    settings = desk.settings
    return f"Mujaz/{__version__} ({settings.title['en']}; +{settings.contact or settings.base_url})"


def _fetch(run: Run, requests: Sequence[fetch.Request]) -> Mapping[str, fetch.Answer | Problem]:
    """The outcome of each request, by its key."""
    settings = run.desk.settings
    policy = fetch.Policy(
        user_agent=user_agent(run.desk),
        concurrency=settings.fetch.concurrency,
        per_host_delay=settings.fetch.per_host_delay,
        allow_networks=settings.fetch.allow_networks,
    )
    outcomes: dict[str, fetch.Answer | Problem] = {}

    def receive(request: fetch.Request, outcome: fetch.Answer | Problem) -> None:
        outcomes[request.key] = outcome
        run.progress(f"{request.kind}s", len(outcomes), len(requests))

    fetch.fetch(requests, policy, receive)
    return {request.key: outcomes[request.key] for request in requests}  # the order of asking, whoever answered first


def _ask_feeds(run: Run, state: State, window: Window, executor: Executor) -> Taken:
    sources = {feed: source for source in run.desk.sources for feed in source.feeds}
    known = {feed: state.validators(feed) for feed in sources}
    requests = [
        fetch.Request(feed, feed, "feed", source.id, known[feed].etag, known[feed].last_modified)
        for feed, source in sources.items()
    ]
    outcomes = _fetch(run, requests)
    workers = executor if len(sources) > HANDFUL else executors.SerialExecutor()
    parsing = {
        feed: workers.submit(feeds.parse, outcome.body, outcome.content_type, outcome.url, sources[feed], run.now)
        for feed, outcome in outcomes.items()
        if isinstance(outcome, fetch.Answer) and outcome.status == 200
    }
    problems: list[Problem] = []
    failed = entries = 0
    for feed, outcome in outcomes.items():
        source = sources[feed].id
        if isinstance(outcome, fetch.Answer) and outcome.status == 304:
            state.save_feed(feed, source, (), known[feed], run.now)
            entries += known[feed].items
            problems += [_noted(source, message) for message in known[feed].notes]
            continue
        read = feeds.Feed((), "", None, "", (outcome,)) if isinstance(outcome, Problem) else parsing[feed].result()
        problems += read.problems
        if isinstance(outcome, Problem) or not read.entries:
            failed += 1
            state.save_failure(feed, source, problems[-1].message, run.now)
            continue
        seen = [
            SeenEntry(key, entry, first_seen(entry.published, known[feed].last_success, run.now, window.end), feed)
            for key, entry in zip(entry_keys(read.entries), read.entries, strict=True)
        ]
        entries += len(seen)
        fresh = Validators(
            outcome.etag,
            outcome.last_modified,
            sha256(outcome.body).hexdigest(),
            items=len(seen),
            notes=tuple(problem.message for problem in read.problems),
        )
        state.save_feed(feed, source, seen, fresh, run.now)
    if sources and failed == len(sources):
        problems.append(Problem("fetch", None, Reason.NO_SOURCE_ANSWERED))
    return Taken(failed, entries, tuple(problems))


def _extract(
    run: Run, state: State, unread: Sequence[SeenEntry], pages: Mapping[str, fetch.Answer | Problem], executor: Executor
) -> None:
    """The text of each new entry, outlet by outlet, since what recurs on an outlet's pages is learnt from all of them. A page
    that could not be had is a problem of the text, and stays with it: a later run tells it too."""
    languages = {source.id: source.language for source in run.desk.sources}
    by_source: dict[str, list[SeenEntry]] = defaultdict(list)
    for seen in unread:
        by_source[seen.entry.source].append(seen)
    workers = executor if len(unread) > HANDFUL else executors.SerialExecutor()
    working = {}
    for source, entries in by_source.items():
        profile = furniture.from_json(state.profile(source) or "{}")
        task = [(_page(pages.get(seen.key)), seen.entry) for seen in entries]
        working[source] = workers.submit(reading.extract_pages, task, profile, languages.get(source))
    for done, (source, entries) in enumerate(by_source.items(), 1):
        profile, extracts = working[source].result()
        for seen, extracted in zip(entries, extracts, strict=True):
            outcome = pages.get(seen.key)
            problems = (outcome,) if isinstance(outcome, Problem) else extracted.problems
            state.save_extract(seen.key, replace(extracted, problems=problems), run.now)
        state.save_profile(source, furniture.to_json(profile))
        run.progress("texts", done, len(by_source))


def _noted(source: str, message: str) -> Problem:
    reason, detail = split(message)
    return Problem("feeds", source, reason or Reason.MALFORMED, detail)


def _page(outcome: fetch.Answer | Problem | None) -> Page | None:
    return Page(outcome.url, outcome.body, outcome.content_type) if isinstance(outcome, fetch.Answer) else None

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
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as hour
from functools import partial
from hashlib import sha256

from digest import __version__, executors, packaged, reading
from digest.config import Desk
from digest.gather import cluster, compose, copies, feeds, fetch, gist, rank, summarise, topics, wires
from digest.gather.state import SeenEntry, State, Validators
from digest.gather.window import Window, choose_window, first_seen, is_news
from digest.lock import lock
from digest.problems import Problem, Reason
from digest.publish import mail as mailing
from digest.publish import render, site
from digest.records import Article, Counts, Edition, Page, PrintedProblem, StoryArticle
from digest.store import Editions, write_edition
from digest.text import furniture
from digest.text.identity import canonical_url, entry_keys
from digest.text.strings import Strings, load_strings

Progress = Callable[[str, int, int], None]

_MEMORY = 30  # editions whose links are remembered, so that a lost state file brings no old news back
_RUNNING = 7  # editions in which a story goes on running without being heard of
_BATCH = 20  # articles a worker reads at once
_HANDFUL = 60  # articles or pages that are done sooner than a pool of processes is started


@dataclass(frozen=True, slots=True)
class Night:
    """What a gather came to. `edition` is what stands in its file now; `changed` whether this run wrote it."""

    edition: Edition
    problems: tuple[Problem, ...]
    changed: bool
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What asking the outlets came to: feeds that failed, items the others held, and what is to be told."""

    failed: int = 0
    entries: int = 0
    problems: tuple[Problem, ...] = ()


def silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


def moment(desk: Desk, now: datetime | None) -> datetime:
    """The time a command works at: now, or the time it was told; a time without a zone is the desk's."""
    if now is None:
        return datetime.now(desk.settings.zone).replace(microsecond=0)
    return now.replace(tzinfo=desk.settings.zone) if now.tzinfo is None else now.astimezone(desk.settings.zone)


@dataclass(frozen=True, slots=True)
class Run:
    """One command at work on a desk: the moment it works at, and what the operator asked for."""

    desk: Desk
    now: datetime
    early: bool = False
    offline: bool = False
    force: bool = False
    progress: Progress = silent


def night(run: Run) -> Night:
    """The whole night: gather, build, mail. Raises DigestError; then the old site stands untouched."""
    done = gather(run)
    build(run.desk)
    if not run.desk.settings.mail.smtp:
        return done
    report = mail(run.desk)
    return replace(done, problems=done.problems + report.problems)


# --- gather ---------------------------------------------------------------------------------------------------------------


def gather(run: Run) -> Night:
    """Asks the outlets, reads what is new, and writes the newest closed edition."""
    begun = time.monotonic()
    desk = run.desk
    with (
        lock(desk.state),
        State.open(desk.state / "state.sqlite3") as state,
        executors.resolve(desk.settings.executor) as executor,
    ):
        editions = Editions(desk.content)
        window = _window(run, editions)
        asked = _Asked() if run.offline else _ask(run, state, window, executor)
        articles = _read(run, state, window, editions, executor)
        edition = _compose(run, articles, editions, window, asked)
        done = _keep(run, edition, editions, state)
        state.forget(window.end - timedelta(days=_MEMORY))
        problems = (*desk.problems, *state.problems, *asked.problems, *done.problems)
    return replace(done, problems=problems, seconds=time.monotonic() - begun)


def _window(run: Run, editions: Editions) -> Window:
    newest = editions.get(editions.days[-1]) if editions.days else None
    last = Window(newest.edition, *newest.window) if newest else None
    settings = run.desk.settings
    return choose_window(run.now, hour.fromisoformat(settings.closing), settings.zone, last, early=run.early)


def _ask(run: Run, state: State, window: Window, executor: Executor) -> _Asked:
    """Feeds, then the pages behind their new entries. What was learnt is in the state when this returns."""
    asked = _ask_feeds(run, state, window, executor)
    since = window.end - timedelta(days=run.desk.settings.edition.max_age_days + 1)
    unread = state.unread(since, max(run.now, window.end))
    pages = _fetch(
        run, [fetch.Request(seen.key, seen.entry.url, "page", seen.entry.source) for seen in unread if seen.entry.url]
    )
    problems = _extract(run, state, unread, pages, executor)
    return replace(asked, problems=(*asked.problems, *_told_once(problems)))


def _fetch(run: Run, requests: Sequence[fetch.Request]) -> Mapping[str, fetch.Answer | Problem]:
    """The outcome of each request, by its key."""
    settings = run.desk.settings
    policy = fetch.Policy(
        user_agent=f"Mujaz/{__version__} ({settings.title['en']}; +{settings.contact or settings.base_url})",
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


def _ask_feeds(run: Run, state: State, window: Window, executor: Executor) -> _Asked:
    sources = {feed: source for source in run.desk.sources for feed in source.feeds}
    known = {feed: state.validators(feed) for feed in sources}
    requests = [
        fetch.Request(feed, feed, "feed", source.id, known[feed].etag, known[feed].last_modified)
        for feed, source in sources.items()
    ]
    outcomes = _fetch(run, requests)
    workers = executor if len(sources) > _HANDFUL else executors.SerialExecutor()
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
        fresh = Validators(outcome.etag, outcome.last_modified, sha256(outcome.body).hexdigest())
        state.save_feed(feed, source, seen, fresh, run.now)
    if sources and failed == len(sources):
        problems.append(Problem("fetch", None, Reason.NO_SOURCE_ANSWERED))
    return _Asked(failed, entries, tuple(problems))


def _extract(
    run: Run, state: State, unread: Sequence[SeenEntry], pages: Mapping[str, fetch.Answer | Problem], executor: Executor
) -> list[Problem]:
    """The text of each new entry, outlet by outlet, since what recurs on an outlet's pages is learnt from all of them."""
    languages = {source.id: source.language for source in run.desk.sources}
    by_source: dict[str, list[SeenEntry]] = defaultdict(list)
    for seen in unread:
        by_source[seen.entry.source].append(seen)
    workers = executor if len(unread) > _HANDFUL else executors.SerialExecutor()
    working = {}
    for source, entries in by_source.items():
        profile = furniture.from_json(state.profile(source) or "{}")
        task = [(_page(pages.get(seen.key)), seen.entry) for seen in entries]
        working[source] = workers.submit(reading.extract_pages, task, profile, languages.get(source))
    problems = []
    for done, (source, entries) in enumerate(by_source.items(), 1):
        profile, extracts = working[source].result()
        for seen, extracted in zip(entries, extracts, strict=True):
            outcome = pages.get(seen.key)
            problems += [outcome] if isinstance(outcome, Problem) else extracted.problems
            state.save_extract(seen.key, extracted, run.now)
        state.save_profile(source, furniture.to_json(profile))
        run.progress("texts", done, len(by_source))
    return problems


def _page(outcome: fetch.Answer | Problem | None) -> Page | None:
    return Page(outcome.url, outcome.body, outcome.content_type) if isinstance(outcome, fetch.Answer) else None


def _told_once(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Page problems, one an outlet and reason, with how often it was met."""
    met: dict[tuple[str, str | None, Reason], list[str]] = defaultdict(list)
    for problem in problems:
        met[problem.stage, problem.source, problem.reason].append(problem.detail)
    for (stage, source, reason), details in met.items():
        yield Problem(stage, source, reason, details[0] if len(details) == 1 else f"× {len(details)}")


def _read(run: Run, state: State, window: Window, editions: Editions, executor: Executor) -> tuple[Article, ...]:
    """The articles of the edition: what was there before it closed, is young enough, and stood in no earlier one."""
    max_age = run.desk.settings.edition.max_age_days
    told = _told_before(editions, window)
    articles = []
    for seen, extracted in state.texts(window.end - timedelta(days=max_age + 1), window.end):
        article = reading.to_article(seen.key, seen.entry, extracted, seen.first_seen)
        if is_news(article.published, window, max_age) and (canonical_url(article.url) or article.title) not in told:
            articles.append(article)
    listed = reading.Names.of(run.desk.names)
    workers = executor if len(articles) > _HANDFUL else executors.SerialExecutor()
    batches = [articles[start : start + _BATCH] for start in range(0, len(articles), _BATCH)]
    working = [workers.submit(reading.read_batch, batch, listed) for batch in batches]
    read: list[Article] = []
    for batch in executors.in_order(working):
        read += batch
        run.progress("articles", len(read), len(articles))
    return tuple(read)


def _told_before(editions: Editions, window: Window) -> set[str]:
    """The links (titles, where there is no link) of what stood in editions before this one."""
    told = set()
    for edition in editions.before(window.day, _MEMORY):
        printed = [*edition.also, *(article for story in edition.stories for article in story.articles)]
        told |= {canonical_url(item.url) or item.title for item in printed}
    return told


def _compose(run: Run, articles: tuple[Article, ...], editions: Editions, window: Window, asked: _Asked) -> Edition:
    """The stories of the night, from its articles. Pure; nothing is asked or written here."""
    desk = run.desk
    settings = desk.settings
    copied = copies.find_copies(articles)
    named = wires.name_wires(articles, copied, desk.sources)
    articles = tuple(replace(article, wire=wire) for article, wire in zip(articles, named, strict=True))
    stories = cluster.cluster(articles, copied)
    scores = topics.assign_topics(articles, desk.topics)
    ranking = rank.rank(articles, stories, copied, desk.sources, closing=window.end)
    words = strings(desk)
    before = editions.before(window.day, _RUNNING)
    part = compose.compose(
        compose.Night(window.day, articles, copied, stories, scores, ranking),
        desk,
        running=before,
        summarise=partial(summarise.summarise, excerpt_words=settings.edition.excerpt_words),
        gist=lambda own, language: gist.gist(own, language, words[language], desk.names, desk.sources),
    )
    return Edition(
        edition=window.day,
        schema=1,
        window=(window.start, window.end),
        gathered=run.now,
        counts=Counts(len(desk.sources), asked.failed, asked.entries, len(articles), len(set(stories))),
        topics=part.topics,
        also=part.also,
        problems=tuple(_printed((*desk.problems, *asked.problems), before, window)),
    )


def _printed(problems: Sequence[Problem], before: Sequence[Edition], window: Window) -> Iterator[PrintedProblem]:
    """Problems as the status page shows them; one that the last edition had too keeps its first day."""
    since = {(old.stage, old.source, old.message): old.since for edition in before[:1] for old in edition.problems}
    for problem in dict.fromkeys(problems):
        key = (problem.stage, problem.source, problem.message)
        yield PrintedProblem(*key, since.get(key, window.day))


def _keep(run: Run, edition: Edition, editions: Editions, state: State) -> Night:
    """Writes the edition, unless its file says more, or was changed by a person: then that one stands."""
    path = editions.path(edition.edition)
    if edition.edition not in editions.days:
        state.save_edition_hash(edition.edition, write_edition(path, edition))
        return Night(edition, (), changed=True)
    standing = editions.get(edition.edition)
    if replace(edition, gathered=standing.gathered) == standing or (not _gains(edition, standing) and not run.force):
        return Night(standing, (), changed=False)
    ours = state.edition_hash(edition.edition) == sha256(path.read_bytes()).hexdigest()
    if not ours and not run.force:
        return Night(
            standing, (Problem("store", None, Reason.HAND_EDITED, f"{path.name}; --force overwrites it"),), changed=False
        )
    state.save_edition_hash(edition.edition, write_edition(path, edition))
    return Night(edition, (), changed=True)


def _gains(edition: Edition, standing: Edition) -> bool:
    """Whether a later run has anything to add: an article more, a longer window. What an edition had, it never loses."""
    links, stood = _links(edition), _links(standing)
    return stood <= links and (links > stood or edition.window != standing.window)


def _links(edition: Edition) -> set[str]:
    articles: list[StoryArticle] = [article for story in edition.stories for article in story.articles]
    return {item.url or item.title for item in (*articles, *edition.also)}


# --- publish --------------------------------------------------------------------------------------------------------------


def strings(desk: Desk) -> Mapping[str, Strings]:
    """The words of the brief in each language; a desk's own catalogues come after the shipped ones."""
    folders = (packaged.folder("templates") / "strings", desk.root / "templates" / "strings")
    return {language: load_strings(language, folders) for language in ("ar", "en")}


def build(desk: Desk) -> site.Published:
    """Renders every page from the editions and exchanges the site for the new one."""
    with lock(desk.state):
        return site.publish(render.render(desk, Editions(desk.content)), desk.site)


def mail(desk: Desk, *, dry_run: bool = False) -> mailing.MailReport:
    """Sends the newest edition's index to its readers, once each."""
    with lock(desk.state):
        editions = Editions(desk.content)
        return mailing.send(desk, editions)

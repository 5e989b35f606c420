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
      copies ▸ wires ▸ cluster ▸ link ▸ running ▸ topics ▸ watched ▸ rank ▸ compose
                                           │
                     translate ▸ write     │  if the desk has engines; what they say is printed
                             └─ verify     │  only if it stands up to its source
                                           ▼
                            content/editions/DATE.yaml   ◀── people review and mend it
                                           │  content/edits/DATE.yaml: the editor, never the machine
                                           │
    ───────────────────────────────────────┼──────────────────────────────────
                                           ▼                        publish
                        render, search ──▶ site ──▶ site/   (exchanged whole)
                          │
                        mail ──▶ inboxes            (content/sent.yaml: once each)

Everything above the line touches the network; everything below it is a function of the YAML.
"""

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as hour
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from digest import executors, packaged, reading, rewording
from digest.config import Desk
from digest.edits import EditedEditions, Lineage, lineages
from digest.gather import cluster, compose, copies, gist, link, rank, running, summarise, topics, watched, wires
from digest.gather._material import Material
from digest.gather.state import State
from digest.gather.window import Window, choose_window, is_news
from digest.intake import HANDFUL, Run, Taken, take_in
from digest.lock import lock
from digest.problems import Detail, Problem, Reason
from digest.publish import mail as mailing
from digest.publish import render, search, site
from digest.publish.kept import Kept
from digest.records import Article, Counts, Edition, PrintedProblem
from digest.store import Editions, write_edition
from digest.text.identity import canonical_url
from digest.text.lexicon import lexicon
from digest.text.strings import Strings, load_strings

_MEMORY = 30  # editions whose links are remembered, so that a lost state file brings no old news back
_BATCH = 20  # articles a worker reads at once


@dataclass(frozen=True, slots=True)
class Night:
    """What a gather came to. `edition` is what stands in its file now; `changed` whether this run wrote it."""

    edition: Edition
    problems: tuple[Problem, ...]
    changed: bool
    seconds: float = 0.0


def moment(desk: Desk, now: datetime | None) -> datetime:
    """The time a command works at: now, or the time it was told; a time without a zone is the desk's."""
    if now is None:
        return datetime.now(desk.settings.zone).replace(microsecond=0)
    return now.replace(tzinfo=desk.settings.zone) if now.tzinfo is None else now.astimezone(desk.settings.zone)


def night(run: Run) -> Night:
    """The whole night: gather, build, mail. Raises DigestError; then the old site stands untouched."""
    site.preflight(run.desk.site)
    done = gather(run)
    problems = done.problems + build(run.desk).problems
    if run.desk.settings.mail.smtp:
        problems += mail(run.desk).problems
    return replace(done, problems=problems)


# --- gather ---------------------------------------------------------------------------------------------------------------


def gather(run: Run) -> Night:
    """Asks the outlets, reads what is new, and writes the newest closed edition."""
    begun = time.monotonic()
    desk = run.desk
    rewording.preflight(desk)
    with (
        lock(desk.state),
        State.open(desk.state / "state.sqlite3") as state,
        executors.resolve(desk.settings.executor) as executor,
    ):
        editions = Editions(desk.content)
        window = _window(run, editions)
        before = _before(desk, window, editions)
        taken = Taken() if run.offline else take_in(run, state, window, executor)
        texts = _new_texts(run, state, window, editions)
        articles = _read(run, [article for article, _ in texts], executor)
        problems = (*desk.problems, *taken.problems, *_told_once([problem for _, own in texts for problem in own]))
        edition, material = _compose(run, articles, before, window, taken)
        edition, failed = rewording.reword(run, state, edition, material)
        problems = (*problems, *failed)
        edition = replace(edition, problems=tuple(_printed(problems, before.last, window)))
        done = _keep(run, edition, editions, state)
        state.forget(window.end - timedelta(days=_MEMORY))
        problems = (*problems, *state.problems, *done.problems)
    return replace(done, problems=problems, seconds=time.monotonic() - begun)


def _window(run: Run, editions: Editions) -> Window:
    newest = editions.get(editions.days[-1]) if editions.days else None
    last = Window(newest.edition, *newest.window) if newest else None
    settings = run.desk.settings
    return choose_window(run.now, hour.fromisoformat(settings.closing), settings.zone, last, early=run.early)


@dataclass(frozen=True, slots=True)
class _Before:
    """What was published before: editions in which stories still run, with what their editors decided, newest first; the last
    one as its readers had it; and what an earlier run of this night wrote."""

    past: Sequence[Lineage]
    last: Edition | None
    standing: Edition | None


def _before(desk: Desk, window: Window, editions: Editions) -> _Before:
    past = lineages(desk.content, editions.before(window.day, running.EDITIONS))
    last = next(iter(_edited(desk).before(window.day, 1)), None)
    return _Before(past, last, editions.get(window.day) if window.day in editions.days else None)


def _new_texts(run: Run, state: State, window: Window, editions: Editions) -> list[tuple[Article, tuple[Problem, ...]]]:
    """The articles of the edition, not yet read, with their problems: what was there before it closed, is young enough, and
    stood in no earlier one."""
    max_age = run.desk.settings.edition.max_age_days
    told = _told_before(editions, window)
    found = []
    for seen, extracted in state.texts(window.end - timedelta(days=max_age + 1), window.end):
        article = reading.to_article(seen.key, seen.entry, extracted, seen.first_seen)
        if is_news(article.published, window, max_age) and (canonical_url(article.url) or article.title) not in told:
            found.append((article, extracted.problems))
    return found


def _read(run: Run, articles: Sequence[Article], executor: Executor) -> tuple[Article, ...]:
    """The articles with all that can be read in them."""
    listed = reading.Names.of(run.desk.names)
    workers = executor if len(articles) > HANDFUL else executors.SerialExecutor()
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
        told |= {canonical_url(url) or title for url, title in _printed_links(edition)}
    return told


def _told_once(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems of texts, one an outlet and reason, with how often it was met."""
    met: dict[tuple[str, str | None, Reason], list[str]] = defaultdict(list)
    for problem in problems:
        met[problem.stage, problem.source, problem.reason].append(problem.detail)
    for key, details in met.items():
        yield Problem(*key, details[0] if len(details) == 1 else f"× {len(details)}")


def _compose(
    run: Run, articles: tuple[Article, ...], before: _Before, window: Window, taken: Taken
) -> tuple[Edition, Mapping[str, Material]]:
    """The stories of the night, from its articles, and what each was told from. Pure; nothing is taken or written here."""
    desk = run.desk
    copied = copies.find_copies(articles)
    named = wires.name_wires(articles, copied, desk.sources)
    articles = tuple(replace(article, wire=wire) for article, wire in zip(articles, named, strict=True))
    vocabulary = lexicon(desk.lexicon)
    linked = link.link(articles, cluster.cluster(articles, copied, vocabulary), desk.names, vocabulary)
    followed = running.follow(articles, linked.stories, copied, before.past, before.standing)
    stories = followed.stories
    scores = topics.assign_topics(articles, desk.topics)
    touched = watched.watched(articles, stories, desk.watch)
    new = {story: course.running.new for story, course in followed.courses.items() if course.running}
    ranking = rank.rank(articles, stories, copied, desk.sources, closing=window.end, watched=touched.keys(), new=new)
    words = strings(desk)
    part = compose.compose(
        compose.Night(window.day, articles, copied, followed, scores, ranking, linked.related, touched),
        desk,
        summarise=partial(summarise.summarise, excerpt_words=desk.settings.edition.excerpt_words),
        gist=lambda own, language: gist.gist(own, language, words[language], desk.names, desk.sources),
        last=before.last,
    )
    edition = Edition(
        edition=window.day,
        schema=1,
        window=(window.start, window.end),
        gathered=run.now,
        counts=Counts(len(desk.sources), taken.failed, taken.entries, len(articles), len(set(stories))),
        topics=part.topics,
        also=part.also,
        silent=part.silent,
    )
    return edition, part.material


def _printed(problems: Sequence[Problem], last: Edition | None, window: Window) -> Iterator[PrintedProblem]:
    """Problems as the status page shows them; one that the last edition had too keeps its first day."""
    since = {(old.stage, old.source, old.message): old.since for old in (last.problems if last else ())}
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
            standing, (Problem("store", None, Reason.HAND_EDITED, Detail.FORCE.format(file=path.name)),), changed=False
        )
    state.save_edition_hash(edition.edition, write_edition(path, edition))
    return Night(edition, (), changed=True)


def _gains(edition: Edition, standing: Edition) -> bool:
    """Whether a later run has anything to add: an article more, a longer window, more of it put into both languages. What an
    edition had, it never loses."""
    links, stood = _links(edition), _links(standing)
    longer = links > stood or edition.window != standing.window
    return stood <= links and (longer or _reworded(edition) > _reworded(standing))


def _reworded(edition: Edition) -> int:
    """How many of its texts engines translated or wrote."""
    texts = [text for story in edition.stories for text in (*story.headline.values(), *chain(*story.summary.values()))]
    quoted = sum(len(quote.translations) for story in edition.stories for quote in story.quotes)
    return quoted + sum(text.origin in ("translated", "written") for text in texts)


def _links(edition: Edition) -> set[str]:
    return {url or title for url, title in _printed_links(edition)}


def _printed_links(edition: Edition) -> Iterator[tuple[str, str]]:
    """(link, title) of every article that an edition names."""
    yield from ((article.url, article.title) for story in edition.stories for article in story.articles)
    yield from ((line.url, line.title) for line in edition.also)


# --- publish --------------------------------------------------------------------------------------------------------------


def strings(desk: Desk) -> Mapping[str, Strings]:
    """The words of the brief in each language; a desk's own catalogues come after the shipped ones."""
    folders = (packaged.folder("templates") / "strings", desk.root / "templates" / "strings")
    return {language: load_strings(language, folders) for language in ("ar", "en")}


def _edited(desk: Desk) -> EditedEditions:
    """The editions as they are published: with what the editor changed of them."""
    return EditedEditions(desk.content, [topic.id for topic in desk.topics])


def build(desk: Desk) -> site.Published:
    """Renders the pages from the editions, but for those that stand as they should, and exchanges the site for the new one."""
    editions, index = _edited(desk), search.Index(desk.site)
    with lock(desk.state):
        kept = Kept(desk, editions.days)
        published = site.publish(render.render(desk, editions, index, kept), desk.site)
        kept.save()
    return replace(published, problems=index.problems)


def mail(desk: Desk, *, dry_run: bool = False) -> mailing.MailReport:
    """Sends the newest edition's index to its readers, once each; `dry_run` only writes the letters to .digest/mail/."""
    with lock(desk.state):
        newest, before = _newest(desk)
        if newest and not dry_run:
            return mailing.send(desk, newest, before=before)
        if newest:
            mailing.write_eml(desk, newest, desk.state / "mail", before)
        return mailing.MailReport()


def preview(desk: Desk) -> list[Path]:
    """The newest edition's letters as HTML files, to be looked at; none before the first edition."""
    newest, before = _newest(desk)
    return mailing.write_html(desk, newest, desk.state / "mail", before) if newest else []


def _newest(desk: Desk) -> tuple[Edition | None, list[Edition]]:
    """The newest edition, and those before it, oldest first, over which its letter draws the trend."""
    editions = _edited(desk)
    newest = editions.get(editions.days[-1]) if editions.days else None
    return newest, editions.before(newest.edition, _MEMORY)[::-1] if newest else []

"""`digest group`: articles as JSON lines → the story of each. On all cores where there are many.

    lines ▸ taken in: words as numbers, sketches, counts; a batch at a time
          ▸ copies ▸ cluster, a language at a time ▸ link

Of an article no more is kept than its opening and what it says in numbers, so that fifty thousand fit into memory. One line out
per line in, in input order. A story's id is made from its articles, so the same input gives the same ids on any machine and in
any order.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain, islice
from typing import Any
from zlib import compress, decompress

from digest import jsonlines, packaged
from digest.batches import batched, give_back, in_order, pool
from digest.config import load_list
from digest.gather import cluster, copies, link
from digest.problems import Problem, Reason
from digest.records import Article, Name
from digest.text import LANGUAGES, vectors
from digest.text.detect import KNOWN, UNDETERMINED, detect
from digest.text.lexicon import lexicon

_BATCH = 1000  # lines
_MANY = 5  # batches from which a pool of processes is sooner done than this one
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # stands for a date nobody gave; such an article is marked as undated
_MOST_TEXT, _MOST_TITLE, _MOST_TAG = 100_000, 2000, 35  # characters that count; the longest tag of a language
_SEEN = 250  # characters of a text by which its language is told: twice a headline, which is enough
_BETWEEN = "\0"  # between texts: of all characters that blanks may stand for, the one that no text has


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines, taken in. `articles` are without their texts, of which `openings` holds the beginnings, packed; `marks` tell
    texts apart; `said` is, by language, what its articles say, in their order."""

    ids: Sequence[Any]
    problems: Sequence[Sequence[Problem]]
    articles: Sequence[Article]
    openings: bytes
    marks: Sequence[bytes]
    sketches: copies.Sketches
    said: Mapping[str, cluster.Said]


def group_lines(stream: Iterable[bytes]) -> Iterator[str]:
    """The story of each article, one line each, in order."""
    batches = batched(stream, _BATCH)
    first = [*islice(batches, _MANY)]
    if len(first) < _MANY:
        yield from grouped(map(taken_in, first))
        return
    yield from grouped(_taken_in_by_many(chain(first, batches)), _pool)


def grouped(batches: Iterable[Batch], workers: link.Workers = nullcontext) -> Iterator[str]:
    """The answers to all batches. Each stage has workers of its own, if any: they take what they remember with them."""
    ids: list[Any] = []
    problems: list[Sequence[Problem]] = []
    articles: list[Article] = []
    openings: list[bytes] = []
    marks: list[bytes] = []
    sketched: list[copies.Sketches] = []
    said: dict[str, deque[cluster.Said]] = defaultdict(deque)
    for batch in batches:
        ids += batch.ids
        problems += batch.problems
        articles += batch.articles
        openings.append(batch.openings)
        marks += batch.marks
        sketched.append(batch.sketches)
        for code, own_said in batch.said.items():
            said[code].append(own_said)
    copied = copies.find_copies(articles, sketched)
    sketched.clear()
    give_back()
    with workers() if len(said) > 1 else nullcontext() as executor:
        given_up = {code: _given_up(own) for code, own in said.items()}
        stories = cluster.cluster(articles, copied, batches=given_up, executor=executor)
    give_back()
    linked = _linked(articles, openings, stories, workers)
    named = _story_ids(marks, linked)
    for identifier, story, own, more in zip(ids, linked, problems, _repeated(ids), strict=True):
        told = [problem.message for problem in (*own, *more)]
        yield jsonlines.line({"id": identifier, "story": named[story], "problems": told})


def _given_up(batches: deque[cluster.Said]) -> Iterator[cluster.Said]:
    """The batches, each let go when the next one is asked for."""
    while batches:
        yield batches.popleft()


def _linked(
    articles: Sequence[Article], openings: Iterable[bytes], stories: Sequence[int], workers: link.Workers
) -> Sequence[int]:
    """The stories across languages."""
    if len({article.language for article in articles}) < 2:
        return stories
    texts = chain.from_iterable(map(_unpacked, openings))
    opened = (replace(article, text=text) for article, text in zip(articles, texts, strict=True))
    names = load_list(packaged.folder("content") / "names.yaml", Name)
    return link.link(opened, stories, names, workers=workers).stories


@contextmanager
def _pool() -> Iterator[Executor]:
    """Workers for a stage, after which memory is given back."""
    with pool() as processes:
        yield processes
    give_back()


def _taken_in_by_many(batches: Iterable[Sequence[bytes]]) -> Iterator[Batch]:
    with pool() as processes:
        yield from in_order(processes, taken_in, batches)


# --- taking in ------------------------------------------------------------------------------------------------------------


def taken_in(lines: Sequence[bytes]) -> Batch:
    """What grouping needs of a batch of lines."""
    parsed = [jsonlines.parse(line, "read") for line in lines]
    found = [_article(fields) for fields, _ in parsed]
    problems = [wrong or more for (_, wrong), (_, more) in zip(parsed, found, strict=True)]
    articles = [article for article, _ in found]
    spoken: dict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(articles):
        spoken[article.language].append(place)
    read = vectors.read([cluster.document(article) for article in articles])
    return Batch(
        [fields.get("id") for fields, _ in parsed],
        problems,
        [replace(article, text="") for article in articles],
        _packed([article.text[: link.OPENING] for article in articles]),
        [sha256(f"{article.title}\0{article.text}".encode("utf-8", "replace")).digest() for article in articles],
        copies.sketch(read.numbering, read.texts),
        {code: cluster.said(read.of(own), code, lexicon()) for code, own in spoken.items()},
    )


def _packed(texts: Sequence[str]) -> bytes:
    """Texts as few bytes: most are never asked for."""
    return compress(_BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts).encode("utf-8", "surrogatepass"), level=1)


def _unpacked(packed: bytes) -> list[str]:
    return decompress(packed).decode("utf-8", "surrogatepass").split(_BETWEEN)


def _article(fields: Mapping[str, Any]) -> tuple[Article, list[Problem]]:
    """An article as far as grouping needs it, and what is wrong with it; whatever is missing is empty, and a missing date
    excludes no partner, nor does one that cannot be believed."""
    read = jsonlines.Fields(fields, "read", [])
    title, body, published = read.text("title", _MOST_TITLE), read.text("text", _MOST_TEXT), read.moment("published")
    if not body.strip():
        read.problem(Reason.NO_TEXT, "its title stands for it" if title.strip() else "nor title")
    language, doubt = _language(read.text("language", _MOST_TAG).strip().lower(), f"{title} {body[:_SEEN]}")
    if doubt and (title or body).strip():
        read.problem(Reason.BAD_LINE, doubt)
    article = Article(
        id="",
        source=read.text("source", _MOST_TITLE),
        url=read.text("url", _MOST_TITLE),
        title=title,
        text=body,
        language=language,
        published=published or _UNDATED,
        dated=published is not None,
    )
    return article, read.problems


def _language(tag: str, text: str) -> tuple[str, str]:
    """The language of an article, by its tag (en, en-GB) or else its letters, and what is doubtful about it, if anything."""
    code = tag.replace("_", "-").partition("-")[0]
    if code in KNOWN:
        return code, ""
    found = detect(text)
    doubt = f"language {tag!r} is unknown" if tag else "no language can be told" if found == UNDETERMINED else ""
    return (found if found in LANGUAGES else code or found), doubt


# --- answers --------------------------------------------------------------------------------------------------------------


def _story_ids(marks: Sequence[bytes], stories: Sequence[int]) -> dict[int, str]:
    """Story number → id: a hash of the story's articles, counted up where stories of equal articles meet."""
    members: dict[int, list[str]] = defaultdict(list)
    for mark, story in zip(marks, stories, strict=True):
        members[story].append(mark.hex())
    ids: dict[int, str] = {}
    met: dict[str, int] = defaultdict(int)
    for story, hashes in members.items():
        name = "s" + sha256("".join(sorted(hashes)).encode()).hexdigest()[:12]
        met[name] += 1
        ids[story] = name if met[name] == 1 else f"{name}-{met[name]}"
    return ids


def _repeated(ids: Sequence[Any]) -> Iterator[tuple[Problem, ...]]:
    """For each line, the problem with an id that stood in an earlier one."""
    first: dict[Hashable, int] = {}
    for number, identifier in enumerate(ids, 1):
        key = (isinstance(identifier, str), identifier)
        if identifier is None or not isinstance(identifier, Hashable) or first.setdefault(key, number) == number:
            yield ()
        else:
            yield (Problem("read", None, Reason.SAME_GUID, f"line {first[key]} has it too"),)

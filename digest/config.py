"""content/ → settings, sources, topics, names, watch list. Every mistake is told with its file, line and offending value.

A mistake in settings.yaml, or a file that does not parse, is a ConfigError: nothing runs. A mistake inside one entry of the
other files costs that entry, as a Problem; `digest check` lists all of both kinds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ConfigDict, Field

from digest import documents, engine_settings
from digest.documents import Document, Mistake
from digest.engine_settings import EnginesSettings
from digest.problems import ConfigError, Problem, Reason
from digest.records import Labels, Name, Source, Topic, Watch
from digest.records.desk import Zone
from digest.text.lexicon import Concept, parse
from digest.text.places import places

_STRICT = ConfigDict(extra="forbid")
Entry = TypeVar("Entry", Source, Topic, Name, Watch)


def _clock(text: str) -> str:
    try:
        time.fromisoformat(text)
    except ValueError as error:
        raise ValueError('not an hour such as "05:00"') from error
    return text


def _network(text: str) -> str:
    try:
        ip_network(text)
    except ValueError as error:
        raise ValueError("not a network such as 10.1.0.0/16") from error
    return text


def _web_address(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise ValueError("must begin with https://")
    return text if text.endswith("/") else text + "/"


def _both(labels: Labels) -> Labels:
    missing = {"ar", "en"} - set(labels)
    if missing:
        raise ValueError(f"needs both languages, {' and '.join(sorted(missing))} is missing")
    return labels


PositiveInt = Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True)
class EditionSettings:
    """How much an edition prints."""

    __pydantic_config__ = _STRICT
    stories_max: Annotated[PositiveInt, Field(description="Stories with a page of their own; the rest are lines.")] = 40
    cards_max: Annotated[PositiveInt, Field(description="Stories shown as full cards on the index page and in the mail.")] = 12
    max_age_days: Annotated[PositiveInt, Field(description="An article older than this when first seen is not news.")] = 3
    excerpt_words: Annotated[PositiveInt, Field(description="Words printed of one article at most.")] = 120
    quotas: Annotated[
        Mapping[str, PositiveInt],
        Field(description="Topic id → full cards it may have on the index page; its other stories are lines. None: no limit."),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How the network is used."""

    __pydantic_config__ = _STRICT
    concurrency: Annotated[PositiveInt, Field(description="Requests under way at once, over all hosts.")] = 64
    per_host_delay: Annotated[float, Field(ge=0, description="Seconds between two requests to one host.")] = 1.0
    allow_networks: Annotated[
        tuple[Annotated[str, AfterValidator(_network)], ...],
        Field(description="Private networks that may be asked, such as 10.1.0.0/16; none by default."),
    ] = ()


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Whom the brief is mailed to. The password comes from the environment variable DIGEST_SMTP_PASSWORD."""

    __pydantic_config__ = _STRICT
    sender: Annotated[str, Field(alias="from", description="The From address; empty: no mail is sent.")] = ""
    smtp: Annotated[str, Field(description="smtp://host:25, smtp+starttls://user@host:587 or smtps://user@host:465.")] = ""
    recipients: Annotated[
        Mapping[str, tuple[str, ...]],
        Field(description="Language → addresses. `file:PATH` or `env:NAME` reads them from outside the desk's repository."),
    ] = field(default_factory=dict)
    unsubscribe: Annotated[
        str, Field(description="A mailto: or https: address for List-Unsubscribe; {address} stands for the recipient.")
    ] = ""
    dkim_selector: Annotated[str, Field(description="The DKIM selector to sign with; empty: the relay signs, or nobody.")] = ""
    dkim_key: Annotated[str, Field(description="Its private RSA key in PEM: `file:PATH` or `env:NAME`.")] = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """content/settings.yaml. All keys but the first three have defaults."""

    __pydantic_config__ = _STRICT
    title: Annotated[Labels, AfterValidator(_both), Field(description="The brief's name, in each language.")]
    base_url: Annotated[
        str,
        AfterValidator(_web_address),
        Field(description="Where the site will stand; used in feeds, mail and canonical links."),
    ]
    timezone: Annotated[Zone, Field(description="The desk's time zone, by its IANA name.")]
    closing: Annotated[
        str, AfterValidator(_clock), Field(description="The hour at which an edition closes, in the desk's time zone.")
    ] = "05:00"
    languages: Annotated[
        tuple[Literal["ar", "en"], ...], Field(min_length=1, description="The languages of the site, in their order.")
    ] = ("en", "ar")
    contact: Annotated[str, Field(description="An address or URL that outlets can write to; it stands in the user agent.")] = ""
    public: Annotated[bool, Field(description="false: no search engine may list the site.")] = True
    edition: Annotated[EditionSettings, Field(description="How much an edition prints.")] = field(
        default_factory=EditionSettings
    )
    fetch: Annotated[FetchSettings, Field(description="How the network is used.")] = field(default_factory=FetchSettings)
    engines: Annotated[EnginesSettings, Field(description="What may translate and write.")] = field(
        default_factory=EnginesSettings
    )
    executor: Annotated[
        str,
        Field(description="`processes`, `serial`, or `package.module:callable` that returns a concurrent.futures.Executor."),
    ] = "processes"
    mail: Annotated[MailSettings, Field(description="Whom the brief is mailed to.")] = field(default_factory=MailSettings)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk's folder with all that its content says. Problems are the entries that were left out."""

    root: Path
    settings: Settings
    sources: tuple[Source, ...]
    topics: tuple[Topic, ...]
    names: tuple[Name, ...]
    watch: tuple[Watch, ...]
    problems: tuple[Problem, ...] = ()
    lexicon: tuple[Concept, ...] = ()

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def state(self) -> Path:
        return self.root / ".digest"


LISTS: Mapping[str, Any] = {"sources": Source, "topics": Topic, "names": Name, "watch": Watch}


def load_desk(root: Path) -> Desk:
    """The desk in a folder. Raises ConfigError where a mistake stops a run, with all mistakes, one a line."""
    mistakes: list[Mistake] = []
    settings = _load_settings(root / "content" / "settings.yaml", mistakes)
    problems: list[Problem] = []
    lists = {name: _load_list(root / "content" / f"{name}.yaml", kind, mistakes, problems) for name, kind in LISTS.items()}
    problems.extend(_unknown_names(root / "content" / "watch.yaml", lists["watch"], [name.id for name in lists["names"]]))
    if settings and settings.edition.quotas:
        mistakes.extend(_unknown_topics(root / "content", settings.edition.quotas, [topic.id for topic in lists["topics"]]))
    words = _load_lexicon(root / "content" / "lexicon.tsv", mistakes, problems)
    if mistakes or settings is None:
        raise ConfigError("\n".join([*map(str, mistakes), *(problem.detail for problem in problems)]))
    return Desk(root, settings, lists["sources"], lists["topics"], lists["names"], lists["watch"], tuple(problems), words)


def _load_settings(path: Path, mistakes: list[Mistake]) -> Settings | None:
    shown = f"content/{path.name}"
    try:
        document = documents.read(path, shown)
        if document.data is None:
            mistakes.append(Mistake(shown, 0, "is empty; `digest init` writes one to begin from"))
            return None
        settings = documents.load(document, Settings)
        mistakes.extend(engine_settings.mistakes(document, settings.engines))
    except documents.DocumentError as error:
        hint = "; is this a desk? `digest init DIR` makes one" if not path.exists() else ""
        mistakes.append(Mistake(shown, error.mistake.line, error.mistake.message + hint))
    except documents.MistakesError as error:
        mistakes.extend(error.mistakes)
    else:
        return settings
    return None


def load_list(path: Path, kind: type[Entry]) -> tuple[Entry, ...]:
    """The entries of one list file, without those that have mistakes. Raises ConfigError when the file does not parse."""
    mistakes: list[Mistake] = []
    entries = _load_list(path, kind, mistakes, [])
    if mistakes:
        raise ConfigError("\n".join(map(str, mistakes)))
    return entries


def _load_list(path: Path, kind: type[Entry], mistakes: list[Mistake], problems: list[Problem]) -> tuple[Entry, ...]:
    """The entries of a list file, from the desk's folder; a file that is not there is an empty list."""
    if not path.exists():
        return ()
    try:
        document = documents.read(path, f"content/{path.name}")
    except documents.DocumentError as error:
        mistakes.append(error.mistake)
        return ()
    if document.data is None:
        return ()
    if not isinstance(document.data, list):
        mistakes.append(Mistake(document.file, 1, "must be a list: every entry begins with `- id:`"))
        return ()
    entries: dict[str, Entry] = {}
    for index in range(len(document.data)):
        mistakes_here = _load_entry(document, index, kind, entries)
        problems.extend(Problem("content", None, Reason.BAD_ENTRY, str(mistake)) for mistake in mistakes_here)
    return tuple(entries.values())


def _unknown_names(path: Path, watch: Iterable[Watch], known: Sequence[str]) -> Iterator[Problem]:
    """Names that are watched, and neither listed nor places of the world; the rest of what is watched with them stays."""
    unknown = {name for item in watch for name in item.names} - set(known)
    unknown = {name for name in unknown if not places().named(name)}
    if not unknown:
        return
    document = documents.read(path, f"content/{path.name}")
    listed = {item["id"]: index for index, item in enumerate(document.data) if isinstance(item, dict) and "id" in item}
    for item in watch:
        for at, name in enumerate(item.names):
            if name in unknown:
                message = f"{name!r} is no id of content/names.yaml{documents.suggestion(name, known)}"
                mistake = Mistake(document.file, document.line((listed[item.id], "names", at)), message)
                yield Problem("content", None, Reason.BAD_ENTRY, str(mistake))


def _unknown_topics(content: Path, quotas: Iterable[str], known: Sequence[str]) -> Iterator[Mistake]:
    """Quotas of topics that nobody listed. An entry of topics.yaml that has a mistake is listed all the same."""
    listed = {*known, "other"}
    try:
        raw = documents.read(content / "topics.yaml", "").data
    except documents.DocumentError:  # told already, or the file is not there
        raw = None
    listed |= {str(entry.get("id")) for entry in raw if isinstance(entry, dict)} if isinstance(raw, list) else set()
    unknown = [topic for topic in quotas if topic not in listed]
    if not unknown:
        return
    document = documents.read(content / "settings.yaml", "content/settings.yaml")
    for topic in unknown:
        message = f"edition.quotas: {topic!r} is no id of content/topics.yaml{documents.suggestion(topic, known)}"
        yield Mistake(document.file, document.line(("edition", "quotas", topic)), message)


def _load_lexicon(path: Path, mistakes: list[Mistake], problems: list[Problem]) -> tuple[Concept, ...]:
    """The desk's own concepts; without the file there are none. A line with a mistake is left out."""
    shown = f"content/{path.name}"
    try:
        concepts, wrong = parse(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(Mistake(shown, 0, f"cannot be read ({error.strerror if isinstance(error, OSError) else 'not UTF-8'})"))
        return ()
    problems.extend(Problem("content", None, Reason.BAD_ENTRY, str(Mistake(shown, line, message))) for line, message in wrong)
    return tuple(concepts)


def _load_entry(document: Document[Any], index: int, kind: type[Entry], entries: dict[str, Entry]) -> tuple[Mistake, ...]:
    try:
        entry = documents.load(document, kind, (index,))
    except documents.MistakesError as error:
        return error.mistakes
    if entry.id in entries:
        return (Mistake(document.file, document.line((index, "id")), f"id {entry.id!r} stands twice"),)
    entries[entry.id] = entry
    return ()

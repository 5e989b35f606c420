"""The engines of a desk for one night: each question goes to the best that takes it, an answer that may not be printed sends it
to the next, and what was answered once is not asked again."""

import asyncio
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from digest.engine_settings import EngineSettings, EnginesSettings, Work
from digest.gather.engines import ctranslate, own
from digest.gather.engines.ledger import Costs, Ledger, tokens
from digest.gather.engines.parts import STAGE, Sentence, Sources, Translator, Writer
from digest.gather.engines.prompts import Prompts
from digest.gather.engines.service import Service
from digest.problems import Finding, Problem, Reason

if TYPE_CHECKING:
    from digest.gather._http import Client

_ANYWHERE = ("0.0.0.0/0", "::/0")  # the operator named the address: it may be in the house
_NAME_LOOKUPS = 4
_QUOTES_THE_ENGINE = frozenset(
    {Reason.LINK_ADDED, Reason.MARKUP_ADDED, Reason.HIDDEN_CHARACTERS, Reason.CHATTER, Reason.UNSUPPORTED, Reason.UNTRANSLATED}
    | {Reason.QUOTE_CHANGED, Reason.WRONG_CITATION, Reason.NAME_MISSING, Reason.COPIED, Reason.REPEATED}
    | {Reason.SPEAKER_ADDED, Reason.SPEAKER_CHANGED, Reason.OTHER_CONTENT}
)
_INSTRUCTIONS = 600  # tokens of a prompt beside the text, at most


class Memory(Protocol):
    """Where answers are kept from night to night."""

    def answer(self, key: str) -> str | None: ...
    def save_answer(self, key: str, text: str, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Job:
    """A question, and the check of its answer: the text to print, or what speaks against printing it."""

    question: Sentence | Sources
    judge: Callable[[str], str | Finding]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The text to print and whose it is; else why the first engine that answered was not believed. Neither: nobody answered."""

    text: str = ""
    engine: str = ""
    rejected: Finding | None = None


class Engines:
    """A context: within it engines can be asked; `offline`, only what they answered before is told. Raises ConfigError for a
    prompt that does not work."""

    def __init__(
        self, settings: EnginesSettings, desk: Path, memory: Memory, now: datetime, *, user_agent: str, offline: bool = False
    ) -> None:
        self._settings = settings
        self._desk = desk
        self._memory = memory
        self._now = now
        self._user_agent = user_agent
        self._offline = offline
        self._services: dict[str, Service] = {}
        self._clients: dict[str, Any] = {}
        self._unusable: dict[str, Problem] = {}

    def __enter__(self) -> Self:
        self._runner = asyncio.Runner()
        # Beside the loop: while an answer is looked at, the deadlines of others must not pass unseen.
        self._judging = ThreadPoolExecutor(1)
        self._ledger = Ledger(self._settings.night)
        self._prompts = Prompts(self._desk)
        self._http: Client | None = None
        for name, settings in (*self._settings.at("translate"), *self._settings.at("write")):
            if name in self._services or name in self._unusable:
                continue
            fault = unusable(name, settings, self._desk)
            if fault:
                self._unusable[name] = fault
            else:
                self._services[name] = Service(name, settings, self._ledger)
                self._clients[name] = self._client(name, settings)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._http:
            self._runner.run(self._http.__aexit__(None, None, None))
        self._judging.shutdown()
        self._runner.close()

    def can(self, work: Work, source: str, target: str) -> bool:
        """Whether an engine that works takes this pair of languages."""
        return any(True for _ in self._at(work, source, target))

    def ask(self, work: Work, jobs: Sequence[Job], progress: Callable[[int, int], None]) -> list[Outcome]:
        """The outcome of each job, in their order; those that stand first are asked first."""
        return self._runner.run(self._ask(work, jobs, progress)) if jobs else []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the engines could not do."""
        closed = (service.closed for service in self._services.values())
        return tuple(filter(None, (*self._unusable.values(), *closed, self._ledger.reached)))

    @property
    def costs(self) -> Costs:
        return {key: cost for key, cost in self._ledger.costs.items() if cost.requests or cost.known}

    async def _ask(self, work: Work, jobs: Sequence[Job], progress: Callable[[int, int], None]) -> list[Outcome]:
        done = 0

        async def one(job: Job) -> Outcome:
            nonlocal done
            outcome = await self._best(work, job)
            done += 1
            progress(done, len(jobs))
            return outcome

        return await asyncio.gather(*map(one, jobs))

    async def _best(self, work: Work, job: Job) -> Outcome:
        rejected: Finding | None = None
        languages = (job.question.source, job.question.target) if isinstance(job.question, Sentence) else ("", "")
        for service in self._at(work, *languages):
            answer, fresh = await self._answer(work, service, job.question)
            if answer is None:
                continue
            judged = await asyncio.get_running_loop().run_in_executor(self._judging, job.judge, answer)
            if fresh:
                service.judged(isinstance(judged, str))
            if isinstance(judged, str):
                return Outcome(judged, service.name)
            self._ledger.costs[service.name, work].refused += 1
            rejected = rejected or _without_its_words(judged)
        return Outcome(rejected=rejected)

    async def _answer(self, work: Work, service: Service, question: Sentence | Sources) -> tuple[str | None, bool]:
        """What an engine answers, None if it does not, and whether it was asked for it now."""
        key = self._key(work, service, question)
        known = self._memory.answer(key)
        if known is not None:
            self._ledger.costs[service.name, work].known += 1
            return known, False
        if self._offline:
            return None, False
        client: Translator | Writer = self._clients[service.name]
        call = partial(getattr(client, work), question)
        answer = await service.ask(work, call, *_worst_case(service.settings, question))
        if isinstance(answer, Problem):
            return None, True
        self._memory.save_answer(key, answer.text, self._now)
        return answer.text, True

    def _at(self, work: Work, source: str, target: str) -> Iterator[Service]:
        for name, settings in self._settings.at(work):
            if name in self._services and (work == "write" or not settings.pairs or f"{source}-{target}" in settings.pairs):
                yield self._services[name]

    def _key(self, work: Work, service: Service, question: Sentence | Sources) -> str:
        """What an answer depends on. Not the context: it helps to understand, and changes with every night."""
        settings = service.settings
        engine = (settings.kind, settings.url, settings.model, settings.callable)
        prompt = self._prompts.versions[work] if settings.kind == "openai" else ""
        if isinstance(question, Sentence):
            asked: Any = (question.source, question.target, question.text, sorted(question.names.items()))
        else:
            asked = (question.language, list(question.sentences.items()))
        return sha256(json.dumps((work, engine, prompt, asked)).encode()).hexdigest()

    def _client(self, name: str, settings: EngineSettings) -> Translator | Writer:
        if settings.kind == "ctranslate2":
            return ctranslate.LocalModel(name, self._desk / (settings.model or ""), settings)
        if settings.kind == "python":
            function = own.find(settings.callable or "")
            assert not isinstance(function, str)
            return own.Own(name, function)
        from digest.gather.engines.libretranslate import LibreTranslate
        from digest.gather.engines.openai import ChatModel
        from digest.gather.engines.post import Post

        key = os.environ.get(settings.key or "")
        client = self._open_http()
        if settings.kind == "libretranslate":
            return LibreTranslate(Post(name, settings.url or "", None, client), key)
        return ChatModel(settings, self._prompts, Post(name, settings.url or "", key, client))

    def _open_http(self) -> "Client":
        from digest.gather._http import Client

        if self._http is None:
            longest = max((engine.seconds for engine in self._settings.known.values()), default=60.0)
            client = Client(self._user_agent, longest, _ANYWHERE, _NAME_LOOKUPS)
            self._http = self._runner.run(client.__aenter__())
        return self._http


def unusable(name: str, settings: EngineSettings, desk: Path) -> Problem | None:
    """Why an engine cannot be used on this machine as it is now: no key, no model, no package. Asks and loads nothing but a
    desk's own module."""
    fault = ""
    if settings.key and not os.environ.get(settings.key):
        return Problem(STAGE, name, Reason.NO_KEY, settings.key)
    if settings.kind == "ctranslate2":
        fault = ctranslate.missing(desk / (settings.model or ""))
    elif settings.kind == "python":
        found = own.find(settings.callable or "")
        fault = found if isinstance(found, str) else ""
    return Problem(STAGE, name, Reason.ENGINE_UNUSABLE, fault) if fault else None


def _without_its_words(finding: Finding) -> Finding:
    """The reason as it may be kept. Numbers and letters of a language are data; what else an engine said is not repeated."""
    return Finding(finding.reason) if finding.reason in _QUOTES_THE_ENGINE else finding


def _worst_case(settings: EngineSettings, question: Sentence | Sources) -> tuple[int, int]:
    """Tokens sent and received at most."""
    if isinstance(question, Sources):
        texts: Mapping[str, str] = question.sentences
        sent = tokens(*texts, *texts.values())
    else:
        sent = tokens(question.text, question.context, *question.names, *question.names.values())
    model = settings.kind == "openai"
    return sent + (_INSTRUCTIONS if model else 0), settings.answer_tokens if model else 2 * sent

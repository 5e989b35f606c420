"""`engines` of settings.yaml: what may translate and write, where it is, and what a night may cost.

An engine is described once, under `known`, by the name that readers see, and put to work by that name in `translate` and
`write`. A key stands in the environment only; the file names the variable. Nothing that may be a key by mistake is printed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from digest.documents import UNSHOWN, Document, Mistake

_STRICT = ConfigDict(extra="forbid")
Work = Literal["translate", "write"]
Kind = Literal["openai", "libretranslate", "ctranslate2", "python"]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")
_CALLABLE = re.compile(r"[A-Za-z_][\w.]{0,199}:[A-Za-z_]\w{0,99}")
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "openai": ("url", "model"),
    "libretranslate": ("url",),
    "ctranslate2": ("model",),
    "python": ("callable",),
}
_HAS: Mapping[str, frozenset[str]] = {
    "openai": frozenset({"url", "model", "key", "stream"}),
    "libretranslate": frozenset({"url", "key"}),
    "ctranslate2": frozenset({"model", "tags"}),
    "python": frozenset({"callable"}),
}
_WRITERS = frozenset({"openai", "python"})


def _variable(name: str) -> str:
    # A key looks much like the name of a variable; one that has small letters is taken for a key.
    if not _VARIABLE.fullmatch(name) or name != name.upper():
        raise PydanticCustomError(
            UNSHOWN, "must be the name of an environment variable, such as MUJAZ_KEY, never the key itself"
        )
    return name


def _endpoint(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        good = False
        parts = urlsplit("")
    if not good or parts.username or parts.password or parts.query or parts.fragment:
        raise PydanticCustomError(
            UNSHOWN, "must be an address such as http://127.0.0.1:8080/v1, without a user, a password, `?` or `#`"
        )
    if _is_link_local(parts.hostname or ""):
        raise PydanticCustomError(UNSHOWN, "is an address that only the machine's own cloud answers at")
    return text.rstrip("/")


def _is_link_local(host: str) -> bool:
    try:
        return ip_address(host).is_link_local
    except ValueError:
        return False


def _engine_name(name: str) -> str:
    if not name.strip() or name != name.strip() or len(name) > 60 or ":" in name or not name.isprintable():
        raise ValueError("an engine's name is one line of at most 60 characters, without a colon")
    return name


def _callable(name: str) -> str:
    if not _CALLABLE.fullmatch(name):
        raise ValueError("must be package.module:callable")
    return name


def _is_complete(engine: "EngineSettings") -> "EngineSettings":
    missing = [key for key in _NEEDS[engine.kind] if not getattr(engine, key)]
    if missing:
        raise PydanticCustomError(UNSHOWN, "kind {kind} needs {keys}", {"kind": engine.kind, "keys": " and ".join(missing)})
    odd = [key for kinds in _HAS.values() for key in sorted(kinds - _HAS[engine.kind]) if getattr(engine, key)]
    if odd:
        raise PydanticCustomError(UNSHOWN, "kind {kind} has no {key}", {"kind": engine.kind, "key": odd[0]})
    return engine


Positive = Annotated[float, Field(gt=0)]
Pair = Annotated[str, Field(pattern=r"^[a-z]{2,3}-[a-z]{2,3}$")]


@dataclass(frozen=True, slots=True)
class Price:
    """What an engine costs, in the desk's money, for a million tokens."""

    __pydantic_config__ = _STRICT
    input: Annotated[float, Field(ge=0, description="A million tokens sent.")] = 0.0
    output: Annotated[float, Field(ge=0, description="A million tokens received.")] = 0.0


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """One engine. What each kind needs is in docs/engines.md."""

    __pydantic_config__ = _STRICT
    kind: Annotated[
        Kind,
        Field(
            description="`openai` (any server that speaks its chat protocol: llama.cpp, Ollama, vLLM, hosted ones), "
            "`libretranslate`, `ctranslate2` (a model in this process) or `python` (a callable of yours)."
        ),
    ]
    url: Annotated[
        Annotated[str, AfterValidator(_endpoint)] | None,
        Field(description="Where the server answers, as http://127.0.0.1:11434/v1; exactly there, no redirect is followed."),
    ] = None
    model: Annotated[
        str | None, Field(description="The model's name at the server; for ctranslate2 its folder, seen from the desk.")
    ] = None
    callable: Annotated[
        Annotated[str, AfterValidator(_callable)] | None,
        Field(description="`package.module:callable`, for kind python."),
    ] = None
    pairs: Annotated[tuple[Pair, ...], Field(description="What it translates, as [ar-en, fa-en]; without this, anything.")] = ()
    key: Annotated[
        Annotated[str, AfterValidator(_variable)] | None,
        Field(description="The name of the environment variable that has the key; never the key."),
    ] = None
    tags: Annotated[
        Mapping[str, str],
        Field(description="For ctranslate2 models of many languages: language → its tag, as {ar: arb_Arab, en: eng_Latn}."),
    ] = field(default_factory=dict)
    stream: Annotated[bool, Field(description="Ask an openai server to send its answer piece by piece.")] = False
    seconds: Annotated[Positive, Field(description="The deadline of one answer, to its last byte.")] = 60.0
    concurrency: Annotated[int, Field(ge=1, le=64, description="Requests under way at once.")] = 4
    answer_tokens: Annotated[int, Field(ge=16, description="The longest answer of a language model, in tokens.")] = 1024
    price: Annotated[Price, Field(description="What a million tokens cost.")] = field(default_factory=Price)


@dataclass(frozen=True, slots=True)
class NightLimits:
    """What the engines of one night may use up together; what is left then is extractive, and the status page says so."""

    __pydantic_config__ = _STRICT
    minutes: Annotated[Positive, Field(description="Minutes that the night may wait for engines.")] = 30.0
    tokens: Annotated[int | None, Field(ge=1, description="Tokens sent and received.")] = None
    money: Annotated[float | None, Field(ge=0, description="Money, by the engines' prices.")] = None


def _listed(names: Any) -> Any:
    return (names,) if isinstance(names, str) else names


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True)
class EnginesSettings:
    """Translation engines and language models. Without any the brief is whole all the same, and nothing is sent anywhere."""

    __pydantic_config__ = _STRICT
    known: Annotated[
        Mapping[Annotated[str, AfterValidator(_engine_name)], Annotated[EngineSettings, AfterValidator(_is_complete)]],
        Field(description="The engines there are, by the names that readers see: `translated by …`."),
    ] = field(default_factory=dict)
    translate: Annotated[
        Names, Field(description="Which of them translate, the best first; or `package.module:callable`.")
    ] = ()
    write: Annotated[Names, Field(description="Which of them write summaries, the best first.")] = ()
    night: Annotated[NightLimits, Field(description="What a night may cost.")] = field(default_factory=NightLimits)

    def at(self, work: Work) -> tuple[tuple[str, EngineSettings], ...]:
        """The engines of one kind of work, in order of preference. A callable named directly is an engine of its own."""
        names = self.translate if work == "translate" else self.write
        return tuple(
            (name, EngineSettings("python", callable=name) if _CALLABLE.fullmatch(name) else self.known[name]) for name in names
        )


def mistakes(document: Document[Any], engines: EnginesSettings) -> Iterator[Mistake]:
    """What is wrong between the parts: an engine that nobody described, twice at work, or at work it cannot do."""
    works: tuple[tuple[Work, tuple[str, ...]], ...] = (("translate", engines.translate), ("write", engines.write))
    for work, names in works:
        for place, name in enumerate(names):
            line = document.line(("engines", work, place))
            if not _CALLABLE.fullmatch(name) and name not in engines.known:
                known = ", ".join(engines.known) or "none is"
                yield Mistake(document.file, line, f"engines.{work}: no engine {name!r} under engines.known ({known} there)")
            elif names.index(name) != place:
                yield Mistake(document.file, line, f"engines.{work}: {name!r} stands twice")
            elif work == "write" and name in engines.known and engines.known[name].kind not in _WRITERS:
                kind = engines.known[name].kind
                yield Mistake(document.file, line, f"engines.write: {name!r} is a {kind} engine, which only translates")
    if engines.night.money is not None and not any(
        engine.price.input or engine.price.output for engine in engines.known.values()
    ):
        line = document.line(("engines", "night", "money"))
        yield Mistake(document.file, line, "engines.night.money: no engine has a price, so nothing could be counted")

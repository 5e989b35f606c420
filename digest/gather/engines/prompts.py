"""What language models are told: `templates/prompts/`, a desk's own files before the shipped ones.

A prompt's version is the hash of its two files, so that an answer to an older wording is not taken for one to today's.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from digest import packaged
from digest.gather.engines.parts import Sentence, Sources
from digest.problems import ConfigError
from digest.text.strings import language_name

Role = Literal["system", "user"]
Message = dict[str, str]
_ROLES: Sequence[Role] = ("system", "user")
_REHEARSALS: Mapping[str, Sentence | Sources] = {
    "translate": Sentence("x", "ar", "en", "x", {"x": "x"}),
    "write": Sources("en", {"s1": "x"}),
}


class Prompts:
    """The prompts of a desk, read and tried once. Raises ConfigError for one that does not work."""

    def __init__(self, desk: Path) -> None:
        folders = [desk / "templates" / "prompts", packaged.folder("templates") / "prompts"]
        self._environment = Environment(  # noqa: S701  # plain text for a model, never a page
            loader=FileSystemLoader(folders), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.versions: dict[str, str] = {}
        for work, question in _REHEARSALS.items():
            self.versions[work] = sha256("\0".join(self._source(f"{work}.{role}.txt") for role in _ROLES).encode()).hexdigest()
            self.messages(question)

    def messages(self, question: Sentence | Sources) -> list[Message]:
        """The two messages of a question."""
        if isinstance(question, Sentence):
            work, data = "translate", f"{question.context}\0{question.text}"
            values: dict[str, Any] = {
                "source": language_name(question.source, "en"),
                "target": language_name(question.target, "en"),
                "text": question.text,
                "context": question.context,
                "names": question.names,
            }
        else:
            work, data = "write", "\0".join(question.sentences.values())
            values = {"language": language_name(question.language, "en"), "sentences": question.sentences}
        # Made from the text, so that no text can hold its own fence.
        values["fence"] = sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        return [{"role": role, "content": self._rendered(f"{work}.{role}.txt", values)} for role in _ROLES]

    def _source(self, name: str) -> str:
        try:
            assert self._environment.loader is not None
            source, _, _ = self._environment.loader.get_source(self._environment, name)
        except (TemplateError, OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"templates/prompts/{name}: cannot be read ({error})") from error
        return source

    def _rendered(self, name: str, values: dict[str, Any]) -> str:
        try:
            return self._environment.get_template(name).render(values).strip()
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            raise ConfigError(f"templates/prompts/{name}{f':{line}' if line else ''}: {error}") from error

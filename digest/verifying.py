"""`digest verify`: translations against their sources, on JSON lines, without a desk. The check that the night itself
applies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from digest import jsonlines, packaged
from digest.batches import answered
from digest.config import load_list
from digest.gather.verify import Glossary, Verdict, build_glossary, verify
from digest.problems import Problem, Reason
from digest.records import Name

_BATCH = 200  # lines a worker answers at once
_TEXTS = ("source", "source_language", "output", "language")


def verify_lines(stream: Iterable[bytes]) -> Iterator[str]:
    """The verdicts on JSON lines `{id, source, source_language, output, language}`, one each, in order: `{id, ok, reasons[],
    warnings[], problems[]}`. A line that cannot be understood is not ok and says so in `problems`."""
    yield from answered(stream, _answers, _BATCH)


def verify_one(source: str, source_language: str, output: str, language: str) -> Verdict:
    """Whether `output` may be printed as a translation of `source`, by the packaged list of names."""
    return verify(source, source_language, output, language, _glossary())


def _answers(batch: Sequence[bytes]) -> list[str]:
    return [jsonlines.line(_answer(*jsonlines.parse(line, "verify"))) for line in batch]


def _answer(fields: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    if not problems:
        problems = [
            Problem("verify", None, Reason.BAD_LINE, f"{key!r} is {'missing' if fields.get(key) is None else 'no text'}")
            for key in _TEXTS
            if not isinstance(fields.get(key), str)
        ]
    verdict = None if problems else verify_one(*(fields[key] for key in _TEXTS))
    return {
        "id": fields.get("id"),
        "ok": verdict is not None and verdict.ok,
        "reasons": [finding.message for finding in verdict.reasons] if verdict else [],
        "warnings": [finding.message for finding in verdict.warnings] if verdict else [],
        "problems": [problem.message for problem in problems],
    }


@cache
def _glossary() -> Glossary:
    return build_glossary(load_list(packaged.folder("content") / "names.yaml", Name))

"""JSON lines in and out: what a line says, or the problem with it; an answer as a line that UTF-8 can hold.

Stricter than the standard library where that lets through what is no JSON (NaN), and more careful with numbers: an id goes back
as it was written, 1.50 and 1e400 too.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from digest.problems import Problem, Reason

_MOST_DIGITS = 1000  # of a whole number; more are kept as they are written
_HALF_PAIR = re.compile("[\ud800-\udfff]")


class Number(float):
    """A number with the way it was written."""

    written: str

    @classmethod
    def of(cls, written: str) -> "Number":
        number = cls(written)
        number.written = written
        return number


def parse(line: bytes, stage: str) -> tuple[dict[str, Any], list[Problem]]:
    """The object on a line; an empty one with a problem where there is none."""
    try:
        fields = json.loads(line, parse_float=Number.of, parse_int=_whole, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        return {}, [Problem(stage, None, Reason.BAD_LINE, f"not JSON ({str(error)[:80]})")]
    if not isinstance(fields, dict):
        return {}, [Problem(stage, None, Reason.BAD_LINE, "not an object")]
    identifier = fields.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int | float | None):
        return fields, [Problem(stage, None, Reason.BAD_LINE, "'id' is neither text nor number")]
    return fields, []


def line(answer: Mapping[str, Any]) -> str:
    """An answer, which begins with its id, as a line of JSON. Half of a surrogate pair is written as its escape."""
    identifier = answer["id"]
    written = identifier.written if isinstance(identifier, Number) else json.dumps(identifier, ensure_ascii=False)
    rest = json.dumps({key: value for key, value in answer.items() if key != "id"}, ensure_ascii=False)
    return _HALF_PAIR.sub(lambda match: f"\\u{ord(match.group()):04x}", f'{{"id": {written}, {rest[1:]}')


def _whole(written: str) -> int | Number:
    return int(written) if len(written) < _MOST_DIGITS and written != "-0" else Number.of(written)


def _no_number(written: str) -> Any:
    raise ValueError(f"{written} is no number of JSON")

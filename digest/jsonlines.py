"""JSON lines in and out: what a line says, or the problem with it; an answer as a line that UTF-8 can hold.

Stricter than the standard library where that lets through what is no JSON (NaN), and more careful with numbers: an id goes back
as it was written, 1.50 and 1e400 too.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from digest.problems import Problem, Reason
from digest.text.dates import parse_date

_MOST_DIGITS = 1000  # of a whole number; more are kept as they are written
_SHOWN = 40  # characters of a date that is none
_written = json.JSONEncoder(ensure_ascii=False).encode
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


class Fields:
    """The fields of a line, as somebody asks for them; `problems` gathers what is wrong with those that were asked for."""

    def __init__(self, given: Mapping[str, Any], stage: str, problems: list[Problem]) -> None:
        self._given, self._stage, self.problems = given, stage, problems

    def problem(self, reason: Reason, detail: str) -> None:
        self.problems.append(Problem(self._stage, None, reason, detail))

    def text(self, key: str, most: int | None = None) -> str:
        """A text, of which no more than so many characters count; empty where there is none."""
        value = self._given.get(key)
        if value is not None and not isinstance(value, str):
            self.problem(Reason.BAD_LINE, f"{key!r} is no text")
            return ""
        if value and most and len(value) > most:
            self.problem(Reason.TOO_LONG, f"{key!r} has {len(value)} characters")
        return (value or "")[:most]

    def moment(self, key: str) -> datetime | None:
        """A time that can be believed; without a zone it is in UTC."""
        written = self.text(key)
        found = parse_date(written, UTC, datetime.now(UTC)) if written else None
        if written and found is None:
            self.problem(Reason.BAD_DATE, written[:_SHOWN])
        return found


def line(answer: Mapping[str, Any]) -> str:
    """An answer, which begins with its id, as a line of JSON. Half of a surrogate pair is written as its escape."""
    identifier = answer["id"]
    written = identifier.written if isinstance(identifier, Number) else _written(identifier)
    rest = _written({key: value for key, value in answer.items() if key != "id"})
    return _HALF_PAIR.sub(lambda match: f"\\u{ord(match.group()):04x}", f'{{"id": {written}, {rest[1:]}')


def _whole(written: str) -> int | Number:
    return int(written) if len(written) < _MOST_DIGITS and written != "-0" else Number.of(written)


def _no_number(written: str) -> Any:
    raise ValueError(f"{written} is no number of JSON")

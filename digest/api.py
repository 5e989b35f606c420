"""`digest.read`, `digest.group`, `digest.verify`: what the commands do with JSON lines, on plain dicts.

Fields and answers are exactly those of the lines, so that what works in a script works in a pipe. From fifty lines on `read`
works on all cores: a script that calls it then needs the usual `if __name__ == "__main__"` of Python's processes.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, overload

from digest import grouping, lines, verifying

Fields = Mapping[str, Any]
Answer = dict[str, Any]


@overload
def read(articles: Fields, *, learn: bool = False) -> Answer: ...
@overload
def read(articles: Iterable[Fields], *, learn: bool = False) -> Iterator[Answer]: ...
def read(articles: Fields | Iterable[Fields], *, learn: bool = False) -> Answer | Iterator[Answer]:
    """All that is understood of an article (`id`, and `text`, `html` or `file`; see `digest read --lines`), or of each of many,
    in their order. With `learn` the pages of one `source` first teach its furniture. What cannot be read answers with
    `problems`."""
    return _answered(articles, lambda stream: lines.read_lines(stream, learn=learn))


def group(articles: Iterable[Fields]) -> list[Answer]:
    """The story of each article (`id`, `text`, optional `title, language, published, source`): `{id, story, problems[]}`, one
    answer an article, in their order. The same articles in any order have the same stories."""
    return [json.loads(line) for line in grouping.group_lines(map(_encoded, articles))]


@overload
def verify(translations: Fields) -> Answer: ...
@overload
def verify(translations: Iterable[Fields]) -> Iterator[Answer]: ...
def verify(translations: Fields | Iterable[Fields]) -> Answer | Iterator[Answer]:
    """Whether a translation may stand for its source (`source, source_language, output, language`): `{id, ok, reasons[],
    warnings[], problems[]}`; of one, or of each of many in their order."""
    return _answered(translations, verifying.verify_lines)


def _answered(
    given: Fields | Iterable[Fields], answer: Callable[[Iterable[bytes]], Iterator[str]]
) -> Answer | Iterator[Answer]:
    if isinstance(given, Mapping):
        return next(_answers(answer([_encoded(given)])))
    return _answers(answer(map(_encoded, given)))


def _answers(answered: Iterator[str]) -> Iterator[Answer]:
    return map(json.loads, answered)


def _encoded(fields: Fields) -> bytes:
    """A dict as a line. Raises TypeError for values that are no JSON, times excepted."""
    return json.dumps(dict(fields), default=_written).encode()


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is nothing that JSON holds")

"""JSON Schemas of the files people edit, generated from the records, for editors that check YAML while one types."""

import json
from typing import Any

from pydantic import TypeAdapter

from digest.config import Settings
from digest.records import Edition, Edits, Name, Source, Topic, Watch

_KINDS: dict[str, Any] = {
    "edition": Edition,
    "edits": Edits,
    "settings": Settings,
    "sources": list[Source],
    "topics": list[Topic],
    "names": list[Name],
    "watch": list[Watch],
}


def schema(kind: str) -> str:
    """The JSON Schema of `edition`, `edits`, `settings`, `sources`, `topics`, `names` or `watch`, as JSON text."""
    body = TypeAdapter(_KINDS[kind]).json_schema()
    body = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | body | {"title": f"Mujaz: {kind}"}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"

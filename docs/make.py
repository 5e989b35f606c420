"""Writes the reference from the code: commands, settings, content files, schemas. tests/test_docs.py holds it current."""

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import click
from pydantic import TypeAdapter

from digest.cli import digest
from digest.config import Settings
from digest.problems import Reason
from digest.records import Edition, Name, Source, Topic, Watch
from digest.schemas import schema
from digest.text.lexicon import entries

HERE = Path(__file__).resolve().parent
GENERATED = "<!-- Written by docs/make.py from the code; `make docs` renews it. -->\n\n"


def pages() -> dict[str, str]:
    """Every generated file below docs/ and its text."""
    kinds = ("edition", "edits", "settings", "sources", "topics", "names", "watch")
    return {
        "commands.md": GENERATED + "# Commands\n\n" + "\n".join(_commands()),
        "settings.md": GENERATED + "# content/settings.yaml\n\n" + "\n".join(_fields("", TypeAdapter(Settings).json_schema())),
        "content.md": GENERATED + "# The other content files\n\n" + "\n".join(_content()),
        "problems.md": GENERATED + "# Problems\n\n" + "\n".join(_problems()),
    } | {f"schemas/{kind}.json": schema(kind) for kind in kinds}


def _commands() -> Iterator[str]:
    for name, command in sorted(digest.commands.items()):
        yield from _command(f"digest {name}", command)


def _command(name: str, command: click.Command) -> Iterator[str]:
    if isinstance(command, click.Group):
        for sub, inner in sorted(command.commands.items()):
            yield from _command(f"{name} {sub}", inner)
        return
    context = click.Context(command, info_name=name, max_content_width=100, terminal_width=100)
    yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


def _fields(prefix: str, described: dict[str, Any], definitions: dict[str, Any] | None = None) -> Iterator[str]:
    """One line a key: what it is, its type, its default."""
    definitions = described.get("$defs", {}) if definitions is None else definitions
    required = described.get("required", [])
    for key, value in described["properties"].items():
        inner = definitions.get(value.get("$ref", "").rpartition("/")[2]) or definitions.get(
            next((part.get("$ref", "") for part in value.get("allOf", [])), "").rpartition("/")[2]
        )
        default = "needed" if key in required else f"default `{_shown(value.get('default'))}`" if not inner else ""
        note = value.get("description", "")
        yield f"- `{prefix}{key}`" + (f" ({default})" if default else "") + (f": {note}" if note else "")
        if inner and "properties" in inner:
            yield from (f"  {line}" for line in _fields(f"{prefix}{key}.", inner, definitions))


def _shown(value: Any) -> str:
    return '""' if value == "" else str(value).replace("'", '"') if value is not None else "none"


def _content() -> Iterator[str]:
    for name, kind in (("sources", Source), ("topics", Topic), ("names", Name), ("watch", Watch)):
        described = TypeAdapter(kind).json_schema()
        yield f"## content/{name}.yaml\n\n{_first_line(described)} A list; the keys of an entry:\n"
        yield from _fields("", described)
        yield ""
    yield "## content/lexicon.tsv\n\nThe desk's own words beside the bilingual vocabulary that is shipped; a line whose id is"
    yield f"shipped replaces that entry.\n\n{dedent(entries.__doc__ or '').partition(chr(10))[2].strip()}\n"
    yield "## content/editions/YYYY/YYYY-MM-DD.yaml\n"
    yield "Written by `digest gather`, yours to mend; the schema is [schemas/edition.json](schemas/edition.json).\n"
    described = TypeAdapter(Edition).json_schema()
    for name, record in sorted(described["$defs"].items()):
        yield f"### {name}\n\n{_first_line(record)}\n" if record.get("description") else f"### {name}\n"
        yield from _fields("", record, described["$defs"])
        yield ""


def _first_line(record: dict[str, Any]) -> str:
    return " ".join(record.get("description", "").split("\n\n")[0].split())


def _problems() -> Iterator[str]:
    yield "What the status page can say of a source, in the words that stand in the edition:\n"
    yield from (f"- {reason.value}" for reason in Reason)
    yield ""


def main() -> int:
    for name, text in pages().items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())

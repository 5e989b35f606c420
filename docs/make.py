"""Writes the reference from the code: commands, settings, content files, schemas. tests/test_docs.py holds it current."""

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
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
        "templates.md": GENERATED + "\n".join(_templates()),
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
        named = value.get("additionalProperties")
        if prefix and isinstance(named, dict) and "$ref" in named:  # records by names that the desk chooses
            record = definitions[named["$ref"].rpartition("/")[2]]
            yield from (f"  {line}" for line in _fields(f"{prefix}{key}.NAME.", record, definitions))


def _shown(value: Any) -> str:
    return '""' if value == "" else str(value).replace("'", '"') if value is not None else "none"


_EXAMPLES = {
    Source: """
- id: al-mirsad
  name: {ar: المرصاد, en: Al-Mirsad}
  language: ar
  country: LB
  feeds: [https://al-mirsad.example/feed]
""",
    Topic: """
- id: water
  label: {ar: مياه, en: Water}
  terms: {en: [river, dam, drought], ar: [نهر, سد, جفاف]}
""",
    Name: """
- id: huda-al-rasi
  kind: person
  name: {ar: هدى الراسي, en: Huda al-Rasi}
  also: {en: [Hoda Rassi]}
""",
    Watch: """
- id: sirr-river
  label: {ar: مياه السر, en: The waters of the Sirr}
  terms: {en: [river gauge, dam gates], ar: [مقياس النهر, بوابات السد]}
  names: [huda-al-rasi]
""",
}


def _content() -> Iterator[str]:
    for name, kind in (("sources", Source), ("topics", Topic), ("names", Name), ("watch", Watch)):
        described = TypeAdapter(kind).json_schema()
        yield f"## content/{name}.yaml\n\n{_first_line(described)} A list; the keys of an entry:\n"
        yield from _fields("", described)
        yield f"\n```yaml{_EXAMPLES[kind]}```\n"
    yield "## content/lexicon.tsv\n\nThe desk's own words beside the bilingual vocabulary that is shipped; a line whose id is"
    yield f"shipped replaces that entry.\n\n{dedent(entries.__doc__ or '').partition(chr(10))[2].strip()}\n"
    yield "## content/editions/YYYY/YYYY-MM-DD.yaml\n"
    yield "Written by `digest gather`, yours to mend; the schema is [schemas/edition.json](schemas/edition.json).\n"
    described = TypeAdapter(Edition).json_schema()
    for name, record in sorted(described["$defs"].items()):
        yield f"### {name}\n\n{_first_line(record)}\n" if record.get("description") else f"### {name}\n"
        yield from _fields("", record, described["$defs"])
        yield ""


_TEMPLATES = """# Templates

A desk changes how the brief looks by files of its own below `templates/`: one of the same name as a shipped file comes in its
stead. Single strings go into any `templates/strings/LANGUAGE/*.po`, pages into `content/pages/` or `templates/pages/`, the
stylesheet, fonts and pictures into `templates/assets/`. `digest serve` builds and shows the site anew whenever one of them
changes. A name that a template asks for and that is not here is an error which says the file and the line.
"""


def _templates() -> Iterator[str]:
    """The helpers, then every record: the pages first, each with its template."""
    from digest.publish import _parts, _standing_views, _views

    yield _TEMPLATES
    yield f"## Every template\n\n{_unwrapped(_views.__doc__ or '')}\n"
    seen: set[str] = set()
    for title, module in (
        ("Editions, feeds, mail", _views),
        ("Pages beside the editions", _standing_views),
        ("What pages are made of", _parts),
    ):
        yield f"## {title}\n"
        for name, record in vars(module).items():
            if isinstance(record, type) and record.__module__ == module.__name__ and name not in seen:
                seen.add(name)
                yield from _record(name, record)


def _record(name: str, record: type) -> Iterator[str]:
    documented = record.__doc__ or ""
    yield f"### {name}\n"
    if not documented.startswith(f"{name}("):  # what dataclasses write where there is no docstring
        yield _unwrapped(documented) + "\n"
    for field, kind in ((field.name, field.type) for field in fields(record)):
        shown = kind if isinstance(kind, str) else getattr(kind, "__name__", str(kind)) if isinstance(kind, type) else str(kind)
        yield f"- `{field}`: `{re.sub(r'(?:digest|datetime|markupsafe)[.a-z_]*[.]', '', shown)}`"
    yield ""


def _unwrapped(text: str) -> str:
    """A docstring as Markdown: its paragraphs and lists without the indent of the code."""
    return inspect.cleandoc(text)


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

"""The verbs: parses, prints, sets the exit code. No logic; what each verb does is in the module it calls.

Results go to stdout, everything else to stderr. Imports stand inside the verbs, so that `digest --help` answers at once.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

import click

from digest import __version__
from digest.problems import DigestError

if TYPE_CHECKING:
    from digest.intake import Run
    from digest.pipeline import Night

_STRICT_CODE = 3


def main() -> None:
    """The entry point: an expected failure is one line and its exit code; a bug keeps its traceback."""
    try:
        code = digest.main(standalone_mode=False)  # that mode returns the code of an Exit
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except DigestError as error:
        click.echo(f"digest: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of a pipe had enough
        sys.stderr.close()


class _Moment(click.ParamType[datetime]):
    """An ISO 8601 time; without a zone it is the desk's."""

    name = "ISO-8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return value if isinstance(value, datetime) else datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a time such as 2026-05-12T05:00", param, ctx)


_desk = click.option(
    "--desk",
    "root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The desk's folder (default: here).",
)
_now = click.option("--now", type=_Moment(), help="Replay the night of this time.")


def _strict(verb: Callable[..., bool]) -> Callable[..., None]:
    """Adds --strict to a verb that tells whether it met problems."""

    @click.option("--strict", is_flag=True, help="Exit with 3 when there were problems.")
    @wraps(verb)
    def wrapped(*args: Any, strict: bool, **kwargs: Any) -> None:
        if verb(*args, **kwargs) and strict:
            raise click.exceptions.Exit(_STRICT_CODE)

    return wrapped


def _night(verb: Callable[["Run"], "Night"]) -> Callable[..., None]:
    """What `gather` and `run` share: their options, and the line at the end."""

    @_desk
    @_now
    @click.option("--until", type=click.Choice(["now"]), help="Close the next edition early, at this moment.")
    @click.option("--offline", is_flag=True, help="Make no request: build the edition from what was fetched before.")
    @click.option("--force", is_flag=True, help="Overwrite an edition file that was changed by hand.")
    @_strict
    @wraps(verb)
    def wrapped(root: Path, now: datetime | None, until: str | None, offline: bool, force: bool) -> bool:
        from digest import pipeline, report
        from digest.config import load_desk
        from digest.intake import Run

        desk = load_desk(root)
        with report.progress() as progress:
            night = verb(Run(desk, pipeline.moment(desk, now), until == "now", offline, force, progress))
        report.complain(night.problems)
        click.echo(report.summary(desk, night))
        return bool(night.problems)

    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="digest")
def digest() -> None:
    """A bilingual press digest: from feeds to page to inbox, every night.

    Begin with `digest demo`, then `digest init DIR` for a desk of your own.
    """


@digest.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@click.option("--port", default=8417, show_default=True, help="The port of the invented outlets, on 127.0.0.11 and on.")
def demo(folder: Path, port: int) -> None:
    """Build the sample desk: three nights of an invented country's press."""
    from digest.demo import demo as make_demo

    make_demo(folder, port, say=lambda line: click.echo(line, err=True))
    for language in ("en", "ar"):
        click.echo((folder / "site" / language / "index.html").resolve())
    click.echo(f"To browse them: digest serve --desk {folder}", err=True)


@digest.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Make a new desk in FOLDER, with the default outlets, topics and names."""
    from digest.init import QUESTIONS, make

    answers = {key: click.prompt(question, default=default) for key, question, default in QUESTIONS if sys.stdin.isatty()}
    for path in make(folder, answers):
        click.echo(path)
    click.echo(f"Next: edit {folder / 'content' / 'settings.yaml'}, then digest check --desk {folder}", err=True)


@digest.command()
@_desk
def check(root: Path) -> None:
    """List every mistake in the content, with file and line, and what texts would leave this machine. Makes no request."""
    from digest import report
    from digest.config import load_desk

    for line in report.check(load_desk(root)):
        click.echo(line)


@digest.command()
@_night
def gather(run: "Run") -> "Night":
    """Fetch the feeds, read the articles, write the edition."""
    from digest import pipeline

    return pipeline.gather(run)


@digest.command()
@_desk
@_now
def build(root: Path, now: datetime | None) -> None:
    """Render the site from the editions. Touches no network."""
    from digest import pipeline, report
    from digest.config import load_desk

    del now  # every date on a page comes from the editions; the option is there so that scripts can pass it to every verb
    built = pipeline.build(load_desk(root))
    report.complain(built.problems)
    click.echo(f"{built.files:,} files, {built.changed:,} changed, {built.removed:,} removed")


@digest.command()
@_desk
@click.option("--dry-run", is_flag=True, help="Write the messages as .eml files under .digest/mail/ and send nothing.")
@click.option("--preview", is_flag=True, help="Write the letters as HTML files, open them in the browser, and send nothing.")
@_strict
def mail(root: Path, dry_run: bool, preview: bool) -> bool:
    """Send the newest edition's index page to its readers, once each."""
    from digest import pipeline, report
    from digest.config import load_desk

    if preview:
        return report.show(pipeline.preview(load_desk(root)))
    sent = pipeline.mail(load_desk(root), dry_run=dry_run)
    report.complain(sent.problems)
    click.echo(report.mail_line(sent))
    return bool(sent.problems)


@digest.command()
@_night
def run(run: "Run") -> "Night":
    """Gather, build and mail: the cron line."""
    from digest import pipeline

    return pipeline.night(run)


@digest.command()
@_desk
@click.option("--port", default=8000, show_default=True, help="Where to listen, on 127.0.0.1.")
def serve(root: Path, port: int) -> None:
    """Show the site on this machine, built anew whenever content or templates change and a page is reloaded."""
    from digest import preview

    with preview.serve(root / "site", port, preview.Builder(root)) as server:
        click.echo(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C stops it)")
        server.serve_forever()


@digest.command()
@_desk
def status(root: Path) -> None:
    """How every source does: last answer, failures, newest entry; and what the engines of the last nights cost."""
    from digest import report
    from digest.config import load_desk

    for line in report.status(load_desk(root)):
        click.echo(line)


@digest.command()
@click.argument("page", default="-")
@click.option("--lines", is_flag=True, help="Read JSON lines, one article each, and answer each with a line.")
@click.option(
    "--learn", is_flag=True, help="With --lines: first learn each source's page furniture from its pages in the input."
)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of YAML.")
@click.option("--html", "as_html", is_flag=True, help="A page with the text annotated, for a look in the browser.")
@click.option("--text", "is_text", is_flag=True, help="The input is plain text, not HTML.")
def read(page: str, lines: bool, learn: bool, as_json: bool, as_html: bool, is_text: bool) -> None:
    """Show all that is understood of one article: a file, an address, or standard input."""
    from digest import lines as lines_module

    if not lines:
        form: Literal["yaml", "json", "html"] = "json" if as_json else "html" if as_html else "yaml"
        click.echo(lines_module.read_one(page, is_text=is_text, form=form), nl=False)
        return
    with click.open_file(page, "rb") as stream:
        for answer in lines_module.read_lines(stream, learn=learn):
            click.echo(answer.encode())


@digest.command()
@click.argument("file", type=click.File("rb"), default="-")
def group(file: BinaryIO) -> None:
    """Group articles (JSON lines) into stories; one line out per line in."""
    from digest import grouping

    for answer in grouping.group_lines(file):
        click.echo(answer.encode())


@digest.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--lines", is_flag=True, help="Read JSON lines, one translation each, and answer each with a line (the default).")
def verify(file: BinaryIO, lines: bool) -> None:
    """Check translations against their sources: numbers, denials, language, length, content, names.

    Takes lines {id, source, source_language, output, language}; answers {id, ok, reasons, warnings, problems}.
    """
    from digest import verifying

    del lines  # there is no other form; the option is the contract's
    for answer in verifying.verify_lines(file):
        click.echo(answer.encode())


@digest.command()
@click.argument(
    "kind", type=click.Choice(["edition", "edits", "settings", "sources", "topics", "names", "watch"]), default="edition"
)
def schema(kind: str) -> None:
    """Print the JSON Schema of a content file, for editors that check YAML while one types."""
    from digest.schemas import schema as schema_of

    click.echo(schema_of(kind), nl=False)


@digest.group()
def opml() -> None:
    """Exchange source lists with other feed readers."""


@opml.command("import")
@_desk
@click.argument("file", type=click.File("rb"))
def opml_import(root: Path, file: BinaryIO) -> None:
    """Append the feeds of an OPML file to content/sources.yaml; feeds that are there already are passed over."""
    from digest import exchange

    added, known = exchange.import_opml(root, file.read())
    click.echo(f"{added} sources added, {known} were there already")


@opml.command("export")
@_desk
def opml_export(root: Path) -> None:
    """Print the desk's sources as OPML."""
    from digest import exchange

    click.echo(exchange.export_opml(root), nl=False)

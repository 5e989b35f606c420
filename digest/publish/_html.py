"""Templates → bytes. Escaping is always on, templates run in a sandbox, a name that does not exist is an error, and every text
stands in an element that says its language and direction where these are not the page's."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from types import CodeType
from typing import Any, ClassVar
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from digest.problems import DigestError
from digest.publish import _paths
from digest.publish._parts import Run, Site
from digest.publish._voice import Voice, clean, quoted, template_folders
from digest.text import calendars
from digest.text import language as language_of
from digest.text.strings import PLACEHOLDER, language_name, number

_RTL_LETTERS = "\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN_LETTERS = "A-Za-z\u00c0-\u024f"
_QUOTES = (("“", "”"), ("«", "»"), ('(?<!\\S)"(?=\\S)', '"'))


def _foreign(letters: str, others: str, run: str) -> re.Pattern[str]:
    """A run of one script among the letters of another; between quotation marks with these, and with what else they hold.
    Linear: a quotation is left at the next mark."""
    within = f'[^{others}“”«»"'
    quotations = (f"{opening}{within}{letters}]*[{letters}]{within}]*{closing}" for opening, closing in _QUOTES)
    return re.compile("|".join((*quotations, run)))


# A run with what stands between its words ends in a letter, an accent or a digit.
_FOREIGN: Mapping[str, re.Pattern[str]] = {
    "rtl": _foreign(_LATIN_LETTERS, _RTL_LETTERS, rf"[{_LATIN_LETTERS}](?:[ .&'’/_-]?[{_LATIN_LETTERS}0-9]|[\u0300-\u036f])*"),
    "ltr": _foreign(_RTL_LETTERS, _LATIN_LETTERS, rf"[{_RTL_LETTERS}](?:[ .،_-]{{0,2}}[{_RTL_LETTERS}0-9])*"),
}
_HEBREW = re.compile("[\u0590-\u05ff]")
_BLANK_LINES = re.compile(r"\n\s*\n")  # where the templates have their tags
_NUMBER_AND_WORD = re.compile(r"(?<=\d) (?=[^\W\d])")


class Templates:
    """The templates of one language of a site. What a desk's own template does wrong is a DigestError that names it."""

    def __init__(self, voice: Voice, site: Site) -> None:
        self._voice = voice
        self._environment = _Sandbox(
            loader=FileSystemLoader([str(folder) for folder in template_folders(voice.desk)]),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_finalize,
            lstrip_blocks=True,
            auto_reload=False,  # one build, one state of the templates
            bytecode_cache=_Compiled(),
        )
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        self._environment.globals.update(_helpers(voice), site=site)

    def page(self, template: str, page: object, path: str) -> bytes:
        """The page at a path of the site, with links that work from there."""
        return self._render(template, page, partial(_paths.relative, path)).encode()

    def anywhere(self, template: str, page: object) -> bytes:
        """A page without an address of its own, such as 404.html: its links begin at the root of the host."""
        root = urlsplit(self._voice.desk.settings.base_url).path
        return self._render(template, page, lambda target: root + _paths.file(target)).encode()

    def abroad(self, template: str, page: object) -> str:
        """A text that leaves the site, such as a feed's entry or a mail: its links are public addresses."""
        return self._render(template, page, partial(_paths.absolute, self._voice.desk.settings.base_url))

    def _render(self, template: str, page: object, href: Callable[[str], str]) -> str:
        try:
            text = self._environment.get_template(template).render(page=page, href=href)
        except TemplateSyntaxError as error:
            raise DigestError(f"templates/{error.name}:{error.lineno}: {error.message}") from error
        except TemplateError as error:
            raise DigestError(f"templates/{template}: {error.message or type(error).__name__}") from error
        return text if "<pre" in text else _BLANK_LINES.sub("\n", text).lstrip()


class _Compiled(BytecodeCache):
    """What a process has compiled, for all languages and builds: compiling takes longer than rendering a small site. A file
    that changed is another text, and replaces what it was."""

    _files: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._files.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._files[bucket.key] = bucket.checksum, bucket.code


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, with a short way for our own records: frozen, and made of texts, numbers and records."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if hasattr(type(obj), "__dataclass_fields__"):
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)


def _finalize(value: object) -> object:
    """The last look at what a template prints: no control characters, and nothing that is missing."""
    if value is None:
        raise TypeError("a template prints a value that is None")
    if isinstance(value, Markup):
        return Markup(clean(value))  # noqa: S704  # it was markup before
    return clean(value) if isinstance(value, str) else value


def _helpers(voice: Voice) -> Mapping[str, object]:
    """What templates can call; described in `_views`."""
    language, zone = voice.language, voice.zone

    def run(text: Run, tag: str = "span") -> Markup:
        return marked(text, language, tag)

    def shown(value: object) -> Markup:
        if isinstance(value, Run):
            return run(value)
        return value if isinstance(value, Markup) else by_script(str(value), voice.direction)

    def t(key: str, n: int | None = None, /, **values: object) -> Markup:
        if n is not None:
            values["n"] = number(n)
        pieces = PLACEHOLDER.split(voice.strings.message(key, n))  # text, name of a place, text, …
        texts = (shown(piece) if odd % 2 == 0 else shown(values[piece]) for odd, piece in enumerate(pieces))
        return Markup("").join(texts)

    def stamp(moment: datetime) -> Markup:
        local = moment.astimezone(zone)
        return _time(local.isoformat(), f"{calendars.short_date(local.date(), language)} {local:%H:%M}")

    return {
        "t": t,
        "label": voice.strings,
        "run": run,
        "day": lambda day: _time(day.isoformat(), calendars.full_date(day, language)),
        "short_day": lambda day: _time(day.isoformat(), calendars.short_date(day, language)),
        "hijri": lambda day: _glued(calendars.hijri_date(day, language)),
        "clock": lambda moment: _time(moment.astimezone(zone).isoformat(), calendars.clock(moment, zone)),
        "stamp": stamp,
        "month": lambda year, month: calendars.month_title(year, month, language),
        "iso": lambda moment: f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "language_name": lambda code, language=language: language_name(code, language),
        "direction": lambda code: language_of(code).direction,
        "number": number,
        "quoted": quoted,
    }


def marked(run: Run, language: str, tag: str = "span") -> Markup:
    """The text on a page of that language: in an element of its own where it is in another, and with the words of another
    script inside it each in theirs."""
    inner = by_script(run.text, language_of(run.language).direction)
    return inner if run.language == language else _element(tag, run.language, inner)


def by_script(text: str, direction: str) -> Markup:
    """The text, escaped, with words of the other script in their own elements. Their language is a guess by the script."""
    pieces: list[Markup] = []
    end = 0
    for match in _FOREIGN[direction].finditer(text):
        code = "en" if direction == "rtl" else "he" if _HEBREW.search(match[0]) else "ar"
        pieces += (escape(text[end : match.start()]), _element("span", code, escape(match[0])))
        end = match.end()
    if not pieces:
        return escape(text)
    return Markup("").join((*pieces, escape(text[end:])))


def _element(tag: str, language: str, inner: Markup) -> Markup:
    opening = f'<{tag} lang="{escape(language)}" dir="{language_of(language).direction}">'
    return Markup(f"{opening}{inner}</{tag}>")  # noqa: S704  # `inner` is escaped, tags are the templates' own


def _time(machine: str, shown: str) -> Markup:
    return Markup(f'<time datetime="{machine}">{escape(_glued(shown))}</time>')  # noqa: S704  # a date in ISO 8601


def _glued(text: str) -> str:
    """A number and the word after it stay on one line."""
    return _NUMBER_AND_WORD.sub("\u00a0", text)

"""The words of the brief itself, from gettext catalogues: `templates/strings/{ar,en}/*.po`, read as they are, never compiled.

Message ids are symbolic (`story.sources`), placeholders are named (`{n} outlets`), and both languages have the same of both:
tests/test_strings.py holds it. Arabic has six plural forms. Babel's built-in Arabic header swaps the last two, so the rule is
ours, by language, and each catalogue states it in its header for the tools that translators use.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.pofile import PoFileError, read_po

from digest.problems import ConfigError

Forms = tuple[str, ...]

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_NO_BREAK = "\u00a0"
_FILES = 64  # catalogues that are remembered, by what they hold


def _arabic_form(n: int) -> int:
    """zero, one, two, few (3–10, 103…), many (11–99, 111…), other (100, 101, 102, 200…)."""
    if n < 3:
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def _english_form(n: int) -> int:
    return 0 if n == 1 else 1


# Language → how many plural forms its catalogues hold, and which of them a number takes.
PLURALS: Mapping[str, tuple[int, Callable[[int], int]]] = {"ar": (6, _arabic_form), "en": (2, _english_form)}


def number(value: float) -> str:
    """A number as both languages print it: western digits, thousands parted by commas."""
    return f"{value:,}"


@dataclass(frozen=True, slots=True)
class Strings:
    """The messages of one language. Called with a key, it gives the text: `strings("count.outlets", 14)`."""

    language: str
    _messages: Mapping[str, Forms]

    def __call__(self, key: str, n: int | None = None, /, **values: object) -> str:
        """The message with its places filled; `n` chooses the plural form and fills `{n}`. Raises KeyError naming what is
        missing: the key, or the value of a placeholder."""
        return fill(self.message(key, n), values if n is None else {"n": number(n), **values})

    def message(self, key: str, n: int | None = None) -> str:
        """The message with its places still open. Raises KeyError naming the key."""
        forms = self._messages.get(key)
        if forms is None:
            raise KeyError(f"no string {key!r} in language {self.language!r}")
        if n is None or len(forms) == 1:
            return forms[0]
        return forms[PLURALS[self.language][1](n)]

    def __contains__(self, key: object) -> bool:
        return key in self._messages

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)

    def forms(self, key: str) -> Forms:
        """All plural forms of a message; one where it has no plural. Raises KeyError."""
        return self._messages[key]


def fill(message: str, values: Mapping[str, object]) -> str:
    """A message with its `{places}` filled. Raises KeyError naming a place without a value."""
    return PLACEHOLDER.sub(lambda place: str(values[place[1]]), message)


def load_strings(language: str, folders: Sequence[Path]) -> Strings:
    """The catalogues of a language below some `strings/` folders; a later folder's message replaces an earlier one's, so a
    desk overrides single strings. Raises ConfigError for a file that is no catalogue, with its line."""
    messages: dict[str, Forms] = {}
    for folder in folders:
        for path in sorted((folder / language).glob("*.po")):
            messages.update(_read(path, language))
    return Strings(language, messages)


def _read(path: Path, language: str) -> Mapping[str, Forms]:
    try:
        return _catalogue(path.read_bytes(), path.name, language)
    except PoFileError as error:
        raise ConfigError(f"{language}/{path.name}:{error.lineno + 1}: not a catalogue: {error.args[0]}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{language}/{path.name}: cannot be read ({error})") from error


@lru_cache(_FILES)  # a night asks for the same ones at each of its stages, and a preview at each change
def _catalogue(body: bytes, name: str, language: str) -> Mapping[str, Forms]:
    messages = {}
    for message in read_po(BytesIO(body), locale=language, abort_invalid=True):
        if not message.id:
            continue  # the header
        plural = not isinstance(message.id, str)
        key = message.id[0] if plural else str(message.id)
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        wanted = PLURALS[language][0] if plural else 1
        if not all(forms) or len(forms) != wanted:
            raise ConfigError(f"{language}/{name}:{message.lineno}: {key!r} needs {wanted} full forms")
        # A number and its noun stay on one line.
        messages[key] = tuple(form.replace("{n} ", "{n}" + _NO_BREAK) for form in forms)
    return messages


def language_name(code: str, language: str) -> str:
    """The name of a language in another (or in itself), as CLDR has it; the code where it has none."""
    return str(Locale.parse(language).languages.get(code, code))


def currency_name(code: str, language: str) -> str:
    """The name of a currency by its ISO 4217 code, as CLDR has it; the code where it has none."""
    return str(Locale.parse(language).currencies.get(code, code))


def country_name(code: str, language: str) -> str:
    """The name of a country by its two letters, as CLDR has it; the letters where it has none."""
    return str(Locale.parse(language).territories.get(code, code))

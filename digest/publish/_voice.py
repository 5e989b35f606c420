"""A desk in one language: its strings, and the names behind the ids that editions carry."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from digest.config import Desk
from digest.packaged import folder
from digest.publish import _paths
from digest.publish._parts import Measure, PageLink, Run
from digest.records import Labels, Name, Source, Topic, Watch
from digest.text import language as language_of
from digest.text.places import places
from digest.text.strings import Strings, country_name, currency_name, load_strings

# Controls, lone surrogates, noncharacters, and the marks that embed, override or isolate a direction: on our pages the markup
# says which way a text runs, and an outlet's stray mark must not turn what follows it.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# The marks of a quotation, by its own language.
_MARKS: Mapping[str, tuple[str, str]] = dict.fromkeys(("ar", "fa", "ur", "ckb", "ps", "fr"), ("«", "»"))
_CODE = re.compile("[A-Z]{2}")
_MONEY, _NO_CURRENCY = "money", "XXX"  # units of money: `money-USD`; ISO 4217 has XXX for no currency
_COMMAS = " ,،"  # that led on to who said it
_ENGLISH_MARKS = ("“", "”")
# Marks that are set over and under letters; a letter has two at most, and piled up they reach into the lines around.
_PILED_MARKS = re.compile("([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2})"
                          "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")  # fmt: skip
_BASMALA = "بسم الله الرحمن الرحيم"
_LONGEST_TITLE = 300  # characters; what is longer is no title
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def clean(text: str) -> str:
    """A text that is safe to print: no control characters, no direction marks that reach beyond it, no piles of accents,
    letters composed as the web has them (NFC), and the one character that is a whole formula, wider than a phone, written
    out."""
    if text.isascii() and text.isprintable():  # most texts of a template: spares half the time of a page
        return text
    return unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", _UNPRINTABLE.sub("", text)).replace("\ufdfd", _BASMALA))


def quoted(run: Run) -> Run:
    """Someone's own words, between the quotation marks of their language."""
    opening, closing = _MARKS.get(run.language, _ENGLISH_MARKS)
    return Run(f"{opening}{run.text.rstrip(_COMMAS)}{closing}", run.language)


def template_folders(desk: Desk) -> tuple[Path, Path]:
    """Where templates, assets and strings are looked for: the desk's own first, then those shipped."""
    return desk.root / "templates", folder("templates")


@dataclass(frozen=True, slots=True)
class Voice:
    """What turns ids and labels into texts of one language."""

    desk: Desk
    language: str
    strings: Strings
    _sources: Mapping[str, Source]
    _topics: Mapping[str, Topic]
    _names: Mapping[str, Name]
    _watch: Mapping[str, Watch]

    @property
    def direction(self) -> str:
        return language_of(self.language).direction

    @property
    def zone(self) -> ZoneInfo:
        return self.desk.settings.zone

    @property
    def title(self) -> str:
        return clean(self.desk.settings.title[self.language])

    def run(self, text: str, language: str) -> Run:
        """A text from an edition, cleaned, on one line."""
        return Run(" ".join(clean(text).split()), language)

    def title_run(self, text: str, language: str) -> Run:
        """A headline or the title of an article: cut where it is longer than any title."""
        run = self.run(text, language)
        if len(run.text) <= _LONGEST_TITLE:
            return run
        return Run(f"{run.text[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…", language)

    def own(self, key: str, n: int | None = None, /, **values: object) -> Run:
        """A text of the catalogues."""
        return Run(self.strings(key, n, **values), self.language)

    def label(self, labels: Labels, fallback: str) -> Run:
        """The label in this language, or else in another one it has, or else the id in its stead."""
        for language in (self.language, *labels):
            if labels.get(language):
                return self.run(labels[language], language)
        return self.run(fallback, "en")

    def source(self, source_id: str) -> Source | None:
        return self._sources.get(source_id)

    def outlet(self, source_id: str) -> Run:
        known = self._sources.get(source_id)
        return self.label(known.name if known else {}, source_id)

    def outlet_page(self, source_id: str) -> str | None:
        """The path of an outlet's page; None for an id that cannot have one."""
        return _paths.source(self.language, source_id) if _paths.is_slug(source_id) else None

    def outlet_link(self, source_id: str) -> PageLink:
        return PageLink(self.outlet(source_id), self.outlet_page(source_id) or "")

    def topic(self, topic_id: str) -> PageLink:
        known = self._topics.get(topic_id)
        return PageLink(self.label(known.label if known else {}, topic_id), _paths.topic(self.language, topic_id))

    def entry(self, name_id: str) -> Name | None:
        """A name of the authority or a place of the world; None for an id that neither has."""
        return self._names.get(name_id) or places().named(name_id)

    def name(self, name_id: str) -> Run | None:
        """The spelling of a name in this language."""
        known = self.entry(name_id)
        return self.label(known.name, name_id) if known else None

    def name_page(self, name_id: str) -> str | None:
        """The path of a name's page; None for an id that has none."""
        return _paths.name(self.language, name_id) if _paths.is_slug(name_id) and self.entry(name_id) else None

    def name_link(self, name_id: str) -> PageLink | None:
        name = self.name(name_id)
        return PageLink(name, self.name_page(name_id) or "") if name else None

    def role(self, name_id: str) -> Run | None:
        """What the authority says someone is."""
        known = self._names.get(name_id)
        return self.label(known.role.text, "") if known and known.role else None

    def country_link(self, code: str) -> PageLink:
        return PageLink(self.country(code), _paths.country(self.language, code) if _CODE.fullmatch(code) else "")

    def country(self, code: str) -> Run:
        """A country by its two letters, as CLDR names it; one that CLDR does not know, as the desk's first place there."""
        name = country_name(code, self.language)
        if name != code:
            return Run(name, self.language)
        own = (entry for entry in self._names.values() if entry.kind == "place" and entry.country == code)
        return self.label(next((entry.name for entry in own), {}), code)

    def watch_link(self, item_id: str) -> PageLink | None:
        """A watch item on the page of them; None for one that the desk no longer has."""
        item = self._watch.get(item_id)
        path = f"{_paths.watch(self.language)}#watch_{item_id}"
        return PageLink(self.label(item.label, item_id), path) if item else None

    def measure(self, unit: str, place: str | None) -> Measure:
        """What is counted, and where, in this language as far as the catalogues and the authority know it."""
        return Measure(self._unit(unit), (self.name(place) or self.run(place, "en")) if place else None)

    def joined(self, measure: Measure) -> Run:
        """A measure in one text, `Killed (Wadi Sirr)`, for where no element can stand."""
        where = f" ({self.plain(measure.place)})" if measure.place else ""
        return Run(f"{self.plain(measure.unit)}{where}", self.language)

    def _unit(self, unit: str) -> Run:
        kind, _, currency = unit.partition("-")
        if kind == _MONEY and currency and currency != _NO_CURRENCY:
            return self.run(currency_name(currency, self.language), self.language)
        key = f"unit.{_MONEY if kind == _MONEY else unit}"
        return self.own(key) if key in self.strings else self.run(unit.replace("-", " "), "en")

    def knows(self, unit: str) -> bool:
        """Is there a word for what is counted?"""
        return f"unit.{unit}" in self.strings or unit.startswith(f"{_MONEY}-")

    def plain(self, run: Run) -> str:
        """A run as it stands in plain text: isolated where its direction is not that of the page."""
        if language_of(run.language).direction == self.direction:
            return run.text
        return f"{_FIRST_STRONG_ISOLATE}{run.text}{_POP_ISOLATE}"


def make_voice(desk: Desk, language: str) -> Voice:
    """Raises ConfigError for a catalogue of the desk that cannot be read."""
    own, shipped = template_folders(desk)
    return Voice(
        desk,
        language,
        load_strings(language, (shipped / "strings", own / "strings")),
        {source.id: source for source in desk.sources},
        {topic.id: topic for topic in desk.topics},
        {name.id: name for name in desk.names},
        {item.id: item for item in desk.watch},
    )

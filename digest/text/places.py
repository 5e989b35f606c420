"""The places of the world: countries, regions, and the larger cities, with their spellings in both languages.

The table (`places.tsv`, built by `bench/build_places.py`, licences in `places.LICENSE`) is read once, when first asked for:
some forty milliseconds. Which of several places is meant, and whether any is, `digest.text.place_context` decides.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from digest.records import Name
from digest.text.folding import fold
from digest.text.remembered import Remembered

PlaceKind = Literal["country", "region", "city"]
Mark = Literal["", "~", "?", "^", "!"]

_MARKS = "~?^!"
_MACRON = "\u0304"
_NO_PLACE = "-"  # the id of what only holds the name of a place: Washington Post
_INNER = str.maketrans(dict.fromkeys("-‐‑–.,'’‘ʻʼ`", " "))
_DEMONYM_ENDINGS = ("", "ه", "ون", "ين", "ان", "ات", "تان", "تين")


class Place(NamedTuple):
    """`countries` are ISO 3166 codes; `inhabitants` is 0 but for cities. An empty id is no place: Washington Post."""

    id: str
    kind: PlaceKind
    countries: tuple[str, ...]
    inhabitants: int
    name: Mapping[str, str]


class Sense(NamedTuple):
    """What a spelling may mean, and the mark that tells what support it needs for that."""

    place: Place
    mark: Mark


@dataclass(frozen=True)
class Places:
    """`heads` tells of the first word of a spelling how many words such a spelling may have, `pairs` are the first two words
    of the longer ones, parted by a space; `demonyms` leads from a folded word to the code of its country."""

    heads: Mapping[str, int]
    pairs: Set[str]
    demonyms: Mapping[str, str]
    rows: Mapping[str, tuple[int, ...]]  # key of a spelling → lines
    _lines: Sequence[str]
    _marks: Mapping[tuple[str, int], str]
    _ids: Mapping[str, int]

    @cached_property
    def _senses(self) -> Remembered[tuple[Sense, ...]]:
        marks = self._marks
        return Remembered(
            lambda key: tuple(Sense(_place(self._lines[row]), marks.get((key, row), "")) for row in self.rows.get(key, ()))  # type: ignore[arg-type]
        )

    def senses(self, key: str) -> tuple[Sense, ...]:
        """What a spelling, given by its key, may mean."""
        return self._senses[key]

    def named(self, identifier: str) -> Name | None:
        """A place as an entry of the name authority; None for an id the table does not have."""
        if identifier not in self._ids:
            return None
        place = _place(self._lines[self._ids[identifier]])
        return Name(place.id, "place", place.name, country=place.countries[0] if place.countries else None)

    def ids(self, kind: PlaceKind) -> Iterator[str]:
        """The ids of all places of a kind."""
        return (identifier for identifier, row in self._ids.items() if self._lines[row].split("\t", 2)[1] == kind)


def spelling_key(spelling: str) -> str:
    """The form in which a spelling is looked up: folded words, one space between, whatever else stood there."""
    return " ".join(fold(spelling).translate(_INNER).split())


@cache
def places() -> Places:
    """The table, ready to be searched. A line is taken apart only when something in it was found."""
    lines = files("digest.text").joinpath("places.tsv").read_text(encoding="utf-8").splitlines()
    rows: dict[str, tuple[int, ...]] = {}
    marks: dict[tuple[str, int], str] = {}
    ids: dict[str, int] = {}
    demonyms: dict[str, str] = {}
    heads: dict[str, int] = {}
    pairs: set[str] = set()
    for row, line in enumerate(lines):
        if line[0] == "#":
            continue
        columns = line.split("\t")
        ids[columns[0]] = row
        for key in columns[6].split("|"):
            if key[0] in _MARKS:
                mark, key = key[0], key[1:]
                marks[key, row] = mark
            rows[key] = (*rows[key], row) if key in rows else (row,)
            if " " in key:
                words = key.split(" ")
                heads[words[0]] = max(len(words), heads.get(words[0], 0))
                pairs.add(f"{words[0]} {words[1]}")
            else:
                heads.setdefault(key, 1)
        if len(columns) > 7:
            for word in columns[7].split("|"):
                demonyms.update(dict.fromkeys(_demonym_forms(word), columns[2]))
    return Places(heads, pairs, demonyms, rows, lines, marks, ids)


@lru_cache(maxsize=4096)
def _place(line: str) -> Place:
    identifier, kind, countries, inhabitants, english, arabic, *_ = line.split("\t")
    name = {language: text for language, text in (("en", _plain(english)), ("ar", arabic)) if text}
    codes = tuple(countries.split("|")) if countries else ()
    return Place("" if identifier == _NO_PLACE else identifier, kind, codes, int(inhabitants), name)  # type: ignore[arg-type]


def _plain(name: str) -> str:
    """A name as the press spells it: scholars' macrons, and what else of theirs stands beside these, left out."""
    parts = normalize("NFD", name)
    return name if _MACRON not in parts else "".join(part for part in parts if not combining(part))


def _demonym_forms(word: str) -> Iterator[str]:
    if word.isascii():
        yield from (word, word + "s")
    else:
        yield from (article + word + ending for article in ("", "ال") for ending in _DEMONYM_ENDINGS)

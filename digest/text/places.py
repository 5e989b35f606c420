"""The places of the world: countries, regions, and the larger cities, with their spellings in both languages.

The table (`places.tsv`, built by `bench/build_places.py`, licences in `places.LICENSE`) is read once, when first asked for: some
forty milliseconds. Which of several places is meant, and whether any is, `digest.text.place_context` decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from digest.records import Name
from digest.text.folding import fold

PlaceKind = Literal["country", "region", "city"]
Mark = Literal["", "~", "?", "^", "!"]

_MARKS = "~?^!"
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


@dataclass(frozen=True, slots=True)
class Places:
    """`longest` tells of the first word of a spelling how many words such a spelling may have, where that is more than one;
    `demonyms` leads from a folded word to the code of its country."""

    longest: Mapping[str, int]
    demonyms: Mapping[str, str]
    _lines: Sequence[str]
    _rows: Mapping[str, tuple[int, ...]]  # key of a spelling → lines
    _marks: Mapping[tuple[str, int], str]
    _ids: Mapping[str, int]

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def senses(self, key: str) -> tuple[Sense, ...]:
        """What a spelling, given by its key, may mean."""
        marks = self._marks
        return tuple(Sense(self._place(row), marks.get((key, row), "")) for row in self._rows.get(key, ()))  # type: ignore[arg-type]

    def named(self, identifier: str) -> Name | None:
        """A place as an entry of the name authority; None for an id the table does not have."""
        if identifier not in self._ids:
            return None
        place = self._place(self._ids[identifier])
        return Name(place.id, "place", place.name, country=place.countries[0] if place.countries else None)

    def _place(self, row: int) -> Place:
        identifier, kind, countries, inhabitants, english, arabic, *_ = self._lines[row].split("\t")
        name = {language: text for language, text in (("en", english), ("ar", arabic)) if text}
        codes = tuple(countries.split("|")) if countries else ()
        return Place("" if identifier == _NO_PLACE else identifier, kind, codes, int(inhabitants), name)  # type: ignore[arg-type]


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
    longest: dict[str, int] = {}
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
                first, words = key.partition(" ")[0], key.count(" ") + 1
                if words > longest.get(first, 0):
                    longest[first] = words
        if len(columns) > 7:
            for word in columns[7].split("|"):
                demonyms.update(dict.fromkeys(_demonym_forms(word), columns[2]))
    return Places(longest, demonyms, lines, rows, marks, ids)


def _demonym_forms(word: str) -> Iterator[str]:
    if word.isascii():
        yield from (word, word + "s")
    else:
        yield from (article + word + ending for article in ("", "ال") for ending in _DEMONYM_ENDINGS)

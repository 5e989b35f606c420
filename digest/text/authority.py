"""The name authority of a desk, ready to be looked up in: its own entries, and under them the places of the world."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.records import Name, NameKind
from digest.text.namesakes import Namesakes, namesakes
from digest.text.places import Places, places
from digest.text.remembered import Remembered
from digest.text.spellings import family_keys, keys, readings


class Form(NamedTuple):
    """What a word is without the particles written to it: the particles, the word, the letters before it, the most words of a
    spelling that begins with it, and whether it is a spelling by itself."""

    clitic: str
    word: str
    skipped: int
    most: int
    alone: bool


class Start(NamedTuple):
    """What may begin at a word: spellings of the authority, in these forms; someone's name spelled in another way."""

    forms: tuple[Form, ...]
    namesake: bool


@dataclass(frozen=True, slots=True)
class Spelling:
    """An entry under one of its keys. An empty id is shared by several entries and means none of them."""

    id: str
    kind: NameKind
    capitals: bool  # written with a capital letter somewhere
    acronym: bool  # written in capital letters only


@dataclass(frozen=True, slots=True)
class Authority:
    """All spellings, ready to be looked up. Building it takes some milliseconds a hundred entries; it is made once."""

    spellings: Mapping[str, Spelling]
    begins: Remembered[Start | None]  # what a folded word may begin, if anything
    pairs: frozenset[str]  # the first two words of the longer ones
    families: Mapping[str, tuple[tuple[str, ...], str]]  # person's id → keys of a second mention, name in Arabic
    namesakes: Namesakes
    places: Places
    same_places: Mapping[str, str]  # id in the table of places → id the desk gave to that place


def build_authority(names: Sequence[Name]) -> Authority:
    """The authority of a desk: its own entries, and under them the places of the world."""
    spellings: dict[str, Spelling] = {}
    families: dict[str, tuple[tuple[str, ...], str]] = {}
    for name in names:
        for spelling in _spellings(name):
            letters = "".join(filter(str.isalpha, spelling))
            capitals, acronym = letters != letters.lower(), letters.isupper() and letters.isascii()
            for key in keys(spelling, name.kind):
                owner = spellings.setdefault(key, Spelling(name.id, name.kind, capitals, acronym))
                if owner.id != name.id:
                    spellings[key] = Spelling("", name.kind, capitals, acronym)
        if name.kind == "person":
            again = dict.fromkeys(key for spelling in _spellings(name) for key in family_keys(spelling))
            families[name.id] = (tuple(again), name.name.get("ar", ""))
    table = places()
    heads = dict(table.heads)
    pairs = set(table.pairs)
    for key in spellings:
        words = key.split(" ")
        heads[words[0]] = max(len(words), heads.get(words[0], 0))
        pairs.add(" ".join(words[:2]))
    alike = namesakes(names)

    def begins(word: str) -> Start | None:
        forms = tuple(
            Form(*reading, heads[form], form in spellings or form in table.rows)
            for reading in readings(word)
            if (form := reading[1]) in heads
        )
        namesake = alike.may_begin(word)
        return Start(forms, namesake) if forms or namesake else None

    return Authority(spellings, Remembered(begins), frozenset(pairs), families, alike, table, _same_places(names, table))


def _spellings(name: Name) -> Iterator[str]:
    yield from name.name.values()
    for spellings in name.also.values():
        yield from spellings


def _same_places(names: Sequence[Name], table: Places) -> dict[str, str]:
    """The places of the table that the desk has entries for: of those that share a spelling with an entry, the largest."""
    same: dict[str, str] = {}
    for name in names:
        if name.kind == "place":
            senses = [sense for spelling in _spellings(name) for key in keys(spelling, "place") for sense in table.senses(key)]
            own = [sense.place for sense in senses if not name.country or name.country in sense.place.countries]
            if own:
                same.setdefault(max(own, key=lambda place: (place.kind != "city", place.inhabitants)).id, name.id)
    return same

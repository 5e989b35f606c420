"""The people, bodies and places named in a text, with their ids in the name authority.

Precision first: a spelling counts only as a whole word (Arabic with its particles), in the capital letters it is written with,
and never when two entries share it. What the desk lists comes before the table of places, a longer spelling before a shorter
one. A family name alone is somebody once that person was named in full in the same text.

    tokens ▸ readings (what each word may begin) ▸ decided in order, places by their context ▸ second mentions ▸ titled people
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.records import Mention, Name, NameKind
from digest.text.place_context import Context, Spot, joined
from digest.text.places import Place, Places, places
from digest.text.spellings import family_keys, keys, readings
from digest.text.tokens import Tokens, tokens

_INSIDE = frozenset((" ", "-", "'", "’", "‘", "ʻ", "ʼ", "`", ".", ". ", "‑", "–", "ـ"))  # what may part the words of one name


@dataclass(frozen=True, slots=True)
class _Spelling:
    """An entry under one of its keys. An empty id is shared by several entries and means none of them."""

    id: str
    kind: NameKind
    capitals: bool  # written with a capital letter somewhere
    acronym: bool  # written in capital letters only


@dataclass(frozen=True, slots=True)
class Authority:
    """All spellings, ready to be looked up. Building it takes some milliseconds a hundred entries; it is made once."""

    spellings: Mapping[str, _Spelling]
    longest: Mapping[str, int]  # first word → how many words a spelling that begins with it may have
    families: Mapping[str, tuple[str, ...]]  # person's id → keys of a second mention
    places: Places
    same_places: Mapping[str, str]  # id in the table of places → id the desk gave to that place


@dataclass(frozen=True, slots=True)
class _Hit:
    """Tokens `first` up to `last`, from the character `start` on."""

    first: int
    last: int
    start: int
    id: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class _Reading:
    """What may begin at a token: an entry of the desk, or else a place."""

    spot: Spot
    skipped: int  # letters of particles before it
    entry: _Spelling | None


def build_authority(names: Sequence[Name]) -> Authority:
    """The authority of a desk: its own entries, and under them the places of the world."""
    spellings: dict[str, _Spelling] = {}
    families: dict[str, tuple[str, ...]] = {}
    for name in names:
        for spelling in _spellings(name):
            letters = "".join(filter(str.isalpha, spelling))
            capitals, acronym = letters != letters.lower(), letters.isupper() and letters.isascii()
            for key in keys(spelling, name.kind):
                owner = spellings.setdefault(key, _Spelling(name.id, name.kind, capitals, acronym))
                if owner.id != name.id:
                    spellings[key] = _Spelling("", name.kind, capitals, acronym)
        if name.kind == "person":
            families[name.id] = tuple(dict.fromkeys(key for spelling in _spellings(name) for key in family_keys(spelling)))
    longest: dict[str, int] = defaultdict(int)
    for key in spellings:
        first, _, rest = key.partition(" ")
        longest[first] = max(longest[first], 1 + bool(rest) + rest.count(" "))
    table = places()
    return Authority(spellings, dict(longest), families, table, _same_places(names, table))


def find_names(text: str, language: str, authority: Authority) -> tuple[Mention, ...]:
    """The names in a text, in order, without overlaps."""
    found = tokens(text)
    hits = list(_decide(found, authority))
    hits += _second_mentions(found, authority, hits)
    hits.sort(key=lambda hit: hit.start)
    return tuple(Mention(hit.id, hit.kind, text[hit.start : end], hit.start, end) for hit in hits for end in (found.ends[hit.last - 1],))


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


# --- what stands where --------------------------------------------------------------------------------------------------------


def _decide(found: Tokens, authority: Authority) -> Iterator[_Hit]:
    """The first mention of everything that is written as the authority has it, from left to right."""
    begun = _begun(found, authority)
    certain = [senses[0].place for at in begun for senses in (at[0].spot.senses,) if len(senses) == 1 and not senses[0].mark]
    context = Context(found, certain)
    behind = 0
    last: tuple[int, Place | None] = (-1, None)
    for at in begun:
        if at[0].spot.first < behind:
            continue
        for reading in at:
            spot = reading.spot
            before = last[1] if joined(found, last[0], spot.first) or (spot.clitic and last[0] == spot.first) else None
            place = None
            if reading.entry:
                identifier, kind = reading.entry.id, reading.entry.kind
                place = spot.senses[0].place if kind == "place" and spot.senses else None
            else:
                place = context.decide(spot, before)
                if place is None:
                    continue
                identifier, kind = authority.same_places.get(place.id, place.id), "place"
            behind = spot.last
            if identifier:
                yield _Hit(spot.first, spot.last, found.past_letters(spot.first, reading.skipped), identifier, kind)
            last = (spot.last, place)
            break


def _begun(found: Tokens, authority: Authority) -> list[list[_Reading]]:
    """For each token with which a name may begin, what it may be: the most literal reading first, then the longest."""
    begun = []
    for first, word in enumerate(found.words):
        at = [reading for clitic, form, skipped in readings(word) for reading in _names_at(found, authority, first, clitic, form, skipped)]
        if at:
            begun.append(at)
    return begun


def _names_at(found: Tokens, authority: Authority, first: int, clitic: str, form: str, skipped: int) -> Iterator[_Reading]:
    table = authority.places
    most = max(authority.longest.get(form, 0), table.longest.get(form, 0), form in table)
    if not most or (clitic and form.isascii()):
        return
    for count in range(_run(found, first, most), 0, -1):
        key = " ".join((form, *found.words[first + 1 : first + count]))
        entry = authority.spellings.get(key)
        senses = table.senses(key)
        if (entry or senses) and _has_its_case(found, first, first + count, entry, form):
            yield _Reading(Spot(first, first + count, senses, clitic), skipped, entry)


def _run(found: Tokens, first: int, most: int) -> int:
    """How many tokens from `first` on may be one name."""
    count = 1
    while count < most and first + count < len(found.words) and found.gaps[first + count] in _INSIDE:
        count += 1
    return count


def _has_its_case(found: Tokens, first: int, last: int, entry: _Spelling | None, form: str) -> bool:
    if not form.isascii() and form[0] > "\u0590":
        return True
    written = found.text[found.starts[first] : found.ends[last - 1]]
    if entry and entry.acronym or (entry is None and len(form) < 3):
        return written.isupper()
    return written != written.lower() or (entry is not None and not entry.capitals)


def _second_mentions(found: Tokens, authority: Authority, hits: Sequence[_Hit]) -> list[_Hit]:
    """Family names alone, after the full name; a name that two people of this text share is left out."""
    named: dict[str, int] = {}
    for hit in hits:
        if hit.kind == "person":
            named.setdefault(hit.id, hit.first)
    owners: dict[str, set[str]] = defaultdict(set)
    for person in named:
        for key in authority.families.get(person, ()):
            owners[key].add(person)
    if not owners:
        return []
    return []

"""The places and bodies that a text may name, by the first word of their spellings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from digest.records import Name
from digest.text.places import places, spelling_key

Behind = Sequence[tuple[tuple[str, ...], str]]  # what may stand behind the first word, and the id: the longest first


def gazetteer(names: Sequence[Name]) -> Mapping[str, Behind]:
    """The places of the world and what the desk lists, which comes first."""
    own: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for listed in names:
        if listed.kind != "person":
            for spelling in (*listed.name.values(), *(one for more in listed.also.values() for one in more)):
                head, *rest = spelling_key(spelling).split(" ")
                own[head].setdefault(tuple(rest), listed.id)
    world = _world()
    return world | {head: _longest_first(dict(world.get(head, ())) | rests) for head, rests in own.items()}


@cache
def _world() -> dict[str, Behind]:
    """The places of the world and their peoples, but for what may be something else."""
    found: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    table = places()
    for key in table.rows:
        sense = table.senses(key)[0]
        if not sense.mark and sense.place.id:
            head, *rest = key.split(" ")
            found[head].setdefault(tuple(rest), sense.place.id)
    codes = {name.country: name.id for identifier in table.ids("country") if (name := table.named(identifier))}
    for word, code in table.demonyms.items():
        if code in codes:
            found[word].setdefault((), codes[code])
    return {head: _longest_first(rests) for head, rests in found.items()}


def _longest_first(behind: Mapping[tuple[str, ...], str]) -> Behind:
    return sorted(behind.items(), key=lambda item: (-len(item[0]), item))

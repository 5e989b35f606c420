"""The people, bodies and places named in a text, with their ids in the name authority.

Precision first: a spelling counts only as a whole word (Arabic with its particles), in the capital letters it is written with,
and never when two entries share it. What the desk lists comes before the table of places, a longer spelling before a shorter
one. A family name alone is somebody once that person was named in full in the same text.

    tokens ▸ what each word may begin ▸ decided from left to right, places by their context
           ▸ full names spelled otherwise ▸ unknown people behind titles ▸ second mentions
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count
from typing import NamedTuple

from digest.records import Mention, NameKind, Quote
from digest.text.authority import Authority, Form, Spelling, Start
from digest.text.longer_names import in_longer_name
from digest.text.namesakes import full_names
from digest.text.people import OWN_FAMILY_KEYS, provisional_id, titled_people
from digest.text.place_context import Context, Spot, joined
from digest.text.places import Place
from digest.text.second_mentions import Again, Named, second_mentions
from digest.text.tokens import Tokens, tokens, words_of

_INSIDE = frozenset((" ", "-", "'", "’", "‘", "ʻ", "ʼ", "`", ".", ". ", "‑", "–", "ـ"))  # what may part the words of one name

_ALIKE = 20  # people whose names begin with one word

_SON_OF = frozenset("بن ابن بنت bin ibn ben bint".split())


class _Hit(NamedTuple):
    """Tokens `first` up to `last`, from the character `start` on."""

    first: int
    last: int
    start: int
    id: str
    kind: NameKind


class _Reading(NamedTuple):
    """What may begin at a token: an entry of the desk, or else a place."""

    spot: Spot
    skipped: int  # letters of particles before it
    entry: Spelling | None


def find_names(text: str, language: str, authority: Authority) -> tuple[Mention, ...]:
    """The names in a text, in order, without overlaps."""
    found = tokens(text)
    begins = list(map(authority.begins.__getitem__, found.words))
    starts = list(zip(compress(count(), begins), filter(None, begins), strict=False))
    hits = [hit for hit in _decide(found, authority, starts) if not _of_another(found, hit)]
    taken = {token for hit in hits for token in range(hit.first, hit.last)}

    def free(token: int) -> bool:
        return token not in taken

    def add(more: Iterable[_Hit]) -> None:
        for hit in more:
            if not _of_another(found, hit):
                hits.append(hit)
                taken.update(range(hit.first, hit.last))

    add(
        [
            _Hit(first, last, found.starts[first], person, "person")
            for first, last, person in full_names(
                found, [first for first, start in starts if start.namesake], authority.namesakes, free
            )
        ]
    )
    add([_titled(found, first, last, language) for first, last in titled_people(found, language, free)])
    people = _people(found, authority, hits)
    if people:
        add([_again(found, again) for again in second_mentions(found, people, free)])
    hits.sort(key=lambda hit: hit.start)
    return tuple(
        Mention(hit.id, hit.kind, text[hit.start : end], hit.start, end) for hit in hits for end in (_end(found, hit),)
    )


def with_speakers(text: str, names: Sequence[Mention], quotes: Sequence[Quote]) -> tuple[Mention, ...]:
    """The names of a text, and the people it lets speak that nothing else gave away: each at every mention, in full or by the
    family name."""
    listed = {name.id for name in names}
    new = {quote.speaker_id: quote.speaker for quote in quotes if quote.speaker_id and quote.speaker}
    new = {identifier: spelling for identifier, spelling in new.items() if identifier not in listed}
    if not new:
        return tuple(names)
    found = tokens(text)
    taken = {token for name in names for token in range(found.first_at(name.start), found.last_at(name.end - 1) + 1)}

    def free(token: int) -> bool:
        return token not in taken

    hits: list[_Hit] = []
    for first, last, identifier in _occurrences(found, new, free):
        hits.append(_Hit(first, last, found.starts[first], identifier, "person"))
        taken.update(range(first, last))
    people = [
        Named(name.id, found.first_at(name.start), OWN_FAMILY_KEYS[name.text], "") for name in names if name.kind == "person"
    ]
    people += [Named(hit.id, hit.first, OWN_FAMILY_KEYS[new[hit.id]], "") for hit in hits]
    hits += [_again(found, again) for again in second_mentions(found, people, free)]
    more = [Mention(hit.id, hit.kind, text[hit.start : end], hit.start, end) for hit in hits for end in (_end(found, hit),)]
    return tuple(sorted((*names, *more), key=lambda name: name.start))


def _occurrences(found: Tokens, spellings: Mapping[str, str], free: Callable[[int], bool]) -> Iterator[tuple[int, int, str]]:
    """Where names stand as they are spelled: tokens first and behind the last, and the id."""
    begins: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for identifier, spelling in spellings.items():
        words = words_of(spelling)
        if words:
            begins[words[0]].append((words, identifier))
    behind = 0
    for first in compress(count(), map(begins.__contains__, found.words)):
        for words, identifier in begins[found.words[first]][:_ALIKE]:
            last = first + len(words)
            if first >= behind and found.words[first:last] == words and all(map(free, range(first, last))):
                yield first, last, identifier
                behind = last


def _of_another(found: Tokens, hit: _Hit) -> bool:
    """Whether a name is but the end of another's (نايف بن سلمان بن عبدالعزيز), or part of a body's: the Trump Organization."""
    person = hit.kind == "person"
    if person and hit.first > 0 and found.words[hit.first - 1] in _SON_OF:
        return True
    clitic = found.text[found.starts[hit.first] : hit.start]
    return hit.kind != "body" and in_longer_name(found, hit.first, hit.last, clitic, person=person)


def _end(found: Tokens, hit: _Hit) -> int:
    """Where a name ends; the last full stop of U.S. belongs to it."""
    end = found.ends[hit.last - 1]
    dotted = hit.last - hit.first > 1 and found.gaps[hit.last - 1] == "." and found.gaps[hit.last].startswith(".")
    return end + 1 if dotted and len(found.words[hit.last - 1]) == 1 else end


def _titled(found: Tokens, first: int, last: int, language: str) -> _Hit:
    start = found.starts[first]
    return _Hit(first, last, start, provisional_id(found.text[start : found.ends[last - 1]], language), "person")


def _again(found: Tokens, again: Again) -> _Hit:
    return _Hit(again.first, again.last, found.past_letters(again.first, again.skipped), again.id, "person")


def _people(found: Tokens, authority: Authority, hits: Sequence[_Hit]) -> list[Named]:
    """The people of a text at their first mention."""
    people: dict[str, Named] = {}
    for hit in sorted(hits, key=lambda hit: hit.start):
        if hit.kind == "person" and hit.id not in people:
            written = found.text[hit.start : found.ends[hit.last - 1]]
            keys, arabic = authority.families.get(hit.id) or (OWN_FAMILY_KEYS[written], "")
            people[hit.id] = Named(hit.id, hit.first, keys, arabic)
    return list(people.values())


# --- what stands where ------------------------------------------------------------------------------------------------


def _decide(found: Tokens, authority: Authority, starts: Sequence[tuple[int, Start]]) -> Iterator[_Hit]:
    """The first mention of everything that is written as the authority has it, from left to right."""
    begun = _begun(found, authority, starts)
    certain = [senses[0].place for at in begun for senses in (at[0].spot.senses,) if len(senses) == 1 and not senses[0].mark]
    context = Context(found, certain)
    behind = 0
    last: tuple[int, Place | None] = (-1, None)
    for position, at in enumerate(begun):
        if at[0].spot.first < behind:
            continue
        for reading in at:
            spot = reading.spot
            if _outdone(found, reading, begun, position + 1):
                continue
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


def _outdone(found: Tokens, reading: _Reading, begun: Sequence[Sequence[_Reading]], position: int) -> bool:
    """Whether a longer spelling of the desk begins inside this one."""
    while position < len(begun) and begun[position][0].spot.first < reading.spot.last:
        other = begun[position][0]
        if other.entry and _length(found, other) > _length(found, reading):
            return True
        position += 1
    return False


def _length(found: Tokens, reading: _Reading) -> int:
    return found.ends[reading.spot.last - 1] - found.starts[reading.spot.first] - reading.skipped


def _begun(found: Tokens, authority: Authority, starts: Sequence[tuple[int, Start]]) -> list[list[_Reading]]:
    """For each token with which a name may begin, what it may be: the most literal reading first, of each the longest first."""
    words, pairs = found.words, authority.pairs
    begun = []
    for first, start in starts:
        at: list[_Reading] = []
        for form in start.forms:
            if form.most > 1 and first + 1 < len(words) and f"{form.word} {words[first + 1]}" in pairs:
                at += _longer(found, authority, first, form)
            if form.alone:
                at += _readings(found, authority, form.word, first, first + 1, form)
        if at:
            begun.append(at)
    return begun


def _longer(found: Tokens, authority: Authority, first: int, form: Form) -> Iterator[_Reading]:
    """The spellings of several words that begin at a token, the longest first."""
    for last in range(first + _run(found, first, form.most), first + 1, -1):
        key = " ".join((form.word, *found.words[first + 1 : last]))
        yield from _readings(found, authority, key, first, last, form)


def _readings(found: Tokens, authority: Authority, key: str, first: int, last: int, form: Form) -> Sequence[_Reading]:
    """What the authority has under a key, if it is written so here."""
    entry = authority.spellings.get(key)
    if not (entry or key in authority.places.rows) or not _has_its_case(found, first, last, entry):
        return ()
    senses = authority.places.senses(key) if entry is None or entry.kind == "place" else ()
    return (_Reading(Spot(first, last, senses, form.clitic), form.skipped, entry),)


def _run(found: Tokens, first: int, most: int) -> int:
    """How many tokens from `first` on may be one name."""
    count = 1
    while count < most and first + count < len(found.words) and found.gaps[first + count] in _INSIDE:
        count += 1
    return count


def _has_its_case(found: Tokens, first: int, last: int, entry: Spelling | None) -> bool:
    form = found.words[first]
    if form > "\u0590":  # no capitals in these scripts; على صالح is "on Saleh"
        return last - first != 2 or entry is None or entry.kind != "person" or found.spelled[first] != "على"
    written = found.text[found.starts[first] : found.ends[last - 1]]
    if (entry and entry.acronym) or (entry is None and len(form) < 3):
        return written.isupper()
    return written != written.lower() or (entry is not None and not entry.capitals)

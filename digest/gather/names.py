"""The people, bodies and places named in a text, with their ids in the name authority.

Precision first: a spelling counts only as a whole word (Arabic with its proclitics), in the capital letters it is written with,
and never when two entries share it. A family name alone is somebody once that person was named in full in the same text.

All spellings are searched at once (Aho and Corasick, Efficient string matching, CACM 1975), on the folded text.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.records import Mention, Name, NameKind
from digest.text.arabic import STOPWORDS, bare_forms
from digest.text.countries import countries
from digest.text.folding import Folded, fold, fold_with_offsets

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# What may stand before a name inside one Arabic word.
_PROCLITICS = frozenset("و ف ب ك ل وب ول وك فب فل فك".split())
# Last words of names that are other words more often: نصر الله, محمد السادس, حسين الشيخ.
_COMMON = frozenset(
    map(
        fold,
        "الله الدين الرحمن الأول الثاني الثالث الرابع الخامس السادس السابع الثامن عشر الشيخ الأمير الملك الكبير الصغير "
        "ii iii iv v vi vii viii x xiv sheikh khan king prince".split(),
    )
)
_SHORT = 3  # letters: a shorter family name says nothing


@dataclass(frozen=True, slots=True)
class _Spelling:
    id: str
    kind: NameKind
    capitals: bool  # written with a capital letter somewhere
    acronym: bool  # written in capital letters only


@dataclass(frozen=True, slots=True)
class Authority:
    """All spellings, ready to be searched. Building it takes some milliseconds a thousand entries; it is made once."""

    spellings: tuple[_Spelling, ...]
    matcher: "AhoCorasick"
    families: Mapping[str, tuple[str, ...]]  # person's id → the words a second mention may use, folded


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    id: str
    kind: NameKind


def build_authority(names: Sequence[Name]) -> Authority:
    """The authority of a desk: its own entries, and the countries of the world under their CLDR names."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    entries = [*names, *countries(known={name.id for name in names})]
    owners: dict[str, dict[str, _Spelling]] = defaultdict(dict)
    for name in entries:
        for spelling in _spellings(name):
            letters = "".join(filter(str.isalpha, spelling))
            written = _Spelling(name.id, name.kind, letters != letters.lower(), letters.isupper() and letters.isascii())
            for pattern in _patterns(fold(spelling)):
                owners[pattern].setdefault(name.id, written)
    unique = {pattern: next(iter(found.values())) for pattern, found in owners.items() if len(found) == 1}
    families = {name.id: _families(name) for name in entries if name.kind == "person"}
    return Authority(tuple(unique.values()), AhoCorasick(list(unique), matchkind=MatchKind.Standard), families)


def find_names(text: str, language: str, authority: Authority) -> tuple[Mention, ...]:
    """The names in a text, in order, without overlaps; the longer of two that overlap."""
    folded = fold_with_offsets(text)
    hits = _apart(_full_mentions(text, folded, authority))
    hits = _apart([*hits, *_second_mentions(text, folded, language, authority, hits)])
    return tuple(_mention(text, folded, hit) for hit in sorted(hits, key=lambda hit: hit.start))


def _spellings(name: Name) -> Iterator[str]:
    yield from name.name.values()
    for spellings in name.also.values():
        yield from spellings


def _patterns(spelling: str) -> Iterator[str]:
    """A folded spelling, and the form it takes after ل: القدس, للقدس."""
    if spelling:
        yield spelling
    if spelling.startswith("ال") and len(spelling) > 4:
        yield "لل" + spelling[2:]


def _families(name: Name) -> tuple[str, ...]:
    """The words by which a person is called the second time: the last of each full spelling, with and without article."""
    words = {fold(spelling).split()[-1] for spelling in _spellings(name) if len(spelling.split()) > 1} - _COMMON
    words |= {word.removeprefix("ال") for word in words if word.startswith("ال")}
    words |= {word.removeprefix("al-") for word in words if word.startswith("al-")}
    return tuple(sorted(word for word in words if len(word) >= _SHORT and word not in STOPWORDS))


def _full_mentions(text: str, folded: Folded, authority: Authority) -> list[_Hit]:
    hits = []
    for number, start, end in authority.matcher.find_matches_as_indexes(folded.text, overlapping=True):
        spelling = authority.spellings[number]
        if _is_word(folded.text, start, end) and _has_its_case(text[slice(*folded.original(start, end))], spelling):
            hits.append(_Hit(start, end, spelling.id, spelling.kind))
    return hits


def _is_word(folded: str, start: int, end: int) -> bool:
    """Whether a match is a word of its own, or an Arabic one with nothing but proclitics before it."""
    if end < len(folded) and folded[end].isalnum():
        return False
    begin = start
    while begin > 0 and folded[begin - 1].isalnum() and start - begin <= 3:
        begin -= 1
    return begin == start or (start - begin <= 2 and folded[begin:start] in _PROCLITICS and _arabic(folded[start]))


def _arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u06ff"


def _has_its_case(written: str, spelling: _Spelling) -> bool:
    if spelling.acronym:
        return written.isupper()
    return not spelling.capitals or written != written.lower()


def _apart(hits: Sequence[_Hit]) -> list[_Hit]:
    """The hits without those that a longer one, or an earlier one of the same length, overlaps."""
    taken: list[_Hit] = []
    covered: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if covered.isdisjoint((hit.start, hit.end - 1)) and covered.isdisjoint(range(hit.start, hit.end)):
            taken.append(hit)
            covered.update(range(hit.start, hit.end))
    return taken


def _second_mentions(text: str, folded: Folded, language: str, authority: Authority, hits: Sequence[_Hit]) -> list[_Hit]:
    """Family names alone, after the full name; a name two people of this text share is left out."""
    first: dict[str, int] = {}
    for hit in hits:
        if hit.kind == "person":
            first[hit.id] = min(hit.start, first.get(hit.id, hit.start))
    owners: dict[str, list[str]] = defaultdict(list)
    for person in first:
        for word in authority.families.get(person, ()):
            owners[word].append(person)
    alone = {word: people[0] for word, people in owners.items() if len(people) == 1}
    if not alone:
        return []
    return [
        _Hit(start, end, alone[form], "person")
        for word, begin, end in _words(folded.text)
        for form in (bare_forms(word) if language == "ar" else (word,))
        if form in alone
        for start in (end - len(form),)
        if start > first[alone[form]] and (language == "ar" or text[folded.original(start, end)[0]].isupper())
    ]


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    start = None
    for position, character in enumerate(text):
        if character.isalnum():
            start = position if start is None else start
        elif start is not None:
            yield text[start:position], start, position
            start = None
    if start is not None:
        yield text[start:], start, len(text)


def _mention(text: str, folded: Folded, hit: _Hit) -> Mention:
    start, end = folded.original(hit.start, hit.end)
    return Mention(hit.id, hit.kind, text[start:end], start, end)

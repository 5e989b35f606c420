"""The bilingual news vocabulary: which concepts a text speaks of, the same in Arabic and in English.

The data are the tables beside this file, one concept a line (`entries`): dictionary forms only. Their inflected forms are
recognised, not stored (`forms_ar`, `forms_en`): a word is the form of an entry only if the entry would take exactly these
affixes, and a form that is listed beats any that is derived. Stems are never compared: they merge قضية with قضى.

    from digest.text.lexicon import lexicon
    lexicon().find("وافق البرلمان على الموازنة", "ar")
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from digest.text.lexicon.entries import Concept, parse
from digest.text.lexicon.index import Found, Lexicon, Word

__all__ = ["Concept", "Found", "Lexicon", "Word", "fields", "general", "lexicon", "parse", "shipped"]

_GENERAL = ("qualities", "things", "time_place", "verbs")  # the tables of words that go with any subject


def shipped() -> tuple[Concept, ...]:
    """The concepts of the tables in the package, in the order of the files' names. Raises ValueError where a line is wrong."""
    concepts: list[Concept] = []
    for table in sorted(files(__package__).iterdir(), key=lambda entry: entry.name):
        if table.name.endswith(".tsv"):
            read, mistakes = parse(table.read_text(encoding="utf-8"))
            if mistakes:
                raise ValueError(f"{table.name}:{mistakes[0][0]}: {mistakes[0][1]}")
            concepts += read
    return tuple(concepts)


@cache
def fields() -> Mapping[str, str]:
    """Concept → the table it stands in: law, sport, verbs."""
    tables = (table for table in files(__package__).iterdir() if table.name.endswith(".tsv"))
    return {
        concept.id: table.name.removesuffix(".tsv")
        for table in tables
        for concept in parse(table.read_text(encoding="utf-8"))[0]
    }


@cache
def general() -> frozenset[str]:
    """The concepts that belong to no field of the news: to try, to expect, big, story."""
    return frozenset(concept for concept, field in fields().items() if field in _GENERAL)


@lru_cache(maxsize=2)
def lexicon(own: Sequence[Concept] = ()) -> Lexicon:
    """The vocabulary with a desk's own concepts: one whose id is shipped replaces that entry. Built once a process, in some
    tenths of a second."""
    replaced = {concept.id for concept in own}
    return Lexicon([*(concept for concept in shipped() if concept.id not in replaced), *own])

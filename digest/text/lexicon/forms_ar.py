"""The forms of Arabic words: which affixes a dictionary form may take, and what a written word may therefore be a form of.

All words are folded. An entry gives bases, each of a class that says what may follow it; a written word gives its readings:
a base, the classes this reading fits, and how many affixes were taken off. Where both meet, the word is a form of the entry.
"""

from collections.abc import Container, Iterator, Sequence

from digest.text.folding import fold

Reading = tuple[int, str, str]  # cost (the fewer affixes the less), base, classes

# Classes of bases: n nouns and adjectives; t those in ة without it; w with the last letter as it is before a possessive;
# p past verbs, q those that end in a weak letter without it; i present verbs without their first letter, j the same for i.
_POSSESSIVES = ("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ي")
_NUMBERS = ("ات", "ون", "ين", "ان")
_ARTICLED: dict[str, str] = {
    "": "n",
    **dict.fromkeys(("ه", *_NUMBERS, "تان", "تين"), "n"),
    **dict.fromkeys(("ات", "تان", "تين"), "nt"),
}
_FREE: dict[str, str] = {}


def _allow(classes: str, *suffixes: str) -> None:
    for suffix in suffixes:
        _FREE[suffix] = "".join(sorted(set(_FREE.get(suffix, "")) | set(classes)))


_allow("npij", "")
_allow("n", "ا", "ه", "و", "تان", "تين", "تا", "تي", *_NUMBERS, *_POSSESSIVES)
_allow("n", *("ات" + end for end in _POSSESSIVES), *("ي" + end for end in ("ه", "ها", "هم", "نا")))
_allow("n", *("ت" + end for end in _POSSESSIVES))
_allow("t", "ات", "تان", "تين", "تا", "تي", *("ت" + end for end in _POSSESSIVES), *("ات" + end for end in _POSSESSIVES))
_allow("w", *_POSSESSIVES)
_OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ني")
_allow("p", "ت", "وا", "تا", "ا", "ن", "نا", "تم", *_OBJECTS)
_allow("pq", *("ت" + end for end in _OBJECTS), *("و" + end for end in _OBJECTS))
_allow("q", "ت", "وا", "تا", *("ا" + end for end in _OBJECTS))
_allow("i", "ون", "وا", "ان", "ين", "ا", "ن", *_OBJECTS)
_allow("ij", "ون", "وا", "ين", *("ون" + end for end in _OBJECTS), *("و" + end for end in _OBJECTS))
_allow("j", *("ا" + end for end in _OBJECTS))

_LONGEST = max(map(len, _FREE))
_WEAK = str.maketrans(dict.fromkeys("اأإآىيويءئؤ"))
_NOUNS, _PAST, _PRESENT = frozenset("ntw"), frozenset("pq"), frozenset("ij")


def bases(words: Sequence[str], kinds: str) -> Iterator[tuple[int, str, str]]:
    """(index of the word, base, class) of all words of an entry; which of them are verbs is seen by their pairs."""
    verbs = _verbs(words) if "v" in kinds else {}
    for index, word in enumerate(words):
        folded = fold(word)
        kind = verbs.get(index, "n")
        if kind == "i":
            yield index, folded[1:], "i"
            if folded[-1] in "يوا" and len(folded) > 3:
                yield index, folded[1:-1], "j"
            continue
        yield index, folded, kind
        if kind == "p" and folded[-1] in "يا":
            yield index, folded[:-1], "q"
        elif kind == "n":
            yield from ((index, *weak) for weak in _before_suffix(word, folded))


def term_bases(word: str, kinds: str) -> Iterator[tuple[str, str]]:
    """(base, class) of a word inside a term, which may be of any class its entry has."""
    folded = fold(word)
    yield from ((base, kind) for _, base, kind in bases((word,), "n"))
    if "v" in kinds:
        yield folded, "p"
        if folded[-1] in "يا":
            yield folded[:-1], "q"
        if folded[0] == "ي" and len(folded) > 2:
            yield folded[1:], "i"


def _before_suffix(word: str, folded: str) -> Iterator[tuple[str, str]]:
    if word.endswith("ة"):
        yield folded[:-1], "t"
    elif word.endswith("ى"):
        yield folded[:-1] + "ا", "w"
    elif word.endswith("اء"):
        yield folded[:-1] + "ي", "w"
        yield folded[:-1] + "و", "w"


def _verbs(words: Sequence[str]) -> dict[int, str]:
    """Index → p for past verbs, i for present ones. A present verb begins with ي and stands behind its past, with which it
    shares its strong letters."""
    verbs: dict[int, str] = {}
    for index, word in enumerate(words[1:], 1):
        before = words[index - 1]
        if word[0] == "ي" and " " not in word and before[0] != "ي" and _skeleton(word[1:]) == _skeleton(before):
            verbs[index], verbs[index - 1] = "i", "p"
    return verbs


def _skeleton(word: str) -> str:
    return word.translate(_WEAK)


def readings(word: str, known: Container[str]) -> Iterator[Reading]:
    """What a folded word may be a form of, out of the known bases; a listed form before derived ones of it."""
    for letters, rest, allowed, articled in _unprefixed(word):
        cost = 1 if letters else 0
        table = _ARTICLED if articled else _FREE
        for length in range(min(_LONGEST, len(rest) - 2) + 1):
            classes = table.get(rest[len(rest) - length :])
            if classes:
                base, added = rest[: len(rest) - length], 2 if length else 0
                if base in known:
                    yield cost + added, base, _both(allowed - _PRESENT, classes)
                if base[0] in "يتنا" and base[1:] in known and len(base) > 2 and not _PRESENT.isdisjoint(allowed):
                    listed = base[0] == "ي" and not length
                    yield cost + (added if listed else 2), base[1:], _both(allowed & _PRESENT, classes)


def _both(allowed: frozenset[str], classes: str) -> str:
    return "".join(letter for letter in classes if letter in allowed)


_ANY = _NOUNS | _PAST | _PRESENT


def _unprefixed(word: str) -> Iterator[tuple[int, str, frozenset[str], bool]]:
    """(letters taken off, the rest, the classes it may belong to, whether ال stood before it)."""
    first = 1 if word[0] in "وف" and len(word) > 3 else 0
    for start in range(first + 1):
        rest = word[start:]
        yield start, rest, _ANY, False
        if rest.startswith("ال") and len(rest) > 3:
            yield start + 2, rest[2:], _NOUNS, True
        elif rest.startswith("لل") and len(rest) > 4:
            yield start + 2, rest[2:], _NOUNS, True
            yield start + 1, "ا" + rest[1:], _NOUNS, False
        if len(rest) > 3 and rest[0] in "بكل":
            yield start + 1, rest[1:], _NOUNS | _PRESENT if rest[0] == "ل" else _NOUNS, False
            if rest.startswith("ال", 1) and len(rest) > 4:
                yield start + 3, rest[3:], _NOUNS, True
        if len(rest) > 4 and rest[0] == "س" and rest[1] in "يتنا":
            yield start + 1, rest[1:], _PRESENT, False

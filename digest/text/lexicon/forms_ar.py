"""The forms of Arabic words: which affixes a dictionary form may take, and what a written word may therefore be a form of.

All words are folded. An entry gives bases, each of a class that says what may follow it; a written word gives its readings:
a base, the classes this reading fits, and how many affixes were taken off. Where both meet, the word is a form of the entry.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

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

_WEAK = str.maketrans(dict.fromkeys("اأإآىيويءئؤ"))
_NOUNS, _PRESENT = frozenset("ntw"), frozenset("ij")
_ANY = _NOUNS | _PRESENT | frozenset("pq")
_SHORTEST = 2  # letters of a base
_SUBJECTS = "يتنا"  # before a present verb

# Written ending, or what one ends in → all that may be cut off there, the least first: its length, the classes of what stands
# before it but for present verbs, and those of present verbs.
_Endings = Mapping[str, Sequence[tuple[int, str, str]]]


def _endings(allowed: frozenset[str], suffixes: Mapping[str, str] = _FREE) -> _Endings:
    """The endings of a word of the classes that what stands before it leaves open."""
    written = (*_FREE, *_ARTICLED)
    cut: dict[str, list[tuple[int, str, str]]] = {ending[at:]: [] for ending in written for at in range(len(ending) + 1)}
    for ending, own in cut.items():
        for length in range(len(ending) + 1):
            classes = suffixes.get(ending[len(ending) - length :], "")
            others, present = (_both(allowed & kind, classes) for kind in (_ANY - _PRESENT, _PRESENT))
            if others or present:
                own.append((length, others, present))
    return cut


def _both(allowed: frozenset[str], classes: str) -> str:
    return "".join(letter for letter in classes if letter in allowed)


_BARE, _NOUN, _VERB, _AFTER_LAM = map(_endings, (_ANY, _NOUNS, _PRESENT, _NOUNS | _PRESENT))
_NOUN_WITH_ARTICLE = _endings(_NOUNS, _ARTICLED)


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


def readings(word: str, known: Container[str]) -> list[Reading]:
    """What a folded word may be a form of, out of the known bases."""
    begins = len(word)
    while begins and word[begins - 1 :] in _BARE:
        begins -= 1
    ending = word[begins:]
    found: list[Reading] = []
    for cost, rest, endings in _unprefixed(word):
        verbal = rest[0] in _SUBJECTS
        for length, others, present in endings[ending]:
            stop = len(rest) - length
            if stop < _SHORTEST:
                break
            base = rest[:stop]
            if others and base in known:
                found.append((cost + 2 if length else cost, base, others))
            if verbal and present and stop > _SHORTEST and base[1:] in known:
                found.append((cost + 2 if length or rest[0] != "ي" else cost, base[1:], present))  # هو is listed
    return found


def _unprefixed(word: str) -> list[tuple[int, str, _Endings]]:
    """(cost, what is left of a word without the letters before it, how that may end), of all that may be taken off."""
    found = [(0, word, _BARE)]
    rest = word
    if word[0] in "وف" and len(word) > 3:
        rest = word[1:]
        found.append((1, rest, _BARE))
    if len(rest) < 4 or rest[0] not in "البكس":
        return found
    if rest[:2] == "ال":
        found.append((1, rest[2:], _NOUN_WITH_ARTICLE))
    elif rest[0] == "س":
        if len(rest) > 4 and rest[1] in _SUBJECTS:
            found.append((1, rest[1:], _VERB))
    elif rest[0] != "ا":
        if rest[:2] == "لل" and len(rest) > 4:
            found += (1, rest[2:], _NOUN_WITH_ARTICLE), (1, "ا" + rest[1:], _NOUN)
        found.append((1, rest[1:], _AFTER_LAM if rest[0] == "ل" else _NOUN))
        if rest[1:3] == "ال" and len(rest) > 4:
            found.append((1, rest[3:], _NOUN_WITH_ARTICLE))
    return found

"""The forms of Arabic nouns and verbs, made from a dictionary entry, folded and without clitics: for lexicons."""

from collections.abc import Iterator
from typing import Literal

from digest.text.folding import fold

Grammar = Literal["singular", "dual", "plural"]


def noun_forms(item: str) -> Iterator[tuple[str, Grammar]]:
    """The forms of a noun written `singular`, `singular/plural,plural`, `singular+` (sound masculine plural, مصاب+) or `form=`
    (no other form). Nouns in ة make their plural in ات."""
    if item.endswith("="):
        yield fold(item[:-1]), "plural"
        return
    singular, _, plurals = item.partition("/")
    sound, singular = singular.endswith("+"), singular.rstrip("+")
    feminine = singular.endswith("ة")
    stem = fold(singular[:-1] + "ت" if feminine else singular)
    yield fold(singular), "singular"
    yield stem[:-1] + "ات" if feminine else stem + "ا", "plural" if feminine else "singular"
    for plural in (*map(fold, filter(None, plurals.split(","))), *((stem + "ون", stem + "ين") if sound else ())):
        yield plural, "plural"
    yield stem + "ان", "dual"
    yield stem + "ين", "dual"
    if feminine:
        yield stem + "ا", "dual"  # سيارتا شرطة


def verb_forms(perfect: str, imperfect: str = "") -> Iterator[str]:
    """The third persons of a verb, future included. A weak last letter (التقى, دعا) falls where it falls."""
    perfect, imperfect = fold(perfect), fold(imperfect)
    stem = perfect[:-1] if perfect[-1] in "اي" else perfect
    yield from (perfect, stem + "ت", stem + "وا", stem + "تا")
    if perfect[-1] == "ي":
        yield perfect + "ت"  # توفيت
    if imperfect:
        stem = imperfect[:-1] if imperfect[-1] in "يو" else imperfect
        for letter in ("ي", "ت"):
            for form in (imperfect[1:], stem[1:] + "ون"):
                yield letter + form
                yield "س" + letter + form

"""Whether English words in marks, near a reporting word, are a name or a title rather than speech."""

from collections.abc import Sequence

from digest.text.reported.en_words import Kind, Word

_LONGEST_TITLE = 12  # words
_SMALL = frozenset("a an the of in on at by for from to and or but with as is".split())
_CHARGED = frozenset(
    "charged accused convicted guilty suspected indicted acquitted cleared charges counts charge count crime".split()
)
_OF_A_CHARGE = frozenset(("with", "of", "for", "on"))
_ASKED = frozenset("tell told ask asked tells asks".split())


def is_name(words: Sequence[Word], quote: int) -> bool:
    """Whether the quotation at token `quote` names a work, a body or a thing."""
    spelling = words[quote].spelling.strip(" ,.")
    inside = spelling.split()
    if not inside or len(inside) > _LONGEST_TITLE:
        return not inside
    before = words[quote - 1] if quote else None
    if before and before.kind & Kind.NAMER and before.cue is None:
        return True
    if before and before.spelling in (":", ","):
        return False
    if before and before.lower in _OF_A_CHARGE and words[quote - 2].lower in _CHARGED and quote > 1:
        return True  # of what someone stands accused; "accused them of …" has an object between
    titled = len(inside) > 1 and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in inside)
    if titled and not spelling.endswith(("!", "?")):
        return True
    if before and before.lower in _ASKED and inside[0][0].isupper():
        return True
    return len(inside) == 1 and spelling[0].isupper() and bool(before) and not words[quote].spelling.endswith((".", "!", "?"))

"""Whether an output copies instead of telling: its source's own words into another language, or itself.

Linear in the words: runs of a fixed length are looked up, not compared. Names, titles and lists of names are the same in two
languages, so only words that begin in small letters tell (`bench.verify` has no such run among human translations).
"""

from collections.abc import Iterator, Sequence
from operator import eq

from digest.problems import Finding, Reason
from digest.text.tokens import Tokens

_COPIED = 6  # words in a row that stand so in a source of another language
_TELLING = 3  # of them that are neither names nor numbers
_TWICE = 8  # words in a row that are said a second time
_AGAIN = 3  # times in a row that a few words are said
_FEW = 4  # words


def compare(theirs: Tokens, ours: Tokens) -> Iterator[Finding]:
    """What an output copies of its source, which is in another language, and of itself."""
    copied = _copied(theirs, ours)
    if copied:
        yield Finding(Reason.COPIED, copied)
    yield from repeated(theirs, ours)


def repeated(theirs: Tokens, ours: Tokens) -> Iterator[Finding]:
    """What an output says twice that its source does not."""
    at = _said_twice(ours.words)
    if at is not None and _said_twice(theirs.words, _TWICE // 2) is None:
        yield Finding(Reason.REPEATED, " ".join(ours.words[at : at + _FEW]))


def _copied(theirs: Tokens, ours: Tokens) -> str:
    known = set(theirs.words)
    if len(known.intersection(ours.words)) < _COPIED:
        return ""
    runs = {tuple(theirs.words[at : at + _COPIED]) for at in range(len(theirs.words) - _COPIED + 1)}
    for at in range(len(ours.words) - _COPIED + 1):
        run = tuple(ours.words[at : at + _COPIED])
        if run in runs and sum(_tells(ours, index) for index in range(at, at + _COPIED)) >= _TELLING:
            return " ".join(run)
    return ""


def _tells(found: Tokens, index: int) -> bool:
    """Whether a token is a word, and not written like a name."""
    first = found.text[found.starts[index]]
    return first.isalpha() and not first.isupper()


def _said_twice(words: Sequence[str], length: int = _TWICE) -> int | None:
    """Where words stand that were said just so before: `length` of them, or a few again and again; None if there are none."""
    again_said = len(words) - len(set(words))
    for period in range(1, min(_FEW, again_said // _AGAIN) + 1):
        again = list(map(eq, words[period:], words))
        if sum(again) >= period * _AGAIN:
            run = 0
            for at, same in enumerate(again, period):
                run = run + 1 if same else 0
                if run >= period * _AGAIN:
                    return at - run + 1
    if again_said < length:
        return None
    first: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - length + 1):
        if first.setdefault(tuple(words[at : at + length]), at) <= at - length:
            return at
    return None

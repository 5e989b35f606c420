"""Names in a translation, spelled as the desk spells them: only where one word or more of it is surely that name."""

from collections.abc import Iterator, Sequence

from digest.records import Name
from digest.text.tokens import Tokens, tokens
from digest.text.transliteration import same_name

_SURE, _UNLIKE = 0.9, 0.5  # likelihood that two spellings are one name: of the best, and of any other
_BETWEEN = frozenset(" -'’")


def corrected(output: str, language: str, missing: Sequence[Name]) -> str:
    """The translation with the names it should have and does not in the desk's spelling. Arabic and English only: their letters
    can be compared."""
    other = {"en": "ar", "ar": "en"}.get(language)
    for name in missing if other else ():
        ours, theirs = name.name.get(language), name.name.get(other or "")
        span = _only(output, language, theirs, len(tokens(ours).words)) if ours and theirs else None
        if span and ours:
            output = output[: span[0]] + ours + output[span[1] :]
    return output


def _only(output: str, language: str, name: str, length: int) -> tuple[int, int] | None:
    """Where the one run of words stands that is surely the name."""
    found = tokens(output)
    scored = sorted(
        (
            (same_name(output[start:end], name) if language == "ar" else same_name(name, output[start:end]), start, end)
            for start, end in _runs(found, language, length)
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < _SURE:
        return None
    _, start, end = scored[0]
    rivals = (score for score, other, stop in scored[1:] if stop <= start or other >= end)
    return (start, end) if max(rivals, default=0.0) < _UNLIKE else None


def _runs(found: Tokens, language: str, length: int) -> Iterator[tuple[int, int]]:
    """Runs of so many words, in English with a capital at both ends."""
    for first in range(len(found.words) - length + 1):
        last = first + length - 1
        joined = all(_BETWEEN.issuperset(found.gaps[index]) for index in range(first + 1, last + 1))
        named = language == "ar" or (found.spelled[first][0].isupper() and found.spelled[last][0].isupper())
        if joined and named:
            yield found.starts[first], found.ends[last]

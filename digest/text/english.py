"""What is particular to English: stop words and the stem used as a match key."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

STOPWORDS = frozenset(
    (
        "a an the and or but nor so yet if then than that this these those there here of in on at by for from to with "
        "without into onto over under about after before between among through during against within toward towards upon "
        "per via as is are was were be been being am do does did doing have has had having will would shall should can "
        "could may might must not no it its itself he she they them their theirs his her hers him we us our ours you your "
        "yours i me my mine who whom whose which what when where why how all any both each few more most other some such "
        "only own same too very just also however while since until because although though said says say saying told "
        "tells added according one two first last new mr mrs ms dr s t"
    ).split()
)


@cache
def _stemmer() -> "Callable[[str], str]":
    import Stemmer

    return cast("Callable[[str], str]", Stemmer.Stemmer("english").stemWord)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The Porter 2 stem: a key under which forms of one word meet, never shown."""
    return _stemmer()(word)

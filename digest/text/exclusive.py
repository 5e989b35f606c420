"""Concepts of the vocabulary that exclude each other, as plain data: where a text has one of them and its translation another
of the same line instead, something else is told.

Not among them is what one event may be called from either side: who lost it to somebody, the other won.
"""

from collections.abc import Mapping, Sequence

_MEASURES = (
    "dollar euro sterling yen yuan rouble riyal dinar dirham franc lira pound-currency shekel",
    "kilometre mile metre",
    "kilogram ton",
)
_TIMES = ("hour day week month year minute",)
_OPPOSITES = (
    "kill wound kidnap rescue missing",
    "arrest release-prisoner",
    "north south",
    "east west",
    "north-east north-west south-east south-west",
    "increase decrease",
    "accept reject",
    "confirm deny",
    "support oppose",
    "open close",
    "import export",
    "profit lose",
    "guilty innocent",
    "man-male woman",
    "boy girl",
    "king queen",
    "succeed fail",
    "condemn praise",
    "condemn welcome",
    "criticise praise",
    "allow ban",
    "suspend resume",
    "majority minority",
    "strong weak",
    "winter summer",
    "morning evening",
    "defendant plaintiff",
    "expand reduce",
    "attack defend",
    "attack withdraw",
)


def _rivals(lines: Sequence[str]) -> Mapping[str, frozenset[str]]:
    rivals: dict[str, frozenset[str]] = {}
    for line in lines:
        concepts = frozenset(line.split())
        for concept in concepts:
            rivals[concept] = rivals.get(concept, frozenset()) | (concepts - {concept})
    return rivals


RIVALS = _rivals((*_MEASURES, *_TIMES, *_OPPOSITES))  # concept → those that exclude it
UNITS = frozenset(concept for line in (*_MEASURES, *_TIMES) for concept in line.split())
TIMES = frozenset(concept for line in _TIMES for concept in line.split())  # said of much but amounts: a difficult day

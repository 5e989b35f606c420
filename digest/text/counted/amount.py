"""A number that is an amount, with what it counts."""

from typing import NamedTuple

from digest.text.counted.units import Counted


class Amount(NamedTuple):
    """A number over the tokens `first` to `stop` and the characters `start` to `end`, what goes with it included.

    `unit` is set by a sign or a word for money or per cent; else `counted` says what is counted, if that is known. `apart`: it
    is no end of a range, whatever stands beside it.
    """

    value: int | float
    scale: int
    digits: bool
    first: int
    stop: int
    start: int
    end: int
    unit: str = ""
    counted: Counted | None = None
    upper: int | float | None = None
    apart: bool = False

    @property
    def noun(self) -> str:
        """The unit of what is counted, "" where that is not known."""
        return self.counted.noun.unit if self.counted else ""

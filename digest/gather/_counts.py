"""The same thing counted differently. A story is one event, so what its leads count in one unit is one thing; what an outlet
counted last stands for it.

What befell people (killed, wounded) differs by any amount. What is measured (money, barrels, hours), and people of whom nothing
is said, may be two things in two articles: there the figure must be the only one of its kind in its lead, and the two near each
other. Figures that may both be right do not differ: more than 30 and 32, about 80 and 82, three policemen with two passers-by
and five; nor do two that one article gives.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from digest.records import Account, Article, Bound, Difference, Figure, Number
from digest.text.counted.money import UNNAMED
from digest.text.counted.units import HARMS, PEOPLE
from digest.text.salience import LEAD

_BEFELL = HARMS | {"hostages"}
_CROWD = "people"  # cases, patients, voters: one outlet's word for them is not the other's
_ALSO_CROWD = PEOPLE - _BEFELL | {"cases", "infected"}
# Numbers of these tell too little of what they count: many may stand in one story.
_PASSING = frozenset("number years months weeks days minutes times percent points degrees metres km".split())
_NEAR = 1.5  # one figure is at most so many times the other
_ABOUT = 0.05  # how far from "about 80" a figure may be that agrees with it
_FEW = 10  # below it two counts of people are more often of different people

Key = tuple[Number, Bound | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article counts in a unit: the figure of its lead, and all it gives in that unit."""

    figure: Figure
    article: Article
    all: frozenset[Number]
    sum: Number


def counts(articles: Sequence[Article], labels: Mapping[str, str], firsts: Mapping[str, int]) -> Iterator[Difference]:
    """The differences in what is counted, a unit at a time. `articles` are in the order of publication; `firsts` numbers the
    texts, so that a copy is not an account of its own."""
    told: dict[str, dict[str, _Told]] = defaultdict(dict)
    for article in articles:
        for unit, figures in _by_unit(article).items():
            account = _account(unit, figures, article)
            if account:
                told[unit][article.source] = account
    for unit, by_outlet in sorted(told.items()):
        accounts = list(by_outlet.values())
        apart = [pair for pair in combinations(accounts, 2) if _differ(unit, *pair)]
        differing = [account for account in accounts if any(account in pair for pair in apart)]
        if len({firsts[account.article.id] for account in differing}) > 1:
            yield _difference(differing, labels)


def _by_unit(article: Article) -> Mapping[str, list[Figure]]:
    units: dict[str, list[Figure]] = defaultdict(list)
    for figure in article.figures:
        if figure.unit not in _PASSING and figure.unit != UNNAMED:
            units[_CROWD if figure.unit in _ALSO_CROWD else figure.unit].append(figure)
    return units


def _account(unit: str, figures: Sequence[Figure], article: Article) -> _Told | None:
    """What an article counts in a unit; None where its lead does not tell."""
    least = _FEW if unit == _CROWD else 0
    leading = [figure for figure in figures if figure.start < LEAD and figure.value >= least]
    if not leading or (unit not in _BEFELL and len({figure.value for figure in leading}) > 1):
        return None
    return _Told(leading[0], article, frozenset(each.value for each in figures), sum(each.value for each in leading))


def _differ(unit: str, one: _Told, other: _Told) -> bool:
    low, high = _span(one.figure)
    other_low, other_high = _span(other.figure)
    if low <= other_high and other_low <= high:
        return False
    if one.figure.value in other.all or other.figure.value in one.all or one.sum == other.sum:
        return False
    if one.sum == other.figure.value or other.sum == one.figure.value:
        return False
    less, more = sorted((one.figure.value, other.figure.value))
    return unit in _BEFELL or more <= _NEAR * less


def _span(figure: Figure) -> tuple[float, float]:
    """Between what a figure lies, as its outlet words it."""
    if figure.bound == "min":
        return figure.value, float("inf")
    if figure.bound == "max":
        return 0, figure.value
    if figure.bound == "about":
        return figure.value * (1 - _ABOUT), figure.value * (1 + _ABOUT)
    return figure.value, figure.value if figure.upper is None else figure.upper


def _difference(told: Sequence[_Told], labels: Mapping[str, str]) -> Difference:
    """The accounts in the order in which they were first given."""
    values: dict[Key, list[_Told]] = defaultdict(list)
    for account in sorted(told, key=lambda account: account.article.published):
        values[account.figure.value, account.figure.bound].append(account)
    units = [account.figure.unit for account in told]
    places = {account.figure.place for account in told}
    unit = max(units, key=lambda unit: (units.count(unit), unit))
    what = f"{unit} in {places.pop()}" if len(places) == 1 and None not in places else unit
    return Difference(
        what,
        tuple(
            Account(value, tuple(labels[each.article.id] for each in given), given_by=_giver(given[0]), bound=bound)
            for (value, bound), given in values.items()
        ),
    )


def _giver(told: _Told) -> str | None:
    """Who gives the figure, where that is one of those the article names."""
    return told.figure.given_by if told.figure.given_by in {mention.id for mention in told.article.names} else None

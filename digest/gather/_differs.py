"""Where the accounts of one event differ: what they count differently."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from digest.gather._evidence import COUNTED
from digest.records import Account, Article, Difference, Figure, Number
from digest.text.salience import LEAD


def differences(articles: Sequence[Article], labels: Mapping[str, str], firsts: Mapping[str, int]) -> tuple[Difference, ...]:
    """What the leads count differently, a unit at a time: a story is one event, so its leads count the same thing. An outlet's
    newest count stands for it, and a copy is not an account of its own."""
    counts: dict[str, dict[str, tuple[Figure, Article]]] = defaultdict(dict)
    for article in articles:  # in the order of publication
        for figure in reversed(article.figures):  # the first of a unit is what the article counts in it
            if figure.unit in COUNTED and figure.start < LEAD and figure.upper is None and figure.bound in (None, "min"):
                counts[figure.unit][article.source] = figure, article
    found = []
    for unit, by_outlet in sorted(counts.items()):
        told = [account for account in by_outlet.values() if not _agrees(account[0], by_outlet.values())]
        values: dict[Number, list[str]] = defaultdict(list)
        for figure, article in told:
            values[figure.value].append(labels[article.id])
        if len(values) > 1 and len({firsts[article.id] for _, article in told}) > 1:
            place = {figure.place for figure, _ in told}
            what = f"{unit} in {place.pop()}" if len(place) == 1 and None not in place else unit
            found.append(Difference(what, tuple(Account(value, tuple(values[value])) for value in sorted(values))))
    return tuple(found)


def _agrees(figure: Figure, accounts: Iterable[tuple[Figure, Article]]) -> bool:
    """Whether a count of "more than" only leaves open what an exact count says."""
    exact = {other.value for other, _ in accounts if other.bound is None}
    return figure.bound == "min" and figure.value not in exact and any(value > figure.value for value in exact)

"""Where the accounts of one event differ: in what they count, in what they call it, in what one claims and another denies."""

from collections.abc import Mapping, Sequence

from digest.gather._counts import counts
from digest.gather._denials import denials
from digest.gather._namings import namings
from digest.records import Article, Difference


def differences(articles: Sequence[Article], labels: Mapping[str, str], firsts: Mapping[str, int]) -> tuple[Difference, ...]:
    """The differences between the articles of a story, in the order of publication; `labels` are their ids in the edition,
    `firsts` numbers their texts, so that copies are one account."""
    return (*counts(articles, labels, firsts), *namings(articles, labels), *denials(articles, labels, firsts))

"""Whose words a copy repeats: the agency behind each article."""

from collections.abc import Sequence

from digest.records import Article, Source
from digest.text.credits import wire_credit
from digest.text.folding import fold


def name_wires(articles: Sequence[Article], copies: Sequence[int], sources: Sequence[Source]) -> tuple[str | None, ...]:
    """For each article the agency whose copy it is (the source's id if it is one of ours, else its name), None for an outlet's
    own words. The agency's own article stays None; an article whose copy group credits an agency, or holds the agency's own
    article, is a copy of it even where it does not say so."""
    agencies = {source.id for source in sources if source.agency}
    known = {fold(name): source.id for source in sources if source.agency for name in (source.id, *source.name.values())}
    group: dict[int, str] = {}
    for article, first in zip(articles, copies, strict=True):
        credit = article.source if article.source in agencies else wire_credit(article.byline) or wire_credit(article.text)
        if credit and (first not in group or article.source in agencies):
            group[first] = known.get(fold(credit), credit)
    return tuple(
        agency if (agency := group.get(first)) and article.source != agency else None
        for article, first in zip(articles, copies, strict=True)
    )

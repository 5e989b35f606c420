"""Which story stands first: by how many reported it on their own, in both presses, how lately, and what the desk watches for.
Never by violent words.

A running story counts what is new in it: publishers that only tell again what was printed before are not counted, and a story
with nothing new sinks below all that have something. An editor's pins come later, on the way to the pages.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from digest.records import Article, RankReason, Source

_HALF_LIFE = 12.0  # hours before closing at which an article counts half as fresh
_BOTH_PRESSES = 1.0  # what a second language is worth, in publishers
_WATCHED = 2.0  # what it is worth that the desk watches for it
_FRESHNESS = 0.9  # less than one publisher: freshness orders equals, it does not beat breadth


def rank(
    articles: Sequence[Article],
    stories: Sequence[int],
    copies: Sequence[int],
    sources: Sequence[Source],
    *,
    closing: datetime,
    watched: Collection[int] = (),
    new: Mapping[int, Collection[str]] | None = None,
) -> tuple[tuple[int, RankReason], ...]:
    """(story number, reason), best first. Outlets of one family count once, and so do all copies of one agency's text.
    `watched` are stories that touch the watch list; `new` has, of running stories, the ids of the articles that say something
    new."""
    families = {source.id: source.family or source.id for source in sources}
    new = new or {}
    members: dict[int, list[int]] = defaultdict(list)
    for index, story in enumerate(stories):
        members[story].append(index)
    reasons = {}
    for story, indices in members.items():
        fresh = [index for index in indices if articles[index].id in new[story]] if story in new else indices
        reasons[story] = _reason(fresh or indices, articles, copies, families)

    def order(story: int) -> tuple[bool, float, float, str]:
        reason = reasons[story]
        unchanged = story in new and not new[story]
        age = max(0.0, (closing - reason.newest).total_seconds() / 3600)
        breadth = reason.publishers + _BOTH_PRESSES * (len(reason.languages) - 1) + _FRESHNESS * 0.5 ** (age / _HALF_LIFE)
        breadth += _WATCHED * (story in watched)
        return unchanged, -breadth, age, min(articles[index].id for index in members[story])

    return tuple((story, reasons[story]) for story in sorted(reasons, key=order))


def _reason(indices: Sequence[int], articles: Sequence[Article], copies: Sequence[int], families: dict[str, str]) -> RankReason:
    """One voice a family, and one for all copies of a text, whoever printed them."""
    voices: dict[int, set[str]] = defaultdict(set)
    for index in indices:
        article = articles[index]
        voices[copies[index]].add(article.wire or families.get(article.source, article.source))
    independent = {min(carriers) for carriers in voices.values()}
    languages = tuple(sorted({articles[index].language for index in indices}))
    return RankReason(len(independent), languages, max(articles[index].published for index in indices))

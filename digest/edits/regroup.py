"""Stories merged and split by hand: the parts that the edition prints of them, put together or taken apart."""

import base64
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import count
from typing import TypeVar

from digest.records import Difference, RankReason, Running, Story, StoryArticle, Text
from digest.text.identity import canonical_url

T = TypeVar("T")
_SLUG = 75  # characters of a new id before its mark


def merged(story: Story, other: Story) -> Story:
    """One story of two. The first is told on in its own words; where it has only a gist, or a translation
    of what the other has in print, in the other's."""
    labels = dict(zip((article.id for article in other.articles), free_labels(story.articles), strict=False))
    moved = _relabelled(other, labels)
    languages = dict.fromkeys([*story.headline, *moved.headline])
    told = {language: moved if _tells(moved, language) > _tells(story, language) else story for language in languages}
    reason = story.rank_reason
    outlets = {article.wire or article.source for article in (*story.articles, *moved.articles)}
    return replace(
        story,
        since=min(story.since, other.since),
        headline={language: part.headline[language] for language, part in told.items()},
        summary={language: part.summary.get(language, ()) for language, part in told.items()},
        articles=story.articles + moved.articles,
        rank_reason=RankReason(
            max(reason.publishers, min(reason.publishers + other.rank_reason.publishers, len(outlets))),
            tuple(sorted({*reason.languages, *other.rank_reason.languages})),
            max(reason.newest, other.rank_reason.newest),
        ),
        quotes=story.quotes + moved.quotes,
        figures=_once(story.figures + moved.figures),
        differs=story.differs + moved.differs,
        names=_once(story.names + other.names),
        countries=_once(story.countries + other.countries),
        related=tuple(name for name in _once(story.related + other.related) if name not in (story.id, other.id)),
        watch=_once(story.watch + other.watch),
        running=_run_on(story, moved),
        pinned=story.pinned or other.pinned,
        notes={**other.notes, **story.notes},
    )


def free_labels(articles: Iterable[StoryArticle]) -> Iterator[str]:
    """Ids for more articles of a story: those of its own may have gaps, where it was split."""
    taken = {article.id for article in articles}
    return (label for number in count(1) if (label := f"a{number}") not in taken)


def split(story: Story, addresses: Collection[str]) -> tuple[Story, Story] | None:
    """What stays of the story, and the story of the articles at these canonical addresses; None where either had none."""
    gone = [article for article in story.articles if canonical_url(article.url) in addresses]
    kept = [article for article in story.articles if article not in gone]
    if not gone or not kept:
        return None
    return _part(story, kept), replace(_part(story, gone), id=_new_id(story, gone[0]))


def _new_id(story: Story, first: StoryArticle) -> str:
    mark = base64.b32encode(sha256((canonical_url(first.url) or first.id).encode()).digest()).decode().lower()
    return f"{story.id[:_SLUG].rstrip('-')}-{mark[:4]}"


def _part(story: Story, articles: list[StoryArticle]) -> Story:
    """The story as some of its articles tell it."""
    own = {article.id for article in articles}
    original = story.articles[0].id in own  # the part that goes on as the story keeps what is nobody's own words
    headline: dict[str, Text] = {}
    for language in story.headline:
        text = story.headline[language]
        title = next((article for article in articles if article.language == language), None)
        if text.article in own or (text.article is None and original):
            headline[language] = text
        elif title:
            headline[language] = Text(title.title, "verbatim", title.id)
    newest = [article.published for article in articles if article.published]
    return replace(
        story,
        headline=headline,
        summary={
            language: tuple(text for text in texts if text.article in own or (text.article is None and original))
            for language, texts in story.summary.items()
        },
        articles=tuple(articles),
        rank_reason=RankReason(
            len({article.wire or article.source for article in articles}),
            tuple(sorted({article.language for article in articles})),
            max(newest, default=story.rank_reason.newest),
        ),
        quotes=tuple(quote for quote in story.quotes if quote.article in own),
        figures=tuple(figure for figure in story.figures if figure.article in own),
        differs=tuple(_narrowed(story.differs, own)),
        running=_of_part(story.running, own, articles),
    )


def _narrowed(differences: Iterable[Difference], own: Collection[str]) -> Iterable[Difference]:
    """The differences that are left between some of the articles."""
    for difference in differences:
        values = [
            replace(account, articles=tuple(name for name in account.articles if name in own)) for account in difference.values
        ]
        left = tuple(account for account in values if account.articles)
        if len(left) > 1 or left == difference.values:
            yield replace(difference, values=left)


def _of_part(running: Running | None, own: Collection[str], articles: Iterable[StoryArticle]) -> Running | None:
    if running is None:
        return None
    outlets = {article.source for article in articles}
    return replace(
        running,
        new=tuple(name for name in running.new if name in own),
        joined=tuple(name for name in running.joined if name in outlets),
    )


def _run_on(story: Story, other: Story) -> Running | None:
    """The course of both: of a story that begins today every article is new."""
    one, two = (part.running or _begun(part) for part in (story, other))
    if story.running is None and other.running is None:
        return None
    return Running(
        max(part.running.last for part in (story, other) if part.running),
        max(one.days, two.days),
        one.articles + two.articles,
        _once(one.sources + two.sources),
        one.new + two.new,
        tuple(outlet for outlet in _once(one.joined + two.joined) if outlet in one.joined or outlet not in one.sources),
    )


def _begun(story: Story) -> Running:
    outlets = _once(tuple(article.source for article in story.articles))
    return Running(story.since, 1, len(story.articles), outlets, tuple(article.id for article in story.articles), outlets)


def _relabelled(story: Story, labels: Mapping[str, str]) -> Story:
    """The story with other ids for its articles, everywhere."""

    def named(text: Text) -> Text:
        cites = tuple(replace(cited, article=labels.get(cited.article, cited.article)) for cited in text.cites)
        return replace(text, article=labels.get(text.article, text.article), cites=cites) if text.article else text

    return replace(
        story,
        headline={language: named(text) for language, text in story.headline.items()},
        summary={language: tuple(map(named, texts)) for language, texts in story.summary.items()},
        articles=tuple(replace(article, id=labels[article.id]) for article in story.articles),
        quotes=tuple(replace(quote, article=labels.get(quote.article, quote.article)) for quote in story.quotes),
        figures=tuple(replace(figure, article=labels.get(figure.article, figure.article)) for figure in story.figures),
        differs=tuple(
            replace(
                difference,
                values=tuple(
                    replace(account, articles=tuple(labels.get(name, name) for name in account.articles))
                    for account in difference.values
                ),
            )
            for difference in story.differs
        ),
        running=replace(story.running, new=tuple(labels.get(name, name) for name in story.running.new))
        if story.running
        else None,
    )


def _tells(story: Story, language: str) -> int:
    """How good a story's words in a language are: none, a gist, a translation, an outlet's or an editor's own."""
    headline = story.headline.get(language)
    return 0 if headline is None else {"gist": 1, "translated": 2}.get(headline.origin, 3)


def _once(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))

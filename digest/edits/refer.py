"""What an editor's reference means: a story's id, or the address of an article, however it was copied."""

import difflib
from collections.abc import Iterable, Mapping, Sequence

from digest.records import Story
from digest.text.identity import canonical_url

_LOOKED_AT = 300  # characters of a reference, for the nearest one


def story_of(reference: str, stories: Iterable[Story], became: Mapping[str, str]) -> Story | None:
    """The story that a reference names. `became` leads from the ids of merged stories to the one they are part of."""
    identifier = became.get(reference, reference)
    address = canonical_url(reference)
    for story in stories:
        if story.id == identifier or (address and address in addresses(story)):
            return story
    return None


def addresses(story: Story) -> frozenset[str]:
    """The addresses of a story's articles, in the form in which they are compared."""
    return frozenset(filter(None, (canonical_url(article.url) for article in story.articles)))


def nearest(reference: str, known: Sequence[str]) -> str | None:
    """What somebody may have meant who wrote a reference that matches nothing."""
    found = difflib.get_close_matches(reference[:_LOOKED_AT], [text[:_LOOKED_AT] for text in known], n=1, cutoff=0.5)
    return found[0] if found else None


def references(stories: Iterable[Story], like: str) -> list[str]:
    """All that a reference may be: addresses where it looks like one, else ids."""
    if "/" in like:
        return [article.url for story in stories for article in story.articles]
    return [story.id for story in stories]

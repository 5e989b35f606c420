"""What new stories are called: an address that can be read, and is the same on every machine."""

import base64
from collections.abc import Collection, Sequence
from hashlib import sha256

from digest.records import Article
from digest.text.arabic import romanise
from digest.text.identity import canonical_url
from digest.text.salience import event_kinds, named

_SLUG = 60  # characters


def new_id(articles: Sequence[Article], taken: Collection[str]) -> str:
    """The kind of event and two names in Latin letters, else words of the title, and four characters of a hash of the earliest
    article's link; more of them where that is taken."""
    first = min(articles, key=lambda article: (article.published, article.url, article.id))
    names = [name for name in named(articles) if not name.startswith("~")][:2]
    title = next((article.title for article in articles if article.language == "en"), romanise(first.title))
    words = [*event_kinds(articles)[:1], *names] if names else title.split()[:5]
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in " ".join(words).lower())
    slug = "-".join(letters.split())[:_SLUG].strip("-") or "story"
    mark = base64.b32encode(sha256((canonical_url(first.url) or first.id).encode()).digest()).decode().lower()
    return next(name for length in range(4, len(mark)) if (name := f"{slug}-{mark[:length]}") not in taken)

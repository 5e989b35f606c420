"""What a story was told from: `compose` has it, engines work from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.records import Article


@dataclass(frozen=True, slots=True)
class Material:
    """A story's own articles, copies left out, by date, and the id that the story's list gives to each."""

    articles: tuple[Article, ...]
    labels: Mapping[str, str]

    def of(self, language: str) -> tuple[Article, ...]:
        return tuple(article for article in self.articles if article.language == language)

"""The editions of a desk as they are published: each with its editor's wishes. The edition files stay as gather wrote them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from digest.edits.apply import Lineage, apply, lineage
from digest.edits.sheet import Sheet, load_sheets
from digest.problems import ConfigError
from digest.records import Edition, Edits, PrintedProblem, Silent
from digest.store import EditionError, Editions


class EditedEditions(Editions):
    """What the pages, the feeds and the mail are made of. Raises ConfigError for edits that cannot be read."""

    def __init__(self, content: Path, topics: Sequence[str]) -> None:
        super().__init__(content)
        self._topics = tuple(topics)
        self._sheets: Mapping[date, Sheet] = load_sheets(content)
        self._edited = lru_cache(maxsize=8)(self._edit)

    def get(self, day: date) -> Edition:
        """The edited edition of a day, with the problems of its edits. Raises EditionError."""
        edition = self._edited(day)
        return replace(edition, silent=tuple(story for story in edition.silent if self._is_printed(story)))

    def _edit(self, day: date) -> Edition:
        edition, sheet = super().get(day), self._sheets.get(day)
        if sheet is None:
            return edition
        edited, found = apply(edition, sheet, self._topics)
        problems = (PrintedProblem(problem.stage, None, problem.message, day) for problem in found)
        return replace(edited, problems=tuple(dict.fromkeys((*edited.problems, *problems))))

    def _is_printed(self, story: Silent) -> bool:
        """Whether the edition that last told a story still has it: an editor may have hidden it since."""
        return story.last in self.days and any(story.id == told.id for told in self._edited(story.last).stories)


def lineages(content: Path, editions: Sequence[Edition]) -> Sequence[Lineage]:
    """Editions as the next night goes on from them, with what their editors decided for as long as a story runs."""
    sheets = load_sheets(content)
    return [lineage(edition, sheets.get(edition.edition, Sheet(Edits()))) for edition in editions]


def check_edits(content: Path, topics: Sequence[str]) -> list[str]:
    """Every mistake in the edit files, and every wish that matches nothing, each with file and line."""
    try:
        sheets = load_sheets(content)
    except ConfigError as error:
        return str(error).splitlines()
    editions = Editions(content)
    mistakes: list[str] = []
    for day, sheet in sheets.items():
        problems = sheet.problems
        if day in editions.days:  # an editor may write ahead of the edition
            try:
                _, problems = apply(editions.get(day), sheet, topics)
            except EditionError:
                continue  # check_editions tells of it
        mistakes += [f"{problem.detail} ({problem.reason.value})" for problem in problems]
    return mistakes

"""Headlines, summary sentences and quotations in the languages that lack them, by whatever engines the desk has.

One sentence a question, with the sentence before it for context and the desk's spellings of the names in it. An answer is
printed only if it passes the check against its source; where it does not, the card of facts stays, with the reason. The best
ranked stories are asked first: what a ceiling cuts off is the end of the brief.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from digest.gather._material import Material
from digest.gather._spelled import corrected
from digest.gather.engines import Engines, Job, Outcome, Sentence
from digest.problems import Finding
from digest.records import Article, Name, PrintedQuote, Section, Story, Text

# (source, its language, output, its language) → what speaks against printing it
Check = Callable[[str, str, str, str], Sequence[Finding]]
# (source, its language, output, its language) → names of the authority that the source has and the output has not
Missing = Callable[[str, str, str, str], Sequence[Name]]
# (articles of one story in one language, that language) → (headline, summary); Text.article is an Article's id
Writer = Callable[[Sequence[Article], str], tuple[Text, tuple[Text, ...]]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the stage needs of a desk: its languages, and the functions above."""

    languages: Sequence[str]
    check: Check
    missing: Missing
    summarise: Writer


@dataclass(frozen=True, slots=True)
class _Source:
    """A story's texts in the language that they are translated from."""

    language: str
    headline: Text
    summary: tuple[Text, ...]


# What is asked for: (story id, language, number of the sentence; -1 the headline, -2 and below the quotes)
_Key = tuple[str, str, int]
_HEADLINE, _FIRST_QUOTE = -1, -2


def translate(
    sections: Sequence[Section], material: Mapping[str, Material], engines: Engines, desk: Desk, progress: Progress
) -> tuple[Section, ...]:
    """The sections with translations where there were none."""
    stories = sorted((story for section in sections for story in section.stories), key=lambda story: story.rank)
    sources = {(story.id, code): source for story in stories for code, source in _sources(story, material, engines, desk)}
    asked: dict[_Key, Sentence] = {}
    for story in stories:
        asked |= _questions(story, sources, engines, desk)
    jobs = [Job(question, partial(_judge, question, desk)) for question in asked.values()]
    outcomes = dict(zip(asked, engines.ask("translate", jobs, progress), strict=True))
    return tuple(
        replace(section, stories=tuple(_told(story, sources, outcomes) for story in section.stories)) for section in sections
    )


# --- what is asked --------------------------------------------------------------------------------------------------------


def _sources(story: Story, material: Mapping[str, Material], engines: Engines, desk: Desk) -> Iterator[tuple[str, _Source]]:
    """For each language that lacks the story: its texts in one that has it and that an engine takes; the desk's first."""
    own = material.get(story.id, Material((), {}))
    spoken = dict.fromkeys(article.language for article in own.articles)
    printed = [code for code in desk.languages if story.headline[code].origin == "verbatim"]
    for target in desk.languages:
        if story.headline[target].origin != "gist":
            continue
        language = next((code for code in (*printed, *spoken) if engines.can("translate", code, target)), None)
        if language in printed:
            yield target, _Source(language, story.headline[language], story.summary[language])
        elif language:
            headline, summary = desk.summarise(own.of(language), language)
            labelled = (replace(text, article=own.labels[text.article or ""]) for text in summary)
            yield target, _Source(language, replace(headline, article=own.labels[headline.article or ""]), tuple(labelled))


def _questions(
    story: Story, sources: Mapping[tuple[str, str], _Source], engines: Engines, desk: Desk
) -> Iterator[tuple[_Key, Sentence]]:
    for target in desk.languages:
        source = sources.get((story.id, target))
        if source:
            before = source.headline.text
            yield (story.id, target, _HEADLINE), _sentence(before, "", source.language, target, desk)
            for number, text in enumerate(source.summary):
                yield (story.id, target, number), _sentence(text.text, before, source.language, target, desk)
                before = text.text
        for number, quote in enumerate(story.quotes):
            if quote.language != target and engines.can("translate", quote.language, target):
                context = source.headline.text if source and source.language == quote.language else ""
                yield (story.id, target, _FIRST_QUOTE - number), _sentence(quote.text, context, quote.language, target, desk)


def _sentence(text: str, context: str, source: str, target: str, desk: Desk) -> Sentence:
    names = desk.missing(text, source, "", target)  # of an empty answer all are missing
    spellings = {
        name.name.get(source) or next(iter(name.name.values())): name.name[target] for name in names if target in name.name
    }
    return Sentence(text, source, target, context, spellings)


# --- what is believed -----------------------------------------------------------------------------------------------------


def _judge(question: Sentence, desk: Desk, output: str) -> str | Finding:
    """The output, names in the desk's spelling; or the first thing that speaks against it."""
    texts = (question.text, question.source)
    spelled = corrected(output, question.target, desk.missing(*texts, output, question.target))
    return next(iter(desk.check(*texts, spelled, question.target)), spelled)


# --- what is printed ------------------------------------------------------------------------------------------------------


def _told(story: Story, sources: Mapping[tuple[str, str], _Source], outcomes: Mapping[_Key, Outcome]) -> Story:
    headline, summary, rejected = dict(story.headline), dict(story.summary), dict(story.rejected)
    for code in story.headline:
        source = sources.get((story.id, code))
        if source:
            headline[code] = _headline(story.headline[code], source, outcomes[story.id, code, _HEADLINE])
            found = [outcomes[story.id, code, number] for number in range(len(source.summary))]
            summary[code], beyond = _summary(story.summary[code], source, found)
            if beyond:
                rejected[code] = beyond
    quotes = tuple(
        _quoted(quote, {code: outcomes.get((story.id, code, _FIRST_QUOTE - number)) for code in story.headline})
        for number, quote in enumerate(story.quotes)
    )
    return replace(story, headline=headline, summary=summary, quotes=quotes, rejected=rejected)


def _headline(gist: Text, source: _Source, outcome: Outcome) -> Text:
    if outcome.text:
        return _translated(source.headline, outcome)
    return replace(gist, rejected=outcome.rejected.message) if outcome.rejected else gist


def _summary(gist: tuple[Text, ...], source: _Source, outcomes: Sequence[Outcome]) -> tuple[tuple[Text, ...], tuple[str, ...]]:
    """The sentences that could be translated; if not all could, the card of facts after them, its lines with the reasons. And
    the reasons for which it has no line."""
    told = [_translated(text, outcome) for text, outcome in zip(source.summary, outcomes, strict=True) if outcome.text]
    if len(told) == len(outcomes):
        return tuple(told), ()
    reasons = [outcome.rejected.message for outcome in outcomes if outcome.rejected]
    lines = (replace(line, rejected=reason) if reason else line for line, reason in zip_longest(gist, reasons[: len(gist)]))
    return (*told, *lines), tuple(reasons[len(gist) :])


def _translated(source: Text, outcome: Outcome) -> Text:
    return replace(source, text=outcome.text, origin="translated", engine=outcome.engine, original=source.text)


def _quoted(quote: PrintedQuote, outcomes: Mapping[str, Outcome | None]) -> PrintedQuote:
    translations = {
        code: Text(found.text, "translated", engine=found.engine) for code, found in outcomes.items() if found and found.text
    }
    rejected = {code: found.rejected.message for code, found in outcomes.items() if found and found.rejected}
    return replace(quote, translations=translations, rejected=rejected)

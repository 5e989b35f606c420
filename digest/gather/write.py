"""Summaries that a language model merges from what several outlets printed, each sentence with the sentences it rests on.

Asked only where two articles or more tell a story in one language, and printed only whole: if one sentence cites nothing, cites
what is not there, or says more than it cites, the sentences of the outlets stay, with the reason.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from digest.gather._material import Material
from digest.gather.engines import Engines, Job, Outcome, Sources
from digest.problems import Finding, Reason
from digest.records import Cited, Section, Story, Text
from digest.text.tokens import words_of

# (sentence, ids it cites, all sentences by id, language) → what speaks against printing it
Supports = Callable[[str, Sequence[str], Mapping[str, str], str], Sequence[Finding]]
Progress = Callable[[int, int], None]

_FEWEST, _MOST = 2, 4  # sentences written
_ARTICLES, _OF_EACH = 8, 4  # articles read, and sentences of each


@dataclass(frozen=True, slots=True)
class Desk:
    """What the stage needs of a desk. `excerpt_words` bounds what is printed of an article, so also what is cited."""

    languages: Sequence[str]
    excerpt_words: int
    supports: Supports


def write(
    sections: Sequence[Section], material: Mapping[str, Material], engines: Engines, desk: Desk, progress: Progress
) -> tuple[Section, ...]:
    """The sections with written summaries where there could be some."""
    stories = sorted((story for section in sections for story in section.stories), key=lambda story: story.rank)
    asked = {
        (story.id, code): cited
        for story in stories
        for code in desk.languages
        if story.headline[code].origin == "verbatim" and (cited := _sources(material.get(story.id), code, desk))
    }
    jobs = []
    for (_, code), cited in asked.items():
        question = Sources(code, {key: source.text for key, source in cited.items()})
        jobs.append(Job(question, partial(_judge, question, desk)))
    outcomes = dict(zip(asked, engines.ask("write", jobs, progress), strict=True))
    return tuple(
        replace(section, stories=tuple(_told(story, asked, outcomes) for story in section.stories)) for section in sections
    )


def _sources(material: Material | None, language: str, desk: Desk) -> Mapping[str, Cited]:
    """The openings of a story's articles in a language, by the ids that the model is given; none where one outlet tells all."""
    articles = material.of(language)[-_ARTICLES:] if material else ()
    if material is None or len({article.source for article in articles}) < 2:
        return {}
    cited = [
        Cited(material.labels[article.id], number, sentence)
        for article in articles
        for number, sentence in enumerate(_opening([each.text for each in article.sentences], desk.excerpt_words))
    ]
    return {f"s{number}": source for number, source in enumerate(cited, 1)}


def _opening(sentences: Sequence[str], words: int) -> Iterator[str]:
    for sentence in sentences[:_OF_EACH]:
        words -= len(sentence.split())
        if words < 0:
            return
        yield sentence


def parse(answer: str) -> list[tuple[str, tuple[str, ...]]]:
    """(sentence, ids it cites) of every line."""
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    return [_parsed(line) for line in lines]


def _parsed(line: str) -> tuple[str, tuple[str, ...]]:
    sentence, bracket, ids = line.rstrip(" .").rpartition("[")
    if not bracket or not ids.endswith("]"):
        return line, ()
    return sentence.strip(), tuple(dict.fromkeys(ids[:-1].replace(",", " ").split()))


def _judge(question: Sources, desk: Desk, output: str) -> str | Finding:
    """The output, if all of it can be printed; or the first thing that speaks against it."""
    lines = parse(output)
    if not lines:
        return Finding(Reason.NOTHING_WRITTEN)
    if len(lines) < _FEWEST:
        return Finding(Reason.TOO_SHORT, str(len(lines)))
    if len(lines) > _MOST:
        return Finding(Reason.TOO_WORDY, str(len(lines)))
    said = [tuple(words_of(sentence)) for sentence, _ in lines]
    if len(set(said)) < len(said):
        return Finding(Reason.REPEATED)
    findings = (
        finding for sentence, ids in lines for finding in desk.supports(sentence, ids, question.sentences, question.language)
    )
    return next(findings, output)


def _told(
    story: Story, asked: Mapping[tuple[str, str], Mapping[str, Cited]], outcomes: Mapping[tuple[str, str], Outcome]
) -> Story:
    summary = dict(story.summary)
    for code, texts in story.summary.items():
        outcome = outcomes.get((story.id, code))
        if outcome and outcome.text:
            sources = asked[story.id, code]
            summary[code] = tuple(
                Text(
                    sentence,
                    "written",
                    sources[ids[0]].article,
                    engine=outcome.engine,
                    cites=tuple(sources[key] for key in ids),
                )
                for sentence, ids in parse(outcome.text)
            )
        elif outcome and outcome.rejected:
            summary[code] = (replace(texts[0], rejected=outcome.rejected.message), *texts[1:])
    return replace(story, summary=summary)

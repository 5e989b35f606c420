"""An edition with what engines say of it: the stages that ask them, each with the check of its answers.

    translate   headlines, sentences and quotations, each verified against its source
    write       summaries, each sentence verified against those it cites

Nothing is asked or sent where the desk names no engine.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from digest.config import Desk
from digest.gather import summarise, translate, verify, write
from digest.gather._material import Material
from digest.gather.engines import Engines
from digest.gather.engines.prompts import Prompts
from digest.gather.state import State
from digest.intake import Run, user_agent
from digest.problems import Problem
from digest.records import Edition


def preflight(desk: Desk) -> None:
    """Raises ConfigError for a prompt that does not work, before anything is asked of anybody."""
    if desk.settings.engines.translate or desk.settings.engines.write:
        Prompts(desk.root)


def reword(run: Run, state: State, edition: Edition, material: Mapping[str, Material]) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition with the translated and the written, as far as that stands up to its sources; and what engines could not do.
    `material` is what each story was told from, by its id. What it cost is in the state when this returns."""
    desk, settings = run.desk, run.desk.settings
    if not settings.engines.translate and not settings.engines.write:
        return edition, ()
    with Engines(settings.engines, desk.root, state, run.now, user_agent=user_agent(desk), offline=run.offline) as engines:
        told = translate.translate(edition.topics, material, engines, _translating(run), partial(run.progress, "translations"))
        told = write.write(told, material, engines, _writing(run), partial(run.progress, "summaries"))
    state.add_costs(edition.edition, engines.costs)
    return replace(edition, topics=told), engines.problems


def _translating(run: Run) -> translate.Desk:
    desk, settings = run.desk, run.desk.settings
    spellings = verify.build_glossary(desk.names)
    return translate.Desk(
        settings.languages,
        check=lambda text, of, output, to: verify.verify(text, of, output, to, spellings).reasons,
        missing=lambda text, of, output, to: verify.missing_names(text, of, output, to, desk.names, spellings),
        summarise=partial(summarise.summarise, excerpt_words=settings.edition.excerpt_words),
    )


def _writing(run: Run) -> write.Desk:
    settings = run.desk.settings
    return write.Desk(
        settings.languages,
        settings.edition.excerpt_words,
        supports=lambda sentence, cited, sources, language: verify.supports(sentence, cited, sources, language).reasons,
    )

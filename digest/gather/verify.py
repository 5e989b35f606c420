"""Every output of an engine against its source, before it may be printed. Pure functions of texts and the name authority.

`verify` is for translations, sentence by sentence; `supports` for sentences an engine wrote from sentences it cites in the
same language; `missing_names` for a glossary. What is surely wrong is a reason to reject; a name that was not found again
only warns, since a name may be said in many ways.

    form ▸ numbers and dates ▸ denials ▸ names ▸ what is spoken of
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.gather import (
    _verify_content,
    _verify_copied,
    _verify_dates,
    _verify_form,
    _verify_meaning,
    _verify_names,
    _verify_negation,
    _verify_numbers,
    _verify_written,
)
from digest.gather._verify_names import Spellings as Glossary
from digest.problems import Finding, Reason
from digest.records import Name
from digest.text.tokens import tokens

__all__ = ["Glossary", "Verdict", "build_glossary", "missing_names", "supports", "verify"]

_LONGEST = 20_000  # characters of a text that are read: a sentence has some hundred


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reasons` reject a text, `warnings` do not."""

    reasons: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.reasons


def build_glossary(names: Sequence[Name]) -> Glossary:
    """The spellings of a desk's names and of the places of the world, ready to be looked up; made once."""
    return Glossary(names)


def verify(source: str, source_language: str, output: str, language: str, glossary: Glossary) -> Verdict:
    """Whether `output` may be printed as a translation of `source`. Any text is answered, in time linear in its length; of very
    long ones the beginning is read and that is a reason to reject."""
    source_language, language = _primary(source_language), _primary(language)
    if len(source) > _LONGEST or len(output) > _LONGEST:
        return Verdict((Finding(Reason.TOO_LONG, f"{max(len(source), len(output))}"),))
    reasons = list(_verify_form.compare(source, source_language, output, language))
    if any(reason.reason in _SAYS_NOTHING for reason in reasons):
        return Verdict(tuple(reasons))
    texts = (source, source_language, output, language)
    numbers, shared_numbers = _verify_numbers.compare(*texts)
    dates, shared_dates = _verify_dates.compare(*texts)
    reasons += [*numbers, *dates, *_verify_negation.compare(*texts)]
    if source_language != language:
        reasons += _verify_copied.compare(tokens(source), tokens(output))
    reasons += _verify_meaning.compare(tokens(source), source_language, tokens(output), language)
    warnings: list[Finding] = []
    if {source_language, language} == {"ar", "en"}:
        english, arabic = (source, output) if source_language == "en" else (output, source)
        named = _verify_names.found(tokens(english), tokens(arabic), glossary)
        told = [(name.opens, there) for name, there in named]
        if _verify_content.differ(english, arabic, told, len(numbers) + len(dates), shared_numbers + shared_dates):
            reasons.append(Finding(Reason.OTHER_CONTENT))
        elif foreign := _verify_content.foreign_sentence(*texts):
            reasons.append(Finding(Reason.OTHER_CONTENT, foreign))
        warnings += _verify_names.missing(tokens(english), tokens(arabic), named, glossary)
    return Verdict(tuple(reasons), tuple(warnings))


_SAYS_NOTHING = frozenset((Reason.NOTHING_WRITTEN, Reason.UNTRANSLATED, Reason.WRONG_LANGUAGE))  # the rest would only repeat it


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag: `en` of `en-GB`."""
    return tag.replace("_", "-").split("-")[0].lower()


def supports(sentence: str, cited: Sequence[str], sources: Mapping[str, str], language: str) -> Verdict:
    """Whether a sentence that an engine wrote says only what the sentences say that it cites. `sources` are the
    story's sentences
    in the same language by their ids, `cited` the ids the engine gave."""
    if not cited:
        return Verdict((Finding(Reason.NO_CITATION),))
    unknown = [identifier for identifier in cited if identifier not in sources]
    if unknown:
        return Verdict((Finding(Reason.WRONG_CITATION, unknown[0][:40]),))
    return Verdict(tuple(_verify_written.compare(sentence[:_LONGEST], [sources[key][:_LONGEST] for key in cited], language)))


def missing_names(
    source: str, source_language: str, output: str, language: str, names: Sequence[Name], glossary: Glossary
) -> tuple[Name, ...]:
    """The names of the authority that the source has and the output has not, by any of their spellings."""
    before = _verify_names.listed(tokens(source[:_LONGEST]), source_language, glossary)
    after = _verify_names.listed(tokens(output[:_LONGEST]), language, glossary)
    return tuple(name for name in names if name.id in before and name.id not in after)

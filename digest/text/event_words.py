"""The lexicons of events, made for looking up: word forms with their kind, phrases, words that others decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.text import event_words_ar as ar
from digest.text import event_words_en as en
from digest.text.arabic import bare_forms
from digest.text.arabic_forms import noun_forms, verb_forms
from digest.text.folding import fold

_SUFFIXES = ("هما", "ها", "هم", "ه")  # his, her, their: هجومها, زيارته
_Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """`kinds`: word form → kind. `phrases`: first word → the words behind it with the kind, longest first. `decided`: word form
    → the words near it that tell its kind. `nouns`: the forms that take a pronoun (هجومها). A kind "" is no event."""

    kinds: Mapping[str, str]
    phrases: _Phrases
    decided: Mapping[str, dict[str, str]]
    nouns: frozenset[str] = frozenset()

    def __contains__(self, form: str) -> bool:
        return form in self.kinds or form in self.phrases or form in self.decided


@dataclass(frozen=True, slots=True)
class Form:
    """The form of the lexicon that a word of a text is. So many letters before it are clitics; the article is not."""

    form: str
    clitics: int


@lru_cache(maxsize=1 << 16)
def look(words: Lexicon, word: str) -> Form | None:
    """The form of the lexicon that a folded word is, its clitics and pronouns taken off."""
    if word in words:
        return Form(word, 0)
    if not words.nouns or len(word) < 4:
        return None
    suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix)), "")
    for bare in bare_forms(word):
        form = bare if bare in words else _without(suffix, bare, words.nouns)
        if form:
            return Form(form, len(word[: len(word) - len(bare)].removesuffix("ال")))
    return None


def _without(suffix: str, word: str, nouns: frozenset[str]) -> str:
    """The noun that a pronoun is written to: هجومها → هجوم, زيارته → زيارة."""
    stem = word.removesuffix(suffix)
    if not suffix or len(stem) < 3:
        return ""
    feminine = stem[:-1] + "ه" if stem.endswith("ت") else stem
    return next((form for form in (feminine, stem) if form in nouns), "")


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, None where there is none."""
    if language == "ar":
        nouns = {form: kind for kind, items in ar.NOUNS.items() for item in items.split() for form, _ in noun_forms(item)}
        verbs = {
            form: kind for kind, items in ar.VERBS.items() for item in items.split() for form in verb_forms(*item.split(":"))
        }
        return Lexicon(verbs | nouns, _phrases(ar.PHRASES), _decided(ar.DECIDED, arabic=True), frozenset(nouns))
    if language == "en":
        kinds = {word: kind for kind, words in en.WORDS.items() for word in words.split()}
        return Lexicon(kinds, _phrases(en.PHRASES), _decided(en.DECIDED, arabic=False))
    return None


def _phrases(lists: Mapping[str, str]) -> _Phrases:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in lists.items():
        for phrase in phrases.split("|"):
            head, *rest = fold(phrase).replace("-", " ").split()
            table.setdefault(head, []).append((tuple(rest), kind))
    return {head: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for head, entries in table.items()}


def _decided(lists: Mapping[str, Mapping[str, str]], *, arabic: bool) -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for items, kinds in lists.items():
        context = {fold(word): kind for kind, words in kinds.items() for word in words.split()}
        for item in items.split():
            for form in _forms(item, arabic=arabic):
                table[form] = context
    return table


def _forms(item: str, *, arabic: bool) -> Iterator[str]:
    yield from (form for form, _ in noun_forms(item)) if arabic else (item,)

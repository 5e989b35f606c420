"""The lexicons of events, made for looking up: word forms with their kind, phrases, words that others decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from digest.text import event_words_ar as ar
from digest.text import event_words_en as en
from digest.text.arabic import bare_forms
from digest.text.arabic_forms import noun_forms, verb_forms
from digest.text.folding import fold

_SUFFIXES = ("هما", "ها", "هم", "ه")  # his, her, their: هجومها, زيارته
_MEMORY = 1 << 16  # words remembered
_Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Form:
    """The form of the lexicon that a word of a text is. So many letters before it are clitics; the article is not."""

    form: str
    clitics: int


class Lexicon(dict[str, Form | None]):
    """What a folded word of a text is in a lexicon, None for most. What was looked up is remembered: news repeats its words.

    `kinds`: form → kind. `phrases`: first form → the words behind it with the kind, longest first. `decided`: form → the words
    near it that tell its kind. `nouns`: the forms that take a pronoun (هجومها). A kind "" is no event.
    """

    def __init__(
        self, kinds: Mapping[str, str], phrases: _Phrases, decided: Mapping[str, Mapping[str, str]], nouns: frozenset[str]
    ) -> None:
        super().__init__()
        self.kinds, self.phrases, self.decided, self._nouns = kinds, phrases, decided, nouns
        self._forms = frozenset((*kinds, *phrases, *decided))

    def __missing__(self, word: str) -> Form | None:
        form = self._look(word)
        if len(self) < _MEMORY:
            self[word] = form
        return form

    def _look(self, word: str) -> Form | None:
        """The form that a word is, its clitics and pronoun taken off."""
        if word in self._forms:
            return Form(word, 0)
        if not self._nouns or len(word) < 4:
            return None
        suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix)), "")
        for bare in bare_forms(word):
            form = bare if bare in self._forms else self._without(suffix, bare)
            if form:
                return Form(form, len(word[: len(word) - len(bare)].removesuffix("ال")))
        return None

    def _without(self, suffix: str, word: str) -> str:
        """The noun that a pronoun is written to: هجومها → هجوم, زيارته → زيارة."""
        stem = word.removesuffix(suffix)
        if not suffix or len(stem) < 3:
            return ""
        feminine = stem[:-1] + "ه" if stem.endswith("ت") else stem
        return next((form for form in (feminine, stem) if form in self._nouns), "")


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
        return Lexicon(kinds, _phrases(en.PHRASES), _decided(en.DECIDED, arabic=False), frozenset())
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

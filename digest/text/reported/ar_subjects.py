"""Who speaks, around an Arabic reporting verb: after it, before it, or what a relative pronoun goes back to."""

from collections.abc import Iterator, Sequence, Set

from digest.text.reported.ar_limits import NO_NAME_ENDS
from digest.text.reported.ar_openings import LOOK_BACK, PAUSES
from digest.text.reported.ar_phrases import Phrase, phrase_at, surely_speaks
from digest.text.reported.ar_words import SPEAKERS, TITLES, Cue, Kind, Word

_LONGEST_UNKNOWN = 4  # words
_STANDS_IN = frozenset(("جاء", "ورد"))  # في بيان
_COMMAS = frozenset("،,")
_AS_FOR = frozenset(("اما", "واما"))
_OBLIQUE = "ين"  # a sound plural in this case is never a subject
RESUMING = frozenset("فيه فيها فيهما خلاله خلالها خلالهما به بها له لها عنه عنها معه معها منه منها عليه عليها عليهم".split())


def subject_after(words: Sequence[Word], at: int, cue: Cue, known: Set[str]) -> Phrase | None:
    """The subject that follows the verb at `at`, past adverbs; None where it is silent."""
    if at and (words[at - 1].kind & Kind.RELATIVE or _is_subject(words[at - 1], cue)):
        return None
    start = at + 1
    if cue.verb in _STANDS_IN and start < len(words) and words[start].form == "في":
        beside = at < 2 or words[at - 1].form != "كما" or words[at - 2].shape != "w"
        document = phrase_at(words, start + 1, len(words), known) if beside else None
        return document if document and document.kind & Kind.DOCUMENT else None
    while start < len(words) and (
        (words[start].kind & Kind.ASIDE and not words[start].kind & TITLES) or words[start].form in RESUMING
    ):
        start += 1
    if start >= len(words):
        return None
    first = words[start]
    if first.shape == "q":
        return _quoted_subject(words, start)
    if first.shape == "p" or first.preposition or (first.joined and start == at + 1):
        return None
    oblique = first.bare.endswith(_OBLIQUE)
    if (first.kind & Kind.GROUP and (oblique or (cue.telling and first.definite))) or (
        oblique and cue.telling and not first.kind
    ):
        return None
    phrase = phrase_at(words, start, len(words), known)
    return _with_apposed_name(words, phrase, known) if phrase else None


def subject_before(words: Sequence[Word], at: int, known: Set[str], *, reports: bool) -> Phrase | None:
    """The subject that stands before the verb at `at`: "لكن الوزير قال", "أما الوزير فقال", "الوزير، الذي قال". Where the
    verb surely `reports`, any definite noun right before it that agrees with it will do."""
    if not at:
        return None
    if words[at].joined:
        return _answered_topic(words, at, known)
    before = words[at - 1]
    if before.kind & Kind.RELATIVE:
        return _antecedent(words, at - 1, known)
    if (before.kind & Kind.SELF_SUBJECT and not before.kind & TITLES) or (
        before.shape in "pq" and before.spelling not in "،,)-–"
    ):
        return None
    stop = at
    while stop and (words[stop - 1].spelling in _COMMAS or words[stop - 1].form in ("قد", "فقد", "ف")):
        stop -= 1
    for start in _clause_starts(words, stop, crossing=stop < at):
        phrase = phrase_at(words, start, stop, known) if not words[start].preposition else None
        if phrase is None:
            continue
        sure = surely_speaks(phrase, words, known) and (phrase.definite or not phrase.kind & Kind.DOCUMENT)
        cue = words[at].cue
        agrees = (
            reports
            and phrase.last == at
            and words[start].definite
            and cue
            and words[start].bare.endswith("ه") == (cue.gender == "f")
        )
        if sure and phrase.name is None and phrase.last == stop < at:
            return _apposed_to(words, start, known) or phrase
        if sure or agrees:
            return _with_apposed_name(words, phrase, known)
    return None


def _is_subject(word: Word, cue: Cue) -> bool:
    """لكنها قالت, وهو يرى: the pronoun before the verb is its subject."""
    return bool(word.kind & Kind.SELF_SUBJECT) and word.form.endswith(("ها", "هي") if cue.gender == "f" else ("ه", "هو"))


def _apposed_to(words: Sequence[Word], start: int, known: Set[str]) -> Phrase | None:
    """فلان، زعيم الكتلة، قال: whom the title that begins at `start`, after a comma, explains."""
    if start < 2 or words[start - 1].spelling not in _COMMAS:
        return None
    for earlier in _clause_starts(words, start - 1, crossing=False):
        named = phrase_at(words, earlier, start - 1, known) if not words[earlier].preposition else None
        if named and named.name and named.last == start - 1 and not named.kind & Kind.PLACE:
            return named
    return None


def _answered_topic(words: Sequence[Word], at: int, known: Set[str]) -> Phrase | None:
    """أما الوزير، الذي غاب، فقال: the ف that answers أما joins the verb to its subject."""
    if not words[at].form.startswith("ف"):
        return None
    as_for = next((index for index in range(at - 1, max(-1, at - LOOK_BACK), -1) if words[index].form in _AS_FOR), None)
    phrase = phrase_at(words, as_for + 1, at, known) if as_for is not None else None
    return _with_apposed_name(words, phrase, known) if phrase else None


def _quoted_subject(words: Sequence[Word], start: int) -> Phrase | None:
    """أعلنت «سابك» أن: a name in marks that speaks, where reported words follow it."""
    if len(words[start].spelling.split()) > 9:
        return None
    for word in words[start + 1 : start + 30]:
        if word.kind & Kind.THAT or word.spelling == ":":
            return Phrase(start, start + 1, (start, start + 1), (), Kind.BODY, True)
        if word.shape == "q" or word.cue or word.spelling in ".؛":
            return None
    return None


def _with_apposed_name(words: Sequence[Word], phrase: Phrase, known: Set[str]) -> Phrase:
    """قال قائد الفيلق، التابع للحرس، فلان: the name that follows a title after a comma or two."""
    if phrase.name or phrase.kind & Kind.GROUP or not phrase.kind & (Kind.RANK | Kind.ROLE):
        return phrase
    at = phrase.last
    for _ in range(2):
        if at + 1 >= len(words) or words[at].spelling not in _COMMAS:
            return phrase
        follows = words[at + 1]
        unknown = _unknown_name(words, at + 1)
        if unknown:
            return phrase._replace(last=unknown[1], name=unknown)
        if follows.kind & Kind.GIVEN or (follows.kind & Kind.RANK and follows.definite):
            named = phrase_at(words, at + 1, len(words), known)
            if named and named.name:
                return Phrase(phrase.first, named.last, named.name, phrase.heads + named.heads, phrase.kind, phrase.definite)
        at = next((index for index in range(at + 1, min(len(words), at + 12)) if words[index].spelling in _COMMAS), len(words))
    return phrase


def _unknown_name(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """المتحدثة، ماو نينغ، قالت: two to four words between commas, behind a title, of which we know nothing."""
    last = first
    while last < len(words) and last - first < _LONGEST_UNKNOWN and _may_be_name(words[last]):
        last += 1
    closed = last < len(words) and words[last].spelling in _COMMAS
    return (first, last) if closed and last - first > 1 and not words[first].definite else None


def _may_be_name(word: Word) -> bool:
    if word.shape != "w" or word.preposition or word.joined or word.cue or word.spelling.endswith(NO_NAME_ENDS):
        return False
    return not word.kind or bool(word.kind & (Kind.GIVEN | Kind.NAME_PART))


def _antecedent(words: Sequence[Word], relative: int, known: Set[str]) -> Phrase | None:
    """Whom الذي, التي or الذين goes back to: the nearest one before it that fits in gender and number."""
    form = words[relative].form.lstrip("و")
    for at in range(relative - 1, max(-1, relative - 14), -1):
        word = words[at]
        if word.shape != "w" or word.preposition or not word.kind & (SPEAKERS | Kind.GIVEN):
            continue
        if at and not word.joined and words[at - 1].shape == "w" and words[at - 1].kind & (TITLES | Kind.GIVEN):
            continue  # inside the phrase that begins before it
        plural = bool(word.kind & Kind.GROUP)
        feminine = word.bare.endswith("ه") or bool(word.kind & Kind.FEMININE)
        fits = plural if form == "الذين" else feminine or plural if form == "التي" else not feminine
        phrase = phrase_at(words, at, relative, known) if fits else None
        if phrase and surely_speaks(phrase, words, known):
            return phrase
    return None


def _clause_starts(words: Sequence[Word], stop: int, *, crossing: bool) -> Iterator[int]:
    """Places before `stop` where a subject may begin, nearest first: after a connective, after a pause, at the very start.
    `crossing`: a comma before the verb has been passed, so an apposition may lie between."""
    for at in range(stop - 1, max(-1, stop - LOOK_BACK), -1):
        word = words[at]
        if (word.shape == "q" and not crossing) or (word.cue and word.cue.form == "verb"):
            return
        opens = word.kind & (Kind.CONNECTIVE | Kind.THAT) and not word.kind & TITLES
        if opens or (word.shape == "p" and word.spelling in PAUSES):
            yield at + 1
            if opens or not crossing:
                return
    if stop <= LOOK_BACK:
        yield 0

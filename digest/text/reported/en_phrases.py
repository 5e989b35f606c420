"""Who an English noun phrase names, before or after its verb, with titles taken off a person's name."""

from collections.abc import Sequence
from typing import NamedTuple

from digest.text.reported.en_words import Kind, Word
from digest.text.speech_en import BODIES_OF_OTHERS, BODY_WORDS, GROUPS

_LONGEST = 16  # tokens
_PAUSES = frozenset(",;:()–—-")
_DENYING = frozenset(
    "would could can may might must shall should to not never didn't don't doesn't won't wouldn't couldn't can't cannot".split()
)
_PARTICLES = frozenset("de da di del della der den van von bin ibn al el la le abu ben dos du af".split())
_BESIDE_VERB = Kind.AUXILIARY | Kind.ADVERB | Kind.TIME
_BODY_WORDS = frozenset(BODY_WORDS.split())
_BODIES_OF_OTHERS = frozenset(BODIES_OF_OTHERS.split())
_TRAILING = Kind.TIME | Kind.ADVERB | Kind.PREPOSITION
_PEOPLE = frozenset(GROUPS.split())
_PEOPLE_BY_WHAT_IS_SAID = frozenset(("accused", "condemned", "wanted"))
_OF_AN_OFFICE = frozenset(("of", "for", "at", "in", "from", "on"))


class Phrase(NamedTuple):
    """Tokens `first` up to `last` of a sentence; `name` the tokens of the name within, None for a pronoun or a common noun."""

    first: int
    last: int
    name: tuple[int, int] | None

    @property
    def shown(self) -> tuple[int, int]:
        return self.name or (self.first, self.last)


def subject_before(words: Sequence[Word], verb: int, start: int) -> Phrase | None:
    """The subject that ends before the verb at token `verb`, in a clause that begins no sooner than `start`. None where there
    is none, or where the verb is denied, wished for or an infinitive."""
    end = verb
    while (
        end > start
        and not words[end - 1].capital
        and (words[end - 1].kind & _BESIDE_VERB or words[end - 1].lower.endswith("ly"))
    ):
        if words[end - 1].lower in _DENYING:
            return None
        end -= 1
    if end == start or (words[end - 1].kind & Kind.NEGATION and not words[end - 1].capital):
        return None
    if words[end - 1].kind & Kind.RELATIVE:
        end -= 1
        return _antecedent(words, start, end - 1 if end > start and words[end - 1].spelling == "," else end)
    if words[end - 1].spelling in _PAUSES:
        return _with_apposition(words, start, end - 1)
    return _before_pause(words, start, end)


def subject_after(words: Sequence[Word], first: int) -> Phrase | None:
    """The subject that follows its verb: "said Neal Baer, show runner of…"."""
    if first >= len(words):
        return None
    if words[first].kind & (Kind.PRONOUN | Kind.FIRST_PERSON):
        return Phrase(first, first + 1, None)
    if words[first].shape not in "wn" or words[first].kind & (Kind.PREPOSITION | Kind.BOUNDARY | Kind.ADVERB | Kind.NEGATION):
        return None
    last = first
    while last < len(words) and last - first < _LONGEST and _in_phrase(words, last):
        if last > first and words[last].kind & (Kind.PRONOUN | Kind.FIRST_PERSON):
            break  # "told the Associated Press they heard"
        if words[last].kind & Kind.PREPOSITION and (_name(words, first, last) or words[last].lower not in _OF_AN_OFFICE):
            break
        if last > first and _past_name(words, first, last):
            break
        last += 1
    if last == first or (last == first + 1 and words[first].kind & Kind.DETERMINER):
        return None
    phrase = _phrase(words, first, last)
    if phrase.name is None and last + 1 < len(words) and words[last].spelling == "," and words[last + 1].capital:
        named = subject_after(words, last + 1)  # "said the union's head, Mustafa Kocabey"
        if named and named.name and named.name[0] == last + 1:
            return Phrase(first, named.last, named.name)
    return phrase


def _past_name(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a phrase that began with a name has come to a word that cannot belong to it: "Jalal Awad refused"."""
    word, before = words[at], words[at - 1]
    if not words[first].named or not before.named or before.possessive or word.named or word.lower in _PEOPLE:
        return False
    return not word.kind & Kind.TITLE and word.lower not in _PARTICLES and not _joins_names(words, at)


def _antecedent(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """Whom who goes back to: the name right before it, else the phrase it closes."""
    phrase = _before_pause(words, start, end)
    if phrase and phrase.name is None:
        after = next((at + 1 for at in range(end - 1, phrase.first, -1) if words[at].kind & Kind.PREPOSITION), end)
        nearer = _phrase(words, after, end) if after < end else None
        return nearer if nearer and nearer.name else phrase
    return phrase


def _before_pause(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    if words[end - 1].kind & Kind.PRONOUN:
        return Phrase(end - 1, end, None)  # "In April 2003 he said"
    first = end
    while first > start and end - first < _LONGEST and _in_phrase(words, first - 1):
        first -= 1
    if first == end:
        return None
    if first > start and words[first - 1].lower == "who":
        return _before_pause(words, start, first - 1)
    if first > start and words[first - 1].spelling != ";" and not (words[first].capital or words[first].kind & Kind.PRONOUN):
        whole = _with_apposition(words, start, first)  # "Paul Newman, of analysts X said": its second comma is missing
        if whole and whole.name and whole.first < first - 1 and words[whole.last].spelling == ",":
            return whole
    if words[first].kind & Kind.PREPOSITION:  # "On Friday the minister said": the phrase after it
        first = next((at + 1 for at in range(end - 1, first - 1, -1) if words[at].kind & Kind.PREPOSITION), first)
        while first < end and words[first].kind & Kind.TIME:
            first += 1
    return _phrase(words, first, end) if first < end else None


def _with_apposition(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """ "Peter Martin, of CGA, which compiled the figures, said": the phrase before the first of the pauses."""
    first = end
    while first > start and words[first - 1].shape != "q" and words[first - 1].spelling not in ";:":
        first -= 1
    segment = first
    found: Phrase | None = None
    for at in range(first, end + 1):
        if at < end and words[at].spelling not in _PAUSES:
            continue
        if at > segment and _begins_subject(words[segment]):
            last = next((i for i in range(segment, at) if words[i].kind & (Kind.RELATIVE | Kind.BOUNDARY)), at)
            if words[segment].kind & Kind.PRONOUN:
                last = segment + 1
            if found is None:
                found = _phrase(words, segment, last) if last > segment else None
            elif found.name is None:  # "One of his grandsons, Michael Vann, said"
                named = _phrase(words, segment, last)
                return named if named.name == (segment, last) else found
            if found is None or found.name:
                return found
        segment = at + 1
    return found


def _begins_subject(word: Word) -> bool:
    if (
        word.shape not in "wn"
        or word.kind & (Kind.PREPOSITION | Kind.BOUNDARY | Kind.TIME | Kind.ADVERB)
        or (word.cue and word.cue.form == "gerund")
    ):
        return False
    return word.capital or bool(word.kind & (Kind.DETERMINER | Kind.PRONOUN))


def _in_phrase(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if _joins_names(words, at):
        return True
    if word.shape not in "wn" or word.kind & (Kind.BOUNDARY | Kind.RELATIVE):
        return False
    if word.cue and not word.capital and not _is_noun(words, at):
        return False
    return word.capital or not word.kind & Kind.AUXILIARY


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a reporting word is a noun by what stands before it: "the report", "the accused"."""
    word, before = words[at], words[at - 1].kind if at else 0
    if word.lower in _PEOPLE_BY_WHAT_IS_SAID and before & Kind.DETERMINER:
        return True
    return bool(before & (Kind.DETERMINER | Kind.TITLE)) and word.cue is not None and word.cue.close


def _joins_names(words: Sequence[Word], at: int) -> bool:
    """The "and" of "Zadan and Meron"."""
    return words[at].lower == "and" and 0 < at < len(words) - 1 and words[at - 1].named and words[at + 1].named


def _phrase(words: Sequence[Word], first: int, last: int) -> Phrase:
    while first < last - 1 and (words[first].kind & (Kind.TIME | Kind.ADVERB) and not words[first].capital):
        first += 1
    while last > first + 1 and (words[last - 1].kind & _TRAILING or words[last - 1].lower.endswith("ly")):
        last -= 1
    return Phrase(first, last, _name(words, first, last))


def _name(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """The name in a phrase: its last run of capitals before a preposition, without the titles in front."""
    stop = next((at for at in range(first + 1, last) if words[at].kind & Kind.PREPOSITION and not words[at].capital), last)
    end = stop
    while end > first and not words[end - 1].named:
        end -= 1
    if end == first or end < stop:
        return None
    begin = end
    while begin > first and (
        words[begin - 1].named
        or (begin - 1 > first and (words[begin - 1].lower in _PARTICLES or _joins_names(words, begin - 1)))
    ):
        begin -= 1
        if words[begin].possessive and words[end - 1].lower not in _BODIES_OF_OTHERS:
            begin += 1
            break
    if words[begin].possessive:
        return begin, end  # Gaza's Health Ministry
    begin = without_titles(words, begin, end)
    if begin >= end:
        return None
    if end + 1 < last and words[end].lower == "of" and words[end + 1].named and words[end - 1].lower in _BODY_WORDS:
        end += 2  # University of Zaragoza, Bank of England
        while end < last and words[end].named:
            end += 1
    return begin, end


def without_titles(words: Sequence[Word], begin: int, end: int) -> int:
    """Where a name begins once articles, titles and nationalities before it are taken off; `end` where nothing is left."""
    if words[begin].kind & (Kind.DETERMINER | Kind.BOUNDARY | Kind.PREPOSITION | Kind.ADVERB) and begin + 1 < end:
        determined = bool(words[begin].kind & Kind.DETERMINER)
        begin += 1
        if determined and not words[begin].kind & Kind.TITLE:
            return begin  # "The Assembly Commission": a body, whole
    last_title = max((at for at in range(begin, end) if words[at].kind & Kind.TITLE), default=None)
    if last_title is None:
        return begin
    if last_title == end - 1 and any(not words[at].kind & Kind.TITLE for at in range(begin, end)):
        return begin  # a body whose name ends in such a word: "Bank of England", "Republican Party"
    return last_title + 1

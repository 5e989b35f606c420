"""Where the words reported by an Arabic word begin, and whether that word stands beside another report or inside it."""

from collections.abc import Sequence
from typing import Literal

from digest.text.reported.ar_words import TITLES, Cue, Kind, Word

Opening = Literal["that", "marks", "colon", "clause", "none"]

LOOK_BACK = 30  # tokens
_LOOK_AHEAD = 45
PAUSES = frozenset("،,؛;-–—.")
_ENDS = frozenset("؛؟!")
_PARTICLES = frozenset("ل ب ال لل بال ك و ف".split())  # written before a quotation: لـ«…»
_GOVERNING_THAT = frozenset("الي علي عن من ب بالقول".split())
_AS_NOUNS = frozenset("مدينه رابطه معارضه معارضين مذكره طالبه لافته".split())  # more often nouns than participles
_BUT_HE = frozenset(("لكنه", "لكنها", "لكنهم"))
_SUBORDINATES = frozenset(("ما", "لما", "اذا", "مما"))
_BECAUSE = frozenset(("بان", "بانه", "بانها", "بانهم"))
_NO_CLAUSE_AFTER = frozenset("في لا ما كل او".split())
_THAT_OR_IF = frozenset(("إن", "وإن"))
_THEN = ("فس", "فلن", "فان", "فلا", "فقد", "فسوف")
_REACH_OF_IF = 16  # tokens


def opening(words: Sequence[Word], start: int, cue: Cue) -> tuple[Opening, int]:
    """How the words reported by `cue` begin, looking from token `start` on, and at which token: at أن or its kin, at the first
    quotation, after a colon; "none" where another report takes over or nothing is found."""
    for at in range(start, min(len(words), start + _LOOK_AHEAD)):
        word = words[at]
        if word.shape == "q":
            told = at == start + 1 and words[start].form in ("ل", "الي") and len(word.spelling.split()) <= 4
            if not told and not names_something(words, at) and not _within_subject(words, at, start):
                return "marks", at
        elif word.spelling == ":":
            if at + 1 < len(words):
                return ("marks" if words[at + 1].shape == "q" else "colon"), at + 1
        elif word.kind & Kind.THAT:
            if _opens_clause(words, at, start, cue):
                return "that", at
        elif (word.cue and at > start and _takes_over(words, at)) or (word.shape == "p" and word.spelling in _ENDS):
            break
    return "none", start


def clause_start(words: Sequence[Word], at: int, cue: Cue) -> tuple[int, bool]:
    """Where the clause of the reporting word at `at` begins, and whether it stands beside what comes before (a new report)
    rather than inside it ("ما قاله", "الذي قال", "أن الوزير قال")."""
    word = words[at]
    begin = at
    while begin and words[begin - 1].kind & Kind.CONNECTIVE and not words[begin - 1].kind & Kind.THAT & ~Kind.SELF_SUBJECT:
        begin -= 1
    before = words[begin - 1] if begin else None
    paused = before is not None and before.shape in "pq"
    if cue.form == "participle" and word.kind & (TITLES | Kind.NAMER) and (word.bare in _AS_NOUNS or not paused):
        return begin, _reports_at_once(words, at)
    if begin < at or word.joined or before is None:
        return begin, True
    if paused:
        return begin, before.spelling != "("
    if cue.form == "participle":
        return begin, _reports_at_once(words, at)
    return _after_adverbials(words, begin)


def denied(words: Sequence[Word], at: int) -> bool:
    """Whether the verb at `at` is negated, wished for or asked about: then nothing was said."""
    before = words[at - 1] if at else None
    cue = words[at].cue
    if before is None or cue is None or cue.form != "verb":
        return False
    return (bool(before.kind & Kind.NEGATION) and not before.kind & Kind.PREPOSITION) or before.form in ("لم", "لن", "لا")


def names_something(words: Sequence[Word], at: int) -> bool:
    """Whether the quotation at `at` is a name by where it stands: after a word that takes one, or as an outlet that is told."""
    if not at or len(words[at].spelling.split()) > 7:
        return False
    before = words[at - 1]
    if before.form not in _PARTICLES:
        return bool(before.kind & (Kind.NAMER | Kind.OUTLET))
    further = words[at - 2] if at > 1 and words[at - 2].shape == "w" else before
    if before.form == "ب":
        return bool(further.kind & Kind.NAMER)  # سميت بـ«…»
    return before.form.startswith("ل") and not further.kind & Kind.THAT and _reported_after(words, at)


def _opens_clause(words: Sequence[Word], at: int, start: int, cue: Cue) -> bool:
    before = words[at - 1]
    if cue.judging and words[at].form not in _BECAUSE:
        return False
    if at > start and cue.verb != "قال" and before.shape == "w" and _may_be_if(words, at):
        return False  # ملوحا بالعودة إلى الشارع إن مر الأسبوع
    if at == start or before.shape != "w" or before.form in _GOVERNING_THAT:
        return True
    return not before.kind & Kind.BEFORE_AN and before.form not in _NO_CLAUSE_AFTER


def conditional(words: Sequence[Word], at: int) -> bool:
    """Whether إن at `at` is "if" by what follows: "إن تأخر الدفع فستتخذ الوزارة إجراءات"."""
    return _may_be_if(words, at) and any(word.form.startswith(_THEN) for word in words[at + 2 : at + _REACH_OF_IF])


def _may_be_if(words: Sequence[Word], at: int) -> bool:
    """Whether إن at `at` may be "if": the one that means "that" takes a noun, mostly definite or known to us."""
    if words[at].spelling not in _THAT_OR_IF or at + 1 == len(words):
        return False
    following = words[at + 1]
    return following.shape == "w" and not following.definite and not following.kind and not following.preposition


def _takes_over(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.cue is None or word.kind & TITLES or denied(words, at) or (word.cue.close and not word.joined):
        return False
    return clause_start(words, at, word.cue)[1]


def _reports_at_once(words: Sequence[Word], at: int) -> bool:
    """A participle without a pause before it reports only where reported words follow at once."""
    soon = at + 2 if at + 1 < len(words) and words[at + 1].form in _GOVERNING_THAT else at + 1
    return soon < len(words) and (bool(words[soon].kind & Kind.THAT) or words[soon].shape == "q")


def _after_adverbials(words: Sequence[Word], at: int) -> tuple[int, bool]:
    """A verb may follow a phrase of place or time ("وفي الدوحة قال"): it stands beside unless something there takes it in."""
    for begin in range(at - 1, max(-1, at - LOOK_BACK), -1):
        word = words[begin]
        if (word.kind & Kind.CONNECTIVE and not word.kind & (Kind.THAT | TITLES)) or word.form in _BUT_HE:
            return begin, True
        if (
            word.shape == "q"
            or word.cue
            or word.kind & (Kind.THAT | Kind.RELATIVE | Kind.BEFORE_AN)
            or word.form in _SUBORDINATES
        ):
            return at, False
        if word.shape == "p" and word.spelling in PAUSES:
            return begin + 1, bool(words[begin + 1].kind & Kind.PREPOSITION)
    return (0, bool(words[0].kind & Kind.PREPOSITION)) if at < LOOK_BACK else (at, False)


def _within_subject(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a few quoted words belong to who speaks: "قال تجمع لأهالي معتقلين «سلفيين» في غزة إن"."""
    before = words[at - 1]
    plain = before.shape == "w" and not before.kind & Kind.THAT and before.cue is None
    return plain and at > start and len(words[at].spelling.split()) <= 2 and _reported_after(words, at)


def _reported_after(words: Sequence[Word], at: int) -> bool:
    """Whether the reported words only follow the quotation at `at`, as in "قال لـ«الحياة» إن"."""
    for word in words[at + 1 : at + 14]:
        if word.kind & Kind.THAT or word.spelling == ":":
            return True
        if word.cue or (word.shape == "p" and word.spelling in ".؛؟!"):
            return False
    return False

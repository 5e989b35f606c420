"""Where an Arabic noun phrase, or a name in it, cannot go on."""

from collections.abc import Sequence, Set

from digest.text.reported.ar_words import NOTHING, TITLES, Kind, Word

PERSON = Kind.RANK | Kind.ROLE
QUALITIES = Kind.DEMONYM | Kind.TITLE_ADJECTIVE | Kind.ADJECTIVE
_LONGEST_NAME = 7
_STOPS = Kind.THAT | Kind.SELF_SUBJECT | Kind.NEGATION | Kind.CONNECTIVE | Kind.RELATIVE | Kind.CONTENT
_MAY_STOP = _STOPS | Kind.ISSUED | Kind.ASIDE
_ALSO_NAMES = TITLES | Kind.GIVEN | Kind.NAME_PART | Kind.TITLE_ADJECTIVE
_IN_NAMES = Kind.GIVEN | Kind.NAME_PART
_BARE_PARTICLES = frozenset("ل ب و ك ف".split())
_SURNAMES = frozenset("سيد شيخ امير قاضي خطيب عالم مهندس حكيم نقيب حاج".split())
_DEMONSTRATIVES = frozenset("هذا هذه تلك ذلك هولاء".split())
NO_NAME_ENDS = ("ة", "اً", "ًا")


def word_at(words: Sequence[Word], at: int) -> Word:
    """The token there, or one that is nothing."""
    return words[at] if 0 <= at < len(words) else NOTHING


def stops(words: Sequence[Word], at: int, start: int, *, owed: bool) -> bool:
    """Whether a noun phrase from `start` ends before the word at `at`. `owed`: a construct noun waits for its genitive."""
    word = words[at]
    if not (word.kind & _MAY_STOP or word.verb or word.joined or word.form in _BARE_PARTICLES):
        return False
    if at == start and word.kind & (Kind.GROUP | Kind.GIVEN) and not _issues(words, at):
        return False
    if word.form in _BARE_PARTICLES or (not word.kind and word.verb) or _issues(words, at):
        return True
    if word.kind & _STOPS and not word.kind & _ALSO_NAMES:
        return not (owed and word.form in _DEMONSTRATIVES)
    if word.cue and not word.kind & (TITLES | Kind.GIVEN) and (word.joined or not owed):
        return True
    if word.kind & Kind.ASIDE and (_dates(words, at) or not (owed or word.kind & TITLES)):
        return True
    if not word.joined or at == start:
        return False
    goes_on = word.definite or word.kind & (TITLES | Kind.GIVEN | Kind.PLACE | Kind.DEMONYM)
    return not goes_on or word.cue is not None


def name_goes_on(words: Sequence[Word], name: int, at: int, known: Set[str]) -> bool:
    """Whether the word at `at` still belongs to the name that began at `name`. `known` are last names met before."""
    word, before = words[at], words[at - 1]
    if at - name >= _LONGEST_NAME:
        return False
    if word.joined and word.kind & (Kind.GIVEN | TITLES):
        return word.cue is None
    if word.kind & _IN_NAMES or before.kind & Kind.NAME_PART:
        return True
    if word.kind & (PERSON | Kind.GROUP) or (word.kind & TITLES and not word.definite):
        return _surname(words, at)
    if word.definite:
        if before.definite:
            return before.joined  # ونظيرته الفرنسية
        return at - name < 2 or not word.kind & (Kind.BODY | Kind.COMMON | Kind.OUTLET)
    if before.bare in known or word.kind & (QUALITIES | Kind.PLACE):
        return False
    if word.form.startswith("ل") and not before.kind & _IN_NAMES:
        return False  # قاآني لهنية: told to someone; but سيرغي لافروف
    if word.spelling.endswith(NO_NAME_ENDS):
        return word.spelling.endswith("ة") and _closes(words, at)
    if words[name].kind & Kind.FEMININE and word.spelling.endswith("ت"):
        return False  # سلوى كرم ظهرت: what she did
    room = _room(words, name, at)
    return room > 0 or (room > -2 and _closes(words, at))


def bracket_end(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token that closes the short bracket opened at `at`."""
    return next((close for close in range(at + 1, min(end, at + 12)) if words[close].spelling == ")"), None)


def _room(words: Sequence[Word], name: int, at: int) -> int:
    """How many more words that could be anything a name takes: two, or one after a given name, or none after two of them."""
    room = 2
    for index in range(name, at):
        word = words[index]
        if word.joined:
            room = 2
        elif word.kind & Kind.GIVEN:
            room = 0 if index > name and words[index - 1].kind & Kind.GIVEN else 1
        elif not (word.kind | words[index - 1].kind) & Kind.NAME_PART:
            room -= 1
    return room


def _surname(words: Sequence[Word], at: int) -> bool:
    """An apposition ends a name; a few titles are surnames too (عبدالمنعم السيد, ناصر الشريف)."""
    word = words[at]
    rank_only = not word.kind & (TITLES & ~Kind.RANK)
    return word.definite and (rank_only or word.bare in _SURNAMES) and not word_at(words, at + 1).kind & Kind.GIVEN


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether nothing can follow the word in its phrase: then it is still part of the name, and no object of the verb."""
    following = word_at(words, at + 1)
    if following.shape in ("", "p", "q") or following.preposition or following.cue:
        return True
    return bool(following.kind & (_STOPS | PERSON | Kind.PREPOSITION | Kind.ASIDE))


def _issues(words: Sequence[Word], at: int) -> bool:
    """Whether the word ties a document to who issued it (أصدرته), and is not the name صدر الدين."""
    kind = words[at].kind
    if not kind & Kind.ISSUED or kind & TITLES:
        return False
    return not (kind & Kind.GIVEN and word_at(words, at + 1).kind & Kind.NAME_PART)


def _dates(words: Sequence[Word], at: int) -> bool:
    """أول أمس: an ordinal that belongs to a day."""
    return words[at].form == "اول" and word_at(words, at + 1).form in ("امس", "من", "البارحه")

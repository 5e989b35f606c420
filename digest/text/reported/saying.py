"""Whether a text says of its words who says them: a coarse look for comparing two texts. Who it is, the readers beside this one
find."""

import re
from functools import cache

from digest.text import speech_ar
from digest.text.english import STOPWORDS
from digest.text.folding import fold
from digest.text.reported import ar_words, en_words
from digest.text.tokens import Tokens

_SAID = {
    "en": frozenset("said says stated announced declared".split()),
    "ar": frozenset(
        clitic + fold(word)
        for word in "قال قالت يقول تقول صرح صرحت أعلن أعلنت أفاد أفادت ذكر ذكرت".split()
        for clitic in ("", "و", "ف")
    ),
}
_ACCORDING = {
    "en": frozenset(("according",)),
    "ar": frozenset(clitic + fold(word) for word in "وفقا بحسب نقلا طبقا".split() for clitic in ("", "و")),
}
_ALSO = {
    "en": "according statement reportedly quote interview call calls letter report reports reported saying speech remarks "
    "words pointed believed believe think thought",
    "ar": f"{speech_ar.ACCORDING} {speech_ar.AS_THEY_SAY} بيان تصريح تصريحات قول قوله قولها رأي لسان حد تقرير رسالة حديث كلام "
    "خطاب يقال أخبرني أخبرتني أخبرنا",
}
_CLITICS = ("", "و", "ف", "ل", "ب", "ال", "وال", "بال", "لل")
_BLANK = frozenset((" ", ""))
_NOBODY = STOPWORDS | frozenset("ve ll d re s".split())  # he said, is said
_IF = frozenset("once if when whenever until unless whatever whether should".split())  # the government says so
_NEAR = 4  # words
_HEADLINE_SPEAKER = re.compile(r"\s[-–—] [A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}\s*$")  # Navy could be used - Interior Secretary
_SO: tuple[list[str], ...] = ([], [fold("لذلك")], ["that"])  # وفقا لذلك: accordingly
_NO_SUBJECT = frozenset(map(fold, "أن إن أنه إنه أنها إنها أنهم إنهم هو هي هم لي له لها لهم إنني أنني إننا أننا".split()))


def attributed(found: Tokens, language: str) -> str:
    """The first reporting word of a text that has somebody named beside it, as it is spelled; "" if there is none."""
    words = found.words
    said, according = _SAID[language], _ACCORDING[language]
    if said.isdisjoint(words) and according.isdisjoint(words):
        return ""
    named = _named_in_english if language == "en" else _named_in_arabic
    for index, word in enumerate(words):
        if (word in said and named(found, index)) or (word in according and words[index + 1 : index + 2] not in _SO):
            return found.spelled[index]
    return ""


def reports(found: Tokens, language: str) -> bool:
    """Whether a text has anything by which somebody's words are reported."""
    if not _reporting(language).isdisjoint(found.words):
        return True
    return language == "en" and _HEADLINE_SPEAKER.search(found.text) is not None


def _named_in_english(found: Tokens, index: int) -> bool:
    """Zárate said; said Zárate, said the mayor; not he said, nor is said to be."""
    before = found.words[index - 1] if index else ""
    if before and found.gaps[index] in _BLANK:
        return before not in _NOBODY and _IF.isdisjoint(found.words[max(0, index - _NEAR) : index])
    following = found.spelled[index + 1] if index + 1 < len(found.words) else ""
    return index > 0 and (following[:1].isupper() or following == "the")


def _named_in_arabic(found: Tokens, index: int) -> bool:
    """قال زاراتي, not قال إنه nor قال: «…»."""
    following = found.words[index + 1] if index + 1 < len(found.words) else ""
    return following not in _NO_SUBJECT and following != "" and found.gaps[index + 1] in _BLANK


@cache
def _reporting(language: str) -> frozenset[str]:
    cues = {**ar_words.cues(), **ar_words.cues_with_object()} if language == "ar" else en_words.cues()
    said = _SAID[language]
    clitics = _CLITICS if language == "ar" else ("",)
    saying = (fold(word) for word, cue in cues.items() if not cue.close or word in said)
    return frozenset(clitic + word for word in (*saying, *map(fold, _ALSO[language].split())) for clitic in clitics)

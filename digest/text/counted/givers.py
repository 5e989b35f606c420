"""Who gives the figures of a sentence, where it says so: "according to X", ", X said", «بحسب X», «أعلنت X أن …»."""

from digest.text.arabic import bare_forms
from digest.text.counted.giver_words import (
    ACCORDING,
    ACCORDING_TO,
    ANNOUNCED,
    ARTICLES,
    ENDS,
    NOBODY,
    SAID,
    SPEAKERS,
    THAT,
    TRIGGERS,
)
from digest.text.tokens import Tokens, is_number

_LONGEST = 9  # words of a name
_INSIDE = frozenset((" ", "-", "'", "’"))  # what parts the words of a name
_OPENING, _CLOSING = '«“"', '»”"'

_Span = tuple[int, int]  # tokens: first, and behind the last


def giver(found: Tokens, first: int, stop: int, language: str) -> tuple[int, int] | None:
    """The slice of the text that names who gives the figures of the sentence over the tokens `first` to `stop`."""
    if language not in ACCORDING:
        return None
    triggers = TRIGGERS[language]
    for index in [index for index, word in enumerate(found.words[first:stop], first) if word in triggers]:
        said = found.words[index] in SAID[language]
        name = _said(found, index, first, stop, language) if said else _according(found, index, stop, language)
        if name is not None:
            return _slice(found, *name)
    return None


def _according(found: Tokens, index: int, stop: int, language: str) -> _Span | None:
    begin = index + 1
    if found.words[index] in ACCORDING_TO:  # وفقا لوزارة الصحة
        return _name(found, begin, stop, language) if begin < stop and found.words[begin].startswith("ل") else None
    after = ACCORDING[language][found.words[index]]
    if after:
        if begin >= stop or found.words[begin] != after:
            return None
        begin += 1
    if language == "ar" and found.words[begin : begin + 1] == ["ما"]:  # بحسب ما أعلنت وزارة الصحة
        begin += 2
    return _name(found, begin, stop, language)


def _said(found: Tokens, index: int, first: int, stop: int, language: str) -> _Span | None:
    if language == "ar":  # the subject stands behind the verb, before "that" or what was announced
        name = _name(found, index + 1, stop, language)
        sure = found.words[index] in ANNOUNCED
        said = sure or (name is not None and not THAT.isdisjoint(found.words[name[1] : min(name[1] + _LONGEST, stop)]))
        return name if said else None
    begin = index
    while begin > first and index - begin <= _LONGEST and found.gaps[begin] == " ":
        begin -= 1
    opens = begin == first or found.gaps[begin].startswith((",", "\n"))
    return _name(found, begin, index, language) if opens and begin < index else None


def _name(found: Tokens, begin: int, stop: int, language: str) -> _Span | None:
    """The words from `begin` that may be a name: up to a mark, a number or a word that no name has. In Arabic, where nothing
    else tells a name, the first has to be someone or something that speaks."""
    if begin < stop and found.words[begin] in ARTICLES:
        begin += 1
    end, quoted = begin, False
    while end < min(stop, begin + _LONGEST):
        gap = found.gaps[end]
        if end > begin and gap not in _INSIDE:
            if quoted or gap[:1] != " " or gap[1:] == "" or gap[1:] not in _OPENING:
                break
            quoted = True  # صحيفة «الشرق»
        if found.words[end] in ENDS[language] or is_number(found.words[end]):
            break
        end += 1
    if end == begin or found.words[begin] in NOBODY:
        return None
    return (begin, end) if language == "en" or not SPEAKERS.isdisjoint(bare_forms(found.words[begin])) else None


def _slice(found: Tokens, first: int, stop: int) -> tuple[int, int]:
    """The slice of the text, a closing quotation mark included where it was opened inside."""
    word = found.words[first]
    clitic = word[0] == "ل" and not word.startswith("لل") and first > 0 and found.words[first - 1] in ACCORDING_TO
    start, end = found.past_letters(first, int(clitic)), found.ends[stop - 1]
    if any(mark in found.text[start:end] for mark in _OPENING) and found.text[end : end + 1] in tuple(_CLOSING):
        end += 1
    return start, end

"""Who gives the figures of a sentence, where it says so: "according to X", ", X said", «بحسب X», «أعلنت X أن …»."""

from digest.text.giver_words import ACCORDING, ARABIC_ACCORDING_TO, ARTICLES, ENDS, NOBODY, SAID, THAT
from digest.text.tokens import Tokens, is_number

_LONGEST = 7  # words of a name


def giver(found: Tokens, first: int, stop: int, language: str) -> tuple[int, int] | None:
    """The slice of the text that names who gives the figures of the sentence over the tokens `first` to `stop`."""
    if language not in ACCORDING:
        return None
    for index in range(first, stop):
        span = _according(found, index, stop, language) or _said(found, index, first, stop, language)
        if span is not None:
            return found.starts[span[0]], found.ends[span[1] - 1]
    return None


def _according(found: Tokens, index: int, stop: int, language: str) -> tuple[int, int] | None:
    word = found.words[index]
    if language == "ar" and word.lstrip("و") in ARABIC_ACCORDING_TO and index + 1 < stop and found.words[index + 1].startswith("ل"):
        return _name(found, index + 1, stop, language)
    after = ACCORDING[language].get(word)
    if after is None or index + 1 >= stop:
        return None
    index += 1
    if after:
        if found.words[index] != after:
            return None
        index += 1
    if language == "ar" and found.words[index : index + 1] == ["ما"]:  # بحسب ما أعلنت وزارة الصحة
        index += 2
    return _name(found, index, stop, language)


def _said(found: Tokens, index: int, first: int, stop: int, language: str) -> tuple[int, int] | None:
    if found.words[index] not in SAID[language]:
        return None
    if language == "ar":  # the subject stands between the verb and "that"
        name = _name(found, index + 1, stop, language)
        return name if name is not None and not THAT.isdisjoint(found.words[name[1] : min(name[1] + _LONGEST, stop)]) else None
    begin = index
    while begin > first and index - begin <= _LONGEST and found.gap(begin) == " ":
        begin -= 1
    opens = begin == first or found.gap(begin).startswith((",", "\n"))
    return _name(found, begin, index, language) if opens and begin < index else None


def _name(found: Tokens, begin: int, stop: int, language: str) -> tuple[int, int] | None:
    """The words from `begin` that may be a name: up to a mark, a number or a word that no name has."""
    if begin < stop and found.words[begin] in ARTICLES:
        begin += 1
    end = begin
    while end < min(stop, begin + _LONGEST):
        if end > begin and found.gap(end) not in (" ", "-", "'", "’"):
            break
        if found.words[end] in ENDS[language] or is_number(found.words[end]):
            break
        end += 1
    return (begin, end) if end > begin and found.words[begin] not in NOBODY else None

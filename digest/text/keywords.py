"""What a text is about, in the other language: the concepts of its title and opening, each by its first word there.

Only what is sure: words of one meaning that the title and the text both say, or the text again and again, and of a field that
the text speaks of throughout, so that a clash of two teams is none of armies. Nothing here translates a sentence: the words
stand side by side and assert nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from digest.text.lexicon import fields, general, lexicon
from digest.text.tokens import tokens

_READ = 2000  # characters
_TITLE = 2  # what the title counts, beside 1 in the text
_ENOUGH = 3
_FIELD = 0.25  # of all words of a field that stand in the text: less is said in passing


def keywords(texts: Iterable[tuple[str, str, str]], language: str) -> list[str]:
    """The words for what articles (title, text, language) speak of most, the weightiest first; none where nothing is sure."""
    weight: defaultdict[str, int] = defaultdict(int)
    for title, text, code in texts:
        for part, worth in ((title, _TITLE), (text[:_READ], 1)):
            for found in lexicon().find(part, code):
                if len(found.ids) == 1 and found.ids[0] not in general():
                    weight[found.ids[0]] += worth
    spoken: Counter[str] = Counter()
    for concept, times in weight.items():
        spoken[fields()[concept]] += times
    told = {field for field, times in spoken.items() if times >= _FIELD * spoken.total()}
    sure = (each for each in weight if weight[each] >= _ENOUGH and fields()[each] in told)
    nouns = (each for each in sorted(sure, key=lambda each: (-weight[each], each)) if "n" in lexicon().concepts[each].kinds)
    words = (lexicon().concepts[concept].words(language) for concept in nouns)
    return list(dict.fromkeys(own[0] for own in words if own))


def is_term(name: str) -> bool:
    """Whether a name is a term of the vocabulary (United Nations), which wants translating, not spelling; never a single
    word, which may be anybody's name."""
    if len(tokens(name).words) < 2:
        return False
    found = [whole for code in ("ar", "en") for whole in lexicon().find(name, code)]
    return any(each.start == 0 and each.end == len(name) for each in found)

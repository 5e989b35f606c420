"""What a text is about, in the other language: the concepts of its title and opening, each by its first word there.

Only what is sure: words of one meaning that the title and the text both say, or the text again and again, and of a field that
the text speaks of throughout, so that a clash of two teams is none of armies. Nothing here translates a sentence: the words
stand side by side and assert nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

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
            for concept in _sure(part, code):
                weight[concept] += worth
    spoken: Counter[str] = Counter()
    for concept, times in weight.items():
        spoken[fields()[concept]] += times
    told = {field for field, times in spoken.items() if times >= _FIELD * spoken.total()}
    sure = (each for each in weight if weight[each] >= _ENOUGH and fields()[each] in told)
    return _words(sorted(sure, key=lambda each: (-weight[each], each)), language)


def mentioned(said: Iterable[str], text: str, code: str, language: str) -> list[str]:
    """The words for what is said in a text: what is mentioned there most often first, and nothing that the text speaks of
    only once, for of that the sense is not sure."""
    within = Counter(_sure(text, code))
    times = Counter(concept for each in said for concept in _sure(each, code) if within[concept] > 1)
    return _words([concept for concept, _ in times.most_common()], language)


def _sure(text: str, code: str) -> Iterator[str]:
    """The concepts of words that mean one thing, but not those that go with any subject."""
    return (each.ids[0] for each in lexicon().find(text, code) if len(each.ids) == 1 and each.ids[0] not in general())


def _words(concepts: Iterable[str], language: str) -> list[str]:
    """The first word for each concept that is a thing: of one that is an act as well, the first word may be the verb."""
    known = (lexicon().concepts[concept] for concept in concepts)
    words = (concept.words(language) for concept in known if "n" in concept.kinds and "v" not in concept.kinds)
    return list(dict.fromkeys(own[0] for own in words if own))


def is_term(name: str) -> bool:
    """Whether a name is a term of the vocabulary (United Nations), which wants translating, not spelling; never a single
    word, which may be anybody's name."""
    if len(tokens(name).words) < 2:
        return False
    found = [whole for code in ("ar", "en") for whole in lexicon().find(name, code)]
    return any(each.start == 0 and each.end == len(name) for each in found)

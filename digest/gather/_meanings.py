"""What a text speaks of in any language, for comparing what two presses say: concepts of the vocabulary, and places."""

from functools import lru_cache

from digest.text import language as language_of
from digest.text.arabic import bare_forms
from digest.text.lexicon import general, lexicon
from digest.text.places import places, spelling_key


@lru_cache(maxsize=4096)
def meanings(text: str, language: str) -> frozenset[str]:
    """The ids of concepts and places, without concepts that go with any subject (to try, big). Shared ids are evidence that two
    texts speak of one thing; that none is shared tells nothing, for one word may be another concept in either language."""
    spoken = language_of(language)
    words = [word for word in spoken.words(text) if word not in spoken.stopwords]
    found = {concept for _, _, concepts in lexicon().read(words, language) for concept in concepts} - general()
    for word in words:
        for form in bare_forms(word) if language == "ar" else (word,):
            found |= {sense.place.id for sense in places().senses(spelling_key(form)) if sense.place.id}
    return frozenset(found)

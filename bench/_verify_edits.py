"""Edits that make a good translation a bad one, for `bench.verify`: each takes a text and gives the edited one, or None where
the text has nothing to edit. All chance comes from the generator that is handed in."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from random import Random

from digest.text.numbers import NumberMention, find_numbers
from digest.text.transliteration import same_name

Edit = Callable[[str, str, Random], str | None]

_FOLLOWING = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(),
    "ar": "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(),
}
_ORDINALS = {
    "en": "third fourth fifth sixth seventh eighth ninth tenth".split(),
    "ar": "الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(),
}
_SCALES = {
    "en": {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion"},
    "ar": {"مليون": "مليار", "مليار": "مليون", "ملايين": "مليارات", "مليارات": "ملايين", "ألف": "مليون", "آلاف": "ملايين"},
}
_MONTHS = {
    "en": "January February April June July August September October November December".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
}
_OTHERS = {"en": " and {n} others", "ar": " و{n} آخرين"}
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERCENT = re.compile(r"\s?(?:%|٪|\bper ?cent\b|في المئة|في المائة|بالمئة|بالمائة)")


def digits_changed(text: str, language: str, rng: Random) -> str | None:
    """One digit of one number becomes another."""
    numbers = _in_digits(text, language)
    if not numbers:
        return None
    number = rng.choice(numbers)
    places = [at for at in range(number.start, number.end) if text[at].isdecimal()]
    at = rng.choice(places)
    new = rng.choice([digit for digit in "123456789" if int(digit) != int(text[at])])
    return _told(text, language, text[:at] + new + text[at + 1 :])


def digits_multiplied(text: str, language: str, rng: Random) -> str | None:
    """One number has a digit more: 1,200 becomes 12000."""
    numbers = [number for number in _in_digits(text, language) if isinstance(number.value, int) and number.scale == 1]
    numbers = [number for number in numbers if re.fullmatch(r"[\d,]+", text[number.start : number.end])]
    if not numbers:
        return None
    number = rng.choice(numbers)
    return _told(text, language, f"{text[: number.start]}{int(number.value) * 10}{text[number.end :]}")


def digits_eastern(text: str, language: str, rng: Random) -> str | None:
    """One digit becomes another, and all are written ٠ to ٩."""
    edited = digits_changed(text, language, rng)
    return edited and edited.translate(_EASTERN)


def digits_dropped(text: str, language: str, rng: Random) -> str | None:
    numbers = _in_digits(text, language)
    if not numbers:
        return None
    number = rng.choice(numbers)
    return _told(text, language, text[: number.start] + text[number.end :])


def digits_added(text: str, language: str, rng: Random) -> str | None:
    """A number that nobody said, between two words."""
    words = text.split(" ")
    at = rng.randrange(1, len(words)) if len(words) > 1 else 1
    return _told(text, language, " ".join((*words[:at], str(rng.randint(3, 999)), *words[at:])))


def others_added(text: str, language: str, rng: Random) -> str | None:
    """ "… and 5 others"."""
    words = text.rstrip(" .").split(" ")
    at = rng.randrange(1, len(words)) if len(words) > 1 else 1
    return _told(
        text, language, " ".join(words[:at]) + _OTHERS[language].format(n=rng.randint(3, 20)) + " " + " ".join(words[at:])
    )


def scale_changed(text: str, language: str, rng: Random) -> str | None:
    numbers = [number for number in find_numbers(text, language) if number.scale > 1]
    for number in numbers:
        written = text[number.start : number.end]
        for word, other in _SCALES[language].items():
            if re.search(rf"(?<!\w){word}(?!\w)", written):
                return text[: number.start] + re.sub(rf"(?<!\w){word}(?!\w)", other, written, count=1) + text[number.end :]
    return None


def per_cent_dropped(text: str, language: str, rng: Random) -> str | None:
    found = _PERCENT.search(text)
    return text[: found.start()] + text[found.end() :] if found and find_numbers(text, language) else None


def word_changed(text: str, language: str, rng: Random) -> str | None:
    """A number in words becomes the next: two, three; ثلاثة, أربعة."""
    return _word(text, language, rng, _FOLLOWING[language], ordinal=False)


def ordinal_changed(text: str, language: str, rng: Random) -> str | None:
    return _word(text, language, rng, _ORDINALS[language], ordinal=True)


def word_dropped(text: str, language: str, rng: Random) -> str | None:
    numbers = [
        number for number in find_numbers(text, language) if not number.digits and not number.ordinal and number.value > 1
    ]
    if not numbers:
        return None
    number = rng.choice(numbers)
    return _told(text, language, text[: number.start] + text[number.end :])


def month_changed(text: str, language: str, rng: Random) -> str | None:
    """A month beside a number becomes another."""
    for month in _MONTHS[language]:
        found = re.search(rf"(?<!\w){month}(?!\w)", text)
        if found:
            other = rng.choice([other for other in _MONTHS[language] if other != month and other not in text])
            return text[: found.start()] + other + text[found.end() :]
    return None


def _word(text: str, language: str, rng: Random, words: Sequence[str], *, ordinal: bool) -> str | None:
    numbers = [
        number
        for number in find_numbers(text, language)
        if not number.digits and number.ordinal is ordinal and number.value > 1 and " " not in text[number.start : number.end]
    ]
    if not numbers:
        return None
    number = rng.choice(numbers)
    values = {word: found[0].value for word in words if (found := find_numbers(word, language))}
    other = rng.choice([word for word in words if values.get(word) != number.value])
    return _told(text, language, text[: number.start] + other + text[number.end :])


def _in_digits(text: str, language: str) -> list[NumberMention]:
    return [number for number in find_numbers(text, language) if number.digits]


def _told(text: str, language: str, edited: str) -> str | None:
    """The edited text, if its numbers really are others than before."""
    before, after = (sorted(float(number.value) for number in find_numbers(one, language)) for one in (text, edited))
    return edited if before != after else None


NUMBERS: Mapping[str, Edit] = {
    "digits_changed": digits_changed,
    "digits_multiplied": digits_multiplied,
    "digits_eastern": digits_eastern,
    "digits_dropped": digits_dropped,
    "digits_added": digits_added,
    "others_added": others_added,
    "scale_changed": scale_changed,
    "per_cent_dropped": per_cent_dropped,
    "word_changed": word_changed,
    "ordinal_changed": ordinal_changed,
    "word_dropped": word_dropped,
    "month_changed": month_changed,
}


# --- negation -------------------------------------------------------------------------------------------------------------

_NOT = {
    "en": re.compile(r"\b(?:not|never|no|without)\b |(?<=\w)n['’]t\b|(?<=can)not\b", re.IGNORECASE),
    "ar": re.compile(
        r"(?<!\w)(?:(?<=[وف])|(?<!\w))(?:لا|لم|لن|ليس|ليست|ليسوا|غير|دون|بدون) (?!يزال|تزال|يزالون|سيما|شك|أن |بد)"
    ),
}
_MADE = re.compile(r"\b(?:un(?!i|d|t)|in(?=\w+(?:ble|ate|ent|ity)\b)|im(?=\w+ble\b)|illegal|non)\w{3,}", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|could|should|has|have|had|can|must|may|might|did)\b(?! (?:not|no|never))"
)
_ARABIC_VERB = re.compile(r"(?<!\w)(?:ي|ت)\w{3,}(?= )")
_OPPOSITES = {
    "en": {"denied": "confirmed", "denies": "confirms", "denying": "confirming", "rejected": "accepted", "refused": "agreed"},
    "ar": {"نفى": "أكد", "نفت": "أكدت", "رفض": "قبل", "رفضت": "قبلت", "ينفي": "يؤكد", "نفي": "تأكيد"},
}


def denies(text: str, language: str) -> bool:
    """Whether a text has a word that denies, by this module's own list."""
    return bool(_NOT[language].search(text)) or (language == "en" and bool(_MADE.search(text)))


def negation_removed(text: str, language: str, rng: Random) -> str | None:
    found = list(_NOT[language].finditer(text))
    if not found:
        return None
    one = rng.choice(found)
    return text[: one.start()] + text[one.end() :]


def negation_added(text: str, language: str, rng: Random) -> str | None:
    found = list((_AUXILIARY if language == "en" else _ARABIC_VERB).finditer(text))
    if not found:
        return None
    one = rng.choice(found)
    if language == "en":
        return f"{text[: one.end()]} {rng.choice(('not', 'never'))}{text[one.end() :]}"
    return f"{text[: one.start()]}{rng.choice(('لا', 'لم', 'لن'))} {text[one.start() :]}"


def opposite(text: str, language: str, rng: Random) -> str | None:
    """ "Denied" becomes "confirmed"."""
    for word, other in _OPPOSITES[language].items():
        found = re.search(rf"(?<!\w){word}(?!\w)", text)
        if found:
            return text[: found.start()] + other + text[found.end() :]
    return None


NEGATIONS: Mapping[str, Edit] = {"negation_removed": negation_removed, "negation_added": negation_added, "opposite": opposite}


# --- names, and whole sentences -------------------------------------------------------------------------------------------

_CAPITALS = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*")
_ARABIC = re.compile("[\u0620-\u064a]{3,}")
_SURE = 0.5
_DATES = frozenset("January February March April May June July August September October November December".split())


def names_of(english: str, arabic: str, words_too: Container[str]) -> list[tuple[str, str]]:
    """The names of a pair in both spellings: single words that are written with a capital in the middle of the English sentence
    and are not among the words that stand somewhere in small letters, and an Arabic word that spells the same by
    `same_name`."""
    words = _ARABIC.findall(arabic)
    found = []
    for run in _CAPITALS.findall(english):
        for name in run.split():
            if name.lower() in words_too or name in _DATES:
                continue
            best = max(words, key=lambda word: same_name(word, name), default="")
            if best and same_name(best, name) >= _SURE and english.count(name) == 1 and arabic.count(best) == 1:
                found.append((name, best))
    return found


def name_swapped(
    text: str, language: str, rng: Random, own: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]
) -> str | None:
    """One name becomes a name of another document."""
    if not own:
        return None
    side = language == "ar"
    old, new = rng.choice(own)[side], rng.choice(others)[side]
    here = {name[side] for name in own}
    while new in here or new in text or new[:3] == old[:3]:
        new = rng.choice(others)[side]
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, text, count=1)


def cut_to_a_third(text: str) -> str | None:
    words = text.split()
    return " ".join(words[: len(words) // 3]) if len(words) > 5 else None

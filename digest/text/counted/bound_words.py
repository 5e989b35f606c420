"""Words that make a number a bound or an estimate, and two numbers a range, as plain data."""

from digest.records import Bound
from digest.text.folding import fold

LONGEST = 4  # words of a phrase

_BEFORE: dict[str, dict[Bound, str]] = {
    "en": {
        "min": "more than|over|at least|no fewer than|no less than|not less than|not fewer than|upwards of|in excess of"
        "|above|exceeding"
        "|exceeded|exceeds|exceed|surpassed|surpassing|topped|beyond|greater than|a minimum of|minimum of|well over|just "
        "over|as few as",
        "max": "up to|as many as|as much as|fewer than|less than|under|below|at most|no more than|not more than|a maximum "
        "of|maximum of"
        "|lower than|just under|well under|within",
        "about": "about|around|some|approximately|roughly|nearly|almost|close to|an estimated|estimated|circa|near|in the "
        "region of"
        "|somewhere around|approx|in the order of",
    },
    "ar": {
        "min": "أكثر من|ما لا يقل عن|لا يقل عن|لا تقل عن|يزيد على|يزيد عن|تزيد على|تزيد عن|زاد على|زاد عن|زادت على|زادت عن"
        "|يفوق|تفوق|فاق|فاقت"
        "|تجاوز|تجاوزت|يتجاوز|تتجاوز|متجاوزا|على الأقل|أزيد من|يربو على|يربو عن|تربو على|ينيف على|أعلى من|أكبر من|بحد أدنى"
        "|كحد أدنى|فوق",
        "max": "أقل من|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|لا يتجاوز|لا تتجاوز|لم يتجاوز|لم تتجاوز|لا يتعدى|لا "
        "تتعدى|ما يصل إلى"
        "|تصل إلى|يصل إلى|بحد أقصى|كحد أقصى|دون|حتى|أدنى من|على الأكثر",
        "about": "نحو|حوالي|حوالى|قرابة|زهاء|ما يقارب|يقارب|تقارب|ما يقرب من|يقرب من|تقريبا|يناهز|تناهز|ناهز|ناهزت|ما "
        "يناهز|في حدود|بحدود"
        "|قاربت|قارب|قرب",
    },
}
_BEHIND: dict[str, dict[Bound, str]] = {
    "en": {"min": "or more|at least|plus", "max": "or less|or fewer|at most", "about": "or so"},
    "ar": {"min": "على الأقل|فأكثر|أو أكثر|فما فوق", "max": "على الأكثر|أو أقل|فأقل", "about": "تقريبا"},
}


def _phrases(lists: dict[Bound, str]) -> dict[str, Bound]:
    return {fold(phrase): bound for bound, phrases in lists.items() for phrase in phrases.split("|")}


def _last_words(phrase: str) -> tuple[str, ...]:
    """The last word of a phrase as it may be written: one that is alone takes clitics (بنحو, وحوالي)."""
    last = phrase.rsplit(" ", 1)[-1]
    return (last,) if " " in phrase else tuple(clitics + last for clitics in ("", "و", "ب", "ل", "ف", "وب", "ول"))


BEFORE = {language: _phrases(lists) for language, lists in _BEFORE.items()}
BEHIND = {language: _phrases(lists) for language, lists in _BEHIND.items()}
LAST_WORDS = frozenset(word for phrases in BEFORE.values() for phrase in phrases for word in _last_words(phrase))

# A range, by the words around its two numbers. After a verb of change, the first is where it came from: no range.
BETWEEN = {"en": frozenset(("between", "from")), "ar": frozenset(("بين", "من"))}
TO = {"en": frozenset(("and", "to", "or")), "ar": frozenset(map(fold, ("إلى", "الى", "حتى", "أو")))}
CHANGES = frozenset(
    fold(word)
    for word in (
        "rose rise rises risen rising increased increase increases increasing climbed climbing jumped grew grow fell fall "
        "falls falling "
        "dropped drop declined decreased cut cutting reduced reducing raised raising raise lowered lowering slipped up "
        "down went changed "
        "ارتفع ارتفعت يرتفع ارتفاع ارتفاعا زاد زادت زيادة انخفض انخفضت انخفاض تراجع تراجعت هبط هبطت هبوط خفض خفضت تخفيض "
        "رفع رفعت قفز "
        "قفزت صعد صعدت نما تقليص قلص ترتفع يرتفع ينخفض"
    ).split()
)

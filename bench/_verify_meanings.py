"""More edits for `bench.verify`, of what a text says beside its numbers, denials and names: units, opposites, doubts, speakers;
and texts that copy. Word for word by lists of this module, each word's rival beside it."""

import re
from collections.abc import Mapping
from random import Random

from bench._verify_edits import Edit

_UNITS = {
    "en": "dollars euros|dollar euro|euros dollars|euro dollar|kilometres miles|kilometers miles|miles kilometres|metres miles",
    "ar": "دولار يورو|دولارا يورو|يورو دولار|كيلومتر ميل|كيلومترا ميلا|ميل كيلومتر|ميلا كيلومترا|أميال كيلومترات",
}
_TIMES = {
    "en": "minutes days|hours weeks|days hours|weeks months|months weeks|years months|year month",
    "ar": "دقيقة ساعة|دقائق أيام|ساعة دقيقة|ساعات أسابيع|أيام ساعات|أسابيع أشهر|أشهر أسابيع|سنوات أشهر|أعوام أشهر|"
    "عاما شهرا|عامًا شهرًا",
}
_OPPOSITES = {
    "en": "killed wounded|killing wounding|wounded killed|injured killed|north south|south north|northern southern|"
    "eastern western|western eastern|increase decrease|increased decreased|rise decline|rose fell|fell rose|accepted rejected|"
    "rejected accepted|opened closed|closed opened|open closed|success failure|"
    "succeeded failed|failed succeeded|morning evening|evening morning|"
    "men women|women men|support oppose|supported opposed|opposed supported|condemned praised|praised condemned|strong weak|"
    "majority minority|exports imports|imports exports|arrested released",
    "ar": "قتل أصيب|قتلوا أصيبوا|مقتل إصابة|قتلى جرحى|إصابة مقتل|أصيب قتل|شمال جنوب|جنوب شمال|الشمالية الجنوبية|"
    "الجنوبية الشمالية|الشرقية الغربية|الغربية الشرقية|"
    "شرق غرب|غرب شرق|ارتفاع انخفاض|ارتفع انخفض|ارتفعت انخفضت|انخفاض ارتفاع|زيادة انخفاض|"
    "رفض قبول|فتح إغلاق|إغلاق فتح|نجاح فشل|نجح فشل|فشل نجح|صباح مساء|مساء صباح|الرجال النساء|النساء الرجال|دعم معارضة|"
    "أدان أشاد|أشاد أدان|قوي ضعيف|قوية ضعيفة|أغلبية أقلية|صادرات واردات|واردات صادرات|اعتقال إطلاق|تأييد معارضة",
}
_NUMBER = {
    "en": r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)) ",
    "ar": r"(?:\d|(?<!\w)(?:ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|ثلاث|أربع|خمس|ست|سبع|تسع|عشر)) ",
}
_DOUBTS = {
    "en": re.compile(r"\b(?:(?P<verb>may|might)|(?:allegedly|reportedly|possibly|perhaps|probably|potentially) )\b"),
    "ar": re.compile(r"(?<!\w)و?(?:ربما|قد(?= [يت])|من المحتمل أن|من الممكن أن|من المرجح أن|يُحتمل أن) "),
}
_SPEAKERS = {
    "en": re.compile(
        r",?[\"”]?,? (?:(?:Mr|Ms|Mrs|Dr|Sen)\.? )?(?:[A-Z][\w'’-]+ ){1,4}said(?=[,.]|$)|, according to [^,.\"]{3,60}(?=[.,])"
    ),
    "ar": re.compile(
        r"(?<!\w)و?(?:قال|قالت|صرح|صرحت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت) (?!إن|أن|بأن)(?:[\w.]+ ){1,5}?"
        r"(?:إن|أن|بأن|إنه|أنه) |، (?:وفقا|وفقًا|بحسب|نقلا عن) [^،.\"]{3,60}(?=[،.])"
    ),
}


def _exchanged(text: str, language: str, rng: Random, lists: Mapping[str, str], *, counted: bool = False) -> str | None:
    before = _NUMBER[language] if counted else r"(?<!\w)"
    places = [
        (found.start(1), found.end(1), new)
        for old, new in (pair.split() for pair in lists[language].split("|"))
        for found in re.finditer(rf"{before}({old})(?!\w)", text)
    ]
    words = set(re.findall(r"\w+", text))
    places = [place for place in places if place[2] not in words]
    if not places:
        return None
    start, end, new = rng.choice(places)
    return text[:start] + new + text[end:]


def unit_changed(text: str, language: str, rng: Random) -> str | None:
    """Dollars become euros, kilometres miles; of what is counted, days hours."""
    return _exchanged(text, language, rng, _UNITS) or _exchanged(text, language, rng, _TIMES, counted=True)


def opposite_told(text: str, language: str, rng: Random) -> str | None:
    """Killed becomes wounded, the north the south, a rise a fall."""
    return _exchanged(text, language, rng, _OPPOSITES)


def doubts(text: str, language: str) -> bool:
    """Whether a text has a word that doubts, by this module's own list."""
    return bool(_DOUBTS[language].search(text))


def doubt_dropped(text: str, language: str, rng: Random) -> str | None:
    """ "May" becomes "will", "allegedly" goes."""
    found = _DOUBTS[language].search(text)
    if not found:
        return None
    will = "will" if language == "en" and found["verb"] else ""
    return text[: found.start()] + will + text[found.end() :]


def speaker_dropped(text: str, language: str, rng: Random) -> str | None:
    """What somebody named is said to say is told as a fact."""
    found = _SPEAKERS[language].search(text)
    return text[: found.start()] + text[found.end() :] if found else None


MEANINGS: Mapping[str, Edit] = {
    "unit_changed": unit_changed,
    "opposite_told": opposite_told,
    "doubt_dropped": doubt_dropped,
    "speaker_dropped": speaker_dropped,
}


def said_twice(text: str) -> str | None:
    """The end of a text once more."""
    words = text.split()
    return " ".join((*words, *words[-10:])) if len(words) > 14 else None


def half_copied(source: str, output: str) -> str | None:
    """The second half in the words of the source."""
    theirs, ours = source.split(), output.split()
    return " ".join((*ours[: len(ours) // 2], *theirs[len(theirs) // 2 :])) if len(theirs) > 15 else None

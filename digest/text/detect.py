"""Which language a text or a headline is in.

Languages of the Arabic script are told apart by the letters that only one of them has and by their most frequent function
words; Hebrew by its script; the rest by py3langid, a naive Bayes over byte n-grams (Lui and Baldwin, langid.py, ACL 2012),
held to languages that a press desk meets. What the caller already believes (`prior`, the outlet's language) decides close
calls."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Any

from digest.text.remembered import Remembered

UNDETERMINED = "und"  # BCP 47: no letters, so no language

_SAMPLE = 800  # characters looked at: plenty to decide, and a bound on hostile input
_PRIOR_EVIDENCE = 1.5  # what the prior is worth, in the points below
_PRIOR_ODDS = 8.0  # and as odds against other Latin-script languages
_ADDRESS = re.compile(r"https?://\S+")
_IGNORED = re.compile(
    "[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_OVER_LATIN = 3  # Latin names and brands stand in every script, other scripts hardly ever in Latin text
_LETTERS = {
    "arabic": "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f",
    "hebrew": "\u05d0-\u05ea\u05ef-\u05f2",
    "latin": "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
}
_SCRIPTS = {script: re.compile(f"[{letters}][{letters}]*") for script, letters in _LETTERS.items()}
_SCRIPTS["other"] = re.compile(rf"[^\W\d_{''.join(_LETTERS.values())}]+")
_ARABIC_WORD = re.compile(f"[{_LETTERS['arabic']}][{_LETTERS['arabic']}\u200c]*")

# Points for each letter. Most letters speak for one language; پ چ ژ گ only speak against Arabic.
_LETTER_GROUPS: tuple[tuple[str, dict[str, float]], ...] = (
    ("ةإ", {"ar": 3.0}),
    ("أى", {"ar": 1.5}),
    ("كؤ", {"ar": 0.4}),
    ("ي", {"ar": 0.4, "ps": 0.3}),
    ("پچژگ", {"fa": 1.0, "ur": 1.0, "ckb": 1.0, "ps": 0.6}),
    ("کی", {"fa": 1.0, "ur": 1.0, "ckb": 1.0, "ps": 0.7}),
    ("ٹڈڑںےہۓۂ", {"ur": 3.0}),
    ("ھ", {"ur": 1.5, "ckb": 1.0}),
    ("ټډړږښګڼۍځڅ", {"ps": 3.0}),
    ("ې", {"ps": 2.0}),
    ("ەۆێڕڵ", {"ckb": 3.0}),
    ("ڤ", {"ckb": 1.5}),
    ("\u200c", {"fa": 1.0, "ckb": 0.5}),  # the zero-width non-joiner of Persian plurals and verbs
)
_WORD_POINTS = 2.5
_FUNCTION_WORDS = {
    "ar": "في من على إلى الى عن مع أن إن ان التي الذي الذين هذا هذه ذلك تلك بعد قبل بين لا لم لن قد هل هو هي كان "
    "كانت قال وقال أكد خلال حول ضد أو او ثم عند منذ حتى كل غير لدى نحو بسبب أمام دون كما لكن أي ليس وفي ومن "
    "وعلى عبر تحت فوق أمس اليوم لماذا كيف يوم عليه فيه منها فيها بها له لها إنه أنه بأن",
    "fa": "از به که در را این آن با است شد برای های می خود تا بر هم نیز کرد شود شده کند کرده بود باید اما نمی آنها "
    "یک دو چه هر پس ای شما ما او اند نیست هست هستند بین پیش روی دیگر بیش همه وی باشد میشود نمیشود شدند کردند "
    "دارد داد خواهد گفت سال چرا چگونه نه بدون علیه",
    "ur": "کے کی کا میں سے نے ہے کو اور پر یہ کہ ہیں نہیں بھی تھا تھی تھے ہو گیا گئی گئے کر لیے والے والا والی ایک "
    "جو اس ان وہ پاکستان تک ساتھ بعد لیکن کیا ہوئے ہوا ہوئی رہا رہی رہے دیا دی کرنے جب پھر خلاف",
    "ps": "د په چې کې ته او له نه يې یې دی ده دي سره لپاره خو شو شوي شوې کړي کړ کړې باندې دا هغه څخه يو یو يوه یوه "
    "دوی کوي کله به مو هم نو ګڼه تر ورته شي لري وايي",
    "ckb": "لە بۆ بە کە لەگەڵ ئەم ئەو دەکات کرد بوو هەیە نییە سەر دەبێت نێوان پێش پاش دوای ئەوەی لەسەر هەر یان ناو "
    "کراوە دەکرێت لەو لەم بەڵام ئەمە ئێمە تەنها زۆر",
}  # fmt: skip
_ARABIC_KEYBOARD = str.maketrans("یکى", "يكي")  # Arabic is typed on Persian keyboards too, and in Egypt without dots
_ARTICLE = ("ال", "وال", "بال", "لل", "وبال", "فال", "كال")  # what an Arabic noun begins with and the others' nouns hardly ever
_ARTICLE_POINTS = 1.5

# Points are added up for all languages at once: in one integer, so many bits a language, in these parts of a point.
_BITS = 32
_PART = 120  # tenths, and a word's points shared by up to five languages


def _packed(points: Mapping[str, float]) -> int:
    return sum(round(points.get(code, 0) * _PART) << place * _BITS for place, code in enumerate(_FUNCTION_WORDS))


def _unpacked(points: int) -> dict[str, float]:
    return {code: (points >> place * _BITS & (1 << _BITS) - 1) / _PART for place, code in enumerate(_FUNCTION_WORDS)}


_LETTER_POINTS = {letter: _packed(points) for letters, points in _LETTER_GROUPS for letter in letters}
_CODES = {
    word: [code for code, words in _FUNCTION_WORDS.items() if word in words.split()]
    for words in _FUNCTION_WORDS.values()
    for word in words.split()
}
_WORDS = {word: _packed(dict.fromkeys(codes, _WORD_POINTS / len(codes))) for word, codes in _CODES.items()}
_ARTICLED = _packed({"ar": _ARTICLE_POINTS})


def _told(word: str) -> int:
    """How much a word speaks for each of the languages, by its letters and by itself."""
    points = sum(map(_LETTER_POINTS.get, word, repeat(0)))
    points += _WORDS.get(word) or _WORDS.get(word.translate(_ARABIC_KEYBOARD), 0)
    return points + _ARTICLED if len(word) > 4 and word.startswith(_ARTICLE) else points


_TOLD = Remembered(_told)

# English words that no other language writes so, or not nearly so often; a fifth of most English texts. Where they are as many,
# it is English, and the model, which reads byte by byte, need not be asked.
_ENGLISH = frozenset(
    "the of to and that was is with said from which this have has they been were who their after would about into when are its "
    "could should there where because while during through against before these those year years more than".split()
)
_ENGLISH_SHARE, _ENGLISH_WORDS = 0.12, 24

# What a desk on the region's and the world's press meets, and how much oftener some are met than others.
_OFTEN = {"en": 8.0, "fr": 5.0, "tr": 5.0, "de": 4.0, "es": 4.0, "it": 3.0, "pt": 3.0, "nl": 2.0}
_SELDOM = "sv da no fi pl cs sk sl hu ro hr sq et lv lt ca mt az ku so sw ha id ms vi".split()
_LATIN_ODDS = _OFTEN | dict.fromkeys(_SELDOM, 1.0)
_OTHER_ODDS = dict.fromkeys(
    "ru uk be bg sr mk kk ky tg mn el hy ka am hi ne bn ta te mr gu pa ml kn si th lo km my zh ja ko".split(), 1.0
)

KNOWN = frozenset((*_FUNCTION_WORDS, "he", *_LATIN_ODDS, *_OTHER_ODDS))  # the languages that can be told


def detect(text: str, prior: str | None = None) -> str:
    """The language code of a text (`ar fa ur ckb ps he en fr tr …`), or `und` where it has no letters.

    `prior` is the language expected, for instance the outlet's; it decides where the text alone leaves doubt.
    """
    sample = text[:_SAMPLE].replace("\u00a0", " ")  # it is in half of all texts, and normalising takes long where it is
    sample = _IGNORED.sub("", _ADDRESS.sub("", unicodedata.normalize("NFKC", sample)))
    words = _ARABIC_WORD.findall(sample)
    plainly_arabic = 2 * sum(map(len, words)) > len(sample)  # whatever the rest is
    script = "arabic" if plainly_arabic else _script(sample)
    if script == "arabic":
        return _arabic_script(words, prior)
    if script == "hebrew":
        return "he"
    if script == "latin" and _plainly_english(sample):
        return "en"
    return _by_bytes(sample, _LATIN_ODDS if script == "latin" else _OTHER_ODDS, prior) if script else UNDETERMINED


def _script(sample: str) -> str:
    """The script of most letters, "other" for those we do not tell apart; "" where there are no letters."""
    letters = {script: len("".join(runs.findall(sample))) for script, runs in _SCRIPTS.items()}
    weights = {script: count * (1 if script == "latin" else _OVER_LATIN) for script, count in letters.items()}
    script = max(weights, key=weights.__getitem__)
    return script if weights[script] else ""


def _plainly_english(sample: str) -> bool:
    words = [word for word in sample.lower().split() if word.isalpha()]
    return len(words) >= _ENGLISH_WORDS and sum(map(_ENGLISH.__contains__, words)) >= _ENGLISH_SHARE * len(words)


def _arabic_script(words: Sequence[str], prior: str | None) -> str:
    points = _unpacked(sum(map(_TOLD.__getitem__, words)))
    if prior in points:
        points[prior] += _PRIOR_EVIDENCE
    return max(points, key=points.__getitem__)  # Arabic comes first, so it wins where nothing speaks


def _by_bytes(sample: str, odds: dict[str, float], prior: str | None) -> str:
    ranked = _identifier(tuple(odds)).rank(sample)
    weighed: dict[str, float] = {code: chance * odds[code] * (_PRIOR_ODDS if code == prior else 1.0) for code, chance in ranked}
    return max(weighed, key=weighed.__getitem__)


@cache
def _identifier(codes: tuple[str, ...]) -> Any:  # py3langid has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(codes)
    tables = model.nb_ptc, model.nb_pc, model.nb_classes, model.tk_nextmove, model.tk_output
    return LanguageIdentifier(*tables, norm_probs=True, tk_row=model.tk_row)  # without those of the other languages

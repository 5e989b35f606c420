"""How a sentence stands by itself: whether it leans on the one before it, and whether it states anything.

Language data with the two questions that are asked of it. A sentence leans that opens with a pronoun, or with a reporting verb
whose speaker is left out (`وأضاف أن`, `He added`); it does not where the verb names its speaker (`وقال وزير المالية إن`).
"""

import re

from digest.text.folding import fold

_WORD = re.compile(r"[^\W_]+")
_OPENING = 12  # words of a sentence that are looked at

# Reporting verbs as a sentence opens with them, without و and in the masculine.
_VERBS_AR = frozenset(
    fold(
        "أضاف تابع أوضح أكد قال أشار لفت ذكر شدد رأى اعتبر نوه أفاد بيّن ذكّر استطرد أردف ختم دعا طالب حذر كشف "
        "أعلن نفى أعرب عبر تمنى توقع استبعد جدد ألمح زعم ادعى علق رد وصف عد أبدى توعد هدد تعهد وعد قدر رجح صرح نبه "
        "حث ناشد أقر اعترف أبلغ سأل تساءل استدرك استشهد ضرب مضى أهاب أبان بين أوصى نصح انتقد استنكر أدان دان ندد رحب كرر ختم "
        "اختتم أكمل أشاد أثنى اتهم وجه ثمن استعرض تطرق عزا برر طمأن عقب"
    ).split()
)
# What follows a reporting verb in place of its speaker.
_NO_SPEAKER_AR = frozenset(
    fold(
        "أن إن أنه أنها أنهم أنهما إنه إنها إنهم بأن بأنه بأنها إلى على عن في خلال من قائلا قائلة أيضا كذلك بالقول "
        "بقوله بقولها ما لو لن لا قد كل هذا هذه ذلك مشيرا مشيرة موضحا موضحة مؤكدا مؤكدة مضيفا مضيفة لافتا لافتة "
        "فيها فيه به بها له لها سموه سموها معاليه سعادته فخامته جلالته دولته سيادته فضيلته غبطته نيافته "
        "الأخير الأخيرة المصدر المصدران أحدهم إحداهن بعضهم"
    ).split()
)
_ADDING_AR = frozenset(
    fold(
        "مضيفا مضيفة مشيرا مشيرة موضحا موضحة مؤكدا مؤكدة لافتا لافتة مبينا مبينة منوها منوهة معتبرا معتبرة محذرا محذرة"
    ).split()
)
_BY_AR = frozenset(fold("بحسب حسب وفق وفقا").split())  # and the source: who that is was said before
# `ويأتي ذلك في وقت`: such a verb with such a subject.
_COMES_AR = frozenset(fold("جاء جاءت يأتي تأتي حدث وقع حصل تم يتزامن تزامن يعد يعتبر").split())
_THAT_AR = frozenset(fold("ذلك هذا هذه تلك هؤلاء").split())
_WAS_AR = ("وكان", "كان")  # leans only where no subject follows
_LEANING_AR = frozenset(
    fold(
        "وهو وهي وهم وهما وهذا وهذه وذلك وتلك فهو فهي هو هي هم هذا هذه هؤلاء ذلك تلك أولئك لكنه لكنها لكنهم لكن "
        "ولكن إلا غير بيد فقد وعليه لذلك ولذلك وبذلك كذلك وكذلك بينما فيما حيث كلاهما وكلاهما ومنها منها ومنهم منهم "
        "وفيه وفيها وكان وكانت وكانا وكانوا"
    ).split()
)
_LEANING_EN = frozenset(
    "he she they it his her hers their theirs its him them this that these those but and or so yet however still meanwhile "
    "instead both neither either others another then such therefore moreover nor because which".split()
)
_HE_SAID = re.compile(
    r"[,”\"’'] (?:he|she|they) (?:said|says|added|told|wrote|asked|warned|noted|continued|insisted|explained|argued)\b"
    r"|\b(?:said|added|says) (?:he|she)\b",
    re.IGNORECASE,
)
_LOOKING_BACK = tuple(
    fold(phrase)
    for phrase in (
        "يذكر أن|يذكر أنه|يشار إلى|يشار إن|الجدير بالذكر|جدير بالذكر|الجدير ذكره|تجدر الإشارة|تجدر الاشارة|من الجدير|"
        "يجدر ذكره|it is worth|it should be noted|it may be recalled|worth noting|for background"
    ).split("|")
)
# A caption, a credit, an invitation to click.
_APART = frozenset(
    "صوره الصوره صور تصوير ارشيف ارشيفيه فيديو شاهد اقرا المزيد للمزيد تابعنا photo photos file image images picture pictured "
    "video watch read related listen subscribe credit caption tags tagged http https www رابط سمات وسوم الوسوم".split()
)
_END = re.compile(r"[.!؛:۔)\]»”\"’'…؟?]\s*\Z")
_SAID_ONLY_AR = re.compile(r"\W*\w+ ?[:،,]")  # وتابع: «…
_PROMISES = re.compile(r":[»”\"’'\])]*\s*\Z")
_ASKS = re.compile(r"(?:[?؟]|\.\.|…)[»”\"’']*\s*\Z")


def leans(sentence: str, language: str) -> bool:
    """Whether a sentence needs the one before it to be understood."""
    words = [word for word in _WORD.findall(fold(sentence[:200])) if word != "و"]
    if not words:
        return False
    if language == "ar":
        first, second, *_ = (*(words[1:] if words[0] == "كما" else words), "", "")
        return _leans_ar(first, second) or bool(_SAID_ONLY_AR.match(sentence) and _reports(first))
    return words[0] in _LEANING_EN or (language == "en" and bool(_HE_SAID.search(sentence[:600])))


def _leans_ar(first: str, second: str) -> bool:
    """By the first word, and by whether the second could be its subject."""
    if first.startswith(_WAS_AR):
        return second in _NO_SPEAKER_AR
    if first in _LEANING_AR:
        return True
    bare = first.removeprefix("و")
    if bare in _ADDING_AR or (bare in _COMES_AR and second in _THAT_AR) or (bare in _BY_AR and second.endswith("المصدر")):
        return True
    return _reports(first) and (not second or second in _NO_SPEAKER_AR or second.startswith(("بال", "لل")))


def _reports(word: str) -> bool:
    """Whether an Arabic word is a reporting verb, with or without و or ف, of a man or a woman."""
    stems = (word, word[1:]) if word[:1] in ("و", "ف") else (word,)
    return any({stem, stem.removesuffix("ت"), stem.removesuffix("ت") + "ي"} & _VERBS_AR for stem in stems)


def stands_apart(sentence: str) -> bool:
    """Whether a line is a caption, a credit or a scrap rather than a sentence of the text."""
    words = _WORD.findall(fold(sentence[:200]))
    return len(words) < 5 or words[0] in _APART


def is_ended(sentence: str) -> bool:
    """Whether a sentence has its full stop; a heading between paragraphs has none."""
    return bool(_END.search(sentence[-8:]))


def promises(sentence: str) -> bool:
    """Whether a sentence only says that something follows: `the statement reads:`."""
    return bool(_PROMISES.search(sentence[-8:]))


def looks_back(sentence: str) -> bool:
    """Whether a sentence says itself that it is background: `يذكر أن`, `It is worth recalling`."""
    return fold(sentence[:60]).lstrip("و ").startswith(_LOOKING_BACK)


def asks(sentence: str) -> bool:
    """Whether a sentence or headline asks or trails off, where others state."""
    return bool(_ASKS.search(sentence))

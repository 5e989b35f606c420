"""The words by which news tells a day, as plain data, folded: weekdays, yesterday and tomorrow, past and future."""

from functools import cache

from digest.text.calendar_words import HIJRI_MONTHS, MONTHS
from digest.text.folding import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


def _days(*days: str) -> dict[str, int]:
    """Monday is 0, as `date.weekday()` counts; words for one day stand together."""
    return {fold(word): number for number, words in enumerate(days) for word in words.split()}


_ARABIC_DAYS = _days(
    "الاثنين الإثنين الأثنين", "الثلاثاء الثلاثا", "الأربعاء الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد"
)  # fmt: skip
_CLITICS = ("", "و", "ف", "ب", "ول", "وب")
WEEKDAYS = {
    "en": _days("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "ar": {clitic + day: number for day, number in _ARABIC_DAYS.items() for clitic in _CLITICS},
}

# Month names with their number. Arabic writes several sets; French and Persian ones are another language's words here.
_FOREIGN = _set("ژانویه فوریه مارچ آوریل مه می ژوئن ژوئیه جولای آگوست سپتامبر اکتبر نوامبر دسامبر")
MONTH_NUMBERS = {
    "en": {
        name: MONTHS[name]
        for name in (
            "january february march april may june july august september october november december jan feb mar apr jun jul "
            "aug sept "
            "sep oct nov dec"
        ).split()
    },
    "ar": {name: number for name, number in MONTHS.items() if name[0] >= "ء" and name not in _FOREIGN},
}
HIJRI_NUMBERS = {name: number for name, number in HIJRI_MONTHS.items() if name[0] >= "ء"} | {
    fold(name): number for name, number in {"ذوالقعده": 11, "ذوالحجه": 12, "رمضان": 9}.items()
}

# Words for a day by its distance from today.
_NEAR = {
    "en": {-1: "yesterday", 0: "today tonight", 1: "tomorrow"},
    "ar": {-1: "أمس البارحة الأمس", 0: "اليوم الليلة", 1: "غدا غد"},
}
NEAR = {
    "en": {word: days for days, words in _NEAR["en"].items() for word in words.split()},
    "ar": {
        clitic + fold(word): days for days, words in _NEAR["ar"].items() for word in words.split() for clitic in ("", "و", "ف")
    }
    | {fold("بالأمس"): -1, fold("وبالأمس"): -1},
}
# The same in several words: the day before yesterday, أمس الأول, الليلة الماضية.
_PHRASES = {
    "en": {
        -2: "the day before yesterday|day before yesterday",
        -1: "last night",
        0: "this morning|this afternoon|this evening",
        2: "the day after tomorrow|day after tomorrow",
    },
    "ar": {
        -2: "أول من أمس|أمس الأول|أول أمس|أول البارحة|قبل أمس",
        -1: "الليلة الماضية|الليلة الفائتة|ليل أمس",
        1: "يوم غد",
        2: "بعد غد|بعد الغد",
    },
}
PHRASES = {
    language: {tuple(fold(phrase).split()): days for days, phrases in lists.items() for phrase in phrases.split("|")}
    for language, lists in _PHRASES.items()
}

# "The day after", "the National Day", papers called Today: no today. Behind the word, and before it.
NOT_TODAY_BEHIND = _set(
    "التالي الموالي السابق نفسه ذاته عينه الوطني العالمي الدولي الأول الثاني الثالث الرابع الخامس السادس السابع الثامن "
    "التاسع العاشر "
    "الأخير الواحد الذي المذكور التالى الختامي الافتتاحي المفتوح الدراسي الموعود الآخر القادم المقبل الأسود الاول الثانى "
    "نقضاء الحادي"
)
NOT_TODAY_BEFORE = _set(
    "ذلك هذاك عين المصري صحيفة جريدة قناة روسيا السعودية بعد مصر تونس ليبيا المغرب أخبار طوال طيلة usa russia china"
)

FIRST_WORDS = frozenset((*_ARABIC_DAYS, *map(fold, "أمس الأمس البارحة اليوم الليلة غدا غد أول بعد قبل ليل يوم".split())))

PAST = {
    "en": _set("last past"),
    "ar": _set("الماضي الفائت المنصرم الماضى الماضية الفائتة"),
}
FUTURE = {
    "en": _set("next coming upcoming"),
    "ar": _set("المقبل القادم الآتي المقبلة القادمة المقبلين"),
}
THIS = _set("الجاري الحالي")
RELATIVE_TO_OTHERS = _set("التالي الموالي السابق following previous")  # the Monday after: after something we cannot see

# Before a day and month without year: a name, not a date (هجمات 11 سبتمبر, ميدان 6 أكتوبر).
NAMED_BEFORE = _set(
    "هجمات أحداث اعتداءات ثورة حرب انقلاب انتفاضة حركة شارع ميدان جسر كوبري مدينة فندق استاد ملعب جامعة مجزرة حراك تفجيرات "
    "اتفاق حزب "
    "كتائب ائتلاف تحالف حي مستشفى ليوم"
)
NO_DAY_BEFORE = _set("الأسبوع النصف الثلث الربع العقد الجزء الشطر القسم العشر week half third quarter")  # the first week of May
NAMED_BEHIND = _set("attacks attack revolution uprising movement bridge alliance massacre coup bombings")

# Weekdays that are names, feasts or habits.
NO_DATE_BEFORE = _set(
    "every each black good cyber ash palm super bloody easter holy maundy sheffield mail man girl "
    "صلاة خطبة خطيب خطباء سوق أيام وأيام حي مسجد الواحد كل عيد ملحق كلا بين"
)
NO_DATE_BEHIND = _set(
    "times telegraph mirror express post herald independent mail league school schools الأسود العظيمة البيضاء معا"
)

# The verb that a weekday goes with: the nearest one tells past from future.
SAID = _set(
    "said told was were had did took met won held began came went struck hit left saw made gave became broke fell rose "
    "shot sent "
    "قال قالت أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت صرح أوضح أشار أضاف قتل قتلت أصيب أصيبت عقد عقدت بحث التقى وصل وصلت "
    "استقبل بدأ بدأت "
    "كان كانت شهد شهدت اجتمع زار وقع وقعت افتتح أطلق أطلقت شن شنت نفذ نفذت اعتقل اعتقلت تمكن تم اندلع اندلعت اقتحم قصف "
    "قصفت نظم شارك دعا طالب "
    "وقال وأعلن وأكد وأفاد وذكر وأوضح وأشار وأضاف نشر نشرت رأس ترأس هاجم استشهد توفي أعرب نفى كشف كشفت أقر وافق صوت انطلق "
    "انطلقت"
)
WILL = _set(
    "will shall ll due scheduled expected planned plans plan set upcoming hopes wants intends intend going would deadline "
    "until "
    "سوف المقرر مقرر المرتقب المتوقع المزمع يعتزم تعتزم يستعد تستعد ينتظر المنتظر موعد حتى"
)
TO_COME = frozenset(  # after "to": leaders to meet on Monday
    "meet hold vote visit arrive travel begin start resume leave announce sign discuss convene open return speak address "
    "host decide "
    "consider face appear play be launch attend brief reopen elect mark join".split()
)
# Begin like an Arabic future (سيعقد, ستبدأ) but are other words.
NOT_FUTURE = tuple(
    (
        "سيار سياس سيد سينا سيطر سيول سيره سيرا سيرت سينم سيف سيب سيي سيكو سيلي سيتي سيدن سيري سيما سياق سياح ستين ستون سته "
        "ستاد ستار ستال ستوك سترا ستيف ستيي ستانف ستوديو ستمي"
    ).split()
)

DAY_WORDS = {"en": frozenset(("days", "day")), "ar": _set("أيام يوما يوم يومين")}
YEAR_LINKS = _set("عام سنة من لعام لسنة of in")
ERAS = _set("م ه هـ ميلادي ميلادية هجري هجرية")
CORRESPONDING = _set("الموافق يوافق الموافقة والموافق")
PARTS_OF_DAY = {"en": frozenset("night morning evening afternoon".split()), "ar": frozenset[str]()}


@cache
def date_heads(language: str) -> frozenset[str]:
    """The words with which a date may begin."""
    if language not in WEEKDAYS:
        return frozenset()
    months = {name.split()[0] for name in MONTH_NUMBERS[language]}
    hijri = {name.split()[0] for name in HIJRI_NUMBERS} if language == "ar" else set()
    heads = {"ago"} if language == "en" else {"قبل", "وقبل"}
    for phrase in PHRASES[language]:
        heads |= {phrase[0]} if language == "en" else {phrase[0], "و" + phrase[0]}
    return frozenset({*WEEKDAYS[language], *NEAR[language], *months, *hijri, *heads})

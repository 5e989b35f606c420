"""Words that say who gives a figure, as plain data, folded: "according to X", "X said", «بحسب X», «أعلنت X أن»."""

from digest.text import people_ar
from digest.text.folding import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


# X follows, after another word or none.
ACCORDING = {
    "en": {"according": "to", "citing": "", "quoting": ""},
    "ar": dict.fromkeys(map(fold, ("بحسب", "وبحسب", "حسب", "وحسب", "وفق", "ووفق")), "") | {fold("نقلا"): fold("عن")},
}
ACCORDING_TO = _set("وفقا طبقا تبعا استنادا ووفقا")  # with ل written to X

# X stands before it (English) or behind it (Arabic).
SAID = {
    "en": _set("said says reported announced confirmed estimates estimated"),
    "ar": _set(
        "قال قالت أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت أوضح أوضحت كشف كشفت أضاف أضافت وقال وقالت وأعلن وأعلنت وأكد "
        "وأكدت وأفاد وأفادت "
        "وذكر وذكرت وأوضح وأوضحت وكشف وكشفت وأضاف وأضافت قدر قدرت تقول يقول بين بينت سجل سجلت وسجلت أحصى أحصت وثق وثقت "
        "ووثق ووثقت أشار أشارت وأشار وأشارت"
    ),
}
ANNOUNCED = _set("أعلن أعلنت وأعلن وأعلنت سجل سجلت وسجلت أحصى أحصت وثق وثقت ووثق ووثقت")  # أعلنت الوزارة مقتل
TRIGGERS = {language: SAID[language] | ACCORDING[language].keys() | ACCORDING_TO for language in ACCORDING}
THAT = _set("أن إن بأن أنه أنها إنه إنها أنهم إنهم")

# Where the name of X ends.
ENDS = {
    "en": _set(
        "that who which on in at as but and while when after before said says told to from with by late early yesterday "
        "today monday "
        "tuesday wednesday thursday friday saturday sunday if where there"
    ),
    "ar": _set(
        "أن إن بأن إنه إنها أنه أنها التي الذي في فإن فقد قال قالت وقال على عن من إلى مساء صباح اليوم أمس يوم الاثنين "
        "الثلاثاء الأربعاء "
        "الخميس الجمعة السبت الأحد صدرت بعد قبل خلال حول منذ لوكالة لصحيفة لقناة لموقع عبر وقد ما مقتل إصابة استشهاد ارتفاع "
        "وفاة اعتقال تسجيل "
        "ليل فجر عصر ظهر حتى بينما فيما صادر صادرة بيان بحيث"
    ),
}
NOBODY = _set("his her their its our my he she they it we i you an who that which also هو هي هم ما")
ARTICLES = frozenset(("the", "a"))

# Who or what speaks, in Arabic; the lists are those of the quotes.
SPEAKERS = _set(
    " ".join((people_ar.RANKS, people_ar.ROLES, people_ar.GROUPS, people_ar.BODIES, people_ar.OUTLETS))
    + " مصدر مصادر وكالة بيان تقرير تقارير صحيفة إحصاء إحصاءات إحصائية أرقام بيانات شهود شاهد تقديرات دراسة استطلاع"
) - _set("أحد إحدى بعض عدد جمع أخ أب أخت")

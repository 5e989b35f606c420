"""Words that say who gives a figure, as plain data: "according to X", "X said", «بحسب X», «أعلنت X أن»."""

from digest.text.folding import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


# X follows.
ACCORDING = {
    "en": {"according": "to", "citing": "", "quoting": ""},
    "ar": {fold(word): fold(after) for word, after in {"بحسب": "", "وبحسب": "", "حسب": "", "وفق": "", "نقلا": "عن", "استنادا": "إلى"}.items()},
}
ARABIC_ACCORDING_TO = _set("وفقا طبقا تبعا استنادا")  # with ل written to X
# X stands before it (English) or behind it (Arabic).
SAID = {
    "en": _set("said says reported announced confirmed estimates estimated added"),
    "ar": _set(
        "قال قالت أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت أوضح أوضحت كشف كشفت أضاف أضافت وقال وقالت وأعلن وأعلنت وأكد وأكدت وأفاد وأفادت "
        "وذكر وذكرت وأوضح وأوضحت وكشف وكشفت وأضاف وأضافت ذكره ذكرته أعلنته أوردت أوردته أعلنه قدرت قدر تقول يقول"
    ),
}
THAT = _set("أن إن بأن")
# Where the name of X ends.
ENDS = {
    "en": _set(
        "that who which on in at as but and while when after before said says told to for from with by late early yesterday today monday "
        "tuesday wednesday thursday friday saturday sunday if where there"
    ),
    "ar": _set(
        "أن إن بأن التي الذي الذين في فإن فقد قال قالت وقال على عن من إلى مساء صباح اليوم أمس يوم الاثنين الثلاثاء الأربعاء الخميس الجمعة "
        "السبت الأحد إنه إنها أنه أنها بعد قبل خلال حول منذ لوكالة لصحيفة لقناة عبر وقد ما مقتل إصابة استشهاد ارتفاع وفاة اعتقال تسجيل ليل "
        "فجر عصر ظهر حتى بينما فيما"
    ),
}
NOBODY = _set("he she they it we i you the a an who that which also هو هي هم ما")
ARTICLES = frozenset(("the", "a", "an"))

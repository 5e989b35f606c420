"""Words beside a number that make it a date, a clock, an age, a score or a name instead of an amount, as plain data, folded."""

from digest.text.calendar_words import HIJRI_MONTHS, MONTHS
from digest.text.folding import fold


def _set(*words: str) -> frozenset[str]:
    return frozenset(fold(word) for line in words for word in line.split())


# The first word of each month's name; Persian ones are left out.
MONTH_HEADS = {
    "ar": frozenset(name.split()[0] for name in (*MONTHS, *HIJRI_MONTHS) if name[0] >= "ء" and len(name) > 2) | {fold("آب")},
    "en": _set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug "
        "sept sep "
        "oct nov dec ramadan shaban shawwal muharram"
    ),
}
MONTH_ENDS = frozenset(name.split()[1] for name in (*MONTHS, *HIJRI_MONTHS) if " " in name)
CAPITAL_MONTHS = _set("may march mar")  # words as well: months only with a capital

CLITICS = _set("و ف ب ل ك وب ول فب فل ال وال بال لل كال فال ولل وبال")
DEFINITE = frozenset(clitic for clitic in CLITICS if clitic.endswith(("ال", "لل")))

# Before a year, and before one even where a noun follows.
BEFORE_YEAR = {
    "ar": _set("عام العام عامي سنة السنة سنتي لعام بعام وعام للعام لسنة بسنة موسم الموسم وعامي مونديال أولمبياد"),
    "en": _set("in since by until till year early late mid spring summer autumn winter during season"),
}
SINCE = _set("منذ حتى since until")  # before a Hijri year
ERAS = _set("م هـ ه ميلادي ميلادية هجري هجرية ق ad bc bce ce ah")

BEFORE_CLOCK = _set("الساعة والساعة للساعة بالساعة")
AFTER_CLOCK = _set("am pm gmt utc est edt o noon صباحا صباح مساء ظهرا فجرا ليلا عصرا بتوقيت توقيت غرينتش جرينتش")
OF_THE_MONTH = _set("الجاري الحالي المقبل القادم الماضي المنصرم الفائت منه")  # 12 الجاري

BEFORE_AGE = {
    "ar": _set(
        "عمر عمره عمرها عمرهم عمرهن العمر بعمر سن السن سنه سنها يناهز ناهز أعمارهم أعمارهن أعمارها البالغ البالغة بالغ بالغا"
    ),
    "en": _set("aged age ages turned turning"),
}
AFTER_AGE = {"ar": _set("العمر عمره عمرها"), "en": _set("old olds")}

HAS_AGE = {"ar": _set("يبلغ تبلغ ويبلغ وتبلغ يبلغان"), "en": _set("was is turned s")}

# Before an English number of things that were spoken of.
DETERMINERS = _set("the these those his her their its our both all")
RECALLING = _set("last past next previous first other remaining latest final same")

SCORES = _set("بنتيجة بالنتيجة النتيجة نتيجة score")

GOES_ON = _set("were have had are died remain more others dead wounded injured killed people")  # a sentence, not a name

# What is numbered rather than counted.
LABELS = {
    "ar": _set(
        "المادة مادة الفصل البند بند الفقرة فقرة القرار قرار قراره رقم برقم الرقم قناة القناة طريق الطريق شارع المرحلة "
        "مرحلة الجيل جيل الدقيقة دقيقة",
        "الوحدة اللواء لواء الفوج الكتيبة كتيبة الفرقة فرقة السرب رحلة الرحلة صفحة الصفحة ص حلقة الحلقة الجولة جولة النسخة "
        "نسخة",
        "الفئة فئة طراز موديل بوينغ بوينج إيرباص آيفون غالاكسي ويندوز كوفيد أبولو القانون قانون المرسوم مرسوم الصف غرفة الغرفة",
        "بوابة البوابة محطة المحطة مجموعة المجموعة الخط الدورة الطابق الدور بلوك قطاع سورة الآية آية هاتف الهاتف تليفون "
        "جوال المحمول",
        "الرمز كود المستوى الملحق الجدول الدائرة دائرة إف ميغ سوخوي إس فورمولا توب الزنزانة الباب الدرس النموذج",
    ),
    "en": _set(
        "article articles chapter section sections page pages number numbers no nos flight channel route highway "
        "resolution level phase",
        "stage grade class room gate unit type category version episode season volume part step round day week game group "
        "division",
        "league area zone district ward platform runway terminal block lot top formula appendix figure fig table clause "
        "paragraph rule",
        "file boeing airbus iphone galaxy windows covid lane street road avenue floor suite apartment studio track hole "
        "lap bus train",
        "call calling dial log tel telephone phone hotline interstate apollo opus op verse psalm form model series mark tier",
    ),
}
STREETS = _set("street avenue road lane boulevard drive square terrace crescent")  # behind a house's number and a name
WEEKDAYS = _set(
    "monday tuesday wednesday thursday friday saturday sunday الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
)

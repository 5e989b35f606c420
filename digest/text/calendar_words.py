"""The words of dates, folded: months, halves of the day, zones, and words that say nothing about the moment."""

from digest.text.folding import fold


def _numbered(*months: str) -> dict[str, int]:
    return {fold(name): number for number, names in enumerate(months, 1) for name in names.split(", ")}


# English; Arabic of the Gulf and Egypt, of the Levant and Iraq, of the Maghreb (Tunisia and Algeria, Morocco, Mauritania);
# Persian; French; and the languages of Europe whose feeds write their own names: Spanish, Portuguese, Italian, German, Turkish.
MONTHS = _numbered(
    "january, jan, يناير, كانون الثاني, كانون ثاني, كانون ثان, جانفي, ژانویه, janvier, janv, enero, ene, janeiro, gennaio, gen"
    ", januar, jänner, ocak, oca",
    "february, feb, febr, فبراير, فيراير, شباط, فيفري, فوریه, février, fevrier, févr, fév, febrero, fevereiro, fev, febbraio"
    ", februar, şubat, şub",
    "march, mar, مارس, آذار, مارچ, mars, marzo, março, märz, mär, mrz, mart",
    "april, apr, أبريل, إبريل, نيسان, أفريل, آوریل, avril, avr, abril, abr, aprile, nisan, nis",
    "may, مايو, أيار, ماي, مه, می, mai, mayo, maio, maggio, mag, mayıs",
    "june, jun, يونيو, يونيه, يونية, حزيران, جوان, ژوئن, juin, junio, junho, giugno, giu, juni, haziran, haz",
    "july, jul, يوليو, يوليه, يولية, تموز, جويلية, جويليه, يوليوز, ژوئیه, جولای, juillet, juil, julio, julho, luglio, lug, juli"
    ", temmuz, tem",
    "august, aug, أغسطس, آب, أوت, غشت, أغشت, آگوست, août, aout, agosto, ago, ağustos, ağu",
    "september, sep, sept, سبتمبر, أيلول, شتنبر, شتمبر, سپتامبر, septembre, septiembre, setiembre, setembro, set, settembre"
    ", eylül, eyl",
    "october, oct, أكتوبر, تشرين الأول, تشرين أول, اکتبر, octobre, octubre, outubro, out, ottobre, ott, oktober, okt"
    ", ekim, eki",
    "november, nov, نوفمبر, تشرين الثاني, تشرين ثاني, تشرين ثان, نونبر, نوامبر, novembre, noviembre, novembro, kasım, kas",
    "december, dec, ديسمبر, كانون الأول, كانون أول, دجنبر, دجمبر, دسامبر, décembre, decembre, déc, diciembre, dic, dezembro"
    ", dez, dicembre, dezember, aralık, ara",
)
HIJRI_MONTHS = _numbered(
    "محرم, المحرم, محرم الحرام, muharram",
    "صفر, safar",
    "ربيع الأول, ربيع أول",
    "ربيع الآخر, ربيع الثاني, ربيع آخر, ربيع ثاني",
    "جمادى الأولى, جمادى الأول, جمادى أولى",
    "جمادى الآخرة, جمادى الثانية, جمادى الآخر, جمادى الثاني, جمادى ثانية",
    "رجب, رجب المرجب, rajab",
    "شعبان, شعبان المعظم, shaaban, shaban",
    "رمضان, رمضان المبارك, ramadan, ramadhan",
    "شوال, shawwal",
    "ذو القعدة, ذي القعدة, ذوالقعدة, ذيالقعدة",
    "ذو الحجة, ذي الحجة, ذوالحجة, ذيالحجة",
)

# Hours to add to a clock of twelve; NIGHT is before midnight from six, after it from twelve.
NIGHT = -1
_HALVES = {
    0: "am a.m a.m. ص صباحا صباحاً فجرا فجراً",
    12: "pm p.m p.m. م مساء مساءً ظهرا ظهراً عصرا عصراً",
    NIGHT: "ليلا ليلاً",
}
MERIDIANS = {fold(word): hours for hours, words in _HALVES.items() for word in words.split()}

# Minutes east of Greenwich. Where a name means several zones, the source's own decides; RFC 822 fixes those of North America.
ZONES: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet", "غرينتش", "جرينتش", "غرينيتش", "جرينيتش"), (0,)),
    "est": (-300,), "edt": (-240,), "cst": (-360,), "cdt": (-300,), "mst": (-420,), "mdt": (-360,), "pst": (-480,),
    "pdt": (-420,), "brt": (-180,), "art": (-180,), "adt": (-180, 240), "ast": (180, -240),
    "bst": (60,), "west": (60,), "cet": (60,), "met": (60,), "cest": (120,), "mest": (120,), "cat": (120,), "sast": (120,),
    "eet": (120,), "eest": (180,), "msk": (180,), "trt": (180,), "eat": (180,), "irst": (210,), "irdt": (270,), "gst": (240,),
    "pkt": (300,), "npt": (345,), "wib": (420,), "hkt": (480,), "sgt": (480,), "myt": (480,), "jst": (540,), "kst": (540,),
    "aest": (600,), "aedt": (660,), "nzst": (720,), "nzdt": (780,), "ist": (330, 120, 60), "idt": (180,),
}  # fmt: skip

IGNORED = frozenset(
    fold(word)
    for word in (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun "
        "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
        "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت أحد اثنين إثنين ثلاثاء أربعاء خميس جمعة سبت "
        "یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه "
        "st nd rd th er ème on at the of published updated posted last modified date t "
        "le du de à publié publiée modifié mis jour "
        "يوم في من الساعة ساعة بتاريخ تاريخ نشر نشرت النشر آخر تحديث شهر عام سنة لسنة ل م ميلادي ميلادية ه هـ هجري هجرية"
    ).split()
)

"""Words that say a number without being one, as plain data: what "two" may become in a good translation and the reverse.

Each offers its values to the other language's numbers and asks for nothing itself.
"""

from digest.text.folding import fold

_OFFERS: dict[str, dict[float, str]] = {
    "en": {
        0: "no nil goalless",
        0.25: "quarter quarters",
        0.5: "half halves halved halftime midway mid",
        1: "single sole solo alone once first firstly another",
        2: "both pair pairs couple couples twice double doubled doubles doubling twin twins dual duo secondly twofold "
        "bilateral married",
        3: "triple tripled trio threefold thirds treble trilateral tripartite",
        4: "quadruple quartet fourfold",
        5: "quintet fivefold",
        6: "sextet sixfold",
        10: "decade tenfold",
        12: "noon midday midnight",
        20: "score",
        100: "century hundredfold",
        1000: "millennium thousandfold",
    },
    "ar": {
        0: "سلبي لا لم",
        0.25: "ربع أرباع",
        0.5: "نصف منتصف",
        1: "وحيد وحيدة منفرد منفردة",
        2: "كلا كلتا كلي كلتي كلاهما كلتاهما كليهما كلتيهما مثنى ثنائي ثنائية ثنائيا مزدوج مزدوجة ضعف ضعفا ضعفي ضعفين مضاعفة "
        "يضاعف ضاعف مضاعف تضاعف زوج زوجان زوجين زوجا توأم توأمان توأمين طرفا طرفي جانبا جانبي "
        "لهما بهما منهما بينهما إليهما عليهما اللذان اللذين اللتان اللتين هاتان هاتين هذان هذين كلاهما",
        3: "ثلاثي ثلاثية ثلاثيا ثلاثا ثلث ثلثي ثلثا ثلثين ثالثا أثلاث",
        4: "رباعي رباعية",
        5: "خماسي خماسية أخماس",
        6: "سداسي سداسية",
        7: "سباعي سباعية",
        10: "عقد",
        12: "الظهر منتصف ظهرا دزينة",
        20: "عقدين عقدان",
        100: "قرن",
        1000: "ألفية",
    },
}


def _offers(language: str) -> dict[str, tuple[float, ...]]:
    table: dict[str, tuple[float, ...]] = {}
    for value, words in _OFFERS[language].items():
        for word in words.split():
            table[fold(word)] = (*table.get(fold(word), ()), value)
    return table


OFFERS = {language: _offers(language) for language in _OFFERS}

# Decades and centuries: "the 2000s" and القرن الحادي والعشرون.
CENTURY = {"en": frozenset(("century", "centuries")), "ar": frozenset(map(fold, "القرن قرن للقرن بالقرن والقرن".split()))}
TENS_OF_YEARS = {"en": frozenset(("decade", "decades")), "ar": frozenset(map(fold, "عقد عقود عقدا العقد العقود".split()))}

# Duals that "unit_words_ar" leaves out as unclear, sure enough where a time is told.
DUALS_OF_TIME = frozenset(
    map(fold, "عامين عامان سنتين سنتان يومين يومان شهرين ساعتين دقيقتين أسبوعين عقدين قرنين مرتين".split())
)
# Endings of what counts two in Arabic, in the cases and before a suffix: محاولتان, حفيداه. Sound plurals share some of them.
DUAL_ENDINGS = ("ان", "ين", "تا", "تي", "اه", "اها", "يه", "يها", "اهما", "يهما", "اهم", "يهم", "انه", "ينه")
SHORTEST_DUAL = 5  # letters

# Behind a number, or before its sign.
PER_CENT_WORDS = {
    "en": ("percent", "per cent", "pct", "percentage point", "pc", "pp"),
    "ar": tuple(
        map(fold, "بالمئة|بالمائة|بالمية|في المئة|في المائة|في المية|من المئة|من المائة|نقطة مئوية|نقاط مئوية".split("|"))
    ),
    "fr": ("pour cent", "pour-cent"),
    "tr": (),
    "fa": ("درصد",),
}
PER_CENT_BEFORE = {"tr": ("yüzde",)}

# Behind digits, in languages whose number words are not read.
SCALES = {
    "fr": {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    "tr": {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12},
    "fa": {fold("هزار"): 10**3, fold("میلیون"): 10**6, fold("میلیارد"): 10**9, fold("تریلیون"): 10**12},
    "ur": {fold("ہزار"): 10**3, fold("ملین"): 10**6, fold("ارب"): 10**9, fold("لاکھ"): 10**5, fold("کروڑ"): 10**7},
    "he": {"אלף": 10**3, "אלפים": 10**3, "מיליון": 10**6, "מיליארד": 10**9, "טריליון": 10**12},
    "ckb": {fold("هەزار"): 10**3, fold("ملیۆن"): 10**6, fold("ملیار"): 10**9},
    "ps": {fold("زره"): 10**3, fold("میلیون"): 10**6, fold("میلیارد"): 10**9},
    "de": {"tausend": 10**3, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9},
    "es": {"mil": 10**3, "millón": 10**6, "millones": 10**6},
}

"""The words of numbers in Arabic and English, as plain data. Arabic is folded where its table is built."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from digest.text.folding import fold

Kind = Literal[
    "unit",  # 0 to 9, and 11 to 19 in English
    "bound",  # counts only inside a compound: أحد عشر, اثنا عشر
    "ten",  # عشر: 10 alone, the second word of 13
    "tens",  # 20, 30 … 90
    "hundred",
    "hundreds",  # 200 … 900 in one word
    "scale",  # thousand … trillion
    "scales",  # its plural: counts only after a number
    "double",  # its dual
    "part",  # a half, a quarter: counts only before a scale or after one
    "ordinal",
    "decade",  # the eighties
]


class NumberWord(NamedTuple):
    """`joined`: written with و before it. `definite`: with ال. `clitics`: letters before the number that are not part of it."""

    kind: Kind
    value: float
    joined: bool = False
    definite: bool = False
    clitics: int = 0


_ARABIC: tuple[tuple[Kind, dict[float, str]], ...] = (
    (
        "unit",
        {
            0: "صفر",
            1: "واحد واحدة واحدا",
            2: "اثنان اثنين اثنتان اثنتين إثنان إثنين",
            3: "ثلاث ثلاثة ثلاثا",
            4: "أربع أربعة أربعا",
            5: "خمس خمسة خمسا",
            6: "ست ستة ستا",
            7: "سبع سبعة سبعا",
            8: "ثمان ثماني ثمانية ثمانيا",
            9: "تسع تسعة تسعا",
        },
    ),
    ("bound", {1: "أحد إحدى حادي حادية", 2: "اثنا اثني اثنتا اثنتي إثنا إثني إثنتا إثنتي"}),
    ("ten", {10: "عشر عشرة عشرا"}),
    (
        "tens",
        {
            20: "عشرون عشرين",
            30: "ثلاثون ثلاثين",
            40: "أربعون أربعين",
            50: "خمسون خمسين",
            60: "ستون ستين",
            70: "سبعون سبعين",
            80: "ثمانون ثمانين",
            90: "تسعون تسعين",
        },
    ),
    ("hundred", {100: "مئة مائة مية"}),
    ("hundreds", {200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"}),
    (
        "scale",
        {10**3: "ألف ألفا", 10**6: "مليون مليونا", 10**9: "مليار مليارا بليون بليونا", 10**12: "تريليون تريليونا ترليون"},
    ),
    ("scales", {10**3: "آلاف آلافا", 10**6: "ملايين", 10**9: "مليارات بلايين", 10**12: "تريليونات ترليونات"}),
    (
        "double",
        {
            10**3: "ألفان ألفين ألفي",
            10**6: "مليونان مليونين مليوني",
            10**9: "ملياران مليارين ملياري بليونان بليونين بليوني",
            10**12: "تريليونان تريليونين تريليوني",
        },
    ),
    ("part", {0.5: "نصف", 0.25: "ربع"}),
    (
        "ordinal",
        {
            1: "أول أولى",
            2: "ثاني ثان ثانية",
            3: "ثالث ثالثة",
            4: "رابع رابعة",
            5: "خامس خامسة",
            6: "سادس سادسة",
            7: "سابع سابعة",
            8: "ثامن ثامنة",
            9: "تاسع تاسعة",
            10: "عاشر عاشرة",
        },
    ),
    (
        "decade",
        {
            20: "عشرينيات عشرينات",
            30: "ثلاثينيات ثلاثينات",
            40: "أربعينيات أربعينات",
            50: "خمسينيات خمسينات",
            60: "ستينيات ستينات",
            70: "سبعينيات سبعينات",
            80: "ثمانينيات ثمانينات",
            90: "تسعينيات تسعينات",
        },
    ),
)
_HUNDREDS = {3: "ثلاث ثلاثة", 4: "أربع أربعة", 5: "خمس خمسة", 6: "ست ستة", 7: "سبع سبعة", 8: "ثمان ثماني ثمانية", 9: "تسع تسعة"}

# Proclitics in the order in which they are tried, with how many letters are not part of the number. The article stays with it.
_PROCLITICS = {
    "": 0, "و": 1, "ف": 1, "ب": 1, "ل": 1, "ك": 1, "وب": 2, "ول": 2, "وك": 2, "فب": 2, "فل": 2,
    "ال": 0, "وال": 1, "بال": 1, "كال": 1, "فال": 1, "لل": 0, "ولل": 1, "فلل": 1, "وبال": 2, "فبال": 2, "وكال": 2,
}  # fmt: skip
# Spelled like a number with clitics, but something else: "I am not", Sunday, "a hundred" of per cent.
_NOT_NUMBERS = frozenset(map(fold, "لست ولست فلست كست الأحد والأحد بالأحد للأحد فالأحد بالمئة بالمائة بالمية".split()))

# "ميتا" is Meta or "dead" as well, "كمية" a quantity: these are numbers only where the hamza is written.
NEED_HAMZA = frozenset(
    proclitic + form
    for proclitic in _PROCLITICS
    for form in map(fold, "مئتان مئتين مئتا مئتي مئة".split())
    if not (form == fold("مئة") and proclitic in ("", "و", "ال", "وال"))
)
# The century that a decade belongs to, after "القرن"; without one it is the twentieth.
CENTURY = fold("القرن")
CENTURIES = {fold("الحالي"): 20, fold("الجاري"): 20, fold("التاسع"): 18, fold("الثامن"): 17}
AGE = frozenset(map(fold, "من العمر عمره عمرها عمرهم".split()))  # "in his thirties"
PERCENT_HUNDRED = frozenset(map(fold, "المئة المائة المية".split()))  # after "في"


def _arabic_words() -> Iterator[tuple[str, Kind, float]]:
    for kind, words in _ARABIC:
        for value, forms in words.items():
            for form in forms.split():
                yield fold(form), kind, value
    for digit, forms in _HUNDREDS.items():
        for form in forms.split():
            for hundred in ("مئة", "مائة", "مية", "مئه"):
                yield fold(form + hundred), "hundreds", digit * 100


def _arabic() -> dict[str, NumberWord]:
    words = tuple(_arabic_words())
    table: dict[str, NumberWord] = {}
    for proclitic, clitics in _PROCLITICS.items():
        definite = proclitic.endswith(("ال", "لل"))
        for form, kind, value in words:
            spelled = proclitic + form
            if spelled not in table and spelled not in _NOT_NUMBERS:
                bound = definite and value == 2 and kind == "unit"  # الاثنين is Monday
                table[spelled] = NumberWord("bound" if bound else kind, value, proclitic in ("و", "وال"), definite, clitics)
    return table


_ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth "
    "seventeenth eighteenth nineteenth"
)
_ENGLISH_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _english() -> dict[str, NumberWord]:
    table = {word: NumberWord("unit", value) for value, word in enumerate(_ENGLISH_UNITS.split())}
    table |= {word: NumberWord("tens", value * 10) for value, word in enumerate(_ENGLISH_TENS.split(), 2)}
    table |= {word: NumberWord("ordinal", value) for value, word in enumerate(_ENGLISH_ORDINALS.split(), 1)}
    table |= {word: NumberWord("ordinal", value * 10) for value, word in enumerate(_ENGLISH_TENTHS.split(), 2)}
    table |= {word: NumberWord("scale", value) for word, value in _ENGLISH_SCALES.items()}
    table |= {word + "s": NumberWord("scales", value) for word, value in _ENGLISH_SCALES.items()}
    table |= {f"{tens[:-1]}ies": NumberWord("decade", value * 10) for value, tens in enumerate(_ENGLISH_TENS.split(), 2)}
    table |= {"hundred": NumberWord("hundred", 100), "dozen": NumberWord("hundred", 12)}
    return table | {"half": NumberWord("part", 0.5), "quarter": NumberWord("part", 0.25)}


BEFORE_DECADE = frozenset("the early late mid".split())  # "the eighties", not "in her eighties"


ARABIC = _arabic()
ENGLISH = _english()

# Written to the digits (2.4m, 300k) or after an amount of money ($3 bn).
ABBREVIATIONS = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
NEED_MONEY = frozenset("k m b".split())  # metres, a race, a letter as well: scales of money, of decimals, of what they count
DIMENSIONS = frozenset("hurdles freestyle sprints races finals relays heats titles records medals steps stairs".split())
CURRENCY_SIGNS = frozenset("$€£¥₪₽₹₺₩")
ORDINAL_ENDINGS = frozenset("st nd rd th".split())
# Behind a clock written with a point: 5.30pm, 7.55 صباحا.
HALVES_OF_DAY = frozenset(("am", "pm", *map(fold, "صباحا مساء ظهرا فجرا ليلا عصرا تغ بتوقيت".split())))
POSSESSIVES = frozenset("his her their my our your".split())  # in her 40s
VAGUE = frozenset(
    "several few many some tens hundreds thousands millions dozens couple per every of".split()
)  # "several thousand" is no number

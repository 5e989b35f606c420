"""Words for thousands, millions and billions, and for per cent, in the languages whose numbers are read in digits only."""

from collections.abc import Mapping

from digest.text.folding import fold

_SCALES = {
    "fr": "mille:3 million:6 millions:6 milliard:9 milliards:9",
    "de": "tausend:3 million:6 millionen:6 milliarde:9 milliarden:9",
    "es": "mil:3 millón:6 millones:6",
    "it": "mila:3 milione:6 milioni:6 miliardo:9 miliardi:9",
    "pt": "mil:3 milhão:6 milhões:6 bilhões:9",
    "nl": "duizend:3 miljoen:6 miljard:9",
    "tr": "bin:3 milyon:6 milyar:9 trilyon:12",
    "fa": "هزار:3 میلیون:6 میلیارد:9 تریلیون:12",
    "ur": "ہزار:3 لاکھ:5 ملین:6 کروڑ:7 ارب:9 بلین:9",
    "ckb": "هەزار:3 ملیۆن:6 ملیار:9",
    "ps": "زره:3 میلیونه:6 میلیون:6 میلیارده:9",
    "he": "אלף:3 אלפים:3 מיליון:6 מיליארד:9",
}
SCALES: Mapping[str, Mapping[str, int]] = {
    language: {fold(word): 10 ** int(power) for word, _, power in (entry.partition(":") for entry in entries.split())}
    for language, entries in _SCALES.items()
}
# Behind the number, but for Turkish and Kurdish.
PER_CENT = {
    language: frozenset(map(fold, words.split("|")))
    for language, words in {
        "fr": "pour cent",
        "de": "prozent",
        "es": "por ciento",
        "it": "per cento",
        "pt": "por cento",
        "nl": "procent",
        "fa": "درصد",
        "ur": "فیصد|فی صد",
        "ps": "سلنه|په سلو کې",
        "he": "אחוז|אחוזים",
    }.items()
}
PER_CENT_BEFORE = {"tr": frozenset(("yüzde",)), "ckb": frozenset((fold("سەدا"),))}

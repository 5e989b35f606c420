"""The countries of the world as entries of the name authority: their CLDR names, and the short forms newspapers use."""

from collections.abc import Iterator, Set

from digest.records import Name
from digest.text.folding import fold

# ISO 3166 code → the other spellings of both languages. CLDR has one formal name each.
_ALSO: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "AE": (("الإمارات", "دولة الإمارات"), ("UAE", "Emirates")),
    "BA": (("البوسنة",), ("Bosnia",)),
    "CD": (("الكونغو الديمقراطية",), ("DR Congo", "DRC")),
    "CI": (("ساحل العاج",), ("Ivory Coast",)),
    "CN": ((), ("People's Republic of China",)),
    "CZ": (("التشيك",), ("Czech Republic",)),
    "DZ": (("الجزائر",), ()),
    "GB": (("بريطانيا", "المملكة المتحدة"), ("Britain", "UK", "United Kingdom")),
    "IR": (("الجمهورية الإسلامية الإيرانية",), ("Islamic Republic of Iran",)),
    "KP": (("كوريا الشمالية",), ("North Korea",)),
    "KR": (("كوريا الجنوبية",), ("South Korea",)),
    "LY": (("ليبيا",), ()),
    "MM": (("ميانمار", "بورما"), ("Myanmar", "Burma")),
    "PS": (("فلسطين",), ("Palestine",)),
    "RU": (("روسيا الاتحادية",), ("Russian Federation",)),
    "SA": (("السعودية",), ("Kingdom of Saudi Arabia", "KSA")),
    "SY": (("سوريا", "سورية"), ()),
    "TR": (("تركيا", "تركية"), ("Turkey", "Türkiye")),
    "US": (("أميركا", "أمريكا", "الولايات المتحدة الأميركية"), ("United States of America", "USA", "US", "U.S.")),
    "VA": (("الفاتيكان",), ("Vatican",)),
}
# Names that are other words more often: مالي "financial", عمان also Amman, "Chad" and "Jersey" people and shirts.
_NOT_ALONE = frozenset(map(fold, ("مالي", "عمان", "توفالو", "Chad", "Jersey", "Guernsey")))


def countries(known: Set[str] = frozenset()) -> Iterator[Name]:
    """One entry a country, its id the English name in Latin letters; those whose id is `known` already are left to the desk."""
    from babel import Locale

    arabic, english = Locale("ar").territories, Locale("en").territories
    for code, name in sorted(english.items()):
        if len(code) != 2 or code not in arabic or code in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"):
            continue
        identifier = "-".join(
            "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in name.lower()).split()
        )
        if identifier in known:
            continue
        more_ar, more_en = _ALSO.get(code, ((), ()))
        spellings_ar = [text for text in (arabic[code], *more_ar) if fold(text) not in _NOT_ALONE]
        spellings_en = [text for text in (name, *more_en) if fold(text) not in _NOT_ALONE]
        if spellings_ar and spellings_en:
            yield Name(
                identifier, "place", {"ar": spellings_ar[0], "en": spellings_en[0]},
                {"ar": tuple(spellings_ar[1:]), "en": tuple(spellings_en[1:])}, code,
            )  # fmt: skip

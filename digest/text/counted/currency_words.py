"""The money of the news, as plain data: a currency is told by its sign, its code, or its word with a country's adjective."""

from digest.text.folding import fold

# Words for money in both languages, with the currency that a bare one means.
_WORDS = {
    "USD": "dollar dollars buck bucks دولار دولارا دولارات دلار ڈالر dolar dólares dollari דולר דולרים",
    "EUR": "euro euros يورو avro אירו",
    "GBP": "sterling quid",
    "JPY": "yen ين",
    "CNY": "yuan renminbi يوان",
    "ILS": "shekel shekels شيكل شيقل شيكلا شواكل שקל שקלים",
    "RUB": "rouble roubles ruble rubles روبل روبلا روبلات",
    "UAH": "hryvnia hryvnias هريفنيا",
    "BRL": "reais",
    "THB": "baht بات",
    "MYR": "ringgit رينغيت رينجيت",
    "IDR": "rupiah",
    "PLN": "zloty zlotys زلوتي",
    "HUF": "forint forints",
    "ETB": "birr",
    "NGN": "naira نايرا",
    "KZT": "tenge",
    "BDT": "taka",
}
# Words that several countries use for their money: alone they tell no currency.
_SHARED = {
    "pound": "pound pounds جنيه جنيها جنيهات جنيهين جنيهان",
    "riyal": "rial rials riyal riyals ريال ريالا ريالات ريالين ريالان",
    "dirham": "dirham dirhams درهم درهما دراهم درهمين درهمان",
    "dinar": "dinar dinars دينار دينارا دنانير دينارين ديناران",
    "lira": "lira liras lire ليرة ليرات ليرتين ليرتان",
    "franc": "franc francs فرنك فرنكا فرنكات",
    "krone": "krone kroner krona kronor كرونة كرون",
    "rupee": "rupee rupees روبية روبيات",
    "peso": "peso pesos بيزو",
    "shilling": "shilling shillings شلن",
}
_SHARED_ELSE = "rand won manat toman tomans afghanis رند وون تومان تومانا"
UNCLEAR = frozenset("pound pounds won rand".split())
# A dual is an amount of its own: ديناران, two dinars.
_DUALS = {"USD": "دولارين دولاران", "XXX": "ريالين ريالان درهمين درهمان دينارين ديناران جنيهين جنيهان ليرتين ليرتان"}

_COUNTRIES = {
    "USD": "us american أمريكي أميركي",
    "CAD": "canadian كندي",
    "AUD": "australian أسترالي",
    "HKD": "hong_kong",
    "SGD": "singapore سنغافوري",
    "NZD": "zealand نيوزيلندي",
    "TWD": "taiwan taiwanese تايواني",
    "GBP": "british sterling إسترليني استرليني",
    "EGP": "egyptian مصري",
    "SDG": "sudanese سوداني",
    "SYP": "syrian سوري",
    "LBP": "lebanese لبناني",
    "SAR": "saudi سعودي",
    "QAR": "qatari قطري",
    "OMR": "omani عماني",
    "IRR": "iranian إيراني",
    "YER": "yemeni يمني",
    "AED": "uae emirati إماراتي",
    "MAD": "moroccan مغربي",
    "KWD": "kuwaiti كويتي",
    "BHD": "bahraini بحريني",
    "JOD": "jordanian أردني",
    "IQD": "iraqi عراقي",
    "LYD": "libyan ليبي",
    "TND": "tunisian تونسي",
    "DZD": "algerian جزائري",
    "TRY": "turkish تركي",
    "INR": "indian هندي",
    "PKR": "pakistani باكستاني",
    "CHF": "swiss سويسري",
    "SEK": "swedish سويدي",
    "NOK": "norwegian نرويجي",
    "DKK": "danish دنماركي",
    "MXN": "mexican مكسيكي",
    "ARS": "argentine أرجنتيني",
    "COP": "colombian كولومبي",
    "PHP": "philippine فلبيني",
    "KRW": "korean كوري",
    "ZAR": "african أفريقي",
    "KES": "kenyan كيني",
    "SOS": "somali صومالي",
    "AFN": "afghan أفغاني",
    "RSD": "serbian صربي",
    "BRL": "brazilian برازيلي",
    "CNY": "chinese صيني",
    "JPY": "japanese ياباني",
    "RUB": "russian روسي",
    "ILS": "israeli إسرائيلي",
}


def _by_word(lists: dict[str, str]) -> dict[str, str]:
    return {fold(word): code for code, words in lists.items() for word in words.split()}


SHARED = _by_word(_SHARED)
WORDS = _by_word(_WORDS) | dict.fromkeys([*SHARED, *map(fold, _SHARED_ELSE.split())], "XXX")
DUALS = _by_word(_DUALS)
ADJECTIVES = _by_word(_COUNTRIES)
ADJECTIVES |= {word + "ه": code for word, code in ADJECTIVES.items() if word.endswith("ي")}

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₽": "RUB", "₹": "INR", "₺": "TRY", "₩": "KRW"}
# Written to the sign ($ of which country), or before the digits as a code.
DOLLARS = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "HK": "HKD",
    "NZ": "NZD",
    "S": "SGD",
    "NT": "TWD",
    "R": "BRL",
}
CODES = {code: code for code in {*_COUNTRIES, *_WORDS}} | {
    "SR": "SAR", "QR": "QAR", "KD": "KWD", "BD": "BHD", "JD": "JOD", "Dh": "AED", "Dhs": "AED", "LE": "EGP", "Rs": "XXX",
}  # fmt: skip

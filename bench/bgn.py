"""The official romanisation of Arabic place names (BGN/PCGN 1956), turned back: Ad Dawādimī is الدوادمي."""

import re
import unicodedata

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ]+")
_BGN_PAIRS = """
az̧_z̧=الظ z̧=ظ ḑ=ض ţ=ط ş=ص ḩ=ح sh=ش kh=خ gh=غ th=ث dh=ذ ay=ي aw=و ā=ا á=ى ī=ي ū=و ‘=ع ʻ=ع ’=ء ʼ=ء b=ب t=ت j=ج d=د r=ر z=ز s=س f=ف
q=ق k=ك l=ل m=م n=ن h=ه w=و y=ي a= i= u=
"""
_BGN = tuple((roman.replace("_", " "), letter) for roman, _, letter in (pair.partition("=") for pair in _BGN_PAIRS.split()))
_BGN_ARTICLE = re.compile(r"^(al|an|ar|as|ash|at|ath|ad|adh|az|aş|aţ|aḑ) (?=\w)")


def from_bgn(name: str) -> list[str]:
    """The Arabic spelling of a name, in a list, if its marks show that it is in this romanisation; else an empty list."""
    if not re.search("[āīūḩşţḑ‘ʻ]", name):
        return []
    words = []
    for word in _BGN_ARTICLE.sub("ال", unicodedata.normalize("NFC", name.lower())).split(" "):
        word = re.sub("([^aiuāīū])\\1", r"\1", word)  # a doubled consonant is written once
        word = re.sub("(?<=.)(ah|a)$", "ة", word) if len(word) > 3 else word
        word = re.sub("^[aiu]", "ا", word)
        for roman, letter in _BGN:
            word = word.replace(roman, letter)
        words.append(word)
    text = " ".join(words)
    return [text] if _ARABIC.fullmatch(text) and len(text) > 3 else []

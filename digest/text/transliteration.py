"""Whether an Arabic and a Latin spelling are one name: قاآني and Qaani, but not القاضي and Qadir.

Two steps, as in the field: a key of consonants that is nearly the same in both scripts finds who may be meant, and an
alignment of Arabic letters with Latin ones says how well it fits (chunks and weights: `transliteration.tsv`, learnt by
`bench/learn_transliteration.py`, which names the papers).

Measured by `bench.names` on the pairs of `names/ar2en-eval.txt`, taken as two lists out of which `pair_names` must find who is
who: precision over the pairs it answers, recall over the pairs there are, F their harmonic mean.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from digest.text.folding import fold

_MEMORY = 1 << 15  # words remembered: the names of a night
_NEVER = -math.inf

_NOT_ARABIC = re.compile("[^\u0621-\u063a\u0641-\u064a]")
_NOT_LATIN = re.compile("[^a-z]")
_LIGATURES = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def same_name(arabic: str, latin: str) -> float:
    """How likely the two spellings are one name, 0 to 1, where it is one out of some 1,500 that might be: a short name fits
    many.

    Names of several words are compared word by word in their order; one of the middle may be missing on one side. Linear in
    the number of words, of which seven are read.
    """
    ours, theirs = name_words(arabic), name_words(latin)
    if not ours or not theirs:
        return 0.0
    best = {(0, 0): 0.0}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            so_far = best.get((i, j), _NEVER)
            for taken, given, brings in _steps(ours, theirs, i, j) if so_far > _NEVER else ():
                key = (i + taken, j + given)
                best[key] = max(best.get(key, _NEVER), so_far + brings)
    return _likely(best.get((len(ours), len(theirs)), _NEVER))


def pair_names(arabic: Sequence[str], latin: Sequence[str], least: float = 0.1) -> list[tuple[int, int, float]]:
    """Which names of two lists are one: (index in `arabic`, index in `latin`, score), each other's best and `least` at least.

    Compares only names whose keys differ by one consonant at most, so that a night's names take seconds."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(latin):
        for key in near_keys(key_of(name)):
            blocks[key].append(index)
    scores: dict[tuple[int, int], float] = {}
    for index, name in enumerate(arabic):
        for other in {other for key in near_keys(key_of(name)) for other in blocks[key]}:
            score = same_name(name, latin[other])
            if score >= least:
                scores[index, other] = score
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (one, other), score in scores.items():
        best["ar", one], best["la", other] = max(best["ar", one], score), max(best["la", other], score)
    return [(one, other, score) for (one, other), score in scores.items() if score == best["ar", one] == best["la", other]]


# --- the words of a name ----------------------------------------------------------------------------------------------

_PARTS = re.compile("[^\\s\u2010-\u2015/_-]+")
_MOST_WORDS, _MOST_LETTERS = 7, 20  # more is no name, and work stays bounded
_DROPPED = frozenset(
    "بن ابن بنت ال الملك الملكه الامير الاميره الشيخ الشيخه البابا السيد al el ul ar as ash ad ed an at az es "
    "bin ben ibn bint ould king queen prince princess sheikh shaikh pope".split()
)
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split()
_ORDINALS = dict(zip("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(), _NUMERALS, strict=False))
_TAKE_THE_NEXT = frozenset("عبد ابو ابي ابا ام abd abdul abdel abdal abdol abdoul abu abou abo umm".split())
_TAKE_THE_LAST = {
    **{word: word for word in ("الله", "الدين", "allah")},
    **dict.fromkeys(("ullah", "ollah"), "allah"),
    **dict.fromkeys("din deen eddin eddine addin aldin uddin".split(), "aldin"),
}


def arabic_letters(text: str) -> str:
    """The folded Arabic letters of a word, nothing between them."""
    return _NOT_ARABIC.sub("", fold(text))


def latin_letters(text: str) -> str:
    """The letters a to z of a word, without the marks on them."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return _NOT_LATIN.sub("", text.lower())


@lru_cache(maxsize=_MEMORY)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart: without articles and "son of", and with نصر الله or Abd al-Aziz as one word
    each."""
    words: list[str] = []
    joining = False
    for part in _PARTS.findall(name)[: 2 * _MOST_WORDS]:
        word = arabic_letters(part) or latin_letters(part)
        if words and (joining or word in _TAKE_THE_LAST):
            words[-1] += _TAKE_THE_LAST.get(word, word)
            joining = joining and word in _DROPPED
        elif word and word not in _DROPPED:
            bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
            words.append(_ORDINALS.get(word, bare))
            joining = word in _TAKE_THE_NEXT
    return tuple(word[:_MOST_LETTERS] for word in words[:_MOST_WORDS])


def is_ordinal(word: str) -> bool:
    """Whether a word of a ruler's name counts: الثاني, II."""
    return word.lower() in _NUMERALS or fold(word) in _ORDINALS


# --- keys -------------------------------------------------------------------------------------------------------------

# Sounds that either script confuses share a letter. Vowels, semivowels, h and ع are silent in half of all spellings.
_ARABIC_KEY = str.maketrans(
    dict(zip("بتطثجخدضذظرزسصشغفقكلمن", "btttgkddddrssssgfkklmn", strict=True)) | dict.fromkeys("ءاويعحه")
)
_LATIN_SOUNDS = (
    ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("zh", "g"), ("dj", "g"), ("ck", "k"), ("x", "ks"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
)  # fmt: skip
_LATIN_KEY = str.maketrans(dict(zip("bpcdfgjklmnqrstvz", "bbkdfggklmnkrstfs", strict=True)) | dict.fromkeys("aeiouyhw"))
_KEY = _ARABIC_KEY | _LATIN_KEY
_AGAIN = re.compile(r"(.)(?=\1)")


@lru_cache(maxsize=_MEMORY)
def word_key(word: str) -> str:
    """The consonants of a folded word of either script, those that sound alike under one letter: قاآني and qaani are kn."""
    if word.isascii():
        for letters, sound in _LATIN_SOUNDS:
            word = word.replace(letters, sound)
        return _AGAIN.sub("", word.translate(_LATIN_KEY))
    return _AGAIN.sub("", word.replace("تش", "ش").translate(_ARABIC_KEY))


def word_keys(words: Sequence[str]) -> list[str]:
    """The same of each of many words, none of them empty, in letters of one script: together they cost little more than one."""
    text = "\n".join(words).replace("تش", "ش")
    for letters, sound in _LATIN_SOUNDS:
        text = text.replace(letters, sound)
    return _AGAIN.sub("", text.translate(_KEY)).split("\n") if words else []


def key_of(name: str) -> str:
    return "".join(map(word_key, name_words(name)))


def near_keys(key: str) -> set[str]:
    """A key, and what is left of it when one consonant is lost: two keys that differ by one have one of these in common."""
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


# --- alignment --------------------------------------------------------------------------------------------------------

# All in nats (natural logarithms of odds).
_UNSEEN = -8.0  # for a letter added or lost that never was in what the weights are learnt from
_PER_LETTER = 0.5  # what a letter on either side must bring: long names have more that fits by chance
_EVEN, _WIDTH = 8.4, 1.3  # where the odds are even, and how fast they turn: fitted on the names the weights are learnt from
_FITS = 0.5  # a letter: what each word of several must bring, since one good word does not make up for a wrong one
_MISSING = -3.0  # for a word only one side has
_HOPELESS = -9.0  # an alignment that has lost so much is not followed
_ROUNDING = 1e-9
_LONGEST_CHUNK = 2
_OFTEN_LEFT_OUT = "محمد"  # of جواد ظريف and many others


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Arabic chunk → Latin chunk → what it says for the two being one name."""
    table: dict[str, dict[str, float]] = {}
    for line in files("digest.text").joinpath("transliteration.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            arabic, _, becomes = line.partition("\t")
            entries = (entry.rpartition(":") for entry in becomes.split(" "))
            table[arabic] = {"" if latin == "-" else latin: float(weight) for latin, _, weight in entries}
    return table


def _steps(ours: Sequence[str], theirs: Sequence[str], i: int, j: int) -> list[tuple[int, int, float]]:
    """From word i of one name and j of the other: (words taken of either, what it brings). Words may be written as one."""
    steps = []
    for taken, given in ((1, 1), (2, 1), (1, 2)):
        if i + taken <= len(ours) and j + given <= len(theirs):
            one, other = "".join(ours[i : i + taken]), "".join(theirs[j : j + given])
            brings = word_evidence(one, other)
            if other[:2] in ("al", "el"):
                brings = max(brings, word_evidence("ال" + one, other))
            if one == other:  # an ordinal
                brings = _EVEN
            if brings >= _FITS * (len(one) + len(other)) or len(ours) == len(theirs) == 1:
                steps.append((taken, given, brings))
    if i + 1 < len(ours) > len(theirs) > 1 and (i or ours[0] == _OFTEN_LEFT_OUT):
        steps.append((1, 0, _MISSING))
    if j + 1 < len(theirs) > len(ours) > 1 and (j or word_key(theirs[0]) == word_key(_OFTEN_LEFT_OUT)):
        steps.append((0, 1, _MISSING))
    return steps


@lru_cache(maxsize=_MEMORY)
def word_evidence(arabic: str, latin: str, least: float = _NEVER) -> float:
    """What two words (folded letters only) say for being one name: the best alignment, less what chance would bring. Any number
    below `least` where that is less: what cannot reach it any more is not followed."""
    weights = _weights()
    ours, theirs = f"^{arabic}$", f"^{latin}$"
    end = len(theirs)
    chance = _PER_LETTER * (len(arabic) + len(latin))
    rows = [[_NEVER] * (end + 1) for _ in range(len(ours) + 1)]
    rows[0][0] = 0.0
    for i, (row, gain) in enumerate(zip(rows, _gains(ours), strict=True)):
        hopeless = max(_HOPELESS, least + chance - gain - _ROUNDING)
        if max(row) < hopeless:
            continue
        chunks = [
            (rows[i + taken], weights[ours[i : i + taken]], 0 if taken else 1)
            for taken in range(_LONGEST_CHUNK + 1)
            if i + taken <= len(ours) and ours[i : i + taken] in weights
        ]
        for j, so_far in enumerate(row):
            if so_far < hopeless:
                continue
            unseen = so_far + _UNSEEN
            if i < len(ours) and unseen > rows[i + 1][j]:
                rows[i + 1][j] = unseen
            if j < end and unseen > row[j + 1]:
                row[j + 1] = unseen
            for target, becomes, at_least in chunks:
                for k in range(j + at_least, min(j + _LONGEST_CHUNK, end) + 1):
                    weight = becomes.get(theirs[j:k])
                    if weight is not None and so_far + weight > target[k]:
                        target[k] = so_far + weight
    return rows[-1][-1] - chance


@lru_cache(maxsize=_MEMORY)
def _gains(ours: str) -> Sequence[float]:
    """What the letters of a word from each on may bring at most: a Latin letter more brings nothing, it only costs."""
    most = _most()
    gains = [0.0]  # from the end on
    for i in reversed(range(len(ours))):
        alone = most.get(ours[i], _UNSEEN) + gains[-1]
        paired = most.get(ours[i : i + 2], _NEVER) + gains[-2] if len(gains) > 1 else _NEVER
        gains.append(max(alone, paired, _UNSEEN + gains[-1]))
    return gains[::-1]


@cache
def _most() -> Mapping[str, float]:
    """Arabic chunk → what it brings at most."""
    return {arabic: max(becomes.values()) for arabic, becomes in _weights().items()}


def _likely(evidence: float) -> float:
    return 1 / (1 + math.exp(min((_EVEN - evidence) / _WIDTH, 500.0)))

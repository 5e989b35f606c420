"""What is particular to Arabic: stop words, clitics, the stem used as a match key, and romanisation."""

import re

from digest.text.folding import fold

STOPWORDS = frozenset(
    fold(
        "في من على إلى عن مع أن إن التي الذي الذين اللذين اللتين اللواتي هذا هذه هذان هؤلاء ذلك تلك أولئك كان كانت "
        "كانوا يكون تكون قد لقد لم لن لا ما هو هي هم هن نحن أنت أنا كما بعد قبل عند حتى خلال بين كل بعض غير أو ثم إذا "
        "لكن بل أي أية أيضا عليه عليها عليهم فيه فيها منه منها منهم له لها لهم لنا به بها بهم إنه إنها أنه أنها أنهم "
        "كذلك حيث ضد حول دون منذ وقد وكان وكانت وفي ومن وعلى والتي والذي وهو وهي ولا وما ولم ولن وإن وأن بأن فإن لأن "
        "اليوم أمس غدا عام سنة يوم مما هناك جدا فقط نحو لدى لديه سوف ليس ليست تم يتم عبر ضمن أكثر أقل أحد إحدى عدد جميع "
        "كافة حين بينما وذلك لذلك ولكن بسبب نفس نفسه نفسها قام قامت يمكن مثل واحد أمام إلا إنما كي لكي فيما وبين ومع "
        "وعن وإلى إليه إليها عنه عنها لو ولو هل كلا كلتا أما وأما إما فهو فهي ذات ذاته ذاتها تحت فوق قال قالت وقال "
        "وقالت أضاف وأضاف وأضافت أكد وأكد وأكدت أوضح وأوضح أشار وأشار إلي الى التى الذى فى"
    ).split()
)

_CONJUNCTIONS = "وف"  # for looking up; the stem takes off only و, or فلسطين would lose its first letter
_PREPOSITIONS = "بكل"
_STEM = re.compile(
    "(?:(?:وبال|وكال|فبال|وال|بال|كال|فال|ولل|فلل|ال|لل)(?=.{3})|و(?=.{4}))?"
    "(.{3,}?)"
    "(?:هما|كما|ها|هم|هن|نا|كم|وا|ات|ون|ين|ان|يه|ته|تي|ه|ي)?",
    re.DOTALL,
)
_ARABIC_WORD = re.compile("[\u0621-\u064a]+")


def bare_forms(word: str) -> tuple[str, ...]:
    """A folded word and what is left of it when its proclitics (و ف, ب ك ل, ال) are taken off, longest form first.

    For looking words up: each form is a candidate, none is a claim. `والقدس` → `والقدس`, `القدس`, `قدس`.
    """
    forms = [word]
    rest = word
    if len(rest) > 3 and rest[0] in _CONJUNCTIONS:
        rest = rest[1:]
        forms.append(rest)
    if len(rest) > 4 and rest.startswith("لل"):
        forms.extend(("ال" + rest[2:], rest[2:]))
        return tuple(dict.fromkeys(forms))
    if len(rest) > 3 and rest[0] in _PREPOSITIONS:
        forms.append(rest[1:])
        if rest.startswith("ال", 1) and len(rest) > 5:
            forms.append(rest[3:])
    if len(rest) > 4 and rest.startswith("ال"):
        forms.append(rest[2:])
    return tuple(dict.fromkeys(forms))


def stem(word: str) -> str:
    """A key under which forms of one word meet. Light stemming after Larkey et al. 2002: at most one prefix group and one
    suffix, three letters always kept. Never shown, never looked up in a lexicon (it merges قضية with قضى)."""
    found = _STEM.fullmatch(word)
    return found[1] if found else word


# After the table of the UN system (UNGEGN 2017) without its dots and macrons: for reading aloud, not for going back.
_ROMAN = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ء": "", "ئ": "", "ؤ": "", "ع": "", "و": "u", "ي": "i",
    "ی": "i", "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "th", "ج": "j", "چ": "ch",
    "ح": "h", "ه": "h", "خ": "kh", "د": "d", "ض": "d", "ذ": "dh",
    "ظ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q",
    "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ة": "a", "َ": "a", "ِ": "i", "ُ": "u", "ّ": "",
}  # fmt: skip
_LONG = {"و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i")}
_VOWELS = set("aeiou")


def romanise(text: str) -> str:
    """Arabic letters in Latin ones, roughly as a newspaper would; other characters stay. Marked as romanised where shown."""
    return _ARABIC_WORD.sub(lambda match: _romanise_word(match.group()), text)


def _romanise_word(word: str) -> str:
    article = ""
    if word.startswith("ال") and len(word) > 4:
        article, word = "al-", word[2:]
    out: list[str] = []
    for position, letter in enumerate(word):
        sound = _ROMAN.get(letter, "")
        if letter in _LONG:
            consonant, vowel = _LONG[letter]
            following = _ROMAN.get(word[position + 1], "") if position + 1 < len(word) else ""
            sound = consonant if position == 0 or following[:1] in _VOWELS else vowel
        needs_vowel = out and sound and sound[0] not in _VOWELS and out[-1][-1] not in _VOWELS
        if needs_vowel:
            out.append("a")
        if sound:
            out.append(sound)
    roman = "".join(out)
    return article + roman[:1].upper() + roman[1:]

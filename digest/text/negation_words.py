"""The words that deny, in English and Arabic, as plain data: by what they do, so that a translation may say it another way.

`FIRM` kinds must be answered on the other side, by a word of any kind; the others only answer. A kind is first answered by
itself.
"""

from digest.text.folding import fold
from digest.text.remembered import Remembered
from digest.text.tokens import Tokens

FIRM = frozenset(("not", "without", "deny", "refuse", "un"))
# Each other's first answer: unfair, or a word in un- that is not listed, and غير, which often stands where English
# denies nothing.
LIKE = (("un", "other"), ("made", "other"), ("not", "other"), ("without", "other"), ("un", "made"))

_ENGLISH = {
    "not": "not never no none nobody nothing nowhere neither cannot",
    "without": "without",
    "deny": "deny denies denied denying denial denials",
    "refuse": "refuse refuses refused refusing refusal reject rejects rejected rejecting rejection "
    "refute refutes refuted rebuff rebuffed rebuffs spurn spurned",
    "un": "unable inability illegal illegally unlawful unlawfully unlikely unclear "
    "unacceptable impossible "
    "improbable unfair unfairly unjust unjustified unnecessary unnecessarily uncertain uncertainty unstable "
    "instability inadequate "
    "insufficient inappropriate incapable ineligible ineffective inefficient invalid inaccurate inaccurately "
    "incorrect incomplete "
    "inconsistent "
    " irresponsible irrelevant unreasonable unrealistic unreliable unsafe unsuccessful unsuccessfully "
    "untrue unwilling "
    "unwillingness unofficial unofficially unauthorised unauthorized unaware unchanged undocumented unemployed uncomfortable "
    "unconditional "
    "unconstitutional undemocratic undisclosed unfounded unidentified "
    "unnamed unofficial unpaid unpredictable unrelated unspecified unsuitable untenable unverified unwanted "
    "unwelcome indirect indirectly "
    "inhumane disproportionate dissatisfied dissatisfaction impractical immoral incompetent incompetence injustice "
    "imbalance invisible invincible inappropriately inadmissible inability impunity dishonest dishonesty disapprove "
    "disobey discontinue discontinued imperfect inaction inconclusive",
    "lack": "fail fails failed failing failure failures lack lacks lacked lacking absence absent missing miss missed "
    "misses avoid avoids avoided avoiding prevent prevents prevented preventing stop stops stopped stopping cease ceased "
    "halt halted ban bans banned banning prohibit prohibits prohibited block blocks blocked barring bar barred except "
    "excluding exclude excluded exclusion unless hardly barely scarcely rarely seldom abstain abstained refrain refrained "
    "ignore ignores ignored neglect overlook overlooked devoid deprive deprived dismiss dismisses dismissed",
    "few": "few little",
    "instead": "rather instead",
    "hint": "nor only anonymous anonymously anonymity premature stuck mistrust distrust instability insecurity "
    "inequality disrespect "
    "disobedience discontent ambiguity neutrality silent silence away",
}  # fmt: skip
_NOT_NEGATIVE = frozenset(
    (
        "under until unto union unions unit units unite united unity universe university universities universal "
        "unique unanimous "
        "unanimously uniform uncle understand understood understanding underway unesco unicef unionist unionists "
        "unless undergo "
        "undertake underground underline underlined undermine undermined unveil unveils unveiled unveiling unleash "
        "unleashed unfold "
        "unfolds unfolded unfolding unlock unlocked unpack unload unloaded unilateral unilaterally"
        " unrest unrests"
    ).split()
)
_NO_PREFIX = ("under", "uni", "unearth")  # understandable, unification
_ENGLISH_ENDINGS = ("less", "lessly", "lessness")
_LESS = frozenset(
    "less unless nonetheless nevertheless regardless bless homeless homelessness ruthless ruthlessly reckless "
    "recklessly wireless "
    "relentless relentlessly".split()
)

_ARABIC = {
    "not": "لا لم لن ليس ليست ليسا ليستا ليسوا لست لستم لسنا عدم بعدم لعدم",
    "without": "دون بدون بلا دونما بدونه بدونها بدونهم بدونهما دونه دونها دونهم",
    "deny": "نفى نفت نفوا نفيا ينفي تنفي ينفون ننفي نفي بنفي نافيا نافية نافين النفي إنكار أنكر أنكرت أنكروا ينكر "
    "تنكر ينكرون منكرا منكرة "
    "ينكرن نفيه نفيها نفيهم كذب كذبت يكذب تكذب تكذيب",
    "refuse": "رفض رفضت رفضوا رفضا يرفض ترفض يرفضون نرفض أرفض رافضا رافضة رافضين رافضون الرفض برفض رفضه رفضها رفضهم "
    "رفضهما مرفوض "
    "مرفوضة اعتذر "
    "اعتذرت امتنع امتنعت امتنعوا يمتنع تمتنع امتناع ممتنعا رافض الرافض الرافضة الرافضين",
    "other": "غير بغير لغير",
    "un_words": "مستحيل مستحيلة استحالة المستحيل مجهول مجهولة مجهولين مجهولون المجهول عاجز عاجزا عاجزة عاجزين "
    "عجز عجزت عجزوا يعجز تعجز يعجزون",
    "lack": "فشل فشلت فشلوا يفشل تفشل فشلا فاشلة فاشل الفشل إخفاق أخفق أخفقت افتقار يفتقر تفتقر افتقد افتقاد نقص النقص "
    "انعدام غياب الغياب تغيب انتفاء تجنب تجنبت تجنبوا يتجنب تتجنب لتجنب تفادي لتفادي يتفادى منع منعت يمنع تمنع المنع لمنع "
    "منعه منعها حظر يحظر تحظر حظرت محظور محظورة الحظر وقف توقف توقفت يتوقف تتوقف كف الكف أوقف أوقفت إلا سوى عدا باستثناء "
    "استثناء نادرا قلما بالكاد",
    "few": "قليل قليلة قليلا قلة قليلون قليلين القليل القليلة",
    "instead": "بدلا عوضا بدل",
    "hint": "لولا",
}  # fmt: skip
_AGAIN = {"no": frozenset(("no",)), "ولا": frozenset("لا لم لن ليس ليست ولا ولم دون بدون عدم غير".split())}
_DECLINES = frozenset("decline declines declined declining".split())  # with "to"; otherwise they fall
_ENDS = frozenset(",.!?")
ONLY = {"en": frozenset("only just simply merely".split()), "ar": frozenset(map(fold, "فقط فحسب وحسب مجرد".split()))}
_MILD = {"en": ONLY["en"] | {"long", "necessarily"}, "ar": ONLY["ar"]}  # not long after: soon
_EXCEPT, _THAT = fold("إلا"), fold("أن")  # لا … إلا is "only"; folded, إلا and ألا are one
_UN = "غير"
_IF, _BE = fold("إن"), frozenset(("يكن", "تكن", "نكن"))
_CLITICS = ("", "و", "ف", "أ", "ب", "ل", "أو", "أف", "ال", "وال", "بال", "ول", "وب", "لل", "س", "وس", "فس")

# With the next word these deny nothing: لا يزال "still", لا سيما "especially", غير أن "however", no doubt, not least.
_HARMLESS = {
    "en": {
        "no": frozenset("doubt wonder matter".split()),
        "not": frozenset(("least", "until")),
        "never": frozenset(("more",)),
        "t": frozenset(("until",)),  # it wasn't until then that
        "nothing": frozenset(("but",)),
        "denied": frozenset(("by",)),
    },
    "ar": {
        "لا": frozenset(
            map(
                fold,
                "يزال تزال يزالون يزالان يزلن زال زالت زالوا نزال أزال تزالان سيما بد بأس شك محالة جدال ريب غرو جرم "
                "تتردد تترددي تترددوا متناه متناهي متناهية نهائي نهائية محدود محدودة".split(),
            )
        ),
        "لم": frozenset(map(fold, "شمل شمله شملها شملهم الشمل يزل تزل يزالوا".split())),
        "ليس": frozenset(map(fold, ("إلا",))),
        "غير": frozenset(map(fold, "أن أنه أنها أنهم ذلك أننا أنني مرة".split())),
        "دون": frozenset(map(fold, "شك ريب السن".split())),
        "بلا": frozenset(map(fold, "شك ريب".split())),
    },
}
# Behind these words nothing is denied: whether or not, أم لا, ما لا يقل عن "at least", إن لم يكن "if not".
_HARMLESS_BEFORE = {
    "en": {"not": frozenset(("or", "if")), "no": frozenset(("or",))},
    "ar": {
        "لا": frozenset(map(fold, "أم أو ما بما".split())),
        "دون": frozenset(map(fold, "ما فما".split())),
        "ليس": frozenset(map(fold, "السيد السيدة".split())),  # Mr Fleiss
    },
}


def _table(kinds: dict[str, str], clitics: tuple[str, ...]) -> dict[str, str]:
    table: dict[str, str] = {}
    for kind, words in kinds.items():
        for clitic in clitics:
            for word in words.split():
                table.setdefault(fold(clitic + word), kind)
    return table


def _arabic() -> dict[str, str]:
    """Particles take و ف أ before them, nouns and verbs whatever is written to a word."""
    particles = {kind: _ARABIC[kind] for kind in ("not", "without", "other")}
    others = {kind: _ARABIC[kind] for kind in ("deny", "refuse", "lack", "few", "instead", "hint")} | {
        "un": _ARABIC["un_words"]
    }
    return (
        _table(others, _CLITICS)
        | _table(particles, ("", "و", "ف"))
        | _table({"not": "ألا ألم ألن أليس أليست أولم أفلا"}, ("",))
    )


_TABLES = {"en": _table(_ENGLISH, ("",)), "ar": _arabic()}
KNOWN = frozenset(_TABLES)
_PREFIXES = ("non", "un", "in", "im", "ir", "il")


def cues(found: Tokens, language: str) -> list[tuple[str, int]]:
    """The kinds of the denying words of a text, each with its token."""
    words, table = found.words, _REMEMBERED[language]
    read: list[tuple[str, int]] = []
    harmless, harmless_before = _HARMLESS[language], _HARMLESS_BEFORE[language]
    for index, kind in [(index, kind) for index, kind in enumerate(map(table.__getitem__, words)) if kind]:
        word = words[index]
        if word == _EXCEPT and found.spelled[index].startswith("إ"):
            only = words[index + 1 : index + 2] != [_THAT]
            denied = next((cue for cue in reversed(read) if cue[0] == "not"), None) if only else None
            if denied is not None:
                read[read.index(denied)] = ("only", denied[1])
            continue
        if kind == _BY_FORM:
            kind = _by_form(found, index)
        if not kind:
            continue
        bare = word if word in harmless or word in harmless_before else word[1:]
        following = words[index + 1] if index + 1 < len(words) else ""
        before = words[index - 1] if index else ""
        if following in harmless.get(bare, ()) or before in harmless_before.get(bare, ()):
            continue
        if kind == "not" and following in _MILD[language]:
            kind = "not only" if following in ONLY[language] else "hint"
        if word == "no" and following[:1].isdecimal():
            continue  # No 1
        if word == "no" and found.gaps[index + 1][:1] in _ENDS:
            kind = "hint"  # "No, no, wait"
        if word in _AGAIN and not _AGAIN[word].isdisjoint(words[max(0, index - 6) : index]):
            kind = "hint"  # no … no, لا … ولا: one denial of several things
        if before == _IF and following in _BE:
            kind = "hint"  # إن لم يكن, "if not"
        if word == _UN and "\u0651" in found.spelled[index]:
            continue  # غيّر, "changed"
        read.append((kind, index))
    return read


def _by_form(found: Tokens, index: int) -> str:
    """What an English word is only in its place: n't, declines to, yet to, the name La."""
    words, word = found.words, found.words[index]
    if word == "t":
        return "not" if index and found.gaps[index] in ("'", "’") and words[index - 1].endswith("n") else ""
    if word in _DECLINES:
        return "refuse" if words[index + 1 : index + 2] == ["to"] else ""
    if word == "la":
        return "hint" if found.spelled[index] == "La" else ""  # لا بومبا
    return "not" if words[index + 1 : index + 2] == ["to"] else ""  # yet to


def denied(found: Tokens, kind: str, index: int) -> str:
    """The word that a cue of the kinds "made" and "other" denies: clear of unclear, use of useless, مذنب of غير مذنب; "" of
    other kinds."""
    word = found.words[index]
    if kind == "other":
        return found.words[index + 1] if index + 1 < len(found.words) else ""
    if kind != "made":
        return ""
    if word.endswith(_ENGLISH_ENDINGS):
        return word.partition("less")[0]
    return word.removeprefix(next((prefix for prefix in _PREFIXES if word.startswith(prefix)), ""))


_BY_FORM = "by form"
_PLACED = _DECLINES | {"t", "la", "yet"}


def _english(word: str) -> str:
    """What an English word denies, "" nothing: one of the lists, or made with un-, non-, -less."""
    listed = _TABLES["en"].get(word)
    if listed or word in _PLACED:
        return listed or _BY_FORM
    if len(word) < 5:
        return "made" if word == "non" else ""
    if word.endswith(_ENGLISH_ENDINGS) and word not in _LESS:
        return "made"
    if word.endswith(("able", "ible", "ably", "ibly")) and word.startswith(("in", "im", "ir", "il")):
        return "made"
    return "made" if word.startswith(("un", "non")) and not word.startswith(_NO_PREFIX) and word not in _NOT_NEGATIVE else ""


def _arabic_kind(word: str) -> str:
    return _TABLES["ar"].get(word, "")


_REMEMBERED = {"en": Remembered(_english), "ar": Remembered(_arabic_kind)}

"""Words that make a statement less than a fact, or a duty, in English and Arabic: as plain data."""

from collections.abc import Mapping
from itertools import pairwise

from digest.text.folding import fold
from digest.text.tokens import Tokens, tokens

_WORDS = {
    "en": {
        "possible": "may might could possibly perhaps maybe likely probably potentially possible probable expected",
        "claimed": "alleged allegedly reportedly apparently purported purportedly claimed claims suspected rumoured "
        "rumored unconfirmed",
        "must": "must should ought obliged required",
    },
    "ar": {
        "possible": "ربما لعل يحتمل محتمل المحتمل يرجح المرجح مرجح يمكن ممكن الممكن يتوقع متوقع المتوقع",
        "claimed": "يزعم زعم زعمت مزعوم مزعومة المزعومة المزعوم مزاعم يشتبه مشتبه المشتبه ادعى ادعت يدعي ادعاء ادعاءات مفترض",
        "must": "يجب ينبغي يتعين لابد",
    },
}
_KINDS = {
    language: {fold(word): kind for kind, words in kinds.items() for word in words.split()}
    for language, kinds in _WORDS.items()
}

# Words that surely leave open whether a thing is so; in a translation one of either list has to answer.
_DOUBTS = {
    "en": "may might possibly perhaps maybe reportedly allegedly alleged likely probably potentially suspected rumoured "
    "rumored purportedly",
    "ar": "ربما لعل يحتمل محتمل محتملا محتملة محتملين محتملون يرجح مرجح مرجحا يزعم مزعوم مزعومة مزعومين يشتبه مشتبه احتمال "
    "احتمالا احتمالية",
}
_ANSWERS = {
    "en": "can would could should possible possibility potential probable unlikely seem seems seemed appear appears appeared "
    "apparently expected suspect suspects able hope hopes if claim claims claimed purported allegation allegations must "
    "uncertain uncertainty chance chances think thinks believe believed believes risk risks prospect prospects odds likelihood "
    "unconfirmed presumably supposedly supposed estimated "
    "speculation speculated",
    "ar": "قد يمكن تمكن يمكنه يمكنها يمكنهم يمكننا يمكنك أمكن ممكن ممكنا ممكنة إمكانية إمكان إمكانات بإمكان بإمكانه بإمكانها "
    "بإمكانهم يبدو تبدو بدا بدت متوقع متوقعا متوقعة يتوقع تتوقع توقعات يفترض مفترض مفترضة ادعى ادعت ادعاء ادعاءات مزاعم زعم "
    "زعمت زعموا يدعى مدعى تردد يقال قيل تفيد أفادت أفاد أفيد يعتقد يظن عسى لو أرجح غالبا شأنه شأنها شأن يستطيع تستطيع قادر "
    "قادرة احتمالات محتمل مرجحة ترجح يخشى خشية خطر فرصة متهم متهما متهمة متهمين اتهم تهمة مظنون أنباء تقارير شك شبهة شبهات "
    "تزعم تكهن تكهنات تخمين تخمينات ورد",
}
_MAY, _IMPERFECT = frozenset(map(fold, ("قد", "وقد", "فقد"))), "ي"  # قد يفشل; before a perfect (قد تم) it doubts nothing
_CLITICS = ("", "و", "ف", "ال", "ل", "ب", "وال", "بال", "لل", "س")


def _forms(words: str, language: str) -> frozenset[str]:
    clitics = _CLITICS if language == "ar" else ("",)
    return frozenset(fold(clitic + word) for word in words.split() for clitic in clitics)


_DOUBTING: Mapping[str, frozenset[str]] = {language: _forms(words, language) for language, words in _DOUBTS.items()}
_ANSWERING = {language: _forms(words, language) | _DOUBTING[language] for language, words in _ANSWERS.items()}


def modals(text: str, language: str) -> set[str]:
    """Which kinds of such words a text has: possible, claimed, must."""
    kinds = _KINDS.get(language, {})
    return {kinds[word] for word in tokens(text).words if word in kinds}


def doubts(found: Tokens, language: str) -> list[str]:
    """The words of a text that leave open whether a thing is so, as they are spelled; not the month of May."""
    words = found.words
    if language == "ar" and not _MAY.isdisjoint(words):
        for word, following in pairwise(words):
            if word in _MAY and following.startswith(_IMPERFECT):
                return [word]
    if _DOUBTING[language].isdisjoint(words):
        return []
    there = (found.spelled[index] for index, word in enumerate(words) if word in _DOUBTING[language])
    return [word for word in there if word != "May"]


def may_doubt(found: Tokens, language: str) -> bool:
    """Whether a word of a text may answer for one that doubts."""
    return not _ANSWERING[language].isdisjoint(found.words)

"""Words that make a statement less than a fact, or a duty, in English and Arabic: as plain data."""

from digest.text.folding import fold
from digest.text.tokens import tokens

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


def modals(text: str, language: str) -> set[str]:
    """Which kinds of such words a text has: possible, claimed, must."""
    kinds = _KINDS.get(language, {})
    return {kinds[word] for word in tokens(text).words if word in kinds}

"""Words with which someone denies what is said of him: نفى، كذّب، denied, rejected. And what must follow them, so that a request
denied or a rejected offer is none: that it is so, a claim, a report, an accusation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from digest.text.folding import fold


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Folded words of one language. `denying` need one of `denied` among the words behind them, at most `reach` of them on;
    `phrases` deny by themselves. Behind one of `annulling` nothing is denied: not denying, was denied."""

    denying: frozenset[str]
    denied: frozenset[str]
    annulling: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    reach: int


_AR_DENYING = (
    "نفى نفت نفوا نفيا ينفي تنفي ينفون نافيا نافية نافين كذّبت يكذّب تكذّب مكذبا مكذبة فنّد فنّدت يفنّد تفنّد مفندا مفندة دحض دحضت"
)
_AR_DENIED = (
    "أن أنها أنه أنهم إنه صحة وجود أنباء الأنباء تقارير التقارير مزاعم المزاعم اتهامات الاتهامات الاتهام اتهامه اتهامها "
    "ادعاءات الادعاءات ادعاء رواية الرواية شائعات الشائعات علاقته علاقتها مسؤوليته مسؤوليتها مسؤولية ضلوعه ضلوعها تورطه تورطها"
)
_AR_PHRASES = ("لا صحة", "لا أساس", "عار عن الصحة", "عارية عن الصحة", "عار من الصحة", "عارية من الصحة")
_EN_DENYING = (
    "deny denies denied denying refute refutes refuted refuting rebut rebutted reject rejects rejected rejecting dismiss "
    "dismisses dismissed"
)
_EN_DENIED = (
    "that any being having claim claims accusation accusations allegation allegations report reports rumour rumours rumor "
    "rumors suggestion suggestions involvement responsibility wrongdoing version"
)
_EN_ANNULLING = "not n't never without been was were be being is are"


@cache
def denial_words() -> Mapping[str, DenialWords]:
    """By language. An Arabic verb has its subject between itself and what is denied, so more words are looked at there."""
    return {
        "ar": DenialWords(
            _words(_AR_DENYING), _words(_AR_DENIED), _words("لا لم لن"), tuple(tuple(fold(p).split()) for p in _AR_PHRASES), 12
        ),
        "en": DenialWords(_words(_EN_DENYING), _words(_EN_DENIED), _words(_EN_ANNULLING), (), 3),
    }


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(listed).split())

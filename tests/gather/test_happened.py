"""Pairs of invented articles: twins that share their rare names and tell of two events, and one event told twice."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from digest.gather import _happened
from digest.gather._merging import Pairs
from digest.gather.cluster import cluster, document
from digest.records import Article
from digest.text.lexicon import lexicon
from digest.text.vectors import read

NOON = datetime(2026, 5, 11, 12, tzinfo=UTC)

# The same people, places and bodies, another event.
TWINS = [
    (
        "en",
        "Foreign minister Oren Valtas of Karvia told the assembly in Velin that Karvia would not hand over the Tamsk "
        "missiles while sanctions stand. Valtas said President Ilan Dorvik had kept every promise made to Karvia's "
        "neighbour Lessa.",
        "The number of people leaving Karvia for Lessa has fallen since Ilan Dorvik took power, a member of the Lessa "
        "parliament said. Smugglers charge more, and Karvia has built a fence along the Tamsk river, the families of "
        "migrants told him.",
    ),
    (
        "en",
        "Brellis, the carmaker, warned that it would stop its Odran plant if Tavland leaves the Union without a deal. "
        "Border delays would cost jobs, the director of Brellis said, and engines from the Union would stand in queues.",
        "Tavland's health secretary has written to nurses from the Union to thank them. Whatever becomes of the deal "
        "between Tavland and the Union, patients in Odran and elsewhere need every doctor, the letter says.",
    ),
    (
        "en",
        "Actress Nira Solvane was found guilty of shoplifting at a Perrin jeweller and sentenced to community service. "
        "The judge told Solvane that the theft of the bracelet had been caught on film in Perrin.",
        "Nira Solvane will play the explorer Ada Perrin in a new film. Director Tom Helk said that Solvane had read the "
        "script in one night and that shooting begins in spring with a budget of nine million.",
    ),
    (
        "en",
        "Striker Dano Melik tore a ligament in training with Orvane United and will miss the season, the club's doctor "
        "said. Melik needs surgery, and Orvane United will look for another forward.",
        "Dano Melik has bought the bakery in Orvane where his mother worked. The striker of Orvane United plans to teach "
        "apprentices there, he told a local radio station, and to keep its wood oven.",
    ),
    (
        "ar",
        "قال وزير خارجية كارفيا أورن فالتاس أمام الجمعية في فيلين إن كارفيا لن تسلم صواريخ تامسك ما دامت العقوبات قائمة، "
        "وإن الرئيس إيلان دورفيك أوفى بما وعد به ليسا.",
        "تراجع عدد الفارين من كارفيا إلى ليسا منذ تولى إيلان دورفيك الحكم، وفق نائب في ليسا. وقال إن المهربين رفعوا "
        "أجورهم وإن كارفيا أقامت سياجا على نهر تامسك.",
    ),
    (
        "ar",
        "أدانت محكمة في بيران الممثلة نيرا سولفان بسرقة سوار من متجر مجوهرات وحكمت عليها بخدمة المجتمع. وقال القاضي إن "
        "الكاميرا صورت سولفان وهي تخفي السوار.",
        "تؤدي الممثلة نيرا سولفان دور الرحالة آدا بيران في فيلم جديد. وقال المخرج إن سولفان قرأت النص في ليلة وإن التصوير"
        " يبدأ في الربيع بميزانية تسعة ملايين.",
    ),
    (
        "ar",
        "أصيب مهاجم أورفان دانو مليك بقطع في الرباط خلال التدريب ويغيب حتى نهاية الموسم، بحسب طبيب أورفان. ويحتاج مليك "
        "إلى جراحة.",
        "اشترى دانو مليك مخبز أورفان الذي عملت فيه والدته. وقال مليك لإذاعة محلية إنه سيعلم فيه شبابا من أورفان وسيبقي "
        "على فرنه القديم.",
    ),
]

# One event, told by two desks.
REPORTS = [
    (
        "en",
        "Four workers were killed when a crane fell on a building site in Odran. Prosecutors in Odran opened an inquiry "
        "into the Brellis company, which owned the crane.",
        "A crane collapsed in Odran and killed four workers on a building site. The owner, Brellis, faces an inquiry by "
        "prosecutors, and work on the site has stopped.",
    ),
    (
        "en",
        "The central bank of Lessa raised its interest rate by half a point to nine per cent to slow inflation, its "
        "governor Mara Tesk said, the third rise this year.",
        "Lessa's governor Mara Tesk announced an interest rate of nine per cent, half a point more, as inflation climbs. "
        "It is the third rise by the central bank this year.",
    ),
    (
        "ar",
        "قتل أربعة عمال بسقوط رافعة في ورشة بناء في أودران، وفتحت النيابة تحقيقا مع شركة بريليس مالكة الرافعة.",
        "سقطت رافعة على ورشة بناء في أودران فقتلت أربعة عمال. وتواجه شركة بريليس المالكة تحقيقا تجريه النيابة.",
    ),
    (
        "ar",
        "رفع مصرف ليسا المركزي سعر الفائدة نصف نقطة إلى تسعة في المئة لكبح التضخم، وقالت الحاكمة مارا تيسك إنها الزيادة "
        "الثالثة هذا العام.",
        "أعلنت حاكمة مصرف ليسا المركزي مارا تيسك رفع سعر الفائدة نصف نقطة إلى تسعة في المئة مع ارتفاع التضخم.",
    ),
]


def pair(language: str, one: str, other: str, *, apart: timedelta | None = None) -> list[Article]:
    times = (NOON, NOON + (apart or timedelta()))
    return [
        Article(f"h{n}", f"of-{n}", f"https://h{n}.example/", "", text, language, at, dated=apart is not None)
        for n, (text, at) in enumerate(zip((one, other), times, strict=True))
    ]


def asked(articles: list[Article], pairs: Pairs) -> Pairs:
    code = articles[0].language
    said = _happened.happened(read([*map(document, articles)]), code, lexicon())
    return _happened.asked(pairs, _happened.openings(articles, said, _happened.usual(lexicon(), code)))


def kept(articles: list[Article], cosine: float = 0.4) -> float:
    """What asking leaves of a cosine."""
    pairs = Pairs(np.array([0], np.int32), np.array([1], np.int32), np.array([cosine], np.float32))
    return round(float(asked(articles, pairs).cosine[0]) / cosine, 4)


def test_the_same_names_in_another_event_make_no_story() -> None:
    """By their words alone all of these twins are one story. Not all can be told: two dealings with one deal use its words."""
    assert sum(len(set(cluster(pair(*twins)))) == 2 for twins in TWINS) > len(TWINS) / 2


@pytest.mark.parametrize(("language", "one", "other"), REPORTS)
def test_one_event_stays_one_story(language: str, one: str, other: str) -> None:
    assert kept(pair(language, one, other)) == 1
    assert len(set(cluster(pair(language, one, other)))) == 1


def test_time_speaks_for_a_pair_or_against_it() -> None:
    language, one, other = REPORTS[0]
    weak = one, "Shares of Brellis lost a tenth of their value in two days of trading in Velin, as a company of Lessa left it."
    same, later, undated = (kept(pair(language, *weak, apart=apart)) for apart in (timedelta(), timedelta(days=4), None))
    assert same > undated > later
    assert kept(pair(language, one, other, apart=timedelta(hours=5))) == 1


def test_words_that_tell_by_themselves_are_not_asked() -> None:
    language, one, other = TWINS[0]
    assert kept(pair(language, one, other), 0.7) == 1
    assert kept(pair(language, one, other), 0.1) == 1


def test_a_pair_among_sure_partners_is_left_to_their_mean() -> None:
    language, one, other = TWINS[0]
    articles = [*pair(language, one, other), *pair(language, one, other)]
    left, right = np.array([0, 0, 1], np.int32), np.array([1, 2, 3], np.int32)
    found = asked(articles, Pairs(left, right, np.array([0.4, 0.9, 0.9], np.float32)))
    assert np.allclose(found.cosine, [0.4, 0.9, 0.9])
    found = asked(articles[:3], Pairs(left[:2], right[:2], np.array([0.4, 0.9], np.float32)))
    assert found.cosine[0] < 0.3


@pytest.mark.parametrize("language", ["fr", "xx"])
def test_without_a_vocabulary_time_alone_is_asked(language: str) -> None:
    assert kept(pair(language, "mot rare", "mot rare")) == 0.5
    assert kept(pair(language, "mot rare", "mot rare", apart=timedelta())) == 1


def test_openings_without_a_word_are_nothing_in_common() -> None:
    assert kept(pair("en", "", "…")) == 0

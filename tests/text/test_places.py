import pytest

from digest.gather.names import find_names
from digest.text.authority import build_authority
from digest.text.places import places, spelling_key

NOBODY = build_authority([])


def found(text: str, language: str = "ar") -> list[str]:
    return [mention.id for mention in find_names(text, language, NOBODY) if mention.kind == "place"]


def test_the_table_is_sound() -> None:
    table = places()
    assert all(sense.place.id != "" or key for key in ("واشنطن بوست",) for sense in table.senses(spelling_key(key)))
    named = table.named("lebanon")
    assert named
    assert (named.name, named.country) == ({"ar": "لبنان", "en": "Lebanon"}, "LB")
    assert table.named("nowhere-at-all") is None
    assert len(list(table.ids("country"))) > 200


KNOWN = [
    ("وصل الوفد إلى واشنطن قادما من هونغ كونغ", ["washington", "hong-kong"]),
    ("في القاهرة وبيروت ولبنان", ["cairo", "beirut", "lebanon"]),
    ("عبرت السفينة مضيق هرمز نحو بحر العرب", ["strait-of-hormuz", "arabian-sea"]),
    ("وللبنان وللصين", ["lebanon", "china"]),
]


@pytest.mark.parametrize(("text", "ids"), KNOWN)
def test_countries_cities_and_regions(text: str, ids: list[str]) -> None:
    assert found(text) == ids


BY_CONTEXT = [
    ("زار الوفد الليبي طرابلس", ["tripoli"]),
    ("أغلقت طرق في طرابلس، وقال مسؤول لبناني إنها ستفتح", ["tripoli-lb"]),
    ("السعودية والإمارات وعمان", ["saudi-arabia", "united-arab-emirates", "oman"]),
    ("العاصمة الأردنية عمان", ["amman"]),
    ("توجه إلى عمان", []),
    ("الحكومة السعودية", []),
    ("غادر إلى السعودية", ["saudi-arabia"]),
    ("دعم مالي", []),
    ("في مالي والنيجر", ["mali", "niger"]),
    ("التقط صور كثيرة", []),
    ("ورث محله عن جده", []),
    ("وصل الوزير إلى جده", ["jeddah"]),
    ("محافظ مدينة جده", ["jeddah"]),
    ("وصل الوزير جدة", ["jeddah"]),
    ("قصف في غزه", ["gaza"]),
    ("في مدينة صور جنوب بيروت", ["tyre", "beirut"]),
    ("في مدينة صور", []),
    ("بعد صلاة المغرب في المغرب", ["morocco"]),
    ("وذكرت «الرياض» أن", []),
    ("جامعة بغداد في بغداد", ["baghdad"]),
    ("عاد إلى مسقط رأسه", []),
    ("أمطار وسيول جارفة", []),
    ("مدرسة للبنين في بنين", ["benin"]),
]


@pytest.mark.parametrize(("text", "ids"), BY_CONTEXT)
def test_words_beside_it_decide(text: str, ids: list[str]) -> None:
    assert found(text) == ids


ENGLISH = [
    ("Michael Jordan flew to Jordan.", ["jordan"]),
    ("Paris Hilton was in Paris", ["paris"]),
    ("The Washington Post wrote from Washington", ["washington"]),
    ("reading a mobile in Nice", []),
    ("French police in Nice", ["nice"]),
    ("clashes in Tripoli, Lebanon", ["tripoli-lb", "lebanon"]),
    ("the U.S. and the UK", ["united-states", "united-kingdom"]),
    ("give us a chance", []),
]


@pytest.mark.parametrize(("text", "ids"), ENGLISH)
def test_english_places(text: str, ids: list[str]) -> None:
    assert found(text, "en") == ids


def test_an_abbreviation_keeps_its_stop() -> None:
    assert [mention.text for mention in find_names("in the U.S. today", "en", NOBODY)] == ["U.S."]

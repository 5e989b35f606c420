from digest.gather._spelled import corrected
from digest.records import Name

DABBAGH = Name("hussam-al-dabbagh", "person", {"ar": "حسام الدباغ", "en": "Hussam al-Dabbagh"})


def test_a_name_is_spelled_as_the_desk_spells_it() -> None:
    assert corrected("Port director Hosam al-Dabagh spoke.", "en", [DABBAGH]) == "Port director Hussam al-Dabbagh spoke."
    assert corrected("قال حسّام الدبّاغ إن العمل توقف", "ar", [DABBAGH]) == "قال حسام الدباغ إن العمل توقف"


def test_what_is_not_surely_the_name_stays() -> None:
    for text in ("Port director Samer al-Hamdani spoke.", "The director spoke.", "Dabagh", ""):
        assert corrected(text, "en", [DABBAGH]) == text
    twice = "Hosam al-Dabbagh met Hussam al-Dabagh."
    assert corrected(twice, "en", [DABBAGH]) == twice


def test_other_languages_are_left_alone() -> None:
    assert corrected("حسام دباغ گفت", "fa", [DABBAGH]) == "حسام دباغ گفت"

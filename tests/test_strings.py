"""Both languages are checked like code: no key missing, unused or without its plural forms, in the catalogues and in what uses
them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.problems import Detail, Reason
from digest.text import unit_words_en
from digest.text.strings import PLACEHOLDER, PLURALS, Strings, load_strings

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "templates" / "strings"
LANGUAGES = ("ar", "en")
HEADERS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "en": "nplurals=2; plural=(n != 1);",
}
CALLED = re.compile(r'\b(?:t|label|strings|own)\(\s*"([a-z_]+\.[A-Za-z_-]+)"')  # t("story.sources"
CHOSEN = re.compile(r'\b(?:t|label|strings|own)\(\s*f?"([a-z_]+\.)["{]')  # t("origin." ~ x), strings(f"problem.{x}")
MENTIONED = re.compile(r'"([a-z_]+\.[A-Za-z_-]+)"')
PREFIXES = re.compile(r'f?"([a-z_]+\.)["{]')


def strings(language: str) -> Strings:
    return load_strings(language, (FOLDER,))


def sources() -> Iterator[str]:
    """The text of everything that can use a string."""
    for pattern in ("templates/*.html", "templates/*.xml", "digest/**/*.py"):
        for path in sorted(ROOT.glob(pattern)):
            yield path.read_text("utf-8")


def test_both_languages_have_the_same_files() -> None:
    names = {language: sorted(path.name for path in (FOLDER / language).glob("*.po")) for language in LANGUAGES}
    assert names["ar"] == names["en"] != []


def test_both_languages_have_the_same_keys() -> None:
    assert set(strings("ar")) == set(strings("en"))


def test_both_languages_fill_the_same_places() -> None:
    ar, en = strings("ar"), strings("en")
    for key in ar:
        places = {
            language: set(PLACEHOLDER.findall(" ".join(found.forms(key)))) for language, found in (("ar", ar), ("en", en))
        }
        assert places["ar"] == places["en"], key


def test_what_is_counted_is_counted_in_both_languages_with_all_forms() -> None:
    ar, en = strings("ar"), strings("en")
    for key in ar:
        if len(en.forms(key)) > 1 or len(ar.forms(key)) > 1:
            assert len(ar.forms(key)) == 6, key
            assert len(en.forms(key)) == 2, key
            assert all(ar.forms(key)), key
            # One and two say the number in the word; the other forms print it.
            assert all("{n}" in form for form in ar.forms(key)[3:]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_states_our_plural_rule_in_its_header(language: str) -> None:
    for path in (FOLDER / language).glob("*.po"):
        assert f'"Plural-Forms: {HEADERS[language]}\\n"' in path.read_text("utf-8"), path.name


def test_the_arabic_rule_is_that_of_the_header() -> None:
    cases = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 26: 4, 99: 4, 100: 5, 101: 5, 103: 3, 111: 4, 200: 5, 1190: 4}
    assert {number: PLURALS["ar"][1](number) for number in cases} == cases
    # The header is C; its chain of conditions is Python's when read from the end.
    rule = HEADERS["ar"].split("plural=")[1].strip(";()").replace("&&", "and")
    conditions = [part.strip() for part in re.split(r"[?:]", rule)]

    def of_header(n: int) -> int:
        for condition, result in zip(conditions[:-1:2], conditions[1::2], strict=True):
            if eval(condition, {}, {"n": n}):
                return int(result)
        return int(conditions[-1])

    assert all(of_header(number) == PLURALS["ar"][1](number) for number in range(1000))


def test_no_string_is_missing() -> None:
    known = set(strings("en"))
    for text in sources():
        assert set(CALLED.findall(text)) <= known
        for prefix in CHOSEN.findall(text):
            assert any(key.startswith(prefix) for key in known), prefix


def test_no_string_is_unused() -> None:
    texts = list(sources())
    mentioned = {key for text in texts for key in MENTIONED.findall(text)}
    prefixes = tuple({prefix for text in texts for prefix in PREFIXES.findall(text)})
    assert [key for key in strings("en") if key not in mentioned and not key.startswith(prefixes)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_can_be_told(language: str) -> None:
    found = strings(language)
    assert [reason.name for reason in Reason if f"problem.{reason.name}" not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_detail_with_words_can_be_told(language: str) -> None:
    found = strings(language)
    told = {key.removeprefix("detail.") for key in found if key.startswith("detail.")}
    assert told == {detail.name for detail in Detail}


def test_no_reason_is_told_that_is_none() -> None:
    told = {key.removeprefix("problem.") for key in strings("en") if key.startswith("problem.")}
    assert told <= {reason.name for reason in Reason}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_counted_has_a_name(language: str) -> None:
    found = strings(language)
    assert [unit for unit in unit_words_en.NOUNS if f"unit.{unit}" not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_strings_are_clean(language: str) -> None:
    """No space at an end, no doubled one, the language's own comma, western digits."""
    found = strings(language)
    for key in found:
        for form in found.forms(key):
            assert form == form.strip() or key.endswith(("comma", "semicolon")), key
            assert "  " not in form, key
            if language == "ar":
                assert ", " not in form, key
                assert "; " not in form, key
                assert not re.search("[٠-٩]", form), key

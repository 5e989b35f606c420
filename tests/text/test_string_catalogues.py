"""Catalogues are read as they are: overrides, plural forms, what is wrong in them."""

from pathlib import Path

import pytest

from digest.problems import ConfigError
from digest.text.strings import country_name, currency_name, language_name, load_strings, number

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
STORIES = """
msgid "count.stories"
msgid_plural "count.stories"
msgstr[0] "لا أخبار"
msgstr[1] "خبر واحد"
msgstr[2] "خبران"
msgstr[3] "{n} أخبار"
msgstr[4] "{n} خبرًا"
msgstr[5] "{n} خبر"
"""


def catalogue(folder: Path, language: str, body: str, name: str = "site.po", header: str = HEADER) -> Path:
    path = folder / language / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(header + body, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "لا أخبار"),
        (1, "خبر واحد"),
        (2, "خبران"),
        (3, "3\u00a0أخبار"),
        (10, "10\u00a0أخبار"),
        (11, "11\u00a0خبرًا"),
        (26, "26\u00a0خبرًا"),
        (99, "99\u00a0خبرًا"),
        (100, "100\u00a0خبر"),
        (101, "101\u00a0خبر"),
        (103, "103\u00a0أخبار"),
        (1190, "1,190\u00a0خبرًا"),
    ],
)
def test_arabic_has_six_plural_forms(tmp_path: Path, count: int, text: str) -> None:
    assert load_strings("ar", [catalogue(tmp_path, "ar", STORIES)])("count.stories", count) == text


def test_english_has_two(tmp_path: Path) -> None:
    body = 'msgid "a.b"\nmsgid_plural "a.b"\nmsgstr[0] "{n} story"\nmsgstr[1] "{n} stories"\n'
    strings = load_strings("en", [catalogue(tmp_path, "en", body)])
    assert [strings("a.b", n) for n in (0, 1, 2, 1000)] == [
        "0\u00a0stories",
        "1\u00a0story",
        "2\u00a0stories",
        "1,000\u00a0stories",
    ]


def test_a_later_folder_replaces_single_strings(tmp_path: Path) -> None:
    ours = catalogue(tmp_path / "ours", "en", 'msgid "a.b"\nmsgstr "ours"\nmsgid "a.c"\nmsgstr "kept"\n')
    theirs = catalogue(tmp_path / "theirs", "en", 'msgid "a.b"\nmsgstr "theirs"\n', header="")
    strings = load_strings("en", [ours, theirs, tmp_path / "none"])
    assert (strings("a.b"), strings("a.c")) == ("theirs", "kept")
    assert set(strings) == {"a.b", "a.c"}


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=r"no.such.*'en'"):
        load_strings("en", [tmp_path])("no.such")


def test_a_missing_value_is_named(tmp_path: Path) -> None:
    strings = load_strings("en", [catalogue(tmp_path, "en", 'msgid "a.b"\nmsgstr "in {outlet}"\n')])
    assert strings("a.b", outlet="The {n} Post") == "in The {n} Post"  # a value is never filled again
    with pytest.raises(KeyError, match="outlet"):
        strings("a.b")


def test_other_braces_are_text(tmp_path: Path) -> None:
    strings = load_strings("en", [catalogue(tmp_path, "en", 'msgid "a.b"\nmsgstr "{0} {A.b} {} { x }"\n')])
    assert strings("a.b") == "{0} {A.b} {} { x }"


@pytest.mark.parametrize(
    ("language", "body", "message"),
    [
        ("en", 'msgid "a.b"\nmsgstr "x\n', r"en/site\.po:\d+"),
        ("en", 'msgid "a.b"\nmsgstr ""\n', r"'a\.b' needs 1 full forms"),
        ("ar", 'msgid "a.b"\nmsgid_plural "a.b"\nmsgstr[0] "x"\nmsgstr[1] "y"\n', r"'a\.b' needs 6 full forms"),
    ],
)
def test_what_is_no_catalogue_is_told_with_its_line(tmp_path: Path, language: str, body: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load_strings(language, [catalogue(tmp_path, language, body)])


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ar" / "site.po"
    path.parent.mkdir()
    path.write_bytes('msgid "a.b"\nmsgstr "خبر"\n'.encode("cp1256"))
    with pytest.raises(ConfigError, match=r"site\.po"):
        load_strings("ar", [tmp_path])


def test_numbers_have_western_digits() -> None:
    assert [number(value) for value in (0, 14, 2300, 6.75, 1_000_000)] == ["0", "14", "2,300", "6.75", "1,000,000"]


def test_names_come_from_cldr() -> None:
    assert (language_name("fa", "en"), language_name("fa", "ar"), language_name("ar", "ar")) == (
        "Persian",
        "الفارسية",
        "العربية",
    )
    assert (country_name("LB", "ar"), country_name("XT", "en")) == ("لبنان", "XT")
    assert (currency_name("EUR", "ar"), currency_name("QQQ", "en")) == ("يورو", "QQQ")

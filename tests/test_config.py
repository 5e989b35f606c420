from pathlib import Path

import pytest

from digest.config import Desk, load_desk
from digest.problems import ConfigError

GOOD = "title: {ar: موجز, en: Brief}\nbase_url: https://brief.example\ntimezone: Asia/Beirut\n"
SOURCE = (
    "- id: al-mirsad\n  name: {ar: المرصاد, en: Al-Mirsad}\n  language: ar\n  country: NO\n  feeds: [https://x.example/feed]\n"
)


def desk(root: Path, settings: str = GOOD, **lists: str) -> Desk:
    content = root / "content"
    content.mkdir(parents=True, exist_ok=True)
    (content / "settings.yaml").write_text(settings, encoding="utf-8")
    for name, text in lists.items():
        (content / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_desk(root)


def test_three_keys_are_enough(tmp_path: Path) -> None:
    made = desk(tmp_path)
    assert made.settings.base_url == "https://brief.example/"
    assert made.settings.closing == "05:00"
    assert made.settings.languages == ("en", "ar")
    assert (made.sources, made.topics, made.names, made.watch) == ((), (), (), ())


def test_no_desk_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"content/settings.yaml: there is no such file; is this a desk\? `digest init DIR`"):
        load_desk(tmp_path)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    settings = (
        GOOD.replace("Asia/Beirut", "Asia/Beirutt") + "closing: 5 o'clock\nedition: {stories_max: many}\nlanguage: [en]\n"
    )
    with pytest.raises(ConfigError) as caught:
        desk(tmp_path, settings, topics="id: x", watch="- {id: sirr, label: {ar: السر, en: Sirr}, colour: red}\n")
    lines = str(caught.value).splitlines()
    for expected in (
        "content/settings.yaml:3: timezone: not a time zone of the IANA list, such as Asia/Beirut, found 'Asia/Beirutt'",
        'content/settings.yaml:4: closing: not an hour such as "05:00", found "5 o\'clock"',
        "content/settings.yaml:6: unknown key 'language', did you mean 'languages'?",
        "content/topics.yaml:1: must be a list: every entry begins with `- id:`",
        "content/watch.yaml:1: unknown key 'colour'",
    ):
        assert expected in lines
    assert any(
        line.startswith("content/settings.yaml:5: edition.stories_max:") and line.endswith("found 'many'") for line in lines
    )


def test_a_title_needs_both_languages(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="ar is missing"):
        desk(tmp_path, GOOD.replace("ar: موجز, ", ""))


def test_addresses_and_zones_of_outlets_are_looked_at(tmp_path: Path) -> None:
    source = SOURCE.replace("https://x", "htp://x") + "  timezone: Mars/Base\n"
    details = [problem.detail for problem in desk(tmp_path, sources=source).problems]
    assert details == [
        "content/sources.yaml:5: feeds.0: not an address such as https://outlet.example/feed, found 'htp://x.example/feed'",
        "content/sources.yaml:6: timezone: not a time zone of the IANA list, such as Asia/Beirut, found 'Mars/Base'",
    ]


def test_a_quota_of_a_topic_that_nobody_listed_stops_the_run(tmp_path: Path) -> None:
    topics = "- {id: economy, label: {ar: اقتصاد, en: Economy}}\n- {id: sport, label: {ar: رياضة}, colour: red}\n"
    good = GOOD + "edition:\n  quotas:\n    economy: 3\n    other: 2\n    sport: 1\n"
    assert desk(tmp_path, good, topics=topics).settings.edition.quotas == {"economy": 3, "other": 2, "sport": 1}
    with pytest.raises(ConfigError) as caught:
        desk(tmp_path, good + "    econmy: 4\n", topics=topics)
    told = "content/settings.yaml:9: edition.quotas: 'econmy' is no id of content/topics.yaml, did you mean 'economy'?"
    assert told in str(caught.value).splitlines()


def test_a_watched_name_that_nobody_listed_is_told_and_the_rest_is_watched(tmp_path: Path) -> None:
    names = "- {id: huda-al-rasi, kind: person, name: {ar: هدى الراسي, en: Huda al-Rasi}}\n"
    watch = "- id: sirr\n  label: {ar: السر, en: Sirr}\n  names:\n  - huda-al-rasi\n  - huda-al-rassi\n  - beirut\n"
    made = desk(tmp_path, names=names, watch=watch)
    assert [problem.detail for problem in made.problems] == [
        "content/watch.yaml:5: 'huda-al-rassi' is no id of content/names.yaml, did you mean 'huda-al-rasi'?"
    ]
    assert [item.id for item in made.watch] == ["sirr"]


def test_a_mistake_in_one_entry_costs_that_entry(tmp_path: Path) -> None:
    made = desk(tmp_path, sources=SOURCE + SOURCE.replace("al-mirsad", "wat").replace("feeds", "feed") + SOURCE)
    assert [source.id for source in made.sources] == ["al-mirsad"]
    details = [problem.detail for problem in made.problems]
    assert "content/sources.yaml:10: unknown key 'feed', did you mean 'feeds'?" in details
    assert "content/sources.yaml:11: id 'al-mirsad' stands twice" in details


def test_the_desks_own_words_and_what_is_wrong_with_them(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "lexicon.tsv").write_text("# ours\nqat\tn\tqat, khat\tقات\nbad\tn\tqat\n", encoding="utf-8")
    made = desk(tmp_path)
    assert [concept.id for concept in made.lexicon] == ["qat"]
    assert [problem.detail for problem in made.problems] == [
        "content/lexicon.tsv:3: 3 columns instead of 4 (id, kinds, English, Arabic, parted by tabs)"
    ]
    (tmp_path / "content" / "lexicon.tsv").write_bytes("قات".encode("windows-1256"))
    with pytest.raises(ConfigError, match=r"content/lexicon.tsv: cannot be read \(not UTF-8\)"):
        load_desk(tmp_path)


def test_norway_stays_a_country(tmp_path: Path) -> None:
    assert desk(tmp_path, sources=SOURCE).sources[0].country == "NO"


def test_the_shipped_content_is_without_mistake(tmp_path: Path) -> None:
    from digest.init import make

    make(tmp_path / "desk", {"title_en": "It's a test", "title_ar": "تجربة", "timezone": "Africa/Cairo"})
    made = load_desk(tmp_path / "desk")
    assert made.problems == ()
    assert made.settings.title == {"ar": "تجربة", "en": "It's a test"}
    assert made.settings.timezone == "Africa/Cairo"
    assert len(made.sources) >= 60
    assert 12 <= len(made.topics) <= 16
    assert len(made.names) >= 400
    with pytest.raises(ConfigError, match="a desk is there already"):
        make(tmp_path / "desk", {})

"""What an editor may change of an edition, and what becomes of wishes that match nothing."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import documents
from digest.edits import EditedEditions, Sheet, apply, check_edits, lineage, load_sheets, parse_sheet
from digest.problems import ConfigError, Problem, Reason
from digest.records import (
    Account,
    AlsoLine,
    Counts,
    Difference,
    Edition,
    Origin,
    PrintedFigure,
    RankReason,
    Running,
    Section,
    Silent,
    Story,
    StoryArticle,
    Text,
)
from digest.store import Editions, write_edition

DAY = date(2026, 5, 14)
NIGHT = datetime(2026, 5, 14, 2, tzinfo=UTC)
TOPICS = ("disasters", "economy", "other")


def article(number: int, source: str, language: str, **changes: Any) -> StoryArticle:
    made = StoryArticle(f"a{number}", source, f"https://{source}.example/{number}", f"{source} {number}", language, NIGHT, None)
    return replace(made, **changes)


def story(story_id: str, rank: int, *articles: StoryArticle, **changes: Any) -> Story:
    """A story whose first article in each language gave headline and summary; the other language has a gist."""
    firsts = {told.language: told for told in reversed(articles)}
    headline, summary = {}, {}
    for language in ("ar", "en"):
        told = firsts.get(language)
        origin: Origin = "verbatim" if told else "gist"
        headline[language] = Text(f"{story_id} in {language}", origin, told.id if told else None)
        summary[language] = tuple(
            Text(f"{each.source} says it.", "verbatim", each.id, 0) for each in articles if each.language == language
        )
    made = Story(story_id, rank, DAY, headline, summary, articles, RankReason(len(articles), tuple(sorted(firsts)), NIGHT))
    return replace(made, **changes)


FLOOD = story(
    "sirr-flood-7k2f",
    1,
    article(1, "al-mirsad", "ar"),
    article(2, "al-ufuq", "ar"),
    figures=(PrintedFigure(11, "killed", "eleven dead", "a1", 0), PrintedFigure(12, "killed", "twelve dead", "a2", 0)),
    differs=(Difference("killed", (Account(11, ("a1",)), Account(12, ("a2",)))),),
    names=("wadi-sirr",),
    related=("flood-wadi-1111",),
)
WADI = story("flood-wadi-1111", 2, article(1, "tamira-times", "en"), article(2, "harbour-post", "en"), names=("ain-zaytun",))
RATES = story("rates-2222", 3, article(1, "al-mizan", "ar"))
ALSO = AlsoLine("Bread", "https://al-ufuq.example/bread", "al-ufuq", "ar", "economy")
EDITION = Edition(
    DAY,
    1,
    (datetime(2026, 5, 13, 2, tzinfo=UTC), NIGHT),
    NIGHT,
    Counts(5, 0, 9, 6, 3),
    (Section("disasters", (FLOOD, WADI)), Section("economy", (RATES,))),
    (ALSO,),
)


def sheet(text: str) -> Sheet:
    return parse_sheet(text.encode(), "content/edits/2026-05-14.yaml")


def edited(text: str) -> tuple[Edition, tuple[Problem, ...]]:
    return apply(EDITION, sheet(text), TOPICS)


def ids(edition: Edition) -> list[str]:
    return [told.id for told in edition.stories]


def test_a_day_without_wishes_stays_as_it_is() -> None:
    for text in ("", "stories:\n", "notes: {}\nstories: []\norder: []\n"):
        assert edited(text) == (EDITION, ())


def test_a_pinned_story_comes_first_and_an_ordered_one_before_it() -> None:
    edition, problems = edited("order: [flood-wadi-1111]\nstories:\n- {story: rates-2222, pin: true}\n")
    assert not problems
    assert ids(edition) == ["flood-wadi-1111", "rates-2222", "sirr-flood-7k2f"]
    assert [told.rank for told in edition.stories] == [1, 2, 3]
    assert edition.stories[1].pinned


def test_a_hidden_story_leaves_nothing_behind() -> None:
    edition, problems = edited("stories:\n- {story: flood-wadi-1111, hide: true}\n")
    assert not problems
    printed = documents.dump(edition).decode()
    assert "flood-wadi-1111" not in printed
    assert "tamira-times.example" not in printed
    assert [told.rank for told in edition.stories] == [1, 2]


def test_an_article_beside_the_stories_is_hidden_by_its_address() -> None:
    edition, problems = edited("stories:\n- {story: 'http://al-ufuq.example/bread?utm_source=x', hide: true}\n")
    assert (edition.also, problems) == ((), ())


def test_words_of_the_editor_are_printed_as_written_and_labelled() -> None:
    edition, problems = edited(
        "stories:\n"
        "- story: https://al-mirsad.example/1\n"
        "  headline: {ar: فيضان السر، يومه الثاني, en: 'The Sirr: no end'}\n"
        "  rewrite:\n"
        "  - {was: al-mirsad  says it., to: It is said.}\n"
        "  - {was: al-ufuq says it.}\n"
    )
    assert not problems
    flood = edition.stories[0]
    assert flood.headline == {
        "ar": Text("فيضان السر، يومه الثاني", "edited"),
        "en": Text("The Sirr: no end", "edited"),
    }
    assert flood.summary["ar"] == (Text("It is said.", "edited", "a1", 0),)


def test_notes_of_a_story_and_of_the_day() -> None:
    edition, _ = edited("notes: {en: '**Closed** on Friday.'}\nstories:\n- {story: rates-2222, note: {ar: ملاحظة}}\n")
    assert edition.notes == {"en": "**Closed** on Friday."}
    assert edition.stories[2].notes == {"ar": "ملاحظة"}


def test_a_story_moves_to_another_topic_and_the_topics_keep_their_order() -> None:
    edition, problems = edited("stories:\n- {story: sirr-flood-7k2f, topic: other}\n- {story: rates-2222, topic: disasters}\n")
    assert not problems
    assert [(section.id, [told.id for told in section.stories]) for section in edition.topics] == [
        ("disasters", ["flood-wadi-1111", "rates-2222"]),
        ("other", ["sirr-flood-7k2f"]),
    ]


def test_merged_stories_are_one_told_by_each_press() -> None:
    edition, problems = edited("stories:\n- {story: sirr-flood-7k2f, merge: [https://harbour-post.example/2, rates-2222]}\n")
    assert not problems
    (flood,) = edition.stories
    assert [(told.id, told.source) for told in flood.articles] == [
        ("a1", "al-mirsad"), ("a2", "al-ufuq"), ("a3", "tamira-times"), ("a4", "harbour-post"), ("a5", "al-mizan"),
    ]  # fmt: skip
    assert flood.headline["ar"] == FLOOD.headline["ar"]
    assert flood.headline["en"] == Text("flood-wadi-1111 in en", "verbatim", "a3")
    assert [text.article for text in flood.summary["en"]] == ["a3", "a4"]
    assert flood.rank_reason == RankReason(5, ("ar", "en"), NIGHT)
    assert flood.names == ("wadi-sirr", "ain-zaytun")
    assert flood.related == ()


def test_an_article_beside_the_stories_joins_one() -> None:
    edition, problems = edited("stories:\n- {story: rates-2222, merge: [https://al-ufuq.example/bread]}\n")
    assert (edition.also, problems) == ((), ())
    assert [told.url for told in edition.stories[2].articles][1:] == [ALSO.url]
    assert edition.stories[2].rank_reason.publishers == 2


def test_a_story_that_was_merged_is_still_found_by_its_id() -> None:
    edition, problems = edited(
        "stories:\n- {story: sirr-flood-7k2f, merge: [flood-wadi-1111]}\n- {story: flood-wadi-1111, note: {en: Note}}\n"
    )
    assert not problems
    assert edition.stories[0].notes == {"en": "Note"}


def test_a_split_story_is_two_with_what_each_reported() -> None:
    edition, problems = edited(
        "stories:\n"
        "- {story: sirr-flood-7k2f, split: [https://al-ufuq.example/2]}\n"
        "- {story: https://al-ufuq.example/2, headline: {en: A second flood}}\n"
    )
    assert not problems
    first, second = edition.stories[:2]
    assert first.id == "sirr-flood-7k2f"
    assert second.id.startswith("sirr-flood-7k2f-")
    assert [told.source for told in (*first.articles, *second.articles)] == ["al-mirsad", "al-ufuq"]
    assert first.headline["ar"] == FLOOD.headline["ar"]
    assert second.headline == {"ar": Text("al-ufuq 2", "verbatim", "a2"), "en": Text("A second flood", "edited")}
    assert [figure.value for figure in second.figures] == [12]
    assert first.differs == second.differs == ()
    assert (
        apply(EDITION, sheet("stories:\n- {story: sirr-flood-7k2f, split: [https://al-ufuq.example/2]}\n"), TOPICS)[0]
        .stories[1]
        .id
        == second.id
    )


def test_a_story_is_never_split_to_nothing() -> None:
    edition, (problem,) = edited("stories:\n- {story: rates-2222, split: [https://al-mizan.example/1]}\n")
    assert edition == EDITION
    assert problem.reason is Reason.EDIT_EMPTIES


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        ("stories:\n- story: sirr-flod-7k2f\n  pin: true\n", Reason.EDIT_MISSPELT, "2: 'sirr-flod-7k2f' → 'sirr-flood-7k2f'"),
        ("stories:\n- {story: nothing-of-the-kind, pin: true}\n", Reason.EDIT_UNMATCHED, "2: 'nothing-of-the-kind'"),
        ("order:\n- sirr-flood-7k2f\n- rates-222\n", Reason.EDIT_MISSPELT, "3: 'rates-222' → 'rates-2222'"),
        ("stories:\n- {story: rates-2222, topic: econmy}\n", Reason.EDIT_MISSPELT, "2: 'econmy' → 'economy'"),
        (
            "stories:\n- story: rates-2222\n  rewrite:\n  - was: al-mizan said it.\n    to: x\n",
            Reason.EDIT_MISSPELT,
            "4: 'al-mizan said it.' → 'al-mizan says it.'",
        ),
        (
            "stories:\n- {story: https://al-mizan.example/2, note: {en: x}}\n",
            Reason.EDIT_MISSPELT,
            "2: 'https://al-mizan.example/2' → 'https://al-mizan.example/1'",
        ),
        ("stories:\n- {story: rates-2222, merge: [rates-3333]}\n", Reason.EDIT_MISSPELT, "2: 'rates-3333' → 'rates-2222'"),
        (
            "stories:\n- {story: sirr-flood-7k2f, split: [https://al-ufuq.example/3]}\n",
            Reason.EDIT_MISSPELT,
            "2: 'https://al-ufuq.example/3' → 'https://al-ufuq.example/2'",
        ),
    ],
)
def test_what_matches_nothing_is_told_with_its_line_and_the_nearest(text: str, reason: Reason, detail: str) -> None:
    edition, problems = edited(text)
    assert [(problem.reason, problem.detail) for problem in problems] == [(reason, f"content/edits/2026-05-14.yaml:{detail}")]
    assert edition == EDITION


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("stories:\n- {story: rates-2222, pinn: true}\n", "2: unknown key 'pinn', did you mean 'pin'?"),
        ("stories:\n- {pin: true}\n", "2: 'story' is missing"),
        ("stories:\n- story: rates-2222\n  pin: perhaps\n", "3: pin: Input should be a valid boolean"),
        ("stories:\n- {story: rates-2222, headline: {fr: Crue}}\n", "2: headline.fr: String should match"),
        ("stories:\n- {story: rates-2222, headline: {en: ' '}}\n", "2: headline.en: String should have at least 1 character"),
        ("stories: {story: x}\n", "1: stories: must be a list"),
        ("notez: {en: x}\n", "1: unknown key 'notez', did you mean 'notes'?"),
        ("notes: {de: x}\n", "1: de: String should match"),
        ("order: rates-2222\n", "1: the file: Input should be a valid tuple"),
    ],
)
def test_a_mistake_costs_its_entry_and_nothing_else(text: str, mistake: str) -> None:
    keep = "" if "stories:" in text else "stories:\n- {story: rates-2222, pin: true}\n"
    keep = "- {story: rates-2222, pin: true}\n" if text.startswith("stories:\n") else keep
    edition, problems = edited(text + keep)
    assert {problem.reason for problem in problems} == {Reason.BAD_ENTRY}
    assert any(problem.detail.startswith(f"content/edits/2026-05-14.yaml:{mistake}") for problem in problems), problems
    assert edition.stories[0].pinned is bool(keep)


def test_a_mistake_in_an_entry_never_shows_what_it_hides() -> None:
    edition, problems = edited("stories:\n- {story: rates-2222, hide: true, headlin: {en: x}}\n")
    assert len(problems) == 1
    assert ids(edition) == ["sirr-flood-7k2f", "flood-wadi-1111"]


def test_the_lines_of_entries_after_a_bad_one_are_right() -> None:
    _, problems = edited("stories:\n- {story: rates-2222, pinn: true}\n- pin: true\n  story: rates-22\n")
    assert problems[-1].detail == "content/edits/2026-05-14.yaml:4: 'rates-22' → 'rates-2222'"


def test_what_holds_on_while_a_story_runs() -> None:
    told = lineage(
        EDITION,
        sheet(
            "stories:\n"
            "- {story: sirr-flood-7k2f, merge: [flood-wadi-1111], split: [https://al-ufuq.example/2]}\n"
            "- {story: rates-2222, topic: disasters, hide: true, headline: {en: x}}\n"
        ),
    )
    assert told.became == {"flood-wadi-1111": "sirr-flood-7k2f"}
    assert told.topics == {"rates-2222": "disasters"}
    assert len(ids(told.edition)) == 4
    assert "flood-wadi-1111" in ids(told.edition)
    assert told.edition.stories[3].headline == RATES.headline


def test_of_a_merged_running_story_everything_that_begins_today_is_new() -> None:
    run = replace(FLOOD, running=Running(date(2026, 5, 13), 2, 5, ("al-mirsad", "al-ufuq"), ("a2",), ("al-ufuq",)))
    edition = replace(EDITION, topics=(Section("disasters", (run, WADI)),))
    (flood,) = apply(edition, sheet("stories:\n- {story: sirr-flood-7k2f, merge: [flood-wadi-1111]}\n"), TOPICS)[0].stories
    assert flood.running == Running(
        date(2026, 5, 13), 2, 7, ("al-mirsad", "al-ufuq", "tamira-times", "harbour-post"), ("a2", "a3", "a4"),
        ("al-ufuq", "tamira-times", "harbour-post"),
    )  # fmt: skip


REFERENCES = (
    "sirr-flood-7k2f", "flood-wadi-1111", "rates-2222", "nothing-of-the-kind", "https://al-mirsad.example/1",
    "https://al-ufuq.example/2", "https://tamira-times.example/1", "https://al-ufuq.example/bread", "", "\u202e",
)  # fmt: skip
one = st.sampled_from(REFERENCES)
wishes = st.fixed_dictionaries(
    {"story": one},
    optional={
        "pin": st.booleans(),
        "hide": st.sampled_from([True, False, "ture"]),
        "headline": st.dictionaries(st.sampled_from(["ar", "en", "fr"]), st.text(max_size=5), max_size=2),
        "rewrite": st.lists(
            st.fixed_dictionaries({"was": st.sampled_from(["al-mirsad says it.", "x"]), "to": st.text(max_size=4)})
        ),
        "topic": st.sampled_from([*TOPICS, "econmy", "No!"]),
        "merge": st.lists(one, max_size=3),
        "split": st.lists(one, max_size=3),
        "note": st.dictionaries(st.sampled_from(["ar", "en"]), st.text(max_size=5), max_size=2),
    },
)


@given(st.lists(wishes, max_size=5), st.lists(one, max_size=4))
def test_whatever_is_wished_the_edition_stays_whole(stories: list[dict[str, object]], order: list[str]) -> None:
    """Every article once or hidden, ranks without gaps, references inside the edition, and the file's form unharmed."""
    try:
        read = parse_sheet(documents.dump({"stories": stories, "order": order}), "x.yaml")
    except documents.DocumentError:
        return  # a control character, which YAML does not allow
    edition, _ = apply(EDITION, read, TOPICS)
    told = edition.stories
    assert [each.rank for each in told] == list(range(1, len(told) + 1))
    links = [each.url for each in edition.also] + [listed.url for each in told for listed in each.articles]
    assert len(links) == len(set(links))
    for each in told:
        labels = [listed.id for listed in each.articles]
        assert labels
        assert len(labels) == len(set(labels))
        cited = {text.article for texts in each.summary.values() for text in texts} | {
            figure.article for figure in each.figures
        }
        assert cited - {None} <= set(labels)
        assert set(each.related) <= {other.id for other in told} - {each.id}
    assert documents.load(documents.parse(documents.dump(edition), "e.yaml"), Edition) == edition
    lineage(EDITION, read)


@given(st.text() | st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
def test_any_file_is_read_or_refused(text: str) -> None:
    with suppress(documents.DocumentError):
        parse_sheet(text.encode("utf-8", "surrogatepass"), "x.yaml")


# --- files ----------------------------------------------------------------------------------------------------------------


def desk(content: Path, files: Mapping[str, str], *editions: Edition) -> Path:
    (content / "edits").mkdir()
    for name, text in files.items():
        (content / "edits" / name).write_text(text, encoding="utf-8")
    for edition in editions:
        write_edition(Editions(content).path(edition.edition), edition)
    return content


def test_editions_are_read_edited_and_their_files_stay(tmp_path: Path) -> None:
    text = "stories:\n- {story: rates-2222, pin: true}\n- {story: rates-22, pin: true}\n"
    content = desk(tmp_path, {"2026-05-14.yaml": text, ".2026-05-14.yaml.swp": "x"}, EDITION)
    before = Editions(content).path(DAY).read_bytes()
    edition = EditedEditions(content, TOPICS).get(DAY)
    assert ids(edition)[0] == "rates-2222"
    assert [(problem.stage, problem.message) for problem in edition.problems] == [
        (
            "edits",
            "edit matches nothing in the edition, the nearest follows it: "
            "content/edits/2026-05-14.yaml:3: 'rates-22' → 'rates-2222'",
        )
    ]
    assert Editions(content).path(DAY).read_bytes() == before


def test_a_story_hidden_yesterday_is_not_named_among_today_s_silent_ones(tmp_path: Path) -> None:
    silent = tuple(Silent(told.id, DAY, DAY, told.headline) for told in (FLOOD, RATES))
    later = replace(EDITION, edition=date(2026, 5, 15), topics=(), also=(), silent=silent)
    content = desk(tmp_path, {"2026-05-14.yaml": "stories:\n- {story: rates-2222, hide: true}\n"}, EDITION, later)
    assert [told.id for told in EditedEditions(content, TOPICS).get(later.edition).silent] == ["sirr-flood-7k2f"]


@pytest.mark.parametrize(
    ("name", "text", "mistake"),
    [
        ("2026-05-14.yaml", "stories:\n  - [\n", "content/edits/2026-05-14.yaml:3: not YAML"),
        ("2026-05-14.yaml", "- story: x\n", "content/edits/2026-05-14.yaml:1: must have the keys"),
        ("2026-05-14.yaml", "order: [x]\norder: [y]\n", "content/edits/2026-05-14.yaml:2: key 'order' stands twice"),
        ("2026-5-14.yaml", "order: []\n", "content/edits/2026-5-14.yaml: the name must be a day"),
        ("20260514.yaml", "order: []\n", "content/edits/20260514.yaml: the name must be a day"),
        ("2026-05-14.yml", "order: []\n", "content/edits/2026-05-14.yml: the name must be a day"),
    ],
)
def test_a_file_that_cannot_be_read_stops_the_command(tmp_path: Path, name: str, text: str, mistake: str) -> None:
    content = desk(tmp_path, {name: text})
    with pytest.raises(ConfigError) as caught:
        load_sheets(content)
    assert str(caught.value).startswith(mistake)
    assert check_edits(content, TOPICS)[0].startswith(mistake)


def test_check_tells_of_every_mistake_and_of_what_matches_nothing(tmp_path: Path) -> None:
    files = {
        "2026-05-14.yaml": "stories:\n- {story: rates-22, pin: true}\n- {story: rates-2222, pinn: true}\n",
        "2026-06-01.yaml": "stories:\n- {story: not-yet-known, pin: true}\n",  # written ahead of its edition
    }
    assert [line.split(": ", 1)[0] for line in check_edits(desk(tmp_path, files, EDITION), TOPICS)] == [
        "content/edits/2026-05-14.yaml:3",
        "content/edits/2026-05-14.yaml:2",
    ]


@pytest.mark.parametrize("page", ["editing.md", "editing.ar.md"])
def test_the_examples_of_the_documentation_are_understood(page: str) -> None:
    text = (Path(__file__).resolve().parent.parent / "docs" / page).read_text(encoding="utf-8")
    examples = [block.split("```")[0] for block in text.split("```yaml\n")[1:]]
    assert examples
    for example in examples:
        read = sheet(example)
        assert read.problems == ()
        assert len(read.edits.stories) >= 4

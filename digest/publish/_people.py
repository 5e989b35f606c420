"""The pages of names, of countries, and of what the desk watches for."""

from collections.abc import Iterator, Sequence

from digest.publish import _cards, _frame, _paths
from digest.publish._cited import speech
from digest.publish._parts import Citation, Feeds, Run
from digest.publish._standing_views import (
    Claim,
    CountriesPage,
    CountryPage,
    CountryRow,
    NameGroup,
    NamePage,
    NameRow,
    NamesPage,
    SaidRow,
    WatchItem,
    WatchPage,
)
from digest.publish._tally import NameTally, Pile, Said, Tally
from digest.publish._voice import Voice
from digest.records import Ownership, Role, Watch

_ROWS = 150  # of one kind on the list of names
_KINDS = ("person", "body", "place")
_WATCHED_BEFORE = 30


def name_ids(voice: Voice, tally: Tally) -> tuple[str, ...]:
    """Those that stand in stories and have a spelling."""
    return tuple(sorted(name_id for name_id in tally.names if voice.entry(name_id)))


def names_page(voice: Voice, tally: Tally) -> NamesPage:
    groups, left = [], 0
    for kind in _KINDS:
        rows = [(name_id, counted) for name_id, counted in tally.names.items() if _kind(voice, name_id) == kind]
        rows.sort(key=lambda row: (-row[1].said, -row[1].stories, row[0]))
        left += max(0, len(rows) - _ROWS)
        shown = tuple(_name_row(voice, name_id, counted) for name_id, counted in rows[:_ROWS])
        if shown:
            groups.append(NameGroup(voice.own(f"names.{kind}"), shown))
    head = _frame.head(voice, _paths.names, _frame.titled(voice, voice.strings("names.title")))
    return NamesPage(head, tuple(groups), left)


def _kind(voice: Voice, name_id: str) -> str:
    entry = voice.entry(name_id)
    return entry.kind if entry else ""


def _name_row(voice: Voice, name_id: str, counted: NameTally) -> NameRow:
    link = voice.name_link(name_id)
    assert link, "only names with a spelling have rows"
    return NameRow(link, voice.role(name_id), counted.stories, counted.said)


def name_page(voice: Voice, tally: Tally, name_id: str) -> NamePage:
    entry, counted = voice.entry(name_id), tally.names.get(name_id, NameTally())
    assert entry, "only names with a spelling have pages"
    name = voice.label(entry.name, name_id)
    title = _frame.titled(voice, name.text)
    return NamePage(
        head=_frame.head(
            voice,
            lambda language: _paths.name(language, name_id),
            title,
            voice.strings("name.description", name=voice.plain(name)),
        ),
        name=name,
        names=tuple(voice.run(text, language) for language, text in entry.name.items()),
        kind=voice.own(f"name.{entry.kind}"),
        role=claim(voice, entry.role) if entry.role else None,
        country=voice.country_link(entry.country) if entry.country and entry.country in tally.countries else None,
        mentioned=counted.stories,
        said=counted.said,
        quotes=tuple(_said(voice, said) for said in reversed(counted.quotes)),
        stories=tuple(_cards.story_line(voice, told) for told in reversed(counted.newest)),
    )


def _said(voice: Voice, said: Said) -> SaidRow:
    outlet = voice.outlet(said.article.source)
    return SaidRow(
        speech(voice, said.quote, said.article, Citation(1, "", outlet, said.article.published)),
        _cards.story_line(voice, said.told),
    )


def claim(voice: Voice, made: Ownership | Role) -> Claim:
    """What the desk says of an outlet or of a person, with its evidence."""
    evidence = voice.run(made.evidence, "en").text
    return Claim(voice.label(made.text, ""), evidence, _paths.web_url(made.evidence), made.as_of)


# --- countries ------------------------------------------------------------------------------------------------------------


def country_codes(voice: Voice, tally: Tally) -> tuple[str, ...]:
    """The countries that stories are about or outlets are based in, by their names."""
    codes = {*tally.countries, *(source.country for source in voice.desk.sources)}
    return tuple(sorted((code for code in codes if voice.country_link(code).path), key=lambda code: voice.country(code).text))


def countries_page(voice: Voice, tally: Tally) -> CountriesPage:
    rows = tuple(
        CountryRow(
            voice.country_link(code),
            tally.countries.get(code, Pile()).stories,
            sum(source.country == code for source in voice.desk.sources),
        )
        for code in country_codes(voice, tally)
    )
    return CountriesPage(_frame.head(voice, _paths.countries, _frame.titled(voice, voice.strings("countries.title"))), rows)


def country_page(voice: Voice, tally: Tally, code: str) -> CountryPage:
    name = voice.country(code)
    outlets = sorted(
        (voice.outlet_link(source.id) for source in voice.desk.sources if source.country == code),
        key=lambda link: link.title.text,
    )
    return CountryPage(
        _frame.head(voice, lambda language: _paths.country(language, code), _frame.titled(voice, name.text)),
        name,
        tuple(_cards.story_line(voice, told) for told in reversed(tally.countries.get(code, Pile()).newest)),
        tuple(outlets),
    )


# --- the watch list -------------------------------------------------------------------------------------------------------


def watch_page(voice: Voice, tally: Tally) -> WatchPage:
    head = _frame.head(voice, _paths.watch, _frame.titled(voice, voice.strings("watch.title")))
    items = tuple(_item(voice, tally, item) for item in voice.desk.watch)
    return WatchPage(head, tally.newest.edition if tally.newest else None, items)


def watch_feeds(voice: Voice, item: Watch) -> Feeds:
    title = voice.strings("site.window", page=voice.label(item.label, item.id).text, brief=voice.title)
    return _frame.feeds(voice, title, f"{_paths.watch(voice.language)}{item.id}/")


def _item(voice: Voice, tally: Tally, item: Watch) -> WatchItem:
    newest = tally.newest.edition if tally.newest else None
    raised = list(reversed(tally.watch.get(item.id, Pile()).newest))
    before = [told for told in raised if told.day != newest][:_WATCHED_BEFORE]
    names = (voice.name_link(name_id) for name_id in item.names)
    return WatchItem(
        anchor=f"watch_{item.id}",
        label=voice.label(item.label, item.id),
        terms=tuple(_terms(voice, item)),
        names=tuple(link if _has_page(link.path, tally) else type(link)(link.title, "") for link in names if link),
        today=tuple(_cards.story_line(voice, told) for told in raised if told.day == newest),
        before=tuple(_cards.story_line(voice, told) for told in before),
        feeds=watch_feeds(voice, item) if tally.newest else None,
    )


def _has_page(path: str, tally: Tally) -> bool:
    return path.rstrip("/").rpartition("/")[2] in tally.names


def _terms(voice: Voice, item: Watch) -> Iterator[Run]:
    languages: Sequence[str] = (voice.language, *(code for code in item.terms if code != voice.language))
    for language in languages:
        yield from (voice.run(term, language) for term in item.terms.get(language, ()))

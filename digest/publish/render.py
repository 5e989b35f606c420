"""Editions → the files of the site. A pure function: no clock, no network; the same editions give the same bytes.

    the stylesheet and what it loads
    for each month of editions
        for each edition: its page, brief.txt, brief.json, its stories          in every language
            the threads of stories that ended
        the month's archive page, its sitemap, its part of the search index
    what stands beside them: /{l}/, threads, topics, names, countries, outlets, coverage, watch, status, Markdown pages, feeds
    the choice of language, 404.html, sitemap.xml, robots.txt, _headers

One edition is in memory at a time, and of the others what `_tally` keeps for the standing pages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from typing import Protocol

from digest.config import Desk
from digest.publish import _coverage, _editions, _frame, _paths, _people, _sitemap, _standing, _threads
from digest.publish._assets import assets, preloads, script
from digest.publish._data import brief_json
from digest.publish._feeds import feed_files, of_topic, of_watch
from digest.publish._hosting import headers
from digest.publish._html import Templates
from digest.publish._parts import Alternate, Head, Page, PageLink
from digest.publish._plain import plain_text
from digest.publish._search import Indexer, Record, edition_records, name_records, search_page
from digest.publish._standing_views import ArchiveDay
from digest.publish._tally import Tally, Thread
from digest.publish._texts import MarkdownText, markdown_texts
from digest.publish._views import Door, DoorsPage, EmptyPage, TextPage
from digest.publish._voice import Voice, make_voice
from digest.records import Edition, Output
from digest.store import Editions
from digest.text.opml import write_opml
from digest.text.strings import language_name


@dataclass(frozen=True, slots=True)
class _Press:
    """All that prints one language."""

    voice: Voice
    templates: Templates
    texts: Mapping[str, MarkdownText]

    @property
    def language(self) -> str:
        return self.voice.language


class Keeper(Protocol):
    """What knows which pages stand as they should."""

    def files(self, edition: Edition, render: Callable[[], Iterable[Output]]) -> Iterator[Output]:
        """The files of an edition, as they stand or as they are rendered. Editions pass in their order."""


def render(desk: Desk, editions: Editions, index: Indexer | None = None, kept: Keeper | None = None) -> Iterator[Output]:
    """The files of the whole site, one by one; without an index the search page leads to the archive alone. What of the
    standing site can be kept is not made anew.

    Raises EditionError, ConfigError or DigestError for content that cannot be read; what was yielded before is then worth
    nothing."""
    loaded = assets(desk)
    yield from loaded
    presses = [_press(desk, language, loaded, editions.days) for language in desk.settings.languages]
    voices = [press.voice for press in presses]
    tally = Tally()
    threads: list[str] = []
    sitemaps: list[str] = []
    for month, days in groupby(editions.days, key=lambda day: day.replace(day=1)):
        urls: list[str] = []
        lines: dict[str, list[ArchiveDay]] = {press.language: [] for press in presses}
        records: list[Record] = []
        for day in days:
            edition = editions.get(day)
            records += edition_records(voices, edition) if index else ()
            tally.add(edition)
            urls.append(_sitemap.edition_urls(desk.settings, edition))
            files = partial(_edition, presses, edition, editions.days, tally)
            yield from kept.files(edition, files) if kept else files()
            for press in presses:
                lines[press.language].append(_standing.archive_day(press.voice, edition))
            for thread in tally.ending():
                threads.append(thread.id)
                yield from _thread(presses, thread)
        for press in presses:
            archive = _standing.archive_page(press.voice, lines[press.language], editions.days, month)
            yield _page(press, "archive.html", archive)
        sitemaps.append(_sitemap.month_name(month))
        if index:
            yield from index.month(sitemaps[-1], records)
        if desk.settings.public:
            yield _sitemap.sitemap(sitemaps[-1], urls)
    for thread in tally.running():
        threads.append(thread.id)
        yield from _thread(presses, thread)
    if index:
        yield from index.close(name_records(voices, tally))
    for press in presses:
        found = search_page(press.voice, tally, editions.days, script(loaded), index.parts if index else ())
        yield _page(press, "search.html", found)
        yield from _beside(press, presses, tally, editions.days)
    yield from _root(presses)
    yield _sitemap.robots(desk.settings)
    yield headers(desk.settings)
    if desk.settings.public:
        yield _sitemap.sitemap("pages", _standing_urls(presses, tally, threads))
        yield _sitemap.sitemap_index(desk.settings, [*sitemaps, "pages"])


def _press(desk: Desk, language: str, loaded: tuple[Output, ...], days: Sequence[date]) -> _Press:
    voice = make_voice(desk, language)
    texts = markdown_texts(desk, language)
    links = [PageLink(voice.run(text.title, language), _paths.page(language, text.name)) for text in texts.values()]
    site = _frame.site(voice, loaded[0].path, links, days, preloads(loaded, language))
    return _Press(voice, Templates(voice, site), texts)


def _page(press: _Press, template: str, page: Page) -> Output:
    path = page.head.path
    return Output(_paths.file(path), press.templates.page(template, page, path))


def _edition(presses: Sequence[_Press], edition: Edition, days: Sequence[date], tally: Tally) -> Iterator[Output]:
    """The files of an edition, the last that the tally has seen."""
    for press in presses:
        voice = press.voice
        page = _editions.edition_page(voice, edition, days, tally)
        yield _page(press, "edition.html", page)
        yield Output(page.text, plain_text(voice, page, page.topics).encode())
        yield Output(page.data, brief_json(voice, page, page.topics))
        for section in edition.topics:
            for story in section.stories:
                yield _page(press, "story.html", _editions.story_page(voice, edition, section, story, days, tally))


def _thread(presses: Sequence[_Press], thread: Thread) -> Iterator[Output]:
    for press in presses:
        yield _page(press, "thread.html", _threads.thread_page(press.voice, thread))


def _beside(press: _Press, presses: Sequence[_Press], tally: Tally, days: Sequence[date]) -> Iterator[Output]:
    """The pages of one language that are not an edition's."""
    voice = press.voice
    yield _latest(press, tally, days)
    home = _paths.latest(voice.language)
    yield from feed_files(voice, press.templates, tally, _frame.feeds(voice, voice.title, home), home)
    yield _page(press, "topics.html", _standing.topics_page(voice, tally))
    for topic_id in _standing.topic_ids(voice, tally):
        topic = _standing.topic_page(voice, tally, topic_id)
        yield _page(press, "topic.html", topic)
        if topic.head.feeds:
            yield from feed_files(voice, press.templates, tally, topic.head.feeds, topic.head.path, of_topic(topic_id))
    for item in voice.desk.watch:
        own = _people.watch_feeds(voice, item)
        yield from feed_files(voice, press.templates, tally, own, _paths.watch(voice.language), of_watch(item.id))
    yield Output(_paths.opml(voice.language), write_opml(voice.desk.sources, voice.title))
    for template, page in _pages(voice, tally):
        yield _page(press, template, page)
    for text in press.texts.values():
        yield _page(press, "page.html", _text_page(press, presses, text))


def _pages(voice: Voice, tally: Tally) -> Iterator[tuple[str, Page]]:
    """The standing pages that need nothing but the tally, each with its template."""
    yield "threads.html", _threads.threads_page(voice, tally)
    yield "sources.html", _standing.sources_page(voice, tally)
    for outlet_id in _standing.outlet_ids(voice, tally):
        yield "source.html", _standing.source_page(voice, tally, outlet_id)
    yield "names.html", _people.names_page(voice, tally)
    for name_id in _people.name_ids(voice, tally):
        yield "name.html", _people.name_page(voice, tally, name_id)
    yield "countries.html", _people.countries_page(voice, tally)
    for code in _people.country_codes(voice, tally):
        yield "country.html", _people.country_page(voice, tally, code)
    yield "coverage.html", _coverage.coverage_page(voice, tally)
    yield "watch.html", _people.watch_page(voice, tally)
    yield "status.html", _standing.status_page(voice, tally)


def _latest(press: _Press, tally: Tally, days: Sequence[date]) -> Output:
    voice = press.voice
    if not tally.newest:
        head = _frame.head(voice, _paths.latest, voice.title, default=_paths.ROOT)
        return _page(press, "empty.html", EmptyPage(head))
    shown = tally.last_full or tally.newest
    return _page(press, "edition.html", _editions.latest_page(voice, shown, tally.newest, days, tally))


def _text_page(press: _Press, presses: Sequence[_Press], text: MarkdownText) -> TextPage:
    voice = press.voice
    languages = [other.language for other in presses if text.name in other.texts]
    head = _frame.head(
        voice, lambda language: _paths.page(language, text.name), _frame.titled(voice, text.title), languages=languages
    )
    return TextPage(head, voice.run(text.title, voice.language), text.html)


def _root(presses: Sequence[_Press]) -> Iterator[Output]:
    """`/` and 404.html, which speak both languages."""
    first = presses[0]
    base = first.voice.desk.settings.base_url
    alternates = [Alternate(press.language, base + _paths.latest(press.language)) for press in presses]
    titles = " · ".join(press.voice.title for press in presses)
    head = Head(titles, "", _paths.ROOT, base, (*alternates, Alternate("x-default", base)), ())
    page = DoorsPage(head, tuple(_door(press.voice) for press in presses))
    yield _page(first, "doors.html", page)
    missing = replace(page, head=replace(head, title=first.voice.strings("missing.title"), alternates=(), canonical=""))
    yield Output("404.html", first.templates.anywhere("404.html", missing))


def _door(voice: Voice) -> Door:
    return Door(
        voice.language,
        voice.direction,
        language_name(voice.language, voice.language),
        voice.title,
        voice.strings("site.tagline"),
        _paths.latest(voice.language),
        voice.strings("missing.title"),
        voice.strings("missing.hint"),
    )


def _standing_urls(presses: Sequence[_Press], tally: Tally, threads: Sequence[str]) -> Iterator[str]:
    """The sitemap of the pages that are no edition's; `/{l}/` is not in it, being the newest edition's copy."""
    voice, settings = presses[0].voice, presses[0].voice.desk.settings
    for path_of in (
        _paths.threads, _paths.topics, _paths.names, _paths.countries, _paths.sources, _paths.coverage, _paths.watch,
    ):  # fmt: skip
        yield _sitemap.page_urls(settings, path_of)
    texts = [name for name in presses[0].texts if all(name in press.texts for press in presses)]
    named: tuple[tuple[Callable[[str, str], str], Sequence[str]], ...] = (
        (_paths.thread, threads),
        (_paths.topic, _standing.topic_ids(voice, tally)),
        (_paths.name, _people.name_ids(voice, tally)),
        (_paths.country, _people.country_codes(voice, tally)),
        (_paths.source, _standing.outlet_ids(voice, tally)),
        (_paths.page, texts),
    )
    for address, names in named:
        for name in names:
            yield _sitemap.page_urls(settings, partial(_in_language, address, name))


def _in_language(address: Callable[[str, str], str], name: str, language: str) -> str:
    return address(language, name)

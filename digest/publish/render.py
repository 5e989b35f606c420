"""Editions → the files of the site. A pure function: no clock, no network; the same editions give the same bytes.

    the stylesheet
    for each month of editions
        for each edition: its page, brief.txt, brief.json, its stories          in every language
        the month's archive page, its sitemap
    what stands beside them: /{l}/, topics, outlets, status, Markdown pages, feeds
    the choice of language, 404.html, sitemap.xml, robots.txt

One edition is in memory at a time, and of the others what `_tally` keeps for the standing pages.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby

from digest.config import Desk
from digest.publish import _editions, _frame, _paths, _sitemap, _standing
from digest.publish._data import brief_json
from digest.publish._feeds import feed_files
from digest.publish._html import Templates
from digest.publish._parts import Alternate, Head, PageLink
from digest.publish._plain import plain_text
from digest.publish._tally import Tally
from digest.publish._texts import MarkdownText, markdown_texts
from digest.publish._views import ArchiveDay, Door, DoorsPage, EmptyPage, TextPage
from digest.publish._voice import Voice, make_voice, template_folders
from digest.records import Edition, Output
from digest.store import Editions
from digest.text.strings import language_name

STYLESHEET = "brief.css"


@dataclass(frozen=True, slots=True)
class _Press:
    """All that prints one language."""

    voice: Voice
    templates: Templates
    texts: Mapping[str, MarkdownText]

    @property
    def language(self) -> str:
        return self.voice.language


def render(desk: Desk, editions: Editions) -> Iterator[Output]:
    """The files of the whole site, one by one. Raises EditionError, ConfigError or DigestError for content that cannot be
    read; what was yielded before is then worth nothing."""
    stylesheet = _stylesheet(desk)
    yield stylesheet
    presses = [_press(desk, language, stylesheet.path, editions.days) for language in desk.settings.languages]
    tally = Tally()
    sitemaps: list[str] = []
    for month, days in groupby(editions.days, key=lambda day: day.replace(day=1)):
        urls: list[str] = []
        lines: dict[str, list[ArchiveDay]] = {press.language: [] for press in presses}
        for day in days:
            edition = editions.get(day)
            tally.add(edition)
            urls.append(_sitemap.edition_urls(desk.settings, edition))
            for press in presses:
                yield from _edition(press, edition, editions.days, tally)
                lines[press.language].append(_standing.archive_day(press.voice, edition))
        for press in presses:
            archive = _standing.archive_page(press.voice, lines[press.language], editions.days, month)
            yield _page(press, "archive.html", archive)
        sitemaps.append(_sitemap.month_name(month))
        if desk.settings.public:
            yield _sitemap.sitemap(sitemaps[-1], urls)
    for press in presses:
        yield from _beside(press, presses, tally, editions.days)
    yield from _root(presses)
    yield _sitemap.robots(desk.settings)
    if desk.settings.public:
        yield _sitemap.sitemap("pages", _standing_urls(presses, tally))
        yield _sitemap.sitemap_index(desk.settings, [*sitemaps, "pages"])


def _stylesheet(desk: Desk) -> Output:
    """Named after its content, so that hosts may let browsers keep it for ever."""
    path = next(path for folder in template_folders(desk) if (path := folder / "assets" / STYLESHEET).is_file())
    body = path.read_bytes()
    name, _, kind = STYLESHEET.rpartition(".")
    return Output(f"assets/{name}.{hashlib.sha256(body).hexdigest()[:12]}.{kind}", body)


def _press(desk: Desk, language: str, stylesheet: str, days: Sequence[date]) -> _Press:
    voice = make_voice(desk, language)
    texts = markdown_texts(desk, language)
    links = [PageLink(voice.run(text.title, language), _paths.page(language, text.name)) for text in texts.values()]
    return _Press(voice, Templates(voice, _frame.site(voice, stylesheet, links, days)), texts)


def _page(press: _Press, template: str, page: "_frame.HasHead") -> Output:
    path = page.head.path
    return Output(_paths.file(path), press.templates.page(template, page, path))


def _edition(press: _Press, edition: Edition, days: Sequence[date], tally: Tally) -> Iterator[Output]:
    """The files of an edition in one language."""
    voice = press.voice
    page = _editions.edition_page(voice, edition, days, tally.last_full.edition if tally.last_full else None)
    yield _page(press, "edition.html", page)
    yield Output(page.text, plain_text(voice, page, page.topics).encode())
    yield Output(page.data, brief_json(voice, page, page.topics))
    for section in edition.topics:
        for story in section.stories:
            yield _page(press, "story.html", _editions.story_page(voice, edition, section, story, days))


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
            yield from feed_files(voice, press.templates, tally, topic.head.feeds, topic.head.path, topic_id)
    yield _page(press, "sources.html", _standing.sources_page(voice, tally))
    for outlet_id in _standing.outlet_ids(voice, tally):
        yield _page(press, "source.html", _standing.source_page(voice, tally, outlet_id))
    yield _page(press, "status.html", _standing.status_page(voice, tally))
    for text in press.texts.values():
        yield _page(press, "page.html", _text_page(press, presses, text))


def _latest(press: _Press, tally: Tally, days: Sequence[date]) -> Output:
    voice = press.voice
    if not tally.newest:
        head = _frame.head(voice, _paths.latest, voice.title, default=_paths.ROOT)
        return _page(press, "empty.html", EmptyPage(head))
    shown = tally.last_full or tally.newest
    return _page(press, "edition.html", _editions.latest_page(voice, shown, tally.newest, days))


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


def _standing_urls(presses: Sequence[_Press], tally: Tally) -> Iterator[str]:
    """The sitemap of the pages that are no edition's; `/{l}/` is not in it, being the newest edition's copy."""
    voice, settings = presses[0].voice, presses[0].voice.desk.settings
    for path_of in (_paths.topics, _paths.sources):
        yield _sitemap.page_urls(settings, path_of)
    texts = [name for name in presses[0].texts if all(name in press.texts for press in presses)]
    named: list[tuple[Callable[[str, str], str], str]] = [(_paths.topic, name) for name in _standing.topic_ids(voice, tally)]
    named += [(_paths.source, name) for name in _standing.outlet_ids(voice, tally)]
    named += [(_paths.page, name) for name in texts]
    for address, name in named:
        yield _sitemap.page_urls(settings, partial(_in_language, address, name))


def _in_language(address: Callable[[str, str], str], name: str, language: str) -> str:
    return address(language, name)

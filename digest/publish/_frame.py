"""What stands around a page: its head with canonical address and twins, its masthead, the site's own record."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date

from digest.publish import _paths
from digest.publish._parts import Alternate, Feeds, Head, PageLink, Run, Site, Twin
from digest.publish._views import Masthead, Neighbour
from digest.publish._voice import Voice
from digest.text.calendars import zone_city

PathOf = Callable[[str], str]  # language → the path of this page in it


def head(
    voice: Voice,
    path_of: PathOf,
    title: str,
    description: str = "",
    *,
    languages: Sequence[str] | None = None,
    canonical: str | None = None,
    default: str | None = None,
    feeds: Feeds | None = None,
) -> Head:
    """The head of a page that exists in `languages` (by default all of the site). `canonical` is the path of the page that
    this one repeats; `default` that of the page for a reader of neither language."""
    languages = languages or voice.desk.settings.languages
    base = voice.desk.settings.base_url
    alternates = [Alternate(language, _paths.absolute(base, path_of(language))) for language in languages]
    everyone = path_of(languages[0]) if default is None else default
    path = path_of(voice.language)
    return Head(
        title=title,
        description=description,
        path=path,
        canonical=_paths.absolute(base, path if canonical is None else canonical),
        alternates=(*alternates, Alternate("x-default", _paths.absolute(base, everyone))),
        twins=tuple(Twin(language, path_of(language)) for language in languages if language != voice.language),
        feeds=feeds,
    )


def titled(voice: Voice, title: str) -> str:
    """The title of a window: the page's, then the brief's."""
    return voice.strings("site.window", page=title, brief=voice.title)


def feeds(voice: Voice, title: str, folder: str) -> Feeds:
    """The two feeds that lie in a folder of the site."""
    return Feeds(title, f"{folder}feed.xml", f"{folder}feed.json")


def masthead(voice: Voice, day: date, days: Sequence[date]) -> Masthead:
    """The masthead of an edition; `days` are all editions in order, this one among them."""
    place = bisect_left(days, day)
    return Masthead(
        day,
        neighbour(voice, days[place - 1]) if place else None,
        neighbour(voice, days[place + 1]) if place + 1 < len(days) else None,
        _paths.archive(voice.language, day.year, day.month),
    )


def neighbour(voice: Voice, day: date) -> Neighbour:
    return Neighbour(day, _paths.edition(voice.language, day))


def site(
    voice: Voice, stylesheet: str, pages: Sequence[PageLink], days: Sequence[date], preloads: tuple[str, ...] = ()
) -> Site:
    return Site(
        title=Run(voice.title, voice.language),
        language=voice.language,
        direction=voice.direction,
        languages=voice.desk.settings.languages,
        stylesheet=stylesheet,
        preloads=preloads,
        public=voice.desk.settings.public,
        pages=tuple(pages),
        feeds=feeds(voice, voice.title, _paths.latest(voice.language)) if days else None,
        archive=_paths.archive(voice.language, days[-1].year, days[-1].month) if days else None,
        city=zone_city(voice.desk.settings.timezone, voice.language),
    )

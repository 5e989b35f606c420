"""Stories that run: the page of each, day by day, and the list of them."""

from collections.abc import Iterable, Sequence
from itertools import chain

from digest.publish import _cards, _frame, _glance, _paths
from digest.publish._parts import AlsoRow, PageLink, Run
from digest.publish._standing_views import ThreadPage, ThreadRow, ThreadsPage, ThreadStep
from digest.publish._tally import Tally, Thread, ThreadDay, Told
from digest.publish._voice import Voice


def thread_page(voice: Voice, thread: Thread) -> ThreadPage:
    newest = thread.days[-1].told
    title = _title(voice, [day.told for day in thread.days])
    key = _glance.followed(thread.days)
    return ThreadPage(
        head=_frame.head(
            voice,
            lambda language: _paths.thread(language, thread.id),
            _frame.titled(voice, title.text),
            voice.strings("thread.description", headline=voice.plain(title)),
        ),
        title=title,
        since=thread.days[0].told.day,
        last=newest.day,
        outlets=len(thread.outlets),
        figures=_glance.toll(voice, "figures", thread, key) if key else None,
        steps=tuple(_step(voice, day) for day in reversed(thread.days)),
    )


def _title(voice: Voice, told: Sequence[Told]) -> Run:
    """The newest headline that this language has in words; on a day that only the other press reported it has a gist."""
    worded = (day for day in reversed(told) if voice.language in day.headline)
    named = next((day for day in worded if day.headline[voice.language].origin != "gist"), told[-1])
    return _cards.headline_text(voice, named.headline, named.title)[0]


def _step(voice: Voice, day: ThreadDay) -> ThreadStep:
    return ThreadStep(
        _cards.story_line(voice, day.told),
        day.articles,
        tuple(map(voice.outlet_link, day.joined)),
        tuple(
            AlsoRow(voice.title_run(article.title, article.language), _paths.web_url(article.url), voice.outlet(article.source))
            for article in day.new
        ),
    )


def threads_page(voice: Voice, tally: Tally) -> ThreadsPage:
    running = tuple(_row(voice, thread.days[-1].told, thread.days) for thread in tally.running())
    ended = tuple(_row(voice, told, ()) for told in reversed(tally.ended))
    head = _frame.head(voice, _paths.threads, _frame.titled(voice, voice.strings("threads.title")))
    return ThreadsPage(head, running, ended)


def _row(voice: Voice, told: Told, days: Iterable[ThreadDay]) -> ThreadRow:
    days = tuple(days)
    dates = [day.told.day for day in days]
    headline = _title(voice, [*(day.told for day in days), told])
    return ThreadRow(
        PageLink(headline, _paths.thread(voice.language, told.id)), min(chain(dates, [told.day])), told.day, len(dates)
    )

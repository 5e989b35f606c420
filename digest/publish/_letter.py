"""An edition as a letter in one language: HTML and plain text of the same content, within the size that mail programs show.

The rules come from what mail programs do: one table of 600 pixels, `dir` on body, tables and cells, physical properties only,
styles in the elements, nothing loaded. A long edition is cut between two topics, or where one topic alone is too long, between
two stories.
"""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.config import Desk
from digest.publish import _charts, _editions, _frame, _paths
from digest.publish._html import Templates
from digest.publish._parts import TopicBlock
from digest.publish._plain import plain_text
from digest.publish._recipients import unsubscribe_url
from digest.publish._views import EditionPage, MailPage
from digest.publish._voice import Voice, make_voice
from digest.records import Edition
from digest.text.calendars import full_date

MAX_BYTES = 58_000  # of both parts as they are sent, in base64; the headers take the rest of 60 KB
UNSUBSCRIBE = "https://unsubscribe.invalid/"  # stands in the template's link until the letter has a recipient

_Cut = tuple[TopicBlock, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What all recipients of one language get. `html` holds UNSUBSCRIBE where their own link belongs, if the desk has one."""

    subject: str
    html: str
    text: str


def write_letter(desk: Desk, edition: Edition, language: str, before: Sequence[Edition] = ()) -> Letter:
    """The letter of an edition; `before` are the editions it looks back to, oldest first: its trend is over their days, and
    one without stories leads to the last that has some."""
    import css_inline

    voice = make_voice(desk, language)
    templates = Templates(voice, _frame.site(voice, "", (), (edition.edition,)))
    page = _editions.letter_page(voice, edition, before)
    subject = voice.strings("mail.subject", brief=voice.title, date=full_date(edition.edition, language))
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    total = sum(block.stories for block in page.topics)
    for topics in _cuts(page.topics):
        cut = total - sum(len(block.cards) + len(block.lines) for block in topics)
        shown = _mail_page(voice, page, topics, subject, cut)
        html, text = inliner.inline(templates.abroad("mail.html", shown)), plain_text(voice, page, topics, cut)
        if _encoded(html) + _encoded(text) <= MAX_BYTES:
            break
    return Letter(subject, html, text)


def _mail_page(voice: Voice, page: EditionPage, topics: _Cut, subject: str, cut: int) -> MailPage:
    path = _paths.edition(voice.language, page.masthead.day)
    unsubscribe = UNSUBSCRIBE if unsubscribe_url(voice.desk, "") else ""
    trend = tuple(_charts.in_words(voice, page.trend)) if page.trend else ()
    return MailPage(subject, path, page, trend, topics, cut, unsubscribe)


def _cuts(topics: _Cut) -> Iterator[_Cut]:
    """The whole edition, then ever less of it; in the end nothing but the day at a glance."""
    for count in range(len(topics), 0, -1):
        yield topics[:count]
    if topics:
        first = replace(topics[0], also=(), lines=())
        for count in range(len(first.cards), 0, -1):
            yield (replace(first, cards=first.cards[:count]),)
    yield ()


def _encoded(text: str) -> int:
    """The bytes of a text in base64, with its line breaks."""
    return len(base64.encodebytes(text.encode()))

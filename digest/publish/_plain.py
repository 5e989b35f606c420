"""An edition as plain text: `brief.txt`, and the mail's text part. It reads well aloud: one thing a line, blank lines between,
no tables and no lines of signs."""

from collections.abc import Iterable, Iterator

from digest.publish import _charts, _paths
from digest.publish._parts import Card, Chart, Citation, Course, Note, Passage, Run, Speech, StoryLine, TopicBlock
from digest.publish._views import EditionPage
from digest.publish._voice import Voice, quoted
from digest.text.calendars import clock, full_date, hijri_date, short_date, zone_city
from digest.text.strings import language_name, number


def plain_text(voice: Voice, page: EditionPage, topics: Iterable[TopicBlock], cut: int = 0) -> str:
    """The edition's text; `cut` says that so many stories were left out of it. Ends in a line break."""
    t = voice.strings
    address = _paths.absolute(voice.desk.settings.base_url, _paths.edition(voice.language, page.masthead.day))
    lines = [voice.title, full_date(page.masthead.day, voice.language), hijri_date(page.masthead.day, voice.language)]
    lines += [_counts(voice, page), address, ""]
    lines += _absence(voice, page)
    lines += _note(voice, page.note, "note.day")
    if page.top:
        lines += [f"{t('glance.top')}:", ""]
        lines += [
            f"{place}. {voice.plain(line.headline)} ({_spread(voice, line)}){_flag(voice, line)}"
            for place, line in enumerate(page.top, 1)
        ]
        lines += [""]
    if page.watch:
        lines += [f"{t('glance.watch')}:", ""]
        for watched in page.watch:
            lines += [f"{voice.plain(watched.item.title)}:", *(f"- {voice.plain(line.headline)}" for line in watched.stories)]
        lines += [""]
    if page.figures:
        lines += [f"{t('glance.figures')}:", ""]
        for figure in page.figures:
            what = f" {voice.joined(figure.what).text}" if figure.what else ""
            lines.append(f"{figure.value}{what}: {voice.plain(quoted(figure.text))} ({voice.plain(figure.citation.outlet)})")
        lines += [""]
    lines += _trend(voice, page.trend)
    place = 0
    for block in topics:
        lines += ["", voice.plain(block.topic.title), ""]
        for card in block.cards:
            place += 1
            lines += _card(voice, card, place)
        lines += _rest(voice, block)
    if page.silent:
        lines += [f"{t('silent.title')}:", *(f"- {voice.plain(row.headline)}" for row in page.silent), ""]
    if cut:
        lines += [t("mail.cut", cut), address, ""]
    return "\n".join(lines).rstrip() + "\n"


def _counts(voice: Voice, page: EditionPage) -> str:
    t = voice.strings
    return t(
        "edition.counts",
        articles=t("count.articles", page.articles),
        outlets=t("count.outlets", page.outlets),
        date=short_date(page.closed.date(), voice.language),
        time=clock(page.closed, voice.zone),
        city=zone_city(voice.desk.settings.timezone, voice.language),
    )


def _absence(voice: Voice, page: EditionPage) -> Iterator[str]:
    absence = page.absence
    if not absence:
        return
    yield voice.strings("absence.silent" if absence.silent else "absence.empty", date=full_date(absence.day, voice.language))
    if absence.last:
        yield voice.strings("absence.last", date=full_date(absence.last.day, voice.language))
        yield _paths.absolute(voice.desk.settings.base_url, absence.last.path)
    yield ""


def _trend(voice: Voice, trend: Chart | None) -> Iterator[str]:
    """The figures of the day's chart, the last of them: a day a line."""
    if trend:
        yield f"{trend.title.text}:"
        yield trend.about.text
        yield from _charts.in_words(voice, trend)
        yield ""


def _note(voice: Voice, note: Note | None, title: str) -> Iterator[str]:
    if note:
        yield f"{voice.strings(title)}:"
        yield from (voice.plain(Run(line, note.language)) for line in note.plain.splitlines())
        yield ""


def _rest(voice: Voice, block: TopicBlock) -> Iterator[str]:
    """What a topic has beside its cards."""
    for line in block.lines:
        yield f"- {voice.plain(line.headline)} ({_spread(voice, line)})"
        yield f"  {_paths.absolute(voice.desk.settings.base_url, line.path)}"
    if block.lines:
        yield ""
    if block.also:
        yield f"{voice.strings('also.title')}:"
        for row in block.also:
            yield f"- {voice.plain(row.title)} ({voice.plain(row.outlet)})"
            if row.url:
                yield f"  {row.url}"
        yield ""


def _card(voice: Voice, card: Card, place: int) -> Iterator[str]:
    t = voice.strings
    label = _origin(voice, card.headline)
    yield f"{place}. {voice.plain(card.headline.lines[0].text)}{f' [{label}]' if label else ''}"
    if card.original:
        yield t("story.original", headline=voice.plain(card.original))
    yield _spread(voice, card)
    if card.tags:
        yield " · ".join(voice.plain(tag) for tag in card.tags)
    yield from _course(voice, card.course)
    yield ""
    yield from _note(voice, card.note, "note.story")
    for passage in card.summary:
        label = _origin(voice, passage)
        if label:
            yield f"[{label}]"
        for line in passage.lines:
            bullet = "- " if passage.origin == "gist" else ""
            hour = f" ({line.hour.text})" if line.hour else ""
            yield f"{bullet}{voice.plain(line.text)}{hour}{_numbers(line.citations)}"
    for speech in card.speeches:
        yield _speech(voice, speech)
    for difference in card.differs:
        where = difference.what.place
        what = voice.plain(difference.what.unit) + (f" ({voice.plain(where)})" if where else "")
        yield f"{t('differs.title')}: {what}"
        for version in difference.versions:
            value = voice.plain(quoted(version.value) if version.words else version.value)
            given_by = f" ({voice.plain(version.given_by)})" if version.given_by else ""
            yield f"- {value}{given_by}{_numbers(version.citations)}"
    yield t("story.sources") + ":"
    for row in card.sources:
        yield f"[{row.number}] {voice.plain(row.outlet)}: {voice.plain(row.title)}" + (f" {row.url}" if row.url else "")
    yield _paths.absolute(voice.desk.settings.base_url, card.path)
    yield ""


def _course(voice: Voice, course: Course | None) -> Iterator[str]:
    if course:
        since = short_date(course.since, voice.language)
        days = number(course.days)
        yield (
            voice.strings("course.day", number=days, date=since)
            if course.days > 1
            else voice.strings("story.since", date=since)
        )


def _flag(voice: Voice, line: StoryLine) -> str:
    return f" [{voice.strings('differs.flag')}]" if line.differs else ""


def _speech(voice: Voice, speech: Speech) -> str:
    t = voice.strings
    words = speech.translation or speech.text
    text = voice.plain(quoted(words) if speech.direct else words)
    kind = t("quote.direct" if speech.direct else "quote.reported")
    if speech.text.language != voice.language:
        kind = t("quote.kind_in", kind=kind, language=language_name(speech.text.language, voice.language))
    speaker = voice.plain(speech.speaker) if speech.speaker else t("quote.unnamed")
    label = f" [{t('origin.translated_by', engine=speech.engine)}]" if speech.translation else ""
    return f"{speaker}: {text} ({kind}){label}{_numbers((speech.citation,))}"


def _spread(voice: Voice, story: Card | StoryLine) -> str:
    t = voice.strings
    return t("count.spread", outlets=t("count.outlets", story.outlets), languages=t("count.languages", story.languages))


def _numbers(citations: Iterable[Citation]) -> str:
    numbers = ", ".join(str(citation.number) for citation in citations)
    return f" [{numbers}]" if numbers else ""


def _origin(voice: Voice, passage: Passage) -> str:
    """The label of a text that is not verbatim."""
    if passage.origin == "verbatim":
        return ""
    if passage.engine and passage.origin in ("translated", "written"):
        return voice.strings(f"origin.{passage.origin}_by", engine=passage.engine)
    return voice.strings(f"origin.{passage.origin}")

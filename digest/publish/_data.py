"""An edition as data: `brief.json`. What a program needs to show the brief elsewhere; the whole of it is the edition's YAML."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from digest.publish import _paths
from digest.publish._parts import Card, Course, Disagreement, Note, PageLink, Passage, Run, Speech, StoryLine, TopicBlock
from digest.publish._views import EditionPage
from digest.publish._voice import Voice

VERSION = 1


def brief_json(voice: Voice, page: EditionPage, topics: Iterable[TopicBlock]) -> bytes:
    """The edition in one language. Times are ISO 8601; each text says its language and origin."""
    return to_json(
        {
            "version": VERSION,
            "title": voice.title,
            "language": voice.language,
            "edition": page.masthead.day.isoformat(),
            "url": _absolute(voice, _paths.edition(voice.language, page.masthead.day)),
            "closed": page.closed.isoformat(),
            "counts": {"articles": page.articles, "sources": page.outlets, "feeds_failed": page.failed},
            **({"note": _note(page.note)} if page.note else {}),
            "watch": [
                {**_text(each.item.title), "stories": [_line(voice, line) for line in each.stories]} for each in page.watch
            ],
            "topics": [_topic(voice, block) for block in topics],
            "no_new_reports": [{**_text(row.headline), "url": _absolute(voice, row.path)} for row in page.silent],
        }
    )


def to_json(data: object) -> bytes:
    """The same bytes for the same data: keys as given, UTF-8, a line break at the end."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _topic(voice: Voice, block: TopicBlock) -> Mapping[str, Any]:
    return {
        "id": block.anchor.removeprefix("topic_"),
        "title": _text(block.topic.title),
        "stories": [_story(voice, card) for card in block.cards] + [_line(voice, line) for line in block.lines],
        "also": [{**_text(row.title), "url": row.url, "source": row.outlet.text} for row in block.also],
    }


def _story(voice: Voice, card: Card) -> Mapping[str, Any]:
    sources = (
        {**_text(row.title), "number": row.number, "url": row.url, "source": row.outlet.text, "published": _time(row.published)}
        for row in card.sources
    )
    return {
        "url": _absolute(voice, card.path),
        "headline": _passage(card.headline)[0],
        "outlets": card.outlets,
        "languages": card.languages,
        "topic": _text(card.topic.title),
        "tags": [_text(tag) for tag in card.tags],
        **({"original": _text(card.original)} if card.original else {}),
        **({"note": _note(card.note)} if card.note else {}),
        **({"running": _course(voice, card.course)} if card.course else {}),
        "summary": [line for passage in card.summary for line in _passage(passage)],
        "quotes": [_speech(speech) for speech in card.speeches],
        "differs": [_differs(voice, difference) for difference in card.differs],
        "names": [_linked(voice, link) for link in card.names],
        "countries": [_text(link.title) for link in card.countries],
        "watch": [_text(link.title) for link in card.watch],
        "related": [_line(voice, line) for line in card.related],
        "sources": list(sources),
    }


def _course(voice: Voice, course: Course) -> Mapping[str, Any]:
    """How the story has run: since when, on how many days, who joined today, the page of its days."""
    joined = [_text(outlet) for outlet in course.joined]
    return {"since": course.since.isoformat(), "days": course.days, "joined": joined, "url": _absolute(voice, course.path)}


def _speech(speech: Speech) -> Mapping[str, Any]:
    """Who said what; `direct` are the speaker's own words. The words stand as they were said, a translation beside them."""
    translation = speech.translation
    return {
        **_text(speech.text),
        **({"translation": {**_text(translation), "origin": "translated", "engine": speech.engine}} if translation else {}),
        "direct": speech.direct,
        "speaker": _text(speech.speaker) if speech.speaker else None,
        "source": speech.citation.number,
    }


def _differs(voice: Voice, difference: Disagreement) -> Mapping[str, Any]:
    """Where accounts differ, and who gives which."""
    versions = (
        {
            **_text(version.value),
            "given_by": _text(version.given_by) if version.given_by else None,
            "sources": [citation.number for citation in version.citations],
        }
        for version in difference.versions
    )
    return {"kind": difference.kind, "what": voice.joined(difference.what).text, "versions": list(versions)}


def _linked(voice: Voice, link: PageLink) -> Mapping[str, Any]:
    return {**_text(link.title), "url": _absolute(voice, link.path) if link.path else None}


def _note(note: Note) -> Mapping[str, str]:
    """What the editor wrote, as Markdown."""
    return {"text": note.text, "language": note.language}


def _line(voice: Voice, line: StoryLine) -> Mapping[str, Any]:
    return {"url": _absolute(voice, line.path), "headline": _text(line.headline), "outlets": line.outlets}


def _passage(passage: Passage) -> list[Mapping[str, Any]]:
    """Its lines, each with the origin they share and the numbers of its sources."""
    return [
        {
            **_text(line.text),
            "origin": passage.origin,
            **({"engine": passage.engine} if passage.engine else {}),
            "sources": [citation.number for citation in line.citations],
            **({"hour": line.hour.text} if line.hour else {}),
            **({"originals": [_text(original) for original in line.originals]} if line.originals else {}),
        }
        for line in passage.lines
    ]


def _text(run: Run) -> Mapping[str, str]:
    return {"text": run.text, "language": run.language}


def _time(moment: Any) -> str | None:
    return moment.isoformat() if moment else None


def _absolute(voice: Voice, path: str) -> str:
    return _paths.absolute(voice.desk.settings.base_url, path)

"""Quotation marks as they are really typed: « » “ ” „ ‟ ″ " ‹ › << >> '' and, where told so, ' ‘ ’; reversed, nested, unclosed.

What a mark does is told by the side it leans on; its shape decides only where the sides do not, since Arabic pages write ”so“,
»so«, “so“ and "so". What is never closed is closed where the next report begins, or with its sentence or paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

# Patterns that begin with one set of characters: the engine leaps over all others.
_DOUBLE = re.compile("([<>'‘’«»“”„‟″\"‹›])(?:(?<=[<>'‘’])\\1|(?<![<>'‘’]))")  # << >> '' ‘‘ ’’ and all that need no second
_ANY = re.compile("([<>'‘’«»“”„‟″\"‹›])(?:(?<=[<>'‘’])\\1|(?<![<>]))")  # single ones too
_OPENING = frozenset(("«", "“", "„", "‹", "<<", "‘", "‘‘"))
_CLOSING = frozenset(("»", "”", "›", ">>", "’", "’’"))
_ALL = frozenset('«»“”„‟″"‹›')
_SINGLE = frozenset("'‘’")
_FREE_BEFORE = "([{،,:؛;-–—/\u200f\u200e\u00a0"
_FREE_AFTER = ")]}.،,؛;:!?؟…-–—/\u200f\u200e\u00a0"
CLOSING = frozenset(")]}%٪$€£")  # belong to the words before them, where a clause ends
_PARAGRAPH = re.compile("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?؟…](?=\s|$)")
# A particle written to the quoted word: بـ«…»، لـ"…"، الـ«…»، و«…».
_PARTICLE = re.compile(r"(?:^|[\s(«“\"])(?:[وف]?[بلك]?(?:ال)?|لل|وال|[بلكوف])ـ?\Z")

_WINDOW = 4000  # characters within which an opening mark must find its closing one
_MOST_MARKS = 24  # marks looked at for the same: keeps hostile text linear
_DEEPEST = 4
_SHORT = 45  # characters: an unclear mark so soon after an opening one closes it

Break = Callable[[int, int], int | None]  # (start, end) → where the first report with words of its own begins between them


class Quotation(NamedTuple):
    """Words between outermost marks: `start` and `end` without the marks, `opens` and `resumes` with them."""

    opens: int
    start: int
    end: int
    resumes: int
    closed: bool


class _Mark(NamedTuple):
    start: int
    end: int
    lean: int  # 1 opens, -1 closes, 0 cannot be told
    free: bool  # blank on both sides
    single: bool


def quotations(text: str, find_break: Break, *, singles: bool = False) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order. `singles` counts ' ‘ ’ as marks where they lean clearly to one side."""
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        first, last = paragraph.span()
        marks = _marks(text, first, last, singles)
        if not marks:
            continue
        if marks[0].lean < 0 and found and not found[-1].closed and marks[0].start - found[-1].opens < _WINDOW:
            head = found.pop()  # opened in an earlier paragraph, closed in this one
            found.append(_quotation(text, head.opens, head.start, marks[0].start, marks[0].end, closed=True))
            marks = marks[1:]
        _pair(text, marks, last, find_break, found)
    return tuple(found)


def _marks(text: str, first: int, last: int, singles: bool) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in (_ANY if singles else _DOUBLE).finditer(text, first, last):
        start, end = match.span()
        single = match.group() in _SINGLE
        if marks and marks[-1].end == start and marks[-1].lean:
            marks.append(_Mark(start, end, marks[-1].lean, free=False, single=single))  # ”“, "": like the one it is glued to
            continue
        before, after = _sides(text, start, end, first, last)
        if before != after:
            lean = 1 if before else -1
        elif before and start > first and text[start - 1] == ",":
            lean = -1  # English: the comma stands before the closing mark
        elif single:
            continue  # an apostrophe
        else:
            lean = _unclear(text, match, first, last, both=before)
        marks.append(_Mark(start, end, lean, free=before and after, single=single))
    return marks


def _sides(text: str, start: int, end: int, first: int, last: int) -> tuple[bool, bool]:
    """Whether a mark stands free (at a blank, a pause, the edge) before, and after."""
    before, after = text[start - 1] if start > first else " ", text[end] if end < last else " "
    if after in _ALL and not before.isspace():
        return False, True  # …word”“: the first of two closing marks
    free_before = before.isspace() or before in _FREE_BEFORE or before == "ـ"
    free_after = after.isspace() or after in _FREE_AFTER
    if not free_before and not free_after and before not in ".؟!":
        free_before = _PARTICLE.search(text, max(first, start - 6), start) is not None
    return free_before, free_after


def _unclear(text: str, mark: re.Match[str], first: int, last: int, *, both: bool) -> int:
    """The lean of a mark that stands free on both sides, or on none."""
    if both:
        if text[max(first, mark.start() - 3) : mark.start()].rstrip()[-1:] == ":":
            return 1
        following = text[mark.end() : min(last, mark.end() + 3)].lstrip()[:1]
        if following in tuple("،,.؛") or not text[mark.end() : min(last, mark.end() + 20)].strip():
            return -1
    return 1 if mark.group() in _OPENING else -1 if mark.group() in _CLOSING else 0


def _pair(text: str, marks: Sequence[_Mark], last: int, find_break: Break, found: list[Quotation]) -> None:
    at = 0
    starts = [mark.start for mark in marks]
    while at < len(marks):
        if marks[at].lean < 0 and not marks[at].free:
            at += 1  # closes nothing
            continue
        close = _partner(marks, at)
        opener = marks[at]
        if close is not None:
            found.append(_quotation(text, opener.start, opener.end, marks[close].start, marks[close].end, closed=True))
        elif opener.single:
            at += 1
            continue
        else:
            end = _unclosed_end(text, opener, marks[at + 1 : at + _MOST_MARKS], last, find_break)
            found.append(_quotation(text, opener.start, opener.end, end, end, closed=False))
        at = bisect_left(starts, found[-1].resumes, at + 1)


def _partner(marks: Sequence[_Mark], at: int) -> int | None:
    """The mark that closes the one at `at`, with what is nested between them skipped."""
    opened = [marks[at]]
    for index in range(at + 1, min(len(marks), at + _MOST_MARKS)):
        mark = marks[index]
        if mark.start - marks[at].start > _WINDOW:
            return None
        if mark.single != opened[-1].single:
            if mark.single or not any(one.single == mark.single for one in opened):
                continue
            opened = opened[:1]
        closes = mark.lean < 0 or (mark.lean == 0) or (mark.free and mark.start - opened[-1].end < _SHORT)
        if closes:
            opened.pop()
            if not opened:
                return index
        elif len(opened) == _DEEPEST:
            return None
        else:
            opened.append(mark)
    return None


def _unclosed_end(text: str, opener: _Mark, inner: Sequence[_Mark], last: int, find_break: Break) -> int:
    last = min(last, opener.end + _WINDOW)
    report = find_break(opener.end, last)
    if report is not None:
        return report
    if text[max(0, opener.start - 3) : opener.start].rstrip().endswith(":"):
        return last
    depth_end = opener.end
    for first, second in pairwise(inner):
        if first.lean > 0 and second.lean < 0:
            stop = _SENTENCE_END.search(text, depth_end, first.start)
            if stop:
                return stop.start()
            depth_end = second.end
    stop = _SENTENCE_END.search(text, depth_end, last)
    return stop.start() if stop else last


def _quotation(text: str, opens: int, start: int, end: int, resumes: int, *, closed: bool) -> Quotation:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "ـ"):
        end -= 1
    return Quotation(opens, start, end, max(resumes, end), closed)

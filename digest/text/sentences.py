"""Sentences with their exact places, in one linear scan.

A sentence ends at a full stop, question or exclamation mark (of any of our scripts) with the closing marks that follow it,
unless what stands around says otherwise: a decimal, an initial, an abbreviation, a list number, a lower-case letter after it. A
quotation is not cut in two while it is short enough to be printed whole: the sentence ends after its closing mark. `؛` ends
nothing."""

import re
from collections.abc import Iterator

from digest.records import Sentence
from digest.text.abbreviations import ARABIC_CLITICS, ARABIC_INITIALS, ARABIC_REPORTS, EITHER, NUMBERED, STARTERS, TITLES

_LONGEST = 2000  # characters: what is longer is cut at a space, so that later stages stay bounded
_LONGEST_QUOTE = 300  # a longer quotation is cut at its own full stops
_LONG_ENOUGH = 120  # from here on, two dots end an Arabic sentence; before, they are a writer's comma

_CLOSERS = "\"”»’'“«)]}"
_PARAGRAPH = re.compile("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_STOPS = "[.!?؟۔…。！？]"
_STOP = re.compile(f"{_STOPS}{_STOPS}*(?:[{re.escape(_CLOSERS)}]|[ \u00a0\u202f]»)*")  # French sets a space before »
_MARK = re.compile('["“”„«»]')
_BEFORE_WORD = re.compile(r"(?s:.*[\s(«“\"\[])?")
_NEXT_WORD = re.compile(r"[\s\u200e\u200f]*[«“\"'‘(\[]*(\w*)")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[^\W\d_])\Z")
_LOOK = 40  # characters around a stop that decide: no word that matters is longer


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order: `text[s.start:s.end] == s.text`, none across a line break, none empty or only blank.

    A hard-wrapped line is joined to the next one only where that one goes on with a lower-case letter.
    """
    return tuple(
        Sentence(text[start:end], start, end)
        for first, last in _paragraphs(text)
        for part_start, part_end in _ends(text, first, last)
        for start, end in _trimmed(text, part_start, part_end)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, joined where they were only wrapped."""
    start = end = -1
    for line in _PARAGRAPH.finditer(text):
        wrapped = (
            start >= 0
            and text[end : line.start()] in ("\n", "\r\n")
            and text[line.start()].islower()
            and text[end - 1] not in ".!?…:"
        )
        if not wrapped:
            if start >= 0:
                yield start, end
            start = line.start()
        end = line.end()
    if start >= 0:
        yield start, end


def _ends(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut one paragraph at its sentence ends. Each part has a letter or digit; what has none goes with the part before."""
    start = first
    quotes = _quotations(text, first, last)
    quote = next(quotes, None)
    for stop in _STOP.finditer(text, first, last):
        while quote and quote[1] <= stop.start():
            quote = next(quotes, None)
        if quote and quote[0] < stop.start() and stop.end() < quote[1]:
            continue  # inside a quotation that goes on
        if _ends_sentence(text, start, stop, last):
            yield start, stop.end()
            start = stop.end()
    if start < last:
        yield start, last


def _quotations(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The quotations of a paragraph that are short enough to be kept whole: (after the opening mark, after the closing one).

    What a mark does is told by the side it leans on, since Arabic pages write them reversed or all alike; its shape decides
    only where the sides do not.
    """
    opened = -1
    for mark in _MARK.finditer(text, first, last):
        at = mark.start()
        free_before = at == first or text[at - 1].isspace() or text[at - 1] in "([،,:"
        free_after = at + 1 >= last or text[at + 1].isspace() or text[at + 1] in ")].،,؛;:!?؟"
        opens = free_before if free_before != free_after else (mark.group() in "“«„" or (mark.group() == '"' and opened < 0))
        if opens:
            opened = at + 1 if opened < 0 else opened
        elif opened >= 0:
            if at + 1 - opened <= _LONGEST_QUOTE:
                yield opened, at + 1
            opened = -1


def _ends_sentence(text: str, start: int, stop: re.Match[str], last: int) -> bool:
    at, after = stop.span()
    if after >= last:
        return True
    marks = stop.group()
    following = _NEXT_WORD.match(text, after, min(last, after + _LOOK))
    word = following.group(1) if following else ""
    if not text[after].isspace():
        return marks[0] in "؟。！？۔" or _unspaced(text, at, after, marks)
    if word[:1].islower():
        return False
    arabic = bool(_ARABIC.match(word))
    if marks.startswith(("..", "…")):
        return not (arabic and at - start < _LONG_ENOUGH)
    if marks[0] == ".":
        return len(marks) > 1 or not _abbreviates(text, start, at, word)
    closed = marks[-1] in _CLOSERS and marks[-1] not in ")]"
    return not (closed and arabic) or word.startswith(ARABIC_REPORTS)


def _unspaced(text: str, at: int, after: int, marks: str) -> bool:
    """A full stop without a space after it ends an Arabic sentence between two words, not inside an abbreviation (أ.ف.ب)."""
    around = text[max(0, at - 3) : at] + text[after : after + 3]
    return marks in (".", "!", ".»", ".”") and len(around) == 6 and all(map(_ARABIC.match, around))


def _abbreviates(text: str, start: int, at: int, following: str) -> bool:
    """Whether the full stop at `at` belongs to the word before it."""
    before = text[max(start, at - _LOOK) : at]
    opening = _BEFORE_WORD.match(before)
    word = before[opening.end() if opening else 0 :].lower()
    if _LIST_NUMBER.fullmatch(before.strip()) and at - start < _LOOK:
        return True  # the sentence would be a list number and nothing else
    if _ARABIC.match(word):
        return _arabic_initial(word, before)
    if len(word) == 1 and word.isalpha():
        return not (word == "i" or following.lower() in STARTERS)
    if word in TITLES:
        return True
    if following[:1].isdigit():
        return word in NUMBERED
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    return (word in EITHER or (dotted and not word[0].isdigit())) and following.lower() not in STARTERS


def _arabic_initial(word: str, before: str) -> bool:
    if "." in word:  # أ.ف.ب. or د.ب.أ.: an agency or a title, going on unless nothing follows
        return all(len(part.rstrip("ـ")) <= 1 for part in word.split("."))
    bare = word[1:] if len(word) == 2 and word.startswith(ARABIC_CLITICS) else word
    return bare in ARABIC_INITIALS and not before[: len(before) - len(word)].rstrip()[-1:].isdigit()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The part without the blanks around it, in pieces no longer than `_LONGEST`; nothing where it has no letter or digit."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut + (text[cut] == " ")
    if any(map(str.isalnum, text[start:end])):
        yield start, end

"""An article that comes as text, as someone copied it: the title and the paragraphs are told from the page furniture around
them.

The text keeps the input's characters; only whole lines are left out, since there is no markup that says more.
"""

import re
from itertools import pairwise

from digest.problems import Problem, Reason
from digest.records import Extract
from digest.text.clean import clean_line
from digest.text.credits import is_credit, is_dateline
from digest.text.detect import detect
from digest.text.furniture import Profile, ends_article, is_furniture, is_notice, line_key, points_elsewhere

_STAGE = "extract"
_MAX_TEXT = 400_000
_LONGEST_TITLE = 140
_SHORT = 25
_LONG = 80
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LETTER = re.compile(r"[^\W\d_]")
# What no text has: control characters, half surrogate pairs, directions overridden, letters under a heap of marks.
_DAMAGED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u202d\u202e\ud800-\udfff\ufffe\uffff]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f]{9}"
)
_FULL_STOP = re.compile(r"[.!?؟۔…:][\"”»’)\]]*\s*\Z")


def from_text(text: str, profile: Profile, title: str | None = None, language: str | None = None) -> Extract:
    """Title and text of plain text. A `title` that is given is kept; else the first line is one if it stands alone, is short
    and has no full stop. Between the paragraphs the input's own line breaks stay."""
    problems = []
    if len(text) > _MAX_TEXT:
        text = text[:_MAX_TEXT]
        problems.append(Problem(_STAGE, None, Reason.TOO_LONG))
    lines = [match for match in _LINE.finditer(text) if match.group().strip()]
    found, rest = _titled(lines, title)
    body = _joined(text, lines, _article(rest, profile))
    if _DAMAGED.search(body):
        problems.append(Problem(_STAGE, None, Reason.DAMAGED_TEXT))
    if not _LETTER.search(body):
        problems.append(Problem(_STAGE, None, Reason.NO_TEXT))
    return Extract(title=found, text=body, language=detect(f"{found}\n{body}", language), problems=tuple(problems))


def blocks(text: str) -> list[str]:
    """The lines of a text, furniture and all: what `learn` takes to know an outlet's furniture."""
    return [match.group().strip() for match in _LINE.finditer(text[:_MAX_TEXT]) if match.group().strip()]


def _titled(lines: list[re.Match[str]], title: str | None) -> tuple[str, list[re.Match[str]]]:
    """The title and the lines without it."""
    if not lines:
        return title or "", lines
    first = lines[0].group().strip()
    if title:
        return title, lines[1:] if line_key(first) == line_key(title) else lines
    is_title = len(lines) > 1 and len(first) <= _LONGEST_TITLE and not _FULL_STOP.search(first)
    if (
        is_title
        and not is_credit(first)
        and not is_dateline(first)
        and _is_prose(lines[1].group().strip())
        and len(first) < len(lines[1].group())
    ):
        return clean_line(first), lines[1:]
    return "", lines


def _article(lines: list[re.Match[str]], profile: Profile) -> list[re.Match[str]]:
    """The lines of the article: up to the head of what follows it, without the furniture between."""
    kept: list[re.Match[str]] = []
    for number, line in enumerate(lines):
        block = line.group().strip()
        prose = _is_prose(block)
        if not prose and ends_article(block) and any(_is_prose(other.group().strip()) for other in kept):
            rest = sum(len(other.group()) for other in lines[number:] if _is_prose(other.group().strip()))
            if rest <= sum(len(other.group()) for other in kept) and not (points_elsewhere(block) and rest):
                break
        if not (points_elsewhere(block) or is_notice(block) or is_furniture(profile, block)):
            kept.append(line)
    return kept


def _is_prose(block: str) -> bool:
    return len(block) >= _LONG or (len(block) >= _SHORT and bool(_FULL_STOP.search(block)))


def _joined(text: str, lines: list[re.Match[str]], kept: list[re.Match[str]]) -> str:
    """The lines kept, each with the break that stood before it; the text as it is where nothing was left out."""
    if len(lines) == len(kept):
        return text
    breaks = {after.start(): text[before.end() : after.start()] for before, after in pairwise(lines)}
    return "".join(("" if number == 0 else breaks.get(line.start(), "\n")) + line.group() for number, line in enumerate(kept))

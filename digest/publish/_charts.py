"""Charts as inline SVG, drawn at build: no script, no style attribute, colours by class so that dark mode and print are the
stylesheet's. Time runs the way the page is read: in Arabic from right to left. Every chart has a title, a description, and the
same figures as a table.

Texts inherit the page's direction, by which an SVG text's `start` is its right end in Arabic; so only places are mirrored.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup, escape

from digest.publish._parts import Chart, Run
from digest.publish._voice import Voice
from digest.text import calendars
from digest.text import language as language_of
from digest.text.strings import number

_WIDTH, _HEIGHT = 320, 132
_TOP, _BOTTOM, _SIDE = 22, 112, 14  # of the plot inside a chart
_ROW = 24
_LABEL_WIDTH, _LABEL_LETTERS = 128, 19
_MANY = 8  # points that can each carry their value
_SAID = 7  # of a chart in words


@dataclass(frozen=True, slots=True)
class Point:
    """A day's value; `low` differs from it where accounts differ."""

    day: date
    value: float
    low: float


def line(voice: Voice, key: str, title: Run, about: Run, points: Sequence[Point]) -> Chart:
    """A figure over time, at least two days of it. Where accounts differ, the line is the highest and a band shows the rest."""
    pen = _Pen(voice)
    first, last = points[0].day, points[-1].day
    span, most = max((last - first).days, 1), max(max(point.value for point in points), 1)

    def place(point: Point, value: float) -> tuple[float, float]:
        x = _SIDE + (point.day - first).days / span * (_WIDTH - 2 * _SIDE - 40)
        return pen.x(x), _BOTTOM - value / most * (_BOTTOM - _TOP)

    upper = [place(point, point.value) for point in points]
    lower = [place(point, point.low) for point in points]
    floor = lower if any(point.low < point.value for point in points) else [(x, _BOTTOM) for x, _ in upper]
    pen.path("base", [(pen.x(_SIDE), _BOTTOM), (pen.x(_WIDTH - _SIDE), _BOTTOM)])
    pen.path("area", [*upper, *reversed(floor)], closed=True)
    pen.path("line", upper)
    for index, (point, (x, y)) in enumerate(zip(points, upper, strict=True)):
        newest = index == len(points) - 1
        pen.dot(x, y, 4 if newest else 2.5)
        if newest:
            pen.text(pen.beside(x, 8), y + 5, number(point.value), "start", "end")
        elif len(points) <= _MANY or index == 0:
            pen.text(x, y - 8, number(point.value), "middle" if index else "start")
    pen.text(pen.x(_SIDE), _HEIGHT - 4, calendars.short_date(first, voice.language), "start")
    pen.text(upper[-1][0], _HEIGHT - 4, calendars.short_date(last, voice.language), "middle")
    two = any(point.low < point.value for point in points)
    head = [voice.own("chart.day"), *([voice.own("chart.lowest"), voice.own("chart.highest")] if two else [title])]
    rows = [(_day(voice, point.day), *([number(point.low)] if two else []), number(point.value)) for point in points]
    return pen.chart(key, title, about, _HEIGHT, head, rows)


def columns(voice: Voice, key: str, title: Run, about: Run, days: Sequence[tuple[date, int]]) -> Chart:
    """A count by day, one column each; the newest stands out."""
    pen = _Pen(voice)
    most = max(max((count for _, count in days), default=1), 1)
    step = min((_WIDTH - 2 * _SIDE) / max(len(days), 1), 60)
    pen.path("base", [(pen.x(_SIDE), _BOTTOM), (pen.x(_WIDTH - _SIDE), _BOTTOM)])
    tops = []
    for index, (_, count) in enumerate(days):
        height = count / most * (_BOTTOM - _TOP)
        left = _SIDE + index * step
        pen.bar(left + step * 0.12, _BOTTOM - height, step * 0.76, height, "bar new" if index == len(days) - 1 else "bar")
        tops.append((pen.x(left + step / 2), _BOTTOM - height - 6))
    if days:
        highest = max(range(len(days)), key=lambda index: days[index][1])
        for index in sorted({highest, len(days) - 1}):
            if index == highest or tops[index][1] - tops[highest][1] > 12 or abs(tops[index][0] - tops[highest][0]) > 24:
                pen.text(*tops[index], number(days[index][1]), "middle")
        pen.text(pen.x(_SIDE), _HEIGHT - 4, calendars.short_date(days[0][0], voice.language), "start")
        if len(days) > 1:
            end = pen.x(_SIDE + len(days) * step)
            pen.text(end, _HEIGHT - 4, calendars.short_date(days[-1][0], voice.language), "end")
    rows = [(_day(voice, day), number(count)) for day, count in days]
    return pen.chart(key, title, about, _HEIGHT, [voice.own("chart.day"), voice.own("sources.articles")], rows)


def bars(voice: Voice, key: str, title: Run, about: Run, head: tuple[Run, Run], counts: Sequence[tuple[Run, int]]) -> Chart:
    """Counts side by side, one row each."""
    pen = _Pen(voice)
    most = max(max((count for _, count in counts), default=1), 1)
    room = _WIDTH - _LABEL_WIDTH - 40
    for index, (label, count) in enumerate(counts):
        y = index * _ROW
        pen.label(y + 16, label)
        pen.bar(_LABEL_WIDTH, y + 6, max(count / most * room, 1), 12, "bar")
        pen.text(pen.x(_LABEL_WIDTH + count / most * room + 6), y + 16, number(count), "start", "value")
    rows = [(label, number(count)) for label, count in counts]
    return pen.chart(key, title, about, max(len(counts), 1) * _ROW, list(head), rows)


def timeline(voice: Voice, key: str, title: Run, about: Run, reports: Sequence[tuple[Run, datetime]]) -> Chart:
    """Who reported when: a row each, the first on top."""
    pen = _Pen(voice)
    first, last = reports[0][1], reports[-1][1]
    span = max((last - first).total_seconds(), 1)
    room = _WIDTH - _LABEL_WIDTH - _SIDE - 6
    for index, (label, moment) in enumerate(reports):
        y = index * _ROW + 12
        x = pen.x(_LABEL_WIDTH + 6 + (moment - first).total_seconds() / span * room)
        pen.label(y + 4, label)
        pen.path("base", [(pen.x(_LABEL_WIDTH + 6), y), (x, y)])
        pen.dot(x, y, 4 if index == 0 else 3)
    bottom = len(reports) * _ROW + 14
    pen.text(pen.x(_LABEL_WIDTH), bottom, _stamp(voice, first), "start")
    if len(reports) > 1:
        pen.text(pen.x(_WIDTH - 2), bottom, calendars.clock(last, voice.zone), "end")
    rows = [(label, _stamp(voice, moment)) for label, moment in reports]
    return pen.chart(key, title, about, bottom + 6, [voice.own("sources.outlet"), voice.own("chart.time")], rows)


def spark(voice: Voice, label: str, counts: Sequence[int]) -> Markup:
    """A line as high as a line of text. `label` says its figures; the table is on the topic's page."""
    pen = _Pen(voice, 80)
    most, step = max(max(counts), 1), 72 / max(len(counts) - 1, 1)
    points = [(pen.x(4 + index * step), 19 - count / most * 16) for index, count in enumerate(counts)]
    pen.path("line", points)
    pen.dot(*points[-1], 2.5)
    return _markup(
        '<svg class="spark" viewBox="0 0 80 22" width="80" height="22" role="img" aria-label="{}">{}</svg>', label, pen.drawn()
    )


class _Pen:
    """Draws in the direction of the page: `x` counts from the side where reading begins."""

    def __init__(self, voice: Voice, width: float = _WIDTH) -> None:
        self._voice = voice
        self._width = width
        self._rtl = voice.direction == "rtl"
        self._parts: list[Markup] = []

    def x(self, x: float) -> float:
        return self._width - x if self._rtl else x

    def beside(self, x: float, away: float) -> float:
        """A place that far on in reading direction from one that is mirrored already."""
        return x - away if self._rtl else x + away

    def path(self, name: str, points: Iterable[tuple[float, float]], *, closed: bool = False) -> None:
        drawn = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        self._parts.append(_markup('<path class="{}" d="M{}{}"/>', name, drawn, "Z" if closed else ""))

    def dot(self, x: float, y: float, radius: float) -> None:
        self._parts.append(_markup('<circle cx="{}" cy="{}" r="{}"/>', _n(x), _n(y), radius))

    def bar(self, x: float, y: float, width: float, height: float, name: str) -> None:
        left = self._width - x - width if self._rtl else x
        self._parts.append(
            _markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', name, _n(left), _n(y), _n(width), _n(height))
        )

    def text(self, x: float, y: float, text: str, anchor: str, name: str = "tick") -> None:
        self._parts.append(
            _markup(
                '<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>',
                name,
                _n(x),
                _n(y),
                anchor,
                text.replace(" ", "\u00a0"),
            )
        )

    def label(self, y: float, run: Run) -> None:
        """The head of a row, cut where it would run into the plot; the table has it whole."""
        text = run.text if len(run.text) <= _LABEL_LETTERS else f"{run.text[: _LABEL_LETTERS - 1].rstrip()}…"
        direction = language_of(run.language).direction
        anchor = "start" if direction == self._voice.direction else "end"
        own = _markup(' lang="{}" direction="{}"', run.language, direction) if run.language != self._voice.language else ""
        self._parts.append(
            _markup('<text class="label" x="{}" y="{}" text-anchor="{}"{}>{}</text>', _n(self.x(0)), _n(y), anchor, own, text)
        )

    def drawn(self) -> Markup:
        return Markup("").join(self._parts)

    def chart(
        self, key: str, title: Run, about: Run, height: float, head: Sequence[Run], rows: Iterable[tuple[Run | str, ...]]
    ) -> Chart:
        svg = _markup(
            '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="{}_t {}_d">'
            '<title id="{}_t">{}</title><desc id="{}_d">{}</desc>{}</svg>',
            _WIDTH, _n(height), key, key, key, title.text, key, about.text, self.drawn(),
        )  # fmt: skip
        return Chart(key, title, about, svg, tuple(head), tuple(rows))


def _markup(pattern: str, *values: object) -> Markup:
    """Like Markup.format, which is slow: the values are escaped, the pattern is ours."""
    return Markup(pattern.format(*map(escape, values)))  # noqa: S704


def _n(value: float) -> str:
    """A coordinate, in tenths: the same bytes on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def in_words(voice: Voice, chart: Chart) -> Iterator[str]:
    """The last figures of a chart over days as lines of text, for where no drawing can stand: `13 May: 17 to 19`."""
    for day, *span in chart.rows[-_SAID:]:
        low, high = span[0], span[-1]
        yield f"{day}: {high if low == high else voice.strings('figure.range', lower=low, upper=high)}"


def _day(voice: Voice, day: date) -> str:
    return calendars.short_date(day, voice.language)


def _stamp(voice: Voice, moment: datetime) -> str:
    return f"{calendars.short_date(moment.astimezone(voice.zone).date(), voice.language)} {calendars.clock(moment, voice.zone)}"

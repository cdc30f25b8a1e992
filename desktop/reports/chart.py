"""The chart of a month: visits a day as a line, inquiries as bars below, the state before the service as a band."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, log10

from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.reports.canvas import AXIS, Canvas, Style

_NOTE = Style(8.5, "text_secondary", leading=1.3)
_HOLIDAY = Style(8, "holiday", leading=1.3)
_MEAN = Style(8.5, "visits", leading=1.3)
_PEAK = Style(8.5, "visits", bold=True, leading=1.3)
_LEFT = 9.0
"""Room for the numbers of the axis, in millimetres."""
_RIGHT = 2.2
_DAYS_BESIDE_LABELS = 6
_VISITS_SHARE = 0.73
_BARS_SHARE = 0.13


@dataclass(frozen=True, slots=True)
class _Axis:
    """Values from 0 to ``most`` between ``bottom`` and ``top`` (millimetres from the sheet's upper edge)."""

    most: float
    step: float
    bottom: float
    top: float

    def y(self, value: float) -> float:
        return self.bottom - value / self.most * (self.bottom - self.top)


def draw_chart(
    canvas: Canvas, x: float, y: float, width: float, height: float, report: MonthlyReport, language: Language
) -> None:
    """Draw the month into a box; a day without figures is a gap, not a zero (product §3.4)."""
    left, right = x + _LEFT, x + width - _RIGHT
    day_width = (right - left) / report.month.days

    def middle_of(day: date) -> float:
        return left + (day.day - 0.5) * day_width

    foot = y + height - AXIS.line - 0.6
    baseline = report.baseline
    before = report.month_before.mean("visits")
    counts = [day.visits for day in report.days if day.visits is not None]
    band = [float(bound) for bound in (baseline.low, baseline.high) if bound is not None] if baseline else []
    visits = _axis(
        max([*counts, *band, float(before or 0), 1]), y + height * (_VISITS_SHARE), y + height * 0.10, most_steps=4
    )
    inquiries = _axis(
        max([day.inquiries or 0 for day in report.days] + [1]),
        foot,
        foot - height * _BARS_SHARE,
        most_steps=1,
        whole=True,
    )

    _draw_holidays(canvas, report, left, day_width, y, foot)
    if counts:
        _draw_band(canvas, report, visits, left, right)
        _draw_axis(canvas, visits, left, right, language)
    if report.this_month.total("inquiries") is not None:
        _draw_axis(canvas, inquiries, left, right, language)
    canvas.line(left, foot, right, foot, "chart_axis", 0.3)

    runs = _runs([(middle_of(day.day), day.visits) for day in report.days], visits)
    for run in runs:
        if len(run) == 1:
            canvas.dot(*run[0], 0.6, "visits")
            continue
        canvas.area([(run[0][0], visits.bottom), *run, (run[-1][0], visits.bottom)], "visits_area")
        canvas.path(run, "visits", 0.45)
    for day in report.days:
        if day.inquiries:
            top = inquiries.y(day.inquiries)
            canvas.box(middle_of(day.day) - day_width * 0.27, top, day_width * 0.54, foot - top, "inquiries")
    _draw_labels(canvas, report, language, visits, left, right, middle_of)
    _draw_days(canvas, report, language, left, day_width, foot + 0.6)


def _draw_labels(
    canvas: Canvas,
    report: MonthlyReport,
    language: Language,
    axis: _Axis,
    left: float,
    right: float,
    middle_of: Callable[[date], float],
) -> None:
    """Best day, last month's mean and the band are named where they are."""
    known = [day for day in report.days if day.visits is not None]
    if not known:
        note = language.tr("No figures for this month")
        canvas.text(left, (axis.top + axis.bottom) / 2 - 3, note, _NOTE, width=right - left, align="center")
        return
    # Labels stand at the right end, where they must not lie on the line of the last days.
    taken = [axis.y(day.visits or 0) for day in known if day.day.day > report.month.days - _DAYS_BESIDE_LABELS]
    mean = report.month_before.mean("visits")
    if mean is not None:
        height = axis.y(float(mean))
        canvas.line(left, height, right, height, "visits", 0.25, dots=True)
        label = language.tr(
            "{month} mean {visits}",
            month=language.month_short(report.month.previous),
            visits=language.decimal(mean),
        )
        sides = (height + 0.4, height - _MEAN.line - 0.2)
        first = [axis.y(day.visits or 0) for day in known if day.day.day <= _DAYS_BESIDE_LABELS]
        at_left = not any(_is_free(taken, top, _MEAN) for top in sides) and any(
            _is_free(first, top, _MEAN) for top in sides
        )
        top = _free(first if at_left else taken, sides, _MEAN)
        canvas.text(left, top, label, _MEAN, width=right - left, align="left" if at_left else "right")
        taken.append(top + _MEAN.line / 2)
    if report.baseline:
        label = language.tr("Before: {visits} a day", visits=report.baseline.text)
        high = axis.y(float(report.baseline.high or report.baseline.low or 0))
        low = axis.y(float(report.baseline.low or 0))
        places = (high - _NOTE.line - 0.3, low + 0.6, axis.bottom - _NOTE.line - 0.2, axis.top + 0.2)
        top = _free(taken, [place for place in places if place + _NOTE.line <= axis.bottom], _NOTE)
        canvas.text(left, top, label, _NOTE, width=right - left, align="right")
    best = max(known, key=lambda day: day.visits or 0)
    if best.visits:
        at = middle_of(best.day)
        height = axis.y(best.visits)
        canvas.dot(at, height, 0.8, "visits")
        canvas.text(at - 10, height - _PEAK.line - 0.9, language.integer(best.visits), _PEAK, width=20, align="center")


def _free(taken: Sequence[float], places: Sequence[float], style: Style) -> float:
    """The first of some places for a line of text that holds none of the heights that are taken; else the first."""
    return next((top for top in places if _is_free(taken, top, style)), places[0])


def _is_free(taken: Sequence[float], top: float, style: Style) -> bool:
    return not any(top - 0.4 <= height <= top + style.line + 0.4 for height in taken)


def _draw_axis(canvas: Canvas, axis: _Axis, left: float, right: float, language: Language) -> None:
    value = 0.0
    while value <= axis.most + 1e-9:
        height = axis.y(value)
        canvas.line(left, height, right, height, "chart_grid", 0.2)
        text = language.decimal(value, 1)
        canvas.text(left - _LEFT, height - AXIS.line / 2, text, AXIS, width=_LEFT - 1.5, align="right")
        value += axis.step


def _draw_days(
    canvas: Canvas, report: MonthlyReport, language: Language, left: float, width: float, top: float
) -> None:
    """The first day with its month, then each fifth day."""
    for day in (1, 5, 10, 15, 20, 25, 30):
        if day > report.month.days:
            continue
        first = report.month.first
        text = language.date(first, first) if day == 1 else str(day)
        canvas.text(left + (day - 0.5) * width - 10, top, text, AXIS, width=20, align="center")


def _draw_holidays(canvas: Canvas, report: MonthlyReport, left: float, width: float, top: float, bottom: float) -> None:
    """Tint public holidays; neighbouring days of one holiday are one field with its name."""
    for first, last, name in _fields(sorted(report.holidays.items())):
        x = left + (first.day - 1) * width
        wide = (last.day - first.day + 1) * width
        canvas.box(x, top, wide, bottom - top, "holiday_bg")
        room = max(wide, canvas.typesetter.width(name, _HOLIDAY) + 1)
        canvas.text(x + (wide - room) / 2, top + 0.5, name, _HOLIDAY, width=room, align="center")


def _draw_band(canvas: Canvas, report: MonthlyReport, axis: _Axis, left: float, right: float) -> None:
    baseline = report.baseline
    if baseline is None:
        return
    low = float(baseline.low or 0)
    high = float(baseline.high) if baseline.high is not None else axis.most
    top, bottom = axis.y(high), axis.y(low)
    if bottom - top < 0.8:
        top, bottom = (top + bottom) / 2 - 0.4, (top + bottom) / 2 + 0.4
    canvas.box(left, top, right - left, bottom - top, "baseline_band")


def _axis(most: float, bottom: float, top: float, *, most_steps: int, whole: bool = False) -> _Axis:
    """An axis with round numbers that reaches ``most``."""
    rough = most / most_steps
    power = 10.0 ** ceil(log10(rough) - 1)
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10, 20) if factor * power >= rough)
    if whole or most >= most_steps:
        step = max(1.0, float(ceil(step)))
    return _Axis(most=step * ceil(most / step), step=step, bottom=bottom, top=top)


def _runs(points: Sequence[tuple[float, int | None]], axis: _Axis) -> list[list[tuple[float, float]]]:
    """The points that follow each other without a gap."""
    runs: list[list[tuple[float, float]]] = [[]]
    for x, value in points:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((x, axis.y(value)))
    return [run for run in runs if run]


def _fields(days: Sequence[tuple[date, str]]) -> list[tuple[date, date, str]]:
    """(first day, last day, name) of neighbouring days with one name."""
    if not days:
        return []
    fields = [(days[0][0], days[0][0], days[0][1])]
    for (yesterday, before), (day, name) in pairwise(days):
        if name == before and day - yesterday == timedelta(days=1):
            fields[-1] = (fields[-1][0], day, name)
        else:
            fields.append((day, day, name))
    return fields

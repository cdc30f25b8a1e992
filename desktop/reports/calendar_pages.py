"""The calendar on paper: a month or a week on one sheet on its side (product §7)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from desktop.domain.paper import Mark, MonthSheet, PaperDay, WeekSheet
from desktop.language import Language
from desktop.reports.canvas import Canvas, Style
from desktop.reports.day_box import Box, draw_day, draw_day_large
from desktop.reports.document import A4, Document, Drawing, Layout, Paper, paper_typesetter
from desktop.reports.head_and_foot import FOOT, HEAD, Heading
from desktop.reports.marks import legend

_NAMES = 5.6
"""Height of the names of the weekdays in millimetres."""
_WEEK_NUMBERS = 7.0
_LEGEND = 6.0
_NARROW = 0.62
"""Width of a column of the weekend, as a part of that of a working day."""
_WEEKDAY = Style(9, "text_secondary", bold=True, leading=1.3)
_NUMBER = Style(8, "text_secondary", leading=1.3)


def month_document(sheet: MonthSheet, language: Language) -> Document:
    """A month to print, on one page."""
    title = language.tr("Callback calendar {month}", month=sheet.month)
    return Document(title, sheet.issuer.agency, A4.turned, partial(_lay_out_month, sheet, language))


def week_document(sheet: WeekSheet, language: Language) -> Document:
    """A week to print, on one page."""
    return Document(_week_title(sheet, language), sheet.issuer.agency, A4.turned,
                    partial(_lay_out_week, sheet, language))  # fmt: skip


def _lay_out_month(sheet: MonthSheet, language: Language, paper: Paper) -> Layout:
    inside = [day for day in sheet.days if day.day in sheet.month.span]
    heading = Heading(
        language.tr("Callback calendar {month}", month=sheet.month), _facts(inside, language), sheet.issuer
    )
    left, top = paper.left + _WEEK_NUMBERS, paper.top + HEAD
    columns = _columns(left, paper.inner_width - _WEEK_NUMBERS, sheet.days[:7], _narrow_days(sheet.days))
    height = (paper.inner_height - HEAD - _NAMES - _LEGEND - FOOT) / len(sheet.weeks)

    def draw(canvas: Canvas) -> None:
        for (x, width), day in zip(columns, sheet.days[:7], strict=True):
            canvas.text(x + 1.6, top, language.weekday(day.day), _WEEKDAY, width=width - 2)
        for row, week in enumerate(sheet.weeks):
            y = top + _NAMES + row * height
            number = language.integer(week[0].day.isocalendar().week)
            canvas.text(paper.left, y + 1, number, _NUMBER, width=_WEEK_NUMBERS - 1.5, align="center")
            for (x, width), day in zip(columns, week, strict=True):
                box = Box(x, y, width, height)
                draw_day(canvas, box, day, language, pale=day.day not in sheet.month.span)
        _frame(canvas, columns, top + _NAMES, height, len(sheet.weeks))
        legend(canvas, left, top + _NAMES + height * len(sheet.weeks) + 1.4, paper.inner_width - _WEEK_NUMBERS, Mark,
               language)  # fmt: skip

    return _one_page(heading, draw, paper, language, sheet.days)


def _lay_out_week(sheet: WeekSheet, language: Language, paper: Paper) -> Layout:
    heading = Heading(_week_title(sheet, language), _facts(sheet.days, language), sheet.issuer)
    top = paper.top + HEAD
    columns = _columns(paper.left, paper.inner_width, sheet.columns, set())
    height = paper.inner_height - HEAD - _NAMES - _LEGEND - FOOT

    def draw(canvas: Canvas) -> None:
        for (x, width), day in zip(columns, sheet.columns, strict=True):
            canvas.text(x + 1.6, top, language.weekday(day.day), _WEEKDAY, width=width - 2)
            draw_day_large(canvas, Box(x, top + _NAMES, width, height), day, language)
        _frame(canvas, columns, top + _NAMES, height, 1)
        legend(canvas, paper.left, top + _NAMES + height + 1.4, paper.inner_width, Mark, language)

    return _one_page(heading, draw, paper, language, sheet.days)


def _one_page(heading: Heading, drawing: Drawing, paper: Paper, language: Language, days: Sequence[PaperDay]) -> Layout:
    assumed = any(day.assumed for day in days)
    note = language.tr("Holidays of this year aren't known yet, Monday to Friday is assumed") if assumed else ""
    foot = heading.foot(paper, language, 1, 1, note=note)
    return Layout(paper_typesetter(), ((heading.first(paper, language), drawing, foot),), paper)


def _week_title(sheet: WeekSheet, language: Language) -> str:
    span = sheet.span
    days = language.date_range(span.first, span.last)
    return language.tr("Week {number}, {days}", number=span.first.isocalendar().week, days=days)


def _facts(days: Sequence[PaperDay], language: Language) -> str:
    """How much is planned, overdue and done."""
    entries = [entry for day in days for entry in day.entries]
    done = sum(entry.mark is Mark.DONE for entry in entries)
    return language.tr(
        "{planned} planned, {overdue} overdue, {done} done",
        planned=sum(day.callbacks for day in days) - done,
        overdue=sum(entry.mark is Mark.OVERDUE for entry in entries),
        done=done,
    )


def _narrow_days(days: Sequence[PaperDay]) -> set[int]:
    """The days of the weekend, 5 and 6, on which nobody works and nothing lies in all that is in sight."""
    return {5, 6} - {day.day.weekday() for day in days if day.working or day.entries}


def _columns(left: float, width: float, days: Sequence[PaperDay], narrow: set[int]) -> list[tuple[float, float]]:
    """Where each day's column begins, and how wide it is."""
    shares = [_NARROW if day.day.weekday() in narrow else 1.0 for day in days]
    part = width / sum(shares)
    return [(left + part * sum(shares[:place]), part * share) for place, share in enumerate(shares)]


def _frame(canvas: Canvas, columns: Sequence[tuple[float, float]], top: float, height: float, rows: int) -> None:
    """The lines between the days, over the grounds of the days."""
    left, right = columns[0][0], columns[-1][0] + columns[-1][1]
    for row in range(rows + 1):
        canvas.line(left, top + row * height, right, top + row * height, "border_strong")
    for x in [x for x, _ in columns] + [right]:
        canvas.line(x, top, x, top + rows * height, "border_strong")

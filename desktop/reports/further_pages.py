"""The sheets after page 1: the figures and keywords, then what was done and what comes next (product §7)."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.effect import Keyword
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport
from desktop.domain.report_figures import Figure, Line
from desktop.language import Language
from desktop.language import report_words as words
from desktop.reports.canvas import BODY, SMALL
from desktop.reports.first_page import MOST_ROWS, comparison_table, section
from desktop.reports.flow import Column, Flow

_NUMBER = 1.0
_START_OF_TABLE = 25.0
"""Millimetres: a heading stands with the header and some rows of its table."""
_MOST_DAILY_COLUMNS = 11

_KEYWORD_COLUMNS: tuple[tuple[str, Figure, Phrase], ...] = (
    ("rank", Figure.COUNT, Phrase("Rank")),
    ("quality", Figure.COUNT, Phrase("Quality")),
    ("impressions", Figure.COUNT, Phrase("Impressions")),
    ("clicks", Figure.COUNT, Phrase("Clicks")),
    ("spend", Figure.MONEY, Phrase("Spend")),
    ("inquiries", Figure.COUNT, Phrase("Inquiries")),
)


def compose_rest_of_comparison(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The measures of before and after for which page 1 has no room."""
    rest = report.compared[MOST_ROWS:]
    if rest:
        section(flow, language.tr("Before and after, further measures"), keep=_START_OF_TABLE)
        comparison_table(flow, rest, language)


def compose_done_and_next(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """What was done and what comes next in full, one thing a paragraph."""
    flow.new_sheet()
    for title, items in (
        (words.done_title(language, report), report.done),
        (words.next_title(language, report), report.next),
    ):
        if items:
            flow.need(3 * BODY.line)
            section(flow, title)
            for item in items:
                flow.paragraph(f"· {language.say(item)}", BODY, after=0.8)
            flow.y += 4


def compose_closing(flow: Flow, report: MonthlyReport) -> None:
    """The template's closing words, in a line of their own or several."""
    closing = report.template.closing.strip()
    if closing:
        flow.y += 3
        for paragraph in closing.splitlines():
            flow.paragraph(paragraph, BODY)


def compose_months(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The month against the one before and the same a year ago."""
    if not report.lines:
        return
    section(flow, language.tr("Month against month"), words.months_compared(language, report), keep=_START_OF_TABLE)
    # Rates of unequal months stay comparable; the reader is told where sums were compared by the day.
    columns = [
        Column(language.tr("Measure"), 2.2),
        Column(language.month(report.month), 1.3, "right"),
        Column(language.month(report.month.previous), 1.3, "right"),
        Column(language.tr("Change", comment="noun"), 1.0, "right"),
        Column(language.month(report.month.same_last_year), 1.3, "right"),
        Column(language.tr("Change", comment="noun"), 1.0, "right"),
    ]
    rows = [
        (
            language.say(line.label),
            words.figure(language, line.figure, line.value),
            words.figure(language, line.figure, line.before),
            words.relative(language, line.from_before),
            words.figure(language, line.figure, line.year_ago),
            words.relative(language, line.from_year_ago),
        )
        for line in report.lines
    ]
    flow.table(columns, rows)
    note = words.by_day_note(language, report)
    if note:
        flow.y -= 4.5
        flow.paragraph(note, SMALL, after=3)


def daily_columns(report: MonthlyReport) -> tuple[Line, ...]:
    """The figures of the daily table, as many as find room: those that are zero all month give way first."""
    lines = report.daily_lines
    if len(lines) >= _MOST_DAILY_COLUMNS:
        lines = tuple(line for line in lines if report.this_month.total(line.name))
    return lines[: _MOST_DAILY_COLUMNS - 1]


def compose_days(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The figures of each day."""
    if not report.has_figures:
        return
    section(flow, language.tr("Daily figures"), keep=_START_OF_TABLE)
    shown = daily_columns(report)
    columns = [Column(language.tr("Day"), 1.5)]
    columns += [Column(words.short_label(language, line), _NUMBER, "right") for line in shown]
    rows = [
        [
            language.date_with_day(day.day),
            *(words.figure(language, line.figure, day.figure(line.name)) for line in shown),
        ]
        for day in report.days
    ]
    total = report.this_month
    rows.append(
        [language.tr("Total"), *(words.figure(language, line.figure, total.total(line.name)) for line in shown)]
    )
    flow.table(columns, rows, bold_last=True)


def compose_keywords(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The keywords with rank, quality and what they brought."""
    keywords = report.keywords
    if not keywords:
        return
    section(flow, language.tr("Keywords"), language.integer(len(keywords)), keep=_START_OF_TABLE)
    known = [column for column in _KEYWORD_COLUMNS if any(getattr(word, column[0]) is not None for word in keywords)]
    grouped = any(word.group for word in keywords)
    columns = [Column(language.tr("Keyword"), 4.0)]
    texts: list[Callable[[Keyword], str]] = [lambda word: word.word]
    if grouped:
        columns.append(Column(language.tr("Group"), 1.9))
        texts.append(lambda word: word.group)
    columns += [Column(language.say(label), _NUMBER + 0.15, "right") for _, _, label in known]
    flow.table(
        columns,
        [
            [text(word) for text in texts]
            + [words.figure(language, sort, getattr(word, name)) for name, sort, _ in known]
            for word in keywords
        ],
    )

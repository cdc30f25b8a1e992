"""Page 1 of the monthly summary: the whole story on one sheet (product §7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from desktop.domain.comparison import ComparisonRow, Verdict
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport, ReportingAgency
from desktop.domain.report_tiles import Tile
from desktop.domain.sentences import VERDICTS
from desktop.language import Language
from desktop.language import report_words as words
from desktop.reports.canvas import BODY, HEADING, LEAD, PALE, SMALL, STRONG, TITLE, Canvas, Style, rectangle
from desktop.reports.chart import draw_chart
from desktop.reports.document import Drawing
from desktop.reports.flow import FOOT, LEFT, WIDTH, Flow
from desktop.reports.intervals import paint_interval

MOST_ROWS = 6
"""Rows of before and after on page 1; more of them stand on page 2."""

_KPI = Style(20, bold=True, leading=1.3)
_LEAD_INDENT = 4.3
_CHART_HEIGHT = 58.0
_TILES_HEIGHT = 33.0
_CLIENT_LOGO = 26.0, 13.0
"""Millimetres that a client's logo may take."""
_ROW_HEIGHT = 9.4
_MEASURE, _BEFORE, _AFTER, _PICTURE, _CHANGE = LEFT, 46.0, 72.0, 105.0, 141.0
_VERDICT_WIDTH = 24.0
_MARKS = {
    Verdict.BETTER: Style(9.5, "good", bold=True),
    Verdict.WORSE: Style(9.5, "bad", bold=True),
    Verdict.HIGHER: Style(9.5, "info"),
    Verdict.LOWER: Style(9.5, "info"),
}


def compose_head(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """Whose summary of which month it is."""
    flow.draw(_head(report, language))
    flow.y = 29.5
    client = report.client
    named = client.name + (f"（{client.username}）" if client.username and language.is_chinese else "")
    if client.username and not language.is_chinese:
        named = f"{client.name} ({client.username})"
    flow.mark(language.tr("Results for {month}", month=report.month))
    room = _client_logo(flow, report)
    flow.line(" · ".join(part for part in (named, client.industry) if part), Style(10, "text_secondary"), after=0.6,
              width=WIDTH - room)  # fmt: skip
    flow.line(language.tr("Results for {month}", month=report.month), TITLE, after=2.6, width=WIDTH - room)
    for paragraph in report.template.opening.splitlines():
        flow.paragraph(paragraph, BODY, after=1.2)


def section(flow: Flow, title: str, note: str = "", *, keep: float = 0.0) -> None:
    """A heading with a note beside it, on one sheet with the ``keep`` millimetres after it."""
    flow.need(HEADING.line + 0.8 + keep)
    flow.mark(title)
    y = flow.y

    def draw(canvas: Canvas) -> None:
        wide = canvas.text(LEFT, y, title, HEADING)
        canvas.text(LEFT + wide + 3, y + (HEADING.line - SMALL.line) / 2, note, SMALL, width=WIDTH - wide - 3)

    flow.draw(draw)
    flow.y += HEADING.line + 0.8


def comparison_table(flow: Flow, rows: Sequence[ComparisonRow], language: Language) -> None:
    """Before and after, a row a measure, each with the picture of both states."""
    flow.draw(_comparison_head(flow.y, language))
    flow.y += 5.6
    for row in rows:
        if flow.room < _ROW_HEIGHT:
            flow.new_sheet()
            flow.draw(_comparison_head(flow.y, language))
            flow.y += 5.6
        flow.draw(_comparison_row(flow.y, row, language))
        flow.y += _ROW_HEIGHT
    flow.y += 4


def joined(items: Sequence[str | Phrase], language: Language) -> str:
    """A list of things done as running text."""
    parts = [language.say(item).strip().rstrip("。.；;") for item in items]
    parts = [part for part in parts if part]
    if not parts:
        return ""
    return ("；" if language.is_chinese else "; ").join(parts) + ("。" if language.is_chinese else ".")


def _head(report: MonthlyReport, language: Language) -> Drawing:
    agency = report.agency

    def draw(canvas: Canvas) -> None:
        wide = _logo(canvas, agency) + 3.2 if report.template.shows_agency_logo else 0.0
        text_left, text_width = LEFT + wide, WIDTH - wide - 58
        canvas.text(text_left, 11.8, agency.name, HEADING, width=text_width)
        where = " · ".join(part for part in (agency.address, agency.phone) if part)
        canvas.text(text_left, 16.8, where, SMALL, width=text_width)
        title = language.tr("Monthly summary {month}", month=str(report.month))
        right = LEFT + WIDTH - 56
        canvas.text(right, 12.2, f"{title} · {report.client.code}", SMALL, width=56, align="right")
        canvas.text(right, 16.8, words.issued(language, report), SMALL, width=56, align="right")

    return draw


def _logo(canvas: Canvas, agency: ReportingAgency) -> float:
    """The agency's logo, or the mark of rising figures; returns its width."""
    image = QImage.fromData(agency.logo) if agency.logo else QImage()
    if not image.isNull():
        most = 28.0
        canvas.picture(LEFT, 11.6, most, 10.0, image)
        return min(most, 10.0 * image.width() / max(image.height(), 1))
    canvas.box(LEFT, 11.6, 10, 10, "accent", radius=2)
    rising = [(2.2, 6.9), (4.2, 4.9), (5.6, 6.3), (7.8, 3.9)]
    tip = [(6.2, 3.7), (7.9, 3.7), (7.9, 5.4)]
    for points in (rising, tip):
        canvas.path([(LEFT + x, 11.6 + y) for x, y in points], "on_accent", 0.5)
    return 10.0


def _client_logo(flow: Flow, report: MonthlyReport) -> float:
    """The client's logo at the right edge; gives the width that it takes."""
    logo = report.client.logo if report.template.shows_client_logo else None
    image = QImage.fromData(logo) if logo else QImage()
    if image.isNull():
        return 0.0
    most, high = _CLIENT_LOGO
    wide = min(most, high * image.width() / max(image.height(), 1))
    y = flow.y

    def draw(canvas: Canvas) -> None:
        canvas.picture(LEFT + WIDTH - wide, y, wide, high, image)

    flow.draw(draw)
    return wide + 4


def compose_lead(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The rep's words, or else the sentences made from the figures."""
    text = words.lead_text(language, report)
    bold = [words.tile_value(language, tile) for tile in report.tiles[:2] if tile.value]
    width = WIDTH - _LEAD_INDENT
    most = 5
    height = flow.typesetter.height(text, LEAD, width, most)
    y = flow.y

    def draw(canvas: Canvas) -> None:
        canvas.box(LEFT, y + 0.6, 0.7, height - 0.8, "accent")
        canvas.paragraph(LEFT + _LEAD_INDENT, y, width, text, LEAD, most_lines=most, bold=bold)

    if text:
        flow.draw(draw)
        flow.y += height
    flow.y += 5


def compose_tiles(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The key figures with their change."""
    flow.need(_TILES_HEIGHT)
    flow.draw(_tiles(flow.y, report, language))
    flow.y += _TILES_HEIGHT


def _tiles(y: float, report: MonthlyReport, language: Language) -> Drawing:
    gap = 4.1
    width = (WIDTH - gap * (len(report.tiles) - 1)) / len(report.tiles)

    def draw(canvas: Canvas) -> None:
        for number, tile in enumerate(report.tiles):
            _tile(canvas, LEFT + number * (width + gap), y, width, tile, report, language)

    return draw


def _tile(
    canvas: Canvas, x: float, y: float, width: float, tile: Tile, report: MonthlyReport, language: Language
) -> None:
    canvas.box(x, y, width, 0.5, "accent")
    canvas.text(x, y + 2.4, language.say(tile.label), PALE, width=width)
    value = canvas.text(x, y + 7.4, words.tile_value(language, tile), _KPI, width=width)
    canvas.text(x + value + 1.2, y + 11.2, words.tile_unit(language, tile), SMALL, width=max(width - value - 1.2, 0))
    change = words.tile_change(language, tile, report.month.previous)
    if change is not None:
        better = tile.is_better
        style = Style(8.5, "text_secondary" if better is None else "good" if better else "bad", bold=better is not None)
        wide = canvas.text(x, y + 16.8, f"{change.mark} {change.amount}".strip(), style, width=width)
        canvas.text(x + wide + 1, y + 16.8, change.against, SMALL, width=max(width - wide - 1, 0))
    before = language.say(tile.before)
    if before:
        canvas.text(x, y + 21.3, language.tr("before: {state}", state=before), SMALL, width=width)


def compose_chart(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """Visits and inquiries, a day at a time."""
    flow.need(HEADING.line + 7 + _CHART_HEIGHT)
    y = flow.y
    section(flow, language.tr("Visits and inquiries day by day"))
    title_end = LEFT + flow.typesetter.width(language.tr("Visits and inquiries day by day"), HEADING) + 3
    note = words.months_compared(language, report) or words.channels_text(language, report)
    legend = [("visits", language.tr("Visits")), ("inquiries", language.tr("Inquiries"))]
    if report.baseline and report.has_figures:
        legend.append(("baseline_band", language.tr("Before", comment="state before the service")))

    def draw(canvas: Canvas) -> None:
        x = LEFT + WIDTH
        middle = y + HEADING.line / 2
        for colour, word in reversed(legend):
            x -= canvas.typesetter.width(word, SMALL)
            canvas.text(x, middle - SMALL.line / 2, word, SMALL)
            x -= 4.6
            if colour == "visits":
                canvas.line(x, middle, x + 3.6, middle, colour, 0.5)
            else:
                canvas.box(x + 0.6, middle - 1.1, 2.8, 2.2, colour, radius=0.2)
            x -= 3.4
        canvas.text(title_end, middle - SMALL.line / 2, note, SMALL, width=max(x - title_end, 0))
        draw_chart(canvas, LEFT, y + 7, WIDTH, _CHART_HEIGHT, report, language)

    flow.draw(draw)
    flow.y = y + 7 + _CHART_HEIGHT + 4.5


def compose_comparison(flow: Flow, report: MonthlyReport, language: Language) -> None:
    """The most telling measures before the service and now."""
    rows = report.compared[:MOST_ROWS]
    if not rows or report.comparison is None:
        return
    periods = words.periods(language, report.comparison)
    section(flow, language.tr("Before and after"), periods, keep=5.6 + _ROW_HEIGHT * 2)
    comparison_table(flow, rows, language)
    for note in report.comparison.notes:
        flow.line(language.say(note), SMALL)
    if report.comparison.notes:
        flow.y += 2.5


def _comparison_head(y: float, language: Language) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.text(_MEASURE, y, language.tr("Measure"), SMALL)
        for x, colour, word in (
            (_BEFORE, "baseline_line", language.tr("Before", comment="state before the service")),
            (_AFTER, "visits", language.tr("Now", comment="state after")),
        ):
            canvas.box(x, y + SMALL.line / 2 - 0.8, 2.4, 1.6, colour, radius=0.3)
            canvas.text(x + 3.4, y, word, SMALL)
        canvas.text(_CHANGE, y, language.tr("Change", comment="noun"), SMALL)
        canvas.line(LEFT, y + 5.2, LEFT + WIDTH, y + 5.2, "chart_axis", 0.25)

    return draw


def _comparison_row(y: float, row: ComparisonRow, language: Language) -> Drawing:
    def draw(canvas: Canvas) -> None:
        _cell(canvas, _MEASURE, y, _BEFORE - _MEASURE - 2, language.tr(row.measure.label), BODY)
        _cell(canvas, _BEFORE, y, _AFTER - _BEFORE - 2, words.side(language, row.before), PALE)
        _cell(canvas, _AFTER, y, _PICTURE - _AFTER - 2, words.side(language, row.after), STRONG)
        _cell(canvas, _CHANGE, y, LEFT + WIDTH - _VERDICT_WIDTH - _CHANGE, words.change(language, row), BODY)
        verdict = _MARKS.get(row.verdict, PALE)
        word = language.say(VERDICTS[row.verdict])
        left = LEFT + WIDTH - _VERDICT_WIDTH
        canvas.text(left, y + (_ROW_HEIGHT - verdict.line) / 2, word, verdict, width=_VERDICT_WIDTH, align="right")
        paint_interval(
            canvas.painter,
            rectangle(_PICTURE, y + 1.2, _CHANGE - _PICTURE - 4, _ROW_HEIGHT - 2.8),
            row.before.estimate if row.before else None,
            row.after.estimate if row.after else None,
            before_colour=canvas.colours["baseline_line"],
            after_colour=canvas.colours["visits"],
            line_colour=canvas.colours["border_strong"],
            ground=canvas.colours["surface"],
        )
        canvas.line(LEFT, y + _ROW_HEIGHT, LEFT + WIDTH, y + _ROW_HEIGHT, "gridline", 0.2)

    return draw


def _cell(canvas: Canvas, x: float, y: float, width: float, text: str, style: Style) -> None:
    """One line in the middle of the row, or two smaller ones."""
    if canvas.typesetter.width(text, style) > width:
        style = Style(8, style.colour, style.bold, leading=1.35)
    height = canvas.typesetter.height(text, style, width, 2)
    canvas.paragraph(x, y + (_ROW_HEIGHT - height) / 2, width, text, style, most_lines=2)


def compose_done_and_next_here(flow: Flow, report: MonthlyReport, language: Language) -> bool:
    """What was done beside what comes next, as far as there is room; says whether all of it found room."""
    texts = (
        (words.done_title(language, report), joined(report.done, language)),
        (words.next_title(language, report), joined(report.next, language)),
    )
    shown = [(title, text) for title, text in texts if text]
    if not shown:
        return True
    width = (WIDTH - 8) / 2 if len(shown) == 2 else WIDTH
    style = Style(9.5, leading=1.45)
    most = int((FOOT - 2 - flow.y - HEADING.line) / style.line)
    if most < 1:
        return False
    for title, _ in shown:
        flow.mark(title)
    y = flow.y

    def draw(canvas: Canvas) -> None:
        for number, (title, text) in enumerate(shown):
            x = LEFT + number * (width + 8)
            canvas.text(x, y, title, HEADING, width=width)
            canvas.paragraph(x, y + HEADING.line, width, text, style, most_lines=most)

    flow.draw(draw)
    needed = max(flow.typesetter.height(text, style, width) for _, text in shown)
    flow.y += HEADING.line + min(needed, most * style.line)
    return needed <= most * style.line + 0.01

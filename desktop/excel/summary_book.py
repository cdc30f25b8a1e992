"""A client's monthly summary as a workbook: it prints well as it is, and the client's answers come back in it (product §6.1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport
from desktop.excel.logo import put_logo
from desktop.excel.reply_sheet import reply_sheet
from desktop.excel.stamp import Stamp, put_stamp
from desktop.excel.summary_sheets import (
    FORMATS,
    HEADER_FILL,
    PALE,
    before_after_sheet,
    cell_value,
    days_sheet,
    font,
    keywords_sheet,
    put,
    set_print,
)
from desktop.files import replace_file
from desktop.language import Language
from desktop.language import report_words as words
from desktop.language.language import MISSING

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

KIND = "summary"
CLIENT, MONTH, DATABASE = "HuifangClient", "HuifangMonth", "HuifangDatabase"
"""Document properties that say whose summary of which month a returned workbook is, and from which database."""
_LOGO = 220, 56
"""Pixels that the agency's logo may take."""
_COLUMNS = (26, 15, 18, 13, 20, 13)


def write_summary_book(report: MonthlyReport, language: Language, path: Path, *, database: str = "") -> None:
    """Write the workbook; a file that is there is replaced only when the new one is complete.

    ``database`` is the identity of the database the figures come from. Raises ``UserError`` when the file can't be written.
    """
    book = summary_book(report, language, database=database)
    with replace_file(path) as temporary:
        book.save(temporary)


def summary_book(report: MonthlyReport, language: Language, *, database: str = "") -> Workbook:
    """The workbook, not yet saved."""
    import openpyxl

    book: Workbook = openpyxl.Workbook()
    page: Worksheet = book.worksheets[0]
    page.title = language.tr("Summary")
    row = _head(page, report, language)
    row = _tiles(page, row + 1, report, language)
    row = _months(page, row + 1, report, language)
    title, columns, last = days_sheet(book, report, language)
    _charts(book, page, row + 2, (title, columns, last), language)
    keywords_sheet(book, report, language)
    before_after_sheet(book, report, language)
    reply_sheet(book, report, language)
    _properties(book, report, language, database)
    set_print(page, report)
    for sheet in book.worksheets:
        _protect(sheet)
    return book


def _protect(page: Worksheet) -> None:
    """Keep everything but the answers from being overwritten by mistake, without a password; columns can be widened."""
    page.protection.sheet = True
    page.protection.formatColumns = False
    page.protection.formatRows = False
    page.protection.autoFilter = False


def _head(page: Worksheet, report: MonthlyReport, language: Language) -> int:
    """Agency, client, month and lead; returns the next row."""
    from openpyxl.styles import Alignment

    for number, width in enumerate(_COLUMNS):
        page.column_dimensions["ABCDEF"[number]].width = width
    page.sheet_view.showGridLines = False
    agency, client = report.agency, report.client
    if agency.logo and report.template.shows_agency_logo:
        put_logo(page, agency.logo, "E1", *_LOGO)
    put(page["A1"], agency.name).font = font(bold=True)
    put(page["A2"], " · ".join(part for part in (agency.address, agency.phone) if part)).font = font(colour=PALE)
    put(page["A3"], " · ".join(part for part in (client.name, client.username, client.code, client.industry) if part))
    put(page["A4"], language.tr("Results for {month}", month=report.month)).font = font(bold=True, size=18)
    page.row_dimensions[4].height = 28
    put(page["A5"], language.tr("Issued on {day}", day=words.issued(language, report))).font = font(colour=PALE)
    page.merge_cells("A6:F6")
    lead = "\n".join(part for part in (report.template.opening, words.lead_text(language, report)) if part)
    put(page["A6"], lead).alignment = Alignment(wrap_text=True, vertical="top")
    # A merged cell does not grow with its text: about 80 letters or 45 Chinese characters stand on a line.
    page.row_dimensions[6].height = 16 * sum(
        1 + len(line) // (42 if language.is_chinese else 78) for line in lead.splitlines() or [""]
    )
    return 7


def _tiles(page: Worksheet, row: int, report: MonthlyReport, language: Language) -> int:
    titles = (
        language.tr("Figure"),
        language.month(report.month),
        language.tr("Unit"),
        language.tr("Change", comment="noun"),
        language.tr("Before the service"),
    )
    _header(page, row, titles, texts=(3, 4, 5))
    for tile in report.tiles:
        row += 1
        put(page.cell(row, 1), language.say(tile.label))
        put(page.cell(row, 2), cell_value(tile.figure, tile.value), FORMATS[tile.figure]).font = font(bold=True)
        put(page.cell(row, 3), words.tile_unit(language, tile))
        change = words.tile_change(language, tile, report.month.previous)
        put(page.cell(row, 4), f"{change.mark} {change.amount}".strip() if change else MISSING)
        put(page.cell(row, 5), language.say(tile.before) or MISSING)
    return row + 1


def _months(page: Worksheet, row: int, report: MonthlyReport, language: Language) -> int:
    change = language.tr("Change", comment="noun")
    titles = (
        language.tr("Month against month"),
        language.month(report.month),
        language.month(report.month.previous),
        change,
        language.month(report.month.same_last_year),
        change,
    )
    _header(page, row, titles)
    for line in report.lines:
        row += 1
        put(page.cell(row, 1), language.say(line.label))
        for column, value in ((2, line.value), (3, line.before), (5, line.year_ago)):
            put(page.cell(row, column), cell_value(line.figure, value), FORMATS[line.figure])
        for column, found in ((4, line.from_before), (6, line.from_year_ago)):
            if found is not None and found.ratio is not None:
                put(page.cell(row, column), float(found.ratio), '+0%;"−"0%;"±0%"')
            else:
                put(page.cell(row, column), words.relative(language, found))
    for note in (words.months_compared(language, report), words.by_day_note(language, report)):
        if note:
            row += 1
            put(page.cell(row, 1), note)
    return row


def _header(page: Worksheet, row: int, titles: tuple[str, ...], texts: tuple[int, ...] = ()) -> None:
    from openpyxl.styles import Alignment, PatternFill

    for number, title in enumerate(titles, start=1):
        cell = put(page.cell(row, number), title)
        cell.font = font(bold=True, colour="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=HEADER_FILL)
        cell.alignment = Alignment(horizontal="left" if number in (1, *texts) else "right")


def _charts(
    book: Workbook, page: Worksheet, row: int, days: tuple[str, dict[str, int], int], language: Language
) -> None:
    """Native charts of visits and inquiries a day; a day without figures is a gap."""
    from openpyxl.chart import BarChart, LineChart, Reference

    sheet, columns, last = days
    source = book[sheet]
    for name, chart, title in (
        ("visits", LineChart(), language.tr("Visits a day")),
        ("inquiries", BarChart(), language.tr("Inquiries a day")),
    ):
        if name not in columns:
            continue
        column = columns[name]
        chart.add_data(Reference(source, min_col=column, min_row=1, max_row=last), titles_from_data=True)
        chart.set_categories(Reference(source, min_col=1, min_row=2, max_row=last))
        chart.title = title
        chart.legend = None
        chart.height, chart.width = 6.5, 18
        chart.dispBlanksAs = "gap"
        # Without this, Excel draws neither axis of a chart made by openpyxl.
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.x_axis.number_format = "d"
        chart.y_axis.number_format = "#,##0"
        colour = "174EBA" if name == "visits" else "D28225"
        look = chart.series[0].graphicalProperties
        if isinstance(chart, LineChart):
            look.line.solidFill = colour
            chart.series[0].smooth = False
        else:
            look.solidFill = colour
        page.add_chart(chart, f"A{row}")
        row += 14


def _properties(book: Workbook, report: MonthlyReport, language: Language, database: str) -> None:
    from openpyxl.packaging.custom import StringProperty

    title = Phrase("{client}: results for {month}", client=report.client.name, month=report.month)
    book.properties.title = language.say(title)
    book.properties.creator = report.agency.name or "Huifang"
    book.properties.language = language.code.replace("_", "-")
    known = ((CLIENT, report.client.code), (MONTH, str(report.month)), (DATABASE, database))
    for name, value in known:
        if value:
            book.custom_doc_props.append(StringProperty(name=name, value=value))
    put_stamp(book, Stamp.new(KIND), [(name, value) for name, value in known if value])

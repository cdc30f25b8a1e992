"""The sheets of a summary workbook that hold tables: the days, the keywords, before and after (product §6.1)."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain.report import MonthlyReport
from desktop.domain.report_figures import Figure
from desktop.domain.sentences import VERDICTS
from desktop.excel.cells import TEXT_FORMAT, safe_text
from desktop.excel.grid import column_letters
from desktop.language import Language
from desktop.language import report_words as words

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Font
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEADER_FILL = "1F4E79"
PALE = "595959"

_PAPERS = {"A4": 9, "Letter": 1}
"""How a workbook names a paper (ECMA-376, 18.3.1.63)."""

CellValue = str | int | float | date | None

FORMATS: dict[Figure, str] = {
    Figure.COUNT: "#,##0",
    Figure.MEAN: "#,##0.0",
    Figure.MONEY: "#,##0.00",
    Figure.SHARE: "0.0%",
    Figure.SECONDS: "[m]:ss",
}
"""The number format of each sort of figure."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title, how its cells are written, and its width in characters."""

    title: str
    number_format: str = TEXT_FORMAT
    width: float = 12
    wrap: bool = False


def cell_value(figure: Figure, value: int | Decimal | None) -> int | float | None:
    """A figure as a spreadsheet holds it: amounts in whole units, shares of one, durations in days."""
    if value is None:
        return None
    match figure:
        case Figure.MONEY:
            return float(Decimal(value) / 100)
        case Figure.SHARE:
            return float(Decimal(value) / 10_000)
        case Figure.SECONDS:
            return float(Decimal(value) / 86_400)
        case _:
            return int(value) if value == int(value) else float(value)


def put(cell: Cell, value: CellValue, number_format: str = "") -> Cell:
    """Write a value; a text stays text, also one that begins like a formula."""
    if isinstance(value, str):
        cell.value = safe_text(value)
        cell.data_type = "s"
        cell.number_format = TEXT_FORMAT
    else:
        cell.value = value
    if number_format:
        cell.number_format = number_format
    return cell


@cache
def font(*, bold: bool = False, size: float = 11, colour: str = "000000") -> Font:
    """The face of a workbook's plain cells in another size, weight or colour; unnamed, programs would choose one."""
    from openpyxl.styles import Font

    return Font(name="Calibri", size=size, bold=bold, color=colour)


def set_print(page: Worksheet, report: MonthlyReport, *, titles: str = "", landscape: bool = False) -> None:
    """The paper of the template, as wide as that, the title rows repeated, client and page number in the foot."""
    page.page_setup.paperSize = _PAPERS[report.template.paper]
    page.page_setup.orientation = "landscape" if landscape else "portrait"
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = True
    page.page_margins.left = page.page_margins.right = 0.5
    if titles:
        page.print_title_rows = titles
    # An ampersand begins a code in a header or footer.
    page.oddFooter.left.text = f"{report.client.name} · {report.month}".replace("&", "&&")
    page.oddFooter.right.text = "&P / &N"


def days_sheet(book: Workbook, report: MonthlyReport, language: Language) -> tuple[str, dict[str, int], int]:
    """The sheet of the days; returns its title, the column of each figure and the last row, for charts."""
    lines = report.daily_lines
    columns = [SheetColumn(language.tr("Day"), "yyyy-mm-dd", 12)]
    columns += [SheetColumn(words.short_label(language, line), FORMATS[line.figure]) for line in lines]
    rows: list[list[CellValue]] = [
        [day.day, *(cell_value(line.figure, day.figure(line.name)) for line in lines)] for day in report.days
    ]
    page = table_sheet(book, report, language.tr("Daily figures"), "DailyFigures", columns, rows)
    last = len(rows) + 1
    put(page.cell(last + 1, 1), language.tr("Total")).font = font(bold=True)
    for number, line in enumerate(lines, start=2):
        total = cell_value(line.figure, report.this_month.total(line.name))
        put(page.cell(last + 1, number), total, FORMATS[line.figure]).font = font(bold=True)
    return page.title, {line.name: number for number, line in enumerate(lines, start=2)}, last


def keywords_sheet(book: Workbook, report: MonthlyReport, language: Language) -> None:
    """The keywords with what is known of them."""
    figures = (
        ("rank", language.tr("Rank"), Figure.COUNT),
        ("quality", language.tr("Quality"), Figure.COUNT),
        ("impressions", language.tr("Impressions"), Figure.COUNT),
        ("clicks", language.tr("Clicks"), Figure.COUNT),
        ("spend", language.tr("Spend"), Figure.MONEY),
        ("inquiries", language.tr("Inquiries"), Figure.COUNT),
    )
    columns = [SheetColumn(language.tr("Keyword"), width=30), SheetColumn(language.tr("Group"), width=20)]
    columns += [SheetColumn(title, FORMATS[figure]) for _, title, figure in figures]
    rows: list[list[CellValue]] = [
        [word.word, word.group, *(cell_value(figure, getattr(word, name)) for name, _, figure in figures)]
        for word in report.keywords
    ]
    table_sheet(book, report, language.tr("Keywords"), "Keywords", columns, rows)


def before_after_sheet(book: Workbook, report: MonthlyReport, language: Language) -> None:
    """The state before the service and now, in the words in which they were told, with where each comes from."""
    columns = [
        SheetColumn(language.tr("Measure"), width=22, wrap=True),
        SheetColumn(language.tr("Before", comment="state before the service"), width=22, wrap=True),
        SheetColumn(language.tr("Now", comment="state after"), width=22, wrap=True),
        SheetColumn(language.tr("Change", comment="noun"), width=22, wrap=True),
        SheetColumn(language.tr("Verdict"), width=14),
        SheetColumn(language.tr("Where from"), width=22, wrap=True),
    ]
    rows: list[list[CellValue]] = []
    for row in report.compared:
        source = row.after or row.before
        origin = "" if source is None else _origin(language, source.origin, source.source)
        rows.append(
            [
                language.tr(row.measure.label),
                words.side(language, row.before),
                words.side(language, row.after),
                words.change(language, row),
                language.say(VERDICTS[row.verdict]),
                origin,
            ]
        )
    page = table_sheet(book, report, language.tr("Before and after"), "BeforeAndAfter", columns, rows, landscape=True)
    notes = report.comparison.notes if report.comparison else ()
    for number, note in enumerate(notes, start=len(rows) + 3):
        put(page.cell(number, 1), language.say(note))


def table_sheet(
    book: Workbook,
    report: MonthlyReport,
    title: str,
    name: str,
    columns: Sequence[SheetColumn],
    rows: Sequence[Sequence[CellValue]],
    *,
    landscape: bool = False,
) -> Worksheet:
    """A sheet with one table: header frozen and repeated in print, filter buttons, number formats."""
    from openpyxl.styles import Alignment, PatternFill
    from openpyxl.worksheet.table import Table, TableStyleInfo

    page: Worksheet = book.create_sheet(title)
    for number, column in enumerate(columns, start=1):
        head = put(page.cell(1, number), column.title)
        head.font = font(bold=True, colour="FFFFFF")
        head.fill = PatternFill("solid", fgColor=HEADER_FILL)
        is_text = column.number_format == TEXT_FORMAT
        head.alignment = Alignment(horizontal="left" if is_text else "right", vertical="center", wrap_text=True)
        page.column_dimensions[column_letters(number - 1)].width = column.width
    looks: list[dict[bool, StyleArray]] = [{} for _ in columns]
    for place, row in enumerate(rows, start=2):
        for number, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
            # A style is looked up among all of the book by what it consists of: once for a column is enough.
            is_text = isinstance(value, str)
            cell, look = page.cell(place, number), looks[number - 1].get(is_text)
            if look is None:
                put(cell, value, column.number_format).alignment = Alignment(vertical="top", wrap_text=column.wrap)
                looks[number - 1][is_text] = cell._style
            elif value is not None:
                cell._style = copy(look)
                cell.value = safe_text(value) if isinstance(value, str) else value
                if isinstance(value, str):
                    cell.data_type = "s"
    # A table needs a row below its header, also when there is nothing to show.
    last = max(len(rows), 1) + 1
    table = Table(displayName=name, ref=f"A1:{column_letters(len(columns) - 1)}{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    page.add_table(table)
    page.freeze_panes = "B2"
    set_print(page, report, titles="1:1", landscape=landscape)
    return page


def _origin(language: Language, origin: str, source: str) -> str:
    word = language.tr("imported") if origin == "imported" else language.tr("told")
    return f"{word}: {language.tr(source)}" if source else word

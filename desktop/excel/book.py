"""Writes tables as sheets: a real table with frozen header, formats, drop-downs, print set-up. Shared by every workbook."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fields import Field
from desktop.domain.progress import Progress, silent
from desktop.excel.cells import CELLS, TEXT_FORMAT, Written, safe_text, shown_width
from desktop.excel.grid import column_letters
from desktop.excel.sheet_columns import Column, add_colours, add_validations, limits_of
from desktop.files import replace_file
from desktop.language import Language

if TYPE_CHECKING:
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

LISTS_SHEET = "_lists"
_HEADER_FILL = "1F4E79"
_GREY_FILL = "EFEFEF"
_RULE = "D9D9D9"
_FONT = "Calibri"
_WIDEST = 48
_PIXELS_PER_CHARACTER = 7.0
_READABLE_ON_PAPER = 230
"""So many characters side by side can still be read on an A4 page; a wider sheet goes over several pages."""
_LONG_HEADER = 18
_HEADER_HEIGHT = 32
_PROGRESS_EVERY = 250


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet that holds one table. ``note`` stands above it, ``frozen`` counts the columns that stay when scrolling."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Written]]
    row_count: int
    table_name: str
    note: str = ""
    frozen: int = 0


def column_of(entry: Field, language: Language, *, header: str = "", grey: bool = False, choices: str = "") -> Column:
    """The column of a field of the catalogue, its header in the language."""
    form = CELLS[type(entry.kind)]
    title = header or language.tr(entry.label)
    width = max(form.width, entry.width / _PIXELS_PER_CHARACTER, room_for(title))
    return Column(
        header=title,
        number_format=form.number_format,
        width=min(width, _WIDEST),
        align=entry.align,
        wrap=form.wrap,
        grey=grey or not entry.editable,
        choices=choices,
        limits=limits_of(entry.kind),
    )


def room_for(title: str) -> float:
    """The width of a header: a long one stands on two lines, and the button of the filter covers the end of each."""
    width = shown_width(title)
    return width + 4 if width <= _LONG_HEADER else width / 2 + 7


@contextmanager
def written_book(path: Path, title: str, language: Language) -> Iterator[openpyxl.Workbook]:
    """A new workbook to add sheets to; it takes the place of ``path`` when the block ends well.

    An older file survives a failure or a cancel. Raises ``UserError`` when the folder or file can't be written.
    """
    import openpyxl

    with replace_file(path) as temporary:
        book = openpyxl.Workbook(write_only=True)
        book.properties.title = title
        book.properties.creator = "Huifang"
        book.properties.language = language.code.replace("_", "-")
        try:
            yield book
            book.save(temporary)
        except BaseException:
            _give_up(book)
            raise


def _give_up(book: openpyxl.Workbook) -> None:
    """Close the half-written sheets and remove the temporary files in which they grow."""
    for sheet in book.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()


def add_table(book: openpyxl.Workbook, sheet: TableSheet, progress: Progress = silent) -> None:
    """Add a sheet with a table to a workbook that is being written."""
    page = book.create_sheet(sheet.title)
    header_row = 3 if sheet.note else 1
    last_row = header_row + max(sheet.row_count, 1)
    last_column = column_letters(len(sheet.columns) - 1)
    _set_columns(page, sheet.columns)
    page.freeze_panes = f"{column_letters(sheet.frozen)}{header_row + 1}"
    _set_print(page, sheet, header_row)
    add_validations(page, sheet.columns, header_row + 1, last_row + 1000)
    add_colours(page, sheet.columns, header_row + 1, last_row)
    if sheet.note:
        page.row_dimensions[2].height = 6
        page.append(_note(page, sheet))
        page.append([])
    page.row_dimensions[header_row].height = _HEADER_HEIGHT
    page.append(_header(page, sheet.columns))
    _append_rows(page, sheet, progress)
    if sheet.row_count == 0:
        page.append([None] * len(sheet.columns))
    with warnings.catch_warnings():
        # openpyxl warns whenever a table joins a sheet that is written row by row; the columns are named by _table.
        warnings.simplefilter("ignore", UserWarning)
        page.add_table(_table(sheet, f"A{header_row}:{last_column}{last_row}"))


def add_lists(book: openpyxl.Workbook, lists: Mapping[str, Sequence[str]]) -> None:
    """Add the hidden sheet with the words of all drop-downs, each list under a name."""
    from openpyxl.workbook.defined_name import DefinedName

    page = book.create_sheet(LISTS_SHEET)
    page.sheet_state = "hidden"
    names = [name for name, words in lists.items() if words]
    longest = max((len(lists[name]) for name in names), default=0)
    for place in range(longest):
        page.append([_text_cell(page, lists[name][place]) if place < len(lists[name]) else None for name in names])
    for index, name in enumerate(names):
        letters = column_letters(index)
        area = f"'{LISTS_SHEET}'!${letters}$1:${letters}${len(lists[name])}"
        book.defined_names[name] = DefinedName(name, attr_text=area)


def _append_rows(page: WriteOnlyWorksheet, sheet: TableSheet, progress: Progress) -> None:
    # One cell object per column is written again and again: styles are looked up once, not once a row.
    cells = [_styled(page, column) for column in sheet.columns]
    texts = [column.number_format == TEXT_FORMAT for column in sheet.columns]
    for number, values in enumerate(sheet.rows):
        for cell, value, is_text in zip(cells, values, texts, strict=True):
            if is_text or isinstance(value, str):
                _put_text(cell, value)
            else:
                cell.value = value
        page.append(cells)
        if number % _PROGRESS_EVERY == 0:
            progress(number, sheet.row_count, sheet.title)


def _put_text(cell: WriteOnlyCell, value: Written) -> None:
    cell.value = None if value is None else str(value)
    if value is not None:
        cell.data_type = "s"  # text, even where openpyxl sees a formula or an error


def _text_cell(page: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page)
    _put_text(cell, safe_text(text))
    return cell


def _styled(page: WriteOnlyWorksheet, column: Column) -> WriteOnlyCell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, PatternFill, Side

    cell = WriteOnlyCell(page)
    # Not every program draws the stripes of a table.
    cell.border = Border(bottom=Side(style="thin", color=_RULE))
    cell.number_format = column.number_format
    cell.alignment = Alignment(horizontal=column.align, vertical="top", wrap_text=column.wrap or None)
    if column.grey:
        cell.fill = PatternFill("solid", fgColor=_GREY_FILL)
    return cell


def _header(page: WriteOnlyWorksheet, columns: Sequence[Column]) -> list[WriteOnlyCell]:
    from openpyxl.styles import Alignment, Font, PatternFill

    cells = []
    for column, title in zip(columns, unique_headers(columns), strict=True):
        cell = _text_cell(page, title)
        cell.font = Font(name=_FONT, size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="7F7F7F" if column.grey else _HEADER_FILL)
        cell.alignment = Alignment(horizontal=column.align, vertical="center", wrap_text=True)
        cells.append(cell)
    return cells


def unique_headers(columns: Sequence[Column]) -> list[str]:
    """The headers of a table, which must differ: a second ``Notes`` becomes ``Notes 2``."""
    taken: set[str] = set()
    titles = []
    for column in columns:
        title, number = column.header, 1
        while title.casefold() in taken:
            number += 1
            title = f"{column.header} {number}"
        taken.add(title.casefold())
        titles.append(title)
    return titles


def _note(page: WriteOnlyWorksheet, sheet: TableSheet) -> list[WriteOnlyCell | None]:
    from openpyxl.styles import Font

    cell = _text_cell(page, sheet.note)
    cell.font = Font(name=_FONT, size=11, italic=True, color="595959")
    hidden = next((index for index, column in enumerate(sheet.columns) if not column.hidden), 0)
    return [*([None] * hidden), cell]


def _set_columns(page: WriteOnlyWorksheet, columns: Sequence[Column]) -> None:
    for index, column in enumerate(columns):
        dimension = page.column_dimensions[column_letters(index)]
        dimension.width = column.width
        dimension.hidden = column.hidden
        # A phone number typed below the table keeps its zeros too.
        dimension.number_format = column.number_format


def _set_print(page: WriteOnlyWorksheet, sheet: TableSheet, header_row: int) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4 if hasattr(page, "PAPERSIZE_A4") else 9
    width = sum(column.width for column in sheet.columns if not column.hidden)
    page.page_setup.fitToWidth = max(1, ceil(width / _READABLE_ON_PAPER))
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{header_row}:{header_row}"
    if page.page_setup.fitToWidth > 1 and sheet.frozen:
        page.print_title_cols = f"A:{column_letters(sheet.frozen - 1)}"
    page.oddFooter.left.text = sheet.title.replace("&", "&&")
    page.oddFooter.right.text = "&P / &N"
    page.page_margins.left = page.page_margins.right = 0.4
    page.sheet_view.showGridLines = True


def _table(sheet: TableSheet, area: str) -> object:
    from openpyxl.worksheet.table import Table, TableStyleInfo

    table = Table(displayName=sheet.table_name, ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    table._initialise_columns()
    for column, title in zip(table.tableColumns, unique_headers(sheet.columns), strict=True):
        column.name = safe_text(title)
    return table

"""Any table as it is shown, made ready for a workbook: numbers and days as such, everything else as its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.fields import Field
from desktop.domain.kinds import Day, Kind, Moment, Money, Score, Seconds, Share, Whole
from desktop.domain.progress import Progress
from desktop.language import Language
from desktop.services.exports import Exported, export_view
from desktop.ui.child_process import run_in_child
from desktop.ui.file_export import Export
from desktop.ui.page import Page
from desktop.ui.tables.cells import MISSING
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.excel.sheet_columns import Column as SheetColumn
    from desktop.excel.view_book import ViewContent

_AS_SUCH: tuple[type[Kind], ...] = (Whole, Money, Share, Seconds, Score, Day, Moment)
_PIXELS_PER_CHARACTER = 7.0
_ROOM_FOR_BUTTON = 4
_WHOLE, _FRACTION, _HUNDREDTHS = "#,##0", "#,##0.0#", "#,##0.00"
_DAY, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_PROGRESS_EVERY = 200


def export_in_sight(workspace: Workspace, page: Page) -> Export | None:
    """What the page says, else its table with the keyboard, else its first one in sight; ``None`` without any."""
    focused, first = _tables_in(page)
    said = page.view_export(focused)
    table = focused or first
    return said if said is not None or table is None else _named_export(workspace, table, page.title())


def export_of_dialog(workspace: Workspace, dialog: QDialog) -> Export | None:
    """The table of a dialog that has the keyboard, else its first one; ``None`` without any."""
    focused, first = _tables_in(dialog)
    table = focused or first
    return None if table is None else _named_export(workspace, table, dialog.windowTitle())


def _tables_in(place: QWidget) -> tuple[DataTable | None, DataTable | None]:
    """The table with the keyboard, and the first one in sight."""
    tables = [table for table in place.findChildren(DataTable) if table.isVisible()]
    keyboard = QApplication.focusWidget()
    focused = next((table for table in tables if keyboard is not None and table.isAncestorOf(keyboard)), None)
    return focused, tables[0] if tables else None


def _named_export(workspace: Workspace, table: DataTable, otherwise: str) -> Export:
    return table_export(workspace, table, table.accessibleName() or otherwise)


def table_export(workspace: Workspace, table: DataTable, title: str) -> Export:
    """The shown rows and columns of a table, in their order, as they are now."""
    columns = [table.rows_model.columns[place] for place in table.visible_columns()]
    return rows_export(workspace, columns, table.rows_model.rows(), title)


def rows_export(workspace: Workspace, columns: Sequence[Column[Any]], rows: Sequence[Any], title: str) -> Export:
    """Rows that stand in no table, under columns as a table has them."""
    work = partial(_write, title, columns, rows, workspace.language)
    return Export(tr("Export view"), f"{title} {workspace.today.isoformat()}", work)


def table_content(
    title: str, columns: Sequence[Column[Any]], rows: Sequence[Any], language: Language, progress: Progress
) -> ViewContent:
    """What a workbook of these rows holds."""
    from desktop.excel.view_book import ViewContent

    shown = [column for column in columns if column.title or column.hint]
    made = [_exported(column, rows, language) for column in shown]
    lines: list[list[object]] = []
    for number, row in enumerate(rows):
        if number % _PROGRESS_EVERY == 0:
            progress(number, len(rows))
        lines.append([read(row) for _, read in made])
    return ViewContent(title, [column for column, _ in made], lines)


def _write(
    title: str,
    columns: Sequence[Column[Any]],
    rows: Sequence[Any],
    language: Language,
    path: Path,
    progress: Progress,
) -> Exported:
    return export_view(table_content(title, columns, rows, language, progress), path, language, progress, run_in_child)


def _exported(
    column: Column[Any], rows: Sequence[Any], language: Language
) -> tuple[Field | SheetColumn, Callable[[Any], object]]:
    """How a column stands in the workbook, and what of a row is put there."""
    from desktop.excel.cells import TEXT_FORMAT, shown_width
    from desktop.excel.sheet_columns import Column as Ready

    title = column.title or column.hint
    if isinstance(column.of, _AS_SUCH):
        return Field(name=column.name, label=title, kind=column.of, width=column.width), column.value
    number_format, read = _by_values(column, rows, language)
    number_format = number_format or TEXT_FORMAT
    width = max(column.width / _PIXELS_PER_CHARACTER, shown_width(title) + _ROOM_FOR_BUTTON)
    return Ready(title, number_format, width, column.align), read


def _by_values(column: Column[Any], rows: Sequence[Any], language: Language) -> tuple[str, Callable[[Any], object]]:
    """The number format of a column that isn't in the catalogue ("" for words), and what is put into its cells."""
    value = column.value
    known = [found for row in rows if (found := value(row)) is not None]
    if column.filter_kind == "number" and known and all(map(_is_number, known)):
        if column.per_unit != 1:
            return (
                _HUNDREDTHS,
                lambda row: None if (found := value(row)) is None else Decimal(str(found)) / column.per_unit,
            )
        whole = all(isinstance(found, int) for found in known)
        return _WHOLE if whole else _FRACTION, value
    if column.filter_kind == "date" and known and all(isinstance(found, date) for found in known):
        return _MOMENT if any(isinstance(found, datetime) for found in known) else _DAY, value
    return "", partial(_words, column, language)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _words(column: Column[Any], language: Language, row: Any) -> str:
    """What a cell says: a text whole, everything else as it is shown; nothing for what isn't known."""
    value = column.value(row)
    if isinstance(value, str) and column.kind == "text" and not column.choices:
        return value
    cell = column.cell(row)
    if cell.kind == "check":
        return language.tr("yes" if cell.checked else "no")
    return "" if cell.text == MISSING.text else cell.full_text

"""The list of a month's summaries, with the check marks of the batch and its buttons beneath."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.services.summary_month import MISSING, SummaryRow
from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState
from desktop.ui.summaries.columns import summary_columns
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_LEAST_WIDTH = 428
_EMPTY_HEIGHT = 150


class MonthList(QWidget):
    """The rows of one month, all of them or those of one state."""

    write_requested = Signal(str)
    """The batch is to be written in a format of ``services.summaries.FORMATS``."""
    print_requested = Signal()
    import_requested = Signal()
    entry_requested = Signal()

    first_width = 468
    """What editor and preview leave."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checked: set[int] = set()
        self._rows: list[SummaryRow] = []
        self._state = ""
        self.table = DataTable(
            summary_columns(workspace.language, self._checked), row_id=lambda row: row.client.id, commit=self._on_ticked,
            search_text=lambda row: f"{row.client.username} {row.client.code}", today=lambda: workspace.today,
        )  # fmt: skip
        self.table.setAccessibleName(tr("Summaries of the month"))
        self.table.rows_model.expects_search = True
        self.table.show_filter_row(False)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter clients"))
        self.filter.setAccessibleName(tr("Filter clients"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("search", "text_secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.write_button, self.print_button = QPushButton(), QPushButton()
        self._formats = QMenu(self)
        self._chosen_text = Label("", "body", "text_secondary", elide=True)
        self._empty = EmptyState(
            "file-warning",
            tr("No figures for this month yet"),
            "",
            (
                (tr("Import figures"), self.import_requested.emit),
                (tr("Type or paste them…"), self.entry_requested.emit),
            ),
        )
        self._empty.setMaximumHeight(_EMPTY_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 8)
        top.addWidget(self.filter)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._footer())
        self.setMinimumWidth(_LEAST_WIDTH)
        self.print_button.clicked.connect(self.print_requested)
        self.filter.textChanged.connect(self._on_filter)

    def show_rows(self, rows: Sequence[SummaryRow]) -> None:
        """Show the rows of a month."""
        self._rows = list(rows)
        self._empty.setVisible(all(row.state == MISSING for row in rows))
        self._show()

    def show_state(self, state: str) -> None:
        """Show the summaries of one state alone, or all with ""."""
        self._state = state
        self._show()

    @property
    def rows(self) -> list[SummaryRow]:
        """All rows of the month, whatever is in sight."""
        return list(self._rows)

    def uncheck(self) -> None:
        """Take all check marks away."""
        self._checked.clear()

    def ticked(self) -> list[SummaryRow]:
        """The rows in sight that have a check mark."""
        return [row for row in self.table.rows_model.rows() if row.client.id in self._checked]

    def chosen(self) -> list[SummaryRow]:
        """The rows of the batch: those with a check mark, or else all that are ready."""
        return self.ticked() or [row for row in self.table.rows_model.rows() if row.state == "reviewed"]

    def step(self, by: int) -> None:
        """Go to the next client of the list, or the previous one."""
        rows = self.table.rows_model
        place = self.table.currentIndex().row() + by
        if 0 <= place < rows.rowCount():
            self.table.select_row(rows.row(place).client.id)

    def _show(self) -> None:
        self.table.set_rows([row for row in self._rows if not self._state or row.state == self._state])
        self._show_batch()

    def _show_batch(self) -> None:
        number, ticked = len(self.chosen()), bool(self._checked)
        self._chosen_text.setText(tr("%n chosen", n=number) if ticked else tr("%n ready", n=number))
        self.write_button.setText(tr("Write {number}", number=number))
        self.print_button.setText(tr("Print {number}…", number=number))
        for button in (self.write_button, self.print_button):
            button.setEnabled(number > 0)

    def _on_filter(self, text: str) -> None:
        self.table.search(text)
        self._show_batch()

    def _on_ticked(self, edits: Sequence[Edit[SummaryRow]]) -> None:
        for edit in edits:
            (self._checked.add if edit.value else self._checked.discard)(edit.row.client.id)
        self.table.put_rows([edit.row for edit in edits])
        self._show_batch()

    def _footer(self) -> QWidget:
        foot = FooterBar()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(self._chosen_text, 1)
        for text, name, format in (
            (tr("PDF and Excel…"), "file-down", "both"),
            (tr("PDF…"), "file-down", "pdf"),
            (tr("Excel…"), "file-spreadsheet", "xlsx"),
        ):
            self._formats.addAction(icon(name), text, partial(self.write_requested.emit, format))
        self.write_button.setMenu(self._formats)
        for button, name in ((self.write_button, "file-down"), (self.print_button, "printer")):
            button.setIcon(icon(name))
            row.addWidget(button)
        return foot

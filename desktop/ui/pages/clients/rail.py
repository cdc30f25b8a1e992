"""The list of the view's clients beside a card that has the whole page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.services.clients import ClientRow
from desktop.ui.icons import icon
from desktop.ui.pages.clients.columns import health_cell
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label


class ClientRail(QFrame):
    """Names with their health; a field filters them, arrows or Alt+Up and Alt+Down walk through them."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(int(current_theme().measure("layout.client_list_rail")))
        self._title = Label("", "strong", elide=True)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(tr("Filter"))
        self._filter.setAccessibleName(tr("Filter the list"))
        self._filter.setClearButtonEnabled(True)
        self.table = DataTable(
            [
                Column("name", tr("Client"), lambda row: row.client.name, _name, width=160, stretch=True),
                Column("health", tr("Health"), lambda row: row.overview.health, _score, width=48, align="right"),
            ],
            lambda row: row.id,
        )
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName(tr("Clients of the view"))
        self.table.rows_model.expects_search = True
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 8, 0)
        head.addWidget(self._title, 1)
        for step, name, text in ((-1, "chevron-up", tr("Previous client")), (1, "chevron-down", tr("Next client"))):
            head.addWidget(self._stepper(step, name, text))
        field = QHBoxLayout()
        field.setContentsMargins(10, 4, 10, 4)
        field.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self.table, 1)
        self._filter.textChanged.connect(self.table.search)
        self.table.current_row_changed.connect(self._on_current)

    def show_rows(self, title: str, rows: Sequence[ClientRow], current: int | None) -> None:
        """Show the clients of a view."""
        self._title.setText(f"{title} {len(rows)}")
        self.table.set_rows(rows)
        if current is not None:
            self.table.select_row(current)

    def step(self, step: int) -> None:
        """Go to the next or the previous client."""
        place = self.table.currentIndex().row() + step
        if 0 <= place < self.table.rows_model.rowCount():
            self.table.select_row(self.table.rows_model.id_at(place))

    def _stepper(self, step: int, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step(step))
        return button

    def _on_current(self, row: object) -> None:
        if isinstance(row, ClientRow):
            self.chosen.emit(row.id)


def _name(row: ClientRow) -> Cell:
    tone = health_cell(row.overview).tone
    return Cell(row.client.name, tone if tone in ("good", "warn", "bad") else "neutral", "state")


def _score(row: ClientRow) -> Cell:
    score = row.overview.health
    return Cell("–" if score is None else str(score), "muted")

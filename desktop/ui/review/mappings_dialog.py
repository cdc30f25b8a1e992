"""What is remembered of the columns of files: looked at, changed, forgotten (product §6.2)."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.records import ColumnMapping
from desktop.services.imports import mapping_changed, mappings_forgotten, remembered_columns
from desktop.ui.notices import Banners, EmptyState
from desktop.ui.review.columns_grid import ColumnsGrid
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import SideButton, showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class MappingsDialog(QDialog):
    """Headers above, what the columns of the selected one are taken for below."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Remembered columns"))
        self._workspace = workspace
        self._banners = Banners()
        self.table = DataTable(_columns(workspace), _key)
        self.table.setAccessibleName(tr("Remembered columns"))
        self.table.show_filter_row(False)
        self.grid: ColumnsGrid | None = None
        self._places = QStackedWidget()
        self._empty = EmptyState(
            "layers",
            tr("Nothing is remembered yet"),
            tr("What you say of the columns of a file is kept for the next one."),
        )
        self._holder = QVBoxLayout()
        self.forget_button = SideButton(tr("Forget"))
        self.save_button = SideButton(tr("Save"))
        self.save_button.setProperty("kind", "primary")
        self._lay_out()
        self.table.current_row_changed.connect(self._on_current)
        self.forget_button.clicked.connect(self.forget)
        self.save_button.clicked.connect(self.save)
        workspace.changed.connect(self._on_changed)
        self._fill()

    @property
    def current(self) -> ColumnMapping | None:
        """The header that is selected."""
        row = self.table.current_row()
        return row if isinstance(row, ColumnMapping) else None

    def save(self) -> None:
        """Let the columns mean from now on what is chosen."""
        if self.current is None or self.grid is None:
            return
        chosen = {title: key for (_, title), key in self.grid.chosen().items()}
        try:
            changes = mapping_changed(self.current, chosen)
        except UserError as error:
            self._banners.add_error(error)
            return
        for banner in self._banners.banners():
            banner.dismiss()
        if changes.changes:
            self._workspace.do(changes)

    def forget(self) -> None:
        """Ask again about files with this header."""
        if self.current is not None:
            self._workspace.do(mappings_forgotten([self.current]))

    def _fill(self) -> None:
        kept = self.current
        found = sorted(
            self._workspace.session.all(ColumnMapping).values(), key=lambda one: str(one.updated_at), reverse=True
        )
        self.table.set_rows(found)
        self._places.setCurrentIndex(0 if found else 1)
        wanted = next((one for one in found if kept is not None and one.id == kept.id), found[0] if found else None)
        if wanted is not None:
            self.table.select_row(wanted.id)
        self._on_current(wanted)

    def _on_changed(self, _changes: object) -> None:
        self._fill()

    def _on_current(self, mapping: object) -> None:
        if self.grid is not None:
            self._holder.removeWidget(self.grid)
            self.grid.deleteLater()
            self.grid = None
        is_one = isinstance(mapping, ColumnMapping)
        self.forget_button.setEnabled(is_one)
        self.save_button.setEnabled(is_one)
        if isinstance(mapping, ColumnMapping):
            self.grid = ColumnsGrid(remembered_columns(mapping), self._workspace.language, with_values=False)
            self._holder.addWidget(self.grid)

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(150)
        lists = QWidget()
        both = QVBoxLayout(lists)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.table, 2)
        both.addLayout(self._holder, 3)
        self._places.addWidget(lists)
        self._places.addWidget(self._empty)
        words = Label(
            tr("Files with one of these headers are read as it is said here. Forget one to be asked again."),
            "body", "text_secondary",
        )  # fmt: skip
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self._banners)
        column.addWidget(self._places, 1)
        column.addLayout(showing_foot(self, self.save_button, left=[self.forget_button]))
        self.resize(860, 600)


def _key(mapping: ColumnMapping) -> int:
    return mapping.id


def _columns(workspace: Workspace) -> list[Column[ColumnMapping]]:
    def titles(mapping: ColumnMapping) -> str:
        return " · ".join(mapping.titles.split("\n"))

    def taken(mapping: ColumnMapping) -> str:
        columns = remembered_columns(mapping)
        return tr("{taken} of %n column(s)", n=len(columns), taken=sum(1 for column in columns if column.key))

    def kind(mapping: ColumnMapping) -> str:
        return tr("daily figures") if mapping.kind == "figures" else tr("list")

    def when(mapping: ColumnMapping) -> str:
        if mapping.updated_at is None:
            return ""
        local = mapping.updated_at.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
        return workspace.language.date_time(local)

    return [
        Column("titles", tr("Header"), titles, lambda item: Cell(titles(item)), width=420, stretch=True),
        Column("kind", tr("Kind"), kind, lambda item: Cell(kind(item)), width=110),
        Column("taken", tr("Taken"), taken, lambda item: Cell(taken(item)), width=140),
        Column("when", tr("Confirmed"), when, lambda item: Cell(when(item)), width=150),
    ]

"""Sheets and columns: what each column of a foreign file was taken for, with samples, to be confirmed or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.domain.staging import Staged
from desktop.language import Language
from desktop.ui.notices import Banners
from desktop.ui.review.columns_grid import ColumnsGrid
from desktop.ui.texts import say, tr
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.label import Label

_LISTED = 16


class ColumnsScreen(QWidget):
    """One row a column. ``confirmed`` carries (sheet, title) → key of the field, and whether anything was changed."""

    confirmed = Signal(object, bool)
    cancelled = Signal()

    def __init__(self, staged: Staged, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.staged = staged
        self._banners = Banners()
        self.go_on = QPushButton(tr("Go on to the review"))
        self.grid = ColumnsGrid(staged.columns, language)
        self.lists = self.grid.lists
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banners)
        column.addWidget(self.grid, 1)
        column.addWidget(self._footer())

    def chosen(self) -> Mapping[tuple[str, str], str]:
        """What each column is to be taken for; empty for one that is left out."""
        return self.grid.chosen()

    def show_error(self, error: UserError) -> None:
        """Say why the columns can't be taken like this."""
        self._banners.add_error(error)

    def show_question(self, file_name: str) -> None:
        """Say why it is asked."""
        self._banners.add(
            "info", tr("The titles of “{file}” say too little", file=file_name),
            tr("Choose which column names the client, or which holds the day and which a figure."),
        )  # fmt: skip
        next(iter(self.grid.lists.values())).setFocus()

    def show_names(self, error: UserError) -> None:
        """Ask whether names alone are new clients."""
        words = tr("Go on if they are new clients, or say what the column holds. Both are remembered for such files.")
        self._banners.add("warn", say(error.message), words)

    def focus_first(self) -> None:
        """Put the keyboard on the way on: mostly nothing has to be changed."""
        self.go_on.setFocus()

    def _footer(self) -> QWidget:
        foot = FooterBar()
        cancel = QPushButton(tr("Cancel import"))
        self.go_on.setProperty("kind", "primary")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 0, 16, 0)
        words = tr("What you change is remembered for files with the same header.")
        row.addWidget(Label(words, "body", "text_secondary", elide=True), 1)
        row.addWidget(cancel)
        row.addWidget(self.go_on)
        cancel.clicked.connect(self.cancelled)
        self.go_on.clicked.connect(self._on_go_on)
        return foot

    def _on_go_on(self) -> None:
        chosen = self.chosen()
        read = {(column.sheet, column.title): column.key for column in self.staged.columns}
        self.confirmed.emit(chosen, dict(chosen) != read)

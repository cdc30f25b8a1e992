"""Sheets and columns: what each column of a foreign file was taken for, with samples, to be confirmed or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.domain.staging import ColumnRead, Staged
from desktop.language import Language
from desktop.services.mapping import targets
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through

_LISTED = 16


class ColumnsScreen(QWidget):
    """One row a column. ``confirmed`` carries (sheet, title) → key of the field, and whether anything was changed."""

    confirmed = Signal(object, bool)
    cancelled = Signal()

    def __init__(self, staged: Staged, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.staged = staged
        self._language = language
        self.lists: dict[tuple[str, str], QComboBox] = {}
        self._banners = Banners()
        self.go_on = QPushButton(tr("Go on to the review"))
        inner = QFrame()
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 8, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self._fill(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        see_through(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banners)
        column.addWidget(area, 1)
        column.addWidget(self._footer())

    def chosen(self) -> Mapping[tuple[str, str], str]:
        """What each column is to be taken for; empty for one that is left out."""
        return {column: str(chooser.currentData() or "") for column, chooser in self.lists.items()}

    def show_error(self, error: UserError) -> None:
        """Say why the columns can't be taken like this."""
        self._banners.add_error(error)

    def focus_first(self) -> None:
        """Put the keyboard on the way on: mostly nothing has to be changed."""
        self.go_on.setFocus()

    def _fill(self, grid: QGridLayout) -> None:
        line = 0
        for sheet in dict.fromkeys(column.sheet for column in self.staged.columns):
            title = Label(tr("Sheet “{sheet}”", sheet=sheet), "subtitle")
            title.setContentsMargins(0, 8 if line else 0, 0, 2)
            grid.addWidget(title, line, 0, 1, 4)
            line += 1
            for place, word in enumerate((tr("Column"), tr("First values"), tr("Taken for"), "")):
                grid.addWidget(Label(word, "small", "text_secondary"), line, place)
            line += 1
            for column in self.staged.columns:
                if column.sheet == sheet:
                    self._add(grid, line, column)
                    line += 1
        grid.setRowStretch(line, 1)

    def _add(self, grid: QGridLayout, line: int, column: ColumnRead) -> None:
        samples = " · ".join(column.samples)
        chooser = QComboBox()
        chooser.setAccessibleName(tr("“{title}” is taken for", title=column.title))
        chooser.setMinimumWidth(230)
        chooser.setMaxVisibleItems(_LISTED)
        chooser.addItem(tr("left out"), "")
        for key, target in targets().items():
            chooser.addItem(self._language.say(target.label), key)
        chooser.setCurrentIndex(max(0, chooser.findData(column.key)))
        chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lists[column.sheet, column.title] = chooser
        grid.addWidget(Label(column.title, "strong"), line, 0)
        grid.addWidget(Label(samples, "body", "text_secondary", elide=True), line, 1)
        grid.addWidget(chooser, line, 2)
        reason = Label(self._language.say(column.reason), "small", "warn", elide=True)
        grid.addWidget(reason, line, 3)

    def _footer(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "nav")
        foot.setFixedHeight(current_theme().measure("layout.footer_bar"))
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

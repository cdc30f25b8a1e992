"""One row a column of a file: its title, its first values, and what it is taken for, to be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from desktop.domain.staging import ColumnRead
from desktop.language import Language
from desktop.services.mapping import targets
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import SearchList
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through

_LISTED = 16
_LONG_TITLE, _WIDEST_TITLE = 24, 260


class ColumnsGrid(QScrollArea):
    """The columns of each sheet under its name; ``with_values`` shows their first values and why some are left out."""

    def __init__(
        self, columns: Sequence[ColumnRead], language: Language, parent: QWidget | None = None, *,
        with_values: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._language = language
        self._with_values = with_values
        self.lists: dict[tuple[str, str], QComboBox] = {}
        inner = QFrame()
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 8, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self._fill(grid, columns)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inner)
        see_through(self)

    def chosen(self) -> Mapping[tuple[str, str], str]:
        """What each column is to be taken for; empty for one that is left out."""
        return {column: str(chooser.currentData() or "") for column, chooser in self.lists.items()}

    def _fill(self, grid: QGridLayout, columns: Sequence[ColumnRead]) -> None:
        line = 0
        for sheet in dict.fromkeys(column.sheet for column in columns):
            if sheet:
                title = Label(tr("Sheet “{sheet}”", sheet=sheet), "subtitle")
                title.setContentsMargins(0, 8 if line else 0, 0, 2)
                grid.addWidget(title, line, 0, 1, 4)
                line += 1
            heads = (tr("Column"), tr("First values") if self._with_values else "", tr("Taken for"), "")
            for place, word in enumerate(heads):
                grid.addWidget(Label(word, "small", "text_secondary"), line, place)
            line += 1
            for column in columns:
                if column.sheet == sheet:
                    self._add(grid, line, column)
                    line += 1
        grid.setRowStretch(line, 1)

    def _add(self, grid: QGridLayout, line: int, column: ColumnRead) -> None:
        chooser = SearchList(tr("“{title}” is taken for", title=column.title))
        chooser.setMaxVisibleItems(_LISTED)
        chooser.addItem(tr("left out"), "")
        for key, target in targets().items():
            chooser.addItem(self._language.say(target.label), key)
        chooser.setCurrentIndex(max(0, chooser.findData(column.key)))
        self.lists[column.sheet, column.title] = chooser
        is_long = len(column.title) > _LONG_TITLE
        title = Label(column.title, "strong", elide=is_long)
        if is_long:
            title.setFixedWidth(_WIDEST_TITLE)
            title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        grid.addWidget(title, line, 0)
        grid.addWidget(Label(" · ".join(column.samples), "body", "text_secondary", elide=True), line, 1)
        grid.addWidget(chooser, line, 2)
        reason = self._language.say(column.reason) if self._with_values else ""
        told = Label(reason, "small", "warn")
        told.setWordWrap(True)
        grid.addWidget(told, line, 3)

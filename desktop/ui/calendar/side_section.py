"""A part of the panel beside the calendar: a title, something at the right of it, and what stands below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through


class SideSection(QWidget):
    """Put parts into ``column``; an empty section hides itself with its title."""

    def __init__(self, title: str, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = Label(title, "strong")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(6)
        self.column.addLayout(side_line(self._title, beside))

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)


def side_line(left: QWidget, right: QWidget | None) -> QHBoxLayout:
    """Two parts at both ends of the panel."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(left)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return row


class SideScroll(QWidget):
    """Sections that scroll where they find no room. The bar keeps its place also while there is none: a section whose
    height follows its width, as the year does, would else make the bar come and go for ever."""

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = QScrollArea()
        area.setAccessibleName(tr("Beside the calendar"))
        area.setWidget(held)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(area)
        self._inner = area.verticalScrollBar()
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        kept = self._bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self._bar)
        self._inner.rangeChanged.connect(self._on_range)
        self._inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(self._inner.setValue)
        self._on_range(0, 0)

    @property
    def bar_width(self) -> int:
        """The place that is kept for the bar."""
        return self._bar.sizeHint().width()

    def _on_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self._inner.pageStep())
        self._bar.setVisible(most > least)

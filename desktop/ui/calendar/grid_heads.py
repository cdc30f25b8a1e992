"""The names of the days above the grid, and the numbers of the weeks beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

DAY_NAMES = 28
WEEKS = 27


class GridHead(QHeaderView):
    """Plain letters on the page's ground, a hairline towards the days."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget, width: int = WEEKS) -> None:
        super().__init__(orientation, parent)
        self._width = width
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        across = orientation == Qt.Orientation.Horizontal
        self.setAccessibleName(tr("Days of the week") if across else tr("Weeks of the year"))

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(current_theme().font("strong")).height()
        return QSize(self._width, max(DAY_NAMES, letters + 8))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        line = theme.colour("border")
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line)
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), line)
        text = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole)
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.colour("text_secondary"))
            where, align = rect.adjusted(9, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        else:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text_secondary"))
            where, align = rect.adjusted(0, 6, 0, 0), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(where, align, str(text or ""))
        painter.restore()

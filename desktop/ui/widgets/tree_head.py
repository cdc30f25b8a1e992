"""The head of a tree, with titles as those of the tables."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.tables.cells import ALIGN_ROLE, DISPLAY_ROLE
from desktop.ui.theme import current_theme

_PAD = 6
_START = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value


class TreeHead(QHeaderView):
    """Titles on the ground of table headers; they stand as the model says, at the start when it says nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(current_theme().measure("row.header"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, model = current_theme(), self.model()
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        title = str(model.headerData(section, self.orientation(), DISPLAY_ROLE))
        align = model.headerData(section, self.orientation(), ALIGN_ROLE)
        painter.drawText(rect.adjusted(_PAD, 0, -_PAD, 0), _START if align is None else int(align), title)

"""Days coloured from top to bottom of a plot: holidays, and days without figures."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.domain.periods import Span


class DayBands(pg.GraphicsObject):  # type: ignore[misc]
    """All spans of one colour as one item; a region of pyqtgraph's own for each takes most of the time of a chart."""

    def __init__(self, spans: Sequence[Span], colour: QColor) -> None:
        super().__init__()
        self._ends = [(span.first.toordinal() - 0.5, span.last.toordinal() + 0.5) for span in spans]
        self._colour = colour
        self.setZValue(-10)

    def viewRangeChanged(self) -> None:
        """The bands always reach over the whole height."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        sight = self.viewRect()
        return QRectF() if sight is None else QRectF(sight)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        sight = self.boundingRect()
        for first, last in self._ends:
            if first < sight.right() and last > sight.left():
                painter.fillRect(QRectF(first, sight.top(), last - first, sight.height()), self._colour)

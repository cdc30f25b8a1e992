"""What the lines and marks of the chart mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_MARK, _GAP, _BETWEEN = 18, 7, 20


class ChartLegend(QWidget):
    """One line below the chart; what finds no room is left out from the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (
            ("line", 0, tr("visits, 7-day mean")),
            ("line", 1, tr("inquiries, 7-day mean")),
            ("disc", 2, tr("call reached")),
            ("ring", 2, tr("no answer")),
            ("triangle", 5, tr("payment")),
            ("diamond", 3, tr("complaint")),
            ("holiday", 0, tr("public holiday")),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(text for _, _, text in self._parts))

    def sizeHint(self) -> QSize:
        return QSize(400, QFontMetrics(current_theme().font("small")).height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = theme.font("small")
        painter.setFont(small)
        letters = QFontMetrics(small)
        left = 46.0
        for mark, series, text in self._parts:
            wide = letters.horizontalAdvance(text)
            if left + _MARK + _GAP + wide > self.width():
                break
            self._paint_mark(painter, mark, series, left)
            painter.setPen(theme.colour("text_secondary"))
            box = QRectF(left + _MARK + _GAP, 0, wide + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            left += _MARK + _GAP + wide + _BETWEEN
        painter.end()

    def _paint_mark(self, painter: QPainter, mark: str, series: int, left: float) -> None:
        theme = current_theme()
        colour = theme.colour(theme.series[series].colour)
        x, y = left + _MARK / 2, self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if mark == "line":
            painter.fillRect(QRectF(left, y - 1, _MARK, 2), colour)
        elif mark == "disc":
            painter.drawEllipse(QPointF(x, y), 4, 4)
        elif mark == "ring":
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), 3.5, 3.5)
        elif mark == "triangle":
            painter.drawPolygon(QPolygonF([QPointF(x, y - 4.5), QPointF(x + 4.5, y + 4), QPointF(x - 4.5, y + 4)]))
        elif mark == "diamond":
            painter.drawPolygon(QPolygonF([QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5), QPointF(x - 5, y)]))
        else:
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.setBrush(theme.colour("holiday_bg"))
            painter.drawRect(QRectF(x - 6, y - 6, 12, 12))

"""A year of a client's health as a line over the bands of good, middling and bad."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.health import AT_RISK
from desktop.language import Language
from desktop.services.health_history import HealthPoint
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 12, 18, 20


class HealthLine(QWidget):
    """The score from 0 to 100; a dashed line with a word stands where other weights began."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._points: Sequence[HealthPoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[HealthPoint]) -> None:
        """Show other weeks, oldest first."""
        self._points = points
        if points:
            first, last = points[0], points[-1]
            said = tr(
                "Health from {first} on {since} to {last} on {until}",
                first=first.health.score, since=self._language.date(first.on),
                last=last.health.score, until=self._language.date(last.on),
            )  # fmt: skip
            self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("axis"))
        plot = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)
        risk = self._y(plot, AT_RISK)
        painter.fillRect(QRectF(plot.left(), risk, plot.width(), plot.bottom() - risk), theme.colour("bad_bg"))
        for score in (0, AT_RISK, 100):
            y = self._y(plot, score)
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), theme.colour("border"))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRectF(0, y - 8, _LEFT - 6, 16), _END, str(score))
        if self._points:
            self._paint_line(painter, plot)
        painter.end()

    def _paint_line(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        first, last = self._points[0].on, self._points[-1].on
        days = max(1, (last - first).days)
        places = [
            QPointF(plot.left() + plot.width() * (point.on - first).days / days, self._y(plot, point.health.score or 0))
            for point in self._points
        ]
        for point, place in zip(self._points, places, strict=True):
            if point.weights_changed:
                painter.setPen(QPen(theme.colour("warn_mark"), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(place.x(), plot.top()), QPointF(place.x(), plot.bottom()))
                painter.setPen(theme.colour("text_secondary"))
                painter.drawText(QRectF(place.x() - 70, 0, 140, _TOP - 2), _MIDDLE, tr("other weights"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(places[-1], 3.5, 3.5)
        painter.setPen(theme.colour("text_secondary"))
        foot = QRectF(plot.left(), plot.bottom() + 3, plot.width(), _BOTTOM - 3)
        painter.drawText(foot, _START, self._language.date(first))
        painter.drawText(foot, _END, self._language.date(last))

    @staticmethod
    def _y(plot: QRectF, score: int) -> float:
        return plot.bottom() - plot.height() * score / 100


_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter

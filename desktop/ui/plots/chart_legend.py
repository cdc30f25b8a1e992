"""What the lines and marks of a chart mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.effect import EventKind
from desktop.services.effect_panes import ChartDays, Curve
from desktop.ui.plots.event_marks import MARKS
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme

_MARK, _GAP, _BETWEEN = 18, 7, 18
_LEFT = 46.0  # where the plots begin


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark and what it means; ``series`` is its colour by the place in the theme."""

    mark: str
    series: int
    text: str


class ChartLegend(QWidget):
    """One line below the chart; what finds no room is left out from the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_content(self, content: ChartDays, *, earlier: bool = False) -> None:
        """Explain another chart; ``earlier`` says that the means of the year before are drawn too."""
        dashed = [curve for curve in content.curves if earlier and any(value is not None for value in curve.earlier)]
        self._entries = [
            *(
                entry
                for pane in content.panes
                for curve in pane.curves
                for entry in _of_curve(curve, sum(each.sort == "mean" for each in pane.curves))
            ),
            *([Entry("dashes", dashed[0].series, tr("last year"))] if dashed else []),
            *_of_events(content),
        ]
        self.setAccessibleName(", ".join(entry.text for entry in self._entries))
        self.update()

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
        left = _LEFT
        for entry in self._entries:
            wide = letters.horizontalAdvance(entry.text)
            if left + _MARK + _GAP + wide > self.width():
                break
            colour = theme.colour(theme.series[entry.series].colour)
            at = QPointF(left + _MARK / 2, self.height() / 2)
            _paint_mark(painter, entry.mark, colour, at)
            if entry.mark == "symbol":
                _paint_symbol(painter, theme.series[entry.series].symbol, colour, at)
            painter.setPen(theme.colour("text_secondary"))
            box = QRectF(left + _MARK + _GAP, 0, wide + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.text)
            left += _MARK + _GAP + wide + _BETWEEN
        painter.end()


def _of_curve(curve: Curve, among: int) -> list[Entry]:
    name = say(curve.label)
    if curve.sort == "bars":
        return [Entry("square", curve.series, name)]
    if curve.sort == "steps" or not curve.mean:
        return [Entry("line", curve.series, name)]
    if curve.sort == "mean" and among > 1:
        return [Entry("symbol", curve.series, name)]
    meant = tr("{name}, 7-day mean", name=name) if curve.values else name
    return [Entry("line", curve.series, meant)]


def _of_events(content: ChartDays) -> list[Entry]:
    words = {
        EventKind.REACHED: tr("call reached"),
        EventKind.MISSED: tr("no answer"),
        EventKind.PAYMENT: tr("payment"),
        EventKind.COMPLAINT: tr("complaint"),
        EventKind.NOTE: tr("note"),
    }
    kinds = {event.kind for event in content.events or ()}
    found = [Entry(kind.name, MARKS[kind].series, text) for kind, text in words.items() if kind in kinds]
    return [*found, Entry("holiday", 0, tr("public holiday"))] if content.holidays else found


def _paint_mark(painter: QPainter, mark: str, colour: QColor, at: QPointF) -> None:
    x, y = at.x(), at.y()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if mark in ("line", "symbol"):
        painter.fillRect(QRectF(x - _MARK / 2, y - 1, _MARK, 2), colour)
    elif mark == "dashes":
        for part in range(3):
            painter.fillRect(QRectF(x - _MARK / 2 + part * 7, y - 0.5, 4, 1), colour)
    elif mark in ("square", EventKind.NOTE.name):
        painter.drawRect(QRectF(x - 4.5, y - 4.5, 9, 9))
    elif mark == EventKind.REACHED.name:
        painter.drawEllipse(at, 4, 4)
    elif mark == EventKind.MISSED.name:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 3.5, 3.5)
    elif mark == EventKind.PAYMENT.name:
        painter.drawPolygon(QPolygonF([QPointF(x, y - 4.5), QPointF(x + 4.5, y + 4), QPointF(x - 4.5, y + 4)]))
    elif mark == EventKind.COMPLAINT.name:
        painter.drawPolygon(QPolygonF([QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5), QPointF(x - 5, y)]))
    else:
        theme = current_theme()
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("holiday_bg"))
        painter.drawRect(QRectF(x - 6, y - 6, 12, 12))


def _paint_symbol(painter: QPainter, symbol: str, colour: QColor, at: QPointF) -> None:
    from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols  # there is a chart, so it is loaded

    from desktop.ui.plots.pane_drawing import SYMBOLS

    painter.save()
    painter.translate(at)
    painter.scale(8, 8)
    pen = QPen(colour, 1.5)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(current_theme().colour("surface"))
    painter.drawPath(Symbols[SYMBOLS[symbol]])
    painter.restore()

"""Sixty days at a glance: visits over the state before the service, inquiries as bars beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme

Values = Sequence[float | None]

_MEAN_DAYS = 7
_BARS = 16  # height of the inquiries
_GAP = 8


class Sparkline(QWidget):
    """Daily visits (pale), their mean of seven days (strong), the baseline's band, and inquiries. A day without
    figures is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._visits: Values = ()
        self._inquiries: Values = ()
        self._baseline: tuple[float, float] | None = None
        self._ends = ("", "")
        self.setAccessibleName(tr("Visits and inquiries: no figures"))

    def show_days(
        self,
        visits: Values,
        inquiries: Values,
        baseline: tuple[float, float] | None = None,
        ends: tuple[str, str] = ("", ""),
    ) -> None:
        """Show equally long rows of days, oldest first; ``baseline`` is the interval of visits before the service,
        ``ends`` the first and the last day in words."""
        self._visits, self._inquiries = visits, inquiries
        self._baseline, self._ends = baseline, ends
        known = [value for value in visits if value is not None]
        text = tr("Visits and inquiries: no figures")
        if known:
            text = tr(
                "Visits a day {mean}, inquiries {inquiries}, {first} to {last}",
                mean=round(sum(known) / len(known)),
                inquiries=round(sum(value for value in inquiries if value is not None)),
                first=ends[0],
                last=ends[1],
            )
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 108)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 108)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("axis"))
        letters = QFontMetrics(theme.font("axis"))
        words = (tr("visits"), tr("before"), tr("inq.", comment="short for inquiries"))
        right = max(letters.horizontalAdvance(word) for word in words) + 6
        foot = letters.height() + 2
        plot = QRectF(0, 2, self.width() - right, self.height() - foot - _BARS - _GAP - 2)
        bars = QRectF(0, plot.bottom() + _GAP, plot.width(), _BARS)
        if not any(value is not None for value in self._visits):
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("No figures yet"))
            painter.end()
            return
        top = max([value for value in self._visits if value is not None] + [(self._baseline or (0, 0))[1], 1.0])
        visits, inquiries = theme.colour(theme.series[0].colour), theme.colour(theme.series[1].colour)
        self._paint_baseline(painter, theme, plot, top, words[1])
        pale = QColor(visits)
        pale.setAlphaF(theme.measure("chart.line.daily_opacity"))
        _paint_line(painter, plot, top, self._visits, QPen(pale, theme.measure("chart.line.daily")))
        means = _means(self._visits)
        _paint_line(painter, plot, top, means, QPen(visits, theme.measure("chart.line.mean")))
        last = next((value for value in reversed(means) if value is not None), 0.0)
        _paint_word(painter, visits, plot.right(), _y(plot, top, last), words[0])
        self._paint_bars(painter, bars, inquiries)
        painter.setPen(theme.colour("border"))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        _paint_word(painter, inquiries, bars.right(), bars.center().y(), words[2])
        painter.setPen(theme.colour("text_secondary"))
        dates = QRectF(0, bars.bottom() + 2, plot.width(), foot)
        painter.drawText(dates, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(dates, Qt.AlignmentFlag.AlignRight, self._ends[1])
        painter.end()

    def _paint_baseline(self, painter: QPainter, theme: Theme, plot: QRectF, top: float, word: str) -> None:
        if self._baseline is None:
            return
        low, high = (_y(plot, top, value) for value in self._baseline)
        painter.fillRect(QRectF(plot.left(), high, plot.width(), max(2.0, low - high)), theme.colour("baseline_band"))
        _paint_word(painter, theme.colour("baseline_line"), plot.right(), (low + high) / 2, word)

    def _paint_bars(self, painter: QPainter, bars: QRectF, colour: QColor) -> None:
        most = max([value for value in self._inquiries if value is not None] + [1.0])
        step = bars.width() / max(1, len(self._inquiries))
        for place, value in enumerate(self._inquiries):
            if value:
                height = bars.height() * value / most
                painter.fillRect(
                    QRectF(bars.left() + place * step, bars.bottom() - height, max(1.0, step * 0.6), height), colour
                )


def _y(plot: QRectF, top: float, value: float) -> float:
    return plot.bottom() - plot.height() * min(value, top) / top


def _paint_word(painter: QPainter, colour: QColor, x: float, y: float, word: str) -> None:
    painter.setPen(colour)
    painter.drawText(QRectF(x + 6, y - 8, 200, 16), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)


def _paint_line(painter: QPainter, plot: QRectF, top: float, values: Values, pen: QPen) -> None:
    painter.setPen(pen)
    step = plot.width() / max(1, len(values) - 1)
    run: list[QPointF] = []
    for place, value in enumerate([*values, None]):
        if value is not None:
            run.append(QPointF(plot.left() + place * step, _y(plot, top, value)))
        elif run:
            if len(run) == 1:
                painter.drawPoint(run[0])
            painter.drawPolyline(QPolygonF(run))
            run = []


def _means(values: Values) -> list[float | None]:
    means: list[float | None] = []
    for place, value in enumerate(values):
        known = [each for each in values[max(0, place - _MEAN_DAYS + 1) : place + 1] if each is not None]
        means.append(sum(known) / len(known) if value is not None else None)
    return means

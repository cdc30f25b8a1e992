"""A small chart of a figure's last months: a bar a month with its value above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.report_figures import Figure
from desktop.language import Language
from desktop.services.effect import MonthValue
from desktop.ui.plots.effect_words import bar_text
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_BAR = 32
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class MonthBars(QWidget):
    """``series`` is the colour by its place in the theme; a month without the figure has no bar and no value."""

    def __init__(self, title: str, figure: Figure, series: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._figure = figure
        self._series = series
        self._points: Sequence[MonthValue] = ()
        self._language: Language | None = None
        self._before: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_months(
        self, points: Sequence[MonthValue], language: Language, before: tuple[float, float] | None = None
    ) -> None:
        """Show other months; ``before`` is the figure before the service, as an interval."""
        self._points, self._language, self._before = points, language, before
        known = [
            f"{language.month(point.month)} {bar_text(language, self._figure, point)}"
            for point in points
            if point.value is not None
        ]
        self.setAccessibleName(f"{self._title}: {', '.join(known) or tr('no figures')}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 84)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        head = QFontMetrics(theme.font("strong")).height()
        painter.drawText(QRectF(0, 0, self.width(), head), Qt.AlignmentFlag.AlignLeft, self._title)
        small = QFontMetrics(theme.font("small"))
        foot = self.height() - QFontMetrics(theme.font("axis")).height() - 3
        known = [float(point.value) for point in self._points if point.value is not None]
        painter.setFont(theme.font("small"))
        if not known or self._language is None:
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRectF(0, head, self.width(), self.height() - head), _CENTER, tr("no figures"))
            painter.end()
            return
        room = foot - head - small.height() - 8
        most = max([*known, self._before[1] if self._before else 0, 1])
        if self._before is not None:
            high, low = (foot - room * value / most for value in reversed(self._before))
            painter.fillRect(QRectF(0, high, self.width(), max(2.0, low - high)), theme.colour("baseline_band"))
        step = self.width() / len(self._points)
        wide = min(_BAR, step * 0.7)
        for place, point in enumerate(self._points):
            middle = (place + 0.5) * step
            if point.value is not None:
                height = max(1.0, room * float(point.value) / most)
                colour = theme.colour(theme.series[self._series].colour)
                painter.fillRect(QRectF(middle - wide / 2, foot - height, wide, height), colour)
                painter.setPen(theme.colour("text"))
                painter.setFont(theme.font("small"))
                above = QRectF(middle - step / 2, foot - height - small.height() - 2, step, small.height())
                painter.drawText(above, _CENTER, bar_text(self._language, self._figure, point))
            painter.setPen(theme.colour("chart_axis"))
            painter.setFont(theme.font("axis"))
            below = QRectF(middle - step / 2, foot + 2, step, self.height() - foot - 2)
            painter.drawText(below, _CENTER, self._language.month_short(point.month))
        painter.fillRect(QRectF(0, foot, self.width(), 1), theme.colour("chart_axis"))
        painter.end()

"""How full days are before and after a step: a bar a day, amber where it is more than a rep makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme

_MOST_DAYS = 24
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day: callbacks as they are and as they would be, and how many fit (0 where nobody said)."""

    day: date
    before: int
    after: int
    capacity: int = 0


class DayBars(QWidget):
    """The first weeks of a step; all of it stands in the table beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[DayBar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> Sequence[DayBar]:
        """The days that are shown."""
        return self._bars

    def show_days(self, bars: Sequence[DayBar]) -> None:
        """Show other days."""
        self._bars = tuple(bars[:_MOST_DAYS])
        language = spoken_language()
        said = [
            tr(
                "{day}: {before}, then {after} of {capacity}",
                day=language.date_with_day(bar.day),
                before=bar.before,
                after=bar.after,
                capacity=bar.capacity,
            )
            for bar in self._bars
        ]
        self.setAccessibleName(tr("Callbacks a day"))
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 104)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        theme, language = current_theme(), spoken_language()
        painter = QPainter(self)
        small, axis = QFontMetrics(theme.font("small")), QFontMetrics(theme.font("axis"))
        foot = self.height() - 2 * axis.height() - 2
        top = small.height() + 2
        most = max(1, *(max(bar.before, bar.after, bar.capacity) for bar in self._bars))
        step = self.width() / len(self._bars)
        wide = min(26.0, step * 0.62)

        def height(count: int) -> float:
            return (foot - top) * count / most

        for place, bar in enumerate(self._bars):
            middle = (place + 0.5) * step
            left = middle - wide / 2
            painter.fillRect(QRectF(left, foot - height(bar.before), wide, height(bar.before)), theme.colour("track"))
            over = bool(bar.capacity) and bar.after > bar.capacity
            role = "warn_mark" if over else "accent"
            inner = QRectF(left + wide * 0.22, foot - height(bar.after), wide * 0.56, height(bar.after))
            painter.fillRect(inner, theme.colour(role))
            if bar.capacity:
                painter.fillRect(
                    QRectF(left - 2, foot - height(bar.capacity), wide + 4, 1), theme.colour("border_strong")
                )
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("warn" if over else "text"))
            above = QRectF(
                middle - step / 2, foot - height(max(bar.after, bar.before)) - small.height(), step, small.height()
            )
            painter.drawText(above, _CENTER, language.integer(bar.after))
            painter.setFont(theme.font("axis"))
            painter.setPen(theme.colour("text_secondary"))
            for line, words in enumerate((language.weekday(bar.day), str(bar.day.day))):
                below = QRectF(middle - step / 2, foot + 2 + line * axis.height(), step, axis.height())
                painter.drawText(below, _CENTER, words)
        painter.fillRect(QRectF(0, foot, self.width(), 1), theme.colour("chart_axis"))
        painter.end()

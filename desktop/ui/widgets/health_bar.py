"""How well a client is served, as a short bar with its number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.texts import tr
from desktop.ui.theme import current_theme


class HealthBar(QWidget):
    """A score of 0 to 100, or "–" where nothing is known. ``wide`` stretches the bar over the room there is."""

    def __init__(self, score: int | None = None, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_score(score)

    def set_score(self, score: int | None) -> None:
        """Show another score."""
        self._score = score
        self.setAccessibleName(tr("Health unknown") if score is None else tr("Health {score} of 100", score=score))
        self.update()

    def _number_width(self) -> int:
        return QFontMetrics(current_theme().font("body")).horizontalAdvance("100") + 6

    def sizeHint(self) -> QSize:
        return QSize(int(current_theme().measure("health.bar.width")) + self._number_width(), 18)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = theme.measure("health.bar.height")
        track = QRectF(0, (self.height() - height) / 2, self.width() - self._number_width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        if self._score is not None:
            painter.setBrush(theme.colour(f"{theme.health_tone(self._score)}_mark"))
            filled = QRectF(track)
            filled.setWidth(max(height, track.width() * self._score / 100))
            painter.drawRoundedRect(filled, height / 2, height / 2)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("body"))
        text = "–" if self._score is None else str(self._score)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

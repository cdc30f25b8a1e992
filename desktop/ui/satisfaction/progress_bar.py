"""How far a satisfaction round is: answered, declined, still open, as parts of one bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.survey import RoundProgress
from desktop.ui.theme import current_theme

_HEIGHT = 8


class RoundBar(QWidget):
    """Green is answered, grey declined, the rest of the track is still to be asked; the words stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = RoundProgress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: RoundProgress) -> None:
        """Show another state."""
        self._progress = progress
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("track"))
        everybody = len(self._progress.asked) or 1
        left = 0.0
        for count, role in ((self._progress.answered, "good_mark"), (self._progress.declined, "border_strong")):
            width = self.width() * count / everybody
            painter.fillRect(QRectF(left, 0, width, self.height()), theme.colour(role))
            left += width
        painter.end()

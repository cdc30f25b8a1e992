"""How long the call has lasted, by a clock that never jumps."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label


class CallTimer(QFrame):
    """Runs from the moment the form opens; Ctrl+T pauses it and lets it run on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self._before = 0.0
        self._since: float | None = monotonic()
        self._dot = _Dot()
        self._text = Label("00:00", "timer")
        self._button = QToolButton()
        self._button.setIconSize(QSize(16, 16))
        self._button.clicked.connect(self.toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._text)
        row.addWidget(self._button)
        self._clock = QTimer(self)
        self._clock.setInterval(250)
        self._clock.timeout.connect(self._show)
        self._clock.start()
        self._show()

    @property
    def seconds(self) -> int:
        """How long the call has lasted so far."""
        running = 0.0 if self._since is None else monotonic() - self._since
        return int(self._before + running)

    @property
    def minutes(self) -> int:
        """The same in minutes; a minute that has begun counts."""
        return -(-self.seconds // 60)

    @property
    def is_running(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    def start_from(self, seconds: int) -> None:
        """Go on from a time that was kept, paused, since nobody was on the phone meanwhile."""
        self._before, self._since = float(seconds), None
        self._show()

    def toggle(self) -> None:
        """Pause, or run on."""
        if self._since is None:
            self._since = monotonic()
        else:
            self._before, self._since = self._before + monotonic() - self._since, None
        self._show()

    def _show(self) -> None:
        minutes, seconds = divmod(self.seconds, 60)
        self._text.setText(f"{minutes:02d}:{seconds:02d}")
        self._dot.show_state(running=self.is_running)
        self._button.setIcon(icon("pause" if self.is_running else "phone-call"))
        name = tr("Pause the timer") if self.is_running else tr("Let the timer run")
        if self._button.accessibleName() != name:
            self._button.setAccessibleName(name)
            self._button.setToolTip(f"{name} (Ctrl+T)")


class _Dot(QWidget):
    """Red while the clock runs, a ring while it is paused; the button beside it says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(12, 12)
        self._running = True

    def show_state(self, *, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = current_theme().colour("bad_mark" if self._running else "text_secondary")
        painter.setPen(Qt.PenStyle.NoPen if self._running else colour)
        painter.setBrush(colour if self._running else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(1.5, 1.5, 9, 9))
        painter.end()

"""Tells when a window is in sight for the first time, so that work can wait until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls ``then`` once, after a window and all that is in it were painted; or when ``patience`` milliseconds have
    passed without that, as with a window that starts minimised."""

    def __init__(self, window: QWidget, then: Callable[[], object], patience: int = 500) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(patience, self._tell)

    def _tell(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._window.removeEventFilter(self)
            then()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._tell)  # what is in the window is painted in the same go, after it
        return False

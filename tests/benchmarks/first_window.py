"""The process that ``starting`` starts: a bare window, or the program; it says when its page was painted and ends."""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any


def bare() -> None:
    """The least that PySide6 can do: one window with a label."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, end)

    application = QApplication([])
    window = Window()
    window.setCentralWidget(QLabel("Huifang"))
    window.resize(1440, 900)
    window.show()
    application.exec()


def huifang(database: str) -> None:
    """The program as a person starts it, with a look at each painting of its window."""
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec

    def watched(_application: object = None) -> int:
        from PySide6.QtCore import QEvent, QObject, QTimer

        from desktop.ui.page_heading import PageHeading
        from desktop.ui.window import Window

        class Look(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    QTimer.singleShot(0, painted)  # what is in the window is painted in the same go
                return False

        def painted() -> None:
            if not known:
                known.update(_state())
            if "page_at" not in known and not isinstance(window.current_page, PageHeading):
                known["page_at"] = time.perf_counter()
                wait()

        def wait() -> None:
            page = window.current_page
            if (page is not None and page.status) or time.perf_counter() > known["painted_at"] + 30:
                end(known)
            QTimer.singleShot(5, wait)

        known: dict[str, Any] = {}
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
        look = Look()
        window.installEventFilter(look)
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]
    from desktop.__main__ import main

    main(["--database", database])


def end(known: dict[str, Any] | None = None) -> None:
    """Say when, and how much memory it took; nothing that comes after is measured."""
    print(json.dumps({**(known or _state()), "filled_at": time.perf_counter()}), flush=True)
    os._exit(0)


def _state() -> dict[str, Any]:
    """When it is, what was imported, and the peak of memory where the system tells it."""
    now = time.perf_counter()
    try:
        import resource
    except ImportError:
        peak = 0.0
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"painted_at": now, "megabytes": peak, "modules": list(sys.modules)}


if __name__ == "__main__":
    kinds: dict[str, Callable[..., None]] = {"bare": bare, "huifang": huifang}
    kinds[sys.argv[1]](*sys.argv[2:])

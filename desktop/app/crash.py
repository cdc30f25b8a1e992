"""When the program itself is wrong: the error goes to a log file and to a box whose text can be copied."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import __version__
from desktop.services.locations import data_folder
from desktop.ui.texts import tr

log = logging.getLogger("huifang")
_LEVELS = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}


class CrashReport:
    """Logs errors that nobody caught, and shows one at a time: what follows while the box is open goes to the log alone,
    for a fault in painting would open a box with each frame."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "huifang.log"
        self.box: QMessageBox | None = None
        self._handler = handler = _LogFile(self.path)
        log.addHandler(handler)
        log.setLevel(logging.INFO)

    def tell(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """An error that nobody caught; takes the place of ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, where))
        log.error("%s", text)
        if sys.stderr is not None:  # a windowed program has none
            sys.stderr.write(text)
        if self.box is None or not self.box.isVisible():
            self.box = _box(text)
            self.box.show()

    def close(self) -> None:
        """Let go of the log file."""
        log.removeHandler(self._handler)
        self._handler.close()
        if self.box is not None:
            self.box.close()


class _LogFile(logging.Handler):
    """The log file, made with its first line: most runs write none, and what rotates it takes a while to import."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._file.emit(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def report_crashes() -> CrashReport:
    """From now on errors that nobody caught, and what Qt complains of, are logged; errors are shown too."""
    report = CrashReport(data_folder())
    # What kills the interpreter itself can't be logged any more: it goes to a file of its own, after the last one.
    faulthandler.enable((data_folder() / "huifang-fault.log").open("a", encoding="utf-8"))
    sys.excepthook = report.tell
    qInstallMessageHandler(_on_qt_message)
    return report


def _box(text: str) -> QMessageBox:
    import platform

    box = QMessageBox(
        QMessageBox.Icon.Critical,
        tr("Huifang"),
        tr("Something went wrong inside the program. What you saved is safe; what was being done just now may not be."),
        QMessageBox.StandardButton.Close,
        QApplication.activeWindow(),
    )
    box.setInformativeText(tr("Send the details to whoever looks after the program, and go on working."))
    box.setDetailedText(f"Huifang {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{text}")
    return box


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.INFO), "Qt: %s", message)

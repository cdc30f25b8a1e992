"""When the program itself is wrong: the error goes to a log file and to a window whose text can be copied."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import __version__
from desktop.services.locations import data_folder
from desktop.ui.texts import tr

log = logging.getLogger("huifang")
_LEVELS = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}


def report_crashes() -> Path:
    """From now on errors that nobody caught are logged and shown; gives the log file."""
    path = data_folder() / "huifang.log"
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    # A windowed program has no stderr: what kills the interpreter itself goes to a file of its own.
    faulthandler.enable((data_folder() / "huifang-fault.log").open("w", encoding="utf-8"))
    sys.excepthook = _on_error
    qInstallMessageHandler(_on_qt_message)
    return path


def _on_error(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    text = "".join(traceback.format_exception(kind, error, where))
    log.error("%s", text)
    if sys.stderr is not None:
        sys.stderr.write(text)
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        tr("Huifang"),
        tr("Something went wrong inside the program. What you saved is safe; what was being done just now may not be."),
        QMessageBox.StandardButton.Close,
    )
    box.setInformativeText(tr("Send the details to whoever looks after the program, and go on working."))
    box.setDetailedText(f"Huifang {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{text}")
    box.exec()


def _on_qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.INFO), "Qt: %s", message)

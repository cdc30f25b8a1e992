"""From the command line's arguments to a window, or to pictures of its pages."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.crash import report_crashes
from desktop.app.desk import Desk
from desktop.domain.errors import UserError
from desktop.language import language_of
from desktop.services.locations import settings_file
from desktop.services.opening import open_session

NO_DISPLAY = (
    "There is no display here, so the window can't be opened. Start huifang on a desktop, or use its commands without "
    "a window: huifang --help."
)


def window(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if _without_display():
        sys.stderr.write(NO_DISPLAY + "\n")
        return 1
    application = _application()
    report_crashes()
    desk = Desk(application, QSettings(str(settings_file()), QSettings.Format.IniFormat), arguments)
    if not desk.open():
        return 1
    return application.exec()


def screens(arguments: argparse.Namespace) -> int:
    """Render every page to PNG on the open database; needs no display."""
    from desktop.app.screens import render

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    try:
        session = open_session(
            getattr(arguments, "database", None),
            sample=getattr(arguments, "sample", False),
            today=getattr(arguments, "today", None),
            language=getattr(arguments, "language", "en"),
        )
        try:
            render(application, session, arguments, Path(arguments.out))
        finally:
            session.store.close()
    except UserError as error:
        said = language_of(getattr(arguments, "language", "en"))
        sys.stderr.write(f"{said.say(error.message)} {said.say(error.hint)}".strip() + "\n")
        return 1
    return 0


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setApplicationName("Huifang")
    QApplication.setDesktopFileName("huifang")
    return QApplication(["huifang"])


def _without_display() -> bool:
    """Qt would end the process when it finds no display."""
    return (
        sys.platform.startswith("linux")
        and not os.environ.get("DISPLAY")
        and not os.environ.get("WAYLAND_DISPLAY")
        and not os.environ.get("QT_QPA_PLATFORM")
    )

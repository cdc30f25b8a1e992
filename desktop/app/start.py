"""From the command line's arguments to a window, or to pictures of its pages."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.crash import report_crashes
from desktop.app.desk import Desk
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.language import language_of
from desktop.services.locations import settings_file

_COLLECT_AFTER = (5_000, 10, 1_000)
"""So many new objects, looks at the young ones, and looks at the older ones bring about the next look."""

NO_DISPLAY = UserError(
    Phrase("There is no display here, so the window can't be opened."),
    Phrase("Start huifang on a desktop, or use its commands without a window: huifang --help."),
)


def window(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if _without_display():
        return _refuse(NO_DISPLAY, arguments)
    application = _application()
    report_crashes()
    desk = Desk(application, QSettings(str(settings_file()), QSettings.Format.IniFormat), arguments)
    desk.given_up.connect(partial(application.exit, 1))
    desk.start()
    collect_seldom()
    return application.exec()


def screens(arguments: argparse.Namespace) -> int:
    """Render every page to PNG on the open database; needs no display."""
    from desktop.app.screens import render
    from desktop.services.opening import open_session

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    collect_seldom()
    application = _application()
    try:
        session = open_session(
            getattr(arguments, "database", None),
            sample=getattr(arguments, "sample", False),
            today=getattr(arguments, "today", None),
            language=getattr(arguments, "language", "en"),
        )
        render(application, session, arguments, Path(arguments.out))
    except UserError as error:
        return _refuse(error, arguments)
    return 0


def collect_seldom() -> None:
    """Let Python look for garbage in a way that no window notices.

    With thousands of records in memory its usual look at all objects stops every thread for 50 to 150 milliseconds, and
    a job that reads clients brings it about several times. What was made so far stays anyway; of what comes, the
    young objects are looked at often and a few at a time, and all of them once in a long while.
    """
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)
    gc.enable()


def _refuse(error: UserError, arguments: argparse.Namespace) -> int:
    said = language_of(getattr(arguments, "language", "en"))
    parts = [said.say(part) for part in (error.message, error.hint) if part]
    sys.stderr.write(("" if said.is_chinese else " ").join(parts) + "\n")
    return 1


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

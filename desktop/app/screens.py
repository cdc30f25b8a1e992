"""Pictures of every page, as a person would see them."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.desk import Desk
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.services.session import Session

_PATIENCE = 30.0  # seconds that a page may take to fill
_QUIET = 0.7  # seconds without work after which it is full


def render(application: QApplication, session: Session, arguments: argparse.Namespace, folder: Path) -> list[Path]:
    """Render the pages into a folder, and close the session; gives the files. Raises ``UserError`` for a page that isn't there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder) from error
    settings = QSettings(str(folder / ".settings.ini"), QSettings.Format.IniFormat)
    settings.clear()
    if not hasattr(arguments, "theme"):
        arguments.theme = "light"
    arguments.language = session.language.code
    desk = Desk(application, settings, arguments)
    try:
        desk.show(session)
        return _pictures(application, desk, arguments, folder)
    finally:
        desk.close()
        settings.sync()
        Path(settings.fileName()).unlink(missing_ok=True)


def _pictures(application: QApplication, desk: Desk, arguments: argparse.Namespace, folder: Path) -> list[Path]:
    window = desk.window
    assert window is not None
    known = [entry.name for entry in window.entries]
    wanted = arguments.page or known
    if unknown := [name for name in wanted if name not in known]:
        raise UserError(
            Phrase("There is no page “{page}”, so nothing was drawn.", page=unknown[0]),
            Phrase("The pages are: {pages}.", pages=", ".join(known)),
        )
    window.resize(*arguments.size)
    files = []
    for name in wanted:
        window.show_page(name)
        _settle(application, desk)
        path = folder / f"{name}-{arguments.theme}-{desk_language(desk)}.png"
        if not window.grab().save(str(path)):
            raise _unwritable(folder)
        files.append(path)
        sys.stdout.write(f"{path}\n")
    return files


def _unwritable(folder: Path) -> UserError:
    return UserError(
        Phrase("The pictures can't be written to {folder}.", folder=str(folder)), Phrase("Choose another folder.")
    )


def desk_language(desk: Desk) -> str:
    """``en`` or ``zh_CN``."""
    assert desk.workspace is not None
    return desk.workspace.language.code


def _settle(application: QApplication, desk: Desk) -> None:
    """Wait until the page has what it asked for, and what it asked for then: a selection is followed a moment later."""
    now = time.monotonic()
    deadline, busy = now + _PATIENCE, now
    while now < deadline and now - busy < _QUIET:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
        now = time.monotonic()
        if desk.jobs.unfinished:
            busy = now

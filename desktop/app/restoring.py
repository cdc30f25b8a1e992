"""Going back to a backup from the window, which shows the restored agency afterwards."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.services.backups import KeptBackup


def choose_backup(desk: Desk) -> None:
    """Let a person choose a backup, and open the agency anew once it has been restored."""
    from desktop.ui.backups_dialog import BackupsDialog

    workspace, window = desk.workspace, desk.window
    assert workspace is not None
    dialog = BackupsDialog(workspace, window)
    dialog.restored.connect(partial(_open_anew, desk))
    dialog.open()


def _open_anew(desk: Desk, kept: KeptBackup, before: Path) -> None:
    desk.open_other(desk.place)
    if desk.window is not None and desk.workspace is not None:
        when = desk.workspace.language.date_time(kept.made_at.astimezone().replace(tzinfo=None))
        desk.window.toast(
            tr("The agency is as it was on {when}. What it was before lies in {name}.", when=when, name=before.name)
        )

"""The settings of this machine for the calendar file that is kept up to date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

_FILE, _MINE = "outlook/file", "outlook/mine"


@dataclass(frozen=True, slots=True)
class SubscribedFile:
    """Where the file lies, ``None`` for none; only the callbacks of the rep at the desk, or everybody's."""

    path: Path | None
    mine: bool = True


def kept_file(settings: QSettings) -> SubscribedFile:
    """What was chosen on this machine."""
    path = str(settings.value(_FILE, ""))
    return SubscribedFile(Path(path) if path else None, settings.value(_MINE, True) not in (False, "false"))


def keep_file(settings: QSettings, chosen: SubscribedFile) -> None:
    """Keep what was chosen."""
    settings.setValue(_FILE, "" if chosen.path is None else str(chosen.path))
    settings.setValue(_MINE, chosen.mine)

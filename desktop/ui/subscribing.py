"""The settings of this machine for the calendar file that is kept up to date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.services.session import Session

_GROUP = "outlook"


@dataclass(frozen=True, slots=True)
class SubscribedFile:
    """Where the file lies, ``None`` for none; only the callbacks of the rep at the desk, or everybody's."""

    path: Path | None
    mine: bool = True


def kept_file(settings: QSettings, session: Session) -> SubscribedFile:
    """What was chosen on this machine for the agency that is open: another one, as the sample, never writes its file."""
    settings.beginGroup(_GROUP)
    agencies = settings.childGroups()
    settings.endGroup()
    if not agencies or session.store.identity not in agencies:
        return SubscribedFile(None)
    path = str(settings.value(_key(session, "file"), ""))
    mine = settings.value(_key(session, "mine"), True) not in (False, "false")
    return SubscribedFile(Path(path) if path else None, mine)


def keep_file(settings: QSettings, session: Session, chosen: SubscribedFile) -> None:
    """Keep what was chosen."""
    settings.setValue(_key(session, "file"), "" if chosen.path is None else str(chosen.path))
    settings.setValue(_key(session, "mine"), chosen.mine)


def _key(session: Session, name: str) -> str:
    return f"{_GROUP}/{session.store.identity}/{name}"

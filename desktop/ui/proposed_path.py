"""Where the dialogs for files begin: among the user's documents, never in the folder that the program was started from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_NOT_IN_NAMES = '\\/:*?"<>|'


def documents() -> Path:
    """The folder of the user's documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def proposed_path(name: str, folder: Path | None = None) -> Path:
    """A new file called like ``name``, with what no system allows in names replaced; among the documents without a folder."""
    return (folder or documents()) / "".join("_" if mark in _NOT_IN_NAMES else mark for mark in name)

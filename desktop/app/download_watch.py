"""Offers new files of a folder that the rep wishes to be watched; it never takes one in by itself (product §5 page 7)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, QTimer
from shiboken6 import isValid

from desktop.services.importable import is_readable
from desktop.ui.notices import Banner
from desktop.ui.texts import tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

SETTLED = 1_500
"""Milliseconds without a change in the folder before its new files are offered: downloads grow for a while."""
_KEY = "watched_folder"
_NAMED = 3


class DownloadWatch(QObject):
    """One folder of this machine; what lay there before is not new."""

    def __init__(self, workspace: Workspace, window: Window, settings: QSettings) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._settings = settings
        self._watcher = QFileSystemWatcher(self)
        self._known: dict[Path, float] = {}
        self._sizes: dict[Path, int] = {}
        self._offered: list[Path] = []
        self._banner: Banner | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(self._on_changed)

    @property
    def folder(self) -> str:
        """The folder that is watched; empty for none."""
        return str(self._settings.value(_KEY, ""))

    def start(self) -> None:
        """Watch the folder that was chosen, if one was."""
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._offered = []
        if self.folder and Path(self.folder).is_dir():
            self._known = self._files()
            self._watcher.addPath(self.folder)

    def choose(self, folder: str) -> None:
        """Watch another folder, or none."""
        self._settings.setValue(_KEY, folder)
        self.start()

    def _files(self) -> dict[Path, float]:
        """The files that could be taken in, with the time of their last change."""
        found: dict[Path, float] = {}
        try:
            for path in Path(self.folder).iterdir():
                if is_readable(path) and path.is_file():
                    found[path] = path.stat().st_mtime
        except OSError:
            return self._known  # the folder, or one of its files, is away for the moment
        return found

    def _on_changed(self, _folder: str) -> None:
        self._settle.start()

    def _look(self) -> None:
        found = self._files()
        fresh = [path for path, changed in found.items() if self._known.get(path) != changed]
        sizes = {path: _size(path) for path in fresh}
        if any(self._sizes.get(path) != size for path, size in sizes.items()):
            self._sizes = sizes  # still being written, perhaps
            self._settle.start()
            return
        self._sizes = {}
        self._known = found
        self._offered = [path for path in self._offered if path in found and path not in fresh] + fresh
        if fresh:
            self._offer()

    def _offer(self) -> None:
        files = list(self._offered)
        names = self._workspace.language.listed([f"“{path.name}”" for path in files[:_NAMED]])
        if len(files) > _NAMED:
            names = tr("{names} and %n more", n=len(files) - _NAMED, names=names)
        text = tr("New in “{folder}”: {names}", folder=Path(self.folder).name, names=names)
        hint = tr("Nothing is taken in before you have seen it.")
        self._take_offer_away()
        self._banner = self._window.banner("info", text, hint, [(tr("Review"), partial(self._open, files))])

    def _open(self, files: list[Path]) -> None:
        self._offered = []
        self._take_offer_away()
        self._workspace.import_requested.emit([path for path in files if path.is_file()])

    def _take_offer_away(self) -> None:
        if self._banner is not None and isValid(self._banner):
            self._banner.dismiss()
        self._banner = None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1

"""New files of a watched folder are offered, and nothing is taken in by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from desktop.app import download_watch
from desktop.app.download_watch import DownloadWatch
from desktop.domain.records import Import
from desktop.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads"
    made.mkdir()
    (made / "old.csv").write_text("a,b\n")
    return made


def test_new_files_are_offered_and_only_reviewed_on_request(qtbot, workspace, session, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(download_watch, "SETTLED", 100)
    window = Window([], QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    watch = DownloadWatch(workspace, window, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    watch.choose(str(folder))
    wanted: list[list[Path]] = []
    workspace.import_requested.connect(wanted.append)
    (folder / "report.csv.crdownload").write_text("half")
    (folder / "picture.png").write_bytes(b"x")
    (folder / "百度.csv").write_text("日期,点击\n")
    qtbot.waitUntil(lambda: bool(window.banners), timeout=10_000)
    assert "百度.csv" in window.banners[0].text
    assert "old.csv" not in window.banners[0].text
    assert not wanted
    assert not session.all(Import)
    next(b for b in window.banners[0].findChildren(QPushButton) if b.text() == "Review").click()
    assert wanted == [[folder / "百度.csv"]]
    watch.choose("")
    (folder / "later.csv").write_text("a")
    qtbot.wait(400)
    assert not window.banners

"""The program as it is started, without an event loop of its own: the test is the person before it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.app.desk import Desk
from tests.app.hands import TODAY
from tests.conftest import PutSample

Opener = Callable[..., Desk]
"""Opens a desk with the arguments of the command line, and shows its window."""


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Starts the program on the settings of this test; what is still open in the end is closed."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    settings.setValue("look", "light")
    desks = []

    def make(**arguments: object) -> Desk:
        desk = Desk(qapp, settings, argparse.Namespace(**{"today": TODAY, **arguments}))
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()
        qapp.aboutToQuit.disconnect(desk.close)


@pytest.fixture
def agency(put_sample: PutSample, tmp_path: Path) -> Path:
    """A copy of the sample agency, as an agency of one's own."""
    return put_sample(tmp_path, TODAY, "en")

"""Icons: every one that is named is there, takes its colour, and is sharp on every screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import desktop.ui
from desktop.resources import resource
from desktop.ui.icons import application_icon, icon, mark, picture, tinted
from desktop.ui.look import apply
from desktop.ui.theme import load_theme

NAMES = sorted(file.stem for file in resource("icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    """The opaque colours of a picture."""
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_every_icon_can_be_drawn(qapp: QApplication):
    assert len(NAMES) > 100
    for name in NAMES:
        image = picture(name, 16).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), name


def test_every_icon_that_the_program_names_exists():
    named = set()
    for file in Path(desktop.ui.__file__).parent.rglob("*.py"):
        named |= set(re.findall(r'\b(?:icon|picture|IconLabel)\("([a-z0-9-]+)"', file.read_text(encoding="utf-8")))
    assert named
    assert named <= set(NAMES)


def test_the_stroke_follows_the_size():
    assert b'stroke-width="2.2"' in tinted("phone", QColor("red"), 12)
    assert b'stroke-width="1.6"' in tinted("phone", QColor("red"), 24)
    assert b"currentColor" not in tinted("key-round", QColor("red"), 24)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_an_icon_follows_the_theme(qapp: QApplication, name):
    shown = icon("minus", "bad", "accent_text")
    theme = load_theme(name)
    apply(qapp, theme)
    rest = shown.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    checked = shown.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage()
    disabled = shown.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled, QIcon.State.Off).toImage()
    assert theme.colour("bad").name() in colours(rest)
    assert theme.colour("accent_text").name() in colours(checked)
    assert theme.colour("text_disabled").name() in colours(disabled)
    apply(qapp, load_theme("light"))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_icons_have_the_pixels_of_their_screen(qapp: QApplication, ratio):
    pixmap = picture("phone", 16, ratio=ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_the_programs_mark_is_an_accent_square(qapp: QApplication):
    apply(qapp, load_theme("light"))
    assert mark(64).toImage().pixelColor(32, 4).name() == load_theme("light").colour("accent").name()
    assert QSize(256, 256) in application_icon().availableSizes()


def test_an_icon_without_room_is_nothing_and_says_nothing(qapp, qtlog):
    assert icon("ellipsis").pixmap(QSize(0, 16)).isNull()
    assert [record for record in qtlog.records if "QPainter" in record.message] == []

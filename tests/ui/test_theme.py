"""The theme: every role in both themes, and the sheet and palette made from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.resources import resource
from desktop.ui.look import Look, apply, palette_of
from desktop.ui.theme import current_theme, load_theme


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_role_of_the_sheet_is_a_colour(name):
    theme = load_theme(name)
    roles = set(re.findall(r"\$(\w+)", resource("style.qss").read_text())) - {"icons"}
    assert roles
    for role in roles:
        assert theme.colour(role).isValid()


def test_both_themes_have_the_same_roles():
    assert load_theme("light").colours.keys() == load_theme("dark").colours.keys()


def test_alpha_stands_last_in_the_design_and_first_in_qt():
    assert load_theme("light").colour("scrim") == QColor(0x1B, 0x1F, 0x24, 0x66)


def test_an_unknown_role_is_refused():
    with pytest.raises(KeyError):
        load_theme("light").colour("no_such_role")


def test_text_size_scales_every_font():
    assert load_theme("light", 125).font("page_title").pixelSize() == 25
    assert load_theme("light").font("page_title").pixelSize() == 20


def test_health_tones_follow_the_limits():
    theme = load_theme("light")
    assert [theme.health_tone(score) for score in (0, 49, 50, 74, 75, 100)] == [
        "bad", "bad", "warn", "warn", "good", "good",
    ]  # fmt: skip


def test_the_palette_marks_an_unfocused_selection():
    theme = load_theme("dark")
    palette = palette_of(theme)
    highlight = QPalette.ColorRole.Highlight
    assert palette.color(QPalette.ColorGroup.Active, highlight) == theme.colour("selection")
    assert palette.color(QPalette.ColorGroup.Inactive, highlight) == theme.colour("selection_inactive")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sheet_is_filled_and_its_icons_exist(qapp: QApplication, name):
    apply(qapp, load_theme(name))
    sheet = qapp.styleSheet()
    assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert pictures
    for picture in pictures:
        assert load_theme(name).name in picture
        assert "currentColor" not in Path(picture).read_text()
    assert current_theme().name == name


def test_choosing_a_look_tells_the_charts(qapp: QApplication, qtbot):
    look = Look(qapp, "light")
    with qtbot.waitSignal(look.changed) as seen:
        look.choose("dark")
    assert seen.args[0].name == "dark"
    look.choose("system")
    assert look.choice == "system"
    look.choose("light")
    assert current_theme().name == "light"

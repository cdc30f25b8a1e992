"""Every kind of cell is painted in both themes, and the tooltip of a cut-off text is no HTML."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look import apply
from desktop.ui.tables.cells import Cell, CellKind, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.theme import load_theme

KINDS: tuple[CellKind, ...] = get_args(CellKind)
TONES: tuple[Tone, ...] = get_args(Tone)


def sample(kind: CellKind, tone: Tone) -> Cell:
    return Cell("42", tone, kind, detail="+18%", icon="triangle-alert", bar=0.4, checked=True)


def table_of_all(qtbot: QtBot) -> DataTable:
    columns = [
        Column(kind, kind, lambda tone: tone, lambda tone, kind=kind: sample(kind, tone), kind=kind) for kind in KINDS
    ]
    table = DataTable(columns, lambda tone: tone, stripe=lambda tone: tone)
    qtbot.addWidget(table)
    table.set_rows(TONES)
    table.resize(900, 64 + 30 * len(TONES))
    table.show()
    qtbot.waitExposed(table)
    return table


def picture_of(table: DataTable) -> QImage:
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_kind_in_each_tone_leaves_a_mark_on_the_surface(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme = load_theme(name)  # type: ignore[arg-type]
    apply(qapp, theme)
    table = table_of_all(qtbot)
    image = picture_of(table)
    surface = theme.colour("surface").rgb()
    for row in range(len(TONES)):
        for column in range(len(KINDS)):
            rect = table.visualRect(table.rows_model.index(row, column)).adjusted(4, 1, -1, -2)
            seen = {
                image.pixel(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())
            }
            assert seen - {surface}, (KINDS[column], TONES[row])


def test_a_change_of_theme_repaints_open_tables(qtbot: QtBot, qapp: QApplication) -> None:
    apply(qapp, load_theme("light"))
    table = table_of_all(qtbot)
    corner = table.viewport().rect().bottomRight()
    before = picture_of(table).pixel(corner)
    apply(qapp, load_theme("dark"))
    assert picture_of(table).pixel(corner) != before
    assert picture_of(table).pixel(corner) == load_theme("dark").colour("surface").rgb()
    apply(qapp, load_theme("light"))


def test_rows_are_tall_enough_for_both_scripts(qtbot: QtBot) -> None:
    table = table_of_all(qtbot)
    assert table.rowHeight(0) >= max(28, table.fontMetrics().height() + 8)

"""A value edited in its place, while another desk changes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.fields import field_of
from desktop.domain.records import Client
from desktop.ui.forms.context import form_context
from desktop.ui.forms.inline import InlineField
from desktop.ui.workspace import Workspace


@pytest.fixture
def field(qtbot: QtBot, workspace: Workspace) -> InlineField:
    made = InlineField(field_of(Client, "sales_region"), form_context(workspace.session))
    qtbot.addWidget(made)
    made.show()
    made.show_value("华东")
    made.open()
    return made


def test_what_another_desk_wrote_is_not_undone_by_looking_into_an_open_field(field: InlineField, qtbot: QtBot) -> None:
    field.show_value("华南")
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not field.is_open
    assert field.text == "华南"


def test_what_is_typed_is_written_over_another_desks_value_when_one_insists(field: InlineField, qtbot: QtBot) -> None:
    line = field.findChild(QLineEdit)
    line.clear()
    qtbot.keyClicks(line, "Mine")
    field.show_value("华南")
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.is_open
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args[1] == "Mine"

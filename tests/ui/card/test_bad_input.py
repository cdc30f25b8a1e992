"""Names without end, marks of other scripts and what looks like markup stay in the card and change nothing about it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import field_of
from desktop.domain.records import Client, Contact
from desktop.services.clients import client_rows, new_client
from desktop.ui.card.card import ClientCard
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.card.profile import ProfileTab
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.workspace import Workspace

_NOTES = "see https://lake.example/x and <b>bold</b> \u202eabc\u202c 😀\nwww.site.example.\n" + "long line " * 300


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> ClientCard:
    client = Client(
        id=-1, name="名" * 500, username="u" * 60, website="javascript:alert(1)", address="a" * 500, notes=_NOTES,
        advantages="\u05d0\u05d1 \u0645\u0631 <i>x</i>", tags=tuple(f"tag {number}" for number in range(30)),
    )  # fmt: skip
    contact = Contact(
        client=-1, name="P" * 300, mobile="1" * 100, more_phones="/".join(["138"] * 30), email="a@" + "b" * 90
    )
    workspace.write(new_client(client, contact))
    made = ClientCard(workspace)
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show_row(client_rows(workspace.session, [workspace.session.client("u" * 60)])[0])
    made.show()
    return made


def test_nothing_is_wider_than_the_panel_and_no_script_is_a_link(card: ClientCard, qtbot: QtBot) -> None:
    profile = card.tab("profile")
    assert isinstance(profile, ProfileTab)
    (area,) = profile.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() > 0)
    assert area.widget().width() <= area.viewport().width()
    deeds = [action.text() for action in profile.field("website").menu_actions()]
    assert deeds == ["Copy", "Earlier values…"]
    assert [action.text() for action in profile.field("notes").menu_actions()][:2] == [
        "Open lake.example/x", "Open www.site.example",
    ]  # fmt: skip
    assert profile.field("advantages").text == "\u05d0\u05d1 \u0645\u0631 <i>x</i>"
    for name in ("contacts", "timeline", "history"):
        card.show_tab(name)


def test_a_telephone_number_with_letters_is_told_while_it_is_typed(card: ClientCard, qtbot: QtBot) -> None:
    contacts = card.tab("contacts")
    assert isinstance(contacts, ContactsTab)
    contacts.add()
    dialog = next(child for child in card.findChildren(FormDialog) if child.isVisible())
    editor = dialog.form.editor("mobile")
    editor.control.setText("138O0138000")
    editor.edited.emit()
    with pytest.raises(InvalidValue, match="holds “O”"):
        dialog.form.value("mobile")
    assert "“O”" in editor.control.accessibleDescription() or "“O”" in editor.control.toolTip()
    dialog.reject()


def test_a_name_of_more_than_five_hundred_letters_and_control_characters_are_told_or_left_out() -> None:
    name = field_of(Client, "name").kind
    assert name.parse("a\x00b\x1bc\td") == "a b c d"
    assert name.parse("😀" * 500) == "😀" * 500
    with pytest.raises(InvalidValue, match="501 characters"):
        name.parse("a" * 501)

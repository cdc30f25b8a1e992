"""The search field over a real agency: clients at once, calls a moment later, and what was opened lately."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.records import Call, Client
from desktop.services.clients import new_client
from desktop.ui.client_search import ClientSearch
from desktop.ui.search_field import Hit, SearchField
from desktop.ui.workspace import Workspace


@pytest.fixture
def field(qtbot: QtBot, workspace: Workspace) -> SearchField:
    """The field with its index made."""
    shown, search = SearchField(), ClientSearch(workspace)
    shown.add_source(search.hits)
    shown.add_late_source(search.find_calls)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished, timeout=10_000)
    shown.take_focus()
    return shown


def test_initials_and_enter_open_a_client(field: SearchField, workspace: Workspace, qtbot: QtBot) -> None:
    wanted = workspace.session.client("riland")
    qtbot.keyClicks(field, "rlhg")
    with qtbot.waitSignal(workspace.client_requested) as opened:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert opened.args == [wanted.id]


def test_words_of_a_call_lead_to_its_client(field: SearchField, workspace: Workspace, qtbot: QtBot) -> None:
    call = next(call for call in workspace.session.store.load(Call) if len(call.what) > 6)
    field.setText(call.what[:6])  # Qt's keyClicks knows no Chinese keys
    field.textEdited.emit(field.text())
    qtbot.waitUntil(lambda: any(hit.sort == "call" for hit in field.hits), timeout=10_000)
    hit = next(hit for hit in field.hits if hit.sort == "call")
    assert call.what[:6].casefold() in hit.title.casefold()
    assert any(client.name in hit.detail for client in workspace.session.all(Client).values())


def test_what_is_found_late_is_not_shown_for_another_text(
    field: SearchField, workspace: Workspace, qtbot: QtBot
) -> None:
    field.setText("kestrel")
    field._add("riland", list(field.hits))
    assert field.hits == []


def test_an_empty_field_offers_the_clients_opened_lately(
    field: SearchField, workspace: Workspace, qtbot: QtBot
) -> None:
    assert field.hits == []
    first, second = list(workspace.session.all(Client).values())[:2]
    for client in (first, second, first):
        workspace.client_requested.emit(client.id)
    field.take_focus()
    assert [hit.title for hit in field.hits] == [first.name, second.name]


def test_what_is_written_while_the_index_is_made_is_found_as_well(workspace: Workspace, qtbot: QtBot) -> None:
    search = ClientSearch(workspace)
    workspace.write(new_client(Client(name="Quillfeather Pens", username="quill")))
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)
    workspace.write(new_client(Client(name="岚山钢笔", username="lanshan")))
    workspace.changed.emit(None)
    assert [hit.title for hit in search.hits("quillf")] == ["Quillfeather Pens"]
    assert [hit.title for hit in search.hits("lanshangb")] == ["岚山钢笔"]


def test_what_is_called_so_stands_before_what_was_perhaps_meant(field: SearchField, qtbot: QtBot) -> None:
    field.add_source(lambda _text: [Hit("x", "Rilamd settings", "", "command", lambda: None)])
    qtbot.keyClicks(field, "rilamd")
    qtbot.waitUntil(lambda: len(field.hits) > 1, timeout=10_000)
    assert field.hits[0].title == "Rilamd settings"

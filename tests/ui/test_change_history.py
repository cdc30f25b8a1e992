"""The history of changes: steps by name, taken back and done again in any order, also after a restart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Client
from desktop.services.change_history import last_redoable, last_undoable
from desktop.services.opening import open_session
from desktop.ui.change_history import ChangeHistoryDialog
from desktop.ui.jobs import Jobs
from desktop.ui.workspace import Workspace
from tests.ui.conftest import TODAY


def _write(workspace: Workspace, title: str, **values: object) -> None:
    client = workspace.session.client("riland")
    workspace.write(edited(Phrase(title), [(client, replace(client, **values))]))  # type: ignore[arg-type]


def _regions(workspace: Workspace) -> str:
    return workspace.session.client("riland").sales_region


def test_undo_and_redo_go_on_after_a_restart(workspace: Workspace, qapp: object) -> None:
    for region in ("one", "two", "three"):
        _write(workspace, region, sales_region=region)
    workspace.undo()
    workspace.undo()
    assert _regions(workspace) == "one"
    path = workspace.session.store.path
    assert isinstance(path, Path)
    jobs = Jobs()
    later = Workspace(open_session(path, today=TODAY), jobs)
    later.redo()
    assert _regions(later) == "two"
    later.redo()
    assert _regions(later) == "three"
    assert last_redoable(later.session) is None
    for region in ("two", "one"):
        later.undo()
        assert _regions(later) == region
    later.redo()
    _write(later, "other", sales_region="other")
    assert last_redoable(later.session) is None  # what is written by hand ends the way forward
    later.undo()
    assert _regions(later) == "two"
    later.session.store.close()
    jobs.close()


def test_a_step_in_the_middle_is_taken_back_and_done_again(workspace: Workspace, qtbot: QtBot) -> None:
    _write(workspace, "Region", sales_region="华南")
    _write(workspace, "Address", address="深圳")
    dialog = ChangeHistoryDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.steps.rows_model.rowCount() >= 2)
    titles = [str(step.batch.title) for step in dialog.steps.rows_model.rows()]
    assert titles[:2] == ["Address", "Region"]
    dialog.steps.select_row(dialog.steps.rows_model.id_at(1))
    qtbot.waitUntil(lambda: dialog.lines.rows_model.rowCount() == 1)
    assert dialog.lines.rows_model.row(0).after == "华南"
    dialog.turn()
    assert (_regions(workspace), workspace.session.client("riland").address) == (
        dialog.lines.rows_model.row(0).before,
        "深圳",
    )
    qtbot.waitUntil(lambda: not dialog.steps.current_row().stands)
    assert "undone" in dialog.steps.rows_model.cell(1, 2).text
    dialog.turn()
    assert _regions(workspace) == "华南"
    qtbot.waitUntil(lambda: dialog.steps.current_row().stands)


def test_the_sample_itself_is_listed_but_stays(workspace: Workspace, qtbot: QtBot) -> None:
    assert last_undoable(workspace.session) is None
    dialog = ChangeHistoryDialog(workspace)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.steps.rows_model.rowCount() > 0)
    assert not dialog.turn_button.isEnabled()
    dialog.turn()
    assert workspace.session.all(Client)


def test_a_call_that_a_record_refers_to_is_told_by_its_time(workspace: Workspace) -> None:
    call = next(iter(workspace.session.all(Call).values()))
    assert call.started_at is not None
    assert workspace.session.name("call", call.id) == workspace.language.date_time(call.started_at)

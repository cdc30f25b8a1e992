"""Clients changed many at once: what a paste, a replacement or a bulk edit would do is seen before it is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import UserError
from desktop.domain.fields import Field, field_of
from desktop.domain.matching import called
from desktop.domain.records import Client
from desktop.services.clients import ClientRow, edited_clients, refused_edits
from desktop.ui.forms.context import form_context
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.proposals import Proposal, without
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

ClientEdit = tuple[Client, Field, object]


class ClientEditing:
    """Edits of the table of clients, on their way into the records."""

    def __init__(self, workspace: Workspace, window: Callable[[], QWidget]) -> None:
        self._workspace = workspace
        self._window = window

    def commit(self, edits: Sequence[Edit[Any]]) -> None:
        """Store edited cells as one step. Raises ``UserError``."""
        self._workspace.write(edited_clients(self._fields(edits)))

    def review(self, proposal: Proposal[Any], title: str) -> None:
        """Show what a block of cells would change."""
        from desktop.ui.editing.edits_dialog import EditsDialog

        dialog = EditsDialog(title, self._target(), self._window())
        dialog.show_proposal(proposal)
        dialog.open()

    def review_later(self, make: Callable[[], Proposal[Any]], title: str) -> None:
        """The same for a large block, which is read beside the window."""
        from desktop.ui.editing.edits_dialog import EditsDialog, Preview, preview_of

        target = self._target()

        def show(preview: Preview) -> None:
            dialog = EditsDialog(title, target, self._window())
            dialog.show_preview(preview)
            dialog.open()

        self._workspace.run(tr("Reading the cells"), lambda _progress: preview_of(make(), target), show)

    def replace(self, table: DataTable) -> None:
        """Find and replace: in the selected cells when there are several, else in the column or in all that is shown."""
        from desktop.ui.editing.replace_dialog import ReplaceDialog, Scope

        columns = [table.rows_model.columns[place] for place in table.visible_columns()]
        rows = table.rows_model.rows()
        scopes: dict[str, Scope] = {}
        chosen_rows, chosen_columns, _ = table.keys.block()
        if len(chosen_rows) * len(chosen_columns) > 1:
            scopes["selection"] = chosen_rows, chosen_columns
        current = table.currentIndex().column()
        if current >= 0:
            scopes["column"] = rows, [table.rows_model.columns[current]]
        scopes["all"] = rows, columns
        ReplaceDialog(scopes, self._target(), self._window()).open()

    def bulk(self, table: DataTable) -> None:
        """One field of the selected clients set, emptied, or for tags added to."""
        from desktop.ui.editing.bulk_dialog import BulkDialog

        rows = table.selected_rows()
        fields = [(field_of(Client, column.name), column) for column in table.rows_model.columns if _is_own(column)]
        if not rows:
            return
        dialog = BulkDialog(rows, fields, form_context(self._workspace.session), self._target(), self._window())
        current = table.currentIndex().column()
        if current >= 0 and _is_own(table.rows_model.columns[current]):
            dialog.choose(table.rows_model.columns[current].name)
        dialog.open()

    def _target(self) -> Any:
        from desktop.ui.editing.edits_dialog import Target

        return Target(_name, self._refuse, self._store)

    def _refuse(self, proposal: Proposal[Any]) -> Proposal[Any]:
        return without(proposal, refused_edits(self._workspace.session, self._fields(proposal.edits)))

    def _store(
        self, edits: Sequence[Edit[Any]], then: Callable[[], object], failed: Callable[[UserError], object]
    ) -> None:
        fields = {entry.name: entry for entry in Client.catalogue()}
        try:
            # On the clients as the preview showed them: what another desk changed since is a conflict, not overwritten.
            changes = edited_clients([(edit.row.client, fields[edit.column.name], edit.value) for edit in edits])
        except UserError as error:
            failed(error)
            return
        self._workspace.store(changes, then, failed)

    def _fields(self, edits: Sequence[Edit[Any]]) -> list[ClientEdit]:
        """The edits on the clients as they are stored now."""
        known = self._workspace.session.all(Client)
        fields = {entry.name: entry for entry in Client.catalogue()}
        return [(known.get(edit.row.id, edit.row.client), fields[edit.column.name], edit.value) for edit in edits]


def _is_own(column: Column[Any]) -> bool:
    return column.editable and any(entry.name == column.name for entry in Client.catalogue())


def _name(row: object) -> str:
    return called(row.client) if isinstance(row, ClientRow) else ""

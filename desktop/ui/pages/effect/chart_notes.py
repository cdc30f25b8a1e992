"""What a rep writes down beside a day of the chart."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.records import ChartNote, Client
from desktop.services.chart_notes import new_note, note_removed, note_saved
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class ChartNotes:
    """Notes are added, changed and removed from the chart or the list beside it; a note that is gone is passed over."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        self._workspace = workspace
        self._page = page

    def add(self, client: int | None, on: date) -> None:
        """Write a new note about a client, given by its id, on a day."""
        of = self._workspace.session.get(Client, client)
        if of is not None:
            self._open(of, None, new_note(self._workspace.session, of, on))

    def edit(self, number: int) -> None:
        """Change a note, given by its id."""
        found = self._found(number)
        if found is not None:
            self._open(found[0], found[1], found[1])

    def remove(self, number: int) -> None:
        """Take a note away; undo brings it back."""
        found = self._found(number)
        if found is not None:
            client, note = found
            self._workspace.do(note_removed(note, client))

    def _found(self, number: int) -> tuple[Client, ChartNote] | None:
        notes = self._workspace.session.store.load(ChartNote, ids=[number])
        client = self._workspace.session.get(Client, notes[0].client) if notes else None
        return None if client is None else (client, notes[0])

    def _open(self, client: Client, before: ChartNote | None, note: ChartNote) -> None:
        record_dialog(
            self._workspace,
            tr("Note on the chart: {client}", client=client.name),
            note,
            partial(note_saved, self._workspace.session, client, before),
            ("text", "on", "author"),
            client=client,
            lead=tr("What else may explain the figures: a new site, a fair, a competitor, a price list."),
            parent=self._page.window(),
        ).open()

"""A table of what a client has, with a heading: add, edit in a form or in the cells, move to the trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.services.client_records import saved
from desktop.services.clients import record_to_trash
from desktop.ui.card.record_table import fit_height, record_table
from desktop.ui.card.tab import action_button, section
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class OwnedTable(QWidget):
    """``blank`` makes the record that a new one starts as; without it nothing can be added here."""

    def __init__(
        self,
        workspace: Workspace,
        record: type[Record],
        names: Sequence[str],
        *,
        title: str,
        none: str,
        add: str = "",
        blank: Callable[[Client], Record] | None = None,
        most: int = 7,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._names = tuple(names)
        self._blank = blank
        self._most = most
        self._client: Client | None = None
        self._new_title, self._edit_title = add, tr("Edit…").rstrip("…")
        self.table = record_table(workspace, record, names)
        self._none = Label(none, "body", "text_secondary")
        self._none.setWordWrap(True)
        edit = action_button(tr("Edit…"), "pencil", self.edit)
        buttons = [edit] if blank is None else [action_button(add, "plus", self.add), edit]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(section(title, *buttons))
        column.addWidget(self._none)
        column.addWidget(self.table)
        self._edit = edit
        self._remove = QAction(tr("Move to trash"), self)
        self._remove.triggered.connect(self.trash)
        self.table.set_menu(lambda: [self._remove])
        self.table.row_activated.connect(self.edit)
        self.table.trash_requested.connect(lambda _rows: self.trash())

    def show_records(self, client: Client, records: Sequence[Record]) -> None:
        """Show what another client has."""
        self._client = client
        self.table.set_rows(records)
        self.table.setVisible(bool(records))
        self._edit.setVisible(bool(records))
        self._none.setVisible(not records)
        fit_height(self.table, len(records), most=self._most)

    def add(self) -> None:
        """Write another one down."""
        if self._client is not None and self._blank is not None:
            self._open(self._blank(self._client), None)

    def edit(self, *_row: object) -> None:
        """Change the current one in a form."""
        record = self.table.current_row()
        if isinstance(record, Record):
            self._open(record, record)

    def trash(self) -> None:
        """Put the selected ones into the trash."""
        records = [row for row in self.table.selected_rows() if isinstance(row, Record)]
        if records and self._client is not None:
            what = Phrase(records[0].label if len(records) == 1 else records[0].plural)
            title = Phrase("{what} of {client} moved to the trash", what=what, client=self._client.name)
            self._workspace.do(record_to_trash(title, *records))

    def _open(self, record: Record, before: Record | None) -> None:
        assert self._client is not None
        title = self._new_title.rstrip("…") if before is None else self._workspace.language.tr(record.label)
        changes = partial(saved, before=before, client=self._client)
        record_dialog(
            self._workspace, title, record, changes, self._names, client=self._client, parent=self.window()
        ).open()

"""One call whole: everything that was written down, with the sought words marked, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.domain.records import Call
from desktop.domain.sought import hits
from desktop.language.values import shown
from desktop.services.call_search import CallRow, call_changed
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_BRIEF = ("started_at", "outcome", "contact", "rep", "direction", "minutes", "satisfaction")
_EDITED = (
    "started_at", "contact", "rep", "direction", "outcome", "minutes", "satisfaction", "who", "when", "where", "what",
    "why", "how", "for_report", "internal_note", "follow_up",
)  # fmt: skip


class CallPane(QWidget):
    """For reading; *Edit…* opens a form, and what is saved there can be undone."""

    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._row: CallRow | None = None
        self._words: tuple[str, ...] = ()
        self._client = Label("", "card_title")
        self._client.setWordWrap(True)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setAccessibleName(tr("The call in full"))
        self.text.viewport().setAutoFillBackground(False)
        self.edit_button = QPushButton(icon("pencil"), tr("Edit…"))
        self.card_button = QPushButton(icon("building-2"), tr("Client card"))
        self.call_button = QPushButton(icon("phone"), tr("Call", comment="verb"))
        self.buttons = (self.edit_button, self.card_button, self.call_button)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._client)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.edit_button.clicked.connect(self.edit)
        self.card_button.clicked.connect(self.open_card)
        self.call_button.clicked.connect(self.call)
        self.show_row(None, ())

    @property
    def row(self) -> CallRow | None:
        """The call that is shown."""
        return self._row

    def show_row(self, row: CallRow | None, words: tuple[str, ...]) -> None:
        """Show another call, with these words marked."""
        self._row, self._words = row, words
        for button in self.buttons:
            button.setEnabled(row is not None)
        self._client.setText(row.client.name if row is not None else tr("No call is selected"))
        self._write()

    def edit(self) -> None:
        """Open the call in a form."""
        if self._row is None:
            return
        row, session = self._row, self._workspace.session
        dialog = record_dialog(
            self._workspace, tr("Call with {client}", client=row.client.name), row.call,
            partial(call_changed, session, row.call), _EDITED, client=row.client, parent=self,
        )  # fmt: skip
        dialog.open()

    def open_card(self) -> None:
        """Go to the client's card."""
        if self._row is not None:
            self._workspace.client_requested.emit(self._row.client.id)

    def call(self) -> None:
        """Open the call form of the client."""
        if self._row is not None:
            self._workspace.call_requested.emit(self._row.client.id, None)

    def _write(self) -> None:
        self.text.clear()
        if self._row is None:
            return
        call = self._row.call
        catalogue = {entry.name: entry for entry in Call.catalogue()}
        rest = [entry for entry in catalogue.values() if entry.name not in _BRIEF and entry.name != "client"]
        cursor = self.text.textCursor()
        for entry in [catalogue[name] for name in _BRIEF]:
            self._add(cursor, entry, call, beside=True)
        for entry in rest:
            self._add(cursor, entry, call, beside=False)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _add(self, cursor: QTextCursor, entry: Field, call: Call, *, beside: bool) -> None:
        session = self._workspace.session
        value = shown(entry, getattr(call, entry.name), session.language, session.name, missing="")
        if not value:
            return
        theme = current_theme()
        label, words, gap = QTextCharFormat(), QTextCharFormat(), QTextBlockFormat()
        label.setFont(theme.font("small"))
        label.setForeground(theme.colour("text_secondary"))
        words.setFont(theme.font("body"))
        words.setForeground(theme.colour("text"))
        gap.setTopMargin(3 if beside else 9)
        if not cursor.atStart():
            cursor.insertBlock(gap)
        title = session.language.tr(entry.label)
        cursor.insertText(f"{title}\u2003" if beside else title, label)
        if not beside:
            cursor.insertBlock(QTextBlockFormat())
        cursor.insertText(value, words)

    def _mark(self) -> None:
        text = self.text.toPlainText()
        ground = QTextCharFormat()
        ground.setBackground(current_theme().colour("search_hit"))
        self.text.setExtraSelections([_selection(self.text, place, ground) for place in hits(text, self._words)])


def _selection(text: QTextEdit, place: Sequence[int], ground: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(text.document())
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    selection.cursor, selection.format = cursor, ground
    return selection

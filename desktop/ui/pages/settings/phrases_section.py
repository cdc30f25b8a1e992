"""What to say on the phone, by situation: the agency words it as it likes, and can go back to what came with the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout

from desktop.domain.fields import Field, field_of
from desktop.domain.kinds import Choice
from desktop.domain.records import SpokenPhrase
from desktop.language.values import shown
from desktop.services.phrase_book import PLACEHOLDERS, SITUATIONS, is_own, reworded, shipped_again, spoken
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.tables.column import columns_of
from desktop.ui.tables.model import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class PhrasesSection(Section):
    """One situation at a time; its phrases are edited in the table."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Phrases"), tr("what to say on the phone"))
        self._workspace = workspace
        language = workspace.language
        self.situation = QComboBox()
        self.situation.setAccessibleName(tr("Situation"))
        kind = field_of(SpokenPhrase, "situation").kind
        assert isinstance(kind, Choice)
        words = {option.code: language.tr(option.label) for option in kind.options}
        for name in SITUATIONS:
            self.situation.addItem(words[name], name)
        self.new_button = QPushButton(tr("New phrase"))
        self.new_button.setIcon(icon("plus"))
        self.up = icon_button("arrow-up", tr("Move the phrase up"))
        self.down = icon_button("arrow-down", tr("Move the phrase down"))
        self.remove = icon_button("trash-2", tr("Remove the phrase"))
        self.restore = QPushButton(tr("Restore the shipped phrases"))
        for part in (self.situation, self.up, self.down, self.remove, self.restore, self.new_button):
            self.header.add(part)
        columns = columns_of(SpokenPhrase, show=self._shown, label=language.tr, names=("chinese", "english"))
        self.table = DataTable(
            [replace(column, width=460, stretch=column.name == "chinese") for column in columns],
            row_id=lambda phrase: phrase.id,
            commit=self._on_edited,
            today=lambda: workspace.today,
        )
        self.table.setAccessibleName(tr("Phrases"))
        self.table.show_filter_row(False)
        names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        note = Label(
            tr("In a phrase, these are filled in for the client: {names}.", names=names), "small", "text_secondary"
        )
        note.setContentsMargins(20, 6, 20, 10)
        note.setWordWrap(True)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        self.area.hide()
        whole.addWidget(self.table, 1)
        whole.addWidget(note)
        self.situation.currentIndexChanged.connect(self.refresh)
        self.new_button.clicked.connect(self.add)
        self.up.clicked.connect(partial(self.shift, -1))
        self.down.clicked.connect(partial(self.shift, 1))
        self.remove.clicked.connect(self.take_away)
        self.restore.clicked.connect(self.restore_shipped)
        self.refresh()

    @property
    def phrases(self) -> list[SpokenPhrase]:
        """The phrases that are shown, in order."""
        return list(self._phrases)

    def add(self) -> None:
        """Add a phrase, to be worded in the table."""
        fresh = SpokenPhrase(chinese=tr("New phrase"), english=tr("New phrase"))
        self._put([*self._phrases, fresh], len(self._phrases))
        self.table.edit(self.table.currentIndex())

    def shift(self, step: int) -> None:
        """Move the current phrase up or down."""
        place = self._place()
        if place is not None and 0 <= place + step < len(self._phrases):
            moved = self.phrases
            moved.insert(place + step, moved.pop(place))
            self._put(moved, place + step)

    def take_away(self) -> None:
        """Remove the current phrase; undo brings it back."""
        place = self._place()
        if place is not None:
            self._put([phrase for at, phrase in enumerate(self._phrases) if at != place], place)

    def restore_shipped(self) -> None:
        """Show the phrases of the program again."""
        self._workspace.do(shipped_again(self._workspace.session, self._chosen))
        self.refresh()

    def refresh(self) -> None:
        session = self._workspace.session
        self._phrases = spoken(session, self._chosen)
        self.table.set_rows(self._phrases)
        self.restore.setEnabled(is_own(session, self._chosen))

    @property
    def _chosen(self) -> str:
        return str(self.situation.currentData())

    def _place(self) -> int | None:
        current = self.table.current_row()
        ids = [phrase.id for phrase in self._phrases]
        return ids.index(current.id) if current is not None and current.id in ids else None

    def _put(self, wanted: list[SpokenPhrase], place: int) -> None:
        self._workspace.do(reworded(self._workspace.session, self._chosen, wanted))
        self.refresh()
        if self._phrases:
            self.table.select_row(self._phrases[min(place, len(self._phrases) - 1)].id)

    def _on_edited(self, edits: Sequence[Edit[Any]]) -> None:
        changed = {phrase.id: phrase for phrase in self._phrases}
        for edit in edits:
            value: dict[str, Any] = {edit.column.name: edit.value}
            changed[edit.row.id] = replace(changed[edit.row.id], **value)
        self._workspace.write(reworded(self._workspace.session, self._chosen, list(changed.values())))
        self.refresh()

    def _shown(self, entry: Field, value: object) -> str:
        return shown(entry, value, self._workspace.language, self._workspace.session.name)

"""One field of many clients set, emptied, or for tags added to and taken from, with every cell old → new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Tags
from desktop.ui.editing.edits_dialog import EditsDialog, Target
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors import editor_of
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.proposals import Proposal, given
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_SET, _CLEAR, _ADD, _REMOVE = "set", "clear", "add", "remove"


class BulkDialog(EditsDialog):
    """``fields`` are those that can be changed, each with the column that shows it."""

    def __init__(
        self,
        rows: Sequence[Any],
        fields: Sequence[tuple[Field, Column[Any]]],
        context: FormContext,
        target: Target,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Change %n client(s)", n=len(rows)), target, parent)
        self._rows = list(rows)
        self._fields = list(fields)
        self._editors: dict[int, Editor] = {}
        self._context = context
        self.field = DropList()
        self.field.setAccessibleName(tr("Field"))
        for _, column in self._fields:
            self.field.addItem(column.title)
        self.way = SegmentBar(
            [
                (_SET, tr("Set to")),
                (_CLEAR, tr("Empty", comment="verb")),
                (_ADD, tr("Add")),
                (_REMOVE, tr("Take away")),
            ],
            name=tr("What to do"),
        )
        self._place = QVBoxLayout()
        self._problem = Label("", "small", "bad")
        line = QHBoxLayout()
        line.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.way, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._place, 1)
        self.controls.addLayout(line)
        self.controls.addWidget(self._problem)
        self.field.currentIndexChanged.connect(self._on_field)
        self.way.chosen.connect(self._propose)
        self._on_field(0)
        self.field.setFocus()

    @property
    def editor(self) -> Editor:
        """What the new value is typed into."""
        return self._editors[self.field.currentIndex()]

    def choose(self, name: str) -> None:
        """Choose a field by its name."""
        self.field.setCurrentIndex(next(place for place, (entry, _) in enumerate(self._fields) if entry.name == name))

    def _on_field(self, place: int) -> None:
        entry, _ = self._fields[place]
        if place not in self._editors:
            made = self._editors[place] = editor_of(entry, self._context)
            made.edited.connect(self._propose)
            self._place.addWidget(made.control)
        for number, each in self._editors.items():
            each.control.setVisible(number == place)
        is_list = isinstance(entry.kind, Tags)
        self.way.offer({_SET, _CLEAR, _ADD, _REMOVE} if is_list else {_SET, _CLEAR})
        self._propose()

    def _propose(self, _way: object = None) -> None:
        _, column = self._fields[self.field.currentIndex()]
        way = self.way.value
        self.editor.control.setEnabled(way != _CLEAR)
        self._problem.hide()
        try:
            value = column.read("") if way == _CLEAR else self.editor.read()
        except UserError as error:
            self._problem.setText(explain(error))
            self._problem.show()
            self.show_proposal(Proposal())
            return
        if way in (_ADD, _REMOVE):
            self.show_proposal(_retagged(self._rows, column, tuple(value) if isinstance(value, tuple) else (), way))
        elif way == _SET and value in (None, "", ()):
            self.show_proposal(Proposal())  # nothing is emptied by not having typed yet
        else:
            self.show_proposal(given(self._rows, column, value))


def _retagged(rows: Sequence[Any], column: Column[Any], tags: tuple[str, ...], way: str) -> Proposal[Any]:
    edits = []
    for row in rows:
        held = column.value(row)
        before = held if isinstance(held, tuple) else ()
        after = (
            (*before, *(tag for tag in tags if tag not in before))
            if way == _ADD
            else tuple(tag for tag in before if tag not in tags)
        )
        if after != before:
            edits.append(Edit(row, column, after))
    return Proposal(tuple(edits))

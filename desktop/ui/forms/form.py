"""A form over a record: one row a field, checked while it is typed, with the reason below a value that can't be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Estimated, LongText, Picture
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors import editor_of
from desktop.ui.forms.reading import reading_of
from desktop.ui.texts import explain
from desktop.ui.widgets.label import Label

R = TypeVar("R", bound=Record)

_LABEL = 132
_FIELD = 190


class Form(QWidget):
    """The fields of a record, under the headings of the catalogue, in one or more columns."""

    edited = Signal()
    """A value was typed or chosen; it may not be readable yet."""

    def __init__(
        self, record: Record, context: FormContext, names: Sequence[str] = (), *, columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._record = record
        self._context = context
        self._rows: dict[str, _Row] = {}
        catalogue = {entry.name: entry for entry in record.catalogue()}
        chosen = [catalogue[name] for name in names] or [e for e in catalogue.values() if e.editable]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for group, entries in _grouped(chosen):
            if group:
                column.addWidget(Label(context.language.tr(group), "subtitle"))
                column.setSpacing(10)
            column.addLayout(self._section(entries, columns))
        column.addStretch(1)

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from the record that was given."""
        return any(row.is_edited(getattr(self._record, name)) for name, row in self._rows.items())

    def editor(self, name: str) -> Editor:
        """The editor of a field."""
        return self._rows[name].editor

    def value(self, name: str) -> object:
        """What a field holds. Raises ``InvalidValue``."""
        return self._rows[name].read()

    def record(self, record: R) -> R:
        """The record with the values of the form; all problems are shown, and the first field with one is entered.

        Raises the first ``InvalidValue``.
        """
        values: dict[str, Any] = {}
        first: tuple[Editor, InvalidValue] | None = None
        for name, row in self._rows.items():
            try:
                values[name] = row.read()
            except InvalidValue as problem:
                row.show_problem(problem)
                first = first or (row.editor, problem)
        if first is not None:
            first[0].focus()
            raise first[1]
        return replace(record, **values)

    def typed(self) -> dict[str, str | bool | int | None]:
        """What stands in each field, readable or not, for a draft."""
        return {name: row.editor.typed() for name, row in self._rows.items()}

    def type_in(self, typed: Mapping[str, object]) -> None:
        """Put back what ``typed`` gave; fields that aren't here are left out."""
        for name, row in self._rows.items():
            if name in typed and not isinstance(row.entry.kind, Picture):
                row.editor.type_in(typed[name])

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self._rows.values())).editor.focus()

    def _section(self, entries: Sequence[Field], columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        place = 0
        for entry in entries:
            row = _Row(entry, self._context)
            row.editor.show_value(getattr(self._record, entry.name))
            row.editor.edited.connect(partial(self._on_edited, row))
            self._rows[entry.name] = row
            wide = isinstance(entry.kind, LongText | Picture)
            if wide and place % columns:
                place += columns - place % columns
            at, across = divmod(place, columns)
            span = (columns - across) * 2 - 1 if wide else 1
            grid.addWidget(row.label, at, across * 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row, at, across * 2 + 1, 1, span)
            place += columns if wide else 1
        for across in range(columns):
            grid.setColumnMinimumWidth(across * 2, _LABEL)
            grid.setColumnStretch(across * 2 + 1, 1)
        return grid

    def _on_edited(self, row: _Row) -> None:
        row.check()
        self.edited.emit()


class _Row(QWidget):
    """A field's editor with a line for the problem, or for how a rough figure is read."""

    def __init__(self, entry: Field, context: FormContext) -> None:
        super().__init__()
        self.entry = entry
        self.editor = editor_of(entry, context)
        text = context.language.tr(entry.label)
        if entry.unit:
            text = f"{text} ({context.language.tr(entry.unit)})"
        self.label = Label(text, "body", "text_secondary")
        self.label.setWordWrap(True)
        self.label.setMinimumHeight(28)
        self.label.setBuddy(self.editor.control)
        self._language = context.language
        self._note = Label("", "small", "bad")
        self._note.setWordWrap(True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.editor.control.setMinimumWidth(_FIELD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addWidget(self.editor.control)
        column.addWidget(self._note)
        column.addStretch(1)

    def read(self) -> object:
        """The value; an empty field that must be filled is a problem too. Raises ``InvalidValue``."""
        value = self.editor.read()
        if self.entry.required and value in (None, ""):
            raise InvalidValue(Phrase("{field} is missing.", field=Phrase(self.entry.label)))
        return value

    def is_edited(self, before: object) -> bool:
        """Whether the value differs, or can't be read."""
        try:
            return self.editor.read() != before
        except InvalidValue:
            return True

    def check(self) -> None:
        """Say what is wrong with the value, or how it is read."""
        try:
            value = self.read()
        except InvalidValue as problem:
            self.show_problem(problem)
            return
        self.editor.mark("")
        reading = reading_of(self.entry.kind, value, self._language) if isinstance(self.entry.kind, Estimated) else None
        self._say(reading[0], reading[1]) if reading else self._note.hide()

    def show_problem(self, problem: UserError) -> None:
        """Show why the value can't be taken."""
        text = explain(problem)
        self.editor.mark(text)
        self._say(text, "bad")

    def _say(self, text: str, role: str) -> None:
        self._note.set_role(role)
        self._note.setText(text)
        self._note.show()


def _grouped(entries: Sequence[Field]) -> list[tuple[str, list[Field]]]:
    """Fields under their headings, headings in the order of their first field."""
    groups: dict[str, list[Field]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(entry)
    return list(groups.items())

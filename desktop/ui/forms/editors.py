"""The editor of each kind of value; a new kind costs one line in ``EDITORS`` (see ``domain.kinds``)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.picture_editor import PictureEditor
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList

_LINES = 3
_MANY = 60
"""From so many records on, a reference is typed and completed instead of chosen from a list."""


class LineEditor(Editor):
    """A value that is typed on one line and read by its kind."""

    def __init__(self, entry: Field, context: FormContext) -> None:
        self._line = QLineEdit()
        super().__init__(entry, context, self._line)
        if entry.align == "right":
            self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.textEdited.connect(self.edited)
        self._line.returnPressed.connect(self.finished)

    def read(self) -> object:
        return self.entry.kind.parse(self._line.text())

    def show_value(self, value: object) -> None:
        self._line.setText(typed_text(value, self.entry.kind))
        self._line.setCursorPosition(0)


class LongTextEditor(Editor):
    """Text of several lines; Tab goes on to the next field."""

    def __init__(self, entry: Field, context: FormContext) -> None:
        self._area = QPlainTextEdit()
        super().__init__(entry, context, self._area)
        self._area.setTabChangesFocus(True)
        self._area.setFixedHeight(self._area.fontMetrics().lineSpacing() * _LINES + 18)
        self._area.textChanged.connect(self.edited)

    def read(self) -> object:
        return self.entry.kind.parse(self._area.toPlainText())

    def show_value(self, value: object) -> None:
        blocked = self._area.blockSignals(True)
        self._area.setPlainText(str(value or ""))
        self._area.blockSignals(blocked)


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, entry: Field, context: FormContext) -> None:
        self._box = QCheckBox()
        super().__init__(entry, context, self._box)
        self._box.clicked.connect(self.edited)
        self._box.clicked.connect(self.finished)

    def read(self) -> object:
        return self._box.isChecked()

    def show_value(self, value: object) -> None:
        self._box.setChecked(bool(value))


class ListEditor(Editor):
    """One of a few; the first entry stands for nothing where the field may be empty."""

    def __init__(self, entry: Field, context: FormContext, options: list[tuple[object, str]], empty: object) -> None:
        self._list = DropList()
        super().__init__(entry, context, self._list)
        self._empty = empty
        if not entry.required:
            self._list.addItem("–", empty)
        for value, word in options:
            self._list.addItem(word, value)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(6)
        self._list.activated.connect(self.edited)
        self._list.activated.connect(self.finished)

    def read(self) -> object:
        return self._list.currentData()

    def show_value(self, value: object) -> None:
        place = self._list.findData(value)
        if place < 0 and value != self._empty:
            self._list.addItem(str(value), value)
            place = self._list.count() - 1
        self._list.setCurrentIndex(max(place, 0))


class ReferenceEditor(Editor):
    """Another record, typed by its name and completed."""

    def __init__(self, entry: Field, context: FormContext, options: list[tuple[int, str]]) -> None:
        self._line = QLineEdit()
        super().__init__(entry, context, self._line)
        self._names = dict(options)
        self._shown: tuple[str, int | None] = ("", None)
        completer = QCompleter(sorted(set(self._names.values())), self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._line.setCompleter(completer)
        self._line.textEdited.connect(self.edited)
        self._line.returnPressed.connect(self.finished)

    def read(self) -> object:
        text = self._line.text().strip()
        if not text:
            return None
        if text == self._shown[0]:
            return self._shown[1]
        wanted = kinds.folded(text)
        found = [number for number, name in self._names.items() if kinds.folded(name) == wanted]
        return found[0] if len(found) == 1 else self.entry.kind.parse(text)

    def show_value(self, value: object) -> None:
        number = value if isinstance(value, int) else None
        name = "" if number is None else self._names.get(number, "")
        self._shown = (name, number)
        self._line.setText(name)


def typed_text(value: object, kind: kinds.Kind) -> str:
    """A value as a person would type it, so that reading it gives the same value."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(kind, kinds.Money | kinds.Share) and isinstance(value, int):
        text = f"{Decimal(value) / 100:f}"
        return f"{text}%" if isinstance(kind, kinds.Share) else text
    if isinstance(kind, kinds.Seconds) and isinstance(value, int):
        return f"{value // 60}:{value % 60:02d}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _choice(entry: Field, context: FormContext) -> Editor:
    assert isinstance(entry.kind, kinds.Choice)
    return ListEditor(entry, context, [(o.code, context.language.tr(o.label)) for o in entry.kind.options], "")


def _score(entry: Field, context: FormContext) -> Editor:
    options: list[tuple[object, str]] = [
        (int(option.code), f"{option.code} · {context.language.tr(option.label)}") for option in kinds.SATISFACTION
    ]
    return ListEditor(entry, context, options, None)


def _reference(entry: Field, context: FormContext) -> Editor:
    assert isinstance(entry.kind, kinds.Reference)
    options = list(context.options(entry.kind.to))
    if len(options) < _MANY and entry.kind.to != "client":
        return ListEditor(entry, context, list(options), None)
    return ReferenceEditor(entry, context, options)


EDITORS: dict[type[kinds.Kind], Callable[[Field, FormContext], Editor]] = {
    kinds.Text: LineEditor,
    kinds.LongText: LongTextEditor,
    kinds.Whole: LineEditor,
    kinds.Share: LineEditor,
    kinds.Seconds: LineEditor,
    kinds.Money: LineEditor,
    kinds.Day: LineEditor,
    kinds.Moment: LineEditor,
    kinds.Clock: LineEditor,
    kinds.CalendarMonth: LineEditor,
    kinds.Flag: FlagEditor,
    kinds.Choice: _choice,
    kinds.Score: _score,
    kinds.Tags: LineEditor,
    kinds.Estimated: LineEditor,
    kinds.Reference: _reference,
    kinds.Picture: PictureEditor,
}


def editor_of(entry: Field, context: FormContext) -> Editor:
    """The editor of a field."""
    editor = EDITORS[type(entry.kind)](entry, context)
    placeholder = _placeholder(entry)
    if placeholder and isinstance(editor.control, QLineEdit):
        editor.control.setPlaceholderText(placeholder)
    return editor


def _placeholder(entry: Field) -> str:
    if isinstance(entry.kind, kinds.Day):
        return tr("12/5, +3, tue")
    if isinstance(entry.kind, kinds.Clock):
        return tr("10:30")
    if isinstance(entry.kind, kinds.Tags):
        return tr("separated by commas")
    return ""

"""Editing in the cells: the editor covers the cell, and a wrong value stays in it with the reason below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QStyleOptionViewItem, QWidget

from desktop.domain.errors import UserError
from desktop.ui.overtaken import overtaken
from desktop.ui.tables.column import Column
from desktop.ui.tables.model import RowsModel
from desktop.ui.tables.painting import CellPainter, Sight
from desktop.ui.texts import explain
from desktop.ui.theme import current_theme

AnyIndex = QModelIndex | QPersistentModelIndex

_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class CellDelegate(CellPainter):
    """Paints cells and edits them."""

    stepped = Signal(int, int)
    """A value was taken and the current cell should go on by so many rows and columns."""

    def __init__(self, sight: Sight, parent: QAbstractItemView) -> None:
        super().__init__(sight, parent)
        self._editor: QWidget | None = None
        self._edited = QPersistentModelIndex()
        self._known: object = None
        self._untouched: object = None
        self._note = QLabel(parent.viewport())
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setAutoFillBackground(True)
        self._note.setContentsMargins(6, 2, 6, 2)
        self._note.hide()

    @property
    def is_refusing(self) -> bool:
        """Whether an editor is open with a value that wasn't taken."""
        return self._editor is not None and bool(self._editor.property("problem"))

    def focus_editor(self) -> None:
        """Bring the keyboard back into the open editor."""
        if self._editor is not None:
            self._editor.setFocus()

    def refuse(self, problem: UserError) -> None:
        """Mark the open editor and say below it why its value wasn't taken."""
        if self._editor is None:
            return
        self._mark(True)
        theme = current_theme()
        palette = self._note.palette()
        palette.setColor(self._note.backgroundRole(), theme.colour("bad_bg"))
        palette.setColor(self._note.foregroundRole(), theme.colour("bad"))
        self._note.setPalette(palette)
        self._note.setText(explain(problem))
        self._note.adjustSize()
        self._note.move(self._editor.x() - 2, self._editor.geometry().bottom() + 3)
        self._note.show()
        self._note.raise_()
        self._editor.setAccessibleDescription(self._note.text())

    def _mark(self, problem: bool) -> None:
        if self._editor is not None:
            self._editor.setProperty("problem", problem)
        self._sight.refused = problem
        self._view.viewport().update()

    def _take(self) -> bool:
        """Hand the editor's value to the model; ``False`` when it wasn't taken."""
        editor = self._editor
        if editor is None or not self._edited.isValid():
            return True
        stored = _stored(self._edited)
        if stored != self._known and _value_of(editor) != self._untouched:
            self._known = stored
            column, row = _column_and_row(self._edited)
            self.refuse(overtaken(column.plain(row)))
            return False
        return bool(self._edited.model().setData(_plain(self._edited), _value_of(editor)))

    def _close(self, editor: QWidget) -> None:
        self.closeEditor.emit(editor, CellPainter.EndEditHint.NoHint)

    def _on_changed(self) -> None:
        if self._editor is not None and self._note.isVisible():
            self._note.hide()
            self._mark(False)

    # What Qt calls

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column = _model_of(index).columns[index.column()]
        editor: QWidget
        if column.choices and column.kind != "check":
            box = QComboBox(parent)
            for value, word in column.choices:
                box.addItem(word, value)
            box.currentIndexChanged.connect(self._on_changed)
            editor = box
        else:
            line = QLineEdit(parent)
            line.setProperty("role", "cell")
            line.setAlignment(_LINE_UP[column.align])
            line.textEdited.connect(self._on_changed)
            editor = line
        editor.setFont(self._body)
        editor.setAccessibleName(column.title)
        self._editor, self._untouched = editor, None
        self._edited = QPersistentModelIndex(index)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        # Qt calls this also when rows are renewed while somebody types: what is typed stays.
        if editor is self._editor and self._untouched is not None and _value_of(editor) != self._untouched:
            return
        column, row = _column_and_row(index)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(column.value(row)))
        elif isinstance(editor, QLineEdit):
            editor.setText(column.plain(row))
            editor.selectAll()
        self._known, self._untouched = column.value(row), _value_of(editor)

    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        model.setData(_plain(index), _value_of(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex) -> None:
        # The frame of the current cell stays around it.
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        if editor is self._editor:
            self._mark(False)
            self._editor = None
            self._note.hide()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._editor or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                if self._take():
                    back = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and step[0] else 1
                    self._close(watched)
                    self.stepped.emit(step[0] * back, step[1])
                return True
        if event.type() == QEvent.Type.FocusOut and not _has_popup(watched):
            if self._take():
                self._close(watched)
            return True
        return super().eventFilter(watched, event)


_LINE_UP = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


def _model_of(index: AnyIndex) -> RowsModel[Any]:
    model = index.model()
    assert isinstance(model, RowsModel)
    return model


def _column_and_row(index: AnyIndex) -> tuple[Column[Any], Any]:
    model = _model_of(index)
    return model.columns[index.column()], model.row(index.row())


def _stored(index: AnyIndex) -> object:
    column, row = _column_and_row(index)
    return column.value(row)


def _plain(index: AnyIndex) -> QModelIndex:
    return index.model().index(index.row(), index.column())


def _value_of(editor: QWidget) -> object:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return editor.text() if isinstance(editor, QLineEdit) else None


def _has_popup(editor: QWidget) -> bool:
    """Whether the editor's list or context menu took the focus, which doesn't end the editing."""
    from PySide6.QtWidgets import QApplication

    popup = QApplication.activePopupWidget()
    return popup is not None and (popup is editor or editor.isAncestorOf(popup) or popup.parent() is editor)

"""A value that is read as plain text and edited in its place: click, Enter, F2 or typing opens its editor."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Flag, LongText, Text
from desktop.domain.links import links_of
from desktop.domain.phrase import Phrase
from desktop.domain.written_as import Form
from desktop.language.values import shown
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors import editor_of
from desktop.ui.forms.value_face import ValueFace
from desktop.ui.icons import icon
from desktop.ui.opening_links import deed
from desktop.ui.overtaken import overtaken
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label

_LINES, _LINES_OF_NOTES = 4, 12
"""So many lines of a value are read at most before it is opened."""


class InlineField(QWidget):
    """One value of a record. The editor is made when it is first opened."""

    committed = Signal(object, object)
    """The ``Field`` and the value it shall have."""
    link_requested = Signal(str)
    """The address that a link in the text names."""
    copy_requested = Signal(str)
    history_requested = Signal(object)
    """The ``Field`` whose earlier values somebody wants to see."""

    def __init__(self, entry: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._context = context
        self._value: object = None
        self._known: object = None
        self._opened_with: object = None
        self._editor: Editor | None = None
        self._face = ValueFace(entry.editable, _LINES_OF_NOTES if isinstance(entry.kind, LongText) else _LINES)
        self._note = Label("", "small", "bad")
        self._note.setWordWrap(True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._places = QStackedLayout()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._places, 1)
        self._copier = icon_button("copy", tr("Copy"), size=14)
        self._copier.clicked.connect(self._copy)
        self._copier.hide()
        column.addLayout(row)
        self._places.addWidget(self._face)  # without a widget above it, the layout would show this as a window
        row.addWidget(self._copier, 0, Qt.AlignmentFlag.AlignTop)  # last: Tab leaps from the field to its proxy
        self._face.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._face.customContextMenuRequested.connect(self._show_menu)
        self._face.followed.connect(self.link_requested)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._face)
        self._face.opened.connect(self.open)

    @property
    def is_open(self) -> bool:
        """Whether the editor is shown."""
        return self._editor is not None and self._places.currentWidget() is self._editor.control

    @property
    def editor(self) -> Editor | None:
        """The editor, once it was opened."""
        return self._editor

    @property
    def text(self) -> str:
        """The value as it is read."""
        return self._face.text

    def show_value(self, value: object) -> None:
        """Show a value; an editor that is open keeps what is typed."""
        self._value = value
        language = self._context.language
        text = shown(self.entry, value, language, self._context.name)
        if isinstance(self.entry.kind, Flag):
            text = tr("yes") if value else tr("no")
        kind = self.entry.kind
        self._copier.setVisible(bool(value) and isinstance(kind, Text) and kind.form is Form.ADDRESS)
        links = links_of(self.entry, text) if value else ()
        self._face.show_text(text, f"{language.tr(self.entry.label)}: {text}", links)

    def open(self, typed: str = "") -> None:
        """Open the editor, with what was typed so far."""
        if not self.entry.editable:
            return
        if self._editor is None:
            self._editor = editor_of(self.entry, self._context)
            self._editor.edited.connect(self._check)
            self._editor.finished.connect(self._take)
            self._editor.control.installEventFilter(self)
            if isinstance(self._editor.control, QLineEdit):  # as the text stood, so that it does not move
                self._editor.control.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self._places.addWidget(self._editor.control)
        self._known = self._opened_with = self._value
        self._editor.show_value(self._value)
        self._editor.mark("")
        self._places.setCurrentWidget(self._editor.control)
        self._editor.focus()
        if isinstance(self._editor.control, QLineEdit):
            self._editor.control.selectAll()
        if typed:
            QTimer.singleShot(0, lambda: _type(typed))

    def give_up(self) -> None:
        """Close the editor with the value as it was."""
        self._note.hide()
        if self.is_open:
            self._places.setCurrentWidget(self._face)
            self._face.setFocus()

    def refuse(self, problem: UserError) -> None:
        """Keep the editor open and say why its value isn't taken."""
        if self._editor is not None:
            self._editor.mark(explain(problem))
        self._note.setText(explain(problem))
        self._note.show()

    def menu_actions(self) -> list[QAction]:
        """What can be done with the value beside editing it: follow a link, copy it, see what it was."""
        actions = [QAction(deed(link.url), self) for link in self._face.links]
        for action, link in zip(actions, self._face.links, strict=True):
            action.triggered.connect(partial(self.link_requested.emit, link.url))
        copy = QAction(icon("copy"), tr("Copy"), self)
        copy.setEnabled(bool(self._value))
        copy.triggered.connect(self._copy)
        history = QAction(icon("history"), tr("Earlier values…"), self)
        history.triggered.connect(partial(self.history_requested.emit, self.entry))
        return [*actions, copy, history]

    def _copy(self) -> None:
        self.copy_requested.emit(self._face.text)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.menu_actions())
        menu.popup(self._face.mapToGlobal(at))

    def _read(self) -> object:
        assert self._editor is not None
        value = self._editor.read()
        if self.entry.required and value in (None, ""):
            raise InvalidValue(Phrase("{field} is missing.", field=Phrase(self.entry.label)))
        return value

    def _check(self) -> None:
        try:
            self._read()
        except InvalidValue as problem:
            self.refuse(problem)
        else:
            self._note.hide()
            if self._editor is not None:
                self._editor.mark("")

    def _take(self) -> None:
        if not self.is_open:
            return
        try:
            value = self._read()
        except InvalidValue as problem:
            self.refuse(problem)
            return
        is_typed = value != self._opened_with
        if is_typed and self._known != self._value != value:
            self._known = self._value
            self.refuse(overtaken(self._face.text))
            return
        had_focus = self._editor is not None and self._editor.control.hasFocus()
        self._note.hide()
        self._places.setCurrentWidget(self._face)
        if had_focus:
            self._face.setFocus()
        if is_typed and value != self._value:
            self.committed.emit(self.entry, value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return True
        return False


def _type(text: str) -> None:
    """Put a letter that opened the editor into it, in place of what is selected."""
    control = QApplication.focusWidget()
    if isinstance(control, QLineEdit):
        control.selectAll()
        control.insert(text)
        control.textEdited.emit(control.text())
    elif isinstance(control, QPlainTextEdit):
        control.insertPlainText(text)

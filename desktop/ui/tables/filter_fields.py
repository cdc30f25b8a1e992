"""The fields under a table's header, in which a person types or ticks what the column should hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QWidget

from desktop.domain.errors import UserError
from desktop.domain.filters import FilterKind, written
from desktop.ui.icons import icon, picture
from desktop.ui.tables.lines import Filter
from desktop.ui.texts import explain, tr
from desktop.ui.theme import current_theme

_CLEAR = 16  # px, the x at the end of a filter


class TypedFilter(QLineEdit):
    """A filter that is typed: ``lake``, ``>= 150``, ``< 15 May``."""

    changed = Signal()
    """The text is another one; letters that an input method still composes don't count."""
    left_downwards = Signal()
    """Enter or Down was pressed: the table is next."""

    def __init__(self, title: str, kind: FilterKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setProperty("role", "filter")
        self.setAccessibleName(tr("Filter {column}", column=title))
        self.setPlaceholderText(tr("contains…") if kind == "text" else "")
        self.setToolTip(_examples(kind))
        self._clear = _ClearMark(self)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)

    @property
    def asked(self) -> Filter:
        """What is typed."""
        return self.text().strip()

    def ask(self, asked: Filter) -> None:
        """Show a filter without applying it."""
        text = asked if isinstance(asked, str) else ""
        if self._kind != "text":
            text = written(text)
        if text != self.text():
            self.blockSignals(True)
            self.setText(text)
            self.setCursorPosition(0)
            self.blockSignals(False)
        self._show_clear()

    def show_problem(self, problem: UserError | None) -> None:
        """Mark the field as not readable, with the reason as tooltip; ``None`` takes the mark away."""
        _restyle(self, "problem", problem is not None)
        _restyle(self, "active", problem is None and bool(self.asked))
        self.setToolTip(_examples(self._kind) if problem is None else explain(problem))
        self.setAccessibleDescription(self.toolTip())

    def _on_text_changed(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self.setTextMargins(0, 0, _CLEAR if self.text() else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.setGeometry(self.width() - _CLEAR - 3, 2, _CLEAR, self.height() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("problem"):
            # Painted here: the style sheet gives filters a border of their own, whatever is typed in them.
            painter = QPainter(self)
            painter.setPen(current_theme().colour("bad_mark"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not event.modifiers().value & _CHORD:
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._kind != "text":
            self.ask(written(self.text()))
        super().focusOutEvent(event)


class ChoiceFilter(QComboBox):
    """A filter that is ticked in a list: level, stage, state."""

    changed = Signal()
    left_downwards = Signal()

    def __init__(
        self, title: str, choices: Sequence[tuple[object, str]], parent: QWidget, *, with_empty: bool = True
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "filter")
        self.setAccessibleName(tr("Filter {column}", column=title))
        self.addItem(tr("any", comment="no filter"))
        self._menu = _StayingMenu(self)
        self._ticks: list[tuple[object, QAction]] = []
        for value, word in choices:
            self._ticks.append((value, self._tick(word.replace("&", "&&"))))
        if with_empty and all(value is not None for value, _ in choices):
            self._ticks.append((None, self._tick(tr("empty", comment="a cell without a value"))))
        self._menu.addSeparator()
        self._menu.addAction(icon("filter-x"), tr("Any"), self._on_cleared)
        self._menu.aboutToHide.connect(self.hidePopup)

    @property
    def asked(self) -> Filter:
        """The ticked values."""
        return tuple(value for value, tick in self._ticks if tick.isChecked())

    def ask(self, asked: Filter) -> None:
        """Show a filter without applying it."""
        wanted = () if isinstance(asked, str) else asked
        for value, tick in self._ticks:
            tick.blockSignals(True)
            tick.setChecked(value in wanted)
            tick.blockSignals(False)
        self._show_words()

    def show_problem(self, problem: UserError | None) -> None:
        """Show whether the filter is on; a list has nothing that can't be read."""
        _restyle(self, "active", problem is None and bool(self.asked))

    def _tick(self, word: str) -> QAction:
        action = self._menu.addAction(word)
        action.setCheckable(True)
        action.toggled.connect(self._on_toggled)
        return action

    def _on_toggled(self) -> None:
        self._show_words()
        self.changed.emit()

    def _on_cleared(self) -> None:
        self.ask(())
        self.changed.emit()

    def _show_words(self) -> None:
        words = [tick.text().replace("&&", "&") for _, tick in self._ticks if tick.isChecked()]
        many = tr("%n chosen", n=len(words))
        self.setItemText(0, tr("any", comment="no filter") if not words else words[0] if len(words) == 1 else many)
        self.setToolTip(", ".join(words))

    def showPopup(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = event.modifiers().value & _CHORD
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F4) or (event.key() == Qt.Key.Key_Down and chord):
            self.showPopup()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.asked:
            self._on_cleared()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The only entry is the summary of the ticks: the wheel belongs to the table.
        event.ignore()


FilterField = TypedFilter | ChoiceFilter


class _ClearMark(QAbstractButton):
    """The x in a filter; narrower than the button that Qt would put there, for columns are narrow."""

    def __init__(self, parent: QLineEdit) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Clear the filter"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mark = picture("x", 14, "accent_text", self.devicePixelRatioF())
        painter.drawPixmap((self.width() - 14) // 2, (self.height() - 14) // 2, mark)
        painter.end()


class _StayingMenu(QMenu):
    """A menu that stays open while ticks are set in it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            action = self.activeAction()
            if action is not None and action.isCheckable():
                action.toggle()
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSize())


_CHORD = (
    Qt.KeyboardModifier.AltModifier.value
    | Qt.KeyboardModifier.ControlModifier.value
    | Qt.KeyboardModifier.MetaModifier.value
)


def _examples(kind: FilterKind) -> str:
    if kind == "number":
        return tr("150, >= 150, 10..20 or between 10 and 20, ! 0 for not, - for empty")
    if kind == "date":
        return tr(
            "15 May, < 15 May, 1 May..15 May, 2026-05, last 7 days, over 10 days ago, > 10 days ago for later than that day, - for empty"
        )
    return tr("words that it contains; = for exactly, ! for not, - for empty")


def _restyle(field: QWidget, name: str, on: bool) -> None:
    if bool(field.property(name)) != on:
        field.setProperty(name, on)
        field.style().unpolish(field)
        field.style().polish(field)

"""A value as it is read: plain text with its links, a frame under the pointer or the keyboard, opened by key or click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.links import Link
from desktop.ui.forms.linked_text import LinkedText
from desktop.ui.opening_links import deed
from desktop.ui.theme import current_theme

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_SIDE, _ABOVE = 6, 4
"""Pixels between the frame of a value and its text."""


class ValueFace(QWidget):
    """The value as text; frame and hand appear under the pointer, the frame also with the keyboard."""

    opened = Signal(str)
    """Somebody wants to edit the value; carries the letter that was typed."""
    followed = Signal(str)
    """The address of the link that somebody followed."""

    def __init__(self, editable: bool, most_lines: int) -> None:
        super().__init__()
        self._most_lines = most_lines
        self.text = ""
        self.links: tuple[Link, ...] = ()
        self._laid_out: LinkedText | None = None
        self._editable = editable
        self.setMouseTracking(True)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, spoken: str, links: tuple[Link, ...] = ()) -> None:
        """Show a text with its links; ``spoken`` is what a screen reader says."""
        self.text = text
        self.links = links
        self._laid_out = None
        self.setAccessibleName(spoken)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = LinkedText(self.text, (), self.font(), max(40, width - 2 * _SIDE))
        return max(26, round(text.height_of(self._most_lines)) + 2 * _ABOVE)

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 26)

    def _laid(self) -> LinkedText:
        if self._laid_out is None:
            self._laid_out = LinkedText(self.text, self.links, self.font(), max(40, self.width() - 2 * _SIDE))
        return self._laid_out

    def _link_at(self, point: QPointF) -> Link | None:
        return self._laid().link_at(point - QPointF(_SIDE, _ABOVE)) if self.links else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.links and event.key() in _OPENING and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.followed.emit(self.links[0].url)
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._editable and not held and event.key() in _OPENING:
            self.opened.emit("")
        elif self._editable and not held and event.text().isprintable() and event.text().strip():
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        link = self._link_at(event.position())
        if link is not None:
            self.followed.emit(link.url)
        elif self._editable:
            self.opened.emit("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if link is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip("" if link is None else f"{deed(link.url)} (Ctrl+Enter)")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._laid_out = None
            self.updateGeometry()  # a stack asks nobody for the height at a width

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._laid_out = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus_ring"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        elif self._editable and self.underMouse():
            painter.setPen(QPen(theme.colour("control_border"), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.colour("text_secondary" if self.text == "–" else "text"))
        inside = self.rect().toRectF().adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        self._laid().draw(painter, inside.topLeft(), theme.colour("accent_text"), inside)
        painter.end()

"""Choices side by side with icons: the outcome of a call, and who called whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.icons import picture
from desktop.ui.theme import current_theme

_MARGIN, _ICON, _GAP = 5, 16, 4
_ALONE = 12  # beside an icon without a word


class Option(NamedTuple):
    """A choice: its value, the word on it, icon, the digit beside it, and what is said of it where one word is short."""

    value: str
    text: str
    icon: str
    digit: str = ""
    said: str = ""


class ChoiceBar(QWidget):
    """One of a few; Left and Right walk, Tab goes on. ``icons_only`` keeps the texts for the ear and the tooltip."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], name: str, *, icons_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = [option[0] for option in options]
        self._value = self._values[0]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, option in enumerate(options):
            button = _Choice(option, name, icons_only=icons_only)
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self._on_clicked)
        self._choices = [button for button in self._group.buttons() if isinstance(button, _Choice)]
        self.set_value(self._value)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        self._value = value
        for place, each in enumerate(self._values):
            button = self._group.button(place)
            button.setChecked(each == value)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == value else Qt.FocusPolicy.ClickFocus)

    def choose(self, value: str) -> None:
        """Choose, as a click does."""
        self.set_value(value)
        self.chosen.emit(value)

    def _on_clicked(self, place: int) -> None:
        self.choose(self._values[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() // len(self._choices)
        wide = all(choice.sizeHint().width() <= room for choice in self._choices)
        for choice in self._choices:
            choice.show_icon(wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self._values.index(self._value) + step
        if step and 0 <= place < len(self._values):
            self.choose(self._values[place])
            self._group.button(place).setFocus()
        elif not step:
            super().keyPressEvent(event)


class _Choice(QAbstractButton):
    def __init__(self, option: Option, name: str, *, icons_only: bool) -> None:
        super().__init__()
        self._words = "" if icons_only else option.text
        self._icon = option.icon
        self._digit = option.digit
        self._has_icon = True
        said = option.said or option.text
        self.setText(option.text)
        self.setCheckable(True)
        self.setAccessibleName(f"{name}: {said}")
        self.setToolTip(f"{said} (Alt+{option.digit})" if option.digit else said)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_icon(self, shown: bool) -> None:
        """Leave the icon out where all choices of the bar have no room for theirs: the words come first."""
        self._has_icon = shown or not self._words
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self._words)
        digit = QFontMetrics(theme.font("caption")).horizontalAdvance(self._digit)
        margin = _MARGIN if words else _ALONE
        width = 2 * margin + _ICON + (_GAP + words if words else 0) + (_GAP + digit if digit else 0)
        return QSize(width, theme.measure("control.segment"))

    def minimumSizeHint(self) -> QSize:
        without_icon = _ICON + _GAP if self._words else 0
        return QSize(self.sizeHint().width() - without_icon, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the bar walks
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        on = self.isChecked()
        rect = self.rect()
        fill = "accent_tint" if on else "hover" if self.underMouse() else "raised"
        painter.fillRect(rect, theme.colour(fill))
        painter.setPen(QPen(theme.colour("accent" if on else "control_border"), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus_ring"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        role = "accent_text" if on else "text"
        style = "strong" if on else "body"
        letters, small = QFontMetrics(theme.font(style)), QFontMetrics(theme.font("caption"))
        words, digit = letters.horizontalAdvance(self._words), small.horizontalAdvance(self._digit)
        widths = [_ICON if self._has_icon else 0, words, digit]
        width = sum(widths) + _GAP * (sum(each > 0 for each in widths) - 1)
        left = max(_MARGIN // 2, (rect.width() - width) // 2)
        if self._has_icon:
            shown = picture(self._icon, _ICON, role if on else "text_secondary", self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (rect.height() - _ICON) // 2), shown)
            left += _ICON + _GAP
        painter.setFont(theme.font(style))
        painter.setPen(theme.colour(role))
        painter.drawText(QRect(left, 0, words + 4, rect.height()), Qt.AlignmentFlag.AlignVCenter, self._words)
        if digit:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("accent_text" if on else "text_secondary"))
            at = QRect(left + words + _GAP, 0, digit + 4, rect.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, self._digit)
        painter.end()

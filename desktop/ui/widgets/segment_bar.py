"""A choice of a few, all in sight: one segment is on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.ui.theme import current_theme

_AIR, _TIGHT = 24, 14
"""Pixels beside the text of a choice, both sides together."""


class SegmentBar(QWidget):
    """Choices given as ``(value, text)``; Left and Right walk through them."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], value: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        for place, (choice, text) in enumerate(choices):
            button = _Segment()
            button.setText(text)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(f"{name}: {text}" if name else text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._group.addButton(button, place)
            self._buttons[choice] = button
            row.addWidget(button)
        row.addStretch(1)
        self._values = [choice for choice, _ in choices]
        self._group.idClicked.connect(self._on_clicked)
        self.set_value(value or self._values[0])

    @property
    def value(self) -> str:
        """The choice that is on."""
        return self._values[self._group.checkedId()]

    @property
    def values(self) -> Sequence[str]:
        """All choices."""
        return tuple(self._values)

    def set_value(self, value: str) -> None:
        """Turn a choice on without telling anybody."""
        self._buttons[value].setChecked(True)
        for choice, button in self._buttons.items():  # Tab comes to the one that is on
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice == value else Qt.FocusPolicy.ClickFocus)

    def offer(self, values: Collection[str]) -> None:
        """Show only some of the choices; when the one that is on goes, the first of them is on."""
        for choice, button in self._buttons.items():
            button.setVisible(choice in values)
        if self.value not in values:
            self.set_value(next(choice for choice in self._values if choice in values))

    def set_tight(self, tight: bool) -> None:
        """Give the texts less air, where room is short."""
        for button in self._buttons.values():
            button.set_tight(tight)

    def _on_clicked(self, place: int) -> None:
        self.set_value(self._values[place])
        self.chosen.emit(self._values[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        offered = [choice for choice, button in self._buttons.items() if not button.isHidden()]
        place = offered.index(self.value) + step
        if step and 0 <= place < len(offered):
            self._buttons[offered[place]].setFocus()
            self._on_clicked(self._values.index(offered[place]))
        elif not step:
            super().keyPressEvent(event)


class _Segment(QToolButton):
    """Wide enough for its text in strong letters, so that nothing moves when it is chosen."""

    _air = _AIR

    def set_tight(self, tight: bool) -> None:
        """Give the text less air."""
        air = _TIGHT if tight else _AIR
        if air != self._air:
            self._air = air
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(
            QFontMetrics(current_theme().font("strong")).horizontalAdvance(self.text()) + self._air, hint.height()
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the bar walks
        else:
            super().keyPressEvent(event)

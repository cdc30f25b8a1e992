"""Choices side by side: a line for each thing to choose, a column for each client, one round button a cell."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label

_LABEL_WIDTH = 128
_COLUMN_WIDTH = 214
_LONGEST_TIP = 600


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen on a line: the value, how it reads, and what stands below it in quieter words."""

    value: Hashable
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """One line: its name, the options by column, and the value that is chosen now."""

    key: Hashable
    label: str
    options: tuple[Option | None, ...]
    chosen: Hashable


class ChoiceGrid(QWidget):
    """Tab goes from line to line, the arrow keys choose within one. ``chosen`` carries the line's key and the value."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Hashable, dict[Hashable, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._shape: list[tuple[Hashable, str, tuple[Option | None, ...]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)

    def show_lines(self, lines: Sequence[ChoiceLine]) -> None:
        """Show these lines in place of what was there; the focus stays on its line.

        Where only another value is chosen, the buttons stay, and with them the order in which Tab goes.
        """
        shape = [(line.key, line.label, line.options) for line in lines]
        if shape == self._shape:
            for line in lines:
                if (button := self.buttons[line.key].get(line.chosen)) is not None:
                    button.setChecked(True)
                self._let_tab_find_the_chosen(line.key)
            return
        self._shape = shape
        held = next((key for key, options in self.buttons.items() if any(b.hasFocus() for b in options.values())), None)
        empty(self._grid)
        self.buttons.clear()
        for group in self._groups:
            group.deleteLater()
        self._groups.clear()
        columns = max((len(line.options) for line in lines), default=0)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        for column in range(columns + 2):
            self._grid.setColumnStretch(column, 1 if column == columns + 1 else 0)
        for row, line in enumerate(lines):
            self._add_line(2 * row, line)
        if held in self.buttons:
            for button in self.buttons[held].values():
                if button.isChecked():
                    button.setFocus()

    def tab_order(self) -> list[QRadioButton]:
        """The buttons in the order in which Tab goes through them."""
        return [button for options in self.buttons.values() for button in options.values()]

    def focus_first(self) -> None:
        """Put the focus on what is chosen on the first line."""
        for options in self.buttons.values():
            for button in options.values():
                if button.isChecked():
                    button.setFocus()
                    return

    def _add_line(self, row: int, line: ChoiceLine) -> None:
        label = Label(line.label, "body", "text_secondary", elide=True)
        label.setFixedWidth(_LABEL_WIDTH)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        group = QButtonGroup(self)
        self._groups.append(group)
        self.buttons[line.key] = {}
        for column, option in enumerate(line.options, start=1):
            if option is None:
                continue
            flat = " ".join(option.text.split())
            button = QRadioButton()
            room = _COLUMN_WIDTH - 28
            shown = button.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, room)
            button.setText(shown.replace("&", "&&"))
            button.setFixedWidth(_COLUMN_WIDTH)
            if shown != flat:
                # A tooltip without a tag is plain text only as long as nothing in it looks like one.
                cut = option.text[:_LONGEST_TIP].replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
                button.setToolTip(f"<p>{cut}</p>")
            button.setAccessibleName(tr("{field}: {value}", field=line.label, value=flat))
            button.setChecked(option.value == line.chosen)
            button.clicked.connect(partial(self._on_clicked, line.key, option.value))
            group.addButton(button)
            self.buttons[line.key][option.value] = button
            self._grid.addWidget(button, row, column)
            if option.detail:
                under = Label(option.detail, "small", "text_secondary", elide=True)
                under.setContentsMargins(22, 0, 0, 0)
                self._grid.addWidget(under, row + 1, column)
        self._let_tab_find_the_chosen(line.key)

    def _let_tab_find_the_chosen(self, key: Hashable) -> None:
        for button in self.buttons[key].values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self, key: Hashable, value: Hashable, _checked: bool = True) -> None:
        self._let_tab_find_the_chosen(key)
        self.chosen.emit(key, value)

"""Sentences made from the figures, each to be put into the commentary with a click or its key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label

WITH_KEYS = 5
"""So many phrases have a key of their own; the others stand behind a link."""


class PhrasesPart(QWidget):
    """``chosen`` carries the number of a phrase; those that are in the commentary have a tick."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._phrases: Sequence[str] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_phrases(self, phrases: Sequence[str], commentary: str) -> None:
        """Offer other phrases."""
        empty(self._lines)
        self.buttons, self._phrases = [], phrases
        lines = [self._line(number, phrase) for number, phrase in enumerate(phrases)]
        for line in lines[:WITH_KEYS]:
            self._lines.addWidget(line)
        if further := lines[WITH_KEYS:]:
            self._lines.addWidget(_folded(further))
        self.mark(commentary)

    def mark(self, commentary: str) -> None:
        """Tick the phrases that stand in the commentary."""
        for button, phrase in zip(self.buttons, self._phrases, strict=True):
            is_in = phrase in commentary
            button.setIcon(icon("check", "good_mark") if is_in else icon("plus", "accent_text"))

    def _line(self, number: int, phrase: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        button = QToolButton()
        button.setIconSize(QSize(14, 14))
        if number < WITH_KEYS:
            button.setToolTip(f"Alt+{number + 1}")
        button.setAccessibleName(tr("Put in: {phrase}", phrase=phrase))
        button.clicked.connect(partial(self._choose, number))
        self.buttons.append(button)
        words = Label(phrase)
        words.setWordWrap(True)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return line

    def _choose(self, number: int, *_checked: object) -> None:
        self.chosen.emit(number)


def _folded(lines: Sequence[QWidget]) -> QWidget:
    """Lines that a link unfolds."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    more = link_button(tr("%n more", n=len(lines)))
    column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    for line in lines:
        column.addWidget(line)
        line.hide()
        more.clicked.connect(line.show)
    more.clicked.connect(more.hide)
    return part

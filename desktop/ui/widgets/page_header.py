"""The head of a page: its title, one line of facts, and at most three buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_GAP, _TIGHT_GAP = 8, 4
_LEAST_FACTS = 40
_FACTS_KEEP = 96
"""Pixels that are left for the facts before buttons give up their words."""


class PageHeader(QWidget):
    """Title in 20/600, facts in secondary text, buttons at the right end, which are icons alone where room is short."""

    def __init__(self, title: str, facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setFixedHeight(theme.measure("layout.page_header"))
        self._title = Label(title, "page_title")
        self._facts = Label(facts, "body", "text_secondary", elide=True)
        self._worded: dict[QPushButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.measure("space.page_left"), 4, theme.measure("space.page_right"), 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._title)
        self._row.addWidget(self._facts, 1)
        self.set_facts(facts)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_facts(self, facts: str) -> None:
        """Show another line of facts."""
        self._facts.setText(facts)
        self._facts.setMinimumWidth(_LEAST_FACTS if facts else 0)

    def add_before_facts(self, part: QWidget) -> None:
        """Put a control directly behind the title."""
        self._row.insertWidget(self._row.indexOf(self._facts), part, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, part: QWidget, gap: int = 0) -> None:
        """Put a control at the right end, after a gap of so many pixels beyond the usual."""
        if gap:
            self._row.addSpacing(gap)
        self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_button(self, icon_name: str, text: str, run: Callable[[], object], key: str = "") -> QPushButton:
        """Put a button at the right end; its words stand in the tool tip too, with its key."""
        button = QPushButton(text)
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({key})" if key else text)
        button.clicked.connect(partial(_ignoring_check, run))
        self._worded[button] = f" {text}"  # a little more room behind the icon
        self.add(button)
        return button

    def _show_words(self) -> None:
        """Show the words of the buttons if the title and some of the facts have room beside them; where not even the
        icons have, choices stand closer."""
        for button, text in self._worded.items():
            button.setText(text)
        self._set_tight(False)
        if self._wanted() + _FACTS_KEEP <= self.width():
            return
        for button in self._worded:
            button.setText("")
        if self._wanted() + self._facts.minimumWidth() > self.width():
            self._set_tight(True)

    def _set_tight(self, tight: bool) -> None:
        self._row.setSpacing(_TIGHT_GAP if tight else _GAP)
        for bar in self.findChildren(SegmentBar):
            bar.set_tight(tight)
        for button in self._worded:
            if bool(button.property("tight")) != tight:
                button.setProperty("tight", tight)
                button.style().unpolish(button)
                button.style().polish(button)

    def _wanted(self) -> int:
        """How wide all is but the facts."""
        margins = self._row.contentsMargins()
        items = [item for place in range(self._row.count()) if (item := self._row.itemAt(place)) is not None]
        parts = [part for item in items if (part := item.widget()) is not None]
        shown = [part for part in parts if part is not self._facts and not part.isHidden()]
        widths = sum(part.sizeHint().width() for part in shown)
        return widths + self._row.spacing() * len(shown) + margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()


def _ignoring_check(run: Callable[[], object], _checked: bool = False) -> None:
    run()

"""The sections of a summary in their order: ticked ones are printed, and each can be moved up and down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.template import SECTION_WORDS, Section
from desktop.ui.texts import say, tr

_SECTION = int(Qt.ItemDataRole.UserRole)


class SectionList(QListWidget):
    """Space ticks, Alt+Up and Alt+Down move; with the mouse a section is dragged."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Sections, in their order"))
        self.setToolTip(tr("Space ticks · Alt+Up and Alt+Down move"))
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.itemChanged.connect(self.changed)
        self.model().rowsMoved.connect(self.changed)

    def show_sections(self, chosen: Sequence[Section]) -> None:
        """Show the chosen sections first, ticked, and then the others."""
        blocked = self.blockSignals(True)
        self.clear()
        for section in (*chosen, *(other for other in Section if other not in chosen)):
            item = QListWidgetItem(say(SECTION_WORDS[section]))
            item.setData(_SECTION, section.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if section in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(blocked)

    def chosen(self) -> tuple[Section, ...]:
        """The ticked sections, in their order."""
        items = (self.item(place) for place in range(self.count()))
        return tuple(Section(item.data(_SECTION)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def move_current(self, step: int) -> None:
        """Move the current section up or down."""
        place = self.currentRow()
        to = place + step
        if place < 0 or not 0 <= to < self.count():
            return
        blocked = self.blockSignals(True)
        self.insertItem(to, self.takeItem(place))
        self.setCurrentRow(to)
        self.blockSignals(blocked)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
            return
        super().keyPressEvent(event)

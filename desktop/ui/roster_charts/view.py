"""The roster as charts: what the page Effect shows of all clients together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.notices import EmptyState
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet


class RosterCharts(QWidget):
    """The page asks it to ``refresh``, puts what ``facts_changed`` says behind its title, and takes its picture."""

    facts_changed = Signal(str)
    """One line about what is shown, as the months in sight."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        column = QVBoxLayout(self)
        column.addWidget(EmptyState("chart-line", tr("No charts of all clients yet")))

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has changed; ``None`` means that everything may have."""

    def values_text(self) -> str:
        """What the charts show as cells for a spreadsheet; empty where nothing is shown."""
        return ""

    def focus_first(self) -> None:
        """Put the keyboard where work starts."""
        self.setFocus()

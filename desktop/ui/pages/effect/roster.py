"""The roster: charts of all clients together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.pages.effect.mode import EffectMode
from desktop.ui.roster_charts.view import RosterCharts
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.ui.file_export import Export


class Roster(EffectMode):
    """The charts of all clients below the head of the page."""

    name = "roster"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.roster = RosterCharts(workspace)
        self.roster.facts_changed.connect(self.header.set_facts)
        self.roster.facts_changed.connect(self.status_changed)
        self.place(self.roster)

    def refresh(self, changes: ChangeSet | None) -> None:
        self.roster.refresh(changes)

    def charts(self) -> QWidget:
        return self.roster.pictured

    def values_text(self) -> str:
        return self.roster.values_text()

    def view_export(self) -> Export | None:
        return self.roster.view_export()

    def file_name(self) -> str:
        return tr("Roster")

    def focus_first(self) -> None:
        self.roster.focus_first()

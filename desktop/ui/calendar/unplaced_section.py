"""Callbacks of the next weeks for which no day has room, each with the reason (product §3.2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.planning import Proposal
from desktop.ui.calendar.side_section import SideSection, side_line
from desktop.ui.notices import link_button
from desktop.ui.texts import say, spoken_language, tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label

_MOST = 5


class UnplacedSection(SideSection):
    """A few by name, all of them in the preview of the plan."""

    plan_requested = Signal()
    client_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        plan = link_button(tr("Plan…"))
        plan.setAccessibleName(tr("Plan callbacks…"))
        super().__init__(tr("Could not be placed"), plan, parent)
        plan.clicked.connect(self.plan_requested)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.column.addLayout(self._lines)
        self.hide()

    def show_proposal(self, found: Proposal) -> None:
        """Show what a plan of the next weeks leaves without a place."""
        empty(self._lines)
        number = len(found.unplaced)
        self.set_title(tr("Could not be placed: {number}", number=number) if number else tr("Callbacks to plan"))
        for item in found.unplaced[:_MOST]:
            client = found.clients[item.client]
            name = link_button(client.name)
            name.clicked.connect(partial(self.client_requested.emit, client.id))
            by = tr("by {day}", day=spoken_language().date(item.latest, found.today)) if item.latest else ""
            line = QWidget()
            column = QVBoxLayout(line)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addLayout(side_line(name, Label(by, "small", "bad")))
            column.addWidget(Label(say(item.reason), "small", "text_secondary", elide=True))
            self._lines.addWidget(line)
        if not number and found.new:
            words = tr("%n callback(s) of the next two weeks are not planned yet.", n=len(found.new))
            label = Label(words, "small", "text_secondary")
            label.setWordWrap(True)
            self._lines.addWidget(label)
        self.setVisible(bool(number or found.new))

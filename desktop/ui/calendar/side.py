"""What stands beside the calendar, a section below the other: reps, calls of the year, absences, legend."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.calendar.absence_section import AbsenceSection
from desktop.ui.calendar.assumed_banner import AssumedBanner
from desktop.ui.calendar.legend import Legend
from desktop.ui.calendar.rep_section import RepSection
from desktop.ui.calendar.side_section import SideScroll, SideSection
from desktop.ui.calendar.unplaced_section import UnplacedSection
from desktop.ui.calendar.year_section import YearSection
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.side_panel import SidePanel


class CalendarSide(SidePanel):
    """The panel at the right of the calendar; each section shows itself and tells what is wished of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        width = current_theme().measure("layout.side_panel.calendar")
        super().__init__(width, name=tr("Reps, calls of the year, legend"), parent=parent)
        self.reps = RepSection()
        self.year = YearSection()
        self.unplaced = UnplacedSection()
        self.absences = AbsenceSection()
        self.assumed = AssumedBanner()
        legend = SideSection(tr("Legend"))
        legend.column.addWidget(Legend())
        held = QWidget()
        sections = QVBoxLayout(held)
        sections.setContentsMargins(0, 0, 0, 0)
        for section in (self.reps, self.unplaced, self.year, self.absences, legend):
            sections.addWidget(section)
        sections.addStretch(1)
        scrolled = SideScroll(held)
        margins = self.column.contentsMargins()
        right = margins.right()
        margins.setRight(max(0, right - scrolled.bar_width))
        self.column.setContentsMargins(margins)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, right - margins.right(), 0)
        foot.addWidget(self.assumed)
        self.column.addWidget(scrolled, 1)
        self.column.addLayout(foot)

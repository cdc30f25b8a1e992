"""The calls of the year in the panel beside the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.calendar.heat_map import HeatLegend, HeatMap
from desktop.ui.calendar.side_section import SideSection, side_line
from desktop.ui.notices import link_button
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.label import Label


class YearSection(SideSection):
    """A square a day in two half-years, with the number of calls and the way to the whole year."""

    day_requested = Signal(object)
    year_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._total = Label("", "small", "text_secondary")
        super().__init__("", self._total, parent)
        self.heat = HeatMap(9, halves=True)
        year = link_button(tr("Year"))
        self.column.addWidget(self.heat)
        self.column.addLayout(side_line(HeatLegend(), year))
        year.clicked.connect(self.year_requested)
        self.heat.day_clicked.connect(self.day_requested)

    def show_calls(self, year: int, calls: Mapping[date, int], who: str) -> None:
        """Show the calls of a year; ``who`` names the reps, empty for all."""
        number = spoken_language().integer(sum(calls.values()))
        self.set_title(tr("Calls in {year}", year=year))
        self._total.setText(f"{who}, {number}" if who else number)
        self.heat.show_year(year, calls)

"""Whose callbacks are shown, and of which clients: the reps with their week, and the level."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.periods import Span
from desktop.services.plan import Load, Reps
from desktop.ui.calendar.rep_loads import RepLoads
from desktop.ui.calendar.side_section import SideSection
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through
from desktop.ui.widgets.segment_bar import SegmentBar

_MOST_LOADS = 212  # px: eight reps


class RepSection(SideSection):
    """The filter of the calendar, with how full the week of each rep is."""

    reps_chosen = Signal(object)
    level_chosen = Signal(str)
    """``key``, ``regular``, or empty for clients of all levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._week = Label("", "small", "text_secondary")
        super().__init__(tr("Reps"), self._week, parent)
        self.loads = RepLoads()
        self.level = SegmentBar(
            [("", tr("All", comment="levels of clients")), ("key", tr("Key clients")), ("regular", tr("Regular"))],
            name=tr("Level"),
        )
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("Reps"))
        self._area.setWidget(self.loads)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self._area)
        self.column.addWidget(self._area)
        self.column.addWidget(self.level)
        self.loads.chosen.connect(self.reps_chosen)
        self.level.chosen.connect(self.level_chosen)

    def show_week(self, week: Span, today: date, loads: Sequence[Load], chosen: Reps, level: str) -> None:
        """Show how full a week is for each rep, and what is chosen."""
        here = week.first <= today <= week.last
        self._week.setText(tr("this week") if here else spoken_language().date_range(week.first, week.last))
        self.loads.show_loads(loads, chosen)
        self._fit()
        self.level.set_value(level)

    def _fit(self) -> None:
        """As high as the reps need, up to eight: a larger team scrolls by itself, and the rest stays in sight."""
        self._area.setFixedHeight(min(self.loads.wanted_height, _MOST_LOADS))

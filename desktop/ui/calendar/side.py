"""What stands beside the calendar: reps and their week, absences, the year's calls, the legend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.periods import Span
from desktop.domain.records import Absence, Rep
from desktop.services.plan import Load, Reps
from desktop.ui.calendar.heat_map import HeatLegend, HeatMap
from desktop.ui.calendar.legend import Legend
from desktop.ui.calendar.rep_loads import RepLoads
from desktop.ui.notices import link_button
from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.side_panel import SidePanel

_MOST_LOADS = 212  # px: eight reps


class CalendarSide(SidePanel):
    """The panel at the right of the calendar."""

    reps_chosen = Signal(object)
    day_requested = Signal(object)
    year_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        width = current_theme().measure("layout.side_panel.calendar")
        super().__init__(width, name=tr("Reps, calls of the year, legend"), parent=parent)
        self.loads = RepLoads()
        self.heat = HeatMap(9, halves=True)
        self._week = Label("", "small", "text_secondary")
        self._total = Label("", "small", "text_secondary")
        self._calls_title = Label("", "strong")
        self._absences = QVBoxLayout()
        self._absences.setSpacing(4)
        self._absence_title = Label(tr("Absences"), "strong")
        self._banner, self._banner_text = _banner()
        year = link_button(tr("Year"))
        year.clicked.connect(self.year_requested)
        self.column.addLayout(_line(Label(tr("Reps"), "strong"), self._week))
        self.column.addWidget(_scrolled(self.loads))
        self.column.addSpacing(12)
        self.column.addLayout(_line(self._calls_title, self._total))
        self.column.addWidget(self.heat)
        self.column.addLayout(_line(HeatLegend(), year))
        self.column.addSpacing(8)
        self.column.addWidget(self._absence_title)
        self.column.addLayout(self._absences)
        self.column.addWidget(Label(tr("Legend"), "strong"))
        self.column.addWidget(Legend())
        self.column.addStretch(1)
        self.column.addWidget(self._banner)
        self.loads.chosen.connect(self.reps_chosen)
        self.heat.day_clicked.connect(self.day_requested)
        self.show_assumed(None)
        self.show_absences((), {}, date.min)

    def show_week(self, week: Span, today: date, loads: Sequence[Load], chosen: Reps) -> None:
        """Show how full a week is for each rep."""
        here = week.first <= today <= week.last
        self._week.setText(tr("this week") if here else spoken_language().date_range(week.first, week.last))
        self.loads.show_loads(loads, chosen)

    def show_calls(self, year: int, calls: Mapping[date, int], who: str) -> None:
        """Show the calls of a year; ``who`` names the reps, empty for all."""
        number = spoken_language().integer(sum(calls.values()))
        self._calls_title.setText(tr("Calls in {year}", year=year))
        self._total.setText(f"{who}, {number}" if who else number)
        self.heat.show_year(year, calls)

    def show_absences(self, absences: Iterable[Absence], reps: Mapping[int, Rep], today: date) -> None:
        """Show who is away now or will be."""
        empty(self._absences)
        away = [item for item in absences if item.rep in reps and (item.last_day or today) >= today]
        self._absence_title.setVisible(bool(away))
        for item in away:
            assert item.rep is not None
            assert item.first_day is not None
            language = spoken_language()
            days = (
                language.date_range(item.first_day, item.last_day)
                if item.last_day is not None
                else tr("from {day}", day=language.date(item.first_day, today))
            )
            self._absences.addWidget(Label(tr("{rep}, {days}", rep=reps[item.rep].name, days=days), "body"))

    def show_assumed(self, year: int | None) -> None:
        """Say that the holidays of a year aren't known; ``None`` says nothing."""
        self._banner.setVisible(year is not None)
        if year is not None:
            text = tr("Holidays are known to the end of {last}. After that Monday to Friday is assumed.", last=year - 1)
            self._banner_text.setText(text)
            self._banner.setAccessibleName(text)


def _scrolled(loads: RepLoads) -> QScrollArea:
    """A team of more than eight reps scrolls by itself, so that the year and the legend stay in sight."""
    area = _Fitting(loads)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    loads.setAutoFillBackground(False)
    return area


class _Fitting(QScrollArea):
    """As high as what it holds, up to a limit."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        held.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(200, min(self._held.sizeHint().height(), _MOST_LOADS))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


def _line(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row


def _banner() -> tuple[QFrame, Label]:
    frame = QFrame()
    frame.setProperty("banner", "info")
    text = Label("", "small")
    text.setWordWrap(True)
    row = QHBoxLayout(frame)
    row.setContentsMargins(10, 8, 10, 8)
    row.addWidget(IconLabel("info", 16, "info"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(text, 1)
    return frame, text

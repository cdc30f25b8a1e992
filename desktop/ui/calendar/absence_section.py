"""Who is away now or will be, and who stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.records import Absence, Rep
from desktop.ui.calendar.side_section import SideSection, side_line
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label


class AbsenceSection(SideSection):
    """A line an absence, the next one first; without any the section is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Absences"), None, parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.column.addLayout(self._lines)
        self.hide()

    def show_absences(self, absences: Iterable[Absence], reps: Mapping[int, Rep], today: date) -> None:
        """Show the absences that aren't over."""
        empty(self._lines)
        ahead = [
            (absence.first_day, absence)
            for absence in absences
            if absence.first_day is not None and (absence.last_day or today) >= today and absence.rep in reps
        ]
        for first, absence in sorted(ahead, key=lambda each: (each[0], each[1].id)):
            rep, stand_in = reps[absence.rep or 0], reps.get(absence.stand_in or 0)
            name = Label(tr("{rep}, {days}", rep=rep.name, days=_days(first, absence.last_day, today)), "body")
            who = Label(
                tr("stand-in {rep}", rep=stand_in.name) if stand_in is not None else "", "small", "text_secondary"
            )
            line = QWidget()
            row = side_line(name, who)
            row.setContentsMargins(0, 0, 0, 0)
            line.setLayout(row)
            self._lines.addWidget(line)
        self.setVisible(bool(ahead))


def _days(first: date, last: date | None, today: date) -> str:
    language = spoken_language()
    if last is None:
        return tr("from {day}", day=language.date(first, today))
    return language.date(first, today) if first == last else language.date_range(first, last)

"""Who is away now or will be, and who stands in; a click changes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.records import Absence, Rep
from desktop.ui.calendar.side_section import SideSection, side_line
from desktop.ui.notices import link_button
from desktop.ui.planning.absence_words import absence_days
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label


class AbsenceSection(SideSection):
    """A line an absence, the next one first."""

    wanted = Signal(object)
    """The ``Absence`` to change, None for a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        add = link_button(tr("Add"))
        add.setAccessibleName(tr("Add an absence"))
        super().__init__(tr("Absences"), add, parent)
        add.clicked.connect(partial(self.wanted.emit, None))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.column.addLayout(self._lines)

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
            name = link_button(tr("{rep}, {days}", rep=rep.name, days=absence_days(first, absence.last_day, today)))
            name.clicked.connect(partial(self.wanted.emit, absence))
            who = Label(
                tr("stand-in {rep}", rep=stand_in.name) if stand_in is not None else "", "small", "text_secondary"
            )
            line = QWidget()
            row = side_line(name, who)
            row.setContentsMargins(0, 0, 0, 0)
            line.setLayout(row)
            self._lines.addWidget(line)
        if not ahead:
            self._lines.addWidget(Label(tr("Nobody is away."), "small", "text_secondary"))

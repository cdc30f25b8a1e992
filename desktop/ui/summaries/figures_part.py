"""The figures of a summary, checked: which days are known, and whether they agree with what the client counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.figure_gaps import FigureCheck
from desktop.language import Language
from desktop.services.summary_month import SummaryRow
from desktop.ui.notices import link_button
from desktop.ui.summaries.columns import figure_word
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline


class FiguresPart(QWidget):
    """One line a figure, with a tick or the days that lack it; its links lead to where figures are seen and typed."""

    figures_requested = Signal()
    entry_requested = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        entry, figures = link_button(tr("Type them in…")), link_button(tr("Open all"))
        entry.clicked.connect(self.entry_requested)
        figures.clicked.connect(self.figures_requested)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Figures"), "strong"), 1)
        head.addWidget(entry)
        head.addWidget(figures)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._lines)

    def show_checks(self, checks: Sequence[FigureCheck], row: SummaryRow | None) -> None:
        """Show the checks of a client's month; none while they are being read."""
        empty(self._lines)
        for check in checks:
            self._lines.addWidget(self._check_line(check))
        if checks and row is not None and (reply := self._reply_line(row)) is not None:
            self._lines.addWidget(reply)
        if checks:
            self._lines.addWidget(hairline())

    def _check_line(self, check: FigureCheck) -> QWidget:
        known = tr("{figure}, {days} of {all} days", figure=figure_word(check.name), days=check.days, all=check.of)
        missing = ""
        if check.missing and check.days:
            missing = tr("without {days}", days=self._language.days_of_month(check.missing))
        return _line(known, good=check.is_complete, detail=missing)

    def _reply_line(self, row: SummaryRow) -> QWidget | None:
        """Whether the inquiries add up to what the client counted, once it has answered."""
        told = row.summary.told("inquiries") if row.summary is not None else None
        if told is None:
            return None
        if told == row.inquiries:
            number = self._language.integer(told)
            return _line(tr("Inquiries add up to the client's reply, {number}", number=number), good=True)
        ours = self._language.integer(row.inquiries)
        return _line(tr("The client counted %n inquiry(s), the figures say {ours}", n=told, ours=ours), good=False)


def _line(text: str, *, good: bool, detail: str = "") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(IconLabel("circle-check" if good else "triangle-alert", 16, "good_mark" if good else "warn_mark"))
    row.addWidget(Label(text), 0 if detail else 1)
    if detail:
        row.addWidget(Label(detail, "small", "warn", elide=True), 1)
    return line

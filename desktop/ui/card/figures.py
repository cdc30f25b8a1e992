"""What the campaign brought lately, at a glance; the page Effect has the charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.estimate import Scale, read_estimate
from desktop.domain.periods import Month, Span
from desktop.domain.records import Client, Keyword
from desktop.domain.totals import Totals, difference
from desktop.services.comparisons import latest_span, states
from desktop.services.figures import day_figures, totals_of
from desktop.ui.card.record_table import fit_height
from desktop.ui.card.tab import CardTab, action_button, scrolled, section
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.sparkline import Sparkline
from desktop.ui.widgets.tile import Tile
from desktop.ui.workspace import Workspace

_DAYS = 60
_MONTHS = 13
_NOTABLE = Decimal("0.05")
"""A change from which it is coloured: less is the usual up and down."""


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month and what it brought."""

    month: Month
    totals: Totals


class FiguresTab(CardTab):
    """Four tiles against the 30 days before, sixty days as a line, and a table of months."""

    records = (Client, Keyword)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._facts = Label("", "small", "text_secondary")
        self._facts.setWordWrap(True)
        self._tiles = {
            "visits": Tile(tr("Visits a day")),
            "inquiries": Tile(tr("Inquiries")),
            "spend": Tile(tr("Spend")),
            "cost": Tile(tr("Cost per inquiry")),
        }
        self._line = Sparkline()
        self.table = DataTable(self._columns(), lambda line: line.month)
        self.table.show_filter_row(False)
        self.table.setAccessibleName(tr("Figures by month"))
        self._lay_out()

    def load(self) -> None:
        latest = latest_span(self.session)
        now = totals_of(self.session, self.client, latest)
        before = totals_of(self.session, self.client, latest.before())
        language = self.workspace.language
        days = language.date_range(latest.first, latest.last)
        if now.days_with_figures:
            self._facts.setText(
                tr("Latest 30 days, {days}; %n day(s) have figures. Changes against the 30 days before.",
                   n=now.days_with_figures, days=days)
            )  # fmt: skip
        else:
            self._facts.setText(
                tr("No figures for the latest 30 days, {days}. Import them, or type them in.", days=days)
            )
        self._show_tile("visits", language.decimal(now.mean("visits"), 0), now.mean("visits"), before.mean("visits"))
        self._show_tile(
            "inquiries", language.integer(now.total("inquiries")), now.mean("inquiries"), before.mean("inquiries")
        )
        self._show_tile("spend", language.money(now.total("spend"), sign=True), now.mean("spend"), before.mean("spend"))
        self._show_tile(
            "cost", language.money(now.cost_per_inquiry, sign=True), now.cost_per_inquiry, before.cost_per_inquiry
        )
        self._show_line()
        self._show_months()

    def _show_tile(self, name: str, value: str, now: Decimal | None, before: Decimal | None) -> None:
        change = difference(now, before)
        note = ""
        tone = "text_secondary"
        if change is not None:
            note = tr("from nothing") if change.from_nothing else self.workspace.language.change(change.ratio)
            moved = change.ratio is None or abs(change.ratio) >= _NOTABLE
            if name in ("visits", "inquiries") and change.sign and moved:
                tone = "good" if change.sign > 0 else "bad"
        self._tiles[name].show_figure(value, "", note, tone)

    def _show_line(self) -> None:
        language, today = self.workspace.language, self.workspace.today
        span = Span.latest(_DAYS, today - timedelta(1))
        known = {day.day: day for day in day_figures(self.session, self.client, span)}
        baseline = states(self.session, self.client).before
        band = None
        if baseline is not None and baseline.visits_a_day:
            read = read_estimate(baseline.visits_a_day, Scale.PER_DAY)
            if read.low is not None and read.high is not None:
                band = (float(read.low), float(read.high))
        self._line.show_days(
            [known[day].visits if day in known else None for day in span],
            [known[day].inquiries if day in known else None for day in span],
            band,
            (language.date(span.first, today), language.date(span.last, today)),
        )

    def _show_months(self) -> None:
        months = [Month.of(self.workspace.today).plus(-back) for back in range(_MONTHS)]
        sums = self.session.store.figures.month_sums(months, [self.client.id])
        lines = [MonthLine(month, sums[month][self.client.id]) for month in months if self.client.id in sums[month]]
        self.table.set_rows(lines)
        fit_height(self.table, len(lines), most=_MONTHS)

    def _columns(self) -> list[Column[MonthLine]]:
        language = self.workspace.language
        return [
            Column(
                "month",
                tr("Month"),
                lambda line: str(line.month),
                lambda line: Cell(language.month(line.month)),
                width=128,
            ),
            _number("days", tr("Days"), lambda line: line.totals.days_with_figures, language.integer),
            _number(
                "visits", tr("Visits a day"), lambda line: line.totals.mean("visits"), lambda n: language.decimal(n, 1)
            ),
            _number("inquiries", tr("Inquiries"), lambda line: line.totals.total("inquiries"), language.integer),
            _number("orders", tr("Orders"), lambda line: line.totals.total("orders"), language.integer),
            _number("spend", tr("Spend"), lambda line: line.totals.total("spend"), language.money, per_unit=100),
            _number(
                "cost",
                tr("Cost per inquiry"),
                lambda line: line.totals.cost_per_inquiry,
                language.money,
                per_unit=100,
                width=124,
            ),
        ]

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(action_button(tr("Enter…"), "table-2", self.enter))
        head.addWidget(action_button(tr("Open in Effect"), "chart-line", self._open))
        head.addStretch(1)
        inside.addLayout(head)
        inside.addWidget(self._facts)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, place // 2, place % 2)
        inside.addLayout(grid)
        inside.addWidget(self._line)
        inside.addLayout(section(tr("By month")))
        inside.addWidget(self.table)
        inside.addStretch(1)
        self.column.addWidget(scrolled(inner), 1)

    def enter(self) -> None:
        """Open the grid in which the client's figures are typed."""
        from desktop.ui.figures_entry.dialog import FiguresEntry

        FiguresEntry(self.workspace, self.client.id, self.window()).show()

    def _open(self) -> None:
        self.workspace.effect_requested.emit(self.client.id)


def _number(
    name: str,
    title: str,
    value: Callable[[MonthLine], int | Decimal | None],
    write: Callable[[int | Decimal], str],
    per_unit: int = 1,
    width: int = 84,
) -> Column[MonthLine]:
    def cell(line: MonthLine) -> Cell:
        found = value(line)
        return MISSING_NUMBER if found is None else Cell(write(found), kind="number")

    return Column(
        name, title, value, cell, width=width, align="right", kind="number", filter_kind="number", per_unit=per_unit
    )

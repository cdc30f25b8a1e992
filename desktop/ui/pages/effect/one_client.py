"""One client: what the campaign brings, against the time before the service and other periods (product §5, page 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.records import Client
from desktop.domain.report_figures import Figure
from desktop.domain.series import Against, Range, Window
from desktop.services.effect import Effect, Periods, effect, periods
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.notices import EmptyState
from desktop.ui.pages.effect.mode import EffectMode
from desktop.ui.plots.chart_legend import ChartLegend
from desktop.ui.plots.day_table import as_text, day_rows, day_table
from desktop.ui.plots.effect_side import EffectSide
from desktop.ui.plots.effect_tiles import EffectTiles
from desktop.ui.plots.month_bars import MonthBars
from desktop.ui.texts import say, tr
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.file_export import Export
    from desktop.ui.plots.effect_chart import EffectChart


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was read for the page; ``asked`` tells whether it is still wanted."""

    asked: tuple[int, Range, Window, Against]
    effect: Effect
    periods: Periods


class OneClient(EffectMode):
    """One client's figures as charts and tables. Reading runs beside the window; the newest question wins."""

    name = "one"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.effect: Effect | None = None
        self.chart: EffectChart | None = None
        self._client: int | None = None
        self._range = Range.SINCE_START
        self.clients = ClientChooser()
        self.ranges = SegmentBar(
            [("30", tr("30 days")), ("90", tr("90 days")), ("start", tr("Since start")), ("year", tr("Year"))],
            "start",
            name=tr("Range"),
        )
        self.ways = SegmentBar([("chart", tr("Chart")), ("table", tr("Table"))], name=tr("Shown as"))
        self.switches = {
            "mean": QCheckBox(tr("7-day mean")),
            "baseline": QCheckBox(tr("Baseline")),
            "markers": QCheckBox(tr("Markers")),
        }
        self.tiles = EffectTiles()
        self.table = day_table()
        self.side = EffectSide()
        self.bars = (
            MonthBars(tr("Spend a month, {currency}", currency=workspace.language.currency), Figure.MONEY, 5),
            MonthBars(tr("Cost per inquiry, {currency}", currency=workspace.language.currency), Figure.MONEY, 1),
            MonthBars(tr("Keywords on the first page"), Figure.COUNT, 6),
        )
        self._lay_out()
        self._connect()

    # -- what the page asks

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Client):
            clients = self.workspace.session.all(Client)
            if self._client not in clients:
                served = (client.id for client in clients.values() if client.stage == "active")
                self._client = next(served, next(iter(clients), None))
            self.clients.show_clients(clients.values(), self._client)
        self._read()

    @property
    def client(self) -> int | None:
        """The id of the client that is shown."""
        return self._client

    def charts(self) -> QWidget:
        return self._charts

    def values_text(self) -> str:
        return "" if self.effect is None else as_text(day_rows(self.effect))

    def view_export(self) -> Export | None:
        """The figures of the days in sight, as a workbook."""
        from desktop.ui.tables.exported import table_export

        title = tr("Daily figures of {client}", client=self.file_name())
        return table_export(self.workspace, self.table, title) if self.has_charts() else None

    def file_name(self) -> str:
        client = self.workspace.session.get(Client, self._client)
        return client.name if client is not None else super().file_name()

    def has_charts(self) -> bool:
        return self.effect is not None and self.effect.known is not None

    def focus_first(self) -> None:
        if self.chart is not None and self.chart.isVisible():
            self.chart.setFocus()
        else:
            self.clients.setFocus()

    # -- what a person does

    def show_client(self, client: int) -> None:
        """Show another client."""
        self._client = client
        self.clients.choose(client)
        self._read()

    def show_range(self, chosen: Range) -> None:
        """Show more or fewer days."""
        self._range = chosen
        self.ranges.set_value(chosen.value)
        self._read()

    def show_all(self) -> None:
        """Show all days of the range after zooming."""
        if self.chart is not None:
            self.chart.show_all()

    # -- inside

    def _asked(self) -> tuple[int, Range, Window, Against] | None:
        if self._client is None:
            return None
        return self._client, self._range, self.side.window_chosen, self.side.against_chosen

    def _read(self) -> None:
        asked = self._asked()
        if asked is None:
            self._content.setCurrentWidget(self._no_clients)
            return
        work = partial(_read_effect, self.workspace.session, asked)
        self.workspace.run(tr("Reading the figures"), work, self._on_read)

    def _on_read(self, answer: _Answer) -> None:
        if answer.asked != self._asked():
            return
        found, language = answer.effect, self.workspace.language
        self.effect = found
        self.header.set_facts(language.date_range(found.span.first, found.span.last))
        self.side.show_periods(answer.periods, language)
        self.side.show_events(found.events, language, self.workspace.today)
        self.side.show_sources(self._sources(found))
        if found.known is None:
            self._content.setCurrentWidget(self._no_figures)
            self.status_changed.emit(tr("No figures for this client"))
            return
        self._content.setCurrentWidget(self._filled)
        self.tiles.show_tiles(found.tiles, language)
        for bars, points in zip(self.bars, (found.spend, found.cost, found.first_page), strict=True):
            bars.show_months(points, language)
        self.table.set_rows(day_rows(found))
        self._made_chart().show_effect(found)
        self._tell()

    def _sources(self, found: Effect) -> str:
        if found.known is None:
            return ""
        return tr(
            "Figures from {sources}. {missing} of {days} days have none.",
            sources=self.workspace.language.listed([say(source) for source in found.sources]) or "–",
            missing=found.days_without,
            days=found.span.days,
        )

    def _tell(self, reading: str = "") -> None:
        if self.effect is not None and self.effect.known is not None:
            self.status_changed.emit(reading or tr("%n day(s) in sight", n=self.effect.span.days))

    def _made_chart(self) -> EffectChart:
        """The chart; pyqtgraph is loaded when the first one is drawn."""
        if self.chart is None:
            from desktop.ui.plots.effect_chart import EffectChart

            self.chart = EffectChart()
            self.chart.read.connect(self._tell)
            self.chart.copy_requested.connect(self.copy_values)
            self._chart_place.addWidget(self.chart)
            for name, switch in self.switches.items():
                self.chart.show_part(name, switch.isChecked())
            if self.clients.hasFocus():
                self.chart.setFocus()
        return self.chart

    def _on_switched(self, name: str, shown: bool) -> None:
        if self.chart is not None:
            self.chart.show_part(name, shown)

    def _on_range(self, value: str) -> None:
        self.show_range(Range(value))

    def _on_way(self, value: str) -> None:
        self._ways.setCurrentWidget(self.table if value == "table" else self._charts)
        for switch in self.switches.values():
            switch.setEnabled(value == "chart")

    def _on_day(self, day: date | None) -> None:
        if self.chart is not None:
            self.chart.put_cursor(day)

    def _lay_out(self) -> None:
        self.header.add_before_facts(self.clients)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.ranges)
        tools.addStretch(1)
        for switch in self.switches.values():
            switch.setChecked(True)
            tools.addWidget(switch)
        tools.addWidget(self.ways)
        self._charts = QWidget()
        self._charts.setAutoFillBackground(True)
        self._charts.setBackgroundRole(self.palette().ColorRole.Base)
        self._chart_place = QVBoxLayout()
        small = QHBoxLayout()
        small.setSpacing(24)
        for bars in self.bars:
            bars.setMaximumHeight(120)
            small.addWidget(bars, 1)
        charts = QVBoxLayout(self._charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(6)
        charts.addLayout(self._chart_place, 1)
        charts.addWidget(ChartLegend())
        charts.addLayout(small)
        self._ways = QStackedWidget()
        self._ways.addWidget(self._charts)
        self._ways.addWidget(self.table)
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(20, 8, 16, 10)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self.tiles)
        column.addWidget(self._ways, 1)
        go = self.workspace.page_requested.emit
        self._no_figures = EmptyState(
            "chart-line", tr("No figures for this client"), tr("Visits and inquiries show what the campaign brings."),
            ((tr("Import figures"), partial(go, "imports")), (tr("Enter by hand"), partial(go, "summaries"))),
        )  # fmt: skip
        self._no_clients = EmptyState(
            "users", tr("No clients yet"), "", ((tr("Import a workbook"), partial(go, "imports")),)
        )
        self._content = QStackedWidget()
        for part in (QWidget(), self._filled, self._no_figures, self._no_clients):
            self._content.addWidget(part)
        self.place(self._content, self.side)

    def _connect(self) -> None:
        self.clients.chosen.connect(self.show_client)
        self.ranges.chosen.connect(self._on_range)
        self.ways.chosen.connect(self._on_way)
        for name, switch in self.switches.items():
            switch.toggled.connect(partial(self._on_switched, name))
        self.side.periods_chosen.connect(self._read)
        self.side.day_requested.connect(self._on_day)

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.chart is not None:
            with QSignalBlocker(self.chart):
                self.chart.restyle()
            if self.effect is not None:
                self.side.show_events(self.effect.events, self.workspace.language, self.workspace.today)


def _read_effect(session: Session, asked: tuple[int, Range, Window, Against], _progress: Progress) -> _Answer:
    number, chosen, window, against = asked
    client = session.all(Client)[number]
    return _Answer(asked, effect(session, client, chosen), periods(session, client, window, against))

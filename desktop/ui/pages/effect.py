"""Effect: what a client's campaign brings, against the time before the service and other periods (product §5, page 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.report_figures import Figure
from desktop.domain.series import Against, Range, Window
from desktop.services.effect import Effect, Periods, effect, periods
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState
from desktop.ui.page import Page
from desktop.ui.plots.chart_legend import ChartLegend
from desktop.ui.plots.day_table import as_text, day_rows, day_table
from desktop.ui.plots.effect_side import EffectSide
from desktop.ui.plots.effect_tiles import EffectTiles
from desktop.ui.plots.month_bars import MonthBars
from desktop.ui.texts import say, tr
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.side_panel import beside
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.plots.effect_chart import EffectChart


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was read for the page; ``asked`` tells whether it is still wanted."""

    asked: tuple[int, Range, Window, Against]
    effect: Effect
    periods: Periods


class EffectPage(Page):
    """One client's figures as charts and tables. Reading runs beside the window; the newest question wins."""

    name = "effect"
    icon = "chart-line"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.effect: Effect | None = None
        self.chart: EffectChart | None = None
        self._client: int | None = None
        self._range = Range.SINCE_START
        self.header = PageHeader(tr("Effect"))
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
        self.picture = QPushButton(tr("Picture"))
        self._lay_out()
        self._connect()

    # -- what the window asks

    def title(self) -> str:
        return tr("Effect")

    def commands(self) -> list[Command]:
        names = {
            Range.DAYS_30: tr("Show 30 days"),
            Range.DAYS_90: tr("Show 90 days"),
            Range.SINCE_START: tr("Show everything since the start"),
            Range.YEAR: tr("Show a year"),
        }
        there = self._has_figures
        return [
            *(Command(f"effect_{chosen.value}", names[chosen], partial(self.show_range, chosen), f"Alt+{place}")
              for place, chosen in enumerate(Range, 1)),
            Command("effect_all", tr("Show all days"), self.show_all, "Alt+5", "zoom-out", enabled=there),
            Command("effect_values", tr("Copy the values"), self.copy_values, "", "copy", "edit", there),
            Command("effect_picture", tr("Save the picture…"), self.save_picture, "", "image-down", "file", there),
            Command("effect_copy_picture", tr("Copy the picture"), self.copy_picture, "Ctrl+Shift+C", "copy", "edit",
                    there),
        ]  # fmt: skip

    def keys_text(self) -> str:
        return tr("wheel zooms · drag pans · double click shows all · arrows read the days")

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Client):
            clients = self.workspace.session.all(Client)
            if self._client not in clients:
                served = (client.id for client in clients.values() if client.stage == "active")
                self._client = next(served, next(iter(clients), None))
            self.clients.show_clients(clients.values(), self._client)
        self._read()

    def current_client(self) -> int | None:
        return self._client

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

    def copy_values(self) -> None:
        """Put the values of the chart into the clipboard, as cells."""
        if self.effect is not None:
            QApplication.clipboard().setText(as_text(day_rows(self.effect)))
            self.workspace.told.emit(tr("%n day(s) copied", n=self.effect.span.days))

    def copy_picture(self) -> None:
        """Put the charts into the clipboard as a picture."""
        QApplication.clipboard().setPixmap(self._charts.grab())
        self.workspace.told.emit(tr("The picture was copied"))

    def save_picture(self) -> None:
        """Ask for a file and write the charts into it."""
        client = self.workspace.session.get(Client, self._client)
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the picture"), f"{client.name if client else 'effect'}.png", tr("Pictures (*.png)")
        )
        if name:
            self.write_picture(Path(name))

    def write_picture(self, path: Path) -> None:
        """Write the charts into a PNG file."""
        target = path if path.suffix else path.with_suffix(".png")
        if self._charts.grab().save(str(target)):
            self.workspace.told.emit(tr("The picture was saved as {file}", file=target.name))
        else:
            self.workspace.refused.emit(
                UserError(
                    Phrase("The picture can't be written to {file}.", file=str(target)),
                    Phrase("Choose another folder, or close the program that has the file open."),
                )
            )

    # -- inside

    def _has_figures(self) -> bool:
        return self.effect is not None and self.effect.known is not None

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
        self.picture.setIcon(icon("image-down"))
        menu = QMenu(self.picture)
        menu.addAction(tr("Save the picture…"), self.save_picture)
        menu.addAction(tr("Copy the picture"), self.copy_picture)
        menu.addAction(tr("Copy the values"), self.copy_values)
        self.picture.setMenu(menu)
        self.header.add(self.picture)
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
        main = QWidget()
        page = QVBoxLayout(main)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self._content, 1)
        splitter = beside("effect", main, self.side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

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

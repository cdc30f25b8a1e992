"""One client: what the campaign brings, against the time before the service and other periods (product §5, page 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.periods import Span
from desktop.domain.records import Client
from desktop.domain.report_figures import Figure
from desktop.domain.series import Against, Range, Window
from desktop.services.effect import Effect, Periods, effect, periods
from desktop.services.effect_panes import View, chart_days
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState
from desktop.ui.pages.effect.chart_notes import ChartNotes
from desktop.ui.pages.effect.mode import EffectMode
from desktop.ui.pages.effect.range_bar import RangeBar
from desktop.ui.plots.chart_legend import ChartLegend
from desktop.ui.plots.effect_side import EffectSide
from desktop.ui.plots.effect_tiles import EffectTiles
from desktop.ui.plots.month_bars import MonthBars
from desktop.ui.plots.values import ChartOrTable, content_export
from desktop.ui.texts import say, tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.effect_panes import ChartDays
    from desktop.services.session import Session
    from desktop.ui.file_export import Export
    from desktop.ui.plots.day_chart import DayChart


_WIDE = 940  # px from which everything has room beside each other
_HIGH = 600  # px from which the charts of months have room
_CHOOSER, _NARROW_CHOOSER = 230, 170  # px
_Asked = tuple[int, Range | Span, Window, Against]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was read for the page; ``asked`` tells whether it is still wanted."""

    asked: _Asked
    effect: Effect
    periods: Periods


class OneClient(EffectMode):
    """One client's figures as charts and tables. Reading runs beside the window; the newest question wins."""

    name = "one"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.effect: Effect | None = None
        self._client: int | None = None
        self._notes = ChartNotes(workspace, self)
        self.clients = ClientChooser()
        self._more = QPushButton(icon("plus"), tr("Add client"))
        self.ranges = RangeBar(lambda: workspace.today)
        self.views = DropList()
        self.views.setAccessibleName(tr("Measures"))
        for view, text in (
            (View.VISITS, tr("Visits, inquiries")),
            (View.SPEND, tr("Spend, cost per inquiry")),
            (View.KEYWORDS, tr("Keywords, rank")),
        ):
            self.views.addItem(text, view)
        self.ways = SegmentBar([("chart", tr("Chart")), ("table", tr("Table"))], name=tr("Shown as"))
        self.switches = {
            "mean": QCheckBox(tr("7-day mean")),
            "baseline": QCheckBox(tr("Baseline")),
            "markers": QCheckBox(tr("Markers")),
            "earlier": QCheckBox(tr("Last year")),
        }
        self.tiles = EffectTiles()
        self.days = ChartOrTable()
        self.legend = ChartLegend()
        self.side = EffectSide()
        self.bars = (
            MonthBars(tr("Spend a month, {currency}", currency=workspace.language.currency), Figure.MONEY, 5),
            MonthBars(tr("Cost per inquiry, {currency}", currency=workspace.language.currency), Figure.MONEY, 1),
            MonthBars(tr("Keywords on the first page"), Figure.COUNT, 6),
        )
        self._lay_out()
        self._connect()

    @property
    def chart(self) -> DayChart | None:
        """The chart, once something was drawn."""
        return self.days.chart

    @property
    def client(self) -> int | None:
        """The id of the client that is shown."""
        return self._client

    # -- what the page asks

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Client):
            clients = self.workspace.session.all(Client)
            if self._client not in clients:
                served = (client.id for client in clients.values() if client.stage == "active")
                self._client = next(served, next(iter(clients), None))
            self.clients.show_clients(clients.values(), self._client)
        self._read()

    def charts(self) -> QWidget:
        return self._charts

    def content(self) -> ChartDays | None:
        """What the chart shows."""
        if self.effect is None or self.effect.known is None:
            return None
        return chart_days(self.effect, View(self.views.currentData()))

    def values_text(self) -> str:
        return self.days.as_text()

    def view_export(self) -> Export | None:
        title = tr("Daily figures of {client}", client=self.file_name())
        content = self.days.view_content(title)
        return None if content is None or not self.has_charts() else content_export(self.workspace, content, title)

    def file_name(self) -> str:
        client = self.workspace.session.get(Client, self._client)
        return client.name if client is not None else super().file_name()

    def has_charts(self) -> bool:
        return self.effect is not None and self.effect.known is not None

    def has_ranges(self) -> bool:
        return True

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

    def show_range(self, chosen: Range | Span) -> None:
        self.ranges.set_range(chosen)
        self._read()

    def show_view(self, view: View) -> None:
        """Show other measures of the same days."""
        self.views.setCurrentIndex(self.views.findData(view))

    def show_all(self) -> None:
        if self.chart is not None:
            self.chart.show_all()

    def enter_figures(self) -> None:
        """Open the grid in which this client's figures are typed."""
        from desktop.ui.figures_entry.dialog import FiguresEntry

        FiguresEntry(self.workspace, self._client, self.window()).show()

    def add_note(self, on: date | None = None) -> None:
        """Write something down beside a day of the chart: the one of the read-out, unless another is given."""
        cursor = self.chart.cursor_day if self.chart is not None else None
        self._notes.add(self._client, on or cursor or self.workspace.today)

    # -- inside

    def _asked(self) -> _Asked | None:
        if self._client is None:
            return None
        return self._client, self.ranges.range, self.side.window_chosen, self.side.against_chosen

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
        self._show_days()
        self._tell()

    def _show_days(self) -> None:
        content = self.content()
        if content is not None:
            had_focus = self.clients.hasFocus()
            self.days.show_days(content)
            self._enable_switches(content)
            self._explain(content)
            if had_focus and self.chart is not None:
                self.chart.setFocus()

    def _explain(self, content: ChartDays) -> None:
        self.legend.show_content(content, earlier=self.switches["earlier"].isChecked())

    def _on_switched(self, name: str, shown: bool) -> None:
        self.days.show_part(name, shown)
        if (content := self.content()) is not None:
            self._explain(content)

    def _sources(self, found: Effect) -> str:
        if found.known is None:
            return ""
        sources = self.workspace.language.listed([say(source) for source in found.sources]) or "–"
        if not found.days_without:
            return tr("Figures from {sources}, for every day.", sources=sources)
        return tr(
            "Figures from {sources}. {missing} of {days} days have none.",
            sources=sources,
            missing=found.days_without,
            days=found.span.days,
        )

    def _tell(self, reading: str = "") -> None:
        if self.effect is not None and self.effect.known is not None:
            self.status_changed.emit(reading or tr("%n day(s) in sight", n=self.effect.span.days))

    def _on_way(self, value: str) -> None:
        self.days.show_as(value)
        self.legend.setVisible(value == "chart")
        self._give_months_room()
        if (content := self.content()) is not None:
            self._enable_switches(content)

    def _fit(self) -> None:
        """What finds no room beside each other stands on two lines, or loses its words."""
        is_wide = self.header.width() >= _WIDE
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._tools.setDirection(direction)
        self._more.setText(tr("Add client") if is_wide else "")
        self.clients.setMinimumWidth(_CHOOSER if is_wide else _NARROW_CHOOSER)

    def _give_months_room(self) -> None:
        """The small charts of months stand below the large one where that still has room."""
        self._small.setVisible(self.ways.value == "chart" and self.height() >= _HIGH)

    def _enable_switches(self, content: ChartDays) -> None:
        """A switch for what these measures don't have, or a table doesn't show, is off."""
        is_chart = self.ways.value == "chart"
        has = {
            "mean": any(curve.mean and curve.values for curve in content.curves),
            "baseline": any(pane.before is not None for pane in content.panes),
            "markers": True,
            "earlier": any(value is not None for curve in content.curves for value in curve.earlier),
        }
        for name, switch in self.switches.items():
            switch.setEnabled(is_chart and has[name])

    def _on_day(self, day: date | None) -> None:
        if self.chart is not None:
            self.chart.put_cursor(day)

    def _lay_out(self) -> None:
        self.header.add_before_facts(self.clients)
        self._more.setToolTip(tr("Put this client and others side by side"))
        self._more.setAccessibleName(tr("Add client"))
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(partial(self.mode_chosen.emit, "several"))
        self.header.add_before_facts(self._more)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(8)
        self._tools.addWidget(self.ranges)
        shown = QHBoxLayout()
        shown.setSpacing(8)
        shown.addStretch(1)
        for name, switch in self.switches.items():
            switch.setChecked(name != "earlier")
            shown.addWidget(switch)
        shown.addWidget(self.views)
        shown.addWidget(self.ways)
        self._tools.addLayout(shown, 1)
        self._small = QWidget()
        row = QHBoxLayout(self._small)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for bars in self.bars:
            bars.setMaximumHeight(120)
            row.addWidget(bars, 1)
        self._charts = QWidget()
        self._charts.setAutoFillBackground(True)
        self._charts.setBackgroundRole(self.palette().ColorRole.Base)
        charts = QVBoxLayout(self._charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(6)
        charts.addWidget(self.days, 1)
        charts.addWidget(self.legend)
        charts.addWidget(self._small)
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(20, 8, 16, 10)
        column.setSpacing(10)
        column.addLayout(self._tools)
        column.addWidget(self.tiles)
        column.addWidget(self._charts, 1)
        go = self.workspace.page_requested.emit
        self._no_figures = EmptyState(
            "chart-line", tr("No figures for this client"), tr("Visits and inquiries show what the campaign brings."),
            ((tr("Import figures"), partial(go, "imports")), (tr("Enter by hand"), self.enter_figures)),
        )  # fmt: skip
        self._no_clients = EmptyState(
            "users", tr("No clients yet"), "", ((tr("Import a workbook"), partial(go, "imports")),)
        )
        self._content = QStackedWidget()
        for part in (QWidget(), self._filled, self._no_figures, self._no_clients):
            self._content.addWidget(part)
        self.place(self._content, self.side)

    def _connect(self) -> None:
        self.header.installEventFilter(self)
        self.clients.chosen.connect(self.show_client)
        self.ranges.range_chosen.connect(self._read)
        self.views.currentIndexChanged.connect(self._show_days)
        self.ways.chosen.connect(self._on_way)
        for name, switch in self.switches.items():
            switch.toggled.connect(partial(self._on_switched, name))
        self.days.read.connect(self._tell)
        self.days.copy_requested.connect(self.copy_values)
        self.days.note_requested.connect(self.add_note)
        self.side.periods_chosen.connect(self._read)
        self.side.day_requested.connect(self._on_day)
        self.side.note_requested.connect(self.add_note)
        self.side.note_edit_requested.connect(self._notes.edit)
        self.side.note_removal_requested.connect(self._notes.remove)

    # What Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.header and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_months_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.chart is not None:
            with QSignalBlocker(self.chart):
                self.chart.restyle()
            if self.effect is not None:
                self.side.show_events(self.effect.events, self.workspace.language, self.workspace.today)


def _read_effect(session: Session, asked: _Asked, _progress: Progress) -> _Answer:
    number, chosen, window, against = asked
    client = session.all(Client)[number]
    return _Answer(asked, effect(session, client, chosen), periods(session, client, window, against))

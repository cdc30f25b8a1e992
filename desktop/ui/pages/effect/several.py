"""Several clients side by side: one measure, over the same days (product §5, page 4)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.periods import Span
from desktop.domain.records import Client
from desktop.domain.series import Range
from desktop.services.effect_several import (
    MEASURE_WORDS,
    MOST_CLIENTS,
    Measure,
    Several,
    Way,
    several,
    several_days,
)
from desktop.ui.card.record_table import fit_height
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState
from desktop.ui.pages.effect.mode import EffectMode
from desktop.ui.pages.effect.range_bar import RangeBar
from desktop.ui.plots.chart_legend import ChartLegend
from desktop.ui.plots.several_table import several_table
from desktop.ui.plots.values import ChartOrTable, content_export
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.file_export import Export


class SeveralClients(EffectMode):
    """The chosen clients stand above the chart, each in its colour; below it what each brought a day."""

    clients_changed = Signal(object)
    """The ids of the clients that are shown, in their order."""
    client_chosen = Signal(int)
    """One of them is to be looked at alone."""
    name = "several"

    def __init__(self, workspace: Workspace, clients: Sequence[int] = ()) -> None:
        super().__init__(workspace)
        self.several: Several | None = None
        self._clients = tuple(clients)[:MOST_CLIENTS]
        self.more = ClientChooser(tr("Add client"))
        self.ranges = RangeBar(lambda: workspace.today, Range.DAYS_90)
        self.measures = DropList()
        self.measures.setAccessibleName(tr("Measure"))
        for measure, words in MEASURE_WORDS.items():
            self.measures.addItem(say(words), measure)
        self.scales = SegmentBar(
            [(Way.PANES.value, tr("One each")), (Way.ONE_SCALE.value, tr("One chart")), (Way.INDEX.value, tr("Index 100"))],
            name=tr("Scale"),
        )  # fmt: skip
        self.mean = QCheckBox(tr("7-day mean"))
        self.mean.setChecked(True)
        self.ways = SegmentBar([("chart", tr("Chart")), ("table", tr("Table"))], name=tr("Shown as"))
        self.days = ChartOrTable()
        self.table = several_table(workspace.language)
        self.legend = ChartLegend()
        self._note = Label("", "small", "warn")
        self._note.setWordWrap(True)
        self._note.hide()
        self._lay_out()
        self._connect()

    @property
    def clients(self) -> tuple[int, ...]:
        """The ids of the clients that are shown."""
        return self._clients

    # -- what the page asks

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Client):
            known = self.workspace.session.all(Client)
            self._clients = tuple(number for number in self._clients if number in known)
            self.more.show_clients(known.values(), None)
        self._read()

    def charts(self) -> QWidget:
        return self._charts

    def values_text(self) -> str:
        return self.days.as_text()

    def view_export(self) -> Export | None:
        content = self.days.view_content(self.file_name())
        return (
            None if content is None or not self._clients else content_export(self.workspace, content, self.file_name())
        )

    def file_name(self) -> str:
        return tr("Clients side by side")

    def has_charts(self) -> bool:
        return bool(self._clients)

    def has_ranges(self) -> bool:
        return True

    def focus_first(self) -> None:
        if len(self._clients) < 2 or self.days.chart is None:
            self.more.setFocus()
        else:
            self.days.chart.setFocus()

    # -- what a person does

    def show_clients(self, clients: Sequence[int]) -> None:
        """Show these clients; says so when they are too many to be told apart."""
        if len(clients) > MOST_CLIENTS:
            self.workspace.told.emit(
                tr("The first {most} clients are shown; more can't be told apart.", most=MOST_CLIENTS)
            )
        self._set_clients(tuple(clients)[:MOST_CLIENTS])

    def add_client(self, client: int) -> None:
        """Put one more client beside the others."""
        self.more.choose(None)
        if client in self._clients:
            return
        if len(self._clients) == MOST_CLIENTS:
            self.workspace.told.emit(
                tr("At most {most} clients can be told apart; take one away first.", most=MOST_CLIENTS)
            )
            return
        self._set_clients((*self._clients, client))

    def remove_client(self, client: int) -> None:
        """Take a client away."""
        self._set_clients(tuple(each for each in self._clients if each != client))

    def show_range(self, chosen: Range | Span) -> None:
        self.ranges.set_range(chosen)
        self._read()

    def show_all(self) -> None:
        if self.days.chart is not None:
            self.days.chart.show_all()

    def show_scale(self, way: Way) -> None:
        """Show the clients in another way beside each other."""
        self.scales.set_value(way.value)
        self._show()

    # -- inside

    def _set_clients(self, clients: tuple[int, ...]) -> None:
        self._clients = clients
        self.clients_changed.emit(clients)
        self._read()

    def _asked(self) -> tuple[tuple[int, ...], Range | Span]:
        return self._clients, self.ranges.range

    def _read(self) -> None:
        self._show_names()
        if not self._clients:
            self._content.setCurrentWidget(self._nobody)
            self.header.set_facts("")
            return
        asked = self._asked()
        self.workspace.run(
            tr("Reading the figures"),
            partial(_read_several, self.workspace.session, asked),
            partial(self._on_read, asked),
        )

    def _on_read(self, asked: tuple[tuple[int, ...], Range | Span], found: Several) -> None:
        if asked != self._asked():
            return
        self.several = found
        self.header.set_facts(self.workspace.language.date_range(found.span.first, found.span.last))
        self._content.setCurrentWidget(self._charts)
        self._show()
        self.status_changed.emit(tr("%n day(s) in sight", n=found.span.days))

    def _show(self) -> None:
        found = self.several
        if found is None:
            return
        measure, way = Measure(self.measures.currentData()), Way(self.scales.value)
        content = several_days(found, measure, way)
        self.days.show_days(content)
        self.legend.show_content(content)
        self.legend.setVisible(way is not Way.PANES)
        self.table.set_rows([(each, place, measure) for place, each in enumerate(found.clients)])
        fit_height(self.table, len(found.clients), most=MOST_CLIENTS)
        without = found.without_index(measure) if way is Way.INDEX else ()
        names = self.workspace.language.listed([each.name for each in without])
        self._note.setText(
            tr("Without an index, since there was nothing in the first four weeks: {names}", names=names)
        )
        self._note.setVisible(bool(without))

    def _show_names(self) -> None:
        empty(self._names)
        theme, known = current_theme(), self.workspace.session.all(Client)
        for place, number in enumerate(self._clients):
            client = known[number]
            button = QPushButton(icon("x", theme.series[place].colour), client.short_name or client.name)
            button.setToolTip(tr("Take {client} away", client=client.name))
            button.setAccessibleName(tr("Take {client} away", client=client.name))
            button.clicked.connect(partial(self.remove_client, number))
            self._names.addWidget(button)

    def _on_way(self, value: str) -> None:
        self.days.show_as(value)
        self.mean.setEnabled(value == "chart")

    def _on_row(self, row: object) -> None:
        if isinstance(row, tuple):
            self.client_chosen.emit(row[0].client.id)

    def _lay_out(self) -> None:
        add = QHBoxLayout()
        add.setSpacing(8)
        self._names = Flow(6)
        names = QWidget()
        names.setLayout(self._names)
        add.addWidget(names, 1)
        self.header.add_before_facts(self.more)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.ranges)
        tools.addStretch(1)
        for part in (self.mean, self.measures, self.scales, self.ways):
            tools.addWidget(part)
        self._charts = QWidget()
        self._charts.setAutoFillBackground(True)
        self._charts.setBackgroundRole(self.palette().ColorRole.Base)
        charts = QVBoxLayout(self._charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(8)
        charts.addWidget(self.days, 1)
        charts.addWidget(self.legend)
        charts.addWidget(self._note)
        charts.addWidget(self.table)
        self._nobody = EmptyState(
            "users",
            tr("No clients chosen yet"),
            tr("Choose clients above: up to {most} stand side by side.", most=MOST_CLIENTS),
        )
        self._content = QStackedWidget()
        for page in (QWidget(), self._charts, self._nobody):
            self._content.addWidget(page)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(20, 8, 16, 10)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addLayout(add)
        column.addWidget(self._content, 1)
        self.place(filled)

    def _connect(self) -> None:
        self.more.chosen.connect(self.add_client)
        self.ranges.range_chosen.connect(self._read)
        self.measures.currentIndexChanged.connect(self._show)
        self.scales.chosen.connect(self._show)
        self.ways.chosen.connect(self._on_way)
        self.mean.toggled.connect(partial(self.days.show_part, "mean"))
        self.days.copy_requested.connect(self.copy_values)
        self.days.read.connect(self.status_changed)
        self.table.row_activated.connect(self._on_row)

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.days.chart is not None:
            with QSignalBlocker(self.days.chart):
                self.days.chart.restyle()
            self._show_names()


def _read_several(session: Session, asked: tuple[tuple[int, ...], Range | Span], _progress: Progress) -> Several:
    numbers, chosen = asked
    known = session.all(Client)
    return several(session, [known[number] for number in numbers], chosen)

"""The roster as charts: what the page Effect shows of all clients together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.records import Client
from desktop.ui.alive import while_alive
from desktop.ui.notices import EmptyState
from desktop.ui.roster_charts.behind import ClientsBehind
from desktop.ui.roster_charts.board import ChartBoard
from desktop.ui.roster_charts.sheet import as_text, values
from desktop.ui.roster_charts.subjects import Asked, subjects
from desktop.ui.roster_charts.value_table import value_columns
from desktop.ui.tables.exported import rows_export, table_export
from desktop.ui.texts import tr
from desktop.ui.whose import WhoseButton
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.tab_row import TabEntry, TabRow
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.file_export import Export
    from desktop.ui.roster_charts.subjects import Charts


class RosterCharts(QWidget):
    """A tab for each subject; every figure leads to the clients that it counts.

    The page asks it to ``refresh``, puts what ``facts_changed`` says behind its title, and takes the picture of
    ``pictured``.
    """

    facts_changed = Signal(str)
    """One line about what is shown, as the months in sight."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._subjects = {subject.name: subject for subject in subjects()}
        self._shown: Asked | None = None
        self._chosen: tuple[str, int, int] | None = None
        self.tabs = TabRow([TabEntry(one.name, one.title) for one in self._subjects.values()], name=tr("Charts"))
        self.months = SegmentBar(
            [(str(number), tr("%n month(s)", n=number)) for number in (12, 24, 36)], "12", name=tr("Months")
        )
        self.whose = WhoseButton(workspace.session)
        self.whose.choose(None)
        self.ways = SegmentBar([("chart", tr("Chart")), ("table", tr("Table"))], name=tr("Shown as"))
        self.board = ChartBoard()
        self.behind = ClientsBehind(workspace)
        self._lay_out()
        self._connect()
        self._offer()

    @property
    def pictured(self) -> QWidget:
        """What a picture is taken of."""
        return self.board.pictured

    @property
    def subject(self) -> str:
        """The subject that is shown."""
        return self.tabs.current

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has changed; ``None`` means that everything may have."""
        if changes is None:
            self.whose.fill()
        self._read()

    def values_text(self) -> str:
        """What the charts show as cells for a spreadsheet; empty where nothing is shown."""
        return as_text(self.board.charts) if self.board.charts else ""

    def view_export(self) -> Export | None:
        """The clients of the figure while the keyboard is among them, else all values; ``None`` where nothing is shown."""
        if not self.board.charts:
            return None
        if self.behind.table.hasFocus():
            return table_export(self.workspace, self.behind.table, self.behind.title.text())
        title = self._subjects[self.subject].title
        return rows_export(self.workspace, value_columns(), values(self.board.charts), title)

    def focus_first(self) -> None:
        """Put the keyboard where work starts."""
        self.tabs.focus_current()

    def kept(self) -> object:
        """Subject, months and way to look, to be found again after a restart."""
        return {"subject": self.subject, "months": self.months.value, "way": self.ways.value}

    def restore(self, kept: object) -> None:
        """Take up what was kept; it may come from an older version of the program."""
        if not isinstance(kept, dict):
            return
        self.tabs.select(str(kept.get("subject")))
        for bar, name in ((self.months, "months"), (self.ways, "way")):
            if kept.get(name) in bar.values:
                bar.set_value(str(kept[name]))
        self._offer()

    def show_subject(self, name: str, rep: int | None = None) -> None:
        """Show another subject, of all clients or of one rep's."""
        self.tabs.select(name)
        if rep != self.whose.rep:
            self.whose.choose(rep)
        self._on_subject()

    # -- inside

    def _asked(self) -> Asked:
        subject = self._subjects[self.tabs.current]
        months = int(self.months.value) if subject.months else 0
        return Asked(subject.name, months, self.whose.rep if subject.reps else None)

    def _read(self) -> None:
        if not self.workspace.session.all(Client):
            self._content.setCurrentWidget(self._no_clients)
            return
        asked = self._asked()
        module = self._subjects[asked.subject].load()
        work = partial(_read, self.workspace.session, module, asked)
        self.workspace.run(tr("Reading the charts"), work, while_alive(self, partial(self._on_read, asked, module)))

    def _on_read(self, asked: Asked, module: Charts, found: object) -> None:
        if asked != self._asked():
            return
        if asked != self._shown:
            self._chosen = None
        self._shown = asked
        self._content.setCurrentWidget(self.board)
        self.board.show_charts(module.charts(self.workspace.session, found), as_table=self.ways.value == "table")
        if self._chosen is None:
            self.behind.show_nothing()
        else:
            self._on_opened(*self._chosen)
        self.facts_changed.emit(self.whose.words if self._subjects[asked.subject].reps else tr("All clients"))

    def _on_opened(self, chart: str, category: int, series: int) -> None:
        """Show whom a figure counts."""
        shown = next((one for one in self.board.charts if one.name == chart), None)
        figure = shown.figure(category, series) if shown is not None and category < len(shown.categories) else None
        if shown is None or figure is None:
            self._chosen = None
            self.behind.show_nothing()
            return
        self._chosen = (chart, category, series)
        self.board.mark_chosen(*self._chosen)
        title = tr("{name}: {value}", name=shown.title, value=shown.said(category, series))
        self.behind.show_clients(title, shown.series[series].about, figure.clients())

    def _on_subject(self, *_name: object) -> None:
        self._offer()
        self._read()

    def _on_way(self, way: str) -> None:
        self.board.show_charts(self.board.charts, as_table=way == "table")

    def _offer(self) -> None:
        """Only what matters to the subject can be chosen."""
        subject = self._subjects[self.tabs.current]
        self.months.setVisible(subject.months)
        self.whose.setVisible(subject.reps)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_subject)
        self.months.chosen.connect(self._on_subject)
        self.whose.chosen.connect(self._on_subject)
        self.ways.chosen.connect(self._on_way)
        self.board.opened.connect(self._on_opened)
        self.board.entered.connect(self.behind.enter)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 8, 16, 8)
        tools.setSpacing(8)
        tools.addWidget(self.months)
        tools.addWidget(self.whose)
        tools.addStretch(1)
        tools.addWidget(self.ways)
        go = self.workspace.page_requested.emit
        self._no_clients = EmptyState(
            "users", tr("No clients yet"), "", ((tr("Import a workbook"), partial(go, "imports")),)
        )
        self._content = QStackedWidget()
        self._content.addWidget(QWidget())
        self._content.addWidget(self.board)
        self._content.addWidget(self._no_clients)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        column.addLayout(tools)
        column.addWidget(self._content, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(beside("roster charts", main, self.behind))


def _read(session: Session, module: Charts, asked: Asked, _progress: Progress) -> object:
    return module.read(session, asked)

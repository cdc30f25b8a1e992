"""What stands beside the chart: one period against another, and what happened in the range."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.domain.series import Against, Window
from desktop.language import Language
from desktop.services.effect import Event, EventKind, Periods
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.plots.event_marks import MARKS
from desktop.ui.plots.period_table import PeriodTable
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.side_panel import SidePanel

_NOTE_ROLE = Qt.ItemDataRole.UserRole + 1


class EffectSide(SidePanel):
    """The panel at the right of the Effect page."""

    periods_chosen = Signal(object, object)
    """A ``Window`` and an ``Against``."""
    day_requested = Signal(object)
    """An event was chosen; the chart reads out its day."""
    note_requested = Signal()
    """A new note is wanted."""
    note_edit_requested = Signal(int)
    """A note was activated, by its id."""
    note_removal_requested = Signal(int)
    """A note is to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        width = current_theme().measure("layout.side_panel.effect")
        super().__init__(width, name=tr("Periods and events"), parent=parent)
        self.against, self.window_box = DropList(), DropList()
        self.against.setAccessibleName(tr("Held against"))
        self.window_box.setAccessibleName(tr("Period"))
        for against, text in ((Against.BEFORE, tr("Before it")), (Against.YEAR_EARLIER, tr("A year earlier"))):
            self.against.addItem(text, against)
        for window, text in (
            (Window.LATEST_30, tr("Latest 30 days")),
            (Window.LATEST_90, tr("Latest 90 days")),
            (Window.LAST_MONTH, tr("Last month")),
            (Window.THIS_MONTH, tr("This month so far")),
        ):
            self.window_box.addItem(text, window)
        self._days = Label("", "small", "text_secondary", elide=True)
        self._note = Label("", "small", "warn")
        self._note.setWordWrap(True)
        self.table = PeriodTable()
        self.events = _event_list()
        self._sources = Label("", "small")
        self._sources.setWordWrap(True)
        chosen = QHBoxLayout()
        chosen.setSpacing(4)
        chosen.addWidget(self.against, 6)
        chosen.addWidget(IconLabel("arrow-right", 14))
        chosen.addWidget(self.window_box, 7)
        self.column.addWidget(Label(tr("Period against period"), "strong"))
        self.column.addLayout(chosen)
        self.column.addWidget(self._days)
        self.column.addWidget(self._note)
        self.column.addWidget(self.table)
        self.column.addSpacing(8)
        note = link_button(tr("Add a note…"))
        note.clicked.connect(self.note_requested)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Events in the range"), "strong"))
        head.addStretch(1)
        head.addWidget(note)
        self.column.addLayout(head)
        self.column.addWidget(self.events, 1)
        self._banner = QFrame()
        self._banner.setProperty("banner", "info")
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(IconLabel("info", 16, "info"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sources, 1)
        self.column.addWidget(self._banner)
        self._banner.hide()
        self.against.activated.connect(self._on_chosen)
        self.window_box.activated.connect(self._on_chosen)
        self.events.currentItemChanged.connect(self._on_event)
        self.events.itemActivated.connect(self._on_activated)
        self.events.customContextMenuRequested.connect(self._on_menu)
        remove = QAction(tr("Remove the note"), self.events)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._on_remove)
        self.events.addAction(remove)

    @property
    def window_chosen(self) -> Window:
        """The period that is looked at."""
        return Window(self.window_box.currentData())

    @property
    def against_chosen(self) -> Against:
        """What it is held against."""
        return Against(self.against.currentData())

    def show_periods(self, periods: Periods, language: Language) -> None:
        """Show one period against another."""
        days = tr(
            "{before} → {now}",
            before=language.date_range(periods.before.first, periods.before.last),
            now=language.date_range(periods.now.first, periods.now.last),
        )
        self._days.setText(days)
        self._note.setText("" if periods.note is None else say(periods.note))
        self._note.setVisible(periods.note is not None)
        self.table.show_periods(periods, language)

    def show_events(self, events: Sequence[Event], language: Language, today: date) -> None:
        """Show what happened, latest first."""
        theme = current_theme()
        self.events.blockSignals(True)
        self.events.clear()
        for event in reversed(events):
            mark = MARKS[event.kind]
            colour = "service_start" if event.kind is EventKind.START else theme.series[mark.series].colour
            item = QTreeWidgetItem([language.date(event.day, today), say(event.text)])
            item.setIcon(0, icon(mark.icon, colour))
            item.setData(0, Qt.ItemDataRole.UserRole, event.day.toordinal())
            item.setData(0, _NOTE_ROLE, event.note)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, f"{say(event.text)}, {event.kind.value}")
            self.events.addTopLevelItem(item)
        self.events.blockSignals(False)

    def show_sources(self, text: str) -> None:
        """Say where the figures come from; nothing hides the banner."""
        self._sources.setText(text)
        self._banner.setVisible(bool(text))
        self._banner.setAccessibleName(text)

    def _on_chosen(self) -> None:
        self.periods_chosen.emit(self.window_chosen, self.against_chosen)

    def _on_event(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.day_requested.emit(date.fromordinal(int(item.data(0, Qt.ItemDataRole.UserRole))))

    def _current_note(self) -> int | None:
        item = self.events.currentItem()
        number = None if item is None else item.data(0, _NOTE_ROLE)
        return number if isinstance(number, int) else None

    def _on_activated(self) -> None:
        if (note := self._current_note()) is not None:
            self.note_edit_requested.emit(note)

    def _on_remove(self) -> None:
        if (note := self._current_note()) is not None:
            self.note_removal_requested.emit(note)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self.events)
        menu.addAction(tr("Add a note…"), self.note_requested.emit)
        if self._current_note() is not None:
            menu.addAction(tr("Edit the note…"), self._on_activated)
            menu.addAction(tr("Remove the note"), self._on_remove)
        menu.exec(self.events.viewport().mapToGlobal(at))


def _event_list() -> QTreeWidget:
    events = QTreeWidget()
    events.setColumnCount(2)
    events.setHeaderHidden(True)
    events.setRootIsDecorated(False)
    events.setUniformRowHeights(True)
    events.setFrameShape(QFrame.Shape.NoFrame)
    events.setIconSize(QSize(14, 14))
    events.setAccessibleName(tr("Events in the range"))
    events.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    events.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    events.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    events.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    events.header().setStretchLastSection(True)
    events.viewport().setAutoFillBackground(False)
    return events

"""One field that finds clients, contacts and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.key_cap import HEIGHT, cap_width, paint_cap

if TYPE_CHECKING:
    from desktop.ui.search_results import SearchResults

_FOR_LATE = 4
"""So many lines are kept for what is found later."""
_MOST = 14
_PATIENCE = 40  # milliseconds after a key; shorter than two keys of a fast typist


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, a detail beside it, what sort of thing it is, and what Enter does."""

    icon: str
    title: str
    detail: str
    sort: str
    run: Callable[[], object]
    guessed: bool = False


Source = Callable[[str], Iterable[Hit]]
"""Answers at once; without a text it may offer what was used lately."""
LateSource = Callable[[str, Callable[[list[Hit]], None]], None]
"""Is told where to deliver what it finds, for a search that takes longer than a key press."""


class SearchField(QLineEdit):
    """Asks its sources while the user types; results drop down under it, the keyboard stays in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setFixedHeight(theme.measure("control.search_height"))
        self.setMaximumWidth(theme.measure("control.search_width"))
        self.setMinimumWidth(200)
        self.setPlaceholderText(tr("Search clients, contacts, commands"))
        self.setAccessibleName(tr("Search clients, contacts, commands"))
        self.setTextMargins(22, 0, 0, 0)
        self._sources: list[Source] = []
        self._late: list[LateSource] = []
        self._made: SearchResults | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self._search)
        self._came_from: QWidget | None = None
        self.textEdited.connect(self._on_edited)

    @property
    def hits(self) -> list[Hit]:
        """What is offered now."""
        return self._made.hits if self._made is not None else []

    def add_source(self, source: Source, *, first: bool = False) -> None:
        """Ask one more source; its hits stand last, or first."""
        self._sources.insert(0 if first else len(self._sources), source)

    def add_late_source(self, source: LateSource) -> None:
        """Ask one more source that answers later; its hits are added under the others."""
        self._late.append(source)

    def take_focus(self) -> None:
        """Put the keyboard here, remember where it was, and offer what was used lately."""
        self._came_from = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if not self.text():
            self._search()

    @property
    def _results(self) -> SearchResults:
        if self._made is None:
            from desktop.ui.search_results import SearchResults

            self._made = SearchResults(self)
            self._made.clicked.connect(self._on_clicked)
        return self._made

    @property
    def _are_results_shown(self) -> bool:
        return self._made is not None and self._made.isVisible()

    def _hide_results(self) -> None:
        if self._made is not None:
            self._made.hide()

    def _on_edited(self) -> None:
        self._clock.start()

    def _search(self) -> None:
        text = self.text().strip()
        hits = [hit for source in self._sources for hit in source(text)]
        hits.sort(key=attrgetter("guessed"))  # what is called so stands before what was perhaps meant
        if text and not hits:
            hits.append(Hit("info", tr("Nothing is called “{text}”", text=text), "", "", self.selectAll))
        self._results.list_hits(hits[:_MOST], text)
        if hits:
            self._results.show_under(self)
        else:
            self._hide_results()
        if text:
            for late in self._late:
                late(text, partial(self._add, text))

    def _add(self, text: str, hits: list[Hit]) -> None:
        """Show what was found later under the rest, unless something else was typed meanwhile."""
        if not hits or not self._are_results_shown or text != self.text().strip():
            return
        results = self._results
        row = results.currentIndex().row()
        known = [hit for hit in results.hits if hit.run != self.selectAll]
        results.list_hits([*known[: _MOST - min(len(hits), _FOR_LATE)], *hits][:_MOST], text)
        results.show_under(self, row)

    def _run(self, row: int) -> None:
        hit = self._results.hits[row]
        if hit.run != self.selectAll:  # where nothing was found the text stays, to be mended
            self._leave()
        hit.run()

    def _leave(self) -> None:
        self._clock.stop()
        self._hide_results()
        self.clear()
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    def _on_clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST, Qt.Key.Key_PageDown: _MOST}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._clock.isActive():  # a fast typist's Enter means what is typed, not what was found before
                self._clock.stop()
                self._search()
            if self._are_results_shown:
                self._run(self._results.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif Qt.Key(key) in steps and self._are_results_shown:
            self._results.step(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_results()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        shown = picture("search", 16, "text_secondary", self.devicePixelRatioF())
        painter.drawPixmap(9, (self.height() - 16) // 2, shown)
        if not self.text() and not self.hasFocus():
            width = cap_width(current_theme(), "Ctrl+K")
            box = QRectF(self.width() - width - 8, (self.height() - HEIGHT) / 2, width, HEIGHT)
            paint_cap(painter, box, current_theme(), "Ctrl+K")
        painter.end()

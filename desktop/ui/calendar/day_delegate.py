"""Paints a day of the calendar: its head, who stands in for whom, and the entries that find room."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_layout import HEAD, MOST_IN_MONTH, DayLayout, Listed, lay_out
from desktop.ui.calendar.day_model import DAY_ROLE
from desktop.ui.calendar.entry_painting import LEFT, EntryPainter
from desktop.ui.calendar.entry_view import EntryView
from desktop.ui.calendar.head_painting import ground_of, paint_head
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme


class DayDelegate(QStyledItemDelegate):
    """Paints days, each with the entries that ``listed`` names."""

    def __init__(self, entries: EntryPainter, listed: Listed, parent: EntryView) -> None:
        super().__init__(parent)
        self._view = parent
        self._entries = entries
        self._listed = listed
        self.month: tuple[int, int] | None = None  # days of other months are quieter
        self.most = MOST_IN_MONTH

    def layout(self, cell: QRect, day: DayPlan) -> DayLayout:
        """Where the entries of a day lie in its cell."""
        room = cell.adjusted(0, 0, -1, -1)
        return lay_out(room, self._listed(day), self._entries.line, self.most, len(day.handed_on))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day = index.data(DAY_ROLE)
        if not isinstance(day, DayPlan):
            return
        theme = current_theme()
        cell: QRect = option.rect
        painter.save()
        painter.setClipRect(cell)
        today = self._view.today
        is_target = self._view.aimed is not None and day.day == self._view.aimed[0]
        painter.fillRect(cell, theme.colour("drop_target" if is_target else ground_of(day, today)))
        grid = theme.colour("border")
        painter.fillRect(cell.right(), cell.top(), 1, cell.height(), grid)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, grid)
        other = self.month is not None and (day.day.year, day.day.month) != self.month
        paint_head(painter, theme, cell, day, today, quiet=other)
        self._handed_on(painter, theme, cell, day)
        layout = self.layout(cell, day)
        for entry, rect in layout.lines:
            self._entries.line_of(painter, rect, entry)
        if layout.more:
            self._more(painter, theme, layout, day)
        if is_target or (self._view.hasFocus() and self._view.currentIndex() == index):
            painter.setPen(QPen(theme.colour("focus_ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()

    def _handed_on(self, painter: QPainter, theme: Theme, cell: QRect, day: DayPlan) -> None:
        line = self._entries.line
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        for place, handed in enumerate(day.handed_on):
            room = QRect(cell.left() + 9, cell.top() + HEAD + place * line, cell.width() - 18, line)
            painter.drawText(room, LEFT.value, tr("%n to {rep}", n=handed.callbacks, rep=handed.stand_in))

    def _more(self, painter: QPainter, theme: Theme, layout: DayLayout, day: DayPlan) -> None:
        rest = self._listed(day)[len(layout.lines) :]
        done = all(entry.state == "done" for entry in rest)
        text = tr("%n more done", n=layout.more) if done else tr("%n more", n=layout.more)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(layout.more_rect.adjusted(4, 0, 0, 0), LEFT.value, text)

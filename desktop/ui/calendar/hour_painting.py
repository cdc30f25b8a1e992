"""Paints the hours of some days: grounds, lines, entries, and the present moment in red."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.services.plan import DayPlan
from desktop.ui.calendar.entry_painting import EntryPainter
from desktop.ui.calendar.head_painting import ground_of
from desktop.ui.calendar.hour_layout import Block, Hours
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme

HOUR_NAMES = 46
_DOT = 7


def paint_ground(painter: QPainter, theme: Theme, column: QRect, day: DayPlan, today: date, hours: Hours) -> None:
    """The ground of a day with a line each half hour, the full hours stronger."""
    painter.fillRect(column, theme.colour(ground_of(day, today)))
    for slot in range(hours.slots):
        line = theme.colour("border" if slot % 2 == 0 else "gridline")
        painter.fillRect(column.left(), column.top() + slot * hours.slot, column.width(), 1, line)
    painter.fillRect(column.right(), column.top(), 1, column.height(), theme.colour("border"))


def paint_blocks(painter: QPainter, entries: EntryPainter, column: QRect, found: Iterable[Block]) -> None:
    """The entries of a day."""
    for block in found:
        entries.block(painter, block.rect.translated(column.topLeft()), block.entry)


def paint_target(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """The half hour over which an entry is held."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus_ring"), 2))
    painter.setBrush(theme.colour("drop_target"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3)


def paint_now(painter: QPainter, theme: Theme, column: QRect, now: datetime, hours: Hours) -> None:
    """The present moment: a red line with a dot at its beginning."""
    top = column.top() + hours.top_of(now.time())
    red = theme.colour("bad_mark")
    painter.fillRect(column.left(), top, column.width() - 1, 2, red)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(red)
    painter.drawEllipse(QRectF(column.left(), top + 1 - _DOT / 2, _DOT, _DOT))


class HourNames(QHeaderView):
    """The full hours beside the grid, each at its line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)
        self.setFixedWidth(HOUR_NAMES)
        self.setAccessibleName(tr("Hours"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.colour("border"))
        text = self.model().headerData(section, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)
        if text:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text_secondary"))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(rect.adjusted(0, 2, -6, 8), align, text)
